import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { takePosition } from './along.ts'
import { provincePath } from './api.ts'

/** What the server sends: which topics changed, never what. A topic is the first word of a query key. */
interface Change {
  readonly topics: readonly string[]
  /** Milliseconds over which the pages of this server spread their reading: the more are open, the longer. */
  readonly spread: number
}

const GATHER_MS = 300
const SHORTEST_SPREAD_MS = 500
/** Between one reading and the next, however often something changes. */
const REST_MS = 1_500
const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 60_000
/** The server says something every 25 s; longer silence means that the connection is dead, as after a sleep of the machine. */
const SILENCE_MS = 60_000
const LOOK_MS = 10_000

/**
 * Keeps what is shown up to date. One tab of the browser holds the connection (a lock chooses it) and tells the others; each gathers
 * changes for a moment and spreads its reading a little, so that one change does not make five hundred screens ask at once.
 */
export function useChanges(active: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!active) return
    const stop = new AbortController()
    const gather = gatherer(client, stop.signal)
    const channel = new BroadcastChannel('cotmoc.changes')
    channel.onmessage = (event: MessageEvent<Change>) => gather(event.data)
    const tell = (change: Change) => {
      gather(change)
      channel.postMessage(change)
    }
    void leadThenListen(tell, gather, stop.signal)
    return () => {
      stop.abort()
      channel.close()
    }
  }, [active, client])
}

/**
 * Marks as stale what a topic names, and reads anew what is shown; a page that nobody sees reads when it is looked at. A query may name further
 * topics in `meta: { topics: [...] }`.
 */
export function invalidateTopics(client: QueryClient, topics: ReadonlySet<string>, seen = true): Promise<void> {
  return client.invalidateQueries({
    refetchType: seen ? 'active' : 'none',
    predicate: ({ queryKey, meta }) => {
      if (topics.has('*')) return queryKey[0] !== 'session' && queryKey[0] !== 'health'
      if (typeof queryKey[0] === 'string' && topics.has(queryKey[0])) return true
      return Array.isArray(meta?.['topics']) && meta['topics'].some((topic) => topics.has(String(topic)))
    },
  })
}

/** Gathers changes and reads once for all of them: soon after the first, but not with all other pages, and not again at once. */
export function gatherer(client: QueryClient, signal: AbortSignal): (change: Change) => void {
  const waiting = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let last = -Infinity
  signal.addEventListener('abort', () => timer && clearTimeout(timer))
  return ({ topics, spread }) => {
    for (const topic of topics) waiting.add(topic)
    if (waiting.size === 0) return
    const rest = Math.max(0, last + REST_MS - performance.now())
    timer ??= setTimeout(
      () => {
        timer = null
        last = performance.now()
        const now = new Set(waiting)
        waiting.clear()
        void invalidateTopics(client, now, globalThis.document?.visibilityState !== 'hidden')
      },
      Math.max(GATHER_MS, rest) + Math.random() * Math.max(SHORTEST_SPREAD_MS, spread),
    )
  }
}

const LOCK = 'cotmoc.changes'

/**
 * Keeps the stream open until `signal`, once this tab holds the lock. Without locks every tab listens for itself. A page that came with its
 * answers hears what changed since they were made: from its stream, or by asking once when another tab has it.
 */
async function leadThenListen(tell: Tell, gather: Tell, signal: AbortSignal): Promise<void> {
  const since = takePosition()
  if (!('locks' in navigator)) return listen(tell, signal, { since })
  let led = false
  await navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => {
    if (!lock || signal.aborted) return undefined
    led = true
    return listen(tell, signal, { since })
  })
  if (led || signal.aborted) return
  if (since !== null) hearOnce(gather, signal, since)
  try {
    await navigator.locks.request(LOCK, { signal }, () => listen(tell, signal))
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

type Tell = (change: Change) => void

/** Asks once what changed since a position; a connection that fails leaves it to the next change. */
function hearOnce(gather: Tell, signal: AbortSignal, since: number): void {
  const source = new EventSource(provincePath(`/changes?since=${since}`))
  const close = () => source.close()
  signal.addEventListener('abort', close)
  source.onerror = close
  source.onmessage = (event: MessageEvent<string>) => {
    close()
    gather(readMessage(event.data))
  }
}

/** The part of EventSource that is used here; tests have one of their own. */
interface Source {
  onmessage: ((event: MessageEvent<string>) => void) | null
  onerror: ((event: Event) => void) | null
  close(): void
}

/**
 * Reads the stream. When it breaks or falls silent, opens it again after a growing wait with a random part, and says how far it had heard: the
 * server then tells in one message what changed since, or that everything may have.
 */
export function listen(
  tell: (change: Change) => void,
  signal: AbortSignal,
  { since = null, connect = (path) => new EventSource(path) }: { since?: number | null; connect?: (path: string) => Source } = {},
): Promise<void> {
  return new Promise((resolve) => {
    let wait = FIRST_WAIT_MS
    let position = since
    let broken = false
    let heardAt = performance.now()
    let source: Source | null = null
    let timer: ReturnType<typeof setTimeout> | null = null
    const open = () => {
      timer = null
      heardAt = performance.now()
      source = connect(provincePath(position === null ? '/changes' : `/changes?since=${position}`))
      source.onmessage = (event) => {
        wait = FIRST_WAIT_MS
        heardAt = performance.now()
        const message = readMessage(event.data)
        // A server that does not say how far it is cannot say what was missed either.
        const topics = broken && message.position === null ? ['*'] : message.topics
        broken = false
        position = message.position ?? position
        if (topics.length > 0) tell({ topics, spread: message.spread })
      }
      source.onerror = again
    }
    const again = () => {
      source?.close()
      source = null
      broken = true
      timer ??= setTimeout(open, wait / 4 + Math.random() * wait)
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    }
    const look = () => {
      if (source && performance.now() - heardAt > SILENCE_MS) again()
    }
    const looking = setInterval(look, LOOK_MS)
    signal.addEventListener('abort', () => {
      source?.close()
      clearInterval(looking)
      if (timer) clearTimeout(timer)
      resolve()
    })
    open()
  })
}

/** One message; one that cannot be read counts as "something changed": reading once too often is harmless, missing a change is not. */
export function readMessage(data: string): Change & { readonly position: number | null } {
  const known = parsed(data)
  if (known === null) return { topics: ['*'], spread: 0, position: null }
  const { topics, spread, position } = known
  return {
    topics: Array.isArray(topics) ? topics.map(String) : ['*'],
    spread: typeof spread === 'number' ? spread : 0,
    position: typeof position === 'number' ? position : null,
  }
}

function parsed(data: string): { topics?: unknown; spread?: unknown; position?: unknown } | null {
  try {
    const value: unknown = JSON.parse(data)
    return typeof value === 'object' ? value : null
  } catch {
    return null // told as "something changed"
  }
}
