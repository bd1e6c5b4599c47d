/**
 * The state of a line, derived from facts and today (design §5); never stored, so nothing flips at midnight by itself. Pure: server, pages
 * and the field application reckon alike.
 */
import { addDays, daysBetween, type LocalDate } from '../../../platform/shared/dates.ts'
import type { LineFacts, LineState } from '../../tasks/contract.ts'

/** «Sắp đến hạn»: due today or within so many days. */
export const SOON_DAYS = 7

/** What is said about a line on a day. */
export interface DerivedState {
  readonly state: LineState
  /** Nothing was ever reported. Stands beside the state; it is not 0 %. */
  readonly silent: boolean
  /** Days past the due day: until today where overdue, until the submission where finished or waiting; 0 where in time. */
  readonly daysLate: number
  /** Not finished, not waiting, and due within {@link SOON_DAYS} days. */
  readonly soon: boolean
}

/** Facts that the state needs. */
export type StateFacts = Pick<LineFacts, 'kind' | 'due' | 'firstReportedAt' | 'submittedOn' | 'completedOn'>

/** The state of a line on the day `today`. A request («đề nghị») is followed but never late. */
export function deriveState(facts: StateFacts, today: LocalDate): DerivedState {
  const silent = facts.firstReportedAt === null
  const due = facts.kind === 'order' ? facts.due : null
  const lateOn = (day: LocalDate): number => (due !== null && day > due ? daysBetween(due, day) : 0)
  if (facts.completedOn !== null) {
    const daysLate = lateOn(facts.completedOn)
    return { state: daysLate > 0 ? 'done_late' : 'done_on_time', silent, daysLate, soon: false }
  }
  if (facts.submittedOn !== null) return { state: 'waiting', silent, daysLate: lateOn(facts.submittedOn), soon: false }
  const daysLate = lateOn(today)
  if (daysLate > 0) return { state: 'overdue', silent, daysLate, soon: false }
  const soon = facts.due !== null && facts.due >= today && facts.due <= addDays(today, SOON_DAYS)
  return { state: silent ? 'not_due' : 'in_progress', silent, daysLate: 0, soon }
}
