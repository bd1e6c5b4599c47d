/** Routes of names: those that lead to no unit, and what they mean. */
import { z } from 'zod'
import { route } from '../../../platform/server/route.ts'
import { problem } from '../../../platform/shared/problem.ts'
import { fold } from '../../../platform/shared/vietnamese.ts'
import * as contract from '../contract/drafts.ts'
import * as sql from '../sql/drafts.ts'
import { findDocument, unitsNamed } from './access.ts'
import { beginEdit, finishEdit, resolveNames } from './edit.ts'
import { loadRegister } from './register.ts'

const anId = '00000000-0000-7000-8000-000000000001'
const byId = z.object({ id: z.uuid() })
const sample = () => ({ params: { id: anId } })
const sampleOf = (body: unknown) => () => ({ params: { id: anId }, body })

const names = route(
  {
    method: 'get',
    path: '/directives/{id}/names',
    summary: 'Các tên cơ quan chưa rõ là đơn vị nào',
    access: 'documents.review',
    params: byId,
    response: contract.nameList,
    sample,
  },
  async ({ tx, scope, params }) => {
    const document = await findDocument(tx, scope, params.id)
    scope.require('documents.review', document.ownerNode)
    const rows = await sql.unresolvedNames(tx, { province: scope.province, document: params.id })
    const unit = await unitsNamed(
      tx,
      scope,
      rows.flatMap((row) => row.candidates),
    )
    return { items: rows.map((row) => ({ ...row, candidates: row.candidates.map(unit) })) }
  },
)

const decideName = route(
  {
    method: 'post',
    path: '/directives/{id}/names',
    summary: 'Cho biết một tên trong văn bản là đơn vị hoặc nhóm nào',
    access: 'documents.review',
    params: byId,
    body: contract.nameInput,
    response: contract.editResult,
    sample: sampleOf({ name: 'Sở X', unitId: anId }),
  },
  async ({ tx, scope, params, body }) => {
    const edit = await beginEdit(tx, scope, params.id)
    const register = await loadRegister(tx, scope.province, scope.today, edit.document.issuerUnitId)
    const unitId = body.unitId !== null && register.unit(body.unitId) ? body.unitId : null
    const groupId = unitId === null && body.groupId !== null && register.group(body.groupId) ? body.groupId : null
    if (!unitId && !groupId) throw problem('directives.unit_unknown')
    const open = await sql.unresolvedNames(tx, { province: scope.province, document: params.id })
    const written = open.filter((row) => fold(row.name) === fold(body.name))
    const changed = await resolveNames(
      edit,
      register,
      written.map(({ name }) => ({ name, unitId, groupId })),
      true,
    )
    return finishEdit(edit, 'name', changed)
  },
)

export const nameRoutes = [names, decideName]
