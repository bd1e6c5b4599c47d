/** Which words are so common that the newest texts hold them, by the statistics that the database keeps of its own accord. */
import type { Key } from './ask.ts'

/** Part of all texts that hold an entry of the index, for the most common ones. */
export type Shares = ReadonlyMap<string, number>

/** From this part on it is quicker to look at the newest texts first. */
const COMMON = 0.02

/** Whether each of these stands in many texts. */
export function isCommon(keys: readonly Key[], shares: Shares): boolean {
  return keys.length > 0 && keys.every((key) => shareOf(key, shares) >= COMMON)
}

function shareOf({ key, prefix }: Key, shares: Shares): number {
  if (!prefix) return shares.get(key) ?? 0
  let sum = 0
  for (const [word, share] of shares) if (word.startsWith(key)) sum += share
  return sum
}
