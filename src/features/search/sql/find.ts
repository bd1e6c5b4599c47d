/** Finding: who may see what, the hits of one kind, and what is shown of them. Each statement takes what its asker may see. */
import { query, type Query } from '../../../platform/server/query.ts'

interface In {
  province: number
}

/**
 * For the rest of the transaction: statements go in the order of time or by key, by a plan that is made once a connection. Making one for each
 * question would take longer than the search, and so would reading a table whole. Words are looked up apart from this, by search_matches.
 */
export const planForWords = query<object, never>(
  'search.plan_for_words',
  `select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('jit', 'off', true), set_config('enable_seqscan', 'off', true),
     set_config('enable_bitmapscan', 'off', true)`,
)

// ---- who may see what; the same as in the features that own it (search.test.ts compares)

/** Units below (trực thuộc) or in the area of the given nodes, and the units given, with those whose work they carry on. */
export const unitsInReach = query<In & { roots: number[]; areas: number[]; units: string[] }, { id: string; current: boolean }>(
  'search.units_in_reach',
  `with recursive reach as (
     (select u.id, true as current
      from province p
      join closure c on c.province_id = p.id and c.tree_version = p.current_tree
        and ((c.relation = 'belongs' and c.ancestor = any(:roots::int[])) or (c.relation in ('belongs', 'area') and c.ancestor = any(:areas::int[])))
      join unit u on u.province_id = c.province_id and u.node = c.descendant
      where p.id = :province
      union select unnest(:units::uuid[]), false)
     union
     select s.predecessor_id, false from reach r join unit_succession s on s.province_id = :province and s.successor_id = r.id)
   select id, bool_or(current) as current from reach group by id`,
)
export const countUnits = query<In, { units: number }>(
  'search.count_units',
  `select count(*)::int as units from province p
   join closure c on c.province_id = p.id and c.tree_version = p.current_tree and c.relation = 'belongs' and c.depth = 0
   where p.id = :province`,
)

export interface DocumentSeer extends In {
  owners: string[]
  lineUnits: string[]
  person: string
}
const owedIn = (more: string): string =>
  `select document_id from obligation where province_id = :province and unit_id = any(:lineUnits::uuid[]) ${more}`
/** Of documents that a person may not see all of those he may, as the text of a uuid[]: it goes into several statements as it is. */
export const documentsSeen = query<DocumentSeer, { documents: string; many: number }>(
  'search.documents_seen',
  `select coalesce(array_agg(d.id), '{}')::text as documents, count(*)::int as many from document d
   where d.province_id = :province
     and (d.owner_unit_id = any(:owners::uuid[]) or d.created_by = :person or d.id in (${owedIn(`and kind = 'order'`)}) or (not d.internal and d.id in (${owedIn('')})))`,
)
/** Whether the offices whose documents he reads keep all that there are. */
export const seesAllDocuments = query<In & { owners: string[] }, { all: boolean }>(
  'search.sees_all_documents',
  `select not exists (select 1 from unit u where u.province_id = :province and not u.id = any(:owners::uuid[])
     and exists (select 1 from document d where d.province_id = u.province_id and d.owner_unit_id = u.id)) as all`,
)
/** Tasks that the units issued or owe something for, counted up to \`most\`. */
export const countTasksSeen = query<In & { units: string[]; most: number }, { tasks: number }>(
  'search.count_tasks_seen',
  `select count(*)::int as tasks from (
     (select id from task where province_id = :province and issuer_unit_id = any(:units::uuid[]) limit :most)
     union all
     (select task_id from obligation where province_id = :province and unit_id = any(:units::uuid[]) limit :most)) seen`,
)

// ---- hits

/** The most common words of clauses and tasks, as the database has counted them for its planner; none before it has. */
export const commonWords = query<object, { words: string[]; shares: number[] }>(
  'search.common_words',
  `select most_common_elems::text::text[] as words, most_common_elem_freqs as shares from pg_stats
   where schemaname = current_schema() and tablename in ('search_clause', 'search_task') and attname = 'words' and most_common_elems is not null`,
)

/** What is asked: the text of a tsquery, and how many of the best. */
export interface Wanted extends In {
  ask: string
  limit: number
}
/** One look at the index of words: `ask` is the loosest way of asking, the stricter ones say which hits come first. */
export interface Looked {
  strong: string | null
  exact: string | null
  most: number
}
/** The best that may be seen, where fewer than `most` texts hold the words (`matched`); none where more do. */
export interface Matches {
  matched: number
  ids: string[]
}
export interface Hit {
  id: string
}
/**
 * Three ways to the same hits: at the newest texts only, which may not be enough; by the words, where few texts hold them; and by time, where
 * many do.
 */
