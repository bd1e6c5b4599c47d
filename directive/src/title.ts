/**
 * The title (trích yếu): the lines under the kind, or «V/v …» under the number of a letter. Reads pieces of the top;
 * writes one line as printed.
 */
import { capitalShare, foldWords } from './letters.ts'
import type { KindLine } from './header.ts'
import type { Piece } from './letterhead.ts'
import type { Span } from './model.ts'

export interface Title {
  text: string
  span: Span
}

const MOST_LINES = 12

// First words of a body after a title: "Căn cứ Luật …", "Ngày 03/01/2026, …", "Nhân dịp …", "Điều 1.", "I. MỤC ĐÍCH"
const BODY =
  /^(?:can cu|thuc hien|ngay \d|nhan dip|de (?:trien|thuc|dam|bao|chu|kip|nang|tang|tiep|to|co)|nham|trong (?:thoi|nhung|nam|qua|boi)|thoi gian|theo de nghi|theo |xet |tren co so|sau khi|hien nay|trien khai (?:thuc hien )?(?:nghi|quyet|chi|ke|ket|cong|thong|chuong)|tiep tuc thuc hien|qua |vua qua|nham |kinh gui|dieu \d|chuong |phan |muc |[ivx]{1,4}[.)] |\d{1,2}[.)] |[a-z][.)] |quyet dinh\s*:|quyet nghi\s*:|noi nhan|tu ngay|chieu |sang |thuc trang|voi muc|bo truong|thuoc |nam \d{4},)/
