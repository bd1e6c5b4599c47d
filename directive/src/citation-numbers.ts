/**
 * Documents named by number: «Quyết định số 12/2026/QĐ-UBND ngày 5/3/2026», «các Tờ trình: số 3/TTr-X, số 4/TTr-X»,
 * «Kết luận số 18-KL/TW», «Kế hoạch số 111». Reads clean text; writes mentions with their spans.
 */
import { kindOfSymbol, tidySymbol } from './doctypes.ts'
import { isoDate } from './headmarks.ts'
import { fold } from './letters.ts'
import type { Span } from './model.ts'

export interface Mention extends Span {
  type: string | null
  number: string | null
  date: string | null
  title: string | null
  /** What makes two mentions one document, where there is no number. */
  key: string
  rule: string
  /** True where the kind was taken from the item before it in a list. */
  list: boolean
}

// A part of a symbol: "QĐ", "TTg", "UBND", "QH15", "CTr", "SNgV"
const PART = String.raw`(?:\p{Lu}Tg|TTG|CTr|TTr|QyĐ|QĐi|\p{Lu}(?:[\p{Lu}\d&]|[a-zđ](?=\p{Lu}))*)(?![\p{Ll}\d])`
// "QĐ-UBND", "QĐ- BGTVT" (broken line), "QĐ/BNN-KL", "QĐ-TC.CCVC", "QĐ_BKHCN"
const SYMBOL = String.raw`${PART}(?: [-–] ?${PART})?(?:(?:[-–_] ?){1,2}${PART}| [-–]${PART}|[./]${PART}| /${PART}){0,4}`
// "12/2026/QĐ-UBND", "11 /TB-UBND", "66.12/2026/NQ-CP", "63⁄/SXD-QLN" (OCR); not inside another number
const STATE = new RegExp(
  String.raw`(?<![\p{L}\d/…-]|\d\.)(\d{1,5}(?:\.\d{1,3})?[a-zA-Z]?) ?[/⁄]{1,2} ?(?:((?:19|20)\d{2}) ?[/-] ?)?(${SYMBOL})`,
  'gu',
)
// "18-KL/TW", "18- KL/TW", "205-QĐ/TW", "01-KH/BCĐTW"
const PARTY = new RegExp(
  String.raw`(?<![\p{L}\d/.,-])(\d{1,5}[a-zA-Z]?) ?[-–] ?((?:NQ|KL|CT|QĐ|QyĐ|QĐi|HD|TB|KH|CTr|CTHĐ|ĐA|BC|CV|TTr|QC|TT|PA|TTri)) ?/ ?(T ?W(?!\p{L})|${PART}(?:-${PART})?)`,
  'gu',
)
// "Chỉ thị số 297-CT", "Nghị định số 26-HĐBT": the symbols of the eighties, without a slash
const OLD = /(?<=số:? ?)(\d{1,4}[a-zA-Z]?) ?[-–] ?()(CT|TTg|HĐBT|CP|HĐNN|CP-TTg|NQ|TVQH|QĐ|BT)(?![\p{L}\d]| ?[-–/]\s?[\p{L}\d])/gu
// "số 1956/qđ-ttg" in a title printed in small letters
const SMALL = /(?<=số:? ?)(\d{1,5})\/(?:((?:19|20)\d{2})\/)?([a-zđ]{1,8}(?:[-./][a-zđ\d]{1,10}){0,3})(?![\p{L}\d])/gu
/** A number right after the title of a law: " số 63/2025/QH15". */
export const NUMBER_AT = new RegExp(
  String.raw`^ ?(?:\([^)]{1,60}\) ?)?,? ?(?:[Ll]uật )?số:? ?(\d{1,5}) ?/ ?(?:(\d{4}) ?/ ?)?(${SYMBOL})`,
  'u',
)

// Kinds of document as they stand before a number, folded; longer ones first
const KINDS =
  'van ban hop nhat|thong tu lien tich|nghi quyet lien tich|chuong trinh hanh dong|chuong trinh phoi hop|ke hoach phoi hop|quy che phoi hop|thong bao ket luan|thong tu|nghi dinh|nghi quyet|quyet dinh|chi thi|thong bao|ke hoach|ket luan|cong dien|cong van|van ban|to trinh|bao cao|huong dan|quy dinh|quy che|chuong trinh|de an|phuong an|phap lenh|bo luat|luat|lenh|thong tri|bien ban|giay moi|giay phep|thong cao|quy chuan|cong thu'
