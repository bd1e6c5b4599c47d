/** Counts for «Toàn cảnh» from the roll-up, and the few rows that the page names. Every count adds cells and pending deltas. */
import { query } from '../../../platform/server/query.ts'
import type { LineFilter } from '../contract.ts'
import type { CountedCells, FirstDues, UnitName } from '../rules.ts'

export interface In {
  province: number
}
export interface OnDay extends In {
  today: string
}
export interface Days extends OnDay {
  soonUntil: string
}

/** Nodes below the roots, or in the areas. */
export const nodesInReach = query<In & { roots: number[]; areas: number[] }, { nodes: number[] }>(
  'overview.nodesInReach',
  `select coalesce(array_agg(distinct c.descendant), '{}') || :roots::int[] || :areas::int[] as nodes
   from closure c join province p on p.id = c.province_id and p.current_tree = c.tree_version
   where c.province_id = :province
     and ((c.relation = 'belongs' and c.ancestor = any(:roots::int[])) or (c.relation = 'area' and c.ancestor = any(:areas::int[])))`,
)

const late = `kind = 'order' and due < :today`
/** What each filter means on the facts of a cell. Lateness is worked out here, at reading time. */
export const onCell: Record<LineFilter, string> = {
  all: 'true',
  overdue: `state in ('silent', 'reported') and ${late}`,
  open: `state = 'reported' and not (${late})`,
  silent: `state = 'silent' and not (${late})`,
  quiet: `state = 'silent'`,
  quiet_overdue: `state = 'silent' and ${late}`,
  soon: `state in ('silent', 'reported') and due between :today and :soonUntil`,
  waiting: `state = 'submitted'`,
  done: `state in ('done_on_time', 'done_late')`,
  done_on_time: `state = 'done_on_time'`,
  done_late: `state = 'done_late'`,
}
const undone = `state in ('silent', 'reported') and due <= :soonUntil`
const dueSpan = `case when due < :today then 'past' else 'soon' end`

/**
 * All that the page adds up, in one statement, so that cells and pending deltas are of one moment: first all lines, then again those undone
 * lines whose day is past or soon, which alone depend on today.
 */
export const cellSums = query<Days & { nodes: number[] }, CountedCells>(
  'overview.cellSums',
  `select unit_node as node, role, kind, state, 'any' as span, lines, null as "firstDue", false as pending
   from rollup_total where province_id = :province and unit_node = any(:nodes::int[])
   union all
   select unit_node, role, kind, state, ${dueSpan} as span, sum(lines)::int, min(due)::text, false
   from rollup_unit where province_id = :province and unit_node = any(:nodes::int[]) and ${undone}
   group by unit_node, role, kind, state, span
   union all
   select unit_node, role, kind, state, 'any', sum(lines)::int, null, true
   from rollup_delta where province_id = :province and unit_node = any(:nodes::int[])
   group by unit_node, role, kind, state
   union all
   select unit_node, role, kind, state, ${dueSpan} as span, sum(lines)::int, null, true
   from rollup_delta where province_id = :province and unit_node = any(:nodes::int[]) and ${undone}
   group by unit_node, role, kind, state, span`,
)

/**
 * First due days of undone lines, exact also where a pending delta empties a cell. Only for the units that pending deltas touch: it costs
 * more than the sums.
 */
export const firstDues = query<Days & { nodes: number[] }, FirstDues>(
  'overview.firstDues',
  `select unit_node as node, role, kind, min(due) filter (where due < :today)::text as "oldestDue",
     min(due) filter (where due >= :today)::text as "soonestDue"
   from (
     select unit_node, due, role, kind, state from rollup_unit_exact
     where province_id = :province and unit_node = any(:nodes::int[]) and ${undone}
     group by unit_node, due, role, kind, state having sum(lines) > 0) cells
   group by unit_node, role, kind`,
)

export const unitNames = query<OnDay & { nodes: number[] }, UnitName>(
  'overview.unitNames',
  `select u.node, u.id, v.name, v.code, v.kind, v.is_border as "isBorder"
   from unit u join lateral (
     select v.name, v.code, v.kind, v.is_border from unit_version v where v.province_id = u.province_id and v.unit_id = u.id
     order by (v.valid_from <= :today) desc, v.valid_from desc limit 1) v on true
   where u.province_id = :province and u.node = any(:nodes::int[])`,
)

