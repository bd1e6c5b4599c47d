/** Puts the parts of one server together: context, API, background work. Used by the commands and by tests alike. */
import path from 'node:path'
import type { Hono } from 'hono'
import { systemClock, type Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { AppContext } from './context.ts'
import type { Database } from './db.ts'
import { features, identity } from './features.ts'
import { openFiles } from './files.ts'
import { createHttp } from './http.ts'
import { runDueJobs } from './jobs.ts'
import { createLog, type Log } from './log.ts'
import type { Feature } from './route.ts'
import { sealAll, type Change } from './sealer.ts'

/** Parts that a caller may choose. */
export interface AppOptions {
  readonly config: Config
  readonly db: Database
  readonly clock?: Clock
  readonly log?: Log
  /** Features beside the product's own; tests plant theirs here. */
  readonly extraFeatures?: readonly Feature[]
}

/** One server without its listening socket. */
export interface App {
  readonly ctx: AppContext
  readonly http: Hono
  readonly features: readonly Feature[]
  /** Runs every job that is due. Returns how many ran. */
  runJobs(): Promise<number>
  /** Chains committed events. Returns what live pages should read again. */
  seal(): Promise<Change[]>
}

/** Assembles a server on an open, migrated database. */
export async function createApp(options: AppOptions): Promise<App> {
  const ctx: AppContext = {
    config: options.config,
    clock: options.clock ?? systemClock,
    db: options.db,
    files: await openFiles(path.join(options.config.dataDir, 'files')),
    log: options.log ?? createLog(),
  }
  const mounted = [...features, ...(options.extraFeatures ?? [])]
  const jobs = mounted.flatMap((feature) => feature.jobs)
  const http = createHttp({ ctx, features: mounted, identity })
  return { ctx, http, features: mounted, runJobs: () => runDueJobs(ctx, jobs), seal: () => sealAll(ctx.db) }
}
