/**
 * From an item to drafts of tasks. Reads an item's words in the context that its headings leave; writes one draft for
 * each order in it that is work.
 */
import type { CleanText } from './clean.ts'
import { asksToSend, opensAction } from './actions.ts'
import { asksInTrouble, isClosing } from './closing.ts'
import { readDeadline, type FoundDeadline } from './deadlines.ts'
import { readFields, type Fields } from './fields.ts'
import { readOrders, type Order } from './items.ts'
import { actsAt } from './subjects.ts'
import type { Node } from './outline.ts'
import { mostlyCapitals } from './headings.ts'
import { handlesCase, worksInRules } from './rule-work.ts'
import type { SectionKind } from './sections.ts'
import { words as cut } from './words.ts'

export interface Draft {
  clause: string
  /** Offsets into the clean text. */
  start: number
  end: number
  lead: string[]
  support: string[]
  deadline: FoundDeadline | null
  deliverable: string | null
  closing: boolean
  request: boolean
  rule: string
  doubts: string[]
}

/** What a heading leaves to the items below it. */
export interface Context {
  kind: SectionKind | 'open' | 'preamble'
  lead: string[]
  support: string[]
  deadline: FoundDeadline | null
  request: boolean
  /** True in an article on the structure of a body: what its organs do among themselves is no work. */
  organs?: boolean
  /** True below «… theo hướng:»: bullets say what a thing is to contain. */
  content?: boolean
  /** How many of the lettered items that follow are parts of the content ("theo 2 nhóm …:"). */
  parts?: number
  /** True below «… đã có báo cáo như sau:»: what is numbered there is done already. */
  reported?: boolean
  /** True where the doers come from a lead-in over everything: below it only actions are work. */
  loose?: boolean
}

export interface Walk {
  clean: CleanText
  year: number | null
  /** The body whose statute the document is ("Sở Nội vụ là cơ quan chuyên môn …"); null for all others. */
  statute: string | null
  /** True for plans, programmes and notices, whose lists of tasks count although no doer is named. */
  plan: boolean
  /** True for a text that holds a sentence a line, whose lines under a number are one item. */
  sentenceLines: boolean
  drafts: Draft[]
  /** True for parts that are a body of rules: only their articles on responsibilities order work. */
  rules: (node: Node) => boolean
  /** Unit indexes are looked up here: true where a paragraph is a receiver's list or signature. */
  skip: (node: Node) => boolean
  /** True for a node after which no numbered item comes. */
  last: (node: Node) => boolean
}

export const textOf = (walk: Walk, node: Node): string => walk.clean.text.slice(node.start, node.end)

export function lastEnd(node: Node): number {
  const last = node.children.at(-1)
  return last ? Math.max(node.end, lastEnd(last)) : node.end
}

/** Reads the orders of an item and puts them down as drafts. */
export function order(walk: Walk, node: Node, text: string, context: Context, end: number): void {
  const fields = readFields(text, walk.year)
  const body = fields && fields.at > 20 ? text.slice(0, fields.at) : text
  const inherited = context.lead.length > 0
  const orders = readOrders(body, inherited)
  const before = walk.drafts.length
  orders.forEach((found, i) => {
    // Where a preamble has begun to order, its further parts are orders too.
    const here: Context = context.kind === 'preamble' && walk.drafts.length > before ? { ...context, kind: 'open' } : context
    const draft = draftOf(walk, node, body, here, found, fields)
    if (!draft) return
    if (i === orders.length - 1) draft.end = Math.max(draft.end, end)
    walk.drafts.push(draft)
  })
}

// "Trong quá trình thực hiện nếu có vướng mắc, đề nghị …"
const IN_COURSE = /^trong quá trình (?:tổ chức |triển khai )?(?:thực hiện|áp dụng)/iu

/** True for a paragraph on the course of the work behind the last numbered clause of an article ("Đ5.7"): it closes the document. */
function behind(node: Node, words: string): boolean {
  return node.path.includes('.') && IN_COURSE.test(words)
}

