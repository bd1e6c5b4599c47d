import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import type { DocumentDetail, Draft } from './calls.ts'
import type { LaidParagraph } from './lay-out.ts'
import styles from './one-card.module.css'
import { Picture, placeOf } from './page-picture.tsx'
import pageStyles from './pages-pane.module.css'
import { text } from './review-text.ts'
import { useCrops, usePages, type Crop } from './use-pages.ts'

interface SentenceProps {
  document: DocumentDetail
  draft: Draft
  lines: readonly LaidParagraph[]
  /** The page is shown as it was scanned, above its words. */
  pictured: boolean
}

/** On a phone: where the task stands in the document, cut out of its page where there is one, with the recognised words below. */
export function Sentence({ document, draft, lines, pictured }: SentenceProps): ReactNode {
  const t = useText(text)
  const crops = useCrops(document, draft, pictured)
  const pages = usePages(document, pictured)
  const unplaced = pictured && pages.data && !pages.data.placed
  const touched = lines.filter((line) => line.start < draft.end && line.end > draft.start)
  return (
    <>
      {crops.length > 0 ? <CutOut crops={crops} document={document.id} of={pages.data?.pages.length ?? 0} /> : null}
      {unplaced ? <p className={styles.unplaced}>{t.pagesUnplaced}</p> : null}
      <blockquote className={styles.sentence} aria-label={t.document} tabIndex={0}>
        {touched.map((line) => {
          const from = Math.max(draft.start - line.start, 0)
          const to = Math.min(draft.end - line.start, line.text.length)
          return (
            <p key={line.start}>
              {line.text.slice(0, from)}
              <mark>{line.text.slice(from, to)}</mark>
              {line.text.slice(to)}
            </p>
          )
        })}
      </blockquote>
    </>
  )
}

/** The lines of the sentence as they were scanned. */
function CutOut({ crops, document, of }: { crops: readonly Crop[]; document: string; of: number }): ReactNode {
  const t = useText(text)
  const [larger, setLarger] = useState(false)
  return (
    <figure className={pageStyles.crop}>
      <div
        className={`${pageStyles.window} ${larger ? pageStyles.larger : ''}`}
        tabIndex={0}
        role="region"
        aria-label={t.cropLabel}
      >
        {crops.map((crop) => (
          <CutPage key={crop.page.number} crop={crop} document={document} of={of} />
        ))}
      </div>
      <figcaption className={styles.cropBar}>
        <span>{crops.map(({ page }) => t.pageOf(page.number, of)).join(', ')}</span>
        <Button size="compact-sm" variant="subtle" onClick={() => setLarger(!larger)}>
          {larger ? t.cropSmaller : t.cropLarger}
        </Button>
      </figcaption>
    </figure>
  )
}

function CutPage({ crop, document, of }: { crop: Crop; document: string; of: number }): ReactNode {
  const { page, rects, around: box } = crop
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0]
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`
  return (
    <div className={pageStyles.cut} style={{ aspectRatio: `${width * page.width} / ${height * page.height}` }}>
      <div
        className={pageStyles.sheet}
        style={{
          width: percent(1 / width),
          height: percent(1 / height),
          left: percent(-box.x0 / width),
          top: percent(-box.y0 / height),
        }}
      >
        <Picture document={document} page={page.number} of={of} size="phone" />
        {rects.map((rect, i) => (
          <span key={i} className={`${pageStyles.mark} ${pageStyles.chosen}`} style={placeOf(rect)} aria-hidden />
        ))}
      </div>
    </div>
  )
}
