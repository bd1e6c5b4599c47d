/** PDF → blocks, from its text layer. Runs in a child process with a memory cap (`convert.ts`), never in the server. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Block } from '../../../directive/src/index.ts'
import { blocksOfPages } from './page-blocks.ts'
import type { PageContent } from './page-model.ts'
import { readPdfPage } from './pdf-page.ts'
import type { PDFDocumentProxy, PDFPageProxy, PdfLibrary } from './pdf-types.ts'
import { DocumentRefused } from './refused.ts'

/** Pages beyond this are refused: the longest plans of a province have some hundreds. */
export const MAX_PAGES = 1500

const require = createRequire(import.meta.url)

/** Loads the library; slow (0.3 s), so a warm process does it once. */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfLibrary
}

/** Opens a PDF; refuses what is encrypted, damaged or too long. The caller must `destroy` it. */
export async function openPdf(library: PdfLibrary, bytes: Uint8Array): Promise<{ document: PDFDocumentProxy; destroy: () => Promise<void> }> {
  const root = dirname(require.resolve('pdfjs-dist/package.json'))
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    stopAtErrors: false,
    standardFontDataUrl: join(root, 'standard_fonts') + '/',
    cMapUrl: join(root, 'cmaps') + '/',
    wasmUrl: join(root, 'wasm') + '/',
    cMapPacked: true,
  })
  try {
    const document = (await task.promise) as PDFDocumentProxy
    if (document.numPages > MAX_PAGES) throw new DocumentRefused('too_many_pages', String(document.numPages))
    return { document, destroy: () => task.destroy() }
  } catch (error) {
    await task.destroy()
    throw asRefusal(error, bytes)
  }
}

function asRefusal(error: unknown, bytes: Uint8Array): Error {
  if (error instanceof DocumentRefused) return error
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return new DocumentRefused('encrypted')
  if (name !== 'InvalidPDFException' && name !== 'FormatError' && name !== 'UnknownErrorException') return error instanceof Error ? error : new Error(String(error))
  const tail = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 2048)))
  return new DocumentRefused(tail.includes('%%EOF') ? 'damaged' : 'truncated', name)
}

export interface PdfReading {
  pages: PageContent[]
  /** Numbers of the pages that are pictures without words: they need OCR. */
  scanned: number[]
}

/** Reads the marks of every page. `onPage` hears of each page done. */
export async function readPdfPages(library: PdfLibrary, document: PDFDocumentProxy, onPage?: (done: number, of: number) => void): Promise<PdfReading> {
  const pages: PageContent[] = []
  const scanned: number[] = []
  const wordless: number[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const words = await page.getTextContent({ includeMarkedContent: false })
    const letters = words.items.reduce((sum, item) => sum + ('str' in item ? item.str.trim().length : 0), 0)
    // a page without words is not drawn here: decoding its picture is the recogniser's work
    const content = letters === 0 ? emptyPage(page) : await readPdfPage(page, library.OPS)
    if (letters === 0) wordless.push(number)
    else if (content.pictured && letters < 40) scanned.push(number)
    pages.push(scanned.at(-1) === number ? { ...content, runs: [], rules: [] } : content)
    page.cleanup()
    onPage?.(number, document.numPages)
  }
  // where other pages have words, a page without any may simply be blank
  const all = wordless.length === document.numPages
  for (const number of wordless) if (all || (await hasPicture(library, document, number))) scanned.push(number)
  return { pages, scanned: scanned.sort((a, b) => a - b) }
}

async function hasPicture(library: PdfLibrary, document: PDFDocumentProxy, number: number): Promise<boolean> {
  const page = await document.getPage(number)
  const content = await readPdfPage(page, library.OPS)
  page.cleanup()
  return content.pictured
}

function emptyPage(page: PDFPageProxy): PageContent {
  const { width, height } = page.getViewport({ scale: 1 })
  return { number: page.pageNumber, width, height, runs: [], rules: [], pictured: true }
}

/** The blocks of a PDF that has a text layer. */
export const pdfBlocks = (reading: PdfReading): Block[] => blocksOfPages(reading.pages)
