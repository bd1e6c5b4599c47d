/** Draws pages of text as pictures for tests of recognition, with a font that comes with pdfjs-dist. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas, GlobalFonts, type Canvas } from '@napi-rs/canvas'

const require = createRequire(import.meta.url)
let loaded = false

function loadFonts(): void {
  if (loaded) return
  loaded = true
  const folder = dirname(require.resolve('pdfjs-dist/package.json'))
  GlobalFonts.register(readFileSync(join(folder, 'standard_fonts/LiberationSans-Regular.ttf')), 'Test Sans')
}

export interface DrawnText {
  text: string
  x: number
  y: number
  size?: number
  colour?: string
}

/** A page of 200 dpi (A4 is 1654 × 2339) with texts and ruled lines; `lean` in degrees. */
export function pageCanvas(
  texts: readonly DrawnText[],
  options: { width?: number; height?: number; lines?: number[][]; lean?: number } = {},
): Canvas {
  loadFonts()
  const { width = 1654, height = 900, lines = [], lean = 0 } = options
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.translate(width / 2, height / 2)
  context.rotate((lean * Math.PI) / 180)
  context.translate(-width / 2, -height / 2)
  for (const { text, x, y, size = 40, colour = '#000' } of texts) {
    context.fillStyle = colour
    context.font = `${size}px "Test Sans"`
    context.fillText(text, x, y)
  }
  context.strokeStyle = '#000'
  context.lineWidth = 3
  for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of lines) {
    context.beginPath()
    context.moveTo(x1, y1)
    context.lineTo(x2, y2)
    context.stroke()
  }
  return canvas
}
