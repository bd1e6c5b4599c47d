import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyRollup } from '../../platform/server/rollup-check.ts'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { issueTask, type IssuedTask, type TaskSpec } from '../../platform/testing/lines.ts'

let app: TestApp
let an: TestCaller // chuyên viên Văn phòng: accepts and returns
let binh: TestCaller // Chánh Văn phòng
let dung: TestCaller // Giám đốc Sở Tài chính
let giang: TestCaller // chuyên viên Sở Tài chính
let hoa: TestCaller // công chức xã Nà Lĩnh
let khanh: TestCaller // đồn trưởng, area: Nà Lĩnh
let nga: TestCaller // Sở Y tế: no lines
let phuc: TestCaller // another province

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())
beforeEach(() => at('2026-03-02T02:00:00Z'))

/** Sets the clock and signs everyone in anew: a session does not outlive half a day without a call. */
async function at(instant: string): Promise<void> {
  app.clock.set(instant)
  const names = ['an', 'binh', 'dung', 'giang', 'hoa', 'khanh', 'nga', 'phuc'] as const
  const callers = await Promise.all(names.map((name) => app.signIn(name)))
  ;[an, binh, dung, giang, hoa, khanh, nga, phuc] = callers as [
    TestCaller,
    TestCaller,
    TestCaller,
    TestCaller,
    TestCaller,
    TestCaller,
    TestCaller,
    TestCaller,
  ]
}

const issue = (spec: TaskSpec): Promise<IssuedTask> => app.db.transaction((tx) => issueTask(tx, app.clock.now(), spec))
/** A line of Sở Tài chính with Nà Lĩnh beside it, due on 10 March. */
const leadAndSupport = (): Promise<IssuedTask> =>
  issue({
    lines: [
      { unit: 'STC', due: '2026-03-10' },
      { unit: 'X01', role: 'support', due: '2026-03-10' },
    ],
  })
const progress = (occurrenceId: string, more: object = {}): object => ({
  occurrenceId,
  kind: 'progress',
  percent: 40,
  words: 'Đã khảo sát xong',
  ...more,
})
const completion = (occurrenceId: string, words = 'Đã hoàn thành, kèm biên bản'): object => ({
  occurrenceId,
  kind: 'completion',
  words,
})
const report = async (
  who: TestCaller,
  body: object,
  id: string = randomUUID(),
): Promise<{ id: string; version: number; status: number }> => {
  const { status, body: answer } = await who.put(`/reports/${id}`, body)
  return { id, status, version: answer.line?.version }
}
const rollupFaults = (): Promise<unknown[]> => app.db.transaction((tx) => verifyRollup(tx, 97))
const eventsOf = async (occurrence: string): Promise<string[]> => {
  const text = `select kind from event where subject_id = $1 order by tx, id`
  const { rows } = await app.db.transaction((tx) => tx.send({ text, values: [occurrence] }))
  return (rows as { kind: string }[]).map((row) => row.kind)
}

