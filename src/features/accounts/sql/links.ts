/** Set-up links: how a first password is chosen without being mailed. */
import { query } from '../../../platform/server/query.ts'
import type { In } from './people.ts'

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
