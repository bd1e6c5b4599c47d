/**
 * Counts of lines owed that are exact at any moment and cost a change almost nothing: whoever changes a line appends one delta in the same
 * transaction, the compactor folds deltas into cells about once a second, and a read adds both together. Facts in a cell never depend on
 * today, so nothing has to be rewritten at midnight.
 */
import type { LocalDate } from '../shared/dates.ts'
import type { Database } from './db.ts'
import { provincesAtWork } from './provinces.ts'
import { query, type Tx } from './query.ts'
import type { Scope } from './scope.ts'

/**
 * Facts of a line. silent: nothing was reported; reported: something came in; submitted: a completion waits for the issuer; done_on_time,
 * done_late: accepted, by the day of the accepted submission. A request («đề nghị») is never late.
 */
export type RollupState = 'silent' | 'reported' | 'submitted' | 'done_on_time' | 'done_late'

/** One line that appears in a cell (+1) or leaves it (−1). Moving a line is one of each. */
export interface RollupDelta {
  readonly unitNode: number
  /** Node of the task's document. */
  readonly documentNode: number
  /** Node of the task's field; 0: «chưa phân lĩnh vực». */
  readonly fieldNode: number
  /** Due day of the occurrence; null where it has none. */
  readonly due: LocalDate | null
  readonly role: 'lead' | 'support'
  readonly kind: 'order' | 'request'
  readonly state: RollupState
  readonly lines: 1 | -1
}

interface DeltaColumns {
  province: number
  units: number[]
  documents: number[]
  fields: number[]
  dues: string[]
  roles: string[]
  kinds: string[]
  states: string[]
  lines: number[]
}

const insertDeltas = query<DeltaColumns, never>(
  'platform.insert_rollup_deltas',
  `insert into rollup_delta (province_id, unit_node, document_node, field_node, due, role, kind, state, lines)
   select :province::smallint, d.unit, d.document, d.field, d.due, d.role, d.kind, d.state, d.lines
   from unnest(:units::int[], :documents::int[], :fields::int[], :dues::date[], :roles::text[], :kinds::text[], :states::text[], :lines::smallint[])
     as d (unit, document, field, due, role, kind, state, lines)`,
)

/** Appends one delta to the transaction of the change. */
export function addDelta(tx: Tx, scope: Scope, delta: RollupDelta): Promise<void> {
  return addDeltas(tx, scope, [delta])
}

/** Appends many deltas in one statement, as issuing a directive does. */
export async function addDeltas(tx: Tx, scope: Scope, deltas: readonly RollupDelta[]): Promise<void> {
  if (deltas.length === 0) return
  await insertDeltas.run(tx, {
    province: scope.province,
    units: deltas.map((delta) => delta.unitNode),
    documents: deltas.map((delta) => delta.documentNode),
    fields: deltas.map((delta) => delta.fieldNode),
    dues: deltas.map((delta) => delta.due ?? 'infinity'),
    roles: deltas.map((delta) => delta.role),
    kinds: deltas.map((delta) => delta.kind),
    states: deltas.map((delta) => delta.state),
    lines: deltas.map((delta) => delta.lines),
  })
}

/** Tasks of one issuer that come or, by a negative number, no longer wait. */
export interface TaskCounts {
  readonly tasks: number
  /** Ordered tasks that no unit leads. */
  readonly withoutLead: number
  /** Ordered tasks without any deadline. */
  readonly withoutDeadline: number
}

// What goes down is updated, never inserted: a row to be inserted would have to be none below zero by itself.
const addTaskCounts = query<{ province: number; issuer: string } & TaskCounts, never>(
  'platform.add_task_counts',
  `with there as (
     update rollup_task set tasks = tasks + :tasks::int, without_lead = without_lead + :withoutLead::int,
       without_deadline = without_deadline + :withoutDeadline::int
     where province_id = :province::smallint and issuer_unit_id = :issuer::uuid returning 1)
   insert into rollup_task as c (province_id, issuer_unit_id, tasks, without_lead, without_deadline)
   select :province::smallint, :issuer::uuid, :tasks::int, :withoutLead::int, :withoutDeadline::int where not exists (select 1 from there)
   on conflict (province_id, issuer_unit_id) do update set tasks = c.tasks + excluded.tasks,
     without_lead = c.without_lead + excluded.without_lead, without_deadline = c.without_deadline + excluded.without_deadline`,
)

/**
 * Counts tasks of an issuer in the transaction that issues them, or assigns later what they waited for. Lines owed for them are deltas of their
 * own.
 */
