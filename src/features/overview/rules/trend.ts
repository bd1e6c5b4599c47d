/** Twelve months of due days, from cells to figures. Pure. */
import { addMonths, dateOf, lastDayOfMonth, partsOf, type LocalDate } from '../../../platform/shared/dates.ts'
import type { Figure, LineFilter, Trend } from '../contract.ts'

/** Months shown: a year, so that the same month of last year stands at the other end. */
const MONTHS = 12

/** A sum over cells: lines of one month ('YYYY-MM') and state; `past` says that their day lies before today. */
export interface MonthCells {
  readonly month: string
  readonly state: 'silent' | 'reported' | 'submitted' | 'done_on_time' | 'done_late'
  readonly past: boolean
  readonly lines: number
}

/** First and last day of a month 'YYYY-MM'. */
export function daysOfMonth(month: string): { dueFrom: LocalDate; dueUntil: LocalDate } {
  const dueFrom = `${month}-01`
  const { year, month: number } = partsOf(dueFrom)
  return { dueFrom, dueUntil: dateOf(year, number, lastDayOfMonth(year, number)) }
}

/** The months of the trend up to that of `today`, the oldest first. */
export function monthsUntil(today: LocalDate): string[] {
  const first = `${today.slice(0, 7)}-01`
  return Array.from({ length: MONTHS }, (_, at) => addMonths(first, at + 1 - MONTHS).slice(0, 7))
}

/** Figures of each month; a month without lines has zeros, since nothing fell due in it. */
export function trendOf(cells: readonly MonthCells[], today: LocalDate): Trend['months'] {
  return monthsUntil(today).map((month) => {
    const own = cells.filter((cell) => cell.month === month)
    const sum = (fits: (cell: MonthCells) => boolean): number => own.filter(fits).reduce((lines, cell) => lines + cell.lines, 0)
    const door = (value: number, filter: LineFilter): Figure => ({
      value,
      link: { path: '/overview/lines', query: { filter, role: 'lead', kind: 'order', month } },
    })
    const unfinished = ({ state }: MonthCells): boolean => state === 'silent' || state === 'reported'
    return {
      month,
      total: door(
        sum(() => true),
        'all',
      ),
      doneOnTime: door(
        sum(({ state }) => state === 'done_on_time'),
        'done_on_time',
      ),
      doneLate: door(
        sum(({ state }) => state === 'done_late'),
        'done_late',
      ),
      waiting: door(
        sum(({ state }) => state === 'submitted'),
        'waiting',
      ),
      overdue: door(
        sum((cell) => unfinished(cell) && cell.past),
        'overdue',
      ),
      notDue: sum((cell) => unfinished(cell) && !cell.past),
    }
  })
}

/**
 * The year that stands under a bar: under January and under the first one. Where January follows the first bar both are shortened («’25», «’26»),
 * since two years side by side run together.
 */
export function yearUnder(month: string, at: number): string | null {
  const { month: number, year } = partsOf(`${month}-01`)
  if (number !== 1 && at !== 0) return null
  const crowded = (number === 12 && at === 0) || (number === 1 && at === 1)
  return crowded ? `’${String(year).slice(2)}` : String(year)
}
