/** The people of the exercise at work: they call the real API, at the day of the story. */
import { accountByUsername, insertSession } from '../features/accounts/sql/sessions.ts'
import type { App } from '../platform/server/app.ts'
import { cookieHeader, hashToken, newToken } from '../platform/server/session.ts'
import { DEMO_PROVINCE } from './province.ts'

/** A clock that the story sets. */
export interface StoryClock {
  now(): Date
  set(instant: Date): void
}

export function storyClock(start: Date): StoryClock {
  let current = start
  return { now: () => current, set: (instant) => void (current = instant) }
}

/** Calls the API as a person; throws where the server refuses, since the story holds nothing that it should refuse. */
export interface Caller {
  get<T>(path: string): Promise<T>
  send<T>(method: 'POST' | 'PUT' | 'PATCH', path: string, body?: object): Promise<T>
}

/** Sessions end after twelve quiet hours; the story leaps over days, so it signs in again well before. */
const SESSION_HOURS = 10

/** Callers by user name. */
export function callers(app: App): (username: string) => Promise<Caller> {
  const known = new Map<string, { cookie: string; since: number }>()
  return async (username) => {
    const now = app.ctx.clock.now()
    const before = known.get(username)
    if (before && now.getTime() - before.since < SESSION_HOURS * 60 * 60 * 1000) return callerWith(app, before.cookie)
    const cookie = await signIn(app, username, now)
    known.set(username, { cookie, since: now.getTime() })
    return callerWith(app, cookie)
  }
}

async function signIn(app: App, username: string, now: Date): Promise<string> {
  const token = newToken()
  await app.ctx.db.transaction(async (tx) => {
    const { province, personId: person } = await accountByUsername.one(tx, { username })
    const expires = new Date(now.getTime() + 12 * 60 * 60 * 1000)
    await insertSession.run(tx, { hash: hashToken(token), province, person, now, expires, userAgent: 'diễn tập' })
  })
  return cookieHeader(token)
}

function callerWith(app: App, cookie: string): Caller {
  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const form = body instanceof FormData
    const headers: Record<string, string> = { cookie, 'sec-fetch-site': 'same-origin' }
    if (body && !form) headers['content-type'] = 'application/json'
    const url = `http://localhost/api/p/${DEMO_PROVINCE}${path}`
    const init = { method, headers, ...(body ? { body: form ? body : JSON.stringify(body) } : {}) }
    const answer = await app.http.fetch(new Request(url, init))
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  return { get: (path) => call('GET', path), send: (method, path, body) => call(method, path, body) }
}
