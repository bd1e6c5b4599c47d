/**
 * From the clause tree to drafts of tasks. Reads nodes; carries down what headings say for all below them: who acts,
 * with whom, by when, and whether a section holds work at all. Writes one draft an order, in reading order.
 */
import { readBodies, verbs } from './agencies.ts'
import type { CleanText } from './clean.ts'
import { isClosing } from './closing.ts'
import { readDeadline, type FoundDeadline } from './deadlines.ts'
import { readFields, type Fields } from './fields.ts'
import { readOrders, type Order } from './items.ts'
import { actsAt, readPartners, readSubject } from './orders.ts'
import type { Node } from './outline.ts'
import { assignsInRules, opensContent, sectionKind, type SectionKind } from './sections.ts'
import { words } from './words.ts'

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
  /** True below «… theo hướng:»: bullets say what a thing is to contain. */
  content?: boolean
  /** True where the doers come from a lead-in over everything: below it only actions are work. */
  loose?: boolean
}

export interface Walk {
  clean: CleanText
  year: number | null
  /** True for plans, programmes and notices, whose lists of tasks count although no doer is named. */
  plan: boolean
  drafts: Draft[]
  /** True for parts that are a body of rules: only their articles on responsibilities order work. */
  rules: (node: Node) => boolean
  /** Unit indexes are looked up here: true where a paragraph is a receiver's list or signature. */
  skip: (node: Node) => boolean
  /** True for a node after which no numbered item comes. */
  last: (node: Node) => boolean
}

const textOf = (walk: Walk, node: Node): string => walk.clean.text.slice(node.start, node.end)

/** Walks the children of a node in the context that the node leaves. */
export function walkChildren(walk: Walk, node: Node, context: Context): Context {
  const kids = node.children.filter((kid) => !walk.skip(kid))
  let here = context
  for (let i = 0; i < kids.length; i++) {
    const kid = kids[i]
    if (!kid) continue
    if (here.content && kid.marker?.label === '') continue
    if (here.content) here = { ...here, content: false }
    const follow = continuation(walk, kids, i)
    const after = visit(walk, kid, here, follow)
    if (after) here = after
    i += follow.length
  }
  return here
}

/** Plain paragraphs after a bullet that go on with it: they name no doer of their own and no new heading. */
function continuation(walk: Walk, kids: readonly Node[], at: number): Node[] {
  const kid = kids[at]
  const out: Node[] = []
  if (!kid?.marker) return out
  for (let i = at + 1; i < kids.length; i++) {
    const next = kids[i]
    if (!next || next.marker || next.children.length > 0) break
    const text = textOf(walk, next)
    if (ownsOrder(text) || text.endsWith(':') || ABOUT_ITSELF.test(text) || (text === text.toUpperCase() && /\p{L}/u.test(text)) || isClosing(text, walk.last(next), true)) break
    out.push(next)
  }
  return out
}

// "Chỉ thị này có hiệu lực …", "Quyết định này thay thế …" belong to no item.
const ABOUT_ITSELF = /^(?:chỉ thị|quyết định|nghị quyết|thông tư|quy chế|quy định|kế hoạch|công văn|văn bản|thông báo) này (?:có hiệu lực|thay thế|được)/iu

function ownsOrder(text: string): boolean {
  const list = words(text)
  return readSubject(text, list, 0, Math.min(list.length, 80)) !== null
}

