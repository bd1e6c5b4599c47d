/** Plain text, Markdown and pasted text → blocks. The encoding is found from the bytes. */
import type { Block, Paragraph } from '../../../directive/src/index.ts'
import { bareRows, tableRow } from './bare-tables.ts'
import { unwrapLayout } from './layout-tables.ts'
import { decodeLegacy, detectLegacy, isSyllable } from './legacy.ts'
import { isMarkdown, markdownLine, plain } from './markdown.ts'

/** Bytes → Unicode (NFC): BOM, then UTF-8, then UTF-16 by its zeros, then windows-1258, TCVN3 or VNI by what reads as Vietnamese. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return finish(new TextDecoder('utf-8').decode(bytes))
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return finish(new TextDecoder('utf-16le').decode(bytes))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return finish(new TextDecoder('utf-16be').decode(bytes))
  const wide = guessWide(bytes)
  if (wide) return finish(new TextDecoder(wide).decode(bytes))
  try {
    return finish(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return finish(bestSingleByte(bytes)) // not UTF-8: an 8-bit file
  }
}

/** Legacy letters inside text that is already Unicode (a .docx typed in .VnTime and pasted) are decoded too. */
function finish(text: string): string {
  const clean = text.replace(/^\ufeff/, '')
  const encoding = detectLegacy(clean)
  return (encoding ? decodeLegacy(clean, encoding) : clean).normalize('NFC')
}

function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const size = Math.min(bytes.length, 4096)
  let even = 0
  let odd = 0
  for (let i = 0; i < size; i++) {
    if (bytes[i] !== 0) continue
    if (i % 2) odd++
    else even++
  }
  if (odd > size * 0.15 && even < size * 0.02) return 'utf-16le'
  return even > size * 0.15 && odd < size * 0.02 ? 'utf-16be' : undefined
}

function bestSingleByte(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes)
  const encoding = detectLegacy(latin)
  const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  return encoding && share(decodeLegacy(latin, encoding)) >= share(vietnamese) ? decodeLegacy(latin, encoding) : vietnamese
}

function share(text: string): number {
  const words = (text.slice(0, 40_000).match(/\p{L}+/gu) ?? []).filter((word) => /[^A-Za-z]/.test(word))
  return words.length ? words.filter(isSyllable).length / words.length : 0
}

/** Text → blocks. Line ends need not be paragraph ends, so the reader may join; empty lines always part. */
export function textBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let joins = true
  let lastBare = false
  const markdown = isMarkdown(text)
  const lines = text.split(/\r\n?|[\n\u2028\u2029\u000c\u000b]/).map((raw) => raw.replace(/[\u0000-\u0008\u000e-\u001f]/g, ''))
  const bare = bareRows(lines)
  for (const [at, clean] of lines.entries()) {
    const table = bare.get(at) ?? markdownRow(clean)
    const marked = markdown && !table ? markdownLine(clean) : null
    const line = marked?.text ?? clean
    const shown = line
      .trim()
      .replace(/ {4,}|\s*\t\s*/g, '\t')
      .replace(/[ \u00a0]+/g, ' ')
    if (!shown) {
      joins = false
      continue
    }
    const last = blocks.at(-1)
    if (table) {
      if (table.length === 0) continue // the rule under a table's head
      const row = tableRow(table)
      // Rows without outer bars may stand apart by empty lines.
      if (last?.kind === 'table' && (joins || (bare.has(at) && lastBare))) last.rows.push(row)
      else blocks.push({ kind: 'table', rows: [row] })
      lastBare = bare.has(at)
    } else
      blocks.push({
        ...lineParagraph(line, shown),
        ...(marked ? { wrapped: marked.wraps } : {}),
        ...(marked?.bold ? { bold: true } : {}),
      })
    if (!joins && last?.kind === 'paragraph') last.wrapped = false
    joins = true
  }
  return unwrapLayout(blocks)
}

function lineParagraph(line: string, shown: string): Paragraph {
  const heading = /^#{1,6}\s+/.exec(shown) // "## II. Nhiệm vụ"
  const text = (heading ? shown.slice(heading[0].length) : shown).replace(/^\*\*(.+)\*\*$/, '$1') // "**Điều 1**"
  const lead = line.length - line.trimStart().length
  const bold = heading !== null || text !== shown
  return {
    kind: 'paragraph',
    text,
    wrapped: !heading,
    ...(bold ? { bold } : {}),
    ...(lead > 20 ? { align: 'center' as const } : {}),
  }
}

/** "| a | b |" → its cells; an empty list for the rule under the head; null for other lines. */
function markdownRow(line: string): string[] | null {
  const text = line.trim()
  if (!/^\|.*\|$/.test(text) || text.length < 3) return null // "| TT | Nhiệm vụ |"
  const cells = text
    .slice(1, -1)
    .split('|')
    .map((cell) => plain(cell).trim())
  if (cells.every((cell) => /^:?-{2,}:?$/.test(cell))) return [] // "|---|---|"
  return cells.length > 1 ? cells : null
}
