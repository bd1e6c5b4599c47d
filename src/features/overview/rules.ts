/** From counted cells to the page: what is late, whose, who is silent. Pure. */
import { daysBetween, type LocalDate } from '../../platform/shared/dates.ts'
import type { Figure, LineFilter, Overview } from './contract.ts'

/** Lines of one unit in one role and kind, counted by what is true of them today. */
export interface UnitCounts {
  readonly node: number
  readonly role: 'lead' | 'support'
  readonly kind: 'order' | 'request'
  readonly total: number
  readonly doneOnTime: number
  readonly doneLate: number
  readonly waiting: number
  readonly open: number
  readonly silent: number
  readonly quiet: number
  readonly overdue: number
  readonly quietOverdue: number
  readonly soon: number
  readonly oldestDue: LocalDate | null
  readonly soonestDue: LocalDate | null
}

/**
 * A sum over cells as it is read. span 'any': all lines; 'past', 'soon': again those undone lines whose day is past, or soon. `firstDue` is exact
 * only where no pending change touches the unit.
 */
export interface CountedCells {
  readonly node: number
  readonly role: 'lead' | 'support'
  readonly kind: 'order' | 'request'
  readonly state: 'silent' | 'reported' | 'submitted' | 'done_on_time' | 'done_late'
  readonly span: 'any' | 'past' | 'soon'
  readonly lines: number
  readonly firstDue: LocalDate | null
  readonly pending: boolean
}

/** First due days of a unit's undone lines in one role and kind, where they had to be worked out anew. */
export interface FirstDues {
  readonly node: number
  readonly role: 'lead' | 'support'
  readonly kind: 'order' | 'request'
  readonly oldestDue: LocalDate | null
  readonly soonestDue: LocalDate | null
}

const keyOf = ({ node, role, kind }: Pick<FirstDues, 'node' | 'role' | 'kind'>): string => `${node} ${role} ${kind}`

/** Units of which a pending change may have emptied the cell that holds the first due day. */
export function touchedUnits(cells: readonly CountedCells[]): number[] {
  return [...new Set(cells.filter((cell) => cell.pending && cell.span !== 'any').map((cell) => cell.node))]
}

/** Adds cells up to the counts of each unit, role and kind. `dues` replaces the first due days of the units that were touched. */
export function addUp(cells: readonly CountedCells[], dues: readonly FirstDues[]): UnitCounts[] {
  const touched = new Set(touchedUnits(cells))
  const exact = new Map(dues.map((due) => [keyOf(due), due]))
  const groups = new Map<string, CountedCells[]>()
  for (const cell of cells) groups.set(keyOf(cell), [...(groups.get(keyOf(cell)) ?? []), cell])
  return [...groups].flatMap(([key, own]) => {
    const [{ node, role, kind }] = own as [CountedCells]
    const lines = (span: CountedCells['span'], ...states: CountedCells['state'][]): number =>
      own.reduce(
        (sum, cell) => sum + (cell.span === span && (states.length === 0 || states.includes(cell.state)) ? cell.lines : 0),
        0,
      )
    const first = (span: CountedCells['span']): LocalDate | null =>
      earliest(own.filter((cell) => !cell.pending && cell.span === span).map((cell) => cell.firstDue))
    const known = touched.has(node) ? exact.get(key) : { oldestDue: first('past'), soonestDue: first('soon') }
    const late = (...states: CountedCells['state'][]): number => (kind === 'order' ? lines('past', ...states) : 0)
    const total = lines('any')
    if (total === 0) return []
    return [
      {
        node,
        role,
        kind,
        total,
        doneOnTime: lines('any', 'done_on_time'),
        doneLate: lines('any', 'done_late'),
        waiting: lines('any', 'submitted'),
        open: lines('any', 'reported') - late('reported'),
        silent: lines('any', 'silent') - late('silent'),
        quiet: lines('any', 'silent'),
        overdue: late(),
        quietOverdue: late('silent'),
        soon: lines('soon'),
        oldestDue: (kind === 'order' ? known?.oldestDue : null) ?? null,
        soonestDue: known?.soonestDue ?? null,
      },
    ]
  })
}

/** A unit as the page names it. */
export interface UnitName {
  readonly node: number
  readonly id: string
  readonly name: string
  readonly code: string
  readonly kind: string
  readonly isBorder: boolean
}

