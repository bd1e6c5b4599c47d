/**
 * Writes as fast as it can until it is killed: each write is an event, and for one writer a file too, in one transaction, and is told only
 * when committed.
 * As a program (`node writers.ts FOLDER`) it opens the embedded database of the folder and prints «id sha256» (or «id -») for each write; the test of
 * durability kills it.
 */
import { writeSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase, type Database } from '../server/db.ts'
import { openEmbedded } from '../server/embedded/database.ts'
import { appendEvent } from '../server/events.ts'
import { openFiles, type Files } from '../server/files.ts'
import { newId } from '../server/ids.ts'
import { migrate } from '../server/migrate.ts'
import { systemScope } from '../server/scope.ts'

/** Province of the writes. */
export const WRITTEN_PROVINCE = 77

/** One write that was acknowledged: event and file must be there whatever happens afterwards. */
export interface Acknowledged {
  readonly event: string
  /** '-' for a write without a file. */
  readonly sha256: string
}

/** Runs `count` writers; each stops at its first error, which is what a killed database gives. Resolves when all have stopped. */
export async function writeUntilBroken(
  db: Database,
  files: Files,
  count: number,
  onAck: (write: Acknowledged) => void,
): Promise<void> {
  await Promise.allSettled(
    Array.from({ length: count }, async (_, writer) => {
      for (;;) onAck(await writeOne(db, files, writer === 0))
    }),
  )
}

function writeOne(db: Database, files: Files, withFile: boolean): Promise<Acknowledged> {
  const now = new Date()
  const subject = newId(now)
  return db.transaction(async (tx) => {
    const bytes = new TextEncoder().encode(subject)
    const sha256 = withFile ? (await files.put(tx, WRITTEN_PROVINCE, bytes, { mediaType: 'text/plain' })).sha256 : '-'
    const scope = systemScope(WRITTEN_PROVINCE, now)
    const event = await appendEvent(tx, scope, {
      kind: 'planted.written',
      subject: { type: 'thing', id: subject },
      data: { sha256 },
    })
    return { event, sha256 }
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dataDir = process.argv[2] ?? ''
  const { address, cluster } = await openEmbedded({ dataDir })
  const db = openDatabase({ address })
  const client = await db.connectDirect()
  await migrate(client)
  await client.end()
  const files = await openFiles(path.join(dataDir, 'files'))
  writeSync(1, `postgres ${cluster.pid}\n`)
  await writeUntilBroken(db, files, 4, ({ event, sha256 }) => void writeSync(1, `${event} ${sha256}\n`))
}
