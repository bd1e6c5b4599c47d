/** Deadlines as people type them, and the last day that a deadline means. Pure: the year and days are given. */
import { addDays, dateOf, lastDayOfMonth, parseVietnameseDate, partsOf, type LocalDate } from '../../../platform/shared/dates.ts'
import { fold } from '../../../platform/shared/vietnamese.ts'
import type { Deadline } from '../contract/drafts.ts'

/** Any year with a 29 February. */
const LEAP_YEAR = 2028
const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 }
const EVERY: Record<string, 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day'> = {
  nam: 'year',
  quy: 'quarter',
  thang: 'month',
  tuan: 'week',
  ngay: 'day',
}

/**
 * Reads a typed deadline: «trước 15/12», «15/12/2026», «quý IV/2025», «tháng 9», «năm 2026», «trước ngày 25 hằng tháng»,
 * «6 tháng một lần», «thường xuyên», «ngay», «trong 5 ngày làm việc», «từ quý II/2027», «cuối tháng 6/2027». Where no year is typed the first such
 * day not before `from` is meant (`from`: the day of the document). Null when it is not understood.
 */
export function parseDeadline(typed: string, from: LocalDate): Deadline | null {
  const text = typed.normalize('NFC').trim().replaceAll(/\s+/g, ' ') // «trước  15/12»
  const plain = fold(text).replace(/^\(|\)$|[.;]$/g, '')
  const recurring = readRecurring(plain, text)
  if (recurring) return recurring
  // «thường xuyên», «liên tục»
  if (/^(thuong xuyen|lien tuc)/.test(plain)) return { text, kind: 'standing' }
  // «ngay», «khẩn trương», «kịp thời»
  if (/^(thuc hien )?(ngay|khan truong|kip thoi)$/.test(plain)) return { text, kind: 'urgent' }
  // «trong 05 ngày làm việc», «trong thời hạn 2 tháng»
  const within = /^(?:trong )?(?:thoi han )?(\d{1,3}) (ngay lam viec|ngay|thang|nam)(?: ke tu .*)?$/.exec(plain)
  if (within?.[1] && within[2]) {
    const unit = { 'ngay lam viec': 'working_day', ngay: 'day', thang: 'month', nam: 'year' } as const
    return { text, kind: 'relative', within: { n: Number(within[1]), unit: unit[within[2] as keyof typeof unit] } }
  }
  // «từ quý II/2027», «từ ngày 01/3/2026»
  const start = /^tu (.+)$/.exec(plain)
  if (start?.[1]) {
    const period = readPeriod(start[1], from)
    return period ? { text, kind: 'from', start: period.first } : null
  }
  const period = readPeriod(withoutLeadIn(plain, partsOf(from).year), from)
  return period ? { text, kind: 'date', due: period.last } : null
}

/** What stands behind «xong», «trước», «chậm nhất là», «đến hết», «cuối» …, all folded. `year`: that of «cuối năm». */
function withoutLeadIn(plain: string, year: number): string {
  return plain
    .replace(/(?<=^|\s)(cuoi|trong|het) nam$/, `$1 nam ${year}`) // «đến cuối năm», «trong năm»
    .replace(/^(?:xong|hoan thanh) /, '') // «xong trước 15/12»
    .replace(/^(?:truoc|den|den het|het|cham nhat|trong|vao)(?: la| het| vao)? /, '') // «chậm nhất là 15/12»
    .replace(/^cuoi (?=thang|quy|nam)/, '') // «cuối tháng 6/2027»: its last day, as of the month itself
}

/** A day that no calendar has, as it was typed; `day` is null where there is no such month. */
export interface ImpossibleDay {
  readonly day: number | null
  readonly month: number
  /** Null where no year was typed and the day is missing in every year. */
  readonly year: number | null
}

/**
 * The day in typed words that does not exist: «31/2/2027», «trước 30/2», «25/13/2026». Without a year that of `from` is meant, as in
 * `parseDeadline`. Null where every day in them exists, or none is typed.
 */
