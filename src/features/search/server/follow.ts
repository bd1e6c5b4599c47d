/**
 * Keeps the index behind the features by the events that they write: what was committed is found within about a second. The horizon is the
 * sealer's: events of transactions below the oldest one still open, so that a row that commits late is never skipped. One server at a time
 * works at a province; a crash loses nothing, since rows and horizon move in one transaction.
 */
import type { AppContext } from '../../../platform/server/context.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { staleBy } from '../rules/changes.ts'
import { WORDS_VERSION } from '../rules/words.ts'
import * as sql from '../sql/follow.ts'
import { refreshDocuments, refreshTasks, refreshUnits } from './entries.ts'

/** Documents taken in at a time while everything is made anew: between them others get their turn. */
const BATCH = 4
/** So long one round may take: a stopping server waits for it. */
const ROUND_MS = 2000

/** Follows every province. Returns whether there is more to do than one round took. */
export async function followAll(ctx: Pick<AppContext, 'db'>): Promise<boolean> {
  const until = performance.now() + ROUND_MS
  let unfinished = false
  for (const { province } of await ctx.db.transaction((tx) => sql.provincesToFollow(tx, {}))) {
    let more = true
    while (more && performance.now() < until) more = await ctx.db.transaction((tx) => follow(tx, province))
    unfinished ||= more
  }
  return unfinished
}

/** One step; true when another is to follow. */
async function follow(tx: Tx, province: number): Promise<boolean> {
  await sql.beginFollowing.run(tx, { province, version: WORDS_VERSION })
  const at = await sql.lockFollowing.maybe(tx, { province })
  if (!at) return false
  if (at.version !== WORDS_VERSION) {
    await sql.beginAnew.run(tx, { province, version: WORDS_VERSION })
    return true
  }
  if (!at.built) return build(tx, province, at.builtTo)
  if (at.horizon === at.until) return false
  const between = { province, from: at.horizon, until: at.until }
  // The horizon moves only with events: a quiet night writes nothing.
  if (!(await sql.anythingBetween.one(tx, between)).any) return false
  const stale = staleBy(await sql.changesBetween(tx, between))
  await refreshDocuments(tx, province, [...stale.documents])
  await refreshTasks(tx, province, [...stale.tasks])
  await refreshUnits(tx, province, stale.units === 'all' ? 'all' : [...stale.units])
  await sql.moveHorizon.run(tx, { province, until: at.until })
  return false
}

/** Takes in everything that is there, some documents at a time. */
async function build(tx: Tx, province: number, after: string | null): Promise<boolean> {
  const documents = (await sql.nextDocuments(tx, { province, after, limit: BATCH })).map((row) => row.id)
  await refreshDocuments(tx, province, documents)
  const last = documents.at(-1)
  if (last !== undefined) {
    await sql.markBuilt.run(tx, { province, to: last, built: false })
    return true
  }
  await refreshUnits(tx, province, 'all')
  await sql.markBuilt.run(tx, { province, to: null, built: true })
  return true
}
