/** Ids made on the server. */
import { randomBytes } from 'node:crypto'
import { uuidv7 } from '../shared/uuid.ts'

/** Milliseconds of the last id, and a count within them (26 bits), so that ids of one process sort as they were made. */
let last = { time: 0, count: 0 }

/** A new id. Its order is that of `now`, and within one millisecond that of the calls. */
export function newId(now: Date): string {
  const time = now.getTime()
  const random = randomBytes(10)
  // A start below half of the range leaves room for 33 million more.
  last = { time, count: time === last.time ? last.count + 1 : random.readUInt32BE(0) & 0x1ffffff }
  // The four bytes after the time: 4 + 8 bits beside the version, 6 + 8 bits beside the variant.
  random[0] = (last.count >>> 22) & 0x0f
  random[1] = (last.count >>> 14) & 0xff
  random[2] = (last.count >>> 8) & 0x3f
  random[3] = last.count & 0xff
  return uuidv7(time, random)
}
