/**
 * The two places of an official document that stand in two columns without rules: its head (issuing body | national
 * title) and its end (recipients | signature). Each column is kept together, left before right.
 */
import type { PageContent, Run, Segment } from './page-model.ts'
import { joinedText } from './page-places.ts'

/** A line ready to be joined into paragraphs. `zone` tells columns apart: lines of different zones never join. */
export interface PlacedLine extends Segment {
  zone: 'body' | 'head' | 'end'
  column: 0 | 1
}

// "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM", with slips of recognition; also in small letters
const NATIONAL = /C[OỘÔỌ]NG\s*H[OÒÓỎ][AÀÁ]?\s*X[AÃÀ]\s*H[OỘÔỌ]I|[ĐD][AẢ]NG\s*C[OỘÔỌ]NG\s*S[AẢ]N\s*VI|^Cộng ho[àa] xã hội/u
const DATE_LINE = /ng[aà]y.{0,14}th[aá]ng.{0,12}n[aă]m/i // "Phường Mẫu, ngày 02 tháng 3 năm 2026"
const RECIPIENTS = /^\s*N[ơo]i nh[aậâ]n\s*:?/i // "Nơi nhận:"
const SIGNING = /^(?:T\/?M|K\/?T|T\/?L|TUQ|Q)\s*\./ // "TM. ỦY BAN NHÂN DÂN"
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u // "CHỦ TỊCH"

/** Puts a page's segments in reading order, merging those of one base line outside the two-column places. */
export function inReadingOrder(page: PageContent, given: readonly Segment[]): PlacedLine[] {
  const segments = isScattered(given)
    ? given.toSorted((a, b) => (Math.abs(a.y - b.y) < a.size * 0.4 ? a.x0 - b.x0 : a.y - b.y))
    : given
  const head = headOf(page, segments)
  const end = endOf(
    page,
    segments.filter((segment) => !head.has(segment)),
  )
  const out: PlacedLine[] = []
  const placed = { head: false, end: false }
  for (const segment of segments) {
    const zone = head.has(segment) ? 'head' : end.has(segment) ? 'end' : 'body'
    if (zone === 'body') out.push({ ...segment, zone, column: 0 })
    else if (!placed[zone]) {
      placed[zone] = true
      out.push(...columns(zone === 'head' ? head : end, zone))
    }
  }
  return mergeOnBaseLine(out)
}

/** Some programs write a page's lines in no order at all; a word processor goes back up a few times at most. */
function isScattered(segments: readonly Segment[]): boolean {
  let back = 0
  for (let i = 1; i < segments.length; i++) {
    const before = segments[i - 1] as Segment
    const here = segments[i] as Segment
    if (here.y < before.y - before.size * 1.2) back++
  }
  return segments.length > 12 && back > segments.length * 0.2
}

function columns(places: ReadonlyMap<Segment, 0 | 1>, zone: 'head' | 'end'): PlacedLine[] {
  return [...places]
    .map(([segment, column]) => ({ ...segment, zone, column }))
    .sort(
      (a, b) =>
        a.column - b.column ||
        (Math.abs(a.y - b.y) < a.size * (a.confidence === undefined ? 0.4 : 0.55) ? a.x0 - b.x0 : a.y - b.y),
    )
}

function mergeOnBaseLine(lines: readonly PlacedLine[]): PlacedLine[] {
  const out: PlacedLine[] = []
  for (const line of lines) {
    const last = out.at(-1)
    if (
      last &&
      last.zone === line.zone &&
      last.column === line.column &&
      Math.abs(last.y - line.y) < line.size * (line.confidence === undefined ? 0.3 : 0.55) &&
      line.x0 >= last.x1 - (line.confidence === undefined ? 1 : line.size * 4)
    )
      out[out.length - 1] = joined(last, line)
    else out.push(line)
  }
  return out
}

const joined = (a: PlacedLine, b: PlacedLine): PlacedLine => ({
  ...a,
  ...joinedText(a, b, b.x0 - a.x1 < a.size * 0.17 && a.confidence === undefined ? a.text + b.text : `${a.text} ${b.text}`),
  x1: b.x1,
  ...(a.legacy || b.legacy ? { legacy: true } : {}),
  bold: a.bold && b.bold,
  italic: a.italic && b.italic,
  ...(a.confidence !== undefined && b.confidence !== undefined
    ? { confidence: Math.round((a.confidence * a.text.length + b.confidence * b.text.length) / (a.text.length + b.text.length)) }
    : {}),
})

/**
 * The runs at which the right column of the head begins, where only a narrow gap parts it from the left one (scans,
 * tight layouts): looked for around the national title, from its row down to the row of the date.
 */
