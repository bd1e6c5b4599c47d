import { z } from 'zod'
import type { ProblemCatalogue } from '../../platform/shared/problem.ts'

/**
 * The calls of «Văn bản»: taking a document in, reading it, reviewing what the reader proposes. Paths are below
 * `/api/p/{province}`. Days are 'YYYY-MM-DD' in Asia/Ho_Chi_Minh; offsets (`start`, `end`) count UTF-16 units in
 * `documentText(blocks).text` of the blocks that GET /directives/{id}/text gives.
 */

const day = z.iso.date()
const instant = z.iso.datetime()
const offset = z.number().int().min(0)
const words = (max: number) => z.string().trim().min(1).max(max)
const named = z.object({ id: z.uuid(), name: z.string() })

/** full: read here; card: thẻ văn bản ngoài hệ thống; stub: cited but not at hand («chưa có văn bản»). */
export const presences = ['full', 'card', 'stub'] as const
/** reading → review | failed; reference: a card or stub; replaced: another document took its place. */
export const documentStates = ['reading', 'failed', 'review', 'reference', 'replaced'] as const
/** Latest «Giao nhiệm vụ» of the document; null where it was never submitted. Kept by the feature `tasks`. */
export const assignmentStates = ['submitted', 'approved', 'returned', 'withdrawn'] as const
/** What the sender must declare. Anything but 'Thường' is refused at the door (Luật 117/2025/QH15, Điều 5). */
export const classifications = ['Thường', 'Mật', 'Tối mật', 'Tuyệt mật'] as const
export type Classification = (typeof classifications)[number]

/** Counts of the proposals of one document. `doubts`: proposals that still wait and have something to look at. */
export const draftCounts = z.object({
  total: z.number().int(),
  proposed: z.number().int(),
  accepted: z.number().int(),
  rejected: z.number().int(),
  doubts: z.number().int(),
})
export type DraftCounts = z.infer<typeof draftCounts>

export const documentSummary = z.object({
  id: z.uuid(),
  presence: z.enum(presences),
  state: z.enum(documentStates),
  assignment: z.enum(assignmentStates).nullable(),
  type: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  date: day.nullable(),
  title: z.string().nullable(),
  urgency: z.string().nullable(),
  internal: z.boolean(),
  counts: draftCounts,
  createdAt: instant,
})
export type DocumentSummary = z.infer<typeof documentSummary>

/** What the reader does now. `done` of `total` pages or steps; total 0 = not known yet. */
export const readingProgress = z.object({
  state: z.enum(documentStates),
  stage: z.enum(['waiting', 'opening', 'recognising', 'reading', 'done']),
  done: z.number().int(),
  total: z.number().int(),
  /** One sentence: why it could not be read. Set in state 'failed'. */
  failure: z.string().nullable(),
})
export type ReadingProgress = z.infer<typeof readingProgress>

export const clauseRow = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  path: z.string(),
  heading: z.string(),
  start: offset,
  end: offset,
})

export const citationRow = z.object({
  id: z.uuid(),
  document: documentSummary.pick({
    id: true,
    presence: true,
    state: true,
    type: true,
    number: true,
    issuer: true,
    date: true,
    title: true,
  }),
  start: offset.nullable(),
  end: offset.nullable(),
  /** A person said that this document carries the cited one out: a link of the red thread. */
  implements: z.boolean(),
  /** The title names the cited document, so it probably carries it out; shown as a proposal, never taken by itself. */
  implementsProposed: z.boolean(),
})

