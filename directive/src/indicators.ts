/**
 * The indicators stage: numeric targets that the document itself sets. Reads clean text, the outline's markers and
 * tables; writes value, unit, comparison and the day by which it is to be reached. Results of the past, thresholds
 * and conditions of a rule are left out.
 */
import type { CleanText, Unit } from './clean.ts'
import { citationSpans } from './citations.ts'
import { foldWords } from './letters.ts'
import { readMarkers } from './markers.ts'
import type { Header, Indicator, Span } from './model.ts'
import type { Quantity } from './quantities.ts'
import { quantitiesIn } from './quantities.ts'
import { tableIndicators } from './indicator-tables.ts'
import { yearEnd } from './target-years.ts'

/** The targets that the document sets. Total; time linear in the text. */
export function indicators(clean: CleanText, header: Header): Indicator[] {
  const found: Indicator[] = []
  const sections = new Sections()
  const masks = citationSpans(clean)
  const inTables = tableIndicators(clean)
  let mask = 0
  for (const unit of clean.units) {
    while (masks[mask] && (masks[mask]?.end ?? 0) <= unit.start) mask++
    const inTable = unit.cell?.table ?? (unit.text.startsWith('|') ? 'bars' : null)
    if (inTable !== null && inTables.tables.has(inTable)) continue
    if (inTable === null) sections.enter(unit)
    const named = blank(unit, masks, mask)
    const words = withoutDays(named)
    if (!/\d/.test(words)) continue
    const here = [...inUnit({ words, named }, unit, inTable === null ? sections : new Sections(), header)]
    if (inTable === null) sections.sawTarget(here.length > 0)
    for (const one of here) found.push({ ...one, ...clean.toOriginal(one.start, one.end) })
  }
  return [...found, ...inTables.found].sort((a, b) => a.start - b.start)
}

/** The unit's text with names of documents blanked out, so that their numbers and days are none. */
function blank(unit: Unit, masks: readonly Span[], first: number): string {
  let text = unit.text
  for (let i = first; i < masks.length; i++) {
    const span = masks[i]
    if (!span || span.start >= unit.end) break
    const from = Math.max(0, span.start - unit.start)
    const to = Math.min(text.length, span.end - unit.start)
    text = text.slice(0, from) + '·'.repeat(Math.max(0, to - from)) + text.slice(to)
  }
  return text
}

/** The same length of text without "ngày 15/6/2026", "30/6" and numbers of items: digits that are no quantity. */
function withoutDays(text: string): string {
  return text
    .replace(/(?:ngày )?(?:\d{1,2}-\d{1,2}-\d{4}|\d{1,2}\/\d{1,2}(?:\/\d{4})?)(?![\d%])/gu, (d) => '·'.repeat(d.length))
    .replace(/^\s*(?:\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+\.?|\(\d{1,2}\))(?=\s)/u, (d) => ' '.repeat(d.length))
}

// Headings of aims ("2. Mục tiêu cụ thể", "III. CHỈ TIÊU"), of the past ("I. KẾT QUẢ ĐẠT ĐƯỢC"), of money ("V. KINH PHÍ")
const AIMS =
  /^(?:\S{1,8} )?(?:cac |mot so |he thong )?(?:muc tieu|chi tieu|muc dich muc tieu|nhung muc tieu|nhiem vu muc tieu|phan dau|quan diem muc tieu|ket qua can dat)\b/
const PAST =
  /^(?:\S{1,8} )?(?:ve )?(?:ket qua (?!can dat|phai dat)|danh gia|tinh hinh|thuc trang|dac diem|nhung ket qua|ton tai|han che|su can thiet|boi canh|ban can thiet)/
const MONEY = /^(?:\S{1,8} )?(?:kinh phi|nguon von|nguon luc|du toan|von |co che tai chinh|kinh phi thuc hien)/

interface Level {
  style: string
  aims: boolean
  past: boolean
  by: string | null
  /** True where the item before this one, in the same list, set a target. */
  afterTarget: boolean
  target: boolean
}

