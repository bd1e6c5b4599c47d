import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import { formatDate } from '../../../platform/shared/dates.ts'
import { provincePath } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { LinkButton } from '../../../platform/web/ui/links.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { forgetRunning } from '../../../platform/web/ui/running.tsx'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import { readDocument, readText, type DocumentDetail } from './calls.ts'
import { FailedDocument, ReadingDocument, ReferenceDocument } from './not-in-review.tsx'
import { ReviewDesk } from './review-desk.tsx'
import { text } from './review-text.ts'
import { readingWork } from './use-reading-works.ts'
import { documentName } from './words.ts'

const route = getRouteApi('/documents/$id')

/** One document: being read, or open for review, or kept for reference. */
export function Review(): ReactNode {
  const { id } = route.useParams()
  const document = useQuery({ queryKey: ['directives', id], queryFn: () => readDocument(id) })
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
  const words = useQuery({
    queryKey: ['directive-text', document.id],
    staleTime: Infinity,
    queryFn: () => readText(document.id),
  })
  if (words.error && !words.data) return <ErrorState error={words.error} onRetry={() => void words.refetch()} />
  if (!words.data) return <Waiting />
  return <ReviewDesk key={document.id} document={document} blocks={words.data} />
}

/** The head of a review: which document, by whom, of which day, how much is left; and the way on. */
export function ReviewHead({
  document,
  counts,
}: {
  document: DocumentDetail
  /** Null until they were read: what is not known yet is not shown as 0. */
  counts: { total: number; doubts: number } | null
}): ReactNode {
  const t = useText(text)
  // A phone keeps its height for the task; printing and the file wait for the desk.
  const narrow = useMediaQuery('(max-width: 900px)') ?? false
  const parts = [
    document.issuer,
    document.date ? formatDate(document.date) : null,
    counts ? t.tasksOf(String(counts.total)) : null,
    counts && counts.doubts > 0 ? t.doubtsOf(String(counts.doubts)) : null,
  ]
  return (
    <PageHeader
      title={documentName(document)}
      sentence={parts.filter((part) => part !== null).join(' · ')}
      help={{ purpose: t.purpose, who: t.who, example: t.example }}
      actions={
        <>
          {document.file && !narrow ? (
            <Button
              component="a"
              variant="default"
              href={provincePath(`/directives/${document.id}/file`)}
              download
              leftSection={<IconDownload size={18} aria-hidden />}
            >
              {t.original}
            </Button>
          ) : null}
          {narrow ? null : <PrintButton />}
          <LinkButton to="/documents/$id/assign" params={{ id: document.id }}>
            {t.assign}
          </LinkButton>
        </>
      }
    />
  )
}