/** Numbers that may be added up. */
type Countable =
  'total' | 'doneOnTime' | 'doneLate' | 'waiting' | 'open' | 'silent' | 'quiet' | 'overdue' | 'quietOverdue' | 'soon'

/** Which rows a sum takes. */
export interface Part {
  readonly role?: 'lead' | 'support'
  readonly kind?: 'order' | 'request'
}

const takes = (row: UnitCounts, part: Part): boolean =>
  (part.role === undefined || row.role === part.role) && (part.kind === undefined || row.kind === part.kind)

/** Sum of a count over the rows that belong to `part`. */
export function sum(rows: readonly UnitCounts[], count: Countable, part: Part = {}): number {
  return rows.reduce((total, row) => total + (takes(row, part) ? row[count] : 0), 0)
}

/** A figure and the list behind it. The query says exactly what was counted, so that the list is as long as the figure. */
export function figure(
  value: number,
  query: { filter?: LineFilter; unit?: string; document?: string; own?: 'true' } & Part,
): Figure {
  const given = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return { value, link: { path: '/overview/lines', query: Object.fromEntries(given) } }
}

const ordered: Part = { kind: 'order' }
const leading: Part = { role: 'lead', kind: 'order' }

/** The header: lead lines that were ordered, which add up to the total, and beside them requests and co-ordinators. */
export function header(rows: readonly UnitCounts[], tasks: number): Overview['header'] {
  const lead = (count: Countable, filter: LineFilter): Figure => figure(sum(rows, count, leading), { filter, ...leading })
  const supporting: Part = { role: 'support', kind: 'order' }
  return {
    total: lead('total', 'all'),
    doneOnTime: lead('doneOnTime', 'done_on_time'),
    doneLate: lead('doneLate', 'done_late'),
    waiting: lead('waiting', 'waiting'),
    open: lead('open', 'open'),
    silent: lead('silent', 'silent'),
    overdue: lead('overdue', 'overdue'),
    tasks,
    lateUnits: new Set(rows.filter((row) => takes(row, leading) && row.overdue > 0).map((row) => row.node)).size,
    requests: figure(sum(rows, 'total', { kind: 'request' }), { filter: 'all', kind: 'request' }),
    support: figure(sum(rows, 'total', supporting), { filter: 'all', ...supporting }),
    supportOverdue: figure(sum(rows, 'overdue', supporting), { filter: 'overdue', ...supporting }),
  }
}

/** Rows by unit, for units that the register names. */
export function byUnit(
  rows: readonly UnitCounts[],
  names: ReadonlyMap<number, UnitName>,
): { unit: UnitName; rows: UnitCounts[] }[] {
  const grouped = new Map<number, UnitCounts[]>()
  for (const row of rows) grouped.set(row.node, [...(grouped.get(row.node) ?? []), row])
  return [...grouped].flatMap(([node, own]) => {
    const unit = names.get(node)
    return unit ? [{ unit, rows: own }] : []
  })
}

/** Earliest of the days, null where there is none. */
export function earliest(days: readonly (LocalDate | null)[]): LocalDate | null {
  return days.reduce<LocalDate | null>((first, day) => (day !== null && (first === null || day < first) ? day : first), null)
}

type UnitRows = ReturnType<typeof byUnit>[number]

/** Units with late lines, those that are late the longest first. The oldest line is looked up for those shown. */
export function lateUnits(
  units: readonly UnitRows[],
  today: LocalDate,
): (Omit<Overview['late']['items'][number], 'oldest'> & { oldestDue: LocalDate })[] {
  return units
    .flatMap(({ unit, rows }) => {
      const oldestDue = earliest(rows.filter((row) => row.kind === 'order').map((row) => row.oldestDue))
      if (oldestDue === null) return []
      const of = (role: 'lead' | 'support'): Figure =>
        figure(sum(rows, 'overdue', { role, ...ordered }), { filter: 'overdue', unit: unit.id, role, ...ordered })
      const { id, name, kind } = unit
      return [
        { unit: { id, name }, kind, lead: of('lead'), support: of('support'), days: daysBetween(oldestDue, today), oldestDue },
      ]
    })
    .sort((a, b) => b.days - a.days || b.lead.value - a.lead.value || compare(a.unit.name, b.unit.name))
}

