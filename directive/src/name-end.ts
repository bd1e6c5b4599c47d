/**
 * Where the name of a body ends. Reads the words after its head noun; writes the index of the first word that no longer
 * belongs to it: past commas and «và» inside a field or a group, up to a verb, a stop word or a completed level.
 */
import {
  fields,
  groupTails,
  groups,
  heads,
  nameVerbs,
  plurals,
  spoiltField,
  stops,
  tails,
  verbs,
  type Reader,
} from './body-words.ts'
import { overAnd, overSign, type NameKind } from './name-joins.ts'
import { placeAt, placeWord } from './places.ts'
import type { Word } from './words.ts'

/** Order verbs that never stand inside a name, whatever their case. */
const CHAIRS = new Set(['chủ trì', 'phối hợp', 'có trách', 'chịu trách'])

/** Words of level after which a name is complete. */
const LEVELS = new Set(['trung ương', 'việt nam', 'tối cao', 'nhà nước'])

const MAX_WORDS = 30

/** How far a name has been read. */
interface Name {
  readonly reader: Reader
  /** First word after the head noun. */
  readonly at: number
  kind: NameKind
  i: number
  /** A whole field was read ("Nội vụ"): only places and levels may follow. */
  closed: boolean
  /** A level or the name of a place was read ("Trung ương"). */
  level: boolean
  /** Places were read: a list of places goes on over commas. */
  places: boolean
}

/** What a rule makes of the word at `name.i`: it steps over it, the name ends before it, or it is for the next rule. */
type Step = 'over' | 'end' | 'next'

const RULES: readonly ((name: Name, word: Word) => Step)[] = [
  order,
  field,
  sign,
  and,
  tail,
  place,
  stretch,
  rank,
  plural,
  plainWord,
]

/** Index of the first word that no longer belongs to the name or group which was begun before `at`. */
export function nameEnd(reader: Reader, at: number, kind: NameKind): number {
  const places = kind.head !== undefined && (placeWord(kind.head) || kind.head === 'ubnd')
  const name: Name = { reader, at, kind, i: at, closed: false, level: false, places }
  let step: Step = 'over'
  while (step !== 'end' && name.i < reader.list.length && name.i - at < MAX_WORDS) {
    const word = reader.list[name.i]
    if (!word) break
    for (const rule of RULES) {
      step = rule(name, word)
      if (step !== 'next') break
    }
  }
  let { i } = name
  while (i > at && (reader.list[i - 1]?.sign || reader.key(i - 1) === 'và') && reader.key(i - 1) !== ')') i--
  return i
}

/** "chủ trì", or a capital verb that opens a sentence. */
function order({ reader, i, at }: Name, word: Word): Step {
  const opens = word.opens && i > at && word.capital && verbs.at(reader.list, i) > 0
  return opens || CHAIRS.has(reader.pair(i)) ? 'end' : 'next'
}

/** "Nội vụ", "Tài nguyên và Môi trường" */
function field(name: Name, word: Word): Step {
  const { kind, i } = name
  const { list } = name.reader
  const n =
    (i === name.at || word.capital) && !name.closed ? Math.max(fields.at(list, i), i === name.at ? spoiltField(list, i) : 0) : 0
  if (n === 0 || !(word.capital || verbs.at(list, i) < n)) return 'next'
  name.closed = i === name.at && (kind.head === undefined || /^(?:bộ|sở|phòng|ban)$/.test(kind.head))
  name.i += n
  return 'over'
}

function sign(name: Name, word: Word): Step {
  return word.sign ? advance(name, overSign(name.reader, name.i, name.kind, name.places)) : 'next'
}

function and(name: Name, word: Word): Step {
  if (word.key !== 'và' && word.key !== 'hoặc') return 'next'
  return advance(name, overAnd(name.reader, name.i, name.kind, name.places, name.closed))
}

function advance(name: Name, words: number): Step {
  name.i += words
  return words === 0 ? 'end' : 'over'
}

/** Offices abroad, which are told by where they are: "Thương vụ Việt Nam tại các nước". */
const ABROAD = new Set(['thương vụ', 'đại sứ quán', 'cơ quan đại diện', 'tổng lãnh sự quán'])

const OPENS_TAIL = new Set(['trong', 'thuộc', 'trực', 'liên', 'trên'])

/** "thuộc tỉnh", "có liên quan", "trên địa bàn" */
function tail(name: Name, word: Word): Step {
  const { reader, kind, i } = name
  const loose = kind.group || kind.plural || name.places || ABROAD.has(kind.head ?? '')
  if (!loose && !OPENS_TAIL.has(word.key) && !(word.key === 'có' && reader.key(i + 1) === 'liên')) return 'next'
  const n = groupTails.at(reader.list, i)
  if (n === 0 || endsBefore(reader, i, n)) return 'next'
  name.i += n
  name.level = n > 1 || word.key === 'khác'
  // "tổ chức pháp chế thuộc Bộ, cơ quan ngang Bộ": the owners are a list inside the name.
  const last = reader.key(name.i - 1)
  if (last === 'thuộc' || last === 'của') name.kind = { ...kind, owner: bareOwner(reader, name.i) }
  return 'over'
}

