/** Lines → paragraphs, by what the page shows: first-line indent, fullness of the line before, spacing, centring. */
import type { Paragraph } from '../../../directive/src/index.ts'
import { restoreLostHorn } from './legacy.ts'
import type { PlacedLine } from './page-columns.ts'
import { median, millimetres } from './page-model.ts'
import { wordsOfJoined } from './page-places.ts'

/** The text area that lines are measured against, in points. */
export interface Frame {
  left: number
  right: number
  /** First-line indent most paragraphs have, from `left`; 0 where the text is set without. */
  indent: number
  /** A frame of a table cell: narrow, without indents. */
  cell: boolean
}

// "I.", "2.1.", "3)", "a)", "-", "+", "•", "Điều 4.", "Phụ lục II"
const MARKER =
  /^(?:[IVXLC]{1,6}\s*[.)\-–]|\d{1,3}(?:\.\d{1,3})*\s*[.)](?!\d)|\(\d{1,3}\)|[a-zđ]\s*[.)]|\([a-zđ]\)|[-–+•*∙▪o]\s|(?:Điều|Chương|Mục|Phần|Phụ lục|Biểu)\s+[\dIVX]|Căn cứ\s|Kính gửi)/u
const ENDS = /[.;:!?…]["”’)]*$/ // "… hằng năm."
const LOWER = /^["“(]?\p{Ll}/u // "của tỉnh"

/** The frame of a page (or of all pages of one shape): where its full lines begin and end. */
export function frameOf(lines: readonly PlacedLine[], width: number): Frame {
  const body = lines.filter((line) => line.zone === 'body')
  const wide = body.filter((line) => line.x1 - line.x0 > width * 0.45)
  const right =
    wide.length >= 3
      ? quantile(
          wide.map((line) => line.x1),
          0.9,
        )
      : width * 0.905
  const left = wide.length >= 3 ? modeOf(wide.map((line) => line.x0)) : Math.min(width * 0.145, ...body.map((line) => line.x0))
  const lowest =
    wide.length >= 3
      ? quantile(
          wide.map((line) => line.x0),
          0.08,
        )
      : left
  const base = Math.min(left, lowest)
  const indents = body.filter((line) => line.x0 > base + 8 && line.x0 < base + 75).map((line) => line.x0 - base)
  return { left: base, right, indent: indents.length >= 2 ? modeOf(indents) : 0, cell: false }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** The most frequent value, counting those within two points as one. */
function modeOf(values: readonly number[]): number {
  const count = new Map<number, number>()
  for (const value of values)
    for (const near of [-1, 0, 1])
      count.set(Math.round(value / 2) + near, (count.get(Math.round(value / 2) + near) ?? 0) + (near === 0 ? 2 : 1))
  const best = [...count].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  return median(
    values.filter((value) => Math.abs(Math.round(value / 2) - best) <= 1),
    0,
  )
}

const isCentred = (line: PlacedLine, frame: Frame): boolean => {
  const middle = (frame.left + frame.right) / 2
  const off = Math.abs((line.x0 + line.x1) / 2 - middle)
  if (line.zone !== 'body' || line.x0 < frame.left + (frame.cell ? 3 : 14) || off > (frame.cell ? 3 : 7)) return false
  const atIndent = frame.indent > 0 && Math.abs(line.x0 - frame.left - frame.indent) < 3
  return !(atIndent && (MARKER.test(line.text) || (!line.bold && !isCapitals(line.text))))
}

const inMiddle = (line: PlacedLine, frame: Frame): boolean =>
  line.zone === 'body' && Math.abs((line.x0 + line.x1) / 2 - (frame.left + frame.right) / 2) < 9

/** A line of a centred title, also one so long that it fills the text area. */
const isTitle = (line: PlacedLine, frame: Frame): boolean =>
  !frame.cell &&
  inMiddle(line, frame) &&
  (line.bold || isCapitals(line.text)) &&
  line.x0 > frame.left + (line.confidence === undefined ? 1 : 3) &&
  !MARKER.test(line.text)

/** Whether no letter of the text is small ("QUYẾT ĐỊNH"). */
export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)

/** The next word would not have fitted on the line. */
const isFull = (line: PlacedLine, next: PlacedLine, frame: Frame): boolean =>
  frame.right - line.x1 < next.firstWord + line.size * 0.3 + (line.confidence === undefined ? 2.5 : 7)

/** Joins lines into paragraphs. `frame` gives the text area for a page number. */
export function paragraphsOf(
  lines: readonly PlacedLine[],
  frame: (page: number) => Frame,
): { paragraph: Paragraph; first: PlacedLine; last: PlacedLine }[] {
  const groups: PlacedLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group && continues(group, line, frame)) group.push(line)
    else groups.push([line])
  }
  return groups.map((group) => {
    const first = group[0] as PlacedLine
    return { paragraph: toParagraph(group, frame(first.page)), first, last: group.at(-1) as PlacedLine }
  })
}

