/**
 * Words as the index keeps them, each text once and without places:
 *
 * - «hoa»: a word without its marks; «~hoa2»: with them and with its tone at the end, so that old and new tone placement (hoà, hòa) are one;
 * - «=hoa giai»: two words in a row, so that a phrase is looked up like a word and no text has to be read for it;
 * - «#111/kh-ubnd»: a number and symbol whole, so that its beginning finds it;
 * - «^hoa», «^#111/kh-ubnd»: the same in a head (title, number, name).
 */
import { fold } from '../../../platform/shared/vietnamese.ts'

/** Rises when the same text gives other words than before: what is indexed is then made anew. */
export const WORDS_VERSION = 1

/** A word in a text; offsets in UTF-16 units of that text. */
export interface Word {
  readonly start: number
  readonly end: number
  /** Without marks, lower case: «duong». */
  readonly folded: string
  /** With its marks: «đương» and tone 2; null where the word has none. */
  readonly marked: Marked | null
}

/** Letters with their own marks (â, ơ, đ), and the tone from 1 to 5 or none. */
export interface Marked {
  readonly letters: string
  readonly tone: number
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu // «cột», «5G», «111»
/** sắc, huyền, hỏi, ngã, nặng */
const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
const TONE = /[\u0301\u0300\u0309\u0303\u0323]/gu // the grave of «hòa» in decomposed text
/** Of a word only so much is kept: what is longer is no word, and an entry of the index may not be. */
const LONGEST = 60

/** The words of a text in their order. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => {
    const word = match[0].slice(0, LONGEST)
    const folded = fold(word)
    return { start: match.index, end: match.index + match[0].length, folded, marked: markedOf(word, folded) }
  }).filter((word) => word.folded !== '')
}

function markedOf(word: string, folded: string): Marked | null {
  const parts = word.normalize('NFD')
  const tone = TONES.findIndex((mark) => parts.includes(mark)) + 1
  const letters = parts.replaceAll(TONE, '').normalize('NFC').toLowerCase()
  return tone === 0 && letters === folded ? null : { letters, tone }
}

/** The entry of the index for a word with its marks. */
export const markedKey = ({ letters, tone }: Marked): string => `~${letters}${tone === 0 ? '' : tone}`

/** A number of a document with its symbol; also a day, which does no harm. Blanks around the slash are a slip of the hand. */
const NUMBER = /\d+\p{L}?\s*\/\s*[\p{L}\p{N}]+(?:[-–/.][\p{L}\p{N}]+)*/gu // «111/KH-UBND», «80/2025/NĐ-CP», «15 / 12 / 2025»

/** The entry of the index for a number and symbol. */
export const numberKey = (number: string): string =>
  `#${fold(number)
    .replaceAll(/\s+/g, '') // «111 / KH»
    .replaceAll('–', '-')
    .slice(0, LONGEST)}`

/** The numbers with symbol of a text. */
export function numbersOf(text: string): { start: number; end: number; key: string }[] {
  return Array.from(text.matchAll(NUMBER), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: numberKey(match[0]),
  }))
}

/** The entry for two words in a row. */
export const pairKey = (first: string, second: string): string => `=${first} ${second}`

/** The entry for a word or number in a head. */
export const headKey = (key: string): string => `^${key}`

/** A part of what is found. Words of a head (title, number, name) are kept as such too. */
export interface Part {
  readonly text: string | null
  readonly head?: boolean
}

/** Longer than a clause ever is; of a document whose text has no clauses the beginning is found. */
const LONGEST_PART = 100_000

/** The text of a tsvector with the words of all parts. */
export function vectorOf(parts: readonly Part[]): string {
  const keys = new Set<string>()
  for (const { text, head = false } of parts) {
    if (text === null) continue
    const read = text.slice(0, LONGEST_PART)
    const words = wordsOf(read)
    words.forEach((word, i) => {
      const own = word.marked ? [word.folded, markedKey(word.marked)] : [word.folded]
      for (const key of own) keys.add(key)
      if (head) for (const key of own) keys.add(headKey(key))
      const next = words[i + 1]
      if (next) keys.add(pairKey(word.folded, next.folded))
    })
    for (const { key } of numbersOf(read)) {
      keys.add(key)
      if (head) keys.add(headKey(key))
    }
  }
  return [...keys].map(quoted).join(' ')
}

/** A word as tsvector and tsquery write it. */
export const quoted = (key: string): string => `'${key.replaceAll(/['\\]/g, '$&$&')}'` // «#1/a\b»
