/** Routes of «Giao nhiệm vụ»: the officer submits, whom the table of authorities names approves or returns. */
import { z } from 'zod'
import { appendEvent } from '../../../platform/server/events.ts'
import { newId } from '../../../platform/server/ids.ts'
import { enqueue } from '../../../platform/server/jobs.ts'
import { constraintProblem } from '../../../platform/server/problems.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { formatInstant } from '../../../platform/shared/dates.ts'
import { problem } from '../../../platform/shared/problem.ts'
import * as contract from '../contract.ts'
import * as sql from '../sql/assignment.ts'
import { mayDecide, officesOf, peopleNamed, requireDecision, type NameOf } from './access.ts'
import { hasLead, issue, planIssue, type IssuePlan } from './issue.ts'

constraintProblem('assignment_one_open', 'tasks.already_open')

const anId = '00000000-0000-7000-8000-000000000001'
const byId = z.object({ id: z.uuid() })
const sample = () => ({ params: { id: anId } })

/** The document that shall be issued, or the problem that it is not there for this person. */
export async function findDocument(tx: Tx, scope: Scope, id: string): Promise<sql.IssuedDocument> {
  const row = await sql.documentToIssue.maybe(tx, { province: scope.province, id, units: await officesOf(tx, scope) })
  if (!row) throw problem('directives.not_found')
  return row
}

function view(row: sql.AssignmentRow, person: NameOf): contract.Assignment {
  return {
    id: row.id,
    documentId: row.documentId,
    state: row.state,
    submittedBy: person(row.submittedBy),
    submittedAt: row.submittedAt.toISOString(),
    decidedBy: row.decidedBy === null ? null : person(row.decidedBy),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    reason: row.reason,
  }
}

async function views(tx: Tx, scope: Scope, rows: readonly sql.AssignmentRow[]): Promise<contract.Assignment[]> {
  const person = await peopleNamed(
    tx,
    scope,
    rows.flatMap((row) => [row.submittedBy, row.decidedBy]),
  )
  return rows.map((row) => view(row, person))
}

/** The assignment as it stands now. */
async function latest(tx: Tx, scope: Scope, document: string): Promise<contract.Assignment> {
  const [row] = await views(tx, scope, (await sql.assignmentsOf(tx, { province: scope.province, document })).slice(0, 1))
  if (!row) throw problem('tasks.not_submitted')
  return row
}

const show = route(
  {
    method: 'get',
    path: '/directives/{id}/assignment',
    summary: 'Việc giao nhiệm vụ của văn bản: đang ở bước nào, sẽ có bao nhiêu đầu việc',
    access: 'documents.read',
    params: byId,
    response: contract.assignmentView,
    sample,
  },
  async ({ tx, scope, params }) => {
    const document = await findDocument(tx, scope, params.id)
    const { province } = scope
    const history = await views(tx, scope, await sql.assignmentsOf(tx, { province, document: document.id }))
    const current = history[0] ?? null
    const { waiting } = await sql.countWaiting.one(tx, { province, document: document.id })
    const open = document.state === 'review' && current?.state !== 'approved'
    const submitted = current?.state === 'submitted'
    const submit = await mayDecide(tx, scope, 'assignment.submit', document.ownerNode)
    return {
      current,
      history,
      waiting,
      ...summaryOf(await planIssue(tx, scope, document.id)),
      may: {
        submit: open && !submitted && submit,
        approve: submitted && !isOwn(scope, current) && (await mayDecide(tx, scope, 'assignment.approve', document.ownerNode)),
        withdraw: submitted && submit,
      },
    }
  },
)

/** What a person submitted himself and would approve with a right that was only lent to him (ủy quyền): two people stand behind «Giao nhiệm vụ». */
function isOwn(scope: Scope, { submittedBy }: { submittedBy: string | { id: string } }): boolean {
  return scope.onBehalfOf !== null && (typeof submittedBy === 'string' ? submittedBy : submittedBy.id) === scope.personId
}

