/** Files that are made while they are sent: a part is made when the reader has taken the one before it, and none once he has gone. */
import { setImmediate as turn } from 'node:timers/promises'
import type { Log } from './log.ts'

/** How a file is called on the reader's side. */
export interface FileName {
  /** As people read it, in Vietnamese: «Danh sách nhiệm vụ 02-03-2026.csv». */
  readonly name: string
  /** For programs that know ASCII only. */
  readonly plain: string
}

/** `attachment` with both names (RFC 6266, RFC 8187). */
export function attachment({ name, plain }: FileName): string {
  // What encodeURIComponent leaves and RFC 8187 does not allow: «'», «(», «)», «*»
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/**
 * Sends a table in parts. Nothing is held between two parts, neither a transaction nor a connection, so that a slow reader keeps nobody waiting.
 * A failure in the middle cuts the file off, which the reader's program reports as a failed download.
 */
export function streamCsv(parts: AsyncGenerator<string>, file: FileName, log: Log): Response {
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const next = await parts.next()
          if (next.done === true) controller.close()
          else controller.enqueue(encoder.encode(next.value))
        } catch (error) {
          log.error('download.failed', error)
          controller.error(error)
        }
      },
      cancel: async () => {
        await parts.return(undefined)
      },
    },
    // Nothing is made ahead of what was taken.
    { highWaterMark: 0 },
  )
  return new Response(stream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment(file),
      'cache-control': 'private, no-store',
    },
  })
}

/**
 * Parts one after another, where each begins behind the last row of the one before: while a part is written the next one is read already.
 * `next` gives what the next part begins behind, undefined after the last. A part is written in pieces: between two of them others get their turn.
 */
export async function* readAhead<P, K>(
  read: (after: K | undefined) => Promise<P>,
  next: (part: P) => K | undefined,
  write: (part: P) => Iterable<string>,
): AsyncGenerator<string> {
  let coming: Promise<P> | undefined = read(undefined)
  try {
    while (coming) {
      const part: P = await coming
      const after = next(part)
      coming = after === undefined ? undefined : read(after)
      // A turn for all others before each piece; the next part is asked for in the first.
      await turn()
      for (const text of write(part)) {
        if (text !== '') yield text
        await turn()
      }
    }
  } finally {
    // The reader has gone, or a part failed: nobody waits for what is still being read, and its failure is no news.
    await coming?.catch(() => undefined)
  }
}
