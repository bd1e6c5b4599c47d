/**
 * The words that bodies are told by, ready to be asked at a place in a text: heads, posts, groups, verbs. Reads words;
 * says whether a body may start there.
 */
import {
  BODY_HEADS,
  FALSE_STARTS,
  FIELDS,
  GROUP_NOUNS,
  GROUP_TAILS,
  NAME_TAILS,
  NAME_VERBS,
  PLURALS,
  POSTS,
  STOPS,
  VERBS,
} from './lexicon.ts'
import { bare, Phrases, type Word } from './words.ts'

export const heads = new Phrases(BODY_HEADS)

export const posts = new Phrases(POSTS)

export const groups = new Phrases(GROUP_NOUNS)

export const plurals = new Phrases(PLURALS)

export const fields = new Phrases(FIELDS)

export const tails = new Phrases(NAME_TAILS)

export const stops = new Phrases(STOPS)

export const verbs = new Phrases(VERBS)

export const nameVerbs = new Phrases(NAME_VERBS)

export const groupTails = new Phrases(GROUP_TAILS)

export const falseStarts = new Phrases(FALSE_STARTS)

/** Single words that open a body only before a proper name, a field or a place. */
export const WEAK_HEADS = new Set(
  'bộ sở ngành cục vụ phòng ban hội viện trường đài báo thuế tổ đội đoàn trạm khoa khối tỉnh huyện quận xã phường làng thôn ấp bên nhóm điện bưu hạt khu trung'.split(
    ' ',
  ),
)

export class Reader {
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
    // "các tổ chức thực hiện dự án" are bodies, "các hội nghị" and "các cơ sở dữ liệu" are not.
    if (falseStarts.at(list, i) > 0 && !(plural && groups.at(list, i) > 0 && word.key === 'tổ')) return 0
    // "Tổ chức Lễ kỷ niệm …" opens an order, whatever is held.
    if (!plural && i === 0 && this.pair(i) === 'tổ chức' && !ORGANISATIONS.test(this.key(i + 2))) return 0
    const n = Math.max(heads.at(list, i), posts.at(list, i), plural ? groups.at(list, i) : 0) || this.spoiltHeadAt(i)
    if (n === 0) return groups.at(list, i) > 0 && this.groupGoesOn(i + groups.at(list, i)) ? groups.at(list, i) : 0
    if (plural) return n
    const verb = verbs.at(list, i)
    if (verb > n) return 0
    const after = i + n
    if (n === 1 && WEAK_HEADS.has(word.key))
      return this.namesSomething(after) ? n : this.groupGoesOn(after) && groups.at(list, i) > 0 ? n : 0
    // "tổ chức" and "thanh tra" are verbs unless a name or a list of groups follows.
    if (verb > 0 && n <= verb && (word.key === 'tổ' || word.key === 'thanh' || word.key === 'kiểm'))
      return this.namesSomething(after) || this.groupGoesOn(after) ? n : 0
    return n
  }
  /** A head of two words or more that OCR has robbed of a mark. */
  spoiltHeadAt(i: number): number {
    for (const n of [4, 3, 2]) {
      const slice = this.list.slice(i, i + n)
      if (
        slice.length === n &&
        slice.every((w) => !w.sign) &&
        slice[0]?.capital &&
        SPOILT.has(slice.map((w) => bare(w.text)).join(' '))
      )
        return n
    }
    return 0
  }
  namesSomething(i: number): boolean {
    const word = this.list[i]
    if (!word || word.sign) return word?.text === ':' && false
    if (word.capital) return true
    if (plurals.at(this.list, i) > 0 && heads.at(this.list, i + plurals.at(this.list, i)) > 0) return true
    return fields.at(this.list, i) > 0 && verbs.at(this.list, i) < fields.at(this.list, i)
      ? true
      : tails.at(this.list, i) > 0 && this.key(i) !== 'trên'
  }
  /** True where a comma or «và» and one more bare group noun follow, or words like «liên quan». */
  groupGoesOn(i: number): boolean {
    if (this.key(i) === ',' || this.key(i) === 'và') return groups.at(this.list, i + 1) > 0 && verbs.at(this.list, i + 1) === 0
    return (
      this.pair(i) === 'liên quan' || (this.key(i) === 'có' && this.pair(i + 1) === 'liên quan') || this.pair(i) === 'hữu quan'
    )
  }
}

/** What follows «Tổ chức» where it is a body and no verb: "Tổ chức Đảng", "Tổ chức Công đoàn", "Tổ chức tín dụng". */
const ORGANISATIONS = /^(?:đảng|công|y|tín|chính|xã|thương|liên|pháp|tôn|phi|hành|cơ|,|có|được)$/

const SPOILT_FIELDS = new Set(
  FIELDS.filter((f) => f.split(' ').length >= 4).map((f) =>
    f
      .split(/[\s,–-]+/u)
      .map(bare)
      .join(' '),
  ),
)

/** Words of a long field in capitals that OCR has robbed of a mark: "Nông nghiệp và Phát triên nông thôn". */
export function spoiltField(list: readonly Word[], i: number): number {
  if (!list[i]?.capital) return 0
  for (const n of [8, 7, 6, 5, 4]) {
    const slice = list.slice(i, i + n)
    if (slice.length === n && slice.every((w) => !w.sign) && SPOILT_FIELDS.has(slice.map((w) => bare(w.text)).join(' '))) return n
  }
  return 0
}

export const SPOILT = new Set([...BODY_HEADS, ...POSTS].filter((h) => h.includes(' ') && h.length > 8).map(bare))

const PEOPLE = new Phrases(
  'cán bộ|công chức|viên chức|đảng viên|đoàn viên|hội viên|giảng viên|giáo viên|nhân viên|học viên|học sinh|sinh viên|chiến sĩ|chiến sỹ|nghệ sĩ|nghệ sỹ|người lao động'.split(
    '|',
  ),
)

/** Where a list of two or more kinds of people that begins at `at` ends ("cán bộ, công chức và người lao động"); 0 where there is none. */
export function peopleEnd(reader: Reader, at: number): number {
  let i = at
  for (let kinds = 1; ; kinds++) {
    const n = PEOPLE.at(reader.list, i)
    if (n === 0) return 0
    i += n
    const joint = reader.pair(i) === ', và' ? 2 : /^(?:,|và)$/.test(reader.key(i)) ? 1 : 0
    if (joint === 0 || PEOPLE.at(reader.list, i + joint) === 0) return kinds > 1 ? i : 0
    i += joint
  }
}
