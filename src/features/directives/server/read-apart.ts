/** Reads a document without holding up the server: a long one in a thread of its own, with limits of time and memory. */
import { Worker } from 'node:worker_threads'
import { documentText } from '../../../../directive/src/blocks.ts'
import type { Directive } from '../../../../directive/src/model.ts'
import { DocumentRefused } from '../../../platform/documents/convert.ts'
import { readHere, type ReadingTask } from './read-here.ts'

/** Up to so many characters (some 60 pages) reading takes less time than a thread takes to start. */
const SHORT = 120_000
const LIMIT_MS = 120_000
const MEGABYTES = 1000

/** Long documents are read one after the other: several at once would take the machine from everyone else. */
let last: Promise<unknown> = Promise.resolve()

/** The reading of a document. Throws `DocumentRefused` ('timeout', 'memory') where it takes more than it may. */
export async function readApart(task: ReadingTask): Promise<Directive> {
  if (documentText(task.blocks).text.length <= SHORT) return readHere(task)
  const turn = last.then(() => inThread(task))
  last = turn.catch(() => undefined)
  return turn
}

function inThread(task: ReadingTask): Promise<Directive> {
  const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  })
  return new Promise<Directive>((resolve, reject) => {
    const late = setTimeout(() => reject(new DocumentRefused('timeout')), LIMIT_MS)
    worker.once('message', resolve)
    worker.once('error', (error: Error & { code?: string }) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new DocumentRefused('memory') : error),
    )
    worker.once('exit', () => {
      clearTimeout(late)
      reject(new DocumentRefused('memory'))
    })
  }).finally(() => void worker.terminate())
}
