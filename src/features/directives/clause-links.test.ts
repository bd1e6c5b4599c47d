import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import type { ClauseLink } from './contract/chain.ts'
import { issuePlan, planText, takeIn } from './testing.ts'

/** Clauses of the plan above: two that tasks below carry out, one that nobody carries out. */
const above = [
  'Sở Xây dựng chủ trì, phối hợp với UBND các xã biên giới đổ bê tông 30 km đường kiểm tra cột mốc, hoàn thành trước ngày 15/12/2026.',
  'Sở Nông nghiệp và Môi trường cung cấp giống tre bát độ trồng dọc đường biên, hoàn thành trước ngày 30/6/2026.',
  'Sở Y tế khám bệnh lưu động cho người cao tuổi ở thôn giáp biên, hoàn thành trước ngày 30/9/2026.',
]
const below = [
  'Sở Xây dựng nghiệm thu các đoạn đã đổ bê tông đường kiểm tra cột mốc, báo cáo UBND tỉnh trước ngày 20/12/2026.',
  'Sở Nông nghiệp và Môi trường chủ trì cấp giống tre bát độ đến các thôn trồng dọc đường biên trước ngày 15/6/2026.',
  'Sở Tài chính quyết toán nguồn hỗ trợ của doanh nghiệp trước ngày 15/01/2027.',
]

let app: TestApp
let an: TestCaller
let number = 300
beforeAll(async () => {
  app = await startTestApp()
  an = await app.signIn('an')
})
afterAll(() => app.close())

interface Pair {
  upper: string
  lower: string
  upperNumber: string
}

/** A plan above and one below that says it carries the first out; whoever reviews has confirmed it. */
async function chainOfTwo(): Promise<Pair> {
  const upperNumber = `${(number += 1)}/KH-UBND`
  const upper = await issuePlan(app, planText(above, { number: upperNumber }))
  const lower = await planBelow(upperNumber)
  await confirm(lower, upperNumber)
  return { upper, lower, upperNumber }
}

function planBelow(upperNumber: string): Promise<string> {
  const title = `Triển khai thực hiện Kế hoạch số ${upperNumber} ngày 05/01/2026 của UBND tỉnh Sơn Hà`
  return issuePlan(app, planText(below, { number: `${(number += 1)}/KH-UBND`, title, date: '10 tháng 02 năm 2026' }))
}

async function confirm(lower: string, upperNumber: string, carries = true): Promise<void> {
  const { body } = await an.get(`/directives/${lower}`)
  const citation = body.citations.find((one: { document: { number: string } }) => one.document.number === upperNumber)
  const { status } = await an.put(`/directives/${lower}/citations/${citation.id}`, { implements: carries })
  expect(status).toBe(200)
  await app.runJobs()
}

const linksOf = async (who: TestCaller, id: string): Promise<ClauseLink[]> => {
  const { status, body } = await who.get(`/directives/${id}/links`)
  expect(status).toBe(200)
  return body.items
}
const shown = (links: readonly ClauseLink[]) => links.map((link) => [link.task?.clausePath ?? null, link.clause.path, link.state])
const clauseOf = async (document: string, path: string): Promise<string> => {
  const { body } = await an.get(`/directives/${document}`)
  return body.clauses.find((clause: { path: string }) => clause.path === path).id
}
const oneSuggested = async (pair: Pair): Promise<ClauseLink> => {
  const [link] = (await linksOf(an, pair.lower)).filter((one) => one.state === 'suggested')
  if (!link) throw new Error('nothing was suggested')
  return link
}

