import type { ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import type { Draft, DraftBody } from './calls.ts'
import styles from './task-card.module.css'
import { text } from './review-text.ts'
import { deadlineLine } from './words.ts'

interface ChangedProps {
  draft: Draft
  part: 'lead' | 'support' | 'deadline' | 'text'
}

/** What people changed against the document, beside what stands there now: «đã đổi: Công an tỉnh → Sở Tài chính». */
export function Changed({ draft, part }: ChangedProps): ReactNode {
  const t = useText(text)
  const words = wordsOf(draft, part, t)
  return words === null ? null : <small className={styles.changed}>{words}</small>
}

function wordsOf({ asRead, bodies, deadline }: Draft, part: ChangedProps['part'], t: (typeof text)['vi']): string | null {
  if (!asRead) return null
  if (part === 'text') return asRead.text === null ? null : t.changedText(asRead.text)
  if (part === 'deadline')
    return asRead.deadline === null
      ? null
      : t.changedFrom(asRead.deadline || t.notNamed, deadline ? deadlineLine(deadline) : t.noDue)
  const before = asRead[part]
  if (before === null) return null
  const now = bodies.filter((body) => body.role === part).map(nameOf)
  return t.changedFrom(before.join(', ') || t.notNamed, now.join(', ') || (part === 'lead' ? t.noLead : t.noSupport))
}

/** The name that is shown for a body: of the register where it leads there, else as written. */
export function nameOf(body: Pick<DraftBody, 'unitName' | 'groupName' | 'name'>): string {
  return body.unitName ?? body.groupName ?? body.name
}
