/** What a person sends → the draft as it shall be. Checks what the document says; writes nothing. */
import type { Scope } from '../../../platform/server/scope.ts'
import { problem } from '../../../platform/shared/problem.ts'
import { fold } from '../../../platform/shared/vietnamese.ts'
import type { BodyInput, Deadline, DeadlineInput, DraftChange } from '../contract/drafts.ts'
import { parseDeadline, pickedDeadline } from '../rules/deadline.ts'
import {
  bodyFromName,
  bodyKind,
  standsInText,
  taskKind,
  withOwnDoubts,
  wordsOf,
  type StoredBody,
  type StoredDraft,
} from '../rules/drafts.ts'
import { namedIn } from '../rules/own-words.ts'
import type { LoadedRegister } from './register.ts'

/** What an edit is checked against. */
export interface EditBasis {
  scope: Scope
  register: LoadedRegister
  /** The document's words, loaded only when something must be found in them. */
  text(): Promise<string>
  /** The words that speak of this task alone. */
  ownWords(): Promise<string>
  /** Addressees of the task before the first change to it. */
  asRead(): Promise<StoredBody[]>
  /** Day of the document: typed days without a year are counted from it. */
  from: string
}

/** The corrected draft. Throws not_in_sentence, not_in_text, deadline_unclear, unit_unknown, bad_span. */
export async function correctDraft(draft: StoredDraft, change: DraftChange, basis: EditBasis): Promise<StoredDraft> {
  const next: StoredDraft = { ...draft }
  if (change.text !== undefined) next.text = change.text
  if (change.deliverable !== undefined) next.deliverable = change.deliverable
  const asks = (change.kind ?? draft.kind) === 'request'
  if (change.bodies !== undefined) next.bodies = await correctBodies(draft, change, asks, basis)
  else if (change.kind !== undefined) next.bodies = draft.bodies.map((body) => ({ ...body, kind: kindAfter(body, asks, basis) }))
  if (change.deadline !== undefined) Object.assign(next, await correctDeadline(draft, change.deadline, basis))
  if (change.kind !== undefined) next.kind = change.kind
  else if (change.bodies !== undefined) next.kind = taskKind(next.bodies, false)
  next.doubts = withOwnDoubts(next, basis.scope.today)
  if (change.accept) next.state = 'accepted'
  return next
}

/** A person who says «giao» means those who lead; whoever helps is ordered or asked as the register says. */
function kindAfter(body: StoredBody, asks: boolean, { register }: EditBasis): 'order' | 'request' {
  if (asks) return 'request'
  return body.role === 'lead' ? 'order' : bodyKind(body.unitId, body.groupId, register)
}

async function correctBodies(
  draft: StoredDraft,
  { bodies = [], roles = ['lead', 'support'], kind }: DraftChange,
  asks: boolean,
  basis: EditBasis,
): Promise<StoredBody[]> {
  const out: StoredBody[] = []
  const seen = new Set<string>()
  for (const input of bodies.filter(({ role }) => roles.includes(role))) {
    const body = await correctBody(draft, input, asks, basis)
    const key = `${body.role}:${body.unitId ?? body.groupId ?? fold(body.name)}`
    if (!seen.has(key)) out.push(body)
    seen.add(key)
  }
  const others = draft.bodies.filter(({ role }) => !roles.includes(role))
  out.push(...(kind === undefined ? others : others.map((body) => ({ ...body, kind: kindAfter(body, asks, basis) }))))
  return [...out.filter(({ role }) => role === 'lead'), ...out.filter(({ role }) => role === 'support')]
}

async function correctBody(draft: StoredDraft, input: BodyInput, asks: boolean, basis: EditBasis): Promise<StoredBody> {
  const { register, scope } = basis
  const unit = input.unitId === null ? undefined : register.unit(input.unitId)
  const group = input.groupId === null ? undefined : register.group(input.groupId)
  if ((input.unitId !== null && !unit) || (input.groupId !== null && !group)) throw problem('directives.unit_unknown')
  const unitId = unit?.id ?? null
  const groupId = unit ? null : (group?.id ?? null)
  const kind = input.kind ?? (asks ? 'request' : bodyKind(unitId, groupId, register))
  const kept = draft.bodies.find(
    (b) => b.origin === 'assigned' && b.role === input.role && b.unitId === unitId && b.groupId === groupId,
  )
  if (kept && input.basis === undefined) return { ...kept, kind }
  if (input.basis !== undefined) {
    if (!unitId && !groupId) throw problem('directives.unit_unknown')
    const name = unit?.name ?? group?.name ?? input.name
    const assigned = { by: scope.personId, at: scope.now.toISOString(), basis: input.basis }
    return { role: input.role, name, unitId, groupId, candidates: [], kind, origin: 'assigned', ...assigned }
  }
  if (!(await saidOfTask(draft, { name: input.name, unitId, groupId }, basis)))
    throw problem('directives.not_in_sentence', { params: { words: unit?.name ?? group?.name ?? input.name } })
  if (!unitId && !groupId)
    return {
      ...bodyFromName(input.role, input.name, register, asks),
      ...(input.kind ? { kind: input.kind } : {}),
    }
  return { role: input.role, name: input.name, unitId, groupId, candidates: [], kind, origin: 'text' }
}

