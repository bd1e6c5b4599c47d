/** What people changed in a task against what was read in the document, for whoever approves it. Pure. */
import { fold } from '../../../platform/shared/vietnamese.ts'
import type { AsRead, Deadline } from '../contract/drafts.ts'
import type { StoredBody, StoredDraft } from './drafts.ts'

/** A proposal before the first change to it. */
export interface ReadDraft {
  readonly bodies: readonly StoredBody[]
  readonly deadline: Deadline | null
  readonly text: string
}

/** Whether two entries mean the same body: the same written name, unit or group. A name that was explained is no change. */
export function sameBody(a: StoredBody, b: StoredBody): boolean {
  return (
    fold(a.name) === fold(b.name) ||
    (a.unitId !== null && a.unitId === b.unitId) ||
    (a.groupId !== null && a.groupId === b.groupId)
  )
}

/** What differs from the proposals that the task was made of; null where nothing does, or where a person added it. */
export function changedFrom(draft: StoredDraft, read: readonly ReadDraft[]): AsRead | null {
  if (read.length === 0) return null
  const bodies = read.flatMap((one) => one.bodies)
  const names = (role: 'lead' | 'support'): string[] | null => {
    const before = bodies.filter((body) => body.role === role)
    const now = draft.bodies.filter((body) => body.role === role)
    const kept = (one: StoredBody, others: readonly StoredBody[]) => others.some((other) => sameBody(one, other))
    if (before.every((one) => kept(one, now)) && now.every((one) => kept(one, before))) return null
    return before.filter((one, i) => before.findIndex((other) => sameBody(one, other)) === i).map(({ name }) => name)
  }
  const words = read.map((one) => one.text).join(' ')
  const out = {
    lead: names('lead'),
    support: names('support'),
    deadline: read.some((one) => sameDeadline(one.deadline, draft.deadline))
      ? null
      : (read.find((one) => one.deadline)?.deadline?.text ?? ''),
    text: fold(words).includes(fold(draft.text)) ? null : words,
  }
  return Object.values(out).every((part) => part === null) ? null : out
}

function sameDeadline(a: Deadline | null, b: Deadline | null): boolean {
  return JSON.stringify(a && { ...a, text: '' }) === JSON.stringify(b && { ...b, text: '' })
}
