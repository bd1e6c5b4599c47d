/** From a span of the document's text to rectangles on a page, and from a place on a page to the text. Pure. */

/** A rectangle as shares (0 to 1) of the page's width and height. */
export interface PageRect {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

const NUMBERS = 6
const PARTS = 10_000

interface Word extends PageRect {
  readonly start: number
  readonly end: number
}

/** The words of a page, from the six numbers each of `pageWords`. */
export function wordsOf(numbers: readonly number[]): Word[] {
  const words: Word[] = []
  for (let i = 0; i + NUMBERS <= numbers.length; i += NUMBERS) {
    const [start = 0, end = 0, x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbers.slice(i, i + NUMBERS)
    words.push({ start, end, x0: x0 / PARTS, y0: y0 / PARTS, x1: x1 / PARTS, y1: y1 / PARTS })
  }
  return words
}

/** One rectangle for each line of the page that the span touches. A word of which only a part is meant gives that part of its width. */
export function rectsOf(words: readonly Word[], span: { readonly start: number; readonly end: number }): PageRect[] {
  const rects: PageRect[] = []
  for (const word of words) {
    if (word.start >= span.end || word.end <= span.start) continue
    const part = partOf(word, span)
    const last = rects.at(-1)
    if (last && sameLine(last, part))
      rects[rects.length - 1] = {
        x0: Math.min(last.x0, part.x0),
        y0: Math.min(last.y0, part.y0),
        x1: Math.max(last.x1, part.x1),
        y1: Math.max(last.y1, part.y1),
      }
    else rects.push(part)
  }
  return rects
}

function partOf(word: Word, span: { readonly start: number; readonly end: number }): PageRect {
  const per = (word.x1 - word.x0) / Math.max(1, word.end - word.start)
  return {
    x0: word.x0 + Math.max(0, span.start - word.start) * per,
    y0: word.y0,
    x1: word.x1 - Math.max(0, word.end - span.end) * per,
    y1: word.y1,
  }
}

/** The next word stands to the right and overlaps the line by half its height; a gap of a fifth of the page is another column. */
function sameLine(line: PageRect, word: PageRect): boolean {
  const overlap = Math.min(line.y1, word.y1) - Math.max(line.y0, word.y0)
  const height = Math.min(line.y1 - line.y0, word.y1 - word.y0)
  return overlap > height / 2 && word.x0 >= line.x0 && word.x0 - line.x1 < 0.2
}

const BESIDE = 0.02

/** The offset at a place of the page: of the word there, or beside it in its line; null where none stands. */
export function offsetAt(words: readonly Word[], x: number, y: number): number | null {
  let nearest: Word | undefined
  let least = BESIDE
  for (const word of words) {
    const away = y < word.y0 || y > word.y1 ? Infinity : Math.max(word.x0 - x, x - word.x1, 0)
    if (away >= least) continue
    nearest = word
    least = away
  }
  if (!nearest) return null
  const share = (x - nearest.x0) / Math.max(1e-6, nearest.x1 - nearest.x0)
  const inWord = Math.floor(share * (nearest.end - nearest.start))
  return nearest.start + Math.max(0, Math.min(nearest.end - nearest.start - 1, inWord))
}

/** The smallest rectangle around all; undefined for none. */
export function around(rects: readonly PageRect[]): PageRect | undefined {
  if (rects.length === 0) return undefined
  return {
    x0: Math.min(...rects.map((rect) => rect.x0)),
    y0: Math.min(...rects.map((rect) => rect.y0)),
    x1: Math.max(...rects.map((rect) => rect.x1)),
    y1: Math.max(...rects.map((rect) => rect.y1)),
  }
}