/** Units by node, or by id. */
export const unitsAt = query<In & { nodes?: number[]; ids?: string[] }, { id: string; node: number }>(
  'overview.unitsAt',
  `select id, node from unit where province_id = :province and (node = any(:nodes::int[]) or id = any(:ids::uuid[]))`,
)

export const documentNode = query<
  In & { document: string },
  { node: number; id: string; type: string | null; number: string | null }
>('overview.documentNode', `select node, id, type, number from document where province_id = :province and id = :document`)

/** Tasks that units in scope issued, and whether that is every unit of the province: then there are no others to see. */
export const countTasks = query<In & { nodes: number[] }, { count: number; everything: boolean }>(
  'overview.countTasks',
  `select coalesce(sum(c.tasks), 0)::int as count,
     (select count(*) from province p join closure a on a.province_id = p.id and a.tree_version = p.current_tree and a.relation = 'belongs' and a.depth = 0
      where p.id = :province) <= cardinality(:nodes::int[]) as everything
   from rollup_task c join unit u on u.province_id = c.province_id and u.id = c.issuer_unit_id
   where c.province_id = :province and u.node = any(:nodes::int[])`,
)

/** Tasks that these units issued or owe, with those of units whose work they carry on: as many as the list of tasks shows. */
export const countSeenTasks = query<In & { nodes: number[] }, { count: number }>(
  'overview.countSeenTasks',
  `with recursive seen as (
     select id from unit where province_id = :province and node = any(:nodes::int[])
     union
     select s.predecessor_id from seen u join unit_succession s on s.province_id = :province and s.successor_id = u.id)
   select count(*)::int as count from (
     select id from task where province_id = :province and issuer_unit_id = any(array(select id from seen))
     union
     select task_id from obligation where province_id = :province and unit_id = any(array(select id from seen))) t`,
)

export interface BriefRow {
  occurrenceId: string
  taskId: string
  text: string
  clausePath: string
  documentNumber: string | null
  unitId: string
  due: string | null
  silent: boolean
}

/** The first undone line of each pair of unit and due day. */
export const linesDueOn = query<In & { units: string[]; dues: string[] }, BriefRow & { role: 'lead' | 'support' }>(
  'overview.linesDueOn',
  `select line.* from unnest(:units::uuid[], :dues::date[]) as wanted (unit, due)
   cross join lateral (
     select o.id as "occurrenceId", t.id as "taskId", t.text, t.clause_path as "clausePath", d.number as "documentNumber",
       o.unit_id as "unitId", o.due, s.occurrence_id is null as silent, b.role
     from occurrence o
     join obligation b on b.province_id = o.province_id and b.id = o.obligation_id and b.kind = 'order'
     join task t on t.province_id = o.province_id and t.id = o.task_id
     join document d on d.province_id = t.province_id and d.id = t.document_id
     left join line_state s on s.province_id = o.province_id and s.occurrence_id = o.id
     where o.province_id = :province and o.unit_id = wanted.unit and o.due = wanted.due and s.submitted_on is null and s.completed_on is null
     order by b.role, o.id limit 1) line`,
)

/** Undone lead lines due soon of a few units, the soonest first. */
export const linesDueSoon = query<Days & { units: string[]; limit: number }, BriefRow>(
  'overview.linesDueSoon',
  `select line.* from unnest(:units::uuid[]) as wanted (unit)
   cross join lateral (
     select o.id as "occurrenceId", t.id as "taskId", t.text, t.clause_path as "clausePath", d.number as "documentNumber",
       o.unit_id as "unitId", o.due, s.occurrence_id is null as silent
     from occurrence o
     join obligation b on b.province_id = o.province_id and b.id = o.obligation_id and b.kind = 'order' and b.role = 'lead'
     join task t on t.province_id = o.province_id and t.id = o.task_id
     join document d on d.province_id = t.province_id and d.id = t.document_id
     left join line_state s on s.province_id = o.province_id and s.occurrence_id = o.id
     where o.province_id = :province and o.unit_id = wanted.unit and o.due between :today and :soonUntil
       and s.submitted_on is null and s.completed_on is null
     order by o.due limit :limit) line
   order by line.due, line."occurrenceId" limit :limit`,
)

