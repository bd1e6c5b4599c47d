import { z } from 'zod'

/**
 * The review: proposals of the reader and what people make of them. Offsets count UTF-16 units in `documentText(blocks).text`;
 * days are 'YYYY-MM-DD' in Asia/Ho_Chi_Minh. Paths are in README.md.
 */

const day = z.iso.date()
const instant = z.iso.datetime()
const offset = z.number().int().min(0)
const words = (max: number) => z.string().trim().min(1).max(max)
const named = z.object({ id: z.uuid(), name: z.string() })

/** Counts of the proposals of one document. `doubts`: proposals that still wait and have something to look at. */
export const draftCounts = z.object({
  total: z.number().int(),
  proposed: z.number().int(),
  accepted: z.number().int(),
  rejected: z.number().int(),
  doubts: z.number().int(),
})
export type DraftCounts = z.infer<typeof draftCounts>

/** Deadline as the document words it or a person typed it (`directive/src/model.ts`, GUIDE of kinds). */
export const deadline = z.discriminatedUnion('kind', [
  z.object({ text: z.string(), kind: z.literal('date'), due: day }),
  z.object({
    text: z.string(),
    kind: z.literal('recurring'),
    every: z.enum(['year', 'half', 'quarter', 'month', 'week', 'day']),
    /** "MM-DD" or "DD". */
    on: z.string().optional(),
  }),
  z.object({ text: z.string(), kind: z.literal('from'), start: day }),
  z.object({ text: z.string(), kind: z.literal('standing') }),
  z.object({
    text: z.string(),
    kind: z.literal('relative'),
    within: z.object({ n: z.number().int(), unit: z.enum(['working_day', 'day', 'month', 'year']) }),
  }),
  z.object({ text: z.string(), kind: z.literal('urgent') }),
])
export type Deadline = z.infer<typeof deadline>

/** Ấn định sau: who, when, on what basis. Never mixed with «theo văn bản». */
export const assignedLater = z.object({ by: z.uuid(), byName: z.string(), at: instant, basis: z.string() })

export const draftBody = z.object({
  role: z.enum(['lead', 'support']),
  /** As the document writes it, or the register's name where it was assigned. */
  name: z.string(),
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  groupId: z.uuid().nullable(),
  groupName: z.string().nullable(),
  /** Members of the group today; null where the body is no group. */
  memberCount: z.number().int().nullable(),
  /** giao or đề nghị, for this addressee: Party bodies, MTTQ and bodies outside the issuer's authority are asked. */
  kind: z.enum(['order', 'request']),
  /** Units of the register that the name might mean; empty where the name is clear or unknown. */
  candidates: z.array(named),
  origin: z.enum(['text', 'assigned']),
  assigned: assignedLater.nullable(),
})

/** proposed: waits for a person; merged: taken up into another; removed: an addition that was undone. */
export const draftStates = ['proposed', 'accepted', 'rejected', 'merged', 'removed'] as const

/** Doubts that this feature adds to those of the reader (whose codes pass through). `text` names what is meant. */
export const ownDoubts = {
  lead_missing: 'Chưa rõ cơ quan chủ trì',
  body_unresolved: 'Tên cơ quan chưa có trong danh mục',
  body_ambiguous: 'Tên cơ quan có thể là nhiều đơn vị',
  deadline_past: 'Thời hạn đã qua',
  deadline_relative: 'Thời hạn tính từ một mốc chưa xác định',
  deadline_differs: 'Các nhiệm vụ được gộp có thời hạn khác nhau',
  overlaps: 'Đoạn này đã có nhiệm vụ khác',
  outside_authority: 'Cơ quan ngoài thẩm quyền của nơi ban hành: đề nghị, không giao',
} as const
export type OwnDoubt = keyof typeof ownDoubts

/** What was read in the document where people changed it since; a part is null where it stands as read. */
export const asRead = z.object({
  /** Names as the document writes them; empty where it names nobody. */
  lead: z.array(z.string()).nullable(),
  support: z.array(z.string()).nullable(),
  /** Words of the deadline; '' where the document has none. */
  deadline: z.string().nullable(),
  text: z.string().nullable(),
})
export type AsRead = z.infer<typeof asRead>

export const draft = z.object({
  id: z.uuid(),
  clausePath: z.string(),
  ordinal: z.number(),
  /** reader: proposed by the reader; person: added or split off by a person. */
  origin: z.enum(['reader', 'person']),
  state: z.enum(draftStates),
  text: z.string(),
  start: offset,
  end: offset,
  bodies: z.array(draftBody),
  deadline: deadline.nullable(),
  deadlineOrigin: z.enum(['text', 'assigned']),
  deadlineAssigned: assignedLater.nullable(),
  deliverable: z.string().nullable(),
  /** order: giao; request: đề nghị (followed, never late, never scored). */
  kind: z.enum(['order', 'request']),
  closing: z.boolean(),
  rule: z.string().nullable(),
  doubts: z.array(z.object({ code: z.string(), text: z.string().optional() })),
  version: z.number().int(),
  changedBy: named.nullable(),
  changedAt: instant.nullable(),
  /** Null: as read, or added by a person. */
  asRead: asRead.nullable(),
})
export type Draft = z.infer<typeof draft>
export type DraftBody = z.infer<typeof draftBody>

