import { query } from '../../platform/server/query.ts'

interface In {
  province: number
}
interface OnDay extends In {
  today: string
}

// ---- signing in

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

// ---- rights of the day

/** Nodes that a root covers in one tree: what lies below it, or in its area. */
export const covered = query<In & { tree: number; root: number; relation: string }, { node: number }>(
  'accounts.covered',
  `select descendant as node from closure
   where province_id = :province and tree_version = :tree and relation = :relation and ancestor = :root`,
)

export const delegationsTo = query<OnDay & { person: string }, { id: string; name: string; basis: string; validTo: string }>(
  'accounts.delegationsTo',
  `select d.from_person as id, p.full_name as name, d.basis, d.valid_to as "validTo"
   from delegation d join person p on p.province_id = d.province_id and p.id = d.from_person and p.active
   where d.province_id = :province and d.to_person = :person and d.revoked_at is null and d.valid_from <= :today and d.valid_to > :today`,
)

export const authorities = query<In, { action: string; role: string }>(
  'accounts.authorities',
  `select action, role from authority where province_id = :province`,
)

export const clearAuthority = query<In & { action: string }, never>(
  'accounts.clearAuthority',
  `delete from authority where province_id = :province and action = :action`,
)

export const insertAuthority = query<In & { action: string; roles: string[]; by: string; now: Date }, never>(
  'accounts.insertAuthority',
  `insert into authority (province_id, action, role, changed_by, changed_at)
   select :province::smallint, :action, r, :by::uuid, :now::timestamptz from unnest(:roles::text[]) as r`,
)

// ---- people

const unitName = `
  join lateral (
    select v.name from unit_version v
    where v.province_id = x.province_id and v.unit_id = x.unit_id
    order by (v.valid_from <= :today) desc, v.valid_from desc limit 1) unit on true`

export const listPeople = query<
  OnDay & { pattern: string | null; unit: string | null; after: string | null },
  {
    id: string
    fullName: string
    username: string | null
    active: boolean
    posts: { unitId: string; unitName: string; title: string; isHead: boolean }[]
  }
>(
  'accounts.listPeople',
  `select p.id, p.full_name as "fullName", a.username, p.active,
     coalesce((select json_agg(json_build_object('unitId', x.unit_id, 'unitName', unit.name, 'title', x.title, 'isHead', x.is_head) order by x.is_head desc, x.title)
       from post x ${unitName}
       where x.province_id = p.province_id and x.person_id = p.id and x.valid_from <= :today and (x.valid_to is null or x.valid_to > :today)), '[]') as posts
   from person p left join account a on a.province_id = p.province_id and a.person_id = p.id
   where p.province_id = :province
     and (:pattern::text is null or p.full_name ilike :pattern or a.username ilike :pattern)
     and (:unit::uuid is null or exists (select 1 from post x where x.province_id = p.province_id and x.person_id = p.id and x.unit_id = :unit
       and x.valid_from <= :today and (x.valid_to is null or x.valid_to > :today)))
     and (:after::text is null or (p.full_name, p.id::text) > (split_part(:after, '|', 1), split_part(:after, '|', 2)))
   order by p.full_name, p.id::text
   limit 51`,
)

export const personById = query<
  In & { id: string },
  {
    id: string
    fullName: string
    phone: string | null
    active: boolean
    username: string | null
    hasPassword: boolean
    lockedUntil: Date | null
  }
>(
  'accounts.personById',
  `select p.id, p.full_name as "fullName", p.phone, p.active, a.username, coalesce(a.password_hash is not null, false) as "hasPassword",
     a.locked_until as "lockedUntil"
   from person p left join account a on a.province_id = p.province_id and a.person_id = p.id
   where p.province_id = :province and p.id = :id`,
)

export const allPostsOf = query<
  OnDay & { person: string },
  { id: string; unitId: string; unitName: string; title: string; isHead: boolean; validFrom: string; validTo: string | null }
