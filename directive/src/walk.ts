/**
 * From the clause tree to drafts of tasks. Reads nodes; carries down what headings say for all below them: who acts,
 * with whom, by when, and whether a section holds work at all. Writes one draft an order, in reading order.
 */
import { readDeadline } from './deadlines.ts'
import { lastEnd, order, textOf, type Context, type Walk } from './drafts.ts'
import { dutiesIn, tellsOrgans } from './duties.ts'
import { readFields, type Fields } from './fields.ts'
import {
  headingDeadline,
  headingKind,
  isHeadingLine,
  isTitleLine,
  mostlyCapitals,
  readHeading,
  ruleKind,
  sectionHead,
  type Heading,
} from './headings.ts'
import { leadIn } from './lead-ins.ts'
import {
  acting,
  anyActs,
  endsItem,
  isAction,
  isOrderText,
  namesOnly,
  onlyNames,
  handsToNamed,
  ownsOrder,
  standsApart,
  SUBMITS,
} from './nodes.ts'
import type { Node } from './outline.ts'
import { readPartners } from './partners.ts'
import { makesResponsible, opensContent, reopens, sectionKind, type SectionKind } from './sections.ts'
import { words } from './words.ts'

/** Walks the children of a node in the context that the node leaves. */
export function walkChildren(walk: Walk, node: Node, context: Context): Context {
  const kids = node.children.filter((kid) => !walk.skip(kid))
  let here = context
  for (let i = 0; i < kids.length; i++) {
    const kid = kids[i]
    if (!kid) continue
    if (here.content && kid.marker?.label === '') continue
    const counted = here.parts ?? 0
    if (counted > 0 && kid.marker?.style === 'letter') {
      here = { ...here, parts: counted - 1 }
      continue
    }
    if (here.content) here = { ...here, content: false }
    if (here.reported && kid.marker) {
      walkChildren(walk, { ...kid, children: kid.children.filter((below) => !below.marker) }, { ...here, reported: false })
      continue
    }
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
    if (text.endsWith(':') || (text === text.toUpperCase() && /\p{L}/u.test(text)) || standsApart(walk, next)) break
    out.push(next)
  }
  return out
}

/** A node with what is read of it once. */
interface Item {
  node: Node
  text: string
  kids: Node[]
  /** Plain paragraphs after it that go on with it. */
  follow: readonly Node[]
}

// "Cụ thể như sau:", "Nội dung cụ thể:" on a line of its own
const OPENING_LINE = /^(?:cụ thể|nội dung|trong đó)[^.;:]{0,40}:$/iu

/** A node with its text; the line that opens its list belongs to it ("Giao Sở A thực hiện một số việc.\nCụ thể như sau:"). */
function itemOf(walk: Walk, node: Node, follow: readonly Node[]): Item {
  const kids = node.children.filter((kid) => !walk.skip(kid))
  const text = textOf(walk, node)
  const opening = kids[0]
  if (opening && kids.length > 1 && !opening.marker && opening.children.length === 0 && !text.endsWith(':')) {
    const line = textOf(walk, opening)
    if (OPENING_LINE.test(line))
      return { node, text: walk.clean.text.slice(node.start, opening.end), kids: kids.slice(1), follow }
  }
  return { node, text, kids, follow }
}

