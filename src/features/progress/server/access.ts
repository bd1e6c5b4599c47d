/** Who may look at, report on and decide about a line; and cursors of this feature's lists. */
import type { Tx } from '../../../platform/server/query.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { problem } from '../../../platform/shared/problem.ts'
import { deciders, rolesInWords } from '../../accounts/contract.ts'
import { reachOf, type TaskReach } from '../rules.ts'
import { authorityRows, lineById, nodesInReach, partiesOf, taskIssuer, type LineRow } from '../sql/lines.ts'

const ownUnits = (scope: Scope): string[] => scope.units.map((unit) => unit.id)

/** The line by its id, whoever asks; callers check what he may. */
export async function findLine(tx: Tx, scope: Scope, occurrence: string): Promise<LineRow> {
  const line = await lineById.maybe(tx, { province: scope.province, occurrence, own: ownUnits(scope), today: scope.today })
  if (!line) throw problem('progress.line_not_found')
  return line
}

/** Whether the person reports for the line's unit: it is his own (or was merged into his own), and he holds the right there. */
export function mayReport(scope: Scope, line: Pick<LineRow, 'unitId' | 'inherited'>): boolean {
  return scope.units.some((unit) => (unit.id === line.unitId || line.inherited) && scope.can('progress.report', unit.node))
}

/** What the person sees of a task; throws 'progress.task_not_found' where that is nothing. */
export async function reachTask(tx: Tx, scope: Scope, task: string): Promise<TaskReach> {
  const reach = await lookForReach(tx, scope, task)
  if (!reach?.visible) throw problem('progress.task_not_found')
  return reach
}

async function lookForReach(tx: Tx, scope: Scope, task: string): Promise<TaskReach | null> {
  const own = ownUnits(scope)
  const [issuer, rows] = await Promise.all([
    taskIssuer.maybe(tx, { province: scope.province, task }),
    partiesOf(tx, { province: scope.province, task, own, today: scope.today }),
  ])
  if (!issuer) return null
  const parties = rows.map((row) => ({
    unitId: row.unitId,
    role: row.role,
    own: row.inherited || own.includes(row.unitId),
    covered: scope.can('tasks.read', row.node),
  }))
  const overIssuer = scope.units.some((unit) => unit.node === issuer.issuerNode) || scope.can('tasks.read', issuer.issuerNode)
  return reachOf(parties, overIssuer)
}

/** Whether the person may open the line's reports. */
export async function mayOpen(tx: Tx, scope: Scope, line: LineRow): Promise<boolean> {
  if (line.inherited || scope.units.some((unit) => unit.id === line.unitId) || scope.can('tasks.read', line.unitNode)) return true
  return (await lookForReach(tx, scope, line.taskId))?.open.has(line.unitId) ?? false
}

/** The roles that may accept and return reports, as the office set them. */
async function reviewingRoles(tx: Tx, scope: Scope): Promise<readonly string[]> {
  return deciders('report.accept', await authorityRows(tx, { province: scope.province }))
}

/** Whether the person accepts and returns reports on tasks of this issuer. */
export async function mayReview(tx: Tx, scope: Scope, issuerNode: number): Promise<boolean> {
  if (!scope.can('progress.review', issuerNode)) return false
  return scope.holds(await reviewingRoles(tx, scope), issuerNode)
}

/** Throws unless {@link mayReview}; says whose act it is. */
export async function requireReview(tx: Tx, scope: Scope, issuerNode: number): Promise<void> {
  scope.require('progress.review', issuerNode)
  if (await mayReview(tx, scope, issuerNode)) return
  throw problem('progress.not_authorised', { params: { roles: rolesInWords(await reviewingRoles(tx, scope)) } })
}

/** Nodes where the person holds a permission: below his grants and in their areas. */
export async function nodesOf(tx: Tx, scope: Scope, permission: string): Promise<number[]> {
  const roots = scope.nodes(permission, 'belongs')
  const areas = scope.nodes(permission, 'area')
  return (await nodesInReach.one(tx, { province: scope.province, roots, areas })).nodes
}
