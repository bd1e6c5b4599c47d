/** The pages of an opened PDF → marks at places. No Node in here: the browser reads with its own build of the library. */
import type { PageContent } from './page-model.ts'
import { readPdfPage } from './pdf-page.ts'
import type { PDFDocumentProxy, PDFPageProxy, PdfLibrary } from './pdf-types.ts'

export interface PdfReading {
  pages: PageContent[]
  /** Numbers of the pages that are pictures without words: they need OCR. */
  scanned: number[]
}

/** Reads the marks of the pages `only` (all, where not given). `onPage` hears of each page done. */
export async function readPdfPages(
  library: PdfLibrary,
  document: PDFDocumentProxy,
  only?: readonly number[],
  onPage?: (done: number, of: number) => void,
): Promise<PdfReading> {
  const numbers = only ?? Array.from({ length: document.numPages }, (_, i) => i + 1)
  const pages: PageContent[] = []
  const scanned: number[] = []
  const wordless: number[] = []
  for (const number of numbers) {
    const page = await document.getPage(number)
    const words = await page.getTextContent({ includeMarkedContent: false })
    const letters = words.items.reduce((sum, item) => sum + ('str' in item ? item.str.trim().length : 0), 0)
    // a page without words is not drawn here: decoding its picture is the recogniser's work
    const content = letters === 0 ? emptyPage(page) : await readPdfPage(page, library.OPS)
    if (letters === 0) wordless.push(number)
    else if (content.pictured && letters < 40) scanned.push(number)
    pages.push(scanned.at(-1) === number ? { ...content, runs: [], rules: [] } : content)
    page.cleanup()
    onPage?.(pages.length, numbers.length)
  }
  // where other pages have words, a page without any may simply be blank
  const all = wordless.length === numbers.length
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
