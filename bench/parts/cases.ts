/** What is measured on a filled province, over HTTP, through everything that a request passes. */
import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '../../src/platform/server/app.ts'
import { verifyRollup } from '../../src/platform/server/rollup-check.ts'
import { compactAll } from '../../src/platform/server/rollup.ts'
import { cookieHeader } from '../../src/platform/server/session.ts'
import { startSession } from '../../src/platform/testing/people.ts'
import { PROVINCE } from './fill.ts'
import { load, resultOf, type Result } from './load.ts'
import type { Shot } from './sender.ts'

/** The two who ask: one who sees everything, and one who sees one department. */
const people = { leader: 'chinh', head: 'dung' } as const
export type Who = keyof typeof people

/** The server that is measured. */
export interface Measured {
  readonly app: App
  readonly port: number
  readonly size: number
  /** Process id of PostgreSQL's postmaster. */
  readonly postmaster: number
  /** Seconds that each case is measured. */
  readonly seconds: number
}

const READERS = 8

const get = (where: string): Shot => ({ method: 'GET', path: `/api/p/${PROVINCE}${where}` })

async function cookieOf(app: App, who: Who): Promise<string> {
  return cookieHeader((await startSession(app.ctx, people[who])).token)
}

/** Eight readers, each again as soon as he was answered; the first second is not counted. */
async function read(
  at: Measured,
  name: string,
  who: Who,
  groups: readonly (readonly Shot[])[],
  note?: string,
  clients = READERS,
): Promise<Result> {
  const job = { port: at.port, cookie: await cookieOf(at.app, who), groups, clients }
  await load({ ...job, seconds: 1 }, at.postmaster)
  return resultOf({ name, size: at.size, as: who, clients, note }, await load({ ...job, seconds: at.seconds }, at.postmaster))
}

/** All that «Toàn cảnh» reads when it is opened, at once. */
const PAGE = ['', '/fields', '/documents', '/changes', '/decisions', '/trend'].map((part) => get(`/overview${part}`))

export async function overview(at: Measured, who: Who): Promise<Result[]> {
  return [
    await read(at, 'overview', who, [[get('/overview')]]),
    await read(at, 'overview-fields', who, [[get('/overview/fields')]]),
    await read(at, 'overview-page', who, [PAGE], 'all 6 calls of the page at once'),
  ]
}

export async function overdueList(at: Measured, who: Who): Promise<Result[]> {
  const where = '/overview/lines?filter=overdue&role=lead&kind=order&limit=50'
  return [await read(at, 'overdue-list', who, [[get(where)]])]
}

/** Tasks of the asking person's reach, each with its history: detail and timeline, as the page reads them. */
export async function task(at: Measured, who: Who): Promise<Result[]> {
  const text = `select distinct t.id from (
      select o.task_id as id from occurrence o join unit_version v on v.province_id = o.province_id and v.unit_id = o.unit_id and v.code = 'STC'
      join progress_report r on r.province_id = o.province_id and r.occurrence_id = o.id
      where o.province_id = $1 group by o.task_id having count(*) > 2 limit 300) t`
  const { rows } = await at.app.ctx.db.transaction((tx) => tx.send({ text, values: [PROVINCE] }))
  const groups = (rows as { id: string }[]).map(({ id }) => [get(`/tasks/${id}`), get(`/tasks/${id}/timeline`)])
  return [
    await read(at, 'task', who, groups, 'task and its history at once', 1),
    await read(at, 'task', who, groups, 'task and its history at once'),
  ]
}

const WORDS = 'Đang thi công, đạt bốn phần mười khối lượng; dự kiến hoàn thành trong tháng.'
const RATE = 300
const SENDERS = 16

/**
 * Progress reports of one head of department on the open lines of his department: on time at 300 a second (open loop), then as many as 16
 * senders get answered. Afterwards the sums must equal a count over the lines, with deltas still pending and again when all are folded.
 */
