/** One task with everything that belongs to it, and what is assigned to it later. */
import { z } from 'zod'
import { appendEvent } from '../../../platform/server/events.ts'
import { newId } from '../../../platform/server/ids.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { addDeltas, countTasks, takeTurn, type RollupDelta } from '../../../platform/server/rollup.ts'
import { route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { formatDate } from '../../../platform/shared/dates.ts'
import { problem } from '../../../platform/shared/problem.ts'
import type { AuthorityAction } from '../../accounts/contract.ts'
import * as contract from '../contract.ts'
import { firstPeriod, recurrenceOf } from '../rules/periods.ts'
import * as later from '../sql/later.ts'
import {
  factsOf,
  insertObligations,
  insertOccurrences,
  liveObligation,
  occurrencesOf,
  reviveLead,
  type FactRow,
} from '../sql/lines.ts'
import { activePerson } from '../sql/people.ts'
import * as sql from '../sql/tasks.ts'
import { mayDecideAmong, officesOf, peopleNamed, reachOf, requireDecision, unitsNamed, type Reach } from './access.ts'
import { namedThread } from './chain.ts'
import { proposalFor } from './field-proposal.ts'
import { registerOn } from './issue.ts'
import { lineView, namesFor, seenBy, summaryOf } from './views.ts'

const anId = '00000000-0000-7000-8000-000000000001'
const byId = z.object({ id: z.uuid() })

/** A task with what the person sees of it. */
export interface Found {
  task: sql.TaskRow
  lines: sql.LineRow[]
  reach: Reach
  sees: (line: sql.LineRow) => boolean
}

/** The task and the lines that the person sees of it; throws not_found where he sees nothing. */
export async function findTask(tx: Tx, scope: Scope, id: string): Promise<Found> {
  const { province } = scope
  const [[task], lines, reach] = await Promise.all([
    sql.tasksByIds(tx, { province, ids: [id] }),
    sql.linesOfTasks(tx, { province, tasks: [id], all: true, today: scope.today }),
    reachOf(tx, scope),
  ])
  if (!task) throw problem('tasks.not_found')
  const sees = seenBy(task, lines, reach)
  if (!sees) throw problem('tasks.not_found')
  return { task, lines, reach, sees }
}

/** Where others stand is seen, what they wrote is not: a lead reads its co-ordinators, never the other members of its group. */
export function readsReports({ task, lines, reach }: Omit<Found, 'sees'>): (line: sql.LineRow) => boolean {
  const own = new Set(reach.own)
  const units = new Set(reach.units)
  const overIssuer = reach.everything || units.has(task.issuerUnitId)
  const leads = lines.some((line) => line.role === 'lead' && own.has(line.unitId))
  return (line) => overIssuer || own.has(line.unitId) || units.has(line.unitId) || (leads && line.role === 'support')
}

const show = route(
  {
    method: 'get',
    path: '/tasks/{id}',
    summary: 'Một nhiệm vụ: mạch văn bản, đầu việc của từng đơn vị, lịch sử',
    access: 'tasks.read',
    params: byId,
    response: contract.taskDetail,
    sample: () => ({ params: { id: anId } }),
  },
  async ({ tx, scope, params }) => detailOf(tx, scope, await findTask(tx, scope, params.id)),
)

async function detailOf(tx: Tx, scope: Scope, { task, lines, reach, sees }: Found): Promise<contract.TaskDetail> {
  const { province, today } = scope
  const own = new Set(reach.own)
  const takesPart = lines.some((line) => own.has(line.unitId))
  // Of an office that another has taken over only its successors tell.
  const opens = async (): Promise<boolean> =>
    takesPart ||
    scope.can('documents.read', task.documentOwnerNode) ||
    (await officesOf(tx, scope)).includes(task.documentOwnerId)
  const [names, last, changes, thread, clauses, decides, readDocument] = await Promise.all([
    namesFor(tx, scope, [task], lines),
    sql.lastReports(tx, { province, task: task.id }),
    sql.changesOf(tx, { province, task: task.id }),
    sql.threadOf(tx, { province, document: task.documentId }),
    task.clauseId === null ? [] : sql.clausesOver(tx, { province, clause: task.clauseId }),
    mayDecideAmong(tx, scope, ['task.assign_later', 'task.field', 'task.direct'], task.issuerNode),
    opens(),
  ])
  const reports = new Map(last.map((row) => [row.occurrenceId, row]))
  const author = await peopleNamed(
    tx,
    scope,
    changes.map((row) => row.personId),
  )
  const reads = readsReports({ task, lines, reach })
  const summary = summaryOf(task, lines, reach, today, names)
  const leads = summary.leads.map((lead) => lead.name)
  return {
    ...summary,
    fieldOwn: task.fieldOwn,
    fieldProposal: decides.has('task.field') ? await proposalFor(tx, scope, task, leads) : null,
    deliverable: task.deliverable,
    deadlineAssigned: task.deadlineAssigned && { ...task.deadlineAssigned, byName: names.person(task.deadlineAssigned.by).name },
    issuer: names.unit(task.issuerUnitId),
    issuedBy: names.person(task.issuedBy),
    thread: await namedThread(tx, scope, reach, thread),
    clauses,
    linesOwed: lines
      .filter(sees)
      .map((line) => lineView(line, today, names, reads(line) ? reports.get(line.occurrenceId) : undefined)),
    changes: changes.map(({ personId, at, ...row }) => ({ ...row, person: author(personId), at: at.toISOString() })),
    may: {
      assignLater: decides.has('task.assign_later'),
      chooseField: decides.has('task.field'),
      direct: decides.has('task.direct') && summary.leads.length > 0,
      readDocument,
    },
  }
}

/** An act of «ấn định sau», or another one on a task: the right to it, the version seen, then what is done, its record and its event. */
export async function changeTask(
  tx: Tx,
  scope: Scope,
  id: string,
  input: { version: number; basis: string; by?: AuthorityAction },
  act: (found: Found) => Promise<{
    action: contract.TaskDetail['changes'][number]['action']
    before: object | null
    after: object
    obligation?: string
  }>,
): Promise<contract.TaskDetail> {
  const found = await findTask(tx, scope, id)
  await requireDecision(tx, scope, input.by ?? 'task.assign_later', found.task.issuerNode)
  const { province, now } = scope
  if (!(await later.takeVersion.maybe(tx, { province, task: id, version: input.version }))) throw problem('tasks.changed')
  const { action, before, after, obligation } = await act(found)
  await later.insertChange.run(tx, {
    province,
    id: newId(now),
    task: id,
    obligation: obligation ?? null,
    action,
    before: before && JSON.stringify(before),
    after: JSON.stringify(after),
    basis: input.basis,
    person: scope.personId,
    onBehalfOf: scope.onBehalfOf,
    now,
  })
  await appendEvent(tx, scope, { kind: `tasks.${action}`, subject: { type: 'task', id }, data: after })
  return detailOf(tx, scope, await findTask(tx, scope, id))
}

/** Facts of a task's lines, in their turn: a report that comes in meanwhile waits, so that it is not counted twice. */
export async function factsInTurn(tx: Tx, scope: Scope, task: string): Promise<FactRow[]> {
  const { province } = scope
  const lines = await occurrencesOf(tx, { province, task })
  await takeTurn(
    tx,
    scope,
    lines.map((line) => line.id),
  )
  return factsOf(tx, { province, task, obligation: null })
}

/** Lines leave their cells and appear in others: facts before against facts after. */
export async function moveLines(tx: Tx, scope: Scope, before: readonly FactRow[], after: readonly FactRow[]): Promise<void> {
  const part = (rows: readonly FactRow[], lines: 1 | -1): RollupDelta[] => rows.map((row) => ({ ...row, lines }))
  await addDeltas(tx, scope, [...part(before, -1), ...part(after, 1)])
}

const assignLead = route(
  {
    method: 'post',
    path: '/tasks/{id}/lead',
    summary: 'Ấn định sau đơn vị chủ trì',
    access: 'tasks.read',
    params: byId,
    body: contract.leadInput,
    response: contract.taskDetail,
    sample: () => ({ params: { id: anId }, body: { version: 1, unitId: anId, basis: 'Ý kiến của Chủ tịch' } }),
  },
  ({ tx, scope, params, body }) =>
    changeTask(tx, scope, params.id, body, async ({ task, lines }) => {
      if (lines.some((line) => line.role === 'lead' && !line.ended)) throw problem('tasks.lead_exists')
      const day = await registerOn(tx, scope.province, scope.today, [])
      if (!day.exists(body.unitId)) throw problem('tasks.unit_inactive')
      const key = { province: scope.province, task: task.id, obligation: null }
      const before = await factsInTurn(tx, scope, task.id)
      const obligation = await makeLead(tx, scope, task, body)
      await later.markLead.run(tx, { province: scope.province, task: task.id })
      if (task.kind === 'order') await countTasks(tx, scope, task.issuerUnitId, { withoutLead: -1 })
      await moveLines(tx, scope, before, await factsOf(tx, key))
      const unit = await unitsNamed(tx, scope, [body.unitId])
      return {
        action: 'lead_assigned',
        before: null,
        after: { unitId: body.unitId, unitName: unit(body.unitId).name },
        obligation,
      }
    }),
)

/** A new line for the unit; where it was a co-ordinator its line becomes the lead's, with what it has reported. */
async function makeLead(
  tx: Tx,
  scope: Scope,
  task: sql.TaskRow,
  { unitId, basis }: { unitId: string; basis: string },
): Promise<string> {
  const { province, now, today } = scope
  const assigned = { by: scope.personId, at: now.toISOString(), basis }
  const there = await liveObligation.maybe(tx, { province, task: task.id, unit: unitId, role: 'support' })
  if (there) {
    await later.promoteToLead.run(tx, { province, obligation: there.id, assigned: JSON.stringify(assigned) })
    return there.id
  }
  const { kind, deadline, due } = task
  const recurrence = recurrenceOf(deadline)
  const key = { province, task: task.id, unit: unitId, assigned: JSON.stringify(assigned) }
  const id = (await reviveLead.maybe(tx, key))?.id ?? newId(now)
  const line = {
    id,
    taskId: task.id,
    unitId,
    role: 'lead',
    kind,
    groupName: null,
    groupId: null,
    origin: 'assigned',
    assigned,
    recurrence,
  }
  await insertObligations.run(tx, { province, day: today, now, lines: JSON.stringify([line]) })
  const first = recurrence ? firstPeriod(recurrence, today) : null
  const occurrence = {
    id: newId(now),
    obligationId: id,
    taskId: task.id,
    unitId,
    periodStart: first?.start ?? null,
    periodLabel: first?.label ?? null,
    due: first ? first.due : due,
  }
  await insertOccurrences.run(tx, { province, occurrences: JSON.stringify([occurrence]) })
  return id
}

const assignDue = route(
  {
    method: 'post',
    path: '/tasks/{id}/deadline',
    summary: 'Ấn định sau thời hạn cho nhiệm vụ chưa có thời hạn',
    access: 'tasks.read',
    params: byId,
    body: contract.dueInput,
    response: contract.taskDetail,
    sample: () => ({ params: { id: anId }, body: { version: 1, due: '2026-12-31', basis: 'Ý kiến của Chủ tịch' } }),
  },
  ({ tx, scope, params, body }) =>
    changeTask(tx, scope, params.id, body, async ({ task }) => {
      if (task.due !== null || recurrenceOf(task.deadline)) throw problem('tasks.has_due')
      const { province } = scope
      const key = { province, task: task.id, obligation: null }
      const before = await factsInTurn(tx, scope, task.id)
      const assigned = { by: scope.personId, at: scope.now.toISOString(), basis: body.basis }
      const deadline = { text: formatDate(body.due), kind: 'date', due: body.due }
      await later.assignDue.run(tx, {
        province,
        task: task.id,
        due: body.due,
        deadline: JSON.stringify(deadline),
        assigned: JSON.stringify(assigned),
      })
      await later.moveDue.run(tx, { province, task: task.id, due: body.due })
      if (task.kind === 'order' && task.deadline === null) await countTasks(tx, scope, task.issuerUnitId, { withoutDeadline: -1 })
      await moveLines(tx, scope, before, await factsOf(tx, key))
      return { action: 'due_assigned', before: { deadline: task.deadline }, after: { due: body.due } }
    }),
)

const assignLeader = route(
  {
    method: 'post',
    path: '/tasks/{id}/leader',
    summary: 'Ấn định lãnh đạo phụ trách',
    access: 'tasks.read',
    params: byId,
    body: contract.leaderInput,
    response: contract.taskDetail,
    sample: () => ({ params: { id: anId }, body: { version: 1, personId: anId, basis: 'Phân công công tác' } }),
  },
  ({ tx, scope, params, body }) =>
    changeTask(tx, scope, params.id, body, async ({ task }) => {
      const { province } = scope
      if (!(await activePerson.maybe(tx, { province, id: body.personId }))) throw problem('tasks.person_unknown')
      await later.assignLeader.run(tx, { province, task: task.id, leader: body.personId })
      return { action: 'leader_assigned', before: { personId: task.leaderPersonId }, after: { personId: body.personId } }
    }),
)

export const taskRoutes = [show, assignLead, assignDue, assignLeader]
