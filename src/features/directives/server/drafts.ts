/** Routes of the review: proposals are listed, accepted, corrected, rejected. */
import { z } from 'zod'
import { readCursor, writeCursor } from '../../../platform/server/cursor.ts'
import { route } from '../../../platform/server/route.ts'
import * as contract from '../contract/drafts.ts'
import * as sql from '../sql/drafts.ts'
import { findDocument } from './access.ts'
import { actOf, basisOf, beginEdit, draftSeen, finishEdit, newlyResolved, resolveNames, save } from './edit.ts'
import { correctDraft } from './correct.ts'
import { loadRegister } from './register.ts'
import { draftsOf } from './views.ts'

const anId = '00000000-0000-7000-8000-000000000001'
const byId = z.object({ id: z.uuid() })
const placeOfDraft = z.tuple([z.int32(), z.int32(), z.uuid()])
const byDraft = z.object({ id: z.uuid(), draft: z.uuid() })
const sampleOf = (body: unknown) => () => ({ params: { id: anId, draft: anId }, body })

const list = route(
  {
    method: 'get',
    path: '/directives/{id}/drafts',
    summary: 'Các nhiệm vụ dự thảo; chỗ cần xem đứng trước',
    access: 'documents.review',
    params: byId,
    query: contract.draftQuery,
    response: contract.draftList,
    sample: () => ({ params: { id: anId } }),
  },
  async ({ tx, scope, params, query }) => {
    const document = await findDocument(tx, scope, params.id)
    scope.require('documents.review', document.ownerNode)
    const key = readCursor(query.cursor, placeOfDraft)
    const page = {
      province: scope.province,
      document: params.id,
      state: query.state ?? null,
      rank: key && key[0],
      ordinal: key && key[1],
      id: key && key[2],
      limit: query.limit + 1,
    }
    const rows = query.order === 'doubts' ? await sql.pageByDoubts(tx, page) : await sql.pageByText(tx, page)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    const rank = last?.state === 'proposed' && last.doubts.length > 0 ? 0 : 1
    return {
      items: await draftsOf(tx, scope, shown),
      next: rows.length > query.limit && last ? writeCursor([rank, last.ordinal, last.id]) : null,
      counts: await sql.countDrafts.one(tx, { province: scope.province, document: params.id }),
    }
  },
)

type State = 'accepted' | 'rejected' | 'proposed'
const turn = (path: string, summary: string, action: 'accept' | 'reject' | 'reopen', state: State) =>
  route(
    {
      method: 'post',
      path: `/directives/{id}/drafts/{draft}/${path}`,
      summary,
      access: 'documents.review',
      params: byDraft,
      body: contract.draftRef,
      response: contract.editResult,
      sample: sampleOf({ version: 1 }),
    },
    async ({ tx, scope, params, body }) => {
      const edit = await beginEdit(tx, scope, params.id)
      const draft = await draftSeen(edit, params.draft, body.version, { state })
      await save(edit, action, [{ ...draft, state }], { state })
      return finishEdit(edit, action, [draft.id])
    },
  )

const accept = turn('accept', 'Chấp nhận nhiệm vụ dự thảo', 'accept', 'accepted')
const reject = turn('reject', 'Không phải việc', 'reject', 'rejected')
const reopen = turn('reopen', 'Đưa lại về chờ rà soát', 'reopen', 'proposed')

const correct = route(
  {
    method: 'put',
    path: '/directives/{id}/drafts/{draft}',
    summary: 'Sửa nhiệm vụ dự thảo: cơ quan, thời hạn, nội dung',
    access: 'documents.review',
    params: byDraft,
    body: contract.draftChange,
    response: contract.editResult,
    sample: sampleOf({ version: 1, text: 'Rà soát' }),
  },
  async ({ tx, scope, params, body }) => {
    const edit = await beginEdit(tx, scope, params.id)
    const draft = await draftSeen(edit, params.draft, body.version, body)
    const register = await loadRegister(tx, scope.province, scope.today, edit.document.issuerUnitId)
    const next = await correctDraft(draft, body, basisOf(edit, register, draft))
    await save(edit, 'correct', [next], body)
    const others = await resolveNames(edit, register, newlyResolved(draft, next), false)
    return finishEdit(edit, 'correct', [draft.id, ...others])
  },
)

const acceptClear = route(
  {
    method: 'post',
    path: '/directives/{id}/drafts/accept',
    summary: 'Chấp nhận mọi nhiệm vụ không có chỗ cần xem',
    access: 'documents.review',
    params: byId,
    body: contract.bulkAccept,
    response: contract.editResult,
    sample: sampleOf({}),
  },
  async ({ tx, scope, params, body }) => {
    const edit = await beginEdit(tx, scope, params.id)
    const { action: _, ...act } = actOf(edit, 'accept')
    await sql.planAnew(tx, {})
    const rows = await sql.acceptClear(tx, { ...act, ids: body.ids ?? null })
    return finishEdit(
      edit,
      'accept',
      rows.map((row) => row.id),
    )
  },
)

export const draftRoutes = [list, acceptClear, accept, reject, reopen, correct]
