/** What runs beside the answers: the sealer, the jobs, the features' regular work, and the listener that feeds live pages. */
import type pg from 'pg'
import type { App } from './app.ts'
import { announce, listen } from './live.ts'

/** Running background work. */
export interface Background {
  /** Says that something was written: looks soon instead of at the next second. */
  poke(): void
  /** Finishes what is being done and stops. */
  stop(): Promise<void>
}

const BEAT_MS = 1000
const POKED_MS = 50

/** Starts the loops of one server. Several servers may run them on one database. */
export async function startBackground(app: App): Promise<Background> {
  const { ctx, hub } = app
  let stopping = false
  let listener: pg.Client | undefined
  const connect = async (): Promise<void> => {
    listener = await listen(ctx.db, hub, ctx.log, () => {
      if (!stopping) setTimeout(() => void connect().catch((error: unknown) => ctx.log.error('live.reconnect', error)), BEAT_MS)
    })
  }
  await connect()

  const sealing = loop(
    BEAT_MS,
    async () => announce(ctx.db, await app.seal()),
    (error) => ctx.log.error('sealer.failed', error),
  )
  const working = loop(
    BEAT_MS,
    () => app.runJobs(),
    (error) => ctx.log.error('jobs.failed', error),
  )
  const regular = app.features
    .flatMap((feature) => feature.regular)
    .map((entry) =>
      loop(
        entry.everyMs,
        () => entry.run(ctx),
        (error) => ctx.log.error('regular.failed', error, { name: entry.name }),
      ),
    )
  return {
    poke: () => {
      sealing.soon()
      working.soon()
    },
    stop: async () => {
      stopping = true
      await Promise.all([sealing, working, ...regular].map((each) => each.stop()))
      await listener?.end()
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
