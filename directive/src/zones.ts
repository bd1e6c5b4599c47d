/**
 * Where a document's parts lie. Reads the clean paragraphs; writes for each whether it is a receiver's list or a
 * signature, where an attached document begins, and where a notice of conclusions comes to its conclusions.
 */
import type { CleanText, Unit } from './clean.ts'
import { readMarkers } from './markers.ts'
import type { Header } from './model.ts'
import { bare } from './words.ts'

export interface Zones {
  /** True for «Nơi nhận» lists and signatures. */
  tail: boolean[]
  /** True for the letterhead, the title and what else the header was read from. */
  head: boolean[]
  /** True for the first paragraph of an attached document. */
  border: boolean[]
  /** Index of the paragraph that ends with «… kết luận như sau:»; -1 where there is none. */
  hinge: number
}

// "Nơi nhận:" without marks; OCR "Vơi nhân:"
const RECEIVERS = /^[^a-z]{0,4}[nvm]oi nhan ?[:;.]?/
// "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "TL. BỘ TRƯỞNG", "T/M ỦY BAN"
const SIGNATURE =
  /^(?:(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)(?:\s?\.\s?|\s)\p{Lu}{2,}|Q\s?\.\s?\p{Lu}{2,}|(?:tm|kt|tl|tuq)\s?\.\s?\p{L}{2,})/u
// "(Kèm theo Quyết định số …)", "(Ban hành kèm theo Kế hoạch …)"
const RELATION =
  /^\(? ?(?:ban hành )?(?:kèm|đính kèm) theo (?:quyết định|nghị quyết|kế hoạch|công văn|chỉ thị|thông báo|văn bản|thông tư|nghị định|tờ trình)/iu
const MOTTO = /cong ?hoa ?xa ?hoi ?chu ?nghia/
// "… kết luận như sau:", "… có ý kiến chỉ đạo như sau:"
const HINGE = /(?:kết luận|chỉ đạo|ý kiến|thống nhất|yêu cầu|quyết định)[^.:]{0,80}(?:như sau|sau đây|sau) ?:$/iu
const STRUCTURAL = new Set(['appendix', 'part', 'chapter', 'article', 'roman', 'upper', 'number'])

/** Marks the zones of a document. Linear. */
export function zones(clean: CleanText, header: Header): Zones {
  const { units } = clean
  const border = borders(units)
  const tail: boolean[] = []
  let hinge = -1
  let inTail = false
  units.forEach((unit, i) => {
    if (border[i]) inTail = false
    else if (unit.text.length < 60 ? RECEIVERS.test(bare(unit.text)) : RECEIVERS.test(bare(unit.text.slice(0, 16)))) inTail = true
    else if ((SIGNATURE.test(unit.text) && unit.text.length < 80) || signs(unit, units[i + 1])) inTail = true
    else if (inTail && resumes(unit)) inTail = false
    tail.push(inTail)
    if (hinge < 0 && !unit.cell && HINGE.test(unit.text)) hinge = i
  })
  return { tail, head: headOf(clean, header), border, hinge }
}

// "THỦ TƯỚNG", "KT. …" apart: the post alone in capitals, with the name or «(Đã ký)» below it
const POST_ALONE =
  /^(?:(?:PHÓ )?(?:THỦ TƯỚNG|BỘ TRƯỞNG|CHỦ TỊCH|THỐNG ĐỐC|CHỦ NHIỆM|CHÁNH VĂN PHÒNG)|THỨ TRƯỞNG|(?:PHÓ )?GIÁM ĐỐC)$/u

function signs(unit: Unit, next: Unit | undefined): boolean {
  return POST_ALONE.test(unit.text.trim()) && (!next || (next.text.length < 40 && !/[.;:]$/.test(next.text)))
}

// "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
const FLAG_LINE = /cong ?hoa ?xa ?hoi|doc ?lap ?[-–.]? ?tu ?do/
const HEAD_FIELDS = ['number', 'type', 'issuer', 'date', 'place', 'title']
const LONGEST_HEAD = 40

/**
 * Paragraphs up to the last one that a header field was read from, near the top. A transcript without a letterhead has its issuer in the last
 * line or its date in the first sentence of the body: what is read behind the first numbered item makes no head.
 */
function headOf(clean: CleanText, header: Header): boolean[] {
  const body = clean.units.findIndex((unit) => STRUCTURAL.has(readMarkers(unit.text)[0]?.style ?? ''))
  let end = -1
  for (const field of HEAD_FIELDS) {
    const span = header.spans[field]
    if (!span) continue
    const at = clean.units.findIndex((u) => (clean.source.lines[u.lines[1] - 1]?.end ?? 0) >= span.end)
    if (at <= LONGEST_HEAD && (body < 0 || at < body)) end = Math.max(end, at)
  }
  return clean.units.map((u, i) => (i <= end && u.text.length < 600) || (u.text.length < 120 && FLAG_LINE.test(bare(u.text))))
}

/** The body goes on after the receivers: a heading, an annex, a table. */
function resumes(unit: Unit): boolean {
  if (unit.cell) return true
  const marker = readMarkers(unit.text)[0]
  return !!marker && STRUCTURAL.has(marker.style) && marker.ordinal <= 1
}

/** First paragraphs of attached documents: the second national motto, or the title over a «kèm theo» line. */
function borders(units: readonly Unit[]): boolean[] {
  const out = units.map(() => false)
  let mottos = 0
  let body = false
  units.forEach((unit, i) => {
    const short = unit.text.length < 160
    if (short && MOTTO.test(bare(unit.text).replace(/\s+/g, ' '))) {
      // The name of who signed the act before it is no title.
      if (body && mottos > 0) out[Math.max(0, i - (isTitleLine(units[i - 1]) && inCapitals(units[i - 1]) ? 1 : 0))] = true
      mottos++
    } else if (RELATION.test(unit.text) && body) out[titleAbove(units, i)] = true
    if (unit.text.length > 160 || readMarkers(unit.text).length > 0) body = true
  })
  return out
}

function titleAbove(units: readonly Unit[], at: number): number {
  let i = at
  while (i > 0 && at - i < 5 && isTitleLine(units[i - 1])) i--
  return i
}

function inCapitals(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.text === unit.text.toUpperCase()
}

function isTitleLine(unit: Unit | undefined): boolean {
  if (!unit || unit.text.length > 220 || /[.;:]$/.test(unit.text) || unit.cell) return false
  const marker = readMarkers(unit.text)[0]
  if (marker) return marker.style === 'appendix'
  return !/^(?:- |lưu|\(đã ký\))/iu.test(unit.text)
}
