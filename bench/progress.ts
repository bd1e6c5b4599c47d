/**
 * How fast a progress report goes in over HTTP, with session, scope, roll-up and event (design §9: p95 ≤ 10 ms at 300 a second, open loop;
 * ≥ 800 a second saturated, two cores with the database). The sender is an officer of one department, the least privileged person who may
 * report; it runs in a process of its own and sends on kept-alive connections.
 *
 *   cotmoc bench progress [seconds]
 */
import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serve } from '@hono/node-server'
import { createApp } from '../src/platform/server/app.ts'
import { startBackground } from '../src/platform/server/background.ts'
import { readConfig } from '../src/platform/server/config.ts'
import { silentLog } from '../src/platform/server/log.ts'
import { openStore } from '../src/platform/server/main.ts'
import { cookieHeader } from '../src/platform/server/session.ts'
import { addDocument, issueTask } from '../src/platform/testing/lines.ts'
import { seedPeople, startSession } from '../src/platform/testing/people.ts'

const LINES = 2_000

interface Load {
  port: number
  cookie: string
  lines: string[]
  seconds: number
}

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(1)

/** Sends one report; resolves to the milliseconds from `due` (when it should have left) to the whole answer. */
function send(agent: http.Agent, { port, cookie }: Load, occurrenceId: string, due: number): Promise<number> {
  const body = JSON.stringify({
    occurrenceId,
    kind: 'progress',
    percent: 40,
    words: 'Đang thi công, đạt bốn phần mười khối lượng.',
  })
  const headers = {
    cookie,
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
    'content-length': Buffer.byteLength(body),
  }
  return new Promise((resolve, reject) => {
    const options = { agent, host: '127.0.0.1', port, method: 'PUT', path: `/api/p/97/reports/${randomUUID()}`, headers }
    const request = http.request(options, (answer) => {
      answer.resume().on('end', () => {
        if (answer.statusCode === 200) resolve(performance.now() - due)
        else reject(new Error(`answered ${answer.statusCode}`))
      })
    })
    request.on('error', reject).end(body)
  })
}

/** A fixed number a second, whatever the answers take: lateness of the sender counts as waiting of the user. */
async function openLoop(load: Load, perSecond: number): Promise<number[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
  const waiting: Promise<number>[] = []
  const started = performance.now()
  for (let i = 0; i < perSecond * load.seconds; i += 1) {
    const due = started + (i * 1000) / perSecond
    const wait = due - performance.now()
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait))
    waiting.push(send(agent, load, load.lines[i % load.lines.length] ?? '', due))
  }
  const taken = await Promise.all(waiting)
  agent.destroy()
  return taken.sort((a, b) => a - b)
}

/** Sixteen senders, each the next report as soon as the last is answered. Resolves to reports a second. */
async function saturated(load: Load): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 16 })
  const until = performance.now() + load.seconds * 1000
  let sent = 0
  const one = async (): Promise<void> => {
    while (performance.now() < until) await send(agent, load, load.lines[sent++ % load.lines.length] ?? '', performance.now())
  }
  await Promise.all(Array.from({ length: 16 }, one))
  agent.destroy()
  return sent / load.seconds
}

async function sender(load: Load): Promise<void> {
  await openLoop({ ...load, seconds: 2 }, 100)
  const taken = await openLoop(load, 300)
  process.stdout.write(
    `300 a second: p50 ${at(taken, 0.5)}  p95 ${at(taken, 0.95)}  p99 ${at(taken, 0.99)} ms (${taken.length} reports)\n`,
  )
  process.stdout.write(`saturated, 16 senders: ${Math.round(await saturated(load))} a second\n`)
}

async function server(seconds: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cotmoc-bench-'))
  const config = readConfig(folder, { COTMOC_BUILD: 'never' })
  const store = await openStore(config)
  const app = await createApp({ config, db: store.db, log: silentLog })
  const background = await startBackground(app)
  try {
    await seedPeople(app.ctx)
    const now = app.ctx.clock.now()
    const lines = await store.db.transaction(async (tx) => {
      const document = await addDocument(tx, now)
      const made: string[] = []
      for (let i = 0; i < LINES; i += 1)
        made.push(...(await issueTask(tx, now, { lines: [{ unit: 'STC', due: '2030-12-31' }] }, document)).occurrences)
      return made
    })
    const { token } = await startSession(app.ctx, 'giang')
    const listening = serve({ fetch: app.http.fetch, port: 0, hostname: '127.0.0.1' })
    await new Promise((resolve) => listening.once('listening', resolve))
    const address = listening.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const child = fork(import.meta.filename, ['send'])
    child.send({ port, cookie: cookieHeader(token), lines, seconds } satisfies Load)
    await new Promise((resolve) => child.once('exit', resolve))
    listening.close()
  } finally {
    await background.stop()
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

if (process.argv[2] === 'send') {
  process.once('message', (load) => {
    void sender(load as Load).finally(() => process.disconnect())
  })
} else {
  await server(Number(process.argv[2] ?? 10))
}