// The same where no title can go on so, capital first: "Ngày 3/1/2026, …", "Căn cứ Nghị định …"
const SURE_BODY = /^(?:Ngày \d|Căn cứ |Thực hiện (?:Nghị|Quyết|Chỉ|Kế|Kết|Công|Thông|Chương)|Nhân dịp |Điều 1\b|Theo đề nghị)/u
// "(Kèm theo Quyết định số …)", "(Ban hành kèm theo …)"
const RELATION = /^\W*(?:\(?\s*(?:ban hanh )?kem theo|\(\s*ban hanh)/
// Words that leave a line open: "… của", "… và", "…,": the title goes on in the next line
const OPEN =
  /(?:,|\b(?:cua|va|ve|cho|trong|tren|den|tai|theo|voi|cac|nhung|thuc hien|so|lan|giai doan|den nam|tu|boi|do|o|la|co|de|hoac|ban hanh|phe duyet|tinh|huyen|thanh pho|dia ban|-))\s*$/

/** Title after the kind's line; the issuer may be named once more between title and body, which is no title. */
export function titleAfter(pieces: readonly Piece[], kind: KindLine, issuer: string | null): Title | null {
  const first = pieces[kind.index]
  if (!first) return null
  if (!kind.alone)
    return kind.rest === '' ? null : { text: kind.rest, span: { start: first.end - kind.rest.length, end: first.end } }
  const lines: Piece[] = []
  let inCapitals: boolean | null = null
  for (const piece of pieces.slice(kind.index + 1, kind.index + 1 + MOST_LINES)) {
    const text = piece.text.trim()
    const folded = foldWords(text)
    if (folded === '') continue
    if (RELATION.test(piece.folded.trim())) break
    const last = lines.at(-1)
    const capitals = capitalShare(text) > 0.9
    if (lines.length === 0 ? /^(?:can cu|dieu 1|kinh gui|i )\b/.test(folded) : last && ends(last, piece, capitals, inCapitals))
      break
    if (namesIssuer(folded.replace(/^cua /, ''), issuer)) {
      if (lines.length > 0 || kind.rest !== '') break
      continue
    }
    if (capitals && lines.length > 0 && !inCapitals) break
    lines.push(piece)
    inCapitals = capitals
  }
  return joined(lines, kind.rest, first)
}

/** "BỘ TRƯỞNG BỘ TÀI CHÍNH", "ỦY BAN NHÂN DÂN TỈNH SƠN HÀ": the issuer or its head, and nothing else. */
function namesIssuer(folded: string, issuer: string | null): boolean {
  if (!issuer) return false
  const long = (name: string): string =>
    ` ${name} `.replace(' ubnd ', ' uy ban nhan dan ').replace(' hdnd ', ' hoi dong nhan dan ').trim()
  const line = long(folded).replace(
    /^(?:bo truong|chu tich|giam doc|cuc truong|tong cuc truong|thong doc|truong ban|truong|chi cuc truong|chanh van phong) /,
    '',
  )
  return line === long(foldWords(issuer)) || (long(foldWords(issuer)).endsWith(` ${line}`) && line.split(' ').length > 3)
}

function ends(last: Piece, piece: Piece, capitals: boolean, before: boolean | null): boolean {
  const text = piece.text.trim()
  // The first paragraph, though OCR lost its beginning, is longer than any title's line.
  if (SURE_BODY.test(text) || text.length > 400) return true
  // "CHỈ THỊ / CỦA BAN THƯỜNG VỤ TỈNH ỦY / về tăng cường …": the title goes on under the committee
  if (/^cua /.test(last.folded.trim()) && /^ve /.test(piece.folded.trim())) return false
  if (OPEN.test(last.folded.trim()) && !/^(?:can cu|dieu 1)/.test(piece.folded.trim())) return false
  if (before !== null && capitals !== before && text.length > 3) return true
  if (/^[\p{Ll}(“"]/u.test(text)) return false
  if (BODY.test(piece.folded.trim())) return true
  if (piece.gap && /[\p{L}\d”"]$/u.test(last.text) && (last.paragraph.wrapped ?? false)) return true
  if (piece.paragraph.wrapped !== true) return styleOf(piece) !== styleOf(last) || !(piece.paragraph.bold || capitals)
  return text.length > 110
}

const styleOf = (piece: Piece): string => `${piece.paragraph.bold ?? false} ${piece.paragraph.align ?? ''}`

// "V/v góp ý dự thảo …"; OCR "VW", "V/N"
const ABOUT = /^\W{0,3}v\s?\/\s?[vwnyu]\b|^\W{0,3}vw\b/

/** «V/v …» of a letter, up to «Kính gửi» or the first paragraph. */
export function titleOfLetter(pieces: readonly Piece[]): Title | null {
  const start = pieces.findIndex((p) => ABOUT.test(p.folded.trim()) || /(?:\s{2,}|^)v\/v\b/.test(p.folded))
  const first = pieces[start]
  if (!first) return null
  const offset = first.folded.search(/v\s?\/?\s?[vwnyu]\b/)
  const lines: Piece[] = [
    { ...first, text: first.text.slice(offset), folded: first.folded.slice(offset), start: first.start + offset },
  ]
  for (const piece of pieces.slice(start + 1, start + 9)) {
    const folded = piece.folded.trim()
    if (/^\W*kinh gui|^can cu|^thuc hien |^ngay \d/.test(folded) || /\bngay\b.{0,14}thang/.test(folded)) break
    // On a scan the arrival stamp stands between the lines of the left column.
    if (first.paragraph.confidence !== undefined && piece.paragraph.align !== first.paragraph.align) continue
    if (piece.paragraph.wrapped !== true && !OPEN.test(lines.at(-1)?.folded ?? '') && !/^\p{Ll}/u.test(piece.text.trim())) break
    lines.push(piece)
  }
  return joined(lines, '', first)
}

function joined(lines: readonly Piece[], rest: string, first: Piece): Title | null {
  const text = [rest, ...lines.map((p) => p.text)]
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/\s*[_*]+\s*$/, '')
    .replace(/(?<=\p{Lu}{2}) CHÍNH PHỦ$/u, '')
    .replace(/^(?=.{3,80}?Về việc )[^\p{Ll}]*\d[^\p{Ll}]*\S* (?=Về việc )/u, '')
    .trim()
  if (text === '') return null
  const start = rest === '' ? (lines[0]?.start ?? first.start) : first.end - rest.length
  return { text: text.slice(0, 600), span: { start, end: lines.at(-1)?.end ?? first.end } }
}
