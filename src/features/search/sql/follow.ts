/** Keeping the index: what changed, the words that are to be read, and the rows of the index. */
import { query } from '../../../platform/server/query.ts'

interface In {
  province: number
}

// ---- how far the index is

export interface FollowRow {
  version: number
  builtTo: string | null
  built: boolean
  horizon: string
  /** Transactions below this are over. */
  until: string
}

/** A province is followed from now on. Returns a row only where it was not yet. */
export const beginFollowing = query<In & { version: number }, never>(
  'search.begin_following',
  `insert into search_follow (province_id, version, horizon) values (:province, :version, pg_snapshot_xmin(pg_current_snapshot()))
   on conflict do nothing`,
)
/** Alone with the province's index; null while another server has it. */
export const lockFollowing = query<In, FollowRow>(
  'search.lock_following',
  `select version, built_to as "builtTo", built, horizon::text as horizon, pg_snapshot_xmin(pg_current_snapshot())::text as until
   from search_follow where province_id = :province for update skip locked`,
)
/** Everything is to be made anew, changes from here on included. */
export const beginAnew = query<In & { version: number }, never>(
  'search.begin_anew',
  `update search_follow set version = :version, built = false, built_to = null, horizon = pg_snapshot_xmin(pg_current_snapshot())
   where province_id = :province`,
)
export const markBuilt = query<In & { to: string | null; built: boolean }, never>(
  'search.mark_built',
  `update search_follow set built_to = :to, built = :built where province_id = :province`,
)
/** Has the database count how common words are: its planner and the search choose their way by it. */
export const countWords = query<object, never>('search.count_words', `select search_count_words()`)
export const moveHorizon = query<In & { until: string }, never>(
  'search.move_horizon',
  `update search_follow set horizon = :until::text::xid8 where province_id = :province`,
)
export const provincesToFollow = query<object, { province: number }>(
  'search.provinces_to_follow',
  `select id as province from province order by id`,
)
/** Whether all of the province can be found. */
export const isBuilt = query<In, { built: boolean }>(
  'search.is_built',
  `select built from search_follow where province_id = :province`,
)

/** Whether any province has something that cannot be found yet. */
export const isBehind = query<object, { behind: boolean }>(
  'search.is_behind',
  `select exists (select 1 from province p left join search_follow f on f.province_id = p.id
     where f.province_id is null or not f.built or exists (select 1 from event e where e.province_id = p.id and e.tx >= f.horizon)) as behind`,
)
/** Whether anything at all happened between two horizons. */
export const anythingBetween = query<In & { from: string; until: string }, { any: boolean }>(
  'search.anything_between',
  `select exists (select 1 from event where province_id = :province and tx >= :from::text::xid8 and tx < :until::text::xid8) as any`,
)

export interface ChangeRow {
  kind: string
  subjectType: string
  subjectId: string
}
/** What happened in transactions that are over, as the chain of events takes them (platform/server/sealer.ts). */
export const changesBetween = query<In & { from: string; until: string }, ChangeRow>(
  'search.changes_between',
  `select distinct kind, subject_type as "subjectType", subject_id as "subjectId" from event
   where province_id = :province and tx >= :from::text::xid8 and tx < :until::text::xid8
     and (kind like 'directives.%' or kind like 'tasks.%' or kind like 'units.%')`,
)
export const nextDocuments = query<In & { after: string | null; limit: number }, { id: string }>(
  'search.next_documents',
  `select id from document where province_id = :province and (:after::uuid is null or id > :after) order by id limit :limit`,
)

// ---- what is read

/** Cited papers that are not at hand have no event of their own. */
export const citedReferences = query<In & { documents: string[] }, { id: string }>(
  'search.cited_references',
  `select distinct d.id from citation c join document d on d.province_id = c.province_id and d.id = c.cited_id
   where c.province_id = :province and c.document_id = any(:documents::uuid[]) and d.presence <> 'full'`,
)

export interface DocumentWords {
  id: string
  type: string | null
  number: string | null
  issuer: string | null
  title: string | null
  at: Date
  text: string | null
}
/** Documents that can be found; one that failed, is still read, or has given way is not. */
export const documentWords = query<In & { documents: string[] }, DocumentWords>(
  'search.document_words',
  `select d.id, d.type, d.number, d.issuer, d.title, coalesce(d.signed_on::timestamptz, d.created_at) as at, x.text
   from document d left join document_text x on x.province_id = d.province_id and x.document_id = d.id
   where d.province_id = :province and d.id = any(:documents::uuid[]) and d.state in ('review', 'reference')`,
)

export interface ClauseWords {
  id: string
  parentId: string | null
  ordinal: number
  path: string
  heading: string
  start: number
  end: number
}
export const clauseWords = query<In & { document: string }, ClauseWords>(
  'search.clause_words',
  `select id, parent_id as "parentId", ordinal, path, heading, span_start as start, span_end as "end"
   from clause where province_id = :province and document_id = :document order by ordinal`,
)

export interface TaskWords {
  id: string
  documentId: string
  ordinal: number
  text: string
  deliverable: string | null
  at: Date
}
export const taskWords = query<In & { documents: string[]; tasks: string[] }, TaskWords>(
  'search.task_words',
  `select id, document_id as "documentId", ordinal, text, deliverable, issued_at as at
   from task where province_id = :province and (document_id = any(:documents::uuid[]) or id = any(:tasks::uuid[]))`,
)

export interface UnitWords {
  id: string
  name: string
  shortName: string | null
  code: string
  aliases: string[] | null
}
/** Names of units by their latest version; all units where none are named. */
export const unitWords = query<In & { units: string[] | null }, UnitWords>(
  'search.unit_words',
  `select distinct on (v.unit_id) v.unit_id as id, v.name, v.short_name as "shortName", v.code,
     (select array_agg(a.alias order by a.alias) from unit_alias a where a.province_id = v.province_id and a.unit_id = v.unit_id) as aliases
   from unit_version v
   where v.province_id = :province and (:units::uuid[] is null or v.unit_id = any(:units::uuid[]))
   order by v.unit_id, v.valid_from desc`,
)

// ---- the rows of the index

export const forgetDocuments = query<In & { documents: string[] }, never>(
  'search.forget_documents',
  `delete from search_entry where province_id = :province and document_id = any(:documents::uuid[])`,
)
/** Of one kind by id. */
export const forgetEntries = query<In & { kind: string; ids: string[] }, never>(
  'search.forget_entries',
  `delete from search_entry where province_id = :province and kind = :kind and id = any(:ids::uuid[])`,
)

/** A row of the index. `words` is the text of a tsvector. */
export interface Entry {
  kind: 'document' | 'clause' | 'task' | 'unit'
  id: string
  documentId: string | null
  at: Date
  ordinal: number
  words: string
  body: string | null
  start: number | null
  end: number | null
}
/** [Entry] as JSON. */
export const insertEntries = query<In & { entries: string }, never>(
  'search.insert_entries',
  `insert into search_entry (province_id, kind, id, document_id, at, ordinal, words, body, span_start, span_end)
   select :province, e.kind, e.id, e."documentId", e.at, e.ordinal, e.words::tsvector, e.body, e.start, e."end"
   from jsonb_to_recordset(:entries::jsonb) as e(kind text, id uuid, "documentId" uuid, at timestamptz, ordinal double precision, words text, body text, start int, "end" int)
   on conflict (province_id, kind, id) do update set document_id = excluded.document_id, at = excluded.at, ordinal = excluded.ordinal,
     words = excluded.words, body = excluded.body, span_start = excluded.span_start, span_end = excluded.span_end`,
)