describe('proposals', () => {
  it('are made once the chain is confirmed, each with what speaks for it, and none is applied', async () => {
    const { lower } = await chainOfTwo()
    const links = await linksOf(an, lower)
    expect(shown(links)).toEqual([
      ['II.1', 'II.1', 'suggested'],
      ['II.2', 'II.2', 'suggested'],
    ])
    expect(links[0]?.because?.phrases.join('; ')).toContain('bê tông')
    expect(links[0]).toMatchObject({ origin: 'similarity', decidedBy: null, clause: { heading: expect.any(String) } })
  })

  it('are made when the document is issued after its chain was confirmed', async () => {
    const upperNumber = `${(number += 1)}/KH-UBND`
    await issuePlan(app, planText(above, { number: upperNumber }))
    const title = `Triển khai thực hiện Kế hoạch số ${upperNumber} ngày 05/01/2026 của UBND tỉnh Sơn Hà`
    const text = planText(below, { number: `${(number += 1)}/KH-UBND`, title, date: '10 tháng 02 năm 2026' })
    const lower = await takeIn(app, an, text)
    await confirm(lower, upperNumber)
    expect(await linksOf(an, lower)).toEqual([])
    expect(await issuePlan(app, text)).toBe(lower)
    await app.runJobs()
    expect(shown(await linksOf(an, lower))).toHaveLength(2)
  })

  it('are made when the document above arrives later than the tasks: it takes its stub’s place and keeps its links', async () => {
    const upperNumber = `${(number += 1)}/KH-UBND`
    const lower = await planBelow(upperNumber)
    await confirm(lower, upperNumber)
    expect(await linksOf(an, lower)).toEqual([])
    const stub = (await an.get(`/directives/${lower}/chain`)).body.upper[0]
    expect(stub).toMatchObject({ number: upperNumber, presence: 'stub' })
    const upper = await takeIn(app, an, planText(above, { number: upperNumber }))
    await app.runJobs()
    expect((await an.get(`/directives/${lower}/chain`)).body.upper[0]).toMatchObject({ id: upper, presence: 'full' })
    expect(shown(await linksOf(an, lower))).toHaveLength(2)
    expect((await an.get(`/directives/${stub.id}`)).body).toMatchObject({ state: 'replaced', replacedBy: upper })
  })

  it('survive being reckoned again: what was decided stays, what was refused is not proposed again', async () => {
    const pair = await chainOfTwo()
    const [first, second] = await linksOf(an, pair.lower)
    await an.put(`/directives/${pair.lower}/links/${first?.id}`, { version: 1, state: 'accepted' })
    await an.put(`/directives/${pair.lower}/links/${second?.id}`, { version: 1, state: 'refused' })
    await confirm(pair.lower, pair.upperNumber)
    expect(shown(await linksOf(an, pair.lower))).toEqual([
      ['II.1', 'II.1', 'accepted'],
      ['II.2', 'II.2', 'refused'],
    ])
  })
})

describe('the decision of a person', () => {
  it('accepts a proposal, is recorded, and can be undone', async () => {
    const pair = await chainOfTwo()
    const link = await oneSuggested(pair)
    const done = await an.put(`/directives/${pair.lower}/links/${link.id}`, { version: link.version, state: 'accepted' })
    expect(done.body.links).toMatchObject([{ id: link.id, state: 'accepted', decidedBy: { name: 'Hoàng Thị An' } }])
    const undone = await an.post(`/directives/${pair.lower}/links/undo`, { act: done.body.act })
    expect(undone.body.links).toMatchObject([{ id: link.id, state: 'suggested' }])
    expect((await an.post(`/directives/${pair.lower}/links/undo`, { act: done.body.act })).body.code).toBe(
      'directives.undo_nothing',
    )
  })

  it('chooses another clause: the proposal counts as refused, and one undo takes both back', async () => {
    const pair = await chainOfTwo()
    const link = await oneSuggested(pair)
    const clauseId = await clauseOf(pair.upper, 'II.3')
    const path = `/directives/${pair.lower}/links/${link.id}`
    const done = await an.put(path, { version: link.version, state: 'accepted', clauseId })
    expect(done.status).toBe(200)
    const now = await linksOf(an, pair.lower)
    expect(shown(now)).toContainEqual(['II.1', 'II.3', 'accepted'])
    expect(shown(now)).toContainEqual(['II.1', 'II.1', 'refused'])
    await an.post(`/directives/${pair.lower}/links/undo`, { act: done.body.act })
    const back = await linksOf(an, pair.lower)
    expect(shown(back)).toContainEqual(['II.1', 'II.1', 'suggested'])
    expect(shown(back)).toContainEqual(['II.1', 'II.3', 'refused'])
  })

  it('links by hand what nothing was proposed for, and the document as a whole', async () => {
    const pair = await chainOfTwo()
    const { body } = await an.get(`/directives/${pair.lower}/links`)
    const task = body.tasks.find((one: { clausePath: string }) => one.clausePath === 'II.3')
    const clauseId = await clauseOf(pair.upper, 'II.3')
    expect((await an.post(`/directives/${pair.lower}/links`, { taskId: task.id, clauseId })).status).toBe(201)
    expect((await an.post(`/directives/${pair.lower}/links`, { taskId: null, clauseId })).status).toBe(201)
    expect(shown(await linksOf(an, pair.lower))).toEqual(
      expect.arrayContaining([
        [null, 'II.3', 'accepted'],
        ['II.3', 'II.3', 'accepted'],
      ]),
    )
  })

  it('is told when someone else was first, and nothing is written twice', async () => {
    const pair = await chainOfTwo()
    const link = await oneSuggested(pair)
    const binh = await app.signIn('binh')
    const path = `/directives/${pair.lower}/links/${link.id}`
    await binh.put(path, { version: link.version, state: 'refused' })
    expect((await an.put(path, { version: link.version, state: 'accepted' })).body).toMatchObject({
      code: 'directives.link_changed',
    })
  })

  it('cannot be undone over the head of someone who decided afterwards', async () => {
    const pair = await chainOfTwo()
    const link = await oneSuggested(pair)
    const path = `/directives/${pair.lower}/links/${link.id}`
    const { body } = await an.put(path, { version: link.version, state: 'accepted' })
    await (await app.signIn('binh')).put(path, { version: link.version + 1, state: 'refused' })
    expect((await an.post(`/directives/${pair.lower}/links/undo`, { act: body.act })).body.code).toBe(
      'directives.link_undo_blocked',
    )
  })

  it('belongs to who reviews for the office: a leader reads the links, a department and an outsider do not', async () => {
    const pair = await chainOfTwo()
    const link = await oneSuggested(pair)
    const path = `/directives/${pair.lower}/links/${link.id}`
    const chinh = await app.signIn('chinh')
    expect((await chinh.get(`/directives/${pair.lower}/links`)).body.may).toEqual({ decide: false })
    expect((await chinh.put(path, { version: 1, state: 'accepted' })).status).toBe(403)
    // The department of finance owes a line of the plan, so it reads the plan; the office's list of links it does not.
    const dung = await app.signIn('dung')
    expect((await dung.get(`/directives/${pair.lower}`)).status).toBe(200)
    expect((await dung.get(`/directives/${pair.lower}/links`)).status).toBe(403)
    for (const name of ['nga', 'phuc'] as const)
      expect((await (await app.signIn(name)).get(`/api/p/97/directives/${pair.lower}/links`)).status).toBe(404)
  })
})

