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

// "TP." of a city with its stop, "Mặt", "QĐ-UBND", "kinh tế-xã hội" (one word a syllable, hyphens inside), or one sign: ","
const WORD = /(?<!\p{L})T[PpXx]\.(?= ?\p{Lu})|[\p{L}\p{N}]+(?:[-–&/.'’][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu

/** The texts cut last: the stages ask for the same item again and again. */
const recent: { text: string; list: Word[] }[] = []
const KEPT = 8

/** Cuts a text into words. Linear. The list is shared: callers must not change it. */
export function words(text: string): readonly Word[] {
  const known = recent.find((r) => r.text === text)
  if (known) return known.list
  const list = cut(text)
  recent.unshift({ text, list })
  if (recent.length > KEPT) recent.pop()
  return list
}

function cut(text: string): Word[] {
  const out: Word[] = []
  let end = 0
  WORD.lastIndex = 0
  for (let m = WORD.exec(text); m; m = WORD.exec(text)) {
    const word = m[0]
    const { key, capital, sign } = formOf(word)
    const opens = out.length > 0 && m.index > end && text.slice(end, m.index).includes('\n')
    end = m.index + word.length
    out.push({ text: word, key, start: m.index, end, capital, sign, opens })
  }
  return out
}

interface Form {
  key: string
  capital: boolean
  sign: boolean
}

/** What is read of a word wherever it stands. A document uses the same few thousand words again and again. */
const forms = new Map<string, Form>()
const MOST_FORMS = 20_000

function formOf(word: string): Form {
  const known = forms.get(word)
  if (known) return known
  const first = word[0] ?? ''
  const sign = !/[\p{L}\p{N}]/u.test(first)
  const form = { key: sign ? word : toKey(word.replace(/\.$/, '')), capital: /\p{Lu}/u.test(first), sign }
  if (forms.size >= MOST_FORMS) forms.clear()
  forms.set(word, form)
  return form
}

const TONES: [RegExp, string][] = [
  [/oà(?!\p{L})/gu, 'òa'],
  [/oá(?!\p{L})/gu, 'óa'],
  [/oả(?!\p{L})/gu, 'ỏa'],
  [/oã(?!\p{L})/gu, 'õa'],
  [/oạ(?!\p{L})/gu, 'ọa'],
  [/oè(?!\p{L})/gu, 'òe'],
  [/oé(?!\p{L})/gu, 'óe'],
  [/oẻ(?!\p{L})/gu, 'ỏe'],
  [/oẽ(?!\p{L})/gu, 'õe'],
  [/oẹ(?!\p{L})/gu, 'ọe'],
  [/(?<!q)uỳ(?!\p{L})/gu, 'ùy'],
  [/(?<!q)uý(?!\p{L})/gu, 'úy'],
  [/(?<!q)uỷ(?!\p{L})/gu, 'ủy'],
  [/(?<!q)uỹ(?!\p{L})/gu, 'ũy'],
  [/(?<!q)uỵ(?!\p{L})/gu, 'ụy'],
]
const MAYBE_TONE = /[ou][àáảãạèéẻẽẹỳýỷỹỵ]/

/** Lower case with the older placing of tone marks ("uỷ" → "ủy"; "toàn", "quý" have but one), for exact comparison of words. */
export function toKey(text: string): string {
  let key = text.toLowerCase()
  if (MAYBE_TONE.test(key)) for (const [from, to] of TONES) key = key.replace(from, to)
  return key
}

const MARKS = /\p{M}+/gu

/** Words without marks that were asked for before. */
const bares = new Map<string, string>()

/** Without any marks ("thành phô" → "thanh pho"), for comparison with text that OCR may have spoilt. */
export function bare(text: string): string {
  const known = bares.get(text)
  if (known !== undefined) return known
  const plain = text.toLowerCase().normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd')
  if (text.length > LONGEST_KEPT) return plain
  if (bares.size >= MOST_FORMS) bares.clear()
  bares.set(text, plain)
  return plain
}

/** Longer texts are not asked for twice. */
const LONGEST_KEPT = 60

/** A set of phrases that is asked at a place in a list of words; finds the longest. */
export class Phrases {
  readonly #set = new Set<string>()
  /** Words of the longest phrase that begins with a word. */
  readonly #longest = new Map<string, number>()
  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) {
      const keys = words(toKey(phrase)).map((w) => w.key)
      this.#set.add(keys.join(' '))
      const first = keys[0] ?? ''
      this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, keys.length))
    }
  }
  /** Number of words of the longest phrase that starts at `at`; 0 where there is none. */
  at(list: readonly Word[], at: number): number {
    let key = list[at]?.key ?? ''
    const longest = this.#longest.get(key)
    if (longest === undefined) return 0
    let found = this.#set.has(key) ? 1 : 0
    for (let n = 1; n < longest && at + n < list.length; n++) {
      key += ` ${list[at + n]?.key ?? ''}`
      if (this.#set.has(key)) found = n + 1
    }
    return found
  }
}
