/**
 * Where the name of a body ends. Reads the words after its head noun; writes the index of the first word that no longer
 * belongs to it: past commas and «và» inside a field or a group, up to a verb, a stop word or a completed level.
 */
import {
  fields,
  groups,
  groupTails,
  heads,
  nameVerbs,
  plurals,
  posts,
  stops,
  tails,
  verbs,
  WEAK_HEADS,
  type Reader,
} from './body-words.ts'
import { bare, type Word } from './words.ts'

/** Places: "UBND các xã, phường" goes on over its commas with them. */
const PLACES = new Set(['tỉnh', 'huyện', 'xã', 'phường', 'quận', 'ấp', 'thôn'])

const PLACE_PAIRS = new Set(['thành phố', 'thị xã', 'thị trấn', 'đặc khu', 'tổ dân', 'địa phương', 'cơ sở'])

/** What OCR makes of them: "thành phô", "thi xã". */
const SPOILT_PLACE = /^th[aàâảiị]/

const BARE_PLACES = new Set(['thanh pho', 'thi xa', 'thi tran'])

const SPOILT_NOUN = /^(?:t[oôổ]|c[oơ]|đ[oơ]n|c[aá]|đo[aà]n|đ[ii]a) /

const BARE_NOUNS = new Set(['to chuc', 'co quan', 'don vi', 'ca nhan', 'doan the', 'dia phuong'])

const PARTY_COMMITTEES = new Set(['tỉnh ủy', 'thành ủy', 'huyện ủy', 'quận ủy', 'thị ủy', 'đảng ủy'])

/** Order verbs that never stand inside a name, whatever their case. */
const CHAIRS = new Set(['chủ trì', 'phối hợp', 'có trách', 'chịu trách'])

/** Words of level after which a name is complete. */
const LEVELS = new Set(['trung ương', 'việt nam', 'tối cao', 'nhà nước'])

const MAX_WORDS = 30

/** Words of a place noun at `i` ("xã", "thành phố"); 0 where there is none. */
export function placeAt(reader: Reader, i: number): number {
  const pair = reader.pair(i)
  if (PLACE_PAIRS.has(pair) || (SPOILT_PLACE.test(pair) && (BARE_PLACES.has(bare(pair)) || /^thành ph.$/u.test(pair))))
    return pair === 'tổ dân' ? 3 : 2
  // "xã hội" is no commune.
  return PLACES.has(reader.key(i)) && reader.key(i + 1) !== 'hội' ? 1 : 0
}

export interface NameKind {
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
export function nameEnd(reader: Reader, at: number, kind: NameKind): number {
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
    const tail =
      kind.group || kind.plural || places
        ? groupTails.at(list, i)
        : word.key === 'trong' ||
            word.key === 'thuộc' ||
            word.key === 'trực' ||
            word.key === 'liên' ||
            (word.key === 'có' && reader.key(i + 1) === 'liên') ||
            word.key === 'trên'
          ? groupTails.at(list, i)
          : 0
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
    level =
      (!kind.plural && LEVELS.has(reader.pair(i))) || (!kind.open && word.capital && list[i - 1]?.capital === true && i - 1 >= at)
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

export function placeWord(head: string): boolean {
  return PLACES.has(head) || PLACE_PAIRS.has(head)
}

/** In a group, a verb right after the noun is an order when its object follows ("các xã xây dựng kế hoạch"). */
function carriesOn(reader: Reader, i: number, kind: NameKind): boolean {
  if (!kind.group) return false
  const word = reader.list[i]
  return (
    !!word &&
    (verbs.at(reader.list, i) > 0 ||
      (word.sign && word.key !== '-' && word.key !== '–') ||
      /^(?:các|những|việc|kế|đề|phương|chương|báo|công|và)$/.test(word.key))
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
  if (
    /^(?:công ty|tổng công ty|tập đoàn)$/.test(kind.head ?? '') &&
    list[i + 1]?.capital &&
    heads.at(list, i + 1) === 0 &&
    posts.at(list, i + 1) === 0
  )
    return 1
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
  if (
    word.key === 'các' &&
    ((reader.key(i + 1) === 'ngành' && reader.pair(i - 3) === 'các cấp') ||
      (reader.key(i + 1) === 'cấp' && reader.pair(i - 3) === 'các ngành'))
  )
    return true
  const place = placeAt(reader, i)
  if (places && place > 0 && kind.item !== true)
    return !list[i + place]?.capital || (!placeWord(kind.head ?? '') && !word.capital)
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
  if (
    plurals.at(list, i + 1) > 0 &&
    kind.open &&
    !closed &&
    !kind.group &&
    /^(?:các|những)$/.test(next.key) &&
    reader.list[i + 2]?.capital &&
    heads.at(list, i + 2) <= 1 &&
    !WEAK_HEADS.has(reader.key(i + 2))
  )
    return 1
  if (kind.item || closed || kind.group || posts.at(list, i + 1) > 0) return 0
  if (!next.capital)
    return kind.open &&
      heads.at(list, i + 1) === 0 &&
      verbs.at(list, i + 1) === 0 &&
      plurals.at(list, i + 1) === 0 &&
      stops.at(list, i + 1) === 0
      ? 1
      : 0
  return reader.headAt(i + 1, false) > 0 ? 0 : 1
}

/** "các sở, ngành Thành phố": a place in capitals does not make the group a named body. */
export function isCapitalPlace(word: Word): boolean {
  return word.key === 'thành' || word.key === 'tỉnh' || word.key === 'trung' || word.key === 'nhà'
}
