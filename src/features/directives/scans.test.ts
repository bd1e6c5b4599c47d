import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DocumentRefused, type Reading } from '../../platform/documents/convert.ts'
import { textBlocks } from '../../platform/documents/text.ts'
import type { Scope } from '../../platform/server/scope.ts'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { identity } from '../accounts/identity.ts'
import { mayHold, recogniseInMemory } from './server/scans.ts'
import { fourTasks, planText, takeIn } from './testing.ts'

let app: TestApp
let an: TestCaller
let scope: Scope
beforeAll(async () => {
  app = await startTestApp()
  an = await app.signIn('an')
  const me = (await an.get('/api/me')).body
  const session = {
    sessionId: 'x',
    personId: me.person.id as string,
    personName: me.person.name as string,
    province: 97,
    onBehalfOf: null,
  }
  scope = (await app.db.transaction((tx) => identity.loadScope(tx, session, 97, app.clock.now())))!
})
afterAll(() => app.close())

const incoming = (name: string) => ({
  bytes: new TextEncoder().encode(`scan ${name}`),
  fileName: name,
  mediaType: 'application/pdf',
  fields: { classification: 'Thường' as const },
})
/** What the recogniser gives in the end. */
const recognised = (text: string): Reading => ({
  blocks: textBlocks(text),
  format: 'pdf',
  pages: 3,
  ocr: true,
  doubts: [],
  places: [],
})
const state = async (id: string) => (await an.get(`/directives/${id}`)).body

/** Runs a scan to its end: the answer at once, then what became of it. */
async function scan(name: string, outcome: () => Reading): Promise<string> {
  let finish: () => void = () => undefined
  const reading = new Promise<void>((resolve) => (finish = resolve)).then(outcome)
  const { document } = await recogniseInMemory(app.ctx, scope, incoming(name), reading, { page: 2, of: 3 })
  expect(document).toMatchObject({ state: 'reading', title: null, number: null })
  expect(await state(document.id)).toMatchObject({ state: 'reading', file: null })
  finish()
  await expect
    .poll(async () => (await state(document.id)).state !== 'reading' || (await state(document.id)).file !== null, {
      interval: 20,
    })
    .toBe(true)
  await app.runJobs()
  return document.id
}

describe('a scan', () => {
  it('is kept once every page was recognised and none bears a stamp, and is then read like any other', async () => {
    const id = await scan('quét 1.pdf', () => recognised(planText(fourTasks, { number: '701/KH-UBND' })))
    expect(await state(id)).toMatchObject({
      state: 'review',
      number: '701/KH-UBND',
      counts: { total: 4 },
      file: { byOcr: true, pages: 3 },
    })
  })

  it('with a stamp leaves a refusal and nothing else, not even its row', async () => {
    const id = await scan('quét 2.pdf', () => {
      throw new DocumentRefused('classified')
    })
    expect((await an.get(`/directives/${id}`)).status).toBe(404)
    const minh = await app.signIn('minh')
    expect((await minh.get('/directives/refusals')).body.items).toMatchObject([{ seenBy: 'server' }])
  })

  it('of a document that is here already fails in words and leads to it', async () => {
    const there = await takeIn(app, an, planText(fourTasks, { number: '702/KH-UBND' }))
    const id = await scan('quét 3.pdf', () => recognised(planText(fourTasks, { number: '702/KH-UBND' })))
    const failed = await state(id)
    expect(failed).toMatchObject({ state: 'failed', duplicateOf: there, file: null })
    expect(failed.failure).toContain('Là bản thay thế')
  })

  it('that cannot be read says why', async () => {
    const id = await scan('quét 4.pdf', () => {
      throw new DocumentRefused('no_text')
    })
    expect((await an.get(`/directives/${id}/progress`)).body).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('Không tìm thấy chữ'),
    })
  })

  it('waits in memory only while few others do', async () => {
    const ends: (() => void)[] = []
    for (let i = 0; mayHold(app.ctx); i += 1) {
      const reading = new Promise<never>((_, reject) => ends.push(() => reject(new DocumentRefused('aborted'))))
      await recogniseInMemory(app.ctx, scope, incoming(`quét ${10 + i}.pdf`), reading, { page: 0, of: 0 })
    }
    expect(ends).toHaveLength(5)
    for (const end of ends) end()
    await expect.poll(() => mayHold(app.ctx)).toBe(true)
  })
})
