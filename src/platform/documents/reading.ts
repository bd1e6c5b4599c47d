/** What reading a document gives, and the two halves of the work: what any process may do, and what needs OCR. */
import type { Block } from '../../../directive/src/index.ts'
import type { PagePlaces } from './page-places.ts'
import type { Format } from './sniff.ts'

export interface Reading {
  blocks: Block[]
  format: Format
  /** Pages of the source; null where the format has none before printing (docx, text …). */
  pages: number | null
  /** Some words were recognised in pictures: they may be wrong. */
  ocr: boolean
  /** What a person should look at. Codes are stable; sentences for them live with the screens. */
  doubts: { code: string; page?: number }[]
  /** Where the words stand on each page; empty where the format has none. */
  places: PagePlaces[]
}

/** Progress of a long reading: OCR reports each page. */
export interface Progress {
  stage: 'reading' | 'ocr'
  page: number
  of: number
}
