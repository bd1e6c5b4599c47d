/**
 * Last stage. Reads the clean text, the clause tree, the zones and the header; writes the tasks. Gates are soft: where
 * a document full of orders gives nothing, it is read again with every section open.
 */
import type { CleanText, Unit } from './clean.ts'
import type { Header, ReadOptions, Task } from './model.ts'
import type { Node } from './outline.ts'
import { doubtsOf } from './doubts.ts'
import { statuteBody } from './duties.ts'
import { namesIn } from './fields.ts'
import { marksRules } from './sections.ts'
import { tableDrafts } from './tables.ts'
import { textOf, type Context, type Draft, type Walk } from './drafts.ts'
import { sentenceLines } from './nodes.ts'
import { walkChildren } from './walk.ts'
import type { Zones } from './zones.ts'

export interface TaskInput {
  clean: CleanText
  root: Node
  zones: Zones
  header: Header
  options: ReadOptions
}

// Kinds of documents whose items are work although no heading says so
const PLANS = /^(?:kế hoạch|chương trình|chỉ thị|công văn|thông báo|kết luận|công điện|phương án|đề án)$/iu

// "Quy định chức năng, nhiệm vụ, quyền hạn … của Sở …"
const STATUTE_TITLE = /chức năng,? nhiệm vụ/iu
const PLAN_TITLE = /(?:đề án|kế hoạch|chương trình|phương án|chiến lược|nhiệm vụ|giải pháp|quy hoạch|dự án)/iu
// Kinds of documents that tell or ask, and order nobody: their lists are no tasks unless a body is named
const TELLS = /^(?:báo cáo|tờ trình|biên bản|phụ lục)$/iu
// Kinds of documents that are bodies of rules from end to end
const LAWS = /^(?:luật|pháp lệnh|nghị định|thông tư|thông tư liên tịch|quy chế|quy định)$/iu

function isPlan(header: Header): boolean {
  if (TELLS.test(header.type ?? '')) return header.type === 'Phụ lục' && PLAN_TITLE.test(header.title ?? '')
  const title = header.title ?? ''
  return PLANS.test(header.type ?? '') || header.type === 'Nghị quyết' || (PLAN_TITLE.test(title) && !STATUTE_TITLE.test(title))
}

/** Finds the tasks of a document, in reading order. */
export function tasks(input: TaskInput): Task[] {
  let drafts = collect(input, false)
  if (drafts.filter((d) => !d.closing).length === 0 && ordersIn(input.clean.text) >= 2) drafts = collect(input, true)
  drafts.sort((a, b) => a.start - b.start || a.end - b.end)
  const units = unitsBetween(input.clean)
  return drafts.map((draft) => finish(input, draft, units(draft.start, draft.end)))
}

function ordersIn(text: string): number {
  return (text.match(/chủ trì|giao |yêu cầu |có trách nhiệm/giu) ?? []).length
}

function collect(input: TaskInput, open: boolean): Draft[] {
  const { clean, root, zones, header } = input
  const index = new Map(clean.units.map((unit, i) => [unit, i]))
  const at = (node: Node): number => index.get(node.unit) ?? 0
  const numbered = root.children.map((kid, i) => (kid.marker ? i : -1)).filter((i) => i >= 0)
  const ends = endsOfParts(root, (node) => (zones.tail[at(node)] ? -1 : at(node)))
  const endOf = (node: Node): PartEnd => ends.get(node.part) ?? { numbered: -1, body: -1 }
  const hinge = open ? -1 : hingeOf(input)
  const walk: Walk = {
    clean,
    year: header.date ? Number(header.date.slice(0, 4)) : yearIn(clean.text),
    sentenceLines: sentenceLines(clean.units),
    drafts: [],
    plan: isPlan(header),
    statute: statuteBody(clean.units),
    rules: open ? () => false : LAWS.test(header.type ?? '') ? () => true : ruleParts(root, clean.text),
    skip: (node) =>
      (zones.tail[at(node)] ?? false) ||
      (!node.marker && (zones.head[at(node)] ?? false) && !handsOut(clean.text.slice(node.start, node.end))) ||
      (!node.marker && at(node) <= hinge && node.children.length === 0 && !clean.text.slice(node.start, node.end).endsWith(':')),
    last: (node) =>
      (!node.marker && at(node) > (endOf(node).numbered >= 0 ? endOf(node).numbered : endOf(node).body - 2)) ||
      (node.marker?.style === 'article' && at(node) >= endOf(node).numbered),
  }
  walkRoot(walk, root, numbered, open, hinge >= 0, addressees(clean.text, header))
  return [...walk.drafts, ...tableDrafts(clean, walk.year, (unit) => pathBefore(root, unit.start))]
}

/** "UBND tỉnh yêu cầu các sở …:" opens the work, though the issuer's name was read from it. */
function handsOut(text: string): boolean {
  return text.endsWith(':') && /(?:yêu cầu|đề nghị|giao|chỉ thị) /iu.test(text.slice(0, 600))
}

/** Parts (main act, attached documents) whose headings show them to be bodies of rules. */
function ruleParts(root: Node, text: string): (node: Node) => boolean {
  const parts = new Set<number>()
  const visit = (node: Node, depth: number): void => {
    if (node.marker && marksRules(text.slice(node.start, node.end))) parts.add(node.part)
    if (depth < 4) for (const kid of node.children) visit(kid, depth + 1)
  }
  visit(root, 0)
  return (node) => parts.has(node.part)
}

