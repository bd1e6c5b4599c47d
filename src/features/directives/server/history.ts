/** Routes of what happened to the proposals: the record, undo, who else is here. */
import { z } from 'zod'
import { route } from '../../../platform/server/route.ts'
import { problem } from '../../../platform/shared/problem.ts'
import { formatInstant } from '../../../platform/shared/dates.ts'
import * as contract from '../contract/drafts.ts'
import * as sql from '../sql/drafts.ts'
import { documentForReview, findDocument, peopleNamed } from './access.ts'
import { beginEdit, finishEdit } from './edit.ts'

const anId = '00000000-0000-7000-8000-000000000001'
const byId = z.object({ id: z.uuid() })
const sample = () => ({ params: { id: anId } })
/** Someone who was heard of this long ago still counts as here; pages tell of themselves every 15 seconds. */
const PRESENT_MS = 45_000

const changes = route(
  {
    method: 'get',
    path: '/directives/{id}/changes',
    summary: 'Lịch sử rà soát',
    access: 'documents.review',
    params: byId,
    response: contract.changeList,
    sample,
  },
  async ({ tx, scope, params }) => {
    const document = await findDocument(tx, scope, params.id)
    scope.require('documents.review', document.ownerNode)
    const rows = await sql.changesOf(tx, { province: scope.province, document: params.id, limit: 200 })
    const person = await peopleNamed(
      tx,
      scope,
      rows.map((row) => row.personId),
    )
    return { items: rows.map(({ personId, at, ...row }) => ({ ...row, person: person(personId), at: at.toISOString() })) }
  },
)

const undo = route(
  {
    method: 'post',
    path: '/directives/{id}/undo',
    summary: 'Hoàn tác thay đổi gần nhất của tôi, hoặc một thay đổi được chọn',
    access: 'documents.review',
    params: byId,
    body: contract.undoInput,
    response: contract.editResult,
    sample: () => ({ params: { id: anId }, body: {} }),
  },
  async ({ tx, scope, params, body }) => {
    const edit = await beginEdit(tx, scope, params.id)
    await sql.planAnew(tx, {})
    const key = { province: scope.province, document: params.id }
    const change = body.change ?? (await sql.lastChangeOf.maybe(tx, { ...key, person: scope.personId }))?.change
    if (change === undefined) throw problem('directives.undo_nothing')
    const held = await sql.lockChange(tx, { ...key, change })
    if (held.length === 0) throw problem('directives.undo_nothing')
    const later = await sql.laterChange.maybe(tx, { ...key, change })
    if (later) {
      const person = await peopleNamed(tx, scope, [later.personId])
      throw problem('directives.undo_blocked', { params: { person: person(later.personId).name, at: formatInstant(later.at) } })
    }
    const rows = await sql.undoChange(tx, { ...key, change, undo: edit.change, person: scope.personId, now: scope.now })
    return finishEdit(
      edit,
      'undo',
      rows.map((row) => row.id),
    )
  },
)

const presenceOf = route(
  {
    method: 'post',
    path: '/directives/{id}/presence',
    summary: 'Báo đang mở văn bản; cho biết ai khác cũng đang mở',
    access: 'documents.review',
    params: byId,
    body: contract.presenceInput,
    response: contract.presenceList,
    sample: () => ({ params: { id: anId }, body: {} }),
  },
  async ({ tx, scope, params, body }) => {
    await documentForReview(tx, scope, params.id)
    const key = { province: scope.province, document: params.id, person: scope.personId }
    await sql.touchPresence.run(tx, { ...key, draft: body.draftId, now: scope.now })
    const rows = await sql.othersPresent(tx, { ...key, since: new Date(scope.now.getTime() - PRESENT_MS) })
    const person = await peopleNamed(
      tx,
      scope,
      rows.map((row) => row.personId),
    )
    return {
      others: rows.map((row) => ({ person: person(row.personId), draftId: row.draftId, seenAt: row.seenAt.toISOString() })),
    }
  },
)

export const historyRoutes = [changes, undo, presenceOf]
