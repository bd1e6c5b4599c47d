import { createRoute } from '@tanstack/react-router'
import { lazy } from 'react'
import { rootRoute } from '../../../platform/web/root.tsx'
import { lazyScreen } from '../../../platform/web/screens.tsx'
import { oneOf, searchParams, words } from '../../../platform/web/search.ts'
import { searchKinds } from '../contract.ts'

export const searchRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/search',
    // Under the search box of every page, loaded when somebody types there.
    staticData: { whileTyping: lazy(() => import('./while-typing.tsx')) },
    validateSearch: searchParams({ q: words, kind: oneOf(...searchKinds) }),
    component: lazyScreen(() => import('./search.tsx'), 'Search'),
  }),
] as const
