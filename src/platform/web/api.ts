import createClient, { type Client } from 'openapi-fetch'
import { sentAnswer } from './along.ts'
import { currentLanguage, pick } from './language.ts'
import type { paths } from './schema.d.ts'
import { text } from './texts.ts'

/**
 * A refusal by the server, or no answer at all (`status` 0). `message` is a whole sentence in the reader's language and may be shown
 * as it is; `code` is the entry of the problem catalogue, e.g. 'tasks.not_found'.
 */
export class ApiProblem extends Error {
  readonly code: string
  readonly status: number
  readonly details: readonly ProblemDetail[]

  constructor(code: string, status: number, message: string, details: readonly ProblemDetail[] = []) {
    super(message)
    this.name = 'ApiProblem'
    this.code = code
    this.status = status
    this.details = details
  }
}

/** One field that the server refused. */
export interface ProblemDetail {
  readonly path: string
  readonly message: string
}

/** The calls under /api/p/{province}, written without that prefix. */
type ProvincePaths = {
  [K in keyof paths as K extends `/api/p/{province}${infer Rest}` ? Rest : never]: WithoutProvince<paths[K]>
}

/** The same operation, whose path needs no province any more. */
type WithoutProvince<T> = { [K in keyof T]: T[K] extends { parameters: { path: infer P } } ? ReplacePath<T[K], P> : T[K] }
type ReplacePath<T extends { parameters: unknown }, P> = Omit<T, 'parameters'> & {
  parameters: Omit<T['parameters'], 'path'> &
    (keyof Omit<P, 'province'> extends never ? { path?: never } : { path: Omit<P, 'province'> })
}

/** The calls that belong to no province, e.g. /api/session. */
export const globalApi: Client<paths> = createClient<paths>({ baseUrl: '', fetch: (request) => send(request) })

let province: number | null = null
let provinceClient: Client<ProvincePaths> | null = null
const signedOutListeners = new Set<() => void>()
const reachListeners = new Set<(reached: boolean) => void>()

/** Called by the session: every call of `api()` goes to this province from now on. */
export function callProvince(id: number): void {
  if (province === id) return
  province = id
  provinceClient = createClient<ProvincePaths>({ baseUrl: `/api/p/${id}`, fetch: (request) => send(request) })
}

/**
 * The client for the signed-in person's province.
 *
 * @example const list = await answer(api().GET('/tasks', { params: { query: { state: 'late' } } }))
 */
export function api(): Client<ProvincePaths> {
  if (!provinceClient) throw new ApiProblem('session.none', 401, pick(text).networkProblem)
  return provinceClient
}

/** The address of a call in the person's province, for links to files and for the stream of changes. */
export function provincePath(path: string): string {
  return `/api/p/${province ?? 0}${path}`
}

/** What the call returned; throws ApiProblem when the server refused or could not be reached. */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok) throw problemFrom(response.status, error)
  return data as T
}

/** Reads what is not in the public document of the API, such as /api/health. */
export async function getJson<T>(path: string): Promise<T> {
  const response = await send(new Request(new URL(path, location.origin), { headers: { accept: 'application/json' } }))
  const parsed: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw problemFrom(response.status, parsed)
  return parsed as T
}

/** Called when the server says that the session is over. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener)
  return () => signedOutListeners.delete(listener)
}

/** Called after each call with whether the server answered at all. */
export function onReach(listener: (reached: boolean) => void): () => void {
  reachListeners.add(listener)
  return () => reachListeners.delete(listener)
}

/** The server's sentence, or ours when it did not send one. */
export function problemFrom(status: number, body: unknown): ApiProblem {
  if (status === 401) for (const listener of signedOutListeners) listener()
  if (isProblemBody(body)) return new ApiProblem(body.code, status, body.message, body.details ?? [])
  return new ApiProblem('answer.unreadable', status, pick(text).badAnswer(status))
}

/** The sentence to show for anything that was thrown. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ApiProblem) return error.message
  return pick(text).broken
}

async function send(request: Request): Promise<Response> {
  const sent = sentAnswer(request)
  if (sent) return sent
  request.headers.set('accept-language', currentLanguage())
  try {
    const response = await fetch(request)
    tellReach(true)
    return response
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    tellReach(false)
    throw new ApiProblem('network.unreachable', 0, pick(text).networkProblem)
  }
}

/** For transports that do not pass through here (uploads): tells the banner whether the server answered. */
export function tellReach(reached: boolean): void {
  for (const listener of reachListeners) listener(reached)
}

function isProblemBody(body: unknown): body is { code: string; message: string; details?: ProblemDetail[] } {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body && typeof body.message === 'string'
}
