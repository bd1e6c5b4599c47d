/** Comments on a task, and everything that happened to it in one line of time. */
import { z } from 'zod'
import { readCursor, writeCursor } from '../../../platform/server/cursor.ts'
import { appendEvent } from '../../../platform/server/events.ts'
import { constraintProblem } from '../../../platform/server/problems.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { problem } from '../../../platform/shared/problem.ts'
import { comment, commentInput, commentList, pageQuery, timeline, type Report, type TimelineItem } from '../contract.ts'
import { reportsById, type ReportRow } from '../sql/reports.ts'
import * as sql from '../sql/talk.ts'
import { reachTask } from './access.ts'
import { anId } from './reports.ts'
import { commentView, named, noActs, reportView } from './views.ts'

const byId = z.object({ id: z.uuid() })
const commentOf = z.object({ id: z.uuid(), comment: z.uuid() })

const placeOfComment = z.tuple([z.iso.datetime(), z.uuid()])
const placeInTime = z.tuple([z.iso.datetime(), z.string(), z.uuid()])

constraintProblem('task_comment_pkey', 'progress.comment_conflict')

export const putComment = route(
  {
    method: 'put',
    path: '/tasks/{id}/comments/{comment}',
    summary: 'Ghi ý kiến về một nhiệm vụ',
    access: 'tasks.read',
    params: commentOf,
    body: commentInput,
    response: comment,
    sample: () => ({ params: { id: anId, comment: anId }, body: { words: 'Đề nghị bổ sung biên bản' } }),
  },
  async ({ tx, scope, params, body }) => {
    await reachTask(tx, scope, params.id)
    const at = { province: scope.province, today: scope.today, id: params.comment }
    const words = body.words.normalize('NFC')
    const known = await sql.commentById.maybe(tx, at)
    if (known) {
      const same = known.taskId === params.id && known.personId === scope.personId && known.words === words
      if (!same) throw problem('progress.comment_conflict')
      return commentView(known)
    }
    await sql.insertComment.run(tx, {
      province: scope.province,
      id: params.comment,
      task: params.id,
      person: scope.personId,
      onBehalfOf: scope.onBehalfOf,
      unit: scope.units[0]?.id ?? null,
      words,
      at: scope.now,
    })
    await appendEvent(tx, scope, {
      kind: 'progress.commented',
      subject: { type: 'task', id: params.id },
      data: { comment: params.comment },
    })
    return commentView(await sql.commentById.one(tx, at))
  },
)

export const comments = route(
  {
    method: 'get',
    path: '/tasks/{id}/comments',
    summary: 'Ý kiến về một nhiệm vụ, mới nhất trước',
    access: 'tasks.read',
    params: byId,
    query: pageQuery,
    response: commentList,
    sample: () => ({ params: { id: anId } }),
  },
  async ({ tx, scope, params, query }) => {
    await reachTask(tx, scope, params.id)
    const before = readCursor(query.cursor, placeOfComment)
    const rows = await sql.commentsOf(tx, {
      province: scope.province,
      today: scope.today,
      task: params.id,
      beforeAt: before && new Date(before[0]),
      beforeId: before && before[1],
      limit: query.limit + 1,
    })
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    return {
      items: shown.map(commentView),
      next: rows.length > shown.length && last ? writeCursor([last.at.toISOString(), last.id]) : null,
    }
  },
)

export const taskTimeline = route(
  {
    method: 'get',
    path: '/tasks/{id}/timeline',
    summary: 'Diễn biến của một nhiệm vụ: giao việc, báo cáo, xử lý, ý kiến, thay đổi',
    access: 'tasks.read',
    params: byId,
    query: pageQuery,
    response: timeline,
    sample: () => ({ params: { id: anId } }),
  },
  async ({ tx, scope, params, query }) => {
    const reach = await reachTask(tx, scope, params.id)
    const before = readCursor(query.cursor, placeInTime)
    const keys = await sql.timelineOf(tx, {
      province: scope.province,
      task: params.id,
      units: [...reach.open],
      beforeAt: before && new Date(before[0]),
      beforeType: before && before[1],
      beforeId: before && before[2],
      limit: query.limit + 1,
    })
    const shown = keys.slice(0, query.limit)
    const last = shown.at(-1)
    const items = await fill(tx, scope, params.id, shown)
    return { items, next: keys.length > shown.length && last ? writeCursor([last.at.toISOString(), last.type, last.id]) : null }
  },
)

/** Fetches what the keys stand for, each kind in one statement. */
async function fill(tx: Tx, scope: Scope, task: string, keys: readonly sql.TimelineKey[]): Promise<TimelineItem[]> {
  const at = { province: scope.province, today: scope.today }
  const idsOf = (type: sql.TimelineKey['type']): string[] => keys.filter((key) => key.type === type).map((key) => key.id)
  // What no key stands for is not asked for.
  const read = <R extends { id: string }>(
    type: sql.TimelineKey['type'],
    rows: (ids: string[]) => Promise<R[]>,
  ): Promise<Map<string, R>> => {
    const ids = idsOf(type)
    return ids.length === 0 ? Promise.resolve(new Map()) : rows(ids).then((found) => new Map(found.map((row) => [row.id, row])))
  }
  const [reports, decisions, talk, changes, issue] = await Promise.all([
    read('report', (ids) => reportsById(tx, { ...at, ids })),
    read('decision', (ids) => sql.decisionsById(tx, { ...at, ids })),
    read('comment', (ids) => sql.commentsById(tx, { ...at, ids })),
    read('change', (ids) => sql.changesById(tx, { ...at, ids })),
    idsOf('issued').length > 0 ? sql.issueOf.one(tx, { province: scope.province, task }) : undefined,
  ])
  return keys.flatMap((key): TimelineItem[] => {
    const head = { id: key.id, at: key.at.toISOString() }
    const report = reports.get(key.id)
    if (key.type === 'report' && report) return [{ type: 'report', ...head, report: withoutActs(report) }]
    const decision = decisions.get(key.id)
    if (key.type === 'decision' && decision) return [decisionItem(head, decision)]
    const words = talk.get(key.id)
    if (key.type === 'comment' && words) return [{ type: 'comment', ...head, comment: commentView(words) }]
    const change = changes.get(key.id)
    if (key.type === 'change' && change) {
      const { action, before, after, basis } = change
      return [{ type: 'change', ...head, action, before, after, basis, person: named(change.personId, change.personName) }]
    }
    return key.type === 'issued' && issue ? [{ type: 'issued', ...head, person: named(issue.personId, issue.personName) }] : []
  })
}

function withoutActs(row: ReportRow): Omit<Report, 'may'> {
  const { may, ...report } = reportView(row, noActs)
  void may
  return report
}

function decisionItem(head: { id: string; at: string }, row: sql.DecisionRow): TimelineItem {
  return {
    type: 'decision',
    ...head,
    reportId: row.reportId,
    occurrenceId: row.occurrenceId,
    unit: named(row.unitId, row.unitName),
    decision: row.decision,
    person: named(row.personId, row.personName),
    onBehalfOf: row.onBehalfId === null ? null : named(row.onBehalfId, row.onBehalfName),
    reason: row.reason,
  }
}
