import { memo, useEffect, useMemo, useRef, useState, type MouseEvent, type ReactNode, type RefObject } from 'react'
import { useText } from '../../../platform/web/language.ts'
import type { Block } from '../../../../directive/src/blocks.ts'
import { fold } from '../../../platform/shared/vietnamese.ts'
import type { CitationRow, Draft } from './calls.ts'
import styles from './document-pane.module.css'
import { layOut, pieces, type LaidBlock, type LaidParagraph, type LaidTable } from './lay-out.ts'
import { text } from './review-text.ts'
import { highlight, linesIn, linesOfSpan, offsetOf, rangeOf } from './spans.ts'
import { isDoubtful } from './words.ts'

interface DocumentPaneProps {
  blocks: readonly Block[]
  citations: readonly CitationRow[]
  drafts: readonly Draft[]
  /** What is highlighted and scrolled to: the sentence of the chosen task, or the place of a citation. */
  span: { readonly start: number; readonly end: number } | null
  byOcr: boolean
  /** A click on a sentence that belongs to a task. */
  onChoose: (draft: Draft) => void
  /** A click on a citation. */
  onCitation: (citation: CitationRow) => void
  root: RefObject<HTMLDivElement | null>
}

/** Blocks drawn together: the browser leaves out those that are far from what is seen, so that 300 pages scroll as one. */
const CHUNK = 40

/** The document as its author set it, with the sentence of the chosen task marked, and the sentences of all tasks underlined. */
export function DocumentPane({
  blocks,
  citations,
  drafts,
  span,
  byOcr,
  onChoose,
  onCitation,
  root,
}: DocumentPaneProps): ReactNode {
  const t = useText(text)
  const laid = useMemo(() => layOut(blocks), [blocks])
  const [lines, setLines] = useState<readonly HTMLElement[]>([])
  useEffect(() => {
    if (root.current) setLines(linesIn(root.current))
  }, [laid, citations, root])
  useTaskMarks(lines, drafts)
  useChosenMark(lines, span)

  const choose = (event: MouseEvent) => {
    if (!(event.target instanceof HTMLElement)) return
    const link = event.target.closest<HTMLElement>('[data-citation]')
    const citation = link && citations.find(({ id }) => id === link.dataset['citation'])
    if (citation) {
      event.preventDefault()
      onCitation(citation)
      return
    }
    const selection = document.getSelection()
    if (!selection?.isCollapsed || !selection.anchorNode) return
    const at = offsetOf(selection.anchorNode, selection.anchorOffset)
    const draft = at === null ? undefined : drafts.find((one) => one.start <= at && at < one.end)
    if (draft) onChoose(draft)
  }
  return (
    // The pane scrolls, so it takes the focus; its sentences can also be reached through the cards, one by one.
    <div className={styles.pane} tabIndex={0} role="region" aria-label={t.document}>
      {byOcr ? <p className={styles.ocr}>{t.ocrNote}</p> : null}
      <div ref={root} className={styles.sheet} onClick={choose}>
        <Sheet laid={laid} citations={citations} />
      </div>
    </div>
  )
}

/** The words themselves; drawn once, since they never change. */
const Sheet = memo(function Sheet({ laid, citations }: { laid: readonly LaidBlock[]; citations: readonly CitationRow[] }) {
  const marks = useMemo(() => placed(citations), [citations])
  const chunks: LaidBlock[][] = []
  for (let i = 0; i < laid.length; i += CHUNK) chunks.push(laid.slice(i, i + CHUNK))
  return chunks.map((chunk, i) => (
    <div key={i} className={styles.chunk} style={{ containIntrinsicSize: `auto ${chunk.length * 52}px` }}>
      <Blocks blocks={chunk} marks={marks} />
    </div>
  ))
})

type Mark = CitationRow & { start: number; end: number }

/** Citations that stand in the text, in order and without overlap. */
function placed(citations: readonly CitationRow[]): Mark[] {
  const marks = citations.filter((one): one is Mark => one.start !== null && one.end !== null).sort((a, b) => a.start - b.start)
  return marks.filter((mark, i) => i === 0 || mark.start >= (marks[i - 1]?.end ?? 0))
}

function Blocks({ blocks, marks }: { blocks: readonly LaidBlock[]; marks: readonly Mark[] }): ReactNode {
  return blocks.map((block) =>
    block.kind === 'paragraph' ? (
      <Line key={block.start} line={block} marks={marks} />
    ) : (
      <Grid key={`t${block.start}`} table={block} marks={marks} />
    ),
  )
}

const UNSURE = 80

