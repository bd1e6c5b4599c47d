/** Which clause of a new version stands for which of the old one. */
import { syllablesOf } from './phrases.ts'

interface Worded {
  readonly id: string
  readonly path: string
  readonly text: string
}

/**
 * Where the clauses of a replaced document stand in the new one: the same words wherever they stand, or the same place with nearly the same
 * words. A clause that the new version dropped has no entry.
 */
export function mapClauses(old: readonly Worded[], next: readonly Worded[]): Map<string, string> {
  const words = (text: string): string =>
    syllablesOf(text)
      .map((one) => one.folded)
      .join(' ')
  const byWords = new Map<string, string[]>()
  for (const one of next) byWords.set(words(one.text), [...(byWords.get(words(one.text)) ?? []), one.id])
  const byPath = new Map(next.map((one) => [one.path, one]))
  const mapped = new Map<string, string>()
  for (const clause of old) {
    const there = byPath.get(clause.path)
    const same = byWords.get(words(clause.text)) ?? []
    if (there && same.includes(there.id)) mapped.set(clause.id, there.id)
    else if (same.length === 1 && same[0] !== undefined) mapped.set(clause.id, same[0])
    else if (there && likeness(words(clause.text), words(there.text)) >= 0.8) mapped.set(clause.id, there.id)
  }
  return mapped
}

/** Share of words that two texts have in common. */
function likeness(a: string, b: string): number {
  const [one, two] = [new Set(a.split(' ')), new Set(b.split(' '))]
  const common = [...one].filter((word) => two.has(word)).length
  return common / Math.max(1, one.size + two.size - common)
}
