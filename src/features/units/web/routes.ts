import { createRoute } from '@tanstack/react-router'
import { rootRoute } from '../../../platform/web/root.tsx'
import { lazyScreen } from '../../../platform/web/screens.tsx'
import { flag, searchParams, words } from '../../../platform/web/search.ts'
import { fieldsDoor, unitsDoor } from './doors.ts'

export const unitRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/admin/units',
    staticData: { adminDoor: { words: unitsDoor, needs: null } },
    validateSearch: searchParams({ q: words, add: flag }),
    component: lazyScreen(() => import('./units.tsx'), 'Units'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/admin/units/$id',
    component: lazyScreen(() => import('./unit.tsx'), 'Unit'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/admin/fields',
    staticData: { adminDoor: { words: fieldsDoor, needs: null } },
    validateSearch: searchParams({ open: words }),
    component: lazyScreen(() => import('./fields.tsx'), 'Fields'),
  }),
] as const
