/**
 * Field lists: «Cơ quan chủ trì: …», «Cơ quan phối hợp: …», «Thời gian: …», «Sản phẩm: …», each on a line of its own or
 * one after the other in a paragraph. Reads a text; writes the values by role.
 */
import { readBodies } from './agencies.ts'
import { falseStarts, groups, nameVerbs, verbs } from './body-words.ts'
import { readDeadline, type FoundDeadline } from './deadlines.ts'
import { words, type Word } from './words.ts'

export interface Fields {
  lead: string[]
  support: string[]
  deadline: FoundDeadline | null
  deliverable: string | null
  /** How many labels were read. */
  labels: number
  /** Offset of the first label in the text. */
  at: number
}

type Role = 'lead' | 'support' | 'time' | 'product' | 'other'

// "Cơ quan chủ trì:", "- Đơn vị phối hợp thực hiện:", "Thời gian hoàn thành:", "Sản phẩm:", "Kinh phí:"
const LABEL =
  /(?<![\p{L}\d])(?:(?:(?:các )?(?:cơ quan|đơn vị|bộ phận|phòng|ban|địa phương|người|cán bộ|phân công)(?:\/đơn vị|, đơn vị)?(?: được giao)? )?(?<role>chủ trì|phối hợp|thực hiện|phụ trách|chịu trách nhiệm|tham gia|chủ quản|gửi báo cáo)(?:,? (?:thực hiện|triển khai|chính|tham mưu|báo cáo))?|(?<time>thời gian|thời hạn|tiến độ|thời điểm)(?: (?:thực hiện|dự kiến|hoàn thành|tổ chức|triển khai|trình|gửi|báo cáo|kết thúc|dự kiến thực hiện)){0,2}|(?<product>sản phẩm|kết quả|kết quả đầu ra)(?: (?:dự kiến|đầu ra|cần đạt|hoàn thành|thực hiện))?|(?<other>(?:cơ quan |đơn vị )?nhận báo cáo|tên báo cáo|mẫu biểu|mẫu đề cương|tần suất|thời gian chốt số liệu|địa điểm|kinh phí|thành phần|hình thức|nội dung|nguồn kinh phí|số lượng|đối tượng|quy mô|phương thức|cấp phê duyệt|cấp trình)(?: (?:báo cáo|gửi báo cáo|yêu cầu báo cáo|thực hiện|tổ chức|tham dự|tham gia|truyền thông|dự kiến))?) ?:/giu

/** Reads the fields of a text; null where it has no label of lead, partner or time. */
export function readFields(text: string, year: number | null): Fields | null {
  if (!text.includes(':')) return null
  const out: Fields = { lead: [], support: [], deadline: null, deliverable: null, labels: 0, at: text.length }
  const labels = [...text.matchAll(LABEL)].filter((m) => opensField(text, m.index))
  labels.forEach((m, i) => {
    const value = text.slice(m.index + m[0].length, labels[i + 1]?.index ?? text.length)
    const role = roleOf(m)
    if (role === 'lead') out.lead.push(...namesIn(firstLine(value)))
    else if (role === 'support') out.support.push(...namesIn(firstLine(value)))
    else if (role === 'time') out.deadline ??= readDeadline(value, { year, field: true })
    else if (role === 'product') out.deliverable ??= value.replace(/[\s.;–-]+$/u, '').trim() || null
    if (role !== 'other') out.labels++
    out.at = Math.min(out.at, m.index)
  })
  return out.labels > 0 ? out : null
}

/** A list of bodies ends with its line or sentence; where the label stands alone, the lines below are the list. */
function firstLine(value: string): string {
  const trimmed = value.replace(/^\s*\n/, '')
  return trimmed === value ? (/^[^\n]*?(?=\.\s|\n|$)/u.exec(value)?.[0] ?? value) : value
}