export function headCuts(page: PageContent, runs: readonly Run[]): Set<Run> {
  const cuts = new Set<Run>()
  const rows: Run[][] = []
  for (const run of runs.filter((one) => one.text.trim() && one.y < page.height * 0.45)) {
    const row = rows.findLast((other) => Math.abs((other[0]?.y ?? 0) - run.y) < run.size * 0.4)
    if (row) row.push(run)
    else rows.push([run])
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x)
  rows.sort((a, b) => (a[0]?.y ?? 0) - (b[0]?.y ?? 0))
  const titleAt = rows.findIndex((row) => NATIONAL.test(textOfRow(row)))
  const title = rows[titleAt]
  if (!title) return cuts
  const text = textOfRow(title)
  const offset = NATIONAL.exec(text)?.index ?? 0
  const first = title[text.slice(0, offset).split(' ').length - 1]
  if (!first || first.x < page.width * 0.25) return cuts
  for (const row of rows.slice(Math.max(0, titleAt - 1), titleAt + 9)) {
    const cut = widestGap(row, first.x - 110, first.x + 100)
    if (cut && row[0] !== cut) cuts.add(cut)
    if (DATE_LINE.test(textOfRow(row))) break
  }
  return cuts
}

/** Runs of a row with one blank between each two, so that a word's place tells its run (scans: one run a word). */
const textOfRow = (row: readonly Run[]): string => row.map((run) => run.text.trim().replace(/ /g, '\u00a0')).join(' ')

/** The run behind the widest gap whose start lies between two places; undefined where all gaps are between words. */
function widestGap(row: readonly Run[], from: number, to: number): Run | undefined {
  let best: Run | undefined
  let widest = 0
  for (let i = 1; i < row.length; i++) {
    const run = row[i] as Run
    const before = row[i - 1] as Run
    const gap = run.x - (before.x + before.width)
    if (run.x >= from && run.x <= to && gap > widest) {
      widest = gap
      best = run
    }
  }
  return best && widest > best.size * 0.45 ? best : undefined
}

function headOf(page: PageContent, segments: readonly Segment[]): Map<Segment, 0 | 1> {
  const out = new Map<Segment, 0 | 1>()
  const title = segments.find(
    (segment) => NATIONAL.test(segment.text) && segment.x0 > page.width * 0.25 && segment.y < page.height * 0.5,
  )
  if (!title) return out
  const beside = segments.filter((segment) => segment.x1 <= title.x0 + 3 && Math.abs(segment.y - title.y) < title.size * 2.5)
  if (beside.length === 0) return out
  const border = (Math.max(...beside.map((segment) => segment.x1)) + title.x0) / 2
  const top = title.y - title.size * 2.6
  let dateAt: number | undefined
  let lastY = title.y
  let leftY = title.y
  for (const segment of segments.filter((s) => s.y >= top).toSorted((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const left = segment.x1 <= border + 6
    const right = segment.x0 >= border - 6
    if (!left && !right) break
    if (segment.y - lastY > segment.size * 5.5) break
    if (dateAt !== undefined && right && segment.y > dateAt + segment.size * 1.1) break
    if (dateAt !== undefined && left && segment.y > dateAt + segment.size && segment.y - leftY > segment.size * 2.3) break
    if (/^Kính gửi/i.test(segment.text)) break // "Kính gửi: Sở Mẫu"
    out.set(segment, left ? 0 : 1)
    if (right && DATE_LINE.test(segment.text)) dateAt = segment.y
    lastY = segment.y
    if (left) leftY = segment.y
  }
  return out
}

function endOf(page: PageContent, segments: readonly Segment[]): Map<Segment, 0 | 1> {
  const out = new Map<Segment, 0 | 1>()
  const recipients = segments.find((segment) => RECIPIENTS.test(segment.text) && segment.x0 < page.width * 0.4)
  if (!recipients) return out
  const rightSide = (segment: Segment): boolean => segment.x0 > Math.max(page.width * 0.4, recipients.x1 + 10)
  const from = recipients.y - recipients.size * 6
  const right = segments.filter(
    (segment) =>
      segment.y > from &&
      rightSide(segment) &&
      (segment.y > recipients.y - 4 || SIGNING.test(segment.text) || CAPITALS.test(segment.text)),
  )
  if (right.length === 0) return out
  const border = Math.min(...right.map((segment) => segment.x0))
  const down = segments
    .filter((segment) => segment.y >= recipients.y - 4 && !right.includes(segment))
    .toSorted((a, b) => a.y - b.y)
  for (const segment of down) {
    if (segment.x1 > border + 4 && segment.x0 < border - 4 && segment.x1 - segment.x0 > page.width * 0.5) break
    out.set(segment, 0)
  }
  const last = Math.max(...[...out.keys()].map((segment) => segment.y), recipients.y)
  for (const segment of right) if (segment.y <= last + segment.size * 12) out.set(segment, 1)
  return out
}
