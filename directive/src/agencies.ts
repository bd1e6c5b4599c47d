/**
 * Names of bodies. Reads the words of a text from a given place; writes the list of bodies that starts there: named
 * bodies, posts, unnamed groups, lists under one head noun ("các Sở: Tài chính, Nội vụ" → two). It does not decide
 * whether they act; `orders.ts` does.
 */
import { MAX_BODIES, separator, type BodyList, type FoundBody } from './body-list.ts'
import { fields, groups, heads, peopleEnd, plurals, posts, Reader } from './body-words.ts'
import { tidy } from './mended.ts'
import { nameEnd } from './name-end.ts'
import { isCapitalPlace, placeWord } from './places.ts'
import { distributed, eachName } from './shared-heads.ts'
import type { Word } from './words.ts'

/** Heads whose names are open-ended and may hold verbs ("Ban Quản lý dự án đầu tư xây dựng"). */
const OPEN_HEADS =
  /^(?:ban|ban chỉ đạo|ban quản lý|bql|ban chỉ huy|ban điều hành|trung tâm|công ty|tổng công ty|tập đoàn|văn phòng|hội|hội đồng|hiệp hội|viện|trường|quỹ|cục|chi cục|vụ|phòng|đội|học viện|liên hiệp|liên minh|liên đoàn|tổ|tổ công tác|nhà|khu|khu bảo tồn|đoàn|hạt|đại học|câu lạc bộ|tiểu ban|nhóm|hãng phim|bệnh viện|tổ chuyên viên|xí nghiệp|nhà máy|làng|chi nhánh|tiểu đoàn|đại đội|trung đoàn|lữ đoàn|đoàn đặc nhiệm|trạm|trạm kiểm soát|biên đội|khoa)$/

/** Reads the list of bodies that starts at word `at`; null where none starts there. */
export function readBodies(text: string, list: readonly Word[], at: number): BodyList | null {
  const reader = new Reader(text, list)
  const out: FoundBody[] = []
  let i = pastAddress(reader, at)
  while (i < list.length && out.length < MAX_BODIES) {
    const entry = restoredPost(reader, i, out.at(-1)) ?? restoredHead(reader, i, out.at(-1)) ?? readEntry(reader, i)
    if (!entry) break
    out.push(...entry.bodies)
    i = pastOtherPost(reader, entry.next)
    const step = separator(reader, i)
    const last = out.at(-1)
    if (
      step === 0 ||
      !(reader.startsBody(i + step) || restoredPost(reader, i + step, last) || restoredHead(reader, i + step, last))
    )
      break
    i += step
  }
  return out.length > 0 ? { bodies: restoredOwners(out), next: i } : null
}

/** "Các ông (bà): Chánh Văn phòng …", "Các đồng chí Giám đốc sở": how persons are addressed stands before their posts. */
function pastAddress(reader: Reader, at: number): number {
  if (!/^các (?:ông|bà)$/.test(reader.pair(at))) return at
  let i = at + 2
  while (i < at + 6 && /^(?:[(),:]|bà)$/.test(reader.key(i))) i++
  return posts.at(reader.list, i) > 0 ? i : at
}

// "các đơn vị liên quan của Bộ A", then bodies of its rank
const PART_OF =
  /^((?:các )?(?:đơn vị|cơ quan)(?: (?:liên quan|hữu quan|chức năng|trực thuộc))? (?:của|thuộc)) (?:các )?(?=(?:Bộ|Ngân hàng|Tổng cục) )/u

const OF_RANK = /^(?:Bộ|Ngân hàng nhà nước|Tổng cục) /iu

/** "các đơn vị của Bộ A, Bộ B": the part stands for each of the owners. */
function restoredOwners(bodies: FoundBody[]): FoundBody[] {
  let part = ''
  return bodies.map((body) => {
    const found = PART_OF.exec(body.name)
    if (found?.[1]) part = found[1]
    else if (part !== '' && OF_RANK.test(body.name)) return { ...body, name: `${part} ${body.name}` }
    else part = ''
    return body
  })
}

/** "Bộ trưởng Bộ A - Phó Trưởng ban Chỉ đạo B": the second post of the same person is passed over. */
function pastOtherPost(reader: Reader, i: number): number {
  if (!/^[-–]$/.test(reader.key(i))) return i
  const post = posts.at(reader.list, i + 1)
  return post > 0 && reader.list[i + 1]?.capital ? readPost(reader, i + 1, i + 1 + post).next : i
}

