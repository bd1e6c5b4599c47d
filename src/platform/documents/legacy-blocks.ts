/** Legacy letters that no font name betrays: judged on the words of the whole document. */
import type { Block } from '../../../directive/src/index.ts'
import { decodeLegacy, detectLegacy } from './legacy.ts'

/** Decodes all paragraphs when the document as a whole reads as TCVN3 or VNI; otherwise gives the same blocks. */
export function decodeUnmarked(blocks: Block[]): Block[] {
  const sample: string[] = []
  let size = 0
  const gather = (list: readonly Block[]): void => {
    for (const block of list) {
      if (size > 40_000) return
      if (block.kind === 'paragraph') {
        sample.push(block.text)
        size += block.text.length
      } else for (const row of block.rows) for (const cell of row.cells) gather(cell.blocks)
    }
  }
  gather(blocks)
  const encoding = detectLegacy(sample.join('\n'))
  if (!encoding) return blocks
  const decode = (block: Block): Block =>
    block.kind === 'paragraph'
      ? { ...block, text: decodeLegacy(block.text, encoding) }
      : {
          ...block,
          rows: block.rows.map((row) => ({ cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(decode) })) })),
        }
  return blocks.map(decode)
}
