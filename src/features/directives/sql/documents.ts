/** Documents: the list, one of them, taking in, correcting, their text. Citations and the chain have files of their own. */
import { query } from '../../../platform/server/query.ts'

interface In {
  province: number
}
/** Who asks: units whose documents he may read, units whose lines he may see, and himself. */
export interface Seer extends In {
  owners: string[]
  lineUnits: string[]
  person: string
}

/** Documents for which the units owe lines, found once from the lines and not anew for each document. */
const owedFor = (kind: string): string => `(
  select t.document_id from obligation o join task t on t.province_id = o.province_id and t.id = o.task_id
  where o.province_id = :province and o.unit_id = any(:lineUnits::uuid[]) and ${kind})`

/** A document is seen by whoever reads those of its office, by who took it in, and by the units that owe lines for it.
 *  «Lưu hành nội bộ» is not shown to those who are only asked. */
const visible = `(d.owner_unit_id = any(:owners::uuid[]) or d.created_by = :person or d.id in ${owedFor(`o.kind = 'order'`)}
  or (not d.internal and d.id in ${owedFor(`o.kind = 'request'`)}))`

export interface SummaryRow {
  id: string
  presence: 'full' | 'card' | 'stub'
  state: 'reading' | 'failed' | 'review' | 'reference' | 'replaced'
  assignment: 'submitted' | 'approved' | 'returned' | 'withdrawn' | null
  type: string | null
  number: string | null
  issuer: string | null
  date: string | null
  title: string | null
  urgency: string | null
  internal: boolean
  createdAt: Date
  total: number
  proposed: number
  accepted: number
  rejected: number
  doubts: number
}

const summaryColumns = `d.id, d.presence, d.state, a.state as assignment, d.type, d.number, d.issuer, d.signed_on as date, d.title, d.urgency, d.internal,
  d.created_at as "createdAt", n.*`
const summaryJoins = `
  left join lateral (select state from assignment where province_id = d.province_id and document_id = d.id order by submitted_at desc, id desc limit 1) a on true
  cross join lateral (
    select count(*) filter (where w.state in ('proposed', 'accepted', 'rejected'))::int as total, count(*) filter (where w.state = 'proposed')::int as proposed,
      count(*) filter (where w.state = 'accepted')::int as accepted, count(*) filter (where w.state = 'rejected')::int as rejected,
      count(*) filter (where w.state = 'proposed' and w.doubts <> '[]')::int as doubts
    from draft_task w where w.province_id = d.province_id and w.document_id = d.id) n`

/** The list of documents, the newest first. Stubs are shown only where asked for. */
export const listDocuments = query<
  Seer & {
    state: string | null
    type: string | null
    issuer: string | null
    year: number | null
    text: string | null
    before: Date | null
    beforeId: string | null
    limit: number
  },
  SummaryRow
>(
  'directives.list',
  `select ${summaryColumns} from document d ${summaryJoins}
   where d.province_id = :province and ${visible}
     and case when :state::text is null then d.state <> 'replaced' and d.presence <> 'stub'
       when :state in ('submitted', 'approved') then a.state = :state else d.state = :state end
     and (:type::text is null or d.type = :type)
     and (:issuer::text is null or d.issuer ilike '%' || :issuer || '%')
     and (:year::int is null or extract(year from d.signed_on) = :year)
     and (:text::text is null or d.folded like '%' || :text || '%')
     and (:before::timestamptz is null or (d.created_at, d.id) < (:before, :beforeId::uuid))
   order by d.created_at desc, d.id desc limit :limit`,
)

export const summaryById = query<Seer & { id: string }, SummaryRow>(
  'directives.summary',
  `select ${summaryColumns} from document d ${summaryJoins} where d.province_id = :province and d.id = :id and ${visible}`,
)

export interface DocumentRow extends SummaryRow {
  node: number
  version: number
  place: string | null
  signerName: string | null
  signerPosition: string | null
  issuerUnitId: string | null
  arrivalNumber: string | null
  arrivedOn: string | null
  publicSource: string | null
  withheld: boolean
  ownerUnitId: string
  ownerNode: number
  leaderPersonId: string | null
  createdBy: string
  fileSha256: string | null
  fileName: string | null
  mediaType: string | null
  format: string | null
  pages: number | null
  byOcr: boolean
  replacedBy: string | null
  replaces: string | null
  duplicateOf: string | null
  failure: string | null
  progress: { stage: 'waiting' | 'opening' | 'recognising' | 'reading' | 'done'; done: number; total: number } | null
}
const detailColumns = `${summaryColumns}, d.node, d.version, d.place, d.signer_name as "signerName", d.signer_position as "signerPosition",
  d.issuer_unit_id as "issuerUnitId", d.arrival_number as "arrivalNumber", d.arrived_on as "arrivedOn", d.public_source as "publicSource", d.withheld,
  d.owner_unit_id as "ownerUnitId", ou.node as "ownerNode", d.leader_person_id as "leaderPersonId", d.created_by as "createdBy",
  d.file_sha256 as "fileSha256", d.file_name as "fileName", d.media_type as "mediaType", d.format, d.pages, d.by_ocr as "byOcr",
  d.replaced_by as "replacedBy", (select r.id from document r where r.province_id = d.province_id and r.replaced_by = d.id and r.presence = 'full' limit 1) as replaces,
  d.duplicate_of as "duplicateOf", d.failure, d.progress`
const ownerJoin = `join unit ou on ou.province_id = d.province_id and ou.id = d.owner_unit_id`