>(
  'accounts.allPostsOf',
  `select x.id, x.unit_id as "unitId", unit.name as "unitName", x.title, x.is_head as "isHead", x.valid_from as "validFrom", x.valid_to as "validTo"
   from post x ${unitName}
   where x.province_id = :province and x.person_id = :person
   order by (x.valid_to is null or x.valid_to > :today) desc, x.valid_from desc`,
)

export const allGrantsOf = query<
  OnDay & { person: string },
  {
    id: string
    role: string
    unitId: string
    unitName: string
    relation: 'belongs' | 'area'
    validFrom: string
    validTo: string | null
  }
>(
  'accounts.allGrantsOf',
  `select x.id, x.role, x.unit_id as "unitId", unit.name as "unitName", x.relation, x.valid_from as "validFrom", x.valid_to as "validTo"
   from role_grant x ${unitName}
   where x.province_id = :province and x.person_id = :person
   order by (x.valid_to is null or x.valid_to > :today) desc, x.valid_from desc`,
)

/** Units that stand below no other today: whoever runs the accounts of one of these runs those of the province. */
export const topNodes = query<In, { node: number }>(
  'accounts.topNodes',
  `select c.descendant as node from province p
   join closure c on c.province_id = p.id and c.tree_version = p.current_tree and c.relation = 'belongs'
   where p.id = :province group by c.descendant having count(*) = 1`,
)

export const nodesOfUnits = query<In & { units: string[] }, { node: number }>(
  'accounts.nodesOfUnits',
  `select node from unit where province_id = :province and id = any(:units::uuid[])`,
)

/** Units where a person holds a post or a right, now or later. */
export const nodesOfPerson = query<OnDay & { person: string }, { node: number }>(
  'accounts.nodesOfPerson',
  `select u.node from unit u
   where u.province_id = :province and u.id in (
     select unit_id from post where province_id = :province and person_id = :person and (valid_to is null or valid_to > :today)
     union
     select unit_id from role_grant where province_id = :province and person_id = :person and (valid_to is null or valid_to > :today))`,
)

export const insertPerson = query<In & { id: string; fullName: string; phone: string | null }, never>(
  'accounts.insertPerson',
  `insert into person (province_id, id, full_name, phone) values (:province, :id, :fullName, :phone)`,
)

export const insertAccount = query<In & { person: string; username: string; hash: string | null }, never>(
  'accounts.insertAccount',
  `insert into account (province_id, person_id, username, password_hash) values (:province, :person, :username, :hash)`,
)

export const changePerson = query<In & { id: string; fullName: string; phone: string | null; active: boolean }, never>(
  'accounts.changePerson',
  `update person set full_name = :fullName, phone = :phone, active = :active where province_id = :province and id = :id`,
)

export const insertPost = query<
  In & { id: string; person: string; unit: string; title: string; isHead: boolean; validFrom: string; validTo?: string | null },
  never
>(
  'accounts.insertPost',
  `insert into post (province_id, id, person_id, unit_id, title, is_head, valid_from, valid_to)
   values (:province, :id, :person, :unit, :title, :isHead, :validFrom, :validTo)`,
)

/** A post that has not begun yet is removed, one in force ends on the day. */
export const endPost = query<In & { id: string; person: string; on: string }, { id: string }>(
  'accounts.endPost',
  `update post set valid_to = greatest(:on::date, valid_from + 1)
   where province_id = :province and person_id = :person and id = :id and (valid_to is null or valid_to > :on) returning id`,
)

export const insertGrant = query<
  In & {
    id: string
    person: string
    role: string
    unit: string
    relation: string
    validFrom: string
    validTo: string | null
    by: string | null
  },
  never
>(
  'accounts.insertGrant',
  `insert into role_grant (province_id, id, person_id, role, unit_id, relation, valid_from, valid_to, granted_by)
   values (:province, :id, :person, :role, :unit, :relation, :validFrom, :validTo, :by)`,
)

export const endGrant = query<In & { id: string; person: string; on: string }, { id: string; role: string }>(
  'accounts.endGrant',
  `update role_grant set valid_to = greatest(:on::date, valid_from + 1)
   where province_id = :province and person_id = :person and id = :id and (valid_to is null or valid_to > :on) returning id, role`,
)

// ---- set-up links

