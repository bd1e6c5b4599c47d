import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../testing/app.ts'
import { Office, randomFrom } from '../testing/office.ts'
import { compact, compactAll } from './rollup.ts'
import { verifyRollup, type RollupFault } from './rollup-check.ts'

const PROVINCE = 97
let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const faults = (): Promise<RollupFault[]> => app.db.transaction((tx) => verifyRollup(tx, PROVINCE))
const pending = async (): Promise<number> => {
  const { rows } = await app.db.transaction((tx) =>
    tx.send({ text: `select count(*)::int as n from rollup_delta where province_id = ${PROVINCE}` }),
  )
  return (rows as { n: number }[])[0]!.n
}

/** Which unit is merged into which in the middle of each history; none twice. */
const mergers = [
  ['X02', 'X01'],
  ['P01', 'STC'],
  ['X03', 'X04'],
  ['MTTQ', 'SYT'],
  ['SNNMT', 'SXD'],
] as const

/** Acts of all histories by their answers. */
const told = new Map<string, number>()

describe('the counts equal a count over the lines', () => {
  it.each(mergers.map((merger, i) => [i + 1, ...merger] as const))(
    'after history %i of reports, answers, moved and assigned days, fields chosen, a clock that jumps, a replaced document and the merger of %s into %s',
    async (seed, from, into) => {
      const random = randomFrom(seed * 7919)
      const office = await Office.open(app)
      for (let i = 0; i < 4; i += 1) await office.issue(random)
      for (let step = 0; step < 100; step += 1) {
        expect(await office.act(random), [...office.told].join()).toBeLessThan(500)
        if (step % 20 === 9) await office.jump(random)
        if (step === 40) expect(await office.merge(from, into)).toBe(201)
        if (step === 60) await office.replaceDocument(random)
        if (step % 10 === 7) expect(await faults(), [...office.told].join()).toEqual([])
        if (random(15) === 0) await app.db.transaction((tx) => compact(tx, PROVINCE))
      }
      await compactAll(app.db)
      expect(await faults()).toEqual([])
      for (const [act, times] of office.told) told.set(act, (told.get(act) ?? 0) + times)
    },
  )
})

it('was tried on every act, done and refused', () => {
  for (const act of [
    'report 200',
    'withdraw 200',
    'return 200',
    'accept 200',
    'assigned later 200',
    'merge 201',
    'due moved 200',
    'field of a task 200',
    'field of a document 200',
  ])
    expect(told.get(act), act).toBeGreaterThan(0)
  expect([...told.keys()].some((act) => act.endsWith(' 409'))).toBe(true)
})

describe('the compactor', () => {
  it('killed after it has folded and before it commits leaves everything as it was, and the next one finishes', async () => {
    const random = randomFrom(11)
    const office = await Office.open(app)
    await compactAll(app.db)
    for (let i = 0; i < 6; i += 1) await office.issue(random)
    const before = await pending()
    expect(before).toBeGreaterThan(5)
    const killed = app.db.transaction(async (tx) => {
      const { rows } = await tx.send({ text: 'select pg_backend_pid() as pid' })
      expect(await compact(tx, PROVINCE)).toBe(before)
      await app.db.transaction((other) =>
        other.send({ text: 'select pg_terminate_backend($1)', values: [(rows as { pid: number }[])[0]!.pid] }),
      )
      await tx.send({ text: 'select 1' })
    })
    await expect(killed).rejects.toThrow()
    expect(await pending()).toBe(before)
    expect(await faults()).toEqual([])
    expect(await compactAll(app.db)).toBe(before)
    expect(await pending()).toBe(0)
    expect(await faults()).toEqual([])
  })

  it('of two servers at once folds each change once, while reports come in', async () => {
    const office = await Office.open(app)
    await compactAll(app.db)
    for (let i = 0; i < 5; i += 1) await office.issue(randomFrom(i + 101))
    const already = await pending()
    const written = async (): Promise<number> => {
      const { rows } = await app.db.transaction((tx) =>
        tx.send({ text: `select coalesce(pg_sequence_last_value(pg_get_serial_sequence('rollup_delta', 'id')), 0)::int as n` }),
      )
      return (rows as { n: number }[])[0]!.n
    }
    const first = (await written()) - already
    let working = true
    const compactor = async (): Promise<number> => {
      let folded = 0
      while (working) folded += await compactAll(app.db)
      return folded
    }
    const compactors = [compactor(), compactor()]
    await Promise.all(
      [3, 4, 5].map(async (seed) => {
        const random = randomFrom(seed)
        for (let step = 0; step < 30; step += 1) expect(await office.act(random)).toBeLessThan(500)
      }),
    )
    working = false
    const folded = (await Promise.all(compactors)).reduce((sum, count) => sum + count, 0)
    expect(folded + (await pending())).toBe((await written()) - first)
    expect(await faults()).toEqual([])
  })
})
