/**
 * Legal dates: a day in Asia/Ho_Chi_Minh, written 'YYYY-MM-DD'. Instants stay `Date` in UTC; nothing here reads a clock.
 */

/** A calendar day in Viet Nam, 'YYYY-MM-DD'. Compares correctly as text. */
export type LocalDate = string

/** Viet Nam keeps UTC+7 all year round, and has done so since 1975; the product holds no earlier instants. */
const OFFSET_MS = 7 * 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000

/** True for a real calendar day written 'YYYY-MM-DD'. */
export function isLocalDate(text: string): boolean {
  // «2026-03-03»
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return month >= 1 && month <= 12 && day >= 1 && day <= days
}

/** The day in Viet Nam at the instant `now`. */
export function todayIn(now: Date): LocalDate {
  return new Date(now.getTime() + OFFSET_MS).toISOString().slice(0, 10)
}

/** The first instant of a day in Viet Nam. Throws RangeError for a text that is no day. */
export function startOfDay(date: LocalDate): Date {
  return new Date(epochDay(date) * DAY_MS - OFFSET_MS)
}

/** The day `days` later (earlier when negative). Throws RangeError for a text that is no day. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date((epochDay(date) + days) * DAY_MS).toISOString().slice(0, 10)
}

/** The same day of a later month, or that month's last day when it is shorter (31/01 + 1 → 28/02). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = (index % 12) + 1
  return dateOf(targetYear, targetMonth, Math.min(day, lastDayOfMonth(targetYear, targetMonth)))
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return epochDay(to) - epochDay(from)
}

/** Negative, zero or positive, for sorting. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** 1 = Monday … 7 = Sunday. */
export function dayOfWeek(date: LocalDate): number {
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1
}

/** Number of the last day of a month (month 1–12). */
export function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Year, month (1–12) and day of a date. Throws RangeError for a text that is no day. */
export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  epochDay(date)
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** A date from its parts. Throws RangeError when there is no such day. */
export function dateOf(year: number, month: number, day: number): LocalDate {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  epochDay(text)
  return text
}

/** 'dd/mm/yyyy', as offices write it. */
export function formatDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date)
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`
}

/** 'HH:MM dd/mm/yyyy' of an instant, in Viet Nam. */
export function formatInstant(instant: Date): string {
  const local = new Date(instant.getTime() + OFFSET_MS).toISOString()
  return `${local.slice(11, 16)} ${formatDate(local.slice(0, 10))}`
}

/**
 * Reads a day as people type it: «15/12», «15/12/2026», «15-12-26», «15.12.2026», «ngày 15 tháng 12 năm 2026», «2026-12-15», also with
 * «trước» before it. Without a year, `year` is taken. Undefined when the text holds no real day; months such as «tháng 12» are not a day.
 */
export function parseVietnameseDate(text: string, year: number): LocalDate | undefined {
  const trimmed = text.normalize('NFC').trim().toLowerCase()
  // «2026-12-15»
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed)
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  // «trước ngày 15/12/2026», «15-12», «ngày 5.3.26»
  const short = /^(?:trước\s+)?(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(trimmed)
  if (short) return realDay(fullYear(short[3], year), Number(short[2]), Number(short[1]))
  // «trước ngày 15 tháng 12 năm 2026», «15 tháng 12»
  const long = /^(?:trước\s+)?(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?$/.exec(trimmed)
  if (long) return realDay(fullYear(long[3], year), Number(long[2]), Number(long[1]))
  return undefined
}

function fullYear(text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

function realDay(year: number, month: number, day: number): LocalDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOfMonth(year, month)) return undefined
  return dateOf(year, month, day)
}

function epochDay(date: LocalDate): number {
  if (!isLocalDate(date)) throw new RangeError(`not a day: ${date}`)
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS
}