/** A label opens a line, a bracket, or follows the end of the field before it. */
function opensField(text: string, at: number): boolean {
  return /(?:^|[.;(\n•]|[-–+]) ?$/u.test(text.slice(Math.max(0, at - 3), at))
}

function roleOf(m: RegExpMatchArray): Role {
  const groups = m.groups ?? {}
  if (groups['time']) return 'time'
  if (groups['product']) return 'product'
  if (groups['other']) return 'other'
  const role = groups['role']?.toLowerCase() ?? ''
  return role === 'phối hợp' || role === 'tham gia' ? 'support' : 'lead'
}

function isName(part: string): boolean {
  return (
    part.length < 120 &&
    !/^(?:mục|điều|phần|chương|khoản|điểm|phụ lục) [\dIVXA-Z]/iu.test(part) &&
    ((part.includes(' ') && /^(?:\p{Lu}|các |làng |nhóm |đơn vị |nhà )/u.test(part)) || /^\p{Lu}{2,}[\p{Lu}\d-]*$/u.test(part))
  )
}

/** "tổ chức quốc tế", "tổ chức hỗ trợ kỹ thuật": a group named without a plural, in a list of names. */
function isGroup(list: readonly Word[], from: number, to: number): boolean {
  const n = groups.at(list, from)
  if (n === 0 || to - from < 3 || to - from > 8 || falseStarts.at(list, from) > 0 || list[from]?.capital) return false
  return verbs.at(list, from + n) === 0 || nameVerbs.at(list, from + n) > 0
}

const ROLE_WORDS = new Set(['chủ trì', 'phối hợp', 'thực hiện', 'tổ chức', 'tham gia', 'báo cáo', 'triển khai'])
const LONGEST_REST = 6

/** In a list of names alone a name runs on to the next sign ("Ủy ban Công tác về …"), unless a verb tells what it does. */
function restOfName(list: readonly Word[], at: number, generic: boolean): number {
  const word = list[at]
  if (
    generic &&
    word &&
    !word.sign &&
    !word.opens &&
    nameVerbs.at(list, at) > 0 &&
    !ROLE_WORDS.has(`${word.key} ${list[at + 1]?.key}`)
  ) {
    let end = at
    while (end < list.length && !list[end]?.sign && !list[end]?.opens && list[end]?.key !== 'và') end++
    return end - at <= LONGEST_REST ? end : at
  }
  if (
    !word ||
    word.sign ||
    word.opens ||
    word.key === 'và' ||
    word.key === 'đối' ||
    verbs.at(list, at) > 0 ||
    /^(?:theo|để|trong|tại|khi|có|là|được|các|những)$/.test(word.key)
  )
    return at
  let i = at
  while (i < list.length && !list[i]?.sign && !list[i]?.opens && list[i]?.key !== 'và' && list[i]?.key !== 'đối') i++
  return i
}

// "1. Bộ Nội vụ đối với phần thi đua", "2.Bộ Y tế chủ trì: sổ khám": a line of a cell that hands out shares
const SHARE = /^\d{1,2}\. ?(?=\p{Lu})/u
// "Về quản lý bến đò, cầu phao: Sở Xây dựng chủ trì": what the share is about stands before who has it
const SHARE_TOPIC = /^(?:về|đối với) [^.;:]{3,160}: ?/iu

/** The bodies of a cell whose numbered lines each give a share to one: what the share is names nobody. Null for other cells. */
function sharesIn(text: string): string[] | null {
  const lines = text.split(/\n+/)
  if (lines.length < 2 || !lines.every((line) => SHARE.test(line))) return null
  const out: string[] = []
  for (const line of lines) {
    const share = line.replace(SHARE, '').replace(SHARE_TOPIC, '')
    const list = words(share)
    const found = readBodies(share, list, 0)
    const rest = found ? (list[found.next]?.key ?? '') : ''
    const told = found !== null && (/^(?::|\(|đối|tổng)$/.test(rest) || verbs.at(list, found.next) > 0)
    for (const name of told ? found.bodies.map((b) => b.name) : namesIn(share)) if (!out.includes(name)) out.push(name)
  }
  return out
}

/** All bodies of a value; what the lexicon lacks is kept as its comma-separated parts. */
export function namesIn(value: string): string[] {
  const text = value.trim()
  const shares = sharesIn(text)
  if (shares) return shares
  const list = words(text)
  const out: string[] = []
  let i = 0
  while (i < list.length) {
    // "Mời Ban Dân vận tham gia": who is invited is named behind the word.
    if (list[i]?.key === 'mời') i++
    const found = readBodies(text, list, i)
    if (found && found.next > i) {
      const names = found.bodies.map((b) => b.name)
      const last = found.bodies.at(-1)
      const end = restOfName(list, found.next, /^(?:các |những |nhóm )?\p{Ll}[^\p{Lu}]*$/u.test(last?.name ?? ''))
      if (end > found.next && last) names[names.length - 1] = text.slice(last.start, list[end - 1]?.end)
      out.push(...names)
      i = end
    } else {
      const from = i
      while (i < list.length && !/^[,;.:]$/.test(list[i]?.key ?? '')) i++
      // "Về cơ sở dữ liệu: Sở Nội vụ": the share before the name.
      if (list[i]?.key === ':') {
        i++
        continue
      }
      const a = list[from]
      const b = list[i - 1]
      const part = a && b && i > from ? text.slice(a.start, b.end) : ''
      // A verb after a name says what that body does; a capital or a plural opens a name that the lexicon lacks.
      if (((isName(part) && verbs.at(list, from) === 0) || isGroup(list, from, i)) && out.length < 40) out.push(part)
    }
    while (i < list.length && (list[i]?.sign || list[i]?.key === 'và')) i++
  }
  return out
}
