/**
 * How fast «Toàn cảnh» answers at 100,000 tasks (design §9: p95 ≤ 20 ms on the server). Makes a province of 110 units with 400 documents,
 * 100,000 tasks and 130,000 lines in an embedded database of its own, then asks the page over and over through the whole HTTP stack
 * (session, scope, transaction, contract), as the leader who sees all of it, as a head of department, and with changes not yet compacted.
 *
 *   cotmoc bench overview [tasks]
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { addUnit, rebuildTree } from '../src/features/units/register.ts'
import { createApp, type App } from '../src/platform/server/app.ts'
import { readConfig } from '../src/platform/server/config.ts'
import { silentLog } from '../src/platform/server/log.ts'
import { openStore } from '../src/platform/server/main.ts'
import type { Tx } from '../src/platform/server/query.ts'
import { compactAll, rebuildRollup, verifyRollup } from '../src/platform/server/rollup.ts'
import { systemScope } from '../src/platform/server/scope.ts'
import { cookieHeader } from '../src/platform/server/session.ts'
import { seedPeople, startSession, type PersonName } from '../src/platform/testing/people.ts'

const PROVINCE = 97
const NOW = new Date('2026-03-02T02:00:00Z')
const MORE_UNITS = 95
const DOCUMENTS = 400

async function addUnits(tx: Tx): Promise<void> {
  const scope = systemScope(PROVINCE, NOW)
  const { rows } = await tx.send({
    text: `select unit_id as id from unit_version where province_id = ${PROVINCE} and code = 'UBND'`,
  })
  const [root] = rows as { id: string }[]
  if (!root) throw new Error('the test province has no committee')
  const superiorId = root.id
  for (let i = 1; i <= MORE_UNITS; i += 1) {
    const name = `Xã Đo Đạc ${i}`
    const unit = {
      code: `D${i}`,
      name,
      shortName: null,
      kind: 'commune',
      system: 'government',
      isBorder: false,
      headTitle: null,
    } as const
    await addUnit(tx, scope, { ...unit, superiorId, validFrom: '2025-07-01' })
  }
  await rebuildTree(tx, scope, '2025-07-01', 'Đo tốc độ')
}

/**
 * Lines with spread-out facts and days, three of four at an end of a month. Of those whose day is past, 85 % are done, 2 % wait, 6 % were
 * reported, 7 % are silent (13 late in a hundred); of the others 20 % are done, 30 % reported, 48 % silent.
 */
const FILL = [
  `create temporary table made_unit as select id, row_number() over () - 1 as n from unit where province_id = ${PROVINCE}`,
  `create temporary table made_document as select gen_random_uuid() as id, n from generate_series(0, ${DOCUMENTS - 1}) as n`,
  `insert into document (province_id, id, presence, state, issuer, issuer_unit_id, number, type, signed_on, title, owner_unit_id, created_by, created_at)
   select ${PROVINCE}, d.id, 'full', 'review', 'UBND tỉnh Sơn Hà', u.unit_id, (d.n + 1) || '/KH-UBND', 'Kế hoạch', '2024-03-01'::date + (d.n * 2)::int,
     'Kế hoạch số ' || d.n, u.unit_id, gen_random_uuid(), now()
   from made_document d cross join (select unit_id from unit_version where province_id = ${PROVINCE} and code = 'UBND') u`,
  `insert into citation (province_id, id, document_id, cited_id, rule, implements)
   select ${PROVINCE}, gen_random_uuid(), d.id, a.id, 'bench', true from made_document d join made_document a on a.n = d.n / 5 where d.n > 0`,
  `create temporary table made_line as
   select gen_random_uuid() as task, gen_random_uuid() as obligation, gen_random_uuid() as occurrence, k, 0 as part,
     case when k % 20 = 0 then null
       when k % 4 = 1 then '2024-06-01'::date + (hashint4(k) & 1023) % 900
       else (date_trunc('month', '2024-06-01'::date + make_interval(months => (hashint4(k) & 1023) % 30)) + interval '1 month - 1 day')::date end as due,
     (hashint4(k + 7) & 65535) % 100 as chance, (hashint4(k + 13) & 1048575) as where_
   from generate_series(1, :tasks) as k`,
  `insert into made_line select task, gen_random_uuid(), gen_random_uuid(), k, 1, due, (hashint4(k + 17) & 65535) % 100, where_ + 1 from made_line where k % 10 < 3`,
  `insert into task (province_id, id, document_id, draft_id, clause_path, ordinal, text, folded, span_start, span_end, kind, deadline, deadline_origin, due,
     issuer_unit_id, issued_by, issued_at)
   select ${PROVINCE}, l.task, d.id, gen_random_uuid(), 'II.' || l.k % 9, l.k, 'Thực hiện nội dung số ' || l.k || ' của kế hoạch', 'thuc hien noi dung', 0, 10,
     'order', case when l.due is null then null else '{"kind":"date"}'::jsonb end, 'text', l.due, i.issuer_unit_id, gen_random_uuid(), '2025-06-01'
   from made_line l join made_document d on d.n = l.k % ${DOCUMENTS} join document i on i.province_id = ${PROVINCE} and i.id = d.id where l.part = 0`,
  `alter table made_line add column unit uuid, add column fact text`,
  `update made_line set fact = case
     when coalesce(due, '2027-01-01') < '2026-03-02' then
       case when chance < 85 then 'done' when chance < 87 then 'submitted' when chance < 93 then 'reported' else 'silent' end
     else case when chance < 20 then 'done' when chance < 22 then 'submitted' when chance < 52 then 'reported' else 'silent' end end`,
  `update made_line l set unit = u.id from made_unit u where u.n = l.where_ % (select count(*) from made_unit)`,
  `insert into obligation (province_id, id, task_id, unit_id, role, kind, origin, created_at)
   select ${PROVINCE}, obligation, task, unit, case part when 0 then 'lead' else 'support' end, 'order', 'text', '2025-06-01' from made_line`,
  `insert into occurrence (province_id, id, obligation_id, task_id, unit_id, due) select ${PROVINCE}, occurrence, obligation, task, unit, due from made_line`,
  `insert into line_state (province_id, occurrence_id, first_reported_at, last_reported_at, last_percent, submitted_on, completed_on, accepted_at)
   select ${PROVINCE}, occurrence, '2025-07-01', '2026-02-01', 50, case when fact = 'submitted' then '2026-02-01'::date end,
     case when fact = 'done' then least(coalesce(due, '2026-02-01'), '2026-03-01') + (chance % 5 - 3) end, case when fact = 'done' then '2026-03-01'::timestamptz end
   from made_line where fact <> 'silent'`,
  `insert into progress_report (province_id, id, content_hash, occurrence_id, task_id, unit_id, person_id, at, kind, words, state)
   select ${PROVINCE}, gen_random_uuid(), '', occurrence, task, unit, gen_random_uuid(), '2026-02-01', case when fact in ('submitted', 'done') then 'completion' else 'progress' end,
     'Báo cáo', case when fact = 'submitted' then 'submitted' else 'noted' end from made_line where fact <> 'silent'`,
]

