import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { startTestApp, type TestApp } from '../testing/app.ts'
import { enqueue, job, longJob, releaseLeases, runDueJobs } from './jobs.ts'
import { query } from './query.ts'
import { defineFeature } from './route.ts'

const note = query<{ name: string }, never>(
  'test.note',
  `insert into setting (province_id, name, value) values (0, :name, '1'::jsonb)`,
)
const notes = query<{ like: string }, { n: number }>('test.notes', `select count(*) as n from setting where name like :like`)
const state = query<{ kind: string }, { state: string; attempts: number }>(
  'test.job_state',
  `select state, attempts from job where kind = :kind`,
)

const named = z.object({ name: z.string() })
let failures = 0
const jobs = [
  job('test.note', async ({ tx, payload }) => void (await note.run(tx, named.parse(payload)))),
  job('test.breaks', async ({ tx }) => {
    await note.run(tx, { name: 'half-done' })
    throw new Error('breaks')
  }),
  longJob('test.long', async ({ ctx, payload }) => void (await ctx.db.transaction((tx) => note.run(tx, named.parse(payload))))),
  longJob('test.long_breaks', () => {
    failures += 1
    return Promise.reject(new Error('breaks'))
  }),
]

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ extraFeatures: [defineFeature({ name: 'planted', problems: {}, routes: [], jobs })] })
})
afterAll(() => app.close())

const count = (like: string): Promise<number> => app.db.transaction(async (tx) => (await notes.one(tx, { like })).n)
const put = (kind: string, payload: object, runAt?: Date): Promise<string> =>
  app.db.transaction((tx) => enqueue(tx, { province: 97, kind, payload, ...(runAt ? { runAt } : {}) }))

test('a job runs once, whether short or long', async () => {
  await put('test.note', { name: 'short' })
  await put('test.long', { name: 'long' })
  await app.runJobs()
  await app.runJobs()
  expect([await count('short'), await count('long')]).toEqual([1, 1])
})

test('a job put down by a transaction that is rolled back never runs', async () => {
  await expect(
    app.db.transaction(async (tx) => {
      await enqueue(tx, { province: 97, kind: 'test.note', payload: { name: 'undone' } })
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  await app.runJobs()
  expect(await count('undone')).toBe(0)
})

test('a job waits for its time', async () => {
  await put('test.note', { name: 'later' }, new Date(app.clock.now().getTime() + 60_000))
  await app.runJobs()
  expect(await count('later')).toBe(0)
  app.clock.advance(60_000)
  await app.runJobs()
  expect(await count('later')).toBe(1)
})

test('a long job whose server was killed is done again: at once by a server that is alone, else when its lease is over', async () => {
  const lease = (name: string): Promise<unknown> =>
    app.db.transaction((tx) =>
      tx.send({
        text: `update job set leased_until = $1 where payload ->> 'name' = $2`,
        values: [new Date(app.clock.now().getTime() + 60_000), name],
      }),
    )
  for (const name of ['held-1', 'held-2']) {
    await put('test.long', { name })
    await lease(name)
    await app.runJobs()
    expect(await count(name)).toBe(0)
    if (name === 'held-1') await app.db.transaction(releaseLeases)
    else app.clock.advance(60_000)
    await app.runJobs()
    expect(await count(name)).toBe(1)
  }
})

test('several workers at once share the jobs and do none twice', async () => {
  for (let index = 0; index < 40; index += 1) await put('test.note', { name: `many-${index}` })
  const ran = await Promise.all([1, 2, 3, 4].map(() => runDueJobs(app.ctx, jobs)))
  expect(ran.reduce((sum, each) => sum + each, 0)).toBe(40)
  expect(await count('many-%')).toBe(40)
})

test.each(['test.breaks', 'test.long_breaks'])(
  'a job that fails (%s) leaves nothing half done, waits longer each time and is kept as dead',
  async (kind) => {
    await put(kind, {})
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await app.runJobs()
      expect(await app.db.transaction((tx) => state.one(tx, { kind }))).toEqual({
        state: attempt === 8 ? 'dead' : 'ready',
        attempts: attempt,
      })
      await app.runJobs()
      app.clock.advance(2 ** attempt * 1000)
    }
    await app.runJobs()
    expect(await count('half-done')).toBe(0)
    expect(failures).toBe(kind === 'test.breaks' ? 0 : 8)
  },
)
