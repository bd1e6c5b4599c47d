/** Blocks as short lines, so that a test shows what was read. */
import type { Block } from '../../../../directive/src/index.ts'

/** One line a paragraph, its marker before "→"; a table as "| cell | cell |" with spans in brackets. */
export function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [`${block.marker ? `${block.marker} → ` : ''}${block.text}`]
      : block.rows.map(
          (row) =>
            `| ${row.cells.map((cell) => `${linesOf(cell.blocks).join(' ¶ ')}${spans(cell.colSpan, cell.rowSpan)}`).join(' | ')} |`,
        ),
  )
}

const spans = (columns: number, rows: number): string => (columns > 1 || rows > 1 ? ` [${columns}×${rows}]` : '')
