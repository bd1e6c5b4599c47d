/** One PDF page → marks at places: text with fonts, ruled lines, texts laid over it by signing tools, images. */
import type { PDFPageProxy, TextItem } from './pdf-types.ts'
import type { PageContent, Rule, Run } from './page-model.ts'
import { encodingOfFont } from './legacy.ts'

export type Matrix = readonly [number, number, number, number, number, number]

/** Operator numbers of pdfjs-dist (`OPS`); the caller hands them in so that this file does not load the library. */
export type Ops = Record<string, number>

export const multiply = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
]
export const at = (m: Matrix, x: number, y: number): [number, number] => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]

/** Reads one page. The page's operator list is read first: only then are its fonts known by name. */
export async function readPdfPage(page: PDFPageProxy, ops: Ops): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 })
  const base = viewport.transform as unknown as Matrix
  const operators = await page.getOperatorList({ annotationMode: 1 })
  const drawn = readDrawing(operators, ops, base)
  const content = await page.getTextContent({ includeMarkedContent: false })
  const fonts = new Map<string, FontFacts>()
  const font = (id: string): FontFacts => {
    let facts = fonts.get(id)
    if (!facts) fonts.set(id, (facts = factsOf(page, id)))
    return facts
  }
  const runs: Run[] = []
  for (const item of content.items) if ('str' in item && item.str) pushRun(runs, item, base, font(item.fontName))
  for (const over of drawn.overlays) runs.push({ ...over, overlay: true })
  const area = viewport.width * viewport.height
  return {
    number: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    runs,
    rules: drawn.rules,
    pictured: drawn.pictured > area * 0.5,
  }
}

interface FontFacts {
  bold: boolean
  italic: boolean
  encoding: Run['encoding']
}

function factsOf(page: PDFPageProxy, id: string): FontFacts {
  const font = page.commonObjs.has(id)
    ? (page.commonObjs.get(id) as { name?: string; bold?: boolean; black?: boolean; italic?: boolean })
    : {}
  const name = font.name ?? ''
  return {
    bold: Boolean(font.bold) || Boolean(font.black) || /bold|black|heavy/i.test(name), // "BCDHEE+TimesNewRomanPS-BoldMT"
    italic: Boolean(font.italic) || /italic|oblique/i.test(name), // "Times New Roman,Italic"
    encoding: encodingOfFont(name),
  }
}

function pushRun(runs: Run[], item: TextItem, base: Matrix, font: FontFacts): void {
  const m = multiply(base, item.transform as unknown as Matrix)
  const size = Math.hypot(m[2], m[3])
  if (size < 1 || Math.abs(m[1]) > Math.abs(m[0]) * 0.3) return // set upright or slanted: a water mark
  runs.push({
    text: item.str,
    x: m[4],
    y: m[5],
    width: item.width * Math.hypot(base[0], base[1]),
    size: Math.round(size * 10) / 10,
    bold: font.bold,
    italic: font.italic,
    ...(font.encoding ? { encoding: font.encoding } : {}),
  })
}

interface Drawing {
  rules: Rule[]
  overlays: Run[]
  /** Area that images cover. */
  pictured: number
}

interface Operators {
  fnArray: number[]
  argsArray: unknown[]
}

/** Follows the drawing operators: thin filled boxes and stroked paths are rules; text inside annotations is an overlay. */
function readDrawing(list: Operators, ops: Ops, base: Matrix): Drawing {
  const out: Drawing = { rules: [], overlays: [], pictured: 0 }
  let m = base
  const saved: Matrix[] = []
  const notes: Run[] = []
  let note: NoteText | undefined
  for (let i = 0; i < list.fnArray.length; i++) {
    const fn = list.fnArray[i]
    const args = list.argsArray[i] as unknown[]
    if (fn === ops.save) saved.push(m)
    else if (fn === ops.restore) m = saved.pop() ?? m
    else if (fn === ops.transform) m = multiply(m, asMatrix(args as number[]))
    else if (fn === ops.paintFormXObjectBegin) {
      saved.push(m)
      if (args[0]) m = multiply(m, asMatrix(args[0] as ArrayLike<number>))
    } else if (fn === ops.paintFormXObjectEnd) m = saved.pop() ?? m
    else if (fn === ops.beginAnnotation) {
      saved.push(m)
      m = multiply(multiply(base, asMatrix(args[2] as ArrayLike<number>)), asMatrix(args[3] as ArrayLike<number>))
      note = new NoteText()
    } else if (fn === ops.endAnnotation) {
      m = saved.pop() ?? m
      if (note?.isOverlay()) notes.push(...note.runs)
      note = undefined
    } else if (fn === ops.constructPath && !note) addPath(out.rules, args, ops, m)
    else if (fn === ops.paintImageXObject || fn === ops.paintInlineImageXObject || fn === ops.paintImageMaskXObject)
      out.pictured += Math.abs(m[0] * m[3] - m[1] * m[2])
    else if (note && fn !== undefined) note.operator(fn, args, ops, m)
  }
  out.overlays = notes
  return out
}

