/**
 * The one way from bytes to blocks. The work runs in child processes with limits, so that a hostile file can neither
 * block the server's event loop nor take its memory.
 */
import type { Block } from '../../../directive/src/index.ts'
import { ChildPool, type ChildLimits } from './child-pool.ts'
import type { DrawnPage, DrawTask } from './draw-page.ts'
import { takePlaces, type PageSheet } from './page-places.ts'
import type { PartReading } from './read-bytes.ts'
import type { Progress, Reading } from './reading.ts'
import { refuseClassified, refuseClassifiedName } from './fence.ts'
import { DocumentRefused } from './refused.ts'

export { PoolFull } from './child-pool.ts'
export { DocumentRefused } from './refused.ts'
export type { Reading, Progress } from './reading.ts'

export interface ToBlocksOptions {
  fileName?: string
  onProgress?: (progress: Progress) => void
  signal?: AbortSignal
}

const READ: ChildLimits = { seconds: 30, stalledSeconds: 8, megabytes: 285 } // watched every 40 ms: what lies above is room for the last step
const OCR: ChildLimits = { seconds: 3600, stalledSeconds: 120, megabytes: 1600 }
const DRAW: ChildLimits = { seconds: 25, stalledSeconds: 25, megabytes: 900 }
const MAX_OCR_PAGES = 300
/** So many pages wait to be drawn at most: about as many as are drawn before a request ends. */
export const PAGES_WAITING = 40

const readers = new ChildPool(new URL('./child-read.ts', import.meta.url), { size: 2, heapMegabytes: 220 })
const recognisers = new ChildPool(new URL('./child-ocr.ts', import.meta.url), { size: 1, heapMegabytes: 700, idleSeconds: 60 })
/** Apart from the others: pages are looked at while another scan is being recognised, and a large picture takes more than a text. */
const drawers = new ChildPool(new URL('./child-draw.ts', import.meta.url), {
  size: 1,
  heapMegabytes: 300,
  idleSeconds: 60,
  waiting: PAGES_WAITING,
})

/**
 * Reads a document of any supported format. Throws `DocumentRefused` (a code and one Vietnamese sentence) for what
 * cannot or may not be read; a document with a mark of secrecy is refused before its text leaves this function.
 */
export async function toBlocks(bytes: Uint8Array, options: ToBlocksOptions = {}): Promise<Reading> {
  refuseClassifiedName(options.fileName)
  if (bytes.length === 0) throw new DocumentRefused('empty')
  const onProgress = options.onProgress ? (message: unknown) => options.onProgress?.(message as Progress) : undefined
  const part = (await readers.run({ bytes }, READ, options.signal, onProgress)) as PartReading
  const { toRecognise, sheets, ...reading } = part
  if (toRecognise.length === 0) return checked(reading)
  if (toRecognise.length > MAX_OCR_PAGES) throw new DocumentRefused('too_many_pages', `${toRecognise.length} scanned pages`)
  refuseClassified(reading.blocks)
  const recognised = (await recognisers.run(
    { bytes, format: reading.format, pages: toRecognise },
    OCR,
    options.signal,
    onProgress,
  )) as { blocks: Block[]; doubts: Reading['doubts']; sheets: PageSheet[] }
  if (recognised.blocks.length === 0 && reading.blocks.length === 0) throw new DocumentRefused('no_text')
  const seen = new Set(recognised.sheets.map((sheet) => sheet.number))
  const blocks = mergePages(reading.blocks, recognised.blocks)
  return checked({
    ...reading,
    ocr: true,
    ...takePlaces(blocks, [...sheets.filter((sheet) => !seen.has(sheet.number)), ...recognised.sheets]),
    doubts: [...reading.doubts, ...recognised.doubts],
  })
}

function checked(reading: Reading): Reading {
  refuseClassified(reading.blocks)
  return reading
}

/** Recognised pages between those that had text, by page number. */
function mergePages(text: readonly Block[], recognised: readonly Block[]): Block[] {
  if (text.length === 0) return [...recognised]
  return [...text, ...recognised]
    .map((block, i) => ({ block, i }))
    .sort((a, b) => (a.block.page ?? 0) - (b.block.page ?? 0) || a.i - b.i)
    .map(({ block }) => block)
}

/**
 * The picture of one page of a stored PDF or photo, as WebP. `task` is called when its turn comes. Throws `DocumentRefused` where the file
 * cannot be drawn, or takes more than it may, and `PoolFull` where {@link PAGES_WAITING} others wait.
 */
export async function drawPage(task: () => Promise<DrawTask>, signal?: AbortSignal): Promise<DrawnPage> {
  return (await drawers.run(task, DRAW, signal, undefined)) as DrawnPage
}

/** Ends the child processes (tests, shutdown). They start again when needed. */
export async function closeConverters(): Promise<void> {
  await Promise.all([readers.close(), recognisers.close(), drawers.close()])
}

/** Starts one reading process ahead of need, so that the first upload is as fast as the next. */
export function warmConverters(): void {
  readers.warm()
}
