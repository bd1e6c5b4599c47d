import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { issueTask } from '../../platform/testing/lines.ts'
import { fourTasks, issuePlan, planText, takeIn } from '../directives/testing.ts'
import { searchKinds, type SearchAnswer, type SearchKind } from './contract.ts'
import { followAll } from './server/follow.ts'
import { catchUp } from './testing.ts'

let app: TestApp
let an: TestCaller
let giang: TestCaller
let hoa: TestCaller
let nga: TestCaller
let plan: string
let secondPlan: string

beforeAll(async () => {
  app = await startTestApp()
  ;[an, giang, hoa, nga] = await Promise.all([app.signIn('an'), app.signIn('giang'), app.signIn('hoa'), app.signIn('nga')])
  plan = await issuePlan(
    app,
    planText(
      [
        ...fourTasks,
        'Sở Tài chính xây dựng bảng kê hoá đơn của thôn Thuý và tổ hoà giải ở cơ sở, hoàn thành trước ngày 20/11/2026.',
      ],
      {
        number: '111/KH-UBND',
      },
    ),
  )
  secondPlan = await takeIn(
    app,
    an,
    planText(['Sở Y tế khám bệnh cho quân dân nơi biên giới xa xôi, hoàn thành trước ngày 01/12/2026.'], {
      number: '1112/KH-UBND',
      title: 'Khám chữa bệnh lưu động tại các xã vùng cao',
    }),
  )
  await catchUp(app)
})
afterAll(() => app.close())

