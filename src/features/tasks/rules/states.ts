/** States of tasks and the sentences that say them. States of lines are those of `progress/contract/states.ts`. Pure. */
import { daysBetween, formatDate, type LocalDate } from '../../../platform/shared/dates.ts'
import { deriveState } from '../../progress/contract/states.ts'
import { silenceWords, stateWords, type LineFacts, type LineState, type TaskPeriods } from '../contract.ts'

/** A line's state on a day: chưa đến hạn, đang thực hiện, chờ xác nhận, hoàn thành đúng / quá hạn, quá hạn chưa hoàn thành. */
export const lineState = deriveState

/** What is reckoned over the lines of one task. */
export interface TaskState {
  state: LineState
  daysLate: number
}

type StateOfLine = Pick<LineFacts, 'role'> & { state: LineState; daysLate: number }

/**
 * State of a task: that of its lead lines together, of all its lines where none leads. One overdue line makes the task overdue; it
 * is finished when every one is; it waits when nothing but decisions is missing.
 */
export function taskState(lines: readonly StateOfLine[]): TaskState {
  const leads = lines.filter((line) => line.role === 'lead')
  const told = leads.length > 0 ? leads : lines
  const daysLate = Math.max(0, ...told.map((line) => line.daysLate))
  const has = (state: LineState): boolean => told.some((line) => line.state === state)
  const finished = told.length > 0 && told.every((line) => line.state === 'done_on_time' || line.state === 'done_late')
  if (has('overdue')) return { state: 'overdue', daysLate }
  if (finished) return { state: has('done_late') ? 'done_late' : 'done_on_time', daysLate }
  const open = told.filter((line) => line.state !== 'done_on_time' && line.state !== 'done_late')
  if (open.length > 0 && open.every((line) => line.state === 'waiting')) return { state: 'waiting', daysLate }
  return { state: has('in_progress') || has('waiting') || told.length > open.length ? 'in_progress' : 'not_due', daysLate: 0 }
}

interface LineOfPeriod extends StateOfLine {
  obligationId: string
  periodStart: LocalDate | null
  periodLabel: string | null
  due: LocalDate | null
}

/** Of lines that are owed again each period those of the newest one, of lines owed once themselves. */
export function newestPeriods<L extends Pick<LineOfPeriod, 'obligationId' | 'periodStart'>>(lines: readonly L[]): L[] {
  const newest = new Map<string, string>()
  for (const { obligationId, periodStart } of lines)
    if (periodStart !== null && periodStart > (newest.get(obligationId) ?? '')) newest.set(obligationId, periodStart)
  return lines.filter((line) => line.periodStart === null || line.periodStart === newest.get(line.obligationId))
}

/**
 * State of a task over all its periods: that of the newest one, unless an earlier one is overdue still; what was late then does not go away
 * because a new period has begun. `lines` may leave out earlier periods that are not overdue.
 */
export function stateOverPeriods<L extends LineOfPeriod>(
  lines: readonly L[],
): { newest: L[]; state: TaskState; periods: TaskPeriods | null } {
  const newest = newestPeriods(lines)
  const recent = new Set<L>(newest)
  const state = taskState(lines.filter((line) => recent.has(line) || line.state === 'overdue'))
  const [last] = newest
    .filter((line) => line.periodStart !== null)
    .sort(byPeriod)
    .slice(-1)
  if (last?.periodLabel == null) return { newest, state, periods: null }
  const leads = lines.filter((line) => line.role === 'lead')
  const late = (leads.length > 0 ? leads : lines).filter((line) => line.state === 'overdue' && line.periodStart !== null)
  const [oldest] = [...late].sort(byPeriod)
  return {
    newest,
    state,
    periods: {
      newest: last.periodLabel,
      due: last.due,
      overdue: new Set(late.map((line) => line.periodStart)).size,
      oldest: oldest?.periodLabel ?? null,
    },
  }
}

const byPeriod = (a: LineOfPeriod, b: LineOfPeriod): number => (a.periodStart ?? '').localeCompare(b.periodStart ?? '')

/**
 * The state in one sentence. Examples: «Quá hạn 12 ngày; chưa có báo cáo.», «Còn 5 ngày; đang thực hiện, 40 %.», «Chờ xác nhận từ ngày
 * 03/11/2025.», «Hoàn thành ngày 10/12/2025, quá hạn 2 ngày.»
 */
export function stateSentence(facts: LineFacts, today: LocalDate): string {
  const { state, silent, daysLate } = deriveState(facts, today)
  const percent = facts.percent === null ? '' : `, ${facts.percent} %`
  switch (state) {
    case 'done_on_time':
      return `Hoàn thành ngày ${formatDate(facts.completedOn ?? today)}${facts.kind === 'order' && facts.due ? ', đúng hạn' : ''}.`
    case 'done_late':
      return `Hoàn thành ngày ${formatDate(facts.completedOn ?? today)}, quá hạn ${daysLate} ngày.`
    case 'waiting':
      return `${stateWords.waiting} từ ngày ${formatDate(facts.submittedOn ?? today)}${daysLate > 0 ? `; nộp sau hạn ${daysLate} ngày` : ''}.`
    case 'overdue':
      return `Quá hạn ${daysLate} ngày; ${silent ? silenceWords.toLowerCase() : `đang thực hiện${percent}`}.`
    default:
      return `${timeLeft(facts, today)}; ${silent ? silenceWords.toLowerCase() : `đang thực hiện${percent}`}.`
  }
}

function timeLeft({ due, kind }: LineFacts, today: LocalDate): string {
  if (due === null) return 'Không có thời hạn'
  const left = daysBetween(today, due)
  if (left < 0) return kind === 'request' ? `Thời hạn đề nghị ${formatDate(due)}` : `Thời hạn ${formatDate(due)}`
  return left === 0 ? 'Đến hạn hôm nay' : `Còn ${left} ngày`
}
