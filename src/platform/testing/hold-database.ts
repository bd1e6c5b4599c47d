/**
 * A process for tests to kill: opens the embedded database of the folder given, says «ready» (or why it cannot) and holds it until it is
 * ended. Started by embedded.test.ts.
 */
import { openEmbedded } from '../server/embedded/database.ts'

try {
  const { cluster } = await openEmbedded({ dataDir: process.argv[2] ?? '' })
  process.stdout.write(`ready ${cluster.placement.mode} ${cluster.pid}\n`)
  setInterval(() => undefined, 60_000)
} catch (error) {
  process.stdout.write(`refused ${error instanceof Error ? error.message : String(error)}\n`)
}
