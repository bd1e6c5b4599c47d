/**
 * Targets in tables: a column of names, one of units, one or more of values ("Đến năm 2030"), group rows that tell
 * the year. Reads table cells, or rows that plain text draws with bars; writes indicators.
 */
import type { CleanText, Unit } from './clean.ts'
import { foldWords } from './letters.ts'
import type { Indicator } from './model.ts'
import { numberOf, opOf } from './quantities.ts'
import { yearEnd } from './target-years.ts'

interface GridCell {
  column: number
  span: number
  text: string
  /** In clean text. */
  start: number
  end: number
}
type GridRow = GridCell[]

interface Grid {
  rows: GridRow[]
  /** The lines above the table. */
  caption: string
  table: number | 'bars'
}

/** Indicators of all tables that list targets, and which tables these are (`'bars'`: drawn in plain text). */
export function tableIndicators(clean: CleanText): { found: Indicator[]; tables: Set<number | 'bars'> } {
  const found: Indicator[] = []
  const tables = new Set<number | 'bars'>()
  for (const grid of grids(clean.units)) {
    const here = inGrid(grid, clean)
    if (here.length > 0) tables.add(grid.table)
    found.push(...here)
  }
  return { found, tables }
}

function grids(units: readonly Unit[]): Grid[] {
  const found: Grid[] = []
  let open = null as { grid: Grid; table: number | 'bars' } | null
  let row = -1
  let above: string[] = []
  for (const unit of units) {
    const bars = unit.cell === undefined && unit.text.startsWith('|') && unit.text.split('|').length > 3
    const table = unit.cell?.table ?? (bars ? 'bars' : null)
    if (table === null) {
      open = null
      if (!/^\W*(?:ban hành )?kèm theo/iu.test(unit.text)) above = unit.text.length < 300 ? [...above.slice(-2), unit.text] : []
      continue
    }
    if (open?.table !== table) {
      open = { grid: { rows: [], caption: above.join(' '), table }, table }
      found.push(open.grid)
      row = -1
    }
    if (bars) open.grid.rows.push(barRow(unit))
    else if (unit.cell) {
      if (unit.cell.row !== row) open.grid.rows.push([])
      row = unit.cell.row
      put(open.grid.rows.at(-1) ?? [], unit)
    }
  }
  return found
}

function put(row: GridRow, unit: Unit): void {
  const last = row.at(-1)
  if (last && last.column === unit.cell?.column) {
    last.text = `${last.text} ${unit.text}`
    last.end = unit.end
  } else
    row.push({ column: unit.cell?.column ?? 0, span: unit.cell?.colSpan ?? 1, text: unit.text, start: unit.start, end: unit.end })
}

function barRow(unit: Unit): GridRow {
  const row: GridRow = []
  let at = 0
  unit.text.split('|').forEach((part, i) => {
    const text = part.replace(/\*\*/g, '').trim()
    if (i > 0 && text !== '' && !/^[-: ]+$/.test(text)) {
      const start = unit.start + at + part.indexOf(part.trim())
      row.push({ column: i - 1, span: 1, text, start, end: start + part.trim().length })
    }
    at += part.length + 1
  })
  return row
}

interface Columns {
  name: number
  unit: number | null
  values: { column: number; by: string | null; unit: string | null }[]
  /** First row after the head. */
  from: number
}

const NAME = /^(?:cac |ten |noi dung )?(?:chi tieu|tieu chi|noi dung|muc tieu|chi so)/
const UNIT = /^(?:don vi(?: tinh)?|dvt|dv tinh)$/
const VALUE =
  /\b(?:den nam|nam (?:19|20)\d\d|giai doan|muc tieu|ke hoach|chi tieu|ket qua|gia tri|muc phan dau|phan dau|yeu cau|(?:19|20)\d\d)\b/
const NO_VALUE =
  /\b(?:thuc hien|uoc|hien trang|hien nay|da thuc hien|co quan|don vi chu tri|chu tri|phoi hop|thoi gian|thoi han|ghi chu|san pham|so lieu nam|thuc trang|kinh phi|du toan|don gia|tt|stt)\b/
const MONEY = /\b(?:don gia|thanh tien|du toan|tong muc dau tu)\b/
const AIMED = /\b(?:chi tieu|muc tieu|den nam|phan dau|ket qua can dat)\b/

