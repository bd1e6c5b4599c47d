/** People, their accounts, posts and rights. */
import { query } from '../../../platform/server/query.ts'

export interface In {
  province: number
}
export interface OnDay extends In {
  today: string
}

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
