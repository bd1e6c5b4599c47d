/**
 * Keeps the index behind the features by the events that they write: what was committed is found within about a second. The horizon is the
 * sealer's: events of transactions below the oldest one still open, so that a row that commits late is never skipped. One server at a time
 * works at a province; a crash loses nothing, since rows and horizon move in one transaction. What fails is logged and holds up nothing else:
 * a province is tried again in the next round, a document some times and then left out until something happens to it again.
 */
import type { AppContext } from '../../../platform/server/context.ts'
import type { Database } from '../../../platform/server/db.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { staleBy } from '../rules/changes.ts'
import { WORDS_VERSION } from '../rules/words.ts'
import * as sql from '../sql/follow.ts'
import { NotTakenIn, refreshDocuments, refreshTasks, refreshUnits } from './entries.ts'

/** Documents taken in at a time while everything is made anew: between them others get their turn. */
const BATCH = 4
/** So long one round may take: a stopping server waits for it. */
const ROUND_MS = 2000

/** So often a document is tried in one step, so that a failure that passes, as a lost connection, costs nothing. */
const TRIES = 3

/** How often each document failed in the step that a province is at. */
const failures = new WeakMap<Database, Map<number, Map<string, number>>>()

/** Follows every province. Returns whether there is more to do than one round took. */
export async function followAll(ctx: Pick<AppContext, 'db' | 'log'>): Promise<boolean> {
  const until = performance.now() + ROUND_MS
  let unfinished = false
  for (const { province } of await ctx.db.transaction((tx) => sql.provincesToFollow(tx, {}))) {
    let more = true
    while (more && performance.now() < until) more = await step(ctx, province)
    unfinished ||= more
  }
  return unfinished
}

/** One step in its transaction, and what to do when it fails; true when another is to follow. */
async function step({ db, log }: Pick<AppContext, 'db' | 'log'>, province: number): Promise<boolean> {
  const ofProvinces = failures.get(db) ?? new Map<number, Map<string, number>>()
  failures.set(db, ofProvinces)
  const failed = ofProvinces.get(province) ?? new Map<string, number>()
  ofProvinces.set(province, failed)
  const givenUp = new Set([...failed].filter(([, times]) => times >= TRIES).map(([document]) => document))
  try {
    const more = await db.transaction((tx) => follow(tx, province, givenUp))
    failed.clear()
    return more
  } catch (error) {
    if (!(error instanceof NotTakenIn) || passes(error.cause)) {
      log.error('search.follow_failed', error, { province })
      return false
    }
    const times = (failed.get(error.document) ?? 0) + 1
    failed.set(error.document, times)
    log.error('search.document_failed', error.cause, { province, document: error.document, times })
    return true
  }
}

/** A failure of the database and not of what it was given: connection, conflict, room, lock, shutdown. A statement that took too long is none. */
function passes(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  return /^(08|40|53|55|57|58)/.test(code) && code !== '57014' // «53100», the disk is full
}

/** What one step does; true when another is to follow. */
async function follow(tx: Tx, province: number, givenUp: ReadonlySet<string>): Promise<boolean> {
  await sql.beginFollowing.run(tx, { province, version: WORDS_VERSION })
  const at = await sql.lockFollowing.maybe(tx, { province })
  if (!at) return false
  if (at.version !== WORDS_VERSION) {
    await sql.beginAnew.run(tx, { province, version: WORDS_VERSION })
    return true
  }
  if (!at.built) return build(tx, province, at.builtTo, givenUp)
  if (at.horizon === at.until) return false
  const between = { province, from: at.horizon, until: at.until }
  // The horizon moves only with events: a quiet night writes nothing.
  if (!(await sql.anythingBetween.one(tx, between)).any) return false
  const stale = staleBy(await sql.changesBetween(tx, between))
  await refreshDocuments(tx, province, [...stale.documents], givenUp)
  await refreshTasks(tx, province, [...stale.tasks])
  await refreshUnits(tx, province, stale.units === 'all' ? 'all' : [...stale.units])
  await sql.moveHorizon.run(tx, { province, until: at.until })
  return false
}

/** Takes in everything that is there, some documents at a time. */
async function build(tx: Tx, province: number, after: string | null, givenUp: ReadonlySet<string>): Promise<boolean> {
  const documents = (await sql.nextDocuments(tx, { province, after, limit: BATCH })).map((row) => row.id)
  await refreshDocuments(tx, province, documents, givenUp)
  const last = documents.at(-1)
  if (last !== undefined) {
    await sql.markBuilt.run(tx, { province, to: last, built: false })
    return true
  }
  await refreshUnits(tx, province, 'all')
  await sql.countWords(tx, {})
  await sql.markBuilt.run(tx, { province, to: null, built: true })
  return true
}
