import { createRoute } from '@tanstack/react-router'
import { accountRoutes } from '../../features/accounts/web/routes.ts'
import { directiveRoutes } from '../../features/directives/web/routes.ts'
import { unitRoutes } from '../../features/units/web/routes.ts'
import { auditRoutes } from '../../features/audit/web/routes.ts'
import { overviewRoutes } from '../../features/overview/web/routes.ts'
import { progressRoutes } from '../../features/progress/web/routes.ts'
import { searchRoutes } from '../../features/search/web/routes.ts'
import { taskRoutes } from '../../features/tasks/web/routes.ts'
import { rootRoute } from './root.tsx'
import { lazyScreen } from './screens.tsx'

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyScreen(() => import('./Home.tsx'), 'Home'),
})

/** Every screen of the office app. The only file of the platform's web part that names features; places.ts orders their places. */
export const routeTree = rootRoute.addChildren([
  homeRoute,
  ...accountRoutes,
  ...unitRoutes,
  ...directiveRoutes,
  ...auditRoutes,
  ...overviewRoutes,
  ...progressRoutes,
  ...taskRoutes,
  ...searchRoutes,
])
