import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyRollup } from '../../platform/server/rollup-check.ts'
import { systemScope } from '../../platform/server/scope.ts'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { acceptAll, draftsOf, fourTasks, issuePlan, planText, takeIn } from '../directives/testing.ts'
import { openPeriodsOf } from './jobs.ts'

let app: TestApp
let an: TestCaller
let binh: TestCaller
/** A later day: people sign in anew. */
async function enter(instant: string): Promise<void> {
  app.clock.set(instant)
  an = await app.signIn('an')
  binh = await app.signIn('binh')
}
beforeAll(async () => {
  app = await startTestApp()
  await enter('2026-03-02T02:00:00Z')
})
afterAll(() => app.close())

let counter = 300
const fresh = (tasks: readonly string[] = fourTasks): string => planText(tasks, { number: `${(counter += 1)}/KH-UBND` })
const rows = async (sql: string): Promise<Record<string, unknown>[]> =>
  app.db.transaction(async (tx) => (await tx.send({ text: sql })).rows as Record<string, unknown>[])
const unitId = async (code: string): Promise<string> =>
  (await an.get('/units')).body.units.find((unit: { code: string }) => unit.code === code).id
const tasksOf = async (who: TestCaller, document: string) =>
  (await who.get(`/tasks?document=${document}`)).body.items as { id: string; clausePath: string; version: number }[]
const taskAt = async (document: string, clause: string): Promise<string> =>
  (await tasksOf(an, document)).find((task) => task.clausePath === clause)!.id
/** The roll-up says what counting line by line says. */
const expectExact = async () => expect(await app.db.transaction((tx) => verifyRollup(tx, 97))).toEqual([])

