/**
 * What the reader takes in: a document as blocks in reading order, as a file reader (docx, pdf, OCR …) made them.
 * A file reader keeps what it knows about the page, because the rules lean on it: cells of tables, bold and centred
 * headings, automatic numbers, true paragraph ends.
 */
export type Block = Paragraph | Table

export interface Paragraph {
  kind: 'paragraph'
  /** The words, NFC. A line break inside the paragraph is '\n'. */
  text: string
  /** Number or bullet that the word processor writes itself ("II.", "a)", "-"); it is not part of `text`. */
  marker?: string
  /** Depth of the automatic list, 0 for the outermost. */
  level?: number
  bold?: boolean
  italic?: boolean
  align?: 'left' | 'center' | 'right' | 'justify'
  /** Left edge of the first line from the left edge of the text area, in millimetres. */
  indent?: number
  /** Letter height in points. */
  size?: number
  page?: number
  part?: 'body' | 'header' | 'footer' | 'textbox' | 'footnote'
  /**
   * True where a line end in the source need not be a paragraph end (plain text, OCR): the reader then joins lines.
   * False or absent where the file reader knows that the paragraph is whole.
   */
  wrapped?: boolean
  /** Words that OCR was unsure of, 0 (worst) to 100; absent for born-digital text. */
  confidence?: number
}

export interface Table {
  kind: 'table'
  rows: Row[]
  /** Rows at the top that are the head, where the source says so; the reader guesses otherwise. */
  headRows?: number
  page?: number
}

export interface Row {
  cells: Cell[]
}

export interface Cell {
  /** First grid column that the cell covers, from 0. */
  column: number
  colSpan: number
  rowSpan: number
  blocks: Block[]
}

/** A flattened paragraph: where its characters lie in the document's text, and where it stood on the page. */
export interface Line {
  /** Offsets into `DocumentText.text`; `end` excludes the closing '\n'. The marker is included. */
  start: number
  end: number
  paragraph: Paragraph
  /** Set for a paragraph inside a table: which table, row and grid column (outermost table of a nest). */
  cell?: { table: number; row: number; column: number; colSpan: number; rowSpan: number }
}

export interface DocumentText {
  /**
   * The document's original text: all paragraphs in order, each followed by '\n'; an automatic marker stands before
   * its paragraph with one blank. Every span in a Directive counts UTF-16 units in this text.
   */
  text: string
  lines: Line[]
  tables: Table[]
}

/** Lays blocks out as one text. Total and linear; the page that shows a document must lay it out by this function. */
export function documentText(blocks: readonly Block[]): DocumentText {
  const out: DocumentText = { text: '', lines: [], tables: [] }
  const parts: string[] = []
  let at = 0
  const put = (paragraph: Paragraph, cell: Line['cell']): void => {
    const whole = paragraph.marker ? `${paragraph.marker} ${paragraph.text}` : paragraph.text
    out.lines.push(
      cell ? { start: at, end: at + whole.length, paragraph, cell } : { start: at, end: at + whole.length, paragraph },
    )
    parts.push(whole, '\n')
    at += whole.length + 1
  }
  const walk = (list: readonly Block[], cell: Line['cell'], depth: number): void => {
    for (const block of list) {
      if (block.kind === 'paragraph') put(block, cell)
      else {
        const table = cell?.table ?? out.tables.push(block) - 1
        block.rows.forEach((row, r) => {
          for (const c of row.cells) {
            const here = cell ?? { table, row: r, column: c.column, colSpan: c.colSpan, rowSpan: c.rowSpan }
            if (depth < 50) walk(c.blocks, here, depth + 1)
          }
        })
      }
    }
  }
  walk(blocks, undefined, 0)
  out.text = parts.join('')
  return out
}
