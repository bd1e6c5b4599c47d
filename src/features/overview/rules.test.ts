import { describe, expect, it } from 'vitest'
import { byUnit, chainOrder, header, lateUnits, silentUnits, type UnitCounts, type UnitName } from './rules.ts'

const row = (node: number, over: Partial<UnitCounts> = {}): UnitCounts => ({
  node,
  role: 'lead',
  kind: 'order',
  total: 0,
  doneOnTime: 0,
  doneLate: 0,
  waiting: 0,
  open: 0,
  silent: 0,
  quiet: 0,
  overdue: 0,
  quietOverdue: 0,
  soon: 0,
  oldestDue: null,
  soonestDue: null,
  ...over,
})
const names = new Map(
  ['Sở A', 'Xã B', 'Xã C'].map((name, node): [number, UnitName] => [
    node,
    { node, id: `id-${node}`, name, code: `${node}`, kind: 'commune', isBorder: false },
  ]),
)

describe('the header', () => {
  it('counts lead lines that were ordered, and keeps requests and co-ordinators apart', () => {
    const rows = [
      row(0, { total: 5, overdue: 2, open: 3 }),
      row(1, { total: 4, overdue: 1, silent: 3 }),
      row(1, { role: 'support', total: 7, overdue: 6 }),
      row(2, { kind: 'request', total: 9 }),
    ]
    const { total, overdue, lateUnits: late, requests, support, supportOverdue } = header(rows, 6)
    expect([total.value, overdue.value, late, requests.value, support.value, supportOverdue.value]).toEqual([9, 3, 2, 9, 7, 6])
    expect(overdue.link).toEqual({ path: '/overview/lines', query: { filter: 'overdue', role: 'lead', kind: 'order' } })
  })
})

describe('late units', () => {
  it('stand by how long they are late, with lead and support lines apart', () => {
    const rows = [
      row(0, { overdue: 1, oldestDue: '2026-02-27' }),
      row(1, { overdue: 4, oldestDue: '2026-02-20' }),
      row(1, { role: 'support', overdue: 2, oldestDue: '2026-02-10' }),
      row(2),
    ]
    const late = lateUnits(byUnit(rows, names), '2026-03-02')
    expect(late.map((item) => [item.unit.name, item.days, item.lead.value, item.support.value])).toEqual([
      ['Xã B', 20, 4, 2],
      ['Sở A', 3, 1, 0],
    ])
  })
})

describe('silent units', () => {
  it('stand first where nothing at all came in, then by what is late', () => {
    const rows = [row(0, { total: 9, quiet: 8, quietOverdue: 8 }), row(1, { total: 1, quiet: 1 }), row(2, { total: 3 })]
    expect(silentUnits(byUnit(rows, names)).map((item) => [item.unit.name, item.nothingAtAll])).toEqual([
      ['Xã B', true],
      ['Sở A', false],
    ])
  })
})

describe('the chain of documents', () => {
  const document = (
    id: string,
    signedOn: string | null,
    ...parents: string[]
  ): { id: string; signedOn: string | null; parents: string[] } => ({ id, signedOn, parents })

  it('sets each document below the one it carries out and counts the days between', () => {
    const order = chainOrder([
      document('plan', '2025-07-04', 'decision'),
      document('conclusion', '2025-03-01'),
      document('decision', '2025-05-20', 'conclusion'),
      document('commune', '2025-08-01', 'plan', 'conclusion'),
    ])
    expect(order.map((item) => [item.document.id, item.parent?.id, item.depth, item.days])).toEqual([
      ['conclusion', undefined, 0, null],
      ['decision', 'conclusion', 1, 80],
      ['plan', 'decision', 2, 45],
      ['commune', 'plan', 3, 28],
    ])
  })
  it('shows every document once although a wrong link makes a ring', () => {
    const order = chainOrder([document('a', '2025-01-01', 'b'), document('b', '2025-01-02', 'a')])
    expect(order.map((item) => item.document.id).sort()).toEqual(['a', 'b'])
  })
  it('knows no days where a document has no date', () => {
    expect(chainOrder([document('a', null), document('b', '2025-01-02', 'a')])[1]?.days).toBeNull()
  })
})