/** Handles one node; returns a context for its later siblings where it is a lead-in without a number. */
function visit(walk: Walk, node: Node, over: Context, follow: readonly Node[]): Context | null {
  // A paragraph without number after the last item is outside that item's section.
  const context: Context = over.kind === 'none' && !node.marker && walk.last(node) ? { ...over, kind: 'open' } : over
  const item: Item = itemOf(walk, node, follow)
  const { text, kids } = item
  if (context.kind === 'none' && kids.length === 0 && !(node.marker?.style === 'article' && walk.rules(node))) {
    if (handsToNamed(text))
      order(walk, node, text, { ...context, kind: 'open', lead: [], support: [] }, follow.at(-1)?.end ?? node.end)
    return null
  }
  const kind = kindOf(walk, item)
  if (kids.length === 0)
    return kind !== null && isHeadingLine(text, node) ? { ...context, kind } : leaf(walk, item, ruled(walk, node, context, kind))
  const inner: Context = {
    ...context,
    kind: context.kind === 'none' && kind === 'tasks' && !reopens(text) ? 'none' : (kind ?? context.kind),
  }
  inner.organs = context.organs === true || tellsOrgans(text, node.marker?.style)
  const numbered = node.marker && !['dash', 'plus', 'star'].includes(node.marker.style)
  const duties = numbered && !inner.organs ? dutiesIn(text) : null
  const bearer = duties?.length === 0 ? (walk.statute ? [walk.statute] : null) : duties
  if (bearer) {
    walkChildren(walk, node, { ...inner, kind: 'duties', lead: bearer, support: [], deadline: null, loose: false })
    return null
  }
  const fields = fieldsBelow(walk, node, kids)
  const heading = fields ? null : readHeading(text, context.lead.length > 0, true)
  if (fields) withFields(walk, item, inner, fields)
  else if (heading) underDoers(walk, item, context, inner, heading)
  else if (inner.kind === 'none') walkChildren(walk, node, { ...inner, lead: [], support: [] })
  else underText(walk, item, context, inner)
  return null
}

/** An article of rules without items counts by itself, whatever its chapter is. */
function ruled(walk: Walk, node: Node, context: Context, kind: SectionKind | null): Context {
  return kind !== null && node.marker?.style === 'article' && walk.rules(node) ? { ...context, kind } : context
}

function kindOf(walk: Walk, { node, text, kids }: Item): SectionKind | null {
  if (walk.rules(node)) return ruleKind(walk, text, node)
  return kids.length > 0 || isHeadingLine(text, node) ? headingKind(text, node) : null
}

/** A heading that names doers: they hold for all below it, and it may be an order besides. */
function underDoers(walk: Walk, item: Item, context: Context, inner: Context, heading: Heading): void {
  const { node, text, kids, follow } = item
  const named: Context = {
    ...inner,
    loose: false,
    lead: heading.lead,
    support: heading.support,
    request: heading.request,
    deadline: readDeadline(text, { year: walk.year, field: false }) ?? context.deadline,
  }
  if (named.kind === 'strict' && !makesResponsible(named.lead, text)) named.kind = 'none'
  if (named.kind !== 'none') {
    const only = onlyParagraph(walk, item, heading)
    if (only) return order(walk, node, apart(walk.clean.text.slice(node.start, only.end), text.length), named, only.end)
    const content = opensContent(text) && !anyActs(walk, kids)
    if (heading.own || content) order(walk, node, text, context, content ? lastEnd(node) : (follow.at(-1)?.end ?? node.end))
    if (content) return
  }
  walkChildren(walk, node, named)
}

/** Parts a heading from its paragraph, so that its last name does not run on: the line's end becomes a colon. */
function apart(text: string, at: number): string {
  return /[\p{L}\d)]\n/u.test(text.slice(at - 1, at + 1)) ? `${text.slice(0, at)}:${text.slice(at + 1)}` : text
}

/** A heading and its one paragraph are one item. */
function onlyParagraph(walk: Walk, { node, text, kids }: Item, heading: Heading): Node | null {
  const only = kids.length === 1 ? kids[0] : undefined
  if (!only || only.marker || only.children.length > 0 || text.length > 420 || textOf(walk, only).endsWith(':')) return null
  return heading.pure && (text.length >= 80 || node.marker?.style === 'article') ? null : only
}

