/** Counts of lines owed against the lines themselves: what `cotmoc verify` and the tests ask, and how counts are made anew. */
import { query, type Tx } from './query.ts'

/**
 * One cell in which the roll-up and the lines themselves disagree; of rollup_task and task `state` names the column, of rollup_field
 * `documentNode` the field.
 */
export interface RollupFault {
  readonly table: 'rollup_cell' | 'rollup_unit' | 'rollup_total' | 'rollup_month' | 'rollup_field' | 'rollup_task' | 'task'
  readonly unitNode: number
  readonly documentNode: number | null
  readonly due: string | null
  readonly role: string
  readonly kind: string
  readonly state: string
  /** Lines by the roll-up, and by counting the lines one by one. */
  readonly counted: number
  readonly owed: number
}

const compareCells = query<{ province: number }, RollupFault>(
  'platform.compare_rollup',
  `with truth as (
     select unit_node, document_node, due, role, kind, state, count(*)::int as lines from line_fact where province_id = :province
     group by unit_node, document_node, due, role, kind, state),
   leaf as (
     select unit_node, document_node, due, role, kind, state, sum(lines)::int as lines from rollup_exact where province_id = :province
     group by unit_node, document_node, due, role, kind, state having sum(lines) <> 0),
   truth_unit as (
     select unit_node, case when state in ('done_on_time', 'done_late') then 'infinity' else due end as due, role, kind, state, sum(lines)::int as lines
     from truth group by unit_node, 2, role, kind, state),
   by_unit as (
     select unit_node, due, role, kind, state, sum(lines)::int as lines from rollup_unit_exact where province_id = :province
     group by unit_node, due, role, kind, state having sum(lines) <> 0),
   truth_total as (select unit_node, role, kind, state, sum(lines)::int as lines from truth group by unit_node, role, kind, state),
   total as (
     select unit_node, role, kind, state, sum(lines)::int as lines from (
       select unit_node, role, kind, state, lines from rollup_total where province_id = :province
       union all select unit_node, role, kind, state, lines from rollup_delta where province_id = :province) t
     group by unit_node, role, kind, state having sum(lines) <> 0),
   truth_month as (
     select unit_node, date_trunc('month', due)::date as month, role, kind, state, sum(lines)::int as lines from truth
     where state in ('done_on_time', 'done_late') group by unit_node, 2, role, kind, state),
   by_month as (
     select unit_node, month, role, kind, state, sum(lines)::int as lines from rollup_month_exact where province_id = :province
     group by unit_node, month, role, kind, state having sum(lines) <> 0),
   truth_field as (
     select n.unit_node, field_node, case when state in ('silent', 'reported') then due else 'infinity' end as due, role, kind, state, count(*)::int as lines
     from line_fact cross join lateral (values (line_fact.unit_node), (0)) as n (unit_node) where province_id = :province
     group by n.unit_node, field_node, 3, role, kind, state),
   by_field as (
     select unit_node, field_node, due, role, kind, state, sum(lines)::int as lines from (
       select unit_node, field_node, due, role, kind, state, lines from rollup_field where province_id = :province
       union all
       select n.unit_node, field_node, case when state in ('silent', 'reported') then due else 'infinity' end, role, kind, state, lines
       from rollup_delta cross join lateral (values (rollup_delta.unit_node), (0)) as n (unit_node) where province_id = :province) f
     group by unit_node, field_node, due, role, kind, state having sum(lines) <> 0)
   select 'rollup_cell' as table, unit_node as "unitNode", document_node as "documentNode", due::text, role, kind, state,
     coalesce(leaf.lines, 0) as counted, coalesce(truth.lines, 0) as owed
   from leaf full join truth using (unit_node, document_node, due, role, kind, state) where leaf.lines is distinct from truth.lines
   union all
   select 'rollup_unit', unit_node, null, due::text, role, kind, state, coalesce(by_unit.lines, 0), coalesce(truth_unit.lines, 0)
   from by_unit full join truth_unit using (unit_node, due, role, kind, state) where by_unit.lines is distinct from truth_unit.lines
   union all
   select 'rollup_total', unit_node, null, null, role, kind, state, coalesce(total.lines, 0), coalesce(truth_total.lines, 0)
   from total full join truth_total using (unit_node, role, kind, state) where total.lines is distinct from truth_total.lines
   union all
   select 'rollup_month', unit_node, null, month::text, role, kind, state, coalesce(by_month.lines, 0), coalesce(truth_month.lines, 0)
   from by_month full join truth_month using (unit_node, month, role, kind, state) where by_month.lines is distinct from truth_month.lines
   union all
   select 'rollup_field', unit_node, field_node, due::text, role, kind, state, coalesce(by_field.lines, 0), coalesce(truth_field.lines, 0)
   from by_field full join truth_field using (unit_node, field_node, due, role, kind, state) where by_field.lines is distinct from truth_field.lines
   union all
   select 'rollup_task', u.node, null, null, '', '', part.name, coalesce(part.counted, 0), coalesce(part.owed, 0)
   from (select * from rollup_task where province_id = :province) c
   full join (
     select issuer_unit_id, count(*)::int as tasks,
       (count(*) filter (where kind = 'order' and not exists (
         select 1 from obligation b where b.province_id = task.province_id and b.task_id = task.id and b.role = 'lead' and b.ended_on is null)))::int as without_lead,
       (count(*) filter (where kind = 'order' and deadline is null))::int as without_deadline
     from task where province_id = :province group by issuer_unit_id) t using (issuer_unit_id)
   cross join lateral (values ('tasks', c.tasks, t.tasks), ('without_lead', c.without_lead, t.without_lead),
     ('without_deadline', c.without_deadline, t.without_deadline)) as part (name, counted, owed)
   join unit u on u.province_id = :province and u.id = issuer_unit_id
   where coalesce(part.counted, 0) <> coalesce(part.owed, 0)
   union all
   select 'task', u.node, d.node, null, '', '', 'has_lead', count(*) filter (where t.has_lead)::int, count(*) filter (where not t.has_lead)::int
   from task t join unit u on u.province_id = t.province_id and u.id = t.issuer_unit_id
   join document d on d.province_id = t.province_id and d.id = t.document_id
   where t.province_id = :province and t.has_lead <> exists (
     select 1 from obligation b where b.province_id = t.province_id and b.task_id = t.id and b.role = 'lead' and b.ended_on is null)
   group by u.node, d.node
   order by 1, 2, 3, 4
   limit 100`,
)

