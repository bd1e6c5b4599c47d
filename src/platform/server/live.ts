/**
 * Live pages: the sealer says what changed (sealer.ts), one notification carries it to every server, and each server tells the pages that
 * are open. Pages get topics to read again, never content, so nothing passes by the checks of a read.
 *
 * Nothing is missed: a page that comes back says how far it had heard, and is told what changed since in one message; a server that lost its
 * connection to the database tells all its pages to read again. Nothing piles up: what waits for a page is a set of topics, and a page that
 * takes nothing for half a minute is let go.
 */
import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Context } from 'hono'
import type pg from 'pg'
import { z } from 'zod'
import type { Database } from './db.ts'
import { createReader, messageOf, sleepUntilWoken } from './live-reader.ts'
import type { Log } from './log.ts'
import { CHANNEL, readNotice, type Change } from './notice.ts'
import { query, type Tx } from './query.ts'
import { binary, defineFeature, route, type Feature } from './route.ts'
import { topicsOf } from './sealer.ts'

/** Everything may have changed. */
const EVERYTHING = ['*'] as const

/** Called with topics and the position up to which the page then knows; an unknown position leaves it where it was. */
type Listener = (topics: readonly string[], position: number | null) => void

/** Who is told about changes in this process. */
export interface Hub {
  /** Tells the open pages of the province. */
  publish(change: Change): void
  /** Tells every open page to read all it shows again: changes may have been missed. */
  catchUp(): void
  /** Calls `listener` until the returned function is called. */
  subscribe(province: number, listener: Listener, end: () => void): () => void
  /** Pages that are open. */
  readonly size: number
  /** Ends every open stream. */
  close(): void
}

/** A hub without listeners. */
export function createHub(): Hub {
  const pages = new Map<number, Map<Listener, () => void>>()
  const all = (): Map<Listener, () => void>[] => [...pages.values()]
  return {
    publish: ({ province, topics, position }) => pages.get(province)?.forEach((_, listener) => listener(topics, position)),
    catchUp: () => all().forEach((of) => of.forEach((_, listener) => listener(EVERYTHING, null))),
    subscribe: (province, listener, end) => {
      const of = pages.get(province) ?? new Map<Listener, () => void>()
      pages.set(province, of.set(listener, end))
      return () => void of.delete(listener)
    },
    get size() {
      return all().reduce((sum, of) => sum + of.size, 0)
    },
    close: () => all().forEach((of) => [...of.values()].forEach((end) => end())),
  }
}

/**
 * Passes announcements of the database on to the hub. A server of another version may announce in another form: what it said is then unknown,
 * so all pages read again. `onLost` is told when the connection breaks; end the client to stop.
 */
export async function listen(db: Database, hub: Hub, log: Log, onLost: () => void): Promise<pg.Client> {
  const client = await db.connectDirect()
  client.on('error', (error) => log.warn('live.connection_lost', { error: error.name }))
  client.on('end', onLost)
  client.on('notification', ({ payload }) => {
    const change = readNotice(payload ?? '')
    if (change) return hub.publish(change)
    log.warn('live.notice_not_understood')
    hub.catchUp()
  })
  await client.query(`listen ${CHANNEL}`)
  return client
}

/**
 * Listens for as long as the server runs. A connection that breaks is opened anew, again and again until it holds; what was announced meanwhile
 * nobody heard, so all pages are then told to catch up. Resolves to the function that stops it.
 */
export async function keepListening(db: Database, hub: Hub, log: Log, retryMs: number): Promise<() => Promise<void>> {
  const stopping = new AbortController()
  let client: pg.Client
  const again = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await wait(retryMs, undefined, { signal: stopping.signal }).catch(() => undefined) // the server stops
      if (stopping.signal.aborted) return
      try {
        client = await listen(db, hub, log, lost)
        hub.catchUp()
        return
      } catch (error) {
        log.error('live.reconnect', error)
      }
    }
  }
  const lost = (): void => {
    if (!stopping.signal.aborted) void again()
  }
  client = await listen(db, hub, log, lost)
  return async () => {
    stopping.abort()
    await client.end()
  }
}

const chainLength = query<{ province: number }, { position: number }>(
  'platform.chain_length',
  `select position from chain_head where province_id = :province`,
)
const kindsSince = query<{ province: number; since: number }, { kind: string }>(
  'platform.kinds_since',
  `select distinct e.kind from chain c join event e on e.province_id = c.province_id and e.id = c.event_id
   where c.province_id = :province and c.position > :since`,
)

/** How far the changes of a province are told: what a page that reads now says later to hear what came since. */
export async function positionOf(tx: Tx, province: number): Promise<number> {
  return (await chainLength.maybe(tx, { province }))?.position ?? 0
}

/** So many events are looked through for a page that comes back; after more of them it reads everything again. */
const LONGEST_ABSENCE = 5_000

