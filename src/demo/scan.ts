/**
 * An exercise document as a scanner gives it: pages that are pictures, a little askew, grainy, with a seal and a signature, in a PDF
 * without a letter of text.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas, GlobalFonts, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Paper } from './paper.ts'
import { pdfOfPictures } from './scan-pdf.ts'

const DPI = 200
const WIDTH = 1654
const HEIGHT = 2339
const LEFT = Math.round((30 / 25.4) * DPI)
const RIGHT = WIDTH - Math.round((18 / 25.4) * DPI)
const TOP = Math.round((20 / 25.4) * DPI)
const BOTTOM = HEIGHT - Math.round((20 / 25.4) * DPI)
const SIZE = Math.round((13.5 / 72) * DPI)
const PITCH = Math.round(SIZE * 1.5)
/** Degrees that the paper lies askew. */
const LEAN = 0.7

/** Bytes of the scan. The same paper gives the same bytes. */
export function scanOf(paper: Paper): Uint8Array {
  registerFonts()
  const pages = new Pages()
  head(pages, paper)
  for (const text of paper.body) pages.paragraph(text)
  end(pages, paper)
  return pdfOfPictures(
    pages.all.map((page, i) => ({
      jpeg: new Uint8Array(scanned(page, i).toBuffer('image/jpeg', 62)),
      width: WIDTH,
      height: HEIGHT,
    })),
    DPI,
  )
}

let registered = false
/** Letters with all Vietnamese marks; they come with pdfjs-dist. */
function registerFonts(): void {
  if (registered) return
  registered = true
  const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts')
  for (const style of ['Regular', 'Bold', 'Italic'])
    GlobalFonts.register(readFileSync(join(folder, `LiberationSans-${style}.ttf`)), `Scan ${style}`)
}

type Style = 'Regular' | 'Bold' | 'Italic'

/** Pages that fill up line by line. */
class Pages {
  readonly all: Canvas[] = []
  y = 0
  private context: SKRSContext2D

  constructor() {
    this.context = this.turn()
  }

  /** A line in the middle of a column. */
  centred(text: string, middle: number, y: number, style: Style = 'Bold'): void {
    this.set(style)
    this.context.fillText(text, Math.round(middle - this.context.measureText(text).width / 2), y)
  }

  /** A paragraph with a first-line indent, as wide as the page lets it be. */
  paragraph(text: string): void {
    this.set('Regular')
    const lines: string[] = ['']
    for (const word of text.split(' ')) {
      const longer = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`
      const indent = lines.length === 1 ? 70 : 0
      if (this.context.measureText(longer).width > RIGHT - LEFT - indent) lines.push(word)
      else lines[lines.length - 1] = longer
    }
    lines.forEach((line, i) => this.line(line, LEFT + (i === 0 ? 70 : 0)))
    this.y += Math.round(PITCH * 0.3)
  }

  /** Writes a line below the last one, on a new page where this one is full. */
  line(text: string, x: number, style: Style = 'Regular'): void {
    this.room(1)
    this.set(style)
    this.context.fillText(text, x, this.y)
    this.y += PITCH
  }

  /** Makes sure that so many lines fit on the page. */
  room(lines: number): void {
    if (this.y + lines * PITCH > BOTTOM) this.context = this.turn()
  }

  get pen(): SKRSContext2D {
    return this.context
  }

  private set(style: Style): void {
    this.context.font = `${SIZE}px "Scan ${style}"`
    this.context.fillStyle = '#1d1d22'
  }

  private turn(): SKRSContext2D {
    const canvas = createCanvas(WIDTH, HEIGHT)
    const context = canvas.getContext('2d')
    context.fillStyle = '#fbfaf6'
    context.fillRect(0, 0, WIDTH, HEIGHT)
    this.all.push(canvas)
    this.y = TOP + SIZE
    return context
  }
}

function head(pages: Pages, paper: Paper): void {
  const left = LEFT + 250
  const right = RIGHT - 390
  const { y } = pages
  paper.agency.forEach((text, i) => pages.centred(text, left, y + i * PITCH, i === paper.agency.length - 1 ? 'Bold' : 'Regular'))
  pages.centred(`Số: ${paper.number}`, left, y + (paper.agency.length + 0.6) * PITCH, 'Regular')
  pages.centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', right, y)
  pages.centred('Độc lập - Tự do - Hạnh phúc', right, y + PITCH)
  pages.centred(paper.placeAndDate, right, y + (paper.agency.length + 0.6) * PITCH, 'Italic')
  pages.y = y + (paper.agency.length + 2.4) * PITCH
  if (paper.type === null) return
  pages.centred(paper.type, WIDTH / 2, pages.y)
  pages.y += PITCH
  pages.centred(paper.title, WIDTH / 2, pages.y)
  pages.y += PITCH * 1.8
}

function end(pages: Pages, paper: Paper): void {
  pages.room(9)
  pages.y += PITCH
  const { y } = pages
  const right = RIGHT - 330
  pages.line('Nơi nhận:', LEFT, 'Italic')
  for (const recipient of paper.recipients) pages.line(`- ${recipient}`, LEFT)
  pages.centred(paper.signer.authority, right, y)
  pages.centred(paper.signer.position, right, y + PITCH)
  seal(pages.pen, right - 130, y + PITCH * 3.4)
  signature(pages.pen, right, y + PITCH * 3.2)
  pages.centred(paper.signer.name, right, y + PITCH * 6)
}

/** A round red seal without words: two rings and a star. */
function seal(pen: SKRSContext2D, x: number, y: number): void {
  pen.strokeStyle = '#c4322f'
  pen.fillStyle = '#c4322f'
  for (const [radius, width] of [
    [135, 6],
    [92, 3],
  ] as const) {
    pen.lineWidth = width
    pen.beginPath()
    pen.arc(x, y, radius, 0, Math.PI * 2)
    pen.stroke()
  }
  pen.beginPath()
  for (let i = 0; i < 10; i++) {
    const radius = i % 2 === 0 ? 52 : 21
    const angle = (i * Math.PI) / 5 - Math.PI / 2
    pen.lineTo(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius)
  }
  pen.fill()
}

function signature(pen: SKRSContext2D, x: number, y: number): void {
  pen.strokeStyle = '#24408e'
  pen.lineWidth = 5
  pen.beginPath()
  pen.moveTo(x - 120, y + 30)
  pen.bezierCurveTo(x - 60, y - 110, x - 20, y + 120, x + 30, y - 20)
  pen.bezierCurveTo(x + 60, y - 90, x + 70, y + 70, x + 190, y - 10)
  pen.stroke()
}

/** What the glass of a scanner makes of the page: askew, with grain. */
function scanned(page: Canvas, number: number): Canvas {
  const out = createCanvas(WIDTH, HEIGHT)
  const context = out.getContext('2d')
  context.fillStyle = '#f4f2ec'
  context.fillRect(0, 0, WIDTH, HEIGHT)
  context.translate(WIDTH / 2, HEIGHT / 2)
  context.rotate(((number % 2 === 0 ? LEAN : -LEAN / 2) * Math.PI) / 180)
  context.drawImage(page, -WIDTH / 2, -HEIGHT / 2)
  context.resetTransform()
  // a fixed series of numbers, so that the same paper is the same file
  let seed = 20_260_101 + number
  const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below
  context.fillStyle = 'rgba(60, 58, 50, 0.35)'
  for (let i = 0; i < 900; i++) context.fillRect(next(WIDTH), next(HEIGHT), 1 + next(2), 1)
  return out
}
