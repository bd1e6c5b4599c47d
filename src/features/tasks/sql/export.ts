/** Lines of tasks for a table that is sent in parts: only the columns that the table has. */
import { query } from '../../../platform/server/query.ts'

interface In {
  province: number
  today: string
  ids: string[]
}

export interface ExportLine {
  /** Place of the task among the ids, from 1. */
  place: number
  unitId: string
  role: 'lead' | 'support'
  kind: 'order' | 'request'
  due: string | null
  reportedOn: string | null
  submittedOn: string | null
  completedOn: string | null
  /** Of the newest period, or owed once. */
  newest: boolean
}

/** Lines of tasks, of recurring ones the newest period and what is overdue of earlier ones; in the order of the ids, leads first, as the document names them. Days in Viet Nam. */
export const exportLines = query<In, ExportLine>(
  'tasks.export_lines',
  `select asked.place::int, o.unit_id as "unitId", b.role, b.kind, o.due,
     (s.last_reported_at at time zone 'Asia/Ho_Chi_Minh')::date as "reportedOn", s.submitted_on as "submittedOn", s.completed_on as "completedOn",
     (o.period_start is null or o.period_start = l.last) as newest
   from unnest(:ids::uuid[]) with ordinality as asked (id, place)
   join occurrence o on o.province_id = :province and o.task_id = asked.id
   join obligation b on b.province_id = :province and b.id = o.obligation_id
   left join line_state s on s.province_id = :province and s.occurrence_id = o.id
   left join lateral (select max(n.period_start) as last from occurrence n
     where o.period_start is not null and n.province_id = :province and n.obligation_id = o.obligation_id) l on true
   where o.period_start is null or o.period_start = l.last
     or (b.kind = 'order' and o.due < :today::date and s.completed_on is null and s.submitted_on is null)
   order by asked.place, b.role, b.ordinal, b.created_at, b.id`,
)
