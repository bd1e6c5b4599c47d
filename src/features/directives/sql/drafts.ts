/** Proposals and every change to them. A row is never deleted; each act keeps the row before and after. */
import { query } from '../../../platform/server/query.ts'
import type { Deadline, DraftCounts } from '../contract/drafts.ts'
import type { StoredBody, StoredDraft } from '../rules/drafts.ts'

interface In {
  province: number
  document: string
}

const columns = `d.id, d.document_id as "documentId", d.clause_path as "clausePath", d.ordinal, d.origin, d.state, d.merged_into as "mergedInto", d.text,
  d.span_start as start, d.span_end as "end", d.bodies, d.deadline, d.deadline_origin as "deadlineOrigin", d.deadline_assigned as "deadlineAssigned",
  d.deliverable, d.kind, d.closing, d.rule, d.doubts, d.version, d.changed_by as "changedBy", d.changed_at as "changedAt"`

/** Edits share this lock, «trình» and «duyệt» take it alone: nothing changes under a submission. Held until the end of the transaction. */
export const lockShared = query<{ document: string }, never>(
  'directives.lock_shared',
  `select pg_advisory_xact_lock_shared(hashtextextended('document:' || :document, 0))`,
)

/**
 * For the rest of the transaction statements are planned for the tables as they are: a plan kept from the time when they were small
 * takes minutes over 5,000 drafts.
 */
export const planAnew = query<object, never>(
  'directives.plan_anew',
  `select set_config('plan_cache_mode', 'force_custom_plan', true)`,
)

/** True while the document is submitted or issued. */
export const isLocked = query<In, { locked: boolean }>(
  'directives.is_locked',
  `select exists (select 1 from assignment where province_id = :province and document_id = :document and state in ('submitted', 'approved')) as locked`,
)

export const countDrafts = query<In, DraftCounts>(
  'directives.count_drafts',
  `select count(*) filter (where state in ('proposed', 'accepted', 'rejected'))::int as total, count(*) filter (where state = 'proposed')::int as proposed,
     count(*) filter (where state = 'accepted')::int as accepted, count(*) filter (where state = 'rejected')::int as rejected,
     count(*) filter (where state = 'proposed' and doubts <> '[]')::int as doubts
   from draft_task where province_id = :province and document_id = :document`,
)

interface Page extends In {
  state: string | null
  rank: number | null
  ordinal: number | null
  id: string | null
  limit: number
}
const rank = `case when d.state = 'proposed' and d.doubts <> '[]' then 0 else 1 end`
/** One page: what waits with doubts first, then the order of the text. */
export const pageByDoubts = query<Page, StoredDraft>(
  'directives.drafts_by_doubts',
  `select ${columns} from draft_task d
   where d.province_id = :province and d.document_id = :document and d.state in ('proposed', 'accepted', 'rejected')
     and (:state::text is null or d.state = :state)
     and (:rank::int is null or (${rank}, d.ordinal, d.id) > (:rank, :ordinal::double precision, :id::uuid))
   order by ${rank}, d.ordinal, d.id limit :limit`,
)
/** One page in the order of the text. */
export const pageByText = query<Page, StoredDraft>(
  'directives.drafts_by_text',
  `select ${columns} from draft_task d
   where d.province_id = :province and d.document_id = :document and d.state in ('proposed', 'accepted', 'rejected')
     and (:state::text is null or d.state = :state) and :rank::int is not distinct from :rank::int
     and (:ordinal::double precision is null or (d.ordinal, d.id) > (:ordinal, :id::uuid))
   order by d.ordinal, d.id limit :limit`,
)

export const draftsByIds = query<In & { ids: string[] }, StoredDraft>(
  'directives.drafts_by_ids',
  `select ${columns} from draft_task d where d.province_id = :province and d.document_id = :document and d.id = any(:ids::uuid[]) order by d.ordinal, d.id`,
)

