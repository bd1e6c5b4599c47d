/** Lines owed by the month of their due day. Finished ones have cells a month; unfinished ones keep their day in rollup_unit. */
import { query } from '../../../platform/server/query.ts'
import type { MonthCells } from '../rules/trend.ts'
import type { OnDay } from './counts.ts'

/** Ordered lead lines due between the first and the last day, cells and pending deltas of one moment. */
export const monthCells = query<OnDay & { nodes: number[]; from: string; until: string }, MonthCells>(
  'overview.monthCells',
  `select to_char(due, 'YYYY-MM') as month, state, due < :today as past, sum(lines)::int as lines
   from (
     select month as due, state, lines from rollup_month
     where province_id = :province and unit_node = any(:nodes::int[]) and role = 'lead' and kind = 'order' and month between :from and :until
     union all
     select due, state, lines from rollup_unit
     where province_id = :province and unit_node = any(:nodes::int[]) and role = 'lead' and kind = 'order' and due between :from and :until
     union all
     select due, state, lines from rollup_delta
     where province_id = :province and unit_node = any(:nodes::int[]) and role = 'lead' and kind = 'order' and due between :from and :until) cells
   group by 1, state, past having sum(lines) <> 0`,
)
