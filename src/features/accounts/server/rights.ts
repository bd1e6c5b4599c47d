import { z } from 'zod'
import { appendEvent } from '../../../platform/server/events.ts'
import { newId } from '../../../platform/server/ids.ts'
import { route } from '../../../platform/server/route.ts'
import { problem } from '../../../platform/shared/problem.ts'
import { authorityInput, authorityView, delegationInput, delegationView } from '../contract.ts'
import { authorityActions, couldDecide, deciders, decidingRoles, type Role } from '../policy.ts'
import * as authoritiesSql from '../sql/authorities.ts'
import * as peopleSql from '../sql/people.ts'

const anId = '00000000-0000-7000-8000-000000000001'
const done = z.object({ ok: z.literal(true) })

const readAuthorities = route(
  {
    method: 'get',
    path: '/authorities',
    summary: 'Bảng thẩm quyền: ai đề xuất, ai duyệt, ai quyết định',
    access: 'signed-in',
    response: z.object({ authorities: z.array(authorityView) }),
  },
  async ({ tx, scope }) => {
    const rows = await authoritiesSql.authorities(tx, { province: scope.province })
    return {
      authorities: authorityActions.map((action) => ({
        action,
        roles: [...deciders(action, rows)] as Role[],
        changed: rows.some((row) => row.action === action),
      })),
    }
  },
)

const setAuthority = route(
  {
    method: 'put',
    path: '/authorities/{action}',
    summary: 'Đổi vai trò có thẩm quyền đối với một việc',
    access: 'authorities.manage',
    params: z.object({ action: z.enum(authorityActions) }),
    body: authorityInput,
    response: done,
    sample: () => ({ params: { action: 'assignment.approve' }, body: { roles: ['office_chief'] } }),
  },
  async ({ tx, scope, params, body }) => {
    // Rights that are lent for some days must not leave behind who decides from then on.
    if (scope.onBehalfOf) throw problem('accounts.acting')
    if (body.roles.some((role) => !decidingRoles.includes(role))) throw problem('accounts.role_not_deciding')
    if (body.roles.some((role) => !couldDecide(role, params.action))) throw problem('accounts.role_without_right')
    const { province } = scope
    const before = deciders(params.action, await authoritiesSql.authorities(tx, { province }))
    const unique = [...new Set(body.roles)]
    await authoritiesSql.clearAuthority.run(tx, { province, action: params.action })
    await authoritiesSql.insertAuthority.run(tx, {
      province,
      action: params.action,
      roles: unique,
      by: scope.personId,
      now: scope.now,
    })
    await appendEvent(tx, scope, {
      kind: 'accounts.authority_changed',
      subject: { type: 'authority', id: params.action },
      data: { before, after: unique },
    })
    return { ok: true as const }
  },
)

const listDelegations = route(
  {
    method: 'get',
    path: '/delegations',
    summary: 'Các ủy quyền của tôi: đã giao và đã nhận',
    access: 'signed-in',
    response: z.object({ delegations: z.array(delegationView) }),
  },
  async ({ tx, scope }) => {
    const rows = await authoritiesSql.delegationsOf(tx, { province: scope.province, person: scope.personId })
    return {
      delegations: rows.map(({ fromId, fromName, toId, toName, ...rest }) => ({
        ...rest,
        from: { id: fromId, name: fromName },
        to: { id: toId, name: toName },
      })),
    }
  },
)

const delegate = route(
  {
    method: 'post',
    path: '/delegations',
    summary: 'Ủy quyền cho một người thay mặt tôi trong một thời gian',
    access: 'signed-in',
    body: delegationInput,
    response: z.object({ id: z.uuid() }),
    status: 201,
    sample: () => ({ body: { toPerson: anId, basis: 'Giấy ủy quyền mẫu', validFrom: '2026-01-01', validTo: '2026-01-10' } }),
  },
  async ({ tx, scope, body }) => {
    const { province, personId: by } = scope
    // Who acts for another cannot pass that on.
    if (scope.onBehalfOf) throw problem('access.forbidden')
    if (!(await peopleSql.personById.maybe(tx, { province, id: body.toPerson }))) throw problem('accounts.not_found')
    const id = newId(scope.now)
    const { toPerson, basis, validFrom, validTo } = body
    await authoritiesSql.insertDelegation.run(tx, { province, id, from: by, to: toPerson, basis, validFrom, validTo, by })
    await appendEvent(tx, scope, {
      kind: 'accounts.delegated',
      subject: { type: 'person', id: toPerson },
      data: { basis, validFrom, validTo },
    })
    return { id }
  },
)

const revoke = route(
  {
    method: 'delete',
    path: '/delegations/{id}',
    summary: 'Thu hồi ủy quyền của tôi',
    access: 'signed-in',
    params: z.object({ id: z.uuid() }),
    response: done,
    sample: () => ({ params: { id: anId } }),
  },
  async ({ tx, scope, params }) => {
    const { province, personId: person, now } = scope
    const gone = await authoritiesSql.revokeDelegation.maybe(tx, { province, id: params.id, person, now })
    if (!gone) throw problem('accounts.no_delegation')
    await authoritiesSql.dropActing.run(tx, { province, from: person, to: gone.to })
    await appendEvent(tx, scope, { kind: 'accounts.delegation_revoked', subject: { type: 'person', id: gone.to } })
    return { ok: true as const }
  },
)

/** Names only, for typeahead where one person must be chosen (ủy quyền, lãnh đạo phụ trách). */
const directory = route(
  {
    method: 'get',
    path: '/directory',
    summary: 'Tìm người theo tên để chọn: họ tên và chức vụ',
    access: 'units.read',
    query: z.object({ q: z.string().trim().min(1).max(100) }),
    response: z.object({ people: z.array(z.object({ id: z.uuid(), name: z.string(), title: z.string().nullable() })) }),
    sample: () => ({ query: { q: 'an' } }),
  },
  async ({ tx, scope, query }) => {
    const pattern = `%${query.q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%` // «50%»
    return { people: await peopleSql.directory(tx, { province: scope.province, today: scope.today, pattern }) }
  },
)

export const rightsRoutes = [readAuthorities, setAuthority, listDelegations, delegate, revoke, directory]