export interface Ways<P extends Wanted> {
  /** Null where all that may be seen are sooner looked through. */
  atNewest: Query<P, Hit> | null
  byWords: Query<P & Looked, Matches>
  byTime: Query<P, Hit>
}
/** Of who sees few of the texts: instead of by time all of his are looked through, in the order in which {@link Looked} puts them. */
export interface WaysOfFew<P extends Wanted> extends Omit<Ways<P>, 'byTime'> {
  through: Query<P & Omit<Looked, 'most'>, Hit>
}

type Kind = 'document' | 'clause' | 'task'

const newest = `s.at desc, s.ordinal, s.id limit :limit`
const holds = `s.words @@ :ask::tsquery`
const strictest = `case when s.words @@ :strong::tsquery then 0 when s.words @@ :exact::tsquery then 1 else 2 end`
const looked = (kind: Kind | 'unit', most: string): string =>
  `search_matches(:province::smallint, '${kind}', :ask::tsquery, :strong::tsquery, :exact::tsquery, ${most})`
const byWords = <P extends Wanted>(name: string, kind: Kind, seen: string): Query<P & Looked, Matches> =>
  query(
    name,
    `with found as materialized (select * from ${looked(kind, ':most')})
     select (select count(*) from found)::int as matched,
       array(select s.id from found s where (select count(*) from found) < :most and ${seen} order by s.rank, ${newest}) as ids`,
  )
const byTime = <P extends Wanted>(name: string, kind: Kind, seen: string): Query<P, Hit> =>
  query(
    name,
    `select s.id from search_${kind} s where s.province_id = :province and s.kind = '${kind}' and ${holds} and ${seen} order by ${newest}`,
  )

const atNewest = <P extends Wanted>(name: string, kind: Kind, seen: string): Query<P, Hit> =>
  query(
    name,
    `select s.id from (
       select * from search_${kind} e where e.province_id = :province and e.kind = '${kind}' order by e.at desc, e.ordinal, e.id limit 3000) s
     where ${holds} and ${seen} order by ${newest}`,
  )

const ofDocuments = `s.document_id = any(:documents::uuid[])`
export type OfDocuments = Wanted & { documents: string }
export type OfUnits = Wanted & { units: string[] }

function inDocuments(kind: 'document' | 'clause'): { all: Ways<Wanted>; many: Ways<OfDocuments>; few: WaysOfFew<OfDocuments> } {
  const some = byWords<OfDocuments>(`search.${kind}_by_words_seen`, kind, ofDocuments)
  return {
    all: {
      atNewest: atNewest(`search.${kind}_at_newest`, kind, 'true'),
      byWords: byWords(`search.${kind}_by_words`, kind, 'true'),
      byTime: byTime(`search.${kind}_by_time`, kind, 'true'),
    },
    many: {
      atNewest: atNewest(`search.${kind}_at_newest_seen`, kind, ofDocuments),
      byWords: some,
      byTime: byTime(`search.${kind}_by_time_seen`, kind, ofDocuments),
    },
    /** Document by document. */
    few: {
      atNewest: null,
      byWords: some,
      through: query(
        `search.${kind}_by_document`,
        `select s.id from unnest(:documents::uuid[]) as d (id) cross join lateral (
           select e.* from search_${kind} e where e.province_id = :province and e.document_id = d.id offset 0) s
         where ${holds} order by ${strictest}, ${newest}`,
      ),
    },
  }
}
export const documents = inDocuments('document')
/** Documents that bear a number which begins so («52/kh», without marks and spaces), the newest first; `documents` null: among all. */
export const documentsNumbered = query<In & { begins: string; documents: string | null; limit: number }, Hit>(
  'search.documents_numbered',
  `select d.id from document d
   where d.province_id = :province and starts_with(replace(translate(lower(d.number), 'đ', 'd'), ' ', ''), :begins)
     and (:documents::uuid[] is null or d.id = any(:documents::uuid[]))
   order by d.signed_on desc nulls last, d.id limit :limit`,
)
export const clauses = inDocuments('clause')

const ofUnits = `(exists (select 1 from task t where t.province_id = :province and t.id = s.id and t.issuer_unit_id = any(:units::uuid[]))
  or exists (select 1 from obligation b where b.province_id = :province and b.task_id = s.id and b.unit_id = any(:units::uuid[])))`
const seenTasks = `
  select id from task where province_id = :province and issuer_unit_id = any(:units::uuid[])
  union
  select task_id from obligation where province_id = :province and unit_id = any(:units::uuid[])`