export const documentDetail = documentSummary.extend({
  version: z.number().int(),
  place: z.string().nullable(),
  signerName: z.string().nullable(),
  signerPosition: z.string().nullable(),
  issuerUnitId: z.uuid().nullable(),
  arrivalNumber: z.string().nullable(),
  arrivedOn: day.nullable(),
  publicSource: z.string().nullable(),
  ownerUnit: named,
  /** Lãnh đạo phụ trách: stands as default on each task of the document. */
  leader: named.nullable(),
  createdBy: named.nullable(),
  file: z
    .object({
      name: z.string(),
      mediaType: z.string(),
      format: z.string().nullable(),
      pages: z.number().int().nullable(),
      byOcr: z.boolean(),
    })
    .nullable(),
  replacedBy: z.uuid().nullable(),
  /** Earlier document that this one replaces. */
  replaces: z.uuid().nullable(),
  /** Another document of the same issuer, number and date that kept this one from being read; see `replaces` of the upload. */
  duplicateOf: z.uuid().nullable(),
  failure: z.string().nullable(),
  /** Doubts of the reader about the header (codes of the reader). */
  headerDoubts: z.array(z.object({ code: z.string(), text: z.string().optional() })),
  clauses: z.array(clauseRow),
  citations: z.array(citationRow),
  /** Targets that the document sets, as the reader found them; a proposal. */
  indicators: z.array(
    z.object({
      text: z.string(),
      value: z.number(),
      unit: z.string().nullable(),
      op: z.string(),
      by: z.string().nullable(),
      start: offset,
      end: offset,
    }),
  ),
  /** What the person who asks may do with it now. */
  may: z.object({ review: z.boolean(), submit: z.boolean(), approve: z.boolean() }),
})
export type DocumentDetail = z.infer<typeof documentDetail>

/** Blocks as `directive/src/blocks.ts` describes them; lay them out with `documentText`. They never change. */
export const documentBlocks = z.object({ blocks: z.array(z.unknown()) })

