/**
 * Laws named by title: «Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015», «Bộ luật Lao động 2019», «Luật sửa đổi, bổ
 * sung một số điều của Luật …». Also other documents that only a title tells apart. Reads clean text; writes mentions.
 */
import type { Mention } from './citation-numbers.ts'
import { dateAfter, NUMBER_AT } from './citation-numbers.ts'
import { fold, foldWords, nameKey, withinOneSlip } from './letters.ts'
import { LAWS, type Law } from './laws.ts'
import { tidySymbol } from './doctypes.ts'

// "Luật Biên phòng", "Bộ luật Lao động", "Pháp lệnh Dân quân", "Hiến pháp nước …"; not "pháp luật", "dự án Luật"
const HEAD = /(?<![\p{L}\p{M}])(Bộ luật|Bộ Luật|bộ luật|Luật|luật|Pháp lệnh|pháp lệnh|LUẬT)(?=[ \u00a0]\p{L})/gu
const NOT_BEFORE =
  /(?:pháp|bộ|kỷ|quy|dự án(?: các)?|dự thảo(?: các)?|đề nghị xây dựng|hồ sơ|đề cương|xây dựng|văn phòng|công ty|đại học|cao đẳng|trung cấp|trường|khoa|hội|ngành|tạp chí) $/iu
// «dự án Luật …», «dự thảo Luật …»: surely a bill
const DRAFT = /(?:dự án|dự thảo)(?: các)? $/iu
// What joins laws of one list: "…, Luật B", "… và Luật C"
const LISTED = /^ ?(?:\([^)]{1,40}\) ?)?(?:,|;|và|,? và)? ?(?:dự án |dự thảo )?$/u
// A bill: "Luật Thủ đô (sửa đổi)"
const REVISED = /^ ?\((?:sửa đổi|thay thế)[^)]{0,30}\)(?!,? (?:được|đã được|số \d|ngày \d|năm \d))/u
// "hoàn thiện Luật Nhà ở |trình Quốc hội ban hành": a bill
const TO_PARLIAMENT = /^,? (?:để )?trình (?:Quốc hội|Chính phủ|Ủy ban Thường vụ)/u
// "triển khai thi hành Luật Quốc tịch (sửa đổi), Luật Biên phòng": laws that are carried out are no bills
const IN_FORCE =
  /(?:thi hành|triển khai|thực hiện(?: tốt| nghiêm)?|tuyên truyền|phổ biến|quán triệt|ra đời của|theo quy định (?:của|tại)) (?:[^.;:]{0,60} )?(?:Luật [^.;:]{2,90}, )*$/u
