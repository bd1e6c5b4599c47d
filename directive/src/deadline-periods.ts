/**
 * Months, quarters, halves, years and spans as limits. Reads a text; writes the last day of each period that is a limit,
 * or the first day of one that only begins.
 */
import { AFTER_SYMBOL, BEFORE, endOfMonth, iso, type DeadlineContext, type FoundDeadline } from './deadline-parts.ts'

const QUARTERS: Record<string, number> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
}

// "tháng 4, 5/2026", "tháng 9/2026", "trong tháng 9 năm 2026", "cuối tháng 3"
const MONTH = new RegExp(
  `(?:(${BEFORE}) ?)?tháng (?:\\d{1,2} ?(?:,|và|-|–) ?(?:tháng )?){0,3}(\\d{1,2})(?:(?: ?/ ?| năm |-)(\\d{4}))?(?![\\d/])`,
  'giu',
)

// "quý II, III/2026", "quý II và quý III năm 2026", "quý IV/2026", "trong quý I năm 2026", "quý II/2026"
const QUARTER = new RegExp(
  `(?:(${BEFORE}) ?)?qu[ýí] (?:(?:iv|i{1,3}|[1-4]) ?(?:,|và|-|–) ?(?:quý )?){0,3}(iv|i{1,3}|[1-4]|một|hai|ba|tư)(?:(?: ?/ ?| năm |-| )(\\d{4}))?(?![\\p{L}\\d])`,
  'giu',
)

// "6 tháng đầu năm 2026"
const HALF = /(?:trong )?(?:0?6|sáu) tháng (đầu|cuối) năm(?: (\d{4}))?/giu

// "giai đoạn 2026 - 2030", "2026-2030", "từ năm 2026 đến năm 2030"
const SPAN = /(?:giai đoạn |từ năm |các năm |năm )?((?:19|20)\d{2}) ?(?:[-–]|đến(?: năm)?) ?((?:19|20)\d{2})(?![\d/])/giu

// "xây dựng đề án trong 2 năm 2026-2027": in prose only with the count of years
const SPAN_OF_WORK =
  /(?<=(?:xây dựng|hoàn thành|thực hiện|triển khai|tiến hành)(?!\p{L})[^.;,]{0,60} )trong (?:0?\d|hai|ba|bốn|năm) năm (?:19|20)\d{2} ?(?:[-–]|và|đến) ?((?:19|20)\d{2})(?![\d/])/giu

// "trong năm 2026", "đến năm 2030", "năm 2026 và các năm tiếp theo"
const YEAR = new RegExp(`(?:(${BEFORE}) )?năm ((?:19|20)\\d{2})(?![\\d/])( và (?:các|những) năm (?:tiếp theo|sau|tới))?`, 'giu')

// The year belongs to a quarter or month: "quý II năm 2026", "quý II, III năm 2026", "6 tháng đầu năm 2026"
const OF_PERIOD = /(?:tháng|quý|tháng đầu|tháng cuối) ?(?:\S{1,3}|(?:(?:và |quý |tháng )?[ivx\d]{1,3}[,–-]? ?){2,4})? ?$/iu

// Inside the name of a plan the year is part of the name.
const IN_TITLE = /(?:chiến lược|quy hoạch|đề án|chương trình|dự án|mục tiêu|định hướng)[^.;]{0,90}$/iu

