/**
 * Time limits. Reads a piece of text (a sentence, a table cell, a field) with the year of its document; writes the
 * one deadline that holds for it. Dates that only identify a document, tell of a meeting or start a right are not
 * limits. Every pattern has bounded repetition, so that the whole stays linear.
 */
import { days } from './deadline-days.ts'
import type { DeadlineContext, FoundDeadline } from './deadline-parts.ts'
import { periods, span, years } from './deadline-periods.ts'
import { atOnce, bareWords, recurring, within } from './deadline-rhythms.ts'

export type { DeadlineContext, FoundDeadline } from './deadline-parts.ts'

// Without a figure or one of these words a text holds no limit.
const HINTS = /\d|quý|hằng|hàng|mỗi|từng|định kỳ|ngay|một lần/iu

// "Tháng 7 năm 2026: sơ kết …", "Từ ngày 01/3 đến ngày 15/3/2026: phát động …", "Quý III: kiểm tra …": the time of a step stands before it
const OPENING = /^(?:(?:từ|đến|trong|cuối|đầu|giữa|trước|vào) )?(?:ngày|tháng|quý|năm|tuần|giai đoạn) [^:;.]{1,60}(?=:(?! ?\d))/iu

// "Năm 2026, 2027", "Các năm 2026 và 2027"
const MORE_YEARS = /^(?:các )?năm 20\d\d(?:(?:,| và|;) 20\d\d){1,5}\W*$/iu

/** Reads the deadline of a piece of text; null where it names none. */
export function readDeadline(text: string, context: DeadlineContext): FoundDeadline | null {
  if (!context.field && !HINTS.test(text)) return null
  const label = context.field ? null : OPENING.exec(text)?.[0]
  const opening = label ? readDeadline(label, { ...context, field: true }) : null
  if (opening?.deadline.kind === 'date') return opening
  const found = [...days(text, context), ...periods(text, context), ...recurring(text, context), ...within(text)]
  if (context.field && found.length === 0) found.push(...span(text))
  // "Năm 2026, 2027": the last of the years
  if (context.field && MORE_YEARS.test(text)) found.length = 0
  if (context.field && found.length === 0) found.push(...years(text))
  if (context.field) found.push(...bareWords(text))
  else found.push(...atOnce(text))
  const chosen = opener(found, text) ?? yearly(found) ?? monthly(found, text) ?? pick(found, text)
  if (!chosen) return null
  const key = (f: FoundDeadline): string => JSON.stringify({ ...f.deadline, text: '' })
  return { ...chosen, rivals: new Set(found.map(key)).size - 1 }
}

/** "Hằng tháng, từ ngày 01/10/2026 đến ngày 30/9/2027, …": a rhythm that opens the text, a comma behind it, governs it all. */
function opener(found: FoundDeadline[], text: string): FoundDeadline | null {
  const reach = OPENING_RHYTHM.exec(text)?.[0].length ?? 0
  const opening = found.filter((f) => f.deadline.kind === 'recurring' && f.end <= reach)
  return opening.length > 0 && !found.some((f) => f.yearless) ? shortest(opening) : null
}

// "Định kỳ 6 tháng và hàng năm,", "Hằng quý,"
const OPENING_RHYTHM =
  /^(?:(?:định kỳ )?(?:0?\d tháng|(?:hằng|hàng) (?:năm|quý|tháng|tuần))(?: một lần)?(?:, (?=định|hằng|hàng|\d)| và )?){1,4}(?=,)/iu

/** "hằng tháng báo cáo, gửi Sở X trước ngày 25": a day without a month beside a monthly limit is its day. */
function monthly(found: FoundDeadline[], text: string): FoundDeadline | null {
  const every = found.find((f) => f.deadline.kind === 'recurring' && f.deadline.every === 'month' && !f.deadline.on)
  const day = every ? DAY_ALONE.exec(text.slice(every.end, every.end + 160)) : null
  if (!every || !day?.[1] || found.some((f) => f.deadline.kind === 'date')) return null
  return { ...every, deadline: { text: every.deadline.text, kind: 'recurring', every: 'month', on: day[1].padStart(2, '0') } }
}

// " … báo cáo, gửi Sở X trước ngày 25 để tổng hợp"
const DAY_ALONE = /^[^.;]{0,130}?(?:trước|vào|chậm nhất(?: là)?) ngày (\d{1,2})(?! ?[\d/.-]| tháng \d)(?=[\s,.;)]|$)/iu

/** "hằng năm báo cáo trước ngày 30/11": a day without a year beside a yearly limit is its day. */
function yearly(found: FoundDeadline[]): FoundDeadline | null {
  const fixed = found.filter((f) => f.deadline.kind === 'date')
  const often = found.find((f) => f.deadline.kind === 'recurring' && f.deadline.every !== 'year')
  // "định kỳ 6 tháng báo cáo trước ngày 15/6 và 15/12": days without a year belong to the rhythm.
  if (often && fixed.length > 0 && fixed.every((f) => f.yearless)) return often
  const every = found.find((f) => f.deadline.kind === 'recurring' && f.deadline.every === 'year' && !f.deadline.on)
  const day = found.find((f) => f.yearless === true && f.deadline.kind === 'date')
  if (!every || !day || day.deadline.kind !== 'date' || found.some((f) => f.exact && !f.yearless)) return null
  return {
    deadline: { text: day.deadline.text, kind: 'recurring', every: 'year', on: day.deadline.due.slice(5) },
    start: day.start,
    end: day.end,
  }
}

// "trong tháng 5 năm 2026", "quý II/2026"
const PART_OF_YEAR = /(?:tháng|quý)/iu

/** The last fixed day beats a period, a period beats a relative or recurring limit, these beat a bare word. */
function pick(found: FoundDeadline[], text: string): FoundDeadline | null {
  const all = found.filter((f) => f.deadline.kind === 'date')
  // A day, a month or a quarter is surer than a year.
  const exact = all.filter((f) => f.exact)
  const dated = exact.length > 0 ? all.filter((f) => f.exact || PART_OF_YEAR.test(f.deadline.text)) : all
  // A limit that opens the sentence governs it all.
  if (dated.length > 1) {
    const opening = dated.find((f) => f.start < 3 && text[f.end] === ',')
    if (opening) return opening
  }
  if (dated.length > 0)
    return dated.reduce((a, b) => ((b.deadline as { due: string }).due > (a.deadline as { due: string }).due ? b : a))
  for (const kind of ['recurring', 'relative', 'from', 'standing', 'urgent'] as const) {
    const of = found.filter((f) => f.deadline.kind === kind)
    if (kind === 'recurring' && of.length > 1) return shortest(of)
    if (of[0]) return of[0]
  }
  return null
}

const ORDER = ['day', 'week', 'month', 'quarter', 'half', 'year']

function shortest(found: FoundDeadline[]): FoundDeadline {
  const rank = (f: FoundDeadline): number =>
    f.deadline.kind === 'recurring' ? ORDER.indexOf(f.deadline.every) - (f.deadline.on ? 0.5 : 0) : 9
  return found.reduce((a, b) => (rank(b) < rank(a) ? b : a))
}
