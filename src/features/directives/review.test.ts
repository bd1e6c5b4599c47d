import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { draftsOf, fourTasks, planText, takeIn, withFields } from './testing.ts'

let app: TestApp
let an: TestCaller
let binh: TestCaller
beforeAll(async () => {
  app = await startTestApp()
  an = await app.signIn('an')
  binh = await app.signIn('binh')
})
afterAll(() => app.close())

let counter = 100
/** A plan of its own for each test. */
const freshPlan = (tasks: readonly string[] = fourTasks): Promise<string> =>
  takeIn(app, an, planText(tasks, { number: `${(counter += 1)}/KH-UBND` }))
const unitId = async (code: string): Promise<string> =>
  (await an.get('/units')).body.units.find((unit: { code: string }) => unit.code === code).id

describe('what the reader proposes', () => {
  it('gives each task its addressees from the register, and says what a person must look at', async () => {
    const drafts = await draftsOf(an, await freshPlan())
    expect(drafts.map((draft) => draft.clausePath)).toEqual(['II.1', 'II.2', 'II.3', 'II.4'])
    const [money, road, bamboo, front] = drafts
    expect(money?.bodies.map((body) => [body.role, body.unitName])).toEqual([
      ['lead', 'Sở Tài chính'],
      ['support', 'Sở Xây dựng'],
    ])
    expect(money).toMatchObject({
      deadline: { kind: 'date', due: '2026-12-15' },
      deadlineOrigin: 'text',
      kind: 'order',
      doubts: [],
    })
    expect(road?.bodies[0]).toMatchObject({ unitId: null, memberCount: 3 })
    expect(bamboo?.doubts.map((doubt) => doubt.code)).toContain('body_unresolved')
    expect(front?.kind).toBe('request')
  })

  it('asks those whom the issuer may not order, each addressee by itself', async () => {
    const letter = planText(
      ['UBND xã Nà Lĩnh chủ trì, phối hợp với Sở Xây dựng kiểm kê kho thuốc, hoàn thành trước ngày 15/5/2026.'],
      { number: '31/KH-SYT' },
    )
    const id = await takeIn(app, an, letter.replace('UBND TỈNH SƠN HÀ', 'SỞ Y TẾ'), { issuer: 'Sở Y tế' })
    const [draft] = await draftsOf(an, id)
    expect(draft).toMatchObject({ kind: 'request', bodies: [{ kind: 'request' }, { kind: 'request' }] })
    expect(draft?.doubts.map((doubt) => doubt.code)).toContain('outside_authority')
    const ordered = await an.put(`/directives/${id}/drafts/${draft!.id}`, {
      version: 1,
      bodies: draft!.bodies.map((body) => ({ role: body.role, name: body.name, unitId: body.unitId, kind: 'order' })),
      kind: 'order',
    })
    expect(ordered.body.drafts[0]).toMatchObject({ kind: 'order', bodies: [{ kind: 'order' }, { kind: 'order' }] })
  })

  it('puts what has doubts first and pages without gaps', async () => {
    const id = await freshPlan()
    const first = await an.get(`/directives/${id}/drafts?limit=1`)
    expect(first.body.items[0].clausePath).toBe('II.3')
    expect(first.body.counts).toMatchObject({ total: 4, proposed: 4, accepted: 0, rejected: 0, doubts: 1 })
    const rest = await an.get(`/directives/${id}/drafts?limit=10&cursor=${first.body.next}`)
    expect(rest.body.items.map((draft: { clausePath: string }) => draft.clausePath)).toEqual(['II.1', 'II.2', 'II.4'])
  })

  it('does not refuse dates in the past but asks a person to look', async () => {
    const [late] = await draftsOf(an, await freshPlan(['Sở Tài chính chủ trì kiểm kê kho, hoàn thành trước ngày 15/02/2026.']))
    expect(late?.doubts).toContainEqual({ code: 'deadline_past', text: 'trước ngày 15/02/2026' })
  })
})

