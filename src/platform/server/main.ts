/** Opens a whole server: database (embedded or by address), schema, application, pages, background work, listening socket. */
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { closeConverters, warmConverters } from '../documents/convert.ts'
import { createApp, type App } from './app.ts'
import { startBackground } from './background.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { openDatabase, type Database } from './db.ts'
import { openEmbedded } from './embedded/database.ts'
import { releaseLeases } from './jobs.ts'
import { positionOf } from './live.ts'
import type { Log } from './log.ts'
import { migrate } from './migrate.ts'
import { serveWeb } from './static.ts'

/** An open, migrated database and how to let go of it. */
export interface OpenedStore {
  readonly db: Database
  close(): Promise<void>
}

/**
 * Opens the database that the configuration names and brings its schema up to date. With `shared` it attaches to the embedded database of
 * a running server. Throws EmbeddedError (or an Error of the migration) with a sentence for the operator.
 */
export async function openStore(
  config: Config,
  options: { shared?: boolean; onError?: (error: Error) => void } = {},
): Promise<OpenedStore> {
  const onError = options.onError ?? (() => undefined)
  if (config.databaseUrl !== undefined) {
    const db = openDatabase({
      address: { url: config.databaseUrl },
      direct: { url: config.databaseUrlDirect ?? config.databaseUrl },
      connections: config.databaseConnections,
      pooled: config.databasePooled,
      onError,
    })
    await bringUpToDate(db)
    return { db, close: () => db.close() }
  }
  const embedded = await openEmbedded({ dataDir: config.dataDir, shared: options.shared ?? false })
  const db = openDatabase({ address: embedded.address, connections: config.databaseConnections, onError })
  const close = async (): Promise<void> => {
    await db.close()
    await embedded.close()
  }
  try {
    await bringUpToDate(db)
  } catch (error) {
    await close()
    throw error
  }
  return { db, close }
}

/** Applies the migrations that the database lacks. */
export async function bringUpToDate(db: Database): Promise<void> {
  const client = await db.connectDirect()
  try {
    await migrate(client)
  } finally {
    await client.end()
  }
}

/** A server that answers. */
export interface RunningServer {
  readonly app: App
  readonly url: string
  /** Takes no more calls, answers those under way, stops background work and the database. */
  stop(): Promise<void>
}

const DRAIN_MS = 10_000

/** Starts answering on the configured address. The store is closed by `stop`. */
export async function startServer(
  config: Config,
  store: OpenedStore,
  options: { log?: Log; clock?: Clock } = {},
): Promise<RunningServer> {
  const app = await createApp({ config, db: store.db, ...options })
  // The embedded database is ours alone: a job that someone still seems to have was cut off with a server that was killed.
  if (config.databaseUrl === undefined) await store.db.transaction(releaseLeases)
  const web = await serveWeb(undefined, {
    call: (path, headers, env) => app.http.request(path, { headers }, env as object),
    position: (province) => store.db.transaction((tx) => positionOf(tx, province)),
  })
  app.http.get('*', web)
  // First the socket: a port that is taken must leave nothing running behind.
  const { server, port } = await listenOn(config, app)
  const background = await startBackground(app)
  app.onWrite = background.poke
  warmConverters()
  const host = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host
  return {
    app,
    url: config.publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    stop: async () => {
      app.hub.close()
      await drain(server)
      await background.stop()
      await closeConverters()
      await store.close()
    },
  }
}

function listenOn(config: Config, app: App): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.http.fetch, port: config.port, hostname: config.host }, (info) => {
      server.off('error', reject)
      resolve({ server, port: info.port })
    }) as Server
    server.once('error', reject)
    // Against senders that hold a connection open without sending: headers within 15 s, all within the time of one answer.
    server.headersTimeout = 15_000
    server.requestTimeout = config.requestTimeoutMs + 30_000
  })
}

async function drain(server: Server): Promise<void> {
  const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
  clearTimeout(late)
}
