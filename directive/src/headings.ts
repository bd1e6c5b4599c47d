/**
 * What a heading says for all below it. Reads a heading's words; writes the doers that it names, whether it is a title at
 * all, and whether its section holds work.
 */
import { readBodies } from './agencies.ts'
import type { BodyList } from './body-list.ts'
import { readDeadline, type FoundDeadline } from './deadlines.ts'
import type { Walk } from './drafts.ts'
import { readSubject } from './orders.ts'
import { actsAt } from './subjects.ts'
import type { Node } from './outline.ts'
import { readPartners } from './partners.ts'
import { assignsInRules, marksRules, sectionKind, setsSteps, type SectionKind } from './sections.ts'
import { words } from './words.ts'

export interface Heading {
  lead: string[]
  support: string[]
  request: boolean
  /** Nothing but names. */
  pure: boolean
  /** The heading itself holds an order besides naming the doer. */
  own: boolean
}

// What may follow the bodies of a heading without being work: "có trách nhiệm:", "chủ trì, phối hợp với …:", "thực hiện các nhiệm vụ sau:"
const HANDS_DOWN =
  /^[\s,:.;–-]*(?:(?:trong phạm vi|theo|căn cứ|trên cơ sở|ngoài)[^:]{0,220}?)?[\s,]*(?:(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì|chủ động|phối hợp|tập trung|cần|phải|thực hiện|tổ chức|triển khai|chỉ đạo|khẩn trương|nghiêm túc|tiếp tục)[^.;]{0,400})?[\s.]*:?[\s.]*$/iu

// The issuer or chairman who speaks is not the one who is to act: "Phó Chủ tịch … kết luận như sau:"
const SPEAKS =
  /^[,\s]*(?:đã |cũng )?(?:về cơ bản |cơ bản |hoàn toàn )?(?:thảo luận|có ý kiến|kết luận|chỉ đạo|thống nhất|yêu cầu|chỉ thị|quyết định|đánh giá|ghi nhận|hoan nghênh|nhất trí|lưu ý|nhấn mạnh|phát biểu|ban hành)(?![^:]{0,200}(?:chủ trì|có trách nhiệm))/iu

/** Reads a heading that names doers: "3. Sở Tài chính:", "Giao Sở Y tế chủ trì, phối hợp với … thực hiện:". */
export function readHeading(text: string, inherited: boolean, overList = false): Heading | null {
  // "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:" names the sender.
  if (/ điện ?:$/u.test(text)) return null
  const list = words(text)
  const whole = readSubject(text, list, 0, list.length)
  const opener =
    /^(?:(?:cơ quan|đơn vị) (?:chủ quản|quản lý|thường trực|chỉ đạo|tham mưu|chủ trì|phối hợp|thực hiện|đầu mối)\s*:\s*)?(?:(?:đối với|trách nhiệm của|nhiệm vụ của|về phía|trách nhiệm|nhiệm vụ,? quyền hạn của|giao|đề nghị|yêu cầu|giao cho|giao nhiệm vụ cho|mời|kính mời|kính đề nghị|trân trọng đề nghị|phân công)\s*:?\s*)?/iu.exec(
      text,
    )?.[0] ?? ''
  const first = list.findIndex((w) => w.start >= opener.length)
  const found = first < 0 ? null : readBodies(text, list, first)
  const rest = found ? text.slice(list[found.next]?.start ?? text.length) : ''
  const alone = found ? namesAlone(text, opener, found, rest, whole !== null) : null
  if (alone) return { lead: alone, support: [], request: /(?:đề nghị|mời)/iu.test(opener), pure: true, own: false }
  if (!whole)
    return found && first >= 0 && !mostlyCapitals(text) && (text.endsWith(':') || /[\p{L}\d)]$/u.test(text))
      ? wholeName(text, opener.length, found.bodies.length)
      : null
  const tail = text.slice(list[whole.next]?.start ?? text.length)
  const group = overList ? groupToEnd(text, whole.bodies, tail) : null
  if (group) return { lead: group, support: [], request: false, pure: true, own: false }
  const inner = redirected(text, list, whole.next)
  if (
    !text.endsWith(':') &&
    !(inner && inner.next >= list.length) &&
    (tail.length > 60 || !/^[,\s]*(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì|phối hợp|thực hiện|:)/iu.test(tail))
  )
    return tail.length <= 45 && /^các [^.;:]+\p{L}$/iu.test(text) ? wholeName(text, 0, whole.bodies.length) : null
  const lead = (inner ?? whole).bodies.map((b) => b.name)
  if (inherited && whole.rule === 'spoken') return null
  if (!inner && (whole.rule === 'subject' || whole.rule === 'after_recital') && SPEAKS.test(tail)) return null
  const support = readPartners(text, list, (inner ?? whole).next, list.length)
    .map((b) => b.name)
    .filter((name) => !lead.includes(name))
  const own = !HANDS_DOWN.test(tail) || (tail.length > 150 && /\p{L}[^:]* và có trách nhiệm/iu.test(tail))
  return {
    lead,
    support,
    request: whole.request,
    pure: false,
    own:
      (own && /[^:]{80}/.test(tail) && !/(?:sau đây|như sau|sau|cụ thể|nội dung)\s*:$/iu.test(tail)) ||
      / và có trách nhiệm sau/iu.test(tail),
  }
}

