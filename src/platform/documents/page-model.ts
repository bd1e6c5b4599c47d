/**
 * One page as marks at places, whoever found them (PDF text layer or OCR). All lengths in points, origin at the top
 * left corner, y growing downwards.
 */
import type { LegacyEncoding } from './legacy.ts'

/** A rectangle on a page of the document, in points from the top left corner of that page as it is shown. */
export interface PageBox {
  page: number
  x0: number
  y0: number
  x1: number
  y1: number
}

/** Characters of a text (a line, a paragraph, the document) and where they stand. */
export interface PlacedWord extends PageBox {
  start: number
  end: number
}

export interface Run {
  text: string
  x: number
  /** Base line. */
  y: number
  width: number
  /** Letter height. */
  size: number
  bold: boolean
  italic: boolean
  /** Letters still to be decoded, by the font's name. */
  encoding?: LegacyEncoding
  /** OCR certainty, 0 to 100. */
  confidence?: number
  /** Laid over the page after printing (number and date written by a signing tool). */
  overlay?: boolean
  /** Where the mark is seen; stays as it is when the layout moves the run. */
  box?: PageBox
}

/** A ruled stretch: horizontal (y1 = y2, x1 < x2) or vertical (x1 = x2, y1 < y2). */
export interface Rule {
  x1: number
  y1: number
  x2: number
  y2: number
}

export interface PageContent {
  number: number
  width: number
  height: number
  runs: Run[]
  rules: Rule[]
  /** Images cover most of the page. */
  pictured: boolean
  /** What stands on the page in red ink (scans): stamps of secrecy and urgency, seals. */
  stamps?: string[]
  /** How a recognised picture was turned before it was read: quarter turns clockwise, then a lean in degrees that was undone. */
  turned?: { quarters: number; lean: number }
}

/** A stretch of text on one base line without a wide gap. */
export interface Segment {
  text: string
  x0: number
  x1: number
  y: number
  size: number
  bold: boolean
  italic: boolean
  page: number
  /** Width of the first word, to know whether it would have fitted on the line before. */
  firstWord: number
  confidence?: number
  /** Some letters were decoded from a legacy font: a PDF may have lost some. */
  legacy?: boolean
  /** Where its words stand; `start` and `end` count in `text`. */
  words?: readonly PlacedWord[]
}

export const isHorizontal = (rule: Rule): boolean => rule.y1 === rule.y2

/** Points to millimetres, one decimal. */
export const millimetres = (points: number): number => Math.round((points * 254) / 72) / 10

/** Median of numbers; `fallback` when there are none. */
export function median(values: readonly number[], fallback: number): number {
  if (values.length === 0) return fallback
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? fallback
}
