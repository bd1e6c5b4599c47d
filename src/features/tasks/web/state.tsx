import type { ReactNode } from 'react'
import { daysBetween, formatDate } from '../../../platform/shared/dates.ts'
import { useText } from '../../../platform/web/language.ts'
import { useToday } from '../../../platform/web/session.ts'
import { StateBadge } from '../../../platform/web/ui/StateBadge.tsx'
import type { LineState, TaskDetail } from '../contract.ts'
import { newestPeriods } from '../rules/states.ts'
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

/**
 * Where a task stands, as a sentence: «Quá hạn 12 ngày; 9/11 đơn vị đã xong, 1 đơn vị chưa có báo cáo nào.», «Chờ xác nhận từ ngày 03/11/2026, 9 ngày.»,
 * «Quá hạn 309 ngày; còn 10 kỳ quá hạn, lâu nhất Tháng 1/2026; Tháng 11/2026: 0/11 đơn vị đã xong.»
 * The first words carry shape and colour.
 */
export function TaskSentence({ task }: { task: TaskDetail }): ReactNode {
  const t = useText(text)
  const today = useToday()
  const { lines, state, periods } = task
  const linesOwed = newestPeriods(task.linesOwed)
  const since = linesOwed.flatMap((line) => line.submittedOn ?? []).sort()[0]
  const completed = linesOwed
    .flatMap((line) => line.completedOn ?? [])
    .sort()
    .at(-1)
  const [only] = linesOwed
  const rest = (): string[] => {
    if ((state === 'done_on_time' || state === 'done_late') && completed) return [t.doneOn(formatDate(completed))]
    const earlier = periods && periods.overdue > 0 ? [t.periodsOverdue(periods.overdue, periods.oldest ?? periods.newest)] : []
    const waits = [...earlier, ...(since ? [t.waitsSince(formatDate(since), daysBetween(since, today))] : [])]
    if (linesOwed.length === 1 && only) {
      const told = only.percent === null ? [] : [t.atPercent(only.percent)]
      const own = only.silent ? [t.noReportYet] : told
      return [
        ...waits,
        ...(periods ? own.map((words) => `${periods.newest}: ${words.slice(0, 1).toLowerCase()}${words.slice(1)}`) : own),
      ]
    }
    if (lines.total === 0) return []
    const silent = lines.silent === lines.total ? t.nobodyReported : t.someSilent(lines.silent)
    return [...waits, t.unitsDone(lines.done, lines.total, periods?.newest), ...(lines.silent > 0 ? [silent] : [])]
  }
  const told = rest()
    .map((words, at) => (at === 0 ? words.slice(0, 1).toUpperCase() : words.slice(0, 1).toLowerCase()) + words.slice(1))
    .join('; ')
  return (
    <>
      <WorkBadge {...task} />
      {told ? ` ${told}.` : null}
    </>
  )
}