export async function report(at: Measured): Promise<Result[]> {
  const text = `select o.id from occurrence o join unit_version v on v.province_id = o.province_id and v.unit_id = o.unit_id and v.code = 'STC'
    left join line_state s on s.province_id = o.province_id and s.occurrence_id = o.id
    where o.province_id = $1 and s.completed_on is null and s.submitted_on is null limit 2000`
  const { rows } = await at.app.ctx.db.transaction((tx) => tx.send({ text, values: [PROVINCE] }))
  const groups = (rows as { id: string }[]).map(({ id }): Shot[] => [
    {
      method: 'PUT',
      path: `/api/p/${PROVINCE}/reports/{uuid}`,
      body: JSON.stringify({ occurrenceId: id, kind: 'progress', percent: 40, words: WORDS }),
    },
  ])
  const job = { port: at.port, cookie: await cookieOf(at.app, 'head'), groups }
  await load({ ...job, clients: SENDERS, perSecond: 100, seconds: 2 }, at.postmaster)
  const onTime = await load({ ...job, clients: 64, perSecond: RATE, seconds: at.seconds }, at.postmaster)
  const most = await load({ ...job, clients: SENDERS, seconds: at.seconds }, at.postmaster)
  await requireExact(at.app, 'with changes pending')
  await compactAll(at.app.ctx.db)
  await requireExact(at.app, 'when all are folded')
  const what = { size: at.size, as: 'head', note: `${groups.length} lines; sums exact` }
  return [
    resultOf({ ...what, name: 'report', clients: 64 }, onTime),
    resultOf({ ...what, name: 'report-saturated', clients: SENDERS }, most),
  ]
}

/** Fails the bench where the roll-up and GROUP BY over the lines differ. */
async function requireExact(app: App, when: string): Promise<void> {
  const faults = await app.ctx.db.transaction(async (tx) => {
    await tx.send({ text: `select set_config('statement_timeout', '0', true)` })
    return verifyRollup(tx, PROVINCE)
  })
  if (faults.length > 0) throw new Error(`the roll-up differs from the lines (${when}): ${JSON.stringify(faults[0])}`)
}

/** Words as a person types them: with marks, without, a number of a document. */
const SOUGHT = ['nội dung số 12', 'noi dung so 345', '111/KH', 'ke hoach']

/** The index of search is made at most so long; a size that takes longer is not searched. */
const INDEX_MS = 240_000
const indexed = new WeakMap<App, number | null>()

/** Has the server make the index anew, as it does in the background. Returns the seconds it took, null where it was not done in time. */
async function index({ app }: Measured): Promise<number | null> {
  const known = indexed.get(app)
  if (known !== undefined) return known
  const started = performance.now()
  const { db } = app.ctx
  await db.transaction((tx) => tx.send({ text: 'update search_follow set built = false, built_to = null' }))
  let made = false
  while (!made && performance.now() - started < INDEX_MS) {
    await wait(200)
    const { rows } = await db.transaction((tx) => tx.send({ text: 'select bool_and(built) as made from search_follow' }))
    made = (rows as { made: boolean }[])[0]?.made ?? false
  }
  const taken = made ? (performance.now() - started) / 1000 : null
  indexed.set(app, taken)
  return taken
}

/** Searches of everyday kinds, first pages. */
export async function search(at: Measured, who: Who): Promise<Result[]> {
  const seconds = await index(at)
  if (seconds === null) return []
  const shots = SOUGHT.map((words) => [get(`/search?q=${encodeURIComponent(words)}`)])
  return [await read(at, 'search', who, shots, `index made in ${seconds.toFixed(0)} s`)]
}

/** The whole list of tasks as a table, read to its end by one reader. With the memory that the server held before and at most. */
export async function csv(at: Measured, who: Who): Promise<Result[]> {
  const job = { port: at.port, cookie: await cookieOf(at.app, who), groups: [[get('/tasks.csv')]], clients: 1 }
  await load({ ...job, seconds: 0.1 }, at.postmaster)
  const before = process.memoryUsage().rss
  let memory = before
  const watching = setInterval(() => (memory = Math.max(memory, process.memoryUsage().rss)), 20)
  const outcome = await load({ ...job, seconds: at.seconds }, at.postmaster)
  clearInterval(watching)
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`
  const tasks = await rowsOf(at, who)
  const second = Math.round((tasks * outcome.times.length) / outcome.seconds)
  const size = megabytes(outcome.bytes / outcome.times.length)
  const note = `${tasks} tasks, ${size}, ${second} tasks a second; server ${megabytes(before)} before, at most ${megabytes(memory)}`
  return [{ ...resultOf({ name: 'csv', size: at.size, as: who, clients: 1 }, outcome), note }]
}

/** How many tasks the table has, counted apart from it. */
async function rowsOf(at: Measured, who: Who): Promise<number> {
  const own = `exists (select 1 from obligation b join unit_version v on v.province_id = b.province_id and v.unit_id = b.unit_id and v.code = 'STC'
    where b.province_id = t.province_id and b.task_id = t.id)`
  const { rows } = await at.app.ctx.db.transaction((tx) =>
    tx.send({
      text: `select count(*) as n from task t where t.province_id = $1 ${who === 'head' ? `and ${own}` : ''}`,
      values: [PROVINCE],
    }),
  )
  return (rows as { n: number }[])[0]?.n ?? 0
}
