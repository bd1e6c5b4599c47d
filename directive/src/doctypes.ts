/**
 * Kinds of document (loại văn bản) and their abbreviations in symbols: Nghị định 30/2020/NĐ-CP, Phụ lục III; Luật Ban
 * hành văn bản quy phạm pháp luật; Hướng dẫn của Văn phòng Trung ương Đảng về thể loại văn bản của Đảng.
 */
import { foldWords, withinOneSlip } from './letters.ts'

/** Kind → abbreviations, as in "…/QĐ-UBND". Longer names first, so that the first match is the right one. */
const KINDS: readonly (readonly [string, ...string[]])[] = [
  ['Thông tư liên tịch', 'TTLT'],
  ['Nghị quyết liên tịch', 'NQLT'],
  ['Chương trình hành động', 'CTHĐ'],
  ['Chương trình phối hợp', 'CTPH'],
  ['Quy chế phối hợp', 'QCPH'],
  ['Kế hoạch phối hợp', 'KHPH'],
  ['Quyết định', 'QĐ'],
  ['Nghị quyết', 'NQ'],
  ['Nghị định', 'NĐ'],
  ['Chỉ thị', 'CT'],
  ['Thông báo', 'TB'],
  ['Kế hoạch', 'KH'],
  ['Kết luận', 'KL'],
  ['Công điện', 'CĐ'],
  ['Báo cáo', 'BC'],
  ['Thông tư', 'TT'],
  ['Quy định', 'QyĐ', 'QĐi'],
  ['Quy chế', 'QC'],
  ['Hướng dẫn', 'HD'],
  ['Chương trình', 'CTr'],
  ['Phương án', 'PA'],
  ['Đề án', 'ĐA'],
  ['Dự án', 'DA'],
  ['Tờ trình', 'TTr'],
  ['Biên bản', 'BB'],
  ['Thông cáo', 'TC'],
  ['Thông tri', 'TTri'],
  ['Giấy mời', 'GM'],
  ['Công văn', 'CV'],
  ['Lệnh', 'L'],
  ['Pháp lệnh', 'PL'],
  ['Hợp đồng', 'HĐ'],
  ['Bản ghi nhớ', 'BGN'],
  ['Giấy ủy quyền', 'GUQ'],
  ['Phiếu chuyển', 'PC'],
  ['Phiếu gửi', 'PG'],
  ['Thư công'],
  ['Phụ lục'],
  ['Điều lệ'],
]

const FOLDED = KINDS.map(([kind]) => ({ kind, folded: foldWords(kind) }))

/** The kind that the words name, all of them, one slip of OCR allowed: "QUYÉT ĐỊNH" → "Quyết định". */
export function kindOf(words: string): string | null {
  const folded = foldWords(words)
  if (folded.length < 4 || folded.length > 24) return null
  const exact = FOLDED.find((k) => k.folded === folded)
  if (exact) return exact.kind
  if (folded.length < 7) return null
  const near = FOLDED.filter((k) => withinOneSlip(k.folded, folded))
  return near.length === 1 ? (near[0]?.kind ?? null) : null
}

/** The kind that the words begin with, and how many words it takes. */
export function kindAtStart(words: string): { kind: string; words: number } | null {
  const parts = foldWords(words.slice(0, 80)).split(' ')
  for (const count of [4, 3, 2]) {
    const kind = parts.length >= count ? FOLDED.find((k) => k.folded === parts.slice(0, count).join(' ')) : undefined
    if (kind) return { kind: kind.kind, words: count }
  }
  return null
}

/** The kind that an abbreviation stands for ("QĐ" → "Quyết định"); null for a body's abbreviation. */
export function kindOfAbbreviation(abbreviation: string): string | null {
  const exact = KINDS.find(([, ...short]) => short.includes(abbreviation))
  if (exact) return exact[0]
  const loose = KINDS.filter(([, ...short]) => short.some((s) => s.toUpperCase() === abbreviation.toUpperCase()))
  return loose.length === 1 ? (loose[0]?.[0] ?? null) : null
}

/** The kind that a symbol tells: "QĐ-UBND" and "QĐ/BNN-KL" → "Quyết định"; null where it names bodies only. */
export function kindOfSymbol(symbol: string): string | null {
  const first = /^\p{L}+/u.exec(symbol.replace(/^\d{4}\//, ''))?.[0]
  return first ? kindOfAbbreviation(first) : null
}

// "QĐUBND", "TBUBND": the hyphen lost at a line's end
const LOST_HYPHEN =
  /^(QĐ|NQ|NĐ|CT|TB|KH|KL|CĐ|BC|TT|HD|CTr|TTr|QC)(UBND|HĐND|TTg|VPCP|CP|BTC|BNV|BTP|BYT|BCA|BQP|BNNMT|BXD|BCT)$/u

/** Gives a symbol its usual form: no blanks, plain hyphens, the lost hyphen put back, small letters raised. */
export function tidySymbol(symbol: string): string {
  let s = symbol
    .replace(/\s+/g, '')
    .replace(/[–—]/g, '-')
    .replace(/-+/g, '-')
    .replace(/[ðÐ]/g, 'Đ')
    .replace(/[ŸÏËÖÜ]/g, '')
    // OCR: "QĐ-UI3ND"
    .replace(/I3/g, 'B')
  s = s
    .replace(/QĐĐ/, 'QĐ')
    .replace(/^TTY(?=-)/u, 'TTr')
    .replace(/(?<=-)[FIJ]Tg$/u, 'TTg')
    .replace(LOST_HYPHEN, '$1-$2')
  if (s === s.toLowerCase() && /\p{L}/u.test(s)) {
    s = s
      .toUpperCase()
      .replace(/\bTTG\b/g, 'TTg')
      .replace(/^CTR\b/, 'CTr')
      .replace(/^TTR\b/, 'TTr')
      .replace(/^QYĐ\b/, 'QyĐ')
  }
  return s
}
