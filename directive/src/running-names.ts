/**
 * How the document itself spells a name in its running text, for a name printed in capitals in its letterhead.
 */
import { capitalShare, nameKey } from './letters.ts'

/** Spelling of names in running text, for names printed in capitals. Each name is looked for a few times only. */
export function runningNames(text: string): (key: string) => string | null {
  const sample = text.slice(0, 200_000)
  const lower = sample.toLowerCase()
  return (key) => {
    const first = key.split(' ').slice(0, 2).join(' ')
    let at = lower.length === sample.length && key.length > 5 ? lower.indexOf(first) : -1
    for (let tries = 0; at >= 0 && tries < 40; tries++) {
      const here = sample.slice(at, at + key.length + 12)
      const words = here.split(/\s+/)
      const count = wordsOf(words, key)
      const found =
        count > 0
          ? words
              .slice(0, count)
              .join(' ')
              .replace(/[^\p{L}\p{N}]+$/u, '')
          : ''
      if (found && capitalShare(found) < 0.6 && /^\p{Lu}/u.test(found) && /\p{Lu}/u.test(found.slice(1))) return found
      at = lower.indexOf(first, at + first.length)
    }
    return null
  }
}

/** How many of the words make up the key; 0 where they do not. */
function wordsOf(words: readonly string[], key: string): number {
  for (let count = 1; count <= words.length; count++) if (nameKey(words.slice(0, count).join(' ')) === key) return count
  return 0
}
