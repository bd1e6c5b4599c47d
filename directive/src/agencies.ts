/**
 * Names of bodies. Reads the words of a text from a given place; writes the list of bodies that starts there: named
 * bodies, posts, unnamed groups, lists under one head noun ("các Sở: Tài chính, Nội vụ" → two). It does not decide
 * whether they act; `orders.ts` does.
 */
import { BODY_HEADS, FIELDS, GROUP_NOUNS, NAME_TAILS, NAME_VERBS, PLURALS, POSTS, STOPS, VERBS } from './lexicon.ts'
import { bare, Phrases, toKey, type Word } from './words.ts'

/** One body as it goes into the answer, with its place in the text. */
export interface FoundBody {
  name: string
  start: number
  end: number
  /** An unnamed group ("các sở, ngành"). */
  group: boolean
}

export interface BodyList {
  bodies: FoundBody[]
  /** Index of the first word after the list. */
  next: number
}

const heads = new Phrases(BODY_HEADS)
const posts = new Phrases(POSTS)
const groups = new Phrases(GROUP_NOUNS)
const plurals = new Phrases(PLURALS)
const fields = new Phrases(FIELDS)
const tails = new Phrases(NAME_TAILS)
const stops = new Phrases(STOPS)
export const verbs = new Phrases(VERBS)
const nameVerbs = new Phrases(NAME_VERBS)

/** What follows a group noun and still belongs to the group. */
const groupTails = new Phrases([
  'có liên quan', 'liên quan', 'có chức năng liên quan', 'hữu quan', 'có thẩm quyền', 'trên địa bàn', 'trực thuộc', 'thuộc', 'của', 'trong tỉnh', 'trong nước', 'trong nước và quốc tế', 'trong nước và ngoài nước', 'trong nước và nước ngoài', 'trong bộ', 'trong ngành',
  'ở trung ương', 'ở địa phương', 'ở cơ sở', 'trung ương', 'quản lý nhà nước', 'quản lý chuyên ngành', 'chuyên môn', 'chức năng', 'sử dụng ngân sách', 'sử dụng đất', 'tại nước ngoài', 'tại các nước', 'cùng cấp', 'đóng trên địa bàn', 'đứng chân trên địa bàn',
  'diễn ra sự kiện', 'được giao nhiệm vụ', 'được phân công', 'được giao', 'nêu trên', 'khác', 'khác có liên quan', 'biên giới', 'trong toàn quốc', 'trong cả nước', 'nước ngoài', 'sử dụng lao động', 'có tên trong', 'quản lý dự án', 'cung cấp dịch vụ',
])
/** Single words that open a body only before a proper name, a field or a place. */
const WEAK_HEADS = new Set(
  'bộ sở ngành cục vụ phòng ban hội viện trường đài báo thuế tổ đội đoàn trạm quỹ khoa khối tỉnh huyện quận xã phường làng thôn ấp bên nhóm điện bưu hạt khu trung'.split(' '),
)
/** Places: "UBND các xã, phường" goes on over its commas with them. */
const PLACES = new Set(['tỉnh', 'huyện', 'xã', 'phường', 'quận', 'ấp', 'thôn'])
const PLACE_PAIRS = new Set(['thành phố', 'thị xã', 'thị trấn', 'đặc khu', 'tổ dân', 'địa phương', 'cơ sở'])
/** What OCR makes of them: "thành phô", "thi xã". */
const SPOILT_PLACE = /^th[aàâảiị]/
const BARE_PLACES = new Set(['thanh pho', 'thi xa', 'thi tran'])
const SPOILT_NOUN = /^(?:t[oôổ]|c[oơ]|đ[oơ]n|c[aá]|đo[aà]n|đ[ii]a) /
const BARE_NOUNS = new Set(['to chuc', 'co quan', 'don vi', 'ca nhan', 'doan the', 'dia phuong'])
const PARTY_COMMITTEES = new Set(['tỉnh ủy', 'thành ủy', 'huyện ủy', 'quận ủy', 'thị ủy', 'đảng ủy'])
/** Heads whose names are open-ended and may hold verbs ("Ban Quản lý dự án đầu tư xây dựng"). */
const OPEN_HEADS =
  /^(?:ban|ban chỉ đạo|ban quản lý|bql|ban chỉ huy|ban điều hành|trung tâm|công ty|tổng công ty|tập đoàn|văn phòng|hội|hội đồng|hiệp hội|viện|trường|quỹ|cục|chi cục|vụ|phòng|đội|học viện|liên hiệp|liên minh|liên đoàn|tổ|tổ công tác|nhà|khu|khu bảo tồn|đoàn|hạt|đại học|câu lạc bộ|tiểu ban|nhóm|hãng phim|bệnh viện|tổ chuyên viên|xí nghiệp|nhà máy|làng)$/