export const tasks: { all: Ways<Wanted>; many: Ways<OfUnits>; few: WaysOfFew<OfUnits> } = {
  all: {
    atNewest: atNewest('search.task_at_newest', 'task', 'true'),
    byWords: byWords('search.task_by_words', 'task', 'true'),
    byTime: byTime('search.task_by_time', 'task', 'true'),
  },
  many: {
    atNewest: atNewest('search.task_at_newest_seen', 'task', ofUnits),
    byWords: byWords('search.task_by_words_of_many', 'task', ofUnits),
    byTime: byTime('search.task_by_time_of_many', 'task', ofUnits),
  },
  /** Of who sees few: task by task. */
  few: {
    atNewest: atNewest('search.task_at_newest_of_few', 'task', `s.id in (${seenTasks})`),
    byWords: byWords('search.task_by_words_of_few', 'task', `s.id in (${seenTasks})`),
    through: query(
      'search.task_by_task',
      `with seen as materialized (${seenTasks})
       select s.id from seen cross join lateral (
         select e.* from search_task e where e.province_id = :province and e.kind = 'task' and e.id = seen.id offset 0) s
       where ${holds} order by ${strictest}, ${newest}`,
    ),
  },
}
/** Units as of today; the shortest name first, since a name of few words is found by most of them. */
export const findUnits = query<Wanted & Omit<Looked, 'most'> & { today: string }, Hit>(
  'search.find_units',
  `select s.id from ${looked('unit', '5000')} s
   join unit_version v on v.province_id = :province and v.unit_id = s.id and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today)
   order by s.rank, v.kind = 'village', s.ordinal, v.name limit :limit`,
)

// ---- what is shown, from the truth itself

interface LabelRow {
  documentId: string
  type: string | null
  number: string | null
  date: string | null
}
const label = `d.id as "documentId", d.type, d.number, d.signed_on as date`

export interface ShownDocument extends LabelRow {
  id: string
  issuer: string | null
  presence: 'full' | 'card' | 'stub'
  title: string | null
  body: string | null
}
export const shownDocuments = query<In & { ids: string[] }, ShownDocument>(
  'search.shown_documents',
  `select d.id, ${label}, d.issuer, d.presence, d.title, s.body
   from document d join search_entry s on s.province_id = d.province_id and s.kind = 'document' and s.id = d.id
   where d.province_id = :province and d.id = any(:ids::uuid[]) and d.state in ('review', 'reference')`,
)
export interface ShownClause extends LabelRow {
  id: string
  path: string
  heading: string
  body: string
  start: number
  end: number
}
export const shownClauses = query<In & { ids: string[] }, ShownClause>(
  'search.shown_clauses',
  `select c.id, ${label}, c.path, c.heading, coalesce(s.body, '') as body, s.span_start as start, s.span_end as "end"
   from clause c join document d on d.province_id = c.province_id and d.id = c.document_id
   join search_entry s on s.province_id = c.province_id and s.kind = 'clause' and s.id = c.id
   where c.province_id = :province and c.id = any(:ids::uuid[]) and d.state = 'review'`,
)
export interface ShownTask extends LabelRow {
  id: string
  text: string
  deliverable: string | null
  clausePath: string
  due: string | null
}
export const shownTasks = query<In & { ids: string[] }, ShownTask>(
  'search.shown_tasks',
  `select t.id, ${label}, t.text, t.deliverable, t.clause_path as "clausePath", t.due
   from task t join document d on d.province_id = t.province_id and d.id = t.document_id
   where t.province_id = :province and t.id = any(:ids::uuid[])`,
)
export interface ShownUnit {
  id: string
  name: string
  kind: string
  superior: string | null
  aliases: string[]
}
export const shownUnits = query<In & { ids: string[]; today: string }, ShownUnit>(
  'search.shown_units',
  `select v.unit_id as id, v.name, v.kind, p.name as superior,
     array(select a.alias from unit_alias a where a.province_id = v.province_id and a.unit_id = v.unit_id order by a.alias) || array_remove(array[v.short_name, v.code], null) as aliases
   from unit_version v
   left join unit_relation r on r.province_id = v.province_id and r.subordinate_id = v.unit_id and r.relation = 'belongs'
     and r.valid_from <= :today and (r.valid_to is null or r.valid_to > :today)
   left join unit_version p on p.province_id = r.province_id and p.unit_id = r.superior_id and p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
   where v.province_id = :province and v.unit_id = any(:ids::uuid[]) and v.valid_from <= :today and (v.valid_to is null or v.valid_to > :today)`,
)