describe('reporting', () => {
  it('shows silence as silence until the first report, and its percentage after', async () => {
    const { occurrences } = await leadAndSupport()
    const before = await giang.get(`/occurrences/${occurrences[0]}`)
    expect(before.status).toBe(200)
    expect(before.body).toMatchObject({
      line: { state: 'not_due', silent: true, percent: null, lastReport: null },
      version: 0,
      next: 'report',
      quietSince: '2026-03-02',
      may: { report: true, complete: true, review: false },
    })
    const sent = await giang.put(`/reports/${randomUUID()}`, progress(occurrences[0]!, { quantity: 12.5, quantityUnit: 'km' }))
    expect(sent.status).toBe(200)
    expect(sent.body.report).toMatchObject({
      percent: 40,
      quantity: 12.5,
      quantityUnit: 'km',
      state: 'noted',
      person: { name: 'Vi Thu Giang' },
    })
    expect(sent.body.line).toMatchObject({ state: 'in_progress', silent: false, version: 1 })
    const after = await giang.get(`/occurrences/${occurrences[0]}`)
    expect(after.body.line).toMatchObject({ percent: 40, silent: false, lastReport: { words: 'Đã khảo sát xong' } })
    expect(await eventsOf(occurrences[0]!)).toEqual(['progress.reported'])
    expect(await rollupFaults()).toEqual([])
  })

  it('keeps blank what was left blank', async () => {
    const { occurrences } = await leadAndSupport()
    const sent = await giang.put(`/reports/${randomUUID()}`, progress(occurrences[0]!, { percent: null }))
    expect(sent.body.report).toMatchObject({ percent: null, quantity: null })
    expect((await giang.get(`/occurrences/${occurrences[0]}`)).body.line).toMatchObject({ percent: null, silent: false })
  })

  it('takes the same report again as the same report, also after the line went on', async () => {
    const { occurrences } = await leadAndSupport()
    const id = randomUUID()
    const first = await giang.put(`/reports/${id}`, progress(occurrences[0]!))
    const again = await giang.put(`/reports/${id}`, progress(occurrences[0]!))
    expect(again).toMatchObject({ status: 200, body: first.body })
    await report(dung, completion(occurrences[0]!))
    expect((await giang.put(`/reports/${id}`, progress(occurrences[0]!))).body.report).toMatchObject({
      id,
      words: 'Đã khảo sát xong',
    })
    expect((await giang.get(`/occurrences/${occurrences[0]}/reports`)).body.items).toHaveLength(2)
    expect(await eventsOf(occurrences[0]!)).toEqual(['progress.reported', 'progress.reported'])
  })

  it('answers the sender as the report will be read from then on', async () => {
    const { occurrences } = await leadAndSupport()
    const id = randomUUID()
    const body = progress(occurrences[0]!, { quantity: 12.5, quantityUnit: 'km', words: 'Đã khảo sát 12,5 km' })
    const sent = await giang.put(`/reports/${id}`, body)
    expect(sent.status).toBe(200)
    expect((await giang.put(`/reports/${id}`, body)).body).toEqual(sent.body)
    expect((await giang.get(`/occurrences/${occurrences[0]}`)).body.reports[0]).toEqual(sent.body.report)
  })

  it('keeps what a clock that went back makes of two reports in the order of their times', async () => {
    const { occurrences } = await leadAndSupport()
    await report(giang, progress(occurrences[0]!, { percent: 70, words: 'Đạt bảy phần mười' }))
    app.clock.set('2026-03-02T01:30:00Z')
    expect((await report(giang, progress(occurrences[0]!, { percent: 20, words: 'Đồng hồ lùi lại' }))).status).toBe(200)
    const { line, reports } = (await giang.get(`/occurrences/${occurrences[0]}`)).body
    expect(line).toMatchObject({
      percent: 70,
      firstReportedAt: '2026-03-02T01:30:00.000Z',
      lastReportedAt: '2026-03-02T02:00:00.000Z',
    })
    expect(reports.map((each: { percent: number }) => each.percent)).toEqual([70, 20])
    expect(await rollupFaults()).toEqual([])
  })

  it('keeps one report when the same one is sent many times at once', async () => {
    const { occurrences } = await leadAndSupport()
    const id = randomUUID()
    const answers = await Promise.all(Array.from({ length: 6 }, () => giang.put(`/reports/${id}`, progress(occurrences[0]!))))
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200, 200])
    expect((await giang.get(`/occurrences/${occurrences[0]}/reports`)).body.items).toHaveLength(1)
    expect(await rollupFaults()).toEqual([])
  })

  it('shows both contents of a conflict to someone in scope and nothing to anyone else', async () => {
    const { occurrences } = await leadAndSupport()
    const other = await issue({ lines: [{ unit: 'SYT' }] })
    const id = randomUUID()
    await giang.put(`/reports/${id}`, progress(occurrences[0]!))
    const mine = await dung.put(`/reports/${id}`, progress(occurrences[0]!, { words: 'Nội dung khác' }))
    expect(mine.status).toBe(409)
    expect(mine.body.code).toBe('progress.conflict')
    expect(mine.body.details).toMatchObject({ theirs: { words: 'Đã khảo sát xong' }, yours: { words: 'Nội dung khác' } })
    const outside = await nga.put(`/reports/${id}`, progress(other.occurrences[0]!))
    expect(outside.status).toBe(409)
    expect(outside.body.details).toBeUndefined()
    expect(JSON.stringify(outside.body)).not.toContain('khảo sát')
    // Also the very same content gives an outsider nothing.
    expect((await nga.put(`/reports/${id}`, progress(occurrences[0]!))).body.details).toBeUndefined()
  })

  it('keeps both of two officers who report at once and shows one of them', async () => {
    const { occurrences } = await leadAndSupport()
    await Promise.all([
      report(giang, progress(occurrences[0]!, { percent: 30, words: 'Ba mươi' })),
      report(dung, progress(occurrences[0]!, { percent: 50, words: 'Năm mươi' })),
    ])
    const { body } = await an.get(`/occurrences/${occurrences[0]}`)
    expect(body.reports.map((item: { words: string }) => item.words).sort()).toEqual(['Ba mươi', 'Năm mươi'])
    expect(body.line.percent).toBe(body.reports[0].percent)
    expect(body.version).toBe(2)
    expect(await rollupFaults()).toEqual([])
  })

  it('is refused to other units, in the words of one who may look or not even that', async () => {
    const { occurrences } = await leadAndSupport()
    expect((await giang.put(`/reports/${randomUUID()}`, progress(occurrences[1]!))).body.code).toBe('progress.not_own_unit')
    expect((await nga.put(`/reports/${randomUUID()}`, progress(occurrences[0]!))).body.code).toBe('progress.line_not_found')
    expect((await phuc.put(`/reports/${randomUUID()}`, progress(occurrences[0]!))).status).toBe(404)
    expect((await an.put(`/reports/${randomUUID()}`, progress(occurrences[0]!))).status).toBe(403)
    expect((await app.anonymous.put(`/reports/${randomUUID()}`, progress(occurrences[0]!))).status).toBe(401)
  })

  it('asks for a unit beside a quantity and refuses a completion at 60 %', async () => {
    const { occurrences } = await leadAndSupport()
    const noUnit = await giang.put(`/reports/${randomUUID()}`, progress(occurrences[0]!, { quantity: 3 }))
    expect(noUnit.status).toBe(422)
    expect(noUnit.body.details[0].message).toContain('đơn vị tính')
    expect((await giang.put(`/reports/${randomUUID()}`, { ...completion(occurrences[0]!), percent: 60 })).status).toBe(422)
  })
})

