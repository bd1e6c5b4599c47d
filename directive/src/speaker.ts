/**
 * Who issued a text that has no letterhead (a transcript, an extract): the body named under the title, in the
 * sign-off, or in the sentence that gives the orders. An inference, shown as one.
 */
import type { DocumentText } from './blocks.ts'
import type { KindLine } from './header.ts'
import type { IssuerContext } from './issuer.ts'
import { looksLikeBody, writtenName } from './issuer.ts'
import { fold, foldWords, nameKey } from './letters.ts'
import type { Piece } from './letterhead.ts'
import type { Span } from './model.ts'
import { knownBody, provinceName, PROVINCES } from './names.ts'

export interface Speaker {
  name: string
  span: Span
}

// Bodies and posts that issue documents, folded: "thu tuong chinh phu", "bo truong bo cong thuong", "uy ban nhan dan tinh …"
const POSTED = String.raw`(?:thu tuong chinh phu|chinh phu|bo truong bo [^,.;:()\n]{3,60}?|tong cuc truong tong cuc [^,.;:()\n]{3,50}?|uy ban nhan dan (?:tinh|thanh pho|quan|huyen|thi xa|xa|phuong)(?: [^,.;:()\n]{2,40}?)?|chu tich (?:uy ban nhan dan|ubnd) (?:tinh|thanh pho|quan|huyen)(?: [^,.;:()\n]{2,40}?)?|ubnd (?:tinh|thanh pho|quan|huyen|xa|phuong)(?: [^,.;:()\n]{2,40}?)?|van phong (?:chinh phu|bo (?!xin|thong)[^,.;:()\n]{3,40}?|uy ban nhan dan tinh|ubnd tinh)|thong doc ngan hang nha nuoc(?: viet nam)?|tong thanh tra chinh phu|ban chap hanh [^,.;:()\n]{3,50}?)`
// "Văn phòng Chính phủ xin thông báo để …": the body that sends a notice
const NOTICE = new RegExp(String.raw`(?:^|[\n.;,]\s*)(${POSTED}) (?:xin )?(?:tran trong )?thong bao\b`)
// "Thủ tướng Chính phủ yêu cầu …", "Bộ trưởng Bộ Tư pháp chỉ thị …", "… hướng dẫn thực hiện …"
const ORDER = new RegExp(
  String.raw`(?:^|[\n.;,]\s*)(${POSTED}) (?:chi thi|yeu cau|quyet dinh|huong dan|ban hanh|de nghi|giao|thong nhat)\b`,
)
// "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN HÀ điện:", over the addressees of a telegram
const WIRES = new RegExp(String.raw`^\W*(${POSTED}) dien ?:`)
// "Ủy ban Dân tộc quy định …", "Bộ trưởng Bộ Tư pháp hướng dẫn …", in a circular
const RULES =
  /(?:^|[\n.;,]\s*)((?:bo truong bo|bo|uy ban|ngan hang|thanh tra|toa an|vien kiem sat) [^,.;:()\n]{3,50}?) (?:quy dinh|huong dan|ban hanh|thong nhat)\b/
// "TM. ỦY BAN NHÂN DÂN TỈNH …"
const SIGNED =
  /(?:^|\n)\s*(?:tm|t\/m)\s?\.?\s*(uy ban nhan dan [^\n]{3,60}|ubnd [^\n]{3,60}|chinh phu|hoi dong nhan dan [^\n]{3,60}|uy ban thuong vu quoc hoi)/

/** The speaker, or null where nothing names one. */
export function speakerOf(
  doc: DocumentText,
  pieces: readonly Piece[],
  kind: KindLine | null,
  context: IssuerContext,
): Speaker | null {
  for (const piece of pieces.slice(0, 20)) {
    const hit = WIRES.exec(piece.folded)
    if (hit?.[1]) return spoken(doc, piece.text, piece.start, hit, context)
  }
  if (kind) {
    const under = pieces.slice(kind.index + 1, kind.index + 4).find((p) => isIssuerLine(p))
    if (under) return { name: full(under.text.replace(TERM, ''), doc, context), span: { start: under.start, end: under.end } }
  }
  const text = doc.text.slice(0, 60_000)
  const tail = doc.text.slice(-4000)
  const folded = fold(text)
  const notice = kind?.kind === 'Thông báo' || kind?.kind === 'Kết luận'
  const ending = notice ? (NOTICE.exec(fold(tail)) ?? null) : null
  if (ending?.[1]) return spoken(doc, tail, doc.text.length - tail.length, ending, context)
  const title = pieces[kind?.index ?? -1]
  const meeting = title ? meetingOf(title, kind) : null
  if (meeting) return meeting
  if (title && notice) {
    const at = title.folded.search(/\bbo (?!truong|phan|doi|may)/)
    const listed = at < 0 ? null : knownBody(title.text.slice(at))
    // "…, Văn phòng xin thông báo để các đơn vị biết": the ministry's office sends it
    const office = /(?:^|[.;,]\s*)van phong (?:xin )?(?:tran trong )?thong bao\b/.test(fold(tail)) ? 'Văn phòng ' : ''
    if (listed) return { name: office + listed.written, span: { start: title.start + at, end: title.end } }
  }
  const circular = kind?.kind.startsWith('Thông tư') ?? false
  for (const pattern of [SIGNED, ...(notice ? [NOTICE] : []), circular ? RULES : ORDER]) {
    const hit = pattern.exec(folded)
    if (hit?.[1]) return spoken(doc, text, 0, hit, context)
  }
  return title ? ofTitle(title, text) : null
}

