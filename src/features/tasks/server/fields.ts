/** Which field a document and its tasks carry: proposed by words, chosen by a person, counted from the same moment on. */
import { z } from 'zod'
import { appendEvent } from '../../../platform/server/events.ts'
import { newId } from '../../../platform/server/ids.ts'
import { enqueue, longJob } from '../../../platform/server/jobs.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { takeTurn } from '../../../platform/server/rollup.ts'
import { route } from '../../../platform/server/route.ts'
import { systemScope, type Scope } from '../../../platform/server/scope.ts'
import { problem } from '../../../platform/shared/problem.ts'
import * as contract from '../contract.ts'
import { documentField, documentFieldInput, taskFieldInput, type DocumentField } from '../contract/fields.ts'
import { proposeField } from '../rules/fields.ts'
import { lockAlone, type IssuedDocument } from '../sql/assignment.ts'
import * as sql from '../sql/fields.ts'
import { factsOf } from '../sql/lines.ts'
import { mayDecide, peopleNamed, requireDecision, type Named } from './access.ts'
import { findDocument } from './assignment.ts'
import { changeTask, factsInTurn, moveLines } from './detail.ts'
import { asProposal, fieldsInUse } from './field-proposal.ts'

const anId = '00000000-0000-7000-8000-000000000001'
const byId = z.object({ id: z.uuid() })

/** Tasks that follow their document in one transaction: their lines' turns are held until its end. */
const FOLLOW = 40

const named = (field: { id: string; name: string } | undefined): Named | null =>
  field ? { id: field.id, name: field.name } : null

/** The field to be chosen: one in use. Null stays null. */
async function chosen(tx: Tx, scope: Scope, id: string | null): Promise<sql.FieldRow | null> {
  if (id === null) return null
  const field = (await fieldsInUse(tx, scope)).find((one) => one.id === id)
  if (!field) throw problem('tasks.field_unknown')
  return field
}

async function viewOf(tx: Tx, scope: Scope, document: IssuedDocument): Promise<DocumentField> {
  const at = { province: scope.province, document: document.id }
  const fields = await sql.fieldsOf(tx, { province: scope.province })
  const byNode = (node: number | null | undefined): Named | null => named(fields.find((field) => field.node === node))
  const now = await sql.documentFieldNode.maybe(tx, at)
  const changes = await sql.fieldChangesOf(tx, at)
  const person = await peopleNamed(
    tx,
    scope,
    changes.flatMap((row) => [row.personId, row.onBehalfId]),
  )
  const words = now ? [] : await sql.wordsOfDocument(tx, at)
  const texts = [{ text: document.title ?? '', weight: 3 }, ...words.map(({ text }) => ({ text, weight: 1 }))]
  return {
    field: byNode(now?.node),
    proposal: now
      ? null
      : asProposal(
          proposeField(
            fields.filter((field) => field.inUse),
            texts,
          ),
        ),
    ownTasks: (await sql.countOwnFields.one(tx, at)).count,
    history: changes.map((row) => ({
      before: byNode(row.before),
      after: byNode(row.after),
      person: person(row.personId),
      onBehalfOf: row.onBehalfId === null ? null : person(row.onBehalfId),
      at: row.at.toISOString(),
    })),
    may: { choose: await mayDecide(tx, scope, 'task.field', document.ownerNode) },
  }
}

const show = route(
  {
    method: 'get',
    path: '/directives/{id}/field',
    summary: 'Lĩnh vực của văn bản, đề xuất và lịch sử chọn',
    access: 'documents.read',
    params: byId,
    response: documentField,
    sample: () => ({ params: { id: anId } }),
  },
  async ({ tx, scope, params }) => viewOf(tx, scope, await findDocument(tx, scope, params.id)),
)

const choose = route(
  {
    method: 'put',
    path: '/directives/{id}/field',
    summary: 'Chọn lĩnh vực của văn bản; nhiệm vụ không có lĩnh vực riêng theo văn bản',
    access: 'documents.read',
    params: byId,
    body: documentFieldInput,
    response: documentField,
    sample: () => ({ params: { id: anId }, body: { seen: null, fieldId: null } }),
  },
  async ({ tx, scope, params, body }) => {
    const document = await findDocument(tx, scope, params.id)
    await requireDecision(tx, scope, 'task.field', document.ownerNode)
    await lockAlone(tx, { document: document.id })
    const at = { province: scope.province, document: document.id }
    const before = (await sql.documentFieldNode.maybe(tx, at))?.node ?? null
    const seen = (await sql.fieldsOf(tx, { province: scope.province })).find((field) => field.id === body.seen)
    if ((seen?.node ?? null) !== before) throw problem('tasks.field_changed')
    const after = await chosen(tx, scope, body.fieldId)
    if ((after?.node ?? null) === before) return viewOf(tx, scope, document)
    if (after) await sql.setDocumentField.run(tx, { ...at, node: after.node })
    else await sql.clearDocumentField.run(tx, at)
    const { personId: person, onBehalfOf, now } = scope
    await sql.insertFieldChange.run(tx, { ...at, id: newId(now), before, after: after?.node ?? null, person, onBehalfOf, now })
    await appendEvent(tx, scope, {
      kind: 'tasks.field_chosen',
      subject: { type: 'document', id: document.id },
      data: { field: named(after ?? undefined) },
    })
    if ((await follow(tx, scope, document.id, { person, onBehalfOf })) === FOLLOW)
      await enqueue(tx, {
        province: scope.province,
        kind: 'tasks.follow_field',
        payload: { documentId: document.id, person, onBehalfOf },
      })
    return viewOf(tx, scope, document)
  },
)