const PLAN_WORDS =
  /(?:chiến lược|quy hoạch|đề án|định hướng|mục tiêu|tầm nhìn|thời kỳ|giai đoạn|chương trình|kế hoạch|chỉ tiêu|dự án|dự toán|ngân sách|niên vụ|khóa|nghị quyết|lộ trình|vốn|kinh phí|nguồn|quyết toán|số liệu|kết quả|nhiệm vụ|công tác|tình hình|phong trào)(?: [\p{L}“”"\d-]{1,14}){0,9},? $/iu

// "44 nhiệm vụ có thời hạn hoàn thành trong quý II": tells which tasks are meant
const OF_WORK = /(?:nhiệm vụ|công việc|đề án|nội dung|chỉ tiêu) (?:có|đến) (?:thời hạn|hạn) (?:hoàn thành )?$/iu
// "Quy hoạch cảng sông từ nay đến năm 2030 đã được Hội đồng phê duyệt": the years belong to the name
const APPROVED = /^ ?(?:đã |vừa )?được [^.;,]{0,60}(?:phê duyệt|ban hành|thông qua)/iu
// "trong tháng", "cuối tháng": words with which a month is a limit
const MONTH_LAST = /^(?:trong|ngay trong|trước|cuối|vào)$/iu
// "Tiếp thu ý kiến đã nêu trong tháng 3 năm 2026": what is over
const PAST_WORK = /(?<!\p{L})đã(?!\p{L})[^.;]{0,60}$/iu

/** "tháng 5 hằng năm", "quý I hàng năm": a period of each year. */
function eachYear(out: FoundDeadline[], text: string, m: RegExpMatchArray): boolean {
  const end = (m.index ?? 0) + m[0].length
  const tail = /^ ?(?:hằng|hàng|mỗi) năm/iu.exec(text.slice(end, end + 12))?.[0]
  if (!tail || m[3]) return false
  out.push({ deadline: { text: m[0] + tail, kind: 'recurring', every: 'year' }, start: m.index ?? 0, end: end + tail.length })
  return true
}

/** "từ tháng 3 |đến tháng 10 năm 2026": the end is read by itself. */
function openEnded(text: string, m: RegExpMatchArray): boolean {
  const end = (m.index ?? 0) + m[0].length
  return /^(?:từ|kể từ)$/iu.test(m[1] ?? '') && /^ (?:đến|tới) /iu.test(text.slice(end, end + 6))
}

// "thời gian thực hiện: từ tháng 3 |đến tháng 10 năm 2026"
const BEGUN = /(?:thời gian|thực hiện|triển khai|tổ chức)[^.;]{0,40} từ (?:đầu |cuối |giữa )?(?:tháng|quý) [^.;,]{1,14} $/iu

/** "ban hành hướng dẫn về kinh phí của Đề án trong tháng 3 năm 2026.": a written month that ends the order is its limit. */
function endsOrder(text: string, m: RegExpMatchArray): boolean {
  const at = m.index ?? 0
  if (!MONTH_LAST.test(m[1] ?? '') || !m[3] || text.length - at - m[0].length > 3) return false
  return /^\s*[.;]?$/u.test(text.slice(at + m[0].length)) && !PAST_WORK.test(text.slice(Math.max(0, at - 80), at))
}

export function periods(text: string, context: DeadlineContext): FoundDeadline[] {
  const out: FoundDeadline[] = []
  const put = (m: RegExpExecArray | RegExpMatchArray, due: string | null, start?: string | null): void => {
    const at = m.index ?? 0
    if (start) out.push({ deadline: { text: m[0], kind: 'from', start }, start: at, end: at + m[0].length })
    else if (due) out.push({ deadline: { text: m[0], kind: 'date', due }, start: at, end: at + m[0].length })
  }
  const triggered = (m: RegExpMatchArray): boolean =>
    context.field ||
    isPeriodLimit(m[1] ?? '', text.slice(Math.max(0, (m.index ?? 0) - 110), m.index), text.slice((m.index ?? 0) + m[0].length))
  for (const m of text.matchAll(MONTH)) {
    const weekOf = /tuần(?: thứ)? \d ?$/iu.test(text.slice(Math.max(0, m.index - 14), m.index))
    if (eachYear(out, text, m) || openEnded(text, m)) continue
    if ((!m[1] && !weekOf && /\d ?$/.test(text.slice(0, m.index))) || !(endsOrder(text, m) || triggered(m))) continue
    const year = m[3] ? Number(m[3]) : context.year
    if (year && (m[3] || m[1] || context.field))
      put(m, endOfMonth(year, Number(m[2])), isStart(m[1], text, m) ? iso(year, Number(m[2]), 1) : null)
  }
  for (const m of text.matchAll(QUARTER)) {
    if (eachYear(out, text, m)) continue
    const quarter = QUARTERS[(m[2] ?? '').toLowerCase()] ?? 0
    const year = m[3] ? Number(m[3]) : context.year
    if (year && quarter && triggered(m))
      put(m, endOfMonth(year, quarter * 3), isStart(m[1], text, m) ? iso(year, quarter * 3 - 2, 1) : null)
  }
  for (const m of text.matchAll(HALF)) {
    const year = m[2] ? Number(m[2]) : context.year
    if (
      year &&
      (context.field || /(?:hoàn thành|xong|thực hiện)[^.;]{0,40}$/iu.test(text.slice(Math.max(0, m.index - 60), m.index)))
    )
      put(m, m[1] === 'đầu' ? iso(year, 6, 30) : iso(year, 12, 31))
  }
  for (const m of text.matchAll(SPAN_OF_WORK)) if (!context.field) put(m, iso(Number(m[1]), 12, 31))
  for (const m of text.matchAll(SPAN)) if (context.field && Number(m[2]) > Number(m[1])) put(m, iso(Number(m[2]), 12, 31))
  for (const m of text.matchAll(YEAR)) {
    if (OF_PERIOD.test(text.slice(Math.max(0, m.index - 24), m.index)) || (!m[1] && /\d ?\/? ?$/u.test(text.slice(0, m.index))))
      continue
    if (m[3]) {
      if (context.field || !PLAN_WORDS.test(text.slice(Math.max(0, m.index - 60), m.index)))
        out.push({ deadline: { text: m[0], kind: 'recurring', every: 'year' }, start: m.index, end: m.index + m[0].length })
    } else if (triggered(m)) put(m, iso(Number(m[2]), 12, 31), isStart(m[1], text, m) ? iso(Number(m[2]), 1, 1) : null)
  }
  return out
}

/** "05 ngày làm việc" in a cell: a time that counts from the event. */
export function span(text: string): FoundDeadline[] {
  const m = /^(?:trong )?0?(\d{1,3})(?: ?\([^()]{1,20}\))? (ngày làm việc|ngày|tháng)(?![\p{L}\d ]*\d)/iu.exec(text.trim())
  if (!m) return []
  const unit = /việc$/iu.test(m[2] ?? '') ? 'working_day' : /^ngày$/iu.test(m[2] ?? '') ? 'day' : 'month'
  return [{ deadline: { text: m[0], kind: 'relative', within: { n: Number(m[1]), unit } }, start: 0, end: m[0].length }]
}

/** Bare years in a cell: "2026", "Năm 2027". */
export function years(text: string): FoundDeadline[] {
  const out: FoundDeadline[] = []
  for (const m of text.matchAll(/(?<![\d/.,-])(20\d{2})(?![\d/.,-])/g)) {
    const due = iso(Number(m[1]), 12, 31)
    if (due) out.push({ deadline: { text: m[0], kind: 'date', due }, start: m.index, end: m.index + m[0].length })
  }
  return out
}

function isStart(before: string | undefined, text: string, m: RegExpMatchArray): boolean {
  return /^(?:từ|kể từ)$/iu.test(before ?? '') && !/^[^.;]{0,30}(?:đến|tới|[-–])/iu.test(text.slice((m.index ?? 0) + m[0].length))
}

/** A month, quarter or year is a limit in prose only after a word of completion or «trong», and not inside a title. */
function isPeriodLimit(before: string, head: string, tail: string): boolean {
  if (OF_WORK.test(head) || (IN_TITLE.test(head) && APPROVED.test(tail))) return false
  if (
    /tầm nhìn/iu.test(tail.slice(0, 14)) ||
    AFTER_SYMBOL.test(head) ||
    (before === '' && /(?:luật|pháp lệnh) [^,;.:()]{0,90}$/iu.test(head))
  )
    return false
  // "Từ năm 2027, chi trả qua tài khoản", "nâng mức đóng từ năm 2027": a start at either end of the sentence
  const open = /^(?:từ|kể từ)$/iu.test(before) && !/^[^.;]{0,30}(?:đến|tới|[-–])/iu.test(tail)
  if (open && (/(?:^|[.;:])\s*$/u.test(head) || /^\s*(?:$|[.;])/u.test(tail))) return true
  if (/^đến$/iu.test(before) && BEGUN.test(head)) return true
  if (/^đến$/iu.test(before)) return /(?:hoàn thành|xong|kết thúc|chậm nhất)[^.;,]{0,40}$/iu.test(head) && !IN_TITLE.test(head)
  if (/(?:hoàn thành|xong|trình|báo cáo|ban hành|thực hiện)[^.;]{0,45}$/iu.test(head) && before !== '')
    return !/(?:giai đoạn|thời kỳ|mục tiêu|chỉ tiêu)[^.;]{0,40}$/iu.test(head)
  if (/^(?:ngay trong|trong|cuối|vào|vào cuối|vào đầu|xong|xong trước|trước|chậm nhất|muộn nhất|hết|đến hết)/iu.test(before))
    return !PLAN_WORDS.test(head) || /^(?:ngay|xong|chậm|muộn|đến hết|hết)/iu.test(before)
  if (/^từ nay đến/iu.test(before)) return !/(?:quy hoạch|đề án|chiến lược|chương trình|dự án) [^.;]{0,120}$/iu.test(head)
  if (before === '') return /(?:hoàn thành|xong)[^.;]{0,25}$/iu.test(head) || /\($/.test(head)
  return false
}