/** Handles one node; returns a context for its later siblings where it is a lead-in without a number. */
function visit(walk: Walk, node: Node, context: Context, follow: readonly Node[]): Context | null {
  const text = textOf(walk, node)
  const kids = node.children.filter((kid) => !walk.skip(kid))
  const bullets = kids.filter((kid) => kid.marker)
  if (context.kind === 'none' && kids.length === 0) return null
  const kind = walk.rules(node) ? ruleKind(walk, text, node) : kids.length > 0 || isHeadingLine(text, node) ? headingKind(text, node) : null
  if (kids.length === 0) {
    if (kind !== null && isHeadingLine(text, node)) return { ...context, kind }
    return leaf(walk, node, text, context, follow)
  }
  const inner: Context = { ...context, kind: kind ?? context.kind }
  const fields = fieldsBelow(walk, node, kids)
  if (fields) {
    withFields(walk, node, text, inner, fields)
    return null
  }
  const heading = readHeading(text, context.lead.length > 0)
  if (heading) {
    inner.loose = false
    inner.lead = heading.lead
    inner.support = heading.support
    inner.request = heading.request
    inner.deadline = readDeadline(text, { year: walk.year, field: false }) ?? context.deadline
    const only = kids[0]
    if (inner.kind !== 'none' && kids.length === 1 && only && !only.marker && only.children.length === 0 && text.length <= 420 && (!heading.pure || (text.length < 80 && node.marker?.style !== 'article')) && !textOf(walk, only).endsWith(':')) {
      // A heading and its one paragraph are one item.
      order(walk, node, walk.clean.text.slice(node.start, only.end), { ...inner, lead: heading.lead, support: heading.support }, follow, only.end)
      return null
    }
    if (inner.kind !== 'none' && (heading.own || (opensContent(text) && !anyActs(walk, kids)))) {
      const content = opensContent(text) && !anyActs(walk, kids)
      order(walk, node, text, context, follow, content ? lastEnd(node) : node.end)
      if (content) return null
    }
    walkChildren(walk, node, inner)
    return null
  }
  if (inner.kind === 'none') {
    walkChildren(walk, node, { ...inner, lead: [], support: [] })
    return null
  }
  if (isOrderText(text, node, inner)) {
    const content = text.endsWith(':') && (opensContent(text) || !anyActs(walk, kids))
    const plainOnly = bullets.length === 0
    if (content || !text.endsWith(':')) {
      const own = plainOnly ? kids.find((kid) => ownsOrder(textOf(walk, kid)) || ABOUT_ITSELF.test(textOf(walk, kid)) || isClosing(textOf(walk, kid), walk.last(kid), true)) : undefined
      const joined = content ? kids : plainOnly ? kids.slice(0, own ? kids.indexOf(own) : kids.length) : []
      const end = joined.length > 0 ? Math.max(...joined.map(lastEnd)) : node.end
      order(walk, node, plainOnly ? walk.clean.text.slice(node.start, end) : text, inner, follow, end)
      if (content || joined.length === kids.length) return null
      if (own) {
        walkChildren(walk, { ...node, children: kids.slice(kids.indexOf(own)) }, { ...context, deadline: context.deadline })
        return null
      }
    }
  }
  if (text.endsWith(':')) {
    const list = words(text)
    const partners = readPartners(text, list, 0, list.length).map((b) => b.name)
    if (partners.length > 0) inner.support = partners
  }
  // What an order of its own says of time is its own affair; a frame or title sets the time for its list.
  inner.deadline = (/[.;]$/.test(text) ? null : headingDeadline(walk, node, text)) ?? context.deadline
  walkChildren(walk, node, inner)
  return null
}

/** A limit that a heading sets for all below it: a date, or the years of a section («… năm 2024 - 2025»). */
function headingDeadline(walk: Walk, node: Node, text: string): FoundDeadline | null {
  const found = readDeadline(text, { year: walk.year, field: false })
  if (found || text.length > 140 || !['roman', 'upper'].includes(node.marker?.style ?? '')) return found
  const years = sectionKind(text) === 'tasks' ? /(?<!\d) năm 20\d\d ?[-–] ?20\d\d[ .:]*$/iu.exec(text) : null
  return years ? readDeadline(years[0], { year: walk.year, field: true }) : null
}

function lastEnd(node: Node): number {
  const last = node.children.at(-1)
  return last ? Math.max(node.end, lastEnd(last)) : node.end
}

/** A line that only names what follows: short, no full stop, no order in it. */
function isHeadingLine(text: string, node: Node): boolean {
  if (/[.;]$/.test(text) || text.length > 200) return false
  return text === text.toUpperCase() || node.marker?.style === 'roman' || node.marker?.style === 'upper' || node.unit.first.bold === true
}