/** A node with a list below it that names no doer: an order of its own, a frame, or both. */
function underText(walk: Walk, item: Item, context: Context, inner: Context): void {
  const { node, text, kids } = item
  // "Trình UBND tỉnh:" with drafts below it, "Cung cấp cho Sở A:" with papers below it: the list only says what
  const listsThings = text.endsWith(':') && inner.lead.length > 0 && (SUBMITS.test(text) || acting(walk, kids) === 0)
  if (isOrderText(text, node, inner, listsThings)) {
    const content = text.endsWith(':') && (opensContent(text) || listsThings || !anyActs(walk, kids))
    if (content || !text.endsWith(':')) {
      const rest = ownOrder(walk, item, inner, content)
      if (rest !== kids) {
        if (rest.length > 0) walkChildren(walk, { ...node, children: rest }, context)
        return
      }
    }
  }
  const below: Context = { ...inner }
  if (text.endsWith(':')) {
    const list = words(text)
    const partners = readPartners(text, list, 0, list.length).map((b) => b.name)
    if (partners.length > 0) below.support = partners
  }
  // What an order of its own says of time is its own affair; a frame or title sets the time for its list.
  below.deadline = (/[.;]$/.test(text) ? null : headingDeadline(walk, node, text)) ?? context.deadline
  walkChildren(walk, node, below)
}

/** Puts down a node's own order with the paragraphs that belong to it; gives the children that are left. */
function ownOrder(walk: Walk, { node, text, kids }: Item, inner: Context, content: boolean): Node[] {
  const plainOnly = kids.every((kid) => !kid.marker)
  const apart = walk.sentenceLines ? endsItem : standsApart
  const first = plainOnly ? kids.findIndex((kid) => apart(walk, kid)) : -1
  const joined = content ? kids : plainOnly ? kids.slice(0, first < 0 ? kids.length : first) : []
  const end = joined.length > 0 ? Math.max(...joined.map(lastEnd)) : node.end
  order(walk, node, plainOnly ? walk.clean.text.slice(node.start, end) : text, inner, end)
  if (content || joined.length === kids.length) return []
  return first >= 0 ? kids.slice(first) : kids
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
function withFields(walk: Walk, { node, kids }: Item, context: Context, fields: Fields): void {
  const plain = kids.filter((kid) => isAction(walk, kid))
  const inner: Context = {
    ...context,
    lead: fields.lead.length > 0 ? fields.lead : context.lead,
    support: fields.support,
    deadline: fields.deadline ?? context.deadline,
  }
  if (plain.length > 0) {
    plain.forEach((kid) => visit(walk, kid, inner, []))
    return
  }
  if (context.kind === 'none' || sectionHead(node)) return
  walk.drafts.push({
    clause: node.path,
    start: node.start,
    end: lastEnd(node),
    lead: inner.lead,
    support: inner.support,
    deadline: inner.deadline,
    deliverable: fields.deliverable,
    closing: false,
    request: false,
    rule: 'fields',
    doubts: node.gap ? ['sequence_gap'] : [],
  })
}

/** An item with nothing below it. Returns the context for later siblings where it is a lead-in. */
function leaf(walk: Walk, { node, text, follow }: Item, context: Context): Context | null {
  if (!node.marker && text.endsWith(':')) return leadIn(walk, node, text, context)
  if (onlyNames(text)) return null
  if (!node.marker && isTitleLine(text)) {
    const kind = sectionKind(text)
    return kind ? { ...context, kind: context.kind === 'preamble' ? 'preamble' : kind } : null
  }
  const bare = readHeading(text, context.lead.length > 0)
  if (bare && namesOnly(text, bare)) {
    // A name alone before the first item is the issuer's, not that of who is to act.
    return node.marker || context.kind === 'preamble' || mostlyCapitals(text) || text.endsWith('.')
      ? null
      : { ...context, lead: bare.lead, support: [], request: bare.request }
  }
  const end = follow.at(-1)?.end ?? node.end
  // A title over an attached programme, which begins with a verb ("Thực hiện Nghị quyết …"), orders nothing.
  if (!node.marker && node.path === '' && context.lead.length === 0 && /[\p{L}\d"”)]$/u.test(text) && !ownsOrder(text))
    return null
  // A frame whose list is elsewhere (a table) is no work of its own.
  if (text.endsWith(':') && follow.length === 0 && !ownsOrder(text)) return null
  order(walk, node, walk.clean.text.slice(node.start, end), context, end)
  return null
}
