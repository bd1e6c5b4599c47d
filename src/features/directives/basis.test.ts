/** «Theo văn bản» and «ấn định sau», what the approver sees of changes, additions and two people at one task. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import type { Draft } from './contract/drafts.ts'
import { draftsOf, planText, takeIn } from './testing.ts'

let app: TestApp
let an: TestCaller
let binh: TestCaller
beforeAll(async () => {
  app = await startTestApp()
  an = await app.signIn('an')
  binh = await app.signIn('binh')
})
afterAll(() => app.close())

const PATROL = 'Công an tỉnh tổ chức tuần tra đường biên, hoàn thành trước ngày 15/12/2026.'
const tasks = [
  'Sở Xây dựng chủ trì, phối hợp với Sở Tài chính khảo sát đường tuần tra.',
  PATROL,
  'Sở Tài chính có trách nhiệm:\na) Bố trí kinh phí mua xuồng máy.\nb) Hướng dẫn các xã thanh quyết toán.',
]
let counter = 300
const freshPlan = (): Promise<string> => takeIn(app, an, planText(tasks, { number: `${(counter += 1)}/KH-UBND` }))
const unitId = async (code: string): Promise<string> =>
  (await an.get('/units')).body.units.find((unit: { code: string }) => unit.code === code).id
const draftSaying = async (who: TestCaller, id: string, words: string): Promise<Draft> => {
  const draft = (await draftsOf(who, id)).find((one) => one.text.includes(words))
  if (!draft) throw new Error(`no task says ${words}`)
  return draft
}
const lead = async (name: string, code: string) => ({ role: 'lead', name, unitId: await unitId(code) })

describe('a changed lead', () => {
  it('that stands elsewhere in the document only needs a basis and is marked «ấn định sau»', async () => {
    const id = await freshPlan()
    const draft = await draftSaying(an, id, 'tuần tra đường biên')
    const path = `/directives/${id}/drafts/${draft.id}`
    const money = await lead('Sở Tài chính', 'STC')
    const refused = await an.put(path, { version: 1, bodies: [money] })
    expect(refused).toMatchObject({ status: 422, body: { code: 'directives.not_in_sentence' } })
    expect(refused.body.message).toContain('Sở Tài chính')
    const basis = 'Ý kiến Chủ tịch tại giao ban ngày 02/3/2026'
    const taken = await an.put(path, { version: 1, bodies: [{ ...money, basis }], accept: true })
    expect(taken.body.drafts[0].bodies).toMatchObject([
      { unitName: 'Sở Tài chính', origin: 'assigned', assigned: { byName: 'Hoàng Thị An', basis } },
    ])
  })

  it('is not smuggled in under words of the sentence that name another unit or none', async () => {
    const id = await freshPlan()
    const draft = await draftSaying(an, id, 'tuần tra đường biên')
    for (const name of ['Công an tỉnh', 'tuần tra'])
      expect(
        (await an.put(`/directives/${id}/drafts/${draft.id}`, { version: 1, bodies: [await lead(name, 'STC')] })).body.code,
      ).toBe('directives.not_in_sentence')
  })

  it('that the heading over the task names is «theo văn bản», also after it was taken out', async () => {
    const id = await freshPlan()
    const draft = await draftSaying(an, id, 'xuồng máy')
    const path = `/directives/${id}/drafts/${draft.id}`
    expect((await an.put(path, { version: 1, bodies: [] })).status).toBe(200)
    const back = await an.put(path, { version: 2, bodies: [await lead('Sở Tài chính', 'STC')] })
    expect(back.body.drafts[0]).toMatchObject({ bodies: [{ unitName: 'Sở Tài chính', origin: 'text' }], asRead: null })
  })

  it('is shown to the approver beside what the document says, and so is the deadline', async () => {
    const id = await freshPlan()
    const draft = await draftSaying(an, id, 'tuần tra đường biên')
    const basis = 'Ý kiến Chủ tịch tại giao ban ngày 02/3/2026'
    await an.put(`/directives/${id}/drafts/${draft.id}`, {
      version: 1,
      bodies: [{ ...(await lead('Sở Tài chính', 'STC')), basis }],
      deadline: { text: 'trước 20/8', basis },
    })
    expect((await draftSaying(binh, id, 'tuần tra đường biên')).asRead).toEqual({
      lead: ['Công an tỉnh'],
      support: null,
      deadline: 'trước ngày 15/12/2026',
      text: null,
    })
    expect((await draftSaying(binh, id, 'khảo sát')).asRead).toBeNull()
    await an.post(`/directives/${id}/undo`, {})
    expect((await draftSaying(binh, id, 'tuần tra đường biên')).asRead).toBeNull()
  })

  it('is no change where tasks were only joined or cut', async () => {
    const id = await freshPlan()
    const [first, second] = await draftsOf(an, id)
    const joined = await an.post(`/directives/${id}/drafts/merge`, {
      drafts: [first, second].map((one) => ({ id: one!.id, version: one!.version })),
    })
    expect(joined.body.drafts.map((one: Draft) => one.asRead)[0]).toBeNull()
    await an.post(`/directives/${id}/undo`, {})
    const draft = await draftSaying(an, id, 'tuần tra đường biên')
    const at = draft.start + draft.text.indexOf('hoàn thành')
    const cut = await an.post(`/directives/${id}/drafts/${draft.id}/split`, { version: draft.version, at })
    expect(cut.body.drafts.map((one: Draft) => one.asRead)).toEqual([null, null])
  })
})

describe('a task that a person adds', () => {
  it('comes with what he filled in, in one act, and says which tasks stand on the same words', async () => {
    const id = await freshPlan()
    const before = await draftsOf(an, id)
    const there = before.find((one) => one.text.includes('tuần tra đường biên'))!
    const add = {
      id: '019c0000-0000-7000-8000-0000000000aa',
      start: there.start,
      end: there.end,
      text: 'Tổ chức tuần tra ban đêm.',
      bodies: [await lead('Công an tỉnh', 'CAT')],
      accept: true,
    }
    const added = await an.post(`/directives/${id}/drafts`, add)
    expect(added.body.drafts[0]).toMatchObject({
      text: 'Tổ chức tuần tra ban đêm.',
      state: 'accepted',
      origin: 'person',
      bodies: [{ unitName: 'Công an tỉnh', origin: 'text' }],
      doubts: [{ code: 'overlaps', text: expect.stringContaining('II.2 Công an tỉnh tổ chức tuần tra') }],
    })
    await an.post(`/directives/${id}/undo`, {})
    expect(await draftsOf(an, id)).toEqual(before)
  })

  it('is not added at all where its lead needs a basis', async () => {
    const id = await freshPlan()
    const [first] = await draftsOf(an, id)
    const add = { id: '019c0000-0000-7000-8000-0000000000ab', start: first!.start, end: first!.end }
    const refused = await an.post(`/directives/${id}/drafts`, { ...add, bodies: [await lead('Công an tỉnh', 'CAT')] })
    expect(refused.body.code).toBe('directives.not_in_sentence')
    expect(await draftsOf(an, id)).toHaveLength(4)
  })
})

describe('two people at one task', () => {
  it('who chooses his own version keeps what the other changed in fields that he left alone', async () => {
    const id = await freshPlan()
    const draft = await draftSaying(an, id, 'khảo sát')
    const path = `/directives/${id}/drafts/${draft.id}`
    const partners = [{ role: 'support', name: 'Sở Xây dựng', unitId: await unitId('SXD') }]
    await an.put(path, { version: 1, bodies: [await lead('Sở Tài chính', 'STC')], roles: ['lead'], deliverable: 'Biên bản' })
    const mine = { bodies: partners, roles: ['support'], kind: 'order' }
    expect((await binh.put(path, { ...mine, version: 1 })).body).toMatchObject({ code: 'directives.draft_changed' })
    expect((await binh.put(path, { ...mine, version: 2 })).body.drafts[0]).toMatchObject({
      deliverable: 'Biên bản',
      bodies: [
        { role: 'lead', unitName: 'Sở Tài chính' },
        { role: 'support', unitName: 'Sở Xây dựng' },
      ],
    })
  })
})
