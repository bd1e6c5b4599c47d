/**
 * Time limits. Reads a piece of text (a sentence, a table cell, a field) with the year of its document; writes the
 * one deadline that holds for it. Dates that only identify a document, tell of a meeting or start a right are not
 * limits. Every pattern has bounded repetition, so that the whole stays linear.
 */
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
const two = (n: number): string => String(n).padStart(2, '0')

function iso(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > (DAYS[month - 1] ?? 0)) return null
  return `${year}-${two(month)}-${two(day)}`
}
function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
function endOfMonth(year: number, month: number): string | null {
  return iso(year, month, month >= 1 && month <= 12 ? lastDay(year, month) : 0)
}

const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4, 'một': 1, 'hai': 2, 'ba': 3, 'tư': 4 }
const PERIODS: Record<string, 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day'> = { 'năm': 'year', 'quý': 'quarter', 'tháng': 'month', 'tuần': 'week', 'ngày': 'day' }

/** What may stand before a limit and belongs to its words. */
const BEFORE = '(?:(?:chậm nhất|muộn nhất)(?: là| đến| vào)?(?: hết)?|xong trước|trước trước|trước|đến hết|hết|đến|xong|vào cuối|vào đầu|vào|ngay trong|trong|cuối|đầu|từ nay đến|từ|kể từ|thời hạn)'
// "trước ngày 15/12/2026", "ngày 15 tháng 12 năm 2026", "15/12/2026", "ngày 15/12", "ngày 15 tháng 12"
const DAY = new RegExp(
  `(?:(${BEFORE})(?: thời điểm)? ?)?(?:(ngày|mùng|thứ (?:hai|ba|tư|năm|sáu|bảy) ngày) ?)?(?<![\\d/.-])(\\d{1,2})(?: ?[/.-] ?(\\d{1,2})(?: ?[/.-] ?(\\d{4}))?(?![\\d/-])| tháng (\\d{1,2})(?:(?:,? ?năm |/| )(\\d{4}))?)(?!\\d)`,
  'giu',
)
// "tháng 9/2026", "trong tháng 9 năm 2026", "cuối tháng 3"
const MONTH = new RegExp(`(?:(${BEFORE}) ?)?tháng (\\d{1,2})(?:(?: ?/ ?| năm |-)(\\d{4}))?(?![\\d/])`, 'giu')
// "quý IV/2026", "trong quý I năm 2026", "quý II/2026"
const QUARTER = new RegExp(`(?:(${BEFORE}) ?)?qu[ýí] (iv|i{1,3}|[1-4]|một|hai|ba|tư)(?:(?: ?/ ?| năm |-| )(\\d{4}))?(?![\\p{L}\\d])`, 'giu')
// "6 tháng đầu năm 2026"
const HALF = /(?:trong )?(?:0?6|sáu) tháng (đầu|cuối) năm(?: (\d{4}))?/giu
// "giai đoạn 2026 - 2030", "2026-2030", "từ năm 2026 đến năm 2030"
const SPAN = /(?:giai đoạn |từ năm |các năm |năm )?((?:19|20)\d{2}) ?(?:[-–]|đến(?: năm)?) ?((?:19|20)\d{2})(?![\d/])/giu
// "trong năm 2026", "đến năm 2030", "năm 2026 và các năm tiếp theo"
const YEAR = new RegExp(`(?:(${BEFORE}) )?năm ((?:19|20)\\d{2})(?![\\d/])( và (?:các|những) năm (?:tiếp theo|sau|tới))?`, 'giu')
// "hằng năm", "hàng quý", "mỗi tháng", "theo từng năm", "định kỳ 6 tháng", "6 tháng một lần"
const EVERY = /((?:định kỳ )?)(?:(hằng|hàng|mỗi|theo từng|từng) (năm|quý|tháng|tuần|ngày)|(?:(0?6|sáu|0?3|ba|một|0?1|12) (tháng|năm|tuần|quý)(?:\/lần|\/ lần| một lần| 1 lần)))(?![\p{L}])/giu
// "một lần/năm", "ít nhất 01 lần/01 năm", "mỗi quý một lần"
const TIMES = /(?:0?1|một|mỗi|ít nhất 0?1|ít nhất một) lần ?(?:\/|trong|một|mỗi) ?(?:0?1 |một )?(năm|quý|tháng|tuần|ngày)(?![\p{L}])|mỗi (năm|quý|tháng|tuần) (?:ít nhất )?(?:một|0?1) lần/giu
// "định kỳ 6 tháng", "định kỳ tháng, quý"
const PERIODIC = /định kỳ (?:(0?6|sáu|0?3|ba) tháng|(năm|quý|tháng|tuần)(?=[ ,;.)]|$))/giu
// "trong thời hạn 05 ngày làm việc", "chậm nhất là 10 ngày", "trong vòng 3 tháng", "không quá 02 ngày"
const WITHIN = /(?:trong (?:thời hạn|thời gian|vòng)(?: không quá| tối đa)?|(?:chậm|muộn) nhất(?: là| sau| trong)?(?: thời hạn)?|không quá|tối đa|thời hạn|sau) (\d{1,3})(?: ?\([^()]{1,20}\))? (ngày làm việc|ngày|tháng|năm|tuần|giờ)(?![\p{L}])/giu
// "thực hiện ngay", "tiến hành ngay"; not "ngay sau khi"
const AT_ONCE = /(?:thực hiện|tiến hành|triển khai|báo cáo|tổ chức|khắc phục|chấm dứt|xử lý) ngay(?! (?:từ|sau|khi|tại|trong|cả|trên|đầu))(?![\p{L}])/giu

