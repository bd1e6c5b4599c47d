/**
 * Vietnamese before Unicode: TCVN3 (one byte a letter), VNI (letter + mark letter) and windows-1258, all seen as the
 * Latin-1 letters that a file reader gets. Never strip U+00AD before decoding: in TCVN3 it is the letter ư.
 */
export type LegacyEncoding = 'tcvn3' | 'tcvn3-caps' | 'vni'

const TCVN3_FROM = '¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ'
const TCVN3_TO = 'ĂÂÊÔƠƯĐăâêôơưđ¯°±²³´àảãáạºằẳẵắ¿ặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'
const TCVN3 = new Map([...TCVN3_FROM].map((from, i) => [from, [...TCVN3_TO][i] ?? from]))
// What Word, WinAnsi and NFKC make of three TCVN3 bytes: µ → μ, · → ∙, soft hyphen → minus, Word's 0x1F.
for (const [from, to] of [
  ['\u03bc', 'à'],
  ['\u2219', 'ã'],
  ['\u2212', 'ư'],
  ['\u001f', 'ư'],
] as const)
  TCVN3.set(from, to)

/** TCVN3 text (as Latin-1 letters) to Unicode. `caps` for fonts that show small letters as capitals (".VnTimeH"). */
export function decodeTcvn3(text: string, caps = false): string {
  let out = ''
  for (const ch of text) out += TCVN3.get(ch) ?? ch
  out = out.replaceAll('ưư', 'ư') // typed twice: once as Word's optional hyphen, once as the letter
  return caps ? out.toUpperCase() : out
}

const VNI = new Map<string, string>()
function vniSeries(base: string, marks: string, letters: string): void {
  const to = [...letters]
  ;[...marks].forEach((mark, i) => {
    const letter = to[i] ?? ''
    VNI.set(base + mark, letter)
    VNI.set(base.toUpperCase() + mark.toUpperCase(), letter.toUpperCase())
    VNI.set(base.toUpperCase() + mark, letter.toUpperCase())
  })
}
vniSeries('a', 'ùøûõïâáàåãäêéèúüë', 'áàảãạâấầẩẫậăắằẳẵặ')
vniSeries('e', 'ùøûõïâáàåãä', 'éèẻẽẹêếềểễệ')
vniSeries('o', 'ùøûõïâáàåãä', 'óòỏõọôốồổỗộ')
vniSeries('ô', 'ùøûõï', 'ớờởỡợ')
vniSeries('u', 'ùøûõï', 'úùủũụ')
vniSeries('ö', 'ùøûõï', 'ứừửữự')
vniSeries('y', 'ùøûõ', 'ýỳỷỹ')
const VNI_SINGLE = new Map([...'ôöñæóòîÔÖÑÆÓÒÎ'].map((from, i) => [from, [...'ơưđỉĩịỵƠƯĐỈĨỊỴ'][i] ?? from]))

/** VNI text (as Latin-1 letters) to Unicode, longest match first. */
export function decodeVni(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const pair = VNI.get(text.slice(i, i + 2))
    if (pair) {
      out += pair
      i++
    } else out += VNI_SINGLE.get(text[i] ?? '') ?? text[i]
  }
  return out
}

/** Decodes text that is known to be in `encoding`; the result is NFC. */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  return (encoding === 'vni' ? decodeVni(text) : decodeTcvn3(text, encoding === 'tcvn3-caps')).normalize('NFC')
}

/** The encoding that a font's name stands for (".VnTimeH", "FBHPFO+VnTimeHBold", "VNI-Times"); undefined for Unicode fonts. */
export function encodingOfFont(name: string | undefined): LegacyEncoding | undefined {
  if (!name) return undefined
  const bare = name.replace(/^[A-Z]{6}\+/, '') // "FBHPFO+VnTime" → "VnTime"
  if (/^VNI[- ]/i.test(bare)) return 'vni' // "VNI-Times"
  if (!/^\.?Vn[A-Z]/.test(bare)) return undefined // ".VnArial"
  // ".VnTimeH", ".VnTimeHBold", ".VnTimeH,Bold" show small letters as capitals
  return /^\.?Vn[A-Za-z]*?[a-z]H(?=$|[^a-z])/.test(bare.replace(/(Bold|Italic)+(MT)?$/, '')) ? 'tcvn3-caps' : 'tcvn3'
}

