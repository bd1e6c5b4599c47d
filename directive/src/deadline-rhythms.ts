/**
 * Limits that return («hằng quý», «định kỳ 6 tháng»), that count from an event («trong thời hạn 05 ngày làm việc») and
 * that are a bare word («thường xuyên», «ngay»). Reads a text; writes what it finds.
 */
import { PERIODS, type DeadlineContext, type FoundDeadline } from './deadline-parts.ts'

// "hằng năm", "hàng quý", "mỗi tháng", "theo từng năm", "định kỳ 6 tháng", "6 tháng một lần"
const EVERY =
  /((?:định kỳ )?)(?:(hằng|hàng|mỗi|theo từng|từng) (năm|quý|tháng|tuần|ngày)|(?:(0?6|sáu|0?3|ba|một|0?1|12) (tháng|năm|tuần|quý)(?:\/lần|\/ lần| một lần| 1 lần)))(?![\p{L}])/giu

// "một lần/năm", "ít nhất 01 lần/01 năm", "mỗi quý một lần"
const TIMES =
  /(?:0?1|một|mỗi|ít nhất 0?1|ít nhất một) lần ?(?:\/|trong|một|mỗi) ?(?:0?1 |một )?(năm|quý|tháng|tuần|ngày)(?![\p{L}])|mỗi (năm|quý|tháng|tuần) (?:ít nhất )?(?:một|0?1) lần/giu

// "định kỳ 6 tháng", "định kỳ tháng, quý"
const PERIODIC = /định kỳ (?:(0?6|sáu|0?3|ba) tháng|(năm|quý|tháng|tuần)(?=[ ,;.)]|$))/giu

// "trong thời hạn 05 ngày làm việc", "chậm nhất là 10 ngày", "trong vòng 3 tháng", "không quá 02 ngày"
const WITHIN =
  /(?:trong(?: (?:thời hạn|thời gian|vòng))?(?: không quá| tối đa)?|(?:chậm|muộn) nhất(?: là| sau| trong)?(?: thời hạn)?|không quá|tối đa|thời hạn|sau) (\d{1,3})(?: ?\([^()]{1,20}\))? (ngày làm việc|ngày|tháng|năm|tuần|giờ)(?![\p{L}])/giu

// "thực hiện ngay", "tiến hành ngay"; not "ngay sau khi"
const AT_ONCE =
  /(?:thực hiện|tiến hành|triển khai|báo cáo|tổ chức|khắc phục|chấm dứt|xử lý|cung cấp|thông báo) ngay(?! (?:từ|sau|khi|tại|trong|cả|trên|đầu))(?![\p{L}])/giu

// "gửi Sở X hồ sơ ngay sau khi phát hiện dấu hiệu": the doer's own moment is the limit itself; not «ngay sau khi Nghị quyết được ban hành»
const AFTER_EVENT =
  /(?<=(?<!\p{L})(?:trao đổi|cung cấp|gửi|báo cáo|thông báo|trình|ban hành|công bố|thực hiện|triển khai|bàn giao)(?!\p{L})[^.;]{0,120} )ngay sau khi (?:phát hiện|kết thúc|nhận được|tiếp nhận|xảy ra|hoàn thành)/giu

/** Orders to act at once: «thực hiện ngay», «gửi … ngay sau khi phát hiện …». */
export function atOnce(text: string): FoundDeadline[] {
  const out: FoundDeadline[] = []
  for (const m of text.matchAll(AT_ONCE)) {
    const end = m.index + m[0].length
    out.push({ deadline: { text: m[0].slice(-4), kind: 'urgent' }, start: end - 4, end })
  }
  if (!/ngay sau khi/iu.test(text)) return out
  for (const m of text.matchAll(AFTER_EVENT))
    out.push({ deadline: { text: m[0], kind: 'urgent' }, start: m.index, end: m.index + m[0].length })
  return out
}

// Nouns that «hằng năm» or a year only qualifies.
const QUALIFIED =
  /(?:kế hoạch(?: công tác)?|kinh phí|ngân sách(?: nhà nước| địa phương)?|dự toán|chương trình(?: công tác)?|chỉ tiêu|nhiệm vụ|danh mục|nguồn vốn|vốn|thu nhập|dự toán chi|dự toán thu|bình quân|tăng trưởng|sản lượng|biên chế|ngân sách thành phố|ngân sách tỉnh|thi đua|giai đoạn|niên hạn|đầu tư công|chi thường xuyên)(?:,? [\p{L}-]{1,12}){0,7} (?:định kỳ )?$/iu

// "hằng năm bố trí kinh phí": here it is the verb that is qualified.
const ACTS_NEXT =
  /^ (?:bố trí|tổ chức|báo cáo|xây dựng|rà soát|tổng hợp|đánh giá|thực hiện|lập|gửi|tiến hành|kiểm tra|có|phải|cần|dành|ban hành|công bố|sơ kết|cập nhật) /iu

// "Ngoài báo cáo định kỳ hằng năm", "kế hoạch trung hạn giai đoạn 2026 - 2030 và hằng năm", "dự toán 5 năm, hằng năm": names what is made
const NOUN =
  /(?:(?:ngoài|chấp hành chế độ) (?:việc )?báo cáo|(?:căn cứ|trên cơ sở) (?:vào )?kết quả(?: \p{L}+){0,4}|(?:giai đoạn|trung hạn|dài hạn|\d năm|năm năm|20\d\d)(?: \d{1,2} năm| ?20\d\d ?[-–] ?20\d\d)?(?:,| và|, và)) $/iu

