/** Which field some words speak for. Pure: it proposes, a person chooses. */

/** A field with the words that speak for it. */
export interface FieldWords {
  readonly id: string
  readonly name: string
  readonly words: readonly string[]
}

/** A text and how much it says: the title of a document more than one of its tasks. */
export interface Speaking {
  readonly text: string
  readonly weight: number
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase()

/** Whether the words stand in the text as whole words, marks and all: «mốc» is not in «mốc-tơ» alone, «rừng» is not in «rưng». */
function stands(words: string, text: string): boolean {
  const wanted = plain(words)
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const letter = /[\p{L}\p{N}]/u // «ừ», «7»
    if (!letter.test(text[at - 1] ?? ' ') && !letter.test(text[at + wanted.length] ?? ' ')) return true
  }
  return false
}

/**
 * The one field for which most is said, with the words that say it; null where nothing is said or two fields have equally much. A word counts
 * once, by the weightiest text in which it stands.
 */
export function proposeField<F extends FieldWords>(
  fields: readonly F[],
  texts: readonly Speaking[],
): { field: F; because: string[] } | null {
  const read = texts.map(({ text, weight }) => ({ text: plain(text), weight })).sort((a, b) => b.weight - a.weight)
  const scored = fields
    .map((field) => {
      const found = field.words.flatMap((word) => {
        const where = read.find(({ text }) => stands(word, text))
        return where ? [{ word, weight: where.weight }] : []
      })
      return { field, score: found.reduce((sum, { weight }) => sum + weight, 0), because: found.map(({ word }) => word) }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const [first, second] = scored
  if (!first || first.score === second?.score) return null
  return { field: first.field, because: first.because }
}
