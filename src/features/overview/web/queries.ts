import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '../../../platform/web/api.ts'

/** Figures come from tasks and reports alike. */
export const live = { topics: ['progress', 'tasks'] }

/** The figures of the page: header, late, silent, soon, communes, participation. */
export const pageQuery = queryOptions({
  queryKey: ['overview', 'page'],
  queryFn: () => answer(api().GET('/overview')),
  meta: live,
})

/** What only this person can decide. */
export const decisionsQuery = queryOptions({
  queryKey: ['overview', 'decisions'],
  queryFn: () => answer(api().GET('/overview/decisions')),
  meta: live,
})

/** What happened since the person last looked. */
export const changesQuery = queryOptions({
  queryKey: ['overview', 'changes'],
  queryFn: () => answer(api().GET('/overview/changes', { params: { query: {} } })),
  meta: live,
})

/** Twelve months of due days. */
export const trendQuery = queryOptions({
  queryKey: ['overview', 'trend'],
  queryFn: () => answer(api().GET('/overview/trend')),
  meta: live,
})

/** What was decided since the person last looked, and last about what is late. */
export const directedQuery = queryOptions({
  queryKey: ['overview', 'directed'],
  queryFn: () => answer(api().GET('/overview/directed')),
  meta: live,
})

/** What becomes of the lines of each field. */
export const fieldsQuery = queryOptions({
  queryKey: ['overview', 'fields'],
  queryFn: () => answer(api().GET('/overview/fields')),
  meta: { topics: [...live.topics, 'units'] },
})

/** The chain of documents with its days and counts. */
export const documentsQuery = queryOptions({
  queryKey: ['overview', 'documents'],
  queryFn: () => answer(api().GET('/overview/documents')),
  meta: { topics: [...live.topics, 'directives'] },
})
