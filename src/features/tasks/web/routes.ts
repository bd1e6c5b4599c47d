import { createRoute } from '@tanstack/react-router'
import { rootRoute } from '../../../platform/web/root.tsx'
import { lazyScreen } from '../../../platform/web/screens.tsx'
import { oneOf, searchParams, words } from '../../../platform/web/search.ts'
import { lineStates } from '../contract.ts'

export const taskRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/my-work',
    component: lazyScreen(() => import('./my-work.tsx'), 'MyWork'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/tasks',
    validateSearch: searchParams({
      q: words,
      state: oneOf(...lineStates, 'silent'),
      unit: words,
      unitName: words,
      document: words,
      field: words,
    }),
    component: lazyScreen(() => import('./task-list.tsx'), 'TaskList'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/tasks/unclear',
    validateSearch: searchParams({ missing: oneOf('lead', 'deadline') }),
    component: lazyScreen(() => import('./unclear.tsx'), 'Unclear'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/tasks/$id',
    component: lazyScreen(() => import('./task.tsx'), 'Task'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/tasks/$id/thread',
    component: lazyScreen(() => import('./thread-page.tsx'), 'ThreadPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/documents/$id/coverage',
    validateSearch: searchParams({ show: oneOf('orders', 'open'), clause: words, column: words }),
    component: lazyScreen(() => import('./coverage.tsx'), 'Coverage'),
  }),
] as const
