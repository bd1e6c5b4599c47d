import { z } from 'zod'
import type { Context } from 'hono'
import { appendEvent } from '../../../platform/server/events.ts'
import type { AppContext } from '../../../platform/server/context.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { route, type Route } from '../../../platform/server/route.ts'
import { systemScope, type Scope } from '../../../platform/server/scope.ts'
import {
  clearSessionCookie,
  hashToken,
  newToken,
  sessionToken,
  setSessionCookie,
  type Session,
} from '../../../platform/server/session.ts'
import { todayIn } from '../../../platform/shared/dates.ts'
import { problem } from '../../../platform/shared/problem.ts'
import { me, sessionView, setUpInput, setUpState, signInInput } from '../contract.ts'
import { identity, SESSION_MS } from '../identity.ts'
import { hashPassword, passwordFits } from '../password.ts'
import { permissions, roles } from '../policy.ts'
import { createFirstAdmin, type CreateProvince } from '../first-admin.ts'
import { lockedUntil, noteNobody, refuseLocked, triesOfNobody } from '../lock-out.ts'
import * as authoritiesSql from '../sql/authorities.ts'
import * as linksSql from '../sql/links.ts'
import * as peopleSql from '../sql/people.ts'
import * as sessionsSql from '../sql/sessions.ts'

const done = z.object({ ok: z.literal(true) })
/** The scope of the person himself, for events that he causes outside a province's paths. */
async function ownScope(tx: Tx, session: Session, now: Date): Promise<Scope> {
  return (await identity.loadScope(tx, session, session.province, now)) ?? systemScope(session.province, now)
}

async function openSession(
  tx: Tx,
  ctx: AppContext,
  c: Context,
  who: { province: number; personId: string; name: string },
): Promise<void> {
  const now = ctx.clock.now()
  const token = newToken()
  const expires = new Date(now.getTime() + SESSION_MS)
  const hash = hashToken(token)
  const userAgent = c.req.header('user-agent')?.slice(0, 200) ?? null
  await sessionsSql.insertSession.run(tx, { hash, province: who.province, person: who.personId, now, expires, userAgent })
  const session = {
    sessionId: hash.toString('hex'),
    personId: who.personId,
    personName: who.name,
    province: who.province,
    onBehalfOf: null,
  }
  await appendEvent(tx, await ownScope(tx, session, now), {
    kind: 'accounts.signed_in',
    subject: { type: 'person', id: who.personId },
  })
  setSessionCookie(c, ctx.config, token, expires)
}

const signIn = route(
  {
    method: 'post',
    path: '/session',
    global: true,
    summary: 'Đăng nhập',
    access: 'public',
    body: signInInput,
    response: done,
    // A wrong try is counted although it is refused, and argon2 must not hold a connection.
    ownTransaction: true,
    perMinute: 30,
    sample: () => ({ body: { username: 'ai-do', password: 'khong-dung' } }),
  },
  async ({ ctx, c, body }) => {
    const now = ctx.clock.now()
    const seen = await ctx.db.transaction((tx) => sessionsSql.accountByUsername.maybe(tx, { username: body.username }))
    refuseLocked(seen ?? triesOfNobody(ctx, body.username), now)
    const fits = await passwordFits(body.password, seen?.active ? seen.passwordHash : null)
    await ctx.db.transaction(async (tx) => {
      // Read again under lock: two tries at once must both be counted.
      const account = await sessionsSql.accountByUsername.maybe(tx, { username: body.username })
      if (!account) return noteNobody(ctx, body.username, now)
      // Tries that were sent together must not all slip in before the lock falls.
      refuseLocked(account, now)
      const key = { province: account.province, person: account.personId }
      if (fits) {
        await sessionsSql.noteFailure.run(tx, { ...key, attempts: 0, lockedUntil: null })
        await openSession(tx, ctx, c, account)
        return
      }
      const attempts = account.failedAttempts + 1
      await sessionsSql.noteFailure.run(tx, { ...key, attempts, lockedUntil: lockedUntil(attempts, now) })
      await appendEvent(tx, systemScope(account.province, now), {
        kind: 'accounts.sign_in_failed',
        subject: { type: 'person', id: account.personId },
        data: { attempts },
      })
    })
    if (!fits) throw problem('accounts.wrong')
    return { ok: true as const }
  },
)

