/**
 * A subject where it stands at once: «giao Sở …», «Sở … chủ trì», «UBND các xã, căn cứ …, rà soát». Reads words from a
 * given place; writes the bodies that are told to act.
 */
import { readBodies } from './agencies.ts'
import type { FoundBody } from './body-list.ts'
import { posts, verbs } from './body-words.ts'
import { ASKING, HANDING, MODALS, TELLING } from './lexicon.ts'
import { Phrases, type Word } from './words.ts'

export interface Subject {
  bodies: FoundBody[]
  /** Index of the first word after the bodies. */
  next: number
  request: boolean
  /** Name of the rule that found it. */
  rule: 'handed' | 'subject' | 'after_recital' | 'spoken' | 'bracketed' | 'unknown_name'
}

export const handing = new Phrases(HANDING.filter((h) => !/^(?:chỉ đạo|cử|cho phép|chỉ định|khuyến khích|lưu ý)/u.test(h)))
const asking = new Phrases(ASKING)
/** Openers of a phrase that tells when or why before the subject comes. */
export const RECITALS = new Set(
  'căn trên trong trường nếu khi để nhằm ngoài từ trước theo sau qua xét hằng hàng định đối kể hiện tại đến vào do thực sở năm tháng quý chậm phát tùy riêng đồng nay mỗi cuối đầu nhận tiếp thông cùng ngay song'.split(
    ' ',
  ),
)
export const modals = new Phrases(MODALS)
const telling = new Phrases(TELLING)
/** Words in which a subject must begin behind what comes before it. */
export const MOST_BODIES_AT = 200

/** True where an order may go on at word `i`: with a verb or a modal. */
export function actsAt(list: readonly Word[], i: number): boolean {
  if (modals.at(list, i) > 0) return telling.at(list, i) <= modals.at(list, i)
  if (telling.at(list, i) > 0 && verbs.at(list, i) <= telling.at(list, i)) return false
  return verbs.at(list, i) > 0
}

const INSIDE = /^(?:ủy|phân)$/

/** "Giao Sở Tài chính …", "Yêu cầu các đơn vị …", "Đề nghị: …" */
export function handed(text: string, list: readonly Word[], i: number): Subject | null {
  const n = handing.at(list, i)
  if (n === 0) return null
  let at = i + n
  if (list[at]?.key === ':' || list[at]?.key === 'cho' || list[at]?.key === 'đến') at++
  if (list[at]?.key === '-') at++
  const found = readBodies(text, list, at)
  if (!found) return null
  // "Ủy quyền Trưởng ban …" hands over; "phân công cán bộ theo dõi" is what a body does in its own house.
  if (INSIDE.test(list[i]?.key ?? '') && !(list[i]?.capital && /^\p{Lu}/u.test(found.bodies[0]?.name ?? ''))) return null
  // "giao các cơ sở trọng điểm gồm: A, B": the members stand for the group.
  const gom = list[found.next]?.key === 'gồm' ? found.next + (list[found.next + 1]?.key === ':' ? 2 : 1) : 0
  const members = gom > 0 ? readBodies(text, list, gom) : null
  return { ...(members ?? found), request: asking.at(list, i) > 0, rule: 'handed' }
}

/** "Sở Y tế chủ trì …", "UBND các xã: …", "Các sở, ngành, căn cứ …, rà soát" */
export function plain(text: string, list: readonly Word[], i: number): Subject | null {
  if (verbs.at(list, i) > 0 && !list[i]?.capital) return null
  const found = readBodies(text, list, i)
  const described = groupToColon(text, list, i) ?? describedBody(text, list, i)
  if (described && (!found || found.next < described.next)) return described
  if (!found) return null
  if (handing.at(list, found.next) > 0) return null
  return goesOn(list, found.next) ? { ...found, request: false, rule: 'subject' } : null
}

const PLURAL = /^(?:các|những|mỗi)$/
/** Nouns of bodies and people; "các nội dung: …" names nobody. */
const WHO =
  /^(?:hộ|đội|tổ|trường|đơn|cơ|đồng|ông|bà|thôn|bản|xã|chủ|cá|thành|đoàn|hội|nhóm|lực|phòng|cán|người|doanh|hợp|chi|đảng|nhà|học|giáo|viên|đồn|trạm)$/
const LONGEST_GROUP = 14

/** "Các hộ được hỗ trợ xây nhà: Chuẩn bị …": a group told by what it is, up to the colon before its work. */
function groupToColon(text: string, list: readonly Word[], i: number): Subject | null {
  if (!PLURAL.test(list[i]?.key ?? '') || !WHO.test(list[i + 1]?.key ?? '')) return null
  for (let k = i + 2; k < Math.min(i + LONGEST_GROUP, list.length - 1); k++) {
    const word = list[k]
    if (!word) return null
    if (word.key === ':') {
      const [first, last] = [list[i], list[k - 1]]
      if (!first || !last || !list[k + 1]?.capital || !actsAt(list, k + 1)) return null
      const body = { name: text.slice(first.start, last.end), start: first.start, end: last.end, group: true }
      return { bodies: [body], next: k, request: false, rule: 'subject' }
    }
    if (word.sign || handing.at(list, k) > 0 || /^(?:cần|phải|sau|như|và)$/.test(word.key)) return null
  }
  return null
}

