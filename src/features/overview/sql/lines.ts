/** The list behind a figure, and the figure again. */
import { query, type Query } from '../../../platform/server/query.ts'
import type { LineFilter } from '../contract.ts'
import { onCell, type BriefRow, type Days } from './counts.ts'

/** The same filters on the lines themselves; written so that the due day and the waiting lines can be found by index. */
const undone = 's.submitted_on is null and s.completed_on is null'
const lineLate = `b.kind = 'order' and o.due < :today`
const onLine: Record<LineFilter, string> = {
  all: 'true',
  overdue: `${undone} and ${lineLate}`,
  open: `s.occurrence_id is not null and ${undone} and (b.kind = 'request' or o.due is null or o.due >= :today)`,
  silent: `s.occurrence_id is null and (b.kind = 'request' or o.due is null or o.due >= :today)`,
  quiet: 's.occurrence_id is null',
  quiet_overdue: `s.occurrence_id is null and ${lineLate}`,
  soon: `${undone} and o.due between :today and :soonUntil`,
  waiting: 's.submitted_on is not null',
  done: 's.completed_on is not null',
  done_on_time: `s.completed_on is not null and (b.kind = 'request' or o.due is null or s.completed_on <= o.due)`,
  done_late: `s.completed_on is not null and b.kind = 'order' and s.completed_on > o.due`,
}

export interface LineRow extends BriefRow {
  unitName: string
  role: 'lead' | 'support'
  kind: 'order' | 'request'
  periodLabel: string | null
  firstReportedAt: Date | null
  lastReportedAt: Date | null
  percent: number | null
  submittedOn: string | null
  completedOn: string | null
}

export interface Narrowed extends Days {
  role: string | null
  kind: string | null
  /** First and last due day, where only one month is listed. */
  dueFrom: string | null
  dueUntil: string | null
  /** Node of a field, 0 for none; read by the statements of one field only. */
  field: number | null
  afterDue: string | null
  afterId: string | null
}

/** Rows fetched at once: the longest page and one more. A constant, so that the plan knows that it may stop early. */
export const FETCHED = 201

/** The same of one field: other fields' lines are passed over on the way, so that a page is shorter. */
export const FETCHED_OF_FIELD = 51

/** Rows of one part of a list that is read whole. */
export const PART = 2000

/** After a line of the list: by due day, lines without one last. */
const after = `(:afterId::uuid is null or (o.due is null and (:afterDue::date is not null or o.id > :afterId))
        or o.due > :afterDue or (o.due = :afterDue and o.id > :afterId))`
/** The same for one who reads all of it, in two walks of an index: lines with a day, then lines without. */
const afterDated = `o.due is not null and (:afterId::uuid is null or (o.due, o.id) > (:afterDue::date, :afterId::uuid))`
const afterUndated = `o.due is null and :afterDue::date is null and (:afterId::uuid is null or o.id > :afterId::uuid)`
const narrowed = `:soonUntil::date is not null and :today::date is not null and (:role::text is null or b.role = :role)
       and (:kind::text is null or b.kind = :kind)
       and (:dueFrom::date is null or o.due between :dueFrom and :dueUntil)`

/** Looked up line by line, so that the lines are still walked in their order. */
const ofField = `coalesce((select f.field_node from task f where f.province_id = o.province_id and f.id = o.task_id), 0) = :field`

/** Whether a page is read, or a part of the whole; and whether of one field. */
interface Walk {
  readonly name: string
  readonly place: string
  readonly rows: number
}
const inField = (walk: Walk): Walk => ({ ...walk, name: `field_${walk.name}`, place: `${walk.place} and ${ofField}` })
const paged: Walk = { name: '', place: after, rows: FETCHED }

