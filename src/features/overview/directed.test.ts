import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestAnswer, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { issueTask, tellIssued } from '../../platform/testing/lines.ts'
import type { Directed } from './contract/directed.ts'

/** 2 March 2026: late lines of Sở Tài chính (its completion came back), Nà Lĩnh (directed), Bản Chu (nothing was decided). */
let app: TestApp
let chinh: TestCaller // Chủ tịch
let binh: TestCaller // Chánh Văn phòng
let dung: TestCaller // Giám đốc Sở Tài chính
let task: string

beforeAll(async () => {
  app = await startTestApp({ now: '2026-03-02T02:00:00Z' })
  const [giang, an] = await Promise.all([app.signIn('giang'), app.signIn('an')])
  ;[chinh, binh, dung] = await Promise.all([app.signIn('chinh'), app.signIn('binh'), app.signIn('dung')])
  const issue = (unit: string, due: string | null) =>
    app.db.transaction((tx) => issueTask(tx, app.clock.now(), { text: `Việc của ${unit}`, lines: [{ unit, due }] }))
  const money = await issue('STC', '2026-02-20')
  const told = await issue('X01', '2026-02-22')
  task = told.task
  await issue('X02', '2026-02-25')
  const done = async (answer: Promise<TestAnswer>): Promise<void> => expect((await answer).status).toBe(200)
  const id = randomUUID()
  await done(giang.put(`/reports/${id}`, { occurrenceId: money.occurrences[0], kind: 'completion', words: 'Đã xong' }))
  await done(an.post(`/reports/${id}/return`, { version: 1, reason: 'Thiếu biên bản nghiệm thu' }))
  app.clock.advance(60_000)
  await done(chinh.put(`/tasks/${task}/directions/${randomUUID()}`, { words: 'Xong trước ngày 10/3' }))
})
afterAll(() => app.close())

const directed = async (who: TestCaller): Promise<Directed> => (await who.get('/overview/directed')).body
const lastOf = (body: Directed, name: string) => body.late.find(({ unit }) => unit.name === name)

describe('what was decided', () => {
  it('is listed newest first, with who, on what, in which words', async () => {
    const { items, more, may } = await directed(chinh)
    expect(items).toMatchObject([
      {
        kind: 'direction',
        person: 'Nông Đức Chính',
        title: 'Chủ tịch UBND tỉnh',
        words: 'Xong trước ngày 10/3',
        subject: 'Việc của X01',
        units: ['Xã Nà Lĩnh'],
        taskId: task,
      },
      { kind: 'returned', person: 'Hoàng Thị An', words: 'Thiếu biên bản nghiệm thu', units: ['Sở Tài chính'] },
    ])
    expect(more).toBe(0)
    expect([may.direct, (await directed(binh)).may.direct]).toEqual([true, false])
  })

  it('stands beside each unit with late lines, the last of it; nothing where nothing was decided', async () => {
    const body = await directed(chinh)
    expect(body.late).toHaveLength(3)
    expect(lastOf(body, 'Xã Nà Lĩnh')?.last).toMatchObject({ kind: 'direction', words: 'Xong trước ngày 10/3', taskId: task })
    expect(lastOf(body, 'Sở Tài chính')?.last).toMatchObject({ kind: 'returned', words: 'Thiếu biên bản nghiệm thu' })
    expect(lastOf(body, 'Xã Bản Chu')?.last).toBeNull()
  })

  it('is for a head of department what concerns his own unit', async () => {
    const { items, late, may } = await directed(dung)
    expect(items.map((item) => item.kind)).toEqual(['returned'])
    expect(late.map(({ unit }) => unit.name)).toEqual(['Sở Tài chính'])
    expect(may.direct).toBe(false)
  })

  it('tells documents that were approved or sent back, and what was assigned later', async () => {
    app.clock.advance(60_000)
    await app.db.transaction(async (tx) => {
      await tx.send({
        text: `insert into assignment (province_id, id, document_id, state, submitted_by, submitted_at, decided_by, decided_at, reason)
               select 97, $1, t.document_id, 'returned', p.id, $2, p.id, $2, 'Bổ sung thời hạn' from task t, person p
               where t.id = $3 and p.province_id = 97 and p.full_name = 'Lương Văn Bình'`,
        values: [randomUUID(), app.clock.now(), task],
      })
      await tellIssued(tx, app.clock.now(), 97, randomUUID())
    })
    const open = await app.db.transaction((tx) => issueTask(tx, app.clock.now(), { lines: [{ unit: 'X03', due: null }] }))
    app.clock.advance(60_000)
    const given = { version: 1, due: '2026-03-02', basis: 'Ý kiến của Chủ tịch tại giao ban' }
    expect((await binh.post(`/tasks/${open.task}/deadline`, given)).status).toBe(200)
    const { items } = await directed(chinh)
    expect(items.map((item) => item.kind)).toEqual(['due_assigned', 'sent_back', 'direction', 'returned'])
    app.clock.advance(24 * 3_600_000)
    const next = await app.signIn('chinh')
    expect(lastOf(await directed(next), 'Xã Khau Đỏ')?.last).toMatchObject({ kind: 'due_assigned', words: given.basis })
  })

  it('begins anew when the person has looked, while the last decision on what is late stays', async () => {
    const who = await app.signIn('chinh')
    app.clock.advance(1000)
    expect((await who.put('/overview/look')).status).toBe(200)
    const body = await directed(who)
    expect(body.items).toEqual([])
    expect(lastOf(body, 'Xã Nà Lĩnh')?.last).not.toBeNull()
  })

  it('is refused to whoever has no overview', async () => {
    expect((await (await app.signIn('nga')).get('/overview/directed')).status).toBe(403)
  })
})
