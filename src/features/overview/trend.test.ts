import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { compactAll } from '../../platform/server/rollup.ts'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { issueTask } from '../../platform/testing/lines.ts'
import type { Figure, Trend } from './contract.ts'
import { monthsUntil, yearUnder } from './rules/trend.ts'

/** 2 March 2026: Sở Tài chính finished one line of January in time and one of February late, left one, waits with one; Nà Lĩnh owes in March. */
let app: TestApp
let chinh: TestCaller // Chủ tịch
let dung: TestCaller // Giám đốc Sở Tài chính

beforeAll(async () => {
  app = await startTestApp({ now: '2026-01-05T02:00:00Z' })
  const [giang, an] = await Promise.all([app.signIn('giang'), app.signIn('an')])
  const issue = async (unit: string, due: string | null): Promise<string> => {
    const { occurrences } = await app.db.transaction((tx) => issueTask(tx, app.clock.now(), { lines: [{ unit, due }] }))
    return occurrences[0] ?? ''
  }
  const complete = async (who: TestCaller, line: string): Promise<string> => {
    const id = randomUUID()
    const { status } = await who.put(`/reports/${id}`, { occurrenceId: line, kind: 'completion', words: 'Đã hoàn thành' })
    expect(status).toBe(200)
    return id
  }
  const accept = async (who: TestCaller, id: string): Promise<void> =>
    expect((await who.post(`/reports/${id}/accept`, { version: 1 })).status).toBe(200)

  const [onTime, late, waiting] = [
    await issue('STC', '2026-01-20'),
    await issue('STC', '2026-02-10'),
    await issue('STC', '2026-02-25'),
  ]
  await issue('STC', '2026-02-28')
  await issue('STC', null)
  await issue('X01', '2026-03-31')
  await issue('X01', '2025-03-31') // more than twelve months ago
  await accept(an, await complete(giang, onTime))
  app.clock.set('2026-03-02T02:00:00Z')
  const [giangLater, anLater] = await Promise.all([app.signIn('giang'), app.signIn('an')])
  await accept(anLater, await complete(giangLater, late))
  await complete(giangLater, waiting)
  ;[chinh, dung] = await Promise.all([app.signIn('chinh'), app.signIn('dung')])
})
afterAll(() => app.close())

const trendOf = async (who: TestCaller): Promise<Trend['months']> => (await who.get('/overview/trend')).body.months
const told = (month: Trend['months'][number] | undefined): (number | undefined)[] => [
  month?.total.value,
  month?.doneOnTime.value,
  month?.doneLate.value,
  month?.waiting.value,
  month?.overdue.value,
  month?.notDue,
]

it('tells twelve months, the oldest first, with what became of the lines due in each', async () => {
  const months = await trendOf(chinh)
  expect(months.map(({ month }) => month).join(' ')).toBe(
    '2025-04 2025-05 2025-06 2025-07 2025-08 2025-09 2025-10 2025-11 2025-12 2026-01 2026-02 2026-03',
  )
  expect(told(months[0])).toEqual([0, 0, 0, 0, 0, 0])
  expect(told(months[9])).toEqual([1, 1, 0, 0, 0, 0])
  expect(told(months[10])).toEqual([3, 0, 1, 1, 1, 0])
  expect(told(months[11])).toEqual([1, 0, 0, 0, 0, 1])
})

it('is the same before and after the compactor, and each figure opens a list of its length', async () => {
  const before = await trendOf(chinh)
  await compactAll(app.db)
  expect(await trendOf(chinh)).toEqual(before)
  const figures: Figure[] = before.flatMap((month) => [
    month.total,
    month.doneOnTime,
    month.doneLate,
    month.waiting,
    month.overdue,
  ])
  for (const { value, link } of figures.filter((figure) => figure.value > 0)) {
    const { body } = await chinh.get(`${link.path}?${new URLSearchParams(link.query)}`)
    expect([link.query, body.items.length, body.total]).toEqual([link.query, value, value])
  }
})

it('counts for a head of department his own unit only', async () => {
  const months = await trendOf(dung)
  expect(months.map((month) => month.total.value)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3, 0])
})

it('refuses an outsider, and a month that is none', async () => {
  expect((await app.anonymous.get('/overview/trend')).status).toBe(401)
  expect((await (await app.signIn('phuc')).get('/overview/trend')).status).toBe(403)
  expect((await chinh.get('/overview/lines?month=2026-13')).status).toBe(422)
})

it('names the year under its first bar and under January, both in short where they stand side by side', () => {
  const years = (today: string) =>
    monthsUntil(today)
      .map(yearUnder)
      .flatMap((year, at) => (year === null ? [] : [[at, year]]))
  expect(years('2026-11-24')).toEqual([
    [0, '’25'],
    [1, '’26'],
  ])
  expect(years('2026-08-02')).toEqual([
    [0, '2025'],
    [4, '2026'],
  ])
  expect(years('2026-12-02')).toEqual([[0, '2026']])
})