/** In a body of rules an article counts by its heading; one that names a body, or the act itself, is read. */
function ruleKind(walk: Walk, text: string, node: Node): SectionKind | null {
  const style = node.marker?.style
  if (style !== 'article' && style !== 'chapter' && style !== 'section' && style !== 'roman' && !isHeadingLine(text, node)) return null
  if (assignsInRules(text)) return 'weak'
  if (style === 'chapter' || (style === 'section' && text.length < 12)) return 'none'
  if (style === undefined) return null
  if (style === 'article' && node.children.length === 0) return /(?:giao |có trách nhiệm|chịu trách nhiệm|chủ trì)/iu.test(text) && /(?:quyết định|nghị định|thông tư|quy chế|quy định|nghị quyết) này/iu.test(text) ? 'weak' : 'none'
  const heading = text.length < 160 ? readHeading(text, false) : null
  return heading && !heading.own && /^[^.;]*$/.test(text) && !heading.lead.every((name) => ANYBODY.test(name)) ? 'weak' : 'none'
}

/** Signatures and titles: "PHÓ CHỦ TỊCH (Đã ký)". */
function mostlyCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return (text.match(/\p{Lu}/gu)?.length ?? 0) * 2 > letters
}

// Bare nouns that name everybody: "Cơ quan", "Cá nhân", "Cán bộ"
const ANYBODY = /^(?:các )?(?:cơ quan|đơn vị|tổ chức|cá nhân|cán bộ|công chức|viên chức|người[^,]*|bộ phận|doanh nghiệp)$/iu

function headingKind(text: string, node: Node): SectionKind | null {
  if (text.length > 260) return null
  const head = node.marker?.style === 'article' || text.length < 200 ? text : text.slice(0, 120)
  if (node.marker && ['dash', 'plus', 'star'].includes(node.marker.style)) return null
  return sectionKind(head)
}

function anyActs(walk: Walk, kids: readonly Node[]): boolean {
  const acting = kids.filter((kid) => {
    const text = textOf(walk, kid)
    const list = words(text.slice(0, 300))
    return actsAt(list, 0) || readSubject(text.slice(0, 300), list, 0, list.length) !== null
  })
  return acting.length * 2 > kids.length
}

interface Heading {
  lead: string[]
  support: string[]
  request: boolean
  /** Nothing but names. */
  pure: boolean
  /** The heading itself holds an order besides naming the doer. */
  own: boolean
}

// What may follow the bodies of a heading without being work: "có trách nhiệm:", "chủ trì, phối hợp với …:", "thực hiện các nhiệm vụ sau:"
const HANDS_DOWN = /^[\s,:.;–-]*(?:(?:trong phạm vi|theo|căn cứ|trên cơ sở|ngoài)[^:]{0,220}?)?[\s,]*(?:(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì|chủ động|phối hợp|tập trung|cần|phải|thực hiện|tổ chức|triển khai|chỉ đạo|khẩn trương|nghiêm túc|tiếp tục)[^.;]{0,400})?[\s.]*:?[\s.]*$/iu

// The issuer or chairman who speaks is not the one who is to act: "Phó Chủ tịch … kết luận như sau:"
const SPEAKS = /^[,\s]*(?:đã |cũng )?(?:có ý kiến|kết luận|chỉ đạo|thống nhất|yêu cầu|chỉ thị|quyết định|đánh giá|ghi nhận|hoan nghênh|nhất trí|lưu ý|nhấn mạnh|phát biểu|ban hành)(?![^:]{0,200}(?:chủ trì|có trách nhiệm))/iu

