/** Draws one page of a PDF or a photo as a small picture for the screen. Runs in a child process with limits (`convert.ts`). */
import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas'
import { checkDeclaredPixels, MAX_PIXELS } from './image-size.ts'
import { loadPdfLibrary, openPdf } from './pdf.ts'
import { quarterTurns } from './picture.ts'
import { DocumentRefused } from './refused.ts'

/** What is to be drawn. The turns are those of `PageSheet`. */
export interface DrawTask {
  bytes: Uint8Array
  format: 'pdf' | 'image'
  /** From 1. */
  page: number
  /** Pixels across; a smaller photo stays as it is. */
  width: number
  quarters: number
  lean: number
}

/** The picture, as WebP. */
export interface DrawnPage {
  webp: Uint8Array
  width: number
  height: number
}

/** A page is no heavier than this where less sharpness can bring it there. */
const HEAVY = 150_000
const QUALITIES = [62, 45, 30, 18]

/** Draws the page; its colours stay, since seals and stamps are told by theirs. */
export async function drawOnePage(task: DrawTask): Promise<DrawnPage> {
  const drawn = task.format === 'pdf' ? await pdfPage(task) : await photo(task)
  const canvas = upright(drawn.canvas, drawn.quarters, task)
  for (const quality of QUALITIES) {
    const webp = await canvas.encode('webp', quality)
    if (webp.length <= HEAVY || quality === QUALITIES.at(-1))
      return { webp: new Uint8Array(webp), width: canvas.width, height: canvas.height }
  }
  throw new DocumentRefused('damaged', 'picture')
}

interface Drawn {
  canvas: Canvas
  /** Quarter turns clockwise that the picture still needs. */
  quarters: number
}

function paper(width: number, height: number): Canvas {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  return canvas
}

async function pdfPage({ bytes, page: number, width, quarters }: DrawTask): Promise<Drawn> {
  const library = await loadPdfLibrary()
  const { document, destroy } = await openPdf(library, bytes, { pictures: true })
  try {
    const page = await document.getPage(number)
    const size = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: width / (quarters % 2 === 1 ? size.height : size.width) })
    const [across, down] = [Math.round(viewport.width), Math.round(viewport.height)]
    if (across * down > MAX_PIXELS) throw new DocumentRefused('too_large', 'page size')
    const canvas = paper(across, down)
    // with what a signing tool laid over the page: number, date, signature
    await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport, annotationMode: 1 }).promise
    return { canvas, quarters }
  } finally {
    await destroy()
  }
}

async function photo({ bytes, width, quarters }: DrawTask): Promise<Drawn> {
  checkDeclaredPixels(bytes)
  const image = await loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).catch(() => {
    throw new DocumentRefused('damaged', 'image')
  })
  if (image.width * image.height > MAX_PIXELS) throw new DocumentRefused('too_large', `${image.width}×${image.height}`)
  const turns = quarterTurns(bytes) + quarters
  const factor = Math.min(1, width / (turns % 2 === 1 ? image.height : image.width))
  const canvas = paper(Math.round(image.width * factor), Math.round(image.height * factor))
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
  return { canvas, quarters: turns % 4 }
}

/** Turned and straightened as the recogniser saw it, so that the boxes of words lie on their words. */
function upright(canvas: Canvas, quarters: number, { lean }: DrawTask): Canvas {
  if (quarters === 0 && Math.abs(lean) < 0.08) return canvas
  const lying = quarters % 2 === 1
  const out = paper(lying ? canvas.height : canvas.width, lying ? canvas.width : canvas.height)
  const context = out.getContext('2d')
  context.translate(out.width / 2, out.height / 2)
  context.rotate(((quarters * 90 - lean) * Math.PI) / 180)
  context.drawImage(canvas, -canvas.width / 2, -canvas.height / 2)
  return out
}
