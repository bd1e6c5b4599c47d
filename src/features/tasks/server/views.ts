/** Rows → tasks and lines as the contract says, with states reckoned for the day. */
import type { Tx } from '../../../platform/server/query.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import type { Line, TaskSummary } from '../contract.ts'
import { groupBy } from '../rules/group.ts'
import { seenLines } from '../rules/lines.ts'
import { lineState, newestPeriods, stateOverPeriods } from '../rules/states.ts'
import * as sql from '../sql/tasks.ts'
import { peopleNamed, unitsNamed, type NameOf, type Reach } from './access.ts'

/** Names that lines and tasks carry. */
export interface Names {
  unit: NameOf
  person: NameOf
}

export async function namesFor(
  tx: Tx,
  scope: Scope,
  tasks: readonly sql.TaskRow[],
  lines: readonly sql.LineRow[],
): Promise<Names> {
  const [unit, person] = await Promise.all([
    unitsNamed(tx, scope, [...tasks.map((task) => task.issuerUnitId), ...lines.map((line) => line.unitId)]),
    peopleNamed(tx, scope, [
      ...tasks.flatMap((task) => [task.leaderPersonId, task.issuedBy, task.deadlineAssigned?.by]),
      ...lines.flatMap((line) => [line.headPersonId, line.assigned?.by]),
    ]),
  ])
  return { unit, person }
}

export function lineView(row: sql.LineRow, today: string, { unit, person }: Names, report: sql.ReportRow | undefined): Line {
  const facts = {
    kind: row.kind,
    role: row.role,
    due: row.due,
    startsOn: row.startsOn,
    firstReportedAt: row.firstReportedAt?.toISOString() ?? null,
    lastReportedAt: row.lastReportedAt?.toISOString() ?? null,
    percent: row.percent,
    submittedOn: row.submittedOn,
    completedOn: row.completedOn,
  }
  const { state, silent, daysLate } = lineState(facts, today)
  return {
    ...facts,
    occurrenceId: row.occurrenceId,
    obligationId: row.obligationId,
    unit: unit(row.unitId),
    groupName: row.groupName,
    origin: row.origin,
    assigned: row.assigned && { ...row.assigned, byName: person(row.assigned.by).name },
    head: row.headPersonId === null ? null : person(row.headPersonId),
    periodStart: row.periodStart,
    periodLabel: row.periodLabel,
    state,
    silent,
    daysLate,
    lastReport: report
      ? { at: report.at.toISOString(), kind: report.kind, percent: report.percent, words: report.words, state: report.state }
      : null,
  }
}

export function documentView(row: sql.TaskRow) {
  return {
    id: row.documentId,
    type: row.documentType,
    number: row.documentNumber,
    issuer: row.documentIssuer,
    date: row.documentDate,
    title: row.documentTitle,
  }
}

/** Tasks in the order of the ids, with the lines that the person sees taken together. */
export async function summariesOf(tx: Tx, scope: Scope, reach: Reach, ids: readonly string[]): Promise<TaskSummary[]> {
  if (ids.length === 0) return []
  const { province, today } = scope
  const [rows, lines] = await Promise.all([
    sql.tasksByIds(tx, { province, ids: [...ids] }),
    sql.linesOfTasks(tx, { province, tasks: [...ids], all: false, today }),
  ])
  const names = await namesFor(tx, scope, rows, lines)
  const byTask = groupBy(lines, (line) => line.taskId)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [summaryOf(row, byTask.get(id) ?? [], reach, today, names)] : []
  })
}

/** One task; counts are over the lines of the newest period that the person sees, the state over all periods; leads are named to everyone who sees the task. */
export function summaryOf(row: sql.TaskRow, all: readonly sql.LineRow[], reach: Reach, today: string, names: Names): TaskSummary {
  const seen = seenBy(row, all, reach) ?? (() => false)
  const { newest, state, periods } = stateOverPeriods(all.filter(seen).map((line) => lineView(line, today, names, undefined)))
  const count = (has: (line: Line) => boolean): number => newest.filter(has).length
  const leads = new Map(
    newestPeriods(all)
      .filter((line) => line.role === 'lead' && !line.ended)
      .map((line) => [line.unitId, names.unit(line.unitId)]),
  )
  return {
    id: row.id,
    document: documentView(row),
    clausePath: row.clausePath,
    text: row.text,
    start: row.start,
    end: row.end,
    kind: row.kind,
    deadline: row.deadline,
    deadlineOrigin: row.deadlineOrigin,
    due: row.due,
    leads: [...leads.values()],
    unresolved: row.unresolved,
    leader: row.leaderPersonId === null ? null : names.person(row.leaderPersonId),
    ...state,
    periods,
    lines: {
      total: newest.length,
      silent: count((line) => line.silent),
      overdue: count((line) => line.state === 'overdue'),
      waiting: count((line) => line.state === 'waiting'),
      done: count((line) => line.state === 'done_on_time' || line.state === 'done_late'),
    },
    field: row.fieldId === null || row.fieldName === null ? null : { id: row.fieldId, name: row.fieldName },
    issuedAt: row.issuedAt.toISOString(),
    version: row.version,
  }
}

/** Which lines of the task the person sees; null: not the task. */
export function seenBy(row: sql.TaskRow, lines: readonly sql.LineRow[], reach: Reach): ((line: sql.LineRow) => boolean) | null {
  const units = new Set(reach.units)
  return seenLines(lines, units, new Set(reach.own), reach.everything || units.has(row.issuerUnitId))
}
