import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compactAll } from '../../platform/server/rollup.ts'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { issueTask, type TaskSpec } from '../../platform/testing/lines.ts'
import type { ByField, Figure } from './contract.ts'

/** 2 March 2026. Border: Nà Lĩnh late, Bản Chu not due. Money: Sở Tài chính done in time, reported, waiting. One of Nà Lĩnh without a field. */
let app: TestApp
let an: TestCaller // chuyên viên Văn phòng
let chinh: TestCaller // Chủ tịch
let dung: TestCaller // Giám đốc Sở Tài chính
let khanh: TestCaller // đồn trưởng; area: Nà Lĩnh
let border: string
let money: string

beforeAll(async () => {
  app = await startTestApp({ now: '2026-03-02T02:00:00Z' })
  ;[an, chinh, dung, khanh] = await Promise.all([app.signIn('an'), app.signIn('chinh'), app.signIn('dung'), app.signIn('khanh')])
  const giang = await app.signIn('giang')
  const { items } = (await an.get('/fields')).body as { items: { id: string; name: string }[] }
  const idOf = (name: string): string => items.find((field) => field.name.startsWith(name))?.id ?? ''
  ;[border, money] = [idOf('Quốc phòng'), idOf('Tài chính')]
  const issue = async (field: string | null, spec: TaskSpec): Promise<string> => {
    const made = await app.db.transaction((tx) => issueTask(tx, app.clock.now(), spec))
    if (field) expect((await an.put(`/tasks/${made.task}/field`, { version: 1, fieldId: field })).status).toBe(200)
    return made.occurrences[0] ?? ''
  }
  await issue(border, {
    lines: [
      { unit: 'X01', due: '2026-02-20' },
      { unit: 'STC', role: 'support', due: '2026-02-20' },
    ],
  })
  await issue(border, { lines: [{ unit: 'X02', due: '2026-04-20' }] })
  await issue(null, { lines: [{ unit: 'X01', due: null }] })
  await issue(border, { kind: 'request', lines: [{ unit: 'MTTQ', due: '2026-02-01' }] })
  const lines = [
    await issue(money, { lines: [{ unit: 'STC', due: '2026-03-10' }] }),
    await issue(money, { lines: [{ unit: 'STC', due: '2026-03-10' }] }),
    await issue(money, { lines: [{ unit: 'STC', due: '2026-02-10' }] }),
  ]
  const send = async (occurrenceId: string, kind: 'progress' | 'completion'): Promise<string> => {
    const id = randomUUID()
    expect((await giang.put(`/reports/${id}`, { occurrenceId, kind, words: 'Kết quả' })).status).toBe(200)
    return id
  }
  const accept = async (id: string): Promise<void> =>
    expect((await an.post(`/reports/${id}/accept`, { version: 1 })).status).toBe(200)
  const [done = '', open = '', waiting = ''] = lines
  await accept(await send(done, 'completion'))
  await send(open, 'progress')
  await send(waiting, 'completion')
})
afterAll(() => app.close())

const rowsOf = async (who: TestCaller): Promise<ByField['items']> => (await who.get('/overview/fields')).body.items
const told = ({ field, ...row }: ByField['items'][number]): unknown[] => [
  field?.name.split(' ')[0] ?? null,
  ...[row.total, row.doneOnTime, row.doneLate, row.waiting, row.open, row.silent, row.overdue].map((figure) => figure.value),
]

