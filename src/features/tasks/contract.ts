import { z } from 'zod'
import type { ProblemCatalogue } from '../../platform/shared/problem.ts'
import { assignmentStates, documentSummary } from '../directives/contract.ts'
import { assignedLater, deadline } from '../directives/contract/drafts.ts'
import { fieldFilter, fieldProposal } from './contract/fields.ts'

/**
 * The calls of «Nhiệm vụ» and «Giao nhiệm vụ». Paths are below `/api/p/{province}`. Days are 'YYYY-MM-DD' in
 * Asia/Ho_Chi_Minh. A *line* is what one unit owes for one task in one period (an occurrence of its obligation); states are
 * derived from facts and today by `rules.ts`, never stored.
 */

const day = z.iso.date()
const instant = z.iso.datetime()
const named = z.object({ id: z.uuid(), name: z.string() })

/** chưa đến hạn · đang thực hiện · chờ xác nhận · hoàn thành đúng hạn · hoàn thành quá hạn · quá hạn chưa hoàn thành. */
export const lineStates = ['not_due', 'in_progress', 'waiting', 'done_on_time', 'done_late', 'overdue'] as const
export type LineState = (typeof lineStates)[number]

/** The words of the states, the officials' own (glossary). */
export const stateWords: Record<LineState, string> = {
  not_due: 'Chưa đến hạn',
  in_progress: 'Đang thực hiện',
  waiting: 'Chờ xác nhận',
  done_on_time: 'Hoàn thành đúng hạn',
  done_late: 'Hoàn thành quá hạn',
  overdue: 'Quá hạn chưa hoàn thành',
}
/** Silence: no report ever came in. Stands beside the state and is never 0 %. */
export const silenceWords = 'Chưa có báo cáo nào'

/** Facts of a line, as rules and screens need them. */
export const lineFacts = z.object({
  kind: z.enum(['order', 'request']),
  role: z.enum(['lead', 'support']),
  /** Last day; null where the line has none. */
  due: day.nullable(),
  /** First day on which the work begins, where the document says so («từ quý II/2027»). */
  startsOn: day.nullable(),
  firstReportedAt: instant.nullable(),
  lastReportedAt: instant.nullable(),
  percent: z.number().int().nullable(),
  /** Day of the completion report that waits for the issuer. */
  submittedOn: day.nullable(),
  /** Day of the completion report that was accepted: days of review never count against the unit. */
  completedOn: day.nullable(),
})
export type LineFacts = z.infer<typeof lineFacts>

export const line = lineFacts.extend({
  occurrenceId: z.uuid(),
  obligationId: z.uuid(),
  unit: named,
  /** The group through which the unit is addressed, as the document names it. */
  groupName: z.string().nullable(),
  origin: z.enum(['text', 'assigned']),
  assigned: assignedLater.nullable(),
  /** Head of the unit on the day of issue; null where the register has none. */
  head: named.nullable(),
  periodStart: day.nullable(),
  /** «Quý IV/2025»; null for a line owed once. */
  periodLabel: z.string().nullable(),
  state: z.enum(lineStates),
  silent: z.boolean(),
  /** Days past the due day: until today where it is overdue, until the completion where it was late; else 0. */
  daysLate: z.number().int(),
  /** The latest report, from the feature `progress`. */
  lastReport: z
    .object({
      at: instant,
      kind: z.enum(['progress', 'completion']),
      percent: z.number().nullable(),
      words: z.string(),
      state: z.string(),
    })
    .nullable(),
})
export type Line = z.infer<typeof line>

/** Of a task that is owed again each period; `overdue` counts periods in which a lead line is late still, the newest one with them. */
export const taskPeriods = z.object({
  /** The newest period («Tháng 11/2026») and its last day. */
  newest: z.string(),
  due: day.nullable(),
  overdue: z.number().int(),
  /** The first period that is overdue. */
  oldest: z.string().nullable(),
})
export type TaskPeriods = z.infer<typeof taskPeriods>

const documentRef = documentSummary.pick({ id: true, type: true, number: true, issuer: true, date: true, title: true })

export const taskSummary = z.object({
  id: z.uuid(),
  document: documentRef,
  clausePath: z.string(),
  text: z.string(),
  /** Where the ordering sentence stands in the text of the document: first character, and the one after the last. */
  start: z.number().int(),
  end: z.number().int(),
  kind: z.enum(['order', 'request']),
  deadline: deadline.nullable(),
  deadlineOrigin: z.enum(['text', 'assigned']),
  due: day.nullable(),
  leads: z.array(named),
  /** Addressees that lead to no unit of the register («chưa rõ»). */
  unresolved: z.array(z.object({ role: z.enum(['lead', 'support']), name: z.string() })),
  leader: named.nullable(),
  /** State of the task: that of its lead lines taken together, earlier periods that are overdue among them. */
  state: z.enum(lineStates),
  daysLate: z.number().int(),
  /** Null: owed once. */
  periods: taskPeriods.nullable(),
  /** Of a recurring task those of the newest period. */
  lines: z.object({
    total: z.number().int(),
    silent: z.number().int(),
    overdue: z.number().int(),
    waiting: z.number().int(),
    done: z.number().int(),
  }),
  /** Lĩnh vực; null: «chưa phân lĩnh vực». */
  field: named.nullable(),
  issuedAt: instant,
  version: z.number().int(),
})
export type TaskSummary = z.infer<typeof taskSummary>

