import { z } from 'zod'
import { line, lineStates, nextSteps } from '../tasks/contract.ts'

/**
 * The calls of «Tiến độ»: what a unit reports on its line, the evidence, the issuer's answer, and the talk about a task. Paths are below
 * `/api/p/{province}`. Days are 'YYYY-MM-DD' in Asia/Ho_Chi_Minh. Words for states: `stateWords` of the tasks' contract.
 */

const day = z.iso.date()
const instant = z.iso.datetime()
const named = z.object({ id: z.uuid(), name: z.string() })
const words = z.string().trim().min(1).max(4000)

/** progress: where it stands; completion: «đã hoàn thành», which the issuer accepts or returns. */
export const reportKinds = ['progress', 'completion'] as const
/** submitted: waits for the issuer; noted: kept, nothing to decide; withdrawn: taken back by the unit before a decision. */
export const reportStates = ['submitted', 'accepted', 'returned', 'noted', 'withdrawn'] as const
export type ReportState = (typeof reportStates)[number]

export const reportStateWords: Record<ReportState, string> = {
  submitted: 'Chờ xác nhận',
  accepted: 'Đã chấp nhận',
  returned: 'Trả lại',
  noted: 'Đã ghi nhận',
  withdrawn: 'Đã rút',
}

/**
 * PUT /reports/{id}; the id is chosen by the sender (UUID), also offline. Sent again with the same content it is the same report. Blank
 * stays blank: no percent and no quantity is an answer in words, not 0 %.
 */
export const reportInput = z
  .object({
    occurrenceId: z.uuid(),
    kind: z.enum(reportKinds),
    percent: z.number().int().min(0).max(100).nullable().default(null),
    quantity: z.number().min(0).max(1e12).nullable().default(null),
    /** «km», «hộ», «công»; given with a quantity and only then. */
    quantityUnit: z.string().trim().min(1).max(40).nullable().default(null),
    words,
  })
  .superRefine((value, context) => {
    const refuse = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message })
    if (value.quantity !== null && value.quantityUnit === null) refuse('quantityUnit', 'Đề nghị ghi đơn vị tính của khối lượng.')
    if (value.quantity === null && value.quantityUnit !== null)
      refuse('quantity', 'Đề nghị ghi khối lượng, hoặc để trống cả đơn vị tính.')
    if (value.kind === 'completion' && value.percent !== null && value.percent !== 100) {
      refuse('percent', 'Báo cáo hoàn thành không đi cùng tỷ lệ dưới 100 %. Đề nghị gửi báo cáo tiến độ, hoặc để trống tỷ lệ.')
    }
  })
export type ReportInput = z.output<typeof reportInput>

export const reportFile = z.object({
  sha256: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  addedBy: named,
  addedAt: instant,
})
export type ReportFile = z.infer<typeof reportFile>

export const report = z.object({
  id: z.uuid(),
  occurrenceId: z.uuid(),
  taskId: z.uuid(),
  unit: named,
  person: named,
  onBehalfOf: named.nullable(),
  at: instant,
  kind: z.enum(reportKinds),
  percent: z.number().int().nullable(),
  quantity: z.number().nullable(),
  quantityUnit: z.string().nullable(),
  words: z.string(),
  state: z.enum(reportStates),
  /** The issuer's answer; null while there is none. */
  decision: z.object({ by: named, onBehalfOf: named.nullable(), at: instant, reason: z.string().nullable() }).nullable(),
  files: z.array(reportFile),
  may: z.object({ withdraw: z.boolean(), addFiles: z.boolean(), accept: z.boolean(), return: z.boolean() }),
})
export type Report = z.infer<typeof report>

/** A line of the same task as a neighbour may see it: its state, not its reports. */
export const neighbour = z.object({
  occurrenceId: z.uuid(),
  unit: named,
  role: z.enum(['lead', 'support']),
  kind: z.enum(['order', 'request']),
  due: day.nullable(),
  periodLabel: z.string().nullable(),
  state: z.enum(lineStates),
  silent: z.boolean(),
  daysLate: z.number().int(),
  percent: z.number().int().nullable(),
  lastReportedAt: instant.nullable(),
  /** True where the reports behind the state may be opened too (a lead and its co-ordinators' lines). */
  open: z.boolean(),
})
export type Neighbour = z.infer<typeof neighbour>

