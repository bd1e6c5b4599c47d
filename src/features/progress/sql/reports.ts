/** Reports, the answers to them, and their evidence. */
import { anyOf, query } from '../../../platform/server/query.ts'
import type { EvidenceType, ReportState } from '../contract.ts'
import { personNameOf, unitNameOf } from './lines.ts'

interface In {
  province: number
}
interface OnDay extends In {
  today: string
}

/** What the state of a line is worked out from. */
export const standingReports = query<
  In & { occurrence: string },
  { id: string; at: Date; kind: 'progress' | 'completion'; percent: number | null; state: ReportState; decidedAt: Date | null }
>(
  'progress.standingReports',
  `select id, at, kind, percent, state, decided_at as "decidedAt" from progress_report
   where province_id = :province and occurrence_id = :occurrence`,
)

/** The bare report, for acts. */
export const reportKey = query<
  In & { id: string },
  {
    id: string
    hash: string
    occurrenceId: string
    taskId: string
    unitId: string
    state: ReportState
    kind: 'progress' | 'completion'
    decidedBy: string | null
    decidedAt: Date | null
    reason: string | null
    decidedByName: string | null
  }
>(
  'progress.reportKey',
  `select r.id, r.content_hash as hash, r.occurrence_id as "occurrenceId", r.task_id as "taskId", r.unit_id as "unitId", r.state, r.kind,
     r.decided_by as "decidedBy", r.decided_at as "decidedAt", r.decision_reason as reason, ${personNameOf('r.decided_by')} as "decidedByName"
   from progress_report r where r.province_id = :province and r.id = :id`,
)

export interface FileRow {
  sha256: string
  name: string
  mediaType: EvidenceType
  size: number
  addedById: string
  addedByName: string
  addedAt: string
}

export interface ReportRow {
  id: string
  occurrenceId: string
  taskId: string
  unitId: string
  unitName: string
  personId: string
  personName: string
  onBehalfId: string | null
  onBehalfName: string | null
  at: Date
  kind: 'progress' | 'completion'
  percent: number | null
  quantity: string | null
  quantityUnit: string | null
  words: string
  state: ReportState
  decidedById: string | null
  decidedByName: string | null
  decidedForId: string | null
  decidedForName: string | null
  decidedAt: Date | null
  reason: string | null
  files: FileRow[]
}

/** Columns of a {@link ReportRow}; `r` is the report. */
export const reportColumns = `r.id, r.occurrence_id as "occurrenceId", r.task_id as "taskId", r.unit_id as "unitId",
     ${unitNameOf('r.unit_id')} as "unitName", r.person_id as "personId", ${personNameOf('r.person_id')} as "personName",
     r.on_behalf_of as "onBehalfId", ${personNameOf('r.on_behalf_of')} as "onBehalfName", r.at, r.kind, r.percent, r.quantity,
     r.quantity_unit as "quantityUnit", r.words, r.state, r.decided_by as "decidedById", ${personNameOf('r.decided_by')} as "decidedByName",
     r.decided_on_behalf_of as "decidedForId", ${personNameOf('r.decided_on_behalf_of')} as "decidedForName", r.decided_at as "decidedAt",
     r.decision_reason as reason,
     coalesce((select json_agg(json_build_object('sha256', f.sha256, 'name', f.name, 'mediaType', f.media_type, 'size', f.size,
         'addedById', f.added_by, 'addedByName', ${personNameOf('f.added_by')},
         'addedAt', to_char(f.added_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by f.added_at, f.name)
       from report_file f where f.province_id = r.province_id and f.report_id = r.id), '[]') as files`

export const reportById = query<OnDay & { id: string }, ReportRow>(
  'progress.reportById',
  `select ${reportColumns} from progress_report r where r.province_id = :province and r.id = :id`,
)

export const reportsById = query<OnDay & { ids: string[] }, ReportRow>(
  'progress.reportsById',
  `select ${reportColumns} from progress_report r where r.province_id = :province and r.id = ${anyOf('ids')}`,
)

/** Reports of a line, newest first, before a place of the list. */
export const reportsOfLine = query<
  OnDay & { occurrence: string; beforeAt: Date | null; beforeId: string | null; limit: number },
  ReportRow
>(
  'progress.reportsOfLine',
  `select ${reportColumns} from progress_report r
   where r.province_id = :province and r.occurrence_id = :occurrence
     and (:beforeAt::timestamptz is null or (r.at, r.id) < (:beforeAt, :beforeId::uuid))
   order by r.at desc, r.id desc limit :limit`,
)

