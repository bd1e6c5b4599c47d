/**
 * First stage. Reads the document as laid out by `documentText`; writes its true paragraphs: NFC, blanks squeezed,
 * hard line ends joined, hyphens at line ends closed, page furniture and signature stamps gone. A map leads every
 * offset of the clean text back to the original, so that what is found can be shown on the document itself.
 */
import type { DocumentText, Line, Paragraph } from './blocks.ts'
import { cutsSentence, isFurniture } from './furniture.ts'
import { gluedAt, vocabulary } from './glued.ts'
import { readMarkers } from './markers.ts'
import { sectionKind } from './sections.ts'
import type { Span } from './model.ts'

/** A true paragraph. Offsets are into `CleanText.text`. */
export interface Unit {
  start: number
  end: number
  text: string
  /** The first of the lines that it was joined from: typography, list level, page. */
  first: Paragraph
  /** Set inside a table. */
  cell?: Line['cell']
  /** True where an empty line stood before it. */
  gap: boolean
  /** Indexes of `DocumentText.lines` that it covers: from, inclusive, to, exclusive. */
  lines: [number, number]
}

export interface CleanText {
  source: DocumentText
  /** Unit texts, each followed by '\n'. */
  text: string
  units: Unit[]
  /** Leads a span of the clean text back to `source.text`. */
  toOriginal: (start: number, end: number) => Span
}

/** Cleans a document. Total and linear. */
export function clean(source: DocumentText): CleanText {
  const width = wrapWidth(source.lines)
  const parted = isParted(source)
  const out = new TextBuilder(source.text, vocabulary(source.text))
  const units: Unit[] = []
  let gap = false
  let lastLine = ''
  let overPage = false
  source.lines.forEach((line, index) => {
    const raw = source.text.slice(line.start, line.end)
    const text = squeeze(raw)
    if (text === '') {
      gap = true
      return
    }
    if (isFurniture(text, line.paragraph, source, index)) {
      overPage ||= /\d$/.test(text) && cutsSentence(source, index)
      return
    }
    const open = units.at(-1)
    const before = open ? source.lines[open.lines[1] - 1]?.paragraph : undefined
    if (open && (overPage || (before?.wrapped && continues(open, line, lastLine, text, parted, width, gap)))) {
      out.join(lastLine.endsWith('-') && !lastLine.endsWith(' -') && /^\p{L}/u.test(text) ? '' : ' ')
      out.add(line.start, raw)
      open.lines[1] = index + 1
    } else {
      if (open) out.join('\n')
      const start = out.length
      const unit: Unit = { start, end: start, text: '', first: line.paragraph, gap, lines: [index, index + 1] }
      if (line.cell) unit.cell = line.cell
      units.push(unit)
      out.add(line.start, raw)
    }
    const last = units.at(-1)
    if (last) last.end = out.length
    lastLine = text
    gap = false
    overPage = false
  })
  const text = out.finish()
  for (const unit of units) unit.text = text.slice(unit.start, unit.end)
  return { source, text, units, toOriginal: out.mapper() }
}

// Blanks of any kind, and signs that have no width or steer a printer (soft hyphen, zero width space).
const BLANKS = /[\s\u00a0\u2000-\u200a\u202f\u3000]+/g
// Control signs of old Word files stand inside words.
const WIDTHLESS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g

// What needs no squeezing: letters of Vietnamese with their marks in one, figures, common signs, one blank between two runs
const TIDY = /^[!-~\u00c0-\u01b0\u1ea0-\u1ef9–—“”‘’…•]+(?: [!-~\u00c0-\u01b0\u1ea0-\u1ef9–—“”‘’…•]+)*$/

function squeeze(text: string): string {
  if (TIDY.test(text)) return text
  return text.normalize('NFC').replace(WIDTHLESS, '').replace(BLANKS, ' ').trim()
}

