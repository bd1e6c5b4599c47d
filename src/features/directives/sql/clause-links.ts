/** Links of tasks to the clauses above that they carry out: proposals, decisions, and every change of them. */
import { query } from '../../../platform/server/query.ts'
import type { Because } from '../rules/similarity.ts'

interface In {
  province: number
}

/** A proposal that a person once decided and took back has a history, and stays with it. */
const undecided = `l.state = 'suggested'
     and not exists (select 1 from clause_link_change h where h.province_id = l.province_id and h.link_id = l.id)`

export interface LinkRow {
  id: string
  lowerId: string
  taskId: string | null
  taskText: string | null
  taskPath: string | null
  upperId: string
  type: string | null
  number: string | null
  issuer: string | null
  date: string | null
  clauseId: string
  path: string
  heading: string
  start: number
  end: number
  state: 'suggested' | 'accepted' | 'refused' | 'review'
  origin: 'similarity' | 'person'
  because: Because | null
  reviewReason: 'clause_dropped' | 'not_above' | null
  version: number
  decidedBy: string | null
  decidedAt: Date | null
}
const linkRows = `select l.id, l.lower_document_id as "lowerId", l.task_id as "taskId", t.text as "taskText", t.clause_path as "taskPath", l.upper_document_id as "upperId",
    u.type, u.number, u.issuer, u.signed_on as date, l.clause_id as "clauseId", c.path, c.heading, c.span_start as start, c.span_end as "end", l.state, l.origin,
    l.because, l.review_reason as "reviewReason", l.version, l.decided_by as "decidedBy", l.decided_at as "decidedAt"
  from clause_link l join clause c on c.province_id = l.province_id and c.id = l.clause_id
  join document u on u.province_id = l.province_id and u.id = l.upper_document_id
  left join task t on t.province_id = l.province_id and t.id = l.task_id`

/** All links of a document's tasks upward, in the order of its text, the document as a whole first. */
export const linksOf = query<In & { document: string }, LinkRow>(
  'directives.links',
  `${linkRows} where l.province_id = :province and l.lower_document_id = :document order by t.ordinal nulls first, l.created_at, l.id`,
)
export const linksByIds = query<In & { document: string; ids: string[] }, LinkRow>(
  'directives.links_by_ids',
  `${linkRows} where l.province_id = :province and l.lower_document_id = :document and l.id = any(:ids::uuid[]) order by l.id`,
)
export const linkOfPair = query<In & { document: string; task: string | null; clause: string }, LinkRow>(
  'directives.link_of_pair',
  `${linkRows} where l.province_id = :province and l.lower_document_id = :document and l.task_id is not distinct from :task and l.clause_id = :clause`,
)

/** Issued tasks of a document in the order of its text. */
export const tasksToLink = query<
  In & { document: string },
  { id: string; text: string; clausePath: string; clauseId: string | null }
>(
  'directives.tasks_to_link',
  `select id, text, clause_path as "clausePath", clause_id as "clauseId" from task where province_id = :province and document_id = :document order by ordinal, id`,
)

/** Documents directly above that are here with their clauses. */
export const uppersWithClauses = query<In & { document: string }, { id: string; number: string | null }>(
  'directives.uppers_with_clauses',
  `select u.id, u.number from citation c join document u on u.province_id = c.province_id and u.id = c.cited_id
   where c.province_id = :province and c.document_id = :document and c.implements and u.presence = 'full' and u.state = 'review'
     and exists (select 1 from clause k where k.province_id = u.province_id and k.document_id = u.id)
   order by u.signed_on nulls last, u.id`,
)
/** Documents with tasks that carry this one out. */
export const lowersWithTasks = query<In & { document: string }, { id: string }>(
  'directives.lowers_with_tasks',
  `select c.document_id as id from citation c
   where c.province_id = :province and c.cited_id = :document and c.implements
     and exists (select 1 from task t where t.province_id = c.province_id and t.document_id = c.document_id)`,
)
/** Clauses whose tasks are given to the body that issued the document below. */
export const clausesGivenTo = query<In & { document: string; unit: string | null }, { id: string }>(
  'directives.clauses_given_to',
  `select distinct t.clause_id as id from task t join obligation o on o.province_id = t.province_id and o.task_id = t.id
   where t.province_id = :province and t.document_id = :document and o.unit_id = :unit and t.clause_id is not null`,
)

