import type { QueryKey } from '@tanstack/react-query'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type { RouteContext } from './root.tsx'
import { sessionQuery } from './session.ts'

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

/**
 * A route's loader that asks for what its screen reads first as soon as it is known who is signed in, while the screen's code is still on
 * its way. The screen waits for its queries itself, and shows what went wrong with them.
 *
 * @example loader: readFirst(pageQuery, decisionsQuery)
 */
export function readFirst(...queries: readonly { readonly queryKey: QueryKey }[]) {
  return ({ context: { queryClient } }: { context: RouteContext }): void => {
    const read = (signedIn: unknown) => {
      if (signedIn) for (const query of queries) void queryClient.prefetchQuery(query)
    }
    void queryClient.ensureQueryData(sessionQuery).then(read, () => undefined)
  }
}