const WRITTEN: Record<string, string> = Object.fromEntries(
  'Văn bản hợp nhất|Thông tư liên tịch|Nghị quyết liên tịch|Chương trình hành động|Chương trình phối hợp|Kế hoạch phối hợp|Quy chế phối hợp|Thông báo|Thông tư|Nghị định|Nghị quyết|Quyết định|Chỉ thị|Thông báo|Kế hoạch|Kết luận|Công điện|Công văn|Văn bản|Tờ trình|Báo cáo|Hướng dẫn|Quy định|Quy chế|Chương trình|Đề án|Phương án|Pháp lệnh|Bộ luật|Luật|Lệnh|Thông tri|Biên bản|Giấy mời|Giấy phép|Thông cáo|Quy chuẩn|Công thư'
    .split('|')
    .map((written, i) => [KINDS.split('|')[i] ?? '', written]),
)
// "Quyết định số ", "Công văn hỏa tốc số: ", "Nghị quyết của Chính phủ số "
const KIND_BEFORE = new RegExp(
  String.raw`(?:^|[^a-z])(${KINDS})(?: (?:hoa toc|khan|mat|lien nganh|ca biet|chung|rieng|phap luat|quy pham phap luat))?(?:,? ?so(?: hieu)?)? ?[:.]{0,2} ?\(?(?:so )?(?:\d )?$`,
)
// "Nghị quyết của Chính phủ số "
const KIND_OF_BODY = new RegExp(String.raw`(?:^|[^a-z])(${KINDS}) cua (?:(?!(?:${KINDS}) )[^,;.:()\n]){3,60} so:? ?$`)
const BETWEEN_ITEMS = /^(?: ?\([^)]{0,60}\))?[\s,;.)]*(?:va|hoac|cung|hay|den)?[\s,]*(?:(?:cac|ca) )?(?:so)? ?[:.]? ?$/
const FORM_BEFORE = /(?:mau|bieu|phu luc|qcvn|tcvn|bieu mau|hop dong|tai khoan|dien thoai|bien so)(?: so)?:? ?$/
// "Quyết định số ………./2026/QĐ-TTg": the number is blank
const BLANK_BEFORE = /[.…_]\s?$/

/** All documents named by a number with a symbol, in the order of the text. */
export function numberedMentions(text: string): Mention[] {
  const hits = [...text.matchAll(STATE), ...text.matchAll(PARTY), ...text.matchAll(OLD), ...text.matchAll(SMALL)].sort(
    (a, b) => a.index - b.index,
  )
  const found: Mention[] = []
  let previousEnd = 0
  for (const hit of hits) {
    if (hit.index < previousEnd) continue
    const before = before120(text, hit.index)
    const folded = fold(before)
    if (BLANK_BEFORE.test(before) || FORM_BEFORE.test(folded) || /^0+\D/.test(hit[0])) continue
    const dashed = /^\d+[a-zA-Z]? ?[-–]/.test(hit[0])
    const party = dashed && hit[0].includes('/')
    const symbol = tidySymbol(party ? `${hit[2] ?? ''}/${hit[3] ?? ''}` : (hit[3] ?? ''))
    const previous = found.at(-1)
    const joined = previous && hit.index - previousEnd < 90 ? BETWEEN_ITEMS.test(fold(text.slice(previousEnd, hit.index))) : false
    const digits = digitsBefore(before)
    const lead = folded.slice(0, folded.length - (digits?.length ?? 0))
    const kind = (KIND_BEFORE.exec(lead) ?? KIND_OF_BODY.exec(lead))?.[1]
    const type = (kind && WRITTEN[kind]) || (joined && previous ? previous.type : null) || typeOf(symbol, /so:? ?$/.test(folded))
    if (!type || (hit[3] !== undefined && !party && !kind && !joined && !plausible(symbol))) continue
    const end = hit.index + hit[0].length
    const after = text.slice(end, end + 130)
    const date = dateAfter(after) ?? dateAfterIssuer(after)
    const start = kind ? hit.index - (before.length - folded.lastIndexOf(kind)) : hit.index
    const number = (digits: string): string =>
      dashed ? `${digits}-${symbol}` : `${digits}/${hit[2] ? `${hit[2]}/` : ''}${symbol}`
    const make = (digits: string, from: number): Mention => ({
      start: from,
      end: end + (date?.length ?? 0),
      type,
      number: number(digits),
      date: date?.iso ?? null,
      title: null,
      key: '',
      rule: party ? 'party-number' : 'number',
      list: joined,
    })
    for (const item of digits?.match(/\d+/g) ?? []) found.push(make(item, start))
    found.push(make(hit[1] ?? '', start))
    if (date) shareDate(found, date.iso)
    previousEnd = end + (date?.length ?? 0)
  }
  return found
}

function before120(text: string, at: number): string {
  const from = Math.max(0, at - 120)
  const before = text.slice(from, at)
  return before.slice(before.lastIndexOf('\n') + 1)
}

/** A kind told by the symbol alone; a symbol of bodies only ("VPCP-KTTH") is a letter's, where «số» stands before. */
function typeOf(symbol: string, afterLabel: boolean): string | null {
  if (/^(?:\d{4}\/)?(?:UBTV)?QH\d+$/u.test(symbol)) return 'Luật'
  return kindOfSymbol(symbol) ?? (afterLabel && /\p{Lu}{2,}-\p{Lu}{2,}/u.test(symbol) ? 'Công văn' : null)
}

