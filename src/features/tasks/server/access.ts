/** Who may see which tasks and decide which acts, and the names that answers carry. */
import type { Tx } from '../../../platform/server/query.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { problem } from '../../../platform/shared/problem.ts'
import { deciders, rolesInWords, type AuthorityAction } from '../../accounts/contract.ts'
import * as sql from '../sql/people.ts'

/** What the person of the scope may see of tasks. */
export interface Reach {
  /** Units covered by a grant, or held as a post; with those whose work they carry on. */
  readonly units: readonly string[]
  /** Units where he holds a post, with those whose work they carry on. */
  readonly own: readonly string[]
  /** He covers every unit of the province: nothing needs to be filtered. */
  readonly everything: boolean
}

export async function reachOf(tx: Tx, scope: Scope): Promise<Reach> {
  const { province } = scope
  const roots = scope.nodes('tasks.read', 'belongs')
  const areas = scope.nodes('tasks.read', 'area')
  const posts = scope.units.map((unit) => unit.id)
  if (roots.length + areas.length + posts.length === 0) return { units: [], own: [], everything: false }
  const rows = await sql.reachRows(tx, { province, roots, areas, posts })
  const units = rows[0]?.units ?? 0
  return {
    units: rows.map((row) => row.id),
    own: rows.filter((row) => row.own).map((row) => row.id),
    everything: units > 0 && rows.filter((row) => row.current).length >= units,
  }
}

/** Units whose documents the person may read. */
export async function officesOf(tx: Tx, scope: Scope): Promise<string[]> {
  const roots = scope.nodes('documents.read', 'belongs')
  const areas = scope.nodes('documents.read', 'area')
  if (roots.length + areas.length === 0) return []
  return (await sql.unitsInReach(tx, { province: scope.province, roots, areas })).map((row) => row.id)
}

/** Whether the table of authorities gives this act to the person, for a unit (design §8). */
export async function mayDecide(tx: Tx, scope: Scope, action: AuthorityAction, node: number): Promise<boolean> {
  return scope.holds(await rolesFor(tx, scope, action), node)
}

/** The same for several acts, from one look at the table. */
export async function mayDecideAmong<A extends AuthorityAction>(
  tx: Tx,
  scope: Scope,
  actions: readonly A[],
  node: number,
): Promise<ReadonlySet<A>> {
  const set = await sql.authorityRows(tx, { province: scope.province })
  return new Set(actions.filter((action) => scope.holds(deciders(action, set), node)))
}

/** Throws not_authorised, naming the roles that the act belongs to. */
export async function requireDecision(tx: Tx, scope: Scope, action: AuthorityAction, node: number): Promise<void> {
  if (await mayDecide(tx, scope, action, node)) return
  const roles = await rolesFor(tx, scope, action)
  throw problem('tasks.not_authorised', { params: { roles: rolesInWords(roles) } })
}

async function rolesFor(tx: Tx, scope: Scope, action: AuthorityAction): Promise<readonly string[]> {
  return deciders(action, await sql.authorityRows(tx, { province: scope.province }))
}

export interface Named {
  id: string
  name: string
}
export type NameOf = (id: string) => Named

/** Names of people by id; a dash where the register has none. */
export async function peopleNamed(tx: Tx, scope: Scope, ids: Iterable<string | null | undefined>): Promise<NameOf> {
  return namesBy(ids, (wanted) => sql.personNames(tx, { province: scope.province, ids: wanted }))
}

/** Latest names of units by id. */
export async function unitsNamed(tx: Tx, scope: Scope, ids: Iterable<string | null | undefined>): Promise<NameOf> {
  return namesBy(ids, (wanted) => sql.unitNames(tx, { province: scope.province, ids: wanted }))
}

async function namesBy(ids: Iterable<string | null | undefined>, load: (ids: string[]) => Promise<Named[]>): Promise<NameOf> {
  const wanted = [...new Set([...ids].filter((id): id is string => typeof id === 'string'))]
  const byId = new Map((wanted.length === 0 ? [] : await load(wanted)).map((row) => [row.id, row.name]))
  return (id) => ({ id, name: byId.get(id) ?? '–' })
}