/** Reads a heading that names doers: "3. Sở Tài chính:", "Giao Sở Y tế chủ trì, phối hợp với … thực hiện:". */
function readHeading(text: string, inherited: boolean): Heading | null {
  const list = words(text)
  const whole = readSubject(text, list, 0, list.length)
  const opener = /^(?:(?:đối với|trách nhiệm của|nhiệm vụ của|về phía|trách nhiệm|nhiệm vụ,? quyền hạn của|giao|đề nghị|yêu cầu|giao cho|giao nhiệm vụ cho|mời|kính mời|kính đề nghị|trân trọng đề nghị|phân công)\s*:?\s*)?/iu.exec(text)?.[0] ?? ''
  const first = list.findIndex((w) => w.start >= opener.length)
  const found = first < 0 ? null : readBodies(text, list, first)
  const rest = found ? text.slice(list[found.next]?.start ?? text.length) : ''
  if (found && /^[\s:.;,-]*$/.test(rest)) return { lead: found.bodies.map((b) => b.name), support: [], request: /(?:đề nghị|mời)/iu.test(opener), pure: true, own: false }
  if (!whole) return found && first >= 0 && !mostlyCapitals(text) && (text.endsWith(':') || /[\p{L}\d)]$/u.test(text)) && !/ điện:$/u.test(text) ? wholeName(text, opener.length, found.bodies.length) : null
  const tail = text.slice(list[whole.next]?.start ?? text.length)
  if (!text.endsWith(':') && (tail.length > 60 || !/^[,\s]*(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì|phối hợp|thực hiện|:)/iu.test(tail))) return tail.length <= 45 && /^các [^.;:]+\p{L}$/iu.test(text) ? wholeName(text, 0, whole.bodies.length) : null
  const inner = redirected(text, list, whole.next)
  const lead = (inner ?? whole).bodies.map((b) => b.name)
  if (inherited && whole.rule === 'spoken') return null
  if (whole.rule === 'subject' && SPEAKS.test(tail)) return null
  const support = readPartners(text, list, (inner ?? whole).next, list.length).map((b) => b.name).filter((name) => !lead.includes(name))
  const own = !HANDS_DOWN.test(tail) || (tail.length > 150 && /\p{L}[^:]* và có trách nhiệm/iu.test(tail))
  return { lead, support, request: whole.request, pure: false, own: own && /[^:]{80}/.test(tail) && !/(?:sau đây|như sau|sau|cụ thể|nội dung)\s*:$/iu.test(tail) || / và có trách nhiệm sau/iu.test(tail) }
}

/** "Các doanh nghiệp viễn thông hoạt động trên địa bàn tỉnh:" names one group in words that the lexicon cannot follow. */
function wholeName(text: string, from: number, bodies: number): Heading | null {
  const name = text.slice(from).replace(/[\s:]+$/u, '')
  if (bodies > 1 || name.length > 140 || /[.;:]/.test(name) || /(?:như sau|sau đây|cụ thể)$/iu.test(name)) return null
  return { lead: [name], support: [], request: false, pure: true, own: false }
}

/** "Phó Chủ tịch … chỉ đạo Sở A chủ trì …:" hands the work on to Sở A. */
function redirected(text: string, list: ReturnType<typeof words>, from: number): { bodies: { name: string }[]; next: number } | null {
  for (let i = from; i < Math.min(from + 25, list.length - 2); i++) {
    if (list[i]?.key === 'chỉ' && list[i + 1]?.key === 'đạo') {
      const found = readBodies(text, list, i + 2)
      if (found && list[found.next]?.key === 'chủ') return found
    }
  }
  return null
}

/** Fields in the lines below an item; null where the lines hold none. */
function fieldsBelow(walk: Walk, node: Node, kids: readonly Node[]): Fields | null {
  if (kids.length > 14) return null
  const labelled = kids.filter((kid) => readFields(textOf(walk, kid), walk.year)?.at === 0)
  if (labelled.length === 0 || labelled.length * 3 < Math.min(kids.length, 6)) return null
  const joined = kids.map((kid) => walk.clean.text.slice(kid.start, lastEnd(kid))).join('\n')
  const fields = readFields(joined, walk.year)
  return fields && (fields.lead.length > 0 || (fields.deadline !== null && node.marker !== null)) ? fields : null
}

/** An action with its fields is one task; where the lines below hold further actions, the fields are theirs. */
function withFields(walk: Walk, node: Node, text: string, context: Context, fields: Fields): void {
  const plain = node.children.filter((kid) => !walk.skip(kid) && isAction(walk, kid))
  const inner: Context = { ...context, lead: fields.lead.length > 0 ? fields.lead : context.lead, support: fields.support, deadline: fields.deadline ?? context.deadline }
  if (plain.length > 0) {
    for (const kid of plain) visit(walk, kid, inner, [])
    return
  }
  if (context.kind === 'none' || sectionHead(node)) return
  walk.drafts.push({ clause: node.path, start: node.start, end: lastEnd(node), lead: inner.lead, support: inner.support, deadline: inner.deadline, deliverable: fields.deliverable, closing: false, request: false, rule: 'fields', doubts: node.gap ? ['sequence_gap'] : [] })
}