/** The bodies of a heading that holds nothing but names; null where it holds more. */
function namesAlone(text: string, opener: string, found: BodyList, rest: string, acts: boolean): string[] | null {
  const known = found.bodies.map((b) => b.name)
  if (/^[\s:.;,-]*$/.test(rest)) return known
  return (
    kindOfBody(text, opener, known, rest) ?? ownerOf(text, known) ?? (acts || text.length >= 300 ? null : nameList(known, rest))
  )
}

/** "Các doanh nghiệp viễn thông hoạt động trên địa bàn tỉnh:" names one group in words that the lexicon cannot follow. */
function wholeName(text: string, from: number, bodies: number): Heading | null {
  const name = text.slice(from).replace(/[\s:]+$/u, '')
  if (
    bodies > 1 ||
    name.length > 140 ||
    /[.;:]/.test(name) ||
    /(?:như sau|sau đây|cụ thể|một số (?:nội dung|vấn đề|việc))$/iu.test(name)
  )
    return null
  if (/ (?:thống nhất|nhấn mạnh|kết luận|lưu ý|yêu cầu|đề nghị|chỉ đạo) /iu.test(name)) return null
  // "Các tổ cứu đuối, các chủ bến": each plural opens a group of its own.
  return { lead: name.split(/, (?=(?:các|những) )/iu), support: [], request: false, pure: true, own: false }
}

const HANDS = /(?:chủ trì|trách nhiệm|nhiệm vụ|cần|phải|với|chỉ đạo|căn cứ)(?![\p{L}])/iu

/** "5. Doanh nghiệp, tổ chức đưa người lao động đi làm việc ở nước ngoài": over a list a group is told by what it does. */
function groupToEnd(text: string, bodies: readonly { name: string; group: boolean }[], tail: string): string[] | null {
  const last = bodies.at(-1)
  if (!last?.group || !/[\p{L}\d)]$/u.test(text) || text.length > 200 || tail.length > 90 || HANDS.test(tail) || tail === '')
    return null
  return [...bodies.slice(0, -1).map((b) => b.name), `${last.name} ${tail}`]
}

// "Điều 9. Trách nhiệm của các doanh nghiệp tham gia bình ổn thị trường"
const OWNED = /^(?:trách nhiệm|nhiệm vụ) của ([^.;:]{5,420})$/iu

/** "Đối với cơ quan quản lý, sử dụng viên chức:": a kind of body is told by what it does, up to the colon. */
function kindOfBody(text: string, opener: string, known: readonly string[], rest: string): string[] | null {
  if (!/^đối với/iu.test(opener) || !/^(?:các )?(?:cơ quan|đơn vị|tổ chức|doanh nghiệp)$/iu.test(known[0] ?? '')) return null
  const whole = text.slice(opener.length).replace(/[\s:]+$/u, '')
  return rest.length > 2 && text.endsWith(':') && whole.length < 140 && !/[.;:]/.test(whole) ? [whole] : null
}

/** The bodies of a heading on responsibilities; the last one runs to the end of the heading. */
function ownerOf(text: string, known: string[]): string[] | null {
  const all = OWNED.exec(text)?.[1]
  const last = known.at(-1)
  const at = all && last ? all.lastIndexOf(last) : -1
  return all && at >= 0 ? [...known.slice(0, -1), all.slice(at).trim()] : null
}

// "và các phương tiện thông tin đại chúng ở Trung ương và địa phương:"
const ONE_MORE_GROUP = /^(?:và|cùng|,) ?((?:các|những) [^.;:,]{4,90}) ?:$/iu

const ORDERS = /(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|thực hiện|tổ chức|triển khai|cần|phải) /iu

/** Known bodies with one more group in words that the lexicon lacks, up to the colon. */
function nameList(known: string[], rest: string): string[] | null {
  const more = ONE_MORE_GROUP.exec(rest)?.[1]
  return !more || ORDERS.test(more) ? null : [...known, more.trim()]
}

/** "Phó Chủ tịch … chỉ đạo Sở A chủ trì …:", "Giám đốc Sở A chỉ đạo Chi cục B:" hands the work on to the body named behind. */
function redirected(
  text: string,
  list: ReturnType<typeof words>,
  from: number,
): { bodies: { name: string }[]; next: number } | null {
  for (let i = from; i < Math.min(from + 25, list.length - 2); i++) {
    if (list[i]?.key === 'chỉ' && list[i + 1]?.key === 'đạo') {
      const found = readBodies(text, list, i + 2)
      const after = found ? (list[found.next]?.key ?? ':') : ''
      const one = found?.bodies.length === 1 && found.bodies[0]?.group === false && i === from
      if (found && (after === 'chủ' || (one && after === ':' && found.next >= list.length - 1))) return found
    }
  }
  return null
}