export const listQuery = z.object({
  state: z.enum([...documentStates, 'submitted', 'approved']).optional(),
  type: z.string().max(60).optional(),
  issuer: z.string().max(200).optional(),
  year: z.coerce.number().int().min(1945).max(2200).optional(),
  /** Words of number, title or issuer, without regard to marks. */
  text: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const documentList = z.object({ items: z.array(documentSummary), next: z.string().nullable() })

/**
 * Fields of POST /directives (multipart/form-data, all text) beside the part `file`; `text` is a pasted document instead
 * of a file. The declared classification is looked at before anything else.
 */
export const uploadFields = z.object({
  classification: z.enum(classifications),
  text: z.string().max(5_000_000).optional(),
  /** Name to keep for a pasted text. */
  title: z.string().trim().max(300).optional(),
  issuer: z.string().trim().max(300).optional(),
  arrivalNumber: z.string().trim().max(60).optional(),
  arrivedOn: day.optional(),
  leaderPersonId: z.uuid().optional(),
  /** The sender says: «là bản thay thế» of this document, which has the same issuer, number and date. */
  replaces: z.uuid().optional(),
})
/** reading: taken in, being read; existing: the very same bytes are here already, shown and not doubled. */
export const uploadResult = z.object({ outcome: z.enum(['reading', 'existing']), document: documentSummary })

/** Thẻ văn bản ngoài hệ thống: a document that may not enter or is not at hand. Never its text. */
export const cardInput = z.object({
  type: words(60),
  issuer: words(300),
  number: words(60),
  date: day,
  title: words(1000).nullable().default(null),
  publicSource: z.string().trim().max(500).nullable().default(null),
})

/** A person's correction of the header; only what is sent is changed. `version` is the one that the person saw. */
export const headerChange = z.object({
  version: z.number().int(),
  type: words(60).nullable().optional(),
  number: words(60).nullable().optional(),
  issuer: words(300).nullable().optional(),
  issuerUnitId: z.uuid().nullable().optional(),
  date: day.nullable().optional(),
  title: words(1000).nullable().optional(),
  place: words(100).nullable().optional(),
  signerName: words(100).nullable().optional(),
  signerPosition: words(200).nullable().optional(),
  urgency: words(60).nullable().optional(),
  arrivalNumber: words(60).nullable().optional(),
  arrivedOn: day.nullable().optional(),
  leaderPersonId: z.uuid().nullable().optional(),
  internal: z.boolean().optional(),
})
export type HeaderChange = z.infer<typeof headerChange>

/** Either a document of the register, or what is known of it (a stub is made where none fits). */
export const citationInput = z.object({ citedId: z.uuid(), implements: z.boolean().default(false) })
export const chain = z.object({
  /** Documents above (this one carries them out), the highest first, with their distance. */
  upper: z.array(documentSummary.omit({ counts: true }).extend({ depth: z.number().int() })),
  /** Documents that carry this one out, the nearest first. */
  lower: z.array(documentSummary.omit({ counts: true }).extend({ depth: z.number().int() })),
})

// ---- proposals (draft tasks)

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
  outside_authority: 'Cơ quan ngoài thẩm quyền của nơi ban hành: đề nghị, không giao',
} as const
export type OwnDoubt = keyof typeof ownDoubts

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

/** A body as a person sets it. `basis` makes it «ấn định sau»; without it the name must stand in the document. */
export const bodyInput = z.object({
  role: z.enum(['lead', 'support']),
  name: words(300),
  unitId: z.uuid().nullable().default(null),
  groupId: z.uuid().nullable().default(null),
  basis: z.string().trim().min(5).max(500).optional(),
})
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

const seen = { version: z.number().int() }
export const draftRef = z.object(seen)
/** Only what is sent is changed; `bodies` replaces the whole list. `accept` accepts in the same stroke. */
export const draftChange = z.object({
  ...seen,
  text: words(8000).optional(),
  bodies: z.array(bodyInput).max(200).optional(),
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
/** Adds a task from selected text. `id` is chosen by the sender, so that sending again adds nothing twice. */
export const draftAdd = z.object({ id: z.uuid(), start: offset, end: offset })
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
export const editResult = z.object({ change: z.uuid(), drafts: z.array(draft), counts: draftCounts })
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

export const refusalRow = z.object({ id: z.uuid(), person: named, at: instant, seenBy: z.enum(['browser', 'server']) })
export const refusalList = z.object({ items: z.array(refusalRow) })

/** Topic of the live pages for the drafts of one document. */
export const draftsTopic = (documentId: string): string => `drafts:${documentId}`

export const problems = {
  'directives.classified': {
    status: 422,
    vi: 'Văn bản có dấu hiệu mang độ mật nên không được đưa vào hệ thống; không nội dung nào được lưu lại. Đề nghị xử lý bản giấy: đăng ký vào sổ văn bản mật, bảo quản và giao nhận theo quy định về bảo vệ bí mật nhà nước, và báo cán bộ bảo mật nếu tệp đang nằm trên máy nối mạng. Nếu cần dẫn chiếu, hãy lập thẻ văn bản ngoài hệ thống (cơ quan ban hành, số, ngày), không ghi nội dung.',
    en: 'The document appears to be classified and was not taken in; nothing of it was kept. Handle it on paper as the law on state secrets requires and tell the security officer if the file lies on a networked machine. To refer to it, make a card (issuer, number, date) without its content.',
  },
  'directives.not_found': { status: 404, vi: 'Không tìm thấy văn bản này.', en: 'This document was not found.' },
  'directives.draft_not_found': {
    status: 404,
    vi: 'Không tìm thấy nhiệm vụ dự thảo này.',
    en: 'This proposed task was not found.',
  },
  'directives.no_content': {
    status: 422,
    vi: 'Chưa có nội dung. Hãy chọn một tệp hoặc dán nội dung văn bản.',
    en: 'There is no content. Choose a file or paste the text.',
  },
  'directives.unreadable': {
    status: 422,
    vi: '{sentence}',
    en: 'The file could not be read: {sentence}',
  },
  'directives.already_here': {
    status: 409,
    vi: 'Văn bản này đã có trong hệ thống nhưng thuộc phạm vi của đơn vị khác. Hãy liên hệ Văn phòng UBND tỉnh.',
    en: 'This document is here already, kept by another unit. Contact the provincial office.',
  },
  'directives.same_key': {
    status: 409,
    vi: 'Đã có văn bản {number} ngày {date} của {issuer} với tệp khác. Hãy mở văn bản đó, hoặc chọn «Là bản thay thế» để bản mới thay bản cũ.',
    en: '{number} of {date} by {issuer} is here already with other content. Open it, or choose to replace it.',
  },
  'directives.key_taken': {
    status: 409,
    vi: 'Một văn bản khác đã có cùng cơ quan ban hành, số, ký hiệu và ngày. Hãy kiểm tra lại.',
    en: 'Another document has the same issuer, number and date.',
  },
  'directives.replaces_other': {
    status: 422,
    vi: 'Văn bản được thay thế phải cùng cơ quan ban hành, số, ký hiệu và ngày với bản mới.',
    en: 'The replaced document must have the same issuer, number and date.',
  },
  'directives.changed': {
    status: 409,
    vi: 'Thông tin văn bản vừa được người khác sửa. Nội dung đang có được kèm theo; phần sửa của đồng chí chưa được ghi.',
    en: 'Someone has just changed the document. Its present state is attached; your change was not saved.',
  },
  'directives.draft_changed': {
    status: 409,
    vi: 'Nhiệm vụ này vừa được người khác sửa. Cả hai bản được giữ để đồng chí chọn; phần sửa của đồng chí chưa được ghi.',
    en: 'Someone has just changed this task. Both versions are kept for you to choose; yours was not saved.',
  },
  'directives.locked': {
    status: 409,
    vi: 'Văn bản đã trình hoặc đã giao nhiệm vụ nên không sửa được dự thảo. Nếu đang chờ duyệt, hãy rút lại trước khi sửa.',
    en: 'The document has been submitted or issued. Withdraw it before changing its proposals.',
  },
  'directives.not_in_review': {
    status: 409,
    vi: 'Văn bản chưa đọc xong hoặc không ở trạng thái rà soát.',
    en: 'The document is not under review.',
  },
  'directives.not_in_text': {
    status: 422,
    vi: '«{words}» không có trong văn bản. Nếu do người có thẩm quyền ấn định, hãy ghi căn cứ để đánh dấu «ấn định sau».',
    en: '“{words}” is not in the document. If it was assigned later, give the basis.',
  },
  'directives.deadline_unclear': {
    status: 422,
    vi: 'Chưa hiểu thời hạn «{words}». Ví dụ: «trước 15/12», «quý IV/2025», «trước ngày 25 hằng tháng», «thường xuyên».',
    en: 'The deadline “{words}” is not understood. Examples: «trước 15/12», «quý IV/2025», «trước ngày 25 hằng tháng».',
  },
  'directives.unit_unknown': {
    status: 422,
    vi: 'Đơn vị được chọn không có trong danh mục hoặc không còn hoạt động.',
    en: 'The chosen unit is not in the register or no longer active.',
  },
  'directives.person_unknown': { status: 422, vi: 'Không tìm thấy người được chọn.', en: 'The chosen person was not found.' },
  'directives.bad_span': {
    status: 422,
    vi: 'Đoạn được chọn không nằm trong văn bản hoặc không có chữ. Hãy chọn lại đoạn văn bản.',
    en: 'The selected span is outside the document or holds no words.',
  },
  'directives.merge_apart': {
    status: 422,
    vi: 'Chỉ gộp được các nhiệm vụ còn hiệu lực của cùng một văn bản.',
    en: 'Only live tasks of one document can be merged.',
  },
  'directives.state_conflict': {
    status: 409,
    vi: 'Nhiệm vụ này đã được gộp hoặc gỡ bỏ nên không sửa được.',
    en: 'This task was merged or removed and cannot be changed.',
  },
  'directives.undo_nothing': {
    status: 409,
    vi: 'Không còn thay đổi nào của đồng chí để hoàn tác.',
    en: 'You have no change to undo.',
  },
  'directives.undo_blocked': {
    status: 409,
    vi: 'Không hoàn tác được vì {person} đã sửa nhiệm vụ này sau đó, lúc {at}. Hãy sửa trực tiếp trên bản hiện nay.',
    en: 'It cannot be undone: {person} changed this task afterwards, at {at}. Edit the present version instead.',
  },
  'directives.chain_cycle': {
    status: 422,
    vi: 'Không thể ghi nhận vì hai văn bản sẽ cùng triển khai lẫn nhau.',
    en: 'The two documents would carry each other out.',
  },
  'directives.no_file': {
    status: 404,
    vi: 'Văn bản này không có tệp gốc trong hệ thống.',
    en: 'There is no original file of this document here.',
  },
} satisfies ProblemCatalogue
