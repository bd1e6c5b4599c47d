/** The part of a text that shows why it was found, with the words that were sought. */
import type { AskedWord, Term } from './ask.ts'
import { wordsOf, type Word } from './words.ts'

/** A text and the stretches of it that were sought, in order, [from, to) in UTF-16 units. */
export interface MarkedText {
  readonly text: string
  readonly marks: { from: number; to: number }[]
}

/** Words between the start of what is shown and its first mark. */
const LEAD = 6

/** The text, cut to about `length` characters around the words that were sought. Ends cut off show «…». */
export function marked(text: string, terms: readonly Term[], length: number): MarkedText {
  const words = wordsOf(text)
  const hits = hitsIn(words, terms)
  const [from, to] = window(text, words, hits, length)
  const before = from > 0 ? '…' : ''
  const shown = `${before}${text.slice(from, to)}${to < text.length ? '…' : ''}`
  const marks: { from: number; to: number }[] = []
  for (const word of hits) {
    if (word.start < from || word.end > to) continue
    const [start, end] = [word.start - from + before.length, word.end - from + before.length]
    const last = marks.at(-1)
    // Neighbours are one mark: «đường biên giới», «111/KH-UBND».
    if (last && /^[\s/\-–]*$/.test(shown.slice(last.to, start))) last.to = end
    else marks.push({ from: start, to: end })
  }
  return { text: shown, marks }
}

type Same = (word: Word, asked: AskedWord) => boolean
const isAlike: Same = (word, { folded, prefix }) => (prefix ? word.folded.startsWith(folded) : word.folded === folded)
const isSame: Same = (word, asked) => {
  if (!asked.marked) return isAlike(word, asked)
  if (!word.marked) return false
  const { letters, tone } = word.marked
  return asked.prefix ? letters.startsWith(asked.marked.letters) : letters === asked.marked.letters && tone === asked.marked.tone
}
const asWhole =
  (same: Same): Same =>
  (word, asked) =>
    same(word, { ...asked, prefix: false })
/** From the very word that was typed to one that begins like it and differs in marks. */
const LIKENESS: readonly Same[] = [asWhole(isSame), isSame, asWhole(isAlike), isAlike]

/** Of each term the words that are most like it. */
function hitsIn(words: readonly Word[], terms: readonly Term[]): Word[] {
  const found = new Set<Word>()
  for (const term of terms) {
    const asked = 'number' in term ? lastBegun(term.words) : term.words
    for (const same of LIKENESS) {
      const starts = [...words.keys()].filter((i) =>
        asked.every((one, k) => i + k < words.length && same(words[i + k] as Word, one)),
      )
      for (const i of starts) for (let k = 0; k < asked.length; k += 1) found.add(words[i + k] as Word)
      if (starts.length > 0) break
    }
  }
  return words.filter((word) => found.has(word))
}

/** Of a number its last part may be begun: «111/K». */
const lastBegun = (words: readonly AskedWord[]): AskedWord[] =>
  words.map((word, i) => (i > 0 && i === words.length - 1 ? { ...word, prefix: true } : word))

function window(text: string, words: readonly Word[], hits: readonly Word[], length: number): [number, number] {
  if (text.length <= length) return [0, text.length]
  // The stretch that holds most of the words that were sought.
  const inside = (start: number): number => hits.filter((word) => word.start >= start && word.end <= start + length * 0.8).length
  const best = hits.reduce<Word | undefined>((a, b) => (a && inside(a.start) >= inside(b.start) ? a : b), undefined)
  const at = best ? words.indexOf(best) : 0
  const from = at <= LEAD ? 0 : (words[at - LEAD]?.start ?? 0)
  if (from + length >= text.length) return [from, text.length]
  const last = words.findLast((word) => word.end <= from + length)
  return [from, last && last.end > from ? last.end : from + length]
}