/** Collects clean text with break points (clean offset, original offset); between two of them both run in step. */
class TextBuilder {
  readonly #original: string
  readonly #known: ReadonlyMap<string, number>
  readonly #cuts = new Map<string, number>()
  readonly #parts: string[] = []
  readonly #cleanAt: number[] = []
  readonly #originalAt: number[] = []
  length = 0
  constructor(original: string, known: ReadonlyMap<string, number>) {
    this.#original = original
    this.#known = known
  }
  join(text: string): void {
    this.#parts.push(text)
    this.length += text.length
  }
  /** Adds a line, squeezed and trimmed, remembering where each run of it came from. */
  add(at: number, raw: string): void {
    if (TIDY.test(raw) && raw.split(' ').every((word) => this.#cutOf(word) < 0)) {
      this.#cleanAt.push(this.length)
      this.#originalAt.push(at)
      return this.join(raw)
    }
    const pattern = /[\s\u00a0\u2000-\u200a\u202f\u3000]+|[^\s\u00a0\u2000-\u200a\u202f\u3000]+/g
    let first = true
    let blank = false
    for (const run of raw.matchAll(pattern)) {
      const text = squeeze(run[0])
      if (text === '') {
        blank = !first
        continue
      }
      if (blank) this.join(' ')
      this.#run(text, at + run.index)
      first = false
      blank = false
    }
  }
  /** Where a run of signs is cut; asked again and again for the same words. */
  #cutOf(run: string): number {
    let cut = this.#cuts.get(run)
    if (cut === undefined) {
      cut = gluedAt(run, this.#known)
      this.#cuts.set(run, cut)
    }
    return cut
  }
  /** One run of signs; a glued word is cut in two. */
  #run(text: string, from: number): void {
    const cut = this.#cutOf(text)
    this.#cleanAt.push(this.length)
    this.#originalAt.push(from)
    if (cut < 0) return this.join(text)
    this.join(`${text.slice(0, cut)} `)
    this.#cleanAt.push(this.length)
    this.#originalAt.push(from + cut)
    this.join(text.slice(cut))
  }
  finish(): string {
    return this.#parts.join('')
  }
  mapper(): (start: number, end: number) => Span {
    const find = (offset: number): number => {
      let low = 0
      let high = this.#cleanAt.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((this.#cleanAt[middle] ?? 0) <= offset) low = middle
        else high = middle - 1
      }
      const place = (this.#originalAt[low] ?? 0) + Math.max(0, offset - (this.#cleanAt[low] ?? 0))
      return Math.min(place, this.#original.length)
    }
    return (start, end) => ({
      start: find(start),
      end: end > start ? Math.min(find(end - 1) + 1, this.#original.length) : find(start),
    })
  }
}

/** Characters in a full line of a hard-wrapped text; Infinity where the lines are whole paragraphs. */
function wrapWidth(lines: readonly Line[]): number {
  const lengths: number[] = []
  for (const l of lines) if (l.paragraph.wrapped && !l.cell && l.end - l.start > 20) lengths.push(l.end - l.start)
  if (lengths.length < 4) return Infinity
  lengths.sort((a, b) => a - b)
  const full = lengths[Math.floor(lengths.length * 0.85)] ?? 0
  const longest = lengths[Math.floor(lengths.length * 0.99)] ?? full
  return longest > 180 ? Infinity : full
}

// A sentence or clause has ended: "…;", "…:", "….", "…./."
const CLOSED = /[.;:!?…][”"»)]?$/
// A number or letter alone on its line: "1.", "II.", "a)"
const LONE_MARKER = /^(?:\d{1,2}|[IVX]{1,5}|[A-ZĐ]|[a-zđ])[.)]$/u
const OPENS_LOW = /^[\p{Ll}(,;)]/u
// A line that can only stand at the head of a paragraph.
const FIXED_HEAD = /^(?:Căn cứ |Theo đề nghị |Xét đề nghị |Kính gửi|Nơi nhận|Số: |V\/v |TM\. |KT\. |TL\. |TUQ\. )/iu
// Under a title in capitals: "(Ban hành kèm theo Quyết định số 5/QĐ-UBND)"
const RELATION = /^\((?:Ban hành kèm|Đính kèm|Kèm) theo /u
const CAPITALS = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u

/** Whether a line goes on with the paragraph before it, whose last line's end need not be the paragraph's. */
function continues(open: Unit, line: Line, before: string, text: string, parted: boolean, width: number, gap: boolean): boolean {
  if (!sameCell(open.cell, line.cell)) return false
  const marker = readMarkers(text)[0]
  if (!marker && LONE_MARKER.test(before) && open.end - open.start <= before.length) return !LONE_MARKER.test(text)
  const low = OPENS_LOW.test(text)
  const closed = CLOSED.test(before)
  if (marker) return marker.style === 'dash' && isHyphen(before, text, width) && !gap
  if (FIXED_HEAD.test(text)) return false
  if (RELATION.test(text) && CAPITALS.test(before)) return false
  if (parted && !gap && !closed && goesOnWithItem(open.first.text, text)) return true
  if (isHeading(open, before) && !low) return false
  // The file reader knows this line for a paragraph's end, and may know it for a whole one.
  if (!line.paragraph.wrapped) return !closed && (low || (width !== Infinity && before.length > width * 0.85))
  const capitals = CAPITALS.test(text)
  if (capitals !== CAPITALS.test(before) && text.length > 12 && before.length > 12) return false
  // The source breaks lines nowhere else than at ends of paragraphs, but a stray break in a sentence may be there.
  if (width === Infinity) return low && !closed && !gap
  if (low) return !closed || (before.length > width * 0.75 && !before.endsWith(':'))
  if (gap) return !closed && before.length > width * 0.75
  const firstWord = text.split(' ', 1)[0] ?? ''
  const room = width - before.length
  if (capitals) return !closed && room < firstWord.length + 12
  return closed ? room < firstWord.length - 2 : room < firstWord.length + 14
}

const FEWEST_ITEMS = 12
const SHARE_APART = 0.95
// "Nơi nhận:": the receivers below it stand close in any text
const RECEIVERS = /^nơi nhận/iu

/**
 * True for a text in which empty lines part the paragraphs (copied web pages): nearly every numbered or bulleted line has
 * one above it. A line without one then goes on with the item before it, however short that breaks off
 * ("IV. NỘI" / "DUNG THỰC HIỆN", "- Kích hoạt Ban Chỉ huy" / "Phòng thủ dân sự").
 */
function isParted(source: DocumentText): boolean {
  let items = 0
  let apart = 0
  let before: Paragraph | undefined
  for (const { paragraph, cell } of source.lines) {
    if (RECEIVERS.test(paragraph.text)) break
    if (before && !cell && readMarkers(squeeze(paragraph.text)).length > 0) {
      items++
      if (before.wrapped === false) apart++
    }
    before = paragraph
  }
  return items >= FEWEST_ITEMS && apart >= items * SHARE_APART
}

/** Both of a heading in capitals, or both of running words; what opens with a sign is the noise of a scan. */
function goesOnWithItem(item: string, text: string): boolean {
  const marker = readMarkers(item)[0]
  return marker !== undefined && /^[\p{L}\d]/u.test(text) && CAPITALS.test(text) === CAPITALS.test(item.slice(marker.length))
}

/** "3. Nhiệm vụ, giải pháp trong thời gian tới": one numbered line, not closed, with the words of a section's heading. */
function isHeading(open: Unit, before: string): boolean {
  if (open.lines[1] - open.lines[0] !== 1 || CLOSED.test(before)) return false
  const marker = readMarkers(before)[0]
  return !!marker && marker.style !== 'dash' && before.length < 120 && sectionKind(before.slice(marker.length)) !== null
}

/** A hyphen between two words that a line end has parted from the first: the line before is full and not closed. */
function isHyphen(before: string, text: string, width: number): boolean {
  if (!/[\p{L}\d,]$/u.test(before)) return false
  const word = text.replace(/^[-–—] ?/u, '').split(' ', 1)[0] ?? ''
  return /^[-–—] ?\p{Ll}/u.test(text) || width - before.length < word.length + 3
}

function sameCell(a: Line['cell'], b: Line['cell']): boolean {
  return a === b || (!!a && !!b && a.table === b.table && a.row === b.row && a.column === b.column)
}
