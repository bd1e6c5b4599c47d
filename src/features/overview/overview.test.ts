import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compactAll } from '../../platform/server/rollup.ts'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { addDocument, issueTask, tellIssued, type TaskSpec } from '../../platform/testing/lines.ts'
import type { Figure } from './contract.ts'

/** 2 March 2026. One plan with lines in every state, and a commune plan below it. */
let app: TestApp
let chinh: TestCaller // Chủ tịch
let binh: TestCaller // Chánh Văn phòng
let dung: TestCaller // Giám đốc Sở Tài chính: his own unit only
let khanh: TestCaller // đồn trưởng; area: Nà Lĩnh
let minh: TestCaller
let plan: string

beforeAll(async () => {
  app = await startTestApp({ now: '2026-02-02T02:00:00Z' })
  const [giang, hoa, an] = await Promise.all([app.signIn('giang'), app.signIn('hoa'), app.signIn('an')])
  const issue = (spec: TaskSpec, document?: string): Promise<string[]> =>
    app.db.transaction(async (tx) => [...(await issueTask(tx, app.clock.now(), spec, document)).occurrences])
  const send = async (who: TestCaller, occurrence: string | undefined, kind: 'progress' | 'completion'): Promise<string> => {
    const id = randomUUID()
    const { status } = await who.put(`/reports/${id}`, { occurrenceId: occurrence, kind, words: 'Kết quả thực hiện' })
    expect(status).toBe(200)
    return id
  }
  const accept = async (id: string): Promise<void> => {
    expect((await an.post(`/reports/${id}/accept`, { version: 1 })).status).toBe(200)
  }
  plan = await app.db.transaction((tx) => addDocument(tx, app.clock.now(), { number: '111/KH-UBND', signedOn: '2026-01-20' }))

  // Sở Tài chính leads: finished in time · waiting · late and reported · open. Nà Lĩnh supports the last, silent.
  const [onTime] = await issue({ lines: [{ unit: 'STC', due: '2026-02-10' }] }, plan)
  const [waiting] = await issue({ lines: [{ unit: 'STC', due: '2026-02-10' }] }, plan)
  const [late] = await issue({ lines: [{ unit: 'STC', due: '2026-02-20' }], text: 'Bố trí kinh phí' }, plan)
  const [open] = await issue(
    {
      lines: [
        { unit: 'STC', due: '2026-04-01' },
        { unit: 'X01', role: 'support', due: '2026-02-27' },
      ],
    },
    plan,
  )
  // Nà Lĩnh leads: finished late; due in five days. Bản Chu says nothing at all: two late, one without a day. A request to MTTQ, past its day.
  const [doneLate] = await issue({ lines: [{ unit: 'X01', due: '2026-01-30' }] }, plan)
  await issue({ lines: [{ unit: 'X01', due: '2026-03-07' }], text: 'Ra quân phát quang' }, plan)
  for (const due of ['2026-02-15', '2026-02-25', null]) await issue({ lines: [{ unit: 'X02', due }] }, plan)
  await issue({ kind: 'request', lines: [{ unit: 'MTTQ', due: '2026-02-10' }] })
  await accept(await send(giang, onTime, 'completion'))
  await send(giang, waiting, 'completion')
  await send(giang, late, 'progress')
  await send(giang, open, 'progress')
  await accept(await send(hoa, doneLate, 'completion'))
  app.clock.set('2026-03-02T02:00:00Z')
  ;[chinh, binh, dung, khanh, minh] = await Promise.all([
    app.signIn('chinh'),
    app.signIn('binh'),
    app.signIn('dung'),
    app.signIn('khanh'),
    app.signIn('minh'),
  ])
})
afterAll(() => app.close())

const valuesOf = (part: Record<string, unknown>): Record<string, number> =>
  Object.fromEntries(Object.entries(part).flatMap(([key, value]) => (isFigure(value) ? [[key, value.value]] : [])))
const isFigure = (value: unknown): value is Figure =>
  typeof value === 'object' && value !== null && 'link' in value && 'value' in value

/** Every figure of an answer, wherever it stands. */
function figuresIn(value: unknown): Figure[] {
  if (isFigure(value)) return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(figuresIn)
}

async function allLines(who: TestCaller, { path, query }: Figure['link']): Promise<{ occurrenceId: string }[]> {
  const items: { occurrenceId: string }[] = []
  for (let cursor = ''; ;) {
    const page = await who.get(`${path}?${new URLSearchParams({ ...query, limit: '2' })}${cursor}`)
    expect(page.status).toBe(200)
    items.push(...page.body.items)
    if (page.body.next === null) return items
    cursor = `&cursor=${page.body.next}`
  }
}

