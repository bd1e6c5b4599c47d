/** What happens to a report that was sent: withdrawing, accepting, returning. */
import { z } from 'zod'
import { appendEvent } from '../../../platform/server/events.ts'
import { newId } from '../../../platform/server/ids.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { takeTurn } from '../../../platform/server/rollup.ts'
import { route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { formatInstant } from '../../../platform/shared/dates.ts'
import { problem } from '../../../platform/shared/problem.ts'
import { acceptInput, reportResult, reportStateWords, returnInput, type Report, type ReportResult } from '../contract.ts'
import type { LineRow } from '../sql/lines.ts'
import * as sql from '../sql/reports.ts'
import { findLine, mayOpen, mayReport, mayReview, requireReview } from './access.ts'
import { restate, shortState, stateOf } from './change.ts'
import { reportView } from './views.ts'

const byId = z.object({ id: z.uuid() })
export const anId = '00000000-0000-7000-8000-000000000001'

/** The report as the person sees it, with what he may do about it. */
export async function showReport(tx: Tx, scope: Scope, line: LineRow, id: string): Promise<Report> {
  const row = await sql.reportById.one(tx, { province: scope.province, today: scope.today, id })
  return reportView(row, { report: mayReport(scope, line), review: await mayReview(tx, scope, line.issuerNode) })
}

/** The report with its line as both stand now. */
export async function answerOf(tx: Tx, scope: Scope, line: LineRow, id: string): Promise<ReportResult> {
  const state = await stateOf(tx, scope, line.occurrenceId)
  return { report: await showReport(tx, scope, line, id), line: shortState(scope, line, state) }
}

export function tell(tx: Tx, scope: Scope, kind: string, line: LineRow, data: object): Promise<string> {
  return appendEvent(tx, scope, {
    kind,
    subject: { type: 'occurrence', id: line.occurrenceId },
    data: { task: line.taskId, ...data },
  })
}

type ReportKey = NonNullable<Awaited<ReturnType<typeof sql.reportKey.maybe>>>

/** The report and its line, read after the line's turn was taken; 404 for someone who may not open it. */
async function openReport(tx: Tx, scope: Scope, id: string): Promise<{ known: ReportKey; line: LineRow }> {
  const found = await sql.reportKey.maybe(tx, { province: scope.province, id })
  if (!found) throw problem('progress.report_not_found')
  await takeTurn(tx, scope, [found.occurrenceId])
  const known = await sql.reportKey.one(tx, { province: scope.province, id })
  const line = await findLine(tx, scope, known.occurrenceId)
  if (!(await mayOpen(tx, scope, line))) throw problem('progress.report_not_found')
  return { known, line }
}

const notOpen = (known: ReportKey): Error => problem('progress.not_open', { params: { state: reportStateWords[known.state] } })

export const withdraw = route(
  {
    method: 'post',
    path: '/reports/{id}/withdraw',
    summary: 'Rút báo cáo hoàn thành chưa được xử lý',
    access: 'progress.report',
    params: byId,
    response: reportResult,
    sample: () => ({ params: { id: anId } }),
  },
  async ({ tx, scope, params }) => {
    const { known, line } = await openReport(tx, scope, params.id)
    if (!mayReport(scope, line)) throw problem('progress.not_sender')
    if (known.state === 'withdrawn') return answerOf(tx, scope, line, known.id)
    if (known.state !== 'submitted') throw notOpen(known)
    const before = await stateOf(tx, scope, line.occurrenceId)
    await sql.withdrawReport.run(tx, { province: scope.province, id: known.id })
    const after = await restate(tx, scope, line, before)
    await tell(tx, scope, 'progress.withdrawn', line, { report: known.id })
    return { report: await showReport(tx, scope, line, known.id), line: after }
  },
)

interface Decision {
  readonly id: string
  readonly version: number
  readonly state: 'accepted' | 'returned'
  readonly reason: string | null
}

/**
 * Accepts or returns. Of two reviewers at once the first decides and the other is told; the same person sending the same decision again gets
 * the same answer. An accepted completion may still be returned: the line is open again and its day of completion gone.
 */
async function decide(tx: Tx, scope: Scope, decision: Decision): Promise<ReportResult> {
  const { known, line } = await openReport(tx, scope, decision.id)
  await requireReview(tx, scope, line.issuerNode)
  const mine = known.decidedBy === scope.personId && known.reason === decision.reason
  if (known.state === decision.state && mine) return answerOf(tx, scope, line, known.id)
  const reopens = decision.state === 'returned' && known.state === 'accepted'
  const before = await stateOf(tx, scope, line.occurrenceId)
  if (known.state !== 'submitted' && !(reopens && before?.version === decision.version)) throw decided(known)
  if (before?.version !== decision.version) throw problem('progress.changed')
  const { state, reason } = decision
  const by = { province: scope.province, by: scope.personId, onBehalfOf: scope.onBehalfOf, at: scope.now, reason }
  await sql.decideReport.run(tx, { ...by, id: known.id, state })
  await sql.insertDecision.run(tx, {
    ...by,
    id: newId(scope.now),
    report: known.id,
    task: line.taskId,
    unit: line.unitId,
    decision: state,
  })
  if (state === 'accepted')
    await sql.noteOthers.run(tx, { province: scope.province, occurrence: line.occurrenceId, except: known.id })
  const after = await restate(tx, scope, line, before)
  await tell(tx, scope, `progress.${state}`, line, { report: known.id, reopens })
  return { report: await showReport(tx, scope, line, known.id), line: after }
}

/** Told to whoever comes second. */
function decided(known: ReportKey): Error {
  if (known.decidedAt === null) return notOpen(known)
  const params = {
    person: known.decidedByName ?? '–',
    at: formatInstant(known.decidedAt),
    decision: reportStateWords[known.state].toLowerCase(),
  }
  return problem('progress.already_decided', { params })
}

export const accept = route(
  {
    method: 'post',
    path: '/reports/{id}/accept',
    summary: 'Chấp nhận báo cáo hoàn thành',
    access: 'progress.review',
    params: byId,
    body: acceptInput,
    response: reportResult,
    sample: () => ({ params: { id: anId }, body: { version: 1 } }),
  },
  ({ tx, scope, params, body }) => decide(tx, scope, { id: params.id, version: body.version, state: 'accepted', reason: null }),
)

export const giveBack = route(
  {
    method: 'post',
    path: '/reports/{id}/return',
    summary: 'Trả lại báo cáo hoàn thành, nêu lý do',
    access: 'progress.review',
    params: byId,
    body: returnInput,
    response: reportResult,
    sample: () => ({ params: { id: anId }, body: { version: 1, reason: 'Thiếu biên bản nghiệm thu' } }),
  },
  ({ tx, scope, params, body }) =>
    decide(tx, scope, { id: params.id, version: body.version, state: 'returned', reason: body.reason }),
)
