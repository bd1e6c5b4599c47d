/** Writing people, their posts and rights; shared by the calls, the set-up and the demo. */
import { appendEvent } from '../../platform/server/events.ts'
import { newId } from '../../platform/server/ids.ts'
import type { Tx } from '../../platform/server/query.ts'
import type { Scope } from '../../platform/server/scope.ts'
import { hashToken, newToken } from '../../platform/server/session.ts'
import type { Role } from './policy.ts'
import * as linksSql from './sql/links.ts'
import * as peopleSql from './sql/people.ts'

export interface NewPerson {
  fullName: string
  phone: string | null
  username: string
  passwordHash: string | null
  posts: readonly { unitId: string; title: string; isHead: boolean; validFrom: string }[]
  grants: readonly { role: Role; unitId: string; relation: 'belongs' | 'area'; validFrom: string; validTo: string | null }[]
}

/** Writes a person with account, posts and grants. The event names him only in its deletable part. */
export async function addPerson(tx: Tx, scope: Scope, person: NewPerson, id = newId(scope.now)): Promise<string> {
  const { province } = scope
  await peopleSql.insertPerson.run(tx, { province, id, fullName: person.fullName, phone: person.phone })
  await peopleSql.insertAccount.run(tx, { province, person: id, username: person.username, hash: person.passwordHash })
  for (const { unitId, ...post } of person.posts) {
    await peopleSql.insertPost.run(tx, { province, id: newId(scope.now), person: id, unit: unitId, ...post })
  }
  for (const { unitId, ...grant } of person.grants) {
    await peopleSql.insertGrant.run(tx, {
      province,
      id: newId(scope.now),
      person: id,
      unit: unitId,
      ...grant,
      by: scope.personId,
    })
  }
  await appendEvent(tx, scope, {
    kind: 'accounts.person_added',
    subject: { type: 'person', id },
    data: { roles: person.grants.map((grant) => grant.role) },
    personal: { fullName: person.fullName, username: person.username },
  })
  return id
}

const LINK_DAYS = 3

/** A one-time link to set a password; earlier links of the person stop working. */
export async function newPasswordLink(tx: Tx, scope: Scope, person: string): Promise<{ path: string; expiresAt: Date }> {
  const token = newToken()
  const expiresAt = new Date(scope.now.getTime() + LINK_DAYS * 24 * 60 * 60 * 1000)
  await linksSql.voidLinksOf.run(tx, { province: scope.province, person, now: scope.now })
  await linksSql.insertLink.run(tx, {
    hash: hashToken(token),
    province: scope.province,
    person,
    purpose: 'password',
    now: scope.now,
    expires: expiresAt,
  })
  await appendEvent(tx, scope, { kind: 'accounts.link_made', subject: { type: 'person', id: person } })
  return { path: `/set-up/${token}`, expiresAt }
}

/** The one-time link that makes the first administrator of an empty installation; undefined once there is anybody. */
export async function firstAdminLink(tx: Tx, now: Date): Promise<string | undefined> {
  if ((await linksSql.anyAccount.one(tx, {})).any) return undefined
  const token = newToken()
  await linksSql.voidFirstLinks.run(tx, { now })
  const expires = new Date(now.getTime() + LINK_DAYS * 24 * 60 * 60 * 1000)
  await linksSql.insertLink.run(tx, {
    hash: hashToken(token),
    province: null,
    person: null,
    purpose: 'first_admin',
    now,
    expires,
  })
  return `/set-up/${token}`
}