/** Since when a completion of one of the units waits. */
export const waitingSince = query<In & { units: string[] }, { at: Date | null }>(
  'overview.waitingSince',
  `select min(first.at) as at from unnest(:units::uuid[]) as wanted (unit)
   cross join lateral (
     select r.at from progress_report r where r.province_id = :province and r.unit_id = wanted.unit and r.state = 'submitted'
     order by r.at limit 1) first`,
)

export interface DocumentRow {
  id: string
  type: string | null
  number: string | null
  issuer: string | null
  date: string | null
  title: string | null
  presence: string
}

export interface DocumentCount {
  id: string
  total: number
  done: number
  overdue: number
  quiet: number
  more: number
}

const documentSums = `sum(c.lines)::int as total, coalesce(sum(c.lines) filter (where ${onCell.done}), 0)::int as done,
     coalesce(sum(c.lines) filter (where ${onCell.overdue}), 0)::int as overdue, coalesce(sum(c.lines) filter (where ${onCell.quiet}), 0)::int as quiet`

/** Documents shown at once. */
const SHOWN = 40

/** The newest documents of which a few units owe something: all their cells are read. */
export const documentsOfFew = query<OnDay & { nodes: number[] }, DocumentCount>(
  'overview.documentsOfFew',
  `select d.id, n.total, n.done, n.overdue, n.quiet, (count(*) over () - ${SHOWN})::int as more
   from (
     select c.document_node, ${documentSums} from rollup_exact c
     where c.province_id = :province and c.unit_node = any(:nodes::int[]) and kind = 'order'
     group by c.document_node having sum(c.lines) <> 0) n
   join document d on d.province_id = :province and d.node = n.document_node
   order by d.signed_on desc nulls last, d.id limit ${SHOWN}`,
)

/** The same for many units: the newest documents with tasks first, then the cells of those alone. */
export const documentsOfMany = query<OnDay & { nodes: number[] }, DocumentCount>(
  'overview.documentsOfMany',
  `with issued as (
     select d.id, d.node, d.signed_on from document d
     where d.province_id = :province and exists (select 1 from task t where t.province_id = d.province_id and t.document_id = d.id and t.kind = 'order')),
   shown as (select * from issued order by signed_on desc nulls last, id limit ${SHOWN})
   select s.id, n.total, n.done, n.overdue, n.quiet, ((select count(*) from issued) - ${SHOWN})::int as more
   from shown s cross join lateral (
     select ${documentSums} from rollup_exact c
     where c.province_id = :province and c.document_node = s.node and c.unit_node = any(:nodes::int[]) and kind = 'order') n
   where n.total <> 0
   order by s.signed_on desc nulls last, s.id`,
)

/**
 * These documents and all that they carry out, upwards, with the links between them. The title of an internal one is for who reads those of
 * its office (`readNodes`) and for units ordered in it (`lineNodes`). Nothing here depends on the person beyond rights: the answer is kept.
 */
export const chainOf = query<
  In & { documents: string[]; readNodes: number[]; lineNodes: number[] },
  DocumentRow & { parents: string[]; kept: boolean }
>(
  'overview.chain',
  `with recursive up as (
     select unnest(:documents::uuid[]) as id
     union
     select c.cited_id from up join citation c on c.province_id = :province and c.document_id = up.id and c.implements)
   select d.id, d.type, d.number, d.issuer, d.signed_on as date, d.presence,
     case when not d.internal or exists (
         select 1 from unit w where w.province_id = d.province_id and w.id = d.owner_unit_id and w.node = any(:readNodes::int[]))
       or exists (
         select 1 from task t join obligation b on b.province_id = t.province_id and b.task_id = t.id and b.kind = 'order'
         join unit w on w.province_id = b.province_id and w.id = b.unit_id and w.node = any(:lineNodes::int[])
         where t.province_id = d.province_id and t.document_id = d.id)
       then d.title end as title,
     coalesce((select array_agg(c.cited_id::text) from citation c
       where c.province_id = d.province_id and c.document_id = d.id and c.implements), '{}') as parents,
     exists (select 1 from unit w where w.province_id = d.province_id and w.id = d.owner_unit_id and w.node = any(:readNodes::int[])) as kept
   from up join document d on d.province_id = :province and d.id = up.id`,
)
