/** Signing in and what a session carries: accounts, sessions, the rights of the day. */
import { query } from '../../../platform/server/query.ts'
import type { In, OnDay } from './people.ts'

export const accountByUsername = query<
  { username: string },
  {
    province: number
    personId: string
    name: string
    active: boolean
    passwordHash: string | null
    failedAttempts: number
    lockedUntil: Date | null
  }
>(
  'accounts.byUsername',
  `select a.province_id as province, a.person_id as "personId", p.full_name as name, p.active, a.password_hash as "passwordHash",
     a.failed_attempts as "failedAttempts", a.locked_until as "lockedUntil"
   from account a join person p on p.province_id = a.province_id and p.id = a.person_id
   where a.username = :username
   for update of a`,
)

export const noteFailure = query<In & { person: string; attempts: number; lockedUntil: Date | null }, never>(
  'accounts.noteFailure',
  `update account set failed_attempts = :attempts, locked_until = :lockedUntil where province_id = :province and person_id = :person`,
)

export const setPassword = query<In & { person: string; hash: string }, never>(
  'accounts.setPassword',
  `update account set password_hash = :hash, failed_attempts = 0, locked_until = null where province_id = :province and person_id = :person`,
)

export const insertSession = query<
  In & { hash: Buffer; person: string; now: Date; expires: Date; userAgent: string | null },
  never
>(
  'accounts.insertSession',
  `insert into session (token_hash, province_id, person_id, created_at, last_seen_at, expires_at, user_agent)
   values (:hash, :province, :person, :now, :now, :expires, :userAgent)`,
)

/** What a person holds on a day, and the tree in which it is judged. */
export interface RightsRow {
  grants: { role: string; unitId: string; node: number; relation: 'belongs' | 'area' }[]
  units: { id: string; node: number; isHead: boolean }[]
  tree: number
}

/** Columns of a {@link RightsRow}, for the person and the province of an outer row. */
const rightsOf = (province: string, person: string): string => `
     (select coalesce(json_agg(json_build_object('role', g.role, 'unitId', g.unit_id, 'node', u.node, 'relation', g.relation)), '[]')
      from role_grant g join unit u on u.province_id = g.province_id and u.id = g.unit_id
      where g.province_id = ${province} and g.person_id = ${person} and g.valid_from <= :today and (g.valid_to is null or g.valid_to > :today)) as grants,
     (select coalesce(json_agg(json_build_object('id', x.unit_id, 'node', u.node, 'isHead', x.is_head)), '[]')
      from post x join unit u on u.province_id = x.province_id and u.id = x.unit_id
      where x.province_id = ${province} and x.person_id = ${person} and x.valid_from <= :today and (x.valid_to is null or x.valid_to > :today)) as units,
     (select current_tree from province where id = ${province}) as tree`

export const rightsOfPerson = query<OnDay & { person: string }, RightsRow>(
  'accounts.rightsOfPerson',
  `select ${rightsOf(':province', ':person')}`,
)

/**
 * The session behind a cookie; none where it ended, was revoked, or its person was locked. With it the rights of the day: those of the person
 * acted for (`actsFor`) while the delegation holds.
 */
export const sessionByHash = query<
  { hash: Buffer; now: Date; today: string },
  {
    province: number
    personId: string
    name: string
    onBehalfOf: string | null
    actsFor: string | null
    lastSeenAt: Date
  } & RightsRow
>(
  'accounts.sessionByHash',
  `select s.province_id as province, s.person_id as "personId", p.full_name as name, s.on_behalf_of as "onBehalfOf", acting.for as "actsFor",
     s.last_seen_at as "lastSeenAt",${rightsOf('s.province_id', 'coalesce(acting.for, s.person_id)')}
   from session s
   join person p on p.province_id = s.province_id and p.id = s.person_id and p.active
   join account a on a.province_id = s.province_id and a.person_id = s.person_id
   left join lateral (
     select d.from_person as for from delegation d join person o on o.province_id = d.province_id and o.id = d.from_person and o.active
     where d.province_id = s.province_id and d.to_person = s.person_id and d.from_person = s.on_behalf_of
       and d.revoked_at is null and d.valid_from <= :today and d.valid_to > :today limit 1) acting on s.on_behalf_of is not null
   where s.token_hash = :hash and s.revoked_at is null and s.expires_at > :now`,
)

export const touchSession = query<{ hash: Buffer; now: Date; expires: Date }, never>(
  'accounts.touchSession',
  `update session set last_seen_at = :now, expires_at = :expires where token_hash = :hash`,
)

export const revokeSession = query<{ hash: Buffer; now: Date }, never>(
  'accounts.revokeSession',
  `update session set revoked_at = :now where token_hash = :hash and revoked_at is null`,
)

export const revokeSessionsOf = query<In & { person: string; now: Date; except: Buffer | null }, never>(
  'accounts.revokeSessionsOf',
  `update session set revoked_at = :now
   where province_id = :province and person_id = :person and revoked_at is null and (:except::bytea is null or token_hash <> :except)`,
)

export const revokeOwnSession = query<In & { person: string; id: string; now: Date }, never>(
  'accounts.revokeOwnSession',
  `update session set revoked_at = :now
   where province_id = :province and person_id = :person and encode(token_hash, 'hex') = :id and revoked_at is null`,
)

export const sessionsOf = query<
  In & { person: string; now: Date },
  { id: string; createdAt: Date; lastSeenAt: Date; userAgent: string | null }
>(
  'accounts.sessionsOf',
  `select encode(token_hash, 'hex') as id, created_at as "createdAt", last_seen_at as "lastSeenAt", user_agent as "userAgent"
   from session where province_id = :province and person_id = :person and revoked_at is null and expires_at > :now
   order by last_seen_at desc`,
)

export const actFor = query<{ hash: Buffer; person: string | null }, never>(
  'accounts.actFor',
  `update session set on_behalf_of = :person where token_hash = :hash`,
)

/** Nodes that a root covers in one tree: what lies below it, or in its area. */
export const covered = query<In & { tree: number; root: number; relation: string }, { node: number }>(
  'accounts.covered',
  `select descendant as node from closure
   where province_id = :province and tree_version = :tree and relation = :relation and ancestor = :root`,
)

export const provinceOf = query<In, { id: number; name: string; demo: boolean }>(
  'accounts.province',
  `select id, name, demo from province where id = :province`,
)