/** Order verbs that never stand inside a name, whatever their case. */
const CHAIRS = new Set(['chủ trì', 'phối hợp', 'có trách', 'chịu trách'])
/** Words of level after which a name is complete. */
const LEVELS = new Set(['trung ương', 'việt nam', 'tối cao', 'nhà nước'])
const MAX_WORDS = 30
const MAX_BODIES = 40

/** Words that a name may not be: the start of something else that looks like a head ("ban hành", "báo cáo"). */
const FALSE_STARTS = new Phrases([
  'ban hành', 'báo cáo', 'báo chí', 'hội nghị', 'hội thảo', 'hội chợ', 'hội nhập', 'trường hợp', 'cơ sở dữ liệu', 'khoa học', 'bộ máy', 'bộ thủ tục', 'bộ luật', 'bộ chỉ số', 'bộ nhận diện', 'xã hội', 'đoàn kết', 'tổ chức thực hiện', 'bên cạnh', 'phòng chống', 'phòng ngừa',
  'thuế suất', 'thông tin', 'đội ngũ', 'quỹ đất', 'ban đầu', 'ngành nghề', 'tỉnh hình', 'tổ hợp', 'đoàn viên', 'hội viên', 'bộ hồ sơ', 'bộ tiêu chí', 'hộ chiếu', 'sở hữu', 'cơ sở hạ tầng', 'cơ sở vật chất', 'cơ sở pháp lý', 'cơ sở khoa học', 'viện trợ', 'viện phí', 'trường bắn', 'báo động', 'đại diện chủ sở hữu',
  'lực lượng lao động', 'lực lượng sản xuất', 'tổ chức bộ máy', 'tổ chức hội nghị', 'doanh nghiệp nhỏ và vừa',
])

