/**
 * Chains events: each one's hash covers the one before it, so that a changed or missing row is found later. Only events of transactions
 * below the oldest one still open are taken (pg_snapshot_xmin); a row that commits late is therefore never skipped, and writers never wait.
 * The sealer tells live pages at the same horizon which topics changed.
 */
import { createHash } from 'node:crypto'
import type { Database } from './db.ts'
import { payloadHash } from './events.ts'
import { tellServers, type Change } from './notice.ts'
import { query, type Tx } from './query.ts'

interface SealedEvent {
  id: string
  at: string
  kind: string
  subject_type: string
  subject_id: string
  actor_id: string | null
  on_behalf_of: string | null
  data: string
  personal_hash: Buffer | null
}

/** Columns as they go into the hash: instants as microseconds since 1970, data in PostgreSQL's own text of jsonb. */
const COLUMNS = `id, ((extract(epoch from at) * 1000000)::bigint)::text as at, kind, subject_type, subject_id, actor_id, on_behalf_of,
  data::text as data, personal_hash`

const lockHead = query<{ province: number }, { position: number; hash: Buffer; horizon: string; until: string }>(
  'platform.lock_chain_head',
  `select position, hash, horizon::text as horizon, pg_snapshot_xmin(pg_current_snapshot())::text as until
   from chain_head where province_id = :province for update skip locked`,
)

/** Where the chain is behind what was committed. */
const provincesToSeal = query<object, { province: number }>(
  'platform.provinces_to_seal',
  `select h.province_id as province from chain_head h
   where exists (select 1 from event e where e.province_id = h.province_id and e.tx >= h.horizon and e.tx < pg_snapshot_xmin(pg_current_snapshot()))
   order by 1`,
)

const unsealed = query<{ province: number; from: string; until: string }, SealedEvent>(
  'platform.unsealed_events',
  `select ${COLUMNS} from event where province_id = :province and tx >= :from::text::xid8 and tx < :until::text::xid8 order by tx, id`,
)

const insertLinks = query<{ province: number; positions: number[]; ids: string[]; hashes: Buffer[] }, never>(
  'platform.insert_chain_links',
  `insert into chain (province_id, position, event_id, hash)
   select :province::smallint, link.position, link.id, link.hash
   from unnest(:positions::bigint[], :ids::uuid[], :hashes::bytea[]) as link (position, id, hash)`,
)

const moveHead = query<{ province: number; position: number; hash: Buffer; until: string }, never>(
  'platform.move_chain_head',
  `update chain_head set position = :position, hash = :hash, horizon = :until::text::xid8 where province_id = :province`,
)

/**
 * Chains what is ready in every province and tells every server that listens what changed, in the same transaction: what is chained was told.
 * Returns what changed. Several servers may call it; one at a time works.
 */
export async function sealAll(db: Database): Promise<Change[]> {
  const changes: Change[] = []
  for (const { province } of await db.transaction((tx) => provincesToSeal(tx, {}))) {
    const change = await db.transaction((tx) => sealProvince(tx, province))
    if (change) changes.push(change)
  }
  return changes
}

async function sealProvince(tx: Tx, province: number): Promise<Change | null> {
  const head = await lockHead.maybe(tx, { province })
  if (!head || head.horizon === head.until) return null
  const events = await unsealed(tx, { province, from: head.horizon, until: head.until })
  // The horizon moves only with events: a quiet night writes nothing.
  if (events.length === 0) return null
  let { hash, position } = head
  const links = events.map((event) => {
    hash = linkHash(hash, province, event)
    position += 1
    return { id: event.id, position, hash }
  })
  await insertLinks.run(tx, {
    province,
    positions: links.map((link) => link.position),
    ids: links.map((link) => link.id),
    hashes: links.map((link) => link.hash),
  })
  await moveHead.run(tx, { province, position, hash, until: head.until })
  const change = { province, topics: topicsOf(events.map((event) => event.kind)), position }
  if (change.topics.length === 0) return null
  await tellServers(tx, change)
  return change
}

/** Kinds that only record that someone looked, e.g. accounts.people_read. */
const LOOKED = /_read$/

/** What live pages read again. That someone looked changes nothing: told, a page whose reading is recorded would read itself again for ever. */
export function topicsOf(kinds: readonly string[]): string[] {
  return [...new Set(kinds.filter((kind) => !LOOKED.test(kind)).map((kind) => kind.split('.')[0] ?? kind))]
}