/** Where the reader stands: what the headings over a unit say. */
class Sections {
  #levels: Level[] = []
  get aims(): boolean {
    return this.#levels.some((l) => l.aims)
  }
  get past(): boolean {
    return this.#levels.some((l) => l.past)
  }
  get by(): string | null {
    return this.#levels.findLast((l) => l.by !== null)?.by ?? null
  }
  get afterTarget(): boolean {
    return this.#levels.at(-1)?.afterTarget ?? false
  }
  sawTarget(saw: boolean): void {
    const level = this.#levels.at(-1)
    if (level && saw) level.target = true
  }
  enter(unit: Unit): void {
    const marker = readMarkers(unit.text)[0]
    const style = marker?.style ?? (/:\s*$/.test(unit.text) || isCapitals(unit.text) ? 'line' : null)
    if (style === null) return
    // A line without a number stands under the last numbered heading; a number goes back to its own kind.
    const line = this.#levels.at(-1)?.style === 'line' ? this.#levels.length - 1 : -1
    const known = style === 'line' ? line : this.#levels.findIndex((l) => l.style === style)
    const before = known >= 0 ? this.#levels[known] : undefined
    if (known >= 0) this.#levels.length = known
    const folded = foldWords(unit.text.slice(marker?.length ?? 0).slice(0, 160))
    const heading = unit.text.length < 220
    this.#levels.push({
      style,
      aims: heading && AIMS.test(folded),
      past: heading && (PAST.test(folded) || MONEY.test(folded)),
      afterTarget: before?.target ?? false,
      target: false,
      by: heading && (/:\s*$/.test(unit.text) || unit.text.length < 90) ? yearEnd(unit.text) : null,
    })
  }
}

const isCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)

// Words that make a number a target wherever they stand before it in its sentence
const STRONG = /phấn đấu|mục tiêu|chỉ tiêu|đến (?:hết |cuối )?năm (?:19|20)\d\d|đến (?:hết )?giai đoạn/iu
// The past and the present: what has been reached; not «chỉ tiêu đã giao»
const DONE =
  /(?<!\p{L})(?:đã(?! (?:đặt ra|đề ra|(?:được )?(?:giao|phê duyệt)))|ước|lũy kế|luỹ kế|hiện nay|hiện có|hiện tại|vừa qua|thời gian qua|mới đạt|chỉ đạt|tính đến|trong đó đã|kết quả|năm qua)(?!\p{L})/iu
// "… trong các năm qua, đến năm 2030 dự kiến có 85 hợp tác xã": behind the past the sentence turns to what is to come
const RESUMED =
  /[,;] (?:phấn đấu|dự kiến|đến (?:hết |cuối )?năm (?:19|20)\d\d,? (?:dự kiến|phấn đấu|sẽ|cần|phải))(?!\p{L})[^,;]{0,80}$/iu
const COMPARED = /(?<!\p{L})(?:so với|cùng kỳ|năm trước|chiếm|toàn tỉnh có|còn lại)(?!\p{L})/iu
// Rates, shares of cost, thresholds: numbers of a rule
const RULE =
  /(?<!\p{L})(?:trường hợp|nếu|khi có|từ đủ|hỗ trợ|trích|mức chi|định mức|lãi suất|thuế|phạt|bồi thường|mức đóng|nắm giữ|được hưởng|mức hưởng|phí|giá|tiền|điều kiện|quy mô|diện tích|cơ cấu|thời hạn|bằng|vay|vốn)(?!\p{L})/iu
// What makes "tối thiểu", "ít nhất" an order: "bảo đảm mỗi nghề tối thiểu …", "cắt giảm tối thiểu …"
const BIND =
  /(?<!\p{L})(?:bảo đảm|đảm bảo|mỗi|cắt giảm|tiết kiệm|giảm|tăng|nâng|đạt|xây dựng|hoàn thành|duy trì|thành lập|bố trí|hình thành|có)(?!\p{L})/iu
// Works that are ordered in number and measure: "hoàn thành 12 km đường", "lắp đặt 40 bóng đèn"
const WORK =
  /(?<!\p{L})(?:hoàn thành|xây dựng(?: mới)?|xây mới|làm mới|lắp đặt|trồng(?: mới)?|nâng cấp|sửa chữa|cải tạo|thành lập(?: mới)?|bổ sung|nhân rộng)(?: (?:thêm|được|ít nhất|tối thiểu|trên|khoảng))? $/iu
const WORK_UNIT = /^(?:km|m|mét|ha|cây|công trình|nhà|cột mốc|mốc|bóng đèn|mô hình|camera|tổ|nhóm|điểm|biên chế|cây số)/u
// The same with verbs of building, where anything may be counted but papers and meetings
const BUILD =
  /(?<!\p{L})(?:xây (?:dựng )?mới|làm mới|cải tạo|nâng cấp|trồng(?: mới)?|lắp đặt|khởi công(?: được)?)(?: (?:thêm|ít nhất|tối thiểu|trên|khoảng))? $/iu