class Reader {
  readonly text: string
  readonly list: readonly Word[]
  constructor(text: string, list: readonly Word[]) {
    this.text = text
    this.list = list
  }
  key(i: number): string {
    return this.list[i]?.key ?? ''
  }
  pair(i: number): string {
    return `${this.key(i)} ${this.key(i + 1)}`
  }
  slice(from: number, to: number): string {
    const a = this.list[from]
    const b = this.list[to - 1]
    return a && b ? this.text.slice(a.start, b.end) : ''
  }
  /** True where a body may start at `i`: with its head noun, its post, or a plural before one. */
  startsBody(i: number): boolean {
    return this.headAt(i + plurals.at(this.list, i), plurals.at(this.list, i) > 0) > 0
  }
  /** Words of the head noun or post at `i`; 0 where there is none. */
  headAt(i: number, plural: boolean): number {
    const { list } = this
    const word = list[i]
    if (!word || word.sign) return 0
    if (FALSE_STARTS.at(list, i) > 0 && !(plural && groups.at(list, i) > 0)) return 0
    const n = Math.max(heads.at(list, i), posts.at(list, i), plural ? groups.at(list, i) : 0) || this.spoiltHeadAt(i)
    if (n === 0) return groups.at(list, i) > 0 && this.groupGoesOn(i + groups.at(list, i)) ? groups.at(list, i) : 0
    if (plural) return n
    const verb = verbs.at(list, i)
    if (verb > n) return 0
    const after = i + n
    if (n === 1 && WEAK_HEADS.has(word.key)) return this.namesSomething(after) ? n : this.groupGoesOn(after) && groups.at(list, i) > 0 ? n : 0
    // "tổ chức" and "thanh tra" are verbs unless a name or a list of groups follows.
    if (verb > 0 && n <= verb && (word.key === 'tổ' || word.key === 'thanh' || word.key === 'kiểm')) return this.namesSomething(after) || this.groupGoesOn(after) ? n : 0
    return n
  }
  /** A head of two words or more that OCR has robbed of a mark. */
  spoiltHeadAt(i: number): number {
    for (const n of [4, 3, 2]) {
      const slice = this.list.slice(i, i + n)
      if (slice.length === n && slice.every((w) => !w.sign) && slice[0]?.capital && SPOILT.has(slice.map((w) => bare(w.text)).join(' '))) return n
    }
    return 0
  }
  namesSomething(i: number): boolean {
    const word = this.list[i]
    if (!word || word.sign) return word?.text === ':' && false
    if (word.capital) return true
    if (plurals.at(this.list, i) > 0 && heads.at(this.list, i + plurals.at(this.list, i)) > 0) return true
    return fields.at(this.list, i) > 0 && verbs.at(this.list, i) < fields.at(this.list, i) ? true : tails.at(this.list, i) > 0 && this.key(i) !== 'trên'
  }
  /** True where a comma or «và» and one more bare group noun follow, or words like «liên quan». */
  groupGoesOn(i: number): boolean {
    if (this.key(i) === ',' || this.key(i) === 'và') return groups.at(this.list, i + 1) > 0 && verbs.at(this.list, i + 1) === 0
    return this.pair(i) === 'liên quan' || (this.key(i) === 'có' && this.pair(i + 1) === 'liên quan') || this.pair(i) === 'hữu quan'
  }
}
const SPOILT = new Set([...BODY_HEADS, ...POSTS].filter((h) => h.includes(' ') && h.length > 8).map(bare))

/** Reads the list of bodies that starts at word `at`; null where none starts there. */
export function readBodies(text: string, list: readonly Word[], at: number): BodyList | null {
  const reader = new Reader(text, list)
  const out: FoundBody[] = []
  let i = at
  while (i < list.length && out.length < MAX_BODIES) {
    const entry = restoredPost(reader, i, out.at(-1)) ?? readEntry(reader, i)
    if (!entry) break
    out.push(...entry.bodies)
    i = entry.next
    const step = separator(reader, i)
    if (step === 0 || !(reader.startsBody(i + step) || restoredPost(reader, i + step, out.at(-1)))) break
    i += step
  }
  return out.length > 0 ? { bodies: restoredOwners(out), next: i } : null
}

// "các đơn vị liên quan của Bộ A", then bodies of its rank
const PART_OF = /^((?:các )?(?:đơn vị|cơ quan)(?: (?:liên quan|hữu quan|chức năng|trực thuộc))? (?:của|thuộc)) (?:các )?(?=(?:Bộ|Ngân hàng|Tổng cục) )/u
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

/** Words that join two entries at `i`: ",", ";", "và", ", và", "cùng"; 0 where there are none. */
function separator(reader: Reader, i: number): number {
  const key = reader.key(i)
  if (key === ',' || key === ';') {
    const next = reader.key(i + 1)
    if (next === '-' || next === '–') return 2
    return next === 'và' || next === 'cùng' ? (reader.key(i + 2) === 'với' ? 3 : 2) : 1
  }
  if (key === 'và' || key === 'hoặc') return 1
  if (key === 'cùng') return reader.key(i + 1) === 'với' ? 2 : 1
  return 0
}

/** "Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ": the post holds for the second as well. */
function restoredPost(reader: Reader, i: number, last: FoundBody | undefined): BodyList | null {
  const post = last && /^(thủ trưởng|lãnh đạo) (?!các)/iu.exec(last.name)
  if (!post?.[1] || reader.list[i]?.capital || groups.at(reader.list, i) === 0) return null
  if (!/(?:ngang|thuộc)/iu.test(last?.name ?? '')) return null
  const next = nameEnd(reader, i + groups.at(reader.list, i), { group: false, open: true })
  const slice = reader.slice(i, next)
  return { bodies: [{ name: `${post[1]} ${slice}`, start: reader.list[i]?.start ?? 0, end: reader.list[next - 1]?.end ?? 0, group: true }], next }
}

