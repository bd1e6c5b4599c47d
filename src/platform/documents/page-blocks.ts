/** Pages of marks → blocks in reading order. The same for text PDFs and for recognised scans. */
import type { Block, Cell, Paragraph, Row, Table } from '../../../directive/src/index.ts'
import { withoutFurniture } from './page-furniture.ts'
import type { PlacedLine } from './page-columns.ts'
import { headCuts, inReadingOrder } from './page-columns.ts'
import { segmentsOf } from './page-lines.ts'
import type { PageContent, Run, Segment } from './page-model.ts'
import { isHorizontal, median } from './page-model.ts'
import type { Frame } from './page-paragraphs.ts'
import { joinedText, withBoxes } from './page-places.ts'
import { frameOf, paragraphsOf } from './page-paragraphs.ts'
import type { Grid, GridCell } from './page-tables.ts'
import { tablesOf } from './page-tables.ts'
import { joinTables } from './page-table-join.ts'

const CELL_PADDING = 5.4 // points; what Word leaves left and right of a cell's text

/** Lays pages out as blocks; `wrapped` marks the paragraphs of scans that end without a stop: their end is not certain. */
export function blocksOfPages(given: readonly PageContent[], options: { scanned?: boolean } = {}): Block[] {
  const pages = given.map(withBoxes)
  const split = pages.map((page) => tablesOf(page))
  const segments = pages.map((page, i) => {
    const rest = split[i]?.rest ?? []
    return segmentsOf(rest, page.number, headCuts(page, rest))
  })
  const clean = withoutFurniture(pages, segments)
  const notes: Segment[][] = pages.map((page, i) => footnotesOf(page, clean[i] ?? []))
  const lines = pages.map((page, i) =>
    inReadingOrder(
      page,
      (clean[i] ?? []).filter((segment) => !notes[i]?.includes(segment)),
    ),
  )
  const frames = framesOf(pages, lines)
  const frame = (page: number): Frame => frames.get(page) ?? { left: 0, right: 600, indent: 0, cell: false }
  const parts: Part[] = []
  pages.forEach((page, i) => {
    parts.push(...withTables(lines[i] ?? [], split[i]?.grids ?? [], page))
  })
  const blocks: Block[] = []
  for (const part of joinTables(parts)) {
    if (part.kind === 'table') blocks.push(toTable(part.grids, part.rows, part.headRows))
    else
      blocks.push(
        ...paragraphsOf(part.lines, frame).map(({ paragraph }) =>
          options.scanned && !/[.;:!?]$/.test(paragraph.text) ? { ...paragraph, wrapped: true } : paragraph,
        ),
      )
  }
  return withNotes(blocks, notes, frame).concat(stampsOf(pages, split))
}

/** Stamps of a scan are kept, apart from the text: they tell when and where the paper came in. */
function stampsOf(pages: readonly PageContent[], split: readonly { stamps: Run[] }[]): Paragraph[] {
  return split.flatMap(({ stamps }, i) => {
    const page = pages[i]?.number ?? 1
    const texts = [...(pages[i]?.stamps ?? []).map((text) => ({ text })), ...segmentsOf(stamps, page)]
    return texts.map(({ text, ...seen }: { text: string; words?: Segment['words'] }): Paragraph => {
      const words = seen.words ? { words: seen.words } : {}
      return { kind: 'paragraph', text, part: 'textbox', page, ...words }
    })
  })
}

export type Part = { kind: 'lines'; lines: PlacedLine[] } | { kind: 'grid'; grid: Grid }

/** Sets the tables of a page between its lines, by height. */
function withTables(lines: readonly PlacedLine[], grids: readonly Grid[], page: PageContent): Part[] {
  const parts: Part[] = []
  const waiting = [...grids]
  let current: PlacedLine[] = []
  const flush = (): void => {
    if (current.length) parts.push({ kind: 'lines', lines: current })
    current = []
  }
  for (const line of lines) {
    while (waiting[0] && (waiting[0].ys[0] ?? page.height) < line.y - line.size * 0.5) {
      flush()
      parts.push({ kind: 'grid', grid: waiting.shift() as Grid })
    }
    current.push(line)
  }
  flush()
  for (const grid of waiting) parts.push({ kind: 'grid', grid })
  return parts
}

