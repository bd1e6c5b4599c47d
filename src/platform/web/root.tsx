import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'
import { Shell } from './Shell.tsx'

/** What every route can reach in its loader. */
export interface RouteContext {
  readonly queryClient: QueryClient
}

/** The parent of every feature's routes: `createRoute({ getParentRoute: () => rootRoute, path: '/tasks', … })`. */
export const rootRoute = createRootRouteWithContext<RouteContext>()({ component: Shell })