describe('the page', () => {
  it('says in its header what is done, late, waiting and silent, and adds up', async () => {
    const { body, status } = await chinh.get('/overview')
    expect(status).toBe(200)
    expect(body.scope).toMatchObject([{ name: expect.stringContaining('UBND') }])
    const values = valuesOf(body.header)
    expect(values).toEqual({
      total: 9,
      doneOnTime: 1,
      doneLate: 1,
      waiting: 1,
      open: 1,
      silent: 2,
      overdue: 3,
      requests: 1,
      support: 1,
      supportOverdue: 1,
    })
    const { total, doneOnTime, doneLate, waiting, open, silent, overdue } = values
    expect([doneOnTime, doneLate, waiting, open, silent, overdue].reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(
      total,
    )
    expect(body.header).toMatchObject({ tasks: 10, lateUnits: 2 })
  })

  it('names who is late, how long and with what, the longest first', async () => {
    const { late } = (await chinh.get('/overview')).body
    expect(late.items.map((item: { unit: { name: string }; days: number }) => [item.unit.name, item.days])).toEqual([
      ['Xã Bản Chu', 15],
      ['Sở Tài chính', 10],
      ['Xã Nà Lĩnh', 3],
    ])
    expect(late.items[1].oldest).toMatchObject({ text: 'Bố trí kinh phí', due: '2026-02-20', documentNumber: '111/KH-UBND' })
    expect(late.items[2]).toMatchObject({ lead: { value: 0 }, support: { value: 1 } })
    expect(late.more).toBe(0)
  })

  it('draws silence apart from lateness and never for a unit that reported all it owes', async () => {
    const { silent } = (await chinh.get('/overview')).body
    expect(silent.items.map((item: { unit: { name: string } }) => item.unit.name)).toEqual(['Xã Bản Chu', 'Xã Nà Lĩnh'])
    expect(silent.items[0]).toMatchObject({ nothingAtAll: true, quiet: { value: 3 }, overdue: { value: 2 }, total: { value: 3 } })
    expect(silent.items[1]).toMatchObject({ nothingAtAll: false, quiet: { value: 2 }, overdue: { value: 1 } })
  })

  it('shows what falls due within seven days and since when a completion waits', async () => {
    const { soon, waiting } = (await chinh.get('/overview')).body
    expect(soon).toMatchObject({
      count: { value: 1 },
      items: [{ text: 'Ra quân phát quang', days: 5, silent: true, unit: { name: 'Xã Nà Lĩnh' } }],
    })
    expect(waiting).toMatchObject({ count: { value: 1 }, since: '2026-02-02' })
  })

  it('gives each commune its tile', async () => {
    const { communes } = (await chinh.get('/overview')).body
    expect(communes.map((tile: { unit: { name: string } }) => tile.unit.name)).toEqual(['Xã Nà Lĩnh', 'Xã Bản Chu'])
    expect(valuesOf(communes[0])).toEqual({ total: 3, done: 1, overdue: 1, quiet: 2, soon: 1 })
    expect(communes[0].isBorder).toBe(true)
  })

  it('is the same before and after the compactor, and says the same a moment later as the lines do', async () => {
    const before = (await chinh.get('/overview')).body
    await compactAll(app.db)
    expect((await chinh.get('/overview')).body).toEqual(before)
  })
})

describe('each figure', () => {
  it.each(['chinh', 'dung', 'khanh'] as const)('opens a list as long as itself (%s)', async (name) => {
    const who = { chinh, dung, khanh }[name]
    const figures = [...figuresIn((await who.get('/overview')).body), ...figuresIn((await who.get('/overview/documents')).body)]
    expect(figures.length).toBeGreaterThan(15)
    const asked = new Map(figures.map((figure) => [JSON.stringify(figure.link), figure]))
    for (const figure of asked.values()) {
      const items = await allLines(who, figure.link)
      expect([JSON.stringify(figure.link), items.length]).toEqual([JSON.stringify(figure.link), figure.value])
      expect(new Set(items.map((item) => item.occurrenceId)).size).toBe(figure.value)
      expect((await who.get(`${figure.link.path}?${new URLSearchParams(figure.link.query)}`)).body.total).toBe(figure.value)
    }
  })

  it('comes as a table too, with as many lines as the figure says, to each only his own', async () => {
    for (const filter of ['all', 'overdue', 'quiet', 'done', 'waiting']) {
      for (const who of [chinh, dung]) {
        const { body } = await who.get(`/overview/lines?filter=${filter}&kind=order`)
        const table = await who.get(`/overview/lines.csv?filter=${filter}&kind=order`)
        expect(table.status).toBe(200)
        expect((table.body as string).trim().split('\r\n')).toHaveLength(1 + (body.total as number))
      }
    }
    const { headers, body } = await dung.get('/overview/lines.csv?filter=overdue')
    expect(headers.get('content-disposition')).toContain(encodeURIComponent('Danh sách đầu việc 02-03-2026.csv'))
    const [, first] = (body as string).split('\r\n')
    expect(first).toContain('"Sở Tài chính"')
    const text = `select count(*) as n from event where kind = 'overview.list_read'`
    const { rows } = await app.db.transaction((tx) => tx.send({ text }))
    expect(rows).toEqual([{ n: 11 }])
  })

  it('says of which unit and which document its list is, even where the list is empty', async () => {
    const [late] = (await chinh.get('/overview')).body.late.items
    const { body } = await chinh.get(`/overview/lines?unit=${late.unit.id}&document=${plan}&filter=waiting`)
    expect(body).toMatchObject({ total: 0, unit: { id: late.unit.id, name: 'Xã Bản Chu' }, document: { number: '111/KH-UBND' } })
    expect((await chinh.get('/overview/lines')).body).toMatchObject({ unit: null, document: null })
  })

  it('lists states in words that agree with its filter', async () => {
    const { body } = await chinh.get('/overview/lines?filter=overdue')
    expect(body.items.every((item: { state: string; daysLate: number }) => item.state === 'overdue' && item.daysLate > 0)).toBe(
      true,
    )
    expect(body.items[0].due <= body.items.at(-1).due).toBe(true)
    expect((await chinh.get('/overview/lines?filter=done_late')).body.items).toMatchObject([{ state: 'done_late', daysLate: 3 }])
  })
})

describe('scope', () => {
  it('sums a head of department over his own unit only, with participation in a box of its own', async () => {
    const { body } = await dung.get('/overview')
    expect(body.scope).toMatchObject([{ name: 'Sở Tài chính' }])
    expect(valuesOf(body.header)).toMatchObject({ total: 4, overdue: 1, support: 0, requests: 0 })
    expect(body.header.tasks).toBe(4)
    expect(body.communes).toEqual([])
    expect(body.participation).toMatchObject([
      { unit: { name: 'Sở Tài chính' }, lead: { value: 4 }, support: { value: 0 }, overdue: { value: 1 }, waiting: { value: 1 } },
    ])
    const { body: all } = await dung.get('/overview/lines?limit=200')
    expect(all.items.every((item: { unit: { name: string } }) => item.unit.name === 'Sở Tài chính')).toBe(true)
  })

  it('shows a post commander the communes of his area', async () => {
    const { body } = await khanh.get('/overview')
    expect(valuesOf(body.header)).toMatchObject({ total: 2, doneLate: 1, support: 1 })
    expect(body.communes).toHaveLength(1)
  })

  it('refuses the list of a unit outside of it, another province and whoever has no such right', async () => {
    const outside = (await chinh.get('/overview')).body.silent.items[0].unit.id
    expect((await dung.get(`/overview/lines?unit=${outside}`)).body.code).toBe('overview.unit_not_found')
    expect((await chinh.get(`/overview/lines?document=${randomUUID()}`)).body).toEqual({
      items: [],
      next: null,
      total: 0,
      unit: null,
      document: null,
    })
    expect((await chinh.get('/overview/lines?cursor=abc')).status).toBe(422)
    const others = await Promise.all([app.signIn('nga'), app.signIn('giang'), app.signIn('phuc'), app.signIn('lan')])
    for (const path of ['/overview', '/overview/decisions', '/overview/lines', '/overview/documents', '/overview/changes']) {
      for (const who of others) expect((await who.get(path)).status).toBe(403)
      expect((await app.anonymous.get(path)).status).toBe(401)
    }
  })
})

describe('decisions', () => {
  it('shows each only to whom the table of authorities gives it', async () => {
    const chief = (await binh.get('/overview/decisions')).body
    expect(chief.reviews).toMatchObject({
      count: { value: 1, link: { path: '/reviews' } },
      since: '2026-02-02',
      items: [{ days: 28, unit: { name: 'Sở Tài chính' } }],
    })
    expect(chief.assignments).toMatchObject({ count: { value: 0 }, items: [] })
    const leader = (await chinh.get('/overview/decisions')).body
    expect(leader).toMatchObject({ assignments: null, reviews: null, withoutLead: { value: 0 }, withoutDeadline: { value: 9 } })
    expect((await minh.get('/overview/decisions')).body).toEqual({
      assignments: null,
      reviews: null,
      withoutLead: null,
      withoutDeadline: null,
    })
  })

  it('counts a document that waits for approval', async () => {
    await app.db.transaction(async (tx) => {
      await tx.send({
        text: `insert into assignment (province_id, id, document_id, state, submitted_by, submitted_at)
               select 97, $1, $2, 'submitted', id, '2026-02-27T02:00:00Z' from person where province_id = 97 and full_name = 'Hoàng Thị An'`,
        values: [randomUUID(), plan],
      })
      await tellIssued(tx, app.clock.now(), 97, plan)
    })
    expect((await binh.get('/overview/decisions')).body.assignments).toMatchObject({
      count: { value: 1 },
      items: [{ document: { number: '111/KH-UBND' }, submittedBy: { name: 'Hoàng Thị An' }, days: 3 }],
    })
  })
})

describe('the chain of documents', () => {
  it('stands in order with the days at each link and the lines of each', async () => {
    await app.db.transaction(async (tx) => {
      const above = await addDocument(tx, app.clock.now(), { number: '44/QĐ-UBND', signedOn: '2026-01-06' })
      await tx.send({
        text: `insert into citation (province_id, id, document_id, cited_id, rule, implements) values (97, $1, $2, $3, 'test', true)`,
        values: [randomUUID(), plan, above],
      })
      await tellIssued(tx, app.clock.now(), 97, plan)
    })
    const { body } = await chinh.get('/overview/documents')
    const at = body.items.findIndex((item: { document: { number: string } }) => item.document.number === '111/KH-UBND')
    expect(body.items[at - 1]).toMatchObject({ document: { number: '44/QĐ-UBND' }, counts: null, depth: 0 })
    expect(body.items[at]).toMatchObject({ depth: 1, parent: { days: 14 } })
    expect(valuesOf(body.items[at].counts)).toEqual({ total: 10, done: 2, overdue: 4, quiet: 5 })
  })

  it('names «lưu hành nội bộ» without its title to who does not read it, and with it to its office and to units ordered in it', async () => {
    const title = async (who: TestCaller, number: string): Promise<string | null> =>
      (await who.get('/overview/documents')).body.items.find(
        (item: { document: { number: string } }) => item.document.number === number,
      ).document.title
    expect(await title(dung, '44/QĐ-UBND')).toBe('Kế hoạch diễn tập')
    await app.db.transaction(async (tx) => {
      await tx.send({ text: `update document set internal = true where number in ('44/QĐ-UBND', '111/KH-UBND')` })
      await tellIssued(tx, app.clock.now(), 97, plan)
    })
    expect(await title(dung, '44/QĐ-UBND')).toBe(null)
    expect(await title(dung, '111/KH-UBND')).toBe('Kế hoạch diễn tập')
    expect(await title(chinh, '44/QĐ-UBND')).toBe('Kế hoạch diễn tập')
  })
})

describe('changes', () => {
  it('count from the last look on, and seven days where there was none', async () => {
    expect((await chinh.get('/overview/changes')).body).toMatchObject({
      since: null,
      from: '2026-02-22T17:00:00.000Z',
      reports: 0,
      newlyOverdue: 2,
    })
    const all = (await chinh.get('/overview/changes?since=2026-01-01T00:00:00.000Z')).body
    expect(all).toMatchObject({ reports: 2, completions: 3, accepted: 2, returned: 0, newlyOverdue: 4, newLines: 11 })
    expect((await chinh.put('/overview/look')).status).toBe(200)
    app.clock.advance(3_600_000)
    expect((await chinh.get('/overview/changes')).body).toMatchObject({
      since: '2026-03-02T02:00:00.000Z',
      newlyOverdue: 0,
      newLines: 0,
    })
    expect((await dung.get('/overview/changes?since=2026-01-01T00:00:00.000Z')).body).toMatchObject({
      reports: 2,
      completions: 2,
      newLines: 4,
    })
  })
})

describe('the count of tasks', () => {
  it('is as long as the list of tasks, where some were issued by the unit and others are owed by it', async () => {
    expect((await dung.get('/overview')).body.header.tasks).toBe(4)
    await app.db.transaction((tx) => issueTask(tx, app.clock.now(), { issuer: 'STC', lines: [{ unit: 'STC', due: null }] }))
    for (const who of [dung, khanh, chinh]) {
      const { items } = (await who.get('/tasks?limit=200')).body
      expect((await who.get('/overview')).body.header.tasks).toBe(items.length)
    }
    expect((await dung.get('/overview')).body.header.tasks).toBe(5)
  })
})
