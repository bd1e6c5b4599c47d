import { query } from '../../platform/server/query.ts'

interface In {
  province: number
}

export interface EventRow {
  id: string
  at: Date
  kind: string
  subjectType: string
  subjectId: string
  personId: string | null
  personName: string | null
  onBehalfId: string | null
  onBehalfName: string | null
  data: Record<string, unknown>
  personal: 'none' | 'kept' | 'erased'
  position: number | null
}

const columns = `e.id, e.at, e.kind, e.subject_type as "subjectType", e.subject_id as "subjectId", e.actor_id as "personId", p.full_name as "personName",
     e.on_behalf_of as "onBehalfId", q.full_name as "onBehalfName", e.data,
     case when e.personal_hash is null then 'none' when y.event_id is null then 'erased' else 'kept' end as personal, c.position
   from event e
   left join person p on p.province_id = e.province_id and p.id = e.actor_id
   left join person q on q.province_id = e.province_id and q.id = e.on_behalf_of
   left join event_payload y on y.province_id = e.province_id and y.event_id = e.id
   left join chain c on c.province_id = e.province_id and c.event_id = e.id`

export interface ListParams extends In {
  kind: string | null
  person: string | null
  subjectType: string | null
  subjectId: string | null
  from: Date | null
  to: Date | null
  before: string | null
  limit: number
}

/** Newest first: the ids of events sort by time. */
const listQuery = (name: string, subject: string): ReturnType<typeof query<ListParams, EventRow>> =>
  query<ListParams, EventRow>(
    name,
    `select ${columns}
     where e.province_id = :province and ${subject}
       and (:kind::text is null or e.kind = :kind or split_part(e.kind, '.', 1) = :kind)
       and (:person::uuid is null or e.actor_id = :person or e.on_behalf_of = :person)
       and (:from::timestamptz is null or e.at >= :from) and (:to::timestamptz is null or e.at < :to)
       and (:before::uuid is null or e.id < :before)
     order by e.id desc limit :limit`,
  )

/** Everything, or everything about one kind of subject. */
export const events = listQuery(
  'audit.events',
  `(:subjectType::text is null or e.subject_type = :subjectType) and (:subjectId::text is null or e.subject_id = :subjectId)`,
)
/** About one thing, found by its index. */
export const eventsOfSubject = listQuery('audit.eventsOfSubject', `e.subject_type = :subjectType and e.subject_id = :subjectId`)

export const eventById = query<In & { id: string }, EventRow>(
  'audit.eventById',
  `select ${columns} where e.province_id = :province and e.id = :id`,
)

export const personalOf = query<In & { id: string }, { personal: string }>(
  'audit.personalOf',
  `select personal from event_payload where province_id = :province and event_id = :id`,
)

export const chainHead = query<In, { position: number; hash: Buffer; pending: number }>(
  'audit.chainHead',
  `select h.position, h.hash,
     (select count(*) from event e where e.province_id = h.province_id and e.tx >= h.horizon) as pending
   from chain_head h where h.province_id = :province`,
)

/** Heads by day between two instants, newest first. A day's head is its highest link. */
export const chainDays = query<In & { from: Date; to: Date }, { day: string; position: number; events: number; head: Buffer }>(
  'audit.chainDays',
  `select d.day, d.position, d.events, c.hash as head
   from (
     select (e.at at time zone 'Asia/Ho_Chi_Minh')::date as day, max(c.position) as position, count(*)::int as events
     from event e join chain c on c.province_id = e.province_id and c.event_id = e.id
     where e.province_id = :province and e.at >= :from and e.at < :to
     group by 1) d
   join chain c on c.province_id = :province and c.position = d.position
   order by d.day desc`,
)

/** Newest sealed event before an instant. */
export const lastBefore = query<In & { at: Date }, { at: Date }>(
  'audit.lastBefore',
  `select e.at from event e join chain c on c.province_id = e.province_id and c.event_id = e.id
   where e.province_id = :province and e.at < :at order by e.at desc limit 1`,
)

/** Links of the events between two instants. */
export const linksBetween = query<In & { from: Date; to: Date }, { first: number | null; last: number | null; events: number }>(
  'audit.linksBetween',
  `select min(c.position) as first, max(c.position) as last, count(*)::int as events
   from event e join chain c on c.province_id = e.province_id and c.event_id = e.id
   where e.province_id = :province and e.at >= :from and e.at < :to`,
)