export interface ClausePlace {
  id: string
  documentId: string
  documentType: string | null
  documentNumber: string | null
  /** Whether its document stands over, or below, the one asked about. */
  above: boolean
  below: boolean
}
export const clausePlace = query<In & { clause: string; document: string }, ClausePlace>(
  'directives.clause_place',
  `select c.id, u.id as "documentId", u.type as "documentType", u.number as "documentNumber",
     exists (select 1 from document_closure k where k.province_id = u.province_id and k.ancestor = u.node and k.descendant = d.node and k.depth > 0) as above,
     exists (select 1 from document_closure k where k.province_id = u.province_id and k.ancestor = d.node and k.descendant = u.node and k.depth > 0) as below
   from clause c join document u on u.province_id = c.province_id and u.id = c.document_id
   join document d on d.province_id = c.province_id and d.id = :document
   where c.province_id = :province and c.id = :clause`,
)

/** Proposals that are not made any more; what a person decided stays. */
export const dropSuggestions = query<In & { document: string; upper: string; keep: string }, never>(
  'directives.drop_suggestions',
  `delete from clause_link l where l.province_id = :province and l.lower_document_id = :document and l.upper_document_id = :upper and ${undecided}
     and not exists (select 1 from jsonb_to_recordset(:keep::jsonb) as k("taskId" uuid, "clauseId" uuid)
       where k."taskId" is not distinct from l.task_id and k."clauseId" = l.clause_id)`,
)
/** [{ id, taskId, clauseId, because }]; a pair that was decided stays as decided. */
export const insertSuggestions = query<In & { document: string; upper: string; now: Date; links: string }, { id: string }>(
  'directives.insert_suggestions',
  `insert into clause_link (province_id, id, lower_document_id, task_id, upper_document_id, clause_id, state, origin, because, created_at)
   select :province, r.id, :document, r."taskId", :upper, r."clauseId", 'suggested', 'similarity', r.because, :now
   from jsonb_to_recordset(:links::jsonb) as r(id uuid, "taskId" uuid, "clauseId" uuid, because jsonb)
   on conflict on constraint clause_link_once do update set because = excluded.because where clause_link.state = 'suggested' returning id`,
)

export const insertLink = query<
  In & { id: string; document: string; task: string | null; upper: string; clause: string; person: string; now: Date },
  { id: string }
>(
  'directives.insert_link',
  `insert into clause_link (province_id, id, lower_document_id, task_id, upper_document_id, clause_id, state, origin, decided_by, decided_at, created_at)
   values (:province, :id, :document, :task, :upper, :clause, 'accepted', 'person', :person, :now, :now)
   on conflict on constraint clause_link_once do nothing returning id`,
)
/** Only the version that the person saw is changed. */
export const setLink = query<
  In & { id: string; version: number; state: string; reviewReason: string | null; person: string; now: Date },
  { version: number }
>(
  'directives.set_link',
  `update clause_link set state = :state, review_reason = :reviewReason, decided_by = :person, decided_at = :now, version = version + 1
   where province_id = :province and id = :id and version = :version returning version`,
)

export interface Snapshot {
  state: LinkRow['state']
  clauseId: string
  upperId: string
  reviewReason: LinkRow['reviewReason']
  version: number
}
export const insertLinkChange = query<
  In & {
    id: string
    act: string
    link: string
    action: string
    before: string | null
    after: string
    person: string | null
    now: Date
  },
  never
>(
  'directives.insert_link_change',
  `insert into clause_link_change (province_id, id, act, link_id, action, before, after, person_id, at)
   values (:province, :id, :act, :link, :action, :before::jsonb, :after::jsonb, :person, :now)`,
)
export const changesOfAct = query<
  In & { document: string; act: string },
  { id: string; linkId: string; before: Snapshot | null; after: Snapshot; version: number }