const PAPER = /^(?:đề án|văn bản|báo cáo|kế hoạch|nội dung|hội nghị|cuộc|buổi|nhiệm vụ|dự thảo)/u
// "cắt giảm 50% thời gian", "tiết kiệm 10% chi", "bảo đảm giải ngân 100% kế hoạch vốn"
const CUT = /(?<!\p{L})(?:cắt giảm|tiết kiệm|rút ngắn|giải ngân|đơn giản h(?:óa|oá))(?: \p{L}+){0,3} $/iu
// "bố trí 01 cán bộ …", "thành lập … có từ 3 đến 4 cán bộ"
const STAFF = /(?<!\p{L})(?:bố trí|bổ sung|thành lập)(?: [\p{L}\d]+){0,10} (?:có )?$/iu
const STAFF_UNIT = /^(?:cán bộ|biên chế|công chức|viên chức|người|nhân viên|giáo viên|bác sĩ)/u
// A number in another programme's name: "dự án trồng mới 5 triệu héc-ta rừng"
const OF_PROGRAMME = /(?:dự án|chương trình|đề án|cuộc vận động)(?: trồng(?: mới)?| xây dựng| phát triển)? $/iu
// "kiểm dịch 100% tôm giống", "số hóa 100% hồ sơ": all of them are to be dealt with
const ALL_DEALT =
  /(?<!\p{L})(?:kiểm dịch|kiểm tra|rà soát|giám sát|cập nhật|số h(?:óa|oá)|cấp|tiêm(?: phòng)?(?: \p{L}+)?|thu gom|xử lý|giải quyết|công khai|kết nối|tuyên truyền)(?: (?:được|đủ|cho|xong))? $/iu
const YEARLY = /(?<!\p{L})(?:mỗi năm|bình quân (?:hằng|hàng|mỗi) năm|hằng năm|hàng năm)(?!\p{L})/iu

/** Characters of a sentence that are looked at on either side of a number. */
const REACH = 300

function* inUnit(
  { words, named }: { words: string; named: string },
  unit: Unit,
  sections: Sections,
  header: Header,
): Generator<Indicator> {
  let listed: string | null = null
  let byListed: string | null = null
  for (const sentence of sentences(words)) {
    for (const q of quantitiesIn(sentence.text)) {
      const rule = targetRule(q, sentence.text, { sections, unit, listed, regulation: isRegulation(header) })
      if (!rule) continue
      const before = sentence.text.slice(Math.max(0, q.start - REACH), q.start)
      if (STRONG.test(before) || rule === 'cut-percent') {
        listed = rule
        byListed = yearEnd(before)
      }
      const start = unit.start + sentence.start + q.start
      yield {
        text: unit.text.slice(0, 400),
        value: q.value,
        unit: q.unit,
        op: q.op,
        by:
          yearBehind(sentence.text.slice(q.end, q.end + 40)) ??
          yearEnd(before) ??
          yearEnd(named.slice(sentence.start + q.start, sentence.start + Math.min(q.end + REACH, sentence.text.length))) ??
          byListed ??
          sections.by ??
          yearOfTitle(sections, header),
        rule,
        start,
        end: unit.start + sentence.start + q.end,
      }
    }
  }
}

// "V/v ban hành Chương trình cải cách hành chính": a decision of the old numbering that issues a plan sets targets
const ISSUES_PLAN = /^(?:về việc |v\/v |về )?(?:ban hành|phê duyệt) (?:chương trình|kế hoạch|đề án|chiến lược|quy hoạch)/iu

/** "dưới 3% vào năm 2027 và còn 1,5% vào năm 2030": the year right behind a number is its own. */
function yearBehind(after: string): string | null {
  const year = /^ ?(?:vào|đến)(?: cuối| hết)? năm ((?:19|20)\d{2})/u.exec(after)?.[1]
  return year ? `${year}-12-31` : null
}

/** A normative act ("5/2026/QĐ-UBND", circulars, decrees): its bounds are conditions, not targets. */
function isRegulation(header: Header): boolean {
  return (
    /^(?:Thông tư|Nghị định|Luật|Pháp lệnh|Quy định|Quy chế)/u.test(header.type ?? '') ||
    (/\/(?:19|20)\d{2}\//.test(header.number ?? '') && !ISSUES_PLAN.test(header.title ?? ''))
  )
}

interface Place {
  sections: Sections
  unit: Unit
  /** Rule of a target before it in the same paragraph, where a list goes on: "…; 80% số hộ …". */
  listed: string | null
  regulation: boolean
}

/** True for a number at the head of its sentence: "100% số thôn …", "- Tối thiểu 3 tổ …". */
function opensSentence(q: Quantity, sentence: string): boolean {
  return (
    q.start < 40 &&
    /^[\s\-–+•*.]*(?:(?:bảo đảm|đảm bảo|phấn đấu|ít nhất|tối thiểu) )?$/iu.test(
      sentence.slice(0, q.start).replace(/^\s*[a-zđ\d]{1,3}[.)]/u, ''),
    )
  )
}

