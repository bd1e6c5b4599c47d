import { z } from 'zod'
import { taskSummary } from '../contract.ts'

/**
 * The red thread: from a task up to the top of its chain and down to its evidence; from a clause down to its tasks; the coverage of a
 * document («Độ phủ»). Paths are below `/api/p/{province}`. Days are 'YYYY-MM-DD' in Asia/Ho_Chi_Minh. Everyone gets only tasks that he may
 * see; words of a document that he may not read are null, what identifies it is not.
 */

const day = z.iso.date()
const count = z.number().int()
const named = z.object({ id: z.uuid(), name: z.string() })

/** A document of the thread. card: «chỉ ghi số hiệu», stub: «chưa có văn bản»: the thread ends there. */
export const threadDocument = z.object({
  id: z.uuid(),
  type: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  date: day.nullable(),
  title: z.string().nullable(),
  presence: z.enum(['full', 'card', 'stub']),
  /** The person may open it. */
  readable: z.boolean(),
})
export type ThreadDocument = z.infer<typeof threadDocument>

export const threadClause = z.object({
  id: z.uuid(),
  path: z.string(),
  heading: z.string().nullable(),
  start: count,
  end: count,
  /** The document below as a whole carries it out, not this task by name. */
  whole: z.boolean(),
})
export type ThreadClause = z.infer<typeof threadClause>

/** A task as lists of the thread show it. */
export const threadTask = taskSummary.pick({
  id: true,
  document: true,
  clausePath: true,
  text: true,
  kind: true,
  leads: true,
  due: true,
  state: true,
  daysLate: true,
  periods: true,
  lines: true,
})
export type ThreadTask = z.infer<typeof threadTask>

/** GET /tasks/{id}/thread */
export const taskThread = z.object({
  /** Documents above with the clauses that are carried out, the highest first; the last is the task's own, with the clauses over it. */
  up: z.array(z.object({ document: threadDocument, clauses: z.array(threadClause) })),
  /** Tasks of documents below that carry out the clause of this task, as far as the person sees them. */
  below: z.array(threadTask),
  /** Documents below that carry it out as a whole, as far as the person may open them. */
  documentsBelow: z.array(threadDocument),
  moreBelow: z.boolean(),
  /** Reports with files, the oldest first. */
  evidence: z.array(
    z.object({
      reportId: z.uuid(),
      occurrenceId: z.uuid(),
      unit: named,
      at: z.iso.datetime(),
      kind: z.enum(['progress', 'completion']),
      files: z.array(z.object({ sha256: z.string(), name: z.string() })),
    }),
  ),
  /** Proposed links of this task, or links to be looked at again, that wait for the person. */
  waiting: count,
})
export type TaskThread = z.infer<typeof taskThread>

/** GET /directives/{id}/clause-tasks: how many tasks each clause has that the person sees; clauses without any are left out. */
export const clauseCounts = z.object({
  items: z.array(z.object({ clauseId: z.uuid(), own: count, below: count })),
})

/** GET /directives/{id}/clauses/{clause}/tasks: the list behind each figure. `column`: only where this unit or group works. */
export const clauseTasksQuery = z.object({ column: z.string().max(300).optional() })
export const clauseTasks = z.object({
  clause: z.object({ id: z.uuid(), path: z.string(), heading: z.string(), start: count, end: count }),
  own: z.array(threadTask),
  below: z.array(threadTask),
  documentsBelow: z.array(threadDocument),
  more: z.boolean(),
})
export type ClauseTasks = z.infer<typeof clauseTasks>

/** Where work stands between a document and its first report; `days` since the step before, null where that cannot be said. */
export const waitSteps = ['signed', 'received', 'issued', 'assigned', 'reported'] as const
export type WaitStep = (typeof waitSteps)[number]
export const documentWaits = z.object({
  document: threadDocument,
  /** Days from the date of the document above to that of this one; null for the document asked about. */
  daysAfterUpper: count.nullable(),
  steps: z.array(
    z.object({
      step: z.enum(waitSteps),
      on: day.nullable(),
      days: count.nullable(),
      /** The step that is waited for now: `days` run until today. */
      waiting: z.boolean(),
    }),
  ),
})
export type DocumentWaits = z.infer<typeof documentWaits>

/** A row of the table. open: orders something and nobody has it as a task; plain: nothing was found in it to be ordered. */
export const coverageKinds = ['covered', 'open', 'plain'] as const
export const coverageRow = z.object({
  clause: z.object({ id: z.uuid(), path: z.string(), heading: z.string(), start: count, end: count, depth: count }),
  /** Null for a heading: what stands below it is counted, not the heading. */
  kind: z.enum(coverageKinds).nullable(),
  /** Tasks of this document / tasks and documents below that carry the clause out. */
  own: count,
  below: count,
  /** Tasks of this document without a lead. */
  withoutLead: count,
  /** By column, in their order: tasks led and supported there; none where both are 0. */
  cells: z.array(z.object({ column: z.string(), lead: count, support: count })),
})
export type CoverageRow = z.infer<typeof coverageRow>

/** GET /directives/{id}/coverage */
export const coverage = z.object({
  document: threadDocument,
  today: day,
  /** Units, and groups as the document names them, with the most tasks first. */
  columns: z.array(z.object({ key: z.string(), name: z.string(), tasks: count })),
  rows: z.array(coverageRow),
  totals: z.object({ clauses: count, open: count, plain: count, tasks: count, withoutLead: count, outside: count }),
  /** Tasks, of this document and below, that are counted and that lists do not name: the person does not see them. */
  unseen: count,
  /** Tasks that nobody leads, and tasks that stand in no clause. */
  withoutLead: z.array(threadTask),
  outside: z.array(threadTask),
  waits: z.array(documentWaits),
})
export type Coverage = z.infer<typeof coverage>