function readEntry(reader: Reader, at: number): BodyList | null {
  const { list } = reader
  let i = at
  const plural = plurals.at(list, i)
  i += plural
  if (plural > 0 && plurals.at(list, i) > 0 && reader.key(i - 1) !== 'số') i += plurals.at(list, i)
  const head = reader.headAt(i, plural > 0)
  if (head === 0) return null
  const post = posts.at(list, i)
  if (post > 0 && post >= heads.at(list, i)) return readPost(reader, at, i + post)
  const after = i + head
  const colon = distributed(reader, at, i, after, plural > 0)
  if (colon) return colon
  const group = plural > 0 && groups.at(list, i) > 0 && !isNamed(reader, after)
  const next = nameEnd(reader, after, { group: group || bareGroup(reader, i, after), open: !group && OPEN_HEADS.test(lower(reader.slice(i, after))), plural: plural > 0, head: lower(reader.slice(i, after)) })
  return ownersOf(reader, at, next) ?? single(reader, at, next, group)
}

/** "các đơn vị của các Bộ: A, B": the part stands for each of the owners that follow. */
function ownersOf(reader: Reader, at: number, next: number): BodyList | null {
  const owned = reader.key(next) === ':' ? /^(.+ (?:của|thuộc)) các (Bộ|Sở|Vụ|Cục|xã|phường)$/iu.exec(reader.slice(at, next)) : null
  return owned ? eachName(reader, next + 1, `${owned[1]} ${owned[2]}`, true) : null
}

function single(reader: Reader, from: number, to: number, group: boolean): BodyList {
  const end = withBrackets(reader, to)
  const body = { name: tidy(reader.slice(from, end.nameTo)), start: reader.list[from]?.start ?? 0, end: reader.list[end.next - 1]?.end ?? 0, group }
  return { bodies: [body], next: end.next }
}

/** A bracket after a name: a body in it stays with the name, an abbreviation or remark is passed over. */
function withBrackets(reader: Reader, to: number): { nameTo: number; next: number } {
  if (reader.key(to) !== '(') return { nameTo: to, next: to }
  for (let i = to + 1; i < Math.min(to + 25, reader.list.length); i++) {
    if (reader.key(i) !== ')') continue
    return { nameTo: reader.startsBody(to + 1) && reader.list[to + 1]?.capital && i - to > 2 && i - to < 12 ? i + 1 : to, next: i + 1 }
  }
  return { nameTo: to, next: to }
}

function lower(text: string): string {
  return text.toLowerCase()
}

/** Pairs of words that OCR often spoils, by their bare form. */
const MENDED = new Map(
  ['thành phố', 'thị xã', 'thị trấn', 'tổ chức', 'cơ quan', 'đơn vị', 'nhân dân', 'chủ tịch', 'giám đốc', 'hội đồng', 'văn phòng', 'địa phương', 'đoàn thể', 'thi hành', 'chính phủ', 'nhà nước', 'trung ương', 'công an', 'quân sự', 'chỉ huy', 'biên phòng', 'ủy ban', 'liên quan'].map((pair) => [bare(pair), pair]),
)

function tidy(name: string): string {
  const parts = name.replace(/\s+/g, ' ').replace(/[\s,;:.]+$/u, '').split(' ')
  for (let i = 0; i + 1 < parts.length; i++) {
    const pair = `${parts[i]} ${parts[i + 1]}`
    const right = MENDED.get(bare(pair)) ?? (/^thành ph.[,;]?$/iu.test(pair) ? 'thành phố' : undefined)
    if (right && toKey(pair).replace(/[,;]$/, '') !== right) mend(parts, i, right)
  }
  return parts.join(' ')
}