function summaryOf({ drafts }: IssuePlan) {
  const names = new Map<string, number>()
  for (const { task } of drafts) for (const { name } of task.unresolved) names.set(name, (names.get(name) ?? 0) + 1)
  return {
    tasks: drafts.length,
    lines: drafts.reduce((sum, { task }) => sum + task.lines.length, 0),
    withoutLead: drafts.filter(({ task }) => !hasLead(task)).length,
    withoutDeadline: drafts.filter(({ draft }) => draft.deadline === null).length,
    requests: drafts.filter(({ draft }) => draft.kind === 'request').length,
    unresolved: [...names].map(([name, tasks]) => ({ name, tasks })),
  }
}

const submit = route(
  {
    method: 'post',
    path: '/directives/{id}/assignment',
    summary: 'Trình giao nhiệm vụ',
    access: 'documents.read',
    params: byId,
    response: contract.assignment,
    status: 201,
    sample,
  },
  async ({ tx, scope, params }) => {
    const document = await findDocument(tx, scope, params.id)
    const { province } = scope
    await requireDecision(tx, scope, 'assignment.submit', document.ownerNode)
    await sql.lockAlone(tx, { document: document.id })
    const [last] = await sql.assignmentsOf(tx, { province, document: document.id })
    if (last && (last.state === 'submitted' || last.state === 'approved')) throw await alreadyOpen(tx, scope, last)
    if (document.state !== 'review') throw problem('directives.not_in_review')
    const { waiting } = await sql.countWaiting.one(tx, { province, document: document.id })
    if (waiting > 0) throw problem('tasks.not_ready', { params: { count: waiting }, details: { waiting } })
    const plan = await planIssue(tx, scope, document.id)
    if (plan.drafts.length === 0) throw problem('tasks.nothing_to_issue')
    const id = newId(scope.now)
    await sql.insertAssignment.run(tx, { province, id, document: document.id, person: scope.personId, now: scope.now })
    await appendEvent(tx, scope, {
      kind: 'tasks.submitted',
      subject: { type: 'document', id: document.id },
      data: { assignment: id, tasks: plan.drafts.length },
    })
    return latest(tx, scope, document.id)
  },
)

async function alreadyOpen(tx: Tx, scope: Scope, row: sql.AssignmentRow): Promise<Error> {
  const decided = row.state === 'approved' && row.decidedBy !== null && row.decidedAt !== null
  const id = decided ? (row.decidedBy ?? row.submittedBy) : row.submittedBy
  const at = decided ? (row.decidedAt ?? row.submittedAt) : row.submittedAt
  const person = await peopleNamed(tx, scope, [id])
  return problem(decided ? 'tasks.already_decided' : 'tasks.already_submitted', {
    params: { person: person(id).name, at: formatInstant(at) },
  })
}

/** The submission that waits, held alone; throws where nothing waits or somebody was first. */
async function heldSubmission(tx: Tx, scope: Scope, document: string): Promise<sql.AssignmentRow> {
  await sql.lockAlone(tx, { document })
  const [last] = await sql.assignmentsOf(tx, { province: scope.province, document })
  if (last?.state === 'submitted') return last
  if (last && last.state !== 'withdrawn' && last.decidedBy && last.decidedAt) {
    const person = await peopleNamed(tx, scope, [last.decidedBy])
    throw problem('tasks.already_decided', {
      params: { person: person(last.decidedBy).name, at: formatInstant(last.decidedAt) },
      details: { state: last.state },
    })
  }
  throw problem('tasks.not_submitted')
}

async function decide(
  tx: Tx,
  scope: Scope,
  held: sql.AssignmentRow,
  state: 'approved' | 'returned' | 'withdrawn',
  reason: string | null,
): Promise<void> {
  const decision = { province: scope.province, id: held.id, state, person: scope.personId, now: scope.now, reason }
  if (!(await sql.decideAssignment.maybe(tx, decision))) throw problem('tasks.not_submitted')
}

