/**
 * A province with so many lines owed, made by a few statements in an embedded database of its own: 111 units, a document for each 250 lines, reports
 * spread over two years. Referential checks are off while it is loaded; the roll-up is counted from the lines and compared afterwards.
 */
import { WORDS_VERSION } from '../../src/features/search/rules/words.ts'
import { addUnit, rebuildTree } from '../../src/features/units/register.ts'
import type { AppContext } from '../../src/platform/server/context.ts'
import type { Tx } from '../../src/platform/server/query.ts'
import { rebuildRollup } from '../../src/platform/server/rollup-check.ts'
import { systemScope } from '../../src/platform/server/scope.ts'
import { seedPeople } from '../../src/platform/testing/people.ts'

export const PROVINCE = 97
/** The day on which everything is measured. */
export const NOW = new Date('2026-03-02T02:00:00Z')
const MORE_UNITS = 95
const LINES_A_DOCUMENT = 250

async function addUnits(tx: Tx): Promise<void> {
  const scope = systemScope(PROVINCE, NOW)
  const { rows } = await tx.send({
    text: `select unit_id as id from unit_version where province_id = ${PROVINCE} and code = 'UBND'`,
  })
  const [root] = rows as { id: string }[]
  if (!root) throw new Error('the test province has no committee')
  for (let i = 1; i <= MORE_UNITS; i += 1) {
    const unit = { code: `D${i}`, name: `Xã Đo Đạc ${i}`, shortName: null, kind: 'commune', system: 'government' } as const
    await addUnit(tx, scope, { ...unit, isBorder: false, headTitle: null, superiorId: root.id, validFrom: '2025-07-01' })
  }
  await rebuildTree(tx, scope, '2025-07-01', 'Đo tốc độ')
}

/** Ids that sort by the time at which they would have been made, as those of the product do. */
const madeId = (kind: number, key: string): string =>
  `(lpad(to_hex(1750000000000 + ${key}::bigint * 37), 12, '0') || '7' || substr(md5('${kind}' || ${key}), 1, 3) || '8' || substr(md5('${kind}' || ${key}), 4, 15))::uuid`

/**
 * Lines with spread-out facts and days, three of four at an end of a month; three tasks of ten have a co-ordinator too, one in 20 no deadline, one
 * in 200 no lead, one in eleven no field. Of those whose day is past, 85 % are done, 2 % wait, 6 % were reported, 7 % are silent; of the others 20 % are done, 30 %
 * reported, 48 % silent.
 */
