import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { silentLog } from '../../platform/server/log.ts'
import { streamCsv } from '../../platform/server/download.ts'
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/app.ts'
import { issueTask } from '../../platform/testing/lines.ts'

let app: TestApp
let chinh: TestCaller // Chủ tịch UBND tỉnh
let dung: TestCaller // Giám đốc Sở Tài chính
let nga: TestCaller // Sở Y tế
let phuc: TestCaller // another province

beforeAll(async () => {
  app = await startTestApp()
  ;[chinh, dung, nga, phuc] = (await Promise.all(['chinh', 'dung', 'nga', 'phuc'].map((name) => app.signIn(name as 'an')))) as [
    TestCaller,
    TestCaller,
    TestCaller,
    TestCaller,
  ]
  const now = app.clock.now()
  await app.db.transaction(async (tx) => {
    const text = '=HYPERLINK("http://x"; "Sửa biển báo")'
    await issueTask(tx, now, {
      text,
      lines: [
        { unit: 'STC', due: '2026-02-20' },
        { unit: 'X01', role: 'support', due: '2026-02-20' },
      ],
    })
    await issueTask(tx, now, { text: 'Lập danh mục cột mốc', kind: 'request', lines: [{ unit: 'SYT', due: null }] })
  })
})
afterAll(() => app.close())

/** The file as lines of cells, without its mark. */
async function table(who: TestCaller, path: string): Promise<string[][]> {
  const answer = await who.fetch(path)
  expect(answer.status).toBe(200)
  // As bytes: reading text would take the mark away.
  const body = Buffer.from(await answer.arrayBuffer()).toString()
  expect(body.startsWith('\ufeff')).toBe(true)
  const lines = body.slice(1).split('\r\n').filter(Boolean)
  // «"II.1",3,"x ""y"""»
  return lines.map((line) =>
    [...line.matchAll(/"((?:[^"]|"")*)"|([^,]+)/g)].map((cell) => (cell[1] ?? cell[2] ?? '').replaceAll('""', '"')),
  )
}

