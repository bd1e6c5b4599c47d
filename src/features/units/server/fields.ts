/** The list of fields: read by everyone who works here, changed by the administrator. */
import { z } from 'zod'
import { appendEvent } from '../../../platform/server/events.ts'
import { newId } from '../../../platform/server/ids.ts'
import { constraintProblem } from '../../../platform/server/problems.ts'
import { route } from '../../../platform/server/route.ts'
import { problem } from '../../../platform/shared/problem.ts'
import { fieldChange, fieldInput, fieldList, fieldRow } from '../contract/fields.ts'
import * as sql from '../sql/fields.ts'
import { requireRegister } from './access.ts'

const anId = '00000000-0000-7000-8000-000000000001'

constraintProblem('field_name_once', 'units.field_taken')

const list = route(
  { method: 'get', path: '/fields', summary: 'Danh mục lĩnh vực', access: 'units.read', response: fieldList },
  async ({ tx, scope }) => ({ items: await sql.listFields(tx, { province: scope.province }) }),
)

const add = route(
  {
    method: 'post',
    path: '/fields',
    summary: 'Thêm lĩnh vực',
    access: 'units.manage',
    body: fieldInput,
    response: fieldRow,
    status: 201,
    sample: () => ({ body: { name: 'Lĩnh vực mẫu' } }),
  },
  async ({ tx, scope, body }) => {
    await requireRegister(tx, scope)
    const field = await sql.insertField.one(tx, { province: scope.province, id: newId(scope.now), ...body })
    await appendEvent(tx, scope, {
      kind: 'units.field_added',
      subject: { type: 'field', id: field.id },
      data: { name: field.name, words: field.words },
    })
    return field
  },
)

const change = route(
  {
    method: 'patch',
    path: '/fields/{id}',
    summary: 'Đổi tên, thứ tự, từ gợi ý của lĩnh vực, hoặc thôi sử dụng',
    access: 'units.manage',
    params: z.object({ id: z.uuid() }),
    body: fieldChange,
    response: fieldRow,
    sample: () => ({ params: { id: anId }, body: { version: 1, name: 'Tên mới' } }),
  },
  async ({ tx, scope, params, body }) => {
    await requireRegister(tx, scope)
    const { province } = scope
    const before = (await sql.listFields(tx, { province })).find((field) => field.id === params.id)
    if (!before) throw problem('units.field_not_found')
    const after = await sql.updateField.maybe(tx, { province, ...before, ...body, id: params.id })
    if (!after) throw problem('units.field_changed', { details: { theirs: before } })
    await appendEvent(tx, scope, {
      kind: 'units.field_changed',
      subject: { type: 'field', id: params.id },
      data: { before, after },
    })
    return after
  },
)

export const fieldRoutes = [list, add, change]
