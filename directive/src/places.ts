/**
 * Nouns of places as they stand in names of bodies. Reads words; tells how many of them make a place noun
 * ("xã", "thành phố", spoilt by OCR too).
 */
import type { Reader } from './body-words.ts'
import { bare, type Word } from './words.ts'

/** Places: "UBND các xã, phường" goes on over its commas with them. */
const PLACES = new Set(['tỉnh', 'huyện', 'xã', 'phường', 'quận', 'ấp', 'thôn', 'tp', 'tx'])

const PLACE_PAIRS = new Set(['thành phố', 'thị xã', 'thị trấn', 'đặc khu', 'tổ dân', 'địa phương', 'cơ sở'])

/** What OCR makes of them: "thành phô", "thi xã". */
const SPOILT_PLACE = /^th[aàâảiị]/

const BARE_PLACES = new Set(['thanh pho', 'thi xa', 'thi tran'])

/** Words of a place noun at `i` ("xã", "thành phố"); 0 where there is none. */
export function placeAt(reader: Reader, i: number): number {
  const pair = reader.pair(i)
  if (PLACE_PAIRS.has(pair) || (SPOILT_PLACE.test(pair) && (BARE_PLACES.has(bare(pair)) || /^thành ph.$/u.test(pair))))
    return pair === 'tổ dân' ? 3 : 2
  if (reader.key(i) === 'tính' && i > 0 && spoiltProvince(reader.list[i + 1])) return 1
  // "xã hội" is no commune, "huyện ủy" no district.
  return PLACES.has(reader.key(i)) && !/^(?:hội|ủy)$/.test(reader.key(i + 1)) ? 1 : 0
}

/** OCR reads "tỉnh" as "tính": a name or a sign comes after it ("Hội Nông dân tính: …", "Cục Thuế tính Hà Giang"). */
function spoiltProvince(next: Word | undefined): boolean {
  return !next || next.capital || /^[,:;.]$/.test(next.key)
}

export function placeWord(head: string): boolean {
  return PLACES.has(head) || PLACE_PAIRS.has(head)
}

/** "các sở, ngành Thành phố": a place in capitals does not make the group a named body. */
export function isCapitalPlace(word: Word): boolean {
  return word.key === 'thành' || word.key === 'tỉnh' || word.key === 'trung' || word.key === 'nhà'
}
