/** Lines owed by field, cells and pending deltas of one moment. */
import { query, type Query } from '../../../platform/server/query.ts'
import type { LineFilter } from '../contract.ts'
import type { FieldCells } from '../rules/fields.ts'
import { onCell, type Days, type In, type OnDay } from './counts.ts'

/**
 * Which cells make up the units read: each node with +1, or the whole province (node 0) less those that are not among them. Deltas are read
 * by the units themselves.
 */
export interface FieldReading {
  nodes: number[]
  cellNodes: number[]
  signs: number[]
}

/** Nodes of the province that are not among these. */
export const otherNodes = query<In & { nodes: number[] }, { nodes: number[] }>(
  'overview.otherNodes',
  `select coalesce(array_agg(node), '{}') as nodes from unit where province_id = :province and not node = any(:nodes::int[])`,
)

/** A cell keeps a day only while something depends on it. */
const dayOfDelta = `case when state in ('silent', 'reported') then due else 'infinity' end`

const exact = (columns: string, narrowed: string): string => `
     select ${columns}, c.due, c.lines * n.sign as lines
     from unnest(:cellNodes::int[], :signs::int[]) as n (node, sign)
     join rollup_field c on c.province_id = :province and c.unit_node = n.node
     where ${narrowed}
     union all
     select ${columns}, ${dayOfDelta}, c.lines from rollup_delta c
     where c.province_id = :province and c.unit_node = any(:nodes::int[]) and ${narrowed}`

/** Ordered lead lines of each field. */
export const fieldCells = query<OnDay & FieldReading, FieldCells>(
  'overview.fieldCells',
  `select field_node as field, state, due < :today as past, sum(lines)::int as lines
   from (${exact('c.field_node, c.state', `c.role = 'lead' and c.kind = 'order'`)}) cells
   group by 1, 2, 3 having sum(lines) <> 0`,
)

/** Names of the province's fields in their order. */
export const fieldNames = query<In, { id: string; node: number; name: string; inUse: boolean }>(
  'overview.fieldNames',
  `select id, node, name, in_use as "inUse" from field where province_id = :province order by ordinal, name`,
)

type CountInField = Query<Days & FieldReading & { field: number; role: string | null; kind: string | null }, { count: number }>

/** The figure behind a list of one field (0: none), again from the roll-up. */
export const countInField = Object.fromEntries(
  Object.entries(onCell).map(([filter, fits]) => [
    filter,
    query(
      `overview.count_field_${filter}`,
      `select coalesce(sum(lines), 0)::int as count
       from (${exact('c.role, c.kind, c.state', 'c.field_node = :field and (:role::text is null or c.role = :role) and (:kind::text is null or c.kind = :kind)')}) cells
       where ${fits} and :soonUntil::date is not null and :today::date is not null`,
    ),
  ]),
) as Record<LineFilter, CountInField>
