import type { Block, Paragraph, Table } from '../../../../directive/src/blocks.ts'

/** A paragraph with the place of its first character in `documentText(blocks).text`. */
export interface LaidParagraph {
  readonly kind: 'paragraph'
  readonly start: number
  readonly end: number
  /** The words as they count: the automatic number, one blank, the paragraph. */
  readonly text: string
  readonly paragraph: Paragraph
}

export interface LaidCell {
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
  readonly blocks: readonly LaidBlock[]
}

export interface LaidTable {
  readonly kind: 'table'
  readonly start: number
  readonly end: number
  readonly rows: readonly (readonly LaidCell[])[]
  readonly headRows: number
}

export type LaidBlock = LaidParagraph | LaidTable

const DEEPEST = 50

/**
 * Lays blocks out as a tree that a page can draw, counting characters exactly as `documentText` does, so that a span of the
 * reader lands on its own words. `lay-out.test.ts` holds the two together.
 */
export function layOut(blocks: readonly Block[]): LaidBlock[] {
  let at = 0
  const paragraph = (one: Paragraph): LaidParagraph => {
    const text = one.marker ? `${one.marker} ${one.text}` : one.text
    const start = at
    at += text.length + 1
    return { kind: 'paragraph', start, end: start + text.length, text, paragraph: one }
  }
  const table = (one: Table, depth: number): LaidTable => {
    const start = at
    const rows = one.rows.map((row) =>
      row.cells.map(({ column, colSpan, rowSpan, blocks: inside }) => ({
        column,
        colSpan,
        rowSpan,
        blocks: depth < DEEPEST ? walk(inside, depth + 1) : [],
      })),
    )
    return { kind: 'table', start, end: at, rows, headRows: one.headRows ?? 0 }
  }
  const walk = (list: readonly Block[], depth: number): LaidBlock[] =>
    list.map((block) => (block.kind === 'paragraph' ? paragraph(block) : table(block, depth)))
  return walk(blocks, 0)
}

/** All paragraphs of a laid-out document in order, those of tables included. */
export function paragraphsOf(blocks: readonly LaidBlock[]): LaidParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flatMap((row) => row.flatMap((cell) => paragraphsOf(cell.blocks))),
  )
}

/** A part of a paragraph's words: plain, or a link. `start` counts in the document. */
export interface Piece<T> {
  readonly start: number
  readonly text: string
  readonly mark: T | undefined
}

/** Cuts a paragraph at the edges of the marks that touch it (citations). Marks are in order and do not overlap. */
export function pieces<T extends { start: number; end: number }>(line: LaidParagraph, marks: readonly T[]): Piece<T>[] {
  const out: Piece<T>[] = []
  let at = line.start
  const put = (end: number, mark: T | undefined): void => {
    if (end > at) out.push({ start: at, text: line.text.slice(at - line.start, end - line.start), mark })
    at = Math.max(at, end)
  }
  for (const mark of marks) {
    if (mark.end <= at || mark.start >= line.end) continue
    put(Math.max(mark.start, line.start), undefined)
    put(Math.min(mark.end, line.end), mark)
  }
  put(line.end, undefined)
  return out
}