const approve = route(
  {
    method: 'post',
    path: '/directives/{id}/assignment/approve',
    summary: 'Duyệt giao nhiệm vụ: các đơn vị nhận việc ngay',
    access: 'documents.read',
    params: byId,
    response: contract.issueResult,
    sample,
  },
  async ({ tx, scope, params }) => {
    const document = await findDocument(tx, scope, params.id)
    await requireDecision(tx, scope, 'assignment.approve', document.ownerNode)
    const held = await heldSubmission(tx, scope, document.id)
    if (isOwn(scope, held)) throw problem('tasks.own_submission')
    // Replaced meanwhile: its tasks are those of the new version.
    if (document.state !== 'review') throw problem('directives.not_in_review')
    await decide(tx, scope, held, 'approved', null)
    await sql.planAnew(tx, {})
    const made = await issue(tx, scope, document, await planIssue(tx, scope, document.id))
    await appendEvent(tx, scope, {
      kind: 'tasks.issued',
      subject: { type: 'document', id: document.id },
      data: { assignment: held.id, ...made },
    })
    await enqueue(tx, { province: scope.province, kind: 'directives.suggest_links', payload: { documentId: document.id } })
    return { assignment: await latest(tx, scope, document.id), ...made }
  },
)

/** A submission ends without tasks: returned by whoever approves, or withdrawn by whoever submits. */
async function endSubmission(
  tx: Tx,
  scope: Scope,
  id: string,
  end: { by: 'assignment.approve' | 'assignment.submit'; state: 'returned' | 'withdrawn'; reason: string | null },
): Promise<contract.Assignment> {
  const document = await findDocument(tx, scope, id)
  await requireDecision(tx, scope, end.by, document.ownerNode)
  const held = await heldSubmission(tx, scope, document.id)
  await decide(tx, scope, held, end.state, end.reason)
  await appendEvent(tx, scope, {
    kind: `tasks.${end.state}`,
    subject: { type: 'document', id: document.id },
    data: { assignment: held.id },
  })
  return latest(tx, scope, document.id)
}

const giveBack = route(
  {
    method: 'post',
    path: '/directives/{id}/assignment/return',
    summary: 'Trả lại để rà soát thêm, có nêu lý do',
    access: 'documents.read',
    params: byId,
    body: contract.returnInput,
    response: contract.assignment,
    sample: () => ({ params: { id: anId }, body: { reason: 'Cần bổ sung thời hạn' } }),
  },
  ({ tx, scope, params, body }) =>
    endSubmission(tx, scope, params.id, { by: 'assignment.approve', state: 'returned', reason: body.reason }),
)

const withdraw = route(
  {
    method: 'post',
    path: '/directives/{id}/assignment/withdraw',
    summary: 'Rút lại khi chưa được duyệt',
    access: 'documents.read',
    params: byId,
    response: contract.assignment,
    sample,
  },
  ({ tx, scope, params }) => endSubmission(tx, scope, params.id, { by: 'assignment.submit', state: 'withdrawn', reason: null }),
)

const waitingFor = route(
  {
    method: 'get',
    path: '/assignments',
    summary: 'Các văn bản đang chờ duyệt giao nhiệm vụ',
    access: 'documents.read',
    response: contract.waitingList,
  },
  async ({ tx, scope }) => {
    const rows = await sql.waitingAssignments(tx, { province: scope.province, units: await officesOf(tx, scope) })
    const person = await peopleNamed(
      tx,
      scope,
      rows.flatMap((row) => [row.submittedBy]),
    )
    return {
      items: rows.map((row) => ({
        assignment: view(row, person),
        document: {
          id: row.documentId,
          type: row.type,
          number: row.number,
          issuer: row.issuer,
          date: row.date,
          title: row.title,
        },
        tasks: row.tasks,
      })),
    }
  },
)

export const assignmentRoutes = [waitingFor, show, submit, approve, giveBack, withdraw]