export async function countTasks(tx: Tx, scope: Scope, issuer: string, change: Partial<TaskCounts>): Promise<void> {
  const counts = { tasks: 0, withoutLead: 0, withoutDeadline: 0, ...change }
  if (Object.values(counts).every((count) => count === 0)) return
  await addTaskCounts.run(tx, { province: scope.province, issuer, ...counts })
}

const lockLines = query<{ province: number; occurrences: string[] }, object>(
  'platform.lock_lines',
  `select pg_advisory_xact_lock(hashtextextended(line, :province::bigint))
   from (select line from unnest(:occurrences::text[]) as line order by line) as lines`,
)

/**
 * Takes the turn of lines until the end of the transaction. Whoever changes a line's facts (its reports, its due day) takes its turn first and
 * reads the facts after that; otherwise two changes of one moment would each move the line out of the same cell.
 */
export async function takeTurn(tx: Tx, scope: Scope, occurrences: readonly string[]): Promise<void> {
  if (occurrences.length > 0) await lockLines(tx, { province: scope.province, occurrences: [...occurrences] })
}

const tryLock = query<{ province: number }, { locked: boolean }>(
  'platform.lock_rollup',
  `select pg_try_advisory_xact_lock(7260002, :province::int) as locked`,
)

/**
 * Folds at most `limit` deltas into all tables of cells. A cell whose lines come to nothing is reported back for deletion: one statement
 * cannot delete a row that it has just written.
 */
const fold = query<{ province: number; limit: number }, { cell: Level | null; folded: number; key: CellKey | null }>(
  'platform.fold_rollup_deltas',
  `with gone as materialized (
     delete from rollup_delta where province_id = :province
       and id = any(array(select id from rollup_delta where province_id = :province order by id limit :limit))
     returning unit_node, document_node, field_node, due, role, kind, state, lines),
   leaf as (
     insert into rollup_cell as c (province_id, unit_node, document_node, due, role, kind, state, lines)
     select :province, unit_node, document_node, due, role, kind, state, sum(lines) from gone
     group by unit_node, document_node, due, role, kind, state having sum(lines) <> 0
     on conflict (province_id, unit_node, document_node, due, role, kind, state) do update set lines = c.lines + excluded.lines
     returning unit_node, document_node, due, role, kind, state, lines),
   by_unit as (
     insert into rollup_unit as c (province_id, unit_node, due, role, kind, state, lines)
     select :province, unit_node, case when state in ('done_on_time', 'done_late') then 'infinity' else due end as day, role, kind, state, sum(lines)
     from gone group by unit_node, day, role, kind, state having sum(lines) <> 0
     on conflict (province_id, unit_node, due, role, kind, state) do update set lines = c.lines + excluded.lines
     returning unit_node, due, role, kind, state, lines),
   total as (
     insert into rollup_total as c (province_id, unit_node, role, kind, state, lines)
     select :province, unit_node, role, kind, state, sum(lines) from gone group by unit_node, role, kind, state having sum(lines) <> 0
     on conflict (province_id, unit_node, role, kind, state) do update set lines = c.lines + excluded.lines
     returning unit_node, role, kind, state, lines),
   by_month as (
     insert into rollup_month as c (province_id, unit_node, month, role, kind, state, lines)
     select :province, unit_node, date_trunc('month', due)::date as first_day, role, kind, state, sum(lines)
     from gone where state in ('done_on_time', 'done_late') group by unit_node, first_day, role, kind, state having sum(lines) <> 0
     on conflict (province_id, unit_node, month, role, kind, state) do update set lines = c.lines + excluded.lines
     returning unit_node, month, role, kind, state, lines),
   by_field as (
     insert into rollup_field as c (province_id, unit_node, role, kind, field_node, due, state, lines)
     select :province, n.unit_node, role, kind, field_node, case when state in ('silent', 'reported') then due else 'infinity' end as day, state, sum(lines)
     from gone cross join lateral (values (gone.unit_node), (0)) as n (unit_node)
     group by n.unit_node, role, kind, field_node, day, state having sum(lines) <> 0
     on conflict (province_id, unit_node, role, kind, field_node, due, state) do update set lines = c.lines + excluded.lines
     returning unit_node, role, kind, field_node, due, state, lines)
   select null as cell, count(*)::int as folded, null::jsonb as key from gone
   union all
   select 'leaf', 0, jsonb_build_object('unit', unit_node, 'document', document_node, 'due', due::text, 'role', role, 'kind', kind, 'state', state)
   from leaf where lines = 0
   union all
   select 'unit', 0, jsonb_build_object('unit', unit_node, 'due', due::text, 'role', role, 'kind', kind, 'state', state) from by_unit where lines = 0
   union all
   select 'total', 0, jsonb_build_object('unit', unit_node, 'role', role, 'kind', kind, 'state', state) from total where lines = 0
   union all
   select 'month', 0, jsonb_build_object('unit', unit_node, 'due', month::text, 'role', role, 'kind', kind, 'state', state)
   from by_month where lines = 0
   union all
   select 'field', 0,
     jsonb_build_object('unit', unit_node, 'field', field_node, 'due', due::text, 'role', role, 'kind', kind, 'state', state)
   from by_field where lines = 0`,
)

