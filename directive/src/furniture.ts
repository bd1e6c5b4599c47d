/**
 * Page furniture: what stands on a page without belonging to the document's words. Reads one line with its
 * neighbours; says whether it is to be dropped.
 */
import type { DocumentText, Paragraph } from './blocks.ts'

// "CÔNG BÁO/Số 12/Ngày 05-01-2026 7"
const GAZETTE = /^(?:\d{1,4} )?CÔNG BÁO ?\/ ?Số/iu
// "Ký bởi: …", "Thời gian ký: 05/01/2026 08:00:00", "Ngày ký: …"; what may follow: "Cơ quan: …", "Email: …"
const STAMP = /^(?:Ký bởi|Người ký|Thời gian ký|Ngày ký|Email|E-mail)\s?:/iu
const STAMP_NEXT = /^(?:Cơ quan|Tổ chức|Chức vụ)\s?:/iu
// "05.01.2026 10:21:11 +07:00"
const SIGNING_TIME = /\d{1,2}[:.]\d{2}[:.]\d{2} ?\+?0?7?:?0?0?$/
// "7", "- 7 -", "Trang 7", "7/12"
const PAGE_NUMBER = /^(?:- ?)?(?:Trang )?\d{1,4}(?: ?[/-] ?\d{1,4})?(?: ?-)?$/iu
// "_______", "-----", "=====", "* * *", "-o0o-"
const RULE = /^(?:[-–—_=*.~\s]{3,}|[-*]{1,4} ?o0o ?[-*]{1,4}|\*)$/iu
// "văn thư@tinh.gov.vn"
const ADDRESS = /^\S{0,40}@\S+\.gov\.vn$/u

/** True where the line is furniture. */
export function isFurniture(text: string, paragraph: Paragraph, source: DocumentText, index: number): boolean {
  if (paragraph.part === 'header' || paragraph.part === 'footer') return true
  if (GAZETTE.test(text) || STAMP.test(text) || RULE.test(text) || ADDRESS.test(text)) return true
  if (STAMP_NEXT.test(text)) return near(source, index, STAMP)
  if (text.length < 60 && SIGNING_TIME.test(text) && !/\p{Ll}{2} \p{Ll}/u.test(text)) return true
  if (!PAGE_NUMBER.test(text) || paragraph.wrapped === undefined || source.lines[index]?.cell) return false
  return (paragraph.wrapped && standsAlone(source, index)) || cutsSentence(source, index)
}

/** Characters of a line that runs over a page's end, and lines that may stand between it and the next page's first. */
const FEWEST_BEFORE = 40
const MOST_BETWEEN = 3

/**
 * "… bảo hiểm cho hộ nghèo ở" / "84" / "vùng biên giới": a number between a line that has not ended and one that goes on
 * in small letters is a page's. True for a number that cuts a sentence in two.
 */
export function cutsSentence(source: DocumentText, index: number): boolean {
  const beside = (step: 1 | -1): string => {
    for (let n = 1; n <= MOST_BETWEEN; n++) {
      const line = source.lines[index + step * n]
      const text = line ? source.text.slice(line.start, line.end).trim() : ''
      if (text !== '' && !GAZETTE.test(text)) return text
    }
    return ''
  }
  const before = beside(-1)
  return before.length >= FEWEST_BEFORE && !/[.;:!?…]$/.test(before) && /^\p{Ll}+[ ,]/u.test(beside(1))
}

function near(source: DocumentText, index: number, pattern: RegExp): boolean {
  for (let i = Math.max(0, index - 4); i <= index + 3; i++) {
    const line = source.lines[i]
    if (line && pattern.test(source.text.slice(line.start, line.end).trim())) return true
  }
  return false
}

/** A number of its own with nothing after it that it could open (rows of a flattened table keep theirs). */
function standsAlone(source: DocumentText, index: number): boolean {
  const blank = (i: number): boolean => {
    const line = source.lines[i]
    return !line || source.text.slice(line.start, line.end).trim() === ''
  }
  return blank(index - 1) || blank(index + 1)
}