/** Why the quantity is a target, or null where it is none. */
function targetRule(q: Quantity, sentence: string, place: Place): string | null {
  const { sections, unit } = place
  const before = sentence.slice(Math.max(0, q.start - REACH), q.start)
  const near = before.slice(-60)
  const after = sentence.slice(q.end, q.end + 40)
  const strong = STRONG.test(before) || place.listed !== null
  if (sections.past && !strong) return null
  if (
    (DONE.test(before) && !RESUMED.test(before)) ||
    OF_PROGRAMME.test(before) ||
    (/trở lên/u.test(after) && !strong && !sections.aims)
  )
    return null
  // «bảo đảm giải ngân 100% kế hoạch vốn»
  if (q.unit === '%' && q.value === 100 && /(?:bảo đảm|đảm bảo)(?: \p{L}+){0,3} $/iu.test(before)) return 'whole-percent'
  if (!strong && !sections.aims && (COMPARED.test(near) || RULE.test(near))) return null
  const percent = q.unit?.startsWith('%') ?? false
  const opens = opensSentence(q, sentence)
  if (percent && (strong || sections.aims)) return 'target-percent'
  const signed = /^(?:≥|>=|≤|<=)/u.test(sentence.slice(q.start, q.start + 6).trimStart())
  if (percent && signed) return 'signed-percent'
  if (place.regulation && !strong && !sections.aims) return null
  if (percent && CUT.test(before)) return 'cut-percent'
  if (percent && sections.afterTarget && /(?:đạt|còn|là|lên|trên|dưới|từ) ?$/iu.test(before)) return 'next-percent'
  if (
    percent &&
    q.value === 100 &&
    (opens ||
      ALL_DEALT.test(before) ||
      /(?:bảo đảm|đảm bảo)(?: \p{L}+){0,3} $/iu.test(before) ||
      /(?:bảo đảm|đảm bảo) $/iu.test(before))
  )
    return 'whole-percent'
  if (percent && q.bounded && BIND.test(near)) return 'bounded-percent'
  if (percent) return null
  if (
    strong &&
    (q.bounded ||
      /(?:phấn đấu|chỉ tiêu|mục tiêu|đạt|có|xây dựng|hoàn thành|thành lập|dự kiến|gấp) (?:\p{L}+ ){0,3}$/iu.test(before))
  )
    return 'target-count'
  // "đến năm 2030 có khoảng 85 HTX và 6.600 tổ hợp tác": the list goes on
  if (place.listed === 'target-count' && /\d[^,;.]{0,30} và $/u.test(before) && !PAPER.test(q.unit ?? '')) return 'listed-count'
  if (/phấn đấu/iu.test(before) && !PAPER.test(q.unit ?? '') && !/(?:và|của|các|cho|tại|trong|với|theo|,) $/iu.test(before))
    return 'strive-count'
  if (/(?:và|của|các|ở|tại|trong|địa bàn) $/iu.test(before)) return null
  if (place.listed !== null && sentence.length < 160 && !PAPER.test(q.unit ?? '')) return 'listed-count'
  if (sections.aims && (strong || unit.text.length < 500)) return 'aims-count'
  if (
    q.bounded &&
    /(?:tối thiểu|ít nhất|không quá|tối đa|không vượt quá)/iu.test(sentence.slice(q.start - 30 < 0 ? 0 : q.start - 30, q.end)) &&
    BIND.test(before.slice(-40))
  )
    return 'bounded-count'
  if (BUILD.test(before) && !PAPER.test(q.unit ?? '')) return 'work-count'
  if (STAFF.test(before) && STAFF_UNIT.test(q.unit ?? '')) return 'staff-count'
  if (WORK.test(before) && WORK_UNIT.test(q.unit ?? '')) return 'work-count'
  return YEARLY.test(before) && /(?:cho|được|mới|có) $/iu.test(before) ? 'yearly-count' : null
}

/** Only aims that name no year of their own take the year of the plan's title ("… đến năm 2030"). */
function yearOfTitle(sections: Sections, header: Header): string | null {
  return sections.aims && header.title ? yearEnd(header.title) : null
}

function sentences(text: string): { start: number; text: string }[] {
  const parts: { start: number; text: string }[] = []
  let from = 0
  for (const stop of text.matchAll(/;(?=\s|$)|\.(?=\s+\p{Lu}|\s*$)/gu)) {
    parts.push({ start: from, text: text.slice(from, stop.index) })
    from = stop.index + 1
  }
  parts.push({ start: from, text: text.slice(from) })
  return parts
}
