import { z } from 'zod'
import { appendEvent } from '../../../platform/server/events.ts'
import { newId } from '../../../platform/server/ids.ts'
import { constraintProblem } from '../../../platform/server/problems.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { problem } from '../../../platform/shared/problem.ts'
import { grantInput, personChange, personDetail, personInput, personSummary, postInput, setUpLink } from '../contract.ts'
import { addPerson, newPasswordLink } from '../people.ts'
import type { Role } from '../policy.ts'
import * as peopleSql from '../sql/people.ts'
import * as sessionsSql from '../sql/sessions.ts'
import { refuseSelfGrant, requireOverPerson, requireOverUnits } from './reach.ts'

const byId = z.object({ id: z.uuid() })
const partOf = z.object({ id: z.uuid(), part: z.uuid() })
const anId = '00000000-0000-7000-8000-000000000001'
const done = z.object({ ok: z.literal(true) })
const created = z.object({ id: z.uuid() })
const PAGE = 50

constraintProblem('account_username_unique', 'accounts.username_taken')
constraintProblem('post_one_head', 'accounts.head_taken')

async function find(
  tx: Tx,
  scope: Scope,
  id: string,
): Promise<NonNullable<Awaited<ReturnType<typeof peopleSql.personById.maybe>>>> {
  const person = await peopleSql.personById.maybe(tx, { province: scope.province, id })
  if (!person) throw problem('accounts.not_found')
  return person
}

const list = route(
  {
    method: 'get',
    path: '/people',
    summary: 'Danh sách người dùng theo tên hoặc đơn vị',
    access: 'accounts.read',
    query: z.object({
      q: z.string().trim().max(100).optional(),
      unit: z.uuid().optional(),
      after: z.string().max(300).optional(),
    }),
    response: z.object({ people: z.array(personSummary), next: z.string().nullable() }),
  },
  async ({ tx, scope, query }) => {
    const pattern = query.q ? `%${query.q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%` : null // «50%»
    const at = { province: scope.province, today: scope.today }
    const rows = await peopleSql.listPeople(tx, { ...at, pattern, unit: query.unit ?? null, after: query.after ?? null })
    const people = rows.slice(0, PAGE)
    const last = people.at(-1)
    await appendEvent(tx, scope, {
      kind: 'accounts.people_read',
      subject: { type: 'people', id: 'list' },
      data: { shown: people.length },
    })
    return { people, next: rows.length > PAGE && last ? `${last.fullName}|${last.id}` : null }
  },
)

const detail = route(
  {
    method: 'get',
    path: '/people/{id}',
    summary: 'Một người dùng: chức vụ, quyền, trạng thái tài khoản',
    access: 'accounts.read',
    params: byId,
    response: personDetail,
    sample: () => ({ params: { id: anId } }),
  },
  async ({ tx, scope, params }) => {
    const person = await find(tx, scope, params.id)
    await requireOverPerson(tx, scope, 'accounts.read', params.id)
    const at = { province: scope.province, today: scope.today, person: params.id }
    // Reading personal data is itself on record.
    await appendEvent(tx, scope, { kind: 'accounts.person_read', subject: { type: 'person', id: params.id } })
    return {
      ...person,
      lockedUntil: person.lockedUntil?.toISOString() ?? null,
      posts: await peopleSql.allPostsOf(tx, at),
      grants: (await peopleSql.allGrantsOf(tx, at)).map((grant) => ({ ...grant, role: grant.role as Role })),
    }
  },
)

const create = route(
  {
    method: 'post',
    path: '/people',
    summary: 'Thêm người dùng; trả về liên kết thiết lập dùng một lần',
    access: 'accounts.manage',
    body: personInput,
    response: created.extend({ link: setUpLink }),
    status: 201,
    sample: () => ({ body: { fullName: 'Nguyễn Văn Mẫu', username: 'nguoi.mau' } }),
  },
  async ({ tx, scope, body }) => {
    await requireOverUnits(
      tx,
      scope,
      [...body.posts, ...body.grants].map((part) => part.unitId),
    )
    const id = await addPerson(tx, scope, { ...body, passwordHash: null })
    const { path, expiresAt } = await newPasswordLink(tx, scope, id)
    return { id, link: { path, expiresAt: expiresAt.toISOString() } }
  },
)

const change = route(
  {
    method: 'patch',
    path: '/people/{id}',
    summary: 'Sửa họ tên, điện thoại; khóa hoặc mở tài khoản',
    access: 'accounts.manage',
    params: byId,
    body: personChange,
    response: done,
    sample: () => ({ params: { id: anId }, body: { active: false } }),
  },
  async ({ tx, scope, params, body }) => {
    const person = await find(tx, scope, params.id)
    await requireOverPerson(tx, scope, 'accounts.manage', params.id)
    if (body.active === false && params.id === scope.personId) throw problem('accounts.self')
    const { fullName, phone, active } = { ...person, ...body }
    await peopleSql.changePerson.run(tx, { province: scope.province, id: params.id, fullName, phone, active })
    if (!active)
      await sessionsSql.revokeSessionsOf.run(tx, { province: scope.province, person: params.id, now: scope.now, except: null })
    await appendEvent(tx, scope, {
      kind: 'accounts.person_changed',
      subject: { type: 'person', id: params.id },
      data: { active },
      personal: { before: { fullName: person.fullName, phone: person.phone }, after: { fullName, phone } },
    })
    return { ok: true as const }
  },
)

