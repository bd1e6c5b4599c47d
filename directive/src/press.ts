/**
 * A newspaper article about a directive: its headline and its paper. It has no number and, of itself, no date; what it
 * reports is unconfirmed until the document itself is at hand, and the doubt says so.
 */
import type { DocumentText } from './blocks.ts'
import { foldWords } from './letters.ts'
import type { Piece } from './letterhead.ts'
import type { Header } from './model.ts'

/** Papers by the name of their site. */
const PAPERS: readonly [RegExp, string][] = [
  [/baochinhphu\.vn/, 'Báo Điện tử Chính phủ'],
  [/chinhphu\.vn/, 'Cổng Thông tin điện tử Chính phủ'],
  [/nhandan\.vn/, 'Báo Nhân Dân'],
  [/qdnd\.vn/, 'Báo Quân đội nhân dân'],
  [/bienphong\.com\.vn/, 'Báo Biên phòng'],
  [/vietnamplus\.vn/, 'Báo điện tử VietnamPlus'],
  [/baotintuc\.vn|vnanet\.vn|ttxvn/, 'Thông tấn xã Việt Nam'],
  [/vov\.vn/, 'Đài Tiếng nói Việt Nam'],
  [/vtv\.vn/, 'Đài Truyền hình Việt Nam'],
  [/tuoitre\.vn/, 'Báo Tuổi Trẻ'],
  [/thanhnien\.vn/, 'Báo Thanh Niên'],
  [/vnexpress\.net/, 'Báo VnExpress'],
  [/tienphong\.vn/, 'Báo Tiền Phong'],
  [/laodong\.vn/, 'Báo Lao Động'],
  [/vietnamnet\.vn/, 'Báo VietNamNet'],
]

// "Nguồn Sơn Hà: https://baosonha.vn/…", "Nguồn: Báo Sơn Hà", "(Theo Báo Sơn Hà)", "Theo TTXVN"
const SOURCE = /(?:^|\n)\s*\(?(?:Nguồn(?: tin)?|Theo)\s*:?\s*((?:Báo|Cổng|Trang|Tạp chí|Đài|TTXVN|VGP)?[^\n:()]{0,60})/giu

/** Fills a header for an article. */
export function pressHeader(doc: DocumentText, pieces: readonly Piece[], header: Header): Header {
  const headline = pieces.find((p) => p.text.trim().length > 8)
  const issuer = paperOf(doc.text)
  const spans: Header['spans'] = headline ? { title: { start: headline.start, end: headline.end } } : {}
  return {
    ...header,
    number: null,
    type: 'Bài báo',
    issuer,
    date: null,
    place: null,
    title: headline ? headline.text.replace(/\s+/g, ' ').trim() : null,
    signer: { authority: null, position: null, name: null },
    spans,
    doubts: [
      ...header.doubts.filter((d) => d.code === 'classified'),
      { code: 'press-unconfirmed' },
      ...(issuer ? [] : [{ code: 'issuer-missing' }]),
    ],
  }
}

function paperOf(text: string): string | null {
  const tail = text.slice(-3000)
  const place = /(?:^|\n)\s*Nguồn\s+(\p{Lu}[\p{L} ]{2,30}?)\s*:\s*https?:\/\/(?:www\.)?bao/iu.exec(tail)?.[1]
  if (place) return `Báo ${place.replace(/^Báo /iu, '')}`
  for (const hit of tail.matchAll(SOURCE)) {
    const name = hit[1]?.trim() ?? ''
    if (/^(?:Báo|Cổng|Trang|Tạp chí|Đài)\s/u.test(name)) return name.replace(/[.,;]+$/, '')
    if (/^TTXVN/.test(name)) return 'Thông tấn xã Việt Nam'
  }
  const site = /https?:\/\/[^\s/]+/.exec(tail)?.[0] ?? /https?:\/\/[^\s/]+/.exec(text)?.[0] ?? ''
  return PAPERS.find(([pattern]) => pattern.test(site))?.[1] ?? null
}

/** True where the text has the look of an article: a source line, a link, a caption, a day without a year. */
export function looksLikePress(text: string): boolean {
  const folded = foldWords(text.slice(0, 3000))
  return (
    /https?:\/\//.test(text) ||
    /(?:^|\n)\s*\(?Nguồn/u.test(text) ||
    /\b(?:sang|chieu|toi|trua|ngay) (?:nay|qua|\d{1,2} \d{1,2})\b/.test(folded)
  )
}
