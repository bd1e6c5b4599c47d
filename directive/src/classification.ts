/**
 * Finds the mark of a state secret (dấu chỉ độ mật) on a paper, for the fence that keeps such papers out: before
 * anything is stored, in the server and in the browser alike. Reads lines and the file's name; cheap, because only
 * the places where a stamp can stand are read. Running text («bảo mật», «bí mật nhà nước», «mật độ») raises nothing.
 * Levels: Luật Bảo vệ bí mật nhà nước 2018, Điều 8.
 */
import type { DocumentText } from './blocks.ts'
import { fold } from './letters.ts'

export type Secrecy = 'Mật' | 'Tối mật' | 'Tuyệt mật'

export interface Mark {
  level: Secrecy
  /** The words that were taken for the mark, as printed. */
  seen: string
  where: 'stamp' | 'bracket' | 'field' | 'number' | 'fileName'
  /** Index of the line, from 0; null for the file's name. */
  line: number | null
}

/** Lines at the top in which a stamp may stand; lines more in which only an unmistakable one counts. */
const HEAD_LINES = 45
const MORE_LINES = 40

// "TUYỆT MẬT", OCR "TUYET MAT"; "TỐI MẬT"; "MẬT", OCR "MAT", "MÂT"
const LEVELS: readonly [RegExp, RegExp, Secrecy][] = [
  [/^tuyệt mật$/iu, /^TUY[ẾỆÊẸE]T M[ẬẠÂĂẶA]T$/u, 'Tuyệt mật'],
  [/^tối mật$/iu, /^T[ỐÔỒÓO][IÍ1L] M[ẬẠÂĂẶA]T$/u, 'Tối mật'],
  [/^mật$/iu, /^M[ẬẠÂẶA]T$/u, 'Mật'],
]

function levelOf(words: string, damagedToo: boolean): Secrecy | null {
  for (const [sound, damaged, level] of LEVELS) if (sound.test(words) || (damagedToo && damaged.test(words))) return level
  return null
}

