/**
 * Who is told to act. Reads a sentence; writes its subject: the bodies that are handed the work («giao Sở …»,
 * «yêu cầu các …», «Sở … chủ trì», «Căn cứ …, Sở … rà soát»).
 */
import { readBodies, type BodyList, type FoundBody } from './agencies.ts'
import { verbs } from './body-words.ts'
import { ASKING, CONNECTORS, HANDING, MODALS, TELLING } from './lexicon.ts'
import { Phrases, type Word } from './words.ts'

export interface Subject {
  bodies: FoundBody[]
  /** Index of the first word after the bodies. */
  next: number
  request: boolean
  /** Name of the rule that found it. */
  rule: 'handed' | 'subject' | 'after_recital' | 'spoken' | 'bracketed' | 'unknown_name'
}

export const handing = new Phrases(
  HANDING.filter((h) => !/^(?:chỉ đạo|cử|cho phép|chỉ định|khuyến khích|lưu ý)/u.test(h)),
)
const asking = new Phrases(ASKING)
const connectors = new Phrases(CONNECTORS)
/** Words after which a request or order word is a noun or reported ("theo đề nghị của", "đáp ứng yêu cầu"). */
const NOUN_BEFORE = new Set(
  'theo đáp của các những nhu có được do tại về trước sau khi ứng mọi với nêu nhận bởi vào bị đơn cầu xét'.split(' '),
)
/** Openers of a phrase that tells when or why before the subject comes. */
const RECITALS = new Set(
  'căn trên trong trường nếu khi để nhằm ngoài từ trước theo sau qua xét hằng hàng định đối kể hiện tại đến vào do thực sở năm tháng quý chậm phát tùy riêng đồng nay mỗi cuối đầu nhận tiếp thông cùng ngay song'.split(
    ' ',
  ),
)
const modals = new Phrases(MODALS)
const telling = new Phrases(TELLING)
const MOST_BODIES_AT = 200

/** True where an order may go on at word `i`: with a verb or a modal. */
export function actsAt(list: readonly Word[], i: number): boolean {
  if (modals.at(list, i) > 0) return telling.at(list, i) <= modals.at(list, i)
  if (telling.at(list, i) > 0 && verbs.at(list, i) <= telling.at(list, i)) return false
  return verbs.at(list, i) > 0
}

/** Rules look back a word or two; so much of what stands before a sentence is kept. */
const LOOK_BACK = 8

/** Finds the subject of the sentence in words `from` (inclusive) to `to` (exclusive); null where it names none. */
export function readSubject(text: string, list: readonly Word[], from: number, to: number): Subject | null {
  // only the words of the sentence are copied, however long the text is that it stands in
  const base = Math.max(0, from - LOOK_BACK)
  const found = subjectOf(text, base === 0 && to >= list.length ? list : list.slice(base, to), from - base, to - base)
  return found && { ...found, next: found.next + base }
}

function subjectOf(text: string, sentence: readonly Word[], from: number, to: number): Subject | null {
  let i = from
  for (let n = connectors.at(sentence, i); n > 0 && i + n < to; n = connectors.at(sentence, i)) {
    i += n
    if (sentence[i]?.key === ',' || sentence[i]?.key === ':') i++
  }
  return (
    handed(text, sentence, i) ??
    behindTopic(text, sentence, from, i) ??
    plain(text, sentence, i) ??
    quoted(text, sentence, i) ??
    spoken(text, sentence, i) ??
    (i > from ? (handed(text, sentence, from) ?? afterRecital(text, sentence, from)) : null) ??
    afterRecital(text, sentence, i) ??
    labelled(text, sentence, from) ??
    bracketed(text, sentence, from) ??
    unknownName(text, sentence, i)
  )
}

/** "Đối với Công ty A: nếu …, Sở Tài chính báo cáo …": behind the topic another body acts. */
function behindTopic(text: string, list: readonly Word[], from: number, i: number): Subject | null {
  if (i === from || list[i - 1]?.key !== 'với') return null
  const topic = readBodies(text, list, i)
  if (!topic || list[topic.next]?.key !== ':' || topic.bodies.length !== 1) return null
  const at = topic.next + 1
  return handed(text, list, at) ?? afterRecital(text, list, at)
}

const INSIDE = /^(?:ủy|phân)$/

