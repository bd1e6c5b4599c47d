import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { startTestApp, type TestApp, type TestCaller } from '../testing/app.ts'
import { appendEvent } from './events.ts'
import type { Tx } from './query.ts'
import { MOST_EVENTS } from './remember.ts'
import { defineFeature, route } from './route.ts'
import { systemScope } from './scope.ts'

let made = 0
const planted = defineFeature({
  name: 'planted',
  problems: {},
  routes: [
    route(
      {
        method: 'get',
        path: '/planted/count',
        summary: 'Đếm thử',
        access: 'tasks.read',
        query: z.object({ part: z.string().optional() }),
        response: z.object({ made: z.number(), units: z.number(), part: z.string().nullable() }),
        remembered: true,
      },
      async ({ scope, query }) => {
        made += 1
        return Promise.resolve({ made, units: scope.units.length, part: query.part ?? null })
      },
    ),
  ],
})

let app: TestApp
let dung: TestCaller
let nga: TestCaller
beforeAll(async () => {
  app = await startTestApp({ extraFeatures: [planted] })
  dung = await app.signIn('dung')
  nga = await app.signIn('nga')
})
afterAll(() => app.close())

const ask = async (who: TestCaller, part = ''): Promise<number> =>
  ((await who.get(`/planted/count${part && `?part=${part}`}`)).body as { made: number }).made
const happen = (tx: Tx, kind = 'planted.happened'): Promise<string> =>
  appendEvent(tx, systemScope(97, app.clock.now()), { kind, subject: { type: 'thing', id: '1' } })

test('an answer is kept while nothing happens and made anew after the next commit', async () => {
  const first = await ask(dung)
  expect(await ask(dung)).toBe(first)
  await app.db.transaction((tx) => happen(tx))
  expect(await ask(dung)).toBe(first + 1)
  expect(await ask(dung)).toBe(first + 1)
})

test('that someone looked makes no answer old; another province’s events neither', async () => {
  const first = await ask(dung)
  await app.db.transaction((tx) => happen(tx, 'planted.page_read'))
  await app.db.transaction((tx) =>
    appendEvent(tx, systemScope(98, app.clock.now()), { kind: 'planted.happened', subject: { type: 'thing', id: '1' } }),
  )
  expect(await ask(dung)).toBe(first)
})

test('a change that began before the answer and is committed after it makes the answer old', async () => {
  let commit: () => void = () => undefined
  const held = new Promise<void>((resolve) => (commit = resolve))
  let written: () => void = () => undefined
  const begun = new Promise<void>((resolve) => (written = resolve))
  const late = app.db.transaction(async (tx) => {
    await happen(tx)
    written()
    await held
  })
  await begun
  await app.db.transaction((tx) => happen(tx))
  const between = await ask(dung)
  expect(await ask(dung)).toBe(between)
  commit()
  await late
  expect(await ask(dung)).toBe(between + 1)
})

test('while a long transaction leaves too many events to look through nothing is kept, and afterwards it is again', async () => {
  let end: () => void = () => undefined
  const held = new Promise<void>((resolve) => (end = resolve))
  let begun: () => void = () => undefined
  const began = new Promise<void>((resolve) => (begun = resolve))
  const long = app.db.transaction(async (tx) => {
    await tx.send({ text: 'select pg_current_xact_id()' }) // from here on it holds the horizon
    begun()
    await held
  })
  await began
  await app.db.transaction((tx) => happen(tx))
  const first = await ask(dung)
  expect(await ask(dung)).toBe(first)
  await app.db.transaction((tx) => Promise.all(Array.from({ length: MOST_EVENTS }, () => happen(tx))))
  expect([await ask(dung), await ask(dung)]).toEqual([first + 1, first + 2])
  end()
  await long
  await expect.poll(async () => (await ask(dung)) === (await ask(dung))).toBe(true)
})

test('a change that is rolled back leaves the answer as it is', async () => {
  const first = await ask(dung)
  await app.db
    .transaction(async (tx) => {
      await happen(tx)
      throw new Error('taken back')
    })
    .catch((error: Error) => expect(error.message).toBe('taken back'))
  expect(await ask(dung)).toBe(first)
})

test('other rights, another question and another day have answers of their own', async () => {
  const first = await ask(dung)
  expect(await ask(nga)).not.toBe(first)
  expect(await ask(dung, 'b')).not.toBe(first)
  app.clock.set('2026-03-03T02:00:00Z')
  dung = await app.signIn('dung')
  expect(await ask(dung)).not.toBe(first)
})

test('many who ask at once after a change have it made once', async () => {
  await app.db.transaction((tx) => happen(tx))
  const before = made
  const answers = await Promise.all(Array.from({ length: 6 }, () => ask(dung)))
  expect(new Set(answers).size).toBeLessThanOrEqual(2)
  expect(made - before).toBeLessThanOrEqual(2)
})

test('whoever takes gzip gets the same answer compressed', async () => {
  const plain = await dung.get('/planted/count')
  const packed = await dung.fetch('/planted/count', { headers: { 'accept-encoding': 'gzip, br' } })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(packed.headers.get('content-type')).toBe('application/json')
  expect(JSON.parse(gunzipSync(new Uint8Array(await packed.arrayBuffer())).toString())).toEqual(plain.body)
})
