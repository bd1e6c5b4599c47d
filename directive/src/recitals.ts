/**
 * A subject behind a phrase of time or reason: «Căn cứ Kế hoạch này, Sở Nội vụ hướng dẫn …». Reads a sentence that
 * opens with such a phrase; writes the bodies that are told to act.
 */
import { readBodies } from './agencies.ts'
import type { BodyList, FoundBody } from './body-list.ts'
import { verbs } from './body-words.ts'
import { actsAt, goesOn, handed, handing, modals, MOST_BODIES_AT, plain, RECITALS, type Subject } from './subjects.ts'
import type { Word } from './words.ts'

// "Hằng năm Sở Y tế lập …", "Hàng quý các xã báo cáo …": the doer follows without a comma
const EACH = /^(?:hằng|hàng)$/
const PERIOD = /^(?:năm|quý|tháng|tuần|ngày)$/

/** "Căn cứ Kế hoạch này, Sở Nội vụ hướng dẫn …": the subject stands behind a phrase of time or reason. */
export function afterRecital(text: string, list: readonly Word[], from: number): Subject | null {
  // "Định kỳ …" opens a phrase of time, "Định mức …" names a thing.
  if (!RECITALS.has(list[from]?.key ?? '') || (list[from]?.key === 'định' && list[from + 1]?.key !== 'kỳ')) return null
  const yearly = EACH.test(list[from]?.key ?? '') && PERIOD.test(list[from + 1]?.key ?? '') ? plain(text, list, from + 2) : null
  if (yearly) return { ...yearly, rule: 'after_recital' }
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
export function namesDoer(list: readonly Word[], i: number): boolean {
  const word = list[i]
  return !!word && (word.capital || /^(?:các|những|mỗi|ủy|ubnd|lực|toàn)$/.test(word.key))
}

/** Openers of a limit, behind which a doer may stand in lower case. */
const LIMITS = new Set('trong chậm hằng hàng định sau'.split(' '))

/** "Trong thời hạn 05 ngày …, cơ quan bảo hiểm xã hội chi trả …" */
function namesOffice(list: readonly Word[], i: number): boolean {
  return /^(?:cơ quan|đơn vị|người sử|doanh nghiệp|chủ đầu|nhà thầu)$/.test(`${list[i]?.key} ${list[i + 1]?.key}`)
}
