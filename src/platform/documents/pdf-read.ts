/** The pages of an opened PDF → marks at places. No Node in here: the browser reads with its own build of the library. */
import type { PageContent } from './page-model.ts'
import { readPdfPage } from './pdf-page.ts'
import type { PDFDocumentProxy, PDFPageProxy, PdfLibrary } from './pdf-types.ts'

export interface PdfReading {
  pages: PageContent[]
  /** Numbers of the pages that are pictures without words: they need OCR. */
  scanned: number[]
}

export interface PdfReadOptions {
  /** Numbers of the pages to read; all where not given. */
  only?: readonly number[]
  /** Hears of each page done. */
  onPage?: (done: number, of: number) => void
  /**
   * Opens the document a second time, now with its pictures. `document` itself may be opened without (`maxImageSize`):
   * decoding the picture under the text layer of a searchable scan costs 25 MB and half a second a page.
   */
  withPictures?: () => Promise<PDFDocumentProxy>
}

const FEW_LETTERS = 40

/** Reads the marks of the pages. */
export async function readPdfPages(
  library: PdfLibrary,
  document: PDFDocumentProxy,
  options: PdfReadOptions = {},
): Promise<PdfReading> {
  const numbers = options.only ?? Array.from({ length: document.numPages }, (_, i) => i + 1)
  const pages: PageContent[] = []
  const poor: { number: number; letters: number }[] = []
  for (const number of numbers) {
    const page = await document.getPage(number)
    const words = await page.getTextContent({ includeMarkedContent: false })
    const letters = words.items.reduce((sum, item) => sum + ('str' in item ? item.str.trim().length : 0), 0)
    // a page without words is not drawn here: decoding its picture is the recogniser's work
    pages.push(letters === 0 ? emptyPage(page) : await readPdfPage(page, library.OPS))
    if (letters < FEW_LETTERS) poor.push({ number, letters })
    page.cleanup()
    options.onPage?.(pages.length, numbers.length)
  }
  const scanned = await pictures(library, document, poor, numbers.length, options)
  const isScanned = new Set(scanned)
  return { pages: pages.map((page) => (isScanned.has(page.number) ? { ...page, runs: [], rules: [] } : page)), scanned }
}

/** Which of the pages with hardly a word are pictures. Where no page has any word all are taken for pictures. */
async function pictures(
  library: PdfLibrary,
  document: PDFDocumentProxy,
  poor: readonly { number: number; letters: number }[],
  pages: number,
  options: PdfReadOptions,
): Promise<number[]> {
  if (poor.length === pages && poor.every((page) => page.letters === 0)) return poor.map((page) => page.number)
  if (poor.length === 0) return []
  const shown = options.withPictures ? await options.withPictures() : document
  const out: number[] = []
  for (const { number } of poor) {
    const page = await shown.getPage(number)
    if ((await readPdfPage(page, library.OPS)).pictured) out.push(number)
    page.cleanup()
  }
  return out
}

function emptyPage(page: PDFPageProxy): PageContent {
  const { width, height } = page.getViewport({ scale: 1 })
  return { number: page.pageNumber, width, height, runs: [], rules: [], pictured: true }
}
