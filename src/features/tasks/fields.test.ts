import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyRollup } from '../../platform/server/rollup-check.ts'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { addDocument, issueTask } from '../../platform/testing/lines.ts'

let app: TestApp
let an: TestCaller // chuyên viên Văn phòng
let binh: TestCaller // Chánh Văn phòng
let chinh: TestCaller // Chủ tịch
let dung: TestCaller // Giám đốc Sở Tài chính
let nga: TestCaller // chuyên viên Sở Y tế
let border: string
let money: string
let document: string
let road: string
let patrol: string

beforeAll(async () => {
  app = await startTestApp()
  ;[an, binh, chinh, dung, nga] = await Promise.all([
    app.signIn('an'),
    app.signIn('binh'),
    app.signIn('chinh'),
    app.signIn('dung'),
    app.signIn('nga'),
  ])
  const { items } = (await an.get('/fields')).body as { items: { id: string; name: string }[] }
  const idOf = (name: string): string => items.find((field) => field.name.startsWith(name))?.id ?? ''
  ;[border, money] = [idOf('Quốc phòng'), idOf('Tài chính')]
})
afterAll(() => app.close())

/** A plan with two tasks: one of Sở Tài chính, one of Nà Lĩnh and Bản Chu. */
beforeEach(async () => {
  await app.db.transaction(async (tx) => {
    document = await addDocument(tx, app.clock.now())
    const made = await issueTask(
      tx,
      app.clock.now(),
      { text: 'Bố trí kinh phí mở đường', lines: [{ unit: 'STC', due: '2026-03-31' }] },
      document,
    )
    road = made.task
    const lines = [
      { unit: 'X01', due: '2026-02-28' },
      { unit: 'X02', role: 'support' as const, due: '2026-02-28' },
    ]
    patrol = (await issueTask(tx, app.clock.now(), { text: 'Tuần tra biên giới', lines }, document)).task
  })
})

const fieldOf = async (task: string): Promise<{ name: string } | null> => (await an.get(`/tasks/${task}`)).body.field
const choose = (who: TestCaller, seen: string | null, fieldId: string | null) =>
  who.put(`/directives/${document}/field`, { seen, fieldId })
const exact = async (): Promise<void> => expect(await app.db.transaction((tx) => verifyRollup(tx, 97))).toEqual([])
const listed = async (who: TestCaller, field: string): Promise<string[]> =>
  (await who.get(`/tasks?field=${field}&document=${document}`)).body.items.map((task: { id: string }) => task.id)

describe('the field of a document', () => {
  it('is none until a person chooses it, and its tasks follow, recorded with who and when', async () => {
    expect((await an.get(`/directives/${document}/field`)).body).toMatchObject({
      field: null,
      history: [],
      may: { choose: true },
    })
    expect(await fieldOf(road)).toBeNull()
    const { status, body } = await choose(an, null, border)
    expect([status, body.field.id]).toEqual([200, border])
    expect(body.history).toMatchObject([{ before: null, after: { id: border }, person: { name: 'Hoàng Thị An' } }])
    expect([await fieldOf(road), await fieldOf(patrol)]).toMatchObject([{ id: border }, { id: border }])
    const { changes } = (await an.get(`/tasks/${patrol}`)).body
    expect(changes).toMatchObject([
      {
        action: 'field_followed',
        before: { field: null },
        after: { field: 'Quốc phòng – an ninh – biên phòng' },
        person: { name: 'Hoàng Thị An' },
      },
    ])
    await exact()
  })

  it('tells who comes second, and changes nothing where nothing differs', async () => {
    await choose(an, null, border)
    expect((await choose(binh, null, money)).body.code).toBe('tasks.field_changed')
    expect((await choose(binh, border, border)).body.history).toHaveLength(1)
    expect((await choose(binh, border, null)).body.field).toBeNull()
    expect(await fieldOf(road)).toBeNull()
    await exact()
  })

  it('is chosen by whom the table of authorities names, out of the list in use', async () => {
    expect((await choose(chinh, null, border)).body.code).toBe('tasks.not_authorised')
    expect((await choose(dung, null, border)).status).toBe(403)
    expect((await choose(an, null, '019c0000-0000-7000-8000-000000000000')).body.code).toBe('tasks.field_unknown')
  })

  it('moves the tasks of a long document in the background, all of them, without losing a report that comes in', async () => {
    const more = await app.db.transaction(async (tx) => {
      const made = []
      for (let i = 0; i < 90; i += 1)
        made.push(await issueTask(tx, app.clock.now(), { lines: [{ unit: 'STC', due: '2026-03-31' }] }, document))
      return made
    })
    expect((await choose(an, null, money)).status).toBe(200)
    const giang = await app.signIn('giang')
    const last = more.at(-1)
    const report = { occurrenceId: last?.occurrences[0], kind: 'progress', percent: 10, words: 'Đang làm' }
    expect((await giang.put('/reports/019c0000-0000-7000-8000-00000000f001', report)).status).toBe(200)
    await exact()
    await app.runJobs()
    const { rows } = await app.db.transaction((tx) =>
      tx.send({ text: 'select count(*)::int as n from task where document_id = $1 and field_node is null', values: [document] }),
    )
    expect(rows).toEqual([{ n: 0 }])
    await exact()
  })
})

describe('the field of a task', () => {
  const chooseFor = async (who: TestCaller, task: string, fieldId: string | null) =>
    who.put(`/tasks/${task}/field`, { version: (await who.get(`/tasks/${task}`)).body.version ?? 1, fieldId })

  it('may be another than that of its document, and stays when the document changes, until it is given back', async () => {
    await choose(an, null, border)
    expect((await chooseFor(an, road, money)).body).toMatchObject({ field: { id: money }, fieldOwn: true })
    await choose(an, border, null)
    expect([await fieldOf(road), await fieldOf(patrol)]).toMatchObject([{ id: money }, null])
    expect((await an.get(`/directives/${document}/field`)).body.ownTasks).toBe(1)
    const { body } = await chooseFor(binh, road, null)
    expect(body).toMatchObject({ field: null, fieldOwn: false })
    expect(body.changes.map((change: { action: string }) => change.action)).toEqual([
      'field_chosen',
      'field_chosen',
      'field_followed',
    ])
    await exact()
  })

  it('is refused to a leader, a unit and whoever does not see the task', async () => {
    expect((await chooseFor(chinh, road, money)).body.code).toBe('tasks.not_authorised')
    expect((await chooseFor(dung, road, money)).status).toBe(403)
    expect((await chooseFor(nga, road, money)).status).toBe(404)
  })

  it('is proposed by its words and its lead to who may choose, and taken by nobody but him', async () => {
    expect((await an.get(`/tasks/${patrol}`)).body.fieldProposal).toEqual({
      field: { id: border, name: 'Quốc phòng – an ninh – biên phòng' },
      because: ['biên giới', 'tuần tra'],
    })
    expect((await dung.get(`/tasks/${road}`)).body.fieldProposal).toBeNull()
    expect(await fieldOf(patrol)).toBeNull()
  })

  it('narrows the list of tasks and its table; «chưa phân lĩnh vực» is a filter of its own', async () => {
    await chooseFor(an, road, money)
    expect(await listed(an, money)).toEqual([road])
    expect(await listed(an, 'none')).toEqual([patrol])
    expect(await listed(an, border)).toEqual([])
    expect(await listed(nga, money)).toEqual([])
    const table = (await an.get(`/tasks.csv?field=${money}&document=${document}`)).body as string
    expect(table.trim().split('\r\n')).toHaveLength(2)
  })
})