describe('«Giao nhiệm vụ»', () => {
  it('is not approved by who submitted it with a right that was lent to him', async () => {
    const id = await takeIn(app, an, fresh())
    await acceptAll(an, id)
    await an.post(`/directives/${id}/assignment`)
    const me = async (who: TestCaller): Promise<string> => (await who.get('/api/me')).body.person.id
    const lent = { toPerson: await me(an), basis: 'Giấy ủy quyền số 07/GUQ-VP', validFrom: '2026-03-01', validTo: '2026-03-20' }
    await binh.post('/delegations', lent)
    expect((await an.post('/api/session/on-behalf', { personId: await me(binh) })).status).toBe(200)
    expect((await an.get(`/directives/${id}/assignment`)).body.may.approve).toBe(false)
    expect(await an.post(`/directives/${id}/assignment/approve`)).toMatchObject({
      status: 403,
      body: { code: 'tasks.own_submission' },
    })
    await an.post('/api/session/on-behalf', { personId: null })
    expect((await binh.post(`/directives/${id}/assignment/approve`)).status).toBe(200)
  })

  it('waits until every proposal was looked at, and says how many are left', async () => {
    const id = await takeIn(app, an, fresh())
    expect(await an.post(`/directives/${id}/assignment`)).toMatchObject({
      status: 409,
      body: { code: 'tasks.not_ready', details: { waiting: 4 } },
    })
    await acceptAll(an, id)
    const preview = (await an.get(`/directives/${id}/assignment`)).body
    expect(preview).toMatchObject({
      current: null,
      waiting: 0,
      tasks: 4,
      lines: 7,
      requests: 1,
      withoutDeadline: 1,
      unresolved: [{ name: 'Ban Quản lý rừng Khau Sơn', tasks: 1 }],
      may: { submit: true, approve: false },
    })
    expect((await an.post(`/directives/${id}/assignment`)).body).toMatchObject({
      state: 'submitted',
      submittedBy: { name: 'Hoàng Thị An' },
    })
    expect((await binh.get('/assignments')).body.items).toMatchObject([{ document: { id }, tasks: 4 }])
  })

  it('is approved by whom the table of authorities names, and by nobody else', async () => {
    const id = await takeIn(app, an, fresh())
    await acceptAll(an, id)
    await an.post(`/directives/${id}/assignment`)
    const refused = await an.post(`/directives/${id}/assignment/approve`)
    expect(refused).toMatchObject({ status: 403, body: { code: 'tasks.not_authorised' } })
    expect(refused.body.message).toContain('Chánh, Phó Chánh Văn phòng')
    for (const name of ['dung', 'nga', 'lan'] as const)
      expect([403, 404]).toContain((await (await app.signIn(name)).post(`/directives/${id}/assignment/approve`)).status)
    expect((await binh.post(`/directives/${id}/assignment/approve`)).body).toMatchObject({
      tasks: 4,
      lines: 7,
      assignment: { state: 'approved' },
    })
    await expectExact()
  })

  it('can be returned with a reason and submitted again', async () => {
    const id = await takeIn(app, an, fresh())
    await acceptAll(an, id)
    await an.post(`/directives/${id}/assignment`)
    app.clock.advance(1000)
    await binh.post(`/directives/${id}/assignment/return`, { reason: 'Cần ghi rõ thời hạn của mục 4' })
    expect((await an.get(`/directives/${id}/assignment`)).body.current).toMatchObject({
      state: 'returned',
      reason: 'Cần ghi rõ thời hạn của mục 4',
    })
    expect((await binh.post(`/directives/${id}/assignment/approve`)).body.code).toBe('tasks.already_decided')
    app.clock.advance(1000)
    expect((await an.post(`/directives/${id}/assignment`)).status).toBe(201)
  })

  it('makes tasks once when two approve at the same moment; the other is told who was first', async () => {
    const id = await takeIn(app, an, fresh())
    await acceptAll(an, id)
    await an.post(`/directives/${id}/assignment`)
    const answers = await Promise.all([
      binh.post(`/directives/${id}/assignment/approve`),
      binh.post(`/directives/${id}/assignment/approve`),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    const second = answers.find((answer) => answer.status === 409)!
    expect(second.body).toMatchObject({ code: 'tasks.already_decided' })
    expect(second.body.message).toContain('Lương Văn Bình')
    expect(await tasksOf(an, id)).toHaveLength(4)
    await expectExact()
  })

  it('leaves nothing half done when the server dies between acceptance and issue, and runs again', async () => {
    const id = await takeIn(app, an, fresh())
    await acceptAll(an, id)
    await an.post(`/directives/${id}/assignment`)
    await rows(`create function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$`)
    await rows(`create trigger die before insert on occurrence for each row execute function die()`)
    expect((await binh.post(`/directives/${id}/assignment/approve`)).status).toBe(500)
    expect(await tasksOf(an, id)).toEqual([])
    expect((await an.get(`/directives/${id}/assignment`)).body.current.state).toBe('submitted')
    await rows('drop trigger die on occurrence')
    expect((await binh.post(`/directives/${id}/assignment/approve`)).body).toMatchObject({ tasks: 4, lines: 7 })
    await expectExact()
  })

  it('does not submit while somebody still edits, nor edit under a submission', async () => {
    const id = await takeIn(app, an, fresh())
    await acceptAll(an, id)
    const [draft] = await draftsOf(an, id)
    const both = await Promise.all([
      an.post(`/directives/${id}/assignment`),
      binh.post(`/directives/${id}/drafts/${draft!.id}/reopen`, { version: draft!.version }),
    ])
    const waiting = (await an.get(`/directives/${id}/assignment`)).body
    expect(both.map((answer) => answer.status).sort()).not.toEqual([200, 201])
    expect(waiting.current?.state === 'submitted' ? waiting.waiting : 0).toBe(0)
  })
})

describe('lines that units owe', () => {
  it('count the members of a group on the day, name the head, and keep an unknown addressee as unclear', async () => {
    const id = await issuePlan(app, fresh())
    const money = (await an.get(`/tasks/${await taskAt(id, 'II.1')}`)).body
    expect(money.linesOwed).toMatchObject([
      {
        unit: { name: 'Sở Tài chính' },
        role: 'lead',
        kind: 'order',
        due: '2026-12-15',
        state: 'not_due',
        silent: true,
        head: { name: 'Trần Quốc Dũng' },
      },
      { unit: { name: 'Sở Xây dựng' }, role: 'support', head: null },
    ])
    const road = (await an.get(`/tasks/${await taskAt(id, 'II.2')}`)).body
    expect(road.linesOwed.map((line: { unit: { name: string } }) => line.unit.name)).toEqual([
      'Xã Nà Lĩnh',
      'Xã Bản Chu',
      'Xã Khau Đỏ',
    ])
    expect(road.linesOwed[0]).toMatchObject({
      groupName: 'UBND các xã biên giới',
      periodStart: '2026-03-01',
      periodLabel: 'Tháng 3/2026',
      due: '2026-03-25',
    })
    expect((await an.get(`/tasks/${await taskAt(id, 'II.3')}`)).body.unresolved).toEqual([
      { role: 'support', name: 'Ban Quản lý rừng Khau Sơn' },
    ])
    expect((await an.get(`/tasks/${await taskAt(id, 'II.4')}`)).body).toMatchObject({
      kind: 'request',
      linesOwed: [{ kind: 'request' }],
    })
  })

  it('show the thread from the clause up to the documents that the plan carries out', async () => {
    const id = await issuePlan(app, fresh())
    const upper = (await an.get(`/directives/${id}`)).body.citations[0]
    await an.put(`/directives/${id}/citations/${upper.id}`, { implements: true })
    const task = (await an.get(`/tasks/${await taskAt(id, 'II.1')}`)).body
    expect(task.thread.map((document: { number: string }) => document.number)).toEqual(['45/QĐ-TTg', task.document.number])
    expect(task.clauses.map((clause: { path: string }) => clause.path)).toEqual(['II', 'II.1'])
  })

  it('are seen by who owes them, with the lead for a co-ordinator, and by no one else', async () => {
    const id = await issuePlan(app, fresh())
    const task = await taskAt(id, 'II.1')
    const dung = await app.signIn('dung')
    expect((await dung.get(`/tasks/${task}`)).body.linesOwed).toHaveLength(2)
    const nga = await app.signIn('nga')
    expect((await nga.get(`/tasks/${task}`)).status).toBe(404)
    expect((await nga.get('/tasks')).body.items).toEqual([])
    const hoa = await app.signIn('hoa')
    expect((await tasksOf(hoa, id)).map((one) => one.clausePath)).toEqual(['II.2'])
    expect(
      (await hoa.get(`/tasks/${await taskAt(id, 'II.2')}`)).body.linesOwed.map(
        (line: { unit: { name: string } }) => line.unit.name,
      ),
    ).toContain('Xã Nà Lĩnh')
    const khanh = await app.signIn('khanh')
    const area = (await khanh.get(`/tasks/${await taskAt(id, 'II.2')}`)).body
    expect(area.linesOwed.map((line: { unit: { name: string } }) => line.unit.name)).toEqual(['Xã Nà Lĩnh'])
  })
})

describe('periods', () => {
  it('open by themselves with the members of their first day, once; a merged unit hands its next period on', async () => {
    const lan = await app.signIn('lan')
    const id = await issuePlan(
      app,
      fresh(['UBND các xã biên giới rà soát đoạn đường hư hỏng, báo cáo UBND tỉnh trước ngày 25 hằng tháng.']),
    )
    const task = await taskAt(id, 'II.1')
    const [chu, linh] = [await unitId('X02'), await unitId('X01')]
    const merged = await lan.post('/units/merge', {
      on: '2026-03-20',
      basis: 'Nghị quyết sắp xếp đơn vị hành chính',
      predecessors: [{ unitId: chu, share: 1 }],
      successor: { unitId: linh },
    })
    expect(merged.status, JSON.stringify(merged.body)).toBeLessThan(300)
    const root = await unitId('UBND')
    const added = {
      code: 'X77',
      name: 'Xã Phai Lâu',
      shortName: null,
      kind: 'commune',
      system: 'government',
      isBorder: true,
      headTitle: null,
      superiorId: root,
      validFrom: '2026-03-15',
    }
    await lan.post('/units', added)
    await enter('2026-04-01T02:00:00Z')
    const open = () => app.db.transaction((tx) => openPeriodsOf(tx, systemScope(97, app.clock.now())))
    expect(await open()).toBeGreaterThan(0)
    expect(await open()).toBe(0)
    const { linesOwed, changes } = (await an.get(`/tasks/${task}`)).body as {
      linesOwed: { periodLabel: string; unit: { name: string } }[]
      changes: { action: string }[]
    }
    const of = (label: string) =>
      linesOwed
        .filter((line) => line.periodLabel === label)
        .map((line) => line.unit.name)
        .sort()
    expect(of('Tháng 3/2026')).toEqual(['Xã Bản Chu', 'Xã Khau Đỏ', 'Xã Nà Lĩnh'])
    expect(of('Tháng 4/2026')).toEqual(['Xã Khau Đỏ', 'Xã Nà Lĩnh', 'Xã Phai Lâu'])
    expect(changes.map((change) => change.action)).toContain('member_joined')
    await expectExact()
    // What had begun stays with the unit of that time; the one who carries on answers for it.
    const hoa = await app.signIn('hoa')
    expect(
      (await hoa.get(`/tasks/${task}`)).body.linesOwed.some(
        (line: { unit: { name: string } }) => line.unit.name === 'Xã Bản Chu',
      ),
    ).toBe(true)
    await enter('2026-04-02T02:00:00Z')
    // A document that still uses the old name reaches the one who carries on.
    const later = await issuePlan(app, fresh(['UBND xã Bản Chu chủ trì phát quang đường biên, hoàn thành trước ngày 15/5/2026.']))
    expect((await an.get(`/tasks/${await taskAt(later, 'II.1')}`)).body.leads).toMatchObject([{ id: linh }])
  })
})

describe('«Việc của tôi» and lists', () => {
  it('give a unit what it owes, the late first, page by page, with counts', async () => {
    const giang = await app.signIn('giang')
    await issuePlan(
      app,
      planText(
        [
          'Sở Tài chính chủ trì kiểm kê kho, hoàn thành trước ngày 15/5/2026.',
          'Sở Tài chính chủ trì lập dự toán, hoàn thành trước ngày 06/4/2026.',
          'Sở Tài chính chủ trì quyết toán, hoàn thành trước ngày 20/3/2026.',
        ],
        { number: '777/KH-UBND' },
      ),
    )
    const first = (await giang.get('/tasks/mine?limit=2')).body
    expect(
      first.items.map((line: { task: { text: string }; state: string; daysLate: number }) => [
        line.task.text.slice(21, 29),
        line.state,
        line.daysLate,
      ]),
    ).toEqual([
      ['quyết to', 'overdue', 13],
      ['lập dự t', 'not_due', 0],
    ])
    expect(first.items[0]).toMatchObject({ next: 'report', silent: true })
    expect(first.counts.overdue).toBe(1)
    expect(first.counts.dueSoon).toBe(1)
    const second = (await giang.get(`/tasks/mine?limit=200&cursor=${first.next}`)).body
    expect(first.counts.open).toBe(2 + second.items.length)
    expect((await (await app.signIn('nga')).get('/tasks/mine')).body).toMatchObject({ items: [], counts: { open: 0 } })
  })

  it('filter by state, unit, days and words, and page without gaps', async () => {
    const late = (await an.get('/tasks?state=overdue&text=quyet%20toan')).body.items
    expect(late).toMatchObject([
      { state: 'overdue', daysLate: 13, leads: [{ name: 'Sở Tài chính' }], lines: { total: 1, silent: 1, overdue: 1 } },
    ])
    expect((await an.get(`/tasks?unit=${await unitId('SYT')}`)).body.items).toEqual([])
    expect((await an.get('/tasks?from=2026-04-06&to=2026-04-06')).body.items).toHaveLength(1)
    const all: string[] = []
    for (let cursor = ''; ;) {
      const { items, next } = (await an.get(`/tasks?limit=3${cursor}`)).body
      all.push(...items.map((task: { id: string }) => task.id))
      if (next === null) break
      cursor = `&cursor=${next}`
    }
    const [count] = await rows('select count(*)::int as n from task')
    expect(all).toHaveLength(Number(count?.n))
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('«ấn định sau»', () => {
  it('gives a lead and a day to a task that has none, with the basis, and moves the counts', async () => {
    const id = await takeIn(app, an, fresh(['Sở Tài chính chủ trì rà soát các khoản đóng góp.']))
    const [draft] = await draftsOf(an, id)
    await an.put(`/directives/${id}/drafts/${draft!.id}`, {
      version: 1,
      bodies: [{ role: 'support', name: 'Sở Tài chính', unitId: await unitId('STC') }],
      accept: true,
    })
    await an.post(`/directives/${id}/assignment`)
    await binh.post(`/directives/${id}/assignment/approve`)
    const chinh = await app.signIn('chinh')
    const [task] = await tasksOf(an, id)
    expect((await chinh.get('/tasks/unclear?missing=lead')).body.items.map((one: { id: string }) => one.id)).toContain(task!.id)
    expect((await chinh.get('/tasks/unclear?missing=deadline')).body.items.map((one: { id: string }) => one.id)).toContain(
      task!.id,
    )
    const act = { version: 1, basis: 'Ý kiến chỉ đạo tại hội nghị ngày 02/4' }
    expect((await an.post(`/tasks/${task!.id}/lead`, { ...act, unitId: await unitId('STC') })).body.code).toBe(
      'tasks.not_authorised',
    )
    const led = await chinh.post(`/tasks/${task!.id}/lead`, { ...act, unitId: await unitId('STC') })
    expect(led.body.linesOwed).toMatchObject([
      { role: 'lead', origin: 'assigned', assigned: { byName: 'Nông Đức Chính', basis: act.basis } },
    ])
    expect((await chinh.post(`/tasks/${task!.id}/lead`, { ...act, version: 2, unitId: await unitId('SXD') })).body.code).toBe(
      'tasks.lead_exists',
    )
    expect((await chinh.post(`/tasks/${task!.id}/deadline`, { ...act, due: '2026-06-30' })).body.code).toBe('tasks.changed')
    const dated = await chinh.post(`/tasks/${task!.id}/deadline`, { ...act, version: 2, due: '2026-06-30' })
    expect(dated.body).toMatchObject({
      due: '2026-06-30',
      deadlineOrigin: 'assigned',
      deadlineAssigned: { byName: 'Nông Đức Chính' },
      linesOwed: [{ due: '2026-06-30' }],
    })
    expect(dated.body.changes.map((change: { action: string }) => change.action).sort()).toEqual([
      'due_assigned',
      'lead_assigned',
    ])
    expect((await chinh.post(`/tasks/${task!.id}/deadline`, { ...act, version: 3, due: '2026-07-30' })).body.code).toBe(
      'tasks.has_due',
    )
    await expectExact()
  })
})

describe('a very large plan', () => {
  it('of 5,000 tasks is read, accepted in one stroke, taken back in one, and issued whole', async () => {
    const tasks = Array.from(
      { length: 5000 },
      (_, i) => `Sở Tài chính chủ trì, phối hợp với Sở Xây dựng kiểm tra cột mốc thứ ${i + 1}, hoàn thành trước ngày 15/12/2026.`,
    )
    const id = await takeIn(app, an, planText(tasks, { number: '999/KH-UBND' }).replaceAll(/^\d+\. Sở/gm, '- Sở'))
    const bulk = await an.post(`/directives/${id}/drafts/accept`, {})
    expect(bulk.body).toMatchObject({ changed: 5000, counts: { accepted: 5000 } })
    const undone = await an.post(`/directives/${id}/undo`, {})
    expect(undone.body.changed).toBe(5000)
    await an.post(`/directives/${id}/drafts/accept`, {})
    await an.post(`/directives/${id}/assignment`)
    const issued = await binh.post(`/directives/${id}/assignment/approve`)
    expect(issued.body).toMatchObject({ tasks: 5000, lines: 10_000 })
    const page = await an.get(`/tasks?document=${id}&limit=50`)
    expect(page.body.items).toHaveLength(50)
    await expectExact()
  }, 300_000)
})
