/** Tasks and their lines as pages show them. */
import { anyOf, query } from '../../../platform/server/query.ts'
import type { Deadline } from '../../directives/contract/drafts.ts'
import type { TaskAction } from '../contract.ts'

interface In {
  province: number
}

export interface TaskRow {
  id: string
  documentId: string
  documentType: string | null
  documentNumber: string | null
  documentIssuer: string | null
  documentDate: string | null
  documentTitle: string | null
  documentOwnerId: string
  documentOwnerNode: number
  clauseId: string | null
  clausePath: string
  text: string
  start: number
  end: number
  kind: 'order' | 'request'
  deliverable: string | null
  unresolved: { role: 'lead' | 'support'; name: string }[]
  deadline: Deadline | null
  deadlineOrigin: 'text' | 'assigned'
  deadlineAssigned: { by: string; at: string; basis: string } | null
  due: string | null
  startsOn: string | null
  issuerUnitId: string
  issuerNode: number
  leaderPersonId: string | null
  issuedBy: string
  issuedAt: Date
  version: number
  /** Node and name of the field that counts for the task; null: none. */
  fieldNode: number | null
  fieldId: string | null
  fieldName: string | null
  /** Chosen for the task; otherwise it follows its document. */
  fieldOwn: boolean
}
export const tasksByIds = query<In & { ids: string[] }, TaskRow>(
  'tasks.by_ids',
  `select t.id, t.document_id as "documentId", d.type as "documentType", d.number as "documentNumber", d.issuer as "documentIssuer", d.signed_on as "documentDate",
     d.title as "documentTitle", d.owner_unit_id as "documentOwnerId", ou.node as "documentOwnerNode", t.clause_id as "clauseId", t.clause_path as "clausePath", t.text, t.span_start as start,
     t.span_end as "end", t.kind, t.deliverable, t.unresolved, t.deadline, t.deadline_origin as "deadlineOrigin", t.deadline_assigned as "deadlineAssigned", t.due,
     t.starts_on as "startsOn", t.issuer_unit_id as "issuerUnitId", iu.node as "issuerNode", t.leader_person_id as "leaderPersonId", t.issued_by as "issuedBy",
     t.issued_at as "issuedAt", t.version, t.field_node as "fieldNode", t.field_own as "fieldOwn", f.id as "fieldId", f.name as "fieldName"
   from task t join document d on d.province_id = t.province_id and d.id = t.document_id
   join unit ou on ou.province_id = d.province_id and ou.id = d.owner_unit_id
   join unit iu on iu.province_id = t.province_id and iu.id = t.issuer_unit_id
   left join field f on f.province_id = t.province_id and f.node = t.field_node
   where t.province_id = :province and t.id = ${anyOf('ids')}`,
)

export interface LineRow {
  occurrenceId: string
  obligationId: string
  taskId: string
  unitId: string
  role: 'lead' | 'support'
  kind: 'order' | 'request'
  groupName: string | null
  origin: 'text' | 'assigned'
  assigned: { by: string; at: string; basis: string } | null
  headPersonId: string | null
  /** The unit has left, and owes no further period. */
  ended: boolean
  periodStart: string | null
  periodLabel: string | null
  due: string | null
  startsOn: string | null
  firstReportedAt: Date | null
  lastReportedAt: Date | null
  percent: number | null
  submittedOn: string | null
  completedOn: string | null
}
/** Columns of a {@link LineRow}; o is the occurrence, joined by {@link lineJoins}. */
export const lineColumns = `o.id as "occurrenceId", b.id as "obligationId", o.task_id as "taskId", o.unit_id as "unitId", b.role, b.kind, b.group_name as "groupName", b.origin,
  b.assigned, b.head_person_id as "headPersonId", b.ended_on is not null as ended, o.period_start as "periodStart", o.period_label as "periodLabel", o.due, t.starts_on as "startsOn",
  s.first_reported_at as "firstReportedAt", s.last_reported_at as "lastReportedAt", s.last_percent as percent, s.submitted_on as "submittedOn",
  s.completed_on as "completedOn"`
export const lineJoins = `join obligation b on b.province_id = o.province_id and b.id = o.obligation_id
  join task t on t.province_id = o.province_id and t.id = o.task_id
  left join line_state s on s.province_id = o.province_id and s.occurrence_id = o.id`

/** Lines of tasks; of recurring ones the newest period and what is overdue of earlier ones (`all` false), or every one. */
export const linesOfTasks = query<In & { tasks: string[]; all: boolean; today: string }, LineRow>(
  'tasks.lines',
  `select ${lineColumns} from occurrence o ${lineJoins}
   where o.province_id = :province and o.task_id = ${anyOf('tasks')}
     and (:all or o.period_start is null or (b.kind = 'order' and o.due < :today::date and s.completed_on is null and s.submitted_on is null)
       or o.period_start = (select max(n.period_start) from occurrence n where n.province_id = o.province_id and n.obligation_id = o.obligation_id))
   order by o.task_id, b.role, o.period_start desc nulls last, b.ordinal, b.created_at, b.id`,
)

export interface ReportRow {
  occurrenceId: string
  at: Date
  kind: 'progress' | 'completion'
  percent: number | null
  words: string
  state: string
}
/** The newest report of each line that still stands. */
export const lastReports = query<In & { task: string }, ReportRow>(
  'tasks.last_reports',
  `select distinct on (occurrence_id) occurrence_id as "occurrenceId", at, kind, percent::int, words, state
   from progress_report where province_id = :province and task_id = :task and state <> 'withdrawn' order by occurrence_id, at desc, id desc`,
)

// ---- one task

export interface ThreadRow {
  id: string
  type: string | null
  number: string | null
  issuer: string | null
  date: string | null
  title: string | null
  presence: string
  internal: boolean
}
/** Documents that the task's document carries out, the farthest first; itself last. */
export const threadOf = query<In & { document: string }, ThreadRow>(
  'tasks.thread',
  `select u.id, u.type, u.number, u.issuer, u.signed_on as date, u.title, u.presence, u.internal
   from document d join document_closure c on c.province_id = d.province_id and c.descendant = d.node
   join document u on u.province_id = c.province_id and u.node = c.ancestor
   where d.province_id = :province and d.id = :document order by c.depth desc, u.signed_on nulls last limit 50`,
)
/** Clauses over a task, outermost first. */
export const clausesOver = query<
  In & { clause: string },
  { id: string; path: string; heading: string; start: number; end: number }
>(
  'tasks.clauses_over',
  `with recursive up as (
     select c.*, 0 as level from clause c where c.province_id = :province and c.id = :clause
     union all
     select p.*, up.level + 1 from up join clause p on p.province_id = up.province_id and p.id = up.parent_id where up.level < 30)
   select id, path, heading, span_start as start, span_end as "end" from up order by level desc`,
)

export interface ChangeRow {
  id: string
  action: TaskAction
  before: unknown
  after: unknown
  basis: string
  personId: string
  at: Date
}
export const changesOf = query<In & { task: string }, ChangeRow>(
  'tasks.changes',
  `select id, action, before, after, basis, person_id as "personId", at from task_change where province_id = :province and task_id = :task order by at desc, id desc limit 500`,
)