/** "Giao Sở Tài chính …", "Yêu cầu các đơn vị …", "Đề nghị: …" */
function handed(text: string, list: readonly Word[], i: number): Subject | null {
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

const LABELS = new Set(['về', 'đối', 'riêng', 'công', 'lĩnh', 'nội', 'việc', 'vấn'])
/** Words in which a phrase that opens with a label, and a title without one, must come to its colon. */
const LONGEST_LABEL = 60
const LONGEST_TITLE = 14
const LONGEST_BEFORE_HANDING = 25

/** "Về kinh phí: Sở Tài chính …", "Công tác tuyên truyền: Giao Sở …": the order stands behind what it is about. */
function labelled(text: string, list: readonly Word[], from: number): Subject | null {
  const about = LABELS.has(list[from]?.key ?? '')
  for (let i = from + 1; i < Math.min(from + LONGEST_LABEL, list.length - 1); i++) {
    const key = list[i]?.key
    if (key === '.' || (key === ';' && !about)) return null
    if (key !== ':') continue
    const title = i - from <= LONGEST_TITLE && list[from]?.capital === true && list[i + 1]?.capital === true
    return (
      (about || i - from <= LONGEST_BEFORE_HANDING ? handed(text, list, i + 1) : null) ??
      (about || title ? plain(text, list, i + 1) : null)
    )
  }
  return null
}

/** "Nâng cấp trung tâm dữ liệu (Sở Khoa học và Công nghệ chủ trì; …)" */
function bracketed(text: string, list: readonly Word[], from: number): Subject | null {
  if (!actsAt(list, from)) return null
  for (let i = from + 1; i < list.length - 2; i++) {
    if (list[i]?.key !== '(' || !list[i + 1]?.capital) continue
    const found = readBodies(text, list, i + 1)
    if (found && list[found.next]?.key === 'chủ' && list[found.next + 1]?.key === 'trì')
      return { ...found, request: false, rule: 'bracketed' }
  }
  return null
}

/** "Sở Y tế chủ trì …", "UBND các xã: …", "Các sở, ngành, căn cứ …, rà soát" */
function plain(text: string, list: readonly Word[], i: number): Subject | null {
  if (verbs.at(list, i) > 0 && !list[i]?.capital) return null
  const found = readBodies(text, list, i)
  if (!found) return null
  if (handing.at(list, found.next) > 0) return null
  return goesOn(list, found.next) ? { ...found, request: false, rule: 'subject' } : null
}

/** What a body acts by: "theo chức năng", "trong phạm vi nhiệm vụ", "theo thẩm quyền". */
const BY_OFFICE = new Set('chức nhiệm phạm thẩm lĩnh phân trách quyền'.split(' '))

/** Whether words after a list of bodies carry an order: at once, after a colon, or after a phrase between commas. */
function goesOn(list: readonly Word[], next: number): boolean {
  const key = list[next]?.key ?? ''
  // After a colon comes the work, unless it is a name: a post and who holds it.
  if (key === ':')
    return !(
      list[next + 1]?.capital &&
      verbs.at(list, next + 1) === 0 &&
      list.slice(next + 1, next + 7).every((w) => w.capital || w.sign)
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

/** "UBND tỉnh yêu cầu các sở …", "đồng chí Chủ tịch cũng đề nghị …": the issuer or a speaker hands out the work. */
function spoken(text: string, list: readonly Word[], from: number): Subject | null {
  const most = Math.min(list.length, from + MOST_BODIES_AT)
  for (let i = from + 1; i < most; i++) {
    const n = handing.at(list, i)
    if (n === 0 || list[i]?.capital) continue
    const before = list[i - 1]?.key ?? ''
    if (NOUN_BEFORE.has(before) || /^(?:theo|của)$/.test(list[i + n]?.key ?? '')) continue
    const found = handed(text, list, i)
    if (found && (goesOn(list, found.next) || found.next >= list.length)) return { ...found, rule: 'spoken' }
  }
  return null
}

/** "Căn cứ Kế hoạch này, Sở Nội vụ hướng dẫn …": the subject stands behind a phrase of time or reason. */
function afterRecital(text: string, list: readonly Word[], from: number): Subject | null {
  if (!RECITALS.has(list[from]?.key ?? '')) return null
  const most = Math.min(list.length, from + MOST_BODIES_AT)
  for (let i = from + 1; i < most; i++) {
    const key = list[i]?.key
    // "Cuối tháng 3 năm 2026: các đơn vị …"
    if (key === ':' && i - from < (list[from]?.key === 'đối' ? 30 : 9) && TIMES.has(list[from]?.key ?? '')) {
      const subject = handed(text, list, i + 1) ?? plain(text, list, i + 1)
      return subject ? { ...subject, rule: 'after_recital' } : null
    }
    if (key === ';' || key === '.' || key === ':') return null
    if (key === 'của' || key === 'với' || key === 'bởi') {
      const owners = readBodies(text, list, i + 1)
      if (!owners) continue
      const subject = list[i - 1]?.key === 'hợp' ? null : afterOwners(text, list, from, owners)
      if (subject) return subject
      i = owners.next - 1
      continue
    }
    if (key !== ',' && key !== 'thì') continue
    const limited = LIMITS.has(list[from]?.key ?? '') || list.slice(from, i).some((w) => w.key === 'thì')
    if (MAIN_VERB_NEXT.has(list[from]?.key ?? '') && verbComes(list, i + 1)) return null
    const subject =
      handed(text, list, i + 1) ??
      (namesDoer(list, i + 1) || (limited && namesOffice(list, i + 1))
        ? (plain(text, list, i + 1) ?? issuerHands(text, list, i + 1))
        : null)
    if (subject) return { ...subject, rule: 'after_recital' }
  }
  return null
}

/** Openers of one phrase alone, behind whose comma the verb of the order comes. */
const MAIN_VERB_NEXT = new Set('sau khi trường đối hằng hàng định riêng'.split(' '))

/** "Sau khi được thông qua, tham mưu UBND tỉnh, Tỉnh ủy ban hành …": the order has begun without naming its doer. */
function verbComes(list: readonly Word[], i: number): boolean {
  return list[i]?.capital === false && handing.at(list, i) === 0 && modals.at(list, i) === 0 && verbs.at(list, i) > 0
}

/** "theo đề nghị của các bộ, Sở A trình …": behind the bodies of the reason the doers stand where a verb follows them. */
function afterOwners(text: string, list: readonly Word[], from: number, owners: BodyList): Subject | null {
  const { bodies, next } = owners
  const last = bodies.at(-1)
  if (!last || bodies.length < 2 || text[bodies[0]?.end ?? 0] !== ',') return null
  const opened = opensDoers(bodies)
  if (!(opened ? goesOn(list, next) : actsAt(list, next))) return null
  const at = list.findIndex((w) => w.start === last.start)
  if (!namesDoer(list, at) && !(LIMITS.has(list[from]?.key ?? '') && namesOffice(list, at))) return null
  return { bodies: opened || last.group ? bodies.slice(1) : [last], next, request: false, rule: 'after_recital' }
}

/** "… của Chính phủ, các bộ, UBND các tỉnh …": after one owner the plural opens the doers. */
function opensDoers(bodies: readonly FoundBody[]): boolean {
  const plural = /^(?:các|những|mỗi) /iu
  return !plural.test(bodies[0]?.name ?? '') && plural.test(bodies[1]?.name ?? '')
}

/** "…, Chủ tịch UBND tỉnh giao Sở Y tế …" */
function issuerHands(text: string, list: readonly Word[], i: number): Subject | null {
  const issuer = readBodies(text, list, i)
  return issuer ? handed(text, list, issuer.next) : null
}

const TIMES = new Set('đối cuối đầu tháng quý năm ngày trước từ đến trong'.split(' '))

/** In mid-sentence only a capital, a plural or a committee opens a doer; bare nouns there belong to other lists. */
function namesDoer(list: readonly Word[], i: number): boolean {
  const word = list[i]
  return !!word && (word.capital || /^(?:các|những|mỗi|ủy|ubnd|lực|toàn)$/.test(word.key))
}

/** Openers of a limit, behind which a doer may stand in lower case. */
const LIMITS = new Set('trong chậm hằng hàng định sau'.split(' '))

/** "Trong thời hạn 05 ngày …, cơ quan bảo hiểm xã hội chi trả …" */
function namesOffice(list: readonly Word[], i: number): boolean {
  return /^(?:cơ quan|đơn vị|người sử|doanh nghiệp|chủ đầu|nhà thầu)$/.test(`${list[i]?.key} ${list[i + 1]?.key}`)
}

/** "Đồng chí khẳng định, lực lượng … cần …": what a speaker says of who has to act. */
function quoted(text: string, list: readonly Word[], from: number): Subject | null {
  for (let i = from; i < Math.min(from + 30, list.length); i++) {
    if (!/^(?:định|mạnh|biết|rằng|đạo)$/.test(list[i]?.key ?? '')) continue
    const at = /^(?:,|:|rằng)$/.test(list[i + 1]?.key ?? '') ? i + 2 : i + 1
    const subject = namesDoer(list, at) ? plain(text, list, at) : null
    if (!subject && at === i + 1) continue
    return subject &&
      /^(?:cần|phải|có trách nhiệm|tiếp tục)/iu.test(
        text.slice(list[subject.next]?.start ?? text.length).replace(/^với [^.;]{1,60}? (?=cần|phải)/u, ''),
      )
      ? { ...subject, rule: 'spoken' }
      : null
  }
  return null
}

/** A name that the lexicon lacks, told by a sure sign: "Viettel Đà Giang chủ trì …". */
function unknownName(text: string, list: readonly Word[], from: number): Subject | null {
  if (!list[from]?.capital || verbs.at(list, from) > 0) return null
  for (let i = from + 1; i < Math.min(from + 9, list.length); i++) {
    const n = modals.at(list, i)
    const key = list[i]?.key
    if (n > 0 && (key === 'chủ' || (n >= 3 && key === 'có') || (n >= 3 && key === 'chịu'))) {
      const first = list[from]
      const last = list[i - 1]
      if (!first || !last || !list.slice(from, i).every((w) => w.capital || w.key === 'và' || w.sign)) return null
      return {
        bodies: [{ name: text.slice(first.start, last.end), start: first.start, end: last.end, group: false }],
        next: i,
        request: false,
        rule: 'unknown_name',
      }
    }
    if (list[i]?.sign && list[i]?.key !== '-') return null
  }
  return null
}
