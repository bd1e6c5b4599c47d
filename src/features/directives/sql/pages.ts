/** Pages: where words stand, drawn pictures, who looked. Callers check first that the person may see the document. */
import { query } from '../../../platform/server/query.ts'

interface OfDocument {
  province: number
  document: string
}
interface OfPage extends OfDocument {
  number: number
}

/** `pages`: [{ number, width, height, scanned, quarters, lean, start, end, words }] */
export const insertPages = query<OfDocument & { pages: string; version: number }, never>(
  'directives.insert_pages',
  `insert into document_page (province_id, document_id, number, width, height, scanned, quarters, lean, span_start, span_end, words, words_version)
   select :province, :document, p.number, p.width, p.height, p.scanned, p.quarters, p.lean, p.start, p."end", p.words, :version
   from jsonb_to_recordset(:pages::jsonb) as p(number int, width real, height real, scanned boolean, quarters smallint, lean real, start int, "end" int, words jsonb)
   on conflict do nothing`,
)

export interface PageRow {
  number: number
  width: number
  height: number
  scanned: boolean
  start: number | null
  end: number | null
}
export const pagesOf = query<OfDocument, PageRow>(
  'directives.pages',
  `select number, width, height, scanned, span_start as start, span_end as "end"
   from document_page where province_id = :province and document_id = :document order by number`,
)

export const wordsOfPage = query<OfPage & { version: number }, { words: number[] }>(
  'directives.words_of_page',
  `select words from document_page
   where province_id = :province and document_id = :document and number = :number and words_version = :version`,
)

/** How the page is turned before it is drawn. */
export const turnOfPage = query<OfPage, { quarters: number; lean: number }>(
  'directives.turn_of_page',
  `select quarters, lean from document_page where province_id = :province and document_id = :document and number = :number`,
)

export const pagePicture = query<OfPage & { width: number }, { sha256: string }>(
  'directives.page_picture',
  `select sha256 from page_picture where province_id = :province and document_id = :document and number = :number and width = :width`,
)

/** Writes nothing where another request has drawn the page meanwhile. */
export const insertPicture = query<OfPage & { width: number; sha256: string }, never>(
  'directives.insert_picture',
  `insert into page_picture (province_id, document_id, number, width, sha256) values (:province, :document, :number, :width, :sha256)
   on conflict do nothing`,
)

/** One row the first time on a day; none afterwards. */
export const insertLook = query<OfDocument & { person: string; day: string }, never>(
  'directives.insert_look',
  `insert into page_look (province_id, document_id, person_id, day) values (:province, :document, :person, :day) on conflict do nothing`,
)
