/** Giao nhiệm vụ: submissions and decisions. */
import { query } from '../../../platform/server/query.ts'
import type { Deadline } from '../../directives/contract/drafts.ts'
import type { Addressee } from '../rules/lines.ts'

interface In {
  province: number
}

/** Alone with the document until the end of the transaction: no edit, no second decision (edits share this lock, see directives). */
export const lockAlone = query<{ document: string }, never>(
  'tasks.lock_alone',
  `select pg_advisory_xact_lock(hashtextextended('document:' || :document, 0))`,
)

/**
 * For the rest of the transaction statements are planned for the tables as they are: a plan kept from the time when they were small
 * takes minutes over 5,000 tasks.
 */
export const planAnew = query<object, never>('tasks.plan_anew', `select set_config('plan_cache_mode', 'force_custom_plan', true)`)

export interface AssignmentRow {
  id: string
  documentId: string
  state: 'submitted' | 'approved' | 'returned' | 'withdrawn'
  submittedBy: string
  submittedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
  reason: string | null
}
const columns = `a.id, a.document_id as "documentId", a.state, a.submitted_by as "submittedBy", a.submitted_at as "submittedAt", a.decided_by as "decidedBy",
  a.decided_at as "decidedAt", a.reason`

export const assignmentsOf = query<In & { document: string }, AssignmentRow>(
  'tasks.assignments',
  `select ${columns} from assignment a where a.province_id = :province and a.document_id = :document order by a.submitted_at desc, a.id desc`,
)
export const insertAssignment = query<In & { id: string; document: string; person: string; now: Date }, never>(
  'tasks.insert_assignment',
  `insert into assignment (province_id, id, document_id, state, submitted_by, submitted_at) values (:province, :id, :document, 'submitted', :person, :now)`,
)
/** Only what still waits can be decided: who comes second changes nothing. */
export const decideAssignment = query<
  In & { id: string; state: string; person: string; now: Date; reason: string | null },
  { id: string }
>(
  'tasks.decide_assignment',
  `update assignment set state = :state, decided_by = :person, decided_at = :now, reason = :reason
   where province_id = :province and id = :id and state = 'submitted' returning id`,
)

/** Assignments that wait, of the offices in reach, the oldest first. */
export const waitingAssignments = query<
  In & { units: string[] },
  AssignmentRow & {
    type: string | null
    number: string | null
    issuer: string | null
    date: string | null
    title: string | null
    tasks: number
  }
>(
  'tasks.waiting_assignments',
  `select ${columns}, d.type, d.number, d.issuer, d.signed_on as date, d.title,
     (select count(*)::int from draft_task w where w.province_id = d.province_id and w.document_id = d.id and w.state = 'accepted') as tasks
   from assignment a join document d on d.province_id = a.province_id and d.id = a.document_id
   where a.province_id = :province and a.state = 'submitted' and d.owner_unit_id = any(:units::uuid[])
   order by a.submitted_at, a.id limit 200`,
)

export interface IssuedDocument {
  id: string
  node: number
  state: string
  type: string | null
  number: string | null
  issuer: string | null
  date: string | null
  title: string | null
  ownerUnitId: string
  ownerNode: number
  issuerUnitId: string | null
  leaderPersonId: string | null
}
export const documentToIssue = query<In & { id: string; units: string[] }, IssuedDocument>(
  'tasks.document_to_issue',
  `select d.id, d.node, d.state, d.type, d.number, d.issuer, d.signed_on as date, d.title, d.owner_unit_id as "ownerUnitId", u.node as "ownerNode",
     d.issuer_unit_id as "issuerUnitId", d.leader_person_id as "leaderPersonId"
   from document d join unit u on u.province_id = d.province_id and u.id = d.owner_unit_id
   where d.province_id = :province and d.id = :id and d.owner_unit_id = any(:units::uuid[])`,
)

export const countWaiting = query<In & { document: string }, { waiting: number }>(
  'tasks.count_waiting',
  `select count(*)::int as waiting from draft_task where province_id = :province and document_id = :document and state = 'proposed'`,
)

export interface AcceptedDraft {
  id: string
  clausePath: string
  ordinal: number
  text: string
  start: number
  end: number
  bodies: Addressee[]
  deadline: Deadline | null
  deadlineOrigin: 'text' | 'assigned'
  deadlineAssigned: { by: string; at: string; basis: string } | null
  deliverable: string | null
  kind: 'order' | 'request'
}
/** Accepted drafts that are no task yet. */
export const acceptedDrafts = query<In & { document: string }, AcceptedDraft>(
  'tasks.accepted_drafts',
  `select w.id, w.clause_path as "clausePath", w.ordinal, w.text, w.span_start as start, w.span_end as "end", w.bodies, w.deadline,
     w.deadline_origin as "deadlineOrigin", w.deadline_assigned as "deadlineAssigned", w.deliverable, w.kind
   from draft_task w
   where w.province_id = :province and w.document_id = :document and w.state = 'accepted'
     and not exists (select 1 from task t where t.province_id = w.province_id and t.draft_id = w.id)
   order by w.ordinal, w.id`,
)

/** Clauses of a document, outer ones before inner ones. */
export const clausesOf = query<In & { document: string }, { id: string; start: number; end: number }>(
  'tasks.clauses',
  `select id, span_start as start, span_end as "end" from clause where province_id = :province and document_id = :document order by span_start, ordinal`,
)

/** [{ id, draftId, … }] → tasks; a draft that is a task already makes no second one. */
export const insertTasks = query<
  In & {
    document: string
    field: number | null
    issuer: string
    leader: string | null
    person: string
    now: Date
    tasks: string
  },
  { id: string }
>(
  'tasks.insert_tasks',
  `insert into task (province_id, id, document_id, draft_id, clause_id, clause_path, ordinal, text, span_start, span_end, kind, deliverable, folded, unresolved,
     deadline, deadline_origin, deadline_assigned, due, starts_on, has_lead, field_node, issuer_unit_id, leader_person_id, issued_by, issued_at)
   select :province, r.id, :document, r."draftId", r."clauseId", r."clausePath", r.ordinal, r.text, r.start, r."end", r.kind, r.deliverable, r.folded, r.unresolved,
     r.deadline, r."deadlineOrigin", r."deadlineAssigned", r.due, r."startsOn", r."hasLead", :field, :issuer, :leader, :person, :now
   from jsonb_to_recordset(:tasks::jsonb) as r(id uuid, "draftId" uuid, "clauseId" uuid, "clausePath" text, ordinal double precision, text text, start int, "end" int,
     kind text, deliverable text, folded text, unresolved jsonb, deadline jsonb, "deadlineOrigin" text, "deadlineAssigned" jsonb, due date, "startsOn" date, "hasLead" boolean)
   on conflict on constraint task_draft_once do nothing returning id`,
)