const asMatrix = (args: ArrayLike<number>): Matrix => [
  args[0] ?? 1,
  args[1] ?? 0,
  args[2] ?? 0,
  args[3] ?? 1,
  args[4] ?? 0,
  args[5] ?? 0,
]

/** The words of one annotation. A number or day that a signing tool wrote is short; its visible signature block is not. */
class NoteText {
  readonly runs: Run[] = []
  private matrix: Matrix = [1, 0, 0, 1, 0, 0]
  private size = 10
  operator(fn: number, args: unknown[], ops: Ops, m: Matrix): void {
    if (fn === ops.beginText) this.matrix = [1, 0, 0, 1, 0, 0]
    else if (fn === ops.setTextMatrix) this.matrix = asMatrix(args[0] as ArrayLike<number>)
    else if (fn === ops.moveText) this.matrix = multiply(this.matrix, [1, 0, 0, 1, Number(args[0]), Number(args[1])])
    else if (fn === ops.setFont) this.size = Math.abs(Number(args[1])) || 10
    else if (fn === ops.showText) this.show(args[0] as readonly unknown[], m)
  }
  private show(glyphs: readonly unknown[], m: Matrix): void {
    const whole = multiply(m, this.matrix)
    let text = ''
    let width = 0
    for (const glyph of glyphs) {
      if (typeof glyph !== 'object' || glyph === null) continue
      const g = glyph as { unicode?: string; width?: number }
      text += g.unicode ?? ''
      width += ((g.width ?? 500) / 1000) * this.size
    }
    if (text.trim()) this.runs.push({ text, x: whole[4], y: whole[5], width, size: this.size, bold: false, italic: false })
  }
  isOverlay(): boolean {
    const text = this.runs.map((run) => run.text.trim()).join(' ')
    const first = this.runs[0]?.y ?? 0
    const oneLine = this.runs.every((run) => Math.abs(run.y - first) < 3)
    return (
      oneLine &&
      text.length > 0 &&
      text.length <= 60 &&
      /\d/.test(text) &&
      !/:\d\d|@|Ký bởi|Thời gian ký|Ngày ký|Signed/i.test(text)
    ) // "542", "06", not "09:27:05"
  }
}

const THIN = 2.6 // points; a filled box thinner than this is a rule

function addPath(rules: Rule[], args: readonly unknown[], ops: Ops, m: Matrix): void {
  const paint = Number(args[0])
  if (paint === ops.endPath) return // only clips
  const stroked =
    paint === ops.stroke ||
    paint === ops.closeStroke ||
    paint === ops.fillStroke ||
    paint === ops.eoFillStroke ||
    paint === ops.closeFillStroke ||
    paint === ops.closeEOFillStroke
  const data = (args[1] as ArrayLike<number>[] | undefined)?.[0]
  if (!data || data.length > 4000) return // a drawing, not a rule
  for (const path of subPaths(data)) {
    const points = path.map(([x, y]) => at(m, x, y))
    const xs = points.map((p) => p[0])
    const ys = points.map((p) => p[1])
    const box = { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) }
    const w = box.x2 - box.x1
    const h = box.y2 - box.y1
    if (h <= THIN && w > 4) rules.push({ x1: box.x1, x2: box.x2, y1: (box.y1 + box.y2) / 2, y2: (box.y1 + box.y2) / 2 })
    else if (w <= THIN && h > 4) rules.push({ x1: (box.x1 + box.x2) / 2, x2: (box.x1 + box.x2) / 2, y1: box.y1, y2: box.y2 })
    else if (stroked) addEdges(rules, points)
  }
}

function addEdges(rules: Rule[], points: readonly [number, number][]): void {
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1] ?? [0, 0]
    const [bx, by] = points[i] ?? [0, 0]
    if (Math.abs(ay - by) < 0.8 && Math.abs(ax - bx) > 4)
      rules.push({ x1: Math.min(ax, bx), x2: Math.max(ax, bx), y1: ay, y2: ay })
    else if (Math.abs(ax - bx) < 0.8 && Math.abs(ay - by) > 4)
      rules.push({ x1: ax, x2: ax, y1: Math.min(ay, by), y2: Math.max(ay, by) })
  }
}

/** Path data of pdfjs: 0 move, 1 line, 2 curve, 3 quadratic curve, 4 close. */
function subPaths(data: ArrayLike<number>): [number, number][][] {
  const out: [number, number][][] = []
  let path: [number, number][] = []
  for (let i = 0; i < data.length;) {
    const op = data[i++]
    if (op === 0) {
      if (path.length > 1) out.push(path)
      path = [[data[i] ?? 0, data[i + 1] ?? 0]]
      i += 2
    } else if (op === 1) {
      path.push([data[i] ?? 0, data[i + 1] ?? 0])
      i += 2
    } else if (op === 2 || op === 3) {
      i += op === 2 ? 6 : 4
      path.push([data[i - 2] ?? 0, data[i - 1] ?? 0])
    } else if (op === 4) {
      if (path[0]) path.push(path[0])
    } else break
  }
  if (path.length > 1) out.push(path)
  return out
}
