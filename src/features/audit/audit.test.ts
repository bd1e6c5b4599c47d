import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendEvent } from '../../platform/server/events.ts'
import { systemScope } from '../../platform/server/scope.ts'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { issueTask } from '../../platform/testing/lines.ts'
import { csvCell } from '../../platform/shared/csv.ts'

let app: TestApp
let minh: TestCaller // kiểm toán nội bộ
let occurrence: string

beforeAll(async () => {
  app = await startTestApp({ now: '2026-03-02T02:00:00Z' })
  const giang = await app.signIn('giang')
  const { occurrences } = await app.db.transaction((tx) => issueTask(tx, app.clock.now(), { lines: [{ unit: 'STC' }] }))
  occurrence = occurrences[0]!
  for (const percent of [10, 40, 70]) {
    app.clock.advance(1000)
    await giang.put(`/reports/${randomUUID()}`, {
      occurrenceId: occurrence,
      kind: 'progress',
      percent,
      words: 'Lời báo cáo riêng',
    })
  }
  await app.settle()
  minh = await app.signIn('minh')
})
afterAll(() => app.close())

const withPersonal = (): Promise<string> =>
  app.db.transaction((tx) =>
    appendEvent(tx, systemScope(97, app.clock.now()), {
      kind: 'accounts.person_changed',
      subject: { type: 'person', id: randomUUID() },
      personal: { phone: '0900000000' },
    }),
  )

describe('the list', () => {
  it('says who did what to which thing, newest first, without the words of anyone', async () => {
    const { body, status } = await minh.get(`/audit/events?subjectType=occurrence&subjectId=${occurrence}`)
    expect(status).toBe(200)
    expect(body.items.map((item: { data: { percent: number } }) => item.data.percent)).toEqual([70, 40, 10])
    expect(body.items[0]).toMatchObject({
      kind: 'progress.reported',
      kindWords: 'Báo cáo tiến độ',
      person: { name: 'Vi Thu Giang' },
      onBehalfOf: null,
      personal: 'none',
    })
    expect(body.items[0].position).toBeGreaterThan(0)
    expect(JSON.stringify(body)).not.toContain('Lời báo cáo riêng')
  })

  it('gives each event once, page by page', async () => {
    const all = (await minh.get('/audit/events?limit=200&to=2026-03-02')).body.items
    const paged: unknown[] = []
    for (let cursor = ''; ;) {
      const { body } = await minh.get(`/audit/events?limit=7&to=2026-03-02${cursor}`)
      paged.push(...body.items)
      if (body.next === null) break
      cursor = `&cursor=${body.next}`
    }
    expect(paged).toEqual(all)
    expect((await minh.get('/audit/events?cursor=x')).status).toBe(422)
  })

  it('is narrowed by feature, kind, person and day in Viet Nam', async () => {
    const kinds = async (filter: string): Promise<string[]> =>
      (await minh.get(`/audit/events?limit=200&${filter}`)).body.items.map((item: { kind: string }) => item.kind)
    expect(new Set(await kinds('kind=progress'))).toEqual(new Set(['progress.reported']))
    expect(await kinds('kind=progress.accepted')).toEqual([])
    const [event] = (await minh.get('/audit/events?kind=progress&limit=1')).body.items
    expect(await kinds(`person=${event.person.id}&kind=progress`)).toHaveLength(3)
    expect(await kinds('kind=progress&from=2026-03-02&to=2026-03-02')).toHaveLength(3)
    expect(await kinds('kind=progress&from=2026-03-03')).toEqual([])
    expect(await kinds('kind=progress&to=2026-03-01')).toEqual([])
  })
})

