import {
  addDays,
  dateOf,
  dayOfWeek,
  formatDate,
  isLocalDate,
  lastDayOfMonth,
  parseVietnameseDate,
  partsOf,
  type LocalDate,
} from '../../shared/dates.ts'

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 }
const WEEKDAYS = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật']

/**
 * Reads a deadline as officials type it and gives its last day: a day («trước 15/12»), a month, a quarter, a half year, a year, or a
 * number of days from `today`. Without a year, the year of `today`. Undefined when it is none of these; nothing is guessed.
 */
export function readDay(typed: string, today: LocalDate): LocalDate | undefined {
  const { year } = partsOf(today)
  const words = typed.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ') // «quý  IV/2025»
  if (isLocalDate(words)) return words
  // «trước ngày 15/12/2025», «chậm nhất 15/12», «đến hết tháng 11», «trong quý IV/2025»
  const bare = words.replace(/^(?:trước|chậm nhất|muộn nhất|đến|hết|trong|xong)(?: là)?(?: ngày)?(?: hết)? /, '')
  return parseVietnameseDate(bare, year) ?? periodEnd(bare, year) ?? fromToday(bare, today)
}

/** The last day of a month, a quarter, a half year or a year. */
function periodEnd(words: string, year: number): LocalDate | undefined {
  // «tháng 11/2025», «tháng 11 năm 2025», «tháng 11»
  const month = /^(?:cuối )?tháng (\d{1,2})(?:(?: ?\/ ?| năm )(\d{4}))?$/.exec(words)
  if (month) return monthEnd(Number(month[2] ?? year), Number(month[1]))
  // «quý IV/2025», «quý 3 năm 2025», «quý II»
  const quarter = /^(?:cuối )?quý (i{1,3}|iv|[1-4])(?:(?: ?\/ ?| năm )(\d{4}))?$/.exec(words)
  if (quarter) return monthEnd(Number(quarter[2] ?? year), (ROMAN[quarter[1] ?? ''] ?? 0) * 3)
  // «6 tháng đầu năm 2026»
  const half = /^6 tháng đầu năm(?: (\d{4}))?$/.exec(words)
  if (half) return monthEnd(Number(half[1] ?? year), 6)
  // «năm 2025», «cuối năm», «31/12» is read as a day above
  const whole = /^(?:cuối )?năm(?: (\d{4}))?$/.exec(words)
  return whole ? monthEnd(Number(whole[1] ?? year), 12) : undefined
}

/** «15 ngày», «2 tuần»: counted from `today`. */
function fromToday(words: string, today: LocalDate): LocalDate | undefined {
  // «sau 15 ngày», «2 tuần»
  const span = /^(?:sau )?(\d{1,3}) (ngày|tuần)$/.exec(words)
  return span ? addDays(today, Number(span[1]) * (span[2] === 'tuần' ? 7 : 1)) : undefined
}

function monthEnd(year: number, month: number): LocalDate | undefined {
  return month >= 1 && month <= 12 ? dateOf(year, month, lastDayOfMonth(year, month)) : undefined
}

/** A day in words: «thứ Hai, 15/12/2025». */
export function dayInWords(day: LocalDate): string {
  return `${WEEKDAYS[dayOfWeek(day)]}, ${formatDate(day)}`
}