export const draftQuery = z.object({
  /** doubts: what waits and has doubts first, then the order of the text. */
  order: z.enum(['doubts', 'text']).default('doubts'),
  state: z.enum(['proposed', 'accepted', 'rejected']).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
})
export const draftList = z.object({ items: z.array(draft), next: z.string().nullable(), counts: draftCounts })

/**
 * A body as a person sets it. `basis` makes it «ấn định sau»; without it the task's own sentence, or a heading that hands the task
 * down, must name it: that it stands elsewhere in the document says nothing of this task.
 */
export const bodyInput = z.object({
  role: z.enum(['lead', 'support']),
  name: words(300),
  unitId: z.uuid().nullable().default(null),
  groupId: z.uuid().nullable().default(null),
  /** Left out: as the register and the issuer's authority say. */
  kind: z.enum(['order', 'request']).optional(),
  basis: z.string().trim().min(5).max(500).optional(),
})
export type BodyInput = z.infer<typeof bodyInput>
/**
 * A deadline as a person sets it: typed words («trước 15/12», «quý IV/2025», «trước ngày 25 hằng tháng») or a day from
 * the picker. `basis` makes it «ấn định sau»; without it the words (or the day) must stand in the document, or `span` shows where.
 */
export const deadlineInput = z.object({
  text: z.string().trim().min(1).max(200).optional(),
  due: day.optional(),
  span: z.object({ start: offset, end: offset }).optional(),
  basis: z.string().trim().min(5).max(500).optional(),
})
export type DeadlineInput = z.infer<typeof deadlineInput>

const seen = { version: z.number().int() }
export const draftRef = z.object(seen)
/**
 * Only what is sent is changed. `bodies` replaces the whole list, or with `roles` only those of these roles, so that two people may
 * change the lead and the partners. `accept` accepts in the same stroke.
 */
export const draftChange = z.object({
  ...seen,
  text: words(8000).optional(),
  bodies: z.array(bodyInput).max(200).optional(),
  roles: z.array(z.enum(['lead', 'support'])).optional(),
  deadline: deadlineInput.nullable().optional(),
  deliverable: words(1000).nullable().optional(),
  kind: z.enum(['order', 'request']).optional(),
  accept: z.boolean().default(false),
})
export type DraftChange = z.infer<typeof draftChange>
/** `at`: offset in the document's text, inside the draft's span, where the second part begins. */
export const draftSplit = z.object({ ...seen, at: offset })
/** The first one (in the order of the text) takes the others up. */
export const draftMerge = z.object({
  drafts: z
    .array(z.object({ id: z.uuid(), ...seen }))
    .min(2)
    .max(20),
})
/**
 * Adds a task from selected text, with what the person filled in at once: until he saves it nothing is there. `id` is chosen by the
 * sender, so that sending again adds nothing twice. Where others stand on the same words, the task carries the doubt `overlaps`.
 */
export const draftAdd = draftChange.omit({ version: true }).extend({ id: z.uuid(), start: offset, end: offset })
/** Accepts many: those named, or all that wait without a doubt. Never one with doubts. */
export const bulkAccept = z.object({ ids: z.array(z.uuid()).max(5000).optional() })
/** Undoes my last change, or the one named. */
export const undoInput = z.object({ change: z.uuid().optional() })
/** A name of the document that means this unit or group: for all its drafts, and learned for later documents. */
export const nameInput = z.object({
  name: words(300),
  unitId: z.uuid().nullable().default(null),
  groupId: z.uuid().nullable().default(null),
})

/** What every edit answers: the drafts that changed, as they are now, and the change that undo takes back. */
export const editResult = z.object({
  change: z.uuid(),
  /** How many drafts changed. */
  changed: z.number().int(),
  /** The first 200 of them. */
  drafts: z.array(draft),
  counts: draftCounts,
})
export type EditResult = z.infer<typeof editResult>

export const draftActions = ['accept', 'correct', 'reject', 'reopen', 'split', 'merge', 'add', 'name', 'undo'] as const
export const changeRow = z.object({
  change: z.uuid(),
  action: z.enum(draftActions),
  person: named,
  at: instant,
  undone: z.boolean(),
  drafts: z.number().int(),
  /** Text of the first draft touched. */
  text: z.string(),
})
export const changeList = z.object({ items: z.array(changeRow) })

/** Names that lead to no unit or to several, with how often they occur among drafts that wait or are accepted. */
export const nameList = z.object({
  items: z.array(z.object({ name: z.string(), drafts: z.number().int(), candidates: z.array(named) })),
})

/** Who else has the document open for review (seen within 45 seconds), and which draft they are on. */
export const presenceInput = z.object({ draftId: z.uuid().nullable().default(null) })
export const presenceList = z.object({
  others: z.array(z.object({ person: named, draftId: z.uuid().nullable(), seenAt: instant })),
})

/** Details of a 409 `directives.draft_changed`: both versions, so that a person can choose. */
export interface DraftConflict {
  /** As it stands now. */
  theirs: Draft
  /** What was sent and not taken. */
  yours: unknown
}