const AMENDING = /^ (?:sua doi(?:,? bo sung)?|bo sung) (?:mot so|cac|\d+) dieu(?: va [^;.:\n]{0,30}?)? (?:cua|tai) /
const AMENDING_WRITTEN = ' sửa đổi, bổ sung một số điều của '
// Where the title of an amending law ends: "… số 43/2026/QH16", "… ngày 5/6/2026", ";", "."
const AMENDING_END =
  /[;.:(\n”"]|,? (?:số|ngày|được|đã|có hiệu lực|quy định|năm|thành|vào|(?:và )?trình|để|theo (?!phương thức|hợp đồng)) ?(?=[\p{L}\d])/u
// Where the title of a law that no list has ends
const FREE_END =
  /[;.:()\n“”"/]|,? (?:ngày|năm \d|số|được|đã|quy định|có hiệu lực|và (?:các )?(?:Luật|Nghị|Bộ luật|Pháp lệnh|văn bản|hướng dẫn|quy định)|hoặc|do|tại|để|thì|khi|trong|sẽ|cho|là|như|cần|phải|này|gồm|nhằm|trên|đến|từ|có|sau|trước|khóa|khoá|vào|về) ?|,? theo (?!hợp đồng|phương thức)|, (?:các |văn bản|\p{Lu})|\d/u
const YEAR = /^(?:(?:,? năm)? (?:19|20)\d{2}(?![\d/-])| \((?:năm )?(?:19|20)\d{2}\))/u
const PASSED =
  /^ ?(?:\([^)]{1,80}\) ?)?(?:,? ?(?:đã )?được (?:Quốc hội|Ủy ban [Tt]hường vụ Quốc hội|UBTVQH)[^.;\n]{0,90}?thông qua )?/u

/** Mentions of laws and ordinances by their titles. */
export function lawMentions(text: string): Mention[] {
  const found: Mention[] = []
  let busyTo = 0
  let billTo = -1
  const bills = new Set<string>()
  const amending: Mention[] = []
  for (const hit of text.matchAll(HEAD)) {
    const head = hit[1] ?? ''
    const start = hit.index
    if (start < busyTo) continue
    const barred = NOT_BEFORE.test(text.slice(Math.max(0, start - 24), start))
    const bill =
      barred ||
      BILL_LIST.test(sentenceBefore(text, start)) ||
      (billTo >= 0 && start - billTo < 50 && LISTED.test(text.slice(billTo, start)))
    const from = start + head.length
    const stop = text.indexOf('\n', from)
    const rest = text.slice(from, Math.min(stop < 0 ? text.length : stop, from + 420))
    const title = titleIn(rest, head)
    const revised = title ? REVISED.exec(rest.slice(title.length)) : null
    const inForce = !barred && IN_FORCE.test(sentenceBefore(text, start).slice(-160))
    if (revised && inForce && title) title.length += revised[0].length
    if (bill || (revised && !inForce)) {
      billTo = from + (title?.length ?? 0)
      busyTo = billTo
      if (title && (!barred || DRAFT.test(text.slice(Math.max(0, start - 24), start))) && !revised) bills.add(title.key)
      continue
    }
    if (!title || TO_PARLIAMENT.test(rest.slice(title.length))) continue
    const mention = lawMention(text, start, head, from + title.length, title)
    // "Luật sửa đổi, bổ sung một số điều của Luật A, Luật B" without number: yet to be made, and the laws it names are in force.
    const several =
      title.rule === 'amending-law' && mention.number === null && mention.date === null && SEVERAL.test(mention.title ?? '')
    if (several) {
      amending.push(mention)
      continue
    }
    busyTo = mention.end
    found.push(mention)
  }
  // What is a bill in one place is one wherever it is named without number or day.
  const isBill = (m: Mention): boolean => bills.has(m.key.slice('law '.length))
  const gone = amending.filter(isBill)
  return found.filter(
    (m) => m.number !== null || m.date !== null || !(isBill(m) || gone.some((g) => g.start <= m.start && m.end <= g.end)),
  )
}

const SEVERAL = /điều của (?:Bộ l|L)uật .+(?:, | và )(?:các )?(?:Bộ l|L)uật /u

// "… hoàn thiện các dự thảo: Nghị quyết …; Luật …": a list of drafts
const BILL_LIST = /(?:dự thảo|dự án|hồ sơ)(?: các)?(?: luật| Luật)?(?: sau| sau đây)?:/u

/** The sentence up to a place, at most 500 characters of it. */
function sentenceBefore(text: string, at: number): string {
  const from = Math.max(0, at - 500, text.lastIndexOf('\n', at), text.lastIndexOf('. ', at))
  return text.slice(from, at)
}

interface TitleIn {
  length: number
  key: string
  rule: string
  /** The title with its marks put right, where OCR spoilt them; undefined where it stands as printed. */
  written?: string
}

function titleIn(rest: string, head: string): TitleIn | null {
  const amending = AMENDING.exec(fold(rest.slice(0, 120)))
  if (amending) {
    const end = rest.slice(amending[0].length).search(AMENDING_END)
    const length = end < 0 ? Math.min(rest.length, 400) : amending[0].length + end
    const said = amending[0].length
    const usual = amending[0] === fold(AMENDING_WRITTEN)
    const written = usual ? AMENDING_WRITTEN + rest.slice(said, length) : undefined
    return { length, key: foldWords(rest.slice(0, length)), rule: 'amending-law', written }
  }
  // The list holds few ordinances: their titles are read to the end where they begin with a capital.
  const ordinance = head.toLowerCase() === 'pháp lệnh' && /^ \p{Lu}/u.test(rest)
  const listed = ordinance ? null : (listedTitle(rest) ?? squeezedTitle(rest))
  const small = head === head.toLowerCase()
  if (listed && (!small || listed.words > 2)) return { ...listed, rule: 'law-listed' }
  if (small || !/^ \p{Lu}/u.test(rest)) return null
  const end = rest.slice(1).search(FREE_END)
  const free = (end < 0 ? rest : rest.slice(0, end + 1)).replace(/[\s,]+$/u, '')
  const count = foldWords(free).split(' ').length
  // "Luật HTX", "Luật NSNN": a title known by its letters
  const letters = /^ ?\p{Lu}{3,6}$/u.test(free)
  return (count >= 2 || letters) && count <= 16 ? { length: free.length, key: foldWords(free), rule: 'law-title' } : null
}

/** The longest listed title that the text begins with; slips of OCR inside words are allowed. */
function listedTitle(rest: string): { length: number; words: number; key: string; written?: string } | null {
  const laws = LAWS.get(fold(/^ ?([\p{L}\p{N}]+)/u.exec(rest)?.[1] ?? ''))
  if (!laws) return null
  const words = [...rest.slice(0, 220).matchAll(/[\p{L}\p{N}]+/gu)]
  const folded = words.map((w) => fold(w[0]))
  for (const law of laws) {
    if (law.words.length > folded.length) continue
    // "thi hành Luật được …" names no Luật Dược
    if (law.words.length === 1 && !/^\p{Lu}/u.test(words[0]?.[0] ?? '')) continue
    if (!law.words.every((w, i) => w === folded[i] || (w.length > 3 && withinOneSlip(w, folded[i] ?? '')))) continue
    const last = words[law.words.length - 1]
    if (!last) continue
    const length = last.index + last[0].length
    const spoilt = law.key === law.words.join(' ') && nameKey(rest.slice(0, length)) !== nameKey(law.title)
    return { length, words: law.words.length, key: law.key, written: spoilt ? ` ${law.title}` : undefined }
  }
  return null
}

/** The same where OCR lost blanks: "Luật Tổ chức chính quyền địaphương". */
function squeezedTitle(rest: string): { length: number; words: number; key: string; written?: string } | null {
  const laws = SQUEEZED.get(
    fold(rest.slice(0, 12))
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 4),
  )
  if (!laws) return null
  const sample = rest.slice(0, 220)
  const letters = [...fold(sample).matchAll(/[a-z0-9]/g)]
  const squeezed = letters.map((l) => l[0]).join('')
  for (const { squeezed: title, law } of laws) {
    const last = letters[title.length - 1]
    if (!last || !squeezed.startsWith(title) || /^[\p{L}\d]/u.test(sample.slice(last.index + 1))) continue
    return { length: last.index + 1, words: law.words.length, key: law.key, written: ` ${law.title}` }
  }
  return null
}

interface Squeezed {
  squeezed: string
  law: Law
}

/** Titles without blanks by their first four letters, the longest first. */
const SQUEEZED: ReadonlyMap<string, readonly Squeezed[]> = squeezedTitles()

function squeezedTitles(): Map<string, Squeezed[]> {
  const map = new Map<string, Squeezed[]>()
  for (const law of [...LAWS.values()].flat()) {
    if (law.key !== law.words.join(' ') || law.words.length < 2) continue
    const squeezed = law.words.join('')
    const list = map.get(squeezed.slice(0, 4)) ?? []
    map.set(
      squeezed.slice(0, 4),
      [...list, { squeezed, law }].sort((a, b) => b.squeezed.length - a.squeezed.length),
    )
  }
  return map
}

function lawMention(text: string, start: number, head: string, titleEnd: number, title: TitleIn): Mention {
  const after = text.slice(titleEnd, titleEnd + 240)
  const year = YEAR.exec(after)
  let end = titleEnd + (year?.[0].length ?? 0)
  const printed = head + (title.written ?? text.slice(start + head.length, titleEnd)) + (year?.[0] ?? '')
  const tail = text.slice(end, end + 240)
  const number = NUMBER_AT.exec(tail)
  if (number?.[1] && number[3]) {
    end += number[0].length
    const date = dateAfter(text.slice(end, end + 80))
    const value = `${number[1]}/${number[2] ? `${number[2]}/` : ''}${tidySymbol(number[3])}`
    return mention(start, end + (date?.length ?? 0), head, value, date?.iso ?? null, printed, title)
  }
  const passed = PASSED.exec(tail)?.[0] ?? ''
  const date = dateAfter(tail) ?? (passed ? dateAfter(tail.slice(passed.length), passed.length) : null)
  return mention(start, end + (date?.length ?? 0), head, null, date?.iso ?? null, printed, title)
}

function mention(
  start: number,
  end: number,
  head: string,
  number: string | null,
  date: string | null,
  printed: string,
  title: TitleIn,
): Mention {
  const type = head.charAt(0).toUpperCase() + head.slice(1).toLowerCase()
  const named = printed.replace(/\s+/g, ' ')
  return {
    start,
    end,
    type,
    number,
    date,
    title: type.charAt(0) + named.slice(1),
    key: `law ${title.key}`,
    rule: title.rule,
    list: false,
  }
}

// "Hiến pháp nước Cộng hòa …", "Hiến pháp năm 2013"
const CONSTITUTION =
  /(?<!\p{L})Hiến pháp(?: nước (?:Cộng h(?:òa|oà) xã hội chủ nghĩa Việt Nam|CHXHCN Việt Nam))?(?:,? (?:năm )?(?:19|20)\d{2}(?![\d/]))?/gu
// "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng", "Nghị quyết Hội nghị Trung ương 8 khóa XIII"
const PARTY_MEETING =
  /(?<!\p{L})Nghị quyết (?:của )?(?:Đại hội|Hội nghị) [^;.,:\n]{0,90}?(?:lần thứ [\p{L}\d]{1,6}|(?<= )[IVX]{1,5})(?![\p{L}\d])(?: ?\([^)\n]{3,20}\)| (?:khóa|khoá) [IVX]+(?![\p{L}\d]))?(?:,? nhiệm kỳ \d{4} ?[-–] ?\d{4})?(?: của Đảng| (?:Ban [Cc]hấp hành|BCH) Trung ương(?: Đảng)?(?: (?:khóa|khoá) [\p{Lu}\d]+| ?\((?:khóa|khoá) [\p{Lu}\d]+\))?)?(?: về [^;.,:()\n]{5,120})?/gu