/** GET /occurrences/{id}: one line with everything about it. */
export const occurrenceView = z.object({
  line,
  /** Rises with each change of the line's state; sent back when a report is accepted or returned. 0 while nothing was reported. */
  version: z.number().int(),
  /** First day without a report: the day of issue or of the last report; for «im lặng 21 ngày». */
  quietSince: day,
  task: z.object({
    id: z.uuid(),
    text: z.string(),
    clausePath: z.string(),
    deliverable: z.string().nullable(),
    issuedAt: instant,
    issuer: named,
    leader: named.nullable(),
    document: z.object({
      id: z.uuid(),
      type: z.string().nullable(),
      number: z.string().nullable(),
      issuer: z.string().nullable(),
      date: day.nullable(),
      title: z.string().nullable(),
    }),
  }),
  /** Newest first. */
  reports: z.array(report),
  /** Other periods of the same obligation, newest first; empty where the line is owed once. */
  periods: z.array(neighbour),
  /** The lead's co-ordinators, or for a co-ordinator the lead. */
  neighbours: z.array(neighbour),
  /** What the unit does next; null once the line is finished. */
  next: z.enum(nextSteps).nullable(),
  /** Reason of the last return that was not answered since. */
  returnedReason: z.string().nullable(),
  may: z.object({ report: z.boolean(), complete: z.boolean(), review: z.boolean(), comment: z.boolean() }),
})
export type OccurrenceView = z.infer<typeof occurrenceView>

export const reportResult = z.object({
  report,
  /** The line after it. */
  line: z.object({ state: z.enum(lineStates), silent: z.boolean(), daysLate: z.number().int(), version: z.number().int() }),
})
export type ReportResult = z.infer<typeof reportResult>

/** GET /occurrences/{id}/reports: older reports, newest first (the view itself carries the latest 50). */
export const reportList = z.object({ items: z.array(report), next: z.string().nullable() })
export const pageQuery = z.object({
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** POST /reports/{id}/accept · /return. `version`: the line's version that the person decided on. */
export const acceptInput = z.object({ version: z.number().int() })
export const returnInput = z.object({ version: z.number().int(), reason: z.string().trim().min(5).max(1000) })
/** POST /reports/{id}/files answers what is attached now. */
export const fileList = z.object({ files: z.array(reportFile) })

/** GET /reviews: completions that wait for me to accept or return, the longest first («Chờ xác nhận»). */
export const reviewItem = z.object({
  report: report.omit({ may: true, files: true }).extend({ files: z.number().int() }),
  version: z.number().int(),
  due: day.nullable(),
  kind: z.enum(['order', 'request']),
  role: z.enum(['lead', 'support']),
  task: z.object({ id: z.uuid(), text: z.string(), clausePath: z.string(), documentNumber: z.string().nullable() }),
  waitingDays: z.number().int(),
})
export type ReviewItem = z.infer<typeof reviewItem>
export const reviewList = z.object({ items: z.array(reviewItem), next: z.string().nullable(), total: z.number().int() })

export const comment = z.object({
  id: z.uuid(),
  person: named,
  onBehalfOf: named.nullable(),
  unit: named.nullable(),
  words: z.string(),
  at: instant,
  /** «Chỉ đạo»: units that lead the task and are told what to do; null for any other comment. */
  toldTo: z.array(named).nullable(),
})
export type Comment = z.infer<typeof comment>
/** PUT /tasks/{id}/comments/{commentId}; the id is chosen by the sender, as with reports. */
export const commentInput = z.object({ words })
/**
 * PUT /tasks/{id}/directions/{direction}, «chỉ đạo»; the id is chosen by the sender. `unitIds`: some of the units that lead the task; left out: all
 * of them.
 */
export const directionInput = z.object({ words, unitIds: z.array(z.uuid()).min(1).max(200).optional() })
export const commentList = z.object({ items: z.array(comment), next: z.string().nullable() })

/** What happened to a task, newest first. */
export const timelineItem = z.discriminatedUnion('type', [
  z.object({ type: z.literal('issued'), id: z.uuid(), at: instant, person: named }),
  z.object({ type: z.literal('report'), id: z.uuid(), at: instant, report: report.omit({ may: true }) }),
  z.object({
    type: z.literal('decision'),
    id: z.uuid(),
    at: instant,
    reportId: z.uuid(),
    occurrenceId: z.uuid(),
    unit: named,
    decision: z.enum(['accepted', 'returned']),
    person: named,
    onBehalfOf: named.nullable(),
    reason: z.string().nullable(),
  }),
  z.object({ type: z.literal('comment'), id: z.uuid(), at: instant, comment }),
  z.object({
    type: z.literal('change'),
    id: z.uuid(),
    at: instant,
    action: z.string(),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
    basis: z.string(),
    person: named,
  }),
])
export type TimelineItem = z.infer<typeof timelineItem>
export const timeline = z.object({ items: z.array(timelineItem), next: z.string().nullable() })

/** Types of evidence that are taken: photographs, PDF, office documents, plain text. */
export const evidenceTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/msword',
  'application/vnd.ms-excel',
  'text/plain',
] as const
export type EvidenceType = (typeof evidenceTypes)[number]
export const evidenceLimits = { megabytes: 25, filesPerReport: 20, filesPerSend: 10 } as const

/** Details of a 409 'progress.conflict', sent only to someone who may see the report that is there. */
export interface ReportConflict {
  theirs: Report
  yours: ReportInput
}