describe('a proposal that was accepted and taken back', () => {
  const takenBack = async (): Promise<Pair> => {
    const pair = await chainOfTwo()
    const link = await oneSuggested(pair)
    const { body } = await an.put(`/directives/${pair.lower}/links/${link.id}`, { version: link.version, state: 'accepted' })
    await an.post(`/directives/${pair.lower}/links/undo`, { act: body.act })
    return pair
  }

  it('stands in nobody’s way when its document no longer stands above', async () => {
    const pair = await takenBack()
    await confirm(pair.lower, pair.upperNumber, false)
    expect((await an.get(`/directives/${pair.lower}/chain`)).body.upper).toEqual([])
  })

  it('does not keep the new version of the document above from being read', async () => {
    const pair = await takenBack()
    const next = await takeIn(app, an, planText([above[2] ?? ''], { number: pair.upperNumber }), { replaces: pair.upper })
    expect((await an.get(`/directives/${next}`)).body.state).toBe('review')
  })

  it('is not accepted by an undo once its document no longer stands above', async () => {
    const pair = await chainOfTwo()
    const link = await oneSuggested(pair)
    const path = `/directives/${pair.lower}/links`
    await an.put(`${path}/${link.id}`, { version: link.version, state: 'accepted' })
    const { body } = await an.put(`${path}/${link.id}`, { version: link.version + 1, state: 'refused' })
    await confirm(pair.lower, pair.upperNumber, false)
    expect((await an.post(`${path}/undo`, { act: body.act })).body.code).toBe('directives.link_not_above')
  })
})

describe('what cannot be linked', () => {
  it('is a clause of the same document, of one that is not above, or of one below', async () => {
    const pair = await chainOfTwo()
    const other = await chainOfTwo()
    const [task] = (await an.get(`/directives/${pair.lower}/links`)).body.tasks
    const refused = async (document: string, taskId: string | null, clause: string) =>
      (await an.post(`/directives/${document}/links`, { taskId, clauseId: clause })).body
    expect(await refused(pair.lower, task.id, await clauseOf(pair.lower, 'II.1'))).toMatchObject({
      code: 'directives.link_own_clause',
    })
    const notAbove = await refused(pair.lower, task.id, await clauseOf(other.upper, 'II.1'))
    expect(notAbove).toMatchObject({ code: 'directives.link_not_above' })
    expect(notAbove.message).toContain(other.upperNumber)
    expect(await refused(pair.upper, null, await clauseOf(pair.lower, 'II.1'))).toMatchObject({ code: 'directives.link_below' })
    expect(await refused(pair.lower, '019c0000-0000-7000-8000-000000000000', await clauseOf(pair.upper, 'II.1'))).toMatchObject({
      code: 'tasks.not_found',
    })
  })

  it('is a circle of documents: it is refused with the names of those in it, also a document with itself', async () => {
    const pair = await chainOfTwo()
    const third = await takeIn(app, an, planText(below, { number: `${(number += 1)}/KH-UBND`, title: 'Kế hoạch kiểm tra' }))
    expect((await an.post(`/directives/${third}/citations`, { citedId: pair.lower, implements: true })).status).toBe(200)
    const { status, body } = await an.post(`/directives/${pair.upper}/citations`, { citedId: third, implements: true })
    expect(status).toBe(422)
    expect(body.code).toBe('directives.chain_cycle')
    for (const id of [pair.upper, pair.lower, third])
      expect(body.message).toContain((await an.get(`/directives/${id}`)).body.number)
    const own = await an.post(`/directives/${third}/citations`, { citedId: third, implements: true })
    expect(own.body.code).toBe('directives.chain_self')
    expect((await an.get(`/directives/${pair.upper}/chain`)).body.upper).toEqual([])
  })

  it('is a circle that two people would close at the same moment: one of them is refused', async () => {
    const [one, other] = [`${(number += 1)}/KH-UBND`, `${(number += 1)}/KH-UBND`]
    const a = await takeIn(app, an, planText(above, { number: one, title: 'Kế hoạch thứ nhất' }))
    const b = await takeIn(app, an, planText(above, { number: other, title: 'Kế hoạch thứ hai' }))
    const answers = await Promise.all([
      an.post(`/directives/${a}/citations`, { citedId: b, implements: true }),
      an.post(`/directives/${b}/citations`, { citedId: a, implements: true }),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 422])
    const chains = await Promise.all(
      [a, b].map(async (id) => (await an.get(`/directives/${id}/chain`)).body.upper.length as number),
    )
    expect(chains.sort()).toEqual([0, 1])
  })
})