function continues(group: readonly PlacedLine[], line: PlacedLine, frameAt: (page: number) => Frame): boolean {
  const last = group.at(-1) as PlacedLine
  const first = group[0] as PlacedLine
  const recognised = last.confidence !== undefined && line.confidence !== undefined // heights measured on a scan vary
  if (last.zone !== line.zone || last.column !== line.column || Math.abs(last.size - line.size) > (recognised ? 4 : 1.1))
    return false
  const samePage = last.page === line.page
  const drop = line.y - last.y
  if (samePage && (drop <= 0 || drop > Math.max(last.size, line.size) * 2.4)) return false
  if (line.zone !== 'body') return line.zone === 'head' ? headContinues(first, last, line) : endContinues(last, line)
  const frame = frameAt(line.page)
  const lastFrame = frameAt(last.page)
  const centred = isCentred(last, lastFrame)
  if (isTitle(last, lastFrame) && isTitle(line, frame)) return samePage && centredContinues(last, line, frame)
  // no paragraph goes on set in from both sides: what stands above such a line is the first line of a title
  if (!frame.cell && inMiddle(last, lastFrame) && isCentred(line, frame) && line.x0 > frame.left + 20 && LOWER.test(line.text))
    return samePage && centredContinues(last, line, frame)
  if (centred || isCentred(line, frame)) {
    if (centred && isCentred(line, frame)) return samePage && centredContinues(last, line, frame)
    // a justified paragraph may end in a line that happens to be centred, never begin with one
    if (centred && group.length === 1 && (last.bold || isCapitals(last.text))) return false
    if (isCentred(line, frame) && (line.bold !== last.bold || isCapitals(line.text) !== isCapitals(last.text))) return false
  }
  return bodyContinues(group, first, last, line, samePage ? frame : lastFrame, frame, samePage)
}

function bodyContinues(
  group: readonly PlacedLine[],
  first: PlacedLine,
  last: PlacedLine,
  line: PlacedLine,
  lastFrame: Frame,
  frame: Frame,
  samePage: boolean,
): boolean {
  const x = line.x0 - frame.left
  const lastX = last.x0 - lastFrame.left
  const open = !ENDS.test(last.text)
  const flows = open && LOWER.test(line.text)
  const marked = MARKER.test(line.text)
  const full = isFull(last, line, lastFrame)
  if (samePage && group.length > 1) {
    const pitch = last.y - (group.at(-2) as PlacedLine).y
    if (pitch > 0 && line.y - last.y > pitch * 1.35 + 2 && !flows) return false
  }
  if (frame.cell) return !(marked && (!flows || /^[-+•]/.test(line.text))) && (full || flows)
  if (marked && (x > 6 || frame.indent === 0) && !(flows && full && /^[a-zđ]/u.test(line.text) && x < 3)) return false
  const indented = x > 6
  if (!indented) {
    if (marked && !open) return frame.indent > 12 && full
    return full || flows
  }
  // an indented line goes on only in a paragraph that hangs or is set in as a whole
  const settled = group.length > 1 && Math.abs(x - lastX) < 3
  const hanging = group.length === 1 && MARKER.test(first.text) && x > lastX + 3 && x < lastX + 60
  const block = group.length === 1 && Math.abs(x - lastX) < 3 && flows
  return (settled || hanging || block) && (full || flows) && !marked
}

