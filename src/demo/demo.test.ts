/** The exercise is made on whatever day somebody tries it: each seat finds its work there. */
import { afterAll, describe, expect, it } from 'vitest'
import { createApp } from '../platform/server/app.ts'
import { silentLog } from '../platform/server/log.ts'
import { bringUpToDate } from '../platform/server/main.ts'
import { startTestApp, type TestApp } from '../platform/testing/app.ts'
import { callers } from './callers.ts'
import { seedDemo } from './seed.ts'

interface Owed {
  role: string
  kind: string
  state: string
}
type Header = Record<string, { value: number }>

const servers: TestApp[] = []
afterAll(() => Promise.all(servers.map((server) => server.close())))

/** A server whose database holds nothing but the tables, as `cotmoc demo` finds it. */
async function emptyServer(now: string): Promise<TestApp> {
  const server = await startTestApp({ now })
  servers.push(server)
  await server.db.transaction(async (tx) => {
    await tx.send({ text: 'drop schema public cascade' })
    await tx.send({ text: 'create schema public' })
  })
  await bringUpToDate(server.db)
  return server
}

// An hour after midnight on New Year's Day in Viet Nam, when the year of the plan is just over; and a day in the middle of a month.
describe.each(['2026-12-31T18:00:00Z', '2027-05-12T03:00:00Z'])('the exercise made at %s', (now) => {
  it('has work under way for the officer of a commune, and something in every state for the chairman', async () => {
    const { ctx } = await emptyServer(now)
    await seedDemo(ctx, () => undefined)
    const as = callers(await createApp({ config: ctx.config, db: ctx.db, clock: ctx.clock, log: silentLog }))

    const officer = await as('cb-na-linh')
    const { items } = await officer.get<{ items: Owed[] }>('/tasks/mine?limit=50')
    const underWay = items.filter(({ role, kind, state }) => role === 'lead' && kind === 'order' && state === 'in_progress')
    expect(underWay.length).toBeGreaterThan(1)

    const leader = await as('chu-tich')
    const { header } = await leader.get<{ header: Header }>('/overview')
    for (const state of ['doneOnTime', 'doneLate', 'waiting', 'open', 'silent', 'overdue']) {
      expect(header[state]?.value, state).toBeGreaterThan(0)
    }
  }, 120_000)
})
