/**
 * The fence in the browser, before a byte is sent: the file's name, then its words, then (scans) the recognised first
 * and last page. No Node in here; heavy libraries come in through functions that load them when needed.
 */
import { classificationOf, classificationOfDocument, type Mark } from '../../../directive/src/classification.ts'
import { documentText, type Block } from '../../../directive/src/index.ts'
import { docBlocks } from './doc.ts'
import { docxBlocks } from './docx.ts'
import { htmlBlocks } from './html.ts'
import { OCR_DPI, recognisePage, type OcrLine, type PagePicture, type Recognise } from './ocr-page.ts'
import { blocksOfPages } from './page-blocks.ts'
import { readPdfPages } from './pdf-read.ts'
import type { PDFDocumentProxy, PdfLibrary } from './pdf-types.ts'
import { redInk, toGrey } from './raster.ts'
import { DocumentRefused, type RefusalCode } from './refused.ts'
import { rtfBlocks } from './rtf.ts'
import { sniff } from './sniff.ts'
import { decodeText, textBlocks } from './text.ts'
import { openZipInBrowser } from './unzip-browser.ts'

export interface PrecheckTools {
  /** Loads pdfjs-dist with its worker set up. */
  pdfjs: () => Promise<PdfLibrary>
  /** Loads the recogniser; `tesseractRecogniser` makes one of a tesseract.js worker. */
  ocr: () => Promise<Recognise>
  /** Hears of each page looked at. */
  onPage?: (at: number, of: number) => void
  /** Makes a drawing surface; the browser's own where not given. */
  canvas?: (width: number, height: number) => Canvas
  /** Decodes a picture; the browser's own way where not given. */
  pixels?: (bytes: Uint8Array) => Promise<Pixels>
}

export interface Precheck {
  /** 'unread': it could not be looked into here; the server looks again before it keeps anything. */
  verdict: 'clear' | 'classified' | 'unread'
  /** The mark that was seen. */
  seen: Mark | null
  /** Why it could not be looked into. */
  reason?: RefusalCode
}

/** RGBA, rows from the top. */
export interface Pixels {
  width: number
  height: number
  data: Uint8ClampedArray
}

export interface Canvas {
  getContext(kind: '2d'): unknown
}

interface Context2d {
  fillStyle: unknown
  fillRect(x: number, y: number, width: number, height: number): void
  getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray }
  drawImage(image: unknown, x: number, y: number): void
}

/** Looks for a mark of secrecy in the name and the content of a file. Never throws: what cannot be read is 'unread'. */
export async function precheck(bytes: Uint8Array, name: string, tools: PrecheckTools): Promise<Precheck> {
  const named = classificationOf([], name)
  if (named) return { verdict: 'classified', seen: named }
  try {
    const seen = classificationOfDocument(documentText(await blocksForFence(bytes, tools)))
    return seen ? { verdict: 'classified', seen } : { verdict: 'clear', seen: null }
  } catch (error) {
    // whatever a foreign library throws here, the server's own check still stands behind this one
    return { verdict: 'unread', seen: null, reason: error instanceof DocumentRefused ? error.code : 'damaged' }
  }
}