function centredContinues(last: PlacedLine, line: PlacedLine, frame: Frame): boolean {
  if (last.bold !== line.bold || last.italic !== line.italic || Math.abs(last.size - line.size) > 0.6) return false
  if (isCapitals(last.text) !== isCapitals(line.text) || line.y - last.y > line.size * 1.7) return false
  if (MARKER.test(line.text) || /^(?:Chương|Phần|Mục|Tiểu mục|Phụ lục|Biểu|Mẫu)\s/u.test(last.text)) return false // "Chương I" stands alone
  if (line.bold && !isCapitals(line.text) && !ENDS.test(last.text)) return true
  return (
    LOWER.test(line.text) ||
    (last.x1 - last.x0) / (frame.right - frame.left) > 0.72 ||
    /[,\-–]$/.test(last.text) ||
    /^\(/.test(last.text)
  )
}

/** In the head only a trích yếu ("V/v …") runs over several lines for certain. */
const headContinues = (first: PlacedLine, last: PlacedLine, line: PlacedLine): boolean => {
  if (line.y - last.y > line.size * 1.8 || isCapitals(line.text)) return false
  return (
    /^\(?V\/v|^Về việc/i.test(first.text) ||
    (LOWER.test(line.text) && !isCapitals(last.text) && !/^(?:Số|Độc lập)/.test(last.text))
  ) // "V/v góp ý dự thảo"
}

const endContinues = (last: PlacedLine, line: PlacedLine): boolean =>
  line.column === 0 &&
  !/^[-–+]/.test(line.text) &&
  /^[-–+]/.test(last.text) &&
  !/[;.:]$/.test(last.text) &&
  line.y - last.y < line.size * 1.7

/** Joins two lines: a hyphen or slash at a line's end belongs to a symbol or compound and is closed up. */
export function joinText(a: string, b: string): string {
  if (a.endsWith('\u00ad')) return a.slice(0, -1) + b // a soft hyphen shows only at a line's end
  if (/[\p{L}\p{N})][-/]$/u.test(a)) return a + b // "12/TB-" + "VPUB"
  if (/\p{L}$/u.test(a) && /^\/\p{L}/u.test(b)) return a + b // "QĐ" + "/UBND"
  return `${a} ${b}`
}

function toParagraph(group: readonly PlacedLine[], frame: Frame): Paragraph {
  const first = group[0] as PlacedLine
  // joining keeps every line whole, so its words move by what stands before it
  const starts = [0]
  const whole = group.slice(1).reduce((sum, line) => {
    const longer = joinText(sum, line.text)
    starts.push(longer.length - line.text.length)
    return longer
  }, first.text)
  const joined = whole.normalize('NFC')
  const text = group.some((line) => line.legacy) ? restoreLostHorn(joined) : joined
  const words = text.length === whole.length ? wordsOfJoined(group, starts) : []
  const letters = (test: (line: PlacedLine) => boolean): number =>
    group.reduce((sum, line) => sum + (test(line) ? line.text.length : 0), 0)
  const all = letters(() => true)
  const sure = group.filter((line) => line.confidence !== undefined)
  return {
    kind: 'paragraph',
    text,
    ...(letters((line) => line.bold) >= all * 0.9 ? { bold: true } : {}),
    ...(letters((line) => line.italic) >= all * 0.9 ? { italic: true } : {}),
    align: alignOf(group, frame),
    indent: Math.max(0, millimetres(first.x0 - frame.left)),
    size: first.size,
    page: first.page,
    ...(sure.length ? { confidence: Math.round(sure.reduce((sum, line) => sum + (line.confidence ?? 0), 0) / sure.length) } : {}),
    ...(words.length ? { words } : {}),
  }
}

function alignOf(group: readonly PlacedLine[], frame: Frame): Paragraph['align'] {
  const first = group[0] as PlacedLine
  if (first.zone !== 'body') return 'center'
  const last = group.at(-1) as PlacedLine
  const title = group.length > 1 && isCentred(last, frame) && last.x0 > frame.left + 20
  if (group.every((line) => isCentred(line, frame) || isTitle(line, frame) || (title && inMiddle(line, frame)))) return 'center'
  if (group.length === 1 && first.x0 > (frame.left + frame.right) / 2 && Math.abs(first.x1 - frame.right) < 8) return 'right'
  return group.length > 1 && Math.abs(first.x1 - frame.right) < 4 ? 'justify' : 'left'
}