const signOut = route(
  {
    method: 'delete',
    path: '/session',
    global: true,
    summary: 'Đăng xuất',
    access: 'signed-in',
    response: done,
  },
  async ({ tx, ctx, c, session }) => {
    const now = ctx.clock.now()
    const token = sessionToken(c)
    if (token) await sessionsSql.revokeSession.run(tx, { hash: hashToken(token), now })
    await appendEvent(tx, await ownScope(tx, session, now), {
      kind: 'accounts.signed_out',
      subject: { type: 'person', id: session.personId },
    })
    clearSessionCookie(c, ctx.config)
    return { ok: true as const }
  },
)

const whoAmI = route(
  {
    method: 'get',
    path: '/me',
    global: true,
    summary: 'Người đang đăng nhập, chức vụ và quyền hôm nay',
    access: 'signed-in',
    response: me,
  },
  async ({ tx, ctx, session }) => {
    const now = ctx.clock.now()
    const today = todayIn(now)
    const { province } = session
    const scope = await ownScope(tx, session, now)
    const person = await peopleSql.personById.one(tx, { province, id: session.personId })
    const acting = scope.onBehalfOf ? await peopleSql.personById.one(tx, { province, id: scope.onBehalfOf }) : null
    const holder = acting?.id ?? session.personId
    const posts = await peopleSql.allPostsOf(tx, { province, today, person: holder })
    const held = new Set(scope.grants.map((grant) => grant.role))
    return {
      person: { id: person.id, name: person.fullName, username: person.username ?? '' },
      province: await sessionsSql.provinceOf.one(tx, { province }),
      posts: posts.filter((post) => post.validFrom <= today && (post.validTo === null || post.validTo > today)),
      roles: roles.filter((role) => held.has(role)),
      permissions: permissions.filter((permission) => scope.can(permission)),
      onBehalfOf: acting && { id: acting.id, name: acting.fullName },
      mayActFor: await authoritiesSql.delegationsTo(tx, { province, today, person: session.personId }),
      today,
    }
  },
)

const actFor = route(
  {
    method: 'post',
    path: '/session/on-behalf',
    global: true,
    summary: 'Thay mặt một người theo ủy quyền, hoặc thôi thay mặt',
    access: 'signed-in',
    body: z.object({ personId: z.uuid().nullable() }),
    response: done,
    sample: () => ({ body: { personId: null } }),
  },
  async ({ tx, ctx, c, session, body }) => {
    const now = ctx.clock.now()
    const given = await authoritiesSql.delegationsTo(tx, {
      province: session.province,
      today: todayIn(now),
      person: session.personId,
    })
    if (body.personId !== null && !given.some((one) => one.id === body.personId)) throw problem('accounts.no_delegation')
    await sessionsSql.actFor.run(tx, { hash: hashToken(sessionToken(c) ?? ''), person: body.personId })
    await appendEvent(tx, await ownScope(tx, { ...session, onBehalfOf: body.personId }, now), {
      kind: body.personId ? 'accounts.acts_for' : 'accounts.acts_for_self',
      subject: { type: 'person', id: body.personId ?? session.personId },
    })
    return { ok: true as const }
  },
)

const mySessions = route(
  {
    method: 'get',
    path: '/sessions',
    global: true,
    summary: 'Các phiên đăng nhập của tôi',
    access: 'signed-in',
    response: z.object({ sessions: z.array(sessionView) }),
  },
  async ({ tx, ctx, session }) => {
    const rows = await sessionsSql.sessionsOf(tx, { province: session.province, person: session.personId, now: ctx.clock.now() })
    return {
      sessions: rows.map((row) => ({
        id: row.id,
        createdAt: row.createdAt.toISOString(),
        lastSeenAt: row.lastSeenAt.toISOString(),
        userAgent: row.userAgent,
        current: row.id === session.sessionId,
      })),
    }
  },
)

