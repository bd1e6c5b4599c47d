/**
 * Numbers, letters and bullets at the head of a paragraph. Reads one line of text; writes what the marker can be.
 * A marker may be read in two ways ("i." is a letter after h, or a roman one); the outline chooses by the sequence.
 */
export type MarkerStyle =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'appendix'
  | 'roman'
  | 'upper'
  | 'number'
  | 'decimal'
  | 'paren'
  | 'letter'
  | 'bracket'
  | 'dash'
  | 'plus'
  | 'star'

export interface Marker {
  style: MarkerStyle
  /** As it goes into a clause path: "II", "3", "b", "2.1", "Đ5", "PL1"; empty for bullets. */
  label: string
  /** Place in its sequence, from 1; 0 where it has none (bullets, an unnumbered appendix). */
  ordinal: number
  /** Characters that the marker takes, with the blanks after it. */
  length: number
  /** True for a roman numeral in capitals. */
  capital?: boolean
}

/** Letters of items in Vietnamese order (no f, j, w, z); đ follows d. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy'
/** Some texts number by the English alphabet. */
const LATIN = 'abcdefghijklmnopqrstuvwxyz'
const WORDS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const ROMAN_DIGITS: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 }

/** Value of a roman numeral in any case; 0 where it is none or above 89. */
export function roman(text: string): number {
  const digits = [...text.toLowerCase()].map((d) => ROMAN_DIGITS[d] ?? 0)
  if (digits.length === 0 || digits.includes(0) || digits.length > 7) return 0
  const value = digits.reduce((sum, d, i) => sum + (d < (digits[i + 1] ?? 0) ? -d : d), 0)
  return toRoman(value) === text.toUpperCase() ? value : 0
}