const record = `r(id uuid, version int, "clausePath" text, ordinal double precision, origin text, state text, "mergedInto" uuid, text text, start int, "end" int,
  bodies jsonb, deadline jsonb, "deadlineOrigin" text, "deadlineAssigned" jsonb, deliverable text, kind text, closing boolean, rule text, doubts jsonb)`
const insertColumns = `province_id, id, document_id, clause_path, ordinal, origin, state, text, span_start, span_end, bodies, deadline, deadline_origin,
  deadline_assigned, deliverable, kind, closing, rule, doubts`
const insertValues = `:province, r.id, :document, r."clausePath", r.ordinal, r.origin, r.state, r.text, r.start, r."end", r.bodies, r.deadline, r."deadlineOrigin",
  r."deadlineAssigned", r.deliverable, r.kind, r.closing, r.rule, r.doubts`

/** The reader's proposals, all at once. */
export const insertProposals = query<In & { drafts: string }, never>(
  'directives.insert_proposals',
  `insert into draft_task (${insertColumns}) select ${insertValues} from jsonb_to_recordset(:drafts::jsonb) as ${record}`,
)

interface Act extends In {
  drafts: string
  change: string
  action: string
  person: string
  now: Date
}
/** A person's additions; an id that is there already adds nothing. Returns what was added. */
export const addDrafts = query<Act, { id: string }>(
  'directives.add_drafts',
  `with added as (
     insert into draft_task (${insertColumns}, changed_by, changed_at) select ${insertValues}, :person::uuid, :now::timestamptz from jsonb_to_recordset(:drafts::jsonb) as ${record}
     on conflict do nothing returning *),
   logged as (
     insert into draft_change (province_id, id, change_id, document_id, draft_id, action, before, after, person_id, at)
     select province_id, uuid_v7(), :change, document_id, id, :action, null, to_jsonb(added), :person, :now from added)
   select id from added`,
)

/** The record of an act: each row as it was and as it is. The rows come from the update itself, never from a second join. */
const logged = (action: string): string => `logged as (
     insert into draft_change (province_id, id, change_id, document_id, draft_id, action, before, after, person_id, at)
     select :province, uuid_v7(), :change, :document, c.id, ${action}, c.before, c.after, :person, :now from changed c order by c.ordinal)`

/** In a form that no index serves: rows are found one by one by their key, not by reading the whole document for each of them. */
const ofDocument = `(d.document_id = :document) is true`

/** Writes edited drafts, each only if it still has the version that was seen, and keeps before and after. Returns what was written. */
export const saveDrafts = query<Act, { id: string }>(
  'directives.save_drafts',
  `with r as (select * from jsonb_to_recordset(:drafts::jsonb) as ${record}),
   seen as (
     select d.id, to_jsonb(d) as row from draft_task d join r on r.id = d.id and r.version = d.version
     where d.province_id = :province and ${ofDocument} for update of d),
   changed as (
     update draft_task d set state = r.state, merged_into = r."mergedInto", text = r.text, span_start = r.start, span_end = r."end", bodies = r.bodies,
       deadline = r.deadline, deadline_origin = r."deadlineOrigin", deadline_assigned = r."deadlineAssigned", deliverable = r.deliverable, kind = r.kind,
       closing = r.closing, doubts = r.doubts, version = d.version + 1, changed_by = :person, changed_at = :now
     from r join seen on seen.id = r.id
     where d.province_id = :province and d.id = r.id and d.version = r.version
     returning d.id, d.ordinal, seen.row as before, to_jsonb(d) as after),
   ${logged(':action')}
   select id from changed`,
)

