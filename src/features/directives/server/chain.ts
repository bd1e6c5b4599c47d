/** The closure between documents follows their confirmed links. */
import type { Tx } from '../../../platform/server/query.ts'
import { buildDocumentLinks, clearDocumentLinks, lockStubs, markReplaced, moveCitations } from '../sql/documents.ts'

/** Counts the links between the documents of a province anew; they are few. */
export async function relink(tx: Tx, province: number): Promise<void> {
  await lockStubs(tx, { province })
  await clearDocumentLinks.run(tx, { province })
  await buildDocumentLinks.run(tx, { province })
}

/** One document takes the place of another: what pointed to the old one points to the new one. */
export async function takePlace(tx: Tx, province: number, from: string, to: string): Promise<void> {
  const moved = await moveCitations.run(tx, { province, from, to })
  await markReplaced.run(tx, { province, id: from, by: to })
  if (moved > 0) await relink(tx, province)
}
