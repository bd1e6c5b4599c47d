/** What the server hands to every handler, job and command. */
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database } from './db.ts'
import type { Files } from './files.ts'
import type { Log } from './log.ts'

/** Parts of one running server. */
export interface AppContext {
  readonly config: Config
  readonly clock: Clock
  readonly db: Database
  readonly files: Files
  readonly log: Log
}
