/** How a feature declares its calls: one object a call, from which the server, the OpenAPI document and the generated tests are made. */
import type { Context } from 'hono'
import { z } from 'zod'
import type { ProblemCatalogue } from '../shared/problem.ts'
import type { AppContext } from './context.ts'
import type { Job } from './jobs.ts'
import type { Tx } from './query.ts'
import type { Permission, Scope } from './scope.ts'
import type { Session } from './session.ts'

/** Who may call: anyone, anyone signed in, or whoever holds the permission for at least one unit. */
export type Access = 'public' | 'signed-in' | Permission

/** A file sent in a form. Names come from the sender: show them, never use them as paths. */
export interface UploadedFile {
  readonly field: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** Body of a form with files: fields are checked by `fields`, files are all that were sent. */
export interface FilesBody<F extends z.ZodType = z.ZodType> {
  readonly kind: 'files'
  readonly fields: F
  readonly maxFiles: number
}

/** Declares a multipart body. Each file is at most MAX_UPLOAD_MB. */
export function files<F extends z.ZodType>(options: { fields: F; maxFiles?: number }): FilesBody<F> {
  return { kind: 'files', fields: options.fields, maxFiles: options.maxFiles ?? 10 }
}

/** Answer of a call that sends a file: the handler returns a `Response`. */
export const binary: z.ZodType<Response> = z.instanceof(Response)

type BodyShape = z.ZodType | FilesBody
type BodyOf<B extends BodyShape> =
  B extends FilesBody<infer F> ? { fields: z.output<F>; files: UploadedFile[] } : B extends z.ZodType ? z.output<B> : never

/** What a handler gets. `scope` is null where no province or no person is known; `tx` is null with `ownTransaction`. */
export interface RouteInput<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends BodyShape,
  A extends Access,
  G extends boolean,
  T extends boolean,
> {
  readonly params: z.output<P>
  readonly query: z.output<Q>
  readonly body: BodyOf<B>
  readonly scope: G extends true ? null : A extends 'public' ? null : Scope
  readonly session: A extends 'public' ? Session | null : Session
  readonly tx: T extends true ? null : Tx
  readonly ctx: AppContext
  readonly c: Context
  /** Aborted when the call has taken too long and was refused. */
  readonly late: AbortSignal
}

/** One call of the API. */
export interface RouteDefinition<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends BodyShape,
  R extends z.ZodType,
  A extends Access,
  G extends boolean,
  T extends boolean,
> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** '/tasks/{id}/accept', below /api/p/{province}; below /api when `global`. */
  readonly path: string
  readonly global?: G
  /** What it does, in the words of the screen. */
  readonly summary: string
  readonly access: A
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly response: R
  readonly status?: 200 | 201
  /**
   * The handler opens its own transactions through `ctx.db.transaction`: for work that must not hold a connection (reading a document,
   * hashing a password) or must keep a write although it refuses (a failed sign-in).
   */
  readonly ownTransaction?: T
  /**
   * For readings that many open pages repeat: the answer is kept until an event comes (remember.ts). It may depend on nothing but the data that
   * events tell of, the rights and posts of who asks, the day, and what was asked for; never on the person or the hour. What else it depends on
   * is read each time by a function that says it in a text.
   */
  readonly remembered?: true | ((tx: Tx, scope: Scope) => Promise<string>)
  /** At most this many calls a minute from one address; for calls that may be guessed at. */
  readonly perMinute?: number
  /** A call that would be valid, for the generated test that outsiders are refused. */
  readonly sample?: () => { params?: Record<string, string>; query?: Record<string, string>; body?: unknown }
}

/** A declared call with its types erased, as the server keeps it. */
export interface Route {
  readonly definition: RouteDefinition<z.ZodType, z.ZodType, BodyShape, z.ZodType, Access, boolean, boolean>
  readonly handler: (input: AnyInput) => Promise<unknown>
}

/** Input of a handler with its types erased. */
export type AnyInput = Omit<
  RouteInput<z.ZodType, z.ZodType, BodyShape, Access, boolean, boolean>,
  'scope' | 'session' | 'tx' | 'body'
> & {
  readonly body: unknown
  readonly scope: Scope | null
  readonly session: Session | null
  readonly tx: Tx | null
}

/**
 * Declares a call. The handler's result is checked against `response` and unknown fields are dropped; it may return a `Response` instead.
 * Everything it does in `tx` is committed before the answer leaves, and rolled back when it throws.
 */
export function route<
  R extends z.ZodType,
  const A extends Access,
  P extends z.ZodType = z.ZodType<Record<string, never>>,
  Q extends z.ZodType = z.ZodType<Record<string, never>>,
  B extends BodyShape = z.ZodType<undefined>,
  const G extends boolean = false,
  const T extends boolean = false,
>(
  definition: RouteDefinition<P, Q, B, R, A, G, T>,
  handler: (input: RouteInput<P, Q, B, A, G, T>) => Promise<z.input<R> | Response>,
): Route {
  return { definition, handler } as unknown as Route
}

/** Work that a feature does again and again, whatever happens. Several servers may do it at once: let the database decide who does. */
export interface Regular {
  readonly name: string
  readonly everyMs: number
  readonly run: (ctx: AppContext) => Promise<unknown>
}

/** One feature as the server mounts it. */
export interface Feature {
  readonly name: string
  readonly problems: ProblemCatalogue
  readonly routes: readonly Route[]
  readonly jobs: readonly Job[]
  readonly regular: readonly Regular[]
}

/** Declares a feature; listed in `features.ts`. */
export function defineFeature(feature: {
  name: string
  problems: ProblemCatalogue
  routes: readonly Route[]
  jobs?: readonly Job[]
  regular?: readonly Regular[]
}): Feature {
  return { ...feature, jobs: feature.jobs ?? [], regular: feature.regular ?? [] }
}
