/**
 * Numbers with their units as Vietnamese writes them: comma for decimals, dot for thousands, «khoảng 1 triệu lao
 * động», «30% - 40%», «04 - 05 nhóm nghiên cứu». Reads a sentence; writes quantities with their places.
 */
import type { Indicator, Span } from './model.ts'

export interface Quantity extends Span {
  value: number
  unit: string | null
  op: Indicator['op']
  /** True where a word of bound stands before it: "tối thiểu", "ít nhất", "không quá", "trên". */
  bounded: boolean
}

const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{3})+|\d{1,7})(?:,\d{1,3})?`
/** Words and signs of comparison that may stand before a number, and what they mean. */
const OPS: readonly [RegExp, Indicator['op']][] = [
  [/^(?:≥|>=|tối thiểu(?: là| đạt| có)?|ít nhất(?: là| có| đạt)?|không (?:thấp|ít|dưới) hơn|không dưới|từ)$/iu, '>='],
  [/^(?:≤|<=|không (?:vượt )?quá|tối đa(?: là| không quá| không vượt quá)?|không (?:cao|nhiều) hơn|nhiều nhất(?: là)?)$/iu, '<='],
  [/^(?:>|trên|hơn|vượt|cao hơn|lớn hơn)$/iu, '>'],
  [/^(?:<|dưới|thấp hơn|nhỏ hơn)$/iu, '<'],
]
const OP = String.raw`≥|>=|≤|<=|>|<|tối thiểu(?: là| đạt| có)?|ít nhất(?: là| có| đạt)?|không (?:thấp|ít|cao|nhiều) hơn|không dưới|tối đa(?: không vượt quá| không quá| là)?|không (?:vượt )?quá|nhiều nhất(?: là)?|trên|hơn|vượt|cao hơn|lớn hơn|dưới|thấp hơn|nhỏ hơn|từ|khoảng|gần`
// "tối thiểu 50%", "từ 3 đến 4 cán bộ", "30% - 40%", "1 triệu lao động", "12m2/người"
const QUANTITY = new RegExp(
  String.raw`(?<![\p{L}\d.,/\-–])(${NUMBER}) ?(%)?(?: ?(?:-|–|đến) ?(${NUMBER})(?![\d/])(?! ?(?:năm|tháng) \d))? ?(%)?(?: ?(nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?!\p{L}))?`,
  'gu',
)
const OP_BEFORE = new RegExp(String.raw`(?<!\p{L})(${OP}) ?$`, 'iu')
// "vào nhóm 3 nước dẫn đầu": the rank is that or better
const RANKED = /(?:vào|thuộc|trong) (?:nhóm|tốp|top) $/iu
// "2,1 triệu tấn", "45 triệu lượt khách": measures keep the scale in the unit, as statistics print them
const SCALED_MEASURE = /^(?:đồng|USD|tấn|lượt|m2|m3|m²|m³|kWh|lít|ha)(?![\p{L}\d])/u
const SCALE: Record<string, number> = { nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 }

/** "8.500" → 8500, "0,7" → 0.7. */
export function numberOf(text: string): number {
  return Number(text.replace(/\./g, '').replace(',', '.'))
}

/** What a word of comparison means; '=' for none, «khoảng» and «gần». */
export function opOf(word: string | undefined): Indicator['op'] {
  const plain = word?.trim().replace(/\s+/g, ' ') ?? ''
  return OPS.find(([pattern]) => pattern.test(plain))?.[1] ?? '='
}

/** Quantities of a sentence, in order. Dates, numbers of clauses and of documents are for the caller to blank out. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = []
  for (const hit of text.matchAll(QUANTITY)) {
    const [whole, first = '', percent1, second, percent2, scale] = hit
    const end = hit.index + whole.trimEnd().length
    const [said = '', word] = OP_BEFORE.exec(text.slice(Math.max(0, hit.index - 28), hit.index)) ?? []
    const after = text.slice(end, end + 90)
    if (
      /^(?:\d|\/\d|,\d|\.\d)/.test(after) ||
      (after.startsWith(')') && !whole.includes('%')) ||
      isYear(first, percent1 ?? percent2 ?? scale)
    )
      continue
    const percent = percent1 ?? percent2
    const times = /gấp (?:\p{L}+ )?$/u.test(text.slice(Math.max(0, hit.index - 14), hit.index)) && /^ lần(?!\p{L})/u.test(after)
    const unit = times ? { unit: 'lần', length: 4 } : percent ? percentUnit(after) : unitAfter(after, scale)
    if (unit === null) continue
    const from = word?.toLowerCase() === 'từ' && second === undefined ? undefined : word
    const ranked = RANKED.test(text.slice(Math.max(0, hit.index - 24), hit.index))
    const op = ranked ? '<=' : second !== undefined || /^[^,;.]{0,12}trở lên/u.test(after.slice(unit.length)) ? '>=' : opOf(from)
    const money = scale && SCALED_MEASURE.test(after.trim())
    const value = Math.round(numberOf(first) * (scale && !money ? (SCALE[scale.toLowerCase()] ?? 1) : 1) * 1e6) / 1e6
    found.push({ start: hit.index - said.length, end: end + unit.length, value, unit: unit.unit, op, bounded: op !== '=' })
  }
  return found
}

/** "2026 - 2030": years, not quantities. */
const isYear = (digits: string, unit: string | undefined): boolean => unit === undefined && /^(?:19|20)\d{2}$/.test(digits)

/** "%", "%/năm", "% GDP", "điểm %". */
function percentUnit(after: string): { unit: string; length: number } {
  const more = /^ ?(?:\/ ?năm|GDP(?!\p{L})|dân số(?= (?:được|có|tham|sử)))/u.exec(after)?.[0] ?? ''
  const unit = more.includes('GDP') ? '% GDP' : more.includes('/') ? '%/năm' : '%'
  return { unit, length: more.includes('dân số') ? 0 : more.length }
}

// Words at which a unit made of nouns ends: "cán bộ | chuyên trách", "biên chế | cán bộ quản lý"
const UNIT_END =
  /^(?:được|có|là|để|tại|ở|trong|trên|dưới|và|hoặc|cho|với|theo|do|đạt|thực|hoàn|phải|cần|sẽ|từ|đến|vào|của|về|mỗi|khi|trở|tham|trực|bảo|đảm|nhằm|gồm|bằng|thuộc|như|hằng|hàng|đã|đang|nữa|một|các|những|này|nêu|sau|trước|thì|so|nhưng|không|mà|phục|giúp|giao|làm|xây|đưa|còn|ra|đi|lên|xuống|tiếp|mới|nay|dẫn)$/iu
// Units of measure, which stand alone whatever follows
const MEASURE =
  /^(?:km2?|m2|m²|m3|m³|mét|m|ha|héc-ta|tấn|kg|tạ|kWh|MW|GW|Tbps|Gbps|Mbps|USD|đồng|cây số|giường bệnh|bác sĩ|hộ|người|lao động|lượt(?: người| khách)?|điểm|xã|phường|thôn|bản|tổ|mô hình|cột mốc|mốc|bóng đèn|cây|công trình|nhà|lớp|cuộc|buổi|biên chế|doanh nghiệp|hợp tác xã|sản phẩm|dự án|camera)(?![\p{L}\d])(?:\/(?:người|năm|tháng|vạn dân|1000 dân|ha))?/u
// Words after a number that make it something else: a date, a period, a clause, an ordinal
const NO_UNIT =
  /^(?:năm|tháng|quý|ngày|tuần|giờ|phút|tuổi|lần|sao|khoản|điều|điểm [a-zđ]\b|mục|chương|phần|đến|và|tại|của|trong|là|nêu|theo|được|thì|trở|phụ|bảng|kỳ|khóa|khoá|nhiệm|nội dung|nhiệm vụ|giải pháp|đồng chí|bước|cấp|giai|trường hợp|loại|nhóm nhiệm|ngành|lĩnh|tiêu chí|chỉ tiêu|trang|bản (?:chính|sao|giấy)|bộ|phó|con số|thành viên|ủy viên|ban|sở)(?!\p{L})/iu

/** The noun that is counted, at most four syllables; null where what follows is no unit. */
function unitAfter(after: string, scale: string | undefined): { unit: string; length: number } | null {
  const lead = /^ */.exec(after)?.[0].length ?? 0
  const rest = after.slice(lead)
  if (scale && SCALED_MEASURE.test(rest)) {
    const coin =
      /^(?:đồng|USD|tấn|lượt(?: khách| người)?|m2|m3|m²|m³|kWh|lít|ha)(?:\/\p{L}+(?: \p{L}+(?=\/))?)*/u.exec(rest)?.[0] ?? ''
    return { unit: `${scale.toLowerCase()} ${coin}`, length: lead + coin.length }
  }
  if (rest.startsWith('‰')) return { unit: '‰', length: lead + 1 }
  if (NO_UNIT.test(rest)) return null
  const measure = MEASURE.exec(rest)?.[0]
  const words = /^(?:\p{L}+(?:-\p{L}+)?(?: (?=\p{L})|(?=[^\p{L} ]|$| )))+/u.exec(rest)?.[0].trim().split(' ') ?? []
  const kept: string[] = []
  for (const word of words) {
    if (kept.length === 4 || UNIT_END.test(word) || /^\p{Lu}(?!\p{Lu}+$)/u.test(word)) break
    kept.push(word)
  }
  if (measure && !/^(?:hộ|người|lao động|giáo|cán)/u.test(measure)) return { unit: measure, length: lead + measure.length }
  if (measure && kept.length === 0) return { unit: measure, length: lead + measure.length }
  const unit = kept.join(' ')
  return unit === '' || unit.length < 2 ? null : { unit, length: lead + unit.length }
}
