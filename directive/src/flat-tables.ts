/**
 * Tables that a plain text has flattened: one cell a line, row after row. Reads the clean paragraphs; gives those of such
 * a table the cells that they stood in, so that the later stages see a table. A guess where cells ran over their lines.
 */
import type { CleanText, Unit } from './clean.ts'
import { roman } from './markers.ts'
import { toKey } from './words.ts'

// The head of the number column, alone on its line: "STT", "TT"
const NUMBER_HEAD = /^(?:s?tt|số tt)\.?$/iu
// A row's number, alone or before its first cell: "3", "3.", "3. Xây dựng …"
const ROW_NUMBER = /^(\d{1,3})\.?(?:\s+(?=\p{L})|$)/u
const GROUP_NUMBER = /^([IVX]{1,5}|[A-ZĐ])\.?(?:\s+(?=\p{Lu})|$)/u
// Where a table ends in any case: "Điều 3. …", "Nơi nhận:", "TM. …"
const AFTER = /^(?:điều \d|nơi nhận|tm\.|kt\.|phụ lục|ghi chú)/iu
const MOST_COLUMNS = 8
const FIRST_TABLE = 100_000

/** Marks the cells of flattened tables. Linear. Returns the same text with other units. */
export function unflatten(clean: CleanText): CleanText {
  const units = [...clean.units]
  /** Row numbers that shared a line with the first cell, by the index of that line. */
  const numbers = new Map<number, Unit>()
  let table = FIRST_TABLE
  for (let i = 0; i < units.length; i++) {
    const head = headAt(units, i)
    if (!head) continue
    const end = readRows(units, head, table, numbers)
    if (end < 0) continue
    markHead(units, head, table)
    table++
    i = end - 1
  }
  return { ...clean, units: units.flatMap((unit, at) => [numbers.get(at) ?? [], unit].flat()) }
}

interface Head {
  from: number
  to: number
  /** Units of each column head after the number column. */
  columns: number[][]
}

function headAt(units: readonly Unit[], at: number): Head | null {
  const first = units[at]
  if (!first || first.cell || !NUMBER_HEAD.test(first.text)) return null
  const columns: number[][] = []
  let i = at + 1
  for (; i < units.length && columns.length <= MOST_COLUMNS; i++) {
    const unit = units[i]
    if (!unit || unit.cell || unit.text.length > 70) return null
    if (ROW_NUMBER.test(unit.text) || (GROUP_NUMBER.test(unit.text) && columns.length > 1)) break
    if (/^[(\p{Ll}]/u.test(unit.text) && columns.length > 0) columns.at(-1)?.push(i)
    else columns.push([i])
  }
  return columns.length >= 3 && columns.length <= MOST_COLUMNS ? { from: at, to: i, columns } : null
}

function setCell(units: Unit[], at: number, table: number, row: number, column: number): void {
  const unit = units[at]
  if (unit) units[at] = { ...unit, cell: { table, row, column, colSpan: 1, rowSpan: 1 } }
}

function markHead(units: Unit[], head: Head, table: number): void {
  setCell(units, head.from, table, 0, 0)
  head.columns.forEach((list, c) => list.forEach((at) => setCell(units, at, table, 0, c + 1)))
}

/** Gives rows their cells; the index after the last row, or -1 where no row was found. */
function readRows(units: Unit[], head: Head, table: number, numbers: Map<number, Unit>): number {
  let row = 0
  let expected = 1
  let i = head.to
  while (i < units.length) {
    const unit = units[i]
    if (!unit || unit.cell || AFTER.test(unit.text)) break
    if (NUMBER_HEAD.test(unit.text)) {
      const again = headAt(units, i)
      if (!again) break
      i = again.to
      continue
    }
    const number = ROW_NUMBER.exec(unit.text)
    const group = GROUP_NUMBER.exec(unit.text)
    const fits = number && (Number(number[1]) === expected || Number(number[1]) === 1 || Number(number[1]) === expected + 1)
    if (!fits && !(group && group[1] && (roman(group[1]) > 0 || unit.text.length < 4))) break
    row++
    expected = fits ? Number(number[1]) + 1 : expected
    const end = rowEnd(units, i + 1, expected, head.columns.length)
    placeRow(units, i, end, head.columns.length, table, row, (number ?? group)?.[0].length ?? 0, numbers)
    i = end
  }
  return row > 0 ? i : -1
}

/** Index after the last line of a row: the next number in sequence, a group numeral, or what ends the table. */
function rowEnd(units: readonly Unit[], from: number, expected: number, columns: number): number {
  let i = from
  for (; i < units.length && i - from < columns * 6; i++) {
    const text = units[i]?.text ?? ''
    if (units[i]?.cell || AFTER.test(text) || NUMBER_HEAD.test(text)) break
    const number = ROW_NUMBER.exec(text)
    if (number && (Number(number[1]) === expected || Number(number[1]) === expected + 1)) break
    const group = GROUP_NUMBER.exec(text)
    if (group?.[1] && roman(group[1]) > 0 && i > from) break
  }
  return i
}

/** Heads that never stand as a whole cell. */
const HEAD_WORDS = new Set([
  'ủy ban',
  'bộ',
  'sở',
  'ban',
  'cục',
  'vụ',
  'hội',
  'viện',
  'phòng',
  'văn phòng',
  'trung tâm',
  'hội đồng',
  'các bộ',
  'các sở',
])

/** True where a line goes on with the cell of the line before it. */
function goesOn(before: string, text: string): boolean {
  return /^[\p{Ll}(,;]/u.test(text) || /(?:,|;|-| và| các| của| với| Bộ| Sở| về)$/iu.test(before) || HEAD_WORDS.has(toKey(before))
}

function placeRow(
  units: Unit[],
  from: number,
  to: number,
  columns: number,
  table: number,
  row: number,
  numberLength: number,
  numbers: Map<number, Unit>,
): void {
  const first = units[from]
  if (!first) return
  const inline = first.text.length > numberLength
  const cells: number[][] = []
  for (let i = inline ? from : from + 1; i < to; i++) {
    const before = units[i - 1]?.text ?? ''
    const last = cells.at(-1)
    if (last && goesOn(before, units[i]?.text ?? '')) last.push(i)
    else cells.push([i])
  }
  // Surplus lines belong to the first column, which holds the long text.
  while (cells.length > columns) {
    const [a, b] = [cells.shift(), cells.shift()]
    cells.unshift([...(a ?? []), ...(b ?? [])])
  }
  cells.forEach((list, c) => list.forEach((at) => setCell(units, at, table, row, c + 1)))
  if (!inline) setCell(units, from, table, row, 0)
  else splitNumber(units, from, numberLength, table, row, numbers)
}

/** "3. Xây dựng …": the number is a cell of its own that shares the line. */
function splitNumber(units: Unit[], at: number, length: number, table: number, row: number, numbers: Map<number, Unit>): void {
  const unit = units[at]
  if (!unit) return
  const cell = { table, row, column: 0, colSpan: 1, rowSpan: 1 }
  numbers.set(at, { ...unit, end: unit.start + length, text: unit.text.slice(0, length).trim(), cell })
  units[at] = { ...unit, start: unit.start + length, text: unit.text.slice(length), cell: { ...cell, column: 1 } }
}
