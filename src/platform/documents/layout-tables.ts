/**
 * What sets a page out in two columns without being a table of data. Tables that only set out the page: the two-column head (issuing body | national title) and the end (recipients |
 * signature). They become plain paragraphs, one column after the other, as they read on paper;
 * the same is done where the columns were made with tabs or blanks.
 */
import type { Block, Paragraph, Table } from '../../../directive/src/index.ts'

const NATIONAL = /C[OỘ]NG H[OÒ][AÀ] X[AÃ] H[OỘ]I|ĐẢNG CỘNG SẢN VIỆT NAM/i // "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
const RECIPIENTS = /^\s*Nơi nhận\s*:?/i // "Nơi nhận:"
const SIGNING = /^\s*(?:T\/?M|K\/?T|T\/?L|TUQ|Q)\s*\./ // "KT. CHỦ TỊCH"

/** Replaces layout tables and tabbed columns by their paragraphs; wide gaps elsewhere become one blank. */
export function unwrapLayout(blocks: readonly Block[]): Block[] {
  const open = blocks.flatMap((block, i) => (block.kind === 'table' && isLayout(block, i) ? columnByColumn(block) : [block]))
  const out: Block[] = []
  for (let i = 0; i < open.length;) {
    const columns = tabbedColumns(open, i)
    if (columns) {
      out.push(...columns.paragraphs)
      i = columns.next
    } else out.push(withoutTabs(open[i++] as Block))
  }
  return out
}

/** A head or end whose two columns are parted by tabs or blanks, beginning at block `from`. */
function tabbedColumns(blocks: readonly Block[], from: number): { paragraphs: Paragraph[]; next: number } | null {
  const first = blocks[from]
  if (first?.kind !== 'paragraph') return null
  const head = NATIONAL.test(first.text) && /\S.*\t.*\S/.test(first.text.split('\n', 1)[0] ?? '') // "SỞ MẪU\tCỘNG HÒA …"
  if (!head && !RECIPIENTS.test(first.text)) return null
  const left: Paragraph[] = []
  const right: Paragraph[] = []
  let next = from
  for (; next < blocks.length && next < from + (head ? 8 : 25); next++) {
    const block = blocks[next]
    if (block?.kind !== 'paragraph') break
    const lines = block.text.split('\n')
    const belongs = head ? isHeadLine : isEndLine
    const after = blocks[next + 1]
    const between = next > from && block.text.length < 40 && after?.kind === 'paragraph' && belongs(after.text)
    if (!belongs(block.text) && !between) break
    for (const line of lines) {
      const parts = line.split('\t').map((part) => part.trim())
      const cut = parts.length > 1 ? parts.length - 1 : 1
      const before = parts.slice(0, cut).join(' ').trim()
      const after = parts.slice(cut).join(' ').trim()
      if (before) left.push({ ...block, text: before })
      if (after) right.push({ ...block, text: after, marker: undefined })
    }
  }
  return right.length ? { paragraphs: [...left, ...right], next } : null
}

// "THÀNH PHỐ MẪU\tĐộc lập - Tự do - Hạnh phúc", "Số: 12/KH-UBND\tMẫu Sơn, ngày 02 tháng 3 năm 2026"
const isHeadLine = (text: string): boolean =>
  text
    .split('\n')
    .some(
      (line) =>
        NATIONAL.test(line) || /^(?:Độc lập|Số\s*:|[-_–*]+$)|\t(?:Độc lập|.*ngày.*tháng.*năm)|^[^\p{Ll}]+\t/u.test(line.trim()),
    )

const isEndLine = (text: string): boolean =>
  text.split('\n').some((line) => /\S.*\t.*\S/.test(line)) || /^(?:Nơi nhận|[-–+] ?|Lưu)/i.test(text) // "- Lưu: VT.\tTrần Văn Mẫu"

function withoutTabs(block: Block): Block {
  if (block.kind === 'paragraph') return block.text.includes('\t') ? { ...block, text: block.text.replace(/\t+/g, ' ') } : block
  return {
    ...block,
    rows: block.rows.map((row) => ({ cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(withoutTabs) })) })),
  }
}

function isLayout(table: Table, position: number): boolean {
  const columns = new Set(table.rows.flatMap((row) => row.cells.map((cell) => cell.column)))
  if (table.rows.length > 10 || columns.size > 6) return false
  const texts = table.rows.flatMap((row) => row.cells.map((cell) => cell.blocks.flatMap(linesOf)))
  const lines = texts.flat()
  if (lines.length > 60) return false
  if (lines.some((line) => NATIONAL.test(line.text.split('\n', 1)[0] ?? ''))) return true
  if (lines.some((line) => RECIPIENTS.test(line.text))) return true
  return position > 3 && table.rows.length <= 3 && columns.size <= 3 && lines.some((line) => SIGNING.test(line.text))
}

const linesOf = (block: Block): Paragraph[] =>
  block.kind === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(linesOf)))

/** A row that stands alone in full width keeps its place; rows of two columns are read down each column. */
function columnByColumn(table: Table): Paragraph[] {
  const starts = [
    ...new Set(table.rows.filter((row) => row.cells.length > 1).flatMap((row) => row.cells.map((cell) => cell.column))),
  ].toSorted((a, b) => a - b)
  const width = Math.max(...table.rows.flatMap((row) => row.cells.map((cell) => cell.column + cell.colSpan)))
  // grid lines of different rows differ by little: what begins in the right half is the right column
  const border = starts.find((start) => start > 0 && start >= width / 3) ?? width
  const cells = table.rows.flatMap((row) => row.cells)
  return [...cells.filter((cell) => cell.column < border), ...cells.filter((cell) => cell.column >= border)].flatMap((cell) =>
    cell.blocks.flatMap(linesOf),
  )
}
