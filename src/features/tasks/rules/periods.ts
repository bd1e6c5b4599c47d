/** Periods of recurring lines: which one a day lies in, what it is called, and its last day. Pure. */
import {
  addDays,
  dateOf,
  dayOfWeek,
  formatDate,
  lastDayOfMonth,
  partsOf,
  type LocalDate,
} from '../../../platform/shared/dates.ts'
import type { Deadline } from '../../directives/contract/drafts.ts'

/** How often a line is owed, as stored in `obligation.recurrence`. */
export interface Recurrence {
  every: 'year' | 'half' | 'quarter' | 'month' | 'week'
  /** "MM-DD" or "DD", where the document gives one. */
  on?: string
}

export interface Period {
  start: LocalDate
  due: LocalDate
  /** «Quý IV/2025», as offices call it. */
  label: string
}

/** A daily duty is standing work: a line a day would drown everything else. */
export function recurrenceOf(deadline: Deadline | null): Recurrence | null {
  if (deadline?.kind !== 'recurring' || deadline.every === 'day') return null
  return deadline.on === undefined ? { every: deadline.every } : { every: deadline.every, on: deadline.on }
}

const MONTHS = { year: 12, half: 6, quarter: 3, month: 1 } as const
const ROMAN = ['I', 'II', 'III', 'IV']

/** The period in which a day lies. */
export function periodOf({ every, on }: Recurrence, day: LocalDate): Period {
  if (every === 'week') {
    const start = addDays(day, 1 - dayOfWeek(day))
    return { start, due: addDays(start, 6), label: `Tuần từ ${formatDate(start)}` }
  }
  const { year, month } = partsOf(day)
  const size = MONTHS[every]
  const index = Math.floor((month - 1) / size)
  const first = index * size + 1
  const last = first + size - 1
  const { at, dayOfMonth } = placeIn(on, first, last, size)
  const labels = {
    year: `Năm ${year}`,
    half: `6 tháng ${index === 0 ? 'đầu' : 'cuối'} năm ${year}`,
    quarter: `Quý ${ROMAN[index]}/${year}`,
    month: `Tháng ${month}/${year}`,
  }
  const end = lastDayOfMonth(year, at)
  return { start: dateOf(year, first, 1), due: dateOf(year, at, Math.min(dayOfMonth ?? end, end)), label: labels[every] }
}

/** Month and day of the deadline in a period: "12-15" keeps its place in the period («15/6 và 15/12»), "25" is in its last month. */
function placeIn(on: string | undefined, first: number, last: number, size: number): { at: number; dayOfMonth: number | null } {
  // «12-15», «25»
  const match = /^(?:(\d{2})-)?(\d{2})$/.exec(on ?? '')
  if (!match?.[2]) return { at: last, dayOfMonth: null }
  const at = match[1] ? first + ((Number(match[1]) - 1) % size) : last
  return { at, dayOfMonth: Number(match[2]) }
}

/** The period after the one that begins on `start`. */
export function nextPeriod(recurrence: Recurrence, start: LocalDate): Period {
  const { every } = recurrence
  if (every === 'week') return periodOf(recurrence, addDays(start, 7))
  const { year, month } = partsOf(start)
  const after = month - 1 + MONTHS[every]
  return periodOf(recurrence, dateOf(year + Math.floor(after / 12), (after % 12) + 1, 1))
}

/** The first period owed when a task is issued: the present one, unless its last day is over already. */
export function firstPeriod(recurrence: Recurrence, today: LocalDate): Period {
  const here = periodOf(recurrence, today)
  return here.due < today ? nextPeriod(recurrence, here.start) : here
}

/** Periods that began after `last` and no later than `today`, the oldest first; at most two years of months. */
export function missingPeriods(recurrence: Recurrence, last: LocalDate, today: LocalDate): Period[] {
  const missing: Period[] = []
  for (
    let period = nextPeriod(recurrence, last);
    period.start <= today && missing.length < 24;
    period = nextPeriod(recurrence, period.start)
  )
    missing.push(period)
  return missing
}
