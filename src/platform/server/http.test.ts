import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { problem } from '../shared/problem.ts'
import { startTestApp, type TestApp } from '../testing/app.ts'
import { defineFeature, files, route } from './route.ts'
import { query } from './query.ts'

const addSetting = query<{ name: string }, never>(
  'test.add_setting',
  `insert into setting (province_id, name, value) values (0, :name, '{}'::jsonb)`,
)
const countSettings = query<{ name: string }, { count: number }>(
  'test.count_settings',
  `select count(*) as count from setting where name = :name`,
)

const body = z.object({ name: z.string().min(1), fail: z.enum(['no', 'problem', 'error', 'answer']) })
const planted = defineFeature({
  name: 'planted',
  problems: { 'planted.refused': { status: 409, vi: 'Không ghi «{name}».', en: 'Not written: {name}.' } },
  routes: [
    route(
      {
        method: 'post',
        path: '/planted',
        global: true,
        summary: 'Ghi thử',
        access: 'public',
        body,
        response: z.object({ name: z.string() }),
        status: 201,
      },
      async ({ body, tx }) => {
        await addSetting.run(tx, { name: body.name })
        if (body.fail === 'problem') throw problem('planted.refused', { params: { name: body.name } })
        if (body.fail === 'error') throw new Error(`secret of ${body.name}`)
        return body.fail === 'answer' ? ({ wrong: true } as never) : { name: body.name }
      },
    ),
    route(
      { method: 'post', path: '/slow', global: true, summary: 'Ghi chậm', access: 'public', body, response: z.object({}) },
      async ({ body, tx }) => {
        await addSetting.run(tx, { name: body.name })
        await tx.send({ text: 'select pg_sleep(0.3)' })
        return {}
      },
    ),
    route({ method: 'get', path: '/planted', summary: 'Xem thử', access: 'signed-in', response: z.object({}) }, () =>
      Promise.resolve({}),
    ),
  ],
})

/** Forms that wait until the test lets them go on. */
const waiting: (() => void)[] = []
const held = defineFeature({
  name: 'held',
  problems: {},
  routes: [
    route(
      {
        method: 'post',
        path: '/held',
        global: true,
        summary: 'Gửi tệp thử',
        access: 'public',
        body: files({ fields: z.object({}) }),
        response: z.object({}),
        ownTransaction: true,
      },
      async () => {
        await new Promise<void>((resolve) => waiting.push(resolve))
        return {}
      },
    ),
  ],
})

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ extraFeatures: [planted] })
})
afterAll(() => app.close())

const rows = (name: string): Promise<number> => app.db.transaction(async (tx) => (await countSettings.one(tx, { name })).count)

test('an answered write is in the database', async () => {
  expect(await app.anonymous.post('/api/planted', { name: 'kept', fail: 'no' })).toMatchObject({
    status: 201,
    body: { name: 'kept' },
  })
  expect(await rows('kept')).toBe(1)
})

test.each(['problem', 'error', 'answer'])('a request that fails by %s leaves no row', async (fail) => {
  const answer = await app.anonymous.post('/api/planted', { name: `lost-${fail}`, fail })
  expect(answer.status).toBe(fail === 'problem' ? 409 : 500)
  expect(await rows(`lost-${fail}`)).toBe(0)
})

test('a refusal says its code and a Vietnamese sentence, in English for who asks for it', async () => {
  const vi = await app.anonymous.post('/api/planted', { name: 'x', fail: 'problem' })
  expect(vi.body).toEqual({ code: 'planted.refused', status: 409, message: 'Không ghi «x».' })
  const en = await app.anonymous.fetch('/api/planted', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en-GB,en;q=0.9' },
    body: JSON.stringify({ name: 'x', fail: 'problem' }),
  })
  expect(await en.json()).toMatchObject({ message: 'Not written: x.' })
})

test('an unexpected error tells nothing of what happened inside', async () => {
  const answer = await app.anonymous.post('/api/planted', { name: 'hush', fail: 'error' })
  expect(answer.body.code).toBe('server.failed')
  expect(JSON.stringify(answer.body)).not.toContain('secret')
})

test('wrong input is refused with the place of each mistake', async () => {
  const answer = await app.anonymous.post('/api/planted', { name: '', fail: 'no' })
  expect(answer).toMatchObject({ status: 422, body: { code: 'request.invalid', details: [{ path: 'body.name' }] } })
})

test('a duplicate key is told as a conflict, not as a failure of the server', async () => {
  await app.anonymous.post('/api/planted', { name: 'twice', fail: 'no' })
  expect(await app.anonymous.post('/api/planted', { name: 'twice', fail: 'no' })).toMatchObject({
    status: 409,
    body: { code: 'request.duplicate' },
  })
})

test('a write from the page of another site is not carried out', async () => {
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, { origin: 'null' }]) {
    const answer = await app.fetch('/api/planted', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ name: 'foreign', fail: 'no' }),
    })
    expect(answer.status).toBe(403)
  }
  expect(await rows('foreign')).toBe(0)
})

test('a call without a session is refused', async () => {
  expect(await app.anonymous.get('/planted')).toMatchObject({ status: 401, body: { code: 'access.signed_out' } })
})

test('a body larger than allowed is refused while it is read, whatever length it claims', async () => {
  const stream = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)),
  })
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: stream, duplex: 'half' }
  const answer = await app.anonymous.fetch('/api/planted', init as RequestInit)
  expect(answer.status).toBe(413)
})

test('files beyond what the memory holds are refused in words, and taken again once the others are done', async () => {
  const busy = await startTestApp({ extraFeatures: [held] })
  const send = (): Promise<{ status: number; body: { code?: string } }> => {
    const form = new FormData()
    form.set('file', new File(['Biên bản'], 'bien-ban.txt'))
    return busy.anonymous.post('/api/held', form)
  }
  const first = Array.from({ length: 6 }, send)
  await expect.poll(() => waiting.length).toBe(6)
  expect(await send()).toMatchObject({ status: 503, body: { code: 'request.busy' } })
  for (const go of waiting.splice(0)) go()
  for (const answer of await Promise.all(first)) expect(answer.status).toBe(200)
  const next = send()
  await expect.poll(() => waiting.length).toBe(1)
  waiting[0]?.()
  expect((await next).status).toBe(200)
  await busy.close()
})

test('a request that takes too long is refused and writes nothing, also when its work comes to an end later', async () => {
  const hurried = await startTestApp({ extraFeatures: [planted], settings: { requestTimeoutMs: 100 } })
  const answer = await hurried.anonymous.post('/api/slow', { name: 'too-late', fail: 'no' })
  expect(answer).toMatchObject({ status: 503, body: { code: 'request.timeout' } })
  // The same key waits for the late transaction, and would be a duplicate if that had been committed.
  expect(await hurried.db.transaction((tx) => addSetting.run(tx, { name: 'too-late' }))).toBe(1)
  await hurried.close()
})

test('of statements sent together one that fails takes the others with it, and the connection serves the next one', async () => {
  const together = app.db.transaction(async (tx) => {
    await Promise.all([
      addSetting.run(tx, { name: 'together-1' }),
      addSetting.run(tx, { name: 'together-1' }),
      addSetting.run(tx, { name: 'together-2' }),
    ])
  })
  await expect(together).rejects.toMatchObject({ code: '23505' })
  const counts = await app.db.transaction((tx) =>
    Promise.all(['together-1', 'together-2'].map((name) => countSettings.one(tx, { name }))),
  )
  expect(counts).toEqual([{ count: 0 }, { count: 0 }])
})
