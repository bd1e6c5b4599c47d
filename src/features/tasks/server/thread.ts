/** The red thread of a task, and the tasks of a clause. */
import { z } from 'zod'
import type { Tx } from '../../../platform/server/query.ts'
import { route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { problem } from '../../../platform/shared/problem.ts'
import * as contract from '../contract/chain.ts'
import { columnOf } from '../rules/coverage.ts'
import { groupBy } from '../rules/group.ts'
import * as sql from '../sql/chain.ts'
import { clausesOver, type TaskRow } from '../sql/tasks.ts'
import { reachOf, unitsNamed, type Reach } from './access.ts'
import { documentView, MOST, readerOf, seenTasks, threadTasks } from './chain.ts'
import { findTask, readsReports, type Found } from './detail.ts'

const anId = '00000000-0000-7000-8000-000000000001'
const byId = z.object({ id: z.uuid() })

const thread = route(
  {
    method: 'get',
    path: '/tasks/{id}/thread',
    summary: 'Mạch chỉ đạo của một nhiệm vụ: lên đến văn bản cao nhất, xuống đến việc cấp dưới và minh chứng',
    access: 'tasks.read',
    params: byId,
    response: contract.taskThread,
    sample: () => ({ params: { id: anId } }),
  },
  async ({ tx, scope, params }) => {
    const found = await findTask(tx, scope, params.id)
    const { task, reach } = found
    const reader = await readerOf(tx, scope, reach)
    const clauses = task.clauseId === null ? [] : [task.clauseId]
    const { items, documents, more } = await below(tx, scope, reach, reader, clauses, null)
    const decides = reader.offices.includes(task.documentOwnerId)
    return {
      up: await upward(tx, reader, task),
      below: items,
      documentsBelow: documents,
      moreBelow: more,
      evidence: await evidence(tx, scope, found),
      waiting: decides ? (await sql.waitingLinks.one(tx, { province: scope.province, task: task.id })).waiting : 0,
    }
  },
)

/** Documents over the task with the clauses that it carries out; the last is its own. */
async function upward(tx: Tx, reader: sql.Reader, task: TaskRow): Promise<contract.TaskThread['up']> {
  const { province } = reader
  const order = await sql.documentsAbove(tx, { province, document: task.documentId })
  // A document without clauses is in no closure: its thread is itself.
  const ids = order.length > 0 ? order.map((row) => row.id) : [task.documentId]
  const rows = new Map((await sql.documentsByIds(tx, { ...reader, ids })).map((row) => [row.id, row]))
  const linked = groupBy(
    await sql.clausesAbove(tx, { province, task: task.id, document: task.documentId }),
    (row) => row.documentId,
  )
  const own = task.clauseId === null ? [] : await clausesOver(tx, { province, clause: task.clauseId })
  return ids.flatMap((id) => {
    const row = rows.get(id)
    if (!row) return []
    const found = id === task.documentId ? own.map((clause) => ({ ...clause, whole: false })) : (linked.get(id) ?? [])
    // Where a clause is named for the task itself, what holds for the whole document says less.
    const named = found.some((clause) => !clause.whole) ? found.filter((clause) => !clause.whole) : found
    const clauses = named.map(({ id: clause, path, heading, start, end, whole }) => ({
      id: clause,
      path,
      heading: row.readable ? heading : null,
      start,
      end,
      whole,
    }))
    return [{ document: documentView(row), clauses }]
  })
}

interface Below {
  items: contract.ThreadTask[]
  documents: contract.ThreadDocument[]
  more: boolean
}

/** Tasks and documents that carry clauses out, as far as the person sees them; nobody learns what others prepare below. */
async function below(
  tx: Tx,
  scope: Scope,
  reach: Reach,
  reader: sql.Reader,
  clauses: string[],
  column: string | null,
): Promise<Below> {
  if (clauses.length === 0) return { items: [], documents: [], more: false }
  const { province } = scope
  const rows = await sql.carriedOut(tx, { province, clauses })
  const ids = rows.flatMap((row) => row.taskId ?? [])
  const places = new Map((await sql.taskPlaces(tx, { province, ids })).map((place) => [place.id, place]))
  const seen = await seenTasks(
    tx,
    scope,
    reach,
    [...new Set(ids)].flatMap((id) => places.get(id) ?? []),
  )
  const wanted = seen.filter((one) => column === null || one.hands.some((hand) => columnOf(hand) === column))
  const whole = column === null ? rows.filter((row) => row.taskId === null).map((row) => row.documentId) : []
  const documents = whole.length === 0 ? [] : await sql.documentsByIds(tx, { ...reader, ids: [...new Set(whole)] })
  return {
    items: await threadTasks(
      tx,
      scope,
      reach,
      wanted.map((one) => one.id),
    ),
    documents: documents.filter((row) => row.readable).map(documentView),
    more: wanted.length > MOST,
  }
}

async function evidence(tx: Tx, scope: Scope, found: Found): Promise<contract.TaskThread['evidence']> {
  const reads = readsReports(found)
  const open = new Set(found.lines.filter((line) => found.sees(line) && reads(line)).map((line) => line.occurrenceId))
  const rows = (await sql.evidenceOf(tx, { province: scope.province, task: found.task.id })).filter((row) =>
    open.has(row.occurrenceId),
  )
  const unit = await unitsNamed(
    tx,
    scope,
    rows.map((row) => row.unitId),
  )
  return rows.map(({ unitId, at, ...row }) => ({ ...row, unit: unit(unitId), at: at.toISOString() }))
}

/** The document, if the person may open it. */
export async function findReadable(tx: Tx, reader: sql.Reader, id: string): Promise<sql.DocumentRow> {
  const [row] = await sql.documentsByIds(tx, { ...reader, ids: [id] })
  if (!row?.readable) throw problem('directives.not_found')
  return row
}

const counts = route(
  {
    method: 'get',
    path: '/directives/{id}/clause-tasks',
    summary: 'Mỗi điều khoản của văn bản có bao nhiêu nhiệm vụ, kể cả của văn bản cấp dưới',
    access: 'tasks.read',
    params: byId,
    response: contract.clauseCounts,
    sample: () => ({ params: { id: anId } }),
  },
  async ({ tx, scope, params }) => {
    const reach = await reachOf(tx, scope)
    const reader = await readerOf(tx, scope, reach)
    await findReadable(tx, reader, params.id)
    const { province } = scope
    const own = await seenTasks(tx, scope, reach, await sql.tasksOfDocument(tx, { province, document: params.id }))
    const clauses = (await sql.clausesInOrder(tx, { province, document: params.id })).map((clause) => clause.id)
    const links = await seenLinks(tx, scope, reach, reader, clauses)
    const found = new Map<string, { own: number; below: number }>()
    const at = (clause: string) => {
      const there = found.get(clause) ?? { own: 0, below: 0 }
      found.set(clause, there)
      return there
    }
    for (const { clauseId } of own) if (clauseId !== null) at(clauseId).own += 1
    for (const { clauseId } of links) at(clauseId).below += 1
    return { items: clauses.flatMap((clauseId) => (found.has(clauseId) ? [{ clauseId, ...at(clauseId) }] : [])) }
  },
)

/** A link from below with the hands of its task; none where a document as a whole carries the clause out, or where it is not seen. */
export interface SeenLink {
  clauseId: string
  seen: boolean
  hands: { unitId: string; groupName: string | null; role: 'lead' | 'support' }[]
}

/** Accepted links into clauses, from tasks that the person sees and documents that he may open. */
async function seenLinks(tx: Tx, scope: Scope, reach: Reach, reader: sql.Reader, clauses: string[]): Promise<SeenLink[]> {
  return (await linksInto(tx, scope, reach, reader, clauses)).filter((link) => link.seen)
}

/** All accepted links into clauses: of those from what the person does not see nothing but that they are. */
export async function linksInto(tx: Tx, scope: Scope, reach: Reach, reader: sql.Reader, clauses: string[]): Promise<SeenLink[]> {
  const { province } = scope
  const rows = await sql.carriedOut(tx, { province, clauses })
  const ids = [...new Set(rows.flatMap((row) => row.taskId ?? []))]
  const tasks = new Map(
    (await seenTasks(tx, scope, reach, await sql.taskPlaces(tx, { province, ids }))).map((one) => [one.id, one]),
  )
  const whole = [...new Set(rows.filter((row) => row.taskId === null).map((row) => row.documentId))]
  const documents = whole.length === 0 ? [] : await sql.documentsByIds(tx, { ...reader, ids: whole })
  const readable = new Set(documents.filter((row) => row.readable).map((row) => row.id))
  return rows.map(({ clauseId, taskId, documentId }) => {
    const task = taskId === null ? undefined : tasks.get(taskId)
    return { clauseId, hands: task?.hands ?? [], seen: taskId === null ? readable.has(documentId) : task !== undefined }
  })
}

const ofClause = route(
  {
    method: 'get',
    path: '/directives/{id}/clauses/{clause}/tasks',
    summary: 'Nhiệm vụ của một điều khoản, và nhiệm vụ của văn bản cấp dưới thực hiện điều khoản đó',
    access: 'tasks.read',
    params: z.object({ id: z.uuid(), clause: z.uuid() }),
    query: contract.clauseTasksQuery,
    response: contract.clauseTasks,
    sample: () => ({ params: { id: anId, clause: anId } }),
  },
  async ({ tx, scope, params, query }) => {
    const reach = await reachOf(tx, scope)
    const reader = await readerOf(tx, scope, reach)
    await findReadable(tx, reader, params.id)
    const { province } = scope
    const clause = (await sql.clausesInOrder(tx, { province, document: params.id })).find((one) => one.id === params.clause)
    if (!clause) throw problem('directives.clause_not_found')
    const column = query.column ?? null
    const places = (await sql.tasksOfDocument(tx, { province, document: params.id })).filter((one) => one.clauseId === clause.id)
    const own = (await seenTasks(tx, scope, reach, places)).filter(
      (one) => column === null || one.hands.some((hand) => columnOf(hand) === column),
    )
    const lower = await below(tx, scope, reach, reader, [clause.id], column)
    const { id, path, heading, start, end } = clause
    return {
      clause: { id, path, heading, start, end },
      own: await threadTasks(
        tx,
        scope,
        reach,
        own.map((one) => one.id),
      ),
      below: lower.items,
      documentsBelow: lower.documents,
      more: lower.more || own.length > MOST,
    }
  },
)

export const threadRoutes = [thread, counts, ofClause]