/** Puts the right pair of words in place, keeping capitals and a sign at the end. */
function mend(parts: string[], at: number, right: string): void {
  right.split(' ').forEach((word, k) => {
    const old = parts[at + k] ?? ''
    const sign = /[,;]$/.exec(old)?.[0] ?? ''
    parts[at + k] = (/^\p{Lu}/u.test(old) ? word.charAt(0).toUpperCase() + word.slice(1) : word) + sign
  })
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
      const colon = distributed(reader, from, i, i + head, plural > 0)
      if (colon) return colon
      const leader = reader.pair(from) === 'người đứng' || reader.pair(from) === 'cấp phó' || (reader.key(i + head) === ',' && /^(?:cơ quan|đơn vị|sở|ban)$/.test(lower(reader.slice(i, i + head))))
      const group = (plural > 0 || leader) && groups.at(list, i) > 0 && !isNamed(reader, i + head)
      const next = nameEnd(reader, i + head, { group, open: !group && OPEN_HEADS.test(lower(reader.slice(i, i + head))), plural: plural > 0, head: placeWord(lower(reader.slice(i, i + head))) ? 'ubnd' : lower(reader.slice(i, i + head)) })
      return single(reader, from, next, group)
    }
    const sub = readPost(reader, from, i + posts.at(list, i))
    return sub
  }
  // "Thủ trưởng, lãnh đạo các đơn vị": two posts of the same body.
  if (reader.key(at) === ',' && /^(?:thủ trưởng|lãnh đạo|trưởng|phó|giám đốc|cục trưởng|vụ trưởng)$/iu.test(reader.slice(at - postBefore(reader, at), at)) && posts.at(list, at + 1) > 0 && !/^(?:chủ|bí|chánh|viện)$/.test(reader.key(at + 1)))
    return readPost(reader, from, at + 1 + posts.at(list, at + 1))
  // A person's name or a lower-case remark ("Thứ trưởng khác", "Chủ tịch tỉnh").
  return single(reader, from, nameEnd(reader, at, { group: false, open: false }), false)
}

function isNamed(reader: Reader, i: number): boolean {
  const word = reader.list[i]
  return !!word && !word.sign && word.capital && !isCapitalPlace(word) && posts.at(reader.list, i) === 0
}

/** "tổ chức, cá nhân có liên quan": a group although no plural opens it. */
function bareGroup(reader: Reader, i: number, after: number): boolean {
  return /^(?:tổ chức|cơ quan|đơn vị|doanh nghiệp|sở|ngành|bộ|phòng|ban|xã|phường)$/iu.test(reader.slice(i, after)) && !isNamed(reader, after)
}

/** "các sở, ngành Thành phố": a place in capitals does not make the group a named body. */
function isCapitalPlace(word: Word): boolean {
  return word.key === 'thành' || word.key === 'tỉnh' || word.key === 'trung' || word.key === 'nhà'
}

/** Lists under one head: "các Sở: A, B", "các Sở A, B và C", "UBND các phường: A, B", "Giám đốc các Sở: A, B". */
function distributed(reader: Reader, from: number, headAt: number, after: number, plural: boolean): BodyList | null {
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
  } else if (!plural) {
    // "Giám đốc Sở: Nội vụ, Tư pháp" stands for the plural.
    if (reader.key(after) !== ':' || fields.at(list, after + 1) === 0 || !/^(?:sở|bộ|vụ|phòng|ban)$/iu.test(head)) return null
  }
  else prefix = prefix.replace(/\s*(?:các|những|tất cả các|một số)$/iu, '')
  const colon = reader.key(i) === ':'
  if (colon) i++
  const word = list[i]
  if (!word || word.sign || !word.capital || (!colon && (isCapitalPlace(word) || !/^(?:sở|bộ|vụ|cục|ban|phòng|xã|phường|huyện|quận|thị xã|thành phố|tỉnh|chi cục|ubnd)$/iu.test(head)))) return null
  // After the colon full names may follow ("các đơn vị: Sở A, Sở B"): those are entries of their own.
  if (heads.at(list, i) > 0 && reader.headAt(i, false) > 0 && fields.at(list, i) === 0 && !/^các$/iu.test(head)) return colon ? readBodies(reader.text, list, i) : null
  return eachName(reader, i, [prefix, capitalised(head, prefix)].filter(Boolean).join(' '), colon)
}