describe('by field', () => {
  it('counts ordered lead lines as the header does, «chưa phân lĩnh vực» in a row of its own, the same before and after folding', async () => {
    const expected = [
      ['Quốc', 2, 0, 0, 0, 0, 1, 1],
      ['Tài', 3, 1, 0, 1, 1, 0, 0],
      [null, 1, 0, 0, 0, 0, 1, 0],
    ]
    expect((await rowsOf(chinh)).map(told)).toEqual(expected)
    await compactAll(app.db)
    const { body } = await chinh.get('/overview/fields')
    expect(body.items.map(told)).toEqual(expected)
    expect(body.idle).toHaveLength(8)
    const { header } = (await chinh.get('/overview')).body
    const sum = (key: 'total' | 'overdue' | 'silent'): number =>
      (body as ByField).items.reduce((all, row) => all + row[key].value, 0)
    expect([sum('total'), sum('overdue'), sum('silent')]).toEqual([header.total.value, header.overdue.value, header.silent.value])
  })

  it.each(['chinh', 'dung', 'khanh'] as const)(
    'opens from each figure a list and a table as long as the figure (%s)',
    async (name) => {
      const who = { chinh, dung, khanh }[name]
      const rows = await rowsOf(who)
      expect(rows.length).toBeGreaterThan(0)
      for (const { field, ...figures } of rows)
        for (const { value, link } of Object.values(figures) as Figure[]) {
          const query = new URLSearchParams(link.query).toString()
          const { body } = await who.get(`${link.path}?${query}`)
          expect([field?.name, query, body.items.length, body.total]).toEqual([field?.name, query, value, value])
          const table = (await who.get(`/overview/lines.csv?${query}`)).body as string
          expect(table.trim().split('\r\n')).toHaveLength(1 + value)
        }
    },
  )

  it('sums a head of department over his own unit and a post commander over his area only', async () => {
    expect((await rowsOf(dung)).map(told)).toEqual([['Tài', 3, 1, 0, 1, 1, 0, 0]])
    expect((await rowsOf(khanh)).map(told)).toEqual([
      ['Quốc', 1, 0, 0, 0, 0, 0, 1],
      [null, 1, 0, 0, 0, 0, 1, 0],
    ])
  })

  it('follows a task to another field at once, while kept answers are read', async () => {
    const before = (await rowsOf(chinh)).map(told)
    const { items } = (await chinh.get('/overview/lines?field=none&role=lead&kind=order')).body
    const task = items[0].taskId as string
    const { version } = (await an.get(`/tasks/${task}`)).body
    await an.put(`/tasks/${task}/field`, { version, fieldId: border })
    expect((await rowsOf(chinh)).map(told)).toEqual([['Quốc', 3, 0, 0, 0, 0, 2, 1], before[1]])
    await an.put(`/tasks/${task}/field`, { version: version + 1, fieldId: null })
    expect((await rowsOf(chinh)).map(told)).toEqual(before)
  })

  it('is refused to whoever has no overview, and a list by field and document or month at once is not answered', async () => {
    for (const who of [await app.signIn('nga'), await app.signIn('lan'), await app.signIn('phuc')])
      expect([403, 404]).toContain((await who.get('/overview/fields')).status)
    expect((await chinh.get(`/overview/lines?field=none&document=${randomUUID()}`)).status).toBe(422)
    expect((await chinh.get('/overview/lines?field=none&month=2026-03')).status).toBe(422)
    expect((await chinh.get(`/overview/lines?field=${randomUUID()}`)).body).toMatchObject({ items: [], next: null, total: 0 })
  })

  it('still adds up to the header when a unit has gone into another and left lines behind', async () => {
    const lan = await app.signIn('lan')
    const unit = async (code: string): Promise<string> =>
      (await lan.get('/units')).body.units.find((one: { code: string }) => one.code === code).id
    const merged = {
      on: '2026-03-02',
      basis: 'Nghị quyết sắp xếp đơn vị',
      predecessors: [{ unitId: await unit('X02'), share: 1 }],
    }
    expect((await lan.post('/units/merge', { ...merged, successor: { unitId: await unit('X04') } })).status).toBe(201)
    const { header } = (await chinh.get('/overview')).body
    const rows = await rowsOf(chinh)
    expect(rows.reduce((sum, row) => sum + row.total.value, 0)).toBe(header.total.value)
    for (const { total } of rows) {
      const { body } = await chinh.get(`/overview/lines?${new URLSearchParams(total.link.query)}`)
      expect([body.items.length, body.total]).toEqual([total.value, total.value])
    }
  })
})