function toRoman(value: number): string {
  const steps: [number, string][] = [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let out = ''
  let left = value
  for (const [n, s] of steps)
    while (left >= n) {
      out += s
      left -= n
    }
  return out
}

function wordOrNumber(text: string): number {
  const word = WORDS.indexOf(text.toLowerCase())
  return word >= 0 ? word + 1 : /^\d+$/.test(text) ? Number(text) : roman(text)
}

// "Phần thứ hai: …", "PHẦN II"
const PART = /^phần (?:thứ )?([\p{L}\d]{1,5})(?=[.:\s]|$)[.:]?\s*/iu
// "Chương III QUẢN LÝ …"
const CHAPTER = /^chương (?:thứ )?([\p{L}\d]{1,5})(?=[.:\s]|$)[.:]?\s*/iu
// "Mục 2. Lập hồ sơ", "MỤC II"
const SECTION = /^mục ([ivx]{1,5}|\d{1,2})(?=[.:\s]|$)[.:]?\s*/iu
// "Điều 7. Trách nhiệm …", "Điều 7: …", "Điều 7-"
const ARTICLE = /^điều (\d{1,3}[a-zđ]?) ?[.:/-]+\s*/iu
// "Điều 7" alone on its line
const ARTICLE_ALONE = /^điều (\d{1,3}[a-zđ]?)$/iu
// "Phụ lục II", "PHỤ LỤC 03", "PHỤ LỤC"
const APPENDIX = /^phụ lục(?: số)?(?:[ :.]+([ivx]{1,5}|\d{1,2}))?(?=[.:\s(]|$)[.:]?\s*/iu
// "2.1. Khảo sát …", "1.2.3 Tập huấn", "2.1 - Sở Y tế"
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,3})[.)/]?(?: ?[-–])?\s+(?=[\p{L}“"'(«])/u
// "3. Sở Nội vụ", "3/ …", "3- …", "3.Giao"
const NUMBER = /^(\d{1,3})(?:\s?\.-?\s*(?=[^\d\s.,/%-])|\s?(?:\/-?|[-–])\s+(?=[^\d\s.,/%-]))/u
// "3) Rà soát"
const PAREN = /^(\d{1,2})\s?\)[.:]?\s*(?=\p{L})/u
// "(3) Rà soát", "(a) …"
const BRACKET = /^\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)[.:]?\s*(?=\p{L})/u
// "IV. TỔ CHỨC", "IV- …", "IV/ …", damaged "Iv."
const ROMAN = /^([ivxl]{1,6})(?:\s?[.)][./)-]*\s*|\s?[/-]+\s+)(?=\D)/iu
// "A. Nhiệm vụ", "B- …"
const UPPER = /^([A-ZĐ])(?:\s?[.)][./)-]*\s*|\s?[/-]+\s+)(?=[\p{L}“"])/u
// "a) Xây dựng", "b. …", "c/ …", "d- …"
const LETTER = /^([a-zđ])\s?[.)/-]+\s*(?=[\p{L}“"\d(])/u
// "- Đôn đốc", "+ Mỗi xã", "* Ghi chú", "• Rà soát"
const BULLET = /^(?:[-–—•●▪◦]|[+*]|[:;.,'`|] ?[-–—] )\s*(?=[\p{L}\d“"'(«])/u

// What OCR makes of a number or letter: "ö. Tỉnh đoàn …", "ø) Củng cố …"
const SPOILT = /^([^\s\p{N}\p{P}a-zA-ZđĐ])([.)]) +(?=\p{Lu})/u

/** A marker that OCR has made unreadable: its style, and the characters it takes; null where there is none. */
export function spoiltMarker(text: string): { style: 'number' | 'letter'; length: number } | null {
  const found = SPOILT.exec(text.slice(0, 12))
  return found ? { style: found[2] === ')' ? 'letter' : 'number', length: found[0].length } : null
}

/** The letter after `letter` in Vietnamese order; "" after the last. */
export function nextLetter(letter: string): string {
  const at = LETTERS.indexOf(letter)
  return at >= 0 ? (LETTERS[at + 1] ?? '') : ''
}

/** All readings of the marker that opens `text`, the likeliest first; empty where it opens with plain words. */
export function readMarkers(text: string): Marker[] {
  const head = text.slice(0, 40)
  const named = readNamed(head, text)
  if (named) return [named]
  const out: Marker[] = []
  const add = (style: MarkerStyle, match: RegExpExecArray, label: string, ordinal: number, capital = false): void => {
    if (ordinal > 0)
      out.push(
        capital
          ? { style, label, ordinal, length: match[0].length, capital }
          : { style, label, ordinal, length: match[0].length },
      )
  }
  const decimal = DECIMAL.exec(head)
  if (decimal?.[1]) {
    add('decimal', decimal, decimal[1], Number(decimal[1].split('.').at(-1)))
    return out
  }
  const number = NUMBER.exec(head)
  if (number?.[1]) add('number', number, String(Number(number[1])), Number(number[1]))
  const paren = PAREN.exec(head)
  if (paren?.[1]) add('paren', paren, String(Number(paren[1])), Number(paren[1]))
  const bracket = BRACKET.exec(head)
  if (bracket?.[1]) add('bracket', bracket, bracket[1], /\d/.test(bracket[1]) ? Number(bracket[1]) : letterOrdinal(bracket[1]))
  const upper = UPPER.exec(head)
  const numeral = ROMAN.exec(head)
  if (numeral?.[1]) add('roman', numeral, numeral[1].toUpperCase(), roman(numeral[1]), numeral[1] === numeral[1].toUpperCase())
  if (upper?.[1]) add('upper', upper, upper[1], letterOrdinal(upper[1].toLowerCase()))
  const letter = LETTER.exec(head)
  if (letter?.[1]) add('letter', letter, letter[1], letterOrdinal(letter[1]))
  if (out.length > 0) return out
  const bullet = BULLET.exec(head)
  if (bullet) {
    const sign = bullet[0][0]
    out.push({ style: sign === '+' ? 'plus' : sign === '*' ? 'star' : 'dash', label: '', ordinal: 0, length: bullet[0].length })
  }
  return out
}

function readNamed(head: string, text: string): Marker | null {
  const first = head[0]?.toLowerCase()
  if (first === 'p') {
    const appendix = APPENDIX.exec(head)
    // A sentence that happens to open with the word is no head ("Phụ lục kèm theo gồm …").
    if (appendix && (text.length < 30 || /^PHỤ LỤC/.test(head) || /^Phụ lục(?: số)? ?[IVX\d]+/u.test(head)) && text.length < 200)
      return {
        style: 'appendix',
        label: `PL${appendix[1] ?? ''}`,
        ordinal: appendix[1] ? wordOrNumber(appendix[1]) : 0,
        length: appendix[0].length,
      }
    const part = PART.exec(head)
    if (part?.[1] && wordOrNumber(part[1]) > 0)
      return { style: 'part', label: '', ordinal: wordOrNumber(part[1]), length: part[0].length }
  } else if (first === 'c') {
    const chapter = CHAPTER.exec(head)
    if (chapter?.[1] && wordOrNumber(chapter[1]) > 0)
      return { style: 'chapter', label: '', ordinal: wordOrNumber(chapter[1]), length: chapter[0].length }
  } else if (first === 'm') {
    const section = SECTION.exec(head)
    if (section?.[1] && wordOrNumber(section[1]) > 0)
      return { style: 'section', label: '', ordinal: wordOrNumber(section[1]), length: section[0].length }
  } else if (first === 'đ') {
    const article = ARTICLE.exec(head) ?? ARTICLE_ALONE.exec(text)
    if (article?.[1])
      return { style: 'article', label: `Đ${article[1]}`, ordinal: parseInt(article[1], 10), length: article[0].length }
  }
  return null
}

function letterOrdinal(letter: string): number {
  const at = LETTERS.indexOf(letter)
  return at >= 0 ? at + 1 : LATIN.indexOf(letter) + 1
}
