/**
 * How fast the product is at 100,000 and at 1,000,000 lines owed in one province . Each size has a throw-away
 * database; requests come over HTTP from a process of their own and pass session, scope, transaction and contract.
 *
 *   cotmoc bench overview [--size N] [--only NAME,NAME] [--seconds N] [--json]
 */
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Clock } from '../src/platform/server/clock.ts'
import { readConfig } from '../src/platform/server/config.ts'
import { createLog } from '../src/platform/server/log.ts'
import { openStore, startServer } from '../src/platform/server/main.ts'
import * as cases from './parts/cases.ts'
import { fill, NOW } from './parts/fill.ts'
import type { Result } from './parts/load.ts'
import { start } from './parts/start.ts'

type Case = (at: cases.Measured) => Promise<Result[]>

const both =
  (one: (at: cases.Measured, who: cases.Who) => Promise<Result[]>): Case =>
  async (at) => [...(await one(at, 'leader')), ...(await one(at, 'head'))]

const known: Readonly<Record<string, Case>> = {
  overview: both(cases.overview),
  'overdue-list': both(cases.overdueList),
  task: both(cases.task),
  report: cases.report,
  search: both(cases.search),
  csv: both(cases.csv),
}
/** Measured last, when the server that answered the others has let go of the data. */
const START = 'start'

const { values } = parseArgs({
  options: {
    size: { type: 'string', multiple: true, default: ['100000', '1000000'] },
    only: { type: 'string' },
    seconds: { type: 'string', default: '8' },
    json: { type: 'boolean', default: false },
  },
})

const tell = (line: string): void => void (values.json ? process.stderr : process.stdout).write(`${line}\n`)

/** Fills a database of the size and measures on it. */
async function measure(size: number, names: readonly string[]): Promise<Result[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cotmoc-bench-'))
  const config = readConfig(path.join(folder, 'data'), { COTMOC_BUILD: 'never', PORT: '0' })
  const store = await openStore(config)
  // Written as it would be, but to a file: the terminal is for the table.
  const log = createWriteStream(path.join(folder, 'log'))
  const server = await startServer(config, store, { log: createLog((line) => void log.write(line)), clock: runningFrom(NOW) })
  const results: Result[] = []
  try {
    const seconds = await fill(server.app.ctx, size)
    tell(
      `${size.toLocaleString('en')} lines made in ${seconds.toFixed(0)} s; load average ${loadavg()
        .map((n) => n.toFixed(2))
        .join(' ')}`,
    )
    const { rows } = await store.db.transaction((tx) => tx.send({ text: 'select pg_backend_pid() as pid' }))
    const [backend] = rows as { pid: number }[]
    const at: cases.Measured = {
      app: server.app,
      port: Number(new URL(server.url).port),
      size,
      postmaster: await parentOf(backend?.pid ?? 0),
      seconds: Number(values.seconds),
    }
    for (const name of names) {
      const found = (await known[name]?.(at)) ?? []
      found.forEach(show)
      results.push(...found)
    }
  } finally {
    await server.stop()
    log.end()
  }
  try {
    if (names.includes(START)) {
      const found = await start(config.dataDir, size)
      found.forEach(show)
      results.push(...found)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return results
}

/** A clock that runs as any does, but from the day of the data. */
function runningFrom(start: Date): Clock {
  const ahead = start.getTime() - Date.now()
  return { now: () => new Date(Date.now() + ahead) }
}

/** 0 where the system has no /proc. */
async function parentOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1] ?? 0)
}

function show(one: Result): void {
  const figures = [one.name.padEnd(18), one.as.padEnd(7), String(one.size).padStart(8), `${one.clients} clients`.padStart(11)]
  const times = [
    `p50 ${one.p50_ms.toFixed(1).padStart(7)}`,
    `p95 ${one.p95_ms.toFixed(1).padStart(7)} ms`,
    `${one.per_s.toFixed(0).padStart(6)} /s`,
  ]
  const cpu = one.cpu_ms
    ? `cpu ms: server ${one.cpu_ms.server} database ${one.cpu_ms.database ?? '–'} sender ${one.cpu_ms.sender}`
    : ''
  tell([...figures, ...times, cpu, one.note ?? ''].join('  '))
}

const names = values.only === undefined ? [...Object.keys(known), START] : values.only.split(',')
const results: Result[] = []
for (const size of values.size) results.push(...(await measure(Number(size), names)))
tell(
  `load average at the end: ${loadavg()
    .map((n) => n.toFixed(2))
    .join(' ')}`,
)
if (values.json) process.stdout.write(`${JSON.stringify({ results })}\n`)
