/** Who decides what (the table of authorities) and who acts for whom (ủy quyền). */
import { query } from '../../../platform/server/query.ts'
import type { In, OnDay } from './people.ts'

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