/** Accepts all that wait without a doubt, or those of them that are named. One statement, whatever their number. */
export const acceptClear = query<In & { ids: string[] | null; change: string; person: string; now: Date }, { id: string }>(
  'directives.accept_clear',
  `with seen as (
     select d.id, to_jsonb(d) as row from draft_task d
     where d.province_id = :province and d.document_id = :document and d.state = 'proposed' and d.doubts = '[]' and (:ids::uuid[] is null or d.id = any(:ids))
     for update),
   changed as (
     update draft_task d set state = 'accepted', version = d.version + 1, changed_by = :person, changed_at = :now
     from seen where d.province_id = :province and d.id = seen.id and d.state = 'proposed' and d.doubts = '[]'
     returning d.id, d.ordinal, seen.row as before, to_jsonb(d) as after),
   ${logged("'accept'")}
   select id from changed`,
)

/** Drafts that wait (or, with \`accepted\`, are accepted) and hold a name that leads nowhere yet. */
export const draftsWithName = query<In & { name: string; accepted: boolean }, StoredDraft>(
  'directives.drafts_with_name',
  `select ${columns} from draft_task d
   where d.province_id = :province and d.document_id = :document and (d.state = 'proposed' or (:accepted and d.state = 'accepted'))
     and exists (select 1 from jsonb_array_elements(d.bodies) b where b->>'name' = :name and b->>'unitId' is null and b->>'groupId' is null)
   order by d.ordinal for update`,
)

/** Live drafts that stand on some of the same words. */
export const draftsOverlapping = query<In & { start: number; end: number }, { clausePath: string; text: string }>(
  'directives.drafts_overlapping',
  `select d.clause_path as "clausePath", d.text from draft_task d
   where d.province_id = :province and d.document_id = :document and d.state in ('proposed', 'accepted') and d.span_start < :end and d.span_end > :start
   order by d.ordinal limit 5`,
)

export const unresolvedNames = query<In, { name: string; drafts: number; candidates: string[] }>(
  'directives.unresolved_names',
  `select b->>'name' as name, count(distinct d.id)::int as drafts,
     coalesce((array_agg(b->'candidates') filter (where b->'candidates' <> '[]'))[1], '[]') as candidates
   from draft_task d cross join lateral jsonb_array_elements(d.bodies) b
   where d.province_id = :province and d.document_id = :document and d.state in ('proposed', 'accepted') and b->>'unitId' is null and b->>'groupId' is null
   group by 1 order by 2 desc, 1`,
)

// ---- history and undo

export const changesOf = query<
  In & { limit: number },
  { change: string; action: 'accept'; personId: string; at: Date; undone: boolean; drafts: number; text: string }
>(
  'directives.changes',
  `select change_id as change, (array_agg(action order by seq))[1] as action, (array_agg(person_id))[1] as "personId", min(at) as at, bool_or(undone) as undone,
     count(*)::int as drafts, (array_agg(after->>'text' order by seq))[1] as text
   from draft_change where province_id = :province and document_id = :document
   group by change_id order by max(seq) desc limit :limit`,
)

export const lastChangeOf = query<In & { person: string }, { change: string }>(
  'directives.last_change',
  `select change_id as change from draft_change
   where province_id = :province and document_id = :document and person_id = :person and not undone and action <> 'undo'
   order by seq desc limit 1`,
)

/** Drafts of a change, held while it is undone. */
export const lockChange = query<In & { change: string }, { id: string }>(
  'directives.lock_change',
  `select d.id from draft_task d
   where d.province_id = :province and ${ofDocument}
     and d.id in (select draft_id from draft_change where province_id = :province and document_id = :document and change_id = :change and not undone)
   order by d.id for update`,
)

/** A later act in force on the same drafts. An undo can itself be undone only while nothing at all came after it. */
export const laterChange = query<In & { change: string }, { personId: string; at: Date }>(
  'directives.later_change',
  `select l.person_id as "personId", l.at
   from draft_change c join draft_change l on l.province_id = c.province_id and l.draft_id = c.draft_id and l.seq > c.seq and l.change_id <> c.change_id
   where c.province_id = :province and c.document_id = :document and c.change_id = :change and not l.undone and (l.action <> 'undo' or c.action = 'undo')
   order by l.seq desc limit 1`,
)

