/** The coverage of a document: which clause is carried out by which units, and which by nobody. Pure; linear in clauses, tasks and hands. */
import { innermostClauses } from './lines.ts'

export interface CoverageClause {
  readonly id: string
  readonly parentId: string | null
  readonly path: string
  readonly heading: string
  readonly start: number
  readonly end: number
}
/** A unit at work, alone or through a group that the document names. */
export interface Hand {
  readonly unitId: string
  readonly groupName: string | null
  readonly role: 'lead' | 'support'
}
/** A task of the document; `clauseId` null: it stands in no clause. */
export interface OwnTask {
  readonly id: string
  readonly clauseId: string | null
  readonly hands: readonly Hand[]
}
/** A task, or a document as a whole (no hands), below that carries a clause out. */
export interface BelowTask {
  readonly clauseId: string
  readonly hands: readonly Hand[]
}

interface Cell {
  column: string
  lead: number
  support: number
}
interface Row {
  clause: Omit<CoverageClause, 'parentId'> & { depth: number }
  kind: 'covered' | 'open' | 'plain' | null
  own: number
  below: number
  withoutLead: number
  cells: Cell[]
}
export interface CoverageTable {
  rows: Row[]
  /** Columns by key, with the tasks of each, the most first. */
  columns: { key: string; tasks: number }[]
  totals: { clauses: number; open: number; plain: number; tasks: number; withoutLead: number; outside: number }
}

/** A group is the same whether its committees are written out or not. */
const COMMITTEE = /^(?:Ủy|Uỷ) ban nhân dân/i // «Ủy ban nhân dân các xã biên giới»

/** Key of a column: the group as the document names it, or the unit. */
export function columnOf(hand: Pick<Hand, 'unitId' | 'groupName'>): string {
  return hand.groupName === null ? hand.unitId : `g:${hand.groupName.replace(COMMITTEE, 'UBND')}`
}

/** Clauses in which something was found to be ordered: the innermost at each place. `clauses` by start, outer ones first. */
export function orderingClauses(clauses: readonly CoverageClause[], places: readonly number[]): Set<string> {
  const found = innermostClauses(
    [...clauses].sort((a, b) => a.start - b.start || b.end - a.end),
    places,
  )
  return new Set([...found.values()].filter((id) => id !== null))
}

/** `clauses` in the order of the text, parents before children. */
export function coverageTable(
  clauses: readonly CoverageClause[],
  ordering: ReadonlySet<string>,
  own: readonly OwnTask[],
  below: readonly BelowTask[],
): CoverageTable {
  const parents = new Set(clauses.map((clause) => clause.parentId))
  const depths = new Map<string, number>()
  const rows = new Map<string, Row>()
  for (const { parentId, ...clause } of clauses) {
    const depth = parentId === null ? 0 : (depths.get(parentId) ?? 0) + 1
    depths.set(clause.id, depth)
    rows.set(clause.id, { clause: { ...clause, depth }, kind: null, own: 0, below: 0, withoutLead: 0, cells: [] })
  }
  const columns = new Map<string, number>()
  const add = (row: Row, hands: readonly Hand[]): void => {
    // A group of thirty communes is one column and works on the task once.
    const roles = new Map<string, Hand['role']>()
    for (const hand of hands) if (roles.get(columnOf(hand)) !== 'lead') roles.set(columnOf(hand), hand.role)
    for (const [column, role] of roles) {
      let cell = row.cells.find((one) => one.column === column)
      if (!cell) row.cells.push((cell = { column, lead: 0, support: 0 }))
      cell[role] += 1
      columns.set(column, (columns.get(column) ?? 0) + 1)
    }
  }
  for (const task of own) {
    const row = task.clauseId === null ? undefined : rows.get(task.clauseId)
    if (!row) continue
    row.own += 1
    if (!task.hands.some((hand) => hand.role === 'lead')) row.withoutLead += 1
    add(row, task.hands)
  }
  for (const task of below) {
    const row = rows.get(task.clauseId)
    if (!row) continue
    row.below += 1
    add(row, task.hands)
  }
  for (const [id, row] of rows) {
    if (row.own + row.below > 0) row.kind = 'covered'
    else if (ordering.has(id)) row.kind = 'open'
    else row.kind = parents.has(id) ? null : 'plain'
  }
  const all = [...rows.values()]
  const count = (has: (row: Row) => boolean): number => all.filter(has).length
  return {
    rows: all,
    columns: [...columns].map(([key, tasks]) => ({ key, tasks })).sort((a, b) => b.tasks - a.tasks || (a.key < b.key ? -1 : 1)),
    totals: {
      clauses: count((row) => row.kind !== null),
      open: count((row) => row.kind === 'open'),
      plain: count((row) => row.kind === 'plain'),
      tasks: own.length,
      withoutLead: own.filter((task) => !task.hands.some((hand) => hand.role === 'lead')).length,
      outside: own.filter((task) => task.clauseId === null || !rows.has(task.clauseId)).length,
    },
  }
}

const DAY_MS = 86_400_000
const between = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/** Days on which a document passed each step; null: not yet, or not known. 'YYYY-MM-DD'. */
export interface PassedOn {
  readonly signed: string | null
  readonly received: string | null
  readonly issued: string | null
  readonly assigned: string | null
  readonly reported: string | null
}
interface Step {
  step: keyof PassedOn
  on: string | null
  days: number | null
  waiting: boolean
}

/**
 * Days waited at each step since the last one that is known. The first step not taken after the last one taken is what is waited for: its
 * days run until today. Of a paper that came in before its own date (a slip of the register) no days are told.
 */
export function waitsAt(passed: PassedOn, today: string, closed: boolean): Step[] {
  const order = ['signed', 'received', 'issued', 'assigned', 'reported'] as const
  const taken = order.filter((step) => passed[step] !== null)
  const last = taken.at(-1)
  const next = closed ? undefined : order[last === undefined ? 0 : order.indexOf(last) + 1]
  let before: string | null = null
  return order.map((step) => {
    const on = passed[step]
    const until = on ?? (step === next ? today : null)
    const days: number | null = before === null || until === null ? null : between(before, until)
    if (on !== null) before = on
    return { step, on, days: days !== null && days < 0 ? null : days, waiting: step === next }
  })
}
