import { createRoute } from '@tanstack/react-router'
import { rootRoute } from '../../../platform/web/root.tsx'
import { lazyScreen, readFirst } from '../../../platform/web/screens.tsx'
import { count, flag, oneOf, searchParams, words } from '../../../platform/web/search.ts'
import { documentQuery, draftsQuery, textQuery } from './queries.ts'
import { panels, shows, views } from './shows.ts'

export const directiveRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/documents',
    validateSearch: searchParams({
      text: words,
      state: oneOf('reading', 'failed', 'review', 'reference', 'replaced', 'submitted', 'approved'),
      type: words,
      issuer: words,
      year: count,
      card: flag,
    }),
    component: lazyScreen(() => import('./document-list.tsx'), 'DocumentList'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/documents/new',
    validateSearch: searchParams({ replaces: words }),
    component: lazyScreen(() => import('./take-in.tsx'), 'TakeIn'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/documents/$id',
    staticData: { asks: ['/directives/$id', '/directives/$id/text', '/directives/$id/drafts?order=doubts&limit=500'] },
    loader: readFirst(async ({ id }: { id: string }, _, client) => {
      const document = await client.ensureQueryData(documentQuery(id))
      // Before it is read, a document has neither.
      if (document.state !== 'review') return []
      return [textQuery(id), ...(document.may.seeDrafts ? [draftsQuery(id)] : [])]
    }),
    validateSearch: searchParams({
      task: words,
      panel: oneOf(...panels),
      show: oneOf(...shows),
      q: words,
      edit: flag,
      cite: words,
      clause: words,
      whole: flag,
      view: oneOf(...views),
      start: count,
      end: count,
    }),
    component: lazyScreen(() => import('./review.tsx'), 'Review'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/documents/$id/assign',
    component: lazyScreen(() => import('./assign.tsx'), 'Assign'),
  }),
] as const
