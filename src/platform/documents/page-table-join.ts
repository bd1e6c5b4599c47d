/** Tables that run over a page's end → one table: repeated heads dropped, a row cut by the page's end closed again. */
import type { PlacedLine } from './page-columns.ts'
import type { Part } from './page-blocks.ts'
import { segmentsOf } from './page-lines.ts'
import type { Grid, GridCell } from './page-tables.ts'

export type JoinedPart =
  { kind: 'lines'; lines: PlacedLine[] } | { kind: 'table'; grids: Grid[]; rows: GridCell[][]; headRows?: number }

/** Joins neighbouring parts: lines with lines (so that a paragraph may cross a page), a table with its continuation. */
export function joinTables(parts: readonly Part[]): JoinedPart[] {
  const out: JoinedPart[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (part.kind === 'lines') {
      if (last?.kind === 'lines') last.lines.push(...part.lines)
      else out.push({ kind: 'lines', lines: [...part.lines] })
      continue
    }
    const rows = rowsOf(part.grid)
    if (last?.kind === 'table' && continuesTable(last.grids.at(-1), part.grid)) append(last, part.grid, rows)
    else out.push({ kind: 'table', grids: [part.grid], rows })
  }
  return out
}

function rowsOf(grid: Grid): GridCell[][] {
  const rows: GridCell[][] = []
  for (const cell of grid.cells) (rows[cell.row] ??= []).push(cell)
  const count = Math.max(0, grid.ys.length - 1)
  return Array.from({ length: count }, (_, i) => (rows[i] ?? []).toSorted((a, b) => a.column - b.column))
}

/** The next page, the same columns. */
function continuesTable(before: Grid | undefined, next: Grid): boolean {
  if (!before || next.page !== before.page + 1 || before.xs.length !== next.xs.length) return false
  // a scanner lays each page a little elsewhere: the widths count, not the places
  const shift = (next.xs[0] ?? 0) - (before.xs[0] ?? 0)
  return Math.abs(shift) < 40 && before.xs.every((x, i) => Math.abs(x + shift - (next.xs[i] ?? 0)) < 7)
}

const textOf = (cell: GridCell): string =>
  segmentsOf(cell.runs, 0)
    .map((segment) => segment.text)
    .join(' ')
const rowText = (row: readonly GridCell[]): string => row.map(textOf).join('|')

function append(table: JoinedPart & { kind: 'table' }, grid: Grid, rows: GridCell[][]): void {
  let repeated = 0
  while (
    repeated < Math.min(4, rows.length - 1) &&
    rowText(rows[repeated] ?? []) === rowText(table.rows[repeated] ?? []) &&
    rowText(rows[repeated] ?? []).length > 2
  )
    repeated++
  if (repeated > 0) table.headRows = Math.max(table.headRows ?? 0, repeated)
  const rest = rows.slice(repeated)
  const first = rest[0]
  const last = table.rows.at(-1)
  if (first && last && isCutRow(table.rows, last, first)) {
    for (const cell of first) {
      const target = last.find((other) => other.column === cell.column) ?? ownerAbove(table.rows, cell.column)
      target?.runs.push(...shifted(cell.runs, target))
    }
    rest.shift()
  }
  table.rows.push(...rest)
  table.grids.push(grid)
}

/** Numbers stand in the first column of the table, and the first row of the page has none though it has words. */
function isCutRow(rows: readonly GridCell[][], last: readonly GridCell[], first: readonly GridCell[]): boolean {
  const lead = first.find((cell) => cell.column === 0)
  if (!lead || lead.colSpan > 1 || textOf(lead) !== '' || first.length !== last.length) return false
  if (!first.some((cell) => textOf(cell) !== '')) return true
  const numbered = rows.filter((row) =>
    /^\d|^[IVX]+\b|^[a-z]\b/i.test(textOf(row.find((cell) => cell.column === 0) ?? ({ runs: [] } as unknown as GridCell))),
  ).length // "12", "IV"
  return numbered >= Math.max(1, rows.length * 0.4)
}

const ownerAbove = (rows: readonly GridCell[][], column: number): GridCell | undefined =>
  rows.toReversed().flatMap((row) => row.filter((cell) => cell.column <= column && cell.column + cell.colSpan > column))[0]

/** Lets the marks of the second page stand below those of the first, so that lines keep their order. */
function shifted(runs: GridCell['runs'], target: GridCell): GridCell['runs'] {
  const bottom = Math.max(0, ...target.runs.map((run) => run.y))
  const top = Math.min(...runs.map((run) => run.y))
  const drop = runs.length ? bottom - top + (runs[0]?.size ?? 12) * 1.2 : 0
  return runs.map((run) => ({ ...run, y: run.y + drop }))
}
