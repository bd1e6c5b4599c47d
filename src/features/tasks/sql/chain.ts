/** What the red thread and the coverage of a document read. */
import { query } from '../../../platform/server/query.ts'

interface In {
  province: number
}

export interface DocumentRow {
  id: string
  type: string | null
  number: string | null
  issuer: string | null
  date: string | null
  title: string | null
  presence: 'full' | 'card' | 'stub'
  internal: boolean
  readable: boolean
}
/** Who asks: offices whose documents he reads, units whose lines he may see, and himself; the same rule as in the feature `directives`. */
export interface Reader extends In {
  offices: string[]
  lineUnits: string[]
  person: string
}
const documentColumns = `d.id, d.type, d.number, d.issuer, d.signed_on as date, d.title, d.presence, d.internal,
  (d.owner_unit_id = any(:offices::uuid[]) or d.created_by = :person or exists (
     select 1 from task rt join obligation ro on ro.province_id = rt.province_id and ro.task_id = rt.id
     where rt.province_id = d.province_id and rt.document_id = d.id and ro.unit_id = any(:lineUnits::uuid[]) and (ro.kind = 'order' or not d.internal))) as readable`

export const documentsByIds = query<Reader & { ids: string[] }, DocumentRow>(
  'tasks.chain_documents',
  `select ${documentColumns} from document d where d.province_id = :province and d.id = any(:ids::uuid[])`,
)

/** Whether one of the offices keeps the document. */
export const keptBy = query<In & { document: string; offices: string[] }, { kept: boolean }>(
  'tasks.chain_kept_by',
  `select exists (select 1 from document where province_id = :province and id = :document and owner_unit_id = any(:offices::uuid[])) as kept`,
)

/** Documents that a document carries out, with their distance; itself at 0. The farthest first. */
export const documentsAbove = query<In & { document: string }, { id: string; depth: number }>(
  'tasks.chain_above',
  `select u.id, c.depth::int as depth
   from document d join document_closure c on c.province_id = d.province_id and c.descendant = d.node
   join document u on u.province_id = c.province_id and u.node = c.ancestor
   where d.province_id = :province and d.id = :document order by c.depth desc, u.signed_on nulls last, u.id limit 50`,
)
/** Documents that carry a document out directly. */
export const documentsBelow = query<Reader & { document: string }, DocumentRow>(
  'tasks.chain_below',
  `select ${documentColumns} from citation c join document d on d.province_id = c.province_id and d.id = c.document_id
   where c.province_id = :province and c.cited_id = :document and c.implements and d.state = 'review' order by d.signed_on nulls last, d.id limit 200`,
)

export interface ClauseAboveRow {
  documentId: string
  id: string
  path: string
  heading: string
  start: number
  end: number
  whole: boolean
}
/** Clauses above that a task carries out by accepted links, step by step to the top. */
export const clausesAbove = query<In & { task: string; document: string }, ClauseAboveRow>(
  'tasks.chain_clauses_above',
  `with recursive up as (
     select l.clause_id, l.upper_document_id, l.task_id is null as whole, 1 as level from clause_link l
     where l.province_id = :province and l.state = 'accepted' and (l.task_id = :task or (l.task_id is null and l.lower_document_id = :document))
     union
     select l.clause_id, l.upper_document_id, l.task_id is null, up.level + 1
     from up join clause_link l on l.province_id = :province and l.state = 'accepted'
       and ((l.task_id is null and l.lower_document_id = up.upper_document_id)
         or l.task_id in (select t.id from task t where t.province_id = :province and t.document_id = up.upper_document_id and t.clause_id = up.clause_id))
     where up.level < 12)
   select c.document_id as "documentId", c.id, c.path, c.heading, c.span_start as start, c.span_end as "end", bool_and(up.whole) as whole
   from up join clause c on c.province_id = :province and c.id = up.clause_id
   group by c.province_id, c.document_id, c.id order by c.ordinal`,
)

/** What carries a clause out below: tasks, or documents as a whole (`taskId` null). */
export const carriedOut = query<In & { clauses: string[] }, { clauseId: string; taskId: string | null; documentId: string }>(
  'tasks.chain_carried_out',
  `select l.clause_id as "clauseId", l.task_id as "taskId", l.lower_document_id as "documentId"
   from clause_link l join document d on d.province_id = l.province_id and d.id = l.lower_document_id
   left join task t on t.province_id = l.province_id and t.id = l.task_id
   where l.province_id = :province and l.state = 'accepted' and l.clause_id = any(:clauses::uuid[]) and d.state <> 'replaced'
   order by d.signed_on nulls last, t.ordinal nulls first, l.id`,
)
export const waitingLinks = query<In & { task: string }, { waiting: number }>(
  'tasks.chain_waiting_links',
  `select count(*)::int as waiting from clause_link where province_id = :province and task_id = :task and state in ('suggested', 'review')`,
)

