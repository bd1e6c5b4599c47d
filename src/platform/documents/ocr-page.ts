/** One picture of a page → marks at places, by a recogniser that the caller brings (Node or browser). */
import type { PageBox, PageContent, Rule, Run } from './page-model.ts'
import { mendPhrases, partWords } from './ocr-words.ts'
import { median } from './page-model.ts'
import { evened, type GreyImage, scaled, skew, straightened, takeRules, toPgm } from './raster.ts'

export interface OcrWord {
  text: string
  /** 0 to 100. */
  confidence: number
  bbox: Box
}

export interface Box {
  x0: number
  y0: number
  x1: number
  y1: number
}

export interface OcrLine {
  words: OcrWord[]
  bbox: Box
  /** Ends of the base line. */
  baseline?: Box
}

/** Recognises the words of a PGM picture. */
export type Recognise = (pgm: Uint8Array, dpi: number) => Promise<OcrLine[]>

/** What 200 dpi scans need at least (Nghị định 30/2020, Phụ lục I, Phần II); finer ones gain nothing. */
export const OCR_DPI = 200

/** A rectangle on a page, in points. */
export interface Frame {
  x: number
  y: number
  width: number
  height: number
}

export interface PagePicture {
  grey: GreyImage
  /** The red ink apart, where there is any: a stamp of secrecy must not be lost with the seals. */
  red?: GreyImage | null
  /** Size of the page in points. */
  width: number
  height: number
  number: number
  /** Where the picture lies on the page, in points; it fills the page where this is not given. */
  frame?: Frame
  /** A photograph: light falls unevenly on it. */
  photo: boolean
}

/** Straightens the page, takes its ruled lines out, recognises the rest, and gives words and lines in points. */
export async function recognisePage(picture: PagePicture, recognise: Recognise): Promise<PageContent> {
  let grey = scaled(picture.grey, Math.round((picture.width / 72) * OCR_DPI))
  if (picture.photo) grey = evened(grey)
  const lean = skew(grey)
  grey = straightened(grey, lean)
  const rules = takeRules(grey)
  const lines = await recognise(toPgm(grey), OCR_DPI)
  const stamps = picture.red ? await stampsIn(straightened(scaled(picture.red, grey.width), lean), recognise) : []
  const scale = picture.width / grey.width
  return {
    number: picture.number,
    width: picture.width,
    height: picture.height,
    runs: runsOf(lines, scale).map(({ seen, ...run }): Run => ({ ...run, box: onPage(seen, grey, picture) })),
    rules: rules.map((rule): Rule => ({ x1: rule.x1 * scale, y1: rule.y1 * scale, x2: rule.x2 * scale, y2: rule.y2 * scale })),
    pictured: true,
    turned: { quarters: 0, lean },
    ...(stamps.length ? { stamps } : {}),
  }
}

/** From pixels of the straightened picture to the place on the page. */
function onPage(seen: Box, { width, height }: GreyImage, picture: PagePicture): PageBox {
  const frame = picture.frame ?? { x: 0, y: 0, width: picture.width, height: picture.height }
  const x = (pixels: number): number => frame.x + (pixels / width) * frame.width
  const y = (pixels: number): number => frame.y + (pixels / height) * frame.height
  return { page: picture.number, x0: x(seen.x0), y0: y(seen.y0), x1: x(seen.x1), y1: y(seen.y1) }
}

/** What the red ink of a page says; only lines that are surely words. */
async function stampsIn(red: GreyImage, recognise: Recognise): Promise<string[]> {
  takeRules(red)
  const lines = await recognise(toPgm(red), OCR_DPI)
  return lines
    .map((line) => line.words.filter((word) => word.confidence > 55))
    .map((words) =>
      words
        .map((word) => word.text)
        .join(' ')
        .normalize('NFC')
        .trim(),
    )
    .filter((text) => /\p{L}{2}/u.test(text))
}