/** A line that only names what follows: short, no full stop, no order in it. */
export function isHeadingLine(text: string, node: Node): boolean {
  if (/[.;]$/.test(text) || text.length > 200) return false
  return (
    text === text.toUpperCase() ||
    node.marker?.style === 'roman' ||
    node.marker?.style === 'upper' ||
    node.unit.first.bold === true
  )
}

// Bare nouns that name everybody: "Cơ quan", "Cá nhân", "Cán bộ"
const ANYBODY = /^(?:các )?(?:cơ quan|đơn vị|tổ chức|cá nhân|cán bộ|công chức|viên chức|người[^,]*|bộ phận|doanh nghiệp)$/iu

/** In a body of rules an article counts by its heading; one that names a body, or the act itself, is read. */
export function ruleKind(walk: Walk, text: string, node: Node): SectionKind | null {
  const alone = node.children.every((kid) => walk.skip(kid))
  const style = node.marker?.style
  if (style !== 'article' && style !== 'chapter' && style !== 'section' && style !== 'roman' && !isHeadingLine(text, node))
    return null
  if (assignsInRules(text)) return 'weak'
  if (style === 'article' && !alone && setsSteps(text)) return 'timed'
  if (marksRules(text) || sectionKind(text) === 'none') return 'none'
  if (style === 'chapter' || (style === 'section' && text.length < 12)) return 'strict'
  if (style === undefined) return null
  if (style === 'article' && alone)
    return /(?:giao |có trách nhiệm|chịu trách nhiệm|chủ trì)/iu.test(text) &&
      /(?:quyết định|nghị định|thông tư|quy chế|quy định|nghị quyết) này/iu.test(text)
      ? 'weak'
      : 'strict'
  const heading = text.length < 160 ? readHeading(text, false) : null
  return heading && !heading.own && /^[^.;]*$/.test(text) && !heading.lead.every((name) => ANYBODY.test(name)) ? 'weak' : 'strict'
}

function isSentence(text: string, node: Node): boolean {
  return /[.;]$/.test(text) && text.length > 80 && node.marker !== null && !sectionHead(node) && node.marker.style !== 'article'
}

export function headingKind(text: string, node: Node): SectionKind | null {
  if (text.length > 260) return null
  const head = node.marker?.style === 'article' || text.length < 200 ? text : text.slice(0, 120)
  if (node.marker && ['dash', 'plus', 'star'].includes(node.marker.style)) return null
  // "11. Đề xuất các dự án …." is a sentence, whatever word it begins with.
  if (isSentence(text, node)) return null
  return sectionKind(head)
}

// "II. Nhiệm vụ, giải pháp về thủy lợi giai đoạn 2026 - 2030", "… 5 năm 2026 - 2030:", "… năm 2024 - 2025"
const SECTION_YEARS = /(?<!\d) (?:giai đoạn |(?:0?5 |năm )?năm )20\d\d(?: ?[-–] ?20\d\d)?[ .:]*$/iu
// "II. Nhiệm vụ thực hiện Chiến lược thủy lợi giai đoạn 2026 - 2030": the years belong to the paper's name
const NAMED_PAPER = /(?:chương trình|đề án|chiến lược|kế hoạch|quy hoạch|nghị quyết|dự án)(?: [\p{L},–-]{1,14}){0,16} ?$/iu

/** A limit that a heading sets for all below it: a date, or the years of a section («… năm 2024 - 2025»). */
export function headingDeadline(walk: Walk, node: Node, text: string): FoundDeadline | null {
  const found = readDeadline(text, { year: walk.year, field: false })
  if (found || text.length > 140 || !['roman', 'upper', 'number'].includes(node.marker?.style ?? '')) return found
  const years = sectionKind(text) === 'tasks' ? SECTION_YEARS.exec(text) : null
  return years && !NAMED_PAPER.test(text.slice(0, years.index)) ? readDeadline(years[0], { year: walk.year, field: true }) : null
}

/** Signatures and titles: "PHÓ CHỦ TỊCH (Đã ký)". */
export function mostlyCapitals(text: string): boolean {
  const low = text.toLowerCase()
  const high = text.toUpperCase()
  // Letters that change their length with their case do not occur in Vietnamese.
  if (low.length !== text.length || high.length !== text.length) return text === high
  let letters = 0
  let capitals = 0
  for (let i = 0; i < text.length; i++) {
    if (low.charCodeAt(i) === high.charCodeAt(i)) continue
    letters++
    if (text.charCodeAt(i) === high.charCodeAt(i)) capitals++
  }
  return capitals * 2 > letters
}

/** A line without end mark, verb or doer: a heading that has lost its number. */
export function isTitleLine(text: string): boolean {
  if (/[.;:,!?…/”"]$/u.test(text) || text.length > 160) return false
  const list = words(text)
  return !actsAt(list, 0) && readSubject(text, list, 0, list.length) === null && readBodies(text, list, 0) === null
}

export function sectionHead(node: Node): boolean {
  return node.marker === null || ['roman', 'upper', 'part', 'chapter', 'section', 'appendix'].includes(node.marker.style)
}