function Line({ line, marks }: { line: LaidParagraph; marks: readonly Mark[] }): ReactNode {
  const t = useText(text)
  const { bold, italic, align, indent, confidence, part } = line.paragraph
  const unsure = confidence !== undefined && confidence < UNSURE
  const own = marks.filter((mark) => mark.start < line.end && mark.end > line.start)
  const classes = [
    styles.line,
    align ? styles[align] : '',
    bold ? styles.bold : '',
    italic ? styles.italic : '',
    part === 'footnote' || part === 'header' || part === 'footer' ? styles.aside : '',
    unsure ? styles.unsure : '',
  ]
  return (
    <p
      className={classes.join(' ')}
      data-at={line.start}
      title={unsure ? t.unsureLine(Math.round(confidence)) : undefined}
      style={indent && align !== 'center' && align !== 'right' ? { textIndent: `${Math.min(indent, 30)}mm` } : undefined}
    >
      {own.length === 0
        ? line.text
        : pieces(line, own).map((piece) =>
            piece.mark ? (
              <a
                key={piece.start}
                href={`/documents/${piece.mark.document.id}`}
                data-citation={piece.mark.id}
                className={styles.cite}
              >
                {piece.text}
              </a>
            ) : (
              piece.text
            ),
          )}
    </p>
  )
}

function Grid({ table, marks }: { table: LaidTable; marks: readonly Mark[] }): ReactNode {
  const plain = isLetterhead(table)
  return (
    <div className={styles.scroll}>
      <table className={plain ? styles.heads : styles.grid} role={plain ? 'presentation' : undefined}>
        <tbody>
          {table.rows.map((row, r) => (
            <tr key={r} className={r < table.headRows ? styles.headRow : undefined}>
              {row.map((cell) => (
                <td key={cell.column} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
                  <Blocks blocks={cell.blocks} marks={marks} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The two columns of the letterhead and of the signature are a table in the file and none to the eye. */
function isLetterhead(table: LaidTable): boolean {
  if (table.rows.length > 6 || table.rows.some((row) => row.length > 3)) return false
  const words = fold(wordsOf(table))
  return (
    words.includes('cong hoa xa hoi chu nghia viet nam') || words.includes('dang cong san viet nam') || words.includes('noi nhan')
  )
}

function wordsOf(block: LaidBlock): string {
  return block.kind === 'paragraph'
    ? block.text
    : block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks.map(wordsOf))).join(' ')
}

const MARKS = ['cm-doubt', 'cm-waiting', 'cm-accepted'] as const
export type TaskMark = (typeof MARKS)[number]

/** Underlines the sentence of each task by its state. Only what changed is moved: a plan may have thousands of tasks. */
function useTaskMarks(lines: readonly HTMLElement[], drafts: readonly Draft[]): void {
  const placed = useRef(new Map<string, { place: string; mark: TaskMark; range: Range }>())
  useEffect(() => {
    const known = placed.current
    return () => {
      known.clear()
      for (const name of MARKS) highlight(name, null)
    }
  }, [lines])
  useEffect(() => {
    if (lines.length === 0 || !('highlights' in CSS)) return
    const known = placed.current
    const live = new Set<string>()
    for (const draft of drafts) {
      const mark = markOf(draft)
      if (!mark) continue
      live.add(draft.id)
      const place = `${draft.start}-${draft.end}`
      const there = known.get(draft.id)
      if (there?.mark === mark && there.place === place) continue
      const range = there?.place === place ? there.range : rangeOf(lines, draft.start, draft.end)
      if (there) CSS.highlights.get(there.mark)?.delete(there.range)
      if (!range) continue
      marked(mark).add(range)
      known.set(draft.id, { place, mark, range })
    }
    for (const [id, { mark, range }] of known) {
      if (live.has(id)) continue
      CSS.highlights.get(mark)?.delete(range)
      known.delete(id)
    }
  }, [lines, drafts])
}

/** How the sentence of a task is marked; not at all once it was rejected. */
export function markOf(draft: Draft): TaskMark | undefined {
  if (draft.state === 'accepted') return 'cm-accepted'
  if (draft.state !== 'proposed') return undefined
  return isDoubtful(draft) ? 'cm-doubt' : 'cm-waiting'
}

function marked(name: TaskMark): Highlight {
  const there = CSS.highlights.get(name)
  if (there) return there
  const made = new Highlight()
  CSS.highlights.set(name, made)
  return made
}

/** Marks the chosen sentence, exactly and by a bar beside its lines, and brings it into sight. */
function useChosenMark(lines: readonly HTMLElement[], span: { readonly start: number; readonly end: number } | null): void {
  const start = span?.start
  const end = span?.end
  const scrolled = useRef<string>('')
  useEffect(() => {
    if (lines.length === 0 || start === undefined || end === undefined) return
    const touched = linesOfSpan(lines, start, end)
    for (const line of touched) line.dataset['chosen'] = ''
    highlight(
      'cm-chosen',
      [rangeOf(lines, start, end)].filter((range) => range !== null),
    )
    const place = `${start}-${end}`
    if (scrolled.current !== place) {
      scrolled.current = place
      touched[0]?.scrollIntoView({ block: 'center' })
      // Parts far away take their true height only now, which can move the line once.
      requestAnimationFrame(() => touched[0]?.scrollIntoView({ block: 'center' }))
    }
    return () => {
      for (const line of touched) delete line.dataset['chosen']
      highlight('cm-chosen', null)
    }
  }, [lines, start, end])
}
