/** What waits for a decision, and what changed since the person last looked. */
import { query } from '../../../platform/server/query.ts'
import { onCell, type BriefRow, type DocumentRow, type In, type OnDay } from './counts.ts'

export const waitingAssignments = query<
  In & { nodes: number[] },
  {
    documentId: string
    submittedById: string
    submittedByName: string | null
    submittedAt: Date
    total: number
  } & DocumentRow
>(
  'overview.waitingAssignments',
  `select a.document_id as "documentId", a.submitted_by as "submittedById", p.full_name as "submittedByName", a.submitted_at as "submittedAt",
     count(*) over ()::int as total, d.id, d.type, d.number, d.issuer, d.signed_on as date, d.title, d.presence
   from assignment a
   join document d on d.province_id = a.province_id and d.id = a.document_id
   join unit u on u.province_id = d.province_id and u.id = d.owner_unit_id
   left join person p on p.province_id = a.province_id and p.id = a.submitted_by
   where a.province_id = :province and a.state = 'submitted' and u.node = any(:nodes::int[])
   order by a.submitted_at, a.document_id limit 5`,
)

export const waitingReviews = query<In & { nodes: number[] }, BriefRow & { reportId: string; at: Date }>(
  'overview.waitingReviews',
  `select r.id as "reportId", r.at, r.occurrence_id as "occurrenceId", t.id as "taskId", t.text, t.clause_path as "clausePath",
     d.number as "documentNumber", r.unit_id as "unitId", o.due, false as silent
   from progress_report r
   join occurrence o on o.province_id = r.province_id and o.id = r.occurrence_id
   join task t on t.province_id = r.province_id and t.id = r.task_id
   join document d on d.province_id = t.province_id and d.id = t.document_id
   join unit i on i.province_id = t.province_id and i.id = t.issuer_unit_id
   where r.province_id = :province and r.state = 'submitted' and i.node = any(:nodes::int[])
   order by r.at, r.id limit 5`,
)

/** Each waiting report's task is looked up; a join over all tasks would cost more (`offset 0` keeps the planner from it). */
export const countReviews = query<In & { nodes: number[] }, { count: number }>(
  'overview.countReviews',
  `select count(*) as count from progress_report r
   cross join lateral (select t.issuer_unit_id from task t where t.province_id = r.province_id and t.id = r.task_id offset 0) t
   where r.province_id = :province and r.state = 'submitted'
     and t.issuer_unit_id = any(array(select id from unit where province_id = :province and node = any(:nodes::int[])))`,
)

/** Ordered tasks that wait for a lead or a deadline, as they were counted when they were issued and assigned. */
export const countUnclear = query<In & { nodes: number[] }, { lead: number; deadline: number }>(
  'overview.countUnclear',
  `select coalesce(sum(c.without_lead), 0)::int as lead, coalesce(sum(c.without_deadline), 0)::int as deadline
   from rollup_task c join unit u on u.province_id = c.province_id and u.id = c.issuer_unit_id
   where c.province_id = :province and u.node = any(:nodes::int[])`,
)

export const authorityRows = query<In, { action: string; role: string }>(
  'overview.authorityRows',
  `select action, role from authority where province_id = :province`,
)

export const lastLook = query<In & { person: string }, { at: Date }>(
  'overview.lastLook',
  `select at from overview_look where province_id = :province and person_id = :person`,
)

export const markLook = query<In & { person: string; at: Date }, never>(
  'overview.markLook',
  `insert into overview_look (province_id, person_id, at) values (:province, :person, :at)
   on conflict (province_id, person_id) do update set at = greatest(overview_look.at, excluded.at)`,
)

export const changesSince = query<
  In & { units: string[]; since: Date },
  { reports: number; completions: number; accepted: number; returned: number; newLines: number }
>(
  'overview.changesSince',
  `with told as (
     select count(*) filter (where kind = 'progress')::int as reports,
       count(*) filter (where kind = 'completion' and state <> 'withdrawn')::int as completions
     from progress_report where province_id = :province and at > :since and unit_id = any(:units::uuid[])),
   decided as (
     select count(*) filter (where decision = 'accepted')::int as accepted, count(*) filter (where decision = 'returned')::int as returned
     from report_decision where province_id = :province and at > :since and unit_id = any(:units::uuid[]))
   select told.*, decided.*,
     (select count(*) from obligation b where b.province_id = :province and b.created_at > :since
        and b.unit_id = any(:units::uuid[]))::int as "newLines"
   from told, decided`,
)

/** Ordered lines that are late now and were not on an earlier day. */
export const newlyOverdue = query<OnDay & { nodes: number[]; from: string }, { count: number }>(
  'overview.newlyOverdue',
  `select coalesce(sum(lines), 0)::int as count from rollup_unit_exact
   where province_id = :province and unit_node = any(:nodes::int[]) and due >= :from and ${onCell.overdue}`,
)
