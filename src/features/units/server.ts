import { z } from 'zod'
import { appendEvent } from '../../platform/server/events.ts'
import { newId } from '../../platform/server/ids.ts'
import { constraintProblem } from '../../platform/server/problems.ts'
import { defineFeature, route } from '../../platform/server/route.ts'
import { problem } from '../../platform/shared/problem.ts'
import { fold } from '../../platform/shared/vietnamese.ts'
import { aliasInput, problems, relationInput, unitChange, unitDetail, unitGroup, unitInput, unitSummary } from './contract.ts'
import { learnNames } from './jobs.ts'
import { addUnit, nameUnit, rebuildTree, relate } from './register.ts'
import { find, requireRegister } from './server/access.ts'
import { fieldRoutes } from './server/fields.ts'
import { merge } from './server/merge.ts'
import * as changesSql from './sql/changes.ts'
import * as registerSql from './sql/register.ts'
import * as treeSql from './sql/tree.ts'

const byId = z.object({ id: z.uuid() })
const anId = '00000000-0000-7000-8000-000000000001'
const done = z.object({ ok: z.literal(true) })
const created = z.object({ id: z.uuid() })

constraintProblem('unit_code_unique', 'units.code_taken')
constraintProblem('unit_version_no_overlap', 'units.overlap')
constraintProblem('unit_one_superior', 'units.superior_taken')
constraintProblem('unit_alias_unique', 'units.alias_taken')

const list = route(
  {
    method: 'get',
    path: '/units',
    summary: 'Danh mục đơn vị hiện hành; thôn, bản chỉ liệt kê dưới một xã',
    access: 'units.read',
    query: z.object({ parent: z.uuid().optional() }),
    response: z.object({ units: z.array(unitSummary) }),
  },
  async ({ tx, scope, query }) => ({
    units: await registerSql.listUnits(tx, { province: scope.province, today: scope.today, parent: query.parent ?? null }),
  }),
)

const search = route(
  {
    method: 'get',
    path: '/units/search',
    summary: 'Tìm đơn vị theo tên, có dấu hoặc không dấu',
    access: 'units.read',
    query: z.object({ q: z.string().trim().min(1).max(100) }),
    response: z.object({ units: z.array(unitSummary.extend({ matched: z.string() })) }),
    sample: () => ({ query: { q: 'so' } }),
  },
  async ({ tx, scope, query }) => {
    const exact = fold(query.q)
    // Every word typed must begin a word of the name: "so tai" finds "Sở Tài chính".
    const escaped = exact.replace(/[\\%_]/g, (sign) => `\\${sign}`) // «50%»
    const pattern = `% ${escaped.replaceAll(' ', '% ')}%`
    return { units: await registerSql.searchUnits(tx, { province: scope.province, today: scope.today, pattern, exact }) }
  },
)

const groups = route(
  {
    method: 'get',
    path: '/unit-groups',
    summary: 'Nhóm đơn vị được giao chung và số thành viên hôm nay',
    access: 'units.read',
    response: z.object({ groups: z.array(unitGroup) }),
  },
  async ({ tx, scope }) => ({ groups: await registerSql.listGroups(tx, { province: scope.province, today: scope.today }) }),
)

const detail = route(
  {
    method: 'get',
    path: '/units/{id}',
    summary: 'Một đơn vị: các phiên bản, quan hệ, tên gọi',
    access: 'units.read',
    params: byId,
    response: unitDetail,
    sample: () => ({ params: { id: anId } }),
  },
  async ({ tx, scope, params }) => {
    const at = { province: scope.province, today: scope.today, id: params.id }
    const { node: _node, ...unit } = await find(tx, scope, params.id)
    const successions = await registerSql.unitSuccessions(tx, at)
    return {
      ...unit,
      head: (await registerSql.unitHead.maybe(tx, at)) ?? null,
      versions: await registerSql.unitVersions(tx, at),
      relations: await registerSql.unitRelations(tx, at),
      aliases: await registerSql.unitAliases(tx, at),
      successions: successions.map((s) => ({ ...s, share: Number(s.share) })),
    }
  },
)

const create = route(
  {
    method: 'post',
    path: '/units',
    summary: 'Thêm đơn vị',
    access: 'units.manage',
    body: unitInput,
    response: created,
    status: 201,
    sample: () => ({
      body: {
        code: 'X1',
        name: 'Đơn vị mẫu',
        kind: 'department',
        system: 'government',
        superiorId: null,
        validFrom: '2026-01-01',
      },
    }),
  },
  async ({ tx, scope, body }) => {
    await requireRegister(tx, scope)
    if (body.superiorId) await find(tx, scope, body.superiorId)
    const unit = await addUnit(tx, scope, body)
    await rebuildTree(tx, scope, scope.today, `Thêm ${body.name}`)
    await appendEvent(tx, scope, {
      kind: 'units.created',
      subject: { type: 'unit', id: unit.id },
      data: { code: body.code, name: body.name },
    })
    return { id: unit.id }
  },
)