async function fill(app: App, tasks: number): Promise<void> {
  await seedPeople(app.ctx)
  await app.ctx.db.transaction(addUnits)
  await app.ctx.db.transaction(async (tx) => {
    for (const text of FILL) await tx.send({ text: text.replace(':tasks', String(tasks)) })
  })
  await app.ctx.db.transaction((tx) => rebuildRollup(tx, PROVINCE))
  const client = await app.ctx.db.connectDirect()
  await client.query('vacuum analyze')
  await client.end()
}

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(1)

async function measure(app: App, name: PersonName, where: string, label: string, times = 200): Promise<void> {
  const { token } = await startSession(app.ctx, name)
  const call = async (): Promise<number> => {
    const started = performance.now()
    const answer = await app.http.fetch(
      new Request(`http://bench/api/p/${PROVINCE}${where}`, { headers: { cookie: cookieHeader(token) } }),
    )
    const body = await answer.text()
    if (answer.status !== 200) throw new Error(`${where}: ${answer.status} ${body}`)
    return performance.now() - started
  }
  for (let i = 0; i < 20; i += 1) await call()
  const taken: number[] = []
  for (let i = 0; i < times; i += 1) taken.push(await call())
  taken.sort((a, b) => a - b)
  process.stdout.write(
    `${label.padEnd(58)} p50 ${at(taken, 0.5).padStart(7)}  p95 ${at(taken, 0.95).padStart(7)}  p99 ${at(taken, 0.99).padStart(7)} ms\n`,
  )
}

/** Some changes that the compactor has not folded yet: each a line that moves from one cell to the next and back. */
async function leaveDeltas(app: App, count: number): Promise<void> {
  const text = `insert into rollup_delta (province_id, unit_node, document_node, due, role, kind, state, lines)
    select province_id, unit_node, document_node, due, role, kind, state, way from
      (select * from rollup_cell where province_id = ${PROVINCE} limit $1) c cross join (values (1), (-1)) as w (way)`
  await app.ctx.db.transaction((tx) => tx.send({ text, values: [count / 2] }))
}

async function run(tasks: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cotmoc-bench-'))
  const config = readConfig(folder, { COTMOC_BUILD: 'never' })
  const store = await openStore(config)
  try {
    const app = await createApp({ config, db: store.db, log: silentLog, clock: { now: () => NOW } })
    const started = performance.now()
    await fill(app, tasks)
    const sizes = await store.db.transaction((tx) =>
      tx.send({
        text: `select (select count(*) from occurrence)::int as lines, (select count(*) from rollup_cell)::int as cells, (select count(*) from rollup_unit)::int as units`,
      }),
    )
    process.stdout.write(`${JSON.stringify(sizes.rows[0])}, made in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
    await measure(app, 'chinh', '/overview', 'page, leader (all units)')
    await measure(app, 'dung', '/overview', 'page, head of one department')
    await measure(app, 'binh', '/overview/decisions', 'decisions, Chánh Văn phòng')
    await measure(app, 'chinh', '/overview/decisions', 'decisions, leader')
    await measure(app, 'chinh', '/overview/documents', 'chain of documents, leader')
    await measure(app, 'chinh', '/overview/changes', 'changes, leader', 50)
    for (const filter of ['overdue', 'quiet', 'done'])
      await measure(app, 'chinh', `/overview/lines?filter=${filter}&role=lead&kind=order`, `list ${filter}, leader`, 50)
    for (const pending of [1000, 10_000]) {
      await leaveDeltas(app, pending)
      await measure(app, 'chinh', '/overview', `page, leader, ${pending} changes not yet compacted`)
      const before = performance.now()
      await compactAll(store.db)
      process.stdout.write(`  compacted in ${(performance.now() - before).toFixed(0)} ms\n`)
    }
    const faults = await store.db.transaction((tx) => verifyRollup(tx, PROVINCE))
    process.stdout.write(faults.length === 0 ? 'roll-up equals the lines\n' : `ROLL-UP DIFFERS: ${JSON.stringify(faults[0])}\n`)
  } finally {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

await run(Number(process.argv[2] ?? 100_000))