const endSession = route(
  {
    method: 'delete',
    path: '/sessions/{id}',
    global: true,
    summary: 'Kết thúc một phiên đăng nhập của tôi',
    access: 'signed-in',
    params: z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) }), // «9f86d081884c…»
    response: done,
    sample: () => ({ params: { id: 'a'.repeat(64) } }),
  },
  async ({ tx, ctx, session, params }) => {
    const now = ctx.clock.now()
    const ended = await sessionsSql.revokeOwnSession.run(tx, {
      province: session.province,
      person: session.personId,
      id: params.id,
      now,
    })
    if (ended === 0) throw problem('request.not_found')
    await appendEvent(tx, await ownScope(tx, session, now), {
      kind: 'accounts.session_ended',
      subject: { type: 'person', id: session.personId },
    })
    return { ok: true as const }
  },
)

const tokenParams = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{20,100}$/) }) // «mJ3l…»

const showLink = route(
  {
    method: 'get',
    path: '/set-up/{token}',
    global: true,
    summary: 'Liên kết thiết lập: còn dùng được không và cho ai',
    access: 'public',
    params: tokenParams,
    response: setUpState,
    perMinute: 30,
    sample: () => ({ params: { token: 'x'.repeat(43) } }),
  },
  async ({ tx, ctx, params }) => {
    const link = await linksSql.linkByHash.maybe(tx, { hash: hashToken(params.token), now: ctx.clock.now() })
    if (!link) throw problem('accounts.link_gone')
    return { purpose: link.purpose, name: link.name, username: link.username }
  },
)

const useLink = (createProvince: CreateProvince) =>
  route(
    {
      method: 'post',
      path: '/set-up/{token}',
      global: true,
      summary: 'Đặt mật khẩu bằng liên kết; lần đầu thì tạo quản trị và danh mục đơn vị',
      access: 'public',
      params: tokenParams,
      body: setUpInput,
      response: done,
      ownTransaction: true,
      perMinute: 10,
      sample: () => ({ params: { token: 'x'.repeat(43) }, body: { password: 'mot mat khau dai' } }),
    },
    async ({ ctx, c, params, body }) => {
      const hash = hashToken(params.token)
      const passwordHash = await hashPassword(body.password)
      await ctx.db.transaction(async (tx) => {
        const now = ctx.clock.now()
        const link = await linksSql.linkByHash.maybe(tx, { hash, now })
        if (!link) throw problem('accounts.link_gone')
        await linksSql.useLink.run(tx, { hash, now })
        if (link.purpose === 'first_admin') {
          // Somebody was made on the command line meanwhile: the installation has its administrator.
          if ((await linksSql.anyAccount.one(tx, {})).any) throw problem('accounts.link_gone')
          if (!body.first) throw problem('accounts.first_needed')
          const admin = await createFirstAdmin(tx, now, createProvince, { ...body.first, passwordHash })
          await openSession(tx, ctx, c, { province: body.first.provinceId, personId: admin, name: body.first.fullName })
          return
        }
        const { province, personId: person } = link
        if (province === null || person === null) throw new Error('a password link names its person')
        const who = { province, person }
        await sessionsSql.setPassword.run(tx, { ...who, hash: passwordHash })
        // Whoever knew the old password is out.
        await sessionsSql.revokeSessionsOf.run(tx, { ...who, now, except: null })
        await openSession(tx, ctx, c, { province: who.province, personId: who.person, name: link.name ?? '' })
      })
      return { ok: true as const }
    },
  )

/** Sign-in, sessions and set-up links. `createProvince` comes from the units feature. */
export function signInRoutes(createProvince: CreateProvince): Route[] {
  return [signIn, signOut, whoAmI, actFor, mySessions, endSession, showLink, useLink(createProvince)]
}
