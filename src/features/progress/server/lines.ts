/** One line with everything about it, its older reports, and what waits for a reviewer. */
import { z } from 'zod'
import { readCursor, writeCursor } from '../../../platform/server/cursor.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { daysBetween, todayIn } from '../../../platform/shared/dates.ts'
import { problem } from '../../../platform/shared/problem.ts'
import { occurrenceView, pageQuery, reportList, reviewList, type OccurrenceView } from '../contract.ts'
import { nextStep, unansweredReturn } from '../rules.ts'
import { lineView, neighboursOf, periodsOf, type LineRow, type LineViewRow } from '../sql/lines.ts'
import { countWaiting, reportsOfLine, waitingReports, type ReportRow, type ReviewRow } from '../sql/reports.ts'
import { findLine, mayReport, mayReview, nodesOf, reachTask } from './access.ts'
import { stateOf } from './change.ts'
import { anId } from './reports.ts'
import { lineOf, named, neighbourView, noActs, reportView, type Acts } from './views.ts'

const byId = z.object({ id: z.uuid() })
const LATEST = 50
const placeOfReport = z.tuple([z.iso.datetime(), z.uuid()])

/** The line, if the person may open its reports. */
async function openLine(
  tx: Tx,
  scope: Scope,
  id: string,
): Promise<{ line: LineRow; reach: Awaited<ReturnType<typeof reachTask>> }> {
  const line = await findLine(tx, scope, id)
  const reach = await reachTask(tx, scope, line.taskId)
  if (!reach.open.has(line.unitId)) throw problem('progress.line_not_found')
  return { line, reach }
}

async function actsOn(tx: Tx, scope: Scope, line: LineRow): Promise<Acts> {
  return { report: mayReport(scope, line), review: await mayReview(tx, scope, line.issuerNode) }
}

export const oneLine = route(
  {
    method: 'get',
    path: '/occurrences/{id}',
    summary: 'Một việc của đơn vị: trạng thái, báo cáo, minh chứng, xử lý',
    access: 'tasks.read',
    params: byId,
    response: occurrenceView,
    sample: () => ({ params: { id: anId } }),
  },
  async ({ tx, scope, params }) => {
    const { line, reach } = await openLine(tx, scope, params.id)
    const at = { province: scope.province, today: scope.today }
    const row = await lineView.one(tx, { ...at, occurrence: line.occurrenceId })
    const state = await stateOf(tx, scope, line.occurrenceId)
    const reports = await reportsOfLine(tx, {
      ...at,
      occurrence: line.occurrenceId,
      beforeAt: null,
      beforeId: null,
      limit: LATEST,
    })
    const acts = await actsOn(tx, scope, line)
    const last = reports.find((report) => report.state !== 'withdrawn')
    const returned = unansweredReturn(reports)
    const open = state?.completedOn == null
    return {
      line: lineOf(scope, row, state, last),
      version: state?.version ?? 0,
      quietSince: todayIn(last?.at ?? row.issuedAt),
      task: taskOf(row),
      reports: reports.map((report) => reportView(report, acts)),
      periods: (await periodsOf(tx, { ...at, obligation: row.obligationId, occurrence: line.occurrenceId })).map((other) =>
        neighbourView(scope, other, true),
      ),
      neighbours: await neighbours(tx, scope, row, reach),
      next: nextStep(state ?? null, returned !== null),
      returnedReason: open ? returned : null,
      may: { report: acts.report && open, complete: acts.report && open, review: acts.review, comment: true },
    }
  },
)

function taskOf(row: LineViewRow): OccurrenceView['task'] {
  return {
    id: row.taskId,
    text: row.taskText,
    clausePath: row.clausePath,
    deliverable: row.deliverable,
    issuedAt: row.issuedAt.toISOString(),
    issuer: named(row.issuerId, row.issuerName),
    leader: row.leaderId === null ? null : named(row.leaderId, row.leaderName),
    document: {
      id: row.documentId,
      type: row.documentType,
      number: row.documentNumber,
      issuer: row.documentIssuer,
      date: row.documentDate,
      title: row.documentTitle,
    },
  }
}

/** The co-ordinators beside a lead, or the leads beside a co-ordinator, as far as the person sees them. */
async function neighbours(
  tx: Tx,
  scope: Scope,
  row: LineViewRow,
  reach: Awaited<ReturnType<typeof reachTask>>,
): Promise<OccurrenceView['neighbours']> {
  const rows = await neighboursOf(tx, {
    province: scope.province,
    today: scope.today,
    task: row.taskId,
    role: row.role === 'lead' ? 'support' : 'lead',
    period: row.periodStart,
    units: [...reach.open, ...reach.stateOnly],
  })
  return rows.map((other) => neighbourView(scope, other, reach.open.has(other.unitId)))
}

export const lineReports = route(
  {
    method: 'get',
    path: '/occurrences/{id}/reports',
    summary: 'Các báo cáo của một việc, mới nhất trước',
    access: 'tasks.read',
    params: byId,
    query: pageQuery,
    response: reportList,
    sample: () => ({ params: { id: anId } }),
  },
  async ({ tx, scope, params, query }) => {
    const { line } = await openLine(tx, scope, params.id)
    const before = readCursor(query.cursor, placeOfReport)
    const rows = await reportsOfLine(tx, {
      province: scope.province,
      today: scope.today,
      occurrence: line.occurrenceId,
      beforeAt: before && new Date(before[0]),
      beforeId: before && before[1],
      limit: query.limit + 1,
    })
    const acts = await actsOn(tx, scope, line)
    const shown = rows.slice(0, query.limit)
    return { items: shown.map((row) => reportView(row, acts)), next: nextOf(rows, shown) }
  },
)

function nextOf(rows: readonly ReportRow[] | readonly ReviewRow[], shown: readonly (ReportRow | ReviewRow)[]): string | null {
  const last = shown.at(-1)
  return rows.length > shown.length && last ? writeCursor([last.at.toISOString(), last.id]) : null
}

export const reviews = route(
  {
    method: 'get',
    path: '/reviews',
    summary: 'Báo cáo hoàn thành chờ xác nhận, chờ lâu nhất trước',
    access: 'progress.review',
    query: pageQuery,
    response: reviewList,
  },
  async ({ tx, scope, query }) => {
    const nodes = await nodesOf(tx, scope, 'progress.review')
    const after = readCursor(query.cursor, placeOfReport)
    const at = { province: scope.province, today: scope.today, nodes }
    const rows = await waitingReports(tx, {
      ...at,
      afterAt: after && new Date(after[0]),
      afterId: after && after[1],
      limit: query.limit + 1,
    })
    const shown = rows.slice(0, query.limit)
    const { count } = await countWaiting.one(tx, { province: scope.province, nodes })
    return { items: shown.map((row) => reviewOf(scope, row)), next: nextOf(rows, shown), total: count }
  },
)

function reviewOf(scope: Scope, row: ReviewRow): z.input<typeof reviewList>['items'][number] {
  const { may, ...report } = reportView({ ...row, files: [] }, noActs)
  void may
  return {
    report: { ...report, files: row.fileCount },
    version: row.version,
    due: row.due,
    kind: row.lineKind,
    role: row.role,
    task: { id: row.taskId, text: row.taskText, clausePath: row.clausePath, documentNumber: row.documentNumber },
    waitingDays: daysBetween(todayIn(row.at), scope.today),
  }
}
