/**
 * One item of a list, read as orders. Reads the words of an item; writes the orders in it: mostly one, more where a
 * later sentence tells another body to act.
 */
import { readBodies } from './agencies.ts'
import { posts } from './body-words.ts'
import { readSubject } from './orders.ts'
import { handing, actsAt, type Subject } from './subjects.ts'
import { readPartners } from './partners.ts'
import { words, type Word } from './words.ts'

export interface Order {
  /** Offsets into the item's text. */
  start: number
  end: number
  subject: Subject | null
  partners: string[]
}

// "Căn cứ quy định tại …; giao Sở …", "Đẩy mạnh tuyên truyền. Giao Sở …": what comes first belongs to the order behind it.
const RECITAL = /^(?:căn cứ|trên cơ sở|theo|thực hiện|để|nhằm|xét|đối với|qua|đồng ý|thống nhất|nhất trí)/iu

// "Căn cứ quy định tại khoản 4 Điều 14; giao Sở …": a ground alone, also below a heading
const GROUND = /^căn cứ (?:quy định|luật|nghị định|thông tư|quyết định|công văn|văn bản|ý kiến)/iu

// "Tiếp thu ý kiến của các đại biểu, đề nghị các sở …": taking up what was said is the ground of what is asked
const TAKES_UP = /^tiếp thu (?:các |những |tối đa )*ý kiến [^.;:]{0,120}, (?:giao|yêu cầu|đề nghị) /iu

interface Piece {
  from: number
  to: number
  /** What stood before it: a full stop, or a semicolon. */
  after: '.' | ';'
}

/** Cuts an item into orders. `inherited` tells that a heading above names the doer. */
export function readOrders(text: string, inherited: boolean): Order[] {
  const list = words(text)
  const out: Order[] = []
  const bounds: { from: number; to: number }[] = []
  for (const piece of pieces(text, list)) {
    const first = out.length === 0
    const subject = acceptable(text, list, piece, first, inherited, out[0]?.subject ?? null)
    const last = out.at(-1)
    const range = bounds.at(-1)
    const recital =
      last !== undefined &&
      out.length === 1 &&
      last.subject === null &&
      subject !== null &&
      (!inherited || GROUND.test(text.slice(last.start, last.start + 30))) &&
      ((subject.rule === 'handed' && piece.after === '.' && actsAt(list, bounds[0]?.from ?? 0)) ||
        (piece.after === ';' && (RECITAL.test(text.slice(last.start, last.start + 30)) || onlyAssigns(text, list, piece))))
    if (last && range && (!subject || recital || sameBodies(subject, last.subject))) {
      if (recital) last.subject = subject
      range.to = piece.to
      last.end = list[piece.to - 1]?.end ?? last.end
    } else {
      out.push({ start: list[piece.from]?.start ?? 0, end: list[piece.to - 1]?.end ?? text.length, subject, partners: [] })
      bounds.push({ from: piece.from, to: piece.to })
    }
  }
  const head = out[0]
  if (head) head.start = pastLongTopic(text, head)
  out.forEach((order, i) => {
    const range = bounds[i]
    if (!range) return
    const partners = readPartners(text, list, range.from, range.to)
    const lead = new Set(order.subject?.bodies.map((b) => b.name.toLowerCase()))
    order.partners = partners
      .map((p) => p.name)
      .filter((name, at, all) => all.indexOf(name) === at && !lead.has(name.toLowerCase()))
  })
  return out
}

const LONG_TOPIC = 80

/** "Về việc chuyển đổi …: Công ty A sớm …": a topic as long as a sentence is left to the heading, the order begins with its doer. */
function pastLongTopic(text: string, order: Order): number {
  const doer = order.subject?.bodies[0]?.start ?? 0
  const colon = text.lastIndexOf(':', doer)
  if (order.start !== 0 || colon < LONG_TOPIC || !/^(?:về|đối với|riêng) /iu.test(text)) return order.start
  return /^: *$/u.test(text.slice(colon, doer)) ? doer : order.start
}

/** "Đào tạo 500 cán bộ; Sở Nội vụ chủ trì, phối hợp Trường Chính trị thực hiện": the second part only names the doers. */
function onlyAssigns(text: string, list: readonly Word[], piece: Piece): boolean {
  const part = text.slice(list[piece.from]?.start ?? 0, list[piece.to - 1]?.end ?? text.length)
  return /^[^.;,:]{3,120}(?:, [^.;:]{3,80})? chủ trì(?:,? (?:và )?phối hợp [^.;:]{3,160})?(?: (?:tổ chức )?thực hiện)?[ .;]*$/iu.test(
    part,
  )
}