export const documentById = query<Seer & { id: string }, DocumentRow>(
  'directives.by_id',
  `select ${detailColumns} from document d ${ownerJoin} ${summaryJoins} where d.province_id = :province and d.id = :id and ${visible}`,
)

/** For the server itself (jobs, look-ups of duplicates): no person asks. */
export const documentForWork = query<In & { id: string }, DocumentRow>(
  'directives.for_work',
  `select ${detailColumns} from document d ${ownerJoin} ${summaryJoins} where d.province_id = :province and d.id = :id`,
)

export const idByBytes = query<In & { sha256: string }, { id: string }>(
  'directives.id_by_bytes',
  `select id from document where province_id = :province and file_sha256 = :sha256 and state <> 'failed'`,
)

/** The live document of an issuer, number and day, if there is one; the number is compared without blanks. */
export const idByKey = query<
  In & { issuer: string; number: string; date: string; except: string | null },
  { id: string; presence: string }
>(
  'directives.id_by_key',
  `select id, presence from document
   where province_id = :province and lower(issuer) = lower(:issuer) and upper(number) = upper(:number) and signed_on = :date
     and state not in ('failed', 'replaced') and (:except::uuid is null or id <> :except)`,
)

export interface NewDocument extends In {
  id: string
  presence: 'full' | 'card' | 'stub'
  state: 'reading' | 'reference'
  type: string | null
  number: string | null
  issuer: string | null
  date: string | null
  title: string | null
  publicSource: string | null
  owner: string
  person: string
  folded: string
  now: Date
}
/** A card, a stub, or the empty row of a document that is being taken in. */
export const insertDocument = query<NewDocument, never>(
  'directives.insert',
  `insert into document (province_id, id, presence, state, type, number, issuer, signed_on, title, public_source, owner_unit_id, created_by, folded, created_at)
   values (:province, :id, :presence, :state, :type, :number, :issuer, :date, :title, :publicSource, :owner, :person, :folded, :now)`,
)

export interface FilledDocument extends In {
  id: string
  type: string | null
  number: string | null
  issuer: string | null
  date: string | null
  title: string | null
  place: string | null
  signerName: string | null
  signerPosition: string | null
  internal: boolean
  urgency: string | null
  arrivalNumber: string | null
  arrivedOn: string | null
  leader: string | null
  sha256: string
  fileName: string
  mediaType: string
  format: string
  pages: number | null
  byOcr: boolean
  folded: string
}
/** What was read off the first page, and the file, once the fence let it pass. */
export const fillDocument = query<FilledDocument, never>(
  'directives.fill',
  `update document set type = :type, number = :number, issuer = :issuer, signed_on = :date, title = :title, place = :place, signer_name = :signerName,
     signer_position = :signerPosition, internal = :internal, urgency = :urgency, arrival_number = :arrivalNumber, arrived_on = :arrivedOn,
     leader_person_id = :leader, file_sha256 = :sha256, file_name = :fileName, media_type = :mediaType, format = :format, pages = :pages, by_ocr = :byOcr,
     folded = :folded
   where province_id = :province and id = :id and state = 'reading' and file_sha256 is null`,
)

/** A document takes the place of another. */
export const markReplaced = query<In & { id: string; by: string }, never>(
  'directives.mark_replaced',
  `update document set state = 'replaced', replaced_by = :by, version = version + 1 where province_id = :province and id = :id and state <> 'replaced'`,
)

export interface HeaderRow extends In {
  id: string
  version: number
  type: string | null
  number: string | null
  issuer: string | null
  issuerUnitId: string | null
  date: string | null
  title: string | null
  place: string | null
  signerName: string | null
  signerPosition: string | null
  urgency: string | null
  arrivalNumber: string | null
  arrivedOn: string | null
  leaderPersonId: string | null
  internal: boolean
  folded: string
}
export const updateHeader = query<HeaderRow, { version: number }>(
  'directives.update_header',
  `update document set type = :type, number = :number, issuer = :issuer, issuer_unit_id = :issuerUnitId, signed_on = :date, title = :title, place = :place,
     signer_name = :signerName, signer_position = :signerPosition, urgency = :urgency, arrival_number = :arrivalNumber, arrived_on = :arrivedOn,
     leader_person_id = :leaderPersonId, internal = :internal, folded = :folded, version = version + 1
   where province_id = :province and id = :id and version = :version returning version`,
)

export const documentText = query<In & { id: string }, { blocks: unknown[]; text: string }>(
  'directives.text',
  `select blocks, text from document_text where province_id = :province and document_id = :id`,
)
/** Only the words, for checks of spans. */
export const plainText = query<In & { id: string }, { text: string }>(
  'directives.plain_text',
  `select text from document_text where province_id = :province and document_id = :id`,
)

export const clausesOf = query<
  In & { id: string },
  { id: string; parentId: string | null; path: string; heading: string; start: number; end: number }
>(
  'directives.clauses',
  `select id, parent_id as "parentId", path, heading, span_start as start, span_end as "end"
   from clause where province_id = :province and document_id = :id order by ordinal`,
)

/** Headers of documents in a chain, also of those that this person does not see: what is carried out is named even where its text is not shown. */
export const headersByIds = query<Seer & { ids: string[] }, SummaryRow & { seen: boolean }>(
  'directives.headers',
  `select ${summaryColumns}, ${visible} as seen from document d ${summaryJoins} where d.province_id = :province and d.id = any(:ids::uuid[])`,
)
