import { z } from 'zod'
import type { ProblemCatalogue } from '../../platform/shared/problem.ts'
import { lineStates } from '../tasks/contract.ts'
import { fieldFilter } from '../tasks/contract/fields.ts'

/**
 * The calls of «Toàn cảnh». Paths are below `/api/p/{province}`. Days are 'YYYY-MM-DD' in Asia/Ho_Chi_Minh.
 *
 * What is counted are *lines owed*: one unit, one task, one period. The header counts lines of lead units («đầu việc chủ trì») that were
 * ordered; requests («đề nghị») stand apart, since they are never late. Every figure is exact at `at` (cells and pending changes together) and until the answer is sent, since an answer is kept only while nothing changes,
 * and carries the way to the list behind it, whose length is the figure.
 */

const day = z.iso.date()
const instant = z.iso.datetime()
const named = z.object({ id: z.uuid(), name: z.string() })
const count = z.number().int()

/** Where the list behind a figure is: a path of this API (and of the pages), with its query. */
export const listLink = z.object({ path: z.string(), query: z.record(z.string(), z.string()) })
export type ListLink = z.infer<typeof listLink>
export const figure = z.object({ value: count, link: listLink })
export type Figure = z.infer<typeof figure>

/**
 * Lists of lines by what is true today. overdue: ordered, past its day, not finished and not waiting; open: reported, not overdue; silent:
 * never reported, not overdue; quiet: never reported, overdue or not; quiet_overdue: never reported and overdue; soon: not finished, due
 * within 7 days; waiting: completion reported, the issuer's turn; done: either way.
 */
export const lineFilters = [
  'all',
  'overdue',
  'open',
  'silent',
  'quiet',
  'quiet_overdue',
  'soon',
  'waiting',
  'done',
  'done_on_time',
  'done_late',
] as const
export type LineFilter = (typeof lineFilters)[number]

/** Lead lines that were ordered. total = doneOnTime + doneLate + waiting + open + silent + overdue. */
export const lineCounts = z.object({
  total: figure,
  doneOnTime: figure,
  doneLate: figure,
  waiting: figure,
  open: figure,
  silent: figure,
  overdue: figure,
})
export type LineCounts = z.infer<typeof lineCounts>

const lineBrief = z.object({
  occurrenceId: z.uuid(),
  taskId: z.uuid(),
  text: z.string(),
  clausePath: z.string(),
  documentNumber: z.string().nullable(),
  unit: named,
  due: day.nullable(),
})
export type LineBrief = z.infer<typeof lineBrief>

const documentBrief = z.object({
  id: z.uuid(),
  type: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  date: day.nullable(),
  title: z.string().nullable(),
  presence: z.string(),
})
export type DocumentBrief = z.infer<typeof documentBrief>

/** A unit with late lines, the latest first. `more` in the page says how many units follow. */
export const lateUnit = z.object({
  unit: named,
  kind: z.string(),
  /** Late lines that it leads / supports. */
  lead: figure,
  support: figure,
  /** Days since the oldest due day. */
  days: count,
  /** The line that is late the longest. */
  oldest: lineBrief.extend({ role: z.enum(['lead', 'support']) }).nullable(),
})
export type LateUnit = z.infer<typeof lateUnit>

/** A unit that reports nothing on some or all of what it owes («Chưa có báo cáo nào»). */
export const silentUnit = z.object({
  unit: named,
  kind: z.string(),
  /** Never reported lines, and how many of them are late. */
  quiet: figure,
  overdue: figure,
  /** All lines that it owes. */
  total: figure,
  /** True where nothing at all came from the unit. */
  nothingAtAll: z.boolean(),
})
export type SilentUnit = z.infer<typeof silentUnit>

/** A document of the chain. Parents stand before children; days from the parent's day to this one's. Counts are of ordered lines. */
export const chainDocument = z.object({
  document: documentBrief,
  parent: z.object({ id: z.uuid(), days: count.nullable() }).nullable(),
  /** Steps below the top of its chain. */
  depth: count,
  /** Null where no task of it lies in the reader's scope. */
  counts: z.object({ total: figure, done: figure, overdue: figure, quiet: figure }).nullable(),
  /** Whether the reader may open its coverage: an office in his reach keeps it. */
  kept: z.boolean(),
})
export type ChainDocument = z.infer<typeof chainDocument>

/** A commune or ward as a tile of the mosaic; ordered lines, lead and support together. */
export const communeTile = z.object({
  unit: named,
  code: z.string(),
  isBorder: z.boolean(),
  total: figure,
  done: figure,
  overdue: figure,
  quiet: figure,
  soon: figure,
})
export type CommuneTile = z.infer<typeof communeTile>

/** GET /overview/decisions, «Cần quyết định»: what waits for this person; lists hold at most five, the oldest first. Null: not his to decide. */
export const decisions = z.object({
  assignments: z
    .object({
      count: figure,
      items: z.array(
        z.object({ documentId: z.uuid(), document: documentBrief, submittedBy: named, submittedAt: instant, days: count }),
      ),
    })
    .nullable(),
  reviews: z
    .object({
      count: figure,
      /** Day of the completion that has waited longest. */
      since: day.nullable(),
      items: z.array(lineBrief.extend({ reportId: z.uuid(), submittedOn: day, days: count })),
    })
    .nullable(),
  /** «Chưa rõ chủ trì», «không có thời hạn». */
  withoutLead: figure.nullable(),
  withoutDeadline: figure.nullable(),
})
export type Decisions = z.infer<typeof decisions>