describe('editing proposals', () => {
  it('accepts, rejects and reopens, and counts along', async () => {
    const id = await freshPlan()
    const [first, second] = await draftsOf(an, id)
    const accepted = await an.post(`/directives/${id}/drafts/${first!.id}/accept`, { version: 1 })
    expect(accepted.body).toMatchObject({ changed: 1, counts: { proposed: 3, accepted: 1 } })
    expect((await an.post(`/directives/${id}/drafts/${second!.id}/reject`, { version: 1 })).body.counts).toMatchObject({
      rejected: 1,
    })
    const reopened = await an.post(`/directives/${id}/drafts/${second!.id}/reopen`, { version: 2 })
    expect(reopened.body.drafts[0]).toMatchObject({ state: 'proposed', version: 3, changedBy: { name: 'Hoàng Thị An' } })
  })

  it('shows both versions when two edit the same task, and overwrites nothing', async () => {
    const id = await freshPlan()
    const [draft] = await draftsOf(an, id)
    await an.put(`/directives/${id}/drafts/${draft!.id}`, { version: 1, deliverable: 'Báo cáo của An' })
    const late = await binh.put(`/directives/${id}/drafts/${draft!.id}`, { version: 1, deliverable: 'Báo cáo của Bình' })
    expect(late).toMatchObject({
      status: 409,
      body: {
        code: 'directives.draft_changed',
        details: {
          theirs: { deliverable: 'Báo cáo của An', version: 2, changedBy: { name: 'Hoàng Thị An' } },
          yours: { deliverable: 'Báo cáo của Bình' },
        },
      },
    })
    expect((await draftsOf(an, id))[0]?.deliverable).toBe('Báo cáo của An')
  })

  it('lets exactly one of two simultaneous edits through', async () => {
    const id = await freshPlan()
    const [draft] = await draftsOf(an, id)
    const edit = (who: TestCaller, words: string) =>
      who.put(`/directives/${id}/drafts/${draft!.id}`, { version: 1, deliverable: words })
    const answers = await Promise.all([edit(an, 'A'), edit(binh, 'B')])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
  })

  it('takes a typed deadline that the document has, and wants a basis for one that it has not', async () => {
    const id = await freshPlan()
    const path = `/directives/${id}/drafts/${(await draftsOf(an, id))[3]!.id}`
    expect((await an.put(path, { version: 1, deadline: { text: 'trước 15/12' } })).body.drafts[0]).toMatchObject({
      deadline: { kind: 'date', due: '2026-12-15' },
      deadlineOrigin: 'text',
    })
    expect((await an.put(path, { version: 2, deadline: { text: 'trước 20/8' } })).body.code).toBe('directives.not_in_text')
    expect((await an.put(path, { version: 2, deadline: { text: 'khi nào xong thì xong' } })).body.code).toBe(
      'directives.deadline_unclear',
    )
    const later = await an.put(path, {
      version: 2,
      deadline: { text: 'trước 20/8', basis: 'Ý kiến Chủ tịch tại buổi giao ban 02/3' },
    })
    expect(later.body.drafts[0]).toMatchObject({
      deadline: { due: '2026-08-20' },
      deadlineOrigin: 'assigned',
      deadlineAssigned: { byName: 'Hoàng Thị An', basis: 'Ý kiến Chủ tịch tại buổi giao ban 02/3' },
    })
  })

  it('marks a lead that the document does not name as assigned later, with who, when and why', async () => {
    const id = await freshPlan()
    const draft = (await draftsOf(an, id))[2]!
    const police = await unitId('CAT')
    const path = `/directives/${id}/drafts/${draft.id}`
    const plain = { version: 1, bodies: [{ role: 'lead', name: 'Công an tỉnh', unitId: police }] }
    expect((await an.put(path, plain)).body.code).toBe('directives.not_in_sentence')
    const assigned = await an.put(path, {
      version: 1,
      bodies: [{ ...plain.bodies[0], basis: 'Phân công của Chủ tịch UBND tỉnh' }],
    })
    expect(assigned.body.drafts[0].bodies).toMatchObject([
      {
        role: 'lead',
        unitName: 'Công an tỉnh',
        origin: 'assigned',
        assigned: { byName: 'Hoàng Thị An', at: '2026-03-02T02:00:00.000Z' },
      },
    ])
  })

  it('splits at a place of the text and merges again, and undo takes both back', async () => {
    const id = await freshPlan()
    const before = await draftsOf(an, id)
    const draft = before[0]!
    const at = draft.start + draft.text.indexOf('hoàn thành')
    const split = await an.post(`/directives/${id}/drafts/${draft.id}/split`, { version: 1, at })
    expect(split.body.drafts.map((one: { text: string }) => one.text)).toEqual([
      expect.stringMatching(/mốc,$/),
      'hoàn thành trước ngày 15/12/2026.',
    ])
    expect(split.body.counts.total).toBe(5)
    const [head, tail] = split.body.drafts as [{ id: string; version: number }, { id: string; version: number }]
    const merged = await an.post(`/directives/${id}/drafts/merge`, {
      drafts: [head, tail].map((one) => ({ id: one.id, version: one.version })),
    })
    expect(merged.body.counts.total).toBe(4)
    await an.post(`/directives/${id}/undo`, {})
    expect((await draftsOf(an, id)).length).toBe(5)
    await an.post(`/directives/${id}/undo`, {})
    const after = await draftsOf(an, id)
    expect(after.map(({ text, state, bodies }) => ({ text, state, bodies }))).toEqual(
      before.map(({ text, state, bodies }) => ({ text, state, bodies })),
    )
  })

  it('adds a task from selected text once, however often it is sent', async () => {
    const id = await freshPlan()
    const { blocks } = (await an.get(`/directives/${id}/text`)).body as { blocks: { text: string }[] }
    const start = blocks.findIndex((block) => block.text.startsWith('1. Mục đích'))
    const offset = blocks.slice(0, start).reduce((sum, block) => sum + block.text.length + 1, 0)
    const add = { id: '019c0000-0000-7000-8000-00000000000a', start: offset, end: offset + 9 }
    const first = await an.post(`/directives/${id}/drafts`, add)
    expect(first.body.drafts[0]).toMatchObject({ text: '1. Mục đí', origin: 'person', clausePath: 'I.1', state: 'proposed' })
    expect((await an.post(`/directives/${id}/drafts`, add)).body.counts.total).toBe(5)
    expect(
      (await an.post(`/directives/${id}/drafts`, { ...add, id: '019c0000-0000-7000-8000-00000000000b', end: 900_000 })).body.code,
    ).toBe('directives.bad_span')
  })

  it('accepts everything without a doubt in one stroke and takes it back in one', async () => {
    const id = await freshPlan()
    const bulk = await an.post(`/directives/${id}/drafts/accept`, {})
    expect(bulk.body).toMatchObject({ changed: 3, counts: { accepted: 3, proposed: 1 } })
    const undone = await an.post(`/directives/${id}/undo`, { change: bulk.body.change })
    expect(undone.body).toMatchObject({ changed: 3, counts: { accepted: 0, proposed: 4 } })
  })
})

