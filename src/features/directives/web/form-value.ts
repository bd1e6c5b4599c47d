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

/** The fields of a task. */
export interface Fields {
  readonly version: number
  readonly text: string
  readonly bodies: readonly BodyValue[]
  readonly due: string
  readonly dueBasis: string
  readonly deliverable: string
  readonly kind: 'order' | 'request'
}

/**
 * A task while it is edited; it survives a reload as a draft of this browser. `base`: the task when the form was opened. What somebody
 * else changes meanwhile is his, and never sent back as it was.
 */
export interface FormValue extends Fields {
  readonly base: Fields
}

export function valueOf(draft: Draft): FormValue {
  const base = fieldsOf(draft)
  return { ...base, base }
}

/** A form that this browser kept; one without its base is of an older page and is dropped. */
export function keptValue(saved: unknown): FormValue | undefined {
  const value = saved as Partial<FormValue>
  return value.base ? (value as FormValue) : undefined
}

function fieldsOf(draft: Draft): Fields {
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

/** Only what this person changed is sent, so that another person's change of another field is not undone. */
export function changeOf(value: FormValue, accept: boolean): DraftChange {
  const { base } = value
  const change: DraftChange = { version: value.version, accept }
  if (value.text.trim() !== base.text) change.text = value.text.trim()
  const roles = (['lead', 'support'] as const).filter(
    (role) => JSON.stringify(ofRole(value, role)) !== JSON.stringify(ofRole(base, role)),
  )
  if (roles.length > 0) {
    change.roles = roles
    change.bodies = roles.flatMap((role) => ofRole(value, role)).map(bodyInput)
  }
  if (value.due.trim() !== base.due || value.dueBasis.trim() !== '') change.deadline = dueInput(value)
  if (value.deliverable.trim() !== base.deliverable) change.deliverable = value.deliverable.trim() || null
  if (value.kind !== base.kind) change.kind = value.kind
  return change
}

function ofRole({ bodies }: Fields, role: 'lead' | 'support'): BodyValue[] {
  return bodies.filter((body) => body.role === role)
}

function bodyInput({ role, name, unitId, groupId, basis }: BodyValue): BodyInput {
  return { role, name, unitId, groupId, ...(basis === null ? {} : { basis: basis.trim() }) }
}

function dueInput({ due, dueBasis }: FormValue): DraftChange['deadline'] {
  if (due.trim() === '') return null
  return { text: due.trim(), ...(dueBasis.trim() === '' ? {} : { basis: dueBasis.trim() }) }
}
