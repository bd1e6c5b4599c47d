/**
 * Words that a file reader has glued together ("tỉnhrà", "Du lịchchủ"). Reads a document's text; tells for a word where
 * it is to be cut. Vietnamese writes every syllable apart, so a run of letters with vowels on both sides of consonants is
 * two syllables, or foreign; it is cut only where the document itself uses both halves as words.
 */
const VOWELS = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ'
// "tỉnhrà": a vowel, consonants, a vowel; what opens with qu or gi is judged without it
const TWO_SYLLABLES = new RegExp(`[${VOWELS}][^${VOWELS}]+[${VOWELS}]`, 'u')
const LETTERS = /\p{L}+/gu
/** Fewer uses than this prove nothing. */
const ENOUGH = 3
const LONGEST = 16

/** Counts the words of a text. */
export function vocabulary(text: string): Map<string, number> {
  const out = new Map<string, number>()
  for (const word of text.normalize('NFC').toLowerCase().match(LETTERS) ?? []) out.set(word, (out.get(word) ?? 0) + 1)
  return out
}

/** Index in `run` (one run of signs without blanks) at which a glued word is to be cut; -1 where none is. */
export function gluedAt(run: string, known: ReadonlyMap<string, number>): number {
  if (run.length < 5 || run.length > LONGEST) return -1
  const word = run.toLowerCase()
  if (!/^\p{L}+[,;.:)]?$/u.test(word) || !TWO_SYLLABLES.test(word.replace(/^(?:qu|gi)/u, ''))) return -1
  const letters = word.replace(/[^\p{L}]$/u, '')
  for (let i = 2; i <= letters.length - 2; i++) {
    if ((known.get(letters.slice(0, i)) ?? 0) >= ENOUGH && (known.get(letters.slice(i)) ?? 0) >= ENOUGH) return i
  }
  return -1
}