/**
 * Whether the document itself gives this task to the body: the reader found it there, or the task's own words name it. A written name
 * that led nowhere may be explained as any unit; one that leads to a unit does not become another without a basis.
 */
async function saidOfTask(
  draft: StoredDraft,
  { name, unitId, groupId }: Pick<StoredBody, 'name' | 'unitId' | 'groupId'>,
  { register, ownWords, asRead }: EditBasis,
): Promise<boolean> {
  const found = (bodies: readonly StoredBody[]) =>
    bodies.some(
      (b) =>
        b.origin === 'text' &&
        fold(b.name) === fold(name) &&
        ((!b.unitId && !b.groupId) || (b.unitId === unitId && b.groupId === groupId)),
    )
  if (found(draft.bodies) || found(await asRead())) return true
  const words = await ownWords()
  if (!unitId && !groupId) return namedIn([name], words)
  if (namedIn(registeredNames(register, unitId, groupId), words)) return true
  const means = register.resolve(name)
  const fits =
    (unitId && (means.unitId === unitId || means.candidates.includes(unitId))) || (groupId && means.groupId === groupId)
  return Boolean(fits) && namedIn([name], words)
}

/** Every name of a unit or group in the register. */
function registeredNames(register: LoadedRegister, unitId: string | null, groupId: string | null): string[] {
  const { units, aliases, groups } = register.names
  return [
    ...units.filter(({ id }) => id === unitId).flatMap(({ name, shortName }) => [name, shortName ?? '']),
    ...aliases.filter((alias) => alias.unitId === unitId).map(({ folded }) => folded),
    ...groups.filter(({ id }) => id === groupId).flatMap(({ folded }) => folded),
    (groupId === null ? undefined : register.group(groupId)?.name) ?? '',
  ]
}

type DeadlinePart = Pick<StoredDraft, 'deadline' | 'deadlineOrigin' | 'deadlineAssigned'>

async function correctDeadline(
  draft: StoredDraft,
  input: DeadlineInput | null,
  { scope, text, from }: EditBasis,
): Promise<DeadlinePart> {
  if (input === null) return { deadline: null, deadlineOrigin: 'text', deadlineAssigned: null }
  const shown = input.span ? wordsOf(await text(), input.span.start, input.span.end) : undefined
  if (input.span && shown === '') throw problem('directives.bad_span')
  const typed = input.text ?? shown
  const deadline = input.due ? pickedDeadline(input.due, typed) : typed === undefined ? null : parseDeadline(typed, from)
  if (!deadline) throw problem('directives.deadline_unclear', { params: { words: typed ?? '' } })
  if (input.basis !== undefined) {
    const assigned = { by: scope.personId, at: scope.now.toISOString(), basis: input.basis }
    return { deadline, deadlineOrigin: 'assigned', deadlineAssigned: assigned }
  }
  const same = draft.deadlineOrigin === 'text' && draft.deadline !== null && fold(draft.deadline.text) === fold(deadline.text)
  if (!same && shown === undefined && !(await dateStandsInText(deadline, typed, await text(), from)))
    throw problem('directives.not_in_text', { params: { words: typed ?? deadline.text } })
  return { deadline, deadlineOrigin: 'text', deadlineAssigned: null }
}

/** The typed words stand in the document, or some writing of the same day does («15/12/2026», «15 tháng 12 năm 2026», «quý IV/2026»). */
async function dateStandsInText(deadline: Deadline, typed: string | undefined, text: string, from: string): Promise<boolean> {
  if (typed !== undefined && standsInText(typed, text)) return true
  const wanted = JSON.stringify({ ...deadline, text: '' })
  // «15/12/2026», «15 tháng 12 năm 2026», «tháng 12/2026», «quý IV/2026», «năm 2026», «ngày 25 hằng tháng»
  const writings = text.matchAll(
    /\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?(?: h[àằ]ng năm)?|\d{1,2} tháng \d{1,2}(?: năm \d{4})?(?: h[àằ]ng năm)?|(?:tháng \d{1,2}|quý (?:IV|I{1,3}|[1-4]))(?:\/| năm )?(?:\d{4})?|(?:ngày \d{1,2} )?h[àằ]ng (?:năm|quý|tháng|tuần)|năm \d{4}/giu,
  )
  for (const [writing] of writings) {
    const read = parseDeadline(writing, from)
    if (read && JSON.stringify({ ...read, text: '' }) === wanted) return true
  }
  return false
}
