/**
 * Several bodies under one noun: «các Sở: Tài chính, Nội vụ», «UBND các phường: A, B», «các lực lượng Công an, Biên phòng».
 * Reads the words behind the noun; writes each body with the noun restored.
 */
import { MAX_BODIES, separator, type BodyList, type FoundBody } from './body-list.ts'
import { fields, heads, plurals, posts, verbs, type Reader } from './body-words.ts'
import { tidy } from './mended.ts'
import { nameEnd } from './name-end.ts'
import { isCapitalPlace, placeAt } from './places.ts'

/** Lists under one head: "các Sở: A, B", "các Sở A, B và C", "UBND các phường: A, B", "Giám đốc các Sở: A, B". */
export function distributed(
  reader: Reader,
  from: number,
  headAt: number,
  after: number,
  plural: boolean,
  readList: (at: number) => BodyList | null,
): BodyList | null {
  const { list } = reader
  let head = reader.slice(headAt, after)
  let prefix = reader.slice(from, headAt)
  let i = after
  const inner = plurals.at(list, after)
  const noun = inner > 0 ? innerNoun(reader, after + inner) : 0
  if (noun > 0) {
    // "UBND các phường: Ba Đình, Cửa Nam": the plural stands inside the name.
    prefix = reader.slice(plural ? headAt : from, after)
    head = reader.slice(after + inner, after + inner + noun)
    if (head === 'nước') head = ''
    i = after + inner + noun
  } else if (!plural && !sharedForce(reader, headAt, after)) {
    // "Giám đốc Sở: Nội vụ, Tư pháp" stands for the plural.
    if (reader.key(after) !== ':' || fields.at(list, after + 1) === 0 || !/^(?:sở|bộ|vụ|phòng|ban)$/iu.test(head)) return null
  } else prefix = prefix.replace(/\s*(?:các|những|tất cả các|một số)$/iu, '')
  i = pastTwins(reader, i)
  const colon = reader.key(i) === ':'
  if (colon) i++
  const word = list[i]
  if (
    !word ||
    word.sign ||
    !word.capital ||
    // "Các cơ quan báo chí: Tổ chức …" goes on with an order.
    (colon && fields.at(list, i) === 0 && (reader.pair(i) === 'tổ chức' || verbs.at(list, i) > heads.at(list, i))) ||
    (!colon &&
      (isCapitalPlace(word) ||
        (!/^(?:sở|bộ|vụ|cục|ban|phòng|xã|phường|huyện|quận|thị xã|thành phố|tỉnh|chi cục|ubnd)$/iu.test(head) &&
          !(/^(?:lực lượng|đơn vị|cơ quan)$/iu.test(head) && FORCES.test(reader.pair(i))))))
  )
    return null
  // After the colon full names may follow ("các đơn vị: Sở A, Sở B"): those are entries of their own.
  const forces = /^(?:lực lượng|đơn vị|cơ quan)$/iu.test(head) && FORCES.test(reader.pair(i))
  if (!forces && heads.at(list, i) > 0 && reader.headAt(i, false) > 0 && fields.at(list, i) === 0 && !/^các$/iu.test(head))
    return colon ? readList(i) : null
  return eachName(reader, i, [prefix, capitalised(head, prefix)].filter(Boolean).join(' '), colon)
}

// "các lực lượng Công an, Biên phòng", "các đơn vị Quân đội, Công an"
const FORCES = /^(?:công an|quân đội|quân sự|biên phòng|hải quân|hải quan|cảnh sát|kiểm lâm|kiểm ngư|dân quân)$/

/** "lực lượng Công an, Quân sự, Biên phòng": one noun for several forces. */
function sharedForce(reader: Reader, headAt: number, after: number): boolean {
  return (
    reader.pair(headAt) === 'lực lượng' &&
    FORCES.test(reader.pair(after)) &&
    /^(?:,|và)$/.test(reader.key(after + 2)) &&
    FORCES.test(reader.pair(after + 3))
  )
}

/** "các Sở, ngành: Tài chính, Nội vụ": nouns beside the head, up to the colon. */
function pastTwins(reader: Reader, i: number): number {
  let at = i
  while (reader.key(at) === ',' && /^(?:ban|ngành|phòng)$/.test(reader.key(at + 1))) at += 2
  return reader.key(at) === ':' ? at : i
}

function innerNoun(reader: Reader, i: number): number {
  return reader.key(i) === 'nước' ? 1 : placeAt(reader, i) || heads.at(reader.list, i)
}

function capitalised(head: string, prefix: string): string {
  return prefix === '' ? head.charAt(0).toUpperCase() + head.slice(1) : head
}

/** Departments whose fields go on in lower case. */
const OPEN_ITEM = /(?:vụ|cục|ban|viện|trường|trung tâm|phòng)$/iu

export function eachName(reader: Reader, at: number, restored: string, colon: boolean): BodyList | null {
  const { list } = reader
  const bodies: FoundBody[] = []
  let i = at
  while (bodies.length < MAX_BODIES) {
    const next = nameEnd(reader, i, { group: false, open: false, item: true, head: OPEN_ITEM.test(restored) ? 'vụ' : 'sở' })
    if (next === i) break
    bodies.push({
      name: tidy(`${restored} ${reader.slice(i, next)}`),
      start: list[i]?.start ?? 0,
      end: list[next - 1]?.end ?? 0,
      group: false,
    })
    i = next
    const step = separator(reader, i)
    const word = list[i + step]
    if (step === 0 || !word || word.sign || !word.capital || (reader.key(i) === ';' && !colon)) break
    // There is no «Sở Công an»: the police stand for themselves.
    if (reader.pair(i + step) === 'công an' && /(?:^|các )sở$/iu.test(restored)) break
    const force = /(?:lực lượng|đơn vị|cơ quan)$/iu.test(restored) && FORCES.test(reader.pair(i + step))
    if (!force && (posts.at(list, i + step) > 0 || (heads.at(list, i + step) > 0 && fields.at(list, i + step) === 0))) break
    i += step
  }
  // One name after a plural is a group with a proper name ("các Vụ Thị trường ngoài nước"), not a list.
  return bodies.length > 1 || colon ? { bodies, next: i } : null
}
