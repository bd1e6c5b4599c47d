/**
 * Names as they go into the answer: blanks and signs at the end gone, common words that OCR has spoilt put right
 * ("thành phô" → "thành phố"). Reads a name; writes a name.
 */
import { bare, toKey } from './words.ts'

/** Pairs of words that OCR often spoils, by their bare form. */
const MENDED = new Map(
  [
    'thành phố',
    'thị xã',
    'thị trấn',
    'tổ chức',
    'cơ quan',
    'đơn vị',
    'nhân dân',
    'chủ tịch',
    'giám đốc',
    'hội đồng',
    'văn phòng',
    'địa phương',
    'đoàn thể',
    'thi hành',
    'chính phủ',
    'nhà nước',
    'trung ương',
    'công an',
    'quân sự',
    'chỉ huy',
    'biên phòng',
    'ủy ban',
    'liên quan',
    'chi nhánh',
    'chi cục',
  ].map((pair) => [bare(pair), pair]),
)

export function tidy(name: string): string {
  const parts = name
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:.]+$/u, '')
    .split(' ')
  for (let i = 0; i + 1 < parts.length; i++) {
    const pair = `${parts[i]} ${parts[i + 1]}`
    const right = MENDED.get(bare(pair)) ?? (/^thành ph.[,;]?$/iu.test(pair) ? 'thành phố' : undefined)
    // "Cục Thuế tính Hà Giang", "Hội Nông dân tính"
    if (parts[i + 1] === 'tính' && /^(?:\p{Lu}|$)/u.test(parts[i + 2] ?? '')) parts[i + 1] = 'tỉnh'
    if (right && toKey(pair).replace(/[,;]$/, '') !== right) mend(parts, i, right)
  }
  return parts.join(' ')
}

/** Puts the right pair of words in place, keeping capitals and a sign at the end. */
function mend(parts: string[], at: number, right: string): void {
  right.split(' ').forEach((word, k) => {
    const old = parts[at + k] ?? ''
    const sign = /[,;]$/.exec(old)?.[0] ?? ''
    parts[at + k] = (/^\p{Lu}/u.test(old) ? word.charAt(0).toUpperCase() + word.slice(1) : word) + sign
  })
}
