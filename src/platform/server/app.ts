/** Puts the parts of one server together: context, API, pages, background work. Used by the commands and by tests alike. */
import path from 'node:path'
import type { Hono } from 'hono'
import { compress } from 'hono/compress'
import { systemClock, type Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { AppContext } from './context.ts'
import type { Database } from './db.ts'
import { features, identity } from './features.ts'
import { openFiles } from './files.ts'
import { housekeeping } from './housekeeping.ts'
import { createHttp } from './http.ts'
import { runDueJobs } from './jobs.ts'
import { createHub, liveFeature, type Hub } from './live.ts'
import { createLog, type Log } from './log.ts'
import type { Change } from './notice.ts'
import { openApiDocument } from './openapi.ts'
import type { Feature } from './route.ts'
import { sealAll } from './sealer.ts'
import { securityHeaders } from './security.ts'

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
  readonly hub: Hub
  /** Called after each answered write. Set by whoever runs the background work. */
  onWrite: () => void
  /** Runs every job that is due, or the short or the long ones only. Returns how many ran. */
  runJobs(which?: 'short' | 'long'): Promise<number>
  /** Chains committed events. Returns what live pages should read again. */
  seal(): Promise<Change[]>
}

/** Every feature that a server mounts, with the platform's own. */
export function allFeatures(hub: Hub, extra: readonly Feature[] = []): readonly Feature[] {
  return [liveFeature(hub), housekeeping, ...features, ...extra]
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
  const hub = createHub()
  const mounted = allFeatures(hub, options.extraFeatures)
  const jobs = mounted.flatMap((feature) => feature.jobs)
  const app: App = {
    ctx,
    http: createHttp({ ctx, features: mounted, identity, before: middleware(options.config), onWrite: () => app.onWrite() }),
    features: mounted,
    hub,
    onWrite: () => undefined,
    runJobs: (which) =>
      runDueJobs(
        ctx,
        jobs.filter((job) => which === undefined || job.ownTransaction === (which === 'long')),
      ),
    seal: () => sealAll(ctx.db),
  }
  mountPublic(app)
  return app
}

/** Bytes below which an answer leaves as it is: packing it takes longer than the few packets that it saves. */
const WORTH_COMPRESSING = 8192

function middleware(config: Config): Parameters<Hono['use']>[1][] {
  return [
    securityHeaders(config.publicUrl?.startsWith('https:') ?? false),
    compress({ threshold: WORTH_COMPRESSING, contentTypeFilter: /^application\/json/ }),
  ]
}

/** The two addresses that machines ask without signing in. */
function mountPublic({ http, ctx, features: mounted }: App): void {
  let document: object | undefined
  http.get('/api/openapi.json', (c) => c.json((document ??= openApiDocument(mounted))))
  http.get('/api/health', async (c) => {
    const { rows } = await ctx.db.transaction((tx) =>
      tx.send({ text: 'select exists (select from province where demo) as demo' }),
    )
    const [{ demo }] = rows as [{ demo: boolean }]
    // The page says «Dữ liệu diễn tập» also before anyone signs in.
    return c.json({ status: 'ok', ...(demo ? { demo } : {}) })
  })
}
