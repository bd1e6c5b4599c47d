import { queryOptions } from '@tanstack/react-query'
import { readDocument, readDrafts, readText } from './calls.ts'

/** One document: its header, its state, and what the person may do with it. */
export const documentQuery = (id: string) => queryOptions({ queryKey: ['directives', id], queryFn: () => readDocument(id) })

/** The blocks of its text, which never change. */
export const textQuery = (id: string) =>
  queryOptions({ queryKey: ['directive-text', id], staleTime: Infinity, queryFn: () => readText(id) })

/** All proposals of a document. The first page shows while the rest is on its way; live changes read them anew. */
export const draftsQuery = (id: string) =>
  queryOptions({
    queryKey: draftsKey(id),
    queryFn: ({ client }) =>
      readDrafts(id, (partial) => {
        // What is complete already is never replaced by a first page.
        if (client.getQueryData(draftsKey(id)) === undefined) client.setQueryData(draftsKey(id), partial)
      }),
  })

/** Where the proposals of a document are kept. */
export const draftsKey = (id: string) => ['drafts', id] as const