// Signs that frame a stamp, or that OCR makes of its frame: "| MẬT |", "* TỐI MẬT *"
const FRAME = /^[\s|[\](){}<>«»"“”'*_.,:;~=–—-]+|[\s|[\](){}<>«»"“”'*_.,:;~=–—-]+$/gu
// "M Ậ T", "T Ố I  M Ậ T": letters set wide apart
const WIDE = /^(?:\p{Lu} ){2,}\s*(?:\p{Lu} ?)+$/u

function bare(text: string): string {
  let words = text.normalize('NFC').replace(FRAME, '')
  if (WIDE.test(words)) words = words.replace(/ (?! )/g, '').replace(/^(TỐI|TOI|TUYỆT|TUYET) ?/u, '$1 ')
  return words.replace(/\s+/g, ' ').trim()
}

// Where the paper itself begins: "QUYẾT ĐỊNH", "Kính gửi:", "Căn cứ Luật …", "Điều 1."
const BODY =
  /^(?:(?:quyet dinh|nghi quyet|chi thi|thong bao|ke hoach|ket luan|cong dien|bao cao|to trinh|huong dan|chuong trinh|phuong an|de an)\W*$|kinh gui|can cu |dieu 1\b|i\. )/
// What shares a line with a stamp where columns were flattened: "CỘNG HÒA XÃ HỘI …", "Độc lập - Tự do …", "Số: 5/BC-X", "…, ngày 5 tháng 6 năm 2026"
const NEIGHBOUR =
  /(?:cong hoa xa hoi chu nghia viet nam|dang cong san viet nam|doc lap ?\W ?tu do ?\W ?hanh phuc|\bso ?: ?\S*|[\p{L} .]*, ?ngay .{0,6}thang .{0,6}nam \S{0,4})/gu
// "Độ mật: Tối mật", "Mức độ mật: MẬT"; a form that lists the levels ("Độ mật: Mật/Tối mật/…") is no mark
const FIELD =
  /(?:độ|mức) (?:bảo )?mật\s*[:：]\s*[[(«"“]?(tuyệt mật|tối mật|mật)(?!\p{L})(?!\s*(?:[/,;|]|hoặc|hay|và)\s*(?:tối|tuyệt|mật|thường))/iu
// "(Mật)", "[TỐI MẬT]"
const BRACKET = /[([]\s*(tuyệt mật|tối mật|mật|TUYET MAT|TOI MAT|MAT)\s*[)\]]/u
const BRACKET_ANY_CASE = /[([]\s*(tuyệt mật|tối mật|mật)\s*[)\]]/iu
// "Số: 12/KH-UBND (M)", "Số: 07/M-BCH", "Số 15-KL/TU-TM"
const NUMBER = /^\W*S[ốôo]\s*[:.]?\s*\d{1,5}\s*(?:[-/].{0,30}?[(\s](M|TM|TuM)\)|\/(M|TuM)-\p{Lu}|[-/].{0,30}?-(M|TuM)(?=\s|$))/u
const BY_LETTER: Record<string, Secrecy> = { M: 'Mật', TM: 'Tối mật', TuM: 'Tuyệt mật' }

// A stamp that says what it is: "BÍ MẬT NHÀ NƯỚC - TỐI MẬT", "TUYỆT MẬT – BÍ MẬT NHÀ NƯỚC"
const WITH_STATE = /^(?:bi mat nha nuoc[\s:;,–-]*(tuyet mat|toi mat|mat)|(tuyet mat|toi mat|mat)[\s:;,–-]*bi mat nha nuoc)[.!]?$/
const BY_WORDS: Record<string, Secrecy> = { mat: 'Mật', 'toi mat': 'Tối mật', 'tuyet mat': 'Tuyệt mật' }

function inLine(text: string, index: number, atTop: boolean): Mark | null {
  if (text.length > 300 || !/m.{0,3}t|[(/-]t?u?m\b/iu.test(text)) return null
  const found = (level: Secrecy | null, seen: string, where: Mark['where']): Mark | null =>
    level && { level, seen: seen.trim(), where, line: index }
  const whole = bare(text)
  const stands = found(levelOf(whole, atTop), whole, 'stamp')
  if (stands && (atTop || whole === whole.toUpperCase())) return stands
  const said = text.length <= 60 && text === text.toUpperCase() ? WITH_STATE.exec(fold(text).trim()) : null
  if (said) return found(BY_WORDS[said[1] ?? said[2] ?? ''] ?? null, text, 'stamp')
  const field = FIELD.exec(text)
  if (field?.[1]) return found(levelOf(field[1], false), field[0], 'field')
  if (!atTop) return null
  const bracket = BRACKET.exec(text) ?? BRACKET_ANY_CASE.exec(text)
  if (bracket?.[1]) return found(levelOf(bracket[1], true), bracket[0], 'bracket')
  const number = NUMBER.exec(text)
  const letter = number?.[1] ?? number?.[2] ?? number?.[3]
  if (number && letter) return found(BY_LETTER[letter] ?? null, number[0], 'number')
  for (const cell of text.split(/\t|\||\s{3,}/)) {
    const seen = bare(cell)
    const level = seen === seen.toUpperCase() ? levelOf(seen, true) : null
    if (level) return found(level, seen, 'stamp')
  }
  const left = bare(blankOut(text))
  return left !== whole && left === left.toUpperCase() ? found(levelOf(left, true), left, 'stamp') : null
}

/** The line without what belongs to a letterhead. */
function blankOut(text: string): string {
  let out = text
  for (const hit of fold(text).matchAll(NEIGHBOUR)) {
    out = out.slice(0, hit.index) + ' '.repeat(hit[0].length) + out.slice(hit.index + hit[0].length)
  }
  return out
}

/**
 * Looks for a mark of secrecy on the lines of a document (any text, in order) and in its file's name.
 * Returns the highest mark seen, or null. Total; time linear in the first lines, whatever the length of the text.
 */
export function classificationOf(lines: readonly string[], fileName = ''): Mark | null {
  const marks: Mark[] = []
  const named = inFileName(fileName)
  if (named) marks.push(named)
  let atTop = true
  let seen = 0
  for (let i = 0; i < lines.length && seen < HEAD_LINES + MORE_LINES; i++) {
    const text = (lines[i] ?? '').slice(0, 400)
    if (text.trim() === '') continue
    seen++
    const mark = inLine(text, i, atTop)
    if (mark) marks.push(mark)
    if (seen >= HEAD_LINES || BODY.test(fold(text.trim()))) atTop = false
  }
  return highest(marks)
}

/** The same on laid-out blocks: running heads and feet and text boxes of every page count as places for a stamp. */
export function classificationOfDocument(doc: DocumentText, fileName = ''): Mark | null {
  const body: string[] = []
  const marks: Mark[] = []
  doc.lines.forEach((line, index) => {
    const text = doc.text.slice(line.start, Math.min(line.end, line.start + 400))
    const aside = line.paragraph.part !== undefined && line.paragraph.part !== 'body' && line.paragraph.part !== 'footnote'
    const mark = aside ? inLine(text, index, true) : null
    if (mark) marks.push(mark)
    // A cell of a wide table is no place for a stamp: it may hold a list of secrets by level. A letterhead is low.
    const table = line.cell === undefined ? undefined : doc.tables[line.cell.table]
    const inWideTable = table !== undefined && table.rows.length > 3 && (table.rows[0]?.cells.length ?? 0) > 2
    body.push(inWideTable ? '' : text)
  })
  const mark = classificationOf(body, fileName)
  if (mark) marks.push(mark)
  return highest(marks)
}

function highest(marks: readonly Mark[]): Mark | null {
  const rank: readonly Secrecy[] = ['Mật', 'Tối mật', 'Tuyệt mật']
  return marks.reduce<Mark | null>((best, m) => (best && rank.indexOf(best.level) >= rank.indexOf(m.level) ? best : m), null)
}

// Words that make another word of «mật»/«mat» in a name without marks: "bao mat", "ra mat", "be mat", "gap mat"
const BEFORE = new Set([
  'bao',
  'bi',
  'ra',
  'be',
  'co',
  'vang',
  'tien',
  'gap',
  'hop',
  'tham',
  'canh',
  'that',
  'vat',
  'chan',
  'kin',
  'than',
  'bat',
  'cam',
  'nuoc',
  'duong',
])

function inFileName(name: string): Mark | null {
  const stem = name.normalize('NFC').replace(/\.[a-z0-9]{1,5}$/iu, '')
  if (stem === '' || stem.length > 400) return null
  const found = (level: Secrecy, seen: string): Mark => ({ level, seen, where: 'fileName', line: null })
  const flat = ` ${fold(stem).replace(/[^a-z0-9]+/g, ' ')} `
  // "ke hoach tuyet mat.docx", "TuyetMat_12.pdf"; not "bảo vệ tài liệu tuyệt mật" less one: a name that says so is looked at by a person
  if (/ tuyet ?mat /.test(flat)) return found('Tuyệt mật', stem)
  if (/ toi ?mat /.test(flat) && !/(?:tôi|tới|tỏi) m/iu.test(stem)) return found('Tối mật', stem)
  // "KH 12 (MAT)", "BC 05 [Mật]"
  if (/[([{]\s*(?:mật|m[aâ]t)\s*[)\]}]/iu.test(stem)) return found('Mật', stem)
  const words = stem.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const at = words.findIndex((w) => /^m[ậa]t$/iu.test(w))
  const word = words[at]
  if (word === undefined || BEFORE.has(fold(words[at - 1] ?? ''))) return null
  const last = at === words.length - 1
  const capitals = word === word.toUpperCase() && stem !== stem.toUpperCase()
  const marked = fold(word) !== word.toLowerCase()
  // "KH 12 Mật", "mat - KH 12", "KH_MAT_12"; not "mat tran", "mật độ", "mat bang"
  const nextFree = last || /^\d/.test(words[at + 1] ?? '')
  return nextFree || (capitals && !marked && words.length > 1) ? found('Mật', word) : null
}
