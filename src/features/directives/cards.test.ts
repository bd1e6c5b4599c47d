import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { catchUp } from '../search/testing.ts'
import { fourTasks, planText, send, takeIn } from './testing.ts'

let app: TestApp
let an: TestCaller
let oanh: TestCaller
let number = 500
beforeAll(async () => {
  app = await startTestApp()
  an = await app.signIn('an')
  oanh = await app.signIn('oanh')
})
afterAll(() => app.close())

const issuer = 'UBND tỉnh Sơn Hà'
const card = (more: object = {}) => ({ type: 'Kế hoạch', issuer, number: `${number}/KH-UBND`, date: '2026-01-05', ...more })
const SECRET = 'Phương án bố trí lực lượng diễn tập'

/** A plan that cites another, which is not here: the stub of that one. */
async function stubOf(cited: string, title = ''): Promise<{ plan: string; stub: { id: string; version: number } }> {
  const own = `${(number += 1)}/KH-UBND`
  const words = `Triển khai thực hiện Kế hoạch số ${cited} ngày 05/01/2026 của UBND tỉnh Sơn Hà${title}`
  const plan = await takeIn(app, an, planText(fourTasks, { number: own, title: words, date: '10 tháng 02 năm 2026' }))
  const { body } = await an.get(`/directives/${plan}`)
  const citation = body.citations.find((one: { document: { number: string } }) => one.document.number === cited)
  await an.put(`/directives/${plan}/citations/${citation.id}`, { implements: true })
  return { plan, stub: (await an.get(`/directives/${citation.document.id}`)).body }
}
const next = (): string => `${(number += 1)}/KH-UBND`
const upper = async (plan: string) => (await an.get(`/directives/${plan}/chain`)).body.upper

describe('a card', () => {
  it('is made of a stub and keeps the links of those that cite it; the thread ends there', async () => {
    const cited = next()
    const { plan, stub } = await stubOf(cited)
    const body = card({
      number: cited,
      version: stub.version,
      title: 'Bảo vệ cột mốc',
      publicSource: 'https://vanban.example.vn/1',
    })
    const made = await oanh.put(`/directives/${stub.id}/card`, body)
    expect(made).toMatchObject({ status: 200, body: { id: stub.id, presence: 'card', issuer } })
    expect(await upper(plan)).toMatchObject([{ id: stub.id, presence: 'card' }])
    expect((await an.get(`/directives/${stub.id}`)).body).toMatchObject({
      publicSource: 'https://vanban.example.vn/1',
      clauses: [],
      withheld: false,
    })
    expect((await an.get(`/directives/${stub.id}/text`)).body.blocks).toEqual([])
  })

  it('gives way to the document itself, which keeps its links', async () => {
    const cited = next()
    const { plan, stub } = await stubOf(cited)
    await oanh.put(`/directives/${stub.id}/card`, card({ number: cited, version: stub.version }))
    const document = await takeIn(app, an, planText(fourTasks, { number: cited }))
    expect(await upper(plan)).toMatchObject([{ id: document, presence: 'full' }])
    expect((await an.get(`/directives/${stub.id}`)).body).toMatchObject({ state: 'replaced', replacedBy: document })
  })

  it('joins the document that is here already under its number, and refuses where that would make a circle', async () => {
    const there = next()
    const document = await takeIn(app, an, planText(fourTasks, { number: there }))
    const { plan, stub } = await stubOf(next())
    const joined = await oanh.put(`/directives/${stub.id}/card`, card({ number: there, version: stub.version }))
    expect(joined.body).toMatchObject({ id: document, presence: 'full' })
    expect(await upper(plan)).toMatchObject([{ id: document }])
    const second = await stubOf(next())
    await an.post(`/directives/${document}/citations`, { citedId: second.plan, implements: true })
    const circle = await oanh.put(`/directives/${second.stub.id}/card`, card({ number: there, version: second.stub.version }))
    expect(circle.body.code).toBe('directives.chain_cycle')
  })

  it('takes no stub’s place by its number where the document that carries the stub out stands over the card', async () => {
    const cited = next()
    const { plan, stub } = await stubOf(cited)
    const made = (await oanh.post('/directives/cards', card({ number: next() }))).body
    expect((await an.post(`/directives/${made.id}/citations`, { citedId: plan, implements: true })).status).toBe(200)
    // The stub says no issuer, so that it is the card's by number and day.
    await app.db.transaction((tx) => tx.send({ text: `update document set issuer = null where id = $1`, values: [stub.id] }))
    const circle = await oanh.put(`/directives/${made.id}/card`, card({ number: cited, version: 1 }))
    expect(circle.body.code).toBe('directives.chain_cycle')
    expect(await upper(plan)).toMatchObject([{ id: stub.id }])
  })

  it('says that its number is taken to all, and by which document only to who may see that', async () => {
    const taken = next()
    const there = await takeIn(app, an, planText(fourTasks, { number: taken }))
    await app.db.transaction((tx) =>
      tx.send({
        text: `insert into role_grant (province_id, id, person_id, role, unit_id, valid_from)
               select 97, gen_random_uuid(), a.person_id, 'clerk', v.unit_id, '2025-07-01' from account a, unit_version v
               where a.username = 'nga' and v.province_id = 97 and v.code = 'SYT'`,
      }),
    )
    const nga = await app.signIn('nga')
    expect((await oanh.post('/directives/cards', card({ number: taken }))).body).toMatchObject({
      code: 'directives.key_taken',
      details: { documentId: there },
    })
    const own = (await nga.post('/directives/cards', card({ number: next() }))).body
    for (const answer of [
      await nga.post('/directives/cards', card({ number: taken })),
      await nga.patch(`/directives/${own.id}`, { version: 1, number: taken }),
    ]) {
      expect(answer.body.code).toBe('directives.key_taken')
      expect(JSON.stringify(answer.body)).not.toContain(there)
    }
  })

  it.each(['javascript:alert(1)', 'ftp://vanban.example.vn/1', 'file:///etc/passwd', 'vanban.example.vn', 'data:text/html,x'])(
    'takes no public source but an address of the web: %s',
    async (publicSource) => {
      const { status, body } = await oanh.post('/directives/cards', card({ number: next(), publicSource }))
      expect({ status, code: body.code }).toEqual({ status: 422, code: 'request.invalid' })
    },
  )

  it('is told when somebody else corrected it meanwhile, and is not made of a document that is here', async () => {
    const made = (await oanh.post('/directives/cards', card({ number: next() }))).body
    const path = `/directives/${made.id}/card`
    expect((await oanh.put(path, card({ number: made.number, version: 1, title: 'Một' }))).status).toBe(200)
    expect((await oanh.put(path, card({ number: made.number, version: 1, title: 'Hai' }))).body.code).toBe('directives.changed')
    const own = next()
    const document = await takeIn(app, an, planText(fourTasks, { number: own }))
    expect((await oanh.put(`/directives/${document}/card`, card({ number: own, version: 1 }))).body.code).toBe(
      'directives.not_a_card',
    )
  })

  it('is made by those who take documents in: a leader and an outsider do not', async () => {
    const { stub } = await stubOf(next())
    const body = card({ number: next(), version: stub.version })
    expect((await (await app.signIn('chinh')).put(`/directives/${stub.id}/card`, body)).status).toBe(403)
    expect((await (await app.signIn('nga')).put(`/directives/${stub.id}/card`, body)).status).toBe(404)
  })
})

