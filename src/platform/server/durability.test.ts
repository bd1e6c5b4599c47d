import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WRITTEN_PROVINCE, writeUntilBroken, type Acknowledged } from '../testing/writers.ts'
import { openDatabase, type Database } from './db.ts'
import { openEmbedded, type EmbeddedDatabase } from './embedded/database.ts'
import { openFiles, type Files } from './files.ts'
import { migrate } from './migrate.ts'
import { query } from './query.ts'
import { sealAll, verifyChain } from './sealer.ts'

const DATABASE_KILLS = 80
const SERVER_KILLS = 20
/** A round that takes longer hangs: a recovery of a few milliseconds' writes takes well under a second. */
const ROUND_MS = 60_000

let dataDir: string
let files: Files
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'cm-durability-'))
  files = await openFiles(path.join(dataDir, 'files'))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

const present = query<{ ids: string[] }, { id: string }>(
  'test.present_events',
  `select id from event where province_id = ${WRITTEN_PROVINCE} and id = any(:ids::uuid[])`,
)
const counted = query<{ hashes: string[] }, { n: number }>(
  'test.present_files',
  `select count(*) as n from file_object where province_id = ${WRITTEN_PROVINCE} and sha256 = any(:hashes) and reference_count > 0`,
)

/** Moments of the kills, 5 to 44 ms after the first write of a round: the same in every run. */
function* moments(): Generator<number> {
  for (let state = 12345; ;) {
    state = (state * 1103515245 + 12345) % 2147483648
    yield 5 + (state % 40)
  }
}

async function opened(): Promise<{ embedded: EmbeddedDatabase; db: Database }> {
  const embedded = await openEmbedded({ dataDir })
  const db = openDatabase({ address: embedded.address, onError: () => undefined })
  const client = await db.connectDirect()
  await migrate(client)
  await client.end()
  return { embedded, db }
}

/** Every acknowledged write is there: its event, its file's row and its bytes. Returns what is lost. */
async function lost(db: Database, writes: readonly Acknowledged[]): Promise<string[]> {
  const ids = writes.map((write) => write.event)
  const hashes = writes.map((write) => write.sha256).filter((sha256) => sha256 !== '-')
  const [events, rows] = await db.transaction(
    async (tx) => [await present(tx, { ids }), await counted.one(tx, { hashes })] as const,
  )
  const found = new Set(events.map((row) => row.id))
  const gone = ids.filter((id) => !found.has(id))
  if (rows.n !== hashes.length) gone.push(`${hashes.length - rows.n} rows of files`)
  for (const sha256 of hashes) await files.read(WRITTEN_PROVINCE, sha256)
  return gone
}

/** Passes a round's result on, or fails when the round hangs. */
async function within<T>(ms: number, round: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`a round took longer than ${ms} ms`)), ms)
  })
  return Promise.race([round, late]).finally(() => clearTimeout(timer))
}

/** Kills PostgreSQL's head; its other processes end when they notice, as after the head was killed for want of memory. */
const killDatabase = (pid: number): boolean => process.kill(pid, 'SIGKILL')

/** Opens what the kill before left, checks that nothing acknowledged so far is lost, writes on, and kills the database. */
async function roundInProcess(delay: number, before: readonly Acknowledged[]): Promise<Acknowledged[]> {
  const { embedded, db } = await opened()
  expect(await lost(db, before)).toEqual([])
  const writes: Acknowledged[] = []
  let first: () => void = () => undefined
  const begun = new Promise<void>((resolve) => (first = resolve))
  const writing = writeUntilBroken(db, files, 4, (write) => {
    writes.push(write)
    first()
  })
  await begun
  await wait(delay)
  killDatabase(embedded.cluster.pid)
  await writing
  await db.close()
  await embedded.close()
  return writes
}

/** A server process opens what the kill before left and writes on; it and its database are killed. */
function roundWithServer(delay: number): Promise<Acknowledged[]> {
  const script = fileURLToPath(new URL('../testing/writers.ts', import.meta.url))
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const writes: Acknowledged[] = []
  let database = 0
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    const lines = createInterface({ input: child.stdout })
    lines.on('line', (line) => {
      const [event = '', sha256 = ''] = line.split(' ')
      if (event === 'postgres') {
        database = Number(sha256)
        return
      }
      if (writes.push({ event, sha256 }) > 1) return
      setTimeout(() => {
        child.kill('SIGKILL')
        killDatabase(database)
      }, delay)
    })
    lines.once('close', () => resolve(writes))
  })
}

test(`no acknowledged write is lost when the database, or server and database, are killed ${DATABASE_KILLS + SERVER_KILLS} times in the middle of writing`, async () => {
  const all: Acknowledged[] = []
  let unchecked: Acknowledged[] = []
  const moment = moments()
  for (let round = 0; round < DATABASE_KILLS + SERVER_KILLS; round += 1) {
    const delay = moment.next().value as number
    const withServer = round % 5 === 4
    const writes = await within(ROUND_MS, withServer ? roundWithServer(delay) : roundInProcess(delay, unchecked))
    expect(writes.length).toBeGreaterThan(0)
    unchecked = withServer ? [...unchecked, ...writes] : writes
    all.push(...writes)
  }
  const { embedded, db } = await opened()
  expect(await lost(db, all)).toEqual([])
  await sealAll(db)
  const report = await db.transaction((tx) => verifyChain(tx, WRITTEN_PROVINCE))
  expect(report).toMatchObject({ fault: null })
  expect(report.length).toBeGreaterThanOrEqual(all.length)
  await db.close()
  await embedded.close()
}, 600_000)