// "… trên địa bàn tỉnh nghệ an …": the place whose committee decides
const GROUND = /địa bàn (tỉnh|thành phố|huyện|quận|thị xã) (\p{L}+ \p{L}+(?: \p{L}+)?)/iu

/** From the title alone, where the text speaks of the committee of its place. */
function ofTitle(title: Piece, text: string): Speaker | null {
  const span = { start: title.start, end: title.end }
  const ground = GROUND.exec(title.text)
  if (ground?.[1] && ground[2] && /UBND|ban nhân dân/u.test(text)) {
    const words = ground[2].split(' ')
    const place = [words.join(' '), words.slice(0, 2).join(' ')].map(provinceName).find(Boolean)
    if (place) return { name: `UBND ${ground[1].toLowerCase()} ${place}`, span }
  }
  return null
}

/** "Nghị quyết hội nghị lần thứ 4 ban chấp hành … khóa X": the body that met. */
function meetingOf(title: Piece, kind: KindLine | null): Speaker | null {
  const meeting = /hội nghị lần thứ \S{1,8}(?: của)? (ban chấp hành .{5,60}?)(?: khóa| khoá| \(|,| về )/iu.exec(kind?.rest ?? '')
  return meeting?.[1]
    ? { name: meeting[1].charAt(0).toUpperCase() + meeting[1].slice(1), span: { start: title.start, end: title.end } }
    : null
}

function spoken(doc: DocumentText, text: string, base: number, hit: RegExpExecArray, context: IssuerContext): Speaker {
  const at = hit.index + hit[0].indexOf(hit[1] ?? '')
  const words = text.slice(at, at + (hit[1]?.length ?? 0)).replace(/\s+/g, ' ')
  return { name: full(words, doc, context), span: { start: base + at, end: base + at + words.length } }
}

// "Hội đồng nhân dân tỉnh Sơn Hà khóa XIII, kỳ họp thứ 17": the council's term and session are no part of its name
const TERM = /,? (?:khóa|khoá|nhiệm kỳ|kỳ họp) .{1,60}$/iu

// A line that is an issuer and nothing else: "Ủy ban nhân dân tỉnh sơn hà", "Tổng cục trưởng tổng cục du lịch"
function isIssuerLine(piece: Piece): boolean {
  const name = piece.text.replace(TERM, '')
  const folded = foldWords(name)
  if (folded.length > 90 || /[.;:,]\s*\S|:\s*$/.test(name) || / (?:yeu cau|chi thi|giao|de nghi|thong bao) /.test(folded))
    return false
  return (
    /^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|chinh phu$|thu tuong chinh phu$|bo truong |tong cuc truong |chu tich |giam doc |thong doc |bo |ban )/.test(
      folded,
    ) && looksLikeBodyOrPost(folded)
  )
}

const looksLikeBodyOrPost = (folded: string): boolean =>
  looksLikeBody(folded) || /^(?:bo truong|tong cuc truong|giam doc|thong doc)/.test(folded)

const CITIES = new Set(['Hà Nội', 'Hồ Chí Minh', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Huế'])

/** The province (or the city) that the text speaks of, where it speaks of no other. */
function onlyProvince(text: string, kind: string): string | null {
  if (kind !== 'tỉnh' && kind !== 'thành phố') return null
  const named = PROVINCES.filter((p) => CITIES.has(p) === (kind === 'thành phố') && text.includes(p))
  return named.length === 1 ? (named[0] ?? null) : null
}

/** "Uỷ ban nhân dân thành phố" → with the place that the title or the first lines name. */
function full(words: string, doc: DocumentText, context: IssuerContext): string {
  const post = /^(Bộ trưởng|Tổng cục trưởng|Chủ tịch|Giám đốc|Thống đốc)\s+(.+)$/iu.exec(words.trim())
  if (post?.[1] && post[2]) {
    const title = post[1].charAt(0).toUpperCase() + post[1].slice(1).toLowerCase()
    return /^chu tich/.test(foldWords(words)) ? full(post[2], doc, context) : `${title} ${bodyName(post[2], context)}`
  }
  const name = bodyName(words, context)
  const bare = /^(UBND|HĐND) (tỉnh|thành phố|quận|huyện|thị xã|xã|phường)$/u.exec(name)
  if (!bare?.[2]) return name
  const place = new RegExp(String.raw`(?:nhân dân|UBND|địa bàn) ${bare[2]} (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,3})`, 'u').exec(
    doc.text.slice(0, 8000),
  )?.[1]
  if (place) return `${name} ${place}`
  const words3 = GROUND.exec(doc.text.slice(0, 500))?.[2]?.split(' ') ?? []
  const named = [words3.join(' '), words3.slice(0, 2).join(' ')].map(provinceName).find(Boolean)
  const spoken = named ?? onlyProvince(doc.text.slice(0, 60_000), bare[2])
  return spoken ? `${name} ${spoken}` : name
}

function bodyName(words: string, context: IssuerContext): string {
  const written = writtenName(words.trim(), context)
  if (words === words.toUpperCase()) return written
  return nameKey(written) === nameKey(words) && /^\p{Lu}/u.test(words) && /\p{Lu}/u.test(words.slice(1)) ? words.trim() : written
}