/** "Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ": the post holds for the second as well. */
function restoredPost(reader: Reader, i: number, last: FoundBody | undefined): BodyList | null {
  const post = last && /^(thủ trưởng|lãnh đạo) (?!các)/iu.exec(last.name)
  if (!post?.[1] || reader.list[i]?.capital || groups.at(reader.list, i) === 0) return null
  if (!/(?:ngang|thuộc)/iu.test(last?.name ?? '')) return null
  const next = nameEnd(reader, i + groups.at(reader.list, i), { group: false, open: true })
  const slice = reader.slice(i, next)
  return {
    bodies: [
      { name: `${post[1]} ${slice}`, start: reader.list[i]?.start ?? 0, end: reader.list[next - 1]?.end ?? 0, group: true },
    ],
    next,
  }
}

// "Bộ Tư pháp", "Sở Y tế": one ministry or department by its field alone
const OF_FIELD = /^(Bộ|Sở) \p{Lu}/u
// Fields that are bodies by themselves or offices inside others: "Sở Y tế, Thanh tra, Thuế"
const BY_ITSELF = /^(?:văn phòng|thuế|hải quan|thanh tra|kho bạc nhà nước|điện lực|hậu cần|tham mưu|trinh sát|biên phòng)$/

/** "Bộ Tư pháp, Ngoại giao, Công an": one noun for the fields that follow; there is no «Sở Công an». */
function restoredHead(reader: Reader, i: number, last: FoundBody | undefined): BodyList | null {
  const head = OF_FIELD.exec(last?.name ?? '')?.[1]
  const n = head && reader.list[i]?.capital ? fields.at(reader.list, i) : 0
  const first = reader.list[i]
  const end = reader.list[i + n - 1]
  const after = reader.list[i + n]
  if (n === 0 || !first || !end || (after && !(after.sign && after.key !== ':') && after.key !== 'và')) return null
  const field = reader.slice(i, i + n)
  if (BY_ITSELF.test(lower(field)) || (head === 'Sở' && /^(?:công an|quốc phòng)$/.test(lower(field)))) return null
  return { bodies: [{ name: `${head} ${field}`, start: first.start, end: end.end, group: false }], next: i + n }
}

/** "cán bộ, công chức, người lao động của Sở": people of several kinds are one group, whatever opens it. */
function people(reader: Reader, at: number): BodyList | null {
  const i = peopleEnd(reader, at + plurals.at(reader.list, at))
  return i > at ? single(reader, at, nameEnd(reader, i, { group: true, open: false, plural: true }), true) : null
}

function readEntry(reader: Reader, at: number): BodyList | null {
  const { list } = reader
  const several = people(reader, at)
  if (several) return several
  let i = at
  const plural = plurals.at(list, i)
  i += plural
  if (plural > 0 && plurals.at(list, i) > 0 && reader.key(i - 1) !== 'số') i += plurals.at(list, i)
  const head = reader.headAt(i, plural > 0)
  if (head === 0) return null
  const post = postAt(reader, i)
  if (post > 0 && post >= heads.at(list, i)) return readPost(reader, at, i + post)
  const after = i + head
  const colon = distributed(reader, at, i, after, plural > 0, (k) => readBodies(reader.text, list, k))
  if (colon) return colon
  const group = plural > 0 && groups.at(list, i) > 0 && !isNamed(reader, after)
  const next = nameEnd(reader, after, {
    group: group || bareGroup(reader, i, after),
    open: !group && OPEN_HEADS.test(lower(reader.slice(i, after))),
    plural: plural > 0,
    head: lower(reader.slice(i, after)),
  })
  return ownersOf(reader, at, next) ?? single(reader, at, madeBy(reader, next, group || bareGroup(reader, i, after)), group)
}

const MADE = /^(?:thành lập|quản lý|lựa chọn|chỉ định|bổ nhiệm|chủ trì|làm chủ)$/
const LONGEST_MAKER = 12

/** "công ty do Thủ tướng quyết định thành lập", "các cơ sở do Bộ A lựa chọn": who made a group tells which it is. */
function madeBy(reader: Reader, next: number, group: boolean): number {
  if (!group || reader.key(next) !== 'do' || !reader.startsBody(next + 1)) return next
  for (let i = next + 2; i < next + LONGEST_MAKER; i++) {
    if (reader.list[i]?.sign) return next
    if (MADE.test(reader.pair(i))) return i + 2
  }
  return next
}

/** "các đơn vị của các Bộ: A, B": the part stands for each of the owners that follow. */
function ownersOf(reader: Reader, at: number, next: number): BodyList | null {
  const owned =
    reader.key(next) === ':' ? /^(.+ (?:của|thuộc)) các (Bộ|Sở|Vụ|Cục|xã|phường)$/iu.exec(reader.slice(at, next)) : null
  return owned ? eachName(reader, next + 1, `${owned[1]} ${owned[2]}`, true) : null
}

/** Words of the post at `i`; in "Trưởng Ban quản lý …" the «Ban» belongs to the body. */
function postAt(reader: Reader, i: number): number {
  const n = posts.at(reader.list, i)
  return n > 1 && heads.at(reader.list, i + n - 1) > 1 ? n - 1 : n
}