function sectionHead(node: Node): boolean {
  return node.marker === null || ['roman', 'upper', 'part', 'chapter', 'section', 'appendix'].includes(node.marker.style)
}

function isAction(walk: Walk, kid: Node): boolean {
  const text = textOf(walk, kid)
  if (readFields(text, walk.year)?.at === 0 || /^[^:.;]{3,40}:/u.test(text)) return false
  return text.length > 30 && actsAt(words(text.slice(0, 80)), 0)
}

/** True where a node with children is itself an order: it names a doer, or is a full sentence under one. */
function isOrderText(text: string, node: Node, context: Context): boolean {
  const list = words(text)
  if (list.length < 5) return false
  const subject = readSubject(text, list, 0, list.length)
  if (subject) return true
  if (text.endsWith(':')) return opensContent(text) && actsAt(list, 0) && (context.lead.length > 0 || context.kind === 'tasks')
  const sentence = /[.;]$/.test(text) && list.length >= 14
  return sentence && actsAt(list, 0) && (context.lead.length > 0 || context.kind === 'tasks') && node.marker !== null
}

/** An item with nothing below it. Returns the context for later siblings where it is a lead-in. */
function leaf(walk: Walk, node: Node, text: string, context: Context, follow: readonly Node[]): Context | null {
  if (!node.marker && text.endsWith(':')) {
    if (opensContent(text)) {
      if (actsAt(words(text), 0)) order(walk, node, text, context, follow, node.end)
      return { ...context, content: true }
    }
    const heading = readHeading(text, context.lead.length > 0)
    if (heading && heading.lead.length > 0) return { ...context, kind: context.kind === 'preamble' ? 'preamble' : context.kind, lead: heading.lead, support: heading.support, request: heading.request, deadline: readDeadline(text, { year: walk.year, field: false }) ?? context.deadline }
    return null
  }
  if (onlyNames(text)) return null
  if (!node.marker && isTitleLine(text)) {
    const kind = sectionKind(text)
    return kind ? { ...context, kind: context.kind === 'preamble' ? 'preamble' : kind } : null
  }
  const bare = readHeading(text, context.lead.length > 0)
  if (bare && !bare.own && bare.support.length === 0 && text.length < 160 && text.split(' ').length <= bare.lead.join(' ').split(' ').length + 4 && !isClosing(text, true, true)) {
    return node.marker || mostlyCapitals(text) || text.endsWith('.') ? null : { ...context, lead: bare.lead, support: [], request: bare.request }
  }
  const end = follow.at(-1)?.end ?? node.end
  // A frame whose list is elsewhere (a table) is no work of its own.
  if (text.endsWith(':') && follow.length === 0 && !ownsOrder(text)) return null
  order(walk, node, walk.clean.text.slice(node.start, end), context, follow, end)
  return null
}

