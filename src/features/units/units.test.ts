import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { identity } from '../accounts/identity.ts'
import { buildResolver, comparableName } from './contract/names.ts'

let app: TestApp
let lan: TestCaller
let khanh: TestCaller
beforeAll(async () => {
  app = await startTestApp()
  lan = await app.signIn('lan')
  khanh = await app.signIn('khanh')
})
afterAll(() => app.close())

interface Found {
  id: string
  code: string
  name: string
}
async function unit(code: string): Promise<Found> {
  const { body } = await lan.get('/units')
  return body.units.find((one: Found) => one.code === code)
}
const commune = { kind: 'commune', system: 'government', isBorder: true, headTitle: 'Chủ tịch UBND xã' } as const

describe('the register', () => {
  it('lists what exists today, and villages only below their commune', async () => {
    const all = await lan.get('/units')
    expect(all.body.units.map((one: Found) => one.name)).toContain('Xã Nà Lĩnh')
    expect(all.body.units.some((one: Found) => one.name.startsWith('Thôn'))).toBe(false)
    const below = await lan.get(`/units?parent=${(await unit('X01')).id}`)
    expect(below.body.units.map((one: Found) => one.name)).toEqual(['Thôn Nà Lĩnh Trên'])
  })

  it('finds a unit by the beginnings of its words, without marks and in either tone style', async () => {
    const names = async (q: string) =>
      (await khanh.get(`/units/search?q=${encodeURIComponent(q)}`)).body.units.map((one: Found) => one.name)
    expect(await names('so tai')).toContain('Sở Tài chính')
    expect(await names('ubnd xa na')).toContain('Xã Nà Lĩnh')
    expect(await names('Uỷ ban mặt')).toEqual(await names('ủy ban mat'))
    expect(await names('%')).toEqual([])
  })

  it('refuses a code that another unit uses and says so', async () => {
    const twice = { ...commune, code: 'X01', name: 'Xã Trùng Mã', superiorId: (await unit('UBND')).id, validFrom: '2026-01-01' }
    expect(await lan.post('/units', twice)).toMatchObject({ status: 409, body: { code: 'units.code_taken' } })
  })

  it('keeps the old name in the past and answers to it still', async () => {
    const { id } = await unit('X04')
    expect((await lan.post(`/units/${id}/versions`, { from: '2026-03-01', name: 'Xã Tân Hồng Phong' })).status).toBe(200)
    const detail = await lan.get(`/units/${id}`)
    expect(detail.body.name).toBe('Xã Tân Hồng Phong')
    expect(detail.body.versions.map((version: { name: string }) => version.name)).toEqual(['Xã Tân Hồng Phong', 'Xã Tân Hồng'])
    const found = await lan.get(`/units/search?q=${encodeURIComponent('xã tân hồng')}`)
    expect(found.body.units[0]).toMatchObject({ id })
  })

  it('is changed only by who holds the right over the whole province, and a relation only where it belongs', async () => {
    const { id } = await unit('X01')
    const made = await lan.post('/people', {
      fullName: 'Nông Thị Thử',
      username: 'quan.tri.na.linh',
      grants: [{ role: 'admin', unitId: id, validFrom: '2026-01-01' }],
    })
    const used = await app.anonymous.post(`/api${made.body.link.path}`, { password: 'mot mat khau du dai' })
    const cookie = used.headers.get('set-cookie')?.split(';')[0] ?? ''
    const change = await app.fetch(`/api/p/97/units/${(await unit('STC')).id}/aliases`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ alias: 'Sở Tiền tệ', origin: 'former' }),
    })
    expect(change.status).toBe(403)
    const relation = (await lan.get(`/units/${id}`)).body.relations[0]
    expect((await lan.delete(`/units/${(await unit('STC')).id}/relations/${relation.id}`)).status).toBe(404)
  })

  it('places no unit under itself or below its own subordinate', async () => {
    const post = await unit('DPL')
    const root = await unit('UBND')
    const refused = await lan.post(`/units/${root.id}/relations`, {
      relation: 'belongs',
      superiorId: post.id,
      validFrom: '2026-03-01',
    })
    expect(refused).toMatchObject({ status: 422, body: { code: 'units.cycle' } })
  })

  it('refuses everyone but the administrator to change it', async () => {
    const { id } = await unit('X01')
    const an = await app.signIn('an')
    expect((await an.post(`/units/${id}/versions`, { from: '2026-03-01', name: 'Xã Khác' })).status).toBe(403)
    expect(
      (await an.post('/units', { ...commune, code: 'X9', name: 'Xã Khác', superiorId: null, validFrom: '2026-03-01' })).status,
    ).toBe(403)
  })
})

