import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../testing/app.ts'
import type { Tx } from './query.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await inOne((tx) => tx.send({ text: 'create table kept (who text)' }))
})
afterAll(() => app.close())

const inOne = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => app.db.transaction(work)
const kept = async (): Promise<unknown[]> => (await inOne((tx) => tx.send({ text: 'select who from kept' }))).rows

it.each([0, 1, 3, 5, 8, 12, 40])(
  'writes nothing that was sent on beside a statement that failed (%i turns later)',
  async (turns) => {
    const on = async (tx: Tx): Promise<void> => {
      await tx.send({ text: `insert into kept values ('first')` })
      for (let i = 0; i < turns; i += 1) await Promise.resolve()
      await tx.send({ text: `insert into kept values ('second')` })
    }
    const failed = inOne((tx) => Promise.all([on(tx), tx.send({ text: 'select 1 / 0' })]))
    await expect(failed).rejects.toThrow('division by zero')
    expect(await kept()).toEqual([])
  },
)

it('tells nobody of a commit where a failure was kept quiet', async () => {
  let told = false
  const quiet = inOne(async (tx) => {
    tx.afterCommit(() => (told = true))
    await tx.send({ text: `insert into kept values ('lost')` })
    await tx.send({ text: 'select 1 / 0' }).catch(() => undefined)
  })
  await expect(quiet).rejects.toThrow('nothing was committed')
  expect([told, await kept()]).toEqual([false, []])
})
