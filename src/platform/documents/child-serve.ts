/** The child's half of `child-pool.ts`: takes a task, answers with its result or refusal. */
import type { ChildMessage } from './child-pool.ts'
import { DocumentRefused } from './refused.ts'

/** Serves tasks until the parent goes away. */
export function serve(work: (task: unknown, progress: (progress: unknown) => void) => Promise<unknown>): void {
  const send = (message: ChildMessage): void => {
    process.send?.(message)
  }
  process.on('message', (task: unknown) => {
    work(task, (progress) => send({ kind: 'progress', progress })).then(
      (result) => send({ kind: 'done', result }),
      (error: unknown) => {
        if (error instanceof DocumentRefused)
          send({ kind: 'refused', code: error.code, ...(error.detail ? { detail: error.detail } : {}) })
        else send({ kind: 'failed', message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })
      },
    )
  })
  process.on('disconnect', () => process.exit())
}
