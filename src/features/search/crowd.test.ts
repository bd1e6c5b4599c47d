import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../platform/testing/app.ts'
import { issueTask } from '../../platform/testing/lines.ts'
import type { SearchAnswer } from './contract.ts'
import { catchUp } from './testing.ts'

/** More than are looked at in no order, for whoever sees few and for whoever sees all. */
const CROWD = 4_500

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
  await app.db.transaction(async (tx) => {
    const { task } = await issueTask(tx, app.clock.now(), { lines: [{ unit: 'X01' }], text: 'Chăm sóc vườn ươm' })
    // The n-th was issued n hours ago; every tenth is owed by the commune, the others by a department; the thirtieth says it with other marks.
    await tx.send({
      text: `with made as (
          insert into task (province_id, id, document_id, draft_id, clause_path, ordinal, text, folded, span_start, span_end, kind, deadline_origin, due, has_lead,
            issuer_unit_id, issued_by, issued_at)
          select t.province_id, gen_random_uuid(), t.document_id, gen_random_uuid(), 'III', n,
            case when n = 30 then 'Trồng cây ở bản ' else 'Trông cây ở bản ' end || n, 'trong cay o ban ' || n, 0, 1, 'order', 'text', null, true,
            t.issuer_unit_id, t.issued_by, t.issued_at - make_interval(hours => n)
          from task t cross join generate_series(1, $2::int) as n where t.id = $1
          returning province_id, id, document_id, ordinal)
        insert into obligation (province_id, id, task_id, document_id, unit_id, role, kind, origin, created_at)
        select m.province_id, m.id, m.id, m.document_id, v.unit_id, 'lead', 'order', 'text', now() from made m
        join unit_version v on v.province_id = m.province_id and v.code = case when m.ordinal::int % 10 = 0 then 'X01' else 'STC' end`,
      values: [task, CROWD],
    })
  })
  await catchUp(app)
})
afterAll(() => app.close())

const found = async (who: 'chinh' | 'dung' | 'hoa', q: string): Promise<{ said: string[]; more: boolean }> => {
  const { status, body } = await (await app.signIn(who)).get(`/search?kind=task&limit=3&q=${encodeURIComponent(q)}`)
  expect(status, JSON.stringify(body)).toBe(200)
  const { hits, more } = (body as SearchAnswer).task
  return { said: hits.map((hit) => hit.said.text), more }
}

it.each([
  ['chinh', [1, 2, 3]],
  ['dung', [1, 2, 3]],
  ['hoa', [10, 20, 40]],
] as const)('words that thousands of tasks hold find the newest that %s may see', async (who, newest) => {
  expect(await found(who, 'trông cây')).toEqual({ said: newest.map((n) => `Trông cây ở bản ${n}`), more: true })
})

it('the one text with the marks that were typed comes before thousands that differ in them', async () => {
  for (const who of ['chinh', 'hoa'] as const) expect((await found(who, 'trồng cây')).said[0]).toBe('Trồng cây ở bản 30')
  expect((await found('dung', 'trồng cây')).said).toEqual([1, 2, 3].map((n) => `Trông cây ở bản ${n}`))
})

it('a rare word among thousands finds its one text, and nothing of it those who may not see that', async () => {
  expect(await found('chinh', 'cây 4490')).toEqual({ said: ['Trông cây ở bản 4490'], more: false })
  expect(await found('hoa', 'cây 4490')).toEqual({ said: ['Trông cây ở bản 4490'], more: false })
  expect(await found('dung', 'cây 4490')).toEqual({ said: [], more: false })
})
