/** Cards: what is known of a document that is not here. */
import { query } from '../../../platform/server/query.ts'

interface In {
  province: number
}

export interface CardWords extends In {
  id: string
  type: string
  issuer: string
  number: string
  date: string
  title: string | null
  publicSource: string | null
  withheld: boolean
  folded: string
}

/** Only the version that the person saw; a stub becomes a card. */
export const updateCard = query<CardWords & { version: number }, { version: number }>(
  'directives.update_card',
  `update document set presence = 'card', type = :type, issuer = :issuer, number = :number, signed_on = :date, title = :title, public_source = :publicSource,
     withheld = :withheld, folded = :folded, version = version + 1
   where province_id = :province and id = :id and version = :version and presence in ('stub', 'card') and state = 'reference' returning version`,
)
export const insertCard = query<CardWords & { owner: string; person: string; now: Date }, never>(
  'directives.insert_card',
  `insert into document (province_id, id, presence, state, type, number, issuer, signed_on, title, public_source, withheld, owner_unit_id, created_by, folded, created_at)
   values (:province, :id, 'card', 'reference', :type, :number, :issuer, :date, :title, :publicSource, :withheld, :owner, :person, :folded, :now)`,
)
export const authorityRows = query<In, { action: string; role: string }>(
  'directives.authority_rows',
  `select action, role from authority where province_id = :province`,
)
/** Documents that carry this one out, by their citations. */
export const implementersOf = query<In & { id: string }, { id: string }>(
  'directives.implementers',
  `select document_id as id from citation where province_id = :province and cited_id = :id and implements`,
)
/** Cards of this day that say «not Thường». They are few; whether one means a document is said by number and issuer. */
export const withheldCards = query<
  In & { date: string; except: string | null },
  { id: string; issuer: string | null; number: string | null }
>(
  'directives.withheld_cards',
  `select id, issuer, number from document
   where province_id = :province and withheld and state = 'reference' and signed_on = :date and (:except::uuid is null or id <> :except) order by created_at, id`,
)
