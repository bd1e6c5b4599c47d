/** The thread of one long reading: gets its task as it starts, answers once. */
import { parentPort, workerData } from 'node:worker_threads'
import { readHere, type ReadingTask } from './read-here.ts'

parentPort?.postMessage(readHere(workerData as ReadingTask))
