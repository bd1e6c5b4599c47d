/**
 * The issuing body, in full, from the lines of a letterhead: «UBND TỈNH SƠN HÀ» over «SỞ Y TẾ» is "Sở Y tế tỉnh
 * Sơn Hà". Where a transcript has no letterhead, from the words that name who speaks.
 */
import { foldWords, nameKey, withinOneSlip } from './letters.ts'
import { everySyllable, placePart, sentenceCase, squeezedBody } from './names.ts'

// First words of a body's name: "UBND TỈNH …", "SỞ …", "BAN CHẤP HÀNH …", "TỈNH ỦY …"
const BODY_HEAD =
  /^(?:uy ban|ubnd|hdnd|hoi dong|so|bo|chinh phu|thu tuong|chu tich|van phong|vp|ban(?! hanh)|cuc|chi cuc|tong cuc|vu|tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|dang bo|chi bo|quoc hoi|vien|toa an|truong|benh vien|trung tam|cong an|lien doan|tong lien doan|mat tran|ubmttq|hoi|doan|tinh doan|kho bac|ngan hang|thanh tra|bao hiem|hoc vien|dai hoc|cong ty|tap doan|tong cong ty|phong|don|kiem toan|dai|quan khu|trung uong|bao|to cong tac|chu tich nuoc|bch|bqp)(?: |$)/
// "TỈNH QUẢNG NGÃI", "THÀNH PHỐ HÀ NỘI" under «ỦY BAN NHÂN DÂN»
const PLACE_HEAD = /^(?:tinh|ti?inh|tinn|thanh pho|tp|thi xa|quan|huyen|xa|phuong|thi tran|dac khu)(?: |$)/
// Names that cannot end here: «SỞ VĂN HÓA, THỂ THAO VÀ», «ỦY BAN NHÂN DÂN»
const OPEN_END = /(?: va| cua|,|-|^uy ban nhan dan|^hoi dong nhan dan|^ubnd|^hdnd|^ngan hang nha nuoc|^ban chap hanh)$/

export interface IssuerContext {
  /** Spelling of a name in the running text, by its key; null where it does not occur there. */
  running: (key: string) => string | null
  /** Place of the date line, which helps where OCR spoilt the head. */
  place: string | null
  /** Symbol of the number: "QĐ-TTg". */
  symbol: string | null
}

/** Joins broken lines to whole names. */
function wholeNames(lines: readonly string[]): string[] {
  const names: string[] = []
  for (const printed of lines) {
    const line = squeezedBody(printed)?.toUpperCase() ?? printed
    const folded = foldWords(line)
    if (folded === '') continue
    const last = names.at(-1)
    const lastFolded = last ? foldWords(last) : ''
    const begins = BODY_HEAD.test(folded) && !(OPEN_END.test(lastFolded) && !/^(?:so|bo|uy ban|ubnd|hoi dong) /.test(folded))
    if (last !== undefined && (!begins || PLACE_HEAD.test(folded)) && !sameHead(lastFolded, folded)) {
      if (
        PLACE_HEAD.test(folded) &&
        !/^(?:uy ban|ubnd|hdnd|hoi dong|chu tich|so|cong an|ban|hoi|dang bo|bo chi huy|mat tran|chi cuc|cuc)/.test(lastFolded)
      )
        continue
      names[names.length - 1] = `${last} ${line}`
    } else if (begins) names.push(line)
  }
  return [...new Map(names.map((n) => [foldWords(n), n])).values()]
}

const sameHead = (a: string, b: string): boolean => a === b

/** "ỦY BAN NHÂN DÂN TỈNH SƠN HÀ" → "UBND tỉnh Sơn Hà"; also councils. Slips of OCR in the fixed words are mended. */
export function writtenName(name: string, context: IssuerContext): string {
  const words = name.replace(/\s+/g, ' ').trim().split(' ')
  const folded = words.map(foldWords)
  const starts = (pattern: string): boolean =>
    pattern.split(' ').every((w, i) => w === folded[i] || (w.length > 2 && withinOneSlip(w, folded[i] ?? '')))
  for (const [pattern, short] of [
    ['uy ban nhan dan', 'UBND'],
    ['hoi dong nhan dan', 'HĐND'],
    ['ubnd', 'UBND'],
    ['hdnd', 'HĐND'],
  ] as const) {
    if (starts(pattern)) return `${short} ${placeName(words.slice(pattern.split(' ').length).join(' '), context)}`.trim()
  }
  if (starts('chu tich') && words.length > 2) return `Chủ tịch ${writtenName(words.slice(2).join(' '), context)}`
  // Joint issuers: «BỘ NỘI VỤ - BỘ TÀI CHÍNH»
  const joint = name.split(/\s+[-–]\s+(?=(?:BỘ|SỞ|BAN|UBND|ỦY BAN|HỘI|TỈNH|VIỆN|TÒA) )/u)
  if (joint.length > 1) return joint.map((part) => writtenName(part, context)).join(' - ')
  const written = sentenceCase(name.trim(), context.running)
  return written.replace(/Ủy ban nhân dân|Uỷ ban nhân dân/giu, 'UBND').replace(/Hội đồng nhân dân/giu, 'HĐND')
}