/** A recogniser from a tesseract.js worker that runs in the browser. */
export function tesseractRecogniser(worker: {
  recognize(
    image: unknown,
    options: object,
    output: object,
  ): Promise<{ data: { blocks: { paragraphs: { lines: OcrLine[] }[] }[] | null } }>
}): Recognise {
  return async (pgm) => {
    const { data } = await worker.recognize(new Blob([pgm.slice()]), {}, { blocks: true, text: false })
    return (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
  }
}

async function blocksForFence(bytes: Uint8Array, tools: PrecheckTools): Promise<Block[]> {
  switch (sniff(bytes)) {
    case 'docx':
      return docxBlocks(openZipInBrowser(bytes))
    case 'doc':
      return docBlocks(bytes)
    case 'rtf':
      return rtfBlocks(bytes)
    case 'html':
      return htmlBlocks(decodeText(bytes))
    case 'text':
      return textBlocks(decodeText(bytes))
    case 'pdf':
      return pdfBlocks(bytes, tools)
    case 'image':
      return imageBlocks(bytes, tools)
    case 'encrypted-office':
      throw new DocumentRefused('encrypted')
    default:
      throw new DocumentRefused('unknown_format')
  }
}

/** The first three pages and the last: marks stand at the head of a paper or of its annex. */
async function pdfBlocks(bytes: Uint8Array, tools: PrecheckTools): Promise<Block[]> {
  const library = await tools.pdfjs()
  const task = library.getDocument({
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    fontExtraProperties: true,
  })
  try {
    const document = (await task.promise) as PDFDocumentProxy
    const numbers = [...new Set([1, 2, 3, document.numPages])].filter((number) => number <= document.numPages)
    const reading = await readPdfPages(library, document, { only: numbers })
    const toRecognise = [1, document.numPages].filter(
      (number, i, all) => reading.scanned.includes(number) && all.indexOf(number) === i,
    )
    const recognise = toRecognise.length ? await tools.ocr() : undefined
    const pages = [...reading.pages]
    for (const [i, number] of toRecognise.entries()) {
      tools.onPage?.(i + 1, toRecognise.length)
      if (recognise) pages.push(await recognisePage(await renderedPage(document, number, tools), recognise))
    }
    return blocksOfPages(pages)
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException' ? new DocumentRefused('encrypted') : error
  } finally {
    await task.destroy()
  }
}

async function renderedPage(document: PDFDocumentProxy, number: number, tools: PrecheckTools): Promise<PagePicture> {
  const page = await document.getPage(number)
  const size = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: OCR_DPI / 72 })
  const width = Math.ceil(viewport.width)
  const height = Math.ceil(viewport.height)
  if (width * height > 40_000_000) throw new DocumentRefused('too_large')
  const { canvas, context } = surface(width, height, tools)
  await page.render({ canvas, canvasContext: context, viewport, annotationMode: 0 }).promise
  const data = context.getImageData(0, 0, width, height).data
  return {
    grey: toGrey(width, height, data, 3),
    red: redInk(width, height, data, 3),
    width: size.width,
    height: size.height,
    number,
    photo: false,
  }
}

async function imageBlocks(bytes: Uint8Array, tools: PrecheckTools): Promise<Block[]> {
  const { width, height, data } = await (tools.pixels ?? ((all) => browserPixels(all, tools)))(bytes)
  const recognise = await tools.ocr()
  tools.onPage?.(1, 1)
  const paper = width > height ? 842 : 595
  const picture: PagePicture = {
    grey: toGrey(width, height, data, 3),
    red: redInk(width, height, data, 3),
    width: paper,
    height: (paper * height) / width,
    number: 1,
    photo: true,
  }
  return blocksOfPages([await recognisePage(picture, recognise)], { scanned: true })
}

function surface(width: number, height: number, tools: PrecheckTools): { canvas: Canvas; context: Context2d } {
  const Native = (globalThis as unknown as { OffscreenCanvas?: new (width: number, height: number) => Canvas }).OffscreenCanvas
  const canvas = tools.canvas ? tools.canvas(width, height) : Native ? new Native(width, height) : undefined
  const context = canvas?.getContext('2d') as Context2d | null | undefined
  if (!canvas || !context) throw new DocumentRefused('ocr_unavailable')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  return { canvas, context }
}

async function browserPixels(bytes: Uint8Array, tools: PrecheckTools): Promise<Pixels> {
  const decode = (
    globalThis as unknown as { createImageBitmap?: (blob: Blob) => Promise<{ width: number; height: number; close(): void }> }
  ).createImageBitmap
  if (!decode) throw new DocumentRefused('ocr_unavailable')
  const bitmap = await decode(new Blob([bytes.slice()]))
  try {
    if (bitmap.width * bitmap.height > 80_000_000) throw new DocumentRefused('too_large')
    const { context } = surface(bitmap.width, bitmap.height, tools)
    context.drawImage(bitmap, 0, 0)
    return { width: bitmap.width, height: bitmap.height, data: context.getImageData(0, 0, bitmap.width, bitmap.height).data }
  } finally {
    bitmap.close()
  }
}
