/**
 * From a request to an answer: who asks, one transaction, the handler, commit, answer. The only place that opens a request's transaction.
 */
import { randomUUID } from 'node:crypto'
import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { z } from 'zod'
import { problem, type ProblemEntry } from '../shared/problem.ts'
import { isFiles, parseBody, receiveBody } from './body.ts'
import type { AppContext } from './context.ts'
import { createFormGate, type FormGate } from './form-gate.ts'
import { answerProblem, check, joinCatalogues, platformProblems } from './problems.ts'
import type { Tx } from './query.ts'
import { createRateLimiter, type RateLimiter } from './rate-limit.ts'
import { createMemory, type Memory } from './remember.ts'
import type { AnyInput, Feature, Route } from './route.ts'
import type { Scope } from './scope.ts'
import { hashToken, sessionToken, type Identity, type Session } from './session.ts'

z.config(z.locales.vi())

/** What the web application is made of. */
export interface HttpOptions {
  readonly ctx: AppContext
  readonly features: readonly Feature[]
  readonly identity: Identity
  /** Middleware before everything else: headers, compression. */
  readonly before?: readonly MiddlewareHandler[]
  /** Called after each write whose transaction was committed. */
  readonly onWrite?: () => void
}

/** Address of a route as Hono writes it: '/api/p/:province/tasks/:id'. */
export function mountPath(definition: Route['definition']): string {
  const below = definition.global ? '/api' : '/api/p/:province'
  return below + definition.path.replaceAll(/\{(\w+)\}/g, ':$1') // «/tasks/{id}/accept»
}

/** The API as one Hono application; pages and live changes are mounted on it by main.ts. */
export function createHttp(options: HttpOptions): Hono {
  const { ctx, features } = options
  const app = new Hono()
  const catalogue = joinCatalogues([platformProblems, ...features.map((feature) => feature.problems)])
  const guards: Guards = {
    limiter: createRateLimiter(),
    gate: createFormGate(ctx.config.maxUploadBytes),
    memory: createMemory(),
  }

  for (const each of options.before ?? []) app.use(each)
  app.use(async (c, next) => {
    const started = performance.now()
    const request = randomUUID()
    c.set('requestId' as never, request as never)
    await next()
    c.header('x-request-id', request)
    if (c.req.path.startsWith('/api/')) {
      if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
      ctx.log.info('request', {
        request,
        method: c.req.method,
        route: routeOf(c),
        status: c.res.status,
        ms: Math.round(performance.now() - started),
      })
    }
  })
  app.notFound((c) => answerProblem(c, catalogue, ctx.log, problem('request.not_found')))
  app.onError((error, c) => answerProblem(c, catalogue, ctx.log, error))

  for (const route of features.flatMap((feature) => feature.routes)) {
    app.on(route.definition.method.toUpperCase(), mountPath(route.definition), (c) =>
      serveRoute(c, route, options, guards, catalogue),
    )
  }
  return app
}

/** What keeps one caller from taking the server from the others, and the same work from being done for each. */
interface Guards {
  readonly limiter: RateLimiter
  readonly gate: FormGate
  readonly memory: Memory
}

/** Under this name the request keeps which route serves it: logs hold the route, since addresses may hold one-time tokens. */
const ROUTE = 'route'

/** The route that serves a request: '/tasks/{id}'. */
export function routeOf(c: Context): string {
  return String(c.get(ROUTE) ?? '')
}

async function serveRoute(
  c: Context,
  route: Route,
  { ctx, identity, onWrite }: HttpOptions,
  guards: Guards,
  catalogue: ReadonlyMap<string, ProblemEntry>,
): Promise<Response> {
  // Refusals are answered here and not by app.onError: Hono would otherwise swallow the throw, and the transaction below must see it.
  c.set(ROUTE as never, route.definition.path as never)
  try {
    refuseFloods(c, route, ctx, guards.limiter)
    const answered = await withTimeout(ctx.config.requestTimeoutMs, (late) => runRoute(c, route, ctx, identity, guards, late))
    if (route.definition.method !== 'get') onWrite?.()
    return answered
  } catch (error) {
    return answerProblem(c, catalogue, ctx.log, error)
  }
}

/** Waits at most `ms`, then refuses; `late` tells the work that nobody waits for it any more, so that it commits nothing. */
async function withTimeout<T>(ms: number, work: (late: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const refused = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const reason = problem('request.timeout')
      controller.abort(reason)
      reject(reason)
    }, ms)
  })
  try {
    return await Promise.race([work(controller.signal), refused])
  } finally {
    clearTimeout(timer)
  }
}

function refuseFloods(c: Context, route: Route, ctx: AppContext, limiter: RateLimiter): void {
  const { perMinute, method, path } = route.definition
  if (perMinute === undefined) return
  const seconds = limiter(`${method} ${path} ${clientAddress(c, ctx)}`, perMinute, ctx.clock.now().getTime())
  if (seconds > 0) {
    c.header('retry-after', String(seconds))
    throw problem('request.too_many', { params: { seconds } })
  }
}

/** Address of the caller; of the last hop before our proxy where one is trusted. */
export function clientAddress(c: Context, ctx: AppContext): string {
  const forwarded = ctx.config.trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
  return forwarded ?? incoming?.socket?.remoteAddress ?? 'local'
}

