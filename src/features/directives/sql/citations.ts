/** Citations: which document names which, and the stubs that stand for what is not at hand. */
import { query } from '../../../platform/server/query.ts'
import type { SummaryRow } from './documents.ts'

interface In {
  province: number
}

export interface CitationRow {
  id: string
  start: number | null
  end: number | null
  implements: boolean
  citedId: string
  presence: 'full' | 'card' | 'stub'
  state: SummaryRow['state']
  type: string | null
  number: string | null
  issuer: string | null
  date: string | null
  title: string | null
  internal: boolean
}

export const citationsOf = query<In & { id: string }, CitationRow>(
  'directives.citations',
  `select c.id, c.span_start as start, c.span_end as "end", c.implements, d.id as "citedId", d.presence, d.state, d.type, d.number, d.issuer,
     d.signed_on as date, d.title, d.internal
   from citation c join document d on d.province_id = c.province_id and d.id = c.cited_id
   where c.province_id = :province and c.document_id = :id order by c.span_start nulls last, c.id`,
)

export const insertCitation = query<
  In & {
    id: string
    document: string
    cited: string
    start: number | null
    end: number | null
    rule: string
    implements: boolean
  },
  { id: string }
>(
  'directives.insert_citation',
  `insert into citation (province_id, id, document_id, cited_id, span_start, span_end, rule, implements)
   values (:province, :id, :document, :cited, :start, :end, :rule, :implements)
   on conflict on constraint citation_once do update set implements = citation.implements or excluded.implements returning id`,
)

export const setImplements = query<In & { document: string; id: string; implements: boolean }, { citedId: string }>(
  'directives.set_implements',
  `update citation set implements = :implements where province_id = :province and document_id = :document and id = :id returning cited_id as "citedId"`,
)

/** What pointed to a stub or card points to the document itself once it is here; a document cites another once. */
export const moveCitations = query<In & { from: string; to: string }, never>(
  'directives.move_citations',
  `update citation c set cited_id = :to
   where c.province_id = :province and c.cited_id = :from and c.document_id <> :to
     and not exists (select 1 from citation o where o.province_id = c.province_id and o.document_id = c.document_id and o.cited_id = :to)`,
)

/** Documents that a citation may mean: the same number, and the same day where both have one. */
export const citedCandidates = query<
  In & { number: string; date: string | null; except: string },
  { id: string; presence: string; date: string | null }
>(
  'directives.cited_candidates',
  `select id, presence, signed_on as date from document
   where province_id = :province and upper(number) = upper(:number) and (:date::date is null or signed_on is null or signed_on = :date)
     and state not in ('failed', 'replaced') and id <> :except
   order by presence = 'stub', created_at limit 5`,
)

/** A law is named by title and day, seldom by number. */
export const citedByTitle = query<In & { folded: string; date: string | null; except: string }, { id: string }>(
  'directives.cited_by_title',
  `select id from document
   where province_id = :province and number is null and folded = :folded and signed_on is not distinct from :date
     and state not in ('failed', 'replaced') and id <> :except
   order by created_at limit 1`,
)

/** Stubs and cards of the same number and day, which the document now at hand takes up. */
export const referencesTo = query<In & { number: string; date: string; issuer: string | null; except: string }, { id: string }>(
  'directives.references_to',
  `select id from document
   where province_id = :province and upper(number) = upper(:number) and signed_on = :date and presence in ('stub', 'card') and state = 'reference'
     and (issuer is null or :issuer::text is null or lower(issuer) = lower(:issuer)) and id <> :except`,
)

/** One at a time makes stubs in a province, so that two documents read at once make one stub of what both cite. */
export const lockStubs = query<In, never>(
  'directives.lock_stubs',
  `select pg_advisory_xact_lock(hashtextextended('stubs:' || :province::int, 0))`,
)
