/** From rows to the shapes of the contract. */
import type { Scope } from '../../../platform/server/scope.ts'
import type { Line } from '../../tasks/contract.ts'
import type { Comment, Neighbour, Report, ReportFile } from '../contract.ts'
import { deriveState } from '../contract/states.ts'
import type { LineViewRow, NeighbourRow, StateRow } from '../sql/lines.ts'
import type { FileRow, ReportRow } from '../sql/reports.ts'
import type { CommentRow } from '../sql/talk.ts'

/** A pair of id and name; a name that the register does not know is shown as a dash. */
export const named = (id: string, name: string | null): { id: string; name: string } => ({ id, name: name ?? '–' })
const maybeNamed = (id: string | null, name: string | null): { id: string; name: string } | null =>
  id === null ? null : named(id, name)

/** What the person may do on a line; what he may on each of its reports follows. */
export interface Acts {
  readonly report: boolean
  readonly review: boolean
}

export const noActs: Acts = { report: false, review: false }

export function fileView(row: FileRow): ReportFile {
  const { addedById, addedByName, ...file } = row
  return { ...file, addedBy: named(addedById, addedByName) }
}

export function reportView(row: ReportRow, acts: Acts): Report {
  const open = row.state === 'submitted'
  return {
    id: row.id,
    occurrenceId: row.occurrenceId,
    taskId: row.taskId,
    unit: named(row.unitId, row.unitName),
    person: named(row.personId, row.personName),
    onBehalfOf: maybeNamed(row.onBehalfId, row.onBehalfName),
    at: row.at.toISOString(),
    kind: row.kind,
    percent: row.percent,
    quantity: row.quantity === null ? null : Number(row.quantity),
    quantityUnit: row.quantityUnit,
    words: row.words,
    state: row.state,
    decision: decisionOf(row),
    files: row.files.map(fileView),
    may: {
      withdraw: acts.report && open,
      addFiles: acts.report && takesFiles(row.state),
      accept: acts.review && open,
      return: acts.review && (open || row.state === 'accepted'),
    },
  }
}

/** What was decided on is not added to afterwards. */
export function takesFiles(state: ReportRow['state']): boolean {
  return state === 'submitted' || state === 'noted'
}

function decisionOf(
  row: Pick<ReportRow, 'decidedById' | 'decidedByName' | 'decidedForId' | 'decidedForName' | 'decidedAt' | 'reason'>,
): Report['decision'] {
  if (row.decidedById === null || row.decidedAt === null) return null
  return {
    by: named(row.decidedById, row.decidedByName),
    onBehalfOf: maybeNamed(row.decidedForId, row.decidedForName),
    at: row.decidedAt.toISOString(),
    reason: row.reason,
  }
}

export function commentView(row: CommentRow): Comment {
  return {
    id: row.id,
    person: named(row.personId, row.personName),
    onBehalfOf: maybeNamed(row.onBehalfId, row.onBehalfName),
    unit: maybeNamed(row.unitId, row.unitName),
    words: row.words,
    at: row.at.toISOString(),
    toldTo: row.toldTo,
  }
}

const iso = (instant: Date | null | undefined): string | null => instant?.toISOString() ?? null

export function neighbourView(scope: Scope, row: NeighbourRow, open: boolean): Neighbour {
  const facts = {
    kind: row.kind,
    due: row.due,
    firstReportedAt: iso(row.firstReportedAt),
    submittedOn: row.submittedOn,
    completedOn: row.completedOn,
  }
  const { state, silent, daysLate } = deriveState(facts, scope.today)
  return {
    occurrenceId: row.occurrenceId,
    unit: named(row.unitId, row.unitName),
    role: row.role,
    kind: row.kind,
    due: row.due,
    periodLabel: row.periodLabel,
    state,
    silent,
    daysLate,
    percent: row.percent,
    lastReportedAt: iso(row.lastReportedAt),
    open,
  }
}

/** The line as the tasks' contract has it. `last`: its newest report that stands. */
export function lineOf(scope: Scope, row: LineViewRow, state: StateRow | undefined, last: ReportRow | undefined): Line {
  const facts = {
    kind: row.kind,
    role: row.role,
    due: row.due,
    startsOn: row.startsOn,
    firstReportedAt: iso(state?.firstReportedAt),
    lastReportedAt: iso(state?.lastReportedAt),
    percent: state?.lastPercent ?? null,
    submittedOn: state?.submittedOn ?? null,
    completedOn: state?.completedOn ?? null,
  }
  const { state: word, silent, daysLate } = deriveState(facts, scope.today)
  return {
    ...facts,
    occurrenceId: row.occurrenceId,
    obligationId: row.obligationId,
    unit: named(row.unitId, row.unitName),
    groupName: row.groupName,
    origin: row.origin,
    assigned: row.assigned as Line['assigned'],
    head: maybeNamed(row.headId, row.headName),
    periodStart: row.periodStart,
    periodLabel: row.periodLabel,
    state: word,
    silent,
    daysLate,
    lastReport: last
      ? { at: last.at.toISOString(), kind: last.kind, percent: last.percent, words: last.words, state: last.state }
      : null,
  }
}
