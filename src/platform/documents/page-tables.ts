/** Ruled lines → tables: which rectangles the rules of a page enclose, and which marks stand in which rectangle. */
import type { PageContent, Rule, Run } from './page-model.ts'
import { isHorizontal } from './page-model.ts'

/** A cell of a ruled table with the marks that stand in it, in the page's own order. */
export interface GridCell {
  row: number
  column: number
  rowSpan: number
  colSpan: number
  runs: Run[]
  x0: number
  x1: number
}

export interface Grid {
  page: number
  /** Column borders, left to right. */
  xs: number[]
  /** Row borders, top to bottom. */
  ys: number[]
  cells: GridCell[]
}

const NEAR = 3 // points: rules this close are one

/**
 * Finds the ruled tables of a page. The runs that stand in none are returned apart, in their own order; on a scan those
 * in a small frame (the stamp of an incoming office) come as `stamps`.
 */
export function tablesOf(page: PageContent): { grids: Grid[]; rest: Run[]; stamps: Run[] } {
  const grids: Grid[] = []
  for (const group of connected(page.rules)) {
    const grid = gridOf(group, page)
    if (grid) grids.push(grid)
  }
  grids.sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0))
  const rest: Run[] = []
  for (const run of page.runs) if (!grids.some((grid) => put(grid, run))) rest.push(run)
  const kept = grids.filter((grid) => isTable(grid, page))
  if (kept.length === grids.length) return { grids: kept, rest, stamps: [] }
  const inTable = runsIn(kept)
  const inStamp = page.pictured
    ? runsIn(grids.filter((grid) => !kept.includes(grid) && spanOf(grid) < page.width * 0.5))
    : new Set<Run>()
  return { grids: kept, rest: page.runs.filter((run) => !inTable.has(run) && !inStamp.has(run)), stamps: [...inStamp] }
}

const runsIn = (grids: readonly Grid[]): Set<Run> => new Set(grids.flatMap((grid) => grid.cells.flatMap((cell) => cell.runs)))
const spanOf = (grid: Grid): number => (grid.xs.at(-1) ?? 0) - (grid.xs[0] ?? 0)

/** At least two cells have words; on a scan a small frame is a stamp, not a table. */
function isTable(grid: Grid, page: PageContent): boolean {
  if (grid.cells.filter((cell) => cell.runs.some((run) => run.text.trim())).length < 2) return false
  return !page.pictured || spanOf(grid) > page.width * 0.5
}

/** Rules that touch one another, directly or through others. */
function connected(rules: readonly Rule[]): Rule[][] {
  const all = joinPieces(rules)
  const horizontal = all.filter(isHorizontal)
  const vertical = all.filter((rule) => !isHorizontal(rule)).toSorted((a, b) => a.y1 - b.y1)
  const parent = new Map<Rule, Rule>(all.map((rule) => [rule, rule]))
  const root = (rule: Rule): Rule => {
    let at = rule
    while (parent.get(at) !== at) at = parent.get(at) ?? at
    parent.set(rule, at)
    return at
  }
  for (const h of horizontal)
    for (const v of vertical) {
      if (v.y1 > h.y1 + NEAR) break
      if (v.y2 >= h.y1 - NEAR && v.x1 >= h.x1 - NEAR && v.x1 <= h.x2 + NEAR) parent.set(root(h), root(v))
    }
  const groups = new Map<Rule, Rule[]>()
  for (const rule of all) groups.set(root(rule), [...(groups.get(root(rule)) ?? []), rule])
  return [...groups.values()].filter((group) => group.length >= 4)
}

/** Word draws a border cell by cell: pieces of one line that meet are joined. */
function joinPieces(rules: readonly Rule[]): Rule[] {
  const join = (
    list: Rule[],
    along: (r: Rule) => [number, number],
    across: (r: Rule) => number,
    make: (c: number, a: number, b: number) => Rule,
  ): Rule[] => {
    const lanes: Rule[][] = []
    for (const rule of list.toSorted((a, b) => across(a) - across(b))) {
      const lane = lanes.at(-1)
      const first = lane?.[0]
      if (lane && first && across(rule) - across(first) < 1.6) lane.push(rule)
      else lanes.push([rule])
    }
    return lanes.flatMap((lane) => {
      const out: Rule[] = []
      const c = lane.reduce((sum, rule) => sum + across(rule), 0) / lane.length
      let from = Number.NaN
      let to = Number.NaN
      for (const [a, b] of lane.map(along).toSorted((p, q) => p[0] - q[0])) {
        if (a <= to + NEAR) to = Math.max(to, b)
        else {
          if (!Number.isNaN(from)) out.push(make(c, from, to))
          from = a
          to = b
        }
      }
      if (!Number.isNaN(from)) out.push(make(c, from, to))
      return out
    })
  }
  return [
    ...join(
      rules.filter(isHorizontal),
      (r) => [r.x1, r.x2],
      (r) => r.y1,
      (c, a, b) => ({ x1: a, x2: b, y1: c, y2: c }),
    ),
    ...join(
      rules.filter((r) => !isHorizontal(r)),
      (r) => [r.y1, r.y2],
      (r) => r.x1,
      (c, a, b) => ({ x1: c, x2: c, y1: a, y2: b }),
    ),
  ].filter((rule) => rule.x2 - rule.x1 > 6 || rule.y2 - rule.y1 > 6)
}

