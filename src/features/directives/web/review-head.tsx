import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formatDate } from '../../../platform/shared/dates.ts'
import { provincePath } from '../../../platform/web/api.ts'
import { useText } from '../../../platform/web/language.ts'
import { LinkButton } from '../../../platform/web/ui/links.tsx'
import { PageHeader, PrintButton } from '../../../platform/web/ui/PageHeader.tsx'
import { useNarrow } from '../../../platform/web/ui/narrow.ts'
import type { DocumentDetail } from './calls.ts'
import { text } from './review-text.ts'
import { documentName } from './words.ts'

/** The head of a review: which document, by whom, of which day, how much is left; and the way on. */
export function ReviewHead({
  document,
  counts,
}: {
  document: DocumentDetail
  /** Null until they were read: what is not known yet is not shown as 0. */
  counts: { total: number; doubts: number; issuable: number } | null
}): ReactNode {
  const t = useText(text)
  // A phone keeps its height for the task; printing and the file wait for the desk.
  const narrow = useNarrow(900)
  const { seeDrafts, submit, approve } = document.may
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
          {!seeDrafts && !submit && !approve ? null : counts?.issuable === 0 ? (
            <Button disabled>{t.assign}</Button>
          ) : (
            <LinkButton to="/documents/$id/assign" params={{ id: document.id }}>
              {t.assign}
            </LinkButton>
          )}
        </>
      }
    />
  )
}
