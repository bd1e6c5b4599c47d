/** Tasks and their lines as pages show them. Lists find ids first, a page at a time; what is shown is then read for these only. */
import { query, type Query } from '../../../platform/server/query.ts'
import type { Deadline } from '../../directives/contract/drafts.ts'

interface In {
  province: number
}

// ---- lists

export interface ListParams extends In {
  /** Units whose lines and tasks the caller may see; not used where he sees everything. */
  units: string[]
  unit: string | null
  document: string | null
  kind: string | null
  from: string | null
  to: string | null
  text: string | null
  today: string
  afterDue: string | null
  afterId: string | null
  limit: number
}
export interface PageRow {
  id: string
  due: string | null
}

/** Facts of a line (o occurrence, b obligation, s line_state) in a state on a day; the same as progress/contract/states.ts says. */
const inState = {
  silent: `s.occurrence_id is null`,
  overdue: `b.kind = 'order' and o.due < :today::date and s.completed_on is null and s.submitted_on is null`,
  waiting: `s.submitted_on is not null and s.completed_on is null`,
  done_on_time: `s.completed_on is not null and (b.kind = 'request' or o.due is null or s.completed_on <= o.due)`,
  done_late: `s.completed_on is not null and b.kind = 'order' and s.completed_on > o.due`,
  in_progress: `s.occurrence_id is not null and s.submitted_on is null and s.completed_on is null and (b.kind = 'request' or o.due is null or o.due >= :today::date)`,
  not_due: `s.occurrence_id is null and (b.kind = 'request' or o.due is null or o.due >= :today::date)`,
} as const
export type ListedState = keyof typeof inState

const after = `(:afterId::uuid is null
  or (:afterDue::date is not null and (t.due > :afterDue::date or t.due is null or (t.due = :afterDue::date and t.id > :afterId::uuid)))
  or (:afterDue::date is null and t.due is null and t.id > :afterId::uuid))`
const filters = `(:document::uuid is null or t.document_id = :document) and (:kind::text is null or t.kind = :kind)
  and (:text::text is null or t.folded like '%' || :text || '%')`

function listQuery(name: string, everything: boolean, condition: string | null): Query<ListParams, PageRow> {
  const seen = everything
    ? `:units::uuid[] is not null`
    : `(t.issuer_unit_id = any(:units::uuid[]) or t.id in (select v.task_id from obligation v where v.province_id = :province and v.unit_id = any(:units::uuid[])))`
  // Lines of others are not searched: the answer would tell their state.
  const seenLine = everything ? 'true' : `(b.unit_id = any(:units::uuid[]) or t.issuer_unit_id = any(:units::uuid[]))`
  const line = `exists (select 1 from occurrence o
      join obligation b on b.province_id = o.province_id and b.id = o.obligation_id
      left join line_state s on s.province_id = o.province_id and s.occurrence_id = o.id
      where o.province_id = t.province_id and o.task_id = t.id and ${seenLine} and (:unit::uuid is null or o.unit_id = :unit)
        and (:from::date is null or o.due >= :from) and (:to::date is null or o.due <= :to) and :today::date is not null
        ${condition === null ? '' : `and ${condition}`})`
  const lines = condition === null ? `((:unit::uuid is null and :from::date is null and :to::date is null) or ${line})` : line
  return query(
    name,
    `select t.id, t.due from task t where t.province_id = :province and ${seen} and ${filters} and ${lines} and ${after} order by t.due, t.id limit :limit`,
  )
}

type Lists = Record<ListedState | 'any', Query<ListParams, PageRow>>
function lists(everything: boolean): Lists {
  const who = everything ? 'all' : 'some'
  const made = Object.entries(inState).map(([state, condition]) => [
    state,
    listQuery(`tasks.list_${who}_${state}`, everything, condition),
  ])
  return Object.fromEntries([...made, ['any', listQuery(`tasks.list_${who}`, everything, null)]]) as Lists
}
/** One statement for each state and each reach, so that each has a plan of its own. */
export const listTasks = { everything: lists(true), some: lists(false) }

const unclear = (name: string, missing: string) =>
  query<In & { units: string[]; afterDue: string | null; afterId: string | null; limit: number }, PageRow>(
    name,
    `select t.id, t.due from task t
     where t.province_id = :province and t.kind = 'order' and ${missing} and t.issuer_unit_id = any(:units::uuid[])
       and ${after} order by t.due, t.id limit :limit`,
  )
