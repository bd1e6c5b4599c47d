/** From what the reader found to proposals, and what a person's edits make of them. Pure: ids, day and register are given. */
import type { Directive, Task as ReadTask } from '../../../../directive/src/model.ts'
import type { LocalDate } from '../../../platform/shared/dates.ts'
import { fold } from '../../../platform/shared/vietnamese.ts'
import type { Deadline, OwnDoubt } from '../contract/drafts.ts'
import { ownDoubts } from '../contract/drafts.ts'
import { isPast } from './deadline.ts'

/** An addressee as stored in `draft_task.bodies`. */
export interface StoredBody {
  role: 'lead' | 'support'
  name: string
  unitId: string | null
  groupId: string | null
  candidates: string[]
  kind: 'order' | 'request'
  origin: 'text' | 'assigned'
  by?: string
  at?: string
  basis?: string
}

/** Who decided something later, when, on what basis. */
export interface StoredAssigned {
  by: string
  at: string
  basis: string
}

export interface StoredDoubt {
  code: string
  text?: string
}

/** A row of `draft_task`. */
export interface StoredDraft {
  id: string
  documentId: string
  clausePath: string
  ordinal: number
  origin: 'reader' | 'person'
  state: 'proposed' | 'accepted' | 'rejected' | 'merged' | 'removed'
  mergedInto: string | null
  text: string
  start: number
  end: number
  bodies: StoredBody[]
  deadline: Deadline | null
  deadlineOrigin: 'text' | 'assigned'
  deadlineAssigned: StoredAssigned | null
  deliverable: string | null
  kind: 'order' | 'request'
  closing: boolean
  rule: string | null
  doubts: StoredDoubt[]
  version: number
  changedBy: string | null
  changedAt: Date | null
}

/** What the register says of names and units, on one day, for one issuer. */
export interface RegisterView {
  resolve(name: string): { unitId: string | null; groupId: string | null; candidates: readonly string[] }
  /** True for a unit that the issuer may only ask: Party, Front, the centre, or not below it. */
  outside(unitId: string): boolean
  /** True for a group of such units. */
  groupOutside(groupId: string): boolean
}

/** A written name becomes an addressee; unknown and unclear names stay names. */
export function bodyFromName(role: 'lead' | 'support', name: string, register: RegisterView, request: boolean): StoredBody {
  const { unitId, groupId, candidates } = register.resolve(name)
  return {
    role,
    name,
    unitId,
    groupId,
    candidates: unitId || groupId ? [] : [...candidates],
    kind: request ? 'request' : bodyKind(unitId, groupId, register),
    origin: 'text',
  }
}

/** giao or đề nghị by the register; an unknown name is taken as ordered, as the document words it. */
export function bodyKind(unitId: string | null, groupId: string | null, register: RegisterView): 'order' | 'request' {
  if (unitId) return register.outside(unitId) ? 'request' : 'order'
  if (groupId) return register.groupOutside(groupId) ? 'request' : 'order'
  return 'order'
}

/** A task asks where all who lead it are only asked. */
export function taskKind(bodies: readonly StoredBody[], asks: boolean): 'order' | 'request' {
  const leads = bodies.filter((b) => b.role === 'lead')
  return asks || (leads.length > 0 && leads.every((b) => b.kind === 'request')) ? 'request' : 'order'
}

/** Proposals for each task that the reader found, in the order of the text. */
export function proposeDrafts(
  directive: Directive,
  documentId: string,
  register: RegisterView,
  today: LocalDate,
  newId: () => string,
): StoredDraft[] {
  const seen = new Map<number, number>()
  return directive.tasks.map((task) => {
    const same = seen.get(task.start) ?? 0
    seen.set(task.start, same + 1)
    return proposeDraft(task, documentId, task.start + same / 1024, register, today, newId())
  })
}

function proposeDraft(
  task: ReadTask,
  documentId: string,
  ordinal: number,
  register: RegisterView,
  today: LocalDate,
  id: string,
): StoredDraft {
  const lead = uniqueNames(task.lead.map((b) => b.name)).map((name) => bodyFromName('lead', name, register, task.request))
  const support = uniqueNames(task.support.map((b) => b.name)).map((name) =>
    bodyFromName('support', name, register, task.request),
  )
  const bodies = [...lead, ...support]
  const draft: StoredDraft = {
    id,
    documentId,
    clausePath: task.clause,
    ordinal,
    origin: 'reader',
    state: 'proposed',
    mergedInto: null,
    text: task.text.trim() || '…',
    start: task.start,
    end: task.end,
    bodies,
    deadline: task.deadline,
    deadlineOrigin: 'text',
    deadlineAssigned: null,
    deliverable: task.deliverable,
    kind: taskKind(bodies, task.request),
    closing: task.closing,
    rule: task.rule,
    doubts: [...task.doubts],
    version: 1,
    changedBy: null,
    changedAt: null,
  }
  draft.doubts = withOwnDoubts(draft, today, task.request)
  return draft
}