function single(reader: Reader, from: number, to: number, group: boolean): BodyList {
  const end = withBrackets(reader, to)
  const body = {
    name: tidy(reader.slice(from, end.nameTo)),
    start: reader.list[from]?.start ?? 0,
    end: reader.list[end.next - 1]?.end ?? 0,
    group,
  }
  return { bodies: [body], next: end.next }
}

/** A bracket after a name: a body in it stays with the name, an abbreviation or remark is passed over. */
function withBrackets(reader: Reader, to: number): { nameTo: number; next: number } {
  if (reader.key(to) !== '(') return { nameTo: to, next: to }
  for (let i = to + 1; i < Math.min(to + 25, reader.list.length); i++) {
    if (reader.key(i) !== ')') continue
    return {
      nameTo: reader.startsBody(to + 1) && reader.list[to + 1]?.capital && i - to > 2 && i - to < 12 ? i + 1 : to,
      next: i + 1,
    }
  }
  return { nameTo: to, next: to }
}

function lower(text: string): string {
  return text.toLowerCase()
}

/** Words of the post that ends before `at`. */
function postBefore(reader: Reader, at: number): number {
  for (const n of [3, 2, 1]) if (posts.at(reader.list, at - n) === n) return n
  return 1
}

/** A post, then the body that it heads: "Giám đốc Sở Nội vụ", "Thủ trưởng các sở, ngành", "Giám đốc các Sở: …". */
function readPost(reader: Reader, from: number, at: number): BodyList {
  const { list } = reader
  const plural = plurals.at(list, at)
  const i = at + plural
  if (reader.headAt(i, true) > 0 && (plural > 0 || reader.headAt(i, false) > 0 || groups.at(list, i) > 0)) {
    const inner = posts.at(list, i) > 0 && posts.at(list, i) >= heads.at(list, i)
    if (!inner) {
      const head = reader.headAt(i, true)
      const colon = distributed(reader, from, i, i + head, plural > 0, (k) => readBodies(reader.text, list, k))
      if (colon) return colon
      const leader =
        reader.pair(from) === 'người đứng' ||
        reader.pair(from) === 'cấp phó' ||
        (reader.key(i + head) === ',' && /^(?:cơ quan|đơn vị|sở|ban)$/.test(lower(reader.slice(i, i + head))))
      const group = (plural > 0 || leader) && groups.at(list, i) > 0 && !isNamed(reader, i + head)
      const next = nameEnd(reader, i + head, {
        group,
        open: !group && OPEN_HEADS.test(lower(reader.slice(i, i + head))),
        plural: plural > 0,
        head: placeWord(lower(reader.slice(i, i + head))) ? 'ubnd' : lower(reader.slice(i, i + head)),
      })
      return single(reader, from, next, group)
    }
    const sub = readPost(reader, from, i + posts.at(list, i))
    return sub
  }
  // "Thủ trưởng, lãnh đạo các đơn vị": two posts of the same body.
  if (
    reader.key(at) === ',' &&
    /^(?:thủ trưởng|lãnh đạo|trưởng|phó|giám đốc|cục trưởng|vụ trưởng|chủ tịch)$/iu.test(
      reader.slice(at - postBefore(reader, at), at),
    ) &&
    posts.at(list, at + 1) > 0 &&
    !/^(?:chủ|bí|chánh|viện)$/.test(reader.key(at + 1)) &&
    (reader.key(at - 1) !== 'tịch' || /^(?:tổng giám|giám đốc|phó chủ)$/.test(reader.pair(at + 1)))
  )
    return readPost(reader, from, at + 1 + posts.at(list, at + 1))
  // A person's name or a lower-case remark ("Thứ trưởng khác", "Chủ tịch tỉnh").
  return single(reader, from, nameEnd(reader, at, { group: false, open: false }), false)
}

function isNamed(reader: Reader, i: number): boolean {
  const word = reader.list[i]
  // "các Trường Trung cấp …" is a name, "các ban Trung ương" is none.
  const place = word !== undefined && isCapitalPlace(word) && (word.key !== 'trung' || reader.key(i + 1) === 'ương')
  return !!word && !word.sign && word.capital && !place && posts.at(reader.list, i) === 0
}

/** "tổ chức, cá nhân có liên quan": a group although no plural opens it. */
function bareGroup(reader: Reader, i: number, after: number): boolean {
  return (
    /^(?:tổ chức|cơ quan|đơn vị|doanh nghiệp|tập đoàn|tổng công ty|công ty|sở|ngành|bộ|phòng|ban|xã|phường)$/iu.test(
      reader.slice(i, after),
    ) && !isNamed(reader, after)
  )
}