/** Words as runs with their boxes in pixels, from top to bottom and left to right; specks taken for letters are left out. */
function runsOf(lines: readonly OcrLine[], scale: number): (Run & { seen: Box })[] {
  const kept = lines
    .map((line) => ({ ...line, words: line.words.filter((word) => word.text.trim() !== '' && !isSpeck(word)) }))
    .filter((line) => line.words.length > 0 && !isNoise(line))
  const heights = kept.map((line) => (line.bbox.y1 - line.bbox.y0) * scale)
  const usual = median(heights, 14)
  const placed = kept.map((line) => {
    const height = (line.bbox.y1 - line.bbox.y0) * scale
    // capitals, marks and strokes of a pen make heights differ within one size of type
    const size = height > usual * 0.6 ? usual * 0.85 : height * 0.85
    return { line, size: Math.round(size * 10) / 10, y: baseOf(line) * scale }
  })
  placed.sort((a, b) => a.y - b.y)
  return inRows(placed).flatMap(({ line, size, y }) => {
    const words = mendPhrases(line.words.map((word) => partWords(word.text.normalize('NFC'))))
    return line.words.map((word, i) => ({
      text: i === 0 ? cleanStart(words[i] ?? word.text) : (words[i] ?? word.text),
      x: word.bbox.x0 * scale,
      y,
      width: (word.bbox.x1 - word.bbox.x0) * scale,
      size,
      bold: false,
      italic: false,
      confidence: Math.round(word.confidence),
      // a line's words share its height, so that a marked sentence is an even band
      seen: { x0: word.bbox.x0, x1: word.bbox.x1, y0: line.bbox.y0, y1: line.bbox.y1 },
    }))
  })
}

interface PlacedOcrLine {
  line: OcrLine
  size: number
  y: number
}

/** Lines side by side (two columns, cells of a table row) get one height and stand from left to right. */
function inRows(lines: readonly PlacedOcrLine[]): PlacedOcrLine[] {
  const rows: PlacedOcrLine[][] = []
  for (const line of lines) {
    const row = rows.at(-1)
    const first = row?.[0]
    const apart = row?.every(
      (other) => other.line.bbox.x1 <= line.line.bbox.x0 + 4 || line.line.bbox.x1 <= other.line.bbox.x0 + 4,
    )
    if (row && first && apart && Math.abs(first.y - line.y) < line.size * 0.55) row.push({ ...line, y: first.y })
    else rows.push([line])
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.line.bbox.x0 - b.line.bbox.x0))
}

const baseOf = (line: OcrLine): number => (line.baseline ? (line.baseline.y0 + line.baseline.y1) / 2 : line.bbox.y1)

/** Dust and strokes taken for signs ("." or "ˆ" alone), and letters that the recogniser itself does not believe in. */
const isSpeck = (word: OcrWord): boolean => {
  const text = word.text.trim()
  return (
    /^[.,'`_|:;~^°·ˆ˜]+$/u.test(text) ||
    (word.confidence < 25 && !/[\p{L}\p{N}]/u.test(text)) ||
    (word.confidence < 20 && /^\p{L}{1,2}$/u.test(text))
  )
}

/** Specks stuck to the front of a line: "_5. Trong …", "..2. Các …"; and the letter l read for the number of an item. */
function cleanStart(word: string): string {
  const bare = word.replace(/^[_:;.,'`~|^]+(?=[\p{L}\p{N}])/u, '')
  return /^[l|]\.$/.test(bare) ? '1.' : bare // "l." before "Sở Mẫu"
}

/** A line that is no writing: strokes of a signature, the frame of a stamp. */
function isNoise(line: OcrLine): boolean {
  const text = line.words.map((word) => word.text).join(' ')
  const sure = line.words.reduce((sum, word) => sum + word.confidence, 0) / line.words.length
  const letters = (text.match(/[\p{L}\p{N}]/gu) ?? []).length
  return letters === 0 || (sure < 45 && letters < 8) || letters < text.replace(/\s/g, '').length * 0.35
}