export interface EvidenceRow {
  reportId: string
  occurrenceId: string
  unitId: string
  at: Date
  kind: 'progress' | 'completion'
  files: { sha256: string; name: string }[]
}
/** Reports of a task that have files and were not withdrawn, the oldest first. */
export const evidenceOf = query<In & { task: string }, EvidenceRow>(
  'tasks.chain_evidence',
  `select r.id as "reportId", r.occurrence_id as "occurrenceId", r.unit_id as "unitId", r.at, r.kind,
     jsonb_agg(jsonb_build_object('sha256', f.sha256, 'name', f.name) order by f.added_at, f.sha256) as files
   from progress_report r join report_file f on f.province_id = r.province_id and f.report_id = r.id
   where r.province_id = :province and r.task_id = :task and r.state <> 'withdrawn' group by r.province_id, r.id order by r.at, r.id limit 200`,
)

// ---- a document's clauses and tasks

export interface CoveredClause {
  id: string
  parentId: string | null
  path: string
  heading: string
  start: number
  end: number
}
/** Clauses in the order of the text; children follow their parents. */
export const clausesInOrder = query<In & { document: string }, CoveredClause>(
  'tasks.chain_clauses',
  `select id, parent_id as "parentId", path, heading, span_start as start, span_end as "end" from clause
   where province_id = :province and document_id = :document order by ordinal`,
)
/** Where the reader or a person found something ordered, whatever was decided of it. */
export const orderedPlaces = query<In & { document: string }, { start: number }>(
  'tasks.chain_ordered_places',
  `select span_start as start from draft_task where province_id = :province and document_id = :document and state in ('proposed', 'accepted', 'rejected') and not closing`,
)

export interface TaskPlace {
  id: string
  documentId: string
  clauseId: string | null
  issuerUnitId: string
  kind: 'order' | 'request'
}
export const tasksOfDocument = query<In & { document: string }, TaskPlace>(
  'tasks.chain_tasks',
  `select id, document_id as "documentId", clause_id as "clauseId", issuer_unit_id as "issuerUnitId", kind from task
   where province_id = :province and document_id = :document order by ordinal, id`,
)
export const taskPlaces = query<In & { ids: string[] }, TaskPlace>(
  'tasks.chain_task_places',
  `select id, document_id as "documentId", clause_id as "clauseId", issuer_unit_id as "issuerUnitId", kind from task
   where province_id = :province and id = any(:ids::uuid[])`,
)
/** Who works on tasks: units, and the group through which they are addressed. */
export const handsOf = query<
  In & { tasks: string[] },
  { taskId: string; unitId: string; groupName: string | null; role: 'lead' | 'support' }
>(
  'tasks.chain_hands',
  `select task_id as "taskId", unit_id as "unitId", group_name as "groupName", role from obligation
   where province_id = :province and task_id = any(:tasks::uuid[]) and ended_on is null`,
)

export interface WaitsRow {
  id: string
  signedOn: string | null
  receivedOn: string | null
  issuedOn: string | null
  tasks: number
  /** Proposals that may still become tasks. */
  pending: number
  withoutLead: number
  assignedOn: string | null
  reportedOn: string | null
}
/** Days on which a document was dated, received, issued, wholly given to leads, first reported on (Asia/Ho_Chi_Minh). */
export const waitsOf = query<In & { documents: string[] }, WaitsRow>(
  'tasks.chain_waits',
  `select d.id, d.signed_on as "signedOn", case when d.presence = 'full' then coalesce(d.arrived_on, (d.created_at at time zone 'Asia/Ho_Chi_Minh')::date) end as "receivedOn",
     (select min(a.decided_at at time zone 'Asia/Ho_Chi_Minh')::date from assignment a
      where a.province_id = d.province_id and a.document_id = d.id and a.state = 'approved') as "issuedOn",
     n.tasks, n.without_lead as "withoutLead",
     (select count(*)::int from draft_task w where w.province_id = d.province_id and w.document_id = d.id and w.state in ('proposed', 'accepted')) as pending, n.assigned_on as "assignedOn",
     (select min(s.first_reported_at at time zone 'Asia/Ho_Chi_Minh')::date from task t join occurrence o on o.province_id = t.province_id and o.task_id = t.id
      join line_state s on s.province_id = o.province_id and s.occurrence_id = o.id
      where t.province_id = d.province_id and t.document_id = d.id) as "reportedOn"
   from document d cross join lateral (
     select count(*)::int as tasks, count(*) filter (where l.since is null)::int as without_lead,
       max(l.since at time zone 'Asia/Ho_Chi_Minh')::date as assigned_on
     from task t left join lateral (
       select min(coalesce((b.assigned->>'at')::timestamptz, b.created_at)) as since from obligation b
       where b.province_id = t.province_id and b.task_id = t.id and b.role = 'lead' and b.ended_on is null) l on true
     where t.province_id = d.province_id and t.document_id = d.id) n
   where d.province_id = :province and d.id = any(:documents::uuid[])`,
)
