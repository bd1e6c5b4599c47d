import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { gatherer, invalidateTopics, listen, readMessage } from './changes.ts'

/** A cache with four queries that were read, and a way to see which are to be read again. */
function cache(): { client: QueryClient; stale: () => string[] } {
  const client = new QueryClient()
  const build = (queryKey: string[], topics?: string[]): unknown =>
    client.getQueryCache().build(client, { queryKey, ...(topics ? { meta: { topics } } : {}) })
  for (const key of ['session', 'tasks', 'units']) build([key])
  build(['overview'], ['tasks', 'progress'])
  for (const { queryKey } of client.getQueryCache().getAll()) client.setQueryData(queryKey, 1)
  const stale = (): string[] =>
    client
      .getQueryCache()
      .getAll()
      .filter(({ state }) => state.isInvalidated)
      .map(({ queryKey }) => String(queryKey[0]))
  return { client, stale }
}

describe('changes told by the server', () => {
  it('make stale what begins with the topic and what names it', async () => {
    const { client, stale } = cache()
    await invalidateTopics(client, new Set(['tasks']))
    expect(stale()).toEqual(['tasks', 'overview'])
  })

  it('leave the session alone when everything may have changed', async () => {
    const { client, stale } = cache()
    await invalidateTopics(client, new Set(['*']))
    expect(stale()).toEqual(['tasks', 'units', 'overview'])
  })

  it('count as "anything" when they cannot be read', () => {
    expect(readMessage('{"topics":["progress","tasks"],"position":7,"spread":20}')).toEqual({
      topics: ['progress', 'tasks'],
      position: 7,
      spread: 20,
    })
    for (const data of ['{"topics"', 'null', '{"topics":1}']) expect(readMessage(data).topics).toEqual(['*'])
  })
})

describe('a page that hears of changes', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] })
    vi.spyOn(Math, 'random').mockReturnValue(0.5)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  /** How often what is shown was read again. */
  function readings(): { gather: ReturnType<typeof gatherer>; count: () => number; stop: AbortController } {
    const stop = new AbortController()
    const { client } = cache()
    const invalidate = vi.spyOn(client, 'invalidateQueries')
    return { gather: gatherer(client, stop.signal), count: () => invalidate.mock.calls.length, stop }
  }

  it('reads once for many of them, within a second, and then rests', () => {
    const { gather, count } = readings()
    for (let i = 0; i < 100; i += 1) gather({ topics: ['tasks'], spread: 0 })
    vi.advanceTimersByTime(1000)
    expect(count()).toBe(1)
    for (let i = 0; i < 100; i += 1) {
      gather({ topics: ['tasks'], spread: 0 })
      vi.advanceTimersByTime(100)
    }
    expect(count(), 'in ten seconds of changes').toBeLessThanOrEqual(7)
  })

  it('takes its turn among the many that are open, and reads nothing when nothing changed', () => {
    const { gather, count } = readings()
    gather({ topics: ['tasks'], spread: 20_000 })
    vi.advanceTimersByTime(9_000)
    expect(count()).toBe(0)
    vi.advanceTimersByTime(2_000)
    expect(count()).toBe(1)
    gather({ topics: [], spread: 0 })
    vi.advanceTimersByTime(60_000)
    expect(count()).toBe(1)
  })

  it('marks what it shows while nobody looks at it, and reads when somebody does', async () => {
    const { client, stale } = cache()
    const refetch = vi.spyOn(client, 'refetchQueries')
    await invalidateTopics(client, new Set(['tasks']), false)
    expect(stale()).toEqual(['tasks', 'overview'])
    expect(refetch).not.toHaveBeenCalled()
  })

  /** A stream in the hands of the test. */
  function streams() {
    const opened: { path: string; closed: boolean; say: (message: object) => void; fail: () => void }[] = []
    const told: string[][] = []
    const stop = new AbortController()
    const connect = (path: string) => {
      const source = {
        onmessage: null as ((event: MessageEvent<string>) => void) | null,
        onerror: null as ((event: Event) => void) | null,
        close: () => void (one.closed = true),
      }
      const one = {
        path,
        closed: false,
        say: (message: object) => source.onmessage?.({ data: JSON.stringify(message) } as MessageEvent<string>),
        fail: () => source.onerror?.(new Event('error')),
      }
      opened.push(one)
      return source
    }
    void listen(({ topics }) => void told.push([...topics]), stop.signal, { connect })
    return { opened, told, stop }
  }

  it('comes back after a break, says how far it had heard, and reads once what it missed', () => {
    const { opened, told } = streams()
    opened[0]?.say({ topics: [], position: 40, spread: 0 })
    opened[0]?.fail()
    expect(opened, 'it waits a moment').toHaveLength(1)
    vi.advanceTimersByTime(5_000)
    expect(opened[1]?.path).toMatch(/\/changes\?since=40$/)
    opened[1]?.say({ topics: ['tasks', 'progress'], position: 90, spread: 0 })
    expect(told).toEqual([['tasks', 'progress']])
    opened[1]?.fail()
    vi.advanceTimersByTime(5_000)
    opened[2]?.say({ topics: [], position: 90, spread: 0 })
    expect(told, 'nothing was missed: nothing is read').toHaveLength(1)
  })

  it('waits longer each time that the server is not there, a minute and a half at most', () => {
    const { opened } = streams()
    const waited: number[] = []
    for (let i = 0; i < 10; i += 1) {
      const before = opened.length
      opened.at(-1)?.fail()
      let seconds = 0
      for (; opened.length === before; seconds += 1) vi.advanceTimersByTime(1_000)
      waited.push(seconds)
    }
    expect(waited).toEqual(waited.toSorted((a, b) => a - b))
    expect([waited[0], waited.at(-1)]).toEqual([2, 45])
  })

  it('does not trust a connection that has fallen silent, as after a sleep of the machine', () => {
    const { opened } = streams()
    opened[0]?.say({ topics: [], position: 40, spread: 0 })
    vi.advanceTimersByTime(50_000)
    opened[0]?.say({ topics: [], position: 40, spread: 0 })
    vi.advanceTimersByTime(50_000)
    expect(opened).toHaveLength(1)
    vi.advanceTimersByTime(30_000)
    expect(opened[0]?.closed).toBe(true)
    expect(opened[1]?.path).toMatch(/since=40$/)
  })

  it('stops when the page does', () => {
    const { opened, stop } = streams()
    stop.abort()
    expect(opened[0]?.closed).toBe(true)
    vi.advanceTimersByTime(600_000)
    expect(opened).toHaveLength(1)
  })
})
