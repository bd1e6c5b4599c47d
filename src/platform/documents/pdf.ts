/** Opens PDFs in Node. Runs in a child process with a memory cap (`convert.ts`), never in the server. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy, PdfLibrary } from './pdf-types.ts'
import { DocumentRefused } from './refused.ts'

/** Pages beyond this are refused: the longest plans of a province have some hundreds. */
export const MAX_PAGES = 1500

const require = createRequire(import.meta.url)

/** Loads the library; slow (0.3 s), so a warm process does it once. */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  const library = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfLibrary
  // the part that the library would otherwise load on the first document
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string)
  return library
}

/**
 * Opens a PDF; refuses what is encrypted, damaged or too long. The caller must `destroy` it. Without `pictures` those
 * larger than a logo are passed over.
 */
export async function openPdf(
  library: PdfLibrary,
  bytes: Uint8Array,
  options: { pictures: boolean },
): Promise<{ document: PDFDocumentProxy; destroy: () => Promise<void> }> {
  const root = dirname(require.resolve('pdfjs-dist/package.json'))
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    stopAtErrors: false,
    maxImageSize: options.pictures ? -1 : 200_000,
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
  if (name !== 'InvalidPDFException' && name !== 'FormatError' && name !== 'UnknownErrorException')
    return error instanceof Error ? error : new Error(String(error))
  const tail = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 2048)))
  return new DocumentRefused(tail.includes('%%EOF') ? 'damaged' : 'truncated', name)
}