function innerNoun(reader: Reader, i: number): number {
  return reader.key(i) === 'nước' ? 1 : placeAt(reader, i) || heads.at(reader.list, i)
}

function capitalised(head: string, prefix: string): string {
  return prefix === '' ? head.charAt(0).toUpperCase() + head.slice(1) : head
}

/** Departments whose fields go on in lower case. */
const OPEN_ITEM = /(?:vụ|cục|ban|viện|trường|trung tâm|phòng)$/iu

function eachName(reader: Reader, at: number, restored: string, colon: boolean): BodyList | null {
  const { list } = reader
  const bodies: FoundBody[] = []
  let i = at
  while (bodies.length < MAX_BODIES) {
    const next = nameEnd(reader, i, { group: false, open: false, item: true, head: OPEN_ITEM.test(restored) ? 'vụ' : 'sở' })
    if (next === i) break
    bodies.push({ name: tidy(`${restored} ${reader.slice(i, next)}`), start: list[i]?.start ?? 0, end: list[next - 1]?.end ?? 0, group: false })
    i = next
    const step = separator(reader, i)
    const word = list[i + step]
    if (step === 0 || !word || word.sign || !word.capital || (reader.key(i) === ';' && !colon)) break
    if (posts.at(list, i + step) > 0 || (heads.at(list, i + step) > 0 && fields.at(list, i + step) === 0)) break
    i += step
  }
  // One name after a plural is a group with a proper name ("các Vụ Thị trường ngoài nước"), not a list.
  return bodies.length > 1 || colon ? { bodies, next: i } : null
}

/** Words of a place noun at `i` ("xã", "thành phố"); 0 where there is none. */
function placeAt(reader: Reader, i: number): number {
  const pair = reader.pair(i)
  if (PLACE_PAIRS.has(pair) || (SPOILT_PLACE.test(pair) && (BARE_PLACES.has(bare(pair)) || /^thành ph.$/u.test(pair)))) return pair === 'tổ dân' ? 3 : 2
  // "xã hội" is no commune.
  return PLACES.has(reader.key(i)) && reader.key(i + 1) !== 'hội' ? 1 : 0
}

interface NameKind {
  /** An unnamed group, which goes on over commas with further bare nouns. */
  group: boolean
  /** The name may hold verbs. */
  open: boolean
  plural?: boolean
  /** A list of owners is open after «thuộc», «của». */
  owner?: boolean
  /** One item of a list under a shared head. */
  item?: boolean
  head?: string
}

