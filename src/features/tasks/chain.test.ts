import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { planText, issuePlan, takeIn } from '../directives/testing.ts'

const above = [
  'Sở Xây dựng chủ trì, phối hợp với UBND các xã biên giới đổ bê tông 30 km đường kiểm tra cột mốc, hoàn thành trước ngày 15/12/2026.',
  'Sở Y tế khám bệnh lưu động cho người cao tuổi ở thôn giáp biên, hoàn thành trước ngày 30/9/2026.',
]
const below = [
  'UBND xã Nà Lĩnh huy động ngày công đổ bê tông đường kiểm tra cột mốc trên địa bàn, hoàn thành trước ngày 30/11/2026.',
]

let app: TestApp
let an: TestCaller
let card: string
let upper: string
let lower: string
/** The task of the upper plan on roads, that on health, and the one below. */
let road: string
let health: string
let work: string

beforeAll(async () => {
  app = await startTestApp()
  an = await app.signIn('an')
  const made = await an.post('/directives/cards', {
    type: 'Quyết định',
    issuer: 'Thủ tướng Chính phủ',
    number: '45/QĐ-TTg',
    date: '2025-12-10',
  })
  card = made.body.id
  upper = await issuePlan(app, planText(above, { number: '52/KH-UBND' }))
  await confirm(upper, '45/QĐ-TTg')
  const title = 'Triển khai thực hiện Kế hoạch số 52/KH-UBND ngày 05/01/2026 của UBND tỉnh Sơn Hà'
  lower = await issuePlan(app, planText(below, { number: '60/KH-UBND', title, date: '10 tháng 02 năm 2026' }))
  await confirm(lower, '52/KH-UBND')
  const links = (await an.get(`/directives/${lower}/links`)).body.items
  const link = links.find((one: { task: unknown }) => one.task !== null)
  await an.put(`/directives/${lower}/links/${link.id}`, { version: link.version, state: 'accepted' })
  ;[road, health] = await tasksOf(upper)
  ;[work] = await tasksOf(lower)
})
afterAll(() => app.close())

async function confirm(document: string, number: string): Promise<void> {
  const { body } = await an.get(`/directives/${document}`)
  const citation = body.citations.find((one: { document: { number: string } }) => one.document.number === number)
  expect((await an.put(`/directives/${document}/citations/${citation.id}`, { implements: true })).status).toBe(200)
  await app.runJobs()
}
async function tasksOf(document: string): Promise<string[] & [string, string]> {
  const { body } = await an.get(`/tasks?document=${document}`)
  const items = body.items as { id: string; clausePath: string }[]
  return items.sort((a, b) => (a.clausePath < b.clausePath ? -1 : 1)).map((task) => task.id) as string[] & [string, string]
}
async function report(who: TestCaller, task: string): Promise<void> {
  const { body } = await who.get(`/tasks/${task}`)
  const me = (await who.get('/api/me')).body
  const own = body.linesOwed.find((line: { unit: { id: string } }) =>
    me.posts.some((post: { unitId: string }) => post.unitId === line.unit.id),
  )
  const id = '019cac00-0000-7000-8000-0000000000a1'
  expect(
    (await who.put(`/reports/${id}`, { occurrenceId: own.occurrenceId, kind: 'progress', percent: 40, words: 'Đã đổ 2 km.' }))
      .status,
  ).toBe(200)
  const form = new FormData()
  form.append('files', new File(['Biên bản nghiệm thu 2 km đường'], 'bien-ban.txt', { type: 'text/plain' }))
  expect((await who.post(`/reports/${id}/files`, form)).status).toBeLessThan(300)
}

describe('the red thread of a task', () => {
  it('leads through the clause above to the card at the top, where it ends', async () => {
    const { status, body } = await an.get(`/tasks/${work}/thread`)
    expect(status).toBe(200)
    expect(
      body.up.map((one: { document: { number: string; presence: string } }) => [one.document.number, one.document.presence]),
    ).toEqual([
      ['45/QĐ-TTg', 'card'],
      ['52/KH-UBND', 'full'],
      ['60/KH-UBND', 'full'],
    ])
    expect(body.up.map((one: { clauses: { path: string }[] }) => one.clauses.map((clause) => clause.path))).toEqual([
      [],
      ['II.1'],
      ['II', 'II.1'],
    ])
    expect(body.up[0].document.id).toBe(card)
  })

  it('leads down to the task below that carries its clause out, and to no other', async () => {
    expect((await an.get(`/tasks/${road}/thread`)).body.below).toMatchObject([{ id: work, document: { number: '60/KH-UBND' } }])
    expect((await an.get(`/tasks/${health}/thread`)).body.below).toEqual([])
  })

  it('is the same for the commune that owes the task: it sees the chain above, and what it may not open is not opened', async () => {
    const hoa = await app.signIn('hoa')
    const { status, body } = await hoa.get(`/tasks/${work}/thread`)
    expect(status).toBe(200)
    expect(body.up.map((one: { document: { readable: boolean } }) => one.document.readable)).toEqual([false, true, true])
    expect(body.waiting).toBe(0)
    // The department of health owes nothing in the plan below and learns nothing of it.
    const nga = await app.signIn('nga')
    expect((await nga.get(`/tasks/${work}/thread`)).status).toBe(404)
    expect((await nga.get(`/tasks/${health}/thread`)).status).toBe(200)
  })

  it('leads to the evidence of reports, for those who may read them', async () => {
    const hoa = await app.signIn('hoa')
    await report(hoa, work)
    const { body } = await an.get(`/tasks/${work}/thread`)
    expect(body.evidence).toMatchObject([{ unit: { name: 'Xã Nà Lĩnh' }, kind: 'progress', files: [{ name: 'bien-ban.txt' }] }])
    expect((await hoa.get(`/tasks/${work}/thread`)).body.evidence).toHaveLength(1)
  })
})

