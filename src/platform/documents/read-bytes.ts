/** Bytes → blocks without OCR, in whatever process this runs. `convert.ts` calls it in a child process with limits. */
import { docBlocks } from './doc.ts'
import { docxBlocks } from './docx.ts'
import { htmlBlocks } from './html.ts'
import { checkDeclaredPixels } from './image-size.ts'
import { blocksOfPages } from './page-blocks.ts'
import { sheetOf, takePlaces, type PageSheet } from './page-places.ts'
import { loadPdfLibrary, openPdf } from './pdf.ts'
import { readPdfPages } from './pdf-read.ts'
import type { Progress, Reading } from './reading.ts'
import { DocumentRefused } from './refused.ts'
import { rtfBlocks } from './rtf.ts'
import { sniff } from './sniff.ts'
import { decodeText, textBlocks } from './text.ts'
import type { ZipParts } from './unzip.ts'
import { openZip } from './unzip-node.ts'

/** Larger files are refused before anything is parsed. */
export const MAX_BYTES = 100 * 1024 * 1024

/**
 * A reading, with the numbers of the pages that are still pictures. Where there are none it is whole, with its places; else its blocks
 * still carry where their words stand, to be counted (`takePlaces`) once the recognised pages are among them.
 */
export interface PartReading extends Reading {
  toRecognise: number[]
  sheets: PageSheet[]
}

/** Reads any supported file; `progress` hears of each page of a PDF, and null as a sign of life elsewhere. Throws `DocumentRefused` for everything that cannot be read. */
export async function readBytes(
  bytes: Uint8Array,
  progress: (progress: Progress | null) => void = () => undefined,
): Promise<PartReading> {
  if (bytes.length === 0) throw new DocumentRefused('empty')
  if (bytes.length > MAX_BYTES) throw new DocumentRefused('too_large')
  const format = sniff(bytes)
  const plain = { format: format ?? 'text', pages: null, ocr: false, doubts: [], toRecognise: [], sheets: [], places: [] }
  switch (format) {
    case 'docx':
      return withWords({ ...plain, blocks: await docxBlocks(alive(await openZip(bytes), progress)) })
    case 'doc':
      return withWords({ ...plain, blocks: docBlocks(bytes) })
    case 'pdf':
      return readPdf(bytes, progress)
    case 'image':
      checkDeclaredPixels(bytes)
      return { ...plain, blocks: [], pages: 1, toRecognise: [1] }
    case 'html':
      return withWords({ ...plain, blocks: htmlBlocks(decodeText(bytes)) })
    case 'rtf':
      return withWords({ ...plain, blocks: rtfBlocks(bytes) })
    case 'text':
      return withWords({ ...plain, blocks: textBlocks(decodeText(bytes)) })
    case 'encrypted-office':
      throw new DocumentRefused('encrypted')
    default:
      throw new DocumentRefused('unknown_format')
  }
}

const PING_BYTES = 2 * 1024 * 1024

/** Gives a sign of life while a long part is read. */
function alive(zip: ZipParts, progress: (progress: Progress | null) => void): ZipParts {
  let since = 0
  return {
    names: zip.names,
    read: (name, sink) =>
      zip.read(name, (chunk) => {
        since += chunk.length
        if (since > PING_BYTES) {
          since = 0
          progress(null)
        }
        sink(chunk)
      }),
  }
}

function withWords(reading: PartReading): PartReading {
  if (reading.blocks.length === 0) throw new DocumentRefused('no_text')
  return reading
}

async function readPdf(bytes: Uint8Array, progress: (progress: Progress | null) => void): Promise<PartReading> {
  const library = await loadPdfLibrary()
  const { document, destroy } = await openPdf(library, bytes, { pictures: false })
  const opened = [destroy]
  try {
    const reading = await readPdfPages(library, document, {
      onPage: (page, of) => progress({ stage: 'reading', page, of }),
      withPictures: async () => {
        const again = await openPdf(library, bytes, { pictures: true })
        opened.push(again.destroy)
        return again.document
      },
    })
    const doubts = reading.scanned.map((page) => ({ code: 'scanned_page', page }))
    const toRecognise = reading.scanned
    const blocks = blocksOfPages(reading.pages)
    if (blocks.length === 0 && toRecognise.length === 0) throw new DocumentRefused('no_text')
    const sheets = reading.pages.map(sheetOf)
    const part = { format: 'pdf' as const, pages: reading.pages.length, ocr: false, doubts, toRecognise, sheets }
    return toRecognise.length > 0 ? { ...part, blocks, places: [] } : { ...part, ...takePlaces(blocks, sheets) }
  } finally {
    for (const close of opened) await close()
  }
}