// "Quy chuẩn kỹ thuật quốc gia về nước thải …": the name of one standard
const STANDARD =
  /(?<!\p{L})Quy chuẩn kỹ thuật quốc gia về [^;.,:\n()]{5,120}?(?= (?:do|được|ban hành|có hiệu lực|theo|tại|và (?:các|Quy))|[;.,:\n()])/gu

// "TCVN 5507: 2002", "QCVN 01:2026/BYT", "22 TCN 265-06": technical standards by their numbers
const NUMBERED_STANDARD =
  /(?<![\p{L}\d])(?:(TCVN|TCXDVN|QCVN) ?\d[\d-]{0,7} ?: ?(?:19|20)\d{2}(?:\/\p{Lu}{2,12})?|\d{2} ?TCN ?\d{1,4} ?[-–:] ?\d{2,4})(?![\p{L}\d])/gu

/** "Đại hội Đảng bộ tỉnh lần thứ VIII" and "Đại hội tỉnh Đảng bộ lần thứ VIII" are one. */
function meetingKey(folded: string): string {
  const [, kind = '', ordinal = ''] = /(dai hoi|hoi nghi).*?(?:lan thu |\b(?=[ivx]+\b))(\S+)/.exec(folded) ?? []
  const level = /\b(tinh|thanh pho|thanh uy|huyen|xa|phuong|cong doan|phu nu|doan)\b/.exec(folded)?.[1] ?? 'trung uong'
  return `meeting ${kind} ${ordinal} ${level}`
}