// The date identifies a document: "Công văn số 12/UBND-NC ngày 05/01/2026", "Luật Đất đai ngày 18 tháng 01 năm 2024".
const OF_DOCUMENT =
  /(?:(?:luật|pháp lệnh|hiến pháp|nghị quyết|nghị định|chỉ thị|kết luận|thông tư|công điện) (?!này)[^,;.:()]{0,90}|(?:quyết định|công văn|văn bản|thông báo|kế hoạch|tờ trình|báo cáo|biên bản|hợp đồng|phiếu|giấy) số[^,;:()]{0,60}|thông qua|ban hành|ký|họp|phiên|kỳ họp|hội nghị|cuộc họp|(?:sinh|thành lập|kỷ niệm|giải phóng|quốc khánh|truyền thống))(?: vào)? $/iu
// "12/UBND-NC ", "30/2020/NĐ-CP, "
const AFTER_SYMBOL = /\d+(?:\/\d{4})? ?[/-] ?\p{Lu}[\p{L}\d./-]*,? $/u
const EFFECT = /(?:hiệu lực|áp dụng|thi hành|thực hiện|tính|kể)(?: thi hành)?(?: kể)? $/iu
// Nouns that «hằng năm» or a year only qualifies.
const QUALIFIED =
  /(?:kế hoạch(?: công tác)?|kinh phí|ngân sách(?: nhà nước| địa phương)?|dự toán|chương trình(?: công tác)?|chỉ tiêu|nhiệm vụ|danh mục|nguồn vốn|vốn|thu nhập|dự toán chi|dự toán thu|bình quân|tăng trưởng|sản lượng|biên chế|ngân sách thành phố|ngân sách tỉnh|thi đua|giai đoạn|niên hạn|đầu tư công|chi thường xuyên)(?:,? [\p{L}-]{1,12}){0,7} (?:định kỳ )?$/iu