function draftOf(walk: Walk, node: Node, text: string, context: Context, found: Order, fields: Fields | null): Draft | null {
  const own = found.subject?.bodies.map((b) => b.name) ?? []
  const words = text.slice(found.start, found.end)
  const lead = fields && fields.lead.length > 0 ? fields.lead : own.length > 0 ? own : context.lead
  const limit = everyYear(walk, node, readDeadline(words, { year: walk.year, field: false }))
  if (!counts(walk, node, words, context, found, lead.length > 0, limit)) return null
  const partners = fields && fields.support.length > 0 ? fields.support : found.partners
  const support = partners.length > 0 ? partners : own.length > 0 ? [] : context.support
  const last = walk.last(node)
  const closing =
    (last && !node.marker && (!/^Đ/u.test(node.path) || behind(node, words)) && asksInTrouble(words)) ||
    isClosing(
      words,
      last || node.marker?.style === 'article',
      lead.length > 1 || (found.subject?.bodies[0]?.group ?? false) || /^các /iu.test(lead[0] ?? ''),
    )
  const base = node.start + found.start
  return {
    // What closes the document stands behind its last item, not in it.
    clause: closing && last && !node.marker && (!/^Đ/u.test(node.path) || behind(node, words)) ? '' : node.path,
    start: base,
    end: node.start + found.end,
    lead,
    support: support.filter((name) => !lead.includes(name)),
    deadline:
      fields?.deadline ??
      shifted(limit, base) ??
      (own.length > 0 && context.lead.length > 0 && !context.loose ? null : context.deadline),
    deliverable: fields?.deliverable ?? null,
    closing,
    request: found.subject?.request ?? context.request,
    rule: found.subject?.rule ?? (context.lead.length > 0 ? 'heading' : 'listed_action'),
    doubts: node.gap ? ['sequence_gap'] : [],
  }
}

/** In rules a day without a year comes back each year. */
function everyYear(walk: Walk, node: Node, found: FoundDeadline | null): FoundDeadline | null {
  if (found?.yearless !== true || found.deadline.kind !== 'date' || !walk.rules(node)) return found
  const { text, due } = found.deadline
  return { ...found, deadline: { text, kind: 'recurring', every: 'year', on: due.slice(5) } }
}

function shifted(found: FoundDeadline | null, by: number): FoundDeadline | null {
  return found ? { ...found, start: found.start + by, end: found.end + by } : null
}