describe('the card of a classified document', () => {
  const everywhere = async (words: string): Promise<number> => {
    const [row] = await app.db.transaction(
      async (tx) =>
        (
          await tx.send({
            text: `select (select count(*) from document d where d::text ilike $1) + (select count(*) from event e where e::text ilike $1) +
              (select count(*) from event_payload p where p::text ilike $1) as n`,
            values: [`%${words}%`],
          })
        ).rows as { n: number }[],
    )
    return Number(row?.n)
  }

  /** Words by which the search finds a document. */
  const indexed = async (id: string): Promise<string[]> => {
    const text = `select lexeme from search_entry, unnest(words) where kind = 'document' and id = $1`
    const { rows } = await app.db.transaction((tx) => tx.send({ text, values: [id] }))
    return (rows as { lexeme: string }[]).map((row) => row.lexeme)
  }

  it('says type, issuer, number and date; with a title it is refused and nothing of the title is kept', async () => {
    const own = next()
    for (const more of [{ title: SECRET }, { publicSource: 'https://vanban.example.vn/mat' }]) {
      const refused = await oanh.post('/directives/cards', card({ number: own, classification: 'Mật', ...more }))
      expect(refused).toMatchObject({ status: 422, body: { code: 'directives.card_content' } })
      expect(JSON.stringify(refused.body)).not.toContain(SECRET)
    }
    expect(await everywhere(SECRET)).toBe(0)
    const made = await oanh.post('/directives/cards', card({ number: own, classification: 'Tuyệt mật' }))
    expect(made).toMatchObject({ status: 201, body: { title: null, presence: 'card' } })
    const { body } = await an.get(`/directives/${made.body.id}`)
    expect(body).toMatchObject({ withheld: true, title: null, publicSource: null })
    // The level itself is written nowhere.
    expect(await everywhere('Tuyệt mật')).toBe(0)
  })

  it('loses the title that a stub had from who cited it, also in the search; its header takes none later', async () => {
    const cited = next()
    const { plan, stub } = await stubOf(cited)
    await an.patch(`/directives/${stub.id}`, { version: stub.version, title: SECRET })
    await catchUp(app)
    expect(await indexed(stub.id)).toContain('bo')
    const made = await oanh.put(
      `/directives/${stub.id}/card`,
      card({ number: cited, version: stub.version + 1, classification: 'Tối mật' }),
    )
    expect(made.body).toMatchObject({ title: null })
    expect(await everywhere(SECRET)).toBe(0)
    await catchUp(app)
    expect(await indexed(stub.id)).not.toContain('bo')
    expect((await an.get(`/directives?state=reference&text=${encodeURIComponent('bố trí lực lượng')}`)).body.items).toEqual([])
    expect((await an.patch(`/directives/${stub.id}`, { version: stub.version + 2, title: SECRET })).body.code).toBe(
      'directives.card_content',
    )
    expect((await upper(plan))[0]).toMatchObject({ id: stub.id, title: null })
  })

  it('keeps its number: who takes documents in neither changes it nor lets it give way to another document', async () => {
    const [own, there] = [next(), next()]
    await takeIn(app, an, planText(fourTasks, { number: there }))
    const made = (await oanh.post('/directives/cards', card({ number: own, classification: 'Mật' }))).body
    const path = `/directives/${made.id}`
    const refused = { status: 403, body: { code: 'directives.card_false_alarm' } }
    for (const number of [`${own}-A`, there])
      expect(await oanh.put(`${path}/card`, card({ number, version: 1, classification: 'Mật' }))).toMatchObject(refused)
    expect(await oanh.patch(path, { version: 1, date: '2026-01-06' })).toMatchObject(refused)
    expect(
      (await oanh.put(`${path}/card`, card({ number: own, version: 1, classification: 'Mật', type: 'Quyết định' }))).status,
    ).toBe(200)
    expect((await send(oanh, planText(fourTasks, { number: own }))).body.code).toBe('directives.card_withheld')
  })

  it('keeps its document out however the issuer and the number are written, also as a card or a header with a title', async () => {
    for (const written of [
      'Ủy ban nhân dân tỉnh Sơn Hà',
      'Uỷ ban  nhân dân tỉnh Sơn Hà',
      issuer.normalize('NFD'),
      'Cơ quan ban hành',
    ]) {
      const own = next()
      expect((await oanh.post('/directives/cards', card({ number: own, issuer: written, classification: 'Mật' }))).status).toBe(
        201,
      )
      const withheld = { status: 409, body: { code: 'directives.card_withheld' } }
      expect(await send(an, planText(fourTasks, { number: own }))).toMatchObject(withheld)
      const open = card({ number: own.replace('-', '–'), issuer: 'UBND Tỉnh Sơn Hà', title: SECRET })
      expect(await oanh.post('/directives/cards', open)).toMatchObject(withheld)
      const other = (await oanh.post('/directives/cards', card({ number: next() }))).body
      expect(await oanh.put(`/directives/${other.id}/card`, { ...open, version: 1 })).toMatchObject(withheld)
      expect(await oanh.patch(`/directives/${other.id}`, { version: 1, number: ` ${own}` })).toMatchObject(withheld)
      // The same number and day of a unit that is known to be another.
      expect((await oanh.post('/directives/cards', { ...open, issuer: 'Sở Tài chính' })).status).toBe(
        written === 'Cơ quan ban hành' ? 409 : 201,
      )
    }
    expect(await everywhere(SECRET)).toBe(3)
  })

  it('keeps the document of its number out, although no stamp is seen on it, until the table of authorities says otherwise', async () => {
    const own = next()
    const made = (await oanh.post('/directives/cards', card({ number: own, classification: 'Mật' }))).body
    const sent = await send(an, planText(fourTasks, { number: own }))
    expect(sent).toMatchObject({ status: 409, body: { code: 'directives.card_withheld' } })
    expect((await an.get(`/directives?text=${encodeURIComponent(own)}`)).body.items).toMatchObject([
      { id: made.id, presence: 'card' },
    ])
    const open = card({ number: own, version: 1 })
    expect((await oanh.put(`/directives/${made.id}/card`, open)).body).toMatchObject({ code: 'directives.card_false_alarm' })
    await app.db.transaction((tx) =>
      tx.send({
        text: `insert into authority (province_id, action, role) values (97, 'classification.false_alarm', 'office_chief')`,
      }),
    )
    expect((await (await app.signIn('binh')).put(`/directives/${made.id}/card`, open)).status).toBe(200)
    expect((await send(an, planText(fourTasks, { number: own }))).status).toBe(200)
  })
})