/** Puts the drafts back as they were before a change; what the change had added is taken out of sight, never deleted. */
export const undoChange = query<In & { change: string; undo: string; person: string; now: Date }, { id: string }>(
  'directives.undo_change',
  `with c as (
     select draft_id, before, undoes from draft_change where province_id = :province and document_id = :document and change_id = :change and not undone),
   seen as (
     select d.id, to_jsonb(d) as row, c.before from c join draft_task d on d.province_id = :province and d.id = c.draft_id),
   changed as (
     update draft_task d set state = coalesce(b.state, 'removed'), merged_into = b.merged_into, text = coalesce(b.text, d.text),
       span_start = coalesce(b.span_start, d.span_start), span_end = coalesce(b.span_end, d.span_end), bodies = coalesce(b.bodies, d.bodies),
       deadline = case when seen.before is null then d.deadline else b.deadline end, deadline_origin = coalesce(b.deadline_origin, d.deadline_origin),
       deadline_assigned = case when seen.before is null then d.deadline_assigned else b.deadline_assigned end,
       deliverable = case when seen.before is null then d.deliverable else b.deliverable end, kind = coalesce(b.kind, d.kind),
       closing = coalesce(b.closing, d.closing), doubts = coalesce(b.doubts, d.doubts), version = d.version + 1, changed_by = :person, changed_at = :now
     from seen cross join lateral jsonb_populate_record(null::draft_task, seen.before) b
     where d.province_id = :province and d.id = seen.id
     returning d.id, d.ordinal, seen.row as before, to_jsonb(d) as after),
   logged as (
     insert into draft_change (province_id, id, change_id, document_id, draft_id, action, before, after, person_id, at, undoes, undone)
     select :province, uuid_v7(), :undo, :document, n.id, 'undo', n.before, n.after, :person, :now, :change, exists (select 1 from c where undoes is not null) from changed n order by n.ordinal),
   marked as (
     update draft_change m set undone = (m.change_id = :change)
     where m.province_id = :province and m.document_id = :document and m.change_id in (select :change::uuid union all select undoes from c where undoes is not null))
   select id from changed`,
)

/** Each draft, and each that it took up, before the first change to it; one that a split made, as it was made. Nothing for additions by hand. */
export const draftsAsRead = query<
  In & { ids: string[] },
  { id: string; bodies: StoredBody[]; deadline: Deadline | null; text: string }
>(
  'directives.drafts_as_read',
  `with parts as (
     select id, id as part from draft_task where province_id = :province and document_id = :document and id = any(:ids::uuid[])
     union all
     select merged_into, id from draft_task where province_id = :province and document_id = :document and merged_into = any(:ids::uuid[])),
   firsts as (
     select p.id, f.row from parts p cross join lateral (
       select coalesce(c.before, case when c.action = 'split' then c.after end) as row
       from draft_change c where c.province_id = :province and c.draft_id = p.part order by c.seq limit 1) f)
   select id, row->'bodies' as bodies, nullif(row->'deadline', 'null') as deadline, row->>'text' as text
   from firsts where row is not null order by (row->>'ordinal')::double precision`,
)

// ---- who else is here

export const touchPresence = query<In & { person: string; draft: string | null; now: Date }, never>(
  'directives.touch_presence',
  `insert into review_presence (province_id, document_id, person_id, draft_id, seen_at) values (:province, :document, :person, :draft, :now)
   on conflict (province_id, document_id, person_id) do update set draft_id = excluded.draft_id, seen_at = excluded.seen_at`,
)
export const othersPresent = query<
  In & { person: string; since: Date },
  { personId: string; draftId: string | null; seenAt: Date }
>(
  'directives.others_present',
  `select person_id as "personId", draft_id as "draftId", seen_at as "seenAt" from review_presence
   where province_id = :province and document_id = :document and person_id <> :person and seen_at >= :since order by person_id`,
)
