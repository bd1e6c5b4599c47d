/** The flat paragraphs of a Word 97 story → blocks with tables, nested ones too. */
import type { Block, Cell, Paragraph, Table } from '../../../directive/src/index.ts'
import type { ParagraphProperties, TableRowDefinition } from './doc-properties.ts'

const SAME_EDGE = 40 // twips: borders of two rows this close are one grid line

interface OpenRow {
  cells: Block[][]
  current: Block[]
}

interface OpenTable {
  rows: { cells: Block[][]; definition: TableRowDefinition | undefined }[]
  row: OpenRow
}

export class DocTables {
  private readonly out: Block[] = []
  private readonly stack: OpenTable[] = []

  /** Takes the next paragraph. `cellMark` is true where it ended in a cell or row mark. */
  add(paragraph: Paragraph | null, p: ParagraphProperties, cellMark: boolean): void {
    const depth = p.inTable || p.depth > 0 ? Math.min(20, Math.max(1, p.depth)) : 0
    while (this.stack.length > depth) this.close()
    while (this.stack.length < depth) this.stack.push({ rows: [], row: { cells: [], current: [] } })
    const table = this.stack.at(-1)
    if (!table) {
      if (paragraph) this.out.push(paragraph)
      return
    }
    const rowEnd = depth > 1 ? p.innerRowEnd : p.rowEnd && cellMark
    const cellEnd = depth > 1 ? p.innerCellEnd : cellMark
    if (rowEnd) {
      if (table.row.current.length) table.row.cells.push(table.row.current)
      table.rows.push({ cells: table.row.cells, definition: p.row })
      table.row = { cells: [], current: [] }
      return
    }
    if (paragraph) table.row.current.push(paragraph)
    if (cellEnd) {
      table.row.cells.push(table.row.current)
      table.row.current = []
    }
  }

  finish(): Block[] {
    while (this.stack.length) this.close()
    return this.out
  }

  private close(): void {
    const table = this.stack.pop()
    if (!table) return
    if (table.row.current.length) table.row.cells.push(table.row.current)
    if (table.row.cells.length) table.rows.push({ cells: table.row.cells, definition: undefined })
    const block = buildTable(table.rows)
    const parent = this.stack.at(-1)
    if (block) (parent ? parent.row.current : this.out).push(block)
  }
}

/** Rows with their own borders → cells on one grid, with spans. */
function buildTable(rows: OpenTable['rows']): Table | null {
  if (rows.length === 0) return null
  const edges: number[] = []
  for (const edge of rows.flatMap((row) => row.definition?.edges ?? []).toSorted((a, b) => a - b))
    if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > SAME_EDGE) edges.push(edge)
  const column = (edge: number): number => {
    let best = 0
    edges.forEach((other, i) => {
      if (Math.abs(other - edge) < Math.abs((edges[best] ?? 0) - edge)) best = i
    })
    return best
  }
  const open = new Map<number, Cell>()
  const made = rows.map((row) => {
    const cells: Cell[] = []
    row.cells.forEach((blocks, i) => {
      const facts = row.definition?.cells[i]
      const from = row.definition ? column(row.definition.edges[i] ?? 0) : i
      const to = row.definition ? column(row.definition.edges[i + 1] ?? 0) : i + 1
      const last = cells.at(-1)
      if (facts?.merged && last) {
        last.colSpan = Math.max(last.colSpan, to - last.column)
        last.blocks.push(...blocks)
        return
      }
      const above = open.get(from)
      if (facts?.vertical === 'continue' && above) {
        above.rowSpan++
        above.blocks.push(...blocks)
        return
      }
      const cell: Cell = { column: from, colSpan: Math.max(1, to - from), rowSpan: 1, blocks: [...blocks] }
      cells.push(cell)
      if (facts?.vertical === 'restart') open.set(from, cell)
      else open.delete(from)
    })
    return { cells }
  })
  const firstBody = rows.findIndex((row) => !row.definition?.header)
  return { kind: 'table', rows: made, ...(firstBody > 0 ? { headRows: firstBody } : {}) }
}
