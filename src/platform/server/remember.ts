/**
 * Answers that are kept as long as nothing has changed. Every change is a row of `event` in the transaction of the change, so an answer still
 * holds, to the last commit, while no event has come that was not there when it was made. That is asked of the database each time; no clock and
 * no message decides it. Kept under what decides the answer: the route, the rights of who asks, the day, and what was asked for.
 */
import { gzipSync } from 'node:zlib'
import { query, type Tx } from './query.ts'
import type { Scope } from './scope.ts'

/** Which events a snapshot sees at and above a horizon. Events that only record that someone looked change no answer. */
interface Seen {
  /** Transactions below it had ended when the answer was made: all that they wrote is in it. */
  readonly horizon: string
  /** The events of the transactions above that it could see; null where these are more than are looked through. */
  readonly print: string | null
}

/**
 * So many events are looked through at most. They become more while a long transaction, as of a backup, holds the horizon: an answer is then
 * made each time, which costs the same however long it takes.
 */
export const MOST_EVENTS = 1_000

const seenBy = query<{ province: number; since: string | null; most: number }, Seen>(
  'platform.events_seen',
  `select at.horizon::text as horizon,
     (select case when count(*) <= :most then coalesce(md5(string_agg(e.id::text, ',' order by e.id) filter (where e.kind !~ '_read$')), '') end
      from (select id, kind from event where province_id = :province and tx >= at.horizon
         order by tx limit :most::int + 1) e) as print
   from (select coalesce(:since::text::xid8, pg_snapshot_xmin(pg_current_snapshot())) as horizon) at`,
)

/** An answer as it is sent. */
export interface Kept {
  readonly text: string
  /** The same compressed, for those who take it. */
  gzip(): Uint8Array<ArrayBuffer>
}

interface Entry extends Kept {
  readonly seen: Seen
}

/** Answers of one server. */
export interface Memory {
  /**
   * The answer kept under the key, or the text that `make` comes to. `make` runs after the look at the events: what is committed meanwhile is
   * at worst in the answer and counted as new afterwards.
   */
  recall(tx: Tx, scope: Scope, key: string, make: () => Promise<string>): Promise<Kept>
}

/** Characters kept in all, about a hundred leader's pages. */
const ROOM = 16_000_000

/** A memory without answers. */
export function createMemory(): Memory {
  const entries = new Map<string, Entry>()
  const beingMade = new Map<string, Promise<unknown>>()
  let size = 0
  const forget = (key: string): void => {
    size -= entries.get(key)?.text.length ?? 0
    entries.delete(key)
  }
  const keep = (key: string, entry: Entry): void => {
    forget(key)
    entries.set(key, entry)
    size += entry.text.length
    for (const oldest of entries.keys()) {
      if (size <= ROOM) break
      forget(oldest)
    }
  }
  const holding = async (tx: Tx, province: number, key: string): Promise<Entry | undefined> => {
    const entry = entries.get(key)
    if (!entry) return undefined
    const { print } = await seenBy.one(tx, { province, since: entry.seen.horizon, most: MOST_EVENTS })
    return print === entry.seen.print ? entry : undefined
  }
  const making = async (tx: Tx, province: number, key: string, make: () => Promise<string>): Promise<Kept> => {
    const seen = await seenBy.one(tx, { province, since: null, most: MOST_EVENTS })
    const entry = { seen, ...keptOf(await make()) }
    if (seen.print === null) forget(key)
    else keep(key, entry)
    return entry
  }
  return {
    recall: async (tx, scope, asked, make) => {
      const { province, today } = scope
      const key = `${province} ${today} ${rightsOf(scope)} ${asked}`
      // Many pages read again at once after a change: the first one counts, the others look at what it found.
      const other = beingMade.get(key)
      if (other) await Promise.allSettled([other])
      const known = await holding(tx, province, key)
      if (known) return known
      const made = making(tx, province, key, make)
      if (beingMade.has(key)) return made
      beingMade.set(key, made)
      try {
        return await made
      } finally {
        beingMade.delete(key)
      }
    },
  }
}

function keptOf(text: string): Kept {
  let compressed: Uint8Array<ArrayBuffer> | undefined
  return { text, gzip: () => (compressed ??= new Uint8Array(gzipSync(text, { level: 5 }))) }
}

/** All of a scope that an answer may depend on beside the province and the day. */
function rightsOf({ units, grants }: Scope): string {
  const text = [
    ...units.map(({ node, isHead }) => `u${node}${isHead ? 'h' : ''}`),
    ...grants.map(({ role, node, relation }) => `g${node}${relation}${role}`),
  ]
  return text.sort().join(' ')
}