// "kế hoạch hành động về phát triển khoa học, công nghệ, chuyển đổi số hằng năm": a plan with a long name
const LONG_PLAN =
  /(?:kế hoạch|chương trình)(?: hành động| công tác)? (?:về|phát triển|cải cách|đào tạo)(?:,? (?!(?:báo|tổ|kiểm|rà|sơ|tổng|định|để|phải|trình|gửi)(?!\p{L}))[\p{L}-]{1,12}){0,16} $/iu

// "về việc ban hành Quy chế đánh giá công chức hằng năm": inside a paper's title
const TITLE_OF_RULES =
  /(?:ban hành|sửa đổi|thay thế) (?:kèm theo )?(?:quy chế|quy định|quy trình|bộ tiêu chí)(?: [\p{L},-]{1,14}){0,9} $/iu

export function recurring(text: string, context: DeadlineContext): FoundDeadline[] {
  const out: FoundDeadline[] = []
  for (const m of text.matchAll(EVERY)) {
    const head = text.slice(Math.max(0, m.index - 60), m.index)
    if (/(?:ngày|tháng|thứ) ?(?:\d{1,2}|\p{L}{2,4})(?:[/ ]\d{1,2})? ?$/iu.test(head)) continue
    const every = m[3] ? PERIODS[m[3].toLowerCase()] : multiple(m[4] ?? '', (m[5] ?? '').toLowerCase())
    if (!every) continue
    if (!context.field && m[1] === '' && QUALIFIED.test(head) && !ACTS_NEXT.test(text.slice(m.index + m[0].length))) continue
    const long = text.slice(Math.max(0, m.index - 130), m.index)
    if (m[1] === '' && LONG_PLAN.test(long) && !ACTS_NEXT.test(text.slice(m.index + m[0].length))) continue
    if (/^từng$/iu.test(m[2] ?? '') || NOUN.test(head) || TITLE_OF_RULES.test(head)) continue
    // "hằng ngày" mostly means everyday; a daily limit is one of reporting.
    if (every === 'day' && !context.field && !/(?:báo cáo|cập nhật|(?<!thường )trực|gửi|công bố)[^.;]{0,60}$/iu.test(head))
      continue
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
  const n = { sáu: 6, ba: 3, một: 1 }[count] ?? Number(count)
  if (unit === 'tháng') return n === 6 ? 'half' : n === 3 ? 'quarter' : n === 12 ? 'year' : n === 1 ? 'month' : undefined
  if (unit === 'năm' && n === 1) return 'year'
  if (unit === 'quý' && n === 1) return 'quarter'
  return unit === 'tuần' && n === 1 ? 'week' : undefined
}

export function within(text: string): FoundDeadline[] {
  const out: FoundDeadline[] = []
  for (const m of text.matchAll(WITHIN)) {
    const unit = (m[2] ?? '').toLowerCase()
    const n = Number(m[1])
    if (unit === 'giờ' || n === 0) continue
    // "trong 07 ngày kể từ ngày …" is a limit, "trong 5 năm" a stretch of time
    const bare = /^trong \d/iu.test(m[0])
    if (bare && unit !== 'ngày làm việc' && !/^,? (?:kể )?từ /iu.test(text.slice(m.index + m[0].length))) continue
    if (/^sau /iu.test(m[0]) && !/(?:kể từ|từ ngày)/iu.test(text.slice(m.index, m.index + m[0].length + 20))) continue
    if (
      /^(?:không quá|tối đa|thời hạn)/iu.test(m[0]) &&
      !/(?:kể từ|từ ngày|sau khi)/iu.test(text.slice(m.index, m.index + m[0].length + 25))
    )
      continue
    const of =
      unit === 'ngày làm việc'
        ? 'working_day'
        : unit === 'ngày'
          ? 'day'
          : unit === 'tuần'
            ? 'day'
            : unit === 'tháng'
              ? 'month'
              : 'year'
    out.push({
      deadline: { text: m[0], kind: 'relative', within: { n: unit === 'tuần' ? n * 7 : n, unit: of } },
      start: m.index,
      end: m.index + m[0].length,
    })
  }
  return out
}

// Words that are a limit only where they stand alone as one: "Thường xuyên", "Ngay", "Khẩn trương".
const STANDING = /(?:thường xuyên|liên tục|xuyên suốt)/iu

const URGENT = /(?:^|[\s(])(?:ngay|khẩn trương|kịp thời|khẩn cấp)(?:[\s).,;]|$)/iu

export function bareWords(text: string): FoundDeadline[] {
  const out: FoundDeadline[] = []
  const standing = STANDING.exec(text)
  if (standing)
    out.push({
      deadline: { text: text.trim(), kind: 'standing' },
      start: standing.index,
      end: standing.index + standing[0].length,
    })
  const urgent = URGENT.exec(text)
  if (urgent)
    out.push({ deadline: { text: text.trim(), kind: 'urgent' }, start: urgent.index, end: urgent.index + urgent[0].length })
  return out
}