describe('completion', () => {
  it('counts the day of the submission: days of review make nothing late', async () => {
    const { occurrences } = await leadAndSupport()
    await at('2026-03-10T16:59:00Z') // 23:59 on 10 March in Viet Nam
    const sent = await report(giang, completion(occurrences[0]!))
    await at('2026-03-25T02:00:00Z')
    expect((await giang.get(`/occurrences/${occurrences[0]}`)).body).toMatchObject({
      line: { state: 'waiting', daysLate: 0 },
      next: 'wait',
    })
    const accepted = await an.post(`/reports/${sent.id}/accept`, { version: sent.version })
    expect(accepted.status).toBe(200)
    expect(accepted.body.line).toMatchObject({ state: 'done_on_time', daysLate: 0 })
    expect((await giang.get(`/occurrences/${occurrences[0]}`)).body).toMatchObject({
      line: { completedOn: '2026-03-10' },
      next: null,
    })
    expect(await rollupFaults()).toEqual([])
  })

  it('submitted the day after its last day is late by one day', async () => {
    const { occurrences } = await leadAndSupport()
    await at('2026-03-10T17:01:00Z') // 00:01 on 11 March in Viet Nam
    const sent = await report(giang, completion(occurrences[0]!))
    const accepted = await an.post(`/reports/${sent.id}/accept`, { version: sent.version })
    expect(accepted.body.line).toMatchObject({ state: 'done_late', daysLate: 1 })
  })

  it('of a request is never late', async () => {
    const { occurrences } = await issue({
      kind: 'request',
      lines: [
        { unit: 'MTTQ', due: '2026-03-03' },
        { unit: 'STC', role: 'support', due: '2026-03-03' },
      ],
    })
    await at('2026-05-01T02:00:00Z')
    const sent = await report(giang, completion(occurrences[1]!))
    expect((await an.post(`/reports/${sent.id}/accept`, { version: sent.version })).body.line).toMatchObject({
      state: 'done_on_time',
      daysLate: 0,
    })
    expect(await rollupFaults()).toEqual([])
  })

  it('returned with a reason opens the line again and asks the unit to answer', async () => {
    const { occurrences } = await leadAndSupport()
    await report(giang, progress(occurrences[0]!, { percent: 80 }))
    const sent = await report(giang, completion(occurrences[0]!))
    expect((await an.post(`/reports/${sent.id}/return`, { version: sent.version, reason: '' })).status).toBe(422)
    const back = await an.post(`/reports/${sent.id}/return`, { version: sent.version, reason: 'Thiếu biên bản nghiệm thu' })
    expect(back.body).toMatchObject({
      line: { state: 'in_progress' },
      report: { state: 'returned', decision: { reason: 'Thiếu biên bản nghiệm thu' } },
    })
    expect((await giang.get(`/occurrences/${occurrences[0]}`)).body).toMatchObject({
      line: { percent: 80, submittedOn: null },
      next: 'answer',
      returnedReason: 'Thiếu biên bản nghiệm thu',
    })
    app.clock.advance(60_000)
    const answered = await report(giang, completion(occurrences[0]!, 'Đã bổ sung biên bản'))
    expect((await giang.get(`/occurrences/${occurrences[0]}`)).body).toMatchObject({ next: 'wait', returnedReason: null })
    expect((await an.post(`/reports/${answered.id}/accept`, { version: answered.version })).status).toBe(200)
    expect(await rollupFaults()).toEqual([])
  })

  it('accepted takes no more reports, until it is returned', async () => {
    const { occurrences } = await leadAndSupport()
    const sent = await report(giang, completion(occurrences[0]!))
    const accepted = await an.post(`/reports/${sent.id}/accept`, { version: sent.version })
    const refused = await giang.put(`/reports/${randomUUID()}`, progress(occurrences[0]!))
    expect(refused).toMatchObject({ status: 409, body: { code: 'progress.finished' } })
    expect(refused.body.message).toContain('02/03/2026')
    const again = await binh.post(`/reports/${sent.id}/return`, {
      version: accepted.body.line.version,
      reason: 'Kiểm tra thực địa chưa đạt',
    })
    expect(again.body.line).toMatchObject({ state: 'in_progress' })
    expect((await report(giang, progress(occurrences[0]!))).status).toBe(200)
    expect(await rollupFaults()).toEqual([])
  })

  it('decided by two at once: one decides, the other is told who and what', async () => {
    const { occurrences } = await leadAndSupport()
    const sent = await report(giang, completion(occurrences[0]!))
    const answers = await Promise.all([
      an.post(`/reports/${sent.id}/accept`, { version: sent.version }),
      binh.post(`/reports/${sent.id}/return`, { version: sent.version, reason: 'Chưa đủ minh chứng' }),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    const loser = answers.find((answer) => answer.status === 409)!
    expect(loser.body.code).toBe('progress.already_decided')
    expect(loser.body.message).toMatch(/Hoàng Thị An|Lương Văn Bình/)
    expect(await rollupFaults()).toEqual([])
  })

  it('decided again by the same person after a lost answer is the same decision', async () => {
    const { occurrences } = await leadAndSupport()
    const sent = await report(giang, completion(occurrences[0]!))
    const first = await an.post(`/reports/${sent.id}/accept`, { version: sent.version })
    const again = await an.post(`/reports/${sent.id}/accept`, { version: sent.version })
    expect(again).toMatchObject({ status: 200, body: { report: first.body.report, line: first.body.line } })
    expect(await eventsOf(occurrences[0]!)).toEqual(['progress.reported', 'progress.accepted'])
  })

  it('is not decided on by someone who has not seen the latest report', async () => {
    const { occurrences } = await leadAndSupport()
    const sent = await report(giang, completion(occurrences[0]!))
    await report(dung, progress(occurrences[0]!, { words: 'Phát hiện sai sót, đang sửa' }))
    expect((await an.post(`/reports/${sent.id}/accept`, { version: sent.version })).body.code).toBe('progress.changed')
  })

  it('sent twice waits twice, the first day counts, and accepting one notes the other', async () => {
    const { occurrences } = await leadAndSupport()
    const first = await report(giang, completion(occurrences[0]!, 'Lần một'))
    await at('2026-03-04T02:00:00Z')
    const second = await report(dung, completion(occurrences[0]!, 'Lần hai'))
    expect((await giang.get(`/occurrences/${occurrences[0]}`)).body.line.submittedOn).toBe('2026-03-02')
    const accepted = await an.post(`/reports/${first.id}/accept`, { version: second.version })
    expect(accepted.body.line.state).toBe('done_on_time')
    const { body } = await giang.get(`/occurrences/${occurrences[0]}`)
    expect(body.line.completedOn).toBe('2026-03-02')
    expect(body.reports.map((item: { state: string }) => item.state)).toEqual(['noted', 'accepted'])
    expect(await rollupFaults()).toEqual([])
  })

  it('withdrawn before a decision leaves silence; after a decision it cannot be withdrawn', async () => {
    const { occurrences } = await leadAndSupport()
    const sent = await report(giang, completion(occurrences[0]!))
    expect((await an.post(`/reports/${sent.id}/withdraw`)).status).toBe(403)
    expect((await hoa.post(`/reports/${sent.id}/withdraw`)).status).toBe(404)
    const back = await dung.post(`/reports/${sent.id}/withdraw`)
    expect(back.body).toMatchObject({ report: { state: 'withdrawn' }, line: { silent: true, state: 'not_due', version: 0 } })
    expect((await dung.post(`/reports/${sent.id}/withdraw`)).status).toBe(200)
    const next = await report(giang, completion(occurrences[0]!))
    await an.post(`/reports/${next.id}/accept`, { version: next.version })
    expect((await giang.post(`/reports/${next.id}/withdraw`)).body.code).toBe('progress.not_open')
    expect(await rollupFaults()).toEqual([])
  })

  it('is decided only by whom the table of authorities names', async () => {
    const { occurrences } = await leadAndSupport()
    const sent = await report(giang, completion(occurrences[0]!))
    for (const who of [giang, hoa, nga])
      expect((await who.post(`/reports/${sent.id}/accept`, { version: sent.version })).status).toBe(403)
    await app.db.transaction((tx) =>
      tx.send({ text: `insert into authority (province_id, action, role) values (97, 'report.accept', 'office_chief')` }),
    )
    const refused = await an.post(`/reports/${sent.id}/accept`, { version: sent.version })
    expect(refused).toMatchObject({ status: 403, body: { code: 'progress.not_authorised' } })
    expect(refused.body.message).toContain('Chánh, Phó Chánh Văn phòng')
    expect((await binh.post(`/reports/${sent.id}/accept`, { version: sent.version })).status).toBe(200)
    await app.db.transaction((tx) => tx.send({ text: `delete from authority where province_id = 97` }))
  })

  it('waits in the list of those who decide, the longest first, and in nobody else’s', async () => {
    const [one, two] = [await leadAndSupport(), await leadAndSupport()]
    await at('2026-02-20T02:00:00Z')
    const older = await report(giang, completion(two.occurrences[0]!))
    await at('2026-03-02T02:00:00Z')
    const newer = await report(giang, completion(one.occurrences[0]!))
    const { body } = await an.get('/reviews?limit=200')
    const ids = body.items.map((item: { report: { id: string } }) => item.report.id)
    expect(ids.indexOf(older.id)).toBeLessThan(ids.indexOf(newer.id))
    expect(body.items[ids.indexOf(older.id)]).toMatchObject({ waitingDays: 10, version: 1, task: { id: two.task } })
    expect(body.total).toBe(body.items.length)
    const page = await an.get('/reviews?limit=1')
    expect((await an.get(`/reviews?limit=1&cursor=${page.body.next}`)).body.items[0].report.id).toBe(ids[1])
    expect((await giang.get('/reviews')).status).toBe(403)
  })
})

describe('who sees what', () => {
  it('a lead sees its co-ordinators, a co-ordinator its own line and only the lead’s state', async () => {
    const { occurrences, task } = await leadAndSupport()
    await report(giang, progress(occurrences[0]!))
    await report(hoa, progress(occurrences[1]!, { words: 'Xã đã làm xong phần việc' }))
    const lead = await giang.get(`/occurrences/${occurrences[0]}`)
    expect(lead.body.neighbours).toMatchObject([{ unit: { name: 'Xã Nà Lĩnh' }, state: 'in_progress', percent: 40, open: true }])
    expect((await giang.get(`/occurrences/${occurrences[1]}`)).body.reports[0].words).toBe('Xã đã làm xong phần việc')
    const support = await hoa.get(`/occurrences/${occurrences[1]}`)
    expect(support.body.neighbours).toMatchObject([{ unit: { name: 'Sở Tài chính' }, state: 'in_progress', open: false }])
    expect((await hoa.get(`/occurrences/${occurrences[0]}`)).status).toBe(404)
    const told = JSON.stringify((await hoa.get(`/tasks/${task}/timeline`)).body)
    expect(told).toContain('Xã đã làm xong phần việc')
    expect(told).not.toContain('Đã khảo sát xong')
  })

  it('a member of a group reads its own reports and where the others stand, not what they wrote', async () => {
    const { task, occurrences } = await issue({ lines: [{ unit: 'X01' }, { unit: 'STC' }] })
    await report(hoa, progress(occurrences[0]!))
    await report(giang, progress(occurrences[1]!))
    const { linesOwed } = (await hoa.get(`/tasks/${task}`)).body
    const wrote = linesOwed.map((line: { unit: { name: string }; lastReport: unknown; silent: boolean }) => [
      line.unit.name,
      line.silent,
      line.lastReport !== null,
    ])
    expect(wrote).toEqual(
      expect.arrayContaining([
        ['Xã Nà Lĩnh', false, true],
        ['Sở Tài chính', false, false],
      ]),
    )
    expect((await hoa.get(`/occurrences/${occurrences[1]}`)).status).toBe(404)
  })

  it('a post commander sees the line of a commune of his area but does not report on it', async () => {
    const { occurrences } = await leadAndSupport()
    expect((await khanh.get(`/occurrences/${occurrences[1]}`)).body.may).toMatchObject({ report: false, review: false })
    expect((await khanh.get(`/occurrences/${occurrences[0]}`)).status).toBe(404)
    expect((await khanh.put(`/reports/${randomUUID()}`, progress(occurrences[1]!))).body.code).toBe('progress.not_own_unit')
  })

  it('an outsider, another province and a stranger see nothing', async () => {
    const { occurrences, task } = await leadAndSupport()
    const sent = await report(giang, progress(occurrences[0]!))
    for (const who of [nga, phuc]) {
      for (const path of [
        `/occurrences/${occurrences[0]}`,
        `/occurrences/${occurrences[0]}/reports`,
        `/tasks/${task}/timeline`,
        `/tasks/${task}/comments`,
      ]) {
        expect((await who.get(path)).status).toBe(404)
      }
      expect((await who.put(`/tasks/${task}/comments/${randomUUID()}`, { words: 'Xin hỏi' })).status).toBe(404)
      expect((await who.get(`/reports/${sent.id}/files/${'0'.repeat(64)}`)).status).toBe(404)
    }
    expect((await app.anonymous.get(`/occurrences/${occurrences[0]}`)).status).toBe(401)
  })

  it('the unit that took a merged one over reports on its lines', async () => {
    const { occurrences } = await issue({ lines: [{ unit: 'X02', due: '2026-03-10' }] })
    expect((await hoa.get(`/occurrences/${occurrences[0]}`)).status).toBe(404)
    await app.db.transaction((tx) =>
      tx.send({
        text: `insert into unit_succession (province_id, predecessor_id, successor_id, on_day, share, basis)
               select 97, a.unit_id, b.unit_id, '2026-02-20', 1, 'Nghị quyết sắp xếp' from unit_version a, unit_version b
               where a.province_id = 97 and a.code = 'X02' and b.province_id = 97 and b.code = 'X01'`,
      }),
    )
    expect((await report(hoa, progress(occurrences[0]!))).status).toBe(200)
  })

  it('a line follows the work also where the unit that took it over was itself merged later', async () => {
    const { occurrences, task } = await issue({ lines: [{ unit: 'X03', due: '2026-03-10' }] })
    const took = `insert into unit_succession (province_id, predecessor_id, successor_id, on_day, share, basis)
      select 97, a.unit_id, b.unit_id, $3::date, 1, 'Nghị quyết sắp xếp' from unit_version a, unit_version b
      where a.province_id = 97 and a.code = $1 and b.province_id = 97 and b.code = $2`
    await app.db.transaction(async (tx) => {
      await tx.send({ text: took, values: ['X03', 'X04', '2026-02-01'] })
      await tx.send({ text: took, values: ['X04', 'X01', '2026-02-20'] })
    })
    expect((await report(hoa, progress(occurrences[0]!))).status).toBe(200)
    expect((await hoa.get(`/tasks/${task}/timeline`)).status).toBe(200)
  })
})

describe('talk and time line', () => {
  it('keeps a comment once and refuses another one under its id', async () => {
    const { task } = await leadAndSupport()
    const id = randomUUID()
    const first = await hoa.put(`/tasks/${task}/comments/${id}`, { words: 'Đề nghị hướng dẫn mẫu biểu' })
    expect(first).toMatchObject({ status: 200, body: { person: { name: 'Lý Thị Hoa' }, unit: { name: 'Xã Nà Lĩnh' } } })
    expect((await hoa.put(`/tasks/${task}/comments/${id}`, { words: 'Đề nghị hướng dẫn mẫu biểu' })).body).toEqual(first.body)
    expect((await giang.put(`/tasks/${task}/comments/${id}`, { words: 'Khác' })).body.code).toBe('progress.comment_conflict')
    expect((await giang.get(`/tasks/${task}/comments`)).body.items).toHaveLength(1)
  })

  it('tells everything once, newest first, page by page, also a decision that a later one undid', async () => {
    const { task, occurrences } = await leadAndSupport()
    const step = (): void => app.clock.advance(60_000)
    step()
    await report(giang, progress(occurrences[0]!))
    step()
    await hoa.put(`/tasks/${task}/comments/${randomUUID()}`, { words: 'Xã xin ý kiến' })
    step()
    const sent = await report(giang, completion(occurrences[0]!))
    step()
    const accepted = await an.post(`/reports/${sent.id}/accept`, { version: sent.version })
    step()
    await an.post(`/reports/${sent.id}/return`, { version: accepted.body.line.version, reason: 'Chấp nhận nhầm báo cáo' })
    const all = await an.get(`/tasks/${task}/timeline`)
    const kinds = all.body.items.map((item: { type: string; decision?: string }) => item.decision ?? item.type)
    expect(kinds).toEqual(['returned', 'accepted', 'report', 'comment', 'report', 'issued'])
    const paged: unknown[] = []
    for (let cursor = ''; ;) {
      const page = await an.get(`/tasks/${task}/timeline?limit=2${cursor}`)
      paged.push(...page.body.items)
      if (page.body.next === null) break
      cursor = `&cursor=${page.body.next}`
    }
    expect(paged).toEqual(all.body.items)
    expect((await an.get(`/tasks/${task}/timeline?cursor=abc`)).status).toBe(422)
  })
})
