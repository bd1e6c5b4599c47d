/** The tables of a docx as its elements come: grid columns, cells merged across and down, head rows, nesting. */
import type { Block, Cell, Row, Table } from '../../../directive/src/index.ts'
import type { Attributes } from './xml.ts'

interface OpenTable {
  rows: Row[]
  heads: number
  /** Cells that a row below may join, by grid column. */
  above: Map<number, Cell>
  row: OpenRow | undefined
}

interface OpenRow {
  cells: Cell[]
  column: number
  head: boolean
}

interface OpenCell {
  blocks: Block[]
  span: number
  merge: 'none' | 'restart' | 'continue'
}

export class DocxTables {
  private readonly tables: OpenTable[] = []
  private readonly cells: OpenCell[] = []

  openTable(): void {
    this.tables.push({ rows: [], heads: 0, above: new Map(), row: undefined })
  }

  openRow(): void {
    const table = this.tables.at(-1)
    if (table) table.row = { cells: [], column: 0, head: false }
  }

  /** Opens a cell; what it holds goes into the list given back. */
  openCell(): Block[] {
    const cell: OpenCell = { blocks: [], span: 1, merge: 'none' }
    this.cells.push(cell)
    return cell.blocks
  }

  /** Takes in a property of the innermost row or cell; false where the element is none. */
  property(name: string, attributes: Attributes): boolean {
    const row = this.tables.at(-1)?.row
    const cell = this.cells.at(-1)
    if (name === 'w:gridSpan' && cell) cell.span = Math.min(200, Math.max(1, Number(attributes.get('val')) || 1))
    else if (name === 'w:vMerge' && cell) cell.merge = attributes.get('val') === 'restart' ? 'restart' : 'continue'
    else if (name === 'w:tblHeader' && row)
      row.head = !/^(?:0|false|off)$/i.test(attributes.get('val') ?? '1') // w:val="0"
    else if (name === 'w:gridBefore' && row) row.column += Math.min(200, Number(attributes.get('val')) || 0)
    else return false
    return true
  }

  closeCell(): void {
    const cell = this.cells.pop()
    const table = this.tables.at(-1)
    const row = table?.row
    if (!cell || !table || !row) return
    const column = row.column
    row.column += cell.span
    const above = table.above.get(column)
    if (cell.merge === 'continue' && above) {
      above.rowSpan++
      above.blocks.push(...cell.blocks)
      return
    }
    const made: Cell = { column, colSpan: cell.span, rowSpan: 1, blocks: cell.blocks }
    row.cells.push(made)
    if (cell.merge === 'none') table.above.delete(column)
    else table.above.set(column, made)
  }

  closeRow(): void {
    const table = this.tables.at(-1)
    if (!table?.row) return
    if (table.row.head && table.heads === table.rows.length) table.heads++
    table.rows.push({ cells: table.row.cells })
    table.row = undefined
  }

  /** The finished table; null where it has no row. */
  closeTable(): Table | null {
    const table = this.tables.pop()
    if (!table || table.rows.length === 0) return null
    const headed = table.heads > 0 && table.heads < table.rows.length
    return { kind: 'table', rows: table.rows, ...(headed ? { headRows: table.heads } : {}) }
  }
}
