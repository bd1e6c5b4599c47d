/** A whole server for one test file: its own database with real commits, its own clock, and people who call it by name. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'
import { createApp, type App } from '../server/app.ts'
import { readConfig, type Config } from '../server/config.ts'
import type { AppContext } from '../server/context.ts'
import type { Database } from '../server/db.ts'
import { silentLog } from '../server/log.ts'
import { query } from '../server/query.ts'
import type { Feature } from '../server/route.ts'
import type { Change } from '../server/notice.ts'
import { cookieHeader } from '../server/session.ts'
import { cloneDatabase, openTestDatabase } from './cluster.ts'
import { startSession, type PersonName } from './people.ts'

/** Answer of a call. `body` is parsed JSON, or text when it is none; tests look into it freely and fail when it is not as they say. */
export interface TestAnswer {
  readonly status: number
  readonly body: any
  readonly headers: Headers
}

/** Someone who calls the server. Paths are below /api/p/{his province} unless they begin with /api/. */
export interface TestCaller {
  readonly province: number
  get(path: string): Promise<TestAnswer>
  post(path: string, body?: unknown): Promise<TestAnswer>
  put(path: string, body?: unknown): Promise<TestAnswer>
  patch(path: string, body?: unknown): Promise<TestAnswer>
  delete(path: string, body?: unknown): Promise<TestAnswer>
  /** Any request, with the caller's cookie. */
  fetch(path: string, init?: RequestInit): Promise<Response>
}

/** A clock that stands still until it is told otherwise. */
export interface TestClock {
  now(): Date
  set(instant: string | Date): void
  advance(milliseconds: number): void
}

/** A server under test. */
export interface TestApp {
  readonly clock: TestClock
  readonly ctx: AppContext
  readonly db: Database
  readonly features: App['features']
  /** Any request to the server, as it is. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** Someone without a session. */
  readonly anonymous: TestCaller
  signIn(name: PersonName): Promise<TestCaller>
  /** Runs the jobs that are due, also those that these put down. */
  runJobs(): Promise<number>
  /** Runs due jobs and seals what was committed, as the background loops would. Returns nothing before all is sealed. */
  settle(): Promise<void>
  /** Tells open pages, as a notification of the database would. */
  publish(change: Change): void
  /** Seals all that was committed. Returns what live pages would be told. */
  seal(): Promise<Change[]>
  close(): Promise<void>
}

/** Choices for {@link startTestApp}. */
export interface TestAppOptions {
  /** Instant of the clock; 2 March 2026, 9 o'clock in Viet Nam, when not given. */
  readonly now?: string
  readonly extraFeatures?: readonly Feature[]
  /** Settings other than those of {@link testConfig}. */
  readonly settings?: Partial<Config>
}

/** Settings of a test server: nothing of the machine's environment. */
export function testConfig(folder: string): Config {
  return readConfig(folder, { PUBLIC_URL: 'http://cotmoc.test', COTMOC_BUILD: 'never' })
}

/** Starts a server on a clone of the template database. Close it in `afterAll`. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { address, drop } = await cloneDatabase(inject('cluster'))
  const folder = await mkdtemp(path.join(tmpdir(), 'cotmoc-app-'))
  const db = openTestDatabase(address)
  const clock = testClock(options.now ?? '2026-03-02T02:00:00Z')
  const app = await createApp({
    config: { ...testConfig(folder), ...options.settings },
    db,
    clock,
    log: silentLog,
    extraFeatures: options.extraFeatures ?? [],
  })
  return {
    clock,
    ctx: app.ctx,
    db,
    features: app.features,
    fetch: async (where, init) => app.http.fetch(new Request(`http://cotmoc.test${where}`, init)),
    anonymous: caller(app, 97, undefined),
    signIn: async (name) => {
      const { token, province } = await startSession(app.ctx, name)
      return caller(app, province, token)
    },
    runJobs: () => app.runJobs(),
    publish: (change) => app.hub.publish(change),
    seal: () => sealEverything(app),
    settle: async () => {
      while ((await app.runJobs()) > 0) continue
      await sealEverything(app)
    },
    close: async () => {
      await db.close()
      await drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const unsealedEvents = query<object, { n: number }>(
  'testing.unsealed_events',
  `select count(*) as n from event e where not exists (select 1 from chain c where c.province_id = e.province_id and c.event_id = e.id)`,
)

/**
 * Seals until nothing is left. The horizon of PostgreSQL is that of the whole cluster, so an open transaction of another test file's
 * database may hold it back for a moment.
 */
export async function sealEverything(app: Pick<App, 'ctx' | 'seal'>): Promise<Change[]> {
  const changes: Change[] = []
  do {
    changes.push(...(await app.seal()))
  } while ((await app.ctx.db.transaction((tx) => unsealedEvents.one(tx, {}))).n > 0)
  return changes
}

function testClock(start: string): TestClock {
  let current = new Date(start)
  return {
    now: () => new Date(current),
    set: (instant) => void (current = new Date(instant)),
    advance: (milliseconds) => void (current = new Date(current.getTime() + milliseconds)),
  }
}

function caller(app: App, province: number, token: string | undefined): TestCaller {
  const send = async (where: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('sec-fetch-site', 'same-origin')
    if (token !== undefined) headers.set('cookie', cookieHeader(token))
    const url = `http://cotmoc.test${where.startsWith('/api/') ? where : `/api/p/${province}${where}`}`
    return app.http.fetch(new Request(url, { ...init, headers }))
  }
  const call = async (method: string, where: string, body?: unknown): Promise<TestAnswer> => {
    const form = body instanceof FormData
    const content =
      body === undefined
        ? {}
        : { body: form ? body : JSON.stringify(body), ...(form ? {} : { headers: { 'content-type': 'application/json' } }) }
    const answer = await send(where, { method, ...content })
    const text = await answer.text()
    const json = answer.headers.get('content-type')?.startsWith('application/json') === true
    return { status: answer.status, headers: answer.headers, body: json ? JSON.parse(text) : text }
  }
  return {
    province,
    get: (where) => call('GET', where),
    post: (where, body) => call('POST', where, body),
    put: (where, body) => call('PUT', where, body),
    patch: (where, body) => call('PATCH', where, body),
    delete: (where, body) => call('DELETE', where, body),
    fetch: send,
  }
}