// Acts of the issuer himself, and remarks on annexes: "Phê duyệt …", "Ban hành kèm theo …", "(Kèm theo …)"
const NO_ORDER =
  /^(?:\(|nay )?(?:ban hành kèm theo|kèm theo|trên đây là|thực hiện (?:nghị quyết|chỉ thị|quyết định|kế hoạch|luật) [^.]{0,400}(?:thời gian qua|vừa qua|những năm qua))/iu

// "Căn cứ Nghị quyết số 5-NQ/TU, UBND tỉnh ban hành Chương trình hành động như sau:" opens an attached programme
const OPENS_PLAN =
  /^(?:căn cứ|thực hiện|để|nhằm|trên cơ sở) [^;]{10,600} ban hành (?:kế hoạch|chương trình|đề án|phương án)[^;]{0,300} như sau ?:$/iu

// "Căn cứ Luật Biên giới quốc gia;": a ground of the whole act. Below a body an item may begin so and go on with its work:
// "Căn cứ hướng dẫn của Sở Y tế, chủ động lập danh sách;"
const GROUND_ALONE = /^căn cứ [^.]{10,400};$/iu

// "Đồng ý chủ trương mở rộng kho": the issuer agrees, and orders nobody unless a body is named behind it
const AGREES = /^(?:nay )?(?:đồng ý|thống nhất) (?:chủ trương|với|về|nội dung|phương án|đề nghị)/iu

// "Thực hiện Công điện số …, Chủ tịch UBND tỉnh có ý kiến như sau:" opens the orders and is none.
const OPENS_ORDERS =
  /(?:có ý kiến(?: chỉ đạo)?|ý kiến chỉ đạo|kết luận|thông báo|đề nghị|yêu cầu|chỉ đạo|hướng dẫn)(?: một số nội dung| các nội dung)? (?:như sau|sau đây) ?:?$/iu

const ISSUERS_ACT =
  /^(?:nay )?(?:phê duyệt|thành lập|bãi bỏ|công bố|công nhận|thông qua|sửa đổi,? bổ sung (?:một số )?(?:điều|khoản|điểm)|ban hành (?:quyết định|kế hoạch|quy chế|quy định|chương trình)[^.;]{0,120} này)/iu

// "Đánh giá cao sự cố gắng …", "Ghi nhận …": what a chairman says of the past
const PRAISE = /^(?:đánh giá cao|ghi nhận|hoan nghênh|biểu dương|cơ bản (?:thống nhất|nhất trí)|nhất trí với|thống nhất với) /iu

// "Phát triển chợ biên giới có ý nghĩa rất quan trọng …": says what a thing is worth
const IMPORTANT = /^[^.;:]{0,200} có (?:ý nghĩa|vai trò|vị trí)(?: \p{L}+){0,2} (?:quan trọng|to lớn|quyết định)/iu

// "Thực hiện Nghị quyết số 12/NQ-CP của Chính phủ; Chỉ thị số 3/CT-TTg.": a ground with no order behind it
const ONLY_GROUND =
  /^(?:thực hiện|triển khai thực hiện) (?:luật|nghị quyết|nghị định|chỉ thị|quyết định|kết luận|công điện|công văn) (?:số )?\d/iu

// "Công tác tuyên truyền phải hướng về cơ sở": what is to be done, said of the work; not "Bến khách phải có cầu"
const MUST =
  /^(?:công tác|việc|quá trình|khi|trong|để|hoạt động|nội dung|tổ chức|lãnh đạo|mỗi|từng|chúng ta|phải|cần)[^.;]{0,200} (?:phải|cần) /iu

// The same where nobody is named: only of work itself
const WORK_MUST = /^(?:công tác|việc|hoạt động) [^.;]{3,200} (?:phải|cần(?: được)?) /iu

// "Nội dung tuyên truyền gồm: …", "Tổng mức góp vốn không được vượt quá 20%": says what a thing holds or how far it goes
const DESCRIBES =
  /^(?:nội dung|hình thức|thành phần|hồ sơ|mức|tổng mức|thời lượng|phương thức|quy mô|giảng viên|chứng nhận)(?! này)[^.;:]{0,160} (?:bao gồm|gồm(?: có)?|là|không (?:được )?vượt quá|tối đa|do)(?![\p{L}])/iu

// A place as a heading ("Thành phố Tân Sơn") may list projects: only actions count below it.
const PLACE = /^(?:thành phố|tỉnh|huyện|thị xã|quận|xã|phường) \p{Lu}/iu

// "Quyết định này có hiệu lực …": the clause on effect orders nobody; "trong 30 ngày kể từ ngày Quyết định này có hiệu lực" is a limit.
const EFFECT =
  /(?:có hiệu lực(?<!(?:từ|sau|trước) (?:ngày|khi) [^,.;]{0,52})|hết hiệu lực|bãi bỏ|thay thế (?:quyết định|chỉ thị|thông tư|nghị định))/iu

// "Được cử người dự họp", "Có quyền yêu cầu …": a right orders nothing.
const RIGHT = /^(?:được|có quyền|quyền) /iu

/** Whether an order that was read is a task in its section. */
function counts(
  walk: Walk,
  node: Node,
  text: string,
  context: Context,
  found: Order,
  hasLead: boolean,
  limit: FoundDeadline | null,
): boolean {
  const list = cut(text.slice(0, 240))
  if (list.length < 4 || NO_ORDER.test(text) || OPENS_PLAN.test(text) || (context.lead.length === 0 && GROUND_ALONE.test(text)))
    return false
  if (!found.subject && (OPENS_ORDERS.test(text) || AGREES.test(text))) return false
  if (mostlyCapitals(text)) return false
  if (EFFECT.test(text.slice(0, 160)) && !found.subject && !(hasLead && actsAt(list, 0))) return false
  if (context.kind === 'none' || (!found.subject && PRAISE.test(text))) return false
  if (!found.subject && (IMPORTANT.test(text) || (context.loose === true && ONLY_GROUND.test(text)))) return false
  if (context.kind === 'preamble')
    return (
      found.subject !== null &&
      (found.subject.rule === 'handed' ||
        found.subject.rule === 'spoken' ||
        /(?:chủ trì|có trách nhiệm|chịu trách nhiệm|cần|phải) /iu.test(text))
    )
  if (context.kind === 'timed' || (context.kind === 'strict' && context.lead.length === 0))
    return worksInRules(text, found, limit, context.kind === 'timed')
  if (walk.rules(node) && context.kind === 'weak' && context.lead.length === 0 && handlesCase(text)) return false
  if (context.kind === 'duties')
    return found.subject ? found.subject.rule !== 'after_recital' : actsAt(list, 0) && !RIGHT.test(text)
  if (found.subject) return true
  if (!hasLead && ISSUERS_ACT.test(text)) return false
  if (context.kind === 'weak') return hasLead && context.lead.length > 0
  if (hasLead && context.loose && !opensAction(text, list) && !MUST.test(text) && !(limit && asksToSend(text))) return false
  if (DESCRIBES.test(text)) return false
  if (hasLead) return !context.lead.every((name) => PLACE.test(name)) || actsAt(list, 0)
  return context.kind === 'tasks' && walk.plan && (opensAction(text, list) || WORK_MUST.test(text))
}