describe('area and subtree', () => {
  it('lets a post commander reach the communes of his stretch and no other', async () => {
    const nodes = await app.db.transaction(async (tx) => {
      const found = await tx.send({
        text: `select v.code, u.node from unit u join unit_version v on v.province_id = u.province_id and v.unit_id = u.id and v.valid_to is null
               where u.province_id = 97 and v.code in ('X01', 'X02', 'X01T1')`,
      })
      return new Map((found.rows as { code: string; node: number }[]).map((row) => [row.code, row.node]))
    })
    const me = (await khanh.get('/api/me')).body
    const session = { sessionId: '', personId: me.person.id, personName: me.person.name, province: 97, onBehalfOf: null }
    const scope = await app.db.transaction((tx) => identity.loadScope(tx, session, 97, app.clock.now()))
    expect(scope?.can('tasks.read', nodes.get('X01'))).toBe(true)
    expect(scope?.can('tasks.read', nodes.get('X01T1'))).toBe(true)
    expect(scope?.can('tasks.read', nodes.get('X02'))).toBe(false)
    expect(scope?.can('documents.approve')).toBe(false)
  })
})

describe('a merger', () => {
  it('ends the old units, moves their villages and areas, and leads their old names to the new unit', async () => {
    const { id: a } = await unit('X02')
    const { id: b } = await unit('X03')
    const superiorId = (await unit('UBND')).id
    const merged = await lan.post('/units/merge', {
      on: '2026-03-01',
      basis: 'Nghị quyết số 12/NQ-HĐND ngày 20/02/2026',
      predecessors: [{ unitId: a }, { unitId: b }],
      successor: { create: { ...commune, code: 'X23', name: 'Xã Bản Đỏ', superiorId } },
    })
    expect(merged.status).toBe(201)
    const codes = (await lan.get('/units')).body.units.map((one: Found) => one.code)
    expect(codes).toContain('X23')
    expect(codes).not.toContain('X02')
    const old = await lan.get(`/units/${merged.body.id}`)
    expect(old.body.successions).toHaveLength(2)
    const groups = (await lan.get('/unit-groups')).body.groups
    expect(groups.find((group: { name: string }) => group.name === 'UBND các xã biên giới').memberCount).toBe(2)
  })

  it('refuses to merge a unit that is gone already', async () => {
    const again = await lan.post('/units/merge', {
      on: '2026-03-02',
      basis: 'Nghị quyết khác',
      predecessors: [{ unitId: '00000000-0000-7000-8000-00000000dead' }],
      successor: { unitId: (await unit('X01')).id },
    })
    expect(again).toMatchObject({ status: 422, body: { code: 'units.not_active' } })
  })
})

describe('names in documents', () => {
  const resolve = buildResolver({
    units: [
      { id: 'stc', name: 'Sở Tài chính', shortName: 'STC', kind: 'department' },
      { id: 'nnmt', name: 'Sở Nông nghiệp và Môi trường', shortName: null, kind: 'department' },
      { id: 'na-linh', name: 'Xã Nà Lĩnh', shortName: null, kind: 'commune' },
      { id: 'bchbp', name: 'Ban Chỉ huy Bộ đội Biên phòng tỉnh', shortName: null, kind: 'border_command' },
      { id: 'ubnd', name: 'UBND tỉnh Sơn Hà', shortName: null, kind: 'committee' },
      { id: 'cat', name: 'Công an tỉnh', shortName: null, kind: 'police' },
    ],
    aliases: [{ unitId: 'nnmt', folded: 'so tai nguyen va moi truong' }],
    groups: [{ id: 'border', folded: ['ubnd cac xa bien gioi', 'cac xa bien gioi'] }],
  })

  it.each([
    ['Sở Tài chính', 'stc'],
    ['Giám đốc Sở Tài chính', 'stc'],
    ['sở tài chính tỉnh Sơn Hà', 'stc'],
    ['Sở NN&MT', 'nnmt'],
    ['Sở Tài nguyên và Môi trường', 'nnmt'],
    ['UBND xã Nà Lĩnh', 'na-linh'],
    ['Uỷ ban nhân dân xã Nà Lĩnh', 'na-linh'],
    ['Chủ tịch UBND xã Nà Lĩnh', 'na-linh'],
    ['BCH BĐBP tỉnh', 'bchbp'],
    ['Chỉ huy trưởng Ban Chỉ huy BĐBP tỉnh', 'bchbp'],
    ['Ủy ban nhân dân tỉnh', 'ubnd'],
    ['Giám đốc Công an tỉnh', 'cat'],
  ])('«%s» is one unit', (name, id) => {
    expect(resolve(name).unitId).toBe(id)
  })

  it('knows a group by any of its names', () => {
    expect(resolve('UBND các xã biên giới')).toMatchObject({ groupId: 'border', unitId: null })
    expect(resolve('Chủ tịch UBND các xã biên giới')).toMatchObject({ groupId: 'border' })
  })

  it('chooses nothing where the register has no such body', () => {
    expect(resolve('Sở Ngoại vụ')).toEqual({ unitId: null, groupId: null, candidates: [] })
    expect(resolve('')).toEqual({ unitId: null, groupId: null, candidates: [] })
    expect(comparableName('  ')).toBe('')
  })
})