/**
 * Gives some tasks the field of their document, with their lines' cells and the record of it. Returns how many; {@link FOLLOW} means that more may
 * wait. A task that was given a field of its own stays as it is.
 */
async function follow(
  tx: Tx,
  scope: Scope,
  document: string,
  by: { person: string; onBehalfOf: string | null },
): Promise<number> {
  const { province, now } = scope
  const tasks = (await sql.tasksToFollow(tx, { province, document, limit: FOLLOW })).map((task) => task.id)
  if (tasks.length === 0) return 0
  const lines = await sql.occurrencesOfTasks(tx, { province, tasks })
  await takeTurn(
    tx,
    scope,
    lines.map((line) => line.id),
  )
  const fields = await sql.fieldsOf(tx, { province })
  const nameOf = (node: number): string | null => fields.find((field) => field.node === node)?.name ?? null
  const old = new Map((await sql.fieldsOfTasks(tx, { province, tasks })).map((task) => [task.id, task.node]))
  const before = await sql.factsOfTasks(tx, { province, tasks })
  await sql.followDocumentField.run(tx, { province, document, tasks })
  await moveLines(tx, scope, before, await sql.factsOfTasks(tx, { province, tasks }))
  const after = { field: nameOf((await sql.documentFieldNode.maybe(tx, { province, document }))?.node ?? 0) }
  const rows = tasks.map((taskId) => ({ id: newId(now), taskId, before: { field: nameOf(old.get(taskId) ?? 0) }, after }))
  await sql.insertFollowed.run(tx, { province, rows: JSON.stringify(rows), ...by, now })
  return tasks.length
}

const followed = z.object({ documentId: z.uuid(), person: z.uuid(), onBehalfOf: z.uuid().nullable() })

/** The tasks of a long document follow some at a time, so that no transaction holds thousands of lines. */
export const followField = longJob('tasks.follow_field', async ({ province, payload, ctx }) => {
  const { documentId, ...by } = followed.parse(payload)
  for (;;) {
    const moved = await ctx.db.transaction(async (tx) => {
      const scope = systemScope(province, ctx.clock.now())
      const count = await follow(tx, scope, documentId, by)
      if (count > 0)
        await appendEvent(tx, scope, {
          kind: 'tasks.field_followed',
          subject: { type: 'document', id: documentId },
          data: { tasks: count },
        })
      return count
    })
    if (moved < FOLLOW) return
  }
})

const chooseForTask = route(
  {
    method: 'put',
    path: '/tasks/{id}/field',
    summary: 'Chọn lĩnh vực riêng của nhiệm vụ, hoặc theo văn bản',
    access: 'tasks.read',
    params: byId,
    body: taskFieldInput,
    response: contract.taskDetail,
    sample: () => ({ params: { id: anId }, body: { version: 1, fieldId: null } }),
  },
  ({ tx, scope, params, body }) =>
    changeTask(tx, scope, params.id, { version: body.version, basis: '', by: 'task.field' }, async ({ task }) => {
      const { province } = scope
      const own = await chosen(tx, scope, body.fieldId)
      const node = own?.node ?? (await sql.documentFieldNode.maybe(tx, { province, document: task.documentId }))?.node ?? null
      const fields = await sql.fieldsOf(tx, { province })
      const nameOf = (of: number | null): string | null => fields.find((field) => field.node === of)?.name ?? null
      const before = await factsInTurn(tx, scope, task.id)
      await sql.setTaskField.run(tx, { province, task: task.id, node, own: own !== null })
      await moveLines(tx, scope, before, await factsOf(tx, { province, task: task.id, obligation: null }))
      return {
        action: 'field_chosen',
        before: { field: nameOf(task.fieldNode) },
        after: { field: nameOf(node), own: own !== null },
      }
    }),
)

export const fieldRoutes = [show, choose, chooseForTask]