function columnsOf(grid: Grid): Columns | null {
  for (let i = 0; i < Math.min(4, grid.rows.length); i++) {
    const head = [...(grid.rows[i] ?? []), ...(grid.rows[i + 1] ?? []).filter((c) => isHead(grid, i, c))]
    const folded = head.map((c) => ({ ...c, folded: foldWords(c.text) }))
    const unit = folded.find((c) => UNIT.test(c.folded))
    const values = folded.filter((c) => c !== unit && c.span === 1 && VALUE.test(c.folded) && !NO_VALUE.test(c.folded))
    const name =
      folded.find((c) => NAME.test(c.folded) && c.column !== unit?.column && !/\d{4}/.test(c.folded)) ??
      folded.find((c) => NAME.test(c.folded)) ??
      // "Ngành, lĩnh vực/Địa phương": any column of words first in the row, under a title that speaks of targets
      (AIMED.test(foldWords(grid.caption))
        ? folded.find((c) => !/^(?:tt|stt|so tt)$/.test(c.folded) && !NO_VALUE.test(c.folded) && !/\d/.test(c.folded))
        : undefined)
    const numbers = values.filter((c) => c.column !== name?.column)
    const all = `${foldWords(grid.caption)} ${folded.map((c) => c.folded).join(' ')}`
    const dated = numbers.some((c) => /(?:19|20)\d\d/.test(c.folded))
    if (!name || numbers.length === 0 || MONEY.test(all) || !AIMED.test(all) || (!unit && !dated)) continue
    const from = i + 1 + ((grid.rows[i + 1] ?? []).some((c) => isHead(grid, i, c)) ? 1 : 0)
    return {
      name: name.column,
      unit: unit?.column ?? null,
      values: numbers.map((c) => ({
        column: c.column,
        by: yearEnd(yearWords(c.text)),
        unit: /\(/.test(c.text) ? unitInName(c.text) : null,
      })),
      from,
    }
  }
  return null
}

/** "2030" or "KH 2026" at the head of a column says a year without the word. */
function yearWords(text: string): string {
  return text
    .replace(/(?:19|20)\d{2}\s*[-–]\s*((?:19|20)\d{2})/gu, 'đến năm $1')
    .replace(/(?<!năm )(?<!\d)((?:19|20)\d{2})(?!\d)/gu, 'năm $1')
}

/** A cell of a second head row: under a wide cell, with a year or a short title and no sequence number in its row. */
function isHead(grid: Grid, head: number, cell: GridCell): boolean {
  const over = grid.rows[head]?.some((c) => c.span > 1 && c.column <= cell.column && cell.column < c.column + c.span) ?? false
  return over && cell.text.length < 40
}

function inGrid(grid: Grid, clean: CleanText): Indicator[] {
  const columns = columnsOf(grid)
  if (!columns) return []
  const found: Indicator[] = []
  let group = yearEnd(yearWords(grid.caption))
  let lastUnit: string | null = null
  for (const row of grid.rows.slice(columns.from)) {
    const name = row.find((c) => c.column === columns.name) ?? row.find((c) => /\p{L}{3}/u.test(c.text))
    const values = columns.values.map((v) => ({ ...v, cell: row.find((c) => c.column === v.column) }))
    const words = row.map((c) => c.text).join(' ')
    if (!values.some((v) => v.cell && /\d/.test(v.cell.text)) || row.length <= 2) {
      if (row.length <= 2) group = yearEnd(words) ?? group
      continue
    }
    const unit = columns.unit === null ? null : (row.find((c) => c.column === columns.unit)?.text ?? null)
    lastUnit = name ? (unitInName(name.text) ?? inheritedUnit(name.text, lastUnit)) : null
    for (const value of values) {
      if (!value.cell || !name) continue
      for (const one of parts(value.cell, unit ?? value.unit ?? unitInName(name.text) ?? inheritedUnit(name.text, lastUnit))) {
        found.push({
          ...one,
          text: name.text,
          by: yearEnd(name.text) ?? value.by ?? group,
          ...clean.toOriginal(value.cell.start, value.cell.end),
          rule: 'table',
        })
      }
    }
  }
  return found
}

/** Rows that part a total ("Trong đó: …", "- Nhóm …", "Nhóm hàng …") are counted in its unit. */
const inheritedUnit = (name: string, above: string | null): string | null =>
  /^(?:trong đó|nhóm |[-+] )/iu.test(name.trim()) ? above : null

// "Đường bản cứng hóa (km)", "TỐC ĐỘ (%/NĂM)"; a share says its unit, a count names what it counts ("Số hợp tác xã mới")
const SHARE = /^(?:tỉ|tỷ) (?:lệ|trọng)|^tốc độ tăng/iu
const COUNTED =
  /^(?:tổng )?số (?:lượng )?(\p{L}+(?: \p{L}+){0,4}?)(?= (?:đến|được|có|tham|lớn|hoàn|mới|đạt|trên|tại|trong|là|đưa)(?!\p{L})|\s*$)/iu

function unitInName(name: string): string | null {
  // "Chỉ số phát triển con người (HDI)", "Hệ số ICOR": the name says what is counted
  const index = /^(?:chỉ số|hệ số)(?= )/iu.exec(name)?.[0]
  if (index) return index.toLowerCase()
  const printed = /\(([\p{L}%‰][^()]{0,30}|%)\)\s*$/u.exec(name)?.[1] ?? null
  if (printed) return printed === printed.toUpperCase() && printed.includes('/') ? printed.toLowerCase() : printed
  return SHARE.test(name) ? '%' : (COUNTED.exec(name)?.[1]?.toLowerCase() ?? null)
}

// "≥ 55", "Tối thiểu 5 mô hình", "40 - 50", "≤ 3 Đông Nam Á; ≤ 50 Thế giới", "Trên 95%"
const PART =
  /^(?:đạt |phấn đấu |còn |tăng |giảm )*(≥|>=|≤|<=|>|<|trên|hơn|dưới|tối thiểu|ít nhất|tối đa|không quá|không vượt quá|không dưới|khoảng)? ?((?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?) ?(%)?(?: ?[-–] ?((?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?))? ?(%)?(?![\d/])(.*)$/isu

function parts(cell: GridCell, unit: string | null): Pick<Indicator, 'value' | 'unit' | 'op'>[] {
  return cell.text.split(';').flatMap((text) => {
    const hit = PART.exec(text.trim())
    if (!hit?.[2] || /^ ?(?:năm|tháng|ngày|quý)\b/iu.test(hit[6] ?? '')) return []
    const percent = hit[3] ?? hit[5]
    // "Giảm 1 - 1,5 điểm %/năm" says its unit in the cell, whatever the name says.
    const points = /^ ?điểm ?%(?: ?\/ ?năm)?/u.exec(hit[6] ?? '')?.[0].trim()
    const own = /^ ?(\p{Ll}+(?: \p{Ll}+){0,2})/u.exec(hit[6] ?? '')?.[1] ?? null
    return [
      {
        value: numberOf(hit[2]),
        unit: points ?? unit ?? percent ?? own,
        op: hit[4] === undefined ? opOf(hit[1]) : ('>=' as const),
      },
    ]
  })
}
