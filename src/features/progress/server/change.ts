/** Every change of a line goes through here: its state is worked out anew from its reports and the roll-up told, in one transaction. */
import type { Tx } from '../../../platform/server/query.ts'
import { addDeltas } from '../../../platform/server/rollup.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import type { ReportResult } from '../contract.ts'
import { deriveState } from '../contract/states.ts'
import { factOf, standingOf, type LineStanding } from '../rules.ts'
import { clearLineState, lineState, writeLineState, type LineRow, type StateRow } from '../sql/lines.ts'
import { standingReports } from '../sql/reports.ts'

/** Where the line stands; undefined = silence. */
export function stateOf(tx: Tx, scope: Scope, occurrence: string): Promise<StateRow | undefined> {
  return lineState.maybe(tx, { province: scope.province, occurrence })
}

/** Works the state out from the reports as they are now; `before` is the state that was read after the line's turn was taken. */
export async function restate(tx: Tx, scope: Scope, line: LineRow, before: StateRow | undefined): Promise<ReportResult['line']> {
  const key = { province: scope.province, occurrence: line.occurrenceId }
  const standing = standingOf(await standingReports(tx, key))
  const version = standing === null ? 0 : (await writeLineState.one(tx, { ...key, ...standing })).version
  if (standing === null) await clearLineState.run(tx, key)
  await moveCell(tx, scope, line, before ?? null, standing)
  return shortState(scope, line, standing && { ...standing, version })
}

type Finish = Pick<LineStanding, 'submittedOn' | 'completedOn'> | null

/** Tells the roll-up where a change of its state moves the line to another cell. */
export async function moveCell(tx: Tx, scope: Scope, line: LineRow, before: Finish, after: Finish): Promise<void> {
  const [was, is] = [factOf(before, line), factOf(after, line)]
  if (was === is) return
  const { unitNode, documentNode, fieldNode, due, role, kind } = line
  const cell = { unitNode, documentNode, fieldNode, due, role, kind }
  await addDeltas(tx, scope, [
    { ...cell, state: was, lines: -1 },
    { ...cell, state: is, lines: 1 },
  ])
}

/** The state of a line in the few words that follow an act. */
export function shortState(
  scope: Scope,
  line: Pick<LineRow, 'kind' | 'due'>,
  state: Pick<StateRow, 'firstReportedAt' | 'submittedOn' | 'completedOn' | 'version'> | null | undefined,
): ReportResult['line'] {
  const facts = {
    kind: line.kind,
    due: line.due,
    firstReportedAt: state?.firstReportedAt.toISOString() ?? null,
    submittedOn: state?.submittedOn ?? null,
    completedOn: state?.completedOn ?? null,
  }
  const { state: word, silent, daysLate } = deriveState(facts, scope.today)
  return { state: word, silent, daysLate, version: state?.version ?? 0 }
}
