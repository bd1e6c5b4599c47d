/** The session cookie, and what the platform asks of the feature that keeps accounts. Sessions themselves are rows of that feature. */
import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Config } from './config.ts'
import type { Tx } from './query.ts'
import type { Scope } from './scope.ts'

/** Who is signed in. */
export interface Session {
  readonly sessionId: string
  readonly personId: string
  readonly personName: string
  /** Province of the account. */
  readonly province: number
  /** Person acted for (ủy quyền), if any. */
  readonly onBehalfOf: string | null
}

/** What the accounts feature supplies through `features.ts`. */
export interface Identity {
  /** The session of a cookie, unless expired, revoked or of a person no longer active. `tokenHash` is {@link hashToken} of the cookie. */
  findSession(tx: Tx, tokenHash: Buffer, now: Date): Promise<Session | undefined>
  /** The person's rights in a province at an instant; undefined when he has no business there. */
  loadScope(tx: Tx, session: Session, province: number, now: Date): Promise<Scope | undefined>
}

const COOKIE = 'cotmoc_session'

/** A new unguessable token (256 bits) for a cookie or a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256 of a token: what is stored, so that a copy of the table opens no session. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** Token of the request's cookie. */
export function sessionToken(c: Context): string | undefined {
  return getCookie(c, COOKIE)
}

/** Signs the browser in until `expires`. Secure whenever the public address is https. */
export function setSessionCookie(c: Context, config: Config, token: string, expires: Date): void {
  setCookie(c, COOKIE, token, { ...cookieOptions(config), expires })
}

/** Signs the browser out. */
export function clearSessionCookie(c: Context, config: Config): void {
  deleteCookie(c, COOKIE, cookieOptions(config))
}

function cookieOptions(config: Config): { path: string; httpOnly: true; sameSite: 'Lax'; secure: boolean } {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: config.publicUrl?.startsWith('https:') ?? false }
}

/** The `Cookie` header that carries a token, for callers without a browser. */
export function cookieHeader(token: string): string {
  return `${COOKIE}=${token}`
}
