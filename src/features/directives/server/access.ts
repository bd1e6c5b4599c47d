/** Who may see and change which document, and the names that answers carry. */
import type { Tx } from '../../../platform/server/query.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { problem, type Problem } from '../../../platform/shared/problem.ts'
import { documentById, type DocumentRow, type Seer } from '../sql/documents.ts'
import { isLocked, lockShared } from '../sql/drafts.ts'
import { personNames, unitNames, unitsInReach } from '../sql/register.ts'

/** What the person of the scope may see: documents of offices, and lines of units. */
export async function seerOf(tx: Tx, scope: Scope): Promise<Seer> {
  const reach = async (permission: string, units: string[]): Promise<string[]> => {
    const roots = scope.nodes(permission, 'belongs')
    const areas = scope.nodes(permission, 'area')
    if (roots.length + areas.length + units.length === 0) return []
    return (await unitsInReach(tx, { province: scope.province, roots, areas, units })).map((row) => row.id)
  }
  const posts = scope.units.map((unit) => unit.id)
  return {
    province: scope.province,
    person: scope.personId,
    owners: await reach('documents.read', []),
    lineUnits: await reach('progress.report', posts),
  }
}

/** The document, or the problem that it is not there (for this person). */
export async function findDocument(tx: Tx, scope: Scope, id: string): Promise<DocumentRow> {
  const row = await documentById.maybe(tx, { ...(await seerOf(tx, scope)), id })
  if (!row) throw problem('directives.not_found')
  return row
}

/** That the key is another document's already; which one is told only to who may see it. */
export async function keyTaken(tx: Tx, scope: Scope, id: string): Promise<Problem> {
  const row = await documentById.maybe(tx, { ...(await seerOf(tx, scope)), id })
  return problem('directives.key_taken', row ? { details: { documentId: id } } : {})
}

/** The document under review, held open for edits until the end of the transaction; throws where it may not be edited now. */
export async function documentForEdit(tx: Tx, scope: Scope, id: string): Promise<DocumentRow> {
  const row = await documentForReview(tx, scope, id)
  await lockShared(tx, { document: id })
  if ((await isLocked.one(tx, { province: scope.province, document: id })).locked) throw problem('directives.locked')
  return row
}

/** The document, read by someone who reviews for its office. */
export async function documentForReview(tx: Tx, scope: Scope, id: string): Promise<DocumentRow> {
  const row = await findDocument(tx, scope, id)
  scope.require('documents.review', row.ownerNode)
  if (row.state !== 'review') throw problem('directives.not_in_review')
  return row
}

/** The unit whose office keeps what this person takes in: that of the first grant that lets him. */
export function ownerUnit(scope: Scope): string {
  const node = scope.nodes('documents.upload')[0]
  const grant = scope.grants.find((one) => one.node === node)
  if (!grant) throw problem('access.forbidden')
  return grant.unitId
}

/** Names of persons by id. A person who is not in the register any more is shown by a dash. */
export async function peopleNamed(
  tx: Tx,
  scope: Scope,
  ids: Iterable<string | null | undefined>,
): Promise<(id: string) => { id: string; name: string }> {
  const wanted = [...new Set([...ids].filter((id): id is string => typeof id === 'string'))]
  const rows = wanted.length === 0 ? [] : await personNames(tx, { province: scope.province, ids: wanted })
  const byId = new Map(rows.map((row) => [row.id, row.name]))
  return (id) => ({ id, name: byId.get(id) ?? '–' })
}

/** Latest names of units by id. */
export async function unitsNamed(
  tx: Tx,
  scope: Scope,
  ids: Iterable<string | null | undefined>,
): Promise<(id: string) => { id: string; name: string }> {
  const wanted = [...new Set([...ids].filter((id): id is string => typeof id === 'string'))]
  const rows = wanted.length === 0 ? [] : await unitNames(tx, { province: scope.province, ids: wanted })
  const byId = new Map(rows.map((row) => [row.id, row.name]))
  return (id) => ({ id, name: byId.get(id) ?? '–' })
}