/** Ordered tasks without a lead line, or without any deadline, for the leader to assign; each walked in the order of an index of its own. */
export const unclearTasks = {
  lead: unclear('tasks.unclear_lead', 'not t.has_lead'),
  deadline: unclear('tasks.unclear_deadline', 't.deadline is null'),
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
}
export const tasksByIds = query<In & { ids: string[] }, TaskRow>(
  'tasks.by_ids',
  `select t.id, t.document_id as "documentId", d.type as "documentType", d.number as "documentNumber", d.issuer as "documentIssuer", d.signed_on as "documentDate",
     d.title as "documentTitle", d.owner_unit_id as "documentOwnerId", t.clause_id as "clauseId", t.clause_path as "clausePath", t.text, t.span_start as start,
     t.span_end as "end", t.kind, t.deliverable, t.unresolved, t.deadline, t.deadline_origin as "deadlineOrigin", t.deadline_assigned as "deadlineAssigned", t.due,
     t.starts_on as "startsOn", t.issuer_unit_id as "issuerUnitId", iu.node as "issuerNode", t.leader_person_id as "leaderPersonId", t.issued_by as "issuedBy",
     t.issued_at as "issuedAt", t.version
   from task t join document d on d.province_id = t.province_id and d.id = t.document_id
   join unit iu on iu.province_id = t.province_id and iu.id = t.issuer_unit_id
   where t.province_id = :province and t.id = any(:ids::uuid[])`,
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
const lineColumns = `o.id as "occurrenceId", b.id as "obligationId", o.task_id as "taskId", o.unit_id as "unitId", b.role, b.kind, b.group_name as "groupName", b.origin,
  b.assigned, b.head_person_id as "headPersonId", o.period_start as "periodStart", o.period_label as "periodLabel", o.due, t.starts_on as "startsOn",
  s.first_reported_at as "firstReportedAt", s.last_reported_at as "lastReportedAt", s.last_percent as percent, s.submitted_on as "submittedOn",
  s.completed_on as "completedOn"`
const lineJoins = `join obligation b on b.province_id = o.province_id and b.id = o.obligation_id
  join task t on t.province_id = o.province_id and t.id = o.task_id
  left join line_state s on s.province_id = o.province_id and s.occurrence_id = o.id`

/** Lines of tasks; of recurring ones the newest period (\`all\` false) or every one. */
export const linesOfTasks = query<In & { tasks: string[]; all: boolean }, LineRow>(
  'tasks.lines',
  `select ${lineColumns} from occurrence o ${lineJoins}
   where o.province_id = :province and o.task_id = any(:tasks::uuid[])
     and (:all or o.period_start is null
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

// ---- what my units owe

export interface MineRow extends LineRow {
  rank: number
  returnedReason: string | null
}
const returned = `left join lateral (
    select r.decision_reason as reason from progress_report r
    where r.province_id = o.province_id and r.occurrence_id = o.id and r.state = 'returned'
      and not exists (select 1 from progress_report n where n.province_id = r.province_id and n.occurrence_id = r.occurrence_id and n.state <> 'withdrawn' and n.at > r.decided_at)
    order by r.decided_at desc limit 1) back on true`
const rank = `case when back.reason is not null then 0 when b.kind = 'order' and o.due < :today::date then 1 else 2 end`
/** What is still owed: what came back first, then what is late, then by due day. */
export const myOpenLines = query<
  In & {
    units: string[]
    today: string
    afterRank: number | null
    afterDue: string | null
    afterId: string | null
    limit: number
  },
  MineRow
>(
  'tasks.mine_open',
  `select ${lineColumns}, ${rank} as rank, back.reason as "returnedReason" from occurrence o ${lineJoins} ${returned}
   where o.province_id = :province and o.unit_id = any(:units::uuid[]) and s.completed_on is null and s.submitted_on is null
     and (:afterId::uuid is null or (${rank}, coalesce(o.due, 'infinity'::date), o.id) > (:afterRank::int, coalesce(:afterDue::date, 'infinity'::date), :afterId::uuid))
   order by rank, coalesce(o.due, 'infinity'::date), o.id limit :limit`,
)
const closedPage = (name: string, condition: string, key: string) =>
  query<
    In & {
      units: string[]
      today: string
      afterRank: number | null
      afterDue: string | null
      afterId: string | null
      limit: number
    },
    MineRow
  >(
    name,
    `select ${lineColumns}, 0 as rank, null as "returnedReason" from occurrence o ${lineJoins}
     where o.province_id = :province and o.unit_id = any(:units::uuid[]) and ${condition} and :today::date is not null and :afterRank::int is not distinct from :afterRank::int
       and (:afterId::uuid is null or (${key}, o.id) > (:afterDue::date, :afterId::uuid))
     order by ${key}, o.id limit :limit`,
  )
/** What waits for the issuer, the longest first. */
export const myWaitingLines = closedPage(
  'tasks.mine_waiting',
  `s.submitted_on is not null and s.completed_on is null`,
  's.submitted_on',
)
export const myDoneLines = closedPage('tasks.mine_done', `s.completed_on is not null`, 's.completed_on')

export const countMine = query<
  In & { units: string[]; today: string; soon: string },
  { open: number; overdue: number; dueSoon: number; silent: number; waiting: number }
>(
  'tasks.count_mine',
  `with l as (
     select o.due, b.kind, s.occurrence_id as told, s.submitted_on, s.completed_on
     from occurrence o join obligation b on b.province_id = o.province_id and b.id = o.obligation_id
     left join line_state s on s.province_id = o.province_id and s.occurrence_id = o.id
     where o.province_id = :province and o.unit_id = any(:units::uuid[]) and s.completed_on is null)
   select count(*) filter (where submitted_on is null)::int as open,
     count(*) filter (where submitted_on is null and kind = 'order' and due < :today::date)::int as overdue,
     count(*) filter (where submitted_on is null and due >= :today::date and due <= :soon::date)::int as "dueSoon",
     count(*) filter (where told is null)::int as silent,
     count(*) filter (where submitted_on is not null)::int as waiting
   from l`,
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
  depth: number
}
/** Documents that the task's document carries out, with their distance; itself at 0. */
export const threadOf = query<In & { document: string }, ThreadRow>(
  'tasks.thread',
  `select u.id, u.type, u.number, u.issuer, u.signed_on as date, u.title, u.presence, c.depth::int as depth
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
  action: 'lead_assigned' | 'due_assigned' | 'leader_assigned' | 'member_joined' | 'member_left' | 'unit_succeeded'
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