/** "tỉnh", "thành phố Hải Phòng" */
function place(name: Name, word: Word): Step {
  const { reader, kind, i } = name
  const n = placeAt(reader, i)
  if (n === 0 || !(word.capital || i - name.at < 12)) return 'next'
  name.places = true
  name.i += n
  // "Chi cục Kiểm lâm tỉnh": a bare level ends a name, unless the name of the place follows.
  name.level = !kind.plural && !kind.group && !word.capital && !reader.list[name.i]?.capital
  return 'over'
}

/** "các xã từ Khe Vằn đến Mẫu Sơn": which places of a row are meant. */
function stretch(name: Name, word: Word): Step {
  const { reader, kind, i } = name
  if (word.key !== 'từ' || !(kind.group || kind.plural || name.places)) return 'next'
  const to = capitalsEnd(reader, i + 1)
  const end = to > i + 1 && reader.key(to) === 'đến' ? capitalsEnd(reader, to + 1) : 0
  if (end <= to + 1) return 'next'
  name.i = end
  name.level = true
  return 'over'
}

const LONGEST_PLACE = 4

function capitalsEnd(reader: Reader, from: number): number {
  let i = from
  while (i < from + LONGEST_PLACE && reader.list[i]?.capital && !reader.list[i]?.sign) i++
  return i
}

/** "Ủy ban nhân dân các cấp", "cơ quan cấp tỉnh" */
function rank(name: Name, word: Word): Step {
  const n = word.key === 'các' || word.key === 'cấp' ? tails.at(name.reader.list, name.i) : 0
  if (n <= 1) return 'next'
  name.i += n
  name.level = true
  return 'over'
}

/** "các", "những" */
function plural(name: Name, word: Word): Step {
  const n = plurals.at(name.reader.list, name.i)
  if (n === 0 || word.key === 'hai' || word.key === 'ba') return 'next'
  // "Bộ Ngoại giao các bộ, ngành": a comma is missing; "Sở Y tế các tỉnh" is one name.
  const others = word.key !== 'các' || /^(?:bộ|sở|ngành|cơ|đơn|ban)$/.test(name.reader.key(name.i + 1))
  if (name.i > name.at && name.closed && !name.places && others) return 'end'
  // "Thanh tra các sở, ngành": the owners are one group, as in «các sở, ngành».
  if (name.i === name.at && /^(?:thanh tra|văn phòng)$/.test(name.kind.head ?? '') && others)
    name.kind = { ...name.kind, group: true, plural: true }
  name.i += n
  return 'over'
}

const INNER_NOUNS = new Set(['công an', 'chủ tịch', 'bộ đội', 'văn phòng'])

const SERVES = /^(?:văn phòng|cơ quan|tổ|bộ phận) (?:thường trực|điều phối|giúp việc)$/u

/** Any other word: a name in capitals goes on; in lower case up to a stop word or a verb that is no part of names. */
function plainWord(name: Name, word: Word): Step {
  const { reader, kind, i, at, closed } = name
  const { list } = reader
  // "Văn phòng thường trực Ban Chỉ huy …": the body that it serves goes on with its own head.
  // "công đoàn cơ sở trực thuộc Tổng Liên đoàn": so does the body that it belongs to.
  const owned = i > at && /^(?:thuộc|của)$/.test(reader.key(i - 1))
  const inner = word.capital && (owned || SERVES.test(kind.head ?? '')) ? heads.at(list, i) : 0
  if (inner > 1) return advance(name, inner)
  if (!word.capital || i === 0) {
    if (stops.at(list, i) > 0 && !inCompound(reader, i)) return 'end'
    const verb = inCompound(reader, i) ? 0 : verbs.at(list, i)
    if (verb > 0 && tails.at(list, i) < verb) {
      // "Phòng CNTT tổ chức …": an abbreviation completes a name.
      if (i > at && /^\p{Lu}{3,}$/u.test(list[i - 1]?.text ?? '')) return 'end'
      const may = !name.level && (kind.open ? i === at || !startsOrder(reader, i, verb) : kind.group && i === at)
      const inName = nameVerbs.at(list, i) >= verb && may && !closed && !carriesOn(reader, i + verb, kind)
      return advance(name, inName ? verb : 0)
    }
    // After a complete field ("Sở Nội vụ") or a level ("Trung ương") only places and levels may follow.
    if ((closed || name.level) && tails.at(list, i) === 0 && groupTails.at(list, i) === 0) return 'end'
  }
  // "Phòng Quản lý xuất nhập cảnh Công an tỉnh", "Bộ Tư lệnh Bảo vệ Lăng Chủ tịch Hồ Chí Minh"
  if (word.capital && i > at && INNER_NOUNS.has(reader.pair(i))) return advance(name, 2)
  // "Đồn Biên phòng Khe Vằn": after two capitals in a row the name of a place is complete.
  const twoCapitals = !kind.open && word.capital && list[i - 1]?.capital === true && i > at
  const level = LEVELS.has(reader.pair(i))
  name.level = (!kind.plural && level) || twoCapitals
  return advance(name, Math.max(level ? 2 : 1, tails.at(list, i)))
}

