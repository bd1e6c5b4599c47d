/**
 * Where a name or a group goes on over a comma, a hyphen or «và». Reads the words behind the joint; writes how many
 * words to step over, 0 where the name ends there.
 */
import { groups, heads, peopleEnd, plurals, posts, stops, verbs, WEAK_HEADS, type Reader } from './body-words.ts'
import { isCapitalPlace, placeAt, placeWord } from './places.ts'
import { bare, type Word } from './words.ts'

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

const SPOILT_NOUN = /^(?:t[oôổ]|c[oơ]|đ[oơ]n|c[aá]|đo[aà]n|đ[ii]a) /

const BARE_NOUNS = new Set(['to chuc', 'co quan', 'don vi', 'ca nhan', 'doan the', 'dia phuong'])

const PARTY_COMMITTEES = new Set(['tỉnh ủy', 'thành ủy', 'huyện ủy', 'quận ủy', 'thị ủy', 'đảng ủy'])

/** Steps over a comma, hyphen or slash inside a name; 0 where the name ends there. */
export function overSign(reader: Reader, i: number, kind: NameKind, places: boolean): number {
  const { list } = reader
  const sign = reader.key(i)
  if (sign === '-' || sign === '–' || sign === '/' || sign === '&') {
    const next = list[i + 1]
    // "Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Quảng Ngãi"
    if (/^ch[iỉ] nhánh$/u.test(reader.pair(i + 1))) return 3
    // "Bộ trưởng Bộ A - Phó Trưởng ban Chỉ đạo B": the second post is no part of the name.
    if (next?.capital && posts.at(list, i + 1) > 0 && heads.at(list, i + 1) === 0) return 0
    return next && !next.sign && i > 0 && (next.capital || (verbs.at(list, i + 1) === 0 && stops.at(list, i + 1) === 0)) ? 2 : 0
  }
  if (sign === '“' || sign === '"' || sign === '”') return 0
  if (sign !== ',') return 0
  // "các bộ, cơ quan, địa phương, và đơn vị có liên quan"
  if (kind.group && reader.key(i + 1) === 'và' && joinsGroup(reader, i + 2, kind, places)) return 2 + nounAt(reader, i + 2)
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
  if (!kind.group || peopleEnd(reader, i) > 0) return false
  const n = groupAt(reader, i)
  if (n === 0 || posts.at(list, i) > n) return false
  // "các cấp ủy, Mặt trận Tổ quốc": the Front is a body by itself.
  if (word.capital && word.key === 'mặt') return false
  if (word.capital && list[i + n]?.capital && !isCapitalPlace(list[i + n] as Word)) return false
  if (heads.at(list, i) > n) return false
  return verbs.at(list, i) < n || word.key === 'tổ' ? true : verbs.at(list, i) === 0
}

/** Steps over «và» inside a name ("Kế hoạch và Đầu tư") or a group ("các sở, ngành và địa phương"). */
export function overAnd(reader: Reader, i: number, kind: NameKind, places: boolean, closed: boolean): number {
  const { list } = reader
  const next = list[i + 1]
  if (!next || next.sign) return 0
  // "các cơ quan khác và chính quyền địa phương": the group is complete.
  if (kind.group && (reader.key(i - 1) === 'khác' || reader.pair(i - 2) === 'hữu quan')) return 0
  if (joinsGroup(reader, i + 1, kind, places)) return 1 + nounAt(reader, i + 1)
  // "Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp tỉnh"
  if (kind.head === 'ban quản lý' && /^(?:các )?khu /.test(`${reader.pair(i + 1)} `)) return 2
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
