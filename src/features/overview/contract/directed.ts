import { z } from 'zod'

/**
 * GET /overview/directed, «Đã chỉ đạo»: what was decided since the person last looked (PUT /overview/look; seven days where he never did), and of
 * each unit with late lines the last decision on one of these. Days are in Asia/Ho_Chi_Minh.
 */
const instant = z.iso.datetime()
const named = z.object({ id: z.uuid(), name: z.string() })

/**
 * direction: a leader told the lead what to do; returned: a report came back with a reason; lead_, due_, leader_assigned: ấn định sau; approved,
 * sent_back: a document was issued, or returned to its officer.
 */
export const decisionKinds = [
  'direction',
  'returned',
  'lead_assigned',
  'due_assigned',
  'leader_assigned',
  'approved',
  'sent_back',
] as const
export type DecisionKind = (typeof decisionKinds)[number]

const decision = z.object({
  kind: z.enum(decisionKinds),
  at: instant,
  /** Who decided, and his post on that day where he has one. */
  person: z.string(),
  title: z.string().nullable(),
  /** The words of the decision: the direction, the reason, the basis. */
  words: z.string().nullable(),
  /** Where it stands: a line, a task or a document. */
  occurrenceId: z.uuid().nullable(),
  taskId: z.uuid().nullable(),
  documentId: z.uuid().nullable(),
})
export type Decision = z.infer<typeof decision>

export const directed = z.object({
  since: instant.nullable(),
  from: instant,
  /** Newest first. `subject`: the task's sentence, or the document's type and number. */
  items: z.array(decision.extend({ id: z.uuid(), subject: z.string(), units: z.array(z.string()) })),
  more: z.number().int(),
  /** Units with late lines in scope. Null: «chưa có chỉ đạo». */
  late: z.array(z.object({ unit: named, last: decision.nullable() })),
  may: z.object({ direct: z.boolean() }),
})
export type Directed = z.infer<typeof directed>