const listQuery = <P extends Narrowed>(
  name: string,
  filter: LineFilter,
  whose: string,
  { place, rows }: Walk,
): Query<P, LineRow> =>
  query<P, LineRow>(
    `overview.lines_${name}_${filter}`,
    `select line.id as "occurrenceId", t.id as "taskId", t.text, t.clause_path as "clausePath", d.number as "documentNumber", line.unit_id as "unitId",
       (select v.name from unit_version v where v.province_id = :province and v.unit_id = line.unit_id
        order by (v.valid_from <= :today) desc, v.valid_from desc limit 1) as "unitName",
       line.due, line.first_reported_at is null as silent, line.role, line.kind, line.period_label as "periodLabel",
       line.first_reported_at as "firstReportedAt", line.last_reported_at as "lastReportedAt", line.last_percent as percent,
       line.submitted_on as "submittedOn", line.completed_on as "completedOn"
     from (
       select o.id, o.task_id, o.unit_id, o.due, o.period_label, b.role, b.kind, s.first_reported_at, s.last_reported_at, s.last_percent,
         s.submitted_on, s.completed_on
       from occurrence o
       join obligation b on b.province_id = o.province_id and b.id = o.obligation_id
       left join line_state s on s.province_id = o.province_id and s.occurrence_id = o.id
       where o.province_id = :province and ${whose} and ${onLine[filter]} and ${narrowed} and ${place}
       order by o.due, o.id limit ${rows}) line
     join task t on t.province_id = :province and t.id = line.task_id
     join document d on d.province_id = :province and d.id = t.document_id
     order by line.due, line.id`,
  )

const countQuery = <P extends CountParams>(
  name: string,
  table: string,
  filter: LineFilter,
  whose: string,
): Query<P, { count: number }> =>
  query<P, { count: number }>(
    `overview.count_${name}_${filter}`,
    `select coalesce(sum(lines), 0)::int as count from ${table}
     where province_id = :province and unit_node = any(:nodes::int[]) and ${onCell[filter]} and ${whose}
       and :soonUntil::date is not null and :today::date is not null and (:role::text is null or role = :role) and (:kind::text is null or kind = :kind)`,
  )

export interface CountParams extends Days {
  nodes: number[]
  document: number | null
  role: string | null
  kind: string | null
}

const filters = Object.keys(onCell) as LineFilter[]
const each = <T>(make: (filter: LineFilter) => T): Record<LineFilter, T> =>
  Object.fromEntries(filters.map((filter) => [filter, make(filter)])) as Record<LineFilter, T>

const waysTo = (walk: Walk) => ({
  unit: each((filter) => listQuery<Narrowed & { unit: string }>(`${walk.name}unit`, filter, 'o.unit_id = :unit', walk)),
  many: each((filter) =>
    listQuery<Narrowed & { units: string[] }>(
      `${walk.name}many`,
      filter,
      'coalesce(o.unit_id = any(:units::uuid[]), false)',
      walk,
    ),
  ),
  document: each((filter) =>
    listQuery<Narrowed & { units: string[]; document: string }>(
      `${walk.name}document`,
      filter,
      `o.task_id = any(array(select id from task where province_id = :province and document_id = :document)) and coalesce(o.unit_id = any(:units::uuid[]), false)`,
      walk,
    ),
  ),
})
/** Ways to the lines that a figure counted. */
export type Ways = ReturnType<typeof waysTo>

/**
 * Lines that a figure counted, by due day; one statement a filter and a way to the lines, so that each has its own plan. Of many units the
 * lines are walked by due day until a page is full: an index by unit would first have to sort all of them.
 */
export const linesOf: Ways = waysTo(paged)
/** The same lines of one field. */
export const linesOfField: Ways = waysTo(inField({ ...paged, rows: FETCHED_OF_FIELD }))
const whole: readonly Walk[] = [
  { name: 'dated_', place: afterDated, rows: PART },
  { name: 'undated_', place: afterUndated, rows: PART },
]
/** The same read whole, part by part: first lines with a day, then those without. */
export const walks: readonly Ways[] = whole.map(waysTo)
export const walksOfField: readonly Ways[] = whole.map((walk) => waysTo(inField(walk)))

/** The figure again, from the roll-up. Of a month the cells are read, which alone keep the due day of a finished line. */
export const countInUnits = each((filter) => countQuery('units', 'rollup_unit_exact', filter, ':document::int is null'))
export const countInMonth = each((filter) =>
  countQuery<CountParams & { dueFrom: string; dueUntil: string }>(
    'month',
    'rollup_exact',
    filter,
    'due between :dueFrom and :dueUntil and (:document::int is null or document_node = :document)',
  ),
)
export const countInDocument = each((filter) => countQuery('document', 'rollup_exact', filter, 'document_node = :document'))
