/** GET /overview: the leader's five minutes in one call. */
import type { Tx } from '../../../platform/server/query.ts'
import { route } from '../../../platform/server/route.ts'
import type { Permission, Scope } from '../../../platform/server/scope.ts'
import { addDays, daysBetween, todayIn } from '../../../platform/shared/dates.ts'
import { SOON_DAYS } from '../../progress/contract/states.ts'
import { overview, type LineBrief, type Overview } from '../contract.ts'
import {
  addUp,
  byUnit,
  communeTiles,
  figure,
  header,
  lateUnits,
  participation,
  silentUnits,
  sum,
  touchedUnits,
  type UnitCounts,
  type UnitName,
} from '../rules.ts'
import * as sql from '../sql/counts.ts'

const SHOWN_UNITS = 20
const SHOWN_LINES = 8

/** Nodes where the person holds a permission: below his grants and in their areas. Sums run over these and nothing else. */
export async function nodesOf(tx: Tx, scope: Scope, permission: Permission): Promise<number[]> {
  const roots = scope.nodes(permission, 'belongs')
  const areas = scope.nodes(permission, 'area')
  if (roots.length + areas.length === 0) return []
  return [...new Set((await sql.nodesInReach.one(tx, { province: scope.province, roots, areas })).nodes)]
}

/** The days that counts are made by. */
export const daysOf = (scope: Scope): { province: number; today: string; soonUntil: string } => ({
  province: scope.province,
  today: scope.today,
  soonUntil: addDays(scope.today, SOON_DAYS),
})

export const page = route(
  { method: 'get', path: '/overview', summary: 'Toàn cảnh', access: 'overview.read', remembered: true, response: overview },
  async ({ tx, scope }) => {
    const nodes = await nodesOf(tx, scope, 'overview.read')
    const own = scope.units.map((unit) => unit.node)
    const grants = scope.grants.filter((grant) => scope.nodes('overview.read').includes(grant.node)).map((grant) => grant.node)
    const rows = await countsOf(tx, scope, [...new Set([...nodes, ...own])])
    const named = await sql.unitNames(tx, { ...daysOf(scope), nodes: [...new Set([...rows.map((row) => row.node), ...grants])] })
    const names = new Map(named.map((unit) => [unit.node, unit]))
    const inScope = new Set(nodes)
    const counts = rows.filter((row) => inScope.has(row.node))
    const units = byUnit(counts, names)
    const tasks = await tasksOf(tx, scope, nodes)
    return {
      at: scope.now.toISOString(),
      today: scope.today,
      scope: [...new Set(grants)].flatMap((node) => names.get(node) ?? []).map(({ id, name }) => ({ id, name })),
      header: header(counts, tasks),
      late: await late(tx, scope, lateUnits(units, scope.today)),
      silent: cut(silentUnits(units)),
      soon: await soon(tx, scope, counts, names),
      waiting: await waiting(tx, scope, counts, names),
      communes: communeTiles(units),
      participation: participation(
        byUnit(
          rows.filter((row) => own.includes(row.node)),
          names,
        ),
      ),
    }
  },
)

/** Counts of each unit, exact with the changes that are not compacted yet. */
async function countsOf(tx: Tx, scope: Scope, nodes: number[]): Promise<UnitCounts[]> {
  const cells = await sql.cellSums(tx, { ...daysOf(scope), nodes })
  const touched = touchedUnits(cells)
  return addUp(cells, touched.length === 0 ? [] : await sql.firstDues(tx, { ...daysOf(scope), nodes: touched }))
}

function cut<T>(items: readonly T[]): { items: T[]; more: number } {
  return { items: items.slice(0, SHOWN_UNITS), more: Math.max(0, items.length - SHOWN_UNITS) }
}

/** As many tasks as the list of tasks shows this person: those that units in his reach issued or owe. */
async function tasksOf(tx: Tx, scope: Scope, nodes: number[]): Promise<number> {
  const { province } = scope
  const issued = await sql.countTasks.one(tx, { province, nodes })
  if (issued.everything) return issued.count
  const areas = scope.nodes('tasks.read', 'area')
  const reach = await sql.nodesInReach.one(tx, { province, roots: [...scope.nodes('tasks.read', 'belongs'), ...areas], areas })
  const own = scope.units.map((unit) => unit.node)
  return (await sql.countSeenTasks.one(tx, { province, nodes: [...new Set([...reach.nodes, ...own])] })).count
}

export const brief = (row: sql.BriefRow, unit: { id: string; name: string }): LineBrief => {
  const { occurrenceId, taskId, text, clausePath, documentNumber, due } = row
  return { occurrenceId, taskId, text, clausePath, documentNumber, unit, due }
}

async function late(tx: Tx, scope: Scope, units: ReturnType<typeof lateUnits>): Promise<Overview['late']> {
  const { items, more } = cut(units)
  const wanted = { units: items.map((item) => item.unit.id), dues: items.map((item) => item.oldestDue) }
  const oldest = new Map((await sql.linesDueOn(tx, { province: scope.province, ...wanted })).map((row) => [row.unitId, row]))
  return {
    items: items.map(({ oldestDue, ...item }) => {
      void oldestDue
      const row = oldest.get(item.unit.id)
      return { ...item, oldest: row ? { ...brief(row, item.unit), role: row.role } : null }
    }),
    more,
  }
}

/**
 * The lines due soonest. The cells say which units hold them, so only those units' lines are looked at: the eight soonest lines are among the
 * eight units whose first such day is earliest.
 */
async function soon(
  tx: Tx,
  scope: Scope,
  counts: readonly UnitCounts[],
  names: ReadonlyMap<number, UnitName>,
): Promise<Overview['soon']> {
  const lead = { role: 'lead', kind: 'order' } as const
  const first = counts
    .filter((row) => row.role === 'lead' && row.kind === 'order' && row.soonestDue !== null)
    .sort((a, b) => ((a.soonestDue ?? '') < (b.soonestDue ?? '') ? -1 : 1))
    .slice(0, SHOWN_LINES)
    .flatMap((row) => names.get(row.node) ?? [])
  const byId = new Map(first.map((unit) => [unit.id, unit]))
  const rows = await sql.linesDueSoon(tx, { ...daysOf(scope), units: [...byId.keys()], limit: SHOWN_LINES })
  return {
    count: figure(sum(counts, 'soon', lead), { filter: 'soon', ...lead }),
    items: rows.map((row) => ({
      ...brief(row, { id: row.unitId, name: byId.get(row.unitId)?.name ?? '–' }),
      days: daysBetween(scope.today, row.due ?? scope.today),
      silent: row.silent,
    })),
  }
}

async function waiting(
  tx: Tx,
  scope: Scope,
  counts: readonly UnitCounts[],
  names: ReadonlyMap<number, UnitName>,
): Promise<Overview['waiting']> {
  const units = counts.filter((row) => row.waiting > 0).flatMap((row) => names.get(row.node)?.id ?? [])
  const { at } = await sql.waitingSince.one(tx, { province: scope.province, units: [...new Set(units)] })
  return { count: figure(sum(counts, 'waiting'), { filter: 'waiting' }), since: at && todayIn(at) }
}
