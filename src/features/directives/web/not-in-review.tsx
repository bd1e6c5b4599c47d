import { Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, type ReactNode } from 'react'
import { formatDate } from '../../../platform/shared/dates.ts'
import { useText } from '../../../platform/web/language.ts'
import { LinkButton } from '../../../platform/web/ui/links.tsx'
import { PageHeader } from '../../../platform/web/ui/PageHeader.tsx'
import { forgetRunning, tellRunning } from '../../../platform/web/ui/running.tsx'
import { readingWork } from './use-reading-works.ts'
import { readProgress, type DocumentDetail } from './calls.ts'
import styles from './not-in-review.module.css'
import { text } from './panel-text.ts'
import { text as reviewText } from './review-text.ts'
import { documentName } from './words.ts'

const ASK_MS = 700

/** A document that is being read: how far, page by page. It can be left; the work stands under «Việc đang chạy». */
export function ReadingDocument({ document, onDone }: { document: DocumentDetail; onDone: () => void }): ReactNode {
  const t = useText(text)
  const name = document.number ? documentName(document) : (document.file?.name ?? documentName(document))
  const progress = useQuery({
    queryKey: ['directives', document.id, 'progress'],
    queryFn: () => readProgress(document.id),
    refetchInterval: ASK_MS,
    refetchIntervalInBackground: true,
  })
  const { state, stage = 'waiting', done = 0, total = 0, failure } = progress.data ?? {}
  const share = total > 0 ? done / total : undefined
  const finish = useRef(onDone)
  finish.current = onDone
  useEffect(() => {
    const work = { id: readingWork(document.id), title: `${t.readingTitle}: ${name}`, href: `/documents/${document.id}` }
    if (state === undefined || state === 'reading') tellRunning({ ...work, state: 'running', share })
    else {
      if (state === 'failed') tellRunning({ ...work, state: 'failed', note: failure ?? undefined })
      else forgetRunning(work.id)
      finish.current()
    }
  }, [state, share, failure, document.id, name, t])
  return (
    <>
      <Head document={document} title={name} />
      <div className={styles.box} role="status">
        <h2>{t.readingTitle}</h2>
        <Progress
          value={share === undefined ? 100 : share * 100}
          animated={share === undefined}
          size="lg"
          aria-label={t.readingTitle}
        />
        <p>
          {t[`stage_${stage}`]}
          {total > 1 ? ` · ${t.readingPages(done, total)}` : ''}
        </p>
        <p className={styles.soft}>{t.readingHelp}</p>
      </div>
    </>
  )
}

/** A document that could not be read, or that met another of the same issuer, number and date. */
export function FailedDocument({ document }: { document: DocumentDetail }): ReactNode {
  const t = useText(text)
  const other = document.duplicateOf
  return (
    <>
      <Head
        document={document}
        title={document.number ? documentName(document) : (document.file?.name ?? documentName(document))}
      />
      <div className={styles.box} role="alert">
        <h2>{other ? t.duplicateTitle : t.failedTitle}</h2>
        <p>{other ? t.duplicateHelp : document.failure}</p>
        <div className={styles.buttons}>
          {other ? (
            <>
              <LinkButton to="/documents/$id" params={{ id: other }}>
                {t.duplicateOpen}
              </LinkButton>
              <LinkButton variant="default" to="/documents/new" search={{ replaces: other }}>
                {t.duplicateReplace}
              </LinkButton>
            </>
          ) : (
            <LinkButton to="/documents/new">{t.failedAgain}</LinkButton>
          )}
        </div>
      </div>
    </>
  )
}

/** The head of a page that is no review. */
export function Head({ document, title }: { document: DocumentDetail; title: string }): ReactNode {
  const t = useText(reviewText)
  const sentence = [document.issuer, document.date ? formatDate(document.date) : null].filter((part) => part !== null).join(' · ')
  return <PageHeader title={title} sentence={sentence} help={{ purpose: t.purpose, who: t.who, example: t.example }} />
}