/** What happens to a task besides reports. field_chosen: for the task itself; field_followed: the field of its document was chosen. */
export const taskActions = [
  'lead_assigned',
  'due_assigned',
  'leader_assigned',
  'member_joined',
  'member_left',
  'unit_succeeded',
  'field_chosen',
  'field_followed',
] as const
export type TaskAction = (typeof taskActions)[number]

export const taskChangeRow = z.object({
  id: z.uuid(),
  action: z.enum(taskActions),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  basis: z.string(),
  person: named,
  at: instant,
})

export const taskDetail = taskSummary.extend({
  deliverable: z.string().nullable(),
  deadlineAssigned: assignedLater.nullable(),
  issuer: named,
  issuedBy: named,
  /** Chỉ đạo dọc: documents that this one carries out, the highest first, ending with the task's own document. */
  thread: z.array(documentRef.extend({ presence: z.string() })),
  /** Clauses over the task, outermost first. */
  clauses: z.array(
    z.object({ id: z.uuid(), path: z.string(), heading: z.string(), start: z.number().int(), end: z.number().int() }),
  ),
  linesOwed: z.array(line),
  changes: z.array(taskChangeRow),
  /** Chosen for the task itself; otherwise it follows its document. */
  fieldOwn: z.boolean(),
  /** While it has none, for who may choose. */
  fieldProposal: fieldProposal.nullable(),
  may: z.object({ assignLater: z.boolean(), readDocument: z.boolean(), chooseField: z.boolean(), direct: z.boolean() }),
})
export type TaskDetail = z.infer<typeof taskDetail>

const paging = { cursor: z.string().max(300).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }
/** GET /tasks.csv is narrowed as the list is. */
export const taskFilter = z.object({
  unit: z.uuid().optional(),
  document: z.uuid().optional(),
  /** State of any line that the caller may see (with `unit`: of that unit's lines); `silent`: any of them never reported. */
  state: z.enum([...lineStates, 'silent']).optional(),
  kind: z.enum(['order', 'request']).optional(),
  field: fieldFilter,
  from: day.optional(),
  to: day.optional(),
  /** Words of the task, without regard to marks. */
  text: z.string().max(200).optional(),
})
export type TaskFilter = z.output<typeof taskFilter>
export const taskQuery = taskFilter.extend(paging)
export const taskList = z.object({ items: z.array(taskSummary), next: z.string().nullable() })

/** report: say where it stands; complete: report completion; answer: it came back, mend it; wait: the issuer's turn. */
export const nextSteps = ['answer', 'report', 'complete', 'wait'] as const
export const myLine = line.omit({ lastReport: true }).extend({
  task: z.object({
    id: z.uuid(),
    text: z.string(),
    clausePath: z.string(),
    document: documentRef,
    issuer: named,
    leader: named.nullable(),
  }),
  next: z.enum(nextSteps),
  /** Reason given where the last completion came back. */
  returnedReason: z.string().nullable(),
  /** The last direction of a leader that no report of the unit has answered yet. */
  directed: z.object({ id: z.uuid(), words: z.string(), by: z.string(), at: instant }).nullable(),
})
export type MyLine = z.infer<typeof myLine>
export const mineQuery = z.object({
  /** open: what my units still owe; waiting: what waits for the issuer («Đang chờ xác nhận»); done. */
  show: z.enum(['open', 'waiting', 'done']).default('open'),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(10),
})
export const mineList = z.object({
  items: z.array(myLine),
  next: z.string().nullable(),
  counts: z.object({
    open: z.number().int(),
    overdue: z.number().int(),
    dueSoon: z.number().int(),
    silent: z.number().int(),
    waiting: z.number().int(),
  }),
})

export const unclearQuery = z.object({ missing: z.enum(['lead', 'deadline']), ...paging })

/** «Ấn định sau» of a lead unit for a task that has none; never rewrites the document's words. */
export const leadInput = z.object({ version: z.number().int(), unitId: z.uuid(), basis: z.string().trim().min(5).max(500) })
/** «Ấn định sau» of a last day for a task without one. Moving a given day is an extension, which is another act. */
export const dueInput = z.object({ version: z.number().int(), due: day, basis: z.string().trim().min(5).max(500) })
export const leaderInput = z.object({ version: z.number().int(), personId: z.uuid(), basis: z.string().trim().min(5).max(500) })

// ---- Giao nhiệm vụ

export const assignment = z.object({
  id: z.uuid(),
  documentId: z.uuid(),
  state: z.enum(assignmentStates),
  submittedBy: named,
  submittedAt: instant,
  decidedBy: named.nullable(),
  decidedAt: instant.nullable(),
  /** Why it was returned. */
  reason: z.string().nullable(),
})
export type Assignment = z.infer<typeof assignment>

