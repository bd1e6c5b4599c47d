import { describe, expect, it } from 'vitest'
import { coverageTable, orderingClauses, waitsAt, type Hand } from './coverage.ts'

const clause = (id: string, parentId: string | null, start: number, end: number) => ({
  id,
  parentId,
  path: id,
  heading: id,
  start,
  end,
})
const clauses = [
  clause('I', null, 0, 20),
  clause('II', null, 20, 100),
  clause('II.1', 'II', 30, 60),
  clause('II.2', 'II', 60, 100),
]
const lead = (unitId: string): Hand => ({ unitId, groupName: null, role: 'lead' })
const support = (unitId: string, groupName: string | null = null): Hand => ({ unitId, groupName, role: 'support' })

describe('the coverage of a document', () => {
  it('tells a clause that orders something and has no task from one in which nothing is ordered', () => {
    const table = coverageTable(
      clauses,
      orderingClauses(clauses, [35, 70]),
      [{ id: 't', clauseId: 'II.1', hands: [lead('A')] }],
      [],
    )
    expect(table.rows.map((row) => [row.clause.id, row.clause.depth, row.kind])).toEqual([
      ['I', 0, 'plain'],
      ['II', 0, null],
      ['II.1', 1, 'covered'],
      ['II.2', 1, 'open'],
    ])
    expect(table.totals).toMatchObject({ clauses: 3, open: 1, plain: 1, tasks: 1 })
  })

  it('counts a clause as carried out by a task, or by a document as a whole, below', () => {
    const table = coverageTable(
      clauses,
      new Set(['II.1', 'II.2']),
      [],
      [
        { clauseId: 'II.1', hands: [lead('A')] },
        { clauseId: 'II.2', hands: [] },
      ],
    )
    expect(table.totals.open).toBe(0)
    expect(table.rows.find((row) => row.clause.id === 'II.1')).toMatchObject({
      own: 0,
      below: 1,
      cells: [{ column: 'A', lead: 1 }],
    })
  })

  it('shows a group of many units as one column that works on a task once', () => {
    const hands = [lead('A'), ...['x', 'y', 'z'].map((unit) => support(unit, 'UBND các xã'))]
    const table = coverageTable(clauses, new Set(), [{ id: 't', clauseId: 'II.1', hands }], [])
    expect(table.columns).toEqual([
      { key: 'A', tasks: 1 },
      { key: 'g:UBND các xã', tasks: 1 },
    ])
  })

  it('names tasks that nobody leads and tasks that stand in no clause', () => {
    const own = [
      { id: 'a', clauseId: 'II.1', hands: [support('B')] },
      { id: 'b', clauseId: null, hands: [lead('A')] },
    ]
    expect(coverageTable(clauses, new Set(), own, []).totals).toMatchObject({ tasks: 2, withoutLead: 1, outside: 1 })
  })

  it('of a document without clauses is an empty table, and of 5,000 tasks in 2,000 clauses is reckoned at once', () => {
    expect(coverageTable([], new Set(), [], [])).toMatchObject({ rows: [], columns: [] })
    const many = Array.from({ length: 2000 }, (_, i) => clause(`c${i}`, null, i * 10, i * 10 + 10))
    const tasks = Array.from({ length: 5000 }, (_, i) => ({
      id: `${i}`,
      clauseId: `c${i % 2000}`,
      hands: [lead(`u${i % 60}`), support('x', 'g')],
    }))
    const began = performance.now()
    expect(coverageTable(many, new Set(), tasks, []).totals.open).toBe(0)
    expect(performance.now() - began).toBeLessThan(500)
  })
})

describe('days waited', () => {
  const passed = { signed: '2026-01-05', received: '2026-01-08', issued: '2026-01-15', assigned: '2026-01-15', reported: null }

  it('stand at each step since the one before; what is waited for now runs until today', () => {
    expect(waitsAt(passed, '2026-03-01', false).map((one) => [one.step, one.days, one.waiting])).toEqual([
      ['signed', null, false],
      ['received', 3, false],
      ['issued', 7, false],
      ['assigned', 0, false],
      ['reported', 45, true],
    ])
  })

  it('run for nobody where nothing more is waited for, and are not told against the order of time', () => {
    expect(waitsAt({ ...passed, issued: null, assigned: null }, '2026-03-01', true).every((one) => !one.waiting)).toBe(true)
    expect(waitsAt({ ...passed, received: '2026-01-01' }, '2026-03-01', false)[1]).toMatchObject({ days: null })
  })

  it('pass over a step that is not known', () => {
    expect(waitsAt({ ...passed, received: null }, '2026-03-01', false)[2]).toMatchObject({ step: 'issued', days: 10 })
  })
})
