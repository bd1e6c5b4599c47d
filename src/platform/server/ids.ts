/** Ids made on the server. */
import { randomBytes } from 'node:crypto'
import { uuidv7 } from '../shared/uuid.ts'

/** A new id whose order is that of `now`. */
export function newId(now: Date): string {
  return uuidv7(now.getTime(), randomBytes(10))
}
