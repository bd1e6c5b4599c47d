import { z } from 'zod'
import type { ProblemCatalogue } from '../../platform/shared/problem.ts'
import { draftCounts } from './contract/drafts.ts'

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
/**
 * reading: taken in, being read (a long scan is recognised in memory first and kept only when the fence let it pass); existing: the very same bytes are here already, shown and not doubled. */
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

export const refusalRow = z.object({ id: z.uuid(), person: named, at: instant, seenBy: z.enum(['browser', 'server']) })
export const refusalList = z.object({ items: z.array(refusalRow) })

/** Topics of the live pages: documents (list, header, state of reading) and proposals. */
export const topics = { documents: 'directives', drafts: 'drafts' } as const

export const problems = {
  'directives.classified': {
    status: 422,
    vi: 'Văn bản có dấu hiệu mang độ mật nên không được đưa vào hệ thống; không nội dung nào được lưu lại. Đề nghị xử lý bản giấy: đăng ký vào sổ văn bản mật, bảo quản và giao nhận theo quy định về bảo vệ bí mật nhà nước, và báo cán bộ bảo mật nếu tệp đang nằm trên máy nối mạng. Nếu cần dẫn chiếu, đề nghị lập thẻ văn bản ngoài hệ thống (cơ quan ban hành, số, ngày), không ghi nội dung.',
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
    vi: 'Chưa có nội dung, hoặc tệp đã chọn trống. Đề nghị chọn tệp khác hoặc dán nội dung văn bản.',
    en: 'There is no content, or the chosen file is empty. Please choose another file or paste the text.',
  },
  'directives.unreadable': {
    status: 422,
    vi: '{sentence}',
    en: 'The file could not be read: {sentence}',
  },
  'directives.busy': {
    status: 503,
    vi: 'Máy chủ đang nhận dạng chữ cho nhiều bản quét. Tệp chưa được lưu; đề nghị gửi lại sau ít phút, hoặc gửi bản có lớp chữ (.docx, .pdf).',
    en: 'The server is recognising several scans. The file was not kept; send it again in a few minutes, or send one with text.',
  },
  'directives.already_here': {
    status: 409,
    vi: 'Văn bản này đã có trong hệ thống nhưng thuộc phạm vi của đơn vị khác. Đề nghị liên hệ Văn phòng UBND tỉnh.',
    en: 'This document is here already, kept by another unit. Contact the provincial office.',
  },
  'directives.same_key': {
    status: 409,
    vi: 'Đã có văn bản {number} ngày {date} của {issuer} với tệp khác. Đề nghị mở văn bản đó, hoặc chọn «Là bản thay thế» để bản mới thay bản cũ.',
    en: '{number} of {date} by {issuer} is here already with other content. Open it, or choose to replace it.',
  },
  'directives.key_taken': {
    status: 409,
    vi: 'Một văn bản khác đã có cùng cơ quan ban hành, số, ký hiệu và ngày. Đề nghị kiểm tra lại.',
    en: 'Another document has the same issuer, number and date.',
  },
  'directives.replaces_other': {
    status: 422,
    vi: 'Văn bản được thay thế phải cùng cơ quan ban hành, số, ký hiệu và ngày với bản mới.',
    en: 'The replaced document must have the same issuer, number and date.',
  },
  'directives.changed': {
    status: 409,
    vi: 'Thông tin văn bản vừa được người khác sửa. Nội dung đang có được kèm theo; phần vừa sửa chưa được ghi.',
    en: 'Someone has just changed the document. Its present state is attached; your change was not saved.',
  },
  'directives.draft_changed': {
    status: 409,
    vi: 'Nhiệm vụ này vừa được người khác sửa. Cả hai bản được giữ để chọn; phần vừa sửa chưa được ghi.',
    en: 'Someone has just changed this task. Both versions are kept for you to choose; yours was not saved.',
  },
  'directives.locked': {
    status: 409,
    vi: 'Văn bản đã trình hoặc đã giao nhiệm vụ nên không sửa được dự thảo. Nếu đang chờ duyệt, đề nghị rút lại trước khi sửa.',
    en: 'The document has been submitted or issued. Withdraw it before changing its proposals.',
  },
  'directives.not_in_review': {
    status: 409,
    vi: 'Văn bản chưa đọc xong hoặc không ở bước rà soát nên chưa thực hiện được.',
    en: 'The document is not under review.',
  },
  'directives.not_in_text': {
    status: 422,
    vi: '«{words}» không có trong văn bản. Nếu do người có thẩm quyền ấn định, đề nghị ghi căn cứ để đánh dấu «ấn định sau».',
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
    vi: 'Đoạn được chọn không nằm trong văn bản hoặc không có chữ. Đề nghị chọn lại đoạn văn bản.',
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
    vi: 'Không còn thay đổi nào của mình để hoàn tác.',
    en: 'You have no change to undo.',
  },
  'directives.undo_blocked': {
    status: 409,
    vi: 'Không hoàn tác được vì {person} đã sửa nhiệm vụ này sau đó, lúc {at}. Đề nghị sửa trực tiếp trên bản hiện nay.',
    en: 'It cannot be undone: {person} changed this task afterwards, at {at}. Edit the present version instead.',
  },
  'directives.chain_cycle': {
    status: 422,
    vi: 'Chưa ghi nhận được vì sẽ tạo vòng lặp: {loop} (mũi tên đọc là «triển khai»). Đề nghị kiểm tra lại quan hệ giữa các văn bản này.',
    en: 'This would make a circle: {loop} (an arrow reads “carries out”). Check how these documents are related.',
  },
  'directives.no_file': {
    status: 404,
    vi: 'Văn bản này không có tệp gốc trong hệ thống.',
    en: 'There is no original file of this document here.',
  },
} satisfies ProblemCatalogue
