import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { issueTask } from '../../platform/testing/lines.ts'

/** 2 March 2026. A late task led by Nà Lĩnh and Bản Chu, with Sở Tài chính as co-ordinator. */
let app: TestApp
let chinh: TestCaller // Chủ tịch
let binh: TestCaller // Chánh Văn phòng
let hoa: TestCaller // công chức Nà Lĩnh
let giang: TestCaller // chuyên viên Sở Tài chính
let nga: TestCaller // chuyên viên Sở Y tế: an outsider
let task: string
let line: string
const units = new Map<string, string>()

beforeAll(async () => {
  app = await startTestApp({ now: '2026-03-02T02:00:00Z' })
  ;[chinh, binh, hoa, giang, nga] = await Promise.all([
    app.signIn('chinh'),
    app.signIn('binh'),
    app.signIn('hoa'),
    app.signIn('giang'),
    app.signIn('nga'),
  ])
  for (const { code, id } of (await chinh.get('/units')).body.units as { code: string; id: string }[]) units.set(code, id)
})
afterAll(() => app.close())

beforeEach(async () => {
  const due = '2026-02-20'
  const lines = [
    { unit: 'X01', due },
    { unit: 'X02', due },
    { unit: 'STC', role: 'support' as const, due },
  ]
  const made = await app.db.transaction((tx) => issueTask(tx, app.clock.now(), { text: 'Phát dọn đường tuần tra', lines }))
  task = made.task
  line = made.occurrences[0] ?? ''
  app.clock.advance(1000)
})

const WORDS = 'Báo cáo nguyên nhân và xong trước ngày 10/3'
const direct = (who: TestCaller, codes?: string[], id = randomUUID(), words = WORDS) =>
  who.put(`/tasks/${task}/directions/${id}`, { words, ...(codes ? { unitIds: codes.map((code) => units.get(code)) } : {}) })
const mine = async (who: TestCaller): Promise<{ task: { id: string }; directed: { words: string; by: string } | null }[]> =>
  (await who.get('/tasks/mine')).body.items

describe('a direction', () => {
  it('is told to the units that lead, and stands in the history of the task for all concerned', async () => {
    const { status, body } = await direct(chinh)
    expect(status).toBe(200)
    expect(body.toldTo.map((unit: { name: string }) => unit.name).toSorted()).toEqual(['Xã Bản Chu', 'Xã Nà Lĩnh'])
    for (const who of [chinh, binh, hoa, giang]) {
      const [first] = (await who.get(`/tasks/${task}/timeline`)).body.items
      expect(first).toMatchObject({ type: 'comment', comment: { words: WORDS, person: { name: 'Nông Đức Chính' } } })
      expect(first.comment.toldTo).toHaveLength(2)
    }
  })

  it('stands first in «Việc của tôi» of the unit told, and of no other, until the unit reports', async () => {
    await direct(chinh, ['X01'])
    const items = await mine(hoa)
    const place = items.findIndex((one) => one.task.id === task)
    expect(items[place]?.directed).toMatchObject({ words: WORDS, by: 'Nông Đức Chính' })
    expect(items.slice(0, place).every((one) => one.directed !== null)).toBe(true)
    expect((await mine(giang)).find((one) => one.task.id === task)?.directed).toBeNull()
    app.clock.advance(60_000)
    const report = { occurrenceId: line, kind: 'progress', percent: 60, words: 'Mưa kéo dài; đã làm được hơn nửa' }
    expect((await hoa.put(`/reports/${randomUUID()}`, report)).status).toBe(200)
    expect((await mine(hoa)).find((one) => one.task.id === task)?.directed).toBeNull()
  })

  it('is given by whom the table of authorities names; the office may change it', async () => {
    for (const who of [binh, hoa, giang]) expect((await direct(who)).body.code).toBe('progress.not_directing')
    expect((await direct(nga)).status).toBe(404)
    expect((await chinh.get(`/tasks/${task}`)).body.may.direct).toBe(true)
    expect((await binh.get(`/tasks/${task}`)).body.may.direct).toBe(false)
    expect((await binh.put('/authorities/task.direct', { roles: ['leader', 'office_chief'] })).status).toBe(200)
    expect((await direct(binh)).status).toBe(200)
    expect((await binh.put('/authorities/task.direct', { roles: ['leader'] })).status).toBe(200)
  })

  it('is told to nobody who does not lead', async () => {
    expect((await direct(chinh, ['STC'])).body.code).toBe('progress.nobody_told')
    expect((await direct(chinh, ['SYT'])).body.code).toBe('progress.nobody_told')
  })

  it('sent again is the same direction; with other words or other units it is a conflict', async () => {
    const id = randomUUID()
    expect((await direct(chinh, ['X01'], id)).status).toBe(200)
    expect((await direct(chinh, ['X01'], id)).status).toBe(200)
    expect((await direct(chinh, ['X02'], id)).body.code).toBe('progress.comment_conflict')
    expect((await direct(chinh, ['X01'], id, 'Khác')).body.code).toBe('progress.comment_conflict')
    expect((await chinh.get(`/tasks/${task}/comments`)).body.items).toHaveLength(1)
  })
})