describe('from a clause down', () => {
  const clauseOf = async (document: string, path: string): Promise<string> => {
    const { body } = await an.get(`/directives/${document}`)
    return body.clauses.find((clause: { path: string }) => clause.path === path).id
  }

  it('stand its own tasks and those below that carry it out', async () => {
    const clause = await clauseOf(upper, 'II.1')
    const { body } = await an.get(`/directives/${upper}/clauses/${clause}/tasks`)
    expect(body).toMatchObject({ clause: { path: 'II.1' }, own: [{ id: road }], below: [{ id: work }], more: false })
    expect((await an.get(`/directives/${upper}/clause-tasks`)).body.items).toContainEqual({ clauseId: clause, own: 1, below: 1 })
  })

  it('a department finds its own task only, and an outsider not even the document', async () => {
    const nga = await app.signIn('nga')
    expect((await nga.get(`/directives/${upper}/clause-tasks`)).body.items).toEqual([
      { clauseId: await clauseOf(upper, 'II.2'), own: 1, below: 0 },
    ])
    expect((await nga.get(`/directives/${upper}/clauses/${await clauseOf(upper, 'II.1')}/tasks`)).body).toMatchObject({
      own: [],
      below: [],
    })
    expect((await nga.get(`/directives/${lower}/clause-tasks`)).status).toBe(404)
    expect((await an.get(`/directives/${upper}/clauses/${await clauseOf(lower, 'II.1')}/tasks`)).body.code).toBe(
      'directives.clause_not_found',
    )
  })
})

describe('the coverage of a document', () => {
  it('has clauses as rows and units as columns, and every figure is as long as the list behind it', async () => {
    const { status, body } = await an.get(`/directives/${upper}/coverage`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ totals: { open: 0, tasks: 2, withoutLead: 0, outside: 0 }, unseen: 0 })
    const row = body.rows.find((one: { clause: { path: string } }) => one.clause.path === 'II.1')
    expect(row).toMatchObject({ kind: 'covered', own: 1, below: 1 })
    for (const cell of row.cells) {
      const list = (await an.get(`/directives/${upper}/clauses/${row.clause.id}/tasks?column=${encodeURIComponent(cell.column)}`))
        .body
      expect(list.own.length + list.below.length).toBe(cell.lead + cell.support)
    }
    expect(body.columns.map((column: { name: string }) => column.name)).toContain('UBND các xã biên giới')
  })

  it('shows a clause whose order was rejected, and which nobody carries out, as open', async () => {
    const id = await takeIn(app, an, planText(above, { number: '71/KH-UBND' }))
    const { body } = await an.get(`/directives/${id}/coverage`)
    expect(body.totals).toMatchObject({ open: 2, tasks: 0 })
    expect(body.rows.find((one: { clause: { path: string } }) => one.clause.path === 'I.1')).toMatchObject({ kind: 'plain' })
  })

  it('tells the days waited at each step, of the document and of those that carry it out', async () => {
    const { body } = await an.get(`/directives/${upper}/coverage`)
    expect(body.waits.map((one: { document: { number: string } }) => one.document.number)).toEqual(['52/KH-UBND', '60/KH-UBND'])
    const [own, other] = body.waits
    expect(own.steps.map((one: { step: string; on: string | null }) => [one.step, one.on])).toEqual([
      ['signed', '2026-01-05'],
      ['received', '2026-03-02'],
      ['issued', '2026-03-02'],
      ['assigned', '2026-03-02'],
      ['reported', null],
    ])
    expect(own.steps[1].days).toBe(56)
    expect(other.daysAfterUpper).toBe(36)
  })

  it('counts the work of others where the reader of the office sees none of it, and names none of it', async () => {
    const run = (text: string, values: unknown[] = []) => app.db.transaction((tx) => tx.send({ text, values }))
    const unit = (code: string) => `(select unit_id from unit_version where province_id = 97 and code = '${code}')`
    const keeper = (code: string) =>
      run(`update document set owner_unit_id = ${unit(code)} where province_id = 97 and id = any($1)`, [[upper, lower]])
    // Who audits the office alone reads the documents that it keeps; their tasks are the committee's over it.
    await run(`update role_grant set unit_id = ${unit('VP')} where province_id = 97 and role = 'auditor'`)
    await keeper('VP')
    const minh = await app.signIn('minh')
    expect((await minh.get(`/directives/${upper}/clause-tasks`)).body.items).toEqual([])
    const { status, body } = await minh.get(`/directives/${upper}/coverage`)
    expect(status).toBe(200)
    expect(body.totals).toMatchObject({ open: 0, tasks: 2, withoutLead: 0, outside: 0 })
    expect(body.rows.find((one: { clause: { path: string } }) => one.clause.path === 'II.1')).toMatchObject({ own: 1, below: 1 })
    expect([body.withoutLead, body.outside, body.unseen]).toEqual([[], [], 3])
    // The commune that works on it below stands in no document of the office.
    expect(JSON.stringify(body)).not.toContain('Nà Lĩnh')
    await keeper('UBND')
  })

  it('is for the office that keeps the document: a leader sees it, a commune with a line in it does not', async () => {
    expect((await (await app.signIn('chinh')).get(`/directives/${upper}/coverage`)).status).toBe(200)
    expect((await (await app.signIn('hoa')).get(`/directives/${upper}/coverage`)).status).toBe(403)
    expect((await (await app.signIn('phuc')).get(`/api/p/97/directives/${upper}/coverage`)).status).toBe(404)
  })
})
