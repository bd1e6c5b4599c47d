/** The closure between documents follows their confirmed links. */
import { newId } from '../../../platform/server/ids.ts'
import type { Tx } from '../../../platform/server/query.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { problem } from '../../../platform/shared/problem.ts'
import { documentName } from '../rules/header.ts'
import { pathBetween } from '../sql/chain.ts'
import { recheckLinks } from '../sql/clause-links.ts'
import { markReplaced } from '../sql/documents.ts'
import { lockStubs, moveCitations } from '../sql/citations.ts'
import { buildDocumentLinks, clearDocumentLinks, isAbove, type NodePair } from '../sql/chain.ts'

/** Counts the links between the documents of a province anew; they are few. Links of clauses are looked at again where those changed. */
export async function relink(tx: Tx, scope: Scope): Promise<void> {
  const { province, now } = scope
  await lockStubs(tx, { province })
  const before = await clearDocumentLinks(tx, { province })
  const changed = changedPairs(before, await buildDocumentLinks(tx, { province }))
  if (changed.length === 0) return
  const [uppers, lowers] = [changed.map((pair) => pair.upper), changed.map((pair) => pair.lower)]
  await recheckLinks.run(tx, { province, now, act: newId(now), uppers, lowers, into: null })
}

/** Pairs that stand in one of the two and not in the other. */
function changedPairs(before: readonly NodePair[], after: readonly NodePair[]): NodePair[] {
  const key = ({ upper, lower }: NodePair): string => `${upper} ${lower}`
  const [old, now] = [new Set(before.map(key)), new Set(after.map(key))]
  return [...before.filter((pair) => !now.has(key(pair))), ...after.filter((pair) => !old.has(key(pair)))]
}

/**
 * Throws where `lower` cannot carry `upper` out: they are the same, or `upper` carries `lower` out already, through whichever documents. The
 * refusal names the circle. Changes of the chain wait for each other from here on, so that two at once make no circle together.
 */
export async function refuseCycle(tx: Tx, province: number, upper: string, lower: string): Promise<void> {
  await lockStubs(tx, { province })
  if (upper === lower) throw problem('directives.chain_self')
  if (!(await isAbove.one(tx, { province, upper: lower, lower: upper })).above) return
  const path = await pathBetween(tx, { province, lower: upper, upper: lower })
  const [first] = path
  const loop = [...path, ...(first ? [first] : [])].map(documentName).join(' → ')
  throw problem('directives.chain_cycle', { params: { loop }, details: { documents: path.map(({ id }) => id) } })
}

/** One document takes the place of another: what pointed to the old one points to the new one. */
export async function takePlace(tx: Tx, scope: Scope, from: string, to: string): Promise<void> {
  const { province } = scope
  const moved = await moveCitations.run(tx, { province, from, to })
  await markReplaced.run(tx, { province, id: from, by: to })
  if (moved > 0) await relink(tx, scope)
}
