/** What one server tells all others: which topics of a province changed. Sent by the sealer, in the transaction that chains the events. */
import { z } from 'zod'
import type { Tx } from './query.ts'

/** Channel of the database on which changes are told. */
export const CHANNEL = 'cotmoc_changes'

/** What live pages of a province should read again. `position` is the length of the province's chain of events with this change in it. */
export interface Change {
  readonly province: number
  readonly topics: readonly string[]
  readonly position: number
}

const shape = z.object({ province: z.number(), topics: z.array(z.string()), position: z.number() })

/** Tells every server that listens on this database, if and when the transaction commits. */
export async function tellServers(tx: Tx, change: Change): Promise<void> {
  await tx.send({ text: 'select pg_notify($1, $2)', values: [CHANNEL, JSON.stringify(change)] })
}

const notice = z
  .string()
  .transform((text, check) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      check.addIssue({ code: 'custom', message: 'not JSON' })
      return z.NEVER
    }
  })
  .pipe(shape)

/** Reads a notification; null where it has another form than ours. */
export const readNotice = (payload: string): Change | null => notice.safeParse(payload).data ?? null