function cluster(values: readonly number[]): number[] {
  const out: number[] = []
  for (const value of values.toSorted((a, b) => a - b)) if (out.length === 0 || value - (out.at(-1) ?? 0) > NEAR) out.push(value)
  return out
}

function gridOf(rules: readonly Rule[], page: PageContent): Grid | null {
  const vertical = rules.filter((rule) => !isHorizontal(rule))
  const horizontal = rules.filter(isHorizontal)
  const left = Math.min(...rules.map((rule) => rule.x1))
  const right = Math.max(...rules.map((rule) => rule.x2))
  const top = Math.min(...rules.map((rule) => rule.y1))
  const bottom = Math.max(...rules.map((rule) => rule.y2))
  const xs = cluster([...vertical.map((rule) => rule.x1), left, right])
  const ys = cluster([...horizontal.map((rule) => rule.y1), top, bottom])
  const columns = xs.length - 1
  const rows = ys.length - 1
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > 20_000 || vertical.length < 2) return null
  const owner = merge(rows, columns, xs, ys, horizontal, vertical)
  const boxes = new Map<number, { r0: number; r1: number; c0: number; c1: number }>()
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const id = owner(r * columns + c)
      const box = boxes.get(id)
      if (!box) boxes.set(id, { r0: r, r1: r, c0: c, c1: c })
      else
        Object.assign(box, { r0: Math.min(box.r0, r), r1: Math.max(box.r1, r), c0: Math.min(box.c0, c), c1: Math.max(box.c1, c) })
    }
  if (boxes.size < 2) return null
  const cells = [...boxes.values()].map((box) => ({
    row: box.r0,
    column: box.c0,
    rowSpan: box.r1 - box.r0 + 1,
    colSpan: box.c1 - box.c0 + 1,
    runs: [],
    x0: xs[box.c0] ?? left,
    x1: xs[box.c1 + 1] ?? right,
  }))
  return { page: page.number, xs, ys, cells }
}

/** Joins unit squares that no rule parts. */
function merge(
  rows: number,
  columns: number,
  xs: readonly number[],
  ys: readonly number[],
  horizontal: readonly Rule[],
  vertical: readonly Rule[],
) {
  const parent = Array.from({ length: rows * columns }, (_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) at = parent[at] ?? at
    parent[i] = at
    return at
  }
  const lane = (rules: readonly Rule[], across: (r: Rule) => number, marks: readonly number[]): Rule[][] =>
    marks.map((mark) => rules.filter((rule) => Math.abs(across(rule) - mark) <= NEAR))
  const byX = lane(vertical, (r) => r.x1, xs)
  const byY = lane(horizontal, (r) => r.y1, ys)
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const midY = ((ys[r] ?? 0) + (ys[r + 1] ?? 0)) / 2
      const midX = ((xs[c] ?? 0) + (xs[c + 1] ?? 0)) / 2
      if (c + 1 < columns && !byX[c + 1]?.some((rule) => rule.y1 <= midY && rule.y2 >= midY))
        parent[root(r * columns + c + 1)] = root(r * columns + c)
      if (r + 1 < rows && !byY[r + 1]?.some((rule) => rule.x1 <= midX && rule.x2 >= midX))
        parent[root((r + 1) * columns + c)] = root(r * columns + c)
    }
  return root
}

function put(grid: Grid, run: Run): boolean {
  const x = run.x + run.width / 2
  const y = run.y - run.size * 0.3
  const first = grid.xs[0] ?? 0
  const last = grid.xs.at(-1) ?? 0
  if (x < first - NEAR || x > last + NEAR || y < (grid.ys[0] ?? 0) - NEAR || y > (grid.ys.at(-1) ?? 0) + NEAR) return false
  const column = lastBelow(grid.xs, x)
  const row = lastBelow(grid.ys, y)
  const cell = grid.cells.find(
    (c) => row >= c.row && row < c.row + c.rowSpan && column >= c.column && column < c.column + c.colSpan,
  )
  if (!cell) return false
  cell.runs.push(run)
  return true
}

/** Index of the interval of rising `marks` that holds `value`. */
function lastBelow(marks: readonly number[], value: number): number {
  let i = 0
  while (i < marks.length - 2 && value >= (marks[i + 1] ?? Infinity)) i++
  return i
}
