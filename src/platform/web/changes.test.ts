import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { invalidateTopics, topicsIn } from './changes.ts'

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
    expect(topicsIn('{"topics":["progress","tasks"]}')).toEqual(['progress', 'tasks'])
    expect(topicsIn('{"topics"')).toEqual(['*'])
    expect(topicsIn('null')).toEqual(['*'])
  })
})