describe('undo', () => {
  it('refuses where somebody else has changed the task since, and names who', async () => {
    const id = await freshPlan()
    const [draft] = await draftsOf(an, id)
    const mine = await an.post(`/directives/${id}/drafts/${draft!.id}/accept`, { version: 1 })
    await binh.put(`/directives/${id}/drafts/${draft!.id}`, { version: 2, deliverable: 'Báo cáo' })
    const refused = await an.post(`/directives/${id}/undo`, { change: mine.body.change })
    expect(refused).toMatchObject({ status: 409, body: { code: 'directives.undo_blocked' } })
    expect(refused.body.message).toContain('Lương Văn Bình')
    expect((await draftsOf(an, id))[0]).toMatchObject({ state: 'accepted', deliverable: 'Báo cáo' })
  })

  it('can itself be taken back, and then goes on from there', async () => {
    const id = await freshPlan()
    const [draft] = await draftsOf(an, id)
    await an.post(`/directives/${id}/drafts/${draft!.id}/accept`, { version: 1 })
    const undone = await an.post(`/directives/${id}/undo`, {})
    await an.post(`/directives/${id}/undo`, { change: undone.body.change })
    expect((await draftsOf(an, id))[0]?.state).toBe('accepted')
    await an.post(`/directives/${id}/undo`, {})
    expect((await draftsOf(an, id))[0]?.state).toBe('proposed')
    expect((await an.post(`/directives/${id}/undo`, {})).body.code).toBe('directives.undo_nothing')
  })

  it('keeps every step in the history', async () => {
    const id = await freshPlan()
    const [draft] = await draftsOf(an, id)
    await an.post(`/directives/${id}/drafts/${draft!.id}/accept`, { version: 1 })
    await an.post(`/directives/${id}/undo`, {})
    const { items } = (await an.get(`/directives/${id}/changes`)).body
    expect(items.map((item: { action: string; undone: boolean }) => [item.action, item.undone])).toEqual([
      ['undo', false],
      ['accept', true],
    ])
  })
})

