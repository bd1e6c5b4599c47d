/** Pictures of pages in Node: taken out of a PDF, or decoded from a photo. */
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { checkDeclaredPixels, MAX_PIXELS } from './image-size.ts'
import type { Matrix, Ops } from './pdf-page.ts'
import { multiply, readPdfPage } from './pdf-page.ts'
import type { PDFPageProxy } from './pdf-types.ts'
import type { PagePicture } from './ocr-page.ts'
import { OCR_DPI } from './ocr-page.ts'
import type { Run } from './page-model.ts'
import { DocumentRefused } from './refused.ts'
import { redInk, toGrey, turned } from './raster.ts'

interface DecodedImage {
  width: number
  height: number
  kind: number
  data?: Uint8ClampedArray | Uint8Array
}

/** The picture of a scanned PDF page, and the words that a signing tool laid over it. */
export async function pictureOfPdfPage(page: PDFPageProxy, ops: Ops): Promise<{ picture: PagePicture; overlays: Run[] }> {
  const viewport = page.getViewport({ scale: 1 })
  const inks = (await wholePageImage(page, ops)) ?? (await rendered(page))
  const overlays = (await readPdfPage(page, ops)).runs.filter((run) => run.overlay)
  return { picture: { ...inks, width: viewport.width, height: viewport.height, number: page.pageNumber, photo: false }, overlays }
}

type Inks = Pick<PagePicture, 'grey' | 'red' | 'frame'>

const inksOf = (width: number, height: number, data: Uint8Array | Uint8ClampedArray, kind: number): Inks => ({
  grey: toGrey(width, height, data, kind),
  red: redInk(width, height, data, kind),
})

/** The one image that fills the page, upright; null where the page is put together otherwise. */
async function wholePageImage(page: PDFPageProxy, ops: Ops): Promise<Inks | null> {
  const list = await page.getOperatorList({ annotationMode: 0 })
  const viewport = page.getViewport({ scale: 1 })
  let m = viewport.transform as unknown as Matrix
  const saved: Matrix[] = []
  let found: { id: string; m: Matrix } | undefined
  for (let i = 0; i < list.fnArray.length; i++) {
    const fn = list.fnArray[i]
    const args = list.argsArray[i] as unknown[]
    if (fn === ops.save) saved.push(m)
    else if (fn === ops.restore) m = saved.pop() ?? m
    else if (fn === ops.transform) m = multiply(m, args as unknown as Matrix)
    else if (
      fn === ops.paintFormXObjectBegin ||
      fn === ops.paintInlineImageXObject ||
      fn === ops.paintImageMaskXObject ||
      fn === ops.showText
    )
      return null
    else if (fn === ops.paintImageXObject) {
      if (found) return null
      found = { id: String(args[0]), m }
    }
  }
  if (!found) return null
  const upright = Math.abs(found.m[1]) < 1 && Math.abs(found.m[2]) < 1 && found.m[0] > 0 && found.m[3] < 0
  const covers = Math.abs(found.m[0] * found.m[3]) > viewport.width * viewport.height * 0.85
  if (!upright || !covers) return null
  const image = await new Promise<DecodedImage>((resolve) => page.objs.get(found.id, (object) => resolve(object as DecodedImage)))
  if (!image.data || image.width * image.height > MAX_PIXELS) return null
  const frame = { x: found.m[4], y: found.m[5] + found.m[3], width: found.m[0], height: -found.m[3] }
  return { ...inksOf(image.width, image.height, image.data, image.kind), frame }
}

async function rendered(page: PDFPageProxy): Promise<Inks> {
  const viewport = page.getViewport({ scale: OCR_DPI / 72 })
  const width = Math.ceil(viewport.width)
  const height = Math.ceil(viewport.height)
  if (width * height > MAX_PIXELS) throw new DocumentRefused('too_large', 'page size')
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  await page.render({ canvas, canvasContext: context, viewport, annotationMode: 0 }).promise
  return inksOf(width, height, context.getImageData(0, 0, width, height).data, 3)
}

/** The picture of a photo or an image scan; its declared size is checked before it is decoded. */
export async function pictureOfImage(bytes: Uint8Array): Promise<PagePicture> {
  checkDeclaredPixels(bytes)
  const image = await loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).catch(() => {
    throw new DocumentRefused('damaged', 'image')
  })
  if (image.width * image.height > MAX_PIXELS) throw new DocumentRefused('too_large', `${image.width}×${image.height}`)
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, image.width, image.height)
  context.drawImage(image, 0, 0)
  const inks = inksOf(image.width, image.height, context.getImageData(0, 0, image.width, image.height).data, 3)
  const turns = quarterTurns(bytes)
  const grey = turned(inks.grey, turns)
  // the paper is taken for A4, upright or lying
  const width = grey.width > grey.height ? 842 : 595
  return {
    grey,
    red: inks.red && turned(inks.red, turns),
    width,
    height: (width * grey.height) / grey.width,
    number: 1,
    photo: true,
  }
}

/** How a camera was held, from the EXIF part of a JPEG: quarter turns clockwise that set the picture upright. */
export function quarterTurns(bytes: Uint8Array): number {
  if (bytes[0] !== 0xff) return 0
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 20 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    if (bytes[at + 1] !== 0xe1 || view.getUint32(at + 4) !== 0x45786966) continue
    const base = at + 10
    const little = view.getUint16(base) === 0x4949
    const entries = base + view.getUint32(base + 4, little)
    if (entries + 2 > bytes.length) return 0
    for (let i = 0, n = view.getUint16(entries, little); i < n && entries + 14 + i * 12 <= bytes.length; i++)
      if (view.getUint16(entries + 2 + i * 12, little) === 0x0112)
        return { 3: 2, 6: 1, 8: 3 }[view.getUint16(entries + 10 + i * 12, little)] ?? 0
  }
  return 0
}
