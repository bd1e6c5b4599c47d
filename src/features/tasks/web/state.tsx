import type { ReactNode } from 'react'
import { daysBetween } from '../../../platform/shared/dates.ts'
import { useText } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/session.ts'
import { StateBadge } from '../../../platform/web/ui/StateBadge.tsx'
import type { LineState } from '../contract.ts'
import { text } from '../text.ts'

interface Told {
  state: LineState
  daysLate: number
  due: string | null
  silent?: boolean
  kind?: 'order' | 'request'
}

const SOON_DAYS = 7

/** Where a line or task stands, with its days; silence stands beside it as a badge of its own. */
export function WorkBadge({ state, daysLate, due, silent = false, kind = 'order' }: Told): ReactNode {
  const t = useText(text)
  const today = useToday()
  const left = due === null ? null : daysBetween(today, due)
  const open = state === 'not_due' || state === 'in_progress'
  const soon = open && kind === 'order' && left !== null && left >= 0 && left <= SOON_DAYS
  const badge = (): ReactNode => {
    if (state === 'overdue') return <StateBadge state="late">{t.overdueBy(daysLate)}</StateBadge>
    if (state === 'done_late') return <StateBadge state="done_late">{t.lateBy(daysLate)}</StateBadge>
    if (state === 'done_on_time') return <StateBadge state="done">{t.state(state)}</StateBadge>
    if (state === 'waiting') return <StateBadge state="waiting">{t.state(state)}</StateBadge>
    if (soon) return <StateBadge state="due_soon">{t.inDays(left)}</StateBadge>
    return <StateBadge state={state}>{t.state(state)}</StateBadge>
  }
  return (
    <>
      {badge()} {silent ? <StateBadge state="silent">{t.silent}</StateBadge> : null}
    </>
  )
}
