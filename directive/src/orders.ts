/**
 * Who is told to act. Reads a sentence; writes its subject: the bodies that are handed the work («giao Sở …»,
 * «yêu cầu các …», «Sở … chủ trì», «Căn cứ …, Sở … rà soát»).
 */
import { readBodies } from './agencies.ts'
import type { FoundBody } from './body-list.ts'
import { verbs } from './body-words.ts'
import { CONNECTORS } from './lexicon.ts'
import { afterRecital, namesDoer } from './recitals.ts'
import { actsAt, goesOn, handed, handing, modals, MOST_BODIES_AT, plain, type Subject } from './subjects.ts'
import { Phrases, type Word } from './words.ts'

const connectors = new Phrases(CONNECTORS)
/** Words after which a request or order word is a noun or reported ("theo đề nghị của", "đáp ứng yêu cầu"). */
const NOUN_BEFORE = new Set(
  'theo đáp của các những nhu có được do tại về trước sau khi ứng mọi với nêu nhận bởi vào bị đơn cầu xét'.split(' '),
)

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
    unknownName(text, sentence, i) ??
    boundPeople(text, sentence, i)
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

/** Whom rules and orders bind by what they own or do: "Chủ bến, thuyền trưởng … có trách nhiệm". */
const BOUND = new Set(['chủ', 'người', 'hộ', 'khách', 'thuyền', 'lái'])
const LONGEST_BOUND = 18

/** "Chủ bến, thuyền trưởng và người lái đò có trách nhiệm …": people of a trade, up to what they are told. */
function boundPeople(text: string, list: readonly Word[], from: number): Subject | null {
  if (!BOUND.has(list[from]?.key ?? '') || !list[from]?.capital) return null
  const bodies: FoundBody[] = []
  let first = from
  for (let i = from + 1; i < Math.min(from + LONGEST_BOUND, list.length - 1); i++) {
    const key = list[i]?.key ?? ''
    const told = key === 'có' && list[i + 1]?.key === 'trách'
    if (told || key === ',' || key === 'và') {
      const [a, b] = [list[first], list[i - 1]]
      if (!a || !b || b.start < a.start) return null
      bodies.push({ name: text.slice(a.start, b.end), start: a.start, end: b.end, group: true })
      if (told) return { bodies, next: i, request: false, rule: 'unknown_name' }
      first = i + 1
    } else if (list[i]?.sign || key === 'là') return null
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