function sameBodies(a: Subject, b: Subject | null): boolean {
  return !!b && a.bodies.map((x) => x.name.toLowerCase()).join() === b.bodies.map((x) => x.name.toLowerCase()).join()
}

/** "Giao Giám đốc các sở; Chủ tịch UBND các xã …": the semicolon at `i` stands in the list of bodies that opens the piece. */
function insideNames(text: string, list: readonly Word[], from: number, i: number): boolean {
  const next = list[i + 1]
  if (!next?.capital && next?.key !== 'các' && posts.at(list, i + 1) === 0) return false
  const found = readBodies(text, list, from + handing.at(list, from))
  return found !== null && found.next > i
}

/** Sentences and the parts of a sentence between semicolons. */
function pieces(text: string, list: readonly Word[]): Piece[] {
  const out: Piece[] = []
  let from = 0
  let after: Piece['after'] = '.'
  let depth = 0
  list.forEach((word, i) => {
    if (word.key === '(') depth++
    else if (word.key === ')') depth = Math.max(0, depth - 1)
    const next = list[i + 1]
    const stop = word.key === '.' && !!next && next.start > word.end && (next.capital || next.sign) && i - from > 2
    const half = word.key === ';' && depth === 0 && !insideNames(text, list, from, i)
    if (i < from || !(stop || half) || !next) return
    out.push({ from, to: i + 1, after })
    from = i + 1
    after = stop ? '.' : ';'
  })
  if (from < list.length) out.push({ from, to: list.length, after })
  return out
}

/** "…; giao đơn vị trực thuộc làm đầu mối": what the doer hands on inside his own house is part of his work. */
function unnamed(subject: Subject): boolean {
  return subject.bodies.every((b) => /^(?:đơn vị|cơ quan|bộ phận|cán bộ|công chức)(?! \p{Lu})/u.test(b.name))
}

// "Trưởng đơn vị chịu trách nhiệm nếu để xảy ra vi phạm": says who answers for a fault, and orders nothing
const LIABLE = /^(?:phải )?chịu (?:hoàn toàn )?trách nhiệm (?:trước [^.;]{3,90} )?(?:nếu|khi) (?:để|vi phạm|có vi phạm)/iu

/** The subject of a piece, where it may open an order of its own. */
function acceptable(
  text: string,
  list: readonly Word[],
  piece: Piece,
  first: boolean,
  inherited: boolean,
  before: Subject | null,
): Subject | null {
  const subject = readSubject(text, list, piece.from, piece.to)
  if (!subject) return null
  const verbFirst =
    actsAt(list, piece.from) &&
    list[piece.from]?.key !== 'căn' &&
    !(!inherited && TAKES_UP.test(text.slice(list[piece.from]?.start ?? 0, list[piece.to - 1]?.end))) &&
    subject.rule !== 'handed' &&
    subject.rule !== 'subject'
  if (subject.rule === 'spoken' && (verbFirst || (inherited && !first))) return null
  if (verbFirst && subject.rule === 'after_recital' && inherited) return null
  if (LIABLE.test(text.slice(list[subject.next]?.start ?? text.length))) return null
  if (first) return subject
  // "… Chủ tịch UBND xã chịu trách nhiệm trước UBND tỉnh nếu để chậm": who answers for the work is no second order
  if (
    /^(?:phải )?chịu (?:hoàn toàn )?trách nhiệm (?:toàn diện )?trước /iu.test(
      text.slice(list[subject.next]?.start ?? text.length),
    )
  )
    return null
  if (subject.rule === 'handed')
    return inherited && (unnamed(subject) || !/^(?:giao|yêu cầu)/iu.test(text.slice(list[piece.from]?.start ?? 0)))
      ? null
      : subject
  const strong =
    /^(?:có trách nhiệm|chịu trách nhiệm|phải|cần|chủ trì|chủ động|nghiên cứu|tổ chức|thực hiện|phối hợp|xây dựng|rà soát|báo cáo|hướng dẫn|kiểm tra|tham mưu|bố trí|căn cứ|theo|:|,|trình|thẩm định|triển khai|trực tiếp|đề xuất|tiếp tục|quyết định|tổng hợp|gửi|cung cấp)/iu.test(
      text.slice(list[subject.next]?.start ?? text.length),
    )
  const acts = !verbFirst && actsAt(list, subject.next)
  if (!strong && !(acts && (subject.rule === 'after_recital' || (subject.rule === 'subject' && piece.after === ';')))) return null
  return piece.after === '.' ? subject : before !== null || !inherited ? subject : null
}
