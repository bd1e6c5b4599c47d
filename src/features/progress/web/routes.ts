import { createRoute } from '@tanstack/react-router'
import { rootRoute } from '../../../platform/web/root.tsx'
import { lazyScreen } from '../../../platform/web/screens.tsx'

export const progressRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/lines/$id',
    component: lazyScreen(() => import('./line.tsx'), 'Line'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/reviews',
    component: lazyScreen(() => import('./reviews.tsx'), 'Reviews'),
  }),
] as const