const link = route(
  {
    method: 'post',
    path: '/people/{id}/set-up-link',
    summary: 'Cấp liên kết thiết lập mật khẩu dùng một lần',
    access: 'accounts.manage',
    params: byId,
    response: setUpLink,
    status: 201,
    sample: () => ({ params: { id: anId } }),
  },
  async ({ tx, scope, params }) => {
    await find(tx, scope, params.id)
    await requireOverPerson(tx, scope, 'accounts.manage', params.id)
    const { path, expiresAt } = await newPasswordLink(tx, scope, params.id)
    return { path, expiresAt: expiresAt.toISOString() }
  },
)

const addPost = route(
  {
    method: 'post',
    path: '/people/{id}/posts',
    summary: 'Thêm chức vụ',
    access: 'accounts.manage',
    params: byId,
    body: postInput,
    response: created,
    status: 201,
    sample: () => ({ params: { id: anId }, body: { unitId: anId, title: 'Chuyên viên', validFrom: '2026-01-01' } }),
  },
  async ({ tx, scope, params, body }) => {
    await find(tx, scope, params.id)
    await requireOverUnits(tx, scope, [body.unitId])
    const id = newId(scope.now)
    const { unitId, ...post } = body
    await peopleSql.insertPost.run(tx, { province: scope.province, id, person: params.id, unit: unitId, ...post })
    await appendEvent(tx, scope, { kind: 'accounts.post_added', subject: { type: 'person', id: params.id }, data: body })
    return { id }
  },
)

const endPost = route(
  {
    method: 'delete',
    path: '/people/{id}/posts/{part}',
    summary: 'Kết thúc một chức vụ từ hôm nay',
    access: 'accounts.manage',
    params: partOf,
    response: done,
    sample: () => ({ params: { id: anId, part: anId } }),
  },
  async ({ tx, scope, params }) => {
    await requireOverPerson(tx, scope, 'accounts.manage', params.id)
    const ended = await peopleSql.endPost.maybe(tx, {
      province: scope.province,
      person: params.id,
      id: params.part,
      on: scope.today,
    })
    if (!ended) throw problem('accounts.not_found')
    await appendEvent(tx, scope, {
      kind: 'accounts.post_ended',
      subject: { type: 'person', id: params.id },
      data: { post: params.part },
    })
    return { ok: true as const }
  },
)

const addGrant = route(
  {
    method: 'post',
    path: '/people/{id}/grants',
    summary: 'Giao quyền theo đơn vị hoặc địa bàn',
    access: 'accounts.manage',
    params: byId,
    body: grantInput,
    response: created,
    status: 201,
    sample: () => ({ params: { id: anId }, body: { role: 'unit_officer', unitId: anId, validFrom: '2026-01-01' } }),
  },
  async ({ tx, scope, params, body }) => {
    await find(tx, scope, params.id)
    refuseSelfGrant(scope, params.id)
    await requireOverUnits(tx, scope, [body.unitId])
    const id = newId(scope.now)
    const { unitId, ...grant } = body
    await peopleSql.insertGrant.run(tx, {
      province: scope.province,
      id,
      person: params.id,
      unit: unitId,
      ...grant,
      by: scope.personId,
    })
    await appendEvent(tx, scope, { kind: 'accounts.granted', subject: { type: 'person', id: params.id }, data: body })
    return { id }
  },
)

const endGrant = route(
  {
    method: 'delete',
    path: '/people/{id}/grants/{part}',
    summary: 'Thu hồi một quyền từ hôm nay',
    access: 'accounts.manage',
    params: partOf,
    response: done,
    sample: () => ({ params: { id: anId, part: anId } }),
  },
  async ({ tx, scope, params }) => {
    await requireOverPerson(tx, scope, 'accounts.manage', params.id)
    const ended = await peopleSql.endGrant.maybe(tx, {
      province: scope.province,
      person: params.id,
      id: params.part,
      on: scope.today,
    })
    if (!ended) throw problem('accounts.not_found')
    if (params.id === scope.personId && ended.role === 'admin') throw problem('accounts.self')
    await appendEvent(tx, scope, {
      kind: 'accounts.grant_ended',
      subject: { type: 'person', id: params.id },
      data: { grant: params.part, role: ended.role },
    })
    return { ok: true as const }
  },
)

export const peopleRoutes = [list, detail, create, change, link, addPost, endPost, addGrant, endGrant]