// Inside the name of a plan the year is part of the name.
const IN_TITLE = /(?:chiến lược|quy hoạch|đề án|chương trình|dự án|mục tiêu|định hướng)[^.;]{0,90}$/iu
// "hằng năm bố trí kinh phí": here it is the verb that is qualified.
const ACTS_NEXT = /^,? (?:bố trí|tổ chức|báo cáo|xây dựng|rà soát|tổng hợp|đánh giá|thực hiện|lập|gửi|tiến hành|kiểm tra|có|phải|cần|dành|ban hành|công bố|sơ kết|cập nhật) /iu
const PLAN_WORDS = /(?:chiến lược|quy hoạch|đề án|định hướng|mục tiêu|tầm nhìn|thời kỳ|giai đoạn|chương trình|kế hoạch|chỉ tiêu|dự án|dự toán|ngân sách|niên vụ|khóa|nghị quyết|lộ trình|vốn|kinh phí|nguồn|quyết toán|số liệu|kết quả|nhiệm vụ|công tác|tình hình)(?: [\p{L}“”"\d-]{1,14}){0,9},? $/iu

// Without a figure or one of these words a text holds no limit.
const HINTS = /\d|quý|hằng|hàng|mỗi|từng|định kỳ|ngay|một lần/iu

/** Reads the deadline of a piece of text; null where it names none. */
export function readDeadline(text: string, context: DeadlineContext): FoundDeadline | null {
  if (!context.field && !HINTS.test(text)) return null
  const found = [...days(text, context), ...periods(text, context), ...recurring(text, context), ...within(text)]
  if (context.field && found.length === 0) found.push(...years(text))
  if (context.field) found.push(...words(text))
  else for (const m of text.matchAll(AT_ONCE)) found.push({ deadline: { text: m[0].slice(-4), kind: 'urgent' }, start: m.index + m[0].length - 4, end: m.index + m[0].length })
  const chosen = yearly(found) ?? pick(found, text)
  if (!chosen) return null
  const key = (f: FoundDeadline): string => JSON.stringify({ ...f.deadline, text: '' })
  return { ...chosen, rivals: new Set(found.map(key)).size - 1 }
}

/** "hằng năm báo cáo trước ngày 30/11": a day without a year beside a yearly limit is its day. */
function yearly(found: FoundDeadline[]): FoundDeadline | null {
  const every = found.find((f) => f.deadline.kind === 'recurring' && f.deadline.every === 'year' && !f.deadline.on)
  const day = found.find((f) => f.yearless === true && f.deadline.kind === 'date')
  if (!every || !day || day.deadline.kind !== 'date' || found.some((f) => f.exact && !f.yearless)) return null
  return { deadline: { text: day.deadline.text, kind: 'recurring', every: 'year', on: day.deadline.due.slice(5) }, start: day.start, end: day.end }
}

/** The last fixed day beats a period, a period beats a relative or recurring limit, these beat a bare word. */
function pick(found: FoundDeadline[], text: string): FoundDeadline | null {
  const all = found.filter((f) => f.deadline.kind === 'date')
  // A day is surer than a month or a year.
  const exact = all.filter((f) => f.exact)
  const dated = exact.length > 0 ? exact : all
  // A limit that opens the sentence governs it all.
  if (dated.length > 1) {
    const opening = dated.find((f) => f.start < 3 && text[f.end] === ',')
    if (opening) return opening
  }
  if (dated.length > 0) return dated.reduce((a, b) => ((b.deadline as { due: string }).due > (a.deadline as { due: string }).due ? b : a))
  for (const kind of ['recurring', 'relative', 'from', 'standing', 'urgent'] as const) {
    const of = found.filter((f) => f.deadline.kind === kind)
    if (kind === 'recurring' && of.length > 1) return shortest(of)
    if (of[0]) return of[0]
  }
  return null
}

const ORDER = ['day', 'week', 'month', 'quarter', 'half', 'year']
function shortest(found: FoundDeadline[]): FoundDeadline {
  const rank = (f: FoundDeadline): number => (f.deadline.kind === 'recurring' ? ORDER.indexOf(f.deadline.every) - (f.deadline.on ? 0.5 : 0) : 9)
  return found.reduce((a, b) => (rank(b) < rank(a) ? b : a))
}

function days(text: string, context: DeadlineContext): FoundDeadline[] {
  const out: FoundDeadline[] = []
  for (const m of text.matchAll(DAY)) {
    const [all, before = '', word, d, m1, y1, m2, y2] = m
    const at = m.index
    const day = Number(d)
    const month = Number(m1 ?? m2)
    const written = y1 ?? y2
    if (!word && !written && !context.field) continue
    if (!word && !m2 && /[.-]/.test(all.replace(before, '')) && !written) continue
    const head = text.slice(Math.max(0, at - 120), at)
    if (!isLimit(before, head, context)) continue
    const tail = text.slice(at + all.length, at + all.length + 22)
    const yearly = /^ ?(?:hằng|hàng|mỗi) năm/iu.exec(tail)
    if (yearly && !written) {
      out.push({ deadline: { text: all + yearly[0], kind: 'recurring', every: 'year', on: `${two(month)}-${two(day)}` }, start: at, end: at + all.length + yearly[0].length })
      continue
    }
    const year = written ? Number(written) : context.year
    const due = year ? iso(year, month, day) : null
    if (!due) continue
    // "từ ngày 01/7/2026" is a start, unless "đến ngày" follows, whose end is the limit.
    if (/^(?:từ|kể từ)$/iu.test(before)) {
      if (!/^[^.;]{0,25}(?:đến|tới)/iu.test(tail) && written) out.push({ deadline: { text: all, kind: 'from', start: due }, start: at, end: at + all.length })
    } else out.push({ deadline: { text: all, kind: 'date', due }, start: at, end: at + all.length, exact: true, ...(written ? {} : { yearless: true }) })
  }
  return [...out, ...dayOfPeriod(text, context)]
}

function ofDocument(head: string): boolean {
  return OF_DOCUMENT.test(head) || AFTER_SYMBOL.test(head)
}

/** In prose a day is a limit only where a word says so; in a field any day is. */
function isLimit(before: string, head: string, context: DeadlineContext): boolean {
  if (/(?:trước|chậm nhất|muộn nhất|xong|hết|đến|thời hạn)/iu.test(before)) return !/(?:từ|kể từ) ngày [^.;]{0,40}$/iu.test(head) || !/(?:hiệu lực|giai đoạn)[^.;]{0,60}$/iu.test(head)
  if (context.field) return !ofDocument(head)
  if (/^(?:từ|kể từ)$/iu.test(before)) return /^(?:từ|$)/iu.test(before) && !EFFECT.test(head) && !/(?:thời hạn|làm việc|ngày)[^.;]{0,20}$/iu.test(head)
  if (ofDocument(head)) return false
  if (/^(?:vào|trong)/iu.test(before)) return !/(?:họp|hội nghị|làm việc|đã)[^.;]{0,50}$/iu.test(head)
  return /(?:thời gian|thời hạn|hoàn thành|xong|báo cáo|gửi|\()[^.;]{0,40}$/iu.test(head) && !/(?:họp|sinh|thành lập|kể từ|từ)[^.;]{0,20}$/iu.test(head) && !/ (?:của|tại|theo) [^.;]{0,40}$/iu.test(head)
}

// "trước ngày 25 hằng tháng", "vào ngày 22 hàng tháng", "thứ Sáu hàng tuần", "ngày 10 của tháng tiếp theo", "ngày 15 của tháng cuối quý"
const OF_MONTH = /(?:(?:trước|vào|chậm nhất|đến)(?: là)? )?ngày (\d{1,2}) (?:hằng|hàng|mỗi|của) tháng(?: (?:tiếp theo|sau|cuối quý|cuối của quý|đầu quý|đầu của quý))?/giu
const OF_WEEK = /(?:(?:trước|vào|định kỳ|chậm nhất) )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật) (?:hằng|hàng|mỗi) tuần/giu

function dayOfPeriod(text: string, _context: DeadlineContext): FoundDeadline[] {
  const out: FoundDeadline[] = []
  for (const m of text.matchAll(OF_MONTH)) {
    const quarterly = /quý/iu.test(m[0]) || /(?:hằng|hàng|mỗi) quý[^.;]{0,20}$/iu.test(text.slice(Math.max(0, m.index - 40), m.index))
    out.push({ deadline: { text: m[0], kind: 'recurring', every: quarterly ? 'quarter' : 'month', on: two(Number(m[1])) }, start: m.index, end: m.index + m[0].length })
  }
  for (const m of text.matchAll(OF_WEEK)) out.push({ deadline: { text: m[0], kind: 'recurring', every: 'week' }, start: m.index, end: m.index + m[0].length })
  return out
}

function periods(text: string, context: DeadlineContext): FoundDeadline[] {
  const out: FoundDeadline[] = []
  const put = (m: RegExpExecArray | RegExpMatchArray, due: string | null, start?: string | null): void => {
    const at = m.index ?? 0
    if (start) out.push({ deadline: { text: m[0], kind: 'from', start }, start: at, end: at + m[0].length })
    else if (due) out.push({ deadline: { text: m[0], kind: 'date', due }, start: at, end: at + m[0].length })
  }
  const triggered = (m: RegExpMatchArray): boolean => context.field || isPeriodLimit(m[1] ?? '', text.slice(Math.max(0, (m.index ?? 0) - 110), m.index), text.slice((m.index ?? 0) + m[0].length))
  for (const m of text.matchAll(MONTH)) {
    if (/\d ?$/.test(text.slice(0, m.index)) || !triggered(m)) continue
    const year = m[3] ? Number(m[3]) : context.year
    if (year && (m[3] || m[1] || context.field)) put(m, endOfMonth(year, Number(m[2])), isStart(m[1], text, m) ? iso(year, Number(m[2]), 1) : null)
  }
  for (const m of text.matchAll(QUARTER)) {
    const quarter = QUARTERS[(m[2] ?? '').toLowerCase()] ?? 0
    const year = m[3] ? Number(m[3]) : context.year
    if (year && quarter && triggered(m)) put(m, endOfMonth(year, quarter * 3), isStart(m[1], text, m) ? iso(year, quarter * 3 - 2, 1) : null)
  }
  for (const m of text.matchAll(HALF)) {
    const year = m[2] ? Number(m[2]) : context.year
    if (year && (context.field || /(?:hoàn thành|xong|thực hiện)[^.;]{0,40}$/iu.test(text.slice(Math.max(0, m.index - 60), m.index)))) put(m, m[1] === 'đầu' ? iso(year, 6, 30) : iso(year, 12, 31))
  }
  for (const m of text.matchAll(SPAN)) if (context.field && Number(m[2]) > Number(m[1])) put(m, iso(Number(m[2]), 12, 31))
  for (const m of text.matchAll(YEAR)) {
    if (/(?:tháng|quý|tháng đầu|tháng cuối) ?(?:\S{1,3})? ?$/iu.test(text.slice(Math.max(0, m.index - 12), m.index)) || (!m[1] && /\d ?\/? ?$/u.test(text.slice(0, m.index)))) continue
    if (m[3]) {
      if (context.field || !PLAN_WORDS.test(text.slice(Math.max(0, m.index - 60), m.index))) out.push({ deadline: { text: m[0], kind: 'recurring', every: 'year' }, start: m.index, end: m.index + m[0].length })
    } else if (triggered(m)) put(m, iso(Number(m[2]), 12, 31), isStart(m[1], text, m) ? iso(Number(m[2]), 1, 1) : null)
  }
  return out
}

/** Bare years in a cell: "2026", "Năm 2027". */
function years(text: string): FoundDeadline[] {
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
  if (/tầm nhìn/iu.test(tail.slice(0, 14)) || AFTER_SYMBOL.test(head) || (before === '' && /(?:luật|pháp lệnh) [^,;.:()]{0,90}$/iu.test(head))) return false
  if (/^đến$/iu.test(before)) return /(?:hoàn thành|xong|kết thúc|chậm nhất)[^.;,]{0,40}$/iu.test(head) && !IN_TITLE.test(head)
  if (/(?:hoàn thành|xong|trình|báo cáo|ban hành|thực hiện)[^.;]{0,45}$/iu.test(head) && before !== '') return !/(?:giai đoạn|thời kỳ|mục tiêu|chỉ tiêu)[^.;]{0,40}$/iu.test(head)
  if (/^(?:ngay trong|trong|cuối|vào|vào cuối|vào đầu|xong|xong trước|trước|chậm nhất|muộn nhất|hết|đến hết)/iu.test(before)) return !PLAN_WORDS.test(head) || /^(?:ngay|xong|chậm|muộn|đến hết|hết)/iu.test(before)
  if (/^từ nay đến/iu.test(before)) return true
  if (before === '') return /(?:hoàn thành|xong)[^.;]{0,25}$/iu.test(head) || /\($/.test(head)
  return false
}

function recurring(text: string, context: DeadlineContext): FoundDeadline[] {
  const out: FoundDeadline[] = []
  for (const m of text.matchAll(EVERY)) {
    const head = text.slice(Math.max(0, m.index - 60), m.index)
    if (/(?:ngày|tháng|thứ) ?(?:\d{1,2}|\p{L}{2,4})(?:[/ ]\d{1,2})? ?$/iu.test(head)) continue
    const every = m[3] ? PERIODS[m[3].toLowerCase()] : multiple(m[4] ?? '', (m[5] ?? '').toLowerCase())
    if (!every) continue
    if (!context.field && m[1] === '' && QUALIFIED.test(head) && !ACTS_NEXT.test(text.slice(m.index + m[0].length))) continue
    if (/^từng$/iu.test(m[2] ?? '')) continue
    // "hằng ngày" mostly means everyday; a daily limit is one of reporting.
    if (every === 'day' && !context.field && !/(?:báo cáo|cập nhật|trực|gửi|công bố)[^.;]{0,60}$/iu.test(head)) continue
    out.push({ deadline: { text: m[0], kind: 'recurring', every }, start: m.index, end: m.index + m[0].length })
  }
  for (const m of text.matchAll(TIMES)) {
    const every = PERIODS[(m[1] ?? m[2] ?? '').toLowerCase()]
    if (every) out.push({ deadline: { text: m[0], kind: 'recurring', every }, start: m.index, end: m.index + m[0].length })
  }
  for (const m of text.matchAll(PERIODIC)) {
    const every = m[1] ? multiple(m[1], 'tháng') : PERIODS[(m[2] ?? '').toLowerCase()]
    if (every) out.push({ deadline: { text: m[0], kind: 'recurring', every }, start: m.index, end: m.index + m[0].length })
  }
  return out
}

function multiple(count: string, unit: string): 'year' | 'half' | 'quarter' | 'month' | 'week' | undefined {
  const n = { 'sáu': 6, 'ba': 3, 'một': 1 }[count] ?? Number(count)
  if (unit === 'tháng') return n === 6 ? 'half' : n === 3 ? 'quarter' : n === 12 ? 'year' : n === 1 ? 'month' : undefined
  if (unit === 'năm' && n === 1) return 'year'
  if (unit === 'quý' && n === 1) return 'quarter'
  return unit === 'tuần' && n === 1 ? 'week' : undefined
}

function within(text: string): FoundDeadline[] {
  const out: FoundDeadline[] = []
  for (const m of text.matchAll(WITHIN)) {
    const unit = (m[2] ?? '').toLowerCase()
    const n = Number(m[1])
    if (unit === 'giờ' || n === 0) continue
    if (/^sau /iu.test(m[0]) && !/(?:kể từ|từ ngày)/iu.test(text.slice(m.index, m.index + m[0].length + 20))) continue
    if (/^(?:không quá|tối đa|thời hạn)/iu.test(m[0]) && !/(?:kể từ|từ ngày|sau khi)/iu.test(text.slice(m.index, m.index + m[0].length + 25))) continue
    const of = unit === 'ngày làm việc' ? 'working_day' : unit === 'ngày' ? 'day' : unit === 'tuần' ? 'day' : unit === 'tháng' ? 'month' : 'year'
    out.push({ deadline: { text: m[0], kind: 'relative', within: { n: unit === 'tuần' ? n * 7 : n, unit: of } }, start: m.index, end: m.index + m[0].length })
  }
  return out
}

// Words that are a limit only where they stand alone as one: "Thường xuyên", "Ngay", "Khẩn trương".
const STANDING = /(?:thường xuyên|liên tục|xuyên suốt)/iu
const URGENT = /(?:^|[\s(])(?:ngay|khẩn trương|kịp thời|khẩn cấp)(?:[\s).,;]|$)/iu

function words(text: string): FoundDeadline[] {
  const out: FoundDeadline[] = []
  const standing = STANDING.exec(text)
  if (standing) out.push({ deadline: { text: text.trim(), kind: 'standing' }, start: standing.index, end: standing.index + standing[0].length })
  const urgent = URGENT.exec(text)
  if (urgent) out.push({ deadline: { text: text.trim(), kind: 'urgent' }, start: urgent.index, end: urgent.index + urgent[0].length })
  return out
}