export const decideReport = query<
  In & { id: string; state: string; by: string; onBehalfOf: string | null; at: Date; reason: string | null },
  never
>(
  'progress.decideReport',
  `update progress_report set state = :state, decided_by = :by, decided_on_behalf_of = :onBehalfOf, decided_at = :at, decision_reason = :reason
   where province_id = :province and id = :id`,
)

/** Kept for ever, also where a later answer undoes it. */
export const insertDecision = query<
  In & {
    decision: string
    id: string
    report: string
    task: string
    unit: string
    by: string
    onBehalfOf: string | null
    at: Date
    reason: string | null
  },
  never
>(
  'progress.insertDecision',
  `insert into report_decision (province_id, id, report_id, task_id, unit_id, decision, person_id, on_behalf_of, at, reason)
   values (:province, :id, :report, :task, :unit, :decision, :by, :onBehalfOf, :at, :reason)`,
)

/** Other completions that waited beside the one that was accepted: kept, nothing left to decide. */
export const noteOthers = query<In & { occurrence: string; except: string }, never>(
  'progress.noteOthers',
  `update progress_report set state = 'noted'
   where province_id = :province and occurrence_id = :occurrence and state = 'submitted' and id <> :except`,
)

export const withdrawReport = query<In & { id: string }, never>(
  'progress.withdrawReport',
  `update progress_report set state = 'withdrawn' where province_id = :province and id = :id`,
)

export const fileKeys = query<In & { report: string }, { sha256: string; sentSha256: string }>(
  'progress.fileKeys',
  `select sha256, sent_sha256 as "sentSha256" from report_file where province_id = :province and report_id = :report`,
)

export const insertFile = query<
  In & {
    report: string
    sha256: string
    sentSha256: string
    name: string
    mediaType: string
    size: number
    by: string
    at: Date
  },
  never
>(
  'progress.insertFile',
  `insert into report_file (province_id, report_id, sha256, sent_sha256, name, media_type, size, added_by, added_at)
   values (:province, :report, :sha256, :sentSha256, :name, :mediaType, :size, :by, :at)`,
)

export const fileOf = query<In & { report: string; sha256: string }, { name: string; mediaType: EvidenceType }>(
  'progress.fileOf',
  `select name, media_type as "mediaType" from report_file where province_id = :province and report_id = :report and sha256 = :sha256`,
)

export interface ReviewRow extends Omit<ReportRow, 'files'> {
  fileCount: number
  version: number
  due: string | null
  lineKind: 'order' | 'request'
  role: 'lead' | 'support'
  taskText: string
  clausePath: string
  documentNumber: string | null
}

/** Completions that wait, the longest first, where the person covers the issuer. */
export const waitingReports = query<
  OnDay & { nodes: number[]; afterAt: Date | null; afterId: string | null; limit: number },
  ReviewRow
>(
  'progress.waitingReports',
  `select ${reportColumns}, (select count(*)::int from report_file f where f.province_id = r.province_id and f.report_id = r.id) as "fileCount",
     s.version, o.due, b.kind as "lineKind", b.role, t.text as "taskText", t.clause_path as "clausePath", d.number as "documentNumber"
   from line_state s
   join progress_report r on r.province_id = s.province_id and r.occurrence_id = s.occurrence_id and r.state = 'submitted'
   join occurrence o on o.province_id = s.province_id and o.id = s.occurrence_id
   join obligation b on b.province_id = o.province_id and b.id = o.obligation_id
   join task t on t.province_id = o.province_id and t.id = o.task_id
   join document d on d.province_id = t.province_id and d.id = t.document_id
   join unit i on i.province_id = t.province_id and i.id = t.issuer_unit_id
   where s.province_id = :province and s.submitted_on is not null and i.node = any(:nodes::int[])
     and (:afterAt::timestamptz is null or (r.at, r.id) > (:afterAt, :afterId::uuid))
   order by r.at, r.id limit :limit`,
)

export const countWaiting = query<In & { nodes: number[] }, { count: number }>(
  'progress.countWaiting',
  `select count(*) as count
   from line_state s
   join progress_report r on r.province_id = s.province_id and r.occurrence_id = s.occurrence_id and r.state = 'submitted'
   join task t on t.province_id = r.province_id and t.id = r.task_id
   join unit i on i.province_id = t.province_id and i.id = t.issuer_unit_id
   where s.province_id = :province and s.submitted_on is not null and i.node = any(:nodes::int[])`,
)
