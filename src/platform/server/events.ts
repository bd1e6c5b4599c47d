/**
 * Every change is one row of `event`, written in the transaction of the change and never touched again. Personal data goes to a payload
 * that may be deleted; the chain (sealer.ts) covers only its salted hash.
 */
import { createHash, randomBytes } from 'node:crypto'
import { query, type Tx } from './query.ts'
import { newId } from './ids.ts'
import { knownProvince } from './provinces.ts'
import { SYSTEM_PERSON, type Scope } from './scope.ts'

/** One change. */
export interface NewEvent {
  /** '<feature>.<what happened>'; the part before the dot is the topic told to live pages. */
  readonly kind: string
  /** What it happened to. */
  readonly subject: { readonly type: string; readonly id: string }
  /** Facts without personal data; part of the hash chain for ever. */
  readonly data?: object
  /** Personal data; kept apart, deletable, covered by a salted hash. */
  readonly personal?: object
}

interface EventRow {
  province: number
  id: string
  at: Date
  kind: string
  subjectType: string
  subjectId: string
  actor: string | null
  onBehalfOf: string | null
  data: string
  personalHash: Buffer | null
}

const insertEvent = query<EventRow, never>(
  'platform.insert_event',
  `with ${knownProvince}
   insert into event (province_id, id, at, kind, subject_type, subject_id, actor_id, on_behalf_of, data, personal_hash)
   values (:province, :id, :at, :kind, :subjectType, :subjectId, :actor, :onBehalfOf, :data::jsonb, :personalHash)`,
)

const insertPayload = query<{ province: number; id: string; salt: Buffer; personal: string }, never>(
  'platform.insert_event_payload',
  `insert into event_payload (province_id, event_id, salt, personal) values (:province, :id, :salt, :personal)`,
)

/** Records a change in the name of the scope's person. Returns the event's id. */
export async function appendEvent(tx: Tx, scope: Scope, event: NewEvent): Promise<string> {
  const id = newId(scope.now)
  const salt = randomBytes(16)
  const personal = event.personal === undefined ? undefined : JSON.stringify(event.personal)
  await insertEvent.run(tx, {
    province: scope.province,
    id,
    at: scope.now,
    kind: event.kind,
    subjectType: event.subject.type,
    subjectId: event.subject.id,
    actor: scope.personId === SYSTEM_PERSON ? null : scope.personId,
    onBehalfOf: scope.onBehalfOf,
    data: JSON.stringify(event.data ?? {}),
    personalHash: personal === undefined ? null : payloadHash(salt, personal),
  })
  if (personal !== undefined) await insertPayload.run(tx, { province: scope.province, id, salt, personal })
  return id
}

/** Salted hash of a payload: proves the text while it exists, tells nothing once it is deleted. */
export function payloadHash(salt: Uint8Array, personal: string): Buffer {
  return createHash('sha256').update(salt).update(personal).digest()
}