describe('the list of tasks as a table', () => {
  it('holds what the list holds, opens in a spreadsheet and runs nothing there', async () => {
    const rows = await table(chinh, '/tasks.csv')
    expect(rows[0]!.slice(0, 3)).toEqual(['Nhiệm vụ', 'Loại', 'Văn bản'])
    expect(rows).toHaveLength(3)
    const [text, kind, , , path, issuer, lead, support, due, state, late, lines, , , overdue, silent, last] = rows[1]!
    expect(text).toBe('\'=HYPERLINK("http://x"; "Sửa biển báo")')
    expect([kind, path, lead, support, due]).toEqual(['Chỉ đạo', 'II.1', 'Sở Tài chính', 'Xã Nà Lĩnh', '20/02/2026'])
    expect(issuer).toMatch(/Ủy ban nhân dân|UBND/)
    expect([state, late, lines, overdue, silent, last]).toEqual([
      'Quá hạn chưa hoàn thành',
      '10',
      '2',
      '2',
      '2',
      'Chưa có báo cáo nào',
    ])
    expect(rows[2]!.slice(0, 2)).toEqual(['Lập danh mục cột mốc', 'Đề nghị'])
  })

  it('is named in Vietnamese, with a plain name for programs that know no other', async () => {
    const { headers } = await chinh.get('/tasks.csv')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="danh-sach-nhiem-vu-2026-03-02.csv"; filename*=UTF-8''${encodeURIComponent('Danh sách nhiệm vụ 02-03-2026.csv')}`,
    )
  })

  it('is narrowed as the list is', async () => {
    expect((await table(chinh, '/tasks.csv?state=overdue')).map((row) => row[1])).toEqual(['Loại', 'Chỉ đạo'])
    expect((await table(chinh, '/tasks.csv?text=danh%20muc')).map((row) => row[0])).toEqual(['Nhiệm vụ', 'Lập danh mục cột mốc'])
    expect(await table(chinh, '/tasks.csv?from=2027-01-01')).toHaveLength(1)
  })

  it('shows each person no more than the list does', async () => {
    expect((await table(nga, '/tasks.csv')).slice(1).map((row) => row[0])).toEqual(['Lập danh mục cột mốc'])
    const [, own, ...more] = await table(dung, '/tasks.csv')
    expect(own![0]).toContain('HYPERLINK')
    expect(more).toEqual([])
    expect(await table(phuc, '/tasks.csv')).toHaveLength(1)
  })

  it('leaves a record of who took it and how it was narrowed; words that were searched for stand apart', async () => {
    await table(dung, '/tasks.csv?kind=order&text=ong%20Hai')
    const text = `select e.data, p.personal from event e left join event_payload p on p.province_id = e.province_id and p.event_id = e.id
      where e.kind = 'tasks.list_read' order by e.tx desc limit 1`
    const { rows } = await app.db.transaction((tx) => tx.send({ text }))
    expect(rows).toEqual([{ data: { filter: { kind: 'order' } }, personal: '{"text":"ong Hai"}' }])
  })

  it('of more than one part holds every task once, in the order of the list', async () => {
    const copies = `with made as (
        insert into task (province_id, id, document_id, draft_id, clause_path, ordinal, text, folded, span_start, span_end, kind, deadline_origin, due, has_lead,
          issuer_unit_id, issued_by, issued_at)
        select t.province_id, gen_random_uuid(), t.document_id, gen_random_uuid(), 'III', n, 'Việc ' || n, 'viec ' || n, 0, 1, 'request', 'text',
          case when n % 3 = 0 then null else '2026-05-31'::date end, true, t.issuer_unit_id, t.issued_by, t.issued_at
        from (select * from task where text like 'Lập danh mục%') t cross join generate_series(1, 3300) as n
        returning province_id, id, document_id, due),
      owed as (
        insert into obligation (province_id, id, task_id, document_id, unit_id, role, kind, origin, created_at)
        select m.province_id, m.id, m.id, m.document_id, v.unit_id, 'lead', 'request', 'text', now()
        from made m join unit_version v on v.province_id = m.province_id and v.code = 'SXD' returning province_id, id, unit_id)
      insert into occurrence (province_id, id, obligation_id, task_id, unit_id, due)
      select o.province_id, o.id, o.id, o.id, o.unit_id, m.due from owed o join made m using (province_id, id)`
    await app.db.transaction((tx) => tx.send({ text: copies }))
    const rows = (await table(chinh, '/tasks.csv?text=viec')).slice(1)
    expect(new Set(rows.map((row) => row[0])).size).toBe(3300)
    expect(rows).toHaveLength(3300)
    expect(rows.findIndex((row) => row[8] === '')).toBe(2200)
    expect(rows.every((row) => row[6] === 'Sở Xây dựng')).toBe(true)
  })
})

describe('a table that is sent in parts', () => {
  it('is made no faster than it is taken, and no further once the reader has gone', async () => {
    let made = 0
    let ended = false
    async function* parts(): AsyncGenerator<string> {
      try {
        for (;;) {
          made += 1
          yield await Promise.resolve(`part ${made}\r\n`)
        }
      } finally {
        ended = true
      }
    }
    const reader = streamCsv(parts(), { name: 'x.csv', plain: 'x.csv' }, silentLog).body!.getReader()
    await reader.read()
    await reader.read()
    expect(made).toBe(2)
    await reader.cancel()
    expect(ended).toBe(true)
    expect(made).toBe(2)
  })

  it('breaks off where a part fails, so that nobody takes half of it for the whole', async () => {
    async function* parts(): AsyncGenerator<string> {
      yield await Promise.resolve('head\r\n')
      throw new Error('the database went away')
    }
    const answer = streamCsv(parts(), { name: 'x.csv', plain: 'x.csv' }, silentLog)
    await expect(answer.text()).rejects.toThrow('the database went away')
  })
})
