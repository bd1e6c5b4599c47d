/**
 * Days as limits: «trước ngày 15/12/2026», «ngày 25 hằng tháng». Reads a text; writes the days in it that are limits, not
 * those that identify a document, tell of a meeting or start a right.
 */
import { AFTER_SYMBOL, BEFORE, iso, two, type DeadlineContext, type FoundDeadline } from './deadline-parts.ts'

// "trước 17 giờ 00 phút ngày 15/12/2026", "trước 17h00 ngày 15/12/2026": the hour may stand before the day
const HOUR = String.raw`(?: \d{1,2} ?(?:giờ|h|g)(?: ?\d{1,2}(?: ?phút)?)?,?)?`
// "trước ngày 15/12/2026", "xong trước ngày Quốc khánh 02/9/2026", "ngày 15 tháng 12 năm 2026", "15/12/2026", "ngày 15/12", "ngày 15 tháng 12"
const DAY = new RegExp(
  `(?:(${BEFORE})(?: thời điểm)?${HOUR} ?)?(?:(ngày(?: quốc khánh| khai giảng| giải phóng| tết dương lịch)?|mùng|thứ (?:hai|ba|tư|năm|sáu|bảy) ngày) ?)?(?<![\\d/.-])(\\d{1,2})(?: ?[/.-] ?(\\d{1,2})(?: ?[/.-] ?(\\d{4}))?(?![\\d/-])| tháng (\\d{1,2})(?:(?:,? ?năm |/| )(\\d{4}))?)(?!\\d)`,
  'giu',
)

// The date identifies a document: "Công văn số 12/UBND-NC ngày 05/01/2026", "Luật Đất đai ngày 18 tháng 01 năm 2024".
const OF_DOCUMENT =
  /(?:(?:luật|pháp lệnh|hiến pháp|nghị quyết|nghị định|chỉ thị|kết luận|thông tư|công điện) (?!này)[^,;.:()]{0,90}|(?:quyết định|công văn|văn bản|thông báo|kế hoạch|tờ trình|báo cáo|biên bản|hợp đồng|phiếu|giấy) số[^,;:()]{0,60}|thông qua|ban hành|ký|họp|phiên|kỳ họp|hội nghị|cuộc họp|(?:sinh|thành lập|kỷ niệm|giải phóng|quốc khánh|truyền thống))(?: vào)? $/iu

// "kỷ niệm 50 năm Ngày thành lập huyện (01/3/1976 - 01/3/2026)"
const ANNIVERSARY = /(?:kỷ niệm|chào mừng)[^.;]{0,90}\([^)]{0,20}$/iu

const EFFECT = /(?:hiệu lực|áp dụng|thi hành|thực hiện|tính|kể)(?: thi hành)?(?: kể)? $/iu

export function days(text: string, context: DeadlineContext): FoundDeadline[] {
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
    if (!isLimit(before, head, context) || ANNIVERSARY.test(head)) continue
    const tail = text.slice(at + all.length, at + all.length + 22)
    // "tuần thứ 2 tháng 6/2026" names a week, no day
    if (/tuần(?: thứ)? $/iu.test(head.slice(-10))) continue
    const yearly = YEARLY.exec(text.slice(at + all.length, at + all.length + 34))
    if (yearly && !written) {
      out.push({
        deadline: { text: all + yearly[0], kind: 'recurring', every: 'year', on: `${two(month)}-${two(day)}` },
        start: at,
        end: at + all.length + yearly[0].length,
      })
      continue
    }
    const year = written ? Number(written) : context.year
    const due = year ? iso(year, month, day) : null
    if (!due) continue
    // "từ ngày 01/7/2026" is a start, unless "đến ngày" follows, whose end is the limit.
    if (/^(?:từ|kể từ)$/iu.test(before)) {
      if (!/^[^.;]{0,25}(?:đến|tới)/iu.test(tail) && written)
        out.push({ deadline: { text: all, kind: 'from', start: due }, start: at, end: at + all.length })
    } else
      out.push({
        deadline: { text: all, kind: 'date', due },
        start: at,
        end: at + all.length,
        exact: true,
        ...(written ? {} : { yearless: true }),
      })
  }
  return [...out, ...dayOfPeriod(text, context)]
}

// "ngày 15/12 |hằng năm", "ngày 30 tháng 6 |và 31 tháng 12 hằng năm"
const YEARLY = /^(?: và (?:ngày )?\d{1,2}(?: tháng |\/)\d{1,2})? ?(?:hằng|hàng|mỗi) năm/iu

function ofDocument(head: string): boolean {
  return OF_DOCUMENT.test(head) || AFTER_SYMBOL.test(head)
}

/** In prose a day is a limit only where a word says so; in a field any day is. */
function isLimit(before: string, head: string, context: DeadlineContext): boolean {
  if (/^đến$/iu.test(before) && /(?:tính|có mặt|số liệu|lũy kế|hiện có)[^.;]{0,40}$/iu.test(head)) return false
  if (/(?:trước|chậm nhất|muộn nhất|xong|hết|đến|thời hạn)/iu.test(before))
    return !/(?:từ|kể từ) ngày [^.;]{0,40}$/iu.test(head) || !/(?:hiệu lực|giai đoạn)[^.;]{0,60}$/iu.test(head)
  if (context.field) return !ofDocument(head)
  if (/^(?:từ|kể từ)$/iu.test(before))
    return /^(?:từ|$)/iu.test(before) && !EFFECT.test(head) && !/(?:thời hạn|làm việc|ngày)[^.;]{0,20}$/iu.test(head)
  if (ofDocument(head)) return false
  if (/^(?:vào|trong)/iu.test(before)) return !/(?:họp|hội nghị|làm việc|đã)[^.;]{0,50}$/iu.test(head)
  return (
    /(?:thời gian|thời hạn|hoàn thành|xong|báo cáo|gửi|\()[^.;]{0,40}$/iu.test(head) &&
    !/(?:họp|sinh|thành lập|kể từ|từ)[^.;]{0,20}$/iu.test(head) &&
    !/ (?:của|tại|theo) [^.;]{0,40}$/iu.test(head)
  )
}

// "trước ngày 25 hằng tháng", "vào ngày 22 hàng tháng", "thứ Sáu hàng tuần", "ngày 10 của tháng tiếp theo", "ngày 15 của tháng cuối quý"
const OF_MONTH =
  /(?:(?:trước|vào|chậm nhất|đến)(?: là)? )?ngày (\d{1,2}) (?:hằng|hàng|mỗi|của) tháng(?: (?:tiếp theo|kế tiếp|liền kề|sau|cuối quý|cuối của quý|đầu quý|đầu của quý))?/giu

const OF_WEEK = /(?:(?:trước|vào|định kỳ|chậm nhất) )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật) (?:hằng|hàng|mỗi) tuần/giu

function dayOfPeriod(text: string, _context: DeadlineContext): FoundDeadline[] {
  const out: FoundDeadline[] = []
  for (const m of text.matchAll(OF_MONTH)) {
    const quarterly =
      /quý/iu.test(m[0]) || /(?:hằng|hàng|mỗi) quý[^.;]{0,20}$/iu.test(text.slice(Math.max(0, m.index - 40), m.index))
    out.push({
      deadline: { text: m[0], kind: 'recurring', every: quarterly ? 'quarter' : 'month', on: two(Number(m[1])) },
      start: m.index,
      end: m.index + m[0].length,
    })
  }
  for (const m of text.matchAll(OF_WEEK))
    out.push({ deadline: { text: m[0], kind: 'recurring', every: 'week' }, start: m.index, end: m.index + m[0].length })
  return out
}
