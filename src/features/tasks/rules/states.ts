/** States of tasks and the sentences that say them. States of lines are those of `progress/contract/states.ts`. Pure. */
import { daysBetween, formatDate, type LocalDate } from '../../../platform/shared/dates.ts'
import { deriveState } from '../../progress/contract/states.ts'
import { silenceWords, stateWords, type LineFacts, type LineState } from '../contract.ts'

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