describe('names that the register does not know', () => {
  it('are listed, and what they mean is learned for later documents', async () => {
    const id = await freshPlan()
    expect((await an.get(`/directives/${id}/names`)).body.items).toMatchObject([{ name: 'Ban Quản lý rừng Khau Sơn', drafts: 1 }])
    const named = await an.post(`/directives/${id}/names`, { name: 'Ban Quản lý rừng Khau Sơn', unitId: await unitId('SNNMT') })
    expect(named.body.changed).toBe(1)
    expect((await an.get(`/directives/${id}/names`)).body.items).toEqual([])
    await app.runJobs()
    const again = (await draftsOf(an, await freshPlan()))[2]!
    expect(again.bodies[1]).toMatchObject({ name: 'Ban Quản lý rừng Khau Sơn', unitName: 'Sở Nông nghiệp và Môi trường' })
  })

  it('go to other tasks that wait when one task is corrected, and wait there still', async () => {
    const task = (what: string) => withFields(what, 'Sở Xây dựng', 'Trung tâm Thủy văn Pò Mười', 'Quý II/2026')
    const id = await freshPlan([task('Đo mực nước các suối.'), task('Cắm biển báo ở các ngầm.')])
    const [first] = await draftsOf(an, id)
    const bodies = first!.bodies.map((body) => ({ role: body.role, name: body.name, unitId: body.unitId }))
    bodies[1]!.unitId = await unitId('SNNMT')
    const corrected = await an.put(`/directives/${id}/drafts/${first!.id}`, { version: 1, bodies, accept: true })
    expect(corrected.body.changed).toBe(2)
    const [one, other] = await draftsOf(an, id)
    expect(one).toMatchObject({ state: 'accepted', doubts: [] })
    expect(other).toMatchObject({ state: 'proposed', doubts: [], bodies: [{}, { unitName: 'Sở Nông nghiệp và Môi trường' }] })
  })
})

describe('who may review', () => {
  it('is the office, and nobody outside it sees the proposals', async () => {
    const id = await freshPlan()
    for (const name of ['dung', 'nga', 'lan', 'phuc'] as const) {
      const stranger = await app.signIn(name)
      expect([403, 404]).toContain((await stranger.get(`/directives/${id}/drafts`)).status)
      expect([403, 404]).toContain((await stranger.post(`/directives/${id}/drafts/accept`, {})).status)
      expect((await stranger.get(`/directives/${id}`)).status).toBe(404)
    }
    const minh = await app.signIn('minh')
    expect((await minh.get(`/directives/${id}`)).status).toBe(200)
    expect((await minh.post(`/directives/${id}/drafts/accept`, {})).status).toBe(403)
  })

  it('sees who else is there', async () => {
    const id = await freshPlan()
    const [draft] = await draftsOf(an, id)
    await an.post(`/directives/${id}/presence`, { draftId: draft!.id })
    const seen = await binh.post(`/directives/${id}/presence`, {})
    expect(seen.body.others).toMatchObject([{ person: { name: 'Hoàng Thị An' }, draftId: draft!.id }])
    app.clock.advance(60_000)
    expect((await binh.post(`/directives/${id}/presence`, {})).body.others).toEqual([])
  })
})