async function runRoute(
  c: Context,
  route: Route,
  ctx: AppContext,
  identity: Identity,
  guards: Guards,
  late: AbortSignal,
): Promise<Response> {
  const { definition } = route
  const token = sessionToken(c)
  if (definition.method !== 'get') refuseForeignOrigin(c)

  // Without a session nothing of the body is read.
  if (token === undefined && definition.access !== 'public') throw problem('access.signed_out')
  const who = (tx: Tx): Promise<Caller> => identify(c, tx, route, ctx, identity, token)
  if (definition.body === undefined || !isFiles(definition.body)) return carryOut(c, route, ctx, who, guards, late)

  // Files are received only from someone whose session is good.
  await ctx.db.transaction(who)
  const announced = Number(c.req.header('content-length') ?? Infinity)
  const leave = guards.gate.enter(announced <= ctx.config.maxUploadBytes ? announced : ctx.config.maxUploadBytes)
  try {
    return await carryOut(c, route, ctx, who, guards, late)
  } finally {
    leave()
  }
}

async function carryOut(
  c: Context,
  route: Route,
  ctx: AppContext,
  who: (tx: Tx) => Promise<Caller>,
  guards: Guards,
  late: AbortSignal,
): Promise<Response> {
  const { definition } = route
  if (definition.ownTransaction) {
    const caller = await ctx.db.transaction(who)
    const received = await receiveBody(c, definition, ctx.config.maxUploadBytes)
    return answer(c, route, await route.handler(await inputOf(c, route, { ctx, late }, caller, null, received)))
  }
  // Received before the transaction: a slow sender must not hold a connection.
  const received = await receiveBody(c, definition, ctx.config.maxUploadBytes)
  return ctx.db.transaction(async (tx) => {
    const input = await inputOf(c, route, { ctx, late }, await who(tx), tx, received)
    // Made inside the transaction: an answer that does not fit its contract is refused and leaves nothing behind.
    const answered =
      definition.remembered && input.scope
        ? await recalled(c, route, guards.memory, tx, { ...input, scope: input.scope })
        : answer(c, route, await route.handler(input))
    late.throwIfAborted()
    return answered
  })
}

interface Caller {
  readonly session: Session | null
  readonly scope: Scope | null
  readonly now: Date
}

async function identify(
  c: Context,
  tx: Tx,
  { definition }: Route,
  ctx: AppContext,
  identity: Identity,
  token: string | undefined,
): Promise<Caller> {
  const now = ctx.clock.now()
  const session = token === undefined ? null : ((await identity.findSession(tx, hashToken(token), now)) ?? null)
  if (definition.access === 'public') return { session, scope: null, now }
  if (!session) throw problem('access.signed_out')
  if (definition.global) {
    if (definition.access !== 'signed-in') {
      const own = await identity.loadScope(tx, session, session.province, now)
      if (!own?.can(definition.access)) throw problem('access.forbidden')
    }
    return { session, scope: null, now }
  }
  // «97»
  const province = /^\d{1,4}$/.test(c.req.param('province') ?? '') ? Number(c.req.param('province')) : -1
  const scope = province < 0 ? undefined : await identity.loadScope(tx, session, province, now)
  if (!scope) throw problem('request.not_found')
  if (definition.access !== 'signed-in') scope.require(definition.access)
  return { session, scope, now }
}

const nothing = z.object({})

async function inputOf(
  c: Context,
  route: Route,
  { ctx, late }: Pick<AnyInput, 'ctx' | 'late'>,
  caller: Caller,
  tx: Tx | null,
  received: Uint8Array<ArrayBuffer> | undefined,
): Promise<AnyInput> {
  const { definition } = route
  return {
    params: check(definition.params ?? nothing, c.req.param(), 'params'),
    query: check(definition.query ?? nothing, c.req.query(), 'query'),
    body: await parseBody(c, definition, received),
    scope: caller.scope,
    session: caller.session,
    tx,
    ctx,
    c,
    late,
  }
}

/** The answer that was kept, or a new one that is kept from now on. */
async function recalled(c: Context, route: Route, memory: Memory, tx: Tx, input: AnyInput & { scope: Scope }): Promise<Response> {
  const { remembered, path } = route.definition
  const besides = typeof remembered === 'function' ? await remembered(tx, input.scope) : ''
  const asked = JSON.stringify([path, input.params, input.query, besides])
  const kept = await memory.recall(tx, input.scope, asked, async () =>
    JSON.stringify(checkedAnswer(route, await route.handler(input))),
  )
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return jsonOf(c, kept.text) // «gzip, deflate, br»
  c.header('content-type', 'application/json')
  c.header('content-encoding', 'gzip')
  c.header('vary', 'accept-encoding')
  return c.body(kept.gzip())
}

function answer(c: Context, route: Route, result: unknown): Response {
  if (result instanceof Response) return result
  return jsonOf(c, JSON.stringify(checkedAnswer(route, result)), route.definition.status)
}

/** With its length, by which compression tells what is too short for it. */
function jsonOf(c: Context, text: string, status: 200 | 201 = 200): Response {
  return c.body(text, status, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) })
}

function checkedAnswer({ definition }: Route, result: unknown): object {
  const checked = definition.response.safeParse(result)
  if (!checked.success) {
    throw new Error(
      `answer of ${definition.method} ${definition.path} does not fit its contract: ${z.prettifyError(checked.error)}`,
    )
  }
  return checked.data as object
}

/**
 * Writes come from our own pages only (CSRF): the browser says so in Sec-Fetch-Site, older ones in Origin. A caller without either is no
 * browser and carries no cookie that it was not given on purpose.
 */
function refuseForeignOrigin(c: Context): void {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return
    throw problem('request.foreign_origin')
  }
  const origin = c.req.header('origin')
  if (origin === undefined) return
  if (!URL.canParse(origin) || new URL(origin).host !== c.req.header('host')) throw problem('request.foreign_origin')
}
