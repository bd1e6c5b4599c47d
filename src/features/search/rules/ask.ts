/** What a person typed, as the index is asked for it and as hits are marked. */
import { headKey, markedKey, numberKey, pairKey, quoted, wordsOf, type Marked, type Word } from './words.ts'

/** One word that is sought. */
export interface AskedWord {
  readonly folded: string
  readonly marked: Marked | null
  /** The word is still being typed: its beginning is enough. */
  readonly prefix: boolean
}

/** What is sought together: a word, several words in a row («"đường biên"»), or the beginning of a number («111/KH»). */
export type Term = { readonly words: readonly AskedWord[] } | { readonly number: string; readonly words: readonly AskedWord[] }

/** An entry of the index that a text must have; with `prefix` one that begins so. */
export interface Key {
  readonly key: string
  readonly prefix: boolean
}

/** A question to the index. */
export interface Asked {
  readonly terms: readonly Term[]
  /** What a text must hold, from the best to the loosest; each finds what the one before it finds, and more. */
  readonly tiers: readonly (readonly Key[])[]
}

/** The text of a tsquery. */
export const askOf = (keys: readonly Key[]): string =>
  keys.map(({ key, prefix }) => `${quoted(key)}${prefix ? ':*' : ''}`).join(' & ')

const MOST_TERMS = 10
const QUOTED = /["“”«»]([^"“”«»]+)["“”«»]/g // «"đường biên giới"»
const NUMBER_BEGUN = /(?<![\p{L}\p{N}])\d+\p{L}?\s*\/(?:\s*[\p{L}\p{N}]+(?:[-–/.][\p{L}\p{N}]*)*)?/gu // «111/», «111 / KH-UB»

/** Reads what was typed; without a letter or digit there are no terms. */
export function readAsked(typed: string): Asked {
  const terms: Term[] = []
  let rest = typed.replaceAll(QUOTED, (_, words: string) => {
    const phrase = wordsOf(words).map(whole)
    if (phrase.length > 0) terms.push({ words: phrase })
    return ' '
  })
  rest = rest.replaceAll(NUMBER_BEGUN, (number) => {
    terms.push({ number: numberKey(number), words: wordsOf(number).map(whole) })
    return ' '
  })
  const words = wordsOf(rest)
  words.forEach((word, i) => terms.push({ words: [i === words.length - 1 ? begun(word) : whole(word)] }))
  const taken = terms.slice(0, MOST_TERMS)
  return { terms: taken, tiers: taken.length === 0 ? [] : tiersOf(taken) }
}

const whole = ({ folded, marked }: Word): AskedWord => ({ folded, marked, prefix: false })
/** Two letters begin nearly every text and a number is whole as it stands; anything else may be the beginning of a word. */
const begun = (word: Word): AskedWord => ({ ...whole(word), prefix: word.folded.length > 2 && !/^\d+$/.test(word.folded) }) // «111»

function tiersOf(terms: readonly Term[]): (readonly Key[])[] {
  const exact = [...terms.flatMap((term) => keysOf(term, true)), ...pairsOf(terms)]
  const loose = [...terms.flatMap((term) => keysOf(term, false)), ...pairsOf(terms)]
  const tiers = new Map([strongOf(terms, exact), exact, loose].map((keys) => [askOf(keys), keys]))
  return [...tiers.values()]
}

/** The best hits: all words in a row; a single word in a title or name; a bare number as that of a document. */
function strongOf(terms: readonly Term[], exact: readonly Key[]): readonly Key[] {
  const [only] = terms
  if (!only || terms.length > 1) {
    const words = terms.flatMap((term) => ('number' in term ? [] : term.words))
    return [...exact, ...pairs(words)]
  }
  if ('number' in only) return [{ key: headKey(only.number), prefix: true }]
  const [word] = only.words
  if (!word || only.words.length > 1) return exact
  if (/^\d+$/.test(word.folded)) return [{ key: headKey(`#${word.folded}/`), prefix: true }] // «111»
  return [{ key: headKey(keyOf(word, true)), prefix: word.prefix }]
}

function keysOf(term: Term, exact: boolean): Key[] {
  if ('number' in term) return [{ key: term.number, prefix: true }]
  return term.words.map((word) => ({ key: keyOf(word, exact), prefix: word.prefix }))
}

/** What stands in quotation marks stands in a row. */
const pairsOf = (terms: readonly Term[]): Key[] => terms.flatMap((term) => ('number' in term ? [] : pairs(term.words)))

const pairs = (words: readonly AskedWord[]): Key[] =>
  words.slice(1).map((word, i) => ({ key: pairKey(words[i]?.folded ?? '', word.folded), prefix: word.prefix }))

/** The tone stands last in the index, so the beginning of a word is sought without it. */
const keyOf = ({ folded, marked, prefix }: AskedWord, exact: boolean): string =>
  exact && marked ? markedKey(prefix ? { ...marked, tone: 0 } : marked) : folded
