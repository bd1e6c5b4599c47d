import { Button } from '@mantine/core'
import { useEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode, type RefObject } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { offsetAt, rectsOf, type PageRect } from '../rules/places.ts'
import { pictureOf, type Draft, type PageSheet } from './calls.ts'
import { markOf } from './document-pane.tsx'
import styles from './pages-pane.module.css'
import { text } from './review-text.ts'
import { useNear, usePageWords, type TextSpan } from './use-pages.ts'

interface PagePictureProps {
  document: string
  sheet: PageSheet
  /** How many pages there are. */
  of: number
  /** The places of words are known. */
  placed: boolean
  drafts: readonly Draft[]
  /** The chosen sentence, where this page holds a part of it. */
  span: TextSpan | null
  scrolls: RefObject<HTMLElement | null> | null
  size: 'desk' | 'phone'
  /** A click on a word, as its offset in the text. */
  onPlace: (offset: number) => void
  /** Gets the first rectangle of the sentence, or the page where there is none, once it can be scrolled to. */
  onShown: ((element: HTMLElement) => void) | undefined
}

/** One page: a box of the page's shape from the first moment, its picture once it is near, marks over it. */
export function PagePicture(props: PagePictureProps): ReactNode {
  const { document, sheet, of, placed, drafts, span, scrolls, size, onPlace, onShown } = props
  const t = useText(text)
  const box = useRef<HTMLDivElement>(null)
  const near = useNear(box, scrolls)
  const words = usePageWords(document, sheet.number, placed && (near || span !== null))
  const chosen = useMemo(() => (words && span ? rectsOf(words, span) : []), [words, span])
  const tasks = useMemo(() => (words && near ? taskRects(words, drafts, sheet, span) : []), [words, near, drafts, sheet, span])
  const ready = onShown !== undefined && (!placed || chosen.length > 0)
  // Each time: what is to be scrolled to may come with the words, the task or the page; the pane scrolls once a sentence.
  useEffect(() => {
    const element = box.current?.querySelector<HTMLElement>('[data-chosen]') ?? box.current
    if (ready && element) onShown?.(element)
  })
  const click = (event: MouseEvent<HTMLDivElement>) => {
    const frame = event.currentTarget.getBoundingClientRect()
    const at = words && offsetAt(words, (event.clientX - frame.left) / frame.width, (event.clientY - frame.top) / frame.height)
    if (at !== null && at !== undefined) onPlace(at)
  }
  return (
    <figure className={styles.figure}>
      <div ref={box} className={styles.page} style={{ aspectRatio: `${sheet.width} / ${sheet.height}` }} onClick={click}>
        {near ? <Picture document={document} page={sheet.number} of={of} size={size} /> : null}
        {tasks.map(({ mark, rect }, i) => (
          <span key={i} className={`${styles.mark} ${styles[mark]}`} style={placeOf(rect)} aria-hidden />
        ))}
        {chosen.map((rect, i) => (
          <span key={i} className={`${styles.mark} ${styles.chosen}`} style={placeOf(rect)} data-chosen="" aria-hidden />
        ))}
      </div>
      <figcaption className={styles.caption}>{t.pageOf(sheet.number, of)}</figcaption>
    </figure>
  )
}

/** Where a rectangle lies over its page, in shares of it. */
export function placeOf({ x0, y0, x1, y1 }: PageRect): { left: string; top: string; width: string; height: string } {
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`
  return { left: percent(x0), top: percent(y0), width: percent(x1 - x0), height: percent(y1 - y0) }
}

interface TaskRect {
  readonly mark: NonNullable<ReturnType<typeof markOf>>
  readonly rect: PageRect
}

/** The sentences of all tasks on the page but the chosen one, by their state. */
function taskRects(
  words: Parameters<typeof rectsOf>[0],
  drafts: readonly Draft[],
  sheet: PageSheet,
  chosen: TextSpan | null,
): TaskRect[] {
  const [start, end] = [sheet.start ?? 0, sheet.end ?? 0]
  return drafts.flatMap((draft) => {
    const here = draft.start < end && draft.end > start
    const mark = here && !(draft.start === chosen?.start && draft.end === chosen.end) ? markOf(draft) : undefined
    return mark ? rectsOf(words, draft).map((rect) => ({ mark, rect })) : []
  })
}

interface PictureProps {
  document: string
  page: number
  of: number
  size: 'desk' | 'phone'
}

/** The picture itself; says while it comes, and when it does not. */
export function Picture({ document, page, of, size }: PictureProps): ReactNode {
  const t = useText(text)
  const [state, setState] = useState<'loading' | 'here' | 'failed'>('loading')
  const [attempt, setAttempt] = useState(0)
  if (state === 'failed') {
    const again = () => {
      setAttempt((n) => n + 1)
      setState('loading')
    }
    return (
      <div className={styles.waiting} role="status">
        <p>{t.pageFailed(page)}</p>
        <Button size="xs" variant="default" onClick={again}>
          {t.pageAgain}
        </Button>
      </div>
    )
  }
  return (
    <>
      {state === 'loading' ? <p className={styles.waiting}>{t.pageLoading(page)}</p> : null}
      <img
        key={attempt}
        className={styles.picture}
        src={pictureOf(document, page, size)}
        alt={t.pageOf(page, of)}
        decoding="async"
        onLoad={() => setState('here')}
        onError={() => setState('failed')}
      />
    </>
  )
}
