/** What every call about units asks first. */
import type { Tx } from '../../../platform/server/query.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { problem } from '../../../platform/shared/problem.ts'
import * as registerSql from '../sql/register.ts'

/** The unit, or the problem that it is not there. */
export async function find(
  tx: Tx,
  scope: Scope,
  id: string,
): Promise<NonNullable<Awaited<ReturnType<typeof registerSql.unitById.maybe>>>> {
  const unit = await registerSql.unitById.maybe(tx, { province: scope.province, today: scope.today, id })
  if (!unit) throw problem('units.not_found')
  return unit
}

/** The register is one for the province: who holds the right over a part of it only does not change what everyone stands in. */
export async function requireRegister(tx: Tx, scope: Scope): Promise<void> {
  const tops = await registerSql.topNodes(tx, { province: scope.province })
  if (!tops.some(({ node }) => scope.can('units.manage', node))) throw problem('access.forbidden')
}