/** What approval would create (or has created). */
export const assignmentView = z.object({
  current: assignment.nullable(),
  history: z.array(assignment),
  /** Proposals that still wait; submission is refused while there are any. */
  waiting: z.number().int(),
  tasks: z.number().int(),
  lines: z.number().int(),
  withoutLead: z.number().int(),
  withoutDeadline: z.number().int(),
  requests: z.number().int(),
  /** Names that lead to no unit; they stay on the task as «chưa rõ». */
  unresolved: z.array(z.object({ name: z.string(), tasks: z.number().int() })),
  may: z.object({ submit: z.boolean(), approve: z.boolean(), withdraw: z.boolean() }),
})
export const issueResult = z.object({ assignment, tasks: z.number().int(), lines: z.number().int() })
export const returnInput = z.object({ reason: z.string().trim().min(5).max(1000) })
/** Documents whose assignment waits for approval, the oldest first. */
export const waitingList = z.object({ items: z.array(z.object({ assignment, document: documentRef, tasks: z.number().int() })) })

export const problems = {
  'tasks.not_found': { status: 404, vi: 'Không tìm thấy nhiệm vụ này.', en: 'This task was not found.' },
  'tasks.not_ready': {
    status: 409,
    vi: 'Còn {count} nhiệm vụ dự thảo chưa rà soát. Đề nghị nhận hoặc loại từng nhiệm vụ trước khi trình.',
    en: '{count} proposed tasks have not been reviewed. Accept or reject each before submitting.',
  },
  'tasks.nothing_to_issue': {
    status: 409,
    vi: 'Văn bản không có nhiệm vụ nào được nhận nên không có gì để giao. Có thể thêm nhiệm vụ bằng cách chọn đoạn văn bản, hoặc lưu văn bản để tra cứu.',
    en: 'No task of this document was accepted, so there is nothing to issue. Add tasks by selecting text, or keep it for reference.',
  },
  'tasks.already_submitted': {
    status: 409,
    vi: 'Văn bản đã được {person} trình lúc {at}.',
    en: '{person} submitted this document at {at}.',
  },
  'tasks.already_open': {
    status: 409,
    vi: 'Văn bản vừa được người khác trình hoặc duyệt. Đề nghị tải lại trang để xem.',
    en: 'Someone has just submitted or decided on this document. Reload to see it.',
  },
  'tasks.own_submission': {
    status: 403,
    vi: 'Văn bản này do chính người đang thay mặt trình nên chưa duyệt được theo ủy quyền. Bản trình vẫn chờ; đề nghị người ủy quyền hoặc người có thẩm quyền khác duyệt.',
    en: 'Whoever submitted it cannot approve it for another. It still waits for the person represented or someone else who may decide.',
  },
  'tasks.already_decided': {
    status: 409,
    vi: '{person} đã xử lý việc giao nhiệm vụ này lúc {at}. Thao tác vừa rồi không được thực hiện thêm lần nữa.',
    en: '{person} decided this at {at}. Nothing was done twice.',
  },
  'tasks.not_submitted': {
    status: 409,
    vi: 'Văn bản chưa được trình giao nhiệm vụ, hoặc đã được rút lại.',
    en: 'The document has not been submitted, or was withdrawn.',
  },
  'tasks.not_authorised': {
    status: 403,
    vi: 'Theo bảng thẩm quyền, việc này thuộc: {roles}.',
    en: 'By the table of authorities this act belongs to: {roles}.',
  },
  'tasks.changed': {
    status: 409,
    vi: 'Nhiệm vụ vừa được người khác cập nhật. Đề nghị xem lại bản hiện nay rồi ghi lại; nội dung vừa nhập chưa được ghi.',
    en: 'Someone has just updated this task. Look at its present state; your entry was not saved.',
  },
  'tasks.lead_exists': {
    status: 409,
    vi: 'Nhiệm vụ đã có đơn vị chủ trì. Việc thay đổi đơn vị chủ trì do người có thẩm quyền quyết định.',
    en: 'The task has a lead unit. Changing it is a decision of its own.',
  },
  'tasks.has_due': {
    status: 409,
    vi: 'Nhiệm vụ đã có thời hạn. Muốn lùi thời hạn, đơn vị gửi đề nghị gia hạn.',
    en: 'The task has a deadline. Moving it takes an extension request.',
  },
  'tasks.field_unknown': {
    status: 422,
    vi: 'Lĩnh vực được chọn không còn trong danh mục đang dùng.',
    en: 'The chosen field is not in use.',
  },
  'tasks.field_changed': {
    status: 409,
    vi: 'Lĩnh vực của văn bản vừa được người khác chọn. Đề nghị xem lại; lựa chọn vừa rồi chưa được ghi.',
    en: 'Someone has just chosen the field of this document. Look again; your choice was not saved.',
  },
  'tasks.unit_inactive': { status: 422, vi: 'Đơn vị không còn hoạt động.', en: 'The unit is no longer active.' },
  'tasks.person_unknown': { status: 422, vi: 'Không tìm thấy người được chọn.', en: 'The chosen person was not found.' },
} satisfies ProblemCatalogue
