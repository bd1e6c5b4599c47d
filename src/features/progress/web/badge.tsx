import type { ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { StateBadge, type WorkState } from '../../../platform/web/ui/StateBadge.tsx'
import type { LineState } from '../../tasks/contract.ts'
import { text } from '../text.ts'

const drawn: Record<LineState, WorkState> = {
  not_due: 'not_due',
  in_progress: 'in_progress',
  waiting: 'waiting',
  done_on_time: 'done',
  done_late: 'done_late',
  overdue: 'late',
}

/** Where a line stands, and its silence beside it. */
export function LineBadge({ state, silent, daysLate }: { state: LineState; silent: boolean; daysLate: number }): ReactNode {
  const t = useText(text)
  return (
    <>
      <StateBadge state={drawn[state]}>{state === 'overdue' ? t.overdueBy(daysLate) : t.lineState(state)}</StateBadge>{' '}
      {silent ? <StateBadge state="silent">{t.silent}</StateBadge> : null}
    </>
  )
}
