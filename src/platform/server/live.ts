/**
 * Live pages: the sealer says what changed (sealer.ts), one notification carries it to every server, and each server tells the pages that
 * are open. Pages get topics to read again, never content, so nothing passes by the checks of a read.
 */
import type pg from 'pg'
import { streamSSE } from 'hono/streaming'
import { z } from 'zod'
import type { Database } from './db.ts'
import type { Log } from './log.ts'
import { binary, defineFeature, route, type Feature } from './route.ts'
import type { Change } from './sealer.ts'

const CHANNEL = 'cotmoc_changes'

/** Who is told about changes in this process. */
export interface Hub {
  /** Tells the open pages of the province. */
  publish(change: Change): void
  /** Calls `listener` until the returned function is called. */
  subscribe(province: number, listener: (topics: readonly string[]) => void): () => void
  /** Ends every open stream. */
  close(): void
}

/** A hub without listeners. */
export function createHub(): Hub {
  const listeners = new Map<number, Set<(topics: readonly string[]) => void>>()
  const closers = new Set<() => void>()
  return {
    publish: ({ province, topics }) => listeners.get(province)?.forEach((listener) => listener(topics)),
    subscribe: (province, listener) => {
      const set = listeners.get(province) ?? new Set()
      listeners.set(province, set.add(listener))
      const close = (): void => listener([])
      closers.add(close)
      return () => {
        set.delete(listener)
        closers.delete(close)
      }
    },
    close: () => closers.forEach((close) => close()),
  }
}

/** Sends changes to every server that listens on this database. */
export async function announce(db: Database, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return
  await db.transaction(async (tx) => {
    for (const change of changes) await tx.send({ text: 'select pg_notify($1, $2)', values: [CHANNEL, JSON.stringify(change)] })
  })
}

const notice = z.object({ province: z.number(), topics: z.array(z.string()) })

/** Passes announcements of the database on to the hub. `onLost` is told when the connection breaks; end the client to stop. */
export async function listen(db: Database, hub: Hub, log: Log, onLost: () => void): Promise<pg.Client> {
  const client = await db.connectDirect()
  client.on('error', (error) => log.warn('live.connection_lost', { error: error.name }))
  client.on('end', onLost)
  client.on('notification', ({ payload }) => hub.publish(notice.parse(JSON.parse(payload ?? ''))))
  await client.query(`listen ${CHANNEL}`)
  return client
}

const HEARTBEAT_MS = 25_000
/** A stream ends after this long and the page opens another: rights and sessions are then checked again. */
const STREAM_MS = 15 * 60_000

/** The stream `GET /api/p/{province}/changes`. */
export function liveFeature(hub: Hub): Feature {
  const changes = route(
    {
      method: 'get',
      path: '/changes',
      summary: 'Báo cho trang đang mở biết có gì thay đổi (text/event-stream)',
      access: 'signed-in',
      response: binary,
      ownTransaction: true,
    },
    ({ c, scope, ctx }) => {
      c.header('x-accel-buffering', 'no')
      const answer = streamSSE(c, async (stream) => {
        const until = Date.now() + STREAM_MS
        let waiting: readonly string[] = []
        let wake: () => void = () => undefined
        const stop = hub.subscribe(scope.province, (topics) => {
          waiting = [...new Set([...waiting, ...topics])]
          if (topics.length === 0) stream.abort() // the server is closing
          wake()
        })
        stream.onAbort(() => wake())
        try {
          await stream.write(': open\n\n')
          while (!stream.aborted && Date.now() < until) {
            if (waiting.length === 0) await sleepUntilWoken(HEARTBEAT_MS, (call) => (wake = call))
            const topics = waiting
            waiting = []
            if (topics.length > 0) await stream.writeSSE({ data: JSON.stringify({ topics }) })
            else if (!stream.aborted) await stream.write(': still here\n\n')
          }
        } finally {
          stop()
          ctx.log.info('live.closed', { province: scope.province })
        }
      })
      return Promise.resolve(answer)
    },
  )
  return defineFeature({ name: 'live', problems: {}, routes: [changes] })
}

function sleepUntilWoken(ms: number, giveWake: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    giveWake(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
