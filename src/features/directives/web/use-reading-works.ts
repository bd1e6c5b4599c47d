import { useEffect } from 'react'
import { forgetRunning, tellRunning, useRunning } from '../../../platform/web/ui/running.tsx'
import { readProgress } from './calls.ts'

const PREFIX = 'read:'
const ASK_MS = 3_000

/** The name of a document's reading in «Việc đang chạy». */
export function readingWork(document: string): string {
  return PREFIX + document
}

/** Asks on for readings that were left running, and takes those off the list that are done. */
export function useReadingWorks(): void {
  const waiting = useRunning().filter(({ id, state }) => id.startsWith(PREFIX) && state === 'running')
  const ids = waiting.map(({ id }) => id).join(' ')
  useEffect(() => {
    if (ids === '') return
    const ask = async (id: string) => {
      const { state, done, total, failure } = await readProgress(id.slice(PREFIX.length))
      const work = waiting.find((one) => one.id === id)
      if (!work) return
      if (state === 'reading') tellRunning({ ...work, share: total > 0 ? done / total : undefined })
      else if (state === 'failed') tellRunning({ ...work, state: 'failed', note: failure ?? undefined })
      else forgetRunning(id)
    }
    // A document that is gone, or a server that is away, leaves the entry as it is: it can be taken off by hand.
    const timer = setInterval(() => ids.split(' ').forEach((id) => void ask(id).catch(() => undefined)), ASK_MS)
    return () => clearInterval(timer)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the list changes with each answer; what is waited for does not
  }, [ids])
}
