import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem, sentenceOf } from '../api.ts'
import { pick } from '../language.ts'
import { upload as send } from '../upload.ts'
import { text } from './texts.ts'

/** One file on its way to the server. */
export interface Upload<T = unknown> {
  readonly id: string
  readonly name: string
  readonly state: 'checking' | 'sending' | 'done' | 'refused'
  /** Share of bytes sent, 0 to 1. */
  readonly share: number
  /** Why it was refused, a whole sentence. */
  readonly message?: string
  /** The code of the refusal, e.g. 'directives.classified'. */
  readonly code?: string
  /** Particulars of the refusal, as its problem defines them. */
  readonly details?: unknown
  /** The server's answer once it is done. */
  readonly answer?: T
}

/** How a page sends its files. */
export interface UploadsOptions<T> {
  /** Path without the province, e.g. '/documents'. */
  readonly path: string
  /** Builds the form of one file. */
  readonly form: (file: File) => FormData
  /** Looks at the file before a byte leaves this machine; throws ApiProblem to refuse it. */
  readonly check?: (file: File, signal: AbortSignal) => Promise<void>
  readonly maxBytes?: number
  readonly onDone?: (answer: T, file: File) => void
}

/** Names uploads within this page; randomUUID would need https, which a small office's server may not have. */
let made = 0

/** Uploads with a check, progress, stopping and refusal, all files at once, so that a bad one never holds up the others. */
export function useUploads<T>(options: UploadsOptions<T>): {
  uploads: readonly Upload<T>[]
  add: (files: readonly File[]) => void
  remove: (id: string) => void
} {
  const [uploads, setUploads] = useState<readonly Upload<T>[]>([])
  const stops = useRef(new Map<string, AbortController>())
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })

  const change = useCallback((id: string, part: Partial<Upload<T>>) => {
    setUploads((before) => before.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)))
  }, [])

  const add = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        const id = `upload-${++made}`
        const stop = new AbortController()
        stops.current.set(id, stop)
        setUploads((before) => [...before, { id, name: file.name, state: 'checking', share: 0 }])
        void sendOne(file, latest.current, stop.signal, (part) => change(id, part))
      }
    },
    [change],
  )

  const remove = useCallback((id: string) => {
    stops.current.get(id)?.abort()
    stops.current.delete(id)
    setUploads((before) => before.filter((upload) => upload.id !== id))
  }, [])

  return { uploads, add, remove }
}

async function sendOne<T>(
  file: File,
  options: UploadsOptions<T>,
  signal: AbortSignal,
  change: (part: Partial<Upload<T>>) => void,
): Promise<void> {
  try {
    refuseLarge(file, options.maxBytes)
    await options.check?.(file, signal)
    if (signal.aborted) return
    change({ state: 'sending' })
    const answer = await send<T>({
      path: options.path,
      form: options.form(file),
      signal,
      onProgress: (share) => change({ share }),
    })
    change({ state: 'done', share: 1, answer })
    options.onDone?.(answer, file)
  } catch (error) {
    if (signal.aborted) return
    const problem = error instanceof ApiProblem ? { code: error.code, details: error.details } : {}
    change({ state: 'refused', message: sentenceOf(error), ...problem })
  }
}

function refuseLarge(file: File, maxBytes: number | undefined): void {
  if (maxBytes === undefined || file.size <= maxBytes) return
  const limit = `${Math.floor(maxBytes / (1024 * 1024))} MB`
  throw new ApiProblem('upload.too_large', 413, pick(text).fileTooLarge(file.name, limit))
}
