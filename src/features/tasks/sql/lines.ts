/** Obligations and occurrences: written at issue and when a period opens. */
import { query } from '../../../platform/server/query.ts'
import type { RollupState } from '../../../platform/server/rollup.ts'
import type { Recurrence } from '../rules/periods.ts'

interface In {
  province: number
}

/** [{ id, taskId, unitId, role, ordinal, kind, groupName, groupId, origin, assigned, recurrence }]; the head is whoever holds the post on the day. */
export const insertObligations = query<In & { lines: string; day: string; now: Date }, { id: string }>(
  'tasks.insert_obligations',
  `insert into obligation (province_id, id, task_id, document_id, unit_id, role, ordinal, kind, group_name, group_id, origin, assigned, head_person_id, recurrence, created_at)
   select :province, r.id, r."taskId", (select t.document_id from task t where t.province_id = :province and t.id = r."taskId"), r."unitId", r.role, coalesce(r.ordinal, 0), r.kind, r."groupName", r."groupId", r.origin, r.assigned, p.person_id, r.recurrence, :now
   from jsonb_to_recordset(:lines::jsonb) as r(id uuid, "taskId" uuid, "unitId" uuid, role text, ordinal smallint, kind text, "groupName" text, "groupId" uuid, origin text,
     assigned jsonb, recurrence jsonb)
   left join post p on p.province_id = :province and p.unit_id = r."unitId" and p.is_head and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
   on conflict on constraint obligation_once do nothing returning id`,
)

/** [{ id, obligationId, taskId, unitId, periodStart, periodLabel, due }]; an occurrence that is there stays as it is. */
export const insertOccurrences = query<In & { occurrences: string }, { id: string }>(
  'tasks.insert_occurrences',
  `insert into occurrence (province_id, id, obligation_id, task_id, unit_id, period_start, period_label, due)
   select :province, r.id, r."obligationId", r."taskId", r."unitId", r."periodStart", r."periodLabel", r.due
   from jsonb_to_recordset(:occurrences::jsonb) as r(id uuid, "obligationId" uuid, "taskId" uuid, "unitId" uuid, "periodStart" date, "periodLabel" text, due date)
   on conflict on constraint occurrence_once do nothing returning id`,
)

// ---- the register on a day

/** Units that exist on a day. */
export const unitsOn = query<In & { day: string }, { id: string; node: number; system: string; name: string }>(
  'tasks.units_on',
  `select u.id, u.node, v.system, v.name from unit u join unit_version v on v.province_id = u.province_id and v.unit_id = u.id
   where u.province_id = :province and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)`,
)
/** Who carried on whose work up to a day. */
export const successionsUntil = query<In & { day: string }, { predecessor: string; successor: string; basis: string }>(
  'tasks.successions_until',
  `select predecessor_id as predecessor, successor_id as successor, basis from unit_succession where province_id = :province and on_day <= :day order by on_day`,
)
/** Who a group means on a day, counted from the register. */
export const groupMembersOn = query<In & { groups: string[]; day: string }, { groupId: string; unitId: string }>(
  'tasks.group_members_on',
  `select g.id as "groupId", v.unit_id as "unitId"
   from unit_group g join unit_version v on v.province_id = g.province_id and v.kind = any(g.kinds) and (not g.border_only or v.is_border)
     and (g.system is null or v.system = g.system) and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
   where g.province_id = :province and g.id = any(:groups::uuid[])
   order by g.id, v.code collate "C"`,
)

// ---- periods

export interface RecurringLine {
  id: string
  taskId: string
  unitId: string
  role: 'lead' | 'support'
  kind: 'order' | 'request'
  groupName: string | null
  groupId: string | null
  origin: 'text' | 'assigned'
  assigned: object | null
  recurrence: Recurrence
  lastStart: string
  documentNode: number
  fieldNode: number
}
/** Lines that come again, with the start of the newest period that is open. Their tasks are held: a field chosen meanwhile waits for the new lines. */
export const recurringLines = query<In, RecurringLine>(
  'tasks.recurring_lines',
  `select b.id, b.task_id as "taskId", b.unit_id as "unitId", b.role, b.kind, b.group_name as "groupName", b.group_id as "groupId", b.origin, b.assigned, b.recurrence,
     (select max(o.period_start) from occurrence o where o.province_id = b.province_id and o.obligation_id = b.id) as "lastStart", d.node as "documentNode",
     coalesce(t.field_node, 0) as "fieldNode"
   from obligation b join task t on t.province_id = b.province_id and t.id = b.task_id join document d on d.province_id = t.province_id and d.id = t.document_id
   where b.province_id = :province and b.recurrence is not null and b.ended_on is null
   order by b.task_id, b.id for share of t`,
)
export const provincesWithRecurring = query<object, { province: number }>(
  'tasks.provinces_with_recurring',
  `select distinct province_id as province from obligation where recurrence is not null and ended_on is null`,
)
/** One opener of periods at a time per province. */
export const lockPeriods = query<In, { locked: boolean }>(
  'tasks.lock_periods',
  `select pg_try_advisory_xact_lock(7260005, :province::int) as locked`,
)

export const endObligation = query<In & { id: string; day: string }, never>(
  'tasks.end_obligation',
  `update obligation set ended_on = :day where province_id = :province and id = :id and ended_on is null`,
)
export const liveObligation = query<In & { task: string; unit: string; role: string }, { id: string }>(
  'tasks.live_obligation',
  `select id from obligation where province_id = :province and task_id = :task and unit_id = :unit and role = :role and ended_on is null`,
)
/** A unit that led once leads again, by itself and not for a group. */
export const reviveLead = query<In & { task: string; unit: string; assigned: string }, { id: string }>(
  'tasks.revive_lead',
  `update obligation set ended_on = null, group_name = null, group_id = null, origin = 'assigned', assigned = :assigned::jsonb
   where province_id = :province and task_id = :task and unit_id = :unit and role = 'lead' and ended_on is not null returning id`,
)
/** Says of tasks whether a unit leads them now. Returns those of which something else was said. */
export const settleLeads = query<In & { tasks: string[] }, { issuer: string; kind: 'order' | 'request'; hasLead: boolean }>(
  'tasks.settle_leads',
  `update task t set has_lead = not t.has_lead
   where t.province_id = :province and t.id = any(:tasks::uuid[]) and t.has_lead <> exists (
     select 1 from obligation b where b.province_id = t.province_id and b.task_id = t.id and b.role = 'lead' and b.ended_on is null)
   returning t.issuer_unit_id as issuer, t.kind, t.has_lead as "hasLead"`,
)

// ---- facts of lines, for the roll-up

export interface FactRow {
  unitNode: number
  documentNode: number
  fieldNode: number
  due: string | null
  role: 'lead' | 'support'
  kind: 'order' | 'request'
  state: RollupState
}
/** Every line of a task: their turn is taken before their facts are read and moved. */
export const occurrencesOf = query<In & { task: string }, { id: string }>(
  'tasks.occurrences_of',
  `select id from occurrence where province_id = :province and task_id = :task`,
)
/** Lines of a task as the roll-up counts them (view \`line_fact\`), of one obligation where it is given. */
export const factsOf = query<In & { task: string; obligation: string | null }, FactRow>(
  'tasks.facts',
  `select f.unit_node as "unitNode", f.document_node as "documentNode", f.field_node as "fieldNode", nullif(f.due, 'infinity'::date) as due, f.role, f.kind, f.state
   from line_fact f join occurrence o on o.province_id = f.province_id and o.id = f.occurrence_id
   where f.province_id = :province and f.task_id = :task and (:obligation::uuid is null or o.obligation_id = :obligation)`,
)