describe('personal data', () => {
  it('is opened one event at a time, and the opening is on record', async () => {
    const id = await withPersonal()
    const listed = (await minh.get('/audit/events?kind=accounts.person_changed&limit=1')).body
    expect(listed.items[0]).toMatchObject({ id, personal: 'kept', person: null })
    expect(JSON.stringify(listed)).not.toContain('0900000000')
    expect((await minh.get(`/audit/events/${id}/personal`)).body).toEqual({ id, personal: { phone: '0900000000' } })
    const { body } = await minh.get(`/audit/events?subjectType=event&subjectId=${id}`)
    expect(body.items).toMatchObject([
      { kind: 'audit.personal_read', person: { name: 'Hứa Quang Minh' }, data: { of: 'accounts.person_changed' } },
    ])
  })

  it('that was erased is said to be so, and the chain stays whole', async () => {
    app.clock.advance(1000)
    const id = await withPersonal()
    await app.settle()
    await app.db.transaction((tx) => tx.send({ text: 'delete from event_payload where event_id = $1', values: [id] }))
    expect((await minh.get(`/audit/events/${id}/personal`)).body.code).toBe('audit.no_personal')
    expect((await minh.get(`/audit/events?kind=accounts.person_changed&limit=1`)).body.items[0].personal).toBe('erased')
    expect((await minh.post('/audit/chain/check', { day: '2026-03-02' })).body).toMatchObject({ whole: true })
    expect((await minh.get(`/audit/events/${randomUUID()}/personal`)).body.code).toBe('audit.event_not_found')
  })
})

describe('the chain', () => {
  it('shows the head of each day, the newest first', async () => {
    app.clock.set('2026-03-03T02:00:00Z')
    minh = await app.signIn('minh')
    await withPersonal()
    await app.settle()
    const { body } = await minh.get('/audit/chain')
    expect(body.days[0]).toMatchObject({ day: '2026-03-03', head: body.head })
    expect(body.days[1].day).toBe('2026-03-02')
    expect(body.days[0].position).toBe(body.sealed)
    expect(body.head).toMatch(/^[0-9a-f]{64}$/)
    expect(body.pending).toBe(0)
    const older = await minh.get(`/audit/chain?before=${body.next}`)
    expect(older.body.days.every((day: { day: string }) => day.day < '2026-03-02')).toBe(true)
    expect(older.body.days.length).toBeGreaterThan(0)
  })

  it('tells on which day and where it was tampered with', async () => {
    await app.db.transaction(async (tx) => {
      await tx.send({ text: 'alter table event disable trigger event_insert_only' })
      await tx.send({
        text: `update event set data = jsonb_set(data, '{percent}', '99') where subject_id = $1 and data ->> 'percent' = '40'`,
        values: [occurrence],
      })
      await tx.send({ text: 'alter table event enable trigger event_insert_only' })
    })
    const { body } = await minh.post('/audit/chain/check', { day: '2026-03-02' })
    expect(body).toMatchObject({ day: '2026-03-02', whole: false })
    const [, changed] = (await minh.get(`/audit/events?subjectType=occurrence&subjectId=${occurrence}`)).body.items
    expect(body.brokenAt).toBe(changed.position)
    expect((await minh.post('/audit/chain/check', { day: '2026-03-03' })).body.whole).toBe(true)
    expect((await minh.post('/audit/chain/check', { day: '2020-01-01' })).body).toMatchObject({ events: 0, whole: true })
  })
})

describe('the file', () => {
  it('holds what the filter shows, reads as Unicode, and is on record', async () => {
    const answer = await minh.get('/audit/events.csv?kind=progress')
    expect(answer.headers.get('content-type')).toContain('text/csv')
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    const lines = (answer.body as string).trim().split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines[1]).toContain('"Báo cáo tiến độ","progress.reported"')
    const { body } = await minh.get('/audit/events?kind=audit.exported&limit=1')
    expect(body.items[0].data).toMatchObject({ events: 3, kind: 'progress' })
  })

  it('never holds a formula', () => {
    expect(csvCell('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"')
  })
})

describe('who may', () => {
  it('is the auditor alone', async () => {
    const paths = ['/audit/events', '/audit/events.csv', '/audit/kinds', '/audit/chain', `/audit/events/${randomUUID()}/personal`]
    for (const name of ['lan', 'chinh', 'an', 'nga', 'phuc'] as const) {
      const who = await app.signIn(name)
      for (const path of paths) expect((await who.get(path)).status).toBe(403)
      expect((await who.post('/audit/chain/check', { day: '2026-03-02' })).status).toBe(403)
    }
    for (const path of paths) expect((await app.anonymous.get(path)).status).toBe(401)
    expect((await minh.get('/audit/kinds')).body.items.length).toBeGreaterThan(20)
  })
})