export const overview = z.object({
  at: instant,
  today: day,
  /** Units whose subtree or area the figures cover, as the header names them. */
  scope: z.array(named),
  header: lineCounts.extend({
    /** As many as GET /tasks lists: tasks that a unit in scope issued, and those that one owes. */
    tasks: count,
    /** Units with a late lead line. */
    lateUnits: count,
    /** Requests, followed but never late. */
    requests: figure,
    /** Lines of co-ordinators; they owe too, but the lead answers. */
    support: figure,
    supportOverdue: figure,
  }),
  late: z.object({ items: z.array(lateUnit), more: count }),
  silent: z.object({ items: z.array(silentUnit), more: count }),
  soon: z.object({ count: figure, items: z.array(lineBrief.extend({ days: count, silent: z.boolean() })) }),
  waiting: z.object({ count: figure, since: day.nullable() }),
  communes: z.array(communeTile),
  /** What the person's own units owe, whoever else may see it: a box of its own, never added to the figures above. */
  participation: z.array(
    z.object({ unit: named, lead: figure, support: figure, overdue: figure, quiet: figure, waiting: figure }),
  ),
})
export type Overview = z.infer<typeof overview>

/** GET /overview/documents */
export const chain = z.object({ items: z.array(chainDocument), more: count })

/** GET /overview/lines: the list behind a figure, the longest overdue first. */
/** GET /overview/lines.csv is narrowed as the list is. */
export const linesFilter = z.object({
  filter: z.enum(lineFilters).default('all'),
  unit: z.uuid().optional(),
  document: z.uuid().optional(),
  role: z.enum(['lead', 'support']).optional(),
  kind: z.enum(['order', 'request']).optional(),
  /** A field's id, or none: «chưa phân lĩnh vực». Not together with document or month. */
  field: fieldFilter,
  /** own: lines of the person's own units instead of those in his scope. */
  own: z.enum(['true', 'false']).optional(),
  /** Due within this month, 'YYYY-MM'. */
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/) // «2026-03»
    .optional(),
})
export type LinesFilter = z.output<typeof linesFilter>
export const linesQuery = linesFilter.extend({
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type LinesQuery = z.output<typeof linesQuery>
export const overviewLine = lineBrief.extend({
  role: z.enum(['lead', 'support']),
  kind: z.enum(['order', 'request']),
  periodLabel: z.string().nullable(),
  state: z.enum(lineStates),
  silent: z.boolean(),
  daysLate: count,
  percent: z.number().int().nullable(),
  lastReportedAt: instant.nullable(),
})
export type OverviewLine = z.infer<typeof overviewLine>
export const overviewLines = z.object({
  items: z.array(overviewLine),
  next: z.string().nullable(),
  total: count,
  /** What the list was narrowed to, by name; null where it was not, or no such document is there. */
  unit: named.nullable(),
  document: documentBrief.pick({ id: true, type: true, number: true }).nullable(),
})
export type OverviewLines = z.infer<typeof overviewLines>

/**
 * GET /overview/trend: ordered lead lines by the month in which they are due, the last twelve months up to this one, the oldest first. Facts
 * are those of today: a line that was finished since counts as finished. total = doneOnTime + doneLate + waiting + overdue + notDue.
 */
export const trend = z.object({
  months: z.array(
    z.object({
      /** 'YYYY-MM' */
      month: z.string(),
      total: figure,
      doneOnTime: figure,
      doneLate: figure,
      waiting: figure,
      overdue: figure,
      notDue: count,
    }),
  ),
})
export type Trend = z.infer<typeof trend>

/**
 * GET /overview/fields: ordered lead lines by field, as the header counts them. Fields without lines are named in `idle`; field null:
 * «chưa phân lĩnh vực», a row of its own.
 */
const fieldCounts = lineCounts.extend({ field: named.nullable() })
export type FieldCounts = z.infer<typeof fieldCounts>
export const byField = z.object({ items: z.array(fieldCounts), idle: z.array(z.string()) })
export type ByField = z.infer<typeof byField>

/** GET /overview/changes: what happened in scope since the person last looked (PUT /overview/look), or `since`. */
export const changesQuery = z.object({ since: instant.optional() })
export const changes = z.object({
  /** Null: never looked; figures then cover 7 days. */
  since: instant.nullable(),
  from: instant,
  reports: count,
  completions: count,
  accepted: count,
  returned: count,
  /** Ordered lines whose day passed since then and that are late now. */
  newlyOverdue: count,
  newLines: count,
})
export type Changes = z.infer<typeof changes>
export const looked = z.object({ at: instant })

export const problems = {
  'overview.unit_not_found': {
    status: 404,
    vi: 'Không tìm thấy đơn vị này trong phạm vi được xem.',
    en: 'This unit was not found within your scope.',
  },
} satisfies ProblemCatalogue
