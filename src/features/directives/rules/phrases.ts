/** Words of a text as similarity sees them: without marks, in pairs that stand side by side, with the phrases of officialese marked. */
import { fold } from '../../../platform/shared/vietnamese.ts'
import { stopPhrases } from './officialese.ts'

/** One syllable. `joined`: only blanks stand between it and the one before. */
export interface Syllable {
  readonly folded: string
  readonly start: number
  readonly end: number
  readonly joined: boolean
  /** Part of a phrase that every document uses. */
  readonly stop: boolean
}

/** Two syllables side by side: the smallest phrase. `at` is the place of the first one. */
export interface Pair {
  readonly key: string
  readonly at: number
  /** 0 … 1: how much it can say, before it is known how rare it is. */
  readonly worth: number
}

/** Stop phrases by their first syllable, the longest first. */
const stops = new Map<string, string[][]>()
for (const phrase of stopPhrases) {
  const parts = fold(phrase).split(' ')
  const [first = ''] = parts
  stops.set(
    first,
    [...(stops.get(first) ?? []), parts].sort((a, b) => b.length - a.length),
  )
}

/** Letters with their marks, precomposed or not. */
const SYLLABLE = /[\p{L}\p{M}]+/gu // «đường», «UBND»
/** Sentences beyond this many syllables are cut: a clause of a normal document has some hundred. */
const MOST = 1500

/** Syllables of a text. Numbers, days and punctuation part what stands around them. */
export function syllablesOf(text: string): Syllable[] {
  const found: { folded: string; start: number; end: number; joined: boolean }[] = []
  let last = -1
  for (const match of text.matchAll(SYLLABLE)) {
    const start = match.index
    const end = start + match[0].length
    const joined = last >= 0 && /^\s+$/.test(text.slice(last, start)) // «đường kiểm»
    found.push({ folded: fold(match[0]), start, end, joined })
    last = end
    if (found.length === MOST) break
  }
  const stop = markStops(found)
  return found.map((one, i) => ({ ...one, stop: stop[i] ?? false }))
}

function markStops(found: readonly { folded: string; joined: boolean }[]): boolean[] {
  const marked = found.map(() => false)
  for (let i = 0; i < found.length; i += 1) {
    const fits = (stops.get(found[i]?.folded ?? '') ?? []).find((parts) =>
      parts.every((part, k) => found[i + k]?.folded === part && (k === 0 || found[i + k]?.joined)),
    )
    if (!fits) continue
    marked.fill(true, i, i + fits.length)
  }
  return marked
}

/** Distinct pairs of a text. A pair within a stop phrase is worth a tenth, one at its edge a half. */
export function pairsOf(syllables: readonly Syllable[]): Pair[] {
  const pairs = new Map<string, Pair>()
  for (let i = 1; i < syllables.length; i += 1) {
    const [one, two] = [syllables[i - 1], syllables[i]]
    if (!one || !two || !two.joined) continue
    const key = `${one.folded} ${two.folded}`
    const worth = one.stop && two.stop ? 0.1 : one.stop || two.stop ? 0.5 : 1
    const before = pairs.get(key)
    if (!before || before.worth < worth) pairs.set(key, { key, at: i - 1, worth })
  }
  return [...pairs.values()]
}

/** Number and symbol of a document as texts name it. */
const NUMBER = /(?<![\d/-])\d{1,5}(?:\/\d{4})?[-/][A-ZĐƯ][\p{L}\d]*(?:[-/][\p{Lu}Đ][\p{L}\d]*)*/gu // «45/QĐ-TTg», «12-KL/TW», «06/2026/NQ-HĐND»

/** Numbers of documents that a text names, as it writes them. */
export function numbersIn(text: string): string[] {
  return [...new Set([...text.normalize('NFC').matchAll(NUMBER)].map((match) => match[0]))]
}

/** Whether two numbers are the same, in whatever letters. */
export function sameNumber(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase()
}

/**
 * Places of another document that a text names outright, as clauses call them: «điểm b khoản 1 mục II Kế hoạch số 52/KH-UBND» with that
 * number gives ["II.1.b"], «khoản 1 Điều 2 …» gives ["Đ2.1"]. A number alone, or a place of some other document, gives nothing.
 */
export function placesNamed(text: string, number: string): string[] {
  const places: string[] = []
  const plain = text.normalize('NFC')
  for (const match of plain.matchAll(PLACE)) {
    const { point, item, article, part } = match.groups ?? {}
    const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 60)
    const [named] = numbersIn(after)
    if (named === undefined || !sameNumber(named, number)) continue
    places.push([article === undefined ? part : `Đ${article}`, item, point].filter((piece) => piece !== undefined).join('.'))
  }
  return places
}
const PLACE =
  /(?:(?:điểm|tiết) (?<point>\p{Ll})[ ,]+)?(?:(?:khoản|điểm|mục) (?<item>\d{1,2})[ ,]+)?(?:(?:Điều|điều) (?<article>\d{1,3})|(?:[Mm]ục|[Pp]hần) (?<part>[IVXLC]{1,6}|\d{1,3}))\b/gu // «điểm b khoản 1 mục II»
