import { describe, expect, it } from 'vitest'
import type { LineFacts } from '../contract.ts'
import { innermostClauses, planTask, seenLines, type Addressee, type DayRegister } from './lines.ts'
import { firstPeriod, missingPeriods, nextPeriod, periodOf } from './periods.ts'
import { stateSentence, taskState } from './states.ts'

describe('periods of recurring lines', () => {
  it.each([
    [{ every: 'year', on: '12-15' }, '2026-03-02', '2026-01-01', '2026-12-15', 'Năm 2026'],
    [{ every: 'half' }, '2026-07-01', '2026-07-01', '2026-12-31', '6 tháng cuối năm 2026'],
    [{ every: 'half', on: '06-15' }, '2026-08-01', '2026-07-01', '2026-12-15', '6 tháng cuối năm 2026'],
    [{ every: 'quarter', on: '20' }, '2026-05-09', '2026-04-01', '2026-06-20', 'Quý II/2026'],
    [{ every: 'month', on: '25' }, '2026-03-02', '2026-03-01', '2026-03-25', 'Tháng 3/2026'],
    [{ every: 'month', on: '31' }, '2026-02-10', '2026-02-01', '2026-02-28', 'Tháng 2/2026'],
    [{ every: 'week' }, '2026-03-04', '2026-03-02', '2026-03-08', 'Tuần từ 02/03/2026'],
  ] as const)('%o on %s is the one from %s, due %s, called «%s»', (recurrence, day, start, due, label) => {
    expect(periodOf(recurrence, day)).toEqual({ start, due, label })
  })

  it('begins with the present period, or the next one where its last day is over', () => {
    expect(firstPeriod({ every: 'month', on: '25' }, '2026-03-25').start).toBe('2026-03-01')
    expect(firstPeriod({ every: 'month', on: '25' }, '2026-03-26').start).toBe('2026-04-01')
    expect(nextPeriod({ every: 'year' }, '2026-01-01').start).toBe('2027-01-01')
  })

  it('opens each period that was missed, and none twice', () => {
    expect(missingPeriods({ every: 'month' }, '2026-01-01', '2026-03-31').map((period) => period.start)).toEqual([
      '2026-02-01',
      '2026-03-01',
    ])
    expect(missingPeriods({ every: 'month' }, '2026-03-01', '2026-03-31')).toEqual([])
  })
})

const register: DayRegister = {
  carrier: (id) => ({ gone: 'heir', split: null })[id] ?? (id === 'split' ? null : id),
  members: (id) => (id === 'communes' ? ['na-linh', 'ban-chu'] : []),
  asked: (id) => id === 'front',
}
const body = (role: 'lead' | 'support', unitId: string | null, groupId: string | null = null): Addressee => ({
  role,
  name: unitId ?? groupId ?? 'Tổ công tác',
  unitId,
  groupId,
  kind: 'order',
  origin: 'text',
})

describe('lines of a task', () => {
  it('are one for each member of a group, and a unit that leads owes no second one', () => {
    const { lines, unresolved } = planTask(
      [body('lead', 'na-linh'), body('support', null, 'communes'), body('support', null)],
      null,
      register,
      '2026-03-02',
    )
    expect(lines.map((line) => [line.unitId, line.role, line.groupName])).toEqual([
      ['na-linh', 'lead', null],
      ['ban-chu', 'support', 'communes'],
    ])
    expect(unresolved).toEqual([{ role: 'support', name: 'Tổ công tác' }])
  })

  it('go to the one who carries on the work of a merged unit, and stay unclear where several do', () => {
    const { lines, unresolved } = planTask([body('lead', 'gone'), body('support', 'split')], null, register, '2026-03-02')
    expect(lines.map((line) => line.unitId)).toEqual(['heir'])
    expect(unresolved).toEqual([{ role: 'support', name: 'split' }])
  })

  it('are seen by the issuer and the lead whole, by a co-ordinator with its own and where the lead stands', () => {
    const lines = [
      { unitId: 'lead', role: 'lead' },
      { unitId: 'a', role: 'support' },
      { unitId: 'b', role: 'support' },
    ] as const
    const seen = (own: string[], units: string[], overIssuer = false) => {
      const sees = seenLines(lines, new Set(units), new Set(own), overIssuer)
      return sees && lines.filter(sees).map((line) => line.unitId)
    }
    expect(seen([], [], true)).toEqual(['lead', 'a', 'b'])
    expect(seen(['lead'], ['lead'])).toEqual(['lead', 'a', 'b'])
    expect(seen(['a'], ['a'])).toEqual(['lead', 'a'])
    expect(seen([], ['b'])).toEqual(['b'])
    expect(seen(['c'], ['c'])).toBeNull()
  })
})