const change = route(
  {
    method: 'post',
    path: '/units/{id}/versions',
    summary: 'Đổi tên, mã hoặc thuộc tính của đơn vị từ một ngày',
    access: 'units.manage',
    params: byId,
    body: unitChange,
    response: done,
    sample: () => ({ params: { id: anId }, body: { from: '2026-01-01', name: 'Tên mới' } }),
  },
  async ({ tx, scope, params, body }) => {
    await requireRegister(tx, scope)
    const { province } = scope
    const old = await changesSql.versionOn.maybe(tx, { province, id: params.id, day: body.from })
    if (!old)
      throw problem(
        (await registerSql.unitVersions(tx, { province, id: params.id })).length ? 'units.not_active' : 'units.not_found',
      )
    if (old.validFrom === body.from) throw problem('units.overlap')
    const { from, ...changes } = body
    const next = { ...old, ...changes, validFrom: from }
    await changesSql.endVersion.run(tx, { province, id: params.id, on: from })
    await changesSql.insertVersion.run(tx, { province, id: params.id, ...next })
    await nameUnit(tx, scope, params.id, next)
    await rebuildTree(tx, scope, scope.today, `Thay đổi ${next.name}`)
    await appendEvent(tx, scope, {
      kind: 'units.changed',
      subject: { type: 'unit', id: params.id },
      data: { from, before: old, after: next },
    })
    return { ok: true as const }
  },
)

const addRelation = route(
  {
    method: 'post',
    path: '/units/{id}/relations',
    summary: 'Thêm quan hệ: trực thuộc, chỉ đạo chuyên môn, phụ trách địa bàn',
    access: 'units.manage',
    params: byId,
    body: relationInput,
    response: created,
    status: 201,
    sample: () => ({ params: { id: anId }, body: { relation: 'area', superiorId: anId, validFrom: '2026-01-01' } }),
  },
  async ({ tx, scope, params, body }) => {
    await requireRegister(tx, scope)
    const { province } = scope
    await find(tx, scope, params.id)
    await find(tx, scope, body.superiorId)
    const { tree } = await registerSql.currentTree.one(tx, { province })
    const { below } = await treeSql.isBelow.one(tx, { province, tree, ancestor: params.id, descendant: body.superiorId })
    if (body.relation === 'belongs' && below) throw problem('units.cycle')
    const id = await relate(tx, scope, body.relation, body.superiorId, params.id, body.validFrom, body.validTo)
    await rebuildTree(tx, scope, scope.today, null)
    await appendEvent(tx, scope, { kind: 'units.related', subject: { type: 'unit', id: params.id }, data: body })
    return { id }
  },
)

const endRelation = route(
  {
    method: 'delete',
    path: '/units/{id}/relations/{relation}',
    summary: 'Kết thúc một quan hệ từ hôm nay',
    access: 'units.manage',
    params: z.object({ id: z.uuid(), relation: z.uuid() }),
    response: done,
    sample: () => ({ params: { id: anId, relation: anId } }),
  },
  async ({ tx, scope, params }) => {
    await requireRegister(tx, scope)
    if (
      !(await changesSql.endRelation.maybe(tx, {
        province: scope.province,
        unit: params.id,
        id: params.relation,
        on: scope.today,
      }))
    )
      throw problem('units.not_found')
    await rebuildTree(tx, scope, scope.today, null)
    await appendEvent(tx, scope, {
      kind: 'units.unrelated',
      subject: { type: 'unit', id: params.id },
      data: { relation: params.relation },
    })
    return { ok: true as const }
  },
)

const addAlias = route(
  {
    method: 'post',
    path: '/units/{id}/aliases',
    summary: 'Thêm tên gọi khác của đơn vị',
    access: 'units.manage',
    params: byId,
    body: aliasInput,
    response: created,
    status: 201,
    sample: () => ({ params: { id: anId }, body: { alias: 'Tên khác', origin: 'former' } }),
  },
  async ({ tx, scope, params, body }) => {
    await requireRegister(tx, scope)
    await find(tx, scope, params.id)
    const id = newId(scope.now)
    const { alias, origin } = body
    await changesSql.insertAlias.run(tx, {
      province: scope.province,
      id,
      unit: params.id,
      alias,
      folded: fold(alias),
      origin,
      by: scope.personId,
    })
    await appendEvent(tx, scope, { kind: 'units.alias_added', subject: { type: 'unit', id: params.id }, data: body })
    return { id }
  },
)

const removeAlias = route(
  {
    method: 'delete',
    path: '/units/{id}/aliases/{alias}',
    summary: 'Bỏ một tên gọi khác (tên chính thức thì không bỏ được)',
    access: 'units.manage',
    params: z.object({ id: z.uuid(), alias: z.uuid() }),
    response: done,
    sample: () => ({ params: { id: anId, alias: anId } }),
  },
  async ({ tx, scope, params }) => {
    await requireRegister(tx, scope)
    const gone = await changesSql.deleteAlias.maybe(tx, { province: scope.province, unit: params.id, id: params.alias })
    if (!gone) throw problem('units.not_found')
    await appendEvent(tx, scope, {
      kind: 'units.alias_removed',
      subject: { type: 'unit', id: params.id },
      data: { alias: gone.alias },
    })
    return { ok: true as const }
  },
)

export const feature = defineFeature({
  name: 'units',
  problems,
  routes: [list, search, groups, detail, create, change, addRelation, endRelation, addAlias, removeAlias, merge, ...fieldRoutes],
  jobs: [learnNames],
})
