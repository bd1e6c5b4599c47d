/** What was decided about work that is late: directions, returned reports, what was assigned later, documents approved or sent back. */
import { query } from '../../../platform/server/query.ts'
import type { DecisionKind } from '../contract/directed.ts'
import { onCell, type In, type OnDay } from './counts.ts'

export interface DecisionRow {
  id: string
  kind: DecisionKind
  at: Date
  personId: string
  words: string | null
  occurrenceId: string | null
  taskId: string | null
  documentId: string | null
}

/** Actions of task_change that are decisions; the same words as the partial index has. */
const assigned = `('lead_assigned', 'due_assigned', 'leader_assigned')`
const SHOWN = 12

/** The newest decisions since an instant on work of the units, or on documents of offices among them; `total` counts all of them. */
export const decisionsSince = query<
  In & { units: string[]; since: Date },
  DecisionRow & { subject: string; unitIds: string[]; total: number }
>(
  'overview.decisionsSince',
  `with found as (
     select c.id, 'direction' as kind, c.at, c.person_id, c.words, null::uuid as occurrence_id, c.task_id, null::uuid as document_id,
       array_agg(d.unit_id::text) as units
     from task_direction d join task_comment c on c.province_id = d.province_id and c.id = d.comment_id
     where d.province_id = :province and d.at > :since and d.unit_id = any(:units::uuid[])
     group by c.province_id, c.id, c.at, c.person_id, c.words, c.task_id
     union all
     select x.id, 'returned', x.at, x.person_id, x.reason, r.occurrence_id, x.task_id, null, array[x.unit_id::text]
     from report_decision x join progress_report r on r.province_id = x.province_id and r.id = x.report_id
     where x.province_id = :province and x.decision = 'returned' and x.at > :since and x.unit_id = any(:units::uuid[])
     union all
     select g.id, g.action, g.at, g.person_id, g.basis, null, g.task_id, null,
       array(select distinct b.unit_id::text from obligation b
         where b.province_id = g.province_id and b.task_id = g.task_id and b.role = 'lead' and b.ended_on is null and b.unit_id = any(:units::uuid[]))
     from task_change g
     where g.province_id = :province and g.at > :since and g.action in ${assigned}
       and exists (select 1 from obligation b where b.province_id = g.province_id and b.task_id = g.task_id and b.unit_id = any(:units::uuid[]))
     union all
     select a.id, case a.state when 'approved' then 'approved' else 'sent_back' end, a.decided_at, a.decided_by, a.reason, null, null, a.document_id, '{}'
     from assignment a join document d on d.province_id = a.province_id and d.id = a.document_id
     where a.province_id = :province and a.state in ('approved', 'returned') and a.decided_at > :since and d.owner_unit_id = any(:units::uuid[]))
   select f.id, f.kind, f.at, f.person_id as "personId", f.words, f.occurrence_id as "occurrenceId", f.task_id as "taskId",
     f.document_id as "documentId", f.units as "unitIds", count(*) over ()::int as total,
     coalesce((select t.text from task t where t.province_id = :province and t.id = f.task_id),
       (select concat_ws(' ', d.type, d.number) from document d where d.province_id = :province and d.id = f.document_id), '') as subject
   from found f order by f.at desc, f.id desc limit ${SHOWN}`,
)

/** Units with ordered lines that are late. */
export const lateUnits = query<OnDay & { nodes: number[] }, { id: string; node: number }>(
  'overview.lateUnits',
  `select u.id, u.node from unit u join (
     select unit_node from rollup_unit_exact where province_id = :province and unit_node = any(:nodes::int[]) and ${onCell.overdue}
     group by unit_node having sum(lines) > 0) late on late.unit_node = u.node
   where u.province_id = :province`,
)

/** Whether the line o (obligation b, state s) is ordered, past its day, not finished and not waiting. */
const late = `b.kind = 'order' and o.due < :today and s.submitted_on is null and s.completed_on is null`
const lineOf = (line: string): string => `${line}
     join obligation b on b.province_id = o.province_id and b.id = o.obligation_id
     left join line_state s on s.province_id = o.province_id and s.occurrence_id = o.id`

/** The last decision on a late line of each unit: by unit from the returned reports and the directions, by act from what was assigned later. */
export const lastDecisions = query<OnDay & { units: string[] }, DecisionRow & { unitId: string }>(
  'overview.lastDecisions',
  `with wanted as (select unnest(:units::uuid[]) as unit),
   back as (
     select w.unit, x.id, 'returned' as kind, x.at, x.person_id, x.reason as words, x.occurrence_id, x.task_id
     from wanted w cross join lateral (
       select x.id, x.at, x.person_id, x.reason, o.id as occurrence_id, x.task_id
       from report_decision x join progress_report r on r.province_id = x.province_id and r.id = x.report_id
       ${lineOf('join occurrence o on o.province_id = r.province_id and o.id = r.occurrence_id')}
       where x.province_id = :province and x.unit_id = w.unit and x.decision = 'returned' and ${late}
       order by x.at desc limit 1) x),
   told as (
     select w.unit, d.id, 'direction' as kind, d.at, d.person_id, d.words, null::uuid as occurrence_id, d.task_id
     from wanted w cross join lateral (
       select c.id, c.at, c.person_id, c.words, c.task_id
       from task_direction d join task_comment c on c.province_id = d.province_id and c.id = d.comment_id
       where d.province_id = :province and d.unit_id = w.unit
         and exists (select 1 ${lineOf('from occurrence o')}
           where o.province_id = d.province_id and o.task_id = d.task_id and o.unit_id = d.unit_id and ${late})
       order by d.at desc limit 1) d),
   given as (
     select distinct on (o.unit_id) o.unit_id as unit, g.id, g.action as kind, g.at, g.person_id, g.basis as words, null::uuid as occurrence_id, g.task_id
     from task_change g ${lineOf('join occurrence o on o.province_id = g.province_id and o.task_id = g.task_id')}
     where g.province_id = :province and g.action in ${assigned} and o.unit_id = any(:units::uuid[]) and ${late}
     order by o.unit_id, g.at desc)
   select distinct on (unit) unit as "unitId", id, kind, at, person_id as "personId", words, occurrence_id as "occurrenceId", task_id as "taskId",
     null as "documentId"
   from (select * from back union all select * from told union all select * from given) decided
   order by unit, at desc, id desc`,
)

/** People by id, with the post that each holds on a day: the head's before any other. */
export const decidersNamed = query<OnDay & { people: string[] }, { id: string; name: string; title: string | null }>(
  'overview.decidersNamed',
  `select p.id, p.full_name as name, (
     select h.title from post h where h.province_id = p.province_id and h.person_id = p.id and h.valid_from <= :today
       and (h.valid_to is null or h.valid_to > :today) order by h.is_head desc, h.valid_from limit 1) as title
   from person p where p.province_id = :province and p.id = any(:people::uuid[])`,
)