export const insertLink = query<
  { hash: Buffer; province: number | null; person: string | null; purpose: string; now: Date; expires: Date },
  never
>(
  'accounts.insertLink',
  `insert into setup_link (token_hash, province_id, person_id, purpose, created_at, expires_at)
   values (:hash, :province, :person, :purpose, :now, :expires)`,
)

/** A new link makes the earlier ones of the person worthless. */
export const voidLinksOf = query<In & { person: string; now: Date }, never>(
  'accounts.voidLinksOf',
  `update setup_link set used_at = :now where province_id = :province and person_id = :person and used_at is null`,
)

export const linkByHash = query<
  { hash: Buffer; now: Date },
  {
    purpose: 'first_admin' | 'password'
    province: number | null
    personId: string | null
    name: string | null
    username: string | null
  }
>(
  'accounts.linkByHash',
  `select l.purpose, l.province_id as province, l.person_id as "personId", p.full_name as name, a.username
   from setup_link l
   left join person p on p.province_id = l.province_id and p.id = l.person_id
   left join account a on a.province_id = l.province_id and a.person_id = l.person_id
   where l.token_hash = :hash and l.used_at is null and l.expires_at > :now
   for update of l`,
)

export const useLink = query<{ hash: Buffer; now: Date }, never>(
  'accounts.useLink',
  `update setup_link set used_at = :now where token_hash = :hash`,
)

export const anyAccount = query<object, { any: boolean }>('accounts.any', `select exists (select 1 from account) as any`)

export const voidFirstLinks = query<{ now: Date }, never>(
  'accounts.voidFirstLinks',
  `update setup_link set used_at = :now where purpose = 'first_admin' and used_at is null`,
)

// ---- delegations

export const insertDelegation = query<
  In & { id: string; from: string; to: string; basis: string; validFrom: string; validTo: string; by: string },
  never
>(
  'accounts.insertDelegation',
  `insert into delegation (province_id, id, from_person, to_person, basis, valid_from, valid_to, recorded_by)
   values (:province, :id, :from, :to, :basis, :validFrom, :validTo, :by)`,
)

export const delegationsOf = query<
  In & { person: string },
  {
    id: string
    fromId: string
    fromName: string
    toId: string
    toName: string
    basis: string
    validFrom: string
    validTo: string
    revoked: boolean
  }
>(
  'accounts.delegationsOf',
  `select d.id, d.from_person as "fromId", f.full_name as "fromName", d.to_person as "toId", t.full_name as "toName", d.basis,
     d.valid_from as "validFrom", d.valid_to as "validTo", d.revoked_at is not null as revoked
   from delegation d
   join person f on f.province_id = d.province_id and f.id = d.from_person
   join person t on t.province_id = d.province_id and t.id = d.to_person
   where d.province_id = :province and (d.from_person = :person or d.to_person = :person)
   order by d.valid_from desc, d.id limit 100`,
)

export const revokeDelegation = query<In & { id: string; person: string; now: Date }, { id: string; to: string }>(
  'accounts.revokeDelegation',
  `update delegation set revoked_at = :now
   where province_id = :province and id = :id and from_person = :person and revoked_at is null returning id, to_person as to`,
)

export const dropActing = query<In & { from: string; to: string }, never>(
  'accounts.dropActing',
  `update session set on_behalf_of = null where province_id = :province and person_id = :to and on_behalf_of = :from`,
)

export const provinceOf = query<In, { id: number; name: string; demo: boolean }>(
  'accounts.province',
  `select id, name, demo from province where id = :province`,
)

export const directory = query<OnDay & { pattern: string }, { id: string; name: string; title: string | null }>(
  'accounts.directory',
  `select p.id, p.full_name as name,
     (select x.title || ', ' || unit.name from post x ${unitName}
      where x.province_id = p.province_id and x.person_id = p.id and x.valid_from <= :today and (x.valid_to is null or x.valid_to > :today)
      order by x.is_head desc limit 1) as title
   from person p
   where p.province_id = :province and p.active and p.full_name ilike :pattern
   order by p.full_name limit 20`,
)
