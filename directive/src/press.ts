/**
 * A newspaper article about a directive: its headline and its paper. It has no number; its date is the day it came
 * out, where a line of its own says so. What it reports is unconfirmed until the document itself is at hand, and the
 * doubt says so.
 */
import type { DocumentText } from './blocks.ts'
import { isoDate } from './headmarks.ts'
import { foldWords } from './letters.ts'
import type { Piece } from './letterhead.ts'
import type { Header } from './model.ts'
import { PROVINCES } from './names.ts'

/** Papers by the name of their site. */
const PAPERS: readonly [RegExp, string][] = [
  [/vanban\.chinhphu\.vn/, 'Cổng Thông tin điện tử Chính phủ'],
  [/chinhphu\.vn/, 'Báo Điện tử Chính phủ'],
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
  const top = pieces.slice(0, 8)
  const headline = pieces.find(
    (p) => p.text.trim().length > 8 && !PUBLISHED.test(p.text.trim()) && !/^https?:/.test(p.text.trim()),
  )
  const published = top.map((p) => PUBLISHED.exec(p.text.trim())).find(Boolean)
  const issuer = paperOf(doc.text)
  const spans: Header['spans'] = headline ? { title: { start: headline.start, end: headline.end } } : {}
  return {
    ...header,
    number: null,
    type: 'Bài báo',
    issuer,
    date: published ? isoDate(Number(published[3]), Number(published[2]), Number(published[1])) : null,
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
  // "(TTXVN) - …", "(Chinhphu.vn) – …": where the article says at its head whose it is
  const top = text.slice(0, 1500)
  if (/\(TTXVN\)|\(TTXVN\/|TTXVN -/u.test(top)) return 'Thông tấn xã Việt Nam'
  return siteOwner(top) ?? siteOwner(tail)
}

// "baosonha.vn", "https://www.nhandan.vn/…", "Chinhphu.vn"
const SITE = /(?:https?:\/\/)?(?:www\.)?((?:[a-z\d-]{2,40}\.){1,3}(?:vn|com|net))(?![a-z\d])/giu

/** The paper whose site the words name; a province's paper by its name ("baolangson.vn"). */
function siteOwner(words: string): string | null {
  for (const hit of words.matchAll(SITE)) {
    const site = (hit[1] ?? '').toLowerCase()
    const known = PAPERS.find(([pattern]) => pattern.test(site))
    if (known) return known[1]
    const local = /(?:^|\.)bao([a-z]+)\./.exec(site)?.[1]
    const province = local ? PROVINCES.find((p) => foldWords(p).replace(/ /g, '') === local) : undefined
    if (province) return `Báo ${province}`
  }
  return null
}

// "13/08/2025 14:20", "Thứ Tư, 13/8/2025": the line that tells when the article came out
const PUBLISHED =
  /^(?:(?:Thứ \p{L}+|Chủ nhật),?\s*)?(?:ngày )?(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[\s,|–-]*\d{1,2}[:h]\d{2}.{0,20})?$/iu

/** True where the text has the look of an article: a source line, a link, a day without a year, speech that is told. */
export function looksLikePress(text: string): boolean {
  const folded = foldWords(text.slice(0, 3000))
  if ((folded.match(/\b(?:cho biet|nhan manh|phat bieu|khang dinh|cho rang|ghi nhan|chia se|bay to)\b/g)?.length ?? 0) > 1)
    return true
  return (
    /https?:\/\//.test(text) ||
    /(?:^|\n)\s*\(?Nguồn/u.test(text) ||
    /\b(?:sang|chieu|toi|trua|ngay) (?:nay|qua|ngay \d{1,2} \d{1,2}|\d{1,2} \d{1,2}) (?!(?:19|20)\d\d)/.test(folded)
  )
}
