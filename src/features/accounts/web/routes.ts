import { createRoute } from '@tanstack/react-router'
import { rootRoute } from '../../../platform/web/root.tsx'
import { lazyScreen } from '../../../platform/web/screens.tsx'
import { flag, searchParams, words } from '../../../platform/web/search.ts'
import { authoritiesDoor, peopleDoor } from './doors.ts'

export const accountRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    validateSearch: searchParams({ return: words, ended: flag }),
    staticData: { bare: true },
    component: lazyScreen(() => import('./sign-in.tsx'), 'SignIn'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/set-up/$token',
    staticData: { bare: true },
    component: lazyScreen(() => import('./set-up.tsx'), 'SetUp'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/account',
    component: lazyScreen(() => import('./account.tsx'), 'Account'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/admin',
    validateSearch: searchParams({ first: flag }),
    component: lazyScreen(() => import('./admin.tsx'), 'Admin'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/admin/people',
    staticData: { adminDoor: { words: peopleDoor, needs: 'accounts.read' } },
    validateSearch: searchParams({ q: words, add: flag }),
    component: lazyScreen(() => import('./people.tsx'), 'People'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/admin/people/$id',
    component: lazyScreen(() => import('./person.tsx'), 'Person'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/admin/authorities',
    staticData: { adminDoor: { words: authoritiesDoor, needs: null } },
    component: lazyScreen(() => import('./authorities.tsx'), 'Authorities'),
  }),
] as const