/** Units that leave lines without a word: first those from which nothing came at all, then by how many of the silent lines are late. */
export function silentUnits(units: readonly UnitRows[]): Overview['silent']['items'] {
  return units
    .flatMap(({ unit, rows }) => {
      const [quiet, total, late] = (['quiet', 'total', 'quietOverdue'] as const).map((count) => sum(rows, count, ordered)) as [
        number,
        number,
        number,
      ]
      if (quiet === 0) return []
      const own = { unit: unit.id, ...ordered }
      const { id, name, kind } = unit
      return [
        {
          unit: { id, name },
          kind,
          quiet: figure(quiet, { filter: 'quiet', ...own }),
          overdue: figure(late, { filter: 'quiet_overdue', ...own }),
          total: figure(total, { filter: 'all', ...own }),
          nothingAtAll: quiet === total,
        },
      ]
    })
    .sort(
      (a, b) =>
        Number(b.nothingAtAll) - Number(a.nothingAtAll) ||
        b.overdue.value - a.overdue.value ||
        b.quiet.value - a.quiet.value ||
        compare(a.unit.name, b.unit.name),
    )
}

/** Tiles of the mosaic, in the order of the national list of communes. */
export function communeTiles(units: readonly UnitRows[]): Overview['communes'] {
  return units
    .filter(({ unit }) => unit.kind === 'commune' || unit.kind === 'ward')
    .map(({ unit, rows }) => {
      const own = { unit: unit.id, ...ordered }
      const of = (count: Countable, filter: LineFilter): Figure => figure(sum(rows, count, ordered), { filter, ...own })
      const { id, name, code, isBorder } = unit
      return {
        unit: { id, name },
        code,
        isBorder,
        total: of('total', 'all'),
        done: figure(sum(rows, 'doneOnTime', ordered) + sum(rows, 'doneLate', ordered), { filter: 'done', ...own }),
        overdue: of('overdue', 'overdue'),
        quiet: of('quiet', 'quiet'),
        soon: of('soon', 'soon'),
      }
    })
    .sort((a, b) => compare(a.code, b.code))
}

/** What each of the person's own units owes, requests included. */
export function participation(units: readonly UnitRows[]): Overview['participation'] {
  return units.map(({ unit, rows }) => {
    const own = { unit: unit.id, own: 'true' } as const
    const of = (count: Countable, filter: LineFilter, part: Part = {}): Figure =>
      figure(sum(rows, count, part), { filter, ...own, ...part })
    return {
      unit: { id: unit.id, name: unit.name },
      lead: of('total', 'all', { role: 'lead' }),
      support: of('total', 'all', { role: 'support' }),
      overdue: of('overdue', 'overdue'),
      quiet: of('quiet', 'quiet'),
      waiting: of('waiting', 'waiting'),
    }
  })
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A document with the documents that it carries out. */
export interface ChainNode {
  readonly id: string
  readonly signedOn: LocalDate | null
  readonly parents: readonly string[]
}

/**
 * Documents in the order of the chain: each after the one that it carries out, siblings by day. A document with several parents stands below
 * the youngest of them, the one that it followed on; a ring (by a wrong link) is opened at its oldest document.
 */
export function chainOrder<T extends ChainNode>(
  documents: readonly T[],
): { document: T; parent: T | null; depth: number; days: number | null }[] {
  const known = new Map(documents.map((document) => [document.id, document]))
  const byDay = (a: T, b: T): number => compare(a.signedOn ?? '', b.signedOn ?? '') || compare(a.id, b.id)
  const parentOf = (document: T): T | null => {
    const parents = document.parents.flatMap((id) => known.get(id) ?? []).filter((parent) => parent.id !== document.id)
    return parents.sort(byDay).at(-1) ?? null
  }
  const children = new Map<string | null, T[]>()
  for (const document of [...documents].sort(byDay)) {
    const parent = parentOf(document)?.id ?? null
    children.set(parent, [...(children.get(parent) ?? []), document])
  }
  const placed = new Set<string>()
  const order: ReturnType<typeof chainOrder<T>> = []
  const place = (document: T, parent: T | null, depth: number): void => {
    if (placed.has(document.id)) return
    placed.add(document.id)
    const days = parent?.signedOn && document.signedOn ? daysBetween(parent.signedOn, document.signedOn) : null
    order.push({ document, parent, depth, days })
    for (const child of children.get(document.id) ?? []) place(child, document, depth + 1)
  }
  for (const root of children.get(null) ?? []) place(root, null, 0)
  for (const rest of [...documents].sort(byDay)) place(rest, null, 0)
  return order
}
