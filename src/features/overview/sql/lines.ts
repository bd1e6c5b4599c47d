/** The list behind a figure, and the figure again. */
import { query } from '../../../platform/server/query.ts'
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

interface ListParams extends Days {
  units: string[]
  document: string | null
  role: string | null
  kind: string | null
  afterDue: string | null
  afterId: string | null
  limit: number
}

const listQuery = (filter: LineFilter): ReturnType<typeof query<ListParams, LineRow>> =>
  query<ListParams, LineRow>(
    `overview.lines_${filter}`,
    `select o.id as "occurrenceId", t.id as "taskId", t.text, t.clause_path as "clausePath", d.number as "documentNumber", o.unit_id as "unitId",
       (select v.name from unit_version v where v.province_id = o.province_id and v.unit_id = o.unit_id
        order by (v.valid_from <= :today) desc, v.valid_from desc limit 1) as "unitName",
       o.due, s.occurrence_id is null as silent, b.role, b.kind, o.period_label as "periodLabel", s.first_reported_at as "firstReportedAt",
       s.last_reported_at as "lastReportedAt", s.last_percent as percent, s.submitted_on as "submittedOn", s.completed_on as "completedOn"
     from occurrence o
     join obligation b on b.province_id = o.province_id and b.id = o.obligation_id
     join task t on t.province_id = o.province_id and t.id = o.task_id
     join document d on d.province_id = t.province_id and d.id = t.document_id
     left join line_state s on s.province_id = o.province_id and s.occurrence_id = o.id
     where o.province_id = :province and o.unit_id = any(:units::uuid[]) and ${onLine[filter]}
       and :soonUntil::date is not null and :today::date is not null
       and (:document::uuid is null or t.document_id = :document) and (:role::text is null or b.role = :role)
       and (:kind::text is null or b.kind = :kind)
       and (:afterDue::date is null or (coalesce(o.due, 'infinity'), o.id) > (:afterDue, :afterId::uuid))
     order by coalesce(o.due, 'infinity'), o.id limit :limit`,
  )

const countQuery = (filter: LineFilter): ReturnType<typeof query<CountParams, { count: number }>> =>
  query<CountParams, { count: number }>(
    `overview.count_${filter}`,
    `select coalesce(sum(lines), 0)::int as count from rollup_exact
     where province_id = :province and unit_node = any(:nodes::int[]) and ${onCell[filter]}
       and :soonUntil::date is not null and :today::date is not null and (:document::int is null or document_node = :document)
       and (:role::text is null or role = :role) and (:kind::text is null or kind = :kind)`,
  )

interface CountParams extends Days {
  nodes: number[]
  document: number | null
  role: string | null
  kind: string | null
}

const filters = Object.keys(onCell) as LineFilter[]
/** Lines that a figure counted, by due day; one statement a filter, so that each has its own plan. */
export const listLines = Object.fromEntries(filters.map((filter) => [filter, listQuery(filter)])) as Record<
  LineFilter,
  ReturnType<typeof listQuery>
>
/** The figure again, from the roll-up. */
export const countLines = Object.fromEntries(filters.map((filter) => [filter, countQuery(filter)])) as Record<
  LineFilter,
  ReturnType<typeof countQuery>
>
