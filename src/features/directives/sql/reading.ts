/** What the reader found, written once; how far it is; and refusals at the door. */
import { query } from '../../../platform/server/query.ts'

interface In {
  province: number
}

export const insertText = query<In & { document: string; blocks: string; text: string }, never>(
  'directives.insert_text',
  `insert into document_text (province_id, document_id, blocks, text) values (:province, :document, :blocks::jsonb, :text)
   on conflict (province_id, document_id) do nothing`,
)

/** How far the reading is; only while it is read. */
export const setProgress = query<In & { document: string; progress: string }, never>(
  'directives.set_progress',
  `update document set progress = :progress::jsonb where province_id = :province and id = :document and state = 'reading'`,
)

export const setFailed = query<In & { document: string; failure: string; duplicateOf: string | null }, never>(
  'directives.set_failed',
  `update document set state = 'failed', failure = :failure, duplicate_of = :duplicateOf, progress = null, version = version + 1
   where province_id = :province and id = :document and state = 'reading'`,
)

/** Holds the document for the one who writes the reading; null when another has written it. */
export const lockForReading = query<In & { document: string }, { id: string }>(
  'directives.lock_for_reading',
  `select id from document where province_id = :province and id = :document and state = 'reading' for update`,
)

/** The reading is there: review may begin. */
export const setRead = query<In & { document: string; issuerUnitId: string | null }, never>(
  'directives.set_read',
  `update document set state = 'review', issuer_unit_id = coalesce(issuer_unit_id, :issuerUnitId), progress = '{"stage":"done","done":1,"total":1}',
     version = version + 1
   where province_id = :province and id = :document`,
)

export const insertReading = query<In & { document: string; directive: string; at: Date; version: string }, never>(
  'directives.insert_reading',
  `insert into reading (province_id, document_id, directive, read_at, reader_version) values (:province, :document, :directive::jsonb, :at, :version)`,
)
export const latestReading = query<In & { document: string }, { directive: unknown }>(
  'directives.latest_reading',
  `select directive from reading where province_id = :province and document_id = :document order by read_at desc limit 1`,
)

/** [{ id, parentId, ordinal, path, heading, start, end }] */
export const insertClauses = query<In & { document: string; clauses: string }, never>(
  'directives.insert_clauses',
  `insert into clause (province_id, id, document_id, parent_id, ordinal, path, heading, span_start, span_end)
   select :province, c.id, :document, c."parentId", c.ordinal, c.path, c.heading, c.start, c."end"
   from jsonb_to_recordset(:clauses::jsonb) as c(id uuid, "parentId" uuid, ordinal int, path text, heading text, start int, "end" int)`,
)

/** Closure within one document: itself, its clauses, and clauses below clauses. */
export const insertClosure = query<In & { document: string }, never>(
  'directives.insert_closure',
  `insert into document_closure (province_id, ancestor, descendant, depth)
   with recursive up as (
     select c.node as descendant, c.node as ancestor, c.parent_id as next, 0 as depth from clause c where c.province_id = :province and c.document_id = :document
     union all
     select u.descendant, p.node, p.parent_id, u.depth + 1 from up u join clause p on p.province_id = :province and p.id = u.next)
   select :province::smallint, ancestor, descendant, depth::smallint from up
   union all
   select :province, d.node, u.descendant, max(u.depth)::smallint + 1 from up u join document d on d.province_id = :province and d.id = :document group by d.node, u.descendant
   union all
   select :province, d.node, d.node, 0::smallint from document d where d.province_id = :province and d.id = :document
   on conflict do nothing`,
)

// ---- the fence

export const insertRefusal = query<In & { id: string; person: string; at: Date; seenBy: 'browser' | 'server' }, never>(
  'directives.insert_refusal',
  `insert into refusal (province_id, id, person_id, at, seen_by) values (:province, :id, :person, :at, :seenBy)`,
)
export const listRefusals = query<In, { id: string; personId: string; at: Date; seenBy: 'browser' | 'server' }>(
  'directives.refusals',
  `select id, person_id as "personId", at, seen_by as "seenBy" from refusal where province_id = :province order by at desc, id desc limit 500`,
)

/** A scan whose stamp was seen when it was recognised: its empty row goes. Nothing else of it was ever kept. */
export const forgetScan = query<In & { document: string }, never>(
  'directives.forget_scan',
  `delete from document where province_id = :province and id = :document and state = 'reading' and file_sha256 is null`,
)

/** Scans that no process recognises any more: the server was restarted and their bytes, held in memory only, are gone. */
export const failLostScans = query<In & { before: Date; failure: string }, { id: string }>(
  'directives.fail_lost_scans',
  `update document set state = 'failed', failure = :failure, progress = null, version = version + 1
   where province_id = :province and state = 'reading' and file_sha256 is null and coalesce((progress->>'at')::timestamptz, created_at) < :before returning id`,
)
export const provincesWithScans = query<object, { province: number }>(
  'directives.provinces_with_scans',
  `select distinct province_id as province from document where state = 'reading' and file_sha256 is null`,
)
