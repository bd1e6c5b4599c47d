/** Lines as this feature reads them, and the one row that it writes about each. */
import { query } from '../../../platform/server/query.ts'

interface In {
  province: number
}

/** What a change of a line needs to know of it. */
export interface LineRow {
  occurrenceId: string
  taskId: string
  unitId: string
  unitNode: number
  documentNode: number
  fieldNode: number
  due: string | null
  role: 'lead' | 'support'
  kind: 'order' | 'request'
  issuerNode: number
  /** The unit has gone into one of the person's units. */
  inherited: boolean
}

/** Units that went into one of the person's (`own`) by today, at once or by way of others that ended since. */
const takenOver = `(
  with recursive gone as (
    select s.predecessor_id as id from unit_succession s
    where s.province_id = :province and s.successor_id = any(:own::uuid[]) and s.on_day <= :today
    union
    select s.predecessor_id from gone g join unit_succession s on s.province_id = :province and s.successor_id = g.id and s.on_day <= :today)
  select id from gone)`

/** A {@link LineRow} of the occurrence that `place` says. `own`: units of the person. A line of a merged unit is reported by the unit that carries the work on. */
export const lineAt = (place: string): string => `
   select o.id as "occurrenceId", o.task_id as "taskId", o.unit_id as "unitId", u.node as "unitNode", d.node as "documentNode",
     coalesce(t.field_node, 0) as "fieldNode", o.due, b.role, b.kind, i.node as "issuerNode",
     o.unit_id in ${takenOver} as inherited
   from occurrence o
   join obligation b on b.province_id = o.province_id and b.id = o.obligation_id
   join task t on t.province_id = o.province_id and t.id = o.task_id
   join document d on d.province_id = t.province_id and d.id = t.document_id
   join unit u on u.province_id = o.province_id and u.id = o.unit_id
   join unit i on i.province_id = t.province_id and i.id = t.issuer_unit_id
   where o.province_id = :province and o.id = ${place}`

export const lineById = query<In & { occurrence: string; own: string[]; today: string }, LineRow>(
  'progress.lineById',
  lineAt(':occurrence'),
)

export interface StateRow {
  firstReportedAt: Date
  lastReportedAt: Date
  lastPercent: number | null
  submittedOn: string | null
  completedOn: string | null
  version: number
}

export const lineState = query<In & { occurrence: string }, StateRow>(
  'progress.lineState',
  `select first_reported_at as "firstReportedAt", last_reported_at as "lastReportedAt", last_percent as "lastPercent",
     submitted_on as "submittedOn", completed_on as "completedOn", version
   from line_state where province_id = :province and occurrence_id = :occurrence`,
)

export const writeLineState = query<
  In & {
    occurrence: string
    firstReportedAt: Date
    lastReportedAt: Date
    lastPercent: number | null
    submittedOn: string | null
    completedOn: string | null
    acceptedAt: Date | null
  },
  { version: number }
>(
  'progress.writeLineState',
  `insert into line_state as s (province_id, occurrence_id, first_reported_at, last_reported_at, last_percent, submitted_on, completed_on, accepted_at)
   values (:province, :occurrence, :firstReportedAt, :lastReportedAt, :lastPercent, :submittedOn, :completedOn, :acceptedAt)
   on conflict (province_id, occurrence_id) do update set first_reported_at = excluded.first_reported_at,
     last_reported_at = excluded.last_reported_at, last_percent = excluded.last_percent, submitted_on = excluded.submitted_on,
     completed_on = excluded.completed_on, accepted_at = excluded.accepted_at, version = s.version + 1
   returning version`,
)

/** Everything that the unit sent was withdrawn: silence again. */
export const clearLineState = query<In & { occurrence: string }, never>(
  'progress.clearLineState',
  `delete from line_state where province_id = :province and occurrence_id = :occurrence`,
)

/** Units that owe something for a task, once a role. `inherited` as above. */
export interface PartyRow {
  unitId: string
  node: number
  role: 'lead' | 'support'
  inherited: boolean
}

export const partiesOf = query<In & { task: string; own: string[]; today: string }, PartyRow>(
  'progress.parties',
  `select distinct b.unit_id as "unitId", u.node, b.role,
     b.unit_id in ${takenOver} as inherited
   from obligation b join unit u on u.province_id = b.province_id and u.id = b.unit_id
   where b.province_id = :province and b.task_id = :task`,
)

export const taskIssuer = query<In & { task: string }, { issuerNode: number }>(
  'progress.taskIssuer',
  `select u.node as "issuerNode" from task t join unit u on u.province_id = t.province_id and u.id = t.issuer_unit_id
   where t.province_id = :province and t.id = :task`,
)

/** Latest name of a unit on a day; `x` is the row that names it. */
export const unitNameOf = (column: string): string =>
  `(select v.name from unit_version v where v.province_id = :province and v.unit_id = ${column}
    order by (v.valid_from <= :today) desc, v.valid_from desc limit 1)`