/** Single verbs that end nouns of two words: "công trình", "công lập", "trung cấp", "nghiên cứu", "đào tạo". */
const COMPOUNDS: Record<string, RegExp> = {
  trình: /^(?:công|chương|quy|quá|giáo|lịch|hành|lộ)$/,
  lập: /^(?:công|dân|độc|tư)$/,
  cấp: /^(?:trung|sơ|cao|cùng)$/,
  cứu: /^(?:nghiên|cấp)$/,
  tiếp: /^(?:trực|gián)$/,
  thu: /^(?:tái|truy)$/,
  chi: /^(?:bảo)$/,
  giao: /^(?:ngoại)$/,
  tách: /^(?:chia)$/,
  tạo: /^(?:đào)$/,
  không: /^(?:hàng)$/,
}

/** Single verbs that begin nouns of two words: "giao thông", "chi nhánh". */
const OPENERS: Record<string, RegExp> = {
  giao: /^(?:thông|dịch|lưu|thừa)$/,
  chi: /^(?:nhánh|cục|đoàn|bộ)$/,
  thu: /^(?:nhập)$/,
}

function inCompound(reader: Reader, i: number): boolean {
  const key = reader.key(i)
  return COMPOUNDS[key]?.test(reader.key(i - 1)) === true || OPENERS[key]?.test(reader.key(i + 1)) === true
}

function bareOwner(reader: Reader, i: number): boolean {
  const n = groups.at(reader.list, i)
  return n > 0 && /^(?:,|và)$/.test(reader.key(i + n))
}

// What comes before a verb that belongs to a name: "dự án đầu tư xây dựng", "Quản lý khai thác"
const BEFORE_INNER = /^(?:dự án|quản lý|đầu tư|vật liệu|tư vấn|kinh tế|quy hoạch|trật tự|đơn vị|công tác|dịch vụ)$/
const OBJECTS =
  /^(?:các|những|việc|kế|đề|phương|chương|báo|văn|dự|hồ|nội|tài|đầy|tốt|nghiêm|kịp|thường|định|hội|lớp|cho|quy|giải|danh|phần|hệ)$/

/** Whether the verb at `i`, after words of a name, begins an order: "Trung tâm Thông tin xây dựng kế hoạch". */
function startsOrder(reader: Reader, i: number, verb: number): boolean {
  if (BEFORE_INNER.test(reader.pair(i - 2)) || plurals.at(reader.list, i - 1) > 0) return false
  if (reader.pair(i) === 'tổ chức') return true
  const next = reader.list[i + verb]
  return !!next && (OBJECTS.test(next.key) || (!next.capital && verbs.at(reader.list, i + verb) > 0))
}

/** What an order works on, never what a body is named for: "Quỹ hỗ trợ nông dân xây dựng quy trình". */
const TASK_OBJECTS = new Set(
  'quy trình|quy chế|kế hoạch|phương án|đề án|hồ sơ|danh mục|văn bản|báo cáo|dự thảo|nội dung|tình hình|thủ tục|nghiệp vụ|bồi dưỡng|tập huấn|hội nghị|buổi lễ|lễ hội|diễn tập|buổi khai'.split(
    '|',
  ),
)
const ADVERBS = new Set('rộng tốt chặt sâu mạnh việc các những'.split(' '))

/** In a name, a verb right after its noun is an order when its object follows ("các xã xây dựng kế hoạch"). */
function carriesOn(reader: Reader, i: number, kind: NameKind): boolean {
  const word = reader.list[i]
  if (!word) return false
  // "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông": what such a board builds is its name
  if (!kind.group && word.key === 'các' && reader.pair(i + 1) === 'công trình' && BEFORE_INNER.test(reader.pair(i - 4)))
    return false
  if (!kind.group) return TASK_OBJECTS.has(reader.pair(i)) || (ADVERBS.has(word.key) && !word.capital)
  return (
    TASK_OBJECTS.has(reader.pair(i)) ||
    ADVERBS.has(word.key) ||
    verbs.at(reader.list, i) > 0 ||
    (word.sign && word.key !== '-' && word.key !== '–') ||
    /^(?:các|những|việc|kế|đề|phương|chương|báo|công|và)$/.test(word.key)
  )
}

/** "thuộc" and "của" need a body or a name after them. */
function endsBefore(reader: Reader, i: number, n: number): boolean {
  const key = reader.key(i)
  if (n > 1) return false
  if (key !== 'thuộc' && key !== 'của') return false
  const word = reader.list[i + 1]
  return (
    !word ||
    word.sign ||
    !(word.capital || reader.startsBody(i + 1) || placeAt(reader, i + 1) > 0 || word.key === 'mình' || word.key === 'phạm')
  )
}
