/** What the files about time limits share: the shape of what they find, days of the calendar, words before a limit. */
import type { Deadline } from './model.ts'

export interface FoundDeadline {
  deadline: Deadline
  /** Offsets into the text that was read. */
  start: number
  end: number
  /** True where a day was written, not a month, quarter or year. */
  exact?: boolean
  /** True where the year was not written. */
  yearless?: boolean
  /** How many other, different limits the text names. */
  rivals?: number
}

export interface DeadlineContext {
  /** Year of the document, for days written without one; null where unknown. */
  year: number | null
  /** True for a cell or a field of its own («Thời hạn: …»), where a bare date or word is the limit. */
  field: boolean
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const two = (n: number): string => String(n).padStart(2, '0')

export function iso(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > (DAYS[month - 1] ?? 0)) return null
  return `${year}-${two(month)}-${two(day)}`
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export function endOfMonth(year: number, month: number): string | null {
  return iso(year, month, month >= 1 && month <= 12 ? lastDay(year, month) : 0)
}

export const PERIODS: Record<string, 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day'> = {
  năm: 'year',
  quý: 'quarter',
  tháng: 'month',
  tuần: 'week',
  ngày: 'day',
}

/** What may stand before a limit and belongs to its words. */
export const BEFORE =
  '(?:(?:chậm nhất|muộn nhất)(?: là| đến| vào)?(?: hết)?|xong trước|trước trước|trước|đến hết|hết|đến|xong|vào cuối|vào đầu|vào|ngay trong|trong|cuối|đầu|từ nay đến|từ|kể từ|thời hạn)'

// "12/UBND-NC ", "30/2020/NĐ-CP, "
export const AFTER_SYMBOL = /\d+(?:\/\d{4})? ?[/-] ?\p{Lu}[\p{L}\d./-]*,? $/u
