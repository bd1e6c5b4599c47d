/** Lines of tasks for a table that is sent in parts: only the columns that the table has. */
import { query } from '../../../platform/server/query.ts'

interface In {
  province: number
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
}

/** Lines of tasks, of recurring ones the newest period; in the order of the ids, leads first, as the document names them. Days in Viet Nam. */
export const exportLines = query<In, ExportLine>(
  'tasks.export_lines',
  `select asked.place::int, o.unit_id as "unitId", b.role, b.kind, o.due,
     (s.last_reported_at at time zone 'Asia/Ho_Chi_Minh')::date as "reportedOn", s.submitted_on as "submittedOn", s.completed_on as "completedOn"
   from unnest(:ids::uuid[]) with ordinality as asked (id, place)
   join occurrence o on o.province_id = :province and o.task_id = asked.id
   join obligation b on b.province_id = :province and b.id = o.obligation_id
   left join line_state s on s.province_id = :province and s.occurrence_id = o.id
   where o.period_start is null
     or o.period_start = (select max(n.period_start) from occurrence n where n.province_id = :province and n.obligation_id = o.obligation_id)
   order by asked.place, b.role, b.ordinal, b.created_at, b.id`,
)