describe('a link that no longer holds', () => {
  it('waits for a person when a new version dropped its clause; others follow their clause to the new version', async () => {
    const pair = await chainOfTwo()
    for (const link of await linksOf(an, pair.lower))
      await an.put(`/directives/${pair.lower}/links/${link.id}`, { version: link.version, state: 'accepted' })
    // The new version has no clause about bamboo any more and begins with the one on health.
    const text = planText([above[2] ?? '', above[0] ?? ''], { number: pair.upperNumber })
    const next = await takeIn(app, an, text, { replaces: pair.upper })
    const links = await linksOf(an, pair.lower)
    expect(shown(links)).toEqual(
      expect.arrayContaining([
        ['II.1', 'II.2', 'accepted'],
        ['II.2', 'II.2', 'review'],
      ]),
    )
    expect(links.find((one) => one.state === 'accepted')?.document.id).toBe(next)
    expect(links.find((one) => one.state === 'review')).toMatchObject({
      reviewReason: 'clause_dropped',
      document: { id: pair.upper },
    })
  })

  it('waits for a person when its document no longer stands above, and holds again when it does', async () => {
    const pair = await chainOfTwo()
    const link = await oneSuggested(pair)
    await an.put(`/directives/${pair.lower}/links/${link.id}`, { version: link.version, state: 'accepted' })
    await confirm(pair.lower, pair.upperNumber, false)
    expect(await linksOf(an, pair.lower)).toMatchObject([{ id: link.id, state: 'review', reviewReason: 'not_above' }])
    await confirm(pair.lower, pair.upperNumber)
    expect((await linksOf(an, pair.lower)).find((one) => one.id === link.id)).toMatchObject({
      state: 'accepted',
      reviewReason: null,
    })
  })

  it('is looked for between the documents whose chain changed, and nowhere else', async () => {
    const [pair, other] = [await chainOfTwo(), await chainOfTwo()]
    const link = await oneSuggested(pair)
    await an.put(`/directives/${pair.lower}/links/${link.id}`, { version: link.version, state: 'accepted' })
    // As if it had been missed: whoever looks at it again says that it holds.
    const missed = `update clause_link set state = 'review', review_reason = 'not_above' where id = $1`
    await app.db.transaction((tx) => tx.send({ text: missed, values: [link.id] }))
    const state = async () => (await linksOf(an, pair.lower)).find((one) => one.id === link.id)?.state
    await confirm(other.lower, other.upperNumber, false)
    await confirm(other.lower, other.upperNumber)
    expect(await state()).toBe('review')
    // Between their own documents the chain breaks and is there again.
    await confirm(pair.lower, pair.upperNumber, false)
    await confirm(pair.lower, pair.upperNumber)
    expect(await state()).toBe('accepted')
  })

  it('holds again through a document in between that joins the chain', async () => {
    const pair = await chainOfTwo()
    const link = await oneSuggested(pair)
    await an.put(`/directives/${pair.lower}/links/${link.id}`, { version: link.version, state: 'accepted' })
    await confirm(pair.lower, pair.upperNumber, false)
    const between = await planBelow(pair.upperNumber)
    await an.post(`/directives/${pair.lower}/citations`, { citedId: between, implements: true })
    expect(await linksOf(an, pair.lower)).toMatchObject([{ id: link.id, state: 'review', reviewReason: 'not_above' }])
    await confirm(between, pair.upperNumber)
    expect((await linksOf(an, pair.lower)).find((one) => one.id === link.id)?.state).toBe('accepted')
  })
})
