/** Tables in plain text whose rows have no outer bars («TT | Nhiệm vụ | Cơ quan chủ trì»), as converters and copied pages write them. */
import type { Row } from '../../../directive/src/index.ts'

const FEWEST_COLUMNS = 3
const FEWEST_ROWS = 3
const BAR = ' | '
// "--- | --- | :---:": the rule that Markdown sets under a head
const RULE = /^:?-{2,}:?(?: \| :?-{2,}:?)+$/

/**
 * Rows without outer bars: the cells of each, by the index of its line; an empty list for the rule under a head. A run
 * of lines is a table where it has three rows or more of the same three columns or more; empty lines may part the rows.
 */
export function bareRows(lines: readonly string[]): ReadonlyMap<number, string[]> {
  const rows = new Map<number, string[]>()
  let run: [number, string[]][] = []
  const close = (): void => {
    if (run.length >= FEWEST_ROWS) for (const [at, cells] of run) rows.set(at, RULE.test(cells.join(BAR)) ? [] : cells)
    run = []
  }
  lines.forEach((line, at) => {
    const text = line.trim()
    if (text === '') return
    const cells = text.startsWith('|') ? [] : text.split(BAR).map((cell) => cell.trim())
    if (cells.length < FEWEST_COLUMNS || (run[0] && run[0][1].length !== cells.length)) close()
    if (cells.length >= FEWEST_COLUMNS) run.push([at, cells])
  })
  close()
  return rows
}

/** Cells → a row of a table. A cell that is said again in each column to the end spans them («II | Rà soát | Rà soát»). */
export function tableRow(cells: readonly string[]): Row {
  const last = cells.length - 1
  let from = last
  while (from > 0 && cells[from - 1] === cells[last] && cells[last] !== '') from--
  const spans = last - from >= 2
  return {
    cells: (spans ? cells.slice(0, from + 1) : cells).map((cell, column) => ({
      column,
      colSpan: spans && column === from ? last - from + 1 : 1,
      rowSpan: 1,
      blocks: cell ? [{ kind: 'paragraph' as const, text: cell }] : [],
    })),
  }
}
