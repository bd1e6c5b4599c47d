/** How far an administrator reaches: the units that his own right covers, and nobody who holds something elsewhere. */
import type { Tx } from '../../../platform/server/query.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { problem } from '../../../platform/shared/problem.ts'
import type { Permission } from '../policy.ts'
import * as peopleSql from '../sql/people.ts'

/** Throws access.forbidden unless the caller manages accounts over each of these units. */
export async function requireOverUnits(tx: Tx, scope: Scope, units: readonly string[]): Promise<void> {
  const ids = [...new Set(units)]
  if (ids.length === 0 || (await overAll(tx, scope, 'accounts.manage'))) return
  for (const { node } of await peopleSql.nodesOfUnits(tx, { province: scope.province, units: ids }))
    scope.require('accounts.manage', node)
}

/**
 * Throws access.forbidden unless the caller holds the permission over every unit where the person has a post or a right: a set-up link for
 * someone with more rights would be a way to these rights.
 */
export async function requireOverPerson(tx: Tx, scope: Scope, permission: Permission, person: string): Promise<void> {
  if (await overAll(tx, scope, permission)) return
  const { province, today } = scope
  for (const { node } of await peopleSql.nodesOfPerson(tx, { province, today, person })) scope.require(permission, node)
}

/** Who holds it at the top of the province holds it everywhere, also over units that begin later or have ended. */
async function overAll(tx: Tx, scope: Scope, permission: Permission): Promise<boolean> {
  const tops = await peopleSql.topNodes(tx, { province: scope.province })
  return tops.some(({ node }) => scope.can(permission, node))
}

/** Nobody gives rights to himself, nor to the person for whom he acts: two people stand behind each right (design §8). */
export function refuseSelfGrant(scope: Scope, person: string): void {
  if (person === scope.personId || person === scope.onBehalfOf) throw problem('accounts.self_grant')
}
