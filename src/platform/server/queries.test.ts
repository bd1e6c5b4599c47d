import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../testing/app.ts'
import '../../commands/sql.ts'
import { allQueries, query, type Tx } from './query.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

test('the database can prepare every statement of the product', async () => {
  const faults: string[] = []
  await app.db.transaction(async (tx) => {
    for (const { name, text } of allQueries()) {
      await tx.send({ text: 'savepoint one' })
      try {
        await tx.send({ text: `prepare one_statement as ${text}` })
        await tx.send({ text: 'deallocate one_statement' })
      } catch (error) {
        faults.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
        await tx.send({ text: 'rollback to savepoint one' })
      }
    }
  })
  expect(faults).toEqual([])
  expect(allQueries().length).toBeGreaterThan(20)
})

test('parameters are named; casts, strings and comments are left alone', () => {
  query<{ a: number }, never>('test.compiled', `select :a::int, ':b', "x:c", :a -- :d\n, '{"e": 1}'::jsonb /* :f */, :g`)
  expect(allQueries().find(({ name }) => name === 'test.compiled')?.text).toBe(
    `select $1::int, ':b', "x:c", $1 -- :d\n, '{"e": 1}'::jsonb /* :f */, $2`,
  )
})

test('two statements may not have one name', () => {
  query('test.twice', 'select 1')
  expect(() => query('test.twice', 'select 2')).toThrow('test.twice')
})

const types = query<{ day: string; at: Date; list: number[] }, Record<string, unknown>>(
  'test.types',
  `select :day::date as day, array[:day::date] as days, :at::timestamptz as at, 5::int8 as big, array[7::int8] as bigs, 1.50::numeric as exact,
     '{"a":1}'::jsonb as json, 3 = any(:list::int[]) as found`,
)

test('days stay days, instants are instants, counts are numbers, exact decimals keep their text', async () => {
  const at = new Date('2026-03-02T02:00:00.123Z')
  const row = await app.db.transaction((tx: Tx) => types.one(tx, { day: '2026-03-31', at, list: [1, 3] }))
  expect(row).toEqual({
    day: '2026-03-31',
    days: ['2026-03-31'],
    at,
    big: 5,
    bigs: [7],
    exact: '1.50',
    json: { a: 1 },
    found: true,
  })
})
