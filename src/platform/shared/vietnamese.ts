/** Comparing, searching and sorting Vietnamese text. */

/** Marks that fold away: the tone and vowel marks of decomposed (NFD) text. */
const MARKS = /\p{M}+/gu // «ộ» is o + U+0323 + U+0302

/**
 * Text as it is searched: lower-case, without marks, đ → d, punctuation kept, blanks collapsed. «Ủy ban» and «Uỷ ban» become the same
 * «uy ban», whichever letter carries the tone.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(MARKS, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/\s+/g, ' ') // «Sở  Tài chính»
    .trim()
}

/** True when every word of `needle` begins a word of `text`, without regard to marks: «so tai ch» finds «Sở Tài chính». */
export function matchesFolded(text: string, needle: string): boolean {
  const words = fold(text).split(/[\s,.;:()/–-]+/) // «UBND xã Nà Lĩnh (biên giới)»
  return fold(needle)
    .split(' ')
    .every((part) => part === '' || words.some((word) => word.startsWith(part)))
}

/** Order of the Vietnamese alphabet: d before đ, numbers by value. */
export const collator = new Intl.Collator('vi', { numeric: true })