/** A frame a page; a page with too few full lines takes that of the pages of its shape. */
function framesOf(pages: readonly PageContent[], lines: readonly PlacedLine[][]): Map<number, Frame> {
  const out = new Map<number, Frame>()
  const shape = (page: PageContent): string => `${Math.round(page.width)}×${Math.round(page.height)}`
  const whole = new Map<string, Frame>()
  for (const page of pages)
    if (!whole.has(shape(page)))
      whole.set(
        shape(page),
        frameOf(
          pages.flatMap((other, i) => (shape(other) === shape(page) ? (lines[i] ?? []) : [])),
          page.width,
        ),
      )
  pages.forEach((page, i) => {
    const own = lines[i] ?? []
    const common = whole.get(shape(page)) as Frame
    const wide = own.filter((line) => line.zone === 'body' && line.x1 - line.x0 > page.width * 0.55).length
    const mine = wide >= 8 ? frameOf(own, page.width) : common
    out.set(page.number, mine.indent > 0 ? mine : { ...mine, indent: common.indent })
  })
  return out
}

/** Small print at the foot of the page: under a short rule, or all lines down to the end much smaller than the text. */
function footnotesOf(page: PageContent, segments: readonly Segment[]): Segment[] {
  if (page.pictured) return []
  const size = median(
    segments.map((segment) => segment.size),
    14,
  )
  const rule = page.rules
    .filter(
      (r) =>
        isHorizontal(r) &&
        r.x2 - r.x1 > 60 &&
        r.x2 - r.x1 < page.width * 0.4 &&
        r.y1 > page.height * 0.4 &&
        r.x1 < page.width * 0.25,
    )
    .toSorted((a, b) => b.y1 - a.y1)
    .find((r) => {
      const below = segments.filter((segment) => segment.y > r.y1)
      return below.length > 0 && below.every((segment) => segment.size < size - 0.8)
    })
  if (rule) return segments.filter((segment) => segment.y > rule.y1)
  const lowest = Math.max(0, ...segments.filter((segment) => segment.size >= size * 0.8).map((segment) => segment.y))
  const small = segments.filter((segment) => segment.y > lowest + 2)
  return lowest > page.height * 0.4 &&
    small.length >= 1 &&
    /^\[?\d{1,3}\]?\s/.test(small.find((segment) => /^\[?\d/.test(segment.text))?.text ?? '')
    ? small
    : [] // "12 Trong đó …"
}

/** Footnotes go behind the last paragraph that begins on their page, so that they never part a sentence. */
function withNotes(blocks: readonly Block[], notes: readonly Segment[][], frame: (page: number) => Frame): Block[] {
  if (notes.every((list) => list.length === 0)) return [...blocks]
  const out = [...blocks]
  for (const list of notes) {
    const page = list[0]?.page
    if (page === undefined) continue
    const lines: PlacedLine[] = list.map((segment) => ({ ...segment, zone: 'body', column: 0 }))
    const made = paragraphsOf(lines, frame).map(({ paragraph }): Paragraph => ({ ...paragraph, part: 'footnote' }))
    const at = out.findLastIndex((block) => (block.page ?? 0) <= page)
    out.splice(at + 1, 0, ...made)
  }
  return out
}

function toTable(grids: readonly Grid[], rows: readonly GridCell[][], headRows: number | undefined): Table {
  const pageOf = new Map(grids.flatMap((grid) => grid.cells.map((cell) => [cell, grid.page] as const)))
  const made: Row[] = rows.map((row) => ({ cells: row.map((cell) => toCell(cell, pageOf.get(cell) ?? 1)) }))
  return { kind: 'table', rows: made, ...(headRows ? { headRows } : {}), ...(grids[0] ? { page: grids[0].page } : {}) }
}

function toCell(cell: GridCell, page: number): Cell {
  return { column: cell.column, colSpan: cell.colSpan, rowSpan: cell.rowSpan, blocks: cellBlocks(cell, page) }
}

/** The paragraphs of a cell, measured against the cell. */
export function cellBlocks(cell: GridCell, page: number): Paragraph[] {
  const lines = segmentsOf(cell.runs, page).map((segment): PlacedLine => ({ ...segment, zone: 'body', column: 0 }))
  const merged: PlacedLine[] = []
  for (const line of lines) {
    const last = merged.at(-1)
    if (last && Math.abs(last.y - line.y) < line.size * 0.3 && line.x0 >= last.x1 - 1)
      merged[merged.length - 1] = { ...last, ...joinedText(last, line, `${last.text} ${line.text}`), x1: line.x1 }
    else merged.push(line)
  }
  const frame: Frame = { left: cell.x0 + CELL_PADDING, right: cell.x1 - CELL_PADDING, indent: 0, cell: true }
  return paragraphsOf(merged, () => frame).map(({ paragraph }) => paragraph)
}