const search = async (who: TestCaller, q: string, more = ''): Promise<SearchAnswer> => {
  const { status, body } = await who.get(`/search?q=${encodeURIComponent(q)}${more}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body as SearchAnswer
}
const run = (sql: string, values: unknown[] = []) =>
  app.db.transaction(async (tx) => (await tx.send({ text: sql, values })).rows as { id: string }[])
const marksOf = ({ text, marks }: { text: string; marks: readonly { from: number; to: number }[] }): string[] =>
  marks.map(({ from, to }) => text.slice(from, to))
const total = (answer: SearchAnswer): number => searchKinds.reduce((sum, kind) => sum + answer[kind].hits.length, 0)
const saidBy = (answer: SearchAnswer): string[] => answer.task.hits.flatMap((hit) => marksOf(hit.said))

describe('the words that were typed', () => {
  it('find documents, clauses, tasks and units, each with its own way there', async () => {
    const answer = await search(an, 'duong kiem tra moc')
    expect(answer.whole).toBe(true)
    expect(answer.task.hits[0]).toMatchObject({
      clausePath: 'II.1',
      due: '2026-12-15',
      document: { id: plan, number: '111/KH-UBND' },
    })
    expect(saidBy(answer)).toContain('đường kiểm tra mốc')
    expect(answer.clause.hits[0]).toMatchObject({ path: 'II.1', document: { id: plan } })
    const { start, end } = answer.clause.hits[0]!
    const { blocks } = (await an.get(`/directives/${plan}/text`)).body as { blocks: { text: string }[] }
    expect(
      blocks
        .map((block) => block.text)
        .join('\n')
        .slice(start, end),
    ).toContain('sửa đường kiểm tra mốc')
    expect((await search(an, 'xa na linh')).unit.hits[0]).toMatchObject({
      name: { text: 'Xã Nà Lĩnh', marks: [{ from: 0, to: 10 }] },
      superior: 'UBND tỉnh Sơn Hà',
    })
  })

  it.each([
    ['with marks', 'hòa giải ở cơ sở'],
    ['with the tone where it stood of old', 'hoà giải ở cơ sở'],
    ['decomposed', 'hoà giải ở cơ sở'.normalize('NFD')],
    ['without marks', 'hoa giai o co so'],
    ['in capitals, with stray blanks', '  HOÀ   GIẢI  Ở CƠ SỞ '],
    ['as a phrase', '"hoà giải ở cơ sở"'],
    ['as a phrase in the quotation marks of the language', '«hòa giải»'],
    ['begun', 'hòa giả'],
    ['begun, before the tone is there', 'hoà giai'],
    ['with other words between them', 'hòa giải bảng kê'],
    ['thuý written thúy', 'thúy hóa'],
  ])('are found %s', async (_, q) => {
    const answer = await search(an, q)
    expect(answer.task.hits).toHaveLength(1)
    expect(answer.task.hits[0]?.said.marks.length).toBeGreaterThan(0)
  })

  it('in quotation marks stand in a row, and nothing else is found', async () => {
    expect((await search(an, '"kinh phí sửa đường"')).task.hits).toHaveLength(1)
    expect(total(await search(an, '"sửa đường kinh phí"'))).toBe(0)
    expect((await search(an, 'sửa đường kinh phí')).task.hits).toHaveLength(1)
  })

  it('with their marks come before those that differ in marks only', async () => {
    const [first] = (await search(an, 'bang ke')).task.hits
    expect(marksOf(first!.said)).toEqual(['bảng kê'])
    await app.db.transaction((tx) =>
      issueTask(tx, app.clock.now(), { lines: [{ unit: 'SXD' }], text: 'Xây cầu qua khe Mò' }, plan),
    )
    await app.db.transaction((tx) =>
      issueTask(tx, app.clock.now(), { lines: [{ unit: 'SXD' }], text: 'Mở lối qua khe nước' }, plan),
    )
    await run(`update search_follow set version = 0`)
    await catchUp(app)
    expect((await search(an, 'mở')).task.hits[0]?.said.text).toBe('Mở lối qua khe nước')
    expect((await search(an, 'mò')).task.hits[0]?.said.text).toBe('Xây cầu qua khe Mò')
    expect((await search(an, 'mo')).task.hits.map((hit) => hit.said.text)).toEqual(
      expect.arrayContaining(['Xây cầu qua khe Mò', 'Mở lối qua khe nước']),
    )
  })

  it.each(['111/KH-UBND', '111/KH', '111/', '111', '111 / kh', 'Kế hoạch 111/KH-UBND', 'kế hoạch số 111'])(
    'as a number find the document: %s',
    async (q) => {
      const answer = await search(an, q)
      expect(answer.document.hits[0]).toMatchObject({ id: plan, number: '111/KH-UBND' })
      expect(
        answer.document.hits.map((hit) => hit.id),
        'not a number that only begins so',
      ).not.toContain(secondPlan)
      expect(marksOf(answer.document.hits[0]!.name).join(' ')).toContain('111')
    },
  )

  it('find a paper that is cited and not at hand', async () => {
    expect((await search(an, '45/QĐ-TTg')).document.hits).toEqual(
      expect.arrayContaining([expect.objectContaining({ number: '45/QĐ-TTg', presence: 'stub' })]),
    )
  })

  it('give one kind only and more of it where that is asked for', async () => {
    const answer = await search(an, 'xa', '&limit=1')
    expect(answer.unit).toMatchObject({ more: true })
    expect(answer.unit.hits).toHaveLength(1)
    const units = await search(an, 'xa', '&kind=unit&limit=50')
    expect(units.unit.hits.length).toBeGreaterThan(3)
    expect(units.unit.more).toBe(false)
    expect(total(units)).toBe(units.unit.hits.length)
  })
})

describe('what was typed by mistake or on purpose', () => {
  it.each(['%', "'", ':*', '& | ! <->', '"', '""', '«»', '\\', '-', '😀🌾', '/', '()', "'; drop table task; --".slice(0, 3)])(
    'is not understood and finds nothing: %s',
    async (q) => {
      expect(await search(an, q)).toMatchObject({ understood: false, task: { hits: [], more: false } })
    },
  )

  it.each([
    "xã':* | !nà",
    'a & b',
    '"chưa đóng',
    "\\'x",
    "O'Brien",
    '#1/x',
    '~xa1',
    'xã 😀',
    '1/',
    '٣',
    'x'.repeat(200),
    'a b c d e f g h i k l m n o p q r s t',
  ])('is only words: %s', async (q) => {
    expect((await search(an, q)).understood).toBe(true)
  })

  it('is refused in words where it is longer than any title', async () => {
    const { status, body } = await an.get(`/search?q=${'dài '.repeat(2500)}`)
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'request.invalid' })
    expect(body.details[0]).toMatchObject({ path: 'query.q' })
    expect((await an.get('/search')).status).toBe(422)
    expect((await an.get('/search?q=%00')).status).toBe(422)
  })
})

describe('a person', () => {
  it('finds all that he can open and nothing else, whoever he is', async () => {
    for (const name of ['an', 'chinh', 'dung', 'giang', 'hoa', 'khanh', 'lan', 'minh', 'nga', 'oanh'] as const) {
      const who = await app.signIn(name)
      const answer = await search(who, 'cac', '&limit=50')
      const more = await search(who, 'so', '&limit=50')
      const found = (kind: SearchKind): Set<string> => new Set([...answer[kind].hits, ...more[kind].hits].map((hit) => hit.id))
      for (const { id } of await run(`select id from task where province_id = 97 and folded ~ '\\y(cac|so)'`))
        expect((await who.get(`/tasks/${id}`)).status, `${name}: task ${id}`).toBe(found('task').has(id) ? 200 : 404)
      for (const { id } of await run(`select id from document where province_id = 97 and presence = 'full'`)) {
        const opens = (await who.get(`/directives/${id}`)).status === 200
        const clauses = [...answer.clause.hits, ...more.clause.hits].some((hit) => hit.document.id === id)
        expect({ name, id, found: found('document').has(id) || clauses }).toEqual({ name, id, found: opens })
      }
    }
  })

  it('whose unit owes nothing finds units only', async () => {
    const answer = await search(nga, 'duong')
    expect(total(answer)).toBe(answer.unit.hits.length)
    expect(await search(nga, '111/KH-UBND')).toMatchObject({
      document: { hits: [], more: false },
      clause: { hits: [] },
      task: { hits: [] },
    })
  })

  it('sees the tasks of his unit, not those of others in the same document', async () => {
    expect((await search(hoa, 'rà soát đoạn đường')).task.hits).toHaveLength(1)
    expect((await search(hoa, 'hòa giải ở cơ sở')).task.hits).toEqual([])
    expect((await search(giang, 'hòa giải ở cơ sở')).task.hits).toHaveLength(1)
  })

  it('who is only asked finds his task and nothing of a paper «lưu hành nội bộ»', async () => {
    const asked = await app.db.transaction((tx) =>
      issueTask(
        tx,
        app.clock.now(),
        { kind: 'request', lines: [{ unit: 'SYT' }], text: 'Cử kíp khám bệnh lên bản Khuổi Lặc' },
        secondPlan,
      ),
    )
    await run(`update search_follow set version = 0`)
    await catchUp(app)
    expect((await search(nga, 'khám bệnh')).document.hits).toMatchObject([{ id: secondPlan }])
    await run(`update document set internal = true where id = $1`, [secondPlan])
    const answer = await search(nga, 'khám bệnh')
    expect(answer).toMatchObject({ document: { hits: [], more: false }, clause: { hits: [], more: false } })
    expect(answer.task.hits).toMatchObject([{ id: asked.task, document: null }])
    expect(JSON.stringify(answer)).not.toContain('1112/KH')
    expect((await search(nga, '1112')).document.hits).toEqual([])
  })

  it('of another province finds nothing of this one', async () => {
    const phuc = await app.signIn('phuc')
    expect(total(await search(phuc, 'duong'))).toBe(0)
    expect((await phuc.get('/api/p/97/search?q=duong')).status).toBe(404)
    expect((await app.anonymous.get('/search?q=duong')).status).toBe(401)
  })
})

describe('the index', () => {
  it('has a new task and a corrected title as soon as it has followed the events', async () => {
    const id = await issuePlan(
      app,
      planText(['Sở Tài chính cấp phao cứu sinh cho bến Khuổi Rào trước ngày 15/12/2026.'], { number: '207/KH-UBND' }),
    )
    await catchUp(app)
    expect((await search(an, 'phao cứu sinh')).task.hits).toMatchObject([{ document: { id } }])
    const { header, version } = (await an.get(`/directives/${id}`)).body as { header: object; version: number }
    const corrected = await an.patch(`/directives/${id}`, { ...header, version, title: 'Bảo đảm an toàn bến nước' })
    expect(corrected.status, JSON.stringify(corrected.body)).toBe(200)
    await catchUp(app)
    expect((await search(an, 'an toàn bến nước')).document.hits).toMatchObject([
      { id, name: { text: 'Kế hoạch 207/KH-UBND Bảo đảm an toàn bến nước' } },
    ])
  })

  it('finds a unit by the name that it was given later', async () => {
    const lan = await app.signIn('lan')
    const [unit] = (await search(lan, 'xã tân hồng')).unit.hits
    expect((await lan.post(`/units/${unit!.id}/aliases`, { alias: 'xã Khuổi Tẩu', origin: 'former' })).status).toBeLessThan(300)
    await catchUp(app)
    expect((await search(an, 'khuoi tau')).unit.hits).toMatchObject([
      { id: unit!.id, name: { marks: [] }, also: { text: 'xã Khuổi Tẩu' } },
    ])
  })

  it('is made anew beside the search, which says so until it is whole', async () => {
    await run(`update search_follow set version = 0`)
    await run(`delete from search_entry`)
    const none = await search(an, 'hòa giải')
    expect(none.task.hits).toEqual([])
    while (await followAll(app.ctx)) continue
    await catchUp(app)
    expect(await search(an, 'hòa giải')).toMatchObject({ whole: true, task: { hits: [{ document: { id: plan } }] } })
  })

  it('says the same when two servers follow at once', async () => {
    await run(`update search_follow set version = 0`)
    await Promise.all([catchUp(app), catchUp(app), followAll(app.ctx), followAll(app.ctx)])
    const answer = await search(an, 'hòa giải')
    expect(answer.whole).toBe(true)
    expect(answer.task.hits).toHaveLength(1)
  })
  /** From now on no row of the index that meets the condition can be written; the returned function ends that. */
  const breakRows = async (condition: string): Promise<() => Promise<unknown>> => {
    await run(`create function planted() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$`)
    await run(`create trigger planted before insert on search_entry for each row when (${condition}) execute function planted()`)
    return () => run('drop function planted cascade')
  }
  const entriesOf = (province: number) => run('select id from search_entry where province_id = $1', [province])

  it('leaves out a document that fails again and again, goes on with all others, and tries it when it changes', async () => {
    const mend = await breakRows(`new.kind = 'document' and new.document_id = '${plan}'`)
    await run(`update search_follow set version = 0`)
    await run(`delete from search_entry`)
    await catchUp(app)
    expect((await search(an, 'khám chữa bệnh lưu động')).document.hits).toMatchObject([{ id: secondPlan }])
    const named = await search(an, '45/QĐ-TTg')
    expect(named.whole).toBe(true)
    expect(named.document.hits.map((hit) => hit.id)).not.toContain(plan)
    await mend()
    const { header, version } = (await an.get(`/directives/${plan}`)).body as { header: object; version: number }
    expect((await an.patch(`/directives/${plan}`, { ...header, version, title: 'Mốc giới' })).status).toBe(200)
    await catchUp(app)
    expect((await search(an, 'mốc giới')).document.hits).toMatchObject([{ id: plan }])
  })

  it('of a province that fails holds up no other province, and is complete once the fault is mended', async () => {
    const mend = await breakRows(`new.kind = 'unit' and new.province_id = 97`)
    await run(`update search_follow set version = 0`)
    await run(`delete from search_entry`)
    while (await followAll(app.ctx)) continue
    await followAll(app.ctx)
    expect(await entriesOf(98)).not.toEqual([])
    expect((await search(an, 'hòa giải')).whole).toBe(false)
    await mend()
    await catchUp(app)
    expect(await search(an, 'hòa giải')).toMatchObject({ whole: true, task: { hits: [{ document: { id: plan } }] } })
  })
})

it('a number finds the document that bears it before newer ones whose title names it', async () => {
  const naming = await takeIn(
    app,
    an,
    planText(['Sở Y tế báo cáo kết quả trước ngày 05/12/2026.'], {
      number: '19/KH-UBND',
      title: 'Triển khai bước hai của Kế hoạch số 111/KH-UBND',
    }),
  )
  await catchUp(app)
  for (const q of ['111/KH', '111/KH-UBND', '111 / kh']) {
    expect((await search(an, q)).document.hits.map((hit) => hit.id)).toEqual([plan, naming])
  }
  expect(
    (await search(nga, '111/KH')).document.hits.map((hit) => hit.id),
    'of others nothing',
  ).not.toContain(naming)
})