type Level = 'leaf' | 'unit' | 'total' | 'month' | 'field'

interface CellKey {
  readonly unit: number
  readonly document?: number
  readonly field?: number
  readonly due?: string
  readonly role: string
  readonly kind: string
  readonly state: string
}

const keyColumns = `(unit int, document int, field int, due date, role text, kind text, state text)`

const deleteEmptyCells = query<{ province: number; keys: string }, never>(
  'platform.delete_empty_rollup_cells',
  `delete from rollup_cell c using jsonb_to_recordset(:keys::jsonb) as k ${keyColumns}
   where c.province_id = :province and c.unit_node = k.unit and c.document_node = k.document and c.due = k.due and c.role = k.role
     and c.kind = k.kind and c.state = k.state and c.lines = 0`,
)

const deleteEmptyUnitCells = query<{ province: number; keys: string }, never>(
  'platform.delete_empty_rollup_units',
  `delete from rollup_unit c using jsonb_to_recordset(:keys::jsonb) as k ${keyColumns}
   where c.province_id = :province and c.unit_node = k.unit and c.due = k.due and c.role = k.role and c.kind = k.kind and c.state = k.state
     and c.lines = 0`,
)

const deleteEmptyTotals = query<{ province: number; keys: string }, never>(
  'platform.delete_empty_rollup_totals',
  `delete from rollup_total c using jsonb_to_recordset(:keys::jsonb) as k ${keyColumns}
   where c.province_id = :province and c.unit_node = k.unit and c.role = k.role and c.kind = k.kind and c.state = k.state and c.lines = 0`,
)

const deleteEmptyMonths = query<{ province: number; keys: string }, never>(
  'platform.delete_empty_rollup_months',
  `delete from rollup_month c using jsonb_to_recordset(:keys::jsonb) as k ${keyColumns}
   where c.province_id = :province and c.unit_node = k.unit and c.month = k.due and c.role = k.role and c.kind = k.kind and c.state = k.state
     and c.lines = 0`,
)

const deleteEmptyFields = query<{ province: number; keys: string }, never>(
  'platform.delete_empty_rollup_fields',
  `delete from rollup_field c using jsonb_to_recordset(:keys::jsonb) as k ${keyColumns}
   where c.province_id = :province and c.unit_node = k.unit and c.field_node = k.field and c.due = k.due and c.role = k.role and c.kind = k.kind
     and c.state = k.state and c.lines = 0`,
)

const BATCH = 20_000

/**
 * Folds pending deltas of a province into its cells. One compactor a province works at a time; another gets 0 at once and leaves. Returns
 * how many deltas were folded (at most 20,000 a call, so that no transaction grows long).
 */
export async function compact(tx: Tx, province: number): Promise<number> {
  const { locked } = await tryLock.one(tx, { province })
  if (!locked) return 0
  const rows = await fold(tx, { province, limit: BATCH })
  const empty = (cell: Level): string => JSON.stringify(rows.filter((row) => row.cell === cell).map((row) => row.key))
  if (rows.some((row) => row.cell === 'leaf')) await deleteEmptyCells.run(tx, { province, keys: empty('leaf') })
  if (rows.some((row) => row.cell === 'unit')) await deleteEmptyUnitCells.run(tx, { province, keys: empty('unit') })
  if (rows.some((row) => row.cell === 'total')) await deleteEmptyTotals.run(tx, { province, keys: empty('total') })
  if (rows.some((row) => row.cell === 'month')) await deleteEmptyMonths.run(tx, { province, keys: empty('month') })
  if (rows.some((row) => row.cell === 'field')) await deleteEmptyFields.run(tx, { province, keys: empty('field') })
  return rows.find((row) => row.cell === null)?.folded ?? 0
}

/** Compacts every province, each batch in its own transaction. Returns how many deltas were folded. For the background loop. */
export async function compactAll(db: Database): Promise<number> {
  let total = 0
  for (const province of await db.transaction(provincesAtWork)) {
    for (;;) {
      const folded = await db.transaction((tx) => compact(tx, province))
      total += folded
      if (folded < BATCH) break
    }
  }
  return total
}
