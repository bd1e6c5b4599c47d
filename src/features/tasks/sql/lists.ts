/** Lists: they find ids first, a page at a time; what is shown is then read for these only. */
import { query, type Query } from '../../../platform/server/query.ts'

interface In {
  province: number
}

export interface ListParams extends In {
  /** Units whose lines and tasks the caller may see; not used where he sees everything. */
  units: string[]
  unit: string | null
  document: string | null
  kind: string | null
  /** Node of a field; 0: tasks without one. */
  field: number | null
  from: string | null
  to: string | null
  text: string | null
  today: string
  afterDue: string | null
  afterId: string | null
  limit: number
}
export interface PageRow {
  id: string
  due: string | null
}

/** A task as its line of a table shows it. */
export interface ExportTask extends PageRow {
  text: string
  kind: 'order' | 'request'
  clausePath: string
  documentType: string | null
  documentNumber: string | null
  documentDate: string | null
  deadlineText: string | null
  issuerUnitId: string
}

/** What is read of the tasks that are found. */
const found = {
  page: { columns: 't.id, t.due', from: 'task t' },
  table: {
    columns: `t.id, t.due, t.text, t.kind, t.clause_path as "clausePath", t.deadline->>'text' as "deadlineText", t.issuer_unit_id as "issuerUnitId",
     d.type as "documentType", d.number as "documentNumber", d.signed_on as "documentDate"`,
    from: 'task t join document d on d.province_id = t.province_id and d.id = t.document_id',
  },
} as const
type Found = typeof found

/** Facts of a line (o occurrence, b obligation, s line_state) in a state on a day; the same as progress/contract/states.ts says. */
const inState = {
  silent: `s.occurrence_id is null`,
  overdue: `b.kind = 'order' and o.due < :today::date and s.completed_on is null and s.submitted_on is null`,
  waiting: `s.submitted_on is not null and s.completed_on is null`,
  done_on_time: `s.completed_on is not null and (b.kind = 'request' or o.due is null or s.completed_on <= o.due)`,
  done_late: `s.completed_on is not null and b.kind = 'order' and s.completed_on > o.due`,
  in_progress: `s.occurrence_id is not null and s.submitted_on is null and s.completed_on is null and (b.kind = 'request' or o.due is null or o.due >= :today::date)`,
  not_due: `s.occurrence_id is null and (b.kind = 'request' or o.due is null or o.due >= :today::date)`,
} as const
export type ListedState = keyof typeof inState

/** Which statement finds a list: of tasks with a line in a state, with a line of a unit or day, or of any tasks. */
export type ListedBy = ListedState | 'line' | 'any'
export const listedBy = (asked: {
  state?: ListedState | undefined
  unit?: string | undefined
  from?: string | undefined
  to?: string | undefined
}): ListedBy => asked.state ?? ((asked.unit ?? asked.from ?? asked.to) ? 'line' : 'any')

/** After a task of the list, which has tasks with a day first. */
const after = `(:afterId::uuid is null
  or (:afterDue::date is not null and (t.due > :afterDue::date or t.due is null or (t.due = :afterDue::date and t.id > :afterId::uuid)))
  or (:afterDue::date is null and t.due is null and t.id > :afterId::uuid))`
/** The same for one who reads all of it, in two walks of an index: tasks with a day, then tasks without. */
const afterDated = `t.due is not null and (:afterId::uuid is null or (t.due, t.id) > (:afterDue::date, :afterId::uuid))`
const afterUndated = `t.due is null and :afterDue::date is null and (:afterId::uuid is null or t.id > :afterId::uuid)`
const filters = `(:document::uuid is null or t.document_id = :document) and (:kind::text is null or t.kind = :kind)
  and (:field::int is null or (:field = 0 and t.field_node is null) or t.field_node = :field)
  and (:text::text is null or t.folded like '%' || :text || '%')`

function listQuery<R extends PageRow>(
  name: string,
  { columns, from }: Found[keyof Found],
  everything: boolean,
  condition: string | null,
  place: string,
): Query<ListParams, R> {
  const seen = everything
    ? `:units::uuid[] is not null`
    : `(t.issuer_unit_id = any(:units::uuid[]) or t.id in (select v.task_id from obligation v where v.province_id = :province and v.unit_id = any(:units::uuid[])))`
  // Lines of others are not searched: the answer would tell their state.
  const seenLine = everything ? 'true' : `(b.unit_id = any(:units::uuid[]) or t.issuer_unit_id = any(:units::uuid[]))`
  const line = `exists (select 1 from occurrence o
      join obligation b on b.province_id = o.province_id and b.id = o.obligation_id
      left join line_state s on s.province_id = o.province_id and s.occurrence_id = o.id
      where o.province_id = t.province_id and o.task_id = t.id and ${seenLine} and (:unit::uuid is null or o.unit_id = :unit)
        and (:from::date is null or o.due >= :from) and (:to::date is null or o.due <= :to) and :today::date is not null
        and ${condition ?? 'true'})`
  return query(
    name,
    `select ${columns} from ${from} where t.province_id = :province and ${seen} and ${filters} ${condition === null ? '' : `and ${line}`}
       and ${place} order by t.due, t.id limit :limit`,
  )
}

type Lists<R> = Record<ListedBy, Query<ListParams, R>>
function lists<R extends PageRow>(walk: string, what: Found[keyof Found], everything: boolean, place: string): Lists<R> {
  const who = `${walk}_${everything ? 'all' : 'some'}`
  const made = Object.entries({ ...inState, line: 'true', any: null }).map(([by, condition]) => [
    by,
    listQuery<R>(`tasks.${who}_${by}`, what, everything, condition, place),
  ])
  return Object.fromEntries(made) as Lists<R>
}
const forEachReach = <R extends PageRow>(walk: string, what: Found[keyof Found], place: string) => ({
  everything: lists<R>(walk, what, true, place),
  some: lists<R>(walk, what, false, place),
})
/** One statement for each way ({@link listedBy}) and each reach, so that each has a plan of its own: page by page, or whole in two walks. */
export const listTasks = {
  paged: forEachReach<PageRow>('list', found.page, after),
  dated: forEachReach<ExportTask>('dated', found.table, afterDated),
  undated: forEachReach<ExportTask>('undated', found.table, afterUndated),
}

const unclear = (name: string, missing: string) =>
  query<In & { units: string[]; afterDue: string | null; afterId: string | null; limit: number }, PageRow>(
    name,
    `select t.id, t.due from task t
     where t.province_id = :province and t.kind = 'order' and ${missing} and t.issuer_unit_id = any(:units::uuid[])
       and ${after} order by t.due, t.id limit :limit`,
  )
/** Ordered tasks without a lead line, or without any deadline, for the leader to assign; each walked in the order of an index of its own. */
export const unclearTasks = {
  lead: unclear('tasks.unclear_lead', 'not t.has_lead'),
  deadline: unclear('tasks.unclear_deadline', 't.deadline is null'),
}
