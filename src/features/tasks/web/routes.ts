import { createRoute } from '@tanstack/react-router'
import { rootRoute } from '../../../platform/web/root.tsx'
import { lazyScreen, readFirst } from '../../../platform/web/screens.tsx'
import { oneOf, searchParams, words } from '../../../platform/web/search.ts'
import { lineStates } from '../contract.ts'
import { mineQuery, taskQuery, threadQuery, timelineQuery } from './queries.ts'

export const taskRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/my-work',
    staticData: { asks: ['/tasks/mine?show=open', '/tasks/mine?show=waiting', '/tasks/mine?show=done'] },
    loader: readFirst(() => [mineQuery('open'), mineQuery('waiting'), mineQuery('done')]),
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
    staticData: { asks: ['/tasks/$id', '/tasks/$id/thread', '/tasks/$id/timeline?limit=15'] },
    loader: readFirst(({ id }: { id: string }) => [taskQuery(id), threadQuery(id), timelineQuery(id)]),
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