const FILL = [
  `set local session_replication_role = replica`,
  `create temporary table made_unit on commit drop as select id, row_number() over (order by node) - 1 as n from unit where province_id = ${PROVINCE}`,
  `create temporary table made_field on commit drop as select node, row_number() over (order by ordinal) - 1 as n from field where province_id = ${PROVINCE}`,
  `create temporary table made_document on commit drop as
   select ${madeId(1, 'n')} as id, n, '2024-03-01'::date + (n * 728 / :documents)::int as signed_on from generate_series(0, :documents - 1) as n`,
  `insert into document (province_id, id, presence, state, issuer, issuer_unit_id, number, type, signed_on, title, owner_unit_id, created_by, created_at)
   select ${PROVINCE}, d.id, 'full', 'review', 'UBND tỉnh Sơn Hà', u.unit_id, (d.n + 1) || '/KH-UBND', 'Kế hoạch', d.signed_on,
     'Kế hoạch số ' || d.n, u.unit_id, gen_random_uuid(), d.signed_on
   from made_document d cross join (select unit_id from unit_version where province_id = ${PROVINCE} and code = 'UBND') u`,
  `insert into citation (province_id, id, document_id, cited_id, rule, implements)
   select ${PROVINCE}, gen_random_uuid(), d.id, a.id, 'bench', true from made_document d join made_document a on a.n = d.n / 5 where d.n > 0`,
  `create temporary table made_line on commit drop as
   select line.*, case
     when coalesce(due, '2027-01-01') < '2026-03-02' then
       case when chance < 85 then 'done' when chance < 87 then 'submitted' when chance < 93 then 'reported' else 'silent' end
     else case when chance < 20 then 'done' when chance < 22 then 'submitted' when chance < 52 then 'reported' else 'silent' end end as fact,
     (least(coalesce(due, '2026-02-01'), '2026-03-01') + (chance % 5 - 3))::date as done_on,
     '2026-03-02T01:00:00Z'::timestamptz - make_interval(hours => abs(hashint4(n + 29)) % 4800) as told_at
   from (
     select numbered.n, t, part, u.id as unit, ${madeId(2, 't')} as task, ${madeId(3, 'numbered.n')} as line,
       case when part = 0 and t % 200 > 0 then 'lead' else 'support' end as role,
       case when t % 20 = 0 then null
         when t % 4 = 1 then '2024-06-01'::date + (hashint4(t) & 1023) % 900
         else (date_trunc('month', '2024-06-01'::date + make_interval(months => (hashint4(t) & 1023) % 30)) + interval '1 month - 1 day')::date end as due,
       (hashint4(numbered.n + 7) & 65535) % 100 as chance
     from (
       select n, (n / 13) * 10 + case when n % 13 < 10 then n % 13 else n % 13 - 10 end + 1 as t, (n % 13 >= 10)::int as part
       from generate_series(0, :lines - 1) as n) numbered
     join made_unit u on u.n = ((hashint4(t + 13) & 1048575) + part) % (select count(*) from made_unit)) line`,
  `insert into task (province_id, id, document_id, draft_id, clause_path, ordinal, text, folded, span_start, span_end, kind, deadline, deadline_origin, due,
     has_lead, field_node, issuer_unit_id, issued_by, issued_at)
   select ${PROVINCE}, l.task, d.id, l.task, 'II.' || l.t % 9, l.t, 'Thực hiện nội dung số ' || l.t || ' của kế hoạch', 'thuc hien noi dung so ' || l.t || ' cua ke hoach',
     0, 10, 'order', case when l.due is null then null else jsonb_build_object('kind', 'date', 'text', to_char(l.due, 'DD/MM/YYYY'), 'due', l.due) end, 'text', l.due, l.role = 'lead', f.node, i.issuer_unit_id, i.created_by, d.signed_on + 3
   from made_line l join made_document d on d.n = l.t % :documents join document i on i.province_id = ${PROVINCE} and i.id = d.id
   left join made_field f on f.n = (hashint4(l.t + 5) & 65535) % 11 where l.part = 0`,
  `insert into obligation (province_id, id, task_id, document_id, unit_id, role, kind, origin, created_at)
   select ${PROVINCE}, l.line, l.task, d.id, l.unit, l.role, 'order', 'text', d.signed_on + 3 from made_line l join made_document d on d.n = l.t % :documents`,
  `insert into occurrence (province_id, id, obligation_id, task_id, unit_id, due) select ${PROVINCE}, line, line, task, unit, due from made_line`,
  `insert into line_state (province_id, occurrence_id, first_reported_at, last_reported_at, last_percent, submitted_on, completed_on, accepted_at)
   select ${PROVINCE}, line, told_at, told_at, 50, case when fact = 'submitted' then told_at::date end, case when fact = 'done' then done_on end,
     case when fact = 'done' then done_on + interval '30 hours' end
   from made_line where fact <> 'silent'`,
  // One line in ten has a longer history: three earlier reports.
  `insert into progress_report (province_id, id, content_hash, occurrence_id, task_id, unit_id, person_id, at, kind, words, state, decided_by, decided_at)
   select ${PROVINCE}, case when h = 0 then l.line else gen_random_uuid() end, '', l.line, l.task, l.unit, p.id,
     case when fact = 'done' then done_on::timestamptz else told_at end - make_interval(days => 20 * h),
     case when h = 0 and fact in ('submitted', 'done') then 'completion' else 'progress' end, 'Báo cáo về nội dung số ' || l.t,
     case when h > 0 or fact = 'reported' then 'noted' when fact = 'submitted' then 'submitted' else 'accepted' end,
     case when h = 0 and fact = 'done' then p.id end, case when h = 0 and fact = 'done' then done_on + interval '30 hours' end
   from made_line l cross join (select id from person where province_id = ${PROVINCE} order by id limit 1) p
   cross join lateral generate_series(0, case when l.n % 10 = 3 then 3 else 0 end) as h
   where fact <> 'silent'`,
  `insert into report_decision (province_id, id, report_id, task_id, unit_id, decision, person_id, at)
   select ${PROVINCE}, l.line, l.line, l.task, l.unit, 'accepted', p.id, done_on + interval '30 hours'
   from made_line l cross join (select id from person where province_id = ${PROVINCE} order by id limit 1) p where fact = 'done'`,
]

/** Makes the province. Returns the seconds it took. */
export async function fill(ctx: AppContext, lines: number): Promise<number> {
  const started = performance.now()
  await seedPeople(ctx)
  await ctx.db.transaction(addUnits)
  const documents = Math.max(1, Math.round(lines / LINES_A_DOCUMENT))
  await ctx.db.transaction(async (tx) => {
    await tx.send({ text: `select set_config('statement_timeout', '0', true)` })
    for (const text of FILL)
      await tx.send({ text: text.replaceAll(':lines', String(lines)).replaceAll(':documents', String(documents)) })
    // The index of search is made when search is measured; made beside the other cases it would be measured with them.
    await tx.send({
      text: `insert into search_follow (province_id, version, built, horizon) values ($1, $2, true, pg_snapshot_xmin(pg_current_snapshot()))
             on conflict (province_id) do update set version = excluded.version, built = true, horizon = excluded.horizon`,
      values: [PROVINCE, WORDS_VERSION],
    })
    await rebuildRollup(tx, PROVINCE)
  })
  const client = await ctx.db.connectDirect()
  await client.query('set statement_timeout = 0')
  await client.query('vacuum analyze')
  await client.end()
  return (performance.now() - started) / 1000
}
