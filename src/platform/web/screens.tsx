import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { answersCame } from './along.ts'
import type { RouteContext } from './root.tsx'
import { sessionQuery, type Session } from './session.ts'

/**
 * A screen that is loaded when it is first opened (or pointed at). Not typed by the module on purpose: a screen reads its own route's
 * type, and the route would otherwise read the screen's, in a circle. `routes.test.ts` proves that every named screen exists.
 *
 * @example component: lazyScreen(() => import('./task-list.tsx'), 'TaskList')
 */
export function lazyScreen(load: () => Promise<unknown>, name: string) {
  return lazyRouteComponent(async () => ({ default: screenIn(await load(), name) }), 'default')
}

function screenIn(module: unknown, name: string): ComponentType {
  const screen = (module as Record<string, unknown>)[name]
  if (typeof screen !== 'function') throw new Error(`No screen named ${name} is exported there.`)
  return screen as ComponentType
}

/** What a loader gets, as far as it matters here. */
export interface Loading<P> {
  readonly context: RouteContext
  readonly params: P
}

/** Answers that came with the page are there at once; for others the first screen waits no longer. */
const LONGEST_WAIT_MS = 300

interface AnyQuery {
  readonly queryKey: QueryKey
}

/** The queries of a screen, for whoever is signed in; later ones may depend on what `client` has read of the first. */
type FirstQueries<P> = (params: P, session: Session, client: QueryClient) => readonly AnyQuery[] | Promise<readonly AnyQuery[]>

/**
 * A route's loader that asks for what its screen reads first as soon as it is known who is signed in, while the screen's code is still on
 * its way. The screen waits for its queries itself, and shows what went wrong with them. Answers that came with the page (`staticData.asks`)
 * are there before the screen is drawn, so that it is drawn whole.
 *
 * @example loader: readFirst(() => [pageQuery, decisionsQuery])
 */
export function readFirst<P>(queries: FirstQueries<P>) {
  return async ({ context: { queryClient }, params }: Loading<P>): Promise<void> => {
    const read = async (): Promise<void> => {
      const session = await queryClient.ensureQueryData(sessionQuery)
      if (!session) return
      const wanted = await queries(params, session, queryClient)
      await Promise.all(wanted.map((query) => prefetch(queryClient, query)))
    }
    const done = read().catch(() => undefined) // the screen asks again, and says what is wrong
    // One that did not come with the page, since it was long or slow, does not hold up the others.
    if (answersCame()) await Promise.race([done, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))])
  }
}

function prefetch(client: QueryClient, query: AnyQuery): Promise<void> {
  return 'initialPageParam' in query
    ? client.prefetchInfiniteQuery(query as Parameters<QueryClient['prefetchInfiniteQuery']>[0])
    : client.prefetchQuery(query)
}