/** Symbols that stand without «số» and kind: only those that begin with a known abbreviation and go on. */
const plausible = (symbol: string): boolean => /[-/]/.test(symbol) || /QH\d/.test(symbol)

// "các Nghị định 87, 88, 31/CP": numbers that share the last one's symbol
const DIGITS_BEFORE = /(?:[Cc]ác|[Hh]ai|[Bb]a) [\p{L} ]{4,30}?(?:số:? ?)?((?:\d{1,5} ?(?:,|và|;) ?){1,8})$/u

function digitsBefore(before: string): string | undefined {
  return DIGITS_BEFORE.exec(before)?.[1]
}

/** "1743/QĐ-X, 1744/QĐ-X ngày 31/12/2024": the day at the list's end is every item's. */
function shareDate(found: Mention[], iso: string | null): void {
  for (let i = found.length - 2; i >= 0; i--) {
    const item = found[i]
    if (!found[i + 1]?.list || !item || item.date) return
    item.date = iso
  }
}

const DAY =
  /^(?: ?\([^)]{1,40}\))? ?,? ?(?:ký |ban hành |đề )?(?:vào )?ngày ?[….]* ?(\d{1,2}) ?(?:[/.-]|tháng) ?[….]* ?(\d{1,2}) ?(?:[/.-]|,? ?năm) ?(\d{4})/iu
const ISSUER_DAY =
  /^,? của (?:(?!trước|đến|từ |hết|sau|xong|vào)[^,;.:()\d\n]){3,60}?,? ngày (\d{1,2}) ?(?:[/.-]|tháng) ?(\d{1,2}) ?(?:[/.-]|,? ?năm) ?(\d{4})/iu

/** The day right after a number or title, and how far it reaches. */
export function dateAfter(after: string, extra = 0): { iso: string | null; length: number } | null {
  return day(DAY.exec(after), extra)
}

/** "… số 20 của Chính phủ ngày 5/6/2026". */
export function dateAfterIssuer(after: string): { iso: string | null; length: number } | null {
  return day(ISSUER_DAY.exec(after), 0)
}

function day(hit: RegExpExecArray | null, extra: number): { iso: string | null; length: number } | null {
  if (!hit) return null
  return { iso: isoDate(Number(hit[3]), Number(hit[2]), Number(hit[1])), length: hit[0].length + extra }
}

const BARE_KINDS =
  'nghi quyet|quyet dinh|chi thi|ket luan|nghi dinh|thong tu|thong bao|ke hoach|cong van|cong dien|huong dan|to trinh|bao cao|quy dinh|van ban|de an|chuong trinh hanh dong|phap lenh'
// "Kế hoạch số 111 ngày …", "Quyết định số 89 của …"
const BARE_LABELLED = new RegExp(
  String.raw`(?<![a-z])(${BARE_KINDS}) so:? ?(\d{1,5})(?![\d/.%\]\[{}|!]|,\d| ?[-–/] ?[a-z\d])`,
  'g',
)
// "Nghị quyết 57 của …", "Đề án 06": what may follow, so that "Kế hoạch 5 năm" is no number
const BARE_PLAIN = new RegExp(
  String.raw`(?<![a-z])(nghi quyet|quyet dinh|chi thi|ket luan|nghi dinh|de an|thong tu|thong bao|quy dinh) (\d{1,4})(?=[,;.:)”"]|\n|$| \(| (?:cua|ve|ngay \d|va|ban hanh|duoc|da|doi voi|tai|nam (?:19|20)\d\d|neu tren|quy dinh|la|theo|cung|phai|o|den tung|tren dia ban|trong toan|cho|vao)(?![a-z]))`,
  'g',
)

// "Nghị định 30/2020 của Chính phủ", "Thông tư số 05/2023 về …": number and year without a symbol
const BARE_YEAR =
  /(?<![a-z])(nghi quyet|quyet dinh|chi thi|nghi dinh|thong tu) (?:so:? ?)?(\d{1,4}\/(?:19|20)\d{2})(?![\d/.%]| ?[-–/] ?[a-z\d])/g

/** Documents named by a bare number, as the press does. */
export function bareMentions(text: string): Mention[] {
  const folded = fold(text)
  const found: Mention[] = []
  for (const [pattern, rule] of [
    [BARE_LABELLED, 'bare-number'],
    [BARE_PLAIN, 'bare-number-plain'],
    [BARE_YEAR, 'bare-number-year'],
  ] as const) {
    for (const hit of folded.matchAll(pattern)) {
      const kind = hit[1] ?? ''
      if (!/^\p{Lu}/u.test(text.slice(hit.index)) && rule !== 'bare-number') continue
      const end = hit.index + hit[0].length
      const after = text.slice(end, end + 110)
      const date = dateAfter(after) ?? dateAfterIssuer(after)
      found.push({
        start: hit.index,
        end: end + (date?.length ?? 0),
        type: WRITTEN[kind] ?? null,
        number: hit[2] ?? '',
        date: date?.iso ?? null,
        title: null,
        key: '',
        rule,
        list: false,
      })
    }
  }
  return found
}
