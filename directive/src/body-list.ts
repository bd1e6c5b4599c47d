/**
 * What a list of bodies is made of: its entries and the words that join them.
 */
import type { Reader } from './body-words.ts'

/** One body as it goes into the answer, with its place in the text. */
export interface FoundBody {
  name: string
  start: number
  end: number
  /** An unnamed group ("các sở, ngành"). */
  group: boolean
}

export interface BodyList {
  bodies: FoundBody[]
  /** Index of the first word after the list. */
  next: number
}

/** Entries of the longest list that is read. */
export const MAX_BODIES = 40

/** Words that join two entries at `i`: ",", ";", "và", ", và", "cùng"; 0 where there are none. */
export function separator(reader: Reader, i: number): number {
  const key = reader.key(i)
  if (key === ',' || key === ';') {
    const next = reader.key(i + 1)
    if (next === '-' || next === '–') return 2
    // "các sở, ngành, nhất là Sở Y tế": who is named apart is told as well.
    if (reader.key(i + 2) === 'là' && next === 'nhất') return 3
    if (reader.key(i + 3) === 'là' && /^(?:đặc biệt|trước hết)$/.test(reader.pair(i + 1))) return 4
    return next === 'và' || next === 'cùng' ? (reader.key(i + 2) === 'với' ? 3 : 2) : 1
  }
  if (key === 'và' || key === 'hoặc') return 1
  if (key === 'cùng') return reader.key(i + 1) === 'với' ? 2 : 1
  return 0
}
