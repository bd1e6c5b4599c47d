/** What runs beside the answers: the sealer, the jobs, the features' regular work, and the listener that feeds live pages. */
import { setTimeout as wait } from 'node:timers/promises'
import type { App } from './app.ts'
import { jobsPutDown } from './jobs.ts'
import { keepListening } from './live.ts'

/** Running background work. */
export interface Background {
  /** Says that something was written: looks soon instead of at the next second. */
  poke(): void
  /** Finishes what is being done and stops. */
  stop(): Promise<void>
}

const BEAT_MS = 1000
/** Long enough to take what comes in together, short enough for a page that is open. */
const POKED_MS = 100
/** Long jobs (reading scans) that run side by side, so that one long document does not keep the next one waiting. */
const LONG_AT_ONCE = 2
/** How long a stopping server waits for a long job; a job cut off is done again after the next start. */
const LONG_PATIENCE_MS = 10_000

/** Starts the loops of one server. Several servers may run them on one database. */
export async function startBackground(app: App): Promise<Background> {
  const { ctx, hub } = app
  const stopListening = await keepListening(ctx.db, hub, ctx.log, BEAT_MS)
  const sealing = loop(
    BEAT_MS,
    () => app.seal(),
    (error) => ctx.log.error('sealer.failed', error),
  )
  const jobLoop = (which: 'short' | 'long'): Loop =>
    loop(
      BEAT_MS,
      () => app.runJobs(which),
      (error) => ctx.log.error('jobs.failed', error),
    )
  const short = jobLoop('short')
  const long = Array.from({ length: LONG_AT_ONCE }, () => jobLoop('long'))
  const regular = app.features
    .flatMap((feature) => feature.regular)
    .map((entry) =>
      loop(
        entry.everyMs,
        () => entry.run(ctx),
        (error) => ctx.log.error('regular.failed', error, { name: entry.name }),
      ),
    )
  let seen = jobsPutDown()
  return {
    poke: () => {
      sealing.soon()
      if (seen === jobsPutDown()) return
      seen = jobsPutDown()
      for (const each of [short, ...long]) each.soon()
    },
    stop: async () => {
      const cut = new AbortController()
      const patience = wait(LONG_PATIENCE_MS, undefined, { signal: cut.signal }).catch(() => undefined) // cut when all ended before
      await Promise.race([patience, Promise.all(long.map((each) => each.stop()))])
      cut.abort()
      await Promise.all([sealing, short, ...regular].map((each) => each.stop()))
      await stopListening()
    },
  }
}

interface Loop {
  soon(): void
  stop(): Promise<void>
}

/** Calls `work` again and again, one at a time, `everyMs` after the last one ended, or soon when asked. A failure is told and not fatal. */
function loop(everyMs: number, work: () => Promise<unknown>, onError: (error: unknown) => void): Loop {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let again = false
  let stopped = false
  const schedule = (ms: number): void => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(run, ms)
  }
  const run = (): void => {
    again = false
    running = work()
      .then(() => undefined, onError)
      .finally(() => {
        running = undefined
        schedule(again ? POKED_MS : everyMs)
      })
  }
  schedule(everyMs)
  return {
    soon: () => {
      if (running) again = true
      else schedule(POKED_MS)
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