/** Index of the first word that no longer belongs to the name or group which was begun before `at`. */
function nameEnd(reader: Reader, at: number, kind: NameKind): number {
  const { list } = reader
  let i = at
  let closed = false
  let level = false
  let places = kind.head !== undefined && (placeWord(kind.head) || kind.head === 'ubnd')
  while (i < list.length && i - at < MAX_WORDS) {
    const word = list[i]
    if (!word || (word.opens && i > at && word.capital && verbs.at(list, i) > 0) || CHAIRS.has(reader.pair(i))) break
    const field = (i === at || word.capital) && !closed ? fields.at(list, i) : 0
    if (field > 0 && (word.capital || verbs.at(list, i) < field)) {
      closed = i === at && (kind.head === undefined || /^(?:bộ|sở|phòng|ban)$/.test(kind.head))
      i += field
      continue
    }
    if (word.sign) {
      const step = overSign(reader, i, kind, places)
      if (step === 0) break
      i += step
      continue
    }
    if (word.key === 'và' || word.key === 'hoặc') {
      const step = overAnd(reader, i, kind, places, closed)
      if (step === 0) break
      i += step
      continue
    }
    const tail = kind.group || kind.plural || places ? groupTails.at(list, i) : word.key === 'trong' || word.key === 'thuộc' || word.key === 'trực' || word.key === 'liên' || (word.key === 'có' && reader.key(i + 1) === 'liên') || word.key === 'trên' ? groupTails.at(list, i) : 0
    if (tail > 0 && !endsBefore(reader, i, tail)) {
      i += tail
      level = tail > 1 || word.key === 'khác'
      // "tổ chức pháp chế thuộc Bộ, cơ quan ngang Bộ": the owners are a list inside the name.
      if (reader.key(i - 1) === 'thuộc' || reader.key(i - 1) === 'của') kind = { ...kind, owner: bareOwner(reader, i) }
      continue
    }
    const place = placeAt(reader, i)
    if (place > 0 && (word.capital || i - at < 12)) {
      places = true
      i += place
      // "Chi cục Kiểm lâm tỉnh": a bare level ends a name, unless the name of the place follows.
      level = !kind.plural && !kind.group && !word.capital && !list[i]?.capital
      continue
    }
    // "Ủy ban nhân dân các cấp", "cơ quan cấp tỉnh"
    const rank = word.key === 'các' || word.key === 'cấp' ? tails.at(list, i) : 0
    if (rank > 1) {
      i += rank
      level = true
      continue
    }
    if (plurals.at(list, i) > 0 && word.key !== 'hai' && word.key !== 'ba') {
      if (i > at && closed && !places && word.key !== 'các') break
      i += plurals.at(list, i)
      continue
    }
    if (!word.capital || i === 0) {
      if (stops.at(list, i) > 0) break
      const verb = inCompound(reader, i) ? 0 : verbs.at(list, i)
      if (verb > 0 && !(tails.at(list, i) >= verb)) {
        const inName = nameVerbs.at(list, i)
        if (!(inName >= verb && (kind.open || (kind.group && i === at)) && !closed && !carriesOn(reader, i + verb, kind))) break
        i += verb
        continue
      }
      // After a complete field ("Sở Nội vụ") or a level ("Trung ương") only places and levels may follow.
      if ((closed || level) && tails.at(list, i) === 0 && groupTails.at(list, i) === 0) break
    }
    // "Đồn Biên phòng Khe Vằn": after two capitals in a row the name of a place is complete.
    level = (!kind.plural && LEVELS.has(reader.pair(i))) || (!kind.open && word.capital && list[i - 1]?.capital === true && i - 1 >= at)
    i += Math.max(1, tails.at(list, i))
  }
  while (i > at && (list[i - 1]?.sign || list[i - 1]?.key === 'và') && reader.key(i - 1) !== ')') i--
  return i
}

/** Single verbs that end nouns of two words: "công trình", "công lập", "trung cấp". */
const COMPOUNDS: Record<string, RegExp> = {
  trình: /^(?:công|chương|quy|quá|giáo|lịch|hành|lộ)$/,
  lập: /^(?:công|dân|độc|tư)$/,
  cấp: /^(?:trung|sơ|cao|cùng)$/,
  tiếp: /^(?:trực|gián)$/,
  thu: /^(?:tái|truy)$/,
  chi: /^(?:bảo)$/,
  giao: /^(?:ngoại)$/,
  tách: /^(?:chia)$/,
}
function inCompound(reader: Reader, i: number): boolean {
  return COMPOUNDS[reader.key(i)]?.test(reader.key(i - 1)) ?? false
}

function bareOwner(reader: Reader, i: number): boolean {
  const n = groups.at(reader.list, i)
  return n > 0 && /^(?:,|và)$/.test(reader.key(i + n))
}

function placeWord(head: string): boolean {
  return PLACES.has(head) || PLACE_PAIRS.has(head)
}

/** In a group, a verb right after the noun is an order when its object follows ("các xã xây dựng kế hoạch"). */
function carriesOn(reader: Reader, i: number, kind: NameKind): boolean {
  if (!kind.group) return false
  const word = reader.list[i]
  return !!word && (verbs.at(reader.list, i) > 0 || (word.sign && word.key !== '-' && word.key !== '–') || /^(?:các|những|việc|kế|đề|phương|chương|báo|công|và)$/.test(word.key))
}

/** "thuộc" and "của" need a body or a name after them. */
function endsBefore(reader: Reader, i: number, n: number): boolean {
  const key = reader.key(i)
  if (n > 1) return false
  if (key !== 'thuộc' && key !== 'của') return false
  const word = reader.list[i + 1]
  return !word || word.sign || !(word.capital || reader.startsBody(i + 1) || placeAt(reader, i + 1) > 0 || word.key === 'mình' || word.key === 'phạm')
}

