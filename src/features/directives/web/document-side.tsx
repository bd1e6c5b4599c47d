import { SegmentedControl } from '@mantine/core'
import { lazy, Suspense, type ReactNode, type RefObject } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { Waiting } from '../../../platform/web/ui/states.tsx'
import type { Block } from '../../../../directive/src/blocks.ts'
import type { CitationRow, DocumentDetail, Draft } from './calls.ts'
import { DocumentPane } from './document-pane.tsx'
import type { LaidParagraph } from './lay-out.ts'
import styles from './pages-pane.module.css'
import { text } from './review-text.ts'
import type { View } from './shows.ts'
import type { TextSpan } from './use-pages.ts'
import { hasPages } from './use-view.ts'

const PagesPane = lazy(async () => ({ default: (await import('./pages-pane.tsx')).PagesPane }))

interface DocumentSideProps {
  document: DocumentDetail
  blocks: readonly Block[]
  lines: readonly LaidParagraph[]
  drafts: readonly Draft[]
  span: TextSpan | null
  locked: boolean
  narrow: boolean
  view: View
  setView: (view: View) => void
  onChoose: (draft: Draft) => void
  onCitation: (citation: CitationRow) => void
  root: RefObject<HTMLDivElement | null>
}

/** The document itself: its words, or the pictures of its pages where the file has any. */
export function DocumentSide(props: DocumentSideProps): ReactNode {
  const { document, blocks, lines, drafts, span, locked, narrow, view, setView, onChoose, onCitation, root } = props
  const t = useText(text)
  const byOcr = document.file?.byOcr ?? false
  const words = (
    <DocumentPane
      blocks={blocks}
      citations={document.citations}
      drafts={drafts}
      span={span}
      byOcr={byOcr}
      onChoose={onChoose}
      onCitation={onCitation}
      root={root}
    />
  )
  if (!hasPages(document)) return words
  const note = locked ? t.pagesLocked : byOcr ? t.pagesNote : t.pagesNoteTyped
  return (
    <div className={styles.side}>
      <div className={styles.bar}>
        <SegmentedControl
          aria-label={t.view}
          size="xs"
          value={view}
          onChange={(chosen) => setView(chosen === 'pages' ? 'pages' : 'text')}
          data={[
            { value: 'pages', label: t.viewPages },
            { value: 'text', label: byOcr ? t.viewRecognised : t.viewText },
          ]}
        />
        {view === 'pages' ? <p className={styles.note}>{note}</p> : null}
      </div>
      {view === 'pages' ? (
        <Suspense fallback={<Waiting />}>
          <PagesPane
            document={document}
            lines={lines}
            drafts={drafts}
            span={span}
            narrow={narrow}
            onChoose={onChoose}
            onCitation={onCitation}
          />
        </Suspense>
      ) : (
        words
      )}
    </div>
  )
}
