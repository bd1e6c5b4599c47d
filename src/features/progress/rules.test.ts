import { describe, expect, it } from 'vitest'
import type { LineFacts } from '../tasks/contract.ts'
import { deriveState } from './contract/states.ts'
import {
  factOf,
  nextStep,
  reachOf,
  standingOf,
  standingWith,
  unansweredReturn,
  type Party,
  type StandingReport,
} from './rules.ts'

const at = (text: string): Date => new Date(text)
const report = (id: string, when: string, over: Partial<StandingReport> = {}): StandingReport => ({
  id,
  at: at(when),
  kind: 'progress',
  percent: null,
  state: 'noted',
  decidedAt: null,
  ...over,
})
const completion = (id: string, when: string, over: Partial<StandingReport> = {}): StandingReport =>
  report(id, when, { kind: 'completion', state: 'submitted', ...over })

const facts = (over: Partial<LineFacts> = {}): LineFacts => ({
  kind: 'order',
  role: 'lead',
  due: '2026-03-10',
  startsOn: null,
  firstReportedAt: null,
  lastReportedAt: null,
  percent: null,
  submittedOn: null,
  completedOn: null,
  ...over,
})

describe('the state of a line', () => {
  const said = '2026-03-01T02:00:00.000Z'
  it.each([
    ['before its day and unreported', facts(), '2026-03-02', 'not_due', true, 0],
    ['on its last day it is not late', facts(), '2026-03-10', 'not_due', true, 0],
    ['the day after, without a word', facts(), '2026-03-11', 'overdue', true, 1],
    ['reported and in time', facts({ firstReportedAt: said }), '2026-03-02', 'in_progress', false, 0],
    ['reported and late', facts({ firstReportedAt: said }), '2026-03-20', 'overdue', false, 10],
    [
      'waiting for the issuer long past the day',
      facts({ firstReportedAt: said, submittedOn: '2026-03-10' }),
      '2026-04-30',
      'waiting',
      false,
      0,
    ],
    [
      'submitted late and waiting',
      facts({ firstReportedAt: said, submittedOn: '2026-03-13' }),
      '2026-04-30',
      'waiting',
      false,
      3,
    ],
    [
      'accepted, submitted in time',
      facts({ firstReportedAt: said, completedOn: '2026-03-10' }),
      '2026-05-30',
      'done_on_time',
      false,
      0,
    ],
    [
      'accepted, submitted late',
      facts({ firstReportedAt: said, completedOn: '2026-03-12' }),
      '2026-05-30',
      'done_late',
      false,
      2,
    ],
    ['a request past its day', facts({ kind: 'request' }), '2026-06-01', 'not_due', true, 0],
    [
      'a request finished after its day',
      facts({ kind: 'request', firstReportedAt: said, completedOn: '2026-06-01' }),
      '2026-07-01',
      'done_on_time',
      false,
      0,
    ],
    ['no deadline at all', facts({ due: null }), '2030-01-01', 'not_due', true, 0],
  ] as const)('%s', (_, line, today, state, silent, daysLate) => {
    expect(deriveState(line, today)).toMatchObject({ state, silent, daysLate })
  })

  it('is soon from seven days before its day to the day itself, also for a request', () => {
    expect(deriveState(facts(), '2026-03-02').soon).toBe(false)
    expect(deriveState(facts(), '2026-03-03').soon).toBe(true)
    expect(deriveState(facts(), '2026-03-10').soon).toBe(true)
    expect(deriveState(facts(), '2026-03-11').soon).toBe(false)
    expect(deriveState(facts({ kind: 'request' }), '2026-03-10').soon).toBe(true)
  })
})

