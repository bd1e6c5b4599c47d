import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import { forgetRunning } from '../../../platform/web/ui/running.tsx'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import type { DocumentDetail } from './calls.ts'
import { FailedDocument, ReadingDocument } from './not-in-review.tsx'
import { documentQuery, textQuery } from './queries.ts'
import { ReferenceDocument } from './reference-document.tsx'
import { ReviewDesk } from './review-desk.tsx'
import { readingWork } from './use-reading-works.ts'

const route = getRouteApi('/documents/$id')

/** One document: being read, or open for review, or kept for reference. */
export function Review(): ReactNode {
  const { id } = route.useParams()
  const document = useQuery(documentQuery(id))
  const state = document.data?.state
  // The change can be heard of before the page that waits for it asks.
  useEffect(() => {
    if (state !== undefined && state !== 'reading') forgetRunning(readingWork(id))
  }, [state, id])
  if (document.error && !document.data) return <ErrorState error={document.error} onRetry={() => void document.refetch()} />
  if (!document.data) return <Waiting />
  switch (document.data.state) {
    case 'reading':
      return <ReadingDocument document={document.data} onDone={() => void document.refetch()} />
    case 'failed':
      return <FailedDocument document={document.data} />
    case 'reference':
    case 'replaced':
      return <ReferenceDocument document={document.data} />
    case 'review':
      return <OpenDocument document={document.data} />
  }
}

function OpenDocument({ document }: { document: DocumentDetail }): ReactNode {
  const words = useQuery(textQuery(document.id))
  if (words.error && !words.data) return <ErrorState error={words.error} onRetry={() => void words.refetch()} />
  if (!words.data) return <Waiting />
  return <ReviewDesk key={document.id} document={document} blocks={words.data} />
}