function uniqueNames(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.filter((name) => {
    const key = fold(name)
    if (key === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/**
 * Recounts this feature's doubts from the draft as it stands; doubts of the reader pass through. `saysRequest`: the text
 * itself asks, so that an addressee outside the authority is no surprise.
 */
export function withOwnDoubts(draft: StoredDraft, today: LocalDate, saysRequest = draft.kind === 'request'): StoredDoubt[] {
  const own: StoredDoubt[] = []
  const doubt = (code: OwnDoubt, text?: string): void => void own.push(text === undefined ? { code } : { code, text })
  if (!draft.bodies.some((b) => b.role === 'lead')) doubt('lead_missing')
  for (const body of draft.bodies) {
    if (body.unitId || body.groupId) continue
    doubt(body.candidates.length > 1 ? 'body_ambiguous' : 'body_unresolved', body.name)
  }
  if (!saysRequest)
    for (const body of draft.bodies) if (body.role === 'lead' && body.kind === 'request') doubt('outside_authority', body.name)
  if (isPast(draft.deadline, today)) doubt('deadline_past', draft.deadline?.text)
  if (draft.deadline?.kind === 'relative') doubt('deadline_relative', draft.deadline.text)
  return [...draft.doubts.filter((d) => !(d.code in ownDoubts) || KEPT.has(d.code)), ...own]
}

/** Doubts of this feature that the draft alone does not tell again. */
const KEPT = new Set<string>(['deadline_differs', 'overlaps'] satisfies OwnDoubt[])

/** A piece of the document's text as one line of words. Example: " a) Rà soát\n các mốc" → "a) Rà soát các mốc". */
export function wordsOf(text: string, start: number, end: number): string {
  return text.slice(start, end).normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}

/** Cuts a draft at an offset of the document's text: both parts wait again and keep addressees and deadline as proposals. */
export function splitDraft(draft: StoredDraft, text: string, at: number, id: string): [StoredDraft, StoredDraft] | null {
  if (at <= draft.start || at >= draft.end) return null
  const head = wordsOf(text, draft.start, at)
  const tail = wordsOf(text, at, draft.end)
  if (head === '' || tail === '') return null
  const first: StoredDraft = { ...draft, text: head, end: at, state: 'proposed' }
  const second: StoredDraft = {
    ...draft,
    id,
    origin: 'person',
    ordinal: at,
    text: tail,
    start: at,
    state: 'proposed',
    version: 1,
  }
  return [first, second]
}

/** The first draft takes the others up: words one after the other, addressees together, the first deadline that is there. */
export function mergeDrafts(drafts: readonly StoredDraft[], today: LocalDate): StoredDraft {
  const [first, ...others] = [...drafts].sort((a, b) => a.ordinal - b.ordinal)
  if (!first) throw new RangeError('nothing to merge')
  const all = [first, ...others]
  const dated = all.filter((d) => d.deadline !== null)
  const source = first.deadline ? first : (dated[0] ?? first)
  const merged: StoredDraft = {
    ...first,
    text: all.map((d) => d.text).join(' '),
    start: Math.min(...all.map((d) => d.start)),
    end: Math.max(...all.map((d) => d.end)),
    bodies: joinBodies(all),
    deadline: source.deadline,
    deadlineOrigin: source.deadlineOrigin,
    deadlineAssigned: source.deadlineAssigned,
    deliverable: all.map((d) => d.deliverable).find((d) => d !== null) ?? null,
    closing: all.every((d) => d.closing),
    state: 'proposed',
    doubts: all.flatMap((d) => d.doubts).filter((d) => !(d.code in ownDoubts)),
  }
  merged.kind = taskKind(
    merged.bodies,
    all.every((d) => d.kind === 'request'),
  )
  if (new Set(dated.map((d) => JSON.stringify(d.deadline))).size > 1)
    merged.doubts.push({ code: 'deadline_differs', text: dated.map((d) => d.deadline?.text ?? '').join(' / ') })
  merged.doubts = withOwnDoubts(merged, today)
  return merged
}

/** Addressees of several drafts: one entry a unit, group or name; whoever leads anywhere leads. */
function joinBodies(drafts: readonly StoredDraft[]): StoredBody[] {
  const byKey = new Map<string, StoredBody>()
  for (const body of drafts.flatMap((d) => d.bodies)) {
    const key = body.unitId ?? body.groupId ?? fold(body.name)
    const there = byKey.get(key)
    if (!there || (there.role === 'support' && body.role === 'lead')) byKey.set(key, body)
  }
  const all = [...byKey.values()]
  return [...all.filter((b) => b.role === 'lead'), ...all.filter((b) => b.role === 'support')]
}

/** Whether words stand in a text, without regard to marks, case, line ends or blanks. */
export function standsInText(words: string, text: string): boolean {
  const needle = fold(words)
  return needle !== '' && fold(text).includes(needle)
}
