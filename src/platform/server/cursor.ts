/** Places in lists: a cursor is the sort key of the last row shown. Callers hand it back as it is. */
import type { z } from 'zod'
import { problem } from '../shared/problem.ts'

/** The key as text that says nothing to a reader. */
export function writeCursor(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** The key of a cursor, null without one. Throws request.invalid for one that is not of this list. */
export function readCursor<S extends z.ZodType>(cursor: string | undefined, shape: S): z.output<S> | null {
  if (cursor === undefined) return null
  const key = shape.safeParse(parsed(cursor))
  if (!key.success) throw problem('request.invalid', { details: [{ path: 'query.cursor', message: 'Không hợp lệ' }] })
  return key.data
}

/** Undefined, which no list takes for a key, where the cursor is no JSON. */
function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return undefined
  }
}
