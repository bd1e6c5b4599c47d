import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemScope } from '../../platform/server/scope.ts'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { issuePlan, planText } from '../directives/testing.ts'
import { openPeriodsOf } from './jobs.ts'

let app: TestApp
let an: TestCaller // Văn phòng UBND tỉnh
let document: string

/** On a later day, with the periods that have begun by then open. */
async function enter(instant: string): Promise<void> {
  app.clock.set(instant)
  await app.db.transaction((tx) => openPeriodsOf(tx, systemScope(97, app.clock.now())))
  an = await app.signIn('an')
}

beforeAll(async () => {
  app = await startTestApp()
  await enter('2026-02-02T02:00:00Z')
  document = await issuePlan(
    app,
    planText(['Sở Tài chính rà soát kinh phí phòng chống sạt lở, báo cáo UBND tỉnh trước ngày 20 hằng tháng.'], {
      number: '611/KH-UBND',
    }),
  )
  for (const day of ['2026-03-02', '2026-04-02', '2026-05-02']) await enter(`${day}T02:00:00Z`)
})
afterAll(() => app.close())

describe('a task that is owed again each month', () => {
  it('stays overdue while an earlier month is, in the list, on its page and in the table, though the newest month has time left', async () => {
    const late = {
      state: 'overdue',
      daysLate: 71, // since 20/02/2026
      periods: { newest: 'Tháng 5/2026', due: '2026-05-20', overdue: 3, oldest: 'Tháng 2/2026' },
      lines: { total: 1, overdue: 0, done: 0 },
    }
    const { body } = await an.get(`/tasks?document=${document}`)
    expect(body.items).toMatchObject([late])
    const task = (await an.get(`/tasks/${body.items[0].id}`)).body
    expect(task).toMatchObject(late)
    expect(task.linesOwed).toHaveLength(4)
    const table = await (await an.fetch(`/tasks.csv?document=${document}`)).text()
    // State, days, lines, done, waiting, overdue, silent, last report, then lines of earlier periods that are overdue.
    expect(table.trimEnd().split('\r\n')[1]).toMatch(/"Quá hạn chưa hoàn thành",71,1,0,0,0,1,"Chưa có báo cáo nào",3$/)
  })

  it('is no longer overdue once every month that was is finished', async () => {
    await app.db.transaction((tx) =>
      tx.send({
        text: `insert into line_state (province_id, occurrence_id, first_reported_at, last_reported_at, last_percent, completed_on, accepted_at)
               select o.province_id, o.id, $1, $1, 100, '2026-05-01', $1 from occurrence o join task t on t.province_id = o.province_id and t.id = o.task_id
               where t.document_id = $2 and o.due < '2026-05-01'`,
        values: [app.clock.now(), document],
      }),
    )
    expect((await an.get(`/tasks?document=${document}`)).body.items).toMatchObject([
      { state: 'not_due', daysLate: 0, periods: { newest: 'Tháng 5/2026', overdue: 0, oldest: null } },
    ])
  })
})
