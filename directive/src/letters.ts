/**
 * Comparing Vietnamese words in spite of case, marks and slips of OCR. Texts are compared folded, never rewritten:
 * what is shown stays as printed.
 */

const BASE = new Map<string, string>()

function base(letter: string): string {
  let found = BASE.get(letter)
  if (found === undefined) {
    const plain = letter.toLowerCase().normalize('NFD').charAt(0)
    found = plain === 'đ' || plain === 'ð' ? 'd' : plain || letter
    BASE.set(letter, found.length === letter.length ? found : letter)
  }
  return found
}

/** Lower case without marks, đ as d; one unit out for each unit in, so that offsets stay good. Wants NFC. */
export function fold(text: string): string {
  return text.replace(/[A-Z]+/g, (run) => run.toLowerCase()).replace(/[\u0080-\uffff]/g, base)
}

/** Folded words with one blank between them, nothing else: "ỦY BAN  NHÂN DÂN:" → "uy ban nhan dan". */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Equal but for one letter put in, left out or changed (OCR: "quyet djnh"). Time linear in the shorter. */
export function withinOneSlip(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  const rest = (x: string, from: number): string => x.slice(from)
  return rest(a, i + 1) === rest(b, i + 1) || rest(a, i) === rest(b, i + 1) || rest(a, i + 1) === rest(b, i)
}

const TONES: readonly [RegExp, string][] = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
  ['õe', 'oẽ'],
  ['ọe', 'oẹ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
].map(([from = '', to = '']) => [new RegExp(from, 'g'), to])

/** Key for comparing names with their marks: lower case, one place of the tone mark, single blanks. */
export function nameKey(text: string): string {
  let key = text.normalize('NFC').toLowerCase()
  for (const [from, to] of TONES) key = key.replace(from, to)
  return key.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** Share of capitals among the letters, 0 to 1; 0 where there are no letters. */
export function capitalShare(text: string): number {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const small = text.match(/\p{Ll}/gu)?.length ?? 0
  return capitals + small === 0 ? 0 : capitals / (capitals + small)
}
