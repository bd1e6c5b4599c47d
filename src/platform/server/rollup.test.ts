import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp, type TestCaller } from '../testing/app.ts'
import { issueTask, type LineSpec } from '../testing/lines.ts'
import { addDays } from '../shared/dates.ts'
import { addDeltas, compact, compactAll, takeTurn, type RollupState } from './rollup.ts'
import { rebuildRollup, verifyRollup, type RollupFault } from './rollup-check.ts'
import { systemScope } from './scope.ts'

const PROVINCE = 97
let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

/** Numbers that look random and are the same each run (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

const faults = (): Promise<RollupFault[]> => app.db.transaction((tx) => verifyRollup(tx, PROVINCE))
const count = async (table: string): Promise<number> => {
  const { rows } = await app.db.transaction((tx) =>
    tx.send({ text: `select count(*)::int as count from ${table} where province_id = ${PROVINCE}` }),
  )
  return (rows as { count: number }[])[0]!.count
}

/** Moves the due day of a line as an act of the tasks feature does: turn, facts, change, −1 and +1. */
async function moveDue(occurrence: string, days: number): Promise<void> {
  await app.db.transaction(async (tx) => {
    const scope = systemScope(PROVINCE, app.clock.now())
    await takeTurn(tx, scope, [occurrence])
    const facts = async (): Promise<FactRow> => {
      const { rows } = await tx.send({
        text: `select unit_node as "unitNode", document_node as "documentNode", nullif(due, 'infinity'::date) as due, role, kind, state
               from line_fact where province_id = $1 and occurrence_id = $2`,
        values: [PROVINCE, occurrence],
      })
      return rows[0] as FactRow
    }
    const before = await facts()
    await tx.send({
      text: 'update occurrence set due = $3 where province_id = $1 and id = $2',
      values: [PROVINCE, occurrence, addDays(before.due ?? '2026-03-01', days)],
    })
    await addDeltas(tx, scope, [
      { ...before, lines: -1 },
      { ...(await facts()), lines: 1 },
    ])
  })
}

interface FactRow {
  unitNode: number
  documentNode: number
  due: string | null
  role: 'lead' | 'support'
  kind: 'order' | 'request'
  state: RollupState
}

/** People of units, and a reviewer, doing things to lines in an order that chance decides. */
class Office {
  readonly lines: { id: string; unit: string }[] = []
  readonly sent: string[] = []
  readonly people: ReadonlyMap<string, TestCaller>
  readonly reviewer: TestCaller

  constructor(people: ReadonlyMap<string, TestCaller>, reviewer: TestCaller) {
    this.people = people
    this.reviewer = reviewer
  }

  async issue(random: (below: number) => number): Promise<void> {
    const units = [...this.people.keys(), 'MTTQ']
    const lines: LineSpec[] = units
      .filter(() => random(3) > 0)
      .map((unit, i) => ({
        unit,
        role: i === 0 ? 'lead' : 'support',
        due: random(5) === 0 ? null : addDays('2026-02-25', random(12)),
      }))
    const { occurrences } = await app.db.transaction((tx) =>
      issueTask(tx, app.clock.now(), { lines, kind: random(4) === 0 ? 'request' : 'order' }),
    )
    occurrences.forEach((id, i) => this.lines.push({ id, unit: lines[i]!.unit }))
  }

  /** One act; refusals are part of the play, failures are not. */
  async act(random: (below: number) => number): Promise<number> {
    const line = this.lines[random(this.lines.length)]
    const report = this.sent[random(Math.max(1, this.sent.length))]
    const who = line && this.people.get(line.unit)
    const choice = random(10)
    if (choice === 0 || !line) return this.issue(random).then(() => 200)
    if (choice === 1) return moveDue(line.id, random(7) - 3).then(() => 200)
    if (choice <= 5 && who) {
      const id = randomUUID()
      const body =
        random(2) === 0
          ? { occurrenceId: line.id, kind: 'completion', words: 'Đã xong' }
          : { occurrenceId: line.id, kind: 'progress', percent: random(101), words: 'Đang làm' }
      const { status } = await who.put(`/reports/${id}`, body)
      if (status === 200) this.sent.push(id)
      return status
    }
    if (!report) return 200
    if (choice === 6)
      return (await [...this.people.values()][random(this.people.size)]!.post(`/reports/${report}/withdraw`)).status
    const version = await this.versionOf(report)
    return choice === 7
      ? (await this.reviewer.post(`/reports/${report}/return`, { version, reason: 'Cần bổ sung minh chứng' })).status
      : (await this.reviewer.post(`/reports/${report}/accept`, { version })).status
  }

  private async versionOf(report: string): Promise<number> {
    const text = `select s.version from line_state s join progress_report r on r.province_id = s.province_id and r.occurrence_id = s.occurrence_id where r.id = $1`
    const { rows } = await app.db.transaction((tx) => tx.send({ text, values: [report] }))
    return (rows as { version: number }[])[0]?.version ?? 0
  }
}

async function openOffice(): Promise<Office> {
  const people = new Map([
    ['STC', await app.signIn('giang')],
    ['X01', await app.signIn('hoa')],
    ['SYT', await app.signIn('nga')],
  ])
  return new Office(people, await app.signIn('an'))
}

describe('the roll-up', () => {
  it('equals a count over the lines after any sequence of acts, whether or not it was compacted', async () => {
    const random = randomFrom(20260302)
    const office = await openOffice()
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
    const office = await openOffice()
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