function linkHash(before: Buffer, province: number, event: SealedEvent): Buffer {
  const fields = [
    before.toString('hex'),
    province,
    event.id,
    event.at,
    event.kind,
    event.subject_type,
    event.subject_id,
    event.actor_id,
    event.on_behalf_of,
    event.data,
    event.personal_hash?.toString('hex') ?? null,
  ]
  return createHash('sha256').update(JSON.stringify(fields)).digest()
}

interface ChainRow extends SealedEvent {
  position: number
  hash: Buffer
  salt: Buffer | null
  personal: string | null
}

const readChain = query<{ province: number; after: number; limit: number }, ChainRow>(
  'platform.read_chain',
  `select c.position, c.hash, p.salt, p.personal, e.*
   from chain c
   join (select province_id, ${COLUMNS} from event) e on e.province_id = c.province_id and e.id = c.event_id
   left join event_payload p on p.province_id = c.province_id and p.event_id = c.event_id
   where c.province_id = :province and c.position > :after order by c.position limit :limit`,
)

const readHead = query<{ province: number }, { position: number; hash: Buffer }>(
  'platform.read_chain_head',
  `select position, hash from chain_head where province_id = :province`,
)

const countUnchained = query<{ province: number }, { count: number }>(
  'platform.count_unchained_events',
  `select count(*) as count from event e
   where e.province_id = :province and e.tx < (select horizon from chain_head where province_id = :province)
     and not exists (select 1 from chain c where c.province_id = e.province_id and c.event_id = e.id)`,
)

/** Result of walking one province's chain. `fault` names the first place that does not hold. */
export interface ChainReport {
  readonly province: number
  readonly length: number
  /** Hash of the head in hex: printed on reports, so that a later rewrite shows. */
  readonly head: string
  readonly fault: string | null
}

const PAGE = 1000

/** Walks the chain from its beginning and says the first fault it meets: a changed, missing or added row. */
export async function verifyChain(tx: Tx, province: number): Promise<ChainReport> {
  const head = (await readHead.maybe(tx, { province })) ?? { position: 0, hash: Buffer.alloc(0) }
  const report = (fault: string | null): ChainReport => ({
    province,
    length: head.position,
    head: head.hash.toString('hex'),
    fault,
  })
  let hash: Buffer = Buffer.alloc(0)
  let position = 0
  for (;;) {
    const rows = await readChain(tx, { province, after: position, limit: PAGE })
    for (const row of rows) {
      position += 1
      const fault = faultOf(row, position, hash, province)
      if (fault) return report(fault)
      hash = row.hash
    }
    if (rows.length < PAGE) break
  }
  if (position !== head.position || !hash.equals(head.hash))
    return report(`chain ends at ${position}, its head says ${head.position}`)
  const { count } = await countUnchained.one(tx, { province })
  return report(count > 0 ? `${count} events were added below the chain's horizon` : null)
}

const readLink = query<{ province: number; position: number }, { hash: Buffer }>(
  'platform.read_chain_link',
  `select hash from chain where province_id = :province and position = :position`,
)

/** Works out again the links after `from` up to `to`, trusting link `from`. Returns the first position that does not hold, or null. */
export async function verifyLinks(tx: Tx, province: number, from: number, to: number): Promise<number | null> {
  let hash: Buffer = (await readLink.maybe(tx, { province, position: from }))?.hash ?? Buffer.alloc(0)
  let position = from
  while (position < to) {
    const rows = await readChain(tx, { province, after: position, limit: Math.min(PAGE, to - position) })
    if (rows.length === 0) return position + 1
    for (const row of rows) {
      position += 1
      if (faultOf(row, position, hash, province)) return position
      hash = row.hash
    }
  }
  return null
}

function faultOf(row: ChainRow, position: number, before: Buffer, province: number): string | null {
  if (row.position !== position) return `link ${position} is missing`
  if (!linkHash(before, province, row).equals(row.hash)) return `event ${row.id} at link ${position} was changed`
  if (row.personal === null || row.salt === null) return null
  const intact = row.personal_hash !== null && payloadHash(row.salt, row.personal).equals(row.personal_hash)
  return intact ? null : `personal data of event ${row.id} at link ${position} was changed`
}