export const personNameOf = (column: string): string =>
  `(select p.full_name from person p where p.province_id = :province and p.id = ${column})`

/** One line with its task and document, as GET /occurrences/{id} shows it. */
export interface LineViewRow {
  occurrenceId: string
  obligationId: string
  unitId: string
  unitName: string
  role: 'lead' | 'support'
  kind: 'order' | 'request'
  groupName: string | null
  origin: 'text' | 'assigned'
  assigned: unknown
  headId: string | null
  headName: string | null
  periodStart: string | null
  periodLabel: string | null
  due: string | null
  startsOn: string | null
  taskId: string
  taskText: string
  clausePath: string
  deliverable: string | null
  issuedAt: Date
  issuerId: string
  issuerName: string
  leaderId: string | null
  leaderName: string | null
  documentId: string
  documentType: string | null
  documentNumber: string | null
  documentIssuer: string | null
  documentDate: string | null
  documentTitle: string | null
}

export const lineView = query<In & { occurrence: string; today: string }, LineViewRow>(
  'progress.lineView',
  `select o.id as "occurrenceId", b.id as "obligationId", o.unit_id as "unitId", ${unitNameOf('o.unit_id')} as "unitName", b.role, b.kind,
     b.group_name as "groupName", b.origin,
     b.assigned || jsonb_build_object('byName', coalesce(${personNameOf("(b.assigned->>'by')::uuid")}, '–')) as assigned,
     b.head_person_id as "headId", ${personNameOf('b.head_person_id')} as "headName",
     o.period_start as "periodStart", o.period_label as "periodLabel", o.due, t.starts_on as "startsOn", t.id as "taskId", t.text as "taskText",
     t.clause_path as "clausePath", t.deliverable, t.issued_at as "issuedAt", t.issuer_unit_id as "issuerId",
     ${unitNameOf('t.issuer_unit_id')} as "issuerName", t.leader_person_id as "leaderId", ${personNameOf('t.leader_person_id')} as "leaderName",
     d.id as "documentId", d.type as "documentType", d.number as "documentNumber", d.issuer as "documentIssuer", d.signed_on as "documentDate",
     d.title as "documentTitle"
   from occurrence o
   join obligation b on b.province_id = o.province_id and b.id = o.obligation_id
   join task t on t.province_id = o.province_id and t.id = o.task_id
   join document d on d.province_id = t.province_id and d.id = t.document_id
   where o.province_id = :province and o.id = :occurrence`,
)

/** A line beside another: state and no reports. */
export interface NeighbourRow {
  occurrenceId: string
  unitId: string
  unitName: string
  role: 'lead' | 'support'
  kind: 'order' | 'request'
  due: string | null
  periodLabel: string | null
  firstReportedAt: Date | null
  lastReportedAt: Date | null
  percent: number | null
  submittedOn: string | null
  completedOn: string | null
}

const neighbourColumns = `o.id as "occurrenceId", o.unit_id as "unitId", ${unitNameOf('o.unit_id')} as "unitName", b.role, b.kind, o.due,
     o.period_label as "periodLabel", s.first_reported_at as "firstReportedAt", s.last_reported_at as "lastReportedAt",
     s.last_percent as percent, s.submitted_on as "submittedOn", s.completed_on as "completedOn"
   from occurrence o
   join obligation b on b.province_id = o.province_id and b.id = o.obligation_id
   left join line_state s on s.province_id = o.province_id and s.occurrence_id = o.id`

/** Lines of a task in one role and period, of the units given. */
export const neighboursOf = query<
  In & { task: string; role: string; period: string | null; units: string[]; today: string },
  NeighbourRow
>(
  'progress.neighbours',
  `select ${neighbourColumns}
   where o.province_id = :province and o.task_id = :task and b.role = :role and o.period_start is not distinct from :period::date
     and o.unit_id = any(:units::uuid[])
   order by 3 limit 300`,
)

/** Other periods of an obligation, newest first. */
export const periodsOf = query<In & { obligation: string; occurrence: string; today: string }, NeighbourRow>(
  'progress.periods',
  `select ${neighbourColumns}
   where o.province_id = :province and o.obligation_id = :obligation and o.id <> :occurrence
   order by o.period_start desc limit 24`,
)

/** Nodes below the roots, or in the areas. */
export const nodesInReach = query<In & { roots: number[]; areas: number[] }, { nodes: number[] }>(
  'progress.nodesInReach',
  `select coalesce(array_agg(distinct c.descendant), '{}') || :roots::int[] || :areas::int[] as nodes
   from closure c join province p on p.id = c.province_id and p.current_tree = c.tree_version
   where c.province_id = :province
     and ((c.relation = 'belongs' and c.ancestor = any(:roots::int[])) or (c.relation = 'area' and c.ancestor = any(:areas::int[])))`,
)

/** The table of authorities, where the office changed the defaults. */
export const authorityRows = query<In, { action: string; role: string }>(
  'progress.authorityRows',
  `select action, role from authority where province_id = :province`,
)
