/** Tasks and lines for a table that is sent in parts: only the columns that the table has. */
import { query } from '../../../platform/server/query.ts'

interface In {
  province: number
  ids: string[]
}

export interface ExportTask {
  id: string
  text: string
  kind: 'order' | 'request'
  clausePath: string
  documentType: string | null
  documentNumber: string | null
  documentDate: string | null
  deadlineText: string | null
  due: string | null
  issuerUnitId: string
}

/** In the order of the ids. */
export const exportTasks = query<In, ExportTask>(
  'tasks.export_tasks',
  `select t.id, t.text, t.kind, t.clause_path as "clausePath", d.type as "documentType", d.number as "documentNumber", d.signed_on as "documentDate",
     t.deadline->>'text' as "deadlineText", t.due, t.issuer_unit_id as "issuerUnitId"
   from unnest(:ids::uuid[]) with ordinality as asked (id, place)
   join task t on t.province_id = :province and t.id = asked.id
   join document d on d.province_id = t.province_id and d.id = t.document_id
   order by asked.place`,
)

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

/**
 * Lines of tasks, of recurring ones the newest period; in the order of the ids, leads first, as the document names them. Days in Viet Nam. Each
 * is looked up (`offset 0` keeps the planner from reading all lines of the province for a part of them).
 */
export const exportLines = query<In, ExportLine>(
  'tasks.export_lines',
  `select asked.place::int, o.unit_id as "unitId", b.role, b.kind, o.due,
     (s.last_reported_at at time zone 'Asia/Ho_Chi_Minh')::date as "reportedOn", s.submitted_on as "submittedOn", s.completed_on as "completedOn"
   from unnest(:ids::uuid[]) with ordinality as asked (id, place)
   cross join lateral (select * from occurrence o where o.province_id = :province and o.task_id = asked.id offset 0) o
   cross join lateral (select * from obligation b where b.province_id = :province and b.id = o.obligation_id offset 0) b
   left join lateral (select * from line_state s where s.province_id = :province and s.occurrence_id = o.id offset 0) s on true
   where o.period_start is null
     or o.period_start = (select max(n.period_start) from occurrence n where n.province_id = :province and n.obligation_id = o.obligation_id)
   order by asked.place, b.role, b.ordinal, b.created_at, b.id`,
)
