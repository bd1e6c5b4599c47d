import { createRoute } from '@tanstack/react-router'
import { rootRoute } from '../../../platform/web/root.tsx'
import { lazyScreen } from '../../../platform/web/screens.tsx'
import { day, searchParams, words } from '../../../platform/web/search.ts'
import { auditDoor } from './doors.ts'

export const auditRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/admin/audit',
    staticData: { adminDoor: { words: auditDoor, needs: 'audit.read' } },
    validateSearch: searchParams({ kind: words, from: day, to: day }),
    component: lazyScreen(() => import('./audit.tsx'), 'Audit'),
  }),
] as const
