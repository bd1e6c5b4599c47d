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

const orderedBy = `t.province_id = :province and t.kind = 'order'
     and t.issuer_unit_id = any(array(select id from unit where province_id = :province and node = any(:nodes::int[])))`

export const countWithoutLead = query<In & { nodes: number[] }, { count: number }>(
  'overview.countWithoutLead',
  `select count(*) as count from task t where ${orderedBy}
     and not exists (select 1 from obligation b where b.province_id = t.province_id and b.task_id = t.id and b.role = 'lead')`,
)

export const countWithoutDeadline = query<In & { nodes: number[] }, { count: number }>(
  'overview.countWithoutDeadline',
  `select count(*) as count from task t where ${orderedBy} and t.deadline is null`,
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
  `select
     (select count(*) from progress_report r where r.province_id = :province and r.at > :since and r.kind = 'progress'
        and r.unit_id = any(:units::uuid[]))::int as reports,
     (select count(*) from progress_report r where r.province_id = :province and r.at > :since and r.kind = 'completion'
        and r.state <> 'withdrawn' and r.unit_id = any(:units::uuid[]))::int as completions,
     (select count(*) from report_decision x where x.province_id = :province and x.at > :since and x.decision = 'accepted'
        and x.unit_id = any(:units::uuid[]))::int as accepted,
     (select count(*) from report_decision x where x.province_id = :province and x.at > :since and x.decision = 'returned'
        and x.unit_id = any(:units::uuid[]))::int as returned,
     (select count(*) from obligation b where b.province_id = :province and b.created_at > :since
        and b.unit_id = any(:units::uuid[]))::int as "newLines"`,
)

/** Ordered lines that are late now and were not on an earlier day. */
export const newlyOverdue = query<OnDay & { nodes: number[]; from: string }, { count: number }>(
  'overview.newlyOverdue',
  `select coalesce(sum(lines), 0)::int as count from rollup_unit_exact
   where province_id = :province and unit_node = any(:nodes::int[]) and due >= :from and ${onCell.overdue}`,
)
