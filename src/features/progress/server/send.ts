/** Sending a report: four ways to the database and back, whatever the line has behind it. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { constraintProblem } from '../../../platform/server/problems.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { takeTurn } from '../../../platform/server/rollup.ts'
import { route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { formatDate } from '../../../platform/shared/dates.ts'
import { problem } from '../../../platform/shared/problem.ts'
import { reportInput, reportResult, type ReportInput, type ReportResult } from '../contract.ts'
import { contentText, standingOf, standingWith, type LineStanding, type StandingReport } from '../rules.ts'
import type { LineRow, StateRow } from '../sql/lines.ts'
import { standingReports, type ReportRow } from '../sql/reports.ts'
import { groundOf, writeReport, type GroundRow } from '../sql/send.ts'
import { findLine, mayOpen, mayReport, mayReview } from './access.ts'
import { moveCell, shortState } from './change.ts'
import { anId, answerOf, showReport, tell } from './reports.ts'
import { reportView } from './views.ts'

// Two sends of one id to different lines at the same instant: one wins, the other is told as any conflict is.
constraintProblem('progress_report_pkey', 'progress.conflict')

/** The report that has this id already: the same one sent again, or a conflict, shown only to someone who may see what is there. */
async function answerAgain(
  tx: Tx,
  scope: Scope,
  known: { id: string; hash: string; occurrenceId: string },
  hash: string,
  yours: ReportInput,
): Promise<ReportResult> {
  const line = await findLine(tx, scope, known.occurrenceId)
  if (!(await mayOpen(tx, scope, line))) throw problem('progress.conflict')
  if (known.hash === hash) return answerOf(tx, scope, line, known.id)
  throw problem('progress.conflict', { details: { theirs: await showReport(tx, scope, line, known.id), yours } })
}

/** The line and its state as the ground has them; the line is null where it is not there, the state where it is silent. */
function partsOf(ground: GroundRow): { line: LineRow | null; state: StateRow | null } {
  const { firstReportedAt, lastReportedAt, lastPercent, submittedOn, completedOn, version } = ground
  const silent = firstReportedAt === null || lastReportedAt === null || version === null
  return {
    line: ground.occurrenceId === null ? null : (ground as LineRow),
    state: silent ? null : { firstReportedAt, lastReportedAt, lastPercent, submittedOn, completedOn, version },
  }
}

export const putReport = route(
  {
    method: 'put',
    path: '/reports/{id}',
    summary: 'Gửi báo cáo tiến độ hoặc báo cáo hoàn thành',
    access: 'progress.report',
    params: z.object({ id: z.uuid() }),
    body: reportInput,
    response: reportResult,
    sample: () => ({
      params: { id: anId },
      body: { occurrenceId: anId, kind: 'progress', percent: 40, words: 'Đang triển khai' },
    }),
  },
  async ({ tx, scope, params: { id }, body }) => {
    const { province, today, onBehalfOf } = scope
    const hash = createHash('sha256').update(contentText(body)).digest('hex')
    const own = scope.units.map((unit) => unit.id)
    // Sent together; the ground is read when the turn has come.
    const [, ground] = await Promise.all([
      takeTurn(tx, scope, [body.occurrenceId]),
      groundOf.one(tx, { province, id, occurrence: body.occurrenceId, own, today, onBehalfOf }),
    ])
    const { knownHash, knownOccurrence } = ground
    if (knownHash !== null && knownOccurrence !== null)
      return answerAgain(tx, scope, { id, hash: knownHash, occurrenceId: knownOccurrence }, hash, body)

    const { line, state } = partsOf(ground)
    if (line === null) throw problem('progress.line_not_found')
    if (!mayReport(scope, line))
      throw problem((await mayOpen(tx, scope, line)) ? 'progress.not_own_unit' : 'progress.line_not_found')
    if (state?.completedOn) throw problem('progress.finished', { params: { day: formatDate(state.completedOn) } })
    const row = rowOf(scope, ground, line, id, body)
    const standing = await standingAfter(tx, scope, line, state, row)
    const { kind, percent } = body
    const [{ version }] = await Promise.all([
      writeReport.one(tx, {
        ...standing,
        ...body,
        province,
        id,
        hash,
        occurrence: line.occurrenceId,
        task: line.taskId,
        unit: line.unitId,
        person: scope.personId,
        onBehalfOf,
        at: scope.now,
        words: row.words,
        state: row.state,
      }),
      moveCell(tx, scope, line, state, standing),
      tell(tx, scope, 'progress.reported', line, { report: id, kind, percent }),
    ])
    const report = reportView(row, { report: true, review: await mayReview(tx, scope, line.issuerNode) })
    return { report, line: shortState(scope, line, { ...standing, version }) }
  },
)

/** The report as it will be read from now on. */
function rowOf(scope: Scope, { unitName, onBehalfName }: GroundRow, line: LineRow, id: string, body: ReportInput): ReportRow {
  return {
    id,
    occurrenceId: line.occurrenceId,
    taskId: line.taskId,
    unitId: line.unitId,
    unitName: unitName ?? '–',
    personId: scope.personId,
    personName: scope.personName,
    onBehalfId: scope.onBehalfOf,
    onBehalfName,
    at: scope.now,
    kind: body.kind,
    percent: body.percent,
    quantity: body.quantity === null ? null : String(body.quantity),
    quantityUnit: body.quantityUnit,
    words: body.words.normalize('NFC'),
    state: body.kind === 'completion' ? 'submitted' : 'noted',
    decidedById: null,
    decidedByName: null,
    decidedForId: null,
    decidedForName: null,
    decidedAt: null,
    reason: null,
    files: [],
  }
}

/** Where the line stands with the report; earlier ones are read again only where the order of time is in doubt. */
async function standingAfter(
  tx: Tx,
  scope: Scope,
  line: LineRow,
  state: StateRow | null,
  report: StandingReport,
): Promise<LineStanding> {
  const next = standingWith(state && { ...state, acceptedAt: null }, report)
  if (next) return next
  const others = await standingReports(tx, { province: scope.province, occurrence: line.occurrenceId })
  const standing = standingOf([...others, report])
  if (standing === null) throw new Error('a line with a report stands nowhere')
  return standing
}
