/** Runs → segments: reads the marks of one page in their own order and joins what stands on one base line. */
import { decodeLegacy } from './legacy.ts'
import type { Run, Segment } from './page-model.ts'
import { wordsOfLine } from './page-places.ts'

const WIDE_GAP = 2.2 // letter heights: wider than any blank of a justified line, narrower than the gap between two columns

/** Segments of one page (or of one table cell), in the order of the runs. A run in `cuts` begins a new segment. */
export function segmentsOf(runs: readonly Run[], page: number, cuts: ReadonlySet<Run> = new Set()): Segment[] {
  const groups: Run[][] = []
  let blank = false
  for (const run of runs.some((one) => one.overlay) ? placeOverlays(runs) : runs) {
    if (!run.text.trim()) {
      blank = true
      continue
    }
    const group = groups.at(-1)
    const last = group?.at(-1)
    const next = blank && !/^\s/.test(run.text) ? { ...run, text: ` ${run.text}` } : run
    if (group && last && follows(last, run) && !cuts.has(run)) group.push(next)
    else groups.push([run])
    blank = false
  }
  return groups.map((group) => toSegment(group, page)).filter((segment) => segment.text !== '' && !isDrawnLine(segment.text))
}

function follows(last: Run, run: Run): boolean {
  const size = Math.max(last.size, run.size)
  const gap = run.x - (last.x + last.width)
  const raised = Math.abs(run.y - last.y)
  const superscript = run.size < last.size * 0.8 || last.size < run.size * 0.8
  const overlap = run.confidence === undefined ? 0.6 : 4 // boxes around recognised words are rough
  return raised < size * (superscript ? 0.6 : 0.25) && gap > -overlap * size && gap < WIDE_GAP * size && run.x > last.x - size
}

/** Moves runs that a signing tool laid over the page to their place in the line that has a gap for them. */
function placeOverlays(runs: readonly Run[]): Run[] {
  const plain = runs.filter((run) => !run.overlay)
  for (const over of runs.filter((run) => run.overlay)) {
    // the last printed run on about the same base line that begins left of it
    let at = -1
    plain.forEach((run, i) => {
      if (
        run.text.trim() &&
        Math.abs(run.y - over.y) < over.size * 0.7 &&
        run.x < over.x &&
        (at < 0 || run.x >= (plain[at]?.x ?? 0))
      )
        at = i
    })
    const before = plain[at]
    if (before)
      plain.splice(at + 1, 0, { ...over, y: before.y, x: Math.max(over.x, before.x + before.width + before.size * 0.2) })
    else plain.push(over)
  }
  return plain
}

function toSegment(group: readonly Run[], page: number): Segment {
  const size = dominantSize(group)
  let text = ''
  let pending = ''
  let pendingEncoding: Run['encoding']
  let legacy = false
  const flush = (): void => {
    if (!pending) return
    text += pendingEncoding ? decodeLegacy(pending, pendingEncoding) : pending
    legacy ||= pendingEncoding !== undefined
    pending = ''
  }
  let last: Run | undefined
  for (const run of group) {
    if (isFootnoteMark(run, last, size)) continue
    const gap = last ? run.x - (last.x + last.width) : 0
    const wordByWord = run.confidence !== undefined && last?.confidence !== undefined
    const spaced =
      last && (wordByWord || gap > Math.min(last.size, run.size) * 0.17) && !/\s$/.test(last.text) && !/^\s/.test(run.text)
    if (run.encoding !== pendingEncoding) flush()
    pendingEncoding = run.encoding
    pending += (spaced ? ' ' : '') + run.text
    last = run
  }
  flush()
  text = text
    .normalize('NFC')
    .replace(/\uf02d/g, '-') // bullets of symbol fonts
    .replace(/[\uf000-\uf0ff]/g, '•')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
  const words = wordsOfLine(text, group)
  return { ...measured(group, text, size, page), ...(legacy ? { legacy } : {}), ...(words ? { words } : {}) }
}

function measured(group: readonly Run[], text: string, size: number, page: number): Segment {
  const visible = group.filter((run) => run.text.trim())
  const x0 = Math.min(...visible.map((run) => run.x + leadingBlank(run)))
  const x1 = Math.max(...visible.map((run) => run.x + run.width - trailingBlank(run)))
  const letters = (test: (run: Run) => boolean): number =>
    visible.reduce((sum, run) => sum + (test(run) ? run.text.trim().length : 0), 0)
  const all = letters(() => true)
  const sure = visible.filter((run) => run.confidence !== undefined)
  const first = text.split(' ', 1)[0] ?? ''
  return {
    text,
    x0,
    x1,
    y: visible.find((run) => run.size === size)?.y ?? visible[0]?.y ?? 0,
    size,
    bold: letters((run) => run.bold) >= all * 0.9,
    italic: letters((run) => run.italic) >= all * 0.9,
    page,
    firstWord: text.length ? ((x1 - x0) * first.length) / text.length : 0,
    ...(sure.length ? { confidence: Math.round(sure.reduce((sum, run) => sum + (run.confidence ?? 0), 0) / sure.length) } : {}),
  }
}

// a blank put before a run to part words has no width of its own
const leadingBlank = (run: Run): number =>
  /^ \S/.test(run.text) ? 0 : (run.width * (run.text.length - run.text.trimStart().length)) / Math.max(1, run.text.length)
const trailingBlank = (run: Run): number =>
  (run.width * (run.text.length - run.text.trimEnd().length)) / Math.max(1, run.text.length)

function dominantSize(group: readonly Run[]): number {
  const weight = new Map<number, number>()
  for (const run of group) weight.set(run.size, (weight.get(run.size) ?? 0) + run.text.length)
  return [...weight].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 12
}

/** A small raised number is the mark of a footnote, unless it is the power of a unit ("km²"). */
function isFootnoteMark(run: Run, last: Run | undefined, size: number): boolean {
  if (!last || run.size > size * 0.8 || last.y - run.y < size * 0.12 || last.size < run.size * 1.1) return false
  return /^\s*\[?\d{1,3}\]?\s*$/.test(run.text) && !/m$/.test(last.text.trimEnd()) // "12" after "Nghị quyết số 45/NQ-TW"
}

/** A line made of underscores or dashes is drawn, not written ("_______"). */
const isDrawnLine = (text: string): boolean => /^(?:[_\-–—=*\s]{4,}|[[\]|_])$/.test(text) // "____________"