const ONSET = '(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?'
const RIME = [
  'a(?:ch|nh|ng|[cimnoptuy])?',
  'ă(?:ng|[cmnpt])',
  'â(?:ng|[cmnptuy])',
  'e(?:ng|[cmnopt])?',
  'ê(?:ch|nh|[mnptu])?',
  'i(?:ch|nh|[amnptu])?',
  'iê(?:ng|[cmnptu])',
  'yê(?:[mntu])',
  'o(?:ng|[cimnpt])?',
  'oa(?:ch|nh|ng|[cimnopty])?',
  'oă(?:ng|[cmnt])',
  'oe(?:[mnot])?',
  'oo(?:ng|[cn])',
  'ô(?:ng|[cimnpt])?',
  'ơ(?:[imnpt])?',
  'u(?:ng|[acimnpty])?',
  'uâ(?:ng|[nty])',
  'uê(?:ch|nh)?',
  'uô(?:ng|[cimnt])',
  'uơ',
  'uy(?:ch|nh|[atnpu])?',
  'uyê[nt]',
  'ư(?:ng|[acimtu])?',
  'ươ(?:ng|[cimnptu])',
  'y',
].join('|')
// "nghiêng", "giữa", "quyết" (tones already taken off)
const SYLLABLE = new RegExp(`^${ONSET}(?:${RIME})$`)

/** Whether a word could be one Vietnamese syllable ("người": yes; "ng­êi", "nhaân": no). */
export function isSyllable(word: string): boolean {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '') // tones: "ế" → "ê"
    .normalize('NFC')
  return SYLLABLE.test(plain)
}

// runs of letters of any of the encodings, e.g. "n­íc", "ñöôïc"
const WORD = /(?:[A-Za-z\u00a1-\u024f\u03bc\u1ea0-\u1ef9\u2212\u2219]|\p{Mn})+/gu

/** Shares of possible syllables among words that hold a letter beyond ASCII. */
function score(text: string): { share: number; words: number } {
  let words = 0
  let good = 0
  for (const word of text.match(WORD) ?? []) {
    if (!/[^A-Za-z]/.test(word)) continue // "TTg" says nothing about the encoding
    words++
    if (isSyllable(word)) good++
  }
  return { share: words ? good / words : 0, words }
}

/** The encoding of a text without fonts, judged on the whole of it; undefined when it is Unicode or cannot be told. */
export function detectLegacy(text: string): LegacyEncoding | undefined {
  const sample = text.length > 60_000 ? text.slice(0, 30_000) + text.slice(-30_000) : text
  const plain = score(sample.normalize('NFC'))
  if (plain.words < 3 || plain.share > 0.7) return undefined
  const tcvn3 = score(decodeTcvn3(sample))
  const vni = score(decodeVni(sample))
  const best = tcvn3.share >= vni.share ? tcvn3 : vni
  if (best.share < 0.75 || best.share - plain.share < 0.25) return undefined
  return best === tcvn3 ? 'tcvn3' : 'vni'
}

const VOWEL = 'aăâeêioôơuưy'
const startsWithVowel = (word: string): boolean =>
  VOWEL.includes(
    word
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
      .normalize('NFC')[0] ?? ' ',
  )
const hasVowel = (word: string): boolean => [...word].some(startsWithVowel)

/**
 * Mends what a PDF did to legacy letters: a syllable torn by a blank ("kh ẩu" → "khẩu"), and the ư that was lost with
 * the soft hyphen ("trờng" → "trường"): only where the word is otherwise impossible and one place makes it possible.
 */
export function restoreLostHorn(text: string): string {
  const whole = text.replace(
    /(?<![\p{L}\p{M}])(\p{L}{1,3}) (?=(\p{L}{1,4})(?![\p{L}\p{M}]))/gu, // "kh ẩu"
    (torn, head: string, tail: string) =>
      !hasVowel(head) && startsWithVowel(tail) && /[^a-z]/.test(tail) && isSyllable(head + tail) ? head : torn,
  )
  return whole.replace(WORD, (word, at: number) => {
    if (isSyllable(word) || word.length > 7 || word === word.toUpperCase()) return word
    // of words without any vowel only these lose their whole rime to it ("đầu t", "cũng nh"), and never at a line's start
    if (!hasVowel(word) && (!/^(?:t|nh|th)$/.test(word) || !/\p{L} $/u.test(whole.slice(Math.max(0, at - 2), at)))) return word
    const found = new Set<string>()
    for (let i = hasVowel(word) ? 0 : word.length; i <= word.length; i++) {
      const tried = word.slice(0, i) + 'ư' + word.slice(i)
      if (isSyllable(tried)) found.add(tried)
    }
    return found.size === 1 ? ([...found][0] ?? word) : word
  })
}
