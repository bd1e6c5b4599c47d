/**
 * Who works along. Reads a stretch of text; writes the bodies that follow «phối hợp với», «kết hợp với», «cùng với».
 */
import { readBodies } from './agencies.ts'
import type { BodyList, FoundBody } from './body-list.ts'
import { MANNERS } from './lexicon.ts'
import { Phrases, type Word } from './words.ts'

const manners = new Phrases(MANNERS)

/** The bodies that a stretch of text tells to work along: all that follow «phối hợp (với)», «kết hợp với». */
export function readPartners(text: string, list: readonly Word[], from: number, to: number): FoundBody[] {
  // Only the stretch is copied, with the word before it: an item of thousands of words is read piece by piece.
  const before = Math.min(from, 1)
  return partnersIn(text, list.slice(from - before, to), before)
}

function partnersIn(text: string, part: readonly Word[], from: number): FoundBody[] {
  const out: FoundBody[] = []
  // "Với các đơn vị của Bộ A xây dựng …" names the partner at once.
  if (part[from]?.key === 'với') out.push(...(readBodies(text, part, from + 1)?.bodies ?? []))
  else if (part[from]?.key === 'cùng' && part[from + 1]?.key === 'với')
    out.push(...(readBodies(text, part, from + 2)?.bodies ?? []))
  for (let i = from; i < part.length - 1; i++) {
    const key = part[i]?.key
    const next = part[i + 1]?.key
    const joint =
      (key === 'phối' && next === 'hợp') ||
      (/^ph[oôốổ]i$/.test(key ?? '') && /^h[oơợở]p$/.test(next ?? '')) ||
      (key === 'kết' && next === 'hợp' && part[i + 2]?.key === 'với')
    if (chairsWith(part, i)) {
      const beside = readBodies(text, part, i + (next === 'với' ? 2 : 1))
      if (beside) {
        out.push(...beside.bodies)
        i = beside.next - 1
        continue
      }
    }
    if (!joint || nounBefore(part, i)) continue
    let at = i + 2
    for (let n = manners.at(part, at); n > 0; n = manners.at(part, at)) at += n
    const found = readBodies(text, part, at)
    if (!found) {
      const one = unlisted(text, part, at, at > i + 2)
      if (one) out.push(one)
      continue
    }
    out.push(...(part[i - 1]?.key === '(' ? upToBracket(text, part, found) : found.bodies))
    i = found.next - 1
  }
  return out
}

/** "chủ trì, cùng các Bộ: …", "chủ trì cùng với Sở Y tế": who works beside the one that chairs. */
function chairsWith(list: readonly Word[], i: number): boolean {
  if (list[i]?.key !== 'cùng') return false
  return list[i - 1]?.key === 'trì' || (list[i - 1]?.key === ',' && list[i - 2]?.key === 'trì')
}

/** Partners that open no list of bodies: "phối hợp với địa phương", an abbreviation that the lexicon lacks ("… với VNCERT"). */
function unlisted(text: string, list: readonly Word[], at: number, joined: boolean): FoundBody | null {
  const [word, next] = list.slice(at, at + 2)
  if (!word) return null
  if (word.key === 'địa' && next?.key === 'phương')
    return { name: text.slice(word.start, next.end), start: word.start, end: next.end, group: true }
  const short = joined && /^\p{Lu}{4,}$/u.test(word.text)
  return short ? { name: word.text, start: word.start, end: word.end, group: false } : null
}

/** "(phối hợp với Sở A, đơn vị sự kiện tổ chức chương trình)": in a bracket of names alone the last name runs to its end. */
function upToBracket(text: string, list: readonly Word[], found: BodyList): FoundBody[] {
  const last = found.bodies.at(-1)
  for (let i = found.next; last && i < Math.min(found.next + 7, list.length); i++) {
    if (list[i]?.key === ')') {
      const end = list[i - 1]?.end ?? last.end
      return end > last.end && /^\p{Ll}/u.test(last.name)
        ? [...found.bodies.slice(0, -1), { ...last, name: text.slice(last.start, end), end }]
        : found.bodies
    }
    if (list[i]?.sign) break
  }
  return found.bodies
}

/** "quy chế phối hợp", "sự phối hợp" name a thing. */
function nounBefore(list: readonly Word[], i: number): boolean {
  return /^(?:chế|sự|trình|hình)$/.test(list[i - 1]?.key ?? '')
}