/** Paragraphs before the first numbered item are the preamble; a lead-in there names the doers of the whole. */
function walkRoot(walk: Walk, root: Node, numbered: number[], open: boolean, concluded: boolean, addressed: string[]): void {
  const first = numbered[0] ?? behindLeadIn(walk, root)
  const base: Context = {
    kind: walk.plan && (open || concluded) ? 'tasks' : 'open',
    lead: [],
    support: [],
    deadline: null,
    request: false,
  }
  const preamble: Node = { ...root, children: root.children.slice(0, first) }
  const rest: Node = { ...root, children: root.children.slice(first) }
  const lead = leadIn(walk, preamble, { ...base, kind: 'preamble' })
  const doers = lead.lead.length > 0 ? lead.lead : addressed
  walkChildren(walk, rest, {
    ...base,
    lead: doers,
    support: lead.support,
    deadline: lead.deadline,
    request: lead.request,
    loose: doers.length > 0,
  })
}

// "… tình hình công tác của Trường, Trường yêu cầu:", "UBND xã đề nghị các thôn thực hiện như sau:"
const OPENS_WORK = /(?:yêu cầu|đề nghị|chỉ đạo|chỉ thị|thông báo|có ý kiến)(?: [^.;:]{1,80})?(?: như sau| sau đây| sau)? ?:$/iu

/** Where the body of a document without numbers begins: behind its lead-in; its end where it has none. */
function behindLeadIn(walk: Walk, root: Node): number {
  const at = root.children.findIndex((kid) => !walk.skip(kid) && OPENS_WORK.test(textOf(walk, kid).slice(-160)))
  return at < 0 ? root.children.length : at + 1
}

/** The addressees of a letter or telegram ("Kính gửi: …", "… điện: - …"): they act where the letter names nobody else. */
function addressees(text: string, header: Header): string[] {
  if (!/^(?:công văn|công điện)$/iu.test(header.type ?? '')) return []
  const found = ADDRESSED.exec(text.slice(0, 4000))
  return found?.[1] ? namesIn(found[1].replace(/^\s*[-–] ?/gmu, '').replace(/[.;]\s*\n/gu, ';\n')).slice(0, 40) : []
}

// "Kính gửi: - Sở Nội vụ;\n- UBND các xã.", "CHỦ TỊCH … điện:\n- Giám đốc Sở Y tế;"
const ADDRESSED = /(?:^|\n)(?:kính gửi|[^\n]{5,80} điện) ?:\s*((?:[^\n]*\n){1}(?:[-–] [^\n]*\n){0,30})/iu

function leadIn(walk: Walk, preamble: Node, context: Context): Context {
  let here = context
  for (const kid of preamble.children) {
    const one: Node = { ...preamble, children: [kid] }
    const before = walk.drafts.length
    const after = walkChildren(walk, one, here)
    if (walk.drafts.length === before) here = after
  }
  return here
}

/** Path of the last numbered node before a place; that of its appendix where it stands in one. */
function pathBefore(root: Node, place: number): string {
  let path = ''
  let appendix = ''
  let part = 0
  const visit = (node: Node): void => {
    if (node.unit.start >= place) return
    if (node.part !== part) {
      part = node.part
      appendix = ''
    }
    if (node.marker?.style === 'appendix') appendix = node.path
    if (node.marker?.label) path = node.path
    node.children.forEach(visit)
  }
  root.children.forEach(visit)
  return appendix !== '' ? appendix : path
}

/** Places of the last numbered and of the last unit of a part, -1 where it has none. */
interface PartEnd {
  numbered: number
  body: number
}

/** Where each part ends: what closes the main act stands before the appendices, whose items are numbered too. */
function endsOfParts(root: Node, at: (node: Node) => number): ReadonlyMap<number, PartEnd> {
  const ends = new Map<number, PartEnd>()
  const visit = (node: Node): void => {
    const end = ends.get(node.part) ?? { numbered: -1, body: -1 }
    // The word «Phụ lục» itself is a mark, not an item.
    if (node.marker && node.marker.style !== 'appendix') end.numbered = Math.max(end.numbered, at(node))
    end.body = Math.max(end.body, at(node))
    ends.set(node.part, end)
    node.children.forEach(visit)
  }
  root.children.forEach(visit)
  return ends
}

function hingeOf(input: TaskInput): number {
  return input.header.type === 'Thông báo' || input.header.type === 'Kết luận' ? input.zones.hinge : -1
}

function yearIn(text: string): number | null {
  const found = /(?:ngày|tháng) [^.;\n]{1,20}((?:19|20)\d{2})/u.exec(text)
  return found ? Number(found[1]) : null
}

/** Finds the paragraphs of a span, in logarithmic time. */
function unitsBetween(clean: CleanText): (start: number, end: number) => Unit[] {
  const { units } = clean
  return (start, end) => {
    let low = 0
    let high = units.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((units[middle]?.end ?? 0) <= start) low = middle + 1
      else high = middle
    }
    const out: Unit[] = []
    for (let i = low; i < units.length && (units[i]?.start ?? end) < end; i++) out.push(units[i] as Unit)
    return out
  }
}

function finish(input: TaskInput, draft: Draft, units: Unit[]): Task {
  const { clean, options } = input
  const body = (name: string): { name: string; unit: string | null } => ({ name, unit: options.resolve?.(name) ?? null })
  const text = clean.text.slice(draft.start, draft.end).replace(/\s+/g, ' ').trim()
  return {
    clause: draft.clause,
    text,
    ...clean.toOriginal(draft.start, draft.end),
    lead: draft.lead.map(body),
    support: draft.support.map(body),
    deadline: draft.deadline?.deadline ?? null,
    deliverable: draft.deliverable,
    closing: draft.closing,
    request: draft.request,
    rule: draft.rule,
    doubts: doubtsOf(draft, text, units),
  }
}