export function impossibleDay(typed: string, from: LocalDate): ImpossibleDay | null {
  // «trước ngày 31/2/2027», «31-2-27», «30/2 hằng năm»
  const short = /(?:^|\s)(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?(?=$|\s)/.exec(fold(typed).trim())
  // «ngày 31 tháng 2 năm 2027», «31 tháng 2»
  const found = short ?? /(?:^|\s)(\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?(?=$|\s)/.exec(fold(typed).trim())
  if (!found) return null
  const [day, month] = [Number(found[1]), Number(found[2])]
  const typedYear = found[3] === undefined ? null : Number(found[3].padStart(4, '20'))
  if (month < 1 || month > 12) return { day: null, month, year: typedYear }
  // A 29 February comes again in a leap year: only a year that is meant can be without it.
  const everyYear = /(?:hang|moi) nam/.test(fold(typed)) // «29/2 hằng năm»
  const year = typedYear ?? (everyYear ? LEAP_YEAR : partsOf(from).year)
  if (day >= 1 && day <= lastDayOfMonth(year, month)) return null
  const never = day < 1 || day > lastDayOfMonth(LEAP_YEAR, month)
  return { day, month, year: typedYear ?? (never ? null : year) }
}

function readRecurring(plain: string, text: string): Deadline | null {
  // «hằng năm», «hàng quý», «định kỳ hằng tháng», «trước ngày 25 hằng tháng», «trước 15/12 hằng năm»
  const each = /(?:^|\s)(?:hang|moi|dinh ky) ?(?:hang )?(nam|quy|thang|tuan|ngay)$/.exec(plain)
  const half = /(?:^|\s)(?:dinh ky )?0?6 thang(?: mot lan| \/ ?lan)?$/.exec(plain) ?? /(?:^|\s)hang nua nam$/.exec(plain)
  const every = each?.[1] ? EVERY[each[1]] : half ? 'half' : undefined
  if (!every) return null
  const head = plain.slice(0, (each ?? half)?.index ?? 0)
  // «trước 15/12», «ngày 15 tháng 12»
  const dayMonth = /(\d{1,2})(?:\/| thang )(\d{1,2})/.exec(head)
  if (dayMonth?.[1] && dayMonth[2]) {
    const [day, month] = [Number(dayMonth[1]), Number(dayMonth[2])]
    const real = month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(LEAP_YEAR, month)
    return real ? { text, kind: 'recurring', every, on: `${pad(dayMonth[2])}-${pad(dayMonth[1])}` } : null
  }
  // «trước ngày 25»
  const day = /(?:ngay|truoc) (\d{1,2})$/.exec(head.trim())
  if (day?.[1] && Number(day[1]) >= 1 && Number(day[1]) <= 31) return { text, kind: 'recurring', every, on: pad(day[1]) }
  return { text, kind: 'recurring', every }
}

interface Period {
  first: LocalDate
  last: LocalDate
}

/** A day, month, quarter, half or year, folded: «15/12», «thang 9/2025», «quy iv/2025», «6 thang dau nam 2026», «nam 2026». */
function readPeriod(plain: string, from: LocalDate): Period | null {
  const year = partsOf(from).year
  const untyped = (make: (y: number) => Period | null): Period | null => {
    const here = make(year)
    return here && here.last < from ? make(year + 1) : here
  }
  const dayText = plain.replace(/^ngay /, '')
  const typedYear = /\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(dayText)
  const day = (y: number): Period | null => {
    const d = parseVietnameseDate(dayText.replace(' thang ', '/').replace(' nam ', '/'), y)
    return d ? { first: d, last: d } : null
  }
  const single = typedYear ? day(year) : untyped(day)
  if (single) return single
  // «thang 9/2025», «thang 9 nam 2025», «thang 9»
  const month = /^thang (\d{1,2})(?:(?:\/| nam )(\d{4}))?$/.exec(plain)
  if (month?.[1]) return dated(month[2], (y) => months(y, Number(month[1]), Number(month[1])), untyped)
  // «quy iv/2025», «quy 4 nam 2025»
  const quarter = /^quy (iv|iii|ii|i|[1-4])(?:(?:\/| nam )(\d{4}))?$/.exec(plain)
  if (quarter?.[1]) {
    const q = ROMAN[quarter[1]] ?? Number(quarter[1])
    return dated(quarter[2], (y) => months(y, q * 3 - 2, q * 3), untyped)
  }
  // «6 thang dau nam 2026», «6 thang cuoi nam»
  const half = /^(?:0?6|sau) thang (dau|cuoi) nam(?: (\d{4}))?$/.exec(plain)
  if (half?.[1]) return dated(half[2], (y) => (half[1] === 'dau' ? months(y, 1, 6) : months(y, 7, 12)), untyped)
  // «nam 2026», «giai doan 2026 - 2030»
  const span = /^(?:nam|giai doan) (\d{4})(?: ?[-–] ?(\d{4}))?$/.exec(plain)
  if (span?.[1]) return { first: `${span[1]}-01-01`, last: `${span[2] ?? span[1]}-12-31` }
  return null
}

function dated(
  typed: string | undefined,
  make: (y: number) => Period | null,
  untyped: (make: (y: number) => Period | null) => Period | null,
): Period | null {
  return typed ? make(Number(typed)) : untyped(make)
}

function months(year: number, first: number, last: number): Period | null {
  if (first < 1 || last > 12) return null
  return { first: dateOf(year, first, 1), last: dateOf(year, last, lastDayOfMonth(year, last)) }
}

function pad(n: string): string {
  return n.padStart(2, '0')
}

/** The last day of a deadline, or null where it has none (recurring, standing, relative, urgent, start only). */
export function dueOf(deadline: Deadline | null): LocalDate | null {
  return deadline?.kind === 'date' ? deadline.due : null
}

/** Whether a deadline is already over on `today`. */
export function isPast(deadline: Deadline | null, today: LocalDate): boolean {
  const due = dueOf(deadline)
  return due !== null && due < today
}

/** A deadline picked from a calendar. */
export function pickedDeadline(due: LocalDate, words?: string): Deadline {
  const { year, month, day } = partsOf(addDays(due, 0))
  return { text: words ?? `${day}/${month}/${year}`, kind: 'date', due }
}
