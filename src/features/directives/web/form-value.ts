import type { LocalDate } from '../../../platform/shared/dates.ts'
import { fold } from '../../../platform/shared/vietnamese.ts'
import { parseDeadline } from '../rules/deadline.ts'
import type { BodyInput, Deadline, Draft, DraftBody, DraftChange } from './calls.ts'

/** An addressee while it is edited. `basis` is filled where it is «ấn định sau» by this edit. */
export interface BodyValue {
  readonly role: 'lead' | 'support'
  readonly name: string
  readonly unitId: string | null
  readonly groupId: string | null
  readonly shown: string
  readonly memberCount: number | null
  readonly kind: 'order' | 'request'
  /** Null: theo văn bản, or assigned before. */
  readonly basis: string | null
  /** Theo văn bản: this task's own words name it. */
  readonly byText: boolean
}

/** A task while it is edited; it survives a reload as a draft of this browser. */
export interface FormValue {
  readonly version: number
  readonly text: string
  readonly bodies: readonly BodyValue[]
  readonly due: string
  readonly dueBasis: string
  readonly deliverable: string
  readonly kind: 'order' | 'request'
}

export function valueOf(draft: Draft): FormValue {
  return {
    version: draft.version,
    text: draft.text,
    bodies: draft.bodies.map(bodyValue),
    due: draft.deadline?.text ?? '',
    dueBasis: '',
    deliverable: draft.deliverable ?? '',
    kind: draft.kind,
  }
}

function bodyValue(body: DraftBody): BodyValue {
  const { role, name, unitId, groupId, memberCount, kind } = body
  return {
    role,
    name,
    unitId,
    groupId,
    shown: body.unitName ?? body.groupName ?? name,
    memberCount,
    kind,
    basis: null,
    byText: body.origin === 'text',
  }
}

/** How the typed deadline is read: by the same rule as the server's. Null where it is not understood, undefined where nothing is typed. */
export function readDue(typed: string, from: LocalDate): Deadline | null | undefined {
  return typed.trim() === '' ? undefined : parseDeadline(typed, from)
}

/** Whether words stand in the document (`folded` is its text, folded once). */
export function standsIn(words: string, folded: string): boolean {
  const needle = fold(words)
  return needle === '' || folded.includes(needle)
}

/** Only what differs from the draft is sent, so that another person's change of another field is not undone. */
export function changeOf(value: FormValue, draft: Draft, accept: boolean): DraftChange {
  const before = valueOf(draft)
  const change: DraftChange = { version: value.version, accept }
  if (value.text.trim() !== before.text) change.text = value.text.trim()
  if (JSON.stringify(value.bodies) !== JSON.stringify(before.bodies)) change.bodies = value.bodies.map(bodyInput)
  if (value.due.trim() !== before.due || value.dueBasis.trim() !== '') change.deadline = dueInput(value)
  if (value.deliverable.trim() !== before.deliverable) change.deliverable = value.deliverable.trim() || null
  if (value.kind !== before.kind) change.kind = value.kind
  return change
}

function bodyInput({ role, name, unitId, groupId, basis }: BodyValue): BodyInput {
  return { role, name, unitId, groupId, ...(basis === null ? {} : { basis: basis.trim() }) }
}

function dueInput({ due, dueBasis }: FormValue): DraftChange['deadline'] {
  if (due.trim() === '') return null
  return { text: due.trim(), ...(dueBasis.trim() === '' ? {} : { basis: dueBasis.trim() }) }
}