/** What a page must read again that had heard all up to `since`; nothing for one that has just been opened. */
async function missed(tx: Tx, province: number, since: number | undefined): Promise<Pick<Change, 'topics' | 'position'>> {
  const position = await positionOf(tx, province)
  if (since === undefined || since === position) return { topics: [], position }
  // A chain that is shorter than what the page heard of is another one: the data was put back from a copy.
  if (since > position || position - since > LONGEST_ABSENCE) return { topics: EVERYTHING, position }
  return { topics: topicsOf((await kindsSince(tx, { province, since })).map((row) => row.kind)), position }
}

/** Times of a stream, in milliseconds; tests choose shorter ones. */
export interface LiveTimes {
  /** A page hears something at least this often, so that it knows when the connection is dead. */
  readonly beat: number
  /** A stream ends after about this long and the page opens another: rights and sessions are then checked again. */
  readonly stream: number
  /** A page that takes nothing for this long is let go. */
  readonly patience: number
}
const TIMES: LiveTimes = { beat: 25_000, stream: 15 * 60_000, patience: 30_000 }

/** Pages of this server that read again in one second at most, as far as telling them so goes. */
const PAGES_A_SECOND = 1_000
const LONGEST_SPREAD_MS = 20_000

/** The stream `GET /api/p/{province}/changes`. */
export function liveFeature(hub: Hub, times: LiveTimes = TIMES): Feature {
  const changes = route(
    {
      method: 'get',
      path: '/changes',
      summary: 'Báo cho trang đang mở biết có gì thay đổi (text/event-stream)',
      access: 'signed-in',
      query: z.object({ since: z.coerce.number().int().min(0).optional() }),
      response: binary,
      ownTransaction: true,
    },
    async ({ c, scope, query: { since }, ctx }) => {
      const page = openPage(hub, scope.province)
      try {
        const { topics, position } = await ctx.db.transaction((tx) => missed(tx, scope.province, since))
        page.add(topics, position)
      } catch (error) {
        page.close()
        throw error
      }
      return stream(c, page, hub, times, (reason) => ctx.log.info('live.closed', { province: scope.province, reason }))
    },
  )
  return defineFeature({ name: 'live', problems: {}, routes: [changes] })
}

/** What waits for one open page. */
interface Page {
  add(topics: readonly string[], position: number | null): void
  /** Takes what waits; waits for it at most `ms`. Null once the server closes. */
  take(ms: number): Promise<{ topics: string[]; position: number } | null>
  wake(): void
  close(): void
}

function openPage(hub: Hub, province: number): Page {
  const topics = new Set<string>()
  let position = 0
  let ended = false
  let fresh = false
  let wake = (): void => undefined
  const add: Page['add'] = (more, at) => {
    for (const topic of more) topics.add(topic)
    position = Math.max(position, at ?? 0)
    fresh = true
    wake()
  }
  const leave = hub.subscribe(province, add, () => {
    ended = true
    wake()
  })
  return {
    add,
    take: async (ms) => {
      if (!fresh && !ended) await sleepUntilWoken(ms, (call) => (wake = call))
      if (ended) return null
      const taken = { topics: [...topics], position }
      topics.clear()
      fresh = false
      return taken
    },
    wake: () => wake(),
    close: leave,
  }
}

function stream(c: Context, page: Page, hub: Hub, times: LiveTimes, onClosed: (reason: string) => void): Response {
  // Spread, so that pages opened together do not all come back together; by a clock that no one can set.
  const until = performance.now() + times.stream * (0.8 + Math.random() * 0.4)
  const reader = createReader(() => page.wake())
  /** Why it ended. */
  const tell = async (out: ReadableStreamDefaultController<Uint8Array>): Promise<string> => {
    for (;;) {
      const told = await page.take(times.beat)
      if (reader.left) return 'left'
      if (told === null || performance.now() >= until) return 'ended'
      if (!(await reader.asks(times.patience))) return reader.left ? 'left' : 'took nothing'
      const spread = Math.min(LONGEST_SPREAD_MS, Math.round((hub.size * 1000) / PAGES_A_SECOND))
      reader.give(out, messageOf(JSON.stringify({ ...told, spread })))
    }
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start: (out) => {
        void tell(out).then((reason) => {
          page.close()
          if (reason === 'took nothing') letGo(c)
          if (!reader.left) out.close()
          onClosed(reason)
        })
      },
      pull: reader.ask,
      cancel: reader.leave,
    },
    // Nothing lies ready: a reader that asks is given what is new then.
    { highWaterMark: 0 },
  )
  return c.body(body, 200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-cache',
    connection: 'keep-alive',
    'transfer-encoding': 'chunked',
    'x-accel-buffering': 'no',
  })
}

/** Cuts the connection itself: whoever reads nothing would also not read that the stream has ended. */
function letGo(c: Context): void {
  const { outgoing } = (c.env ?? {}) as { outgoing?: ServerResponse }
  outgoing?.destroy()
}