/** Compares the roll-ups with a count over the lines themselves. Returns up to 100 cells that differ; none when all is well. */
export function verifyRollup(tx: Tx, province: number): Promise<RollupFault[]> {
  return compareCells(tx, { province })
}

const clear = query<{ province: number }, never>(
  'platform.clear_rollup',
  `with a as (delete from rollup_delta where province_id = :province), b as (delete from rollup_unit where province_id = :province),
     c as (delete from rollup_total where province_id = :province), m as (delete from rollup_month where province_id = :province),
     f as (delete from rollup_field where province_id = :province), d as (delete from rollup_task where province_id = :province)
   delete from rollup_cell where province_id = :province`,
)

const rebuildCells = query<{ province: number }, never>(
  'platform.rebuild_rollup_cells',
  `insert into rollup_cell (province_id, unit_node, document_node, due, role, kind, state, lines)
   select province_id, unit_node, document_node, due, role, kind, state, count(*) from line_fact where province_id = :province
   group by province_id, unit_node, document_node, due, role, kind, state`,
)

const rebuildUnits = query<{ province: number }, never>(
  'platform.rebuild_rollup_units',
  `insert into rollup_unit (province_id, unit_node, due, role, kind, state, lines)
   select province_id, unit_node, case when state in ('done_on_time', 'done_late') then 'infinity' else due end as day, role, kind, state, sum(lines)
   from rollup_cell where province_id = :province group by province_id, unit_node, day, role, kind, state`,
)

const rebuildTotals = query<{ province: number }, never>(
  'platform.rebuild_rollup_totals',
  `insert into rollup_total (province_id, unit_node, role, kind, state, lines)
   select province_id, unit_node, role, kind, state, sum(lines) from rollup_unit where province_id = :province
   group by province_id, unit_node, role, kind, state`,
)

const rebuildMonths = query<{ province: number }, never>(
  'platform.rebuild_rollup_months',
  `insert into rollup_month (province_id, unit_node, month, role, kind, state, lines)
   select province_id, unit_node, date_trunc('month', due)::date as first_day, role, kind, state, sum(lines)
   from rollup_cell where province_id = :province and state in ('done_on_time', 'done_late')
   group by province_id, unit_node, first_day, role, kind, state`,
)

const rebuildFields = query<{ province: number }, never>(
  'platform.rebuild_rollup_fields',
  `insert into rollup_field (province_id, unit_node, role, kind, field_node, due, state, lines)
   select f.province_id, n.unit_node, role, kind, field_node, case when state in ('silent', 'reported') then due else 'infinity' end as day, state, count(*)
   from line_fact f cross join lateral (values (f.unit_node), (0)) as n (unit_node) where f.province_id = :province
   group by f.province_id, n.unit_node, role, kind, field_node, day, state`,
)

const rebuildTasks = query<{ province: number }, never>(
  'platform.rebuild_rollup_tasks',
  `insert into rollup_task (province_id, issuer_unit_id, tasks, without_lead, without_deadline)
   select province_id, issuer_unit_id, count(*), count(*) filter (where kind = 'order' and not has_lead),
     count(*) filter (where kind = 'order' and deadline is null)
   from task where province_id = :province group by province_id, issuer_unit_id`,
)

/**
 * Counts everything anew, for bulk loads and for the operator after a fault. No line may change meanwhile: the caller holds the province
 * still (the demo does it before the server listens).
 */
export async function rebuildRollup(tx: Tx, province: number): Promise<void> {
  await clear.run(tx, { province })
  await rebuildCells.run(tx, { province })
  await rebuildUnits.run(tx, { province })
  await rebuildTotals.run(tx, { province })
  await rebuildMonths.run(tx, { province })
  await rebuildFields.run(tx, { province })
  await rebuildTasks.run(tx, { province })
}
