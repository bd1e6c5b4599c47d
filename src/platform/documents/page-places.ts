/**
 * Where words stand on their pages. Boxes travel with runs, lines and paragraphs while a page is laid out; at the end they are taken
 * off the blocks and become one compact list a page, which counts in the document's text.
 */
import type { Block, Paragraph } from '../../../directive/src/index.ts'
import type { PageContent, PlacedWord, Run } from './page-model.ts'

/** One page as it is shown: its size in points, and how its picture must be turned so that the boxes lie on the words. */
export interface PageSheet {
  number: number
  width: number
  height: number
  /** The words were recognised in a picture. */
  scanned: boolean
  /** Quarter turns clockwise, beside those that the file itself asks for. */
  quarters: number
  /** Degrees by which the picture leans to the right; undone after the turns. */
  lean: number
}

/**
 * A page with its words: six numbers each – start and end in the document's text, then left, top, right, bottom in ten-thousandths of
 * the page's width and height. In the order of the text.
 */
export interface PagePlaces extends PageSheet {
  words: number[]
}

/** Version of the form of `words`; kept with what is stored. */
export const PLACES_VERSION = 1
const PARTS = 10_000

/** A paragraph that still carries its words; offsets count in its text. */
type PlacedParagraph = Paragraph & { words?: readonly PlacedWord[] }

/** Size and turn of a page that was read. */
export function sheetOf({ number, width, height, turned }: PageContent): PageSheet {
  return { number, width, height, scanned: turned !== undefined, quarters: turned?.quarters ?? 0, lean: turned?.lean ?? 0 }
}

/** The page with a box for each mark; those of a text layer follow from the base line and the letter height. */
export function withBoxes(page: PageContent): PageContent {
  return { ...page, runs: page.runs.map((run) => (run.box ? run : { ...run, box: boxOf(run, page.number) })) }
}

function boxOf({ x, y, width, size }: Run, page: number): NonNullable<Run['box']> {
  return { page, x0: x, y0: y - size * 0.9, x1: x + width, y1: y + size * 0.25 }
}

const clean = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/**
 * The words of a line that was put together from marks. Where the marks are not found again in the line (letters decoded from a legacy
 * font) the line is one word.
 */
export function wordsOfLine(text: string, runs: readonly Run[]): PlacedWord[] | undefined {
  const words: PlacedWord[] = []
  let at = 0
  for (const { text: raw, box } of runs) {
    const word = clean(raw)
    if (!box || word === '') continue
    const start = text.indexOf(word, at)
    if (start === -1 || start > at + 2) return asOne(text, runs)
    at = start + word.length
    words.push({ ...box, start, end: at })
  }
  return words.length > 0 ? words : undefined
}

function asOne(text: string, runs: readonly Run[]): PlacedWord[] | undefined {
  const boxes = runs.flatMap(({ box }) => box ?? [])
  const first = boxes[0]
  if (!first) return undefined
  const same = boxes.filter((box) => box.page === first.page)
  const x0 = Math.min(...same.map((box) => box.x0))
  const x1 = Math.max(...same.map((box) => box.x1))
  return [{ ...first, x0, x1, start: 0, end: text.length }]
}

interface Worded {
  text: string
  words?: readonly PlacedWord[]
}

/** Two lines as one; `text` ends with the words of the second. */
export function joinedText(a: Worded, b: Worded, text: string): Worded {
  const words = wordsOfJoined([a, b], [0, text.length - b.text.length])
  return words.length > 0 ? { text, words } : { text }
}

/** The words of lines that were joined, each at its start in the whole. */
export function wordsOfJoined(lines: readonly Worded[], starts: readonly number[]): PlacedWord[] {
  return lines.flatMap(({ words }, i) => {
    const by = starts[i] ?? 0
    return (words ?? []).map((word) => (by === 0 ? word : { ...word, start: word.start + by, end: word.end + by }))
  })
}

const DEEPEST = 50

/** Takes the words off the blocks, and gives them by page, counted as `documentText` counts. */
export function takePlaces(blocks: readonly Block[], sheets: readonly PageSheet[]): { blocks: Block[]; places: PagePlaces[] } {
  const pages = new Map(sheets.map((sheet): [number, PagePlaces] => [sheet.number, { ...sheet, words: [] }]))
  let at = 0
  const paragraph = ({ words, ...one }: PlacedParagraph): Paragraph => {
    const from = at + (one.marker ? one.marker.length + 1 : 0)
    at = from + one.text.length + 1
    for (const word of words ?? []) put(pages.get(word.page), word, from)
    return one
  }
  const walk = (list: readonly Block[], depth: number): Block[] =>
    list.map((block) => {
      if (block.kind === 'paragraph') return paragraph(block)
      if (depth >= DEEPEST) return block
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, blocks: walk(cell.blocks, depth + 1) })),
      }))
      return { ...block, rows }
    })
  const bare = walk(blocks, 0)
  return { blocks: bare, places: [...pages.values()].sort((a, b) => a.number - b.number) }
}

function put(page: PagePlaces | undefined, word: PlacedWord, from: number): void {
  if (!page) return
  const across = (value: number): number => share(value, page.width)
  const down = (value: number): number => share(value, page.height)
  const box = [across(word.x0), down(word.y0), across(word.x1), down(word.y1)] as const
  if (box[0] < box[2] && box[1] < box[3]) page.words.push(from + word.start, from + word.end, ...box)
}

const share = (value: number, whole: number): number => Math.round(Math.min(1, Math.max(0, value / whole)) * PARTS)
