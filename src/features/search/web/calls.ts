import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from '../../../platform/web/api.ts'
import { LONGEST_QUESTION, type SearchKind } from '../contract.ts'

const FRESH_MS = 5_000

/** Hits for what was typed; of a text that was pasted whole, for its beginning. An older question that was overtaken is called off, and its hits stay in sight until the new ones are there. */
export const searchFor = (q: string, limit: number, kind?: SearchKind) =>
  queryOptions({
    queryKey: ['search', q, limit, kind],
    queryFn: ({ signal }) =>
      answer(api().GET('/search', { params: { query: { q: q.trim().slice(0, LONGEST_QUESTION), limit, kind } }, signal })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
  })
