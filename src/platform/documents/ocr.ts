/** Recognition of scans and photos in Node, offline: tesseract.js with the Vietnamese model from npm. Runs in a child process. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createScheduler, createWorker, OEM, PSM, type Scheduler } from 'tesseract.js'
import type { Block } from '../../../directive/src/index.ts'
import { recognisePage, type Frame, type OcrLine, type PagePicture, type Recognise } from './ocr-page.ts'
import { mendItemLetters } from './ocr-words.ts'
import { blocksOfPages } from './page-blocks.ts'
import type { PageContent, Run } from './page-model.ts'
import { sheetOf, type PageSheet } from './page-places.ts'
import { loadPdfLibrary, openPdf } from './pdf.ts'
import { pictureOfImage, pictureOfPdfPage } from './picture.ts'
import { OCR_DPI } from './ocr-page.ts'
import { turned } from './raster.ts'
import type { Progress, Reading } from './reading.ts'
import { DocumentRefused } from './refused.ts'

const WORKERS = 2
const UNSURE = 60
const UNREADABLE = 45

let scheduler: Promise<Scheduler> | undefined
let started = 0

/** Recognisers that work side by side; they start when first needed and stay with the process. */
async function recognisers(wanted: number): Promise<Scheduler> {
  scheduler ??= Promise.resolve(createScheduler())
  const made = await scheduler
  const missing = Math.min(WORKERS, wanted) - started
  started = Math.max(started, Math.min(WORKERS, wanted))
  for (let i = 0; i < missing; i++) made.addWorker(await startWorker())
  return made
}

async function startWorker(): Promise<Awaited<ReturnType<typeof createWorker>>> {
  const root = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json'))
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: join(root, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
  }).catch((error: unknown) => {
    throw new DocumentRefused('ocr_unavailable', String(error))
  })
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: String(OCR_DPI) })
  return worker
}

const recognise: Recognise = async (pgm) => {
  const made = await recognisers(1)
  const job = await made.addJob('recognize', Buffer.from(pgm), {}, { blocks: true, text: false })
  return (job.data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines as OcrLine[]))
}

export interface OcrTask {
  bytes: Uint8Array
  format: Reading['format']
  /** Numbers of the pages to recognise. */
  pages: number[]
}

/** Recognises pages of a PDF, or a picture. `progress` hears of each page done. */
export async function recogniseDocument(
  task: OcrTask,
  progress: (progress: Progress) => void,
): Promise<{ blocks: Block[]; doubts: Reading['doubts']; sheets: PageSheet[] }> {
  await recognisers(task.pages.length)
  const pages = task.format === 'pdf' ? await recognisePdf(task, progress) : [await recognisePhoto(task.bytes)]
  if (task.format !== 'pdf') progress({ stage: 'ocr', page: 1, of: 1 })
  const doubts = pages.flatMap((page) => (sureness(page) < UNSURE ? [{ code: 'ocr_unsure', page: page.number }] : []))
  return { blocks: withItemLetters(blocksOfPages(pages, { scanned: true })), doubts, sheets: pages.map(sheetOf) }
}

function withItemLetters(blocks: readonly Block[]): Block[] {
  const mended = mendItemLetters(blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')))
  return blocks.map((block, i) => (block.kind === 'paragraph' ? { ...block, text: mended[i] ?? block.text } : block))
}

async function recognisePdf(task: OcrTask, progress: (progress: Progress) => void): Promise<PageContent[]> {
  const library = await loadPdfLibrary()
  const { document, destroy } = await openPdf(library, task.bytes, { pictures: true })
  const out: PageContent[] = []
  let done = 0
  try {
    const running = new Set<Promise<void>>()
    for (const number of task.pages) {
      const page = await document.getPage(number)
      const { picture, overlays } = await pictureOfPdfPage(page, library.OPS)
      page.cleanup()
      const job = readUpright(picture).then((content) => {
        out.push({ ...content, runs: [...content.runs, ...overlays.map((run): Run => ({ ...run, overlay: true }))] })
        progress({ stage: 'ocr', page: ++done, of: task.pages.length })
        running.delete(job)
      })
      running.add(job)
      if (running.size >= WORKERS) await Promise.race(running)
    }
    await Promise.all(running)
  } finally {
    await destroy()
  }
  return out.sort((a, b) => a.number - b.number)
}

async function recognisePhoto(bytes: Uint8Array): Promise<PageContent> {
  return readUpright(await pictureOfImage(bytes))
}

const sureness = (page: PageContent): number => {
  const letters = page.runs.reduce((sum, run) => sum + run.text.length, 0)
  return letters === 0 ? 0 : page.runs.reduce((sum, run) => sum + (run.confidence ?? 0) * run.text.length, 0) / letters
}

/** Where a frame lies once its page was turned by quarter turns clockwise. */
function turnedFrame(frame: Frame, page: { width: number; height: number }, quarters: number): Frame {
  const { x, y, width, height } = frame
  if (quarters === 1) return { x: page.height - y - height, y: x, width: height, height: width }
  if (quarters === 2) return { x: page.width - x - width, y: page.height - y - height, width, height }
  return { x: y, y: page.width - x - width, width: height, height: width }
}

/** Reads the page as it lies; a page that gives hardly a word is tried turned, and the best reading is kept. */
async function readUpright(picture: PagePicture): Promise<PageContent> {
  let best = await recognisePage(picture, recognise)
  if (sureness(best) >= UNREADABLE || best.runs.length === 0) return best
  for (const quarters of [1, 3, 2]) {
    const grey = turned(picture.grey, quarters)
    const lying = quarters % 2 === 1
    const frame = picture.frame && turnedFrame(picture.frame, picture, quarters)
    const tried = await recognisePage(
      {
        ...picture,
        ...(frame ? { frame } : {}),
        grey,
        red: picture.red && turned(picture.red, quarters),
        width: lying ? picture.height : picture.width,
        height: lying ? picture.width : picture.height,
      },
      recognise,
    )
    if (sureness(tried) > sureness(best)) best = { ...tried, turned: { quarters, lean: tried.turned?.lean ?? 0 } }
    if (sureness(best) > 70) break
  }
  return best
}
