/**
 * Ten thousand open pages on one server: what each costs in memory, and how long a change takes until the last of them has heard of it. The pages
 * are plain sockets in processes of their own; the change goes its whole way: event, sealer, notification of the database, hub, stream.
 *
 *   cotmoc bench live [pages]
 */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serve } from '@hono/node-server'
import { createApp } from '../src/platform/server/app.ts'
import { startBackground } from '../src/platform/server/background.ts'
import { readConfig } from '../src/platform/server/config.ts'
import { appendEvent } from '../src/platform/server/events.ts'
import { silentLog } from '../src/platform/server/log.ts'
import { openStore } from '../src/platform/server/main.ts'
import { systemScope } from '../src/platform/server/scope.ts'
import { cookieHeader } from '../src/platform/server/session.ts'
import { seedPeople, startSession } from '../src/platform/testing/people.ts'

const PROVINCE = 97
const AT_ONCE = 50
/** One change each; kinds of events have no digits. */
const CHANGES = [...'abcdefghij'].map((letter) => `bench_${letter}`)

interface Wish {
  port: number
  cookie: string
  pages: number
}
/** From the process of the pages: all are open, or all have heard of the change with this topic. */
type Told = { open: true } | { heard: string }

/** Opens pages, some at a time, and tells when all of them have heard of a topic. */
async function holdPages({ port, cookie, pages }: Wish): Promise<void> {
  const counts = new Map<string, number>()
  const openOne = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const page = connect(port, '127.0.0.1')
      page.setEncoding('utf8')
      page.on('error', reject)
      page.on('data', (text: string) => {
        resolve()
        for (const [, topic = ''] of text.matchAll(/"(bench_[a-z])"/g)) {
          // «data: {"topics":["bench_c"],"position":7}»
          const heard = (counts.get(topic) ?? 0) + 1
          counts.set(topic, heard)
          if (heard === pages) process.send?.({ heard: topic } satisfies Told)
        }
      })
      page.write(`GET /api/p/${PROVINCE}/changes HTTP/1.1\r\nhost: bench\r\ncookie: ${cookie}\r\n\r\n`)
    })
  let opened = 0
  const opener = async (): Promise<void> => {
    while (opened < pages) {
      opened += 1
      await openOne()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, opener))
  process.send?.({ open: true } satisfies Told)
}

async function told(child: ChildProcess, wanted: (message: Told) => boolean): Promise<void> {
  for (;;) {
    const [message] = (await once(child, 'message')) as [Told]
    if (wanted(message)) return
  }
}

const megabytes = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().rss / 1024 / 1024
}

async function run(pages: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cotmoc-bench-'))
  const config = readConfig(folder, { COTMOC_BUILD: 'never' })
  const store = await openStore(config)
  const app = await createApp({ config, db: store.db, log: silentLog })
  const background = await startBackground(app)
  try {
    await seedPeople(app.ctx)
    const { token } = await startSession(app.ctx, 'giang')
    const listening = serve({ fetch: app.http.fetch, port: 0, hostname: '127.0.0.1' })
    await once(listening, 'listening')
    const address = listening.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const before = megabytes()
    const started = performance.now()
    const child = fork(import.meta.filename, ['pages'])
    child.send({ port, cookie: cookieHeader(token), pages } satisfies Wish)
    await told(child, (message) => 'open' in message)
    const seconds = (performance.now() - started) / 1000
    const each = ((megabytes() - before) * 1024) / pages
    process.stdout.write(`${app.hub.size} pages open in ${seconds.toFixed(1)} s, ${each.toFixed(1)} KB of memory each\n`)
    const taken: number[] = []
    for (const topic of CHANGES) {
      const heard = told(child, (message) => 'heard' in message && message.heard === topic)
      const begun = performance.now()
      await store.db.transaction((tx) =>
        appendEvent(tx, systemScope(PROVINCE, app.ctx.clock.now()), {
          kind: `${topic}.changed`,
          subject: { type: 'bench', id: '1' },
        }),
      )
      background.poke()
      await heard
      taken.push(performance.now() - begun)
    }
    taken.sort((a, b) => a - b)
    const [middle, last] = [taken[taken.length >> 1] ?? NaN, taken.at(-1) ?? NaN]
    process.stdout.write(
      `a change reaches the last page: p50 ${middle.toFixed(0)} ms, slowest of ${CHANGES.length} ${last.toFixed(0)} ms\n`,
    )
    child.kill()
    await once(child, 'exit')
    listening.close()
  } finally {
    await background.stop()
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

if (process.argv[2] === 'pages') process.once('message', (wish) => void holdPages(wish as Wish))
else await run(Number(process.argv[2] ?? 10_000))
