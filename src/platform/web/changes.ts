import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { provincePath } from './api.ts'

/** What the server sends: which topics changed, never what. A topic is the first word of a query key. */
interface Change {
  readonly topics: readonly string[]
}

const GATHER_MS = 400
const SPREAD_MS = 600
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000

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
    channel.onmessage = (event: MessageEvent<Change>) => gather(event.data.topics)
    const tell = (topics: readonly string[]) => {
      gather(topics)
      channel.postMessage({ topics } satisfies Change)
    }
    void leadThenListen(tell, stop.signal)
    return () => {
      stop.abort()
      channel.close()
    }
  }, [active, client])
}

/** Marks as stale what a topic names. A query may name further topics in `meta: { topics: [...] }`. */
export function invalidateTopics(client: QueryClient, topics: ReadonlySet<string>): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey, meta }) => {
      if (topics.has('*')) return queryKey[0] !== 'session' && queryKey[0] !== 'health'
      if (typeof queryKey[0] === 'string' && topics.has(queryKey[0])) return true
      return Array.isArray(meta?.['topics']) && meta['topics'].some((topic) => topics.has(String(topic)))
    },
  })
}

function gatherer(client: QueryClient, signal: AbortSignal): (topics: readonly string[]) => void {
  const waiting = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | null = null
  signal.addEventListener('abort', () => timer && clearTimeout(timer))
  return (topics) => {
    for (const topic of topics) waiting.add(topic)
    timer ??= setTimeout(
      () => {
        timer = null
        const now = new Set(waiting)
        waiting.clear()
        void invalidateTopics(client, now)
      },
      GATHER_MS + Math.random() * SPREAD_MS,
    )
  }
}

/** Waits until this tab holds the lock, then keeps the stream open until `signal`. Without locks every tab listens for itself. */
async function leadThenListen(tell: (topics: readonly string[]) => void, signal: AbortSignal): Promise<void> {
  if (!('locks' in navigator)) return listen(tell, signal)
  try {
    await navigator.locks.request('cotmoc.changes', { signal }, () => listen(tell, signal))
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

/** Reads the stream; when it breaks, tries again after a growing wait with a random part, and then everything shown is read anew. */
function listen(tell: (topics: readonly string[]) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let wait = FIRST_WAIT_MS
    let broken = false
    let source: EventSource | null = null
    let timer: ReturnType<typeof setTimeout> | null = null
    const open = () => {
      source = new EventSource(provincePath('/changes'))
      source.onopen = () => {
        wait = FIRST_WAIT_MS
        if (broken) tell(['*'])
        broken = false
      }
      source.onmessage = (event: MessageEvent<string>) => tell(topicsIn(event.data))
      source.onerror = () => {
        broken = true
        source?.close()
        timer = setTimeout(open, wait / 2 + Math.random() * wait)
        wait = Math.min(wait * 2, LONGEST_WAIT_MS)
      }
    }
    signal.addEventListener('abort', () => {
      source?.close()
      if (timer) clearTimeout(timer)
      resolve()
    })
    open()
  })
}

/** The topics of one message; a message that cannot be read counts as "something changed". */
export function topicsIn(data: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(data)
    if (typeof parsed === 'object' && parsed !== null && 'topics' in parsed && Array.isArray(parsed.topics))
      return parsed.topics.map(String)
  } catch {
    // Falls through: reading everything once too often is harmless, missing a change is not.
  }
  return ['*']
}