>(
  'directives.link_changes_of_act',
  `select h.id, h.link_id as "linkId", h.before, h.after, l.version
   from clause_link_change h join clause_link l on l.province_id = h.province_id and l.id = h.link_id
   where h.province_id = :province and h.act = :act and l.lower_document_id = :document and not h.undone order by h.id for update of l`,
)
export const markUndone = query<In & { act: string }, never>(
  'directives.link_mark_undone',
  `update clause_link_change set undone = true where province_id = :province and act = :act`,
)

/** Links into a document that another replaced. */
export const linksInto = query<In & { upper: string }, LinkRow>(
  'directives.links_into',
  `${linkRows} where l.province_id = :province and l.upper_document_id = :upper order by l.id`,
)
export const moveLink = query<In & { id: string; clause: string; upper: string }, { version: number }>(
  'directives.move_link',
  `update clause_link l set clause_id = :clause, upper_document_id = :upper, version = version + 1
   where l.province_id = :province and l.id = :id
     and not exists (select 1 from clause_link o where o.province_id = l.province_id and o.lower_document_id = l.lower_document_id
       and o.task_id is not distinct from l.task_id and o.clause_id = :clause)
   returning version`,
)
export const dropLink = query<In & { id: string }, { version: number }>(
  'directives.drop_link',
  `update clause_link set state = 'review', review_reason = 'clause_dropped', version = version + 1
   where province_id = :province and id = :id and state = 'accepted' returning version`,
)
export const forgetSuggestionsInto = query<In & { upper: string }, never>(
  'directives.forget_suggestions_into',
  `delete from clause_link l where l.province_id = :province and l.upper_document_id = :upper and ${undecided}`,
)

/**
 * After the chain changed between these pairs of nodes, or links came into a document (`into`): links to one that no longer stands above wait for a person («cần xem lại»), those whose document stands
 * above again hold again, proposals for the former go. Documents that were replaced are left to {@link linksInto}.
 */
export const recheckLinks = query<
  In & { now: Date; act: string; uppers: number[]; lowers: number[]; into: string | null },
  never
>(
  'directives.recheck_links',
  `with looked as (
     select u.id as upper, d.id as lower from unnest(:uppers::int[], :lowers::int[]) as pair(upper, lower)
     join document u on u.province_id = :province and u.node = pair.upper join document d on d.province_id = :province and d.node = pair.lower
     union
     select upper_document_id, lower_document_id from clause_link where province_id = :province and upper_document_id = :into::uuid),
   stands as (
     select l.id, l.state, l.review_reason, l.version, l.clause_id, l.upper_document_id,
       exists (select 1 from document_closure k where k.province_id = l.province_id and k.ancestor = u.node and k.descendant = d.node and k.depth > 0) as above
     from looked join clause_link l on l.province_id = :province and l.lower_document_id = looked.lower and l.upper_document_id = looked.upper
     join document u on u.province_id = l.province_id and u.id = l.upper_document_id and u.state <> 'replaced'
     join document d on d.province_id = l.province_id and d.id = l.lower_document_id
     where l.state in ('accepted', 'suggested') or l.review_reason = 'not_above'),
   gone as (delete from clause_link l using stands s where l.province_id = :province and l.id = s.id and not s.above and ${undecided}),
   turned as (
     update clause_link l set state = case when s.above then 'accepted' else 'review' end,
       review_reason = case when s.above then null else 'not_above' end, version = l.version + 1
     from stands s
     where l.province_id = :province and l.id = s.id and s.state <> 'suggested' and s.above = (s.state = 'review')
     returning l.id, l.state, l.review_reason, l.version, s.state as was, s.review_reason as why, l.clause_id, l.upper_document_id)
   insert into clause_link_change (province_id, id, act, link_id, action, before, after, person_id, at)
   select :province, gen_random_uuid(), :act, id, case when state = 'review' then 'drop' else 'move' end,
     jsonb_build_object('state', was, 'clauseId', clause_id, 'upperId', upper_document_id, 'reviewReason', why, 'version', version - 1),
     jsonb_build_object('state', state, 'clauseId', clause_id, 'upperId', upper_document_id, 'reviewReason', review_reason, 'version', version), null, :now
   from turned`,
)