describe('the state of a task', () => {
  const line = (
    role: 'lead' | 'support',
    state: 'overdue' | 'in_progress' | 'waiting' | 'done_on_time' | 'done_late' | 'not_due',
    daysLate = 0,
  ) => ({ role, state, daysLate })
  it.each([
    [[line('lead', 'done_on_time'), line('support', 'overdue', 9)], 'done_on_time'],
    [[line('lead', 'done_on_time'), line('lead', 'done_late', 2)], 'done_late'],
    [[line('lead', 'done_on_time'), line('lead', 'overdue', 4)], 'overdue'],
    [[line('lead', 'done_on_time'), line('lead', 'waiting')], 'waiting'],
    [[line('lead', 'done_on_time'), line('lead', 'not_due')], 'in_progress'],
    [[line('lead', 'not_due')], 'not_due'],
    [[line('support', 'overdue', 3)], 'overdue'],
    [[], 'not_due'],
  ] as const)('of %o is %s', (lines, state) => {
    expect(taskState(lines).state).toBe(state)
  })

  const facts: LineFacts = {
    kind: 'order',
    role: 'lead',
    due: '2026-03-10',
    startsOn: null,
    firstReportedAt: null,
    lastReportedAt: null,
    percent: null,
    submittedOn: null,
    completedOn: null,
  }
  it('is said in one sentence, in which silence is not zero', () => {
    expect(stateSentence(facts, '2026-03-22')).toBe('Quá hạn 12 ngày; chưa có báo cáo nào.')
    expect(stateSentence({ ...facts, firstReportedAt: '2026-03-01T00:00:00Z', percent: 0 }, '2026-03-05')).toBe(
      'Còn 5 ngày; đang thực hiện, 0 %.',
    )
    expect(stateSentence(facts, '2026-03-10')).toBe('Đến hạn hôm nay; chưa có báo cáo nào.')
    expect(stateSentence({ ...facts, submittedOn: '2026-03-12' }, '2026-04-01')).toBe(
      'Chờ xác nhận từ ngày 12/03/2026; nộp sau hạn 2 ngày.',
    )
    expect(stateSentence({ ...facts, completedOn: '2026-03-09' }, '2026-04-01')).toBe('Hoàn thành ngày 09/03/2026, đúng hạn.')
    expect(stateSentence({ ...facts, completedOn: '2026-03-12' }, '2026-04-01')).toBe(
      'Hoàn thành ngày 12/03/2026, quá hạn 2 ngày.',
    )
    expect(stateSentence({ ...facts, kind: 'request' }, '2026-04-01')).toBe('Thời hạn đề nghị 10/03/2026; chưa có báo cáo nào.')
  })
})

describe('the clause of a task', () => {
  it('is the innermost one that holds its first character', () => {
    const clauses = [
      { id: 'II', start: 10, end: 100 },
      { id: 'II.1', start: 20, end: 50 },
      { id: 'II.2', start: 50, end: 100 },
    ]
    expect([...innermostClauses(clauses, [60, 5, 30, 12, 100])]).toEqual([
      [5, null],
      [12, 'II'],
      [30, 'II.1'],
      [60, 'II.2'],
      [100, null],
    ])
  })
})