/** A line without end mark, verb or doer: a heading that has lost its number. */
function isTitleLine(text: string): boolean {
  if (/[.;:,!?…/”"]$/u.test(text) || text.length > 160) return false
  const list = words(text)
  return !actsAt(list, 0) && readSubject(text, list, 0, list.length) === null && readBodies(text, list, 0) === null
}

/** "01 Thứ trưởng Bộ Nội vụ;" in a list of members orders nothing. */
function onlyNames(text: string): boolean {
  const list = words(text)
  const from = /^\d+$/.test(list[0]?.text ?? '') ? 1 : 0
  if (list.length > 30) return false
  const found = readBodies(text, list, from)
  if (!found || list[found.next]?.key === ':') return false
  // What follows a member's name is a remark or the noise of a scan, never a verb.
  const rest = list.slice(found.next)
  return (from > 0 || rest.length <= 4) && !rest.some((_w, i) => verbs.at(rest, i) > 0)
}

/** Reads the orders of an item and puts them down as drafts. */
function order(walk: Walk, node: Node, text: string, context: Context, _follow: readonly Node[], end: number): void {
  const fields = readFields(text, walk.year)
  const body = fields && fields.at > 20 ? text.slice(0, fields.at) : text
  const inherited = context.lead.length > 0
  const orders = readOrders(body, inherited)
  orders.forEach((found, i) => {
    const draft = draftOf(walk, node, body, context, found, fields)
    if (!draft) return
    if (i === orders.length - 1) draft.end = Math.max(draft.end, end)
    walk.drafts.push(draft)
  })
}

function draftOf(walk: Walk, node: Node, text: string, context: Context, found: Order, fields: Fields | null): Draft | null {
  const own = found.subject?.bodies.map((b) => b.name) ?? []
  const words = text.slice(found.start, found.end)
  const lead = fields && fields.lead.length > 0 ? fields.lead : own.length > 0 ? own : context.lead
  if (!counts(words, context, found, lead.length > 0, walk.plan)) return null
  const partners = fields && fields.support.length > 0 ? fields.support : found.partners
  const support = partners.length > 0 ? partners : own.length > 0 ? [] : context.support
  const closing = isClosing(words, walk.last(node) || node.marker?.style === 'article', lead.length > 1 || (found.subject?.bodies[0]?.group ?? false) || /^các /iu.test(lead[0] ?? ''))
  const base = node.start + found.start
  return {
    clause: node.path,
    start: base,
    end: node.start + found.end,
    lead,
    support: support.filter((name) => !lead.includes(name)),
    deadline: fields?.deadline ?? shifted(readDeadline(words, { year: walk.year, field: false }), base) ?? (own.length > 0 && context.lead.length > 0 ? null : context.deadline),
    deliverable: fields?.deliverable ?? null,
    closing,
    request: found.subject?.request ?? context.request,
    rule: found.subject?.rule ?? (context.lead.length > 0 ? 'heading' : 'listed_action'),
    doubts: node.gap ? ['sequence_gap'] : [],
  }
}

function shifted(found: FoundDeadline | null, by: number): FoundDeadline | null {
  return found ? { ...found, start: found.start + by, end: found.end + by } : null
}

// Acts of the issuer himself, and remarks on annexes: "Phê duyệt …", "Ban hành kèm theo …", "(Kèm theo …)"
const NO_ORDER = /^(?:\(|nay )?(?:ban hành kèm theo|kèm theo|đồng ý chủ trương|thống nhất chủ trương|trên đây là|căn cứ [^.]{10,400};$)/iu
const ISSUERS_ACT = /^(?:nay )?(?:phê duyệt|thành lập|bãi bỏ|công bố|công nhận|thông qua|sửa đổi,? bổ sung (?:một số )?(?:điều|khoản|điểm)|ban hành (?:quyết định|kế hoạch|quy chế|quy định|chương trình)[^.;]{0,120} này)/iu

// A place as a heading ("Thành phố Tân Sơn") may list projects: only actions count below it.
const PLACE = /^(?:thành phố|tỉnh|huyện|thị xã|quận|xã|phường) \p{Lu}/iu

// "Quyết định này có hiệu lực …": the clause on effect orders nobody.
const EFFECT = /(?:có hiệu lực|hết hiệu lực|bãi bỏ|thay thế (?:quyết định|chỉ thị|thông tư|nghị định))/iu

/** Whether an order that was read is a task in its section. */
function counts(text: string, context: Context, found: Order, hasLead: boolean, plan: boolean): boolean {
  const list = words(text.slice(0, 240))
  if (list.length < 4 || NO_ORDER.test(text)) return false
  if (mostlyCapitals(text)) return false
  if (EFFECT.test(text.slice(0, 160)) && !found.subject) return false
  if (context.kind === 'none') return false
  if (context.kind === 'preamble') return found.subject !== null && (found.subject.rule === 'handed' || found.subject.rule === 'spoken' || /(?:chủ trì|có trách nhiệm|chịu trách nhiệm|cần|phải) /iu.test(text))
  if (found.subject) return true
  if (!hasLead && ISSUERS_ACT.test(text)) return false
  if (context.kind === 'weak') return hasLead && context.lead.length > 0
  if (hasLead && context.loose && !actsAt(list, 0) && !/^[^.;]{0,200} (?:phải|cần) /iu.test(text)) return false
  if (hasLead) return !context.lead.every((name) => PLACE.test(name)) || actsAt(list, 0)
  return context.kind === 'tasks' && plan && actsAt(list, 0)
}
