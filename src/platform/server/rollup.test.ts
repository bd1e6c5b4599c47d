import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../testing/app.ts'
import { issueTask } from '../testing/lines.ts'
import { Office, randomFrom } from '../testing/office.ts'
import { compact, compactAll } from './rollup.ts'
import { rebuildRollup, verifyRollup, type RollupFault } from './rollup-check.ts'

const PROVINCE = 97
let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const faults = (): Promise<RollupFault[]> => app.db.transaction((tx) => verifyRollup(tx, PROVINCE))
const count = async (table: string): Promise<number> => {
  const { rows } = await app.db.transaction((tx) =>
    tx.send({ text: `select count(*)::int as count from ${table} where province_id = ${PROVINCE}` }),
  )
  return (rows as { count: number }[])[0]!.count
}

describe('the roll-up', () => {
  it('equals a count over the lines after any sequence of acts, whether or not it was compacted', async () => {
    const random = randomFrom(20260302)
    const office = await Office.open(app)
    const statuses = new Set<number>()
    for (let step = 0; step < 250; step += 1) {
      if (random(6) === 0) app.clock.advance(random(3) * 3_600_000)
      statuses.add(await office.act(random))
      if (step % 25 === 12) expect(await faults()).toEqual([])
      if (step % 25 === 24) {
        await app.db.transaction((tx) => compact(tx, PROVINCE))
        expect(await faults()).toEqual([])
      }
    }
    expect([...statuses].every((status) => status < 500)).toBe(true)
    expect(statuses.has(200) && statuses.has(409)).toBe(true)
    await compactAll(app.db)
    expect(await count('rollup_delta')).toBe(0)
    expect(await faults()).toEqual([])
  })

  it('stays exact while many change lines at once and the compactor works between them', async () => {
    const office = await Office.open(app)
    for (let i = 0; i < 5; i += 1) await office.issue(randomFrom(i + 7))
    let working = true
    const compactor = (async (): Promise<void> => {
      while (working) await compactAll(app.db)
    })()
    const actors = [1, 2, 3, 4].map(async (seed) => {
      const random = randomFrom(seed)
      for (let step = 0; step < 40; step += 1) expect(await office.act(random)).toBeLessThan(500)
    })
    const reader = (async (): Promise<void> => {
      for (let i = 0; i < 10; i += 1) expect(await faults()).toEqual([])
    })()
    await Promise.all([...actors, reader])
    working = false
    await compactor
    expect(await faults()).toEqual([])
  })

  it('keeps no cell without lines', async () => {
    await compactAll(app.db)
    const { rows } = await app.db.transaction((tx) =>
      tx.send({
        text: 'select lines from rollup_cell where lines <= 0 union all select lines from rollup_unit where lines <= 0 union all select lines from rollup_month where lines <= 0',
      }),
    )
    expect(rows).toEqual([])
  })

  it('lets one compactor work and sends a second one away', async () => {
    const { occurrences } = await app.db.transaction((tx) =>
      issueTask(tx, app.clock.now(), { lines: [{ unit: 'STC', due: '2026-04-01' }] }),
    )
    expect(occurrences).toHaveLength(1)
    await app.db.transaction(async (first) => {
      expect(await compact(first, PROVINCE)).toBe(1)
      expect(await app.db.transaction((second) => compact(second, PROVINCE))).toBe(0)
    })
  })

  it('names the cell that disagrees with the lines, and a rebuild mends it', async () => {
    await compactAll(app.db)
    await app.db.transaction((tx) =>
      tx.send({ text: `update rollup_cell set lines = lines + 2 where ctid = (select ctid from rollup_cell limit 1)` }),
    )
    const [fault, ...more] = await faults()
    expect(more).toEqual([])
    expect(fault).toMatchObject({ table: 'rollup_cell', counted: (fault?.owed ?? 0) + 2 })
    await app.db.transaction((tx) => rebuildRollup(tx, PROVINCE))
    expect(await faults()).toEqual([])
  })
})
