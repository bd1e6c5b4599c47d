/** Words of a text with their places; and the two ways in which words are compared. Pure helpers of all stages. */
export interface Word {
  /** As written: a word with its inner hyphens, or one sign of punctuation. */
  text: string
  /** Lower case, one way of placing tone marks. */
  key: string
  start: number
  end: number
  capital: boolean
  sign: boolean
  /** True for the first word of a line. */
  opens: boolean
}

// "Mặt", "QĐ-UBND", "kinh tế-xã hội" (one word a syllable, hyphens inside), or one sign: ","
const WORD = /[\p{L}\p{N}]+(?:[-–&/.'’][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu

/** Cuts a text into words. Linear. */
export function words(text: string, from = 0): Word[] {
  const out: Word[] = []
  WORD.lastIndex = from
  for (let m = WORD.exec(text); m; m = WORD.exec(text)) {
    const first = m[0][0] ?? ''
    const sign = !/[\p{L}\p{N}]/u.test(first)
    const opens = out.length > 0 && text.slice(out.at(-1)?.end ?? 0, m.index).includes('\n')
    out.push({ text: m[0], key: sign ? m[0] : toKey(m[0]), start: m.index, end: m.index + m[0].length, capital: /\p{Lu}/u.test(first), sign, opens })
  }
  return out
}

const TONES: [RegExp, string][] = [
  [/oà/g, 'òa'], [/oá/g, 'óa'], [/oả/g, 'ỏa'], [/oã/g, 'õa'], [/oạ/g, 'ọa'],
  [/oè/g, 'òe'], [/oé/g, 'óe'], [/oẻ/g, 'ỏe'], [/oẽ/g, 'õe'], [/oẹ/g, 'ọe'],
  [/uỳ/g, 'ùy'], [/uý/g, 'úy'], [/uỷ/g, 'ủy'], [/uỹ/g, 'ũy'], [/uỵ/g, 'ụy'],
]
const MAYBE_TONE = /[ou][àáảãạèéẻẽẹỳýỷỹỵ]/

/** Lower case with the older placing of tone marks ("uỷ" → "ủy"), for exact comparison of words. */
export function toKey(text: string): string {
  let key = text.toLowerCase()
  if (MAYBE_TONE.test(key)) for (const [from, to] of TONES) key = key.replace(from, to)
  return key
}

const MARKS = /\p{M}+/gu

/** Without any marks ("thành phô" → "thanh pho"), for comparison with text that OCR may have spoilt. */
export function bare(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd')
}

/** A set of phrases that is asked at a place in a list of words; finds the longest. */
export class Phrases {
  readonly #set = new Map<string, string>()
  #longest = 1
  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) {
      const key = words(toKey(phrase)).map((w) => w.key).join(' ')
      this.#set.set(key, phrase)
      this.#longest = Math.max(this.#longest, key.split(' ').length)
    }
  }
  /** Number of words of the longest phrase that starts at `at`; 0 where there is none. */
  at(list: readonly Word[], at: number): number {
    let key = ''
    let found = 0
    for (let n = 0; n < this.#longest && at + n < list.length; n++) {
      key = n === 0 ? (list[at]?.key ?? '') : `${key} ${list[at + n]?.key ?? ''}`
      if (this.#set.has(key)) found = n + 1
    }
    return found
  }
  has(key: string): boolean {
    return this.#set.has(key)
  }
}
