import { createRoute } from '@tanstack/react-router'
import { rootRoute } from '../../../platform/web/root.tsx'
import { lazyScreen, readFirst } from '../../../platform/web/screens.tsx'
import { oneOf, searchParams, words } from '../../../platform/web/search.ts'
import { lineFilters } from '../contract.ts'
import { changesQuery, decisionsQuery, directedQuery, documentsQuery, fieldsQuery, pageQuery, trendQuery } from './queries.ts'

export const overviewRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/overview',
    validateSearch: searchParams({
      late: oneOf('all'),
      directed: oneOf('all'),
      silent: oneOf('all'),
      communes: oneOf('all', 'table'),
      trend: oneOf('table'),
      fields: oneOf('rows', 'table'),
    }),
    staticData: {
      asks: [
        '/overview',
        '/overview/changes',
        '/overview/decisions',
        '/overview/directed',
        '/overview/fields',
        '/overview/documents',
        '/overview/trend',
      ],
    },
    loader: readFirst(() => [pageQuery, changesQuery, decisionsQuery, directedQuery, fieldsQuery, documentsQuery, trendQuery]),
    component: lazyScreen(() => import('./overview.tsx'), 'Overview'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/overview/lines',
    validateSearch: searchParams({
      filter: oneOf(...lineFilters),
      unit: words,
      document: words,
      role: oneOf('lead', 'support'),
      kind: oneOf('order', 'request'),
      field: words,
      own: oneOf('true', 'false'),
      month: words,
    }),
    component: lazyScreen(() => import('./lines.tsx'), 'Lines'),
  }),
] as const
