/** What my units owe. */
import { query } from '../../../platform/server/query.ts'
import { lineColumns, lineJoins, type LineRow } from './tasks.ts'

interface In {
  province: number
}

export interface MineRow extends LineRow {
  rank: number
  returnedReason: string | null
  /** The last direction that the unit has not answered by a report. */
  directedId: string | null
  directedWords: string | null
  directedBy: string | null
  directedAt: Date | null
}
const returned = `left join lateral (
    select r.decision_reason as reason from progress_report r
    where r.province_id = o.province_id and r.occurrence_id = o.id and r.state = 'returned'
      and not exists (select 1 from progress_report n where n.province_id = r.province_id and n.occurrence_id = r.occurrence_id and n.state <> 'withdrawn' and n.at > r.decided_at)
    order by r.decided_at desc limit 1) back on true`
const directed = `left join lateral (
    select c.id, c.words, c.at, p.full_name as by from task_direction d
    join task_comment c on c.province_id = d.province_id and c.id = d.comment_id
    left join person p on p.province_id = c.province_id and p.id = c.person_id
    where d.province_id = o.province_id and d.unit_id = o.unit_id and d.task_id = o.task_id and b.role = 'lead'
      and (s.last_reported_at is null or d.at >= s.last_reported_at)
    order by d.at desc limit 1) told on true`
const rank = `case when back.reason is not null or told.id is not null then 0 when b.kind = 'order' and o.due < :today::date then 1 else 2 end`
/** What is still owed: what came back or was directed first, then what is late, then by due day. */
export const myOpenLines = query<
  In & {
    units: string[]
    today: string
    afterRank: number | null
    afterDue: string | null
    afterId: string | null
    limit: number
  },
  MineRow
>(
  'tasks.mine_open',
  `select ${lineColumns}, ${rank} as rank, back.reason as "returnedReason", told.id as "directedId", told.words as "directedWords",
     told.by as "directedBy", told.at as "directedAt" from occurrence o ${lineJoins} ${returned} ${directed}
   where o.province_id = :province and o.unit_id = any(:units::uuid[]) and s.completed_on is null and s.submitted_on is null
     and (:afterId::uuid is null or (${rank}, coalesce(o.due, 'infinity'::date), o.id) > (:afterRank::int, coalesce(:afterDue::date, 'infinity'::date), :afterId::uuid))
   order by rank, coalesce(o.due, 'infinity'::date), o.id limit :limit`,
)
const closedPage = (name: string, condition: string, key: string) =>
  query<
    In & {
      units: string[]
      today: string
      afterRank: number | null
      afterDue: string | null
      afterId: string | null
      limit: number
    },
    MineRow
  >(
    name,
    `select ${lineColumns}, 0 as rank, null as "returnedReason", null as "directedId", null as "directedWords", null as "directedBy",
       null as "directedAt" from occurrence o ${lineJoins}
     where o.province_id = :province and o.unit_id = any(:units::uuid[]) and ${condition} and :today::date is not null and :afterRank::int is not distinct from :afterRank::int
       and (:afterId::uuid is null or (${key}, o.id) > (:afterDue::date, :afterId::uuid))
     order by ${key}, o.id limit :limit`,
  )
/** What waits for the issuer, the longest first. */
export const myWaitingLines = closedPage(
  'tasks.mine_waiting',
  `s.submitted_on is not null and s.completed_on is null`,
  's.submitted_on',
)
export const myDoneLines = closedPage('tasks.mine_done', `s.completed_on is not null`, 's.completed_on')

export const countMine = query<
  In & { units: string[]; today: string; soon: string },
  { open: number; overdue: number; dueSoon: number; silent: number; waiting: number }
>(
  'tasks.count_mine',
  `with l as (
     select o.due, b.kind, s.occurrence_id as told, s.submitted_on, s.completed_on
     from occurrence o join obligation b on b.province_id = o.province_id and b.id = o.obligation_id
     left join line_state s on s.province_id = o.province_id and s.occurrence_id = o.id
     where o.province_id = :province and o.unit_id = any(:units::uuid[]) and s.completed_on is null)
   select count(*) filter (where submitted_on is null)::int as open,
     count(*) filter (where submitted_on is null and kind = 'order' and due < :today::date)::int as overdue,
     count(*) filter (where submitted_on is null and due >= :today::date and due <= :soon::date)::int as "dueSoon",
     count(*) filter (where told is null)::int as silent,
     count(*) filter (where submitted_on is not null)::int as waiting
   from l`,
)