/** Steps over a comma, hyphen or slash inside a name; 0 where the name ends there. */
function overSign(reader: Reader, i: number, kind: NameKind, places: boolean): number {
  const { list } = reader
  const sign = reader.key(i)
  if (sign === '-' || sign === '–' || sign === '/' || sign === '&') {
    const next = list[i + 1]
    return next && !next.sign && i > 0 && (next.capital || (verbs.at(list, i + 1) === 0 && stops.at(list, i + 1) === 0)) ? 2 : 0
  }
  if (sign === '“' || sign === '"' || sign === '”') return 0
  if (sign !== ',') return 0
  if (/^(?:công ty|tổng công ty|tập đoàn)$/.test(kind.head ?? '') && list[i + 1]?.capital && heads.at(list, i + 1) === 0 && posts.at(list, i + 1) === 0) return 1
  return joinsGroup(reader, i + 1, kind, places) ? 1 + nounAt(reader, i + 1) : 0
}

/** Words of the bare noun at `i` that a group goes on with. */
function groupAt(reader: Reader, i: number): number {
  const n = groups.at(reader.list, i)
  if (n > 0) return n
  const pair = reader.pair(i)
  return SPOILT_NOUN.test(pair) && BARE_NOUNS.has(bare(pair)) ? 2 : 0
}
function nounAt(reader: Reader, i: number): number {
  return Math.max(groupAt(reader, i), placeAt(reader, i), reader.key(i) === 'các' ? 1 : 0)
}

/** Whether the noun at `i` goes on with the group before it: bare, in lower case, no name of its own. */
function joinsGroup(reader: Reader, i: number, kind: NameKind, places: boolean): boolean {
  const { list } = reader
  const word = list[i]
  if (!word || word.sign) return false
  if (kind.owner === true && !word.capital && groups.at(list, i) > 0 && verbs.at(list, i) === 0) return true
  if (word.key === 'các' && ((reader.key(i + 1) === 'ngành' && reader.pair(i - 3) === 'các cấp') || (reader.key(i + 1) === 'cấp' && reader.pair(i - 3) === 'các ngành'))) return true
  const place = placeAt(reader, i)
  if (places && place > 0 && kind.item !== true) return !list[i + place]?.capital || (!placeWord(kind.head ?? '') && !word.capital)
  if (PARTY_COMMITTEES.has(reader.pair(i)) && PARTY_COMMITTEES.has(reader.pair(i - 3))) return true
  if (!kind.group) return false
  const n = groupAt(reader, i)
  if (n === 0 || posts.at(list, i) > n) return false
  if (word.capital && list[i + n]?.capital && !isCapitalPlace(list[i + n] as Word)) return false
  if (heads.at(list, i) > n) return false
  return verbs.at(list, i) < n || word.key === 'tổ' ? true : verbs.at(list, i) === 0
}

/** Steps over «và» inside a name ("Kế hoạch và Đầu tư") or a group ("các sở, ngành và địa phương"). */
function overAnd(reader: Reader, i: number, kind: NameKind, places: boolean, closed: boolean): number {
  const { list } = reader
  const next = list[i + 1]
  if (!next || next.sign) return 0
  if (joinsGroup(reader, i + 1, kind, places)) return 1 + nounAt(reader, i + 1)
  if (plurals.at(list, i + 1) > 0 && kind.open && !closed && !kind.group && /^(?:các|những)$/.test(next.key) && reader.list[i + 2]?.capital && heads.at(list, i + 2) <= 1 && !WEAK_HEADS.has(reader.key(i + 2))) return 1
  if (kind.item || closed || kind.group || posts.at(list, i + 1) > 0) return 0
  if (!next.capital) return kind.open && heads.at(list, i + 1) === 0 && verbs.at(list, i + 1) === 0 && plurals.at(list, i + 1) === 0 && stops.at(list, i + 1) === 0 ? 1 : 0
  return reader.headAt(i + 1, false) > 0 ? 0 : 1
}
