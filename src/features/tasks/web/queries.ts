import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answer, api } from '../../../platform/web/api.ts'

/** The parts of «Việc của tôi». */
export type Show = 'open' | 'waiting' | 'done'

/** Lines of the person's own units, ten at a time. */
export const mineQuery = (show: Show) =>
  infiniteQueryOptions({
    queryKey: ['tasks', 'mine', show],
    queryFn: ({ pageParam }) => answer(api().GET('/tasks/mine', { params: { query: { show, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    meta: { topics: ['progress'] },
  })

/** One task with its facts and its hands. */
export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: ['tasks', 'one', id],
    queryFn: () => answer(api().GET('/tasks/{id}', { params: { path: { id } } })),
    meta: { topics: ['progress'] },
  })

/** What the task carries out, up to the top, and what carries it out below. */
export const threadQuery = (id: string) =>
  queryOptions({
    queryKey: ['tasks', 'thread', id],
    queryFn: () => answer(api().GET('/tasks/{id}/thread', { params: { path: { id } } })),
    meta: { topics: ['progress', 'directives'] },
  })

/** Events that a task's page shows at first: a task of many months has hundreds. */
const EVENTS_SHOWN = 15

/** What happened to the task, newest first. */
export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['tasks', 'timeline', id],
    queryFn: ({ pageParam }) =>
      answer(api().GET('/tasks/{id}/timeline', { params: { path: { id }, query: { cursor: pageParam, limit: EVENTS_SHOWN } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    meta: { topics: ['progress'] },
  })
