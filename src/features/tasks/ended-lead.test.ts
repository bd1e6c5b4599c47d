/** The last leading unit of a recurring task has gone: the task waits for a lead again, everywhere the same, until one is assigned. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyRollup } from '../../platform/server/rollup-check.ts'
import { systemScope } from '../../platform/server/scope.ts'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { issuePlan, planText } from '../directives/testing.ts'
import { openPeriodsOf } from './jobs.ts'

let app: TestApp
let an: TestCaller
let chinh: TestCaller
let plan: string
let task: string

const run = (text: string, values: unknown[] = []) => app.db.transaction((tx) => tx.send({ text, values }))
const unitId = async (code: string): Promise<string> =>
  (await an.get('/units')).body.units.find((unit: { code: string }) => unit.code === code).id
/** The unit exists until that day; null for as long as there is no end. */
const endUnit = (code: string, day: string | null) =>
  run('update unit_version set valid_to = $2::date where province_id = 97 and code = $1', [code, day])
const enter = async (instant: string): Promise<void> => {
  app.clock.set(instant)
  ;[an, chinh] = await Promise.all([app.signIn('an'), app.signIn('chinh')])
}
const openPeriods = () => app.db.transaction((tx) => openPeriodsOf(tx, systemScope(97, app.clock.now())))
/** Whether the task waits for a lead: by its own page, the list, the leader's page, the coverage of its document. */
const waits = async (): Promise<boolean[]> => {
  const detail = (await chinh.get(`/tasks/${task}`)).body
  const list = (await chinh.get('/tasks/unclear?missing=lead')).body.items as { id: string }[]
  const page = await chinh.get('/overview/decisions')
  const coverage = await an.get(`/directives/${plan}/coverage`)
  expect([page.status, coverage.status]).toEqual([200, 200])
  expect(await app.db.transaction((tx) => verifyRollup(tx, 97))).toEqual([])
  return [
    detail.leads.length === 0,
    list.some(({ id }) => id === task),
    page.body.withoutLead.value === 1,
    coverage.body.totals.withoutLead === 1,
  ]
}
const all = (yes: boolean): boolean[] => [yes, yes, yes, yes]
const assign = async (unit: string) => {
  const { version } = (await chinh.get(`/tasks/${task}`)).body as { version: number }
  return chinh.post(`/tasks/${task}/lead`, { version, unitId: await unitId(unit), basis: 'Ý kiến chỉ đạo tại hội nghị' })
}

beforeAll(async () => {
  app = await startTestApp()
  await enter('2026-03-02T02:00:00Z')
  const sentence = 'Sở Xây dựng chủ trì rà soát đoạn đường hư hỏng, báo cáo UBND tỉnh trước ngày 25 hằng tháng.'
  plan = await issuePlan(app, planText([sentence], { number: '611/KH-UBND' }))
  task = (await an.get(`/tasks?document=${plan}`)).body.items[0].id
})
afterAll(() => app.close())

it('waits for a lead from the first period on that its unit does not see', async () => {
  expect(await waits()).toEqual(all(false))
  await endUnit('SXD', '2026-03-20')
  await enter('2026-04-01T02:00:00Z')
  await openPeriods()
  expect(await waits()).toEqual(all(true))
})

it('is led again by the unit that is assigned, also by one that led it before', async () => {
  expect((await assign('STC')).status).toBe(200)
  expect(await waits()).toEqual(all(false))
  expect((await assign('SYT')).body.code).toBe('tasks.lead_exists')
  await endUnit('STC', '2026-04-20')
  await endUnit('SXD', null)
  await enter('2026-05-04T02:00:00Z')
  await openPeriods()
  expect(await waits()).toEqual(all(true))
  const led = await assign('SXD')
  expect(led.status, JSON.stringify(led.body)).toBe(200)
  expect(led.body.leads).toMatchObject([{ id: await unitId('SXD') }])
  expect(await waits()).toEqual(all(false))
  await enter('2026-06-01T02:00:00Z')
  expect(await openPeriods()).toBe(1)
  expect(await waits()).toEqual(all(false))
})
