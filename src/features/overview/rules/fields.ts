/** Figures by field, from cells. Pure. */
import type { FieldCounts, Figure, LineFilter } from '../contract.ts'

/** A sum over cells: lines of a field (0: none) in one state; `past` says that their day lies before today. */
export interface FieldCells {
  readonly field: number
  readonly state: 'silent' | 'reported' | 'submitted' | 'done_on_time' | 'done_late'
  readonly past: boolean
  readonly lines: number
}

/** A field as the page names it. */
export interface FieldName {
  readonly id: string
  readonly node: number
  readonly name: string
  readonly inUse: boolean
}

/** Rows in the order of the list of fields, «chưa phân lĩnh vực» last; only those with lines. Ordered lead lines throughout. */
export function fieldRows(cells: readonly FieldCells[], fields: readonly FieldName[]): FieldCounts[] {
  return [...fields, null].flatMap((field) => {
    const own = cells.filter((cell) => cell.field === (field?.node ?? 0))
    const sum = (fits: (cell: FieldCells) => boolean): number => own.filter(fits).reduce((lines, cell) => lines + cell.lines, 0)
    const door = (filter: LineFilter, fits: (cell: FieldCells) => boolean): Figure => ({
      value: sum(fits),
      link: { path: '/overview/lines', query: { filter, role: 'lead', kind: 'order', field: field?.id ?? 'none' } },
    })
    const undone = ({ state }: FieldCells): boolean => state === 'silent' || state === 'reported'
    if (sum(() => true) === 0) return []
    return [
      {
        field: field && { id: field.id, name: field.name },
        total: door('all', () => true),
        doneOnTime: door('done_on_time', ({ state }) => state === 'done_on_time'),
        doneLate: door('done_late', ({ state }) => state === 'done_late'),
        waiting: door('waiting', ({ state }) => state === 'submitted'),
        open: door('open', ({ state, past }) => state === 'reported' && !past),
        silent: door('silent', ({ state, past }) => state === 'silent' && !past),
        overdue: door('overdue', (cell) => undone(cell) && cell.past),
      },
    ]
  })
}

/** Fields in use of which nothing is owed here. */
export function idleFields(cells: readonly FieldCells[], fields: readonly FieldName[]): string[] {
  const busy = new Set(cells.map((cell) => cell.field))
  return fields.filter((field) => field.inUse && !busy.has(field.node)).map((field) => field.name)
}