/** Nouns that name no body before it is told what it does. */
const BARE = /^(?:cơ quan|đơn vị|bộ phận)$/
/** What such a noun is told by: "đầu mối …", "tiếp nhận …", "được giao …". */
const TOLD_BY = /^(?:đầu|tiếp|xử|quản|sử|điều|cung|được|chủ)$/
const LONGEST_DESCRIBED = 34

/**
 * "Đơn vị đầu mối nhận đơn, thư tại các sở có trách nhiệm …", "Bộ phận điều phối xe là bộ phận …", "Cơ quan xử lý đơn, thư:": a
 * bare noun with what it does, up to the words that make it responsible, say what it is, or the colon before its list.
 */
function describedBody(text: string, list: readonly Word[], i: number): Subject | null {
  const plural = PLURAL.test(list[i]?.key ?? '')
  const pair = (k: number): string => `${list[k]?.key} ${list[k + 1]?.key}`
  let at = plural ? i + 1 : i
  if (!BARE.test(pair(at)) || !(plural || list[i]?.capital)) return null
  at += 2
  while (list[at]?.key === ',' && /^(?:cơ quan|đơn vị|tổ chức)$/.test(pair(at + 1))) at += 3
  const first = list[at]?.key ?? ''
  if (!TOLD_BY.test(first) || (first !== 'được' && (plural || at > i + 2))) return null
  for (let k = at + 2; k < Math.min(at + LONGEST_DESCRIBED, list.length); k++) {
    const word = list[k]
    if (!word || /^[.;("“]$/.test(word.key)) return null
    const told = /^(?:có|chịu) trách$/.test(pair(k)) || (word.key === 'là' && BARE.test(pair(k + 1)))
    const listed = word.key === ':' && k === list.length - 1 && k - at > 3 && first !== 'chủ'
    if (word.key === ':' && !listed) return null
    if (!told && !listed) continue
    const [a, b] = [list[i], list[k - 1]]
    if (!a || !b || /^(?:,|và|sau|đây|việc|để|cũng|phải)$/.test(b.key)) return null
    const body = { name: text.slice(a.start, b.end), start: a.start, end: b.end, group: plural }
    return { bodies: [body], next: k, request: false, rule: 'subject' }
  }
  return null
}

/** What a body acts by: "theo chức năng", "trong phạm vi nhiệm vụ", "theo thẩm quyền". */
const BY_OFFICE = new Set('chức nhiệm phạm thẩm lĩnh phân trách quyền'.split(' '))

/** "Trưởng ban: Phó Chủ tịch UBND tỉnh Lò Văn A.": a post and its name, with no verb up to the end of the sentence. */
function holdsOffice(list: readonly Word[], at: number): boolean {
  if (!list[at]?.capital || posts.at(list, at) === 0) return false
  for (let i = at + posts.at(list, at); i < list.length; i++) {
    if (/^[.;]$/.test(list[i]?.key ?? '')) return true
    if (!list[i]?.capital && verbs.at(list, i) > 0) return false
  }
  return true
}

/** Whether words after a list of bodies carry an order: at once, after a colon, or after a phrase between commas. */
export function goesOn(list: readonly Word[], next: number): boolean {
  const key = list[next]?.key ?? ''
  // After a colon comes the work, unless it is a name: a post and who holds it.
  if (key === ':')
    return (
      !holdsOffice(list, next + 1) &&
      !(
        list[next + 1]?.capital &&
        verbs.at(list, next + 1) === 0 &&
        list.slice(next + 1, next + 7).every((w) => w.capital || w.sign)
      )
    )
  if (actsAt(list, next)) return true
  if (/^(?:tiếp|cũng|sớm|xin)$/.test(key)) return actsAt(list, next + 1)
  const open = key === ',' || key === '(' ? next + 1 : next
  if (!RECITALS.has(list[open]?.key ?? '') && !/^(?:tùy|bằng|theo|trong|căn|với)$/.test(list[open]?.key ?? ''))
    return key === ',' && actsAt(list, open)
  let end = Math.min(open + 45, list.length)
  for (let i = open + 1; i < end; i++) {
    const sign = list[i]?.key
    if (sign === ';' || sign === '.') end = i
    if ((sign === ',' || sign === ')') && actsAt(list, i + 1)) return true
    if (modals.at(list, i) > 0 && (modals.at(list, i) > 1 || i - open > 3)) return true
  }
  if (list[open + 3]?.key === 'số') return false
  if (end < Math.min(open + 45, list.length) && !BY_OFFICE.has(list[open + 1]?.key ?? '')) return false
  // "theo chức năng, nhiệm vụ được giao triển khai …"
  for (let i = open + 1; i < Math.min(open + 25, end); i++) if (verbs.at(list, i) > 1) return true
  return false
}