/** Other documents that their title alone tells apart. */
export function titledMentions(text: string): Mention[] {
  const found: Mention[] = []
  const put = (hit: RegExpMatchArray, type: string): void => {
    const start = hit.index ?? 0
    const title = hit[0].replace(/\s+/g, ' ').trim()
    found.push({
      start,
      end: start + hit[0].length,
      type,
      number: null,
      date: null,
      title,
      key: `title ${foldWords(title)}`,
      rule: 'titled',
      list: false,
    })
  }
  for (const hit of text.matchAll(CONSTITUTION)) if (hit[0] !== 'Hiến pháp') put(hit, 'Hiến pháp')
  for (const hit of text.matchAll(PARTY_MEETING)) {
    put(hit, 'Nghị quyết')
    const last = found.at(-1)
    if (last) last.key = meetingKey(last.key)
  }
  for (const hit of text.matchAll(NUMBERED_STANDARD)) {
    put(hit, hit[1] === 'QCVN' ? 'Quy chuẩn' : 'Tiêu chuẩn')
    const last = found.at(-1)
    if (last) Object.assign(last, { number: last.title?.replace(/ ?([:–-]) ?/gu, '$1') ?? null, title: null, key: '' })
  }
  for (const hit of text.matchAll(STANDARD)) put(hit, 'Quy chuẩn kỹ thuật quốc gia')
  return found
}