describe('what reports make of a line', () => {
  it('is silence while there is none, or only withdrawn ones', () => {
    expect(standingOf([])).toBeNull()
    expect(standingOf([completion('a', '2026-03-01T02:00:00Z', { state: 'withdrawn' })])).toBeNull()
  })

  it('shows the later of two reports and keeps the first instant', () => {
    const standing = standingOf([
      report('b', '2026-03-02T02:00:00Z', { percent: 40 }),
      report('a', '2026-03-01T02:00:00Z', { percent: 70 }),
    ])
    expect(standing).toMatchObject({
      lastPercent: 40,
      firstReportedAt: at('2026-03-01T02:00:00Z'),
      lastReportedAt: at('2026-03-02T02:00:00Z'),
    })
  })

  it('leaves the percentage blank where only words were given', () => {
    expect(standingOf([report('a', '2026-03-01T02:00:00Z')])?.lastPercent).toBeNull()
  })

  it('takes the day in Viet Nam of the first completion that is open', () => {
    const standing = standingOf([completion('b', '2026-03-12T01:00:00Z'), completion('a', '2026-03-09T18:30:00Z')])
    expect(standing).toMatchObject({ submittedOn: '2026-03-10', completedOn: null, lastPercent: 100 })
  })

  it('counts the day of the accepted submission, not the day of acceptance', () => {
    const accepted = completion('a', '2026-03-09T02:00:00Z', { state: 'accepted', decidedAt: at('2026-04-20T02:00:00Z') })
    expect(standingOf([accepted])).toMatchObject({
      completedOn: '2026-03-09',
      submittedOn: null,
      acceptedAt: at('2026-04-20T02:00:00Z'),
    })
    expect(factOf(standingOf([accepted]), { kind: 'order', due: '2026-03-10' })).toBe('done_on_time')
    expect(factOf(standingOf([accepted]), { kind: 'order', due: '2026-03-08' })).toBe('done_late')
    expect(factOf(standingOf([accepted]), { kind: 'request', due: '2026-03-08' })).toBe('done_on_time')
  })

  it('opens the line again when a completion is returned, with the percentage from before', () => {
    const returned = completion('b', '2026-03-05T02:00:00Z', { state: 'returned', decidedAt: at('2026-03-06T02:00:00Z') })
    const standing = standingOf([report('a', '2026-03-01T02:00:00Z', { percent: 60 }), returned])
    expect(standing).toMatchObject({ submittedOn: null, completedOn: null, lastPercent: 60 })
    expect(factOf(standing, { kind: 'order', due: null })).toBe('reported')
  })

  it('asks the unit to answer a return until something newer came in', () => {
    const returned = {
      ...completion('a', '2026-03-05T02:00:00Z', { state: 'returned', decidedAt: at('2026-03-06T02:00:00Z') }),
      reason: 'Thiếu biên bản',
    }
    expect(unansweredReturn([returned])).toBe('Thiếu biên bản')
    expect(unansweredReturn([returned, { ...report('b', '2026-03-07T02:00:00Z'), reason: null }])).toBeNull()
    expect(nextStep(standingOf([returned]), true)).toBe('answer')
  })

  it('says what comes next', () => {
    expect(nextStep(null, false)).toBe('report')
    expect(nextStep(standingOf([report('a', '2026-03-01T02:00:00Z', { percent: 100 })]), false)).toBe('complete')
    expect(nextStep(standingOf([completion('a', '2026-03-01T02:00:00Z')]), false)).toBe('wait')
    expect(
      nextStep(
        standingOf([completion('a', '2026-03-01T02:00:00Z', { state: 'accepted', decidedAt: at('2026-03-02T02:00:00Z') })]),
        false,
      ),
    ).toBeNull()
  })
})

describe('who sees what of a task', () => {
  const parties = (own: string[], covered: string[] = []): Party[] =>
    (['lead', 's1', 's2'] as const).map((unitId) => ({
      unitId,
      role: unitId === 'lead' ? 'lead' : 'support',
      own: own.includes(unitId),
      covered: covered.includes(unitId),
    }))

  it('shows a lead the lines of its co-ordinators', () => {
    expect([...reachOf(parties(['lead']), false).open]).toEqual(['lead', 's1', 's2'])
  })
  it("shows a co-ordinator its own line and only the lead's state", () => {
    const reach = reachOf(parties(['s1']), false)
    expect([...reach.open]).toEqual(['s1'])
    expect([...reach.stateOnly]).toEqual(['lead'])
  })
  it('shows whoever covers a unit that unit and no neighbour', () => {
    const reach = reachOf(parties([], ['s2']), false)
    expect([...reach.open]).toEqual(['s2'])
    expect([...reach.stateOnly]).toEqual([])
  })
  it('shows the issuer everything and an outsider nothing', () => {
    expect(reachOf(parties([]), true).open.size).toBe(3)
    expect(reachOf(parties([]), false).visible).toBe(false)
  })
})

describe('a report more', () => {
  it('leads to the same standing as reading all of them again, over 2,000 histories', () => {
    // mulberry32, so that each run sees the same histories
    let state = 7
    const random = (below: number): number => {
      state = (state + 0x6d2b79f5) | 0
      let t = Math.imul(state ^ (state >>> 15), 1 | state)
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
      return ((t ^ (t >>> 14)) >>> 0) % below
    }
    const start = at('2026-03-01T00:00:00Z').getTime()
    const one = (i: number, states: readonly StandingReport['state'][]): StandingReport => {
      const kind = random(2) === 0 ? 'completion' : 'progress'
      const percent = kind === 'progress' && random(3) > 0 ? random(101) : null
      const chosen = kind === 'progress' ? 'noted' : (states[random(states.length)] ?? 'noted')
      const when = new Date(start + random(40) * 3_600_000)
      return { id: `r${i}`, at: when, kind, percent, state: chosen, decidedAt: chosen === 'returned' ? when : null }
    }
    let short = 0
    for (let history = 0; history < 2000; history += 1) {
      const before = Array.from({ length: random(6) }, (_, i) => one(i, ['submitted', 'returned', 'noted', 'withdrawn']))
      const next = one(9, ['submitted'])
      const standing = standingWith(standingOf(before), next)
      if (standing === null) continue
      short += 1
      expect(standing).toEqual(standingOf([...before, next]))
    }
    expect(short).toBeGreaterThan(500)
  })

  it('is not added to what came later or at the same instant, nor to a finished line', () => {
    const first = report('a', '2026-03-01T02:00:00Z')
    expect(standingWith(standingOf([first]), report('b', '2026-03-01T02:00:00Z'))).toBeNull()
    expect(standingWith(standingOf([first]), report('b', '2026-03-01T01:59:00Z'))).toBeNull()
    const done = completion('c', '2026-03-01T03:00:00Z', { state: 'accepted', decidedAt: at('2026-03-01T04:00:00Z') })
    expect(standingWith(standingOf([first, done]), report('b', '2026-03-01T05:00:00Z'))).toBeNull()
  })
})
