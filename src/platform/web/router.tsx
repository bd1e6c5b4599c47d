import { QueryCache, QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { ApiProblem } from './api.ts'
import { markNavigation } from './focus.ts'
import type { Texts } from '../shared/text.ts'
import { routeTree } from './routes.tsx'
import { sessionQuery } from './session.ts'
import { BrokenScreen, MissingScreen } from './ui/states.tsx'

/** Answers that were read stay on screen while they are read anew; a refusal is final, a network that failed is tried twice more. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 30 * 60_000,
      retry: (failures, error) => error instanceof ApiProblem && error.status === 0 && failures < 2,
    },
    // Without a network an act fails at once and in words, beside what was typed; it never waits behind a spinner.
    mutations: { networkMode: 'always' },
  },
  queryCache: new QueryCache({
    onError: (error) => {
      // The session ended elsewhere: the shell then leads to the sign-in page and back.
      if (error instanceof ApiProblem && error.status === 401) queryClient.setQueryData(sessionQuery.queryKey, null)
    },
  }),
})

/** The one router. */
export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 150,
  defaultErrorComponent: BrokenScreen,
  defaultNotFoundComponent: MissingScreen,
  scrollRestoration: true,
})

router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
  if (pathChanged && fromLocation) markNavigation()
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  interface StaticDataRouteOption {
    /** Drawn without the rail and the top bar, and without asking who is signed in: sign-in, set-up. */
    bare?: boolean
    /**
     * Calls below /api/p/{province} whose answers the server sends inside the page of this address (server/page.ts): literal texts, since the
     * build reads them. `$id` is the address's own parameter.
     */
    asks?: readonly string[]
    /** Drawn under the search box of every page: the best hits for what is being typed. */
    whileTyping?: ComponentType<{ words: string }>
    /** The page is a door of «Quản trị», shown to who holds the permission; null: to everyone. */
    adminDoor?: { readonly words: Texts<{ title: string; note: string }>; readonly needs: string | null }
  }
}