const KINDS: readonly [string, string][] = [
  ['thanh pho', 'thành phố'],
  ['thi tran', 'thị trấn'],
  ['thi xa', 'thị xã'],
  ['dac khu', 'đặc khu'],
  ['tinh', 'tỉnh'],
  ['huyen', 'huyện'],
  ['phuong', 'phường'],
  ['quan', 'quận'],
  ['xa', 'xã'],
  ['tp', 'thành phố'],
]

/** "TINH QUANG NGÀI" → "tỉnh Quảng Ngãi", with the help of the date line's place. */
function placeName(text: string, context: IssuerContext): string {
  const folded = foldWords(text)
  const first = folded.split(' ', 1)[0] ?? ''
  const kind =
    KINDS.find(([k]) => folded.startsWith(`${k} `)) ?? (withinOneSlip(first, 'tinh') ? ([first, 'tỉnh'] as const) : undefined)
  if (!kind) return text === text.toUpperCase() ? everySyllable(text) : text
  const name = text.split(' ').slice(kind[0].split(' ').length).join(' ')
  const dated = context.place?.replace(/^(?:TP|T\.P)\.?\s*/iu, '') ?? ''
  if (dated && withinOneSlip(foldWords(dated), foldWords(name)) && !/[^\p{L}\s-]/u.test(dated))
    return `${kind[1]} ${everySyllable(dated)}`
  return placePart(`${kind[1]} ${name.toLowerCase()}`)
}

// Bodies of a province, whose name wants the province after it
const OF_A_PLACE =
  /^(?:so|ban|chi cuc|phong|thanh tra|van phong|trung tam|to|benh vien|hoi dong|cong an|bo chi huy|kho bac|truong|bao|dai)(?: |$)/
const PLACE_OF_NAME = /(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) \p{Lu}.*$/u
const PARTY_OF_NAME = /^(?:Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Đảng ủy) .*$/u

// Departments of a province by the end of their symbols ("TB-SYT", "KH-SNV")
const DEPARTMENTS: Record<string, string> = {
  SYT: 'Sở Y tế',
  SNV: 'Sở Nội vụ',
  STC: 'Sở Tài chính',
  STP: 'Sở Tư pháp',
  SXD: 'Sở Xây dựng',
  SCT: 'Sở Công Thương',
  SNgV: 'Sở Ngoại vụ',
  SGDĐT: 'Sở Giáo dục và Đào tạo',
  SNNMT: 'Sở Nông nghiệp và Môi trường',
  SKHCN: 'Sở Khoa học và Công nghệ',
}

/** The issuer that the lines of the left column name; null where they name none. */
export function issuerOf(lines: readonly string[], context: IssuerContext): string | null {
  const names = wholeNames(lines)
  if (context.symbol && /(?:^|[-/])TTg$/u.test(context.symbol)) return 'Thủ tướng Chính phủ'
  const last = names.at(-1)
  if (last === undefined) return null
  const own = writtenName(last, context)
  const above = names.length > 1 ? writtenName(names.at(-2) ?? '', context) : ''
  const department = DEPARTMENTS[/(?:^|[-/])(\p{Lu}{2,5})$/u.exec(context.symbol ?? '')?.[1] ?? '']
  // The second line is spoilt («TẾ» for «SỞ Y TẾ»), but the symbol «TB-SYT» tells whose paper it is.
  if (department && above === '' && /^UBND (?:tỉnh|thành phố) \p{Lu}/u.test(own) && department !== own)
    return `${department} ${PLACE_OF_NAME.exec(own)?.[0] ?? ''}`.trim()
  if (above === '' || PLACE_OF_NAME.test(own)) return own
  if (
    /^(?:Văn phòng|Ban Thường (?:trực|vụ)|Ban Chấp hành)$/iu.test(own) ||
    (/^HĐND /u.test(above) && /^(?:Ban|Văn phòng)\b/u.test(own))
  )
    return `${own} ${above}`
  const party = PARTY_OF_NAME.exec(above)?.[0]
  if (party && /^(?:ban|van phong|uy ban kiem tra|truong|trung tam)/.test(foldWords(own))) return `${own} ${party}`
  const place = PLACE_OF_NAME.exec(above)?.[0]
  const named = place && nameKey(own).includes(nameKey(place.replace(/^\S+ (?:phố |xã |trấn )?/u, '')))
  return place && !named && OF_A_PLACE.test(foldWords(own)) ? `${own} ${place}` : own
}

/** True for a line that can be part of a letterhead's left column. */
export function looksLikeBody(text: string): boolean {
  const folded = foldWords(text)
  return folded.length < 120 && (squeezedBody(text) !== null || BODY_HEAD.test(folded) || PLACE_HEAD.test(folded))
}
