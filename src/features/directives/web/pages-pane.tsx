import { useRef, type ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { ErrorState, Waiting } from '../../../platform/web/ui/states.tsx'
import type { CitationRow, DocumentDetail, Draft } from './calls.ts'
import type { LaidParagraph } from './lay-out.ts'
import { PagePicture } from './page-picture.tsx'
import styles from './pages-pane.module.css'
import { text } from './review-text.ts'
import { pageOfParagraph, pagesOfSpan, usePages, type TextSpan } from './use-pages.ts'

interface PagesPaneProps {
  document: DocumentDetail
  lines: readonly LaidParagraph[]
  drafts: readonly Draft[]
  /** What is marked and scrolled to. */
  span: TextSpan | null
  /** The window scrolls and not the pane: a phone. */
  narrow: boolean
  onChoose: (draft: Draft) => void
  onCitation: (citation: CitationRow) => void
}

/** The pages as pictures, one below the other, with the chosen sentence marked over them. */
export function PagesPane({ document, lines, drafts, span, narrow, onChoose, onCitation }: PagesPaneProps): ReactNode {
  const t = useText(text)
  const pane = useRef<HTMLDivElement>(null)
  const scrolled = useRef('')
  const pages = usePages(document, true)
  if (pages.error && !pages.data) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
  if (!pages.data) return <Waiting />
  const { placed, pages: sheets } = pages.data
  const touched = span ? pagesOfSpan(pages.data, span) : []
  const leads = touched[0]?.number ?? (span && !placed ? pageOfParagraph(lines, span) : undefined)
  const place = span ? `${span.start}-${span.end}` : ''
  const missing = !span ? null : !placed ? t.pagesUnplaced : touched.length === 0 ? t.pagesNowhere : null
  const at = (offset: number): void => {
    const holds = ({ start, end }: { start: number | null; end: number | null }) =>
      start !== null && end !== null && start <= offset && offset < end
    const citation = document.citations.find(holds)
    if (citation) return onCitation(citation)
    const draft = drafts.find(holds)
    if (draft) onChoose(draft)
  }
  return (
    <>
      {missing ? (
        <p className={styles.missing} role="status">
          {missing}
        </p>
      ) : null}
      {/* It scrolls, so it takes the focus; its sentences can also be reached through the cards, one by one. */}
      <div ref={pane} className={styles.pane} tabIndex={0} role="region" aria-label={t.pages}>
        {sheets.map((sheet) => (
          <PagePicture
            key={sheet.number}
            document={document.id}
            sheet={sheet}
            of={sheets.length}
            placed={placed}
            drafts={drafts}
            span={touched.some(({ number }) => number === sheet.number) ? span : null}
            scrolls={narrow ? null : pane}
            size={narrow ? 'phone' : 'desk'}
            onPlace={at}
            onShown={
              sheet.number === leads
                ? (element) => {
                    if (scrolled.current === place) return
                    scrolled.current = place
                    element.scrollIntoView({ block: placed ? 'center' : 'start' })
                  }
                : undefined
            }
          />
        ))}
      </div>
    </>
  )
}
