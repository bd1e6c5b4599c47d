/** Sending a report: all that it stands on is read at once, and all that this feature writes of it is written at once. */
import { query } from '../../../platform/server/query.ts'
import { lineAt, personNameOf, unitNameOf, type LineRow, type StateRow } from './lines.ts'

/** What is there before a report is written. Where the line is not there, `occurrenceId` is null, and so is all that belongs to it. */
export type GroundRow = { [K in keyof LineRow]: LineRow[K] | null } & {
  /** The report that has the sender's id already. */
  knownHash: string | null
  knownOccurrence: string | null
  unitName: string | null
  onBehalfName: string | null
} & { [K in keyof StateRow]: StateRow[K] | null }

/** Read after the line's turn was taken. `own`: units of the person. */
export const groundOf = query<
  { province: number; id: string; occurrence: string; own: string[]; today: string; onBehalfOf: string | null },
  GroundRow
>(
  'progress.groundOf',
  `select r.content_hash as "knownHash", r.occurrence_id as "knownOccurrence", line.*, ${unitNameOf('line."unitId"')} as "unitName",
     ${personNameOf(':onBehalfOf::uuid')} as "onBehalfName", s.first_reported_at as "firstReportedAt", s.last_reported_at as "lastReportedAt",
     s.last_percent as "lastPercent", s.submitted_on as "submittedOn", s.completed_on as "completedOn", s.version
   from (select :id::uuid as id, :occurrence::uuid as occurrence) asked
   left join progress_report r on r.province_id = :province and r.id = asked.id
   left join lateral (${lineAt('asked.occurrence')}) line on true
   left join line_state s on s.province_id = :province and s.occurrence_id = line."occurrenceId"`,
)

/** Writes the report, and the state of its line with it. Returns the line's version. */
export const writeReport = query<
  {
    province: number
    id: string
    hash: string
    occurrence: string
    task: string
    unit: string
    person: string
    onBehalfOf: string | null
    at: Date
    kind: string
    percent: number | null
    quantity: number | null
    quantityUnit: string | null
    words: string
    state: string
    firstReportedAt: Date
    lastReportedAt: Date
    lastPercent: number | null
    submittedOn: string | null
  },
  { version: number }
>(
  'progress.writeReport',
  `with report as (
     insert into progress_report (province_id, id, content_hash, occurrence_id, task_id, unit_id, person_id, on_behalf_of, at, kind, percent,
       quantity, quantity_unit, words, state)
     values (:province, :id, :hash, :occurrence, :task, :unit, :person, :onBehalfOf, :at, :kind, :percent, :quantity, :quantityUnit, :words, :state))
   insert into line_state as s (province_id, occurrence_id, first_reported_at, last_reported_at, last_percent, submitted_on)
   values (:province, :occurrence, :firstReportedAt, :lastReportedAt, :lastPercent, :submittedOn)
   on conflict (province_id, occurrence_id) do update set first_reported_at = excluded.first_reported_at,
     last_reported_at = excluded.last_reported_at, last_percent = excluded.last_percent, submitted_on = excluded.submitted_on,
     version = s.version + 1
   returning version`,
)
