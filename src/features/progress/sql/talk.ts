/** Comments on a task and its timeline. */
import { anyOf, query } from '../../../platform/server/query.ts'
import { personNameOf, unitNameOf } from './lines.ts'

interface In {
  province: number
}
interface OnDay extends In {
  today: string
}

export const insertComment = query<
  In & { id: string; task: string; person: string; onBehalfOf: string | null; unit: string | null; words: string; at: Date },
  never
>(
  'progress.insertComment',
  `insert into task_comment (province_id, id, task_id, person_id, on_behalf_of, unit_id, words, at)
   values (:province, :id, :task, :person, :onBehalfOf, :unit, :words, :at)`,
)

export interface CommentRow {
  id: string
  taskId: string
  personId: string
  personName: string
  onBehalfId: string | null
  onBehalfName: string | null
  unitId: string | null
  unitName: string | null
  words: string
  at: Date
  /** Units told by a direction; null for any other comment. */
  toldTo: { id: string; name: string }[] | null
}

const commentColumns = `c.id, c.task_id as "taskId", c.person_id as "personId", ${personNameOf('c.person_id')} as "personName",
  c.on_behalf_of as "onBehalfId", ${personNameOf('c.on_behalf_of')} as "onBehalfName", c.unit_id as "unitId",
  ${unitNameOf('c.unit_id')} as "unitName", c.words, c.at,
  case when c.direction then (
    select jsonb_agg(jsonb_build_object('id', w.unit_id, 'name', ${unitNameOf('w.unit_id')}) order by w.unit_id)
    from task_direction w where w.province_id = c.province_id and w.comment_id = c.id) end as "toldTo"`

export const commentById = query<OnDay & { id: string }, CommentRow>(
  'progress.commentById',
  `select ${commentColumns} from task_comment c where c.province_id = :province and c.id = :id`,
)

export const commentsById = query<OnDay & { ids: string[] }, CommentRow>(
  'progress.commentsById',
  `select ${commentColumns} from task_comment c where c.province_id = :province and c.id = ${anyOf('ids')}`,
)

/** Newest first, before a place of the list. */
export const commentsOf = query<
  OnDay & { task: string; beforeAt: Date | null; beforeId: string | null; limit: number },
  CommentRow
>(
  'progress.comments',
  `select ${commentColumns} from task_comment c
   where c.province_id = :province and c.task_id = :task and (:beforeAt::timestamptz is null or (c.at, c.id) < (:beforeAt, :beforeId::uuid))
   order by c.at desc, c.id desc limit :limit`,
)

export interface ChangeRow {
  id: string
  action: string
  before: unknown
  after: unknown
  basis: string
  personId: string
  personName: string
}

export const changesById = query<In & { ids: string[] }, ChangeRow>(
  'progress.changesById',
  `select c.id, c.action, c.before, c.after, c.basis, c.person_id as "personId", ${personNameOf('c.person_id')} as "personName"
   from task_change c where c.province_id = :province and c.id = ${anyOf('ids')}`,
)

export interface DecisionRow {
  id: string
  reportId: string
  occurrenceId: string
  unitId: string
  unitName: string
  decision: 'accepted' | 'returned'
  personId: string
  personName: string
  onBehalfId: string | null
  onBehalfName: string | null
  reason: string | null
}

export const decisionsById = query<OnDay & { ids: string[] }, DecisionRow>(
  'progress.decisionsById',
  `select x.id, x.report_id as "reportId", r.occurrence_id as "occurrenceId", x.unit_id as "unitId", ${unitNameOf('x.unit_id')} as "unitName",
     x.decision, x.person_id as "personId", ${personNameOf('x.person_id')} as "personName", x.on_behalf_of as "onBehalfId",
     ${personNameOf('x.on_behalf_of')} as "onBehalfName", x.reason
   from report_decision x join progress_report r on r.province_id = x.province_id and r.id = x.report_id
   where x.province_id = :province and x.id = ${anyOf('ids')}`,
)

export const issueOf = query<In & { task: string }, { personId: string; personName: string }>(
  'progress.issueOf',
  `select t.issued_by as "personId", ${personNameOf('t.issued_by')} as "personName" from task t where t.province_id = :province and t.id = :task`,
)

export interface TimelineKey {
  type: 'issued' | 'report' | 'decision' | 'comment' | 'change'
  id: string
  at: Date
}

/** A branch of the timeline gives the newest rows of its own before the cursor; the outer query merges them. */
const branch = (type: TimelineKey['type'], at: string, id: string, from: string): string => `
  (select '${type}' as type, ${id} as id, ${at} as at from ${from}
     and (:beforeAt::timestamptz is null or (${at}, '${type}', ${id}) < (:beforeAt, :beforeType, :beforeId::uuid))
   order by ${at} desc, ${id} desc limit :limit)`

/** What happened to a task, newest first; reports and decisions only of the units given. */
export const timelineOf = query<
  In & {
    task: string
    units: string[]
    beforeAt: Date | null
    beforeType: string | null
    beforeId: string | null
    limit: number
  },
  TimelineKey
>(
  'progress.timeline',
  `select type, id, at from (
   ${[
     branch(
       'report',
       'r.at',
       'r.id',
       `progress_report r where r.province_id = :province and r.task_id = :task and r.unit_id = ${anyOf('units')}`,
     ),
     branch(
       'decision',
       'x.at',
       'x.id',
       `report_decision x where x.province_id = :province and x.task_id = :task and x.unit_id = ${anyOf('units')}`,
     ),
     branch('comment', 'c.at', 'c.id', `task_comment c where c.province_id = :province and c.task_id = :task`),
     branch('change', 'g.at', 'g.id', `task_change g where g.province_id = :province and g.task_id = :task`),
     branch('issued', 't.issued_at', 't.id', `task t where t.province_id = :province and t.id = :task`),
   ].join(' union all ')}) items
   order by at desc, type desc, id desc limit :limit`,
)
