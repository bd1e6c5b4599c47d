/** Pure decisions of «Tiến độ»: what reports make of a line, who may look at what, what comes next. */
import type { LocalDate } from '../../platform/shared/dates.ts'
import { todayIn } from '../../platform/shared/dates.ts'
import type { nextSteps } from '../tasks/contract.ts'
import type { ReportInput, ReportState } from './contract.ts'

/** A report as far as the line's state depends on it. */
export interface StandingReport {
  readonly id: string
  readonly at: Date
  readonly kind: 'progress' | 'completion'
  readonly percent: number | null
  readonly state: ReportState
  readonly decidedAt: Date | null
}

/** What a line's reports say together; the row of `line_state`. */
export interface LineStanding {
  readonly firstReportedAt: Date
  readonly lastReportedAt: Date
  readonly lastPercent: number | null
  readonly submittedOn: LocalDate | null
  readonly completedOn: LocalDate | null
  readonly acceptedAt: Date | null
}

/**
 * Where a line stands after these reports, in any order; null = silence. Two reports of one minute are both kept: the later one is shown,
 * and the first open completion gives the day, since days of review never count against the unit. What was withdrawn counts for nothing.
 */
export function standingOf(reports: readonly StandingReport[]): LineStanding | null {
  const standing = reports.filter((report) => report.state !== 'withdrawn').sort(byTime)
  const [first] = standing
  const last = standing.at(-1)
  if (!first || !last) return null
  const accepted = standing.find((report) => report.state === 'accepted')
  const open = standing.find((report) => report.state === 'submitted')
  return {
    firstReportedAt: first.at,
    lastReportedAt: last.at,
    lastPercent: percentAfter(standing),
    submittedOn: accepted || !open ? null : todayIn(open.at),
    completedOn: accepted ? todayIn(accepted.at) : null,
    acceptedAt: accepted ? accepted.decidedAt : null,
  }
}

/**
 * The standing with one report more that is newer than all others, without reading those again; null where the order of time does not say so
 * (a clock that went back, two of one instant): then {@link standingOf} has to look at all of them. Not for a line that is finished.
 */
export function standingWith(before: LineStanding | null, report: StandingReport): LineStanding | null {
  if (before === null) return standingOf([report])
  if (report.at <= before.lastReportedAt || before.completedOn !== null) return null
  const completes = report.kind === 'completion'
  return {
    ...before,
    lastReportedAt: report.at,
    lastPercent: completes ? 100 : (report.percent ?? before.lastPercent),
    submittedOn: before.submittedOn ?? (completes ? todayIn(report.at) : null),
  }
}

/** The last percentage that was said and not sent back; a completion says 100. Null where nobody gave one: blank stays blank. */
function percentAfter(standing: readonly StandingReport[]): number | null {
  const said = standing.filter(
    (report) => report.state !== 'returned' && (report.kind === 'completion' || report.percent !== null),
  )
  const last = said.at(-1)
  return last ? (last.kind === 'completion' ? 100 : last.percent) : null
}

/** Order of reports: by instant, then by id, so that all servers agree. */
export function byTime(a: Pick<StandingReport, 'at' | 'id'>, b: Pick<StandingReport, 'at' | 'id'>): number {
  return a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Facts of a line for the roll-up. */
export type Fact = 'silent' | 'reported' | 'submitted' | 'done_on_time' | 'done_late'

/** The roll-up's fact of a standing; the view `line_fact` says the same in SQL. */
export function factOf(
  standing: Pick<LineStanding, 'submittedOn' | 'completedOn'> | null,
  line: { readonly kind: 'order' | 'request'; readonly due: LocalDate | null },
): Fact {
  if (standing === null) return 'silent'
  if (standing.completedOn !== null) {
    return line.kind === 'order' && line.due !== null && standing.completedOn > line.due ? 'done_late' : 'done_on_time'
  }
  return standing.submittedOn !== null ? 'submitted' : 'reported'
}

/** What the unit does next on its line; null once it is finished. `returned`: the newest decision sent a completion back. */
export function nextStep(
  standing: Pick<LineStanding, 'submittedOn' | 'completedOn' | 'lastPercent'> | null,
  returned: boolean,
): (typeof nextSteps)[number] | null {
  if (standing === null) return 'report'
  if (standing.completedOn !== null) return null
  if (standing.submittedOn !== null) return 'wait'
  if (returned) return 'answer'
  return standing.lastPercent === 100 ? 'complete' : 'report'
}

/** The reason of the newest return that no report has answered since. */
export function unansweredReturn(reports: readonly (StandingReport & { readonly reason: string | null })[]): string | null {
  const returns = reports.filter((report) => report.state === 'returned' && report.decidedAt !== null)
  const newest = returns.sort((a, b) => (b.decidedAt?.getTime() ?? 0) - (a.decidedAt?.getTime() ?? 0))[0]
  if (!newest?.decidedAt) return null
  const since = newest.decidedAt
  const answered = reports.some((report) => report.state !== 'withdrawn' && report.at > since)
  return answered ? null : newest.reason
}

/** One line of a task and how the asking person stands to it. */
export interface Party {
  readonly unitId: string
  readonly role: 'lead' | 'support'
  /** A unit of his, or one that a unit of his took over from. */
  readonly own: boolean
  /** In the subtree or area of a grant of his. */
  readonly covered: boolean
}

/** What a person sees of a task: which units' reports he may open, and whether the task itself. */
export interface TaskReach {
  readonly visible: boolean
  /** Units whose reports he may open. */
  readonly open: ReadonlySet<string>
  /** Units whose state alone he may see: a co-ordinator sees where its lead stands. */
  readonly stateOnly: ReadonlySet<string>
}

/**
 * Who sees what: the issuer and whoever covers it sees all; a lead sees its co-ordinators' lines; a co-ordinator sees its own line and the
 * lead's state; whoever covers a unit sees that unit's line (design §8).
 */
export function reachOf(parties: readonly Party[], overIssuer: boolean): TaskReach {
  const leads = parties.some((party) => party.own && party.role === 'lead')
  const takesPart = parties.some((party) => party.own)
  const isOpen = (party: Party): boolean => overIssuer || party.own || party.covered || (leads && party.role === 'support')
  const open = new Set(parties.filter(isOpen).map((party) => party.unitId))
  const stateOnly = new Set(
    parties.filter((party) => takesPart && party.role === 'lead' && !open.has(party.unitId)).map((party) => party.unitId),
  )
  return { visible: overIssuer || open.size > 0, open, stateOnly }
}

/** The text whose hash says whether two reports with one id are the same report. Numbers and blanks are written one way. */
export function contentText(input: ReportInput): string {
  const { occurrenceId, kind, percent, quantity, quantityUnit, words } = input
  return JSON.stringify([occurrenceId, kind, percent, quantity, quantityUnit, words.normalize('NFC')])
}
