/** The most common words, read again now and then: they change slowly, and only say which way to the hits is the quicker one. */
import type { Database } from '../../../platform/server/db.ts'
import type { Tx } from '../../../platform/server/query.ts'
import type { Shares } from '../rules/common.ts'
import { commonWords } from '../sql/find.ts'

const KEPT_MS = 10 * 60_000
/** Before the database has counted any. */
const NONE_KEPT_MS = 5_000
const kept = new WeakMap<Database, { shares: Shares; until: number }>()

export async function sharesOf(tx: Tx, db: Database): Promise<Shares> {
  const known = kept.get(db)
  if (known && performance.now() < known.until) return known.shares
  const shares = new Map<string, number>()
  for (const { words, shares: parts } of await commonWords(tx, {}))
    words.forEach((word, i) => shares.set(word, Math.max(shares.get(word) ?? 0, parts[i] ?? 0)))
  kept.set(db, { shares, until: performance.now() + (shares.size === 0 ? NONE_KEPT_MS : KEPT_MS) })
  return shares
}
