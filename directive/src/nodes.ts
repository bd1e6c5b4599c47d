/**
 * What a node of the clause tree holds by itself: an order, actions below it, a name alone. Reads the words of nodes.
 */
import { asksToSend, opensAction, turnsToTopic } from './actions.ts'
import { readBodies } from './agencies.ts'
import { verbs } from './body-words.ts'
import { isClosing } from './closing.ts'
import { textOf, type Context, type Walk } from './drafts.ts'
import { readFields } from './fields.ts'
import { sectionHead, type Heading } from './headings.ts'
import { readSubject } from './orders.ts'
import type { Node } from './outline.ts'
import { opensContent, sectionKind } from './sections.ts'
import { actsAt } from './subjects.ts'
import { words } from './words.ts'

// "Chỉ thị này có hiệu lực …", "Quyết định này thay thế …" belong to no item.
const ABOUT_ITSELF =
  /^(?:chỉ thị|quyết định|nghị quyết|thông tư|quy chế|quy định|kế hoạch|công văn|văn bản|thông báo) này (?:có hiệu lực|thay thế|(?:đã )?được|phổ biến)/iu

export function ownsOrder(text: string): boolean {
  const list = words(text)
  return readSubject(text, list, 0, Math.min(list.length, 80)) !== null
}

// "Trình Ủy ban nhân dân tỉnh:"
export const SUBMITS = /^trình [^.;:]{4,80}:$/iu

// "2. Giao Trưởng Ban Quản lý ban hành quy chế …", "Trên cơ sở …, giao Giám đốc Sở …": named, and told to act
const HANDS_TO_NAMED =
  /^(?:[^.;:]{0,160}, )?(?:giao|ủy quyền|uỷ quyền)(?: cho)? (?:Sở|Bộ|Ban|Ủy ban|Uỷ ban|UBND|Giám đốc|Trưởng|Chủ tịch|Chánh|Thủ trưởng|Cục|Chi cục|Công an|Văn phòng)(?![\p{L}])/iu

/** True where a body is handed work by name, whatever the section is called ("Hiệu lực thi hành"). */
export function handsToNamed(text: string): boolean {
  return HANDS_TO_NAMED.test(text)
}

/** A plain paragraph that belongs to no item before it. */
export function standsApart(walk: Walk, kid: Node): boolean {
  const text = textOf(walk, kid)
  return endsItem(walk, kid) || ownsOrder(text) || asksToSend(text)
}

/** A plain paragraph that leaves the list of items: the end of the document, or a word on the document itself. */
export function endsItem(walk: Walk, kid: Node): boolean {
  const text = textOf(walk, kid)
  return (
    turnsToTopic(text, words(text)) ||
    /^trên đây là /iu.test(text) ||
    ABOUT_ITSELF.test(text) ||
    isClosing(text, walk.last(kid), true)
  )
}

const FEWEST_LINES = 20
const LONG_LINE = 40

/** True for a text that was cut into a sentence a line: where its line ends, no paragraph need end. */
export function sentenceLines(units: readonly { text: string }[]): boolean {
  const lines = units.filter((unit) => unit.text.length > LONG_LINE)
  return lines.length >= FEWEST_LINES && !lines.some((unit) => /\p{Ll}{2}\. \p{Lu}\p{Ll}/u.test(unit.text))
}

export function anyActs(walk: Walk, kids: readonly Node[]): boolean {
  return acting(walk, kids) * 2 > kids.length
}

/** How many nodes hold an order. */
export function acting(walk: Walk, kids: readonly Node[]): number {
  return kids.filter((kid) => {
    const text = textOf(walk, kid)
    // "1. Về quy hoạch:" with actions below it
    if (kid.children.length > 0 && text.length < 120 && !/[.;]$/.test(text) && anyActs(walk, kid.children)) return true
    const list = words(text.slice(0, 300))
    return (
      opensAction(text, list) ||
      namesDoerFirst(list, text.slice(0, 300)) ||
      readSubject(text.slice(0, 300), list, 0, list.length) !== null
    )
  }).length
}

/** "Sở Xây dựng: các lĩnh vực cấp phép": the line gives a body its share. */
function namesDoerFirst(list: ReturnType<typeof words>, text: string): boolean {
  const found = readBodies(text, list, 0)
  return found !== null && list[0]?.capital === true && list[found.next]?.key === ':'
}

export function isAction(walk: Walk, kid: Node): boolean {
  const text = textOf(walk, kid)
  if (readFields(text, walk.year)?.at === 0 || /^[^:.;]{3,40}:/u.test(text)) return false
  return text.length > 30 && actsAt(words(text.slice(0, 80)), 0)
}

/** True where a node with children is itself an order: it names a doer, or is a full sentence under one. */
export function isOrderText(text: string, node: Node, context: Context, listsThings: boolean): boolean {
  const list = words(text)
  if (list.length < (SUBMITS.test(text) ? 3 : 5)) return false
  const subject = readSubject(text, list, 0, list.length)
  if (subject) return true
  if (sectionHead(node) && node.marker && text.length < 200 && sectionKind(text) !== null) return false
  if (text.endsWith(':'))
    return (opensContent(text) || listsThings) && actsAt(list, 0) && (context.lead.length > 0 || context.kind === 'tasks')
  // A short sentence over numbered items may be a title; over plain paragraphs it is an order.
  const sentence = /[.;]$/.test(text) && list.length >= (node.children.every((kid) => !kid.marker) ? 5 : 14)
  return sentence && opensAction(text, list) && (context.lead.length > 0 || context.kind === 'tasks') && node.marker !== null
}

/** True where a short line holds little more than the names that were read in it. */
export function namesOnly(text: string, heading: Heading): boolean {
  if (heading.own || heading.support.length > 0 || text.length >= 160 || isClosing(text, true, true)) return false
  return text.split(' ').length <= heading.lead.join(' ').split(' ').length + 4
}

/** "01 Thứ trưởng Bộ Nội vụ;" in a list of members orders nothing. */
export function onlyNames(text: string): boolean {
  const list = words(text)
  const from = /^\d+$/.test(list[0]?.text ?? '') ? 1 : 0
  if (list.length > 30) return false
  const found = readBodies(text, list, from)
  if (!found || list[found.next]?.key === ':') return false
  // What follows a member's name is a remark or the noise of a scan, never a verb.
  const rest = list.slice(found.next)
  return (from > 0 || rest.length <= 4) && !rest.some((_w, i) => verbs.at(rest, i) > 0)
}
