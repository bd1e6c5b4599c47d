import { z } from 'zod'
import type { ProblemCatalogue } from '../../../platform/shared/problem.ts'

/**
 * Links between a task (or a whole document) and the clause above that it carries out. They are proposed by similarity and decided by a
 * person who reviews for the office of the document below. Paths are below `/api/p/{province}`.
 */

const instant = z.iso.datetime()
const named = z.object({ id: z.uuid(), name: z.string() })

/** suggested: reckoned, waits; review («cần xem lại»): accepted once, its clause was dropped or its document no longer stands above. */
export const linkStates = ['suggested', 'accepted', 'refused', 'review'] as const
export type LinkState = (typeof linkStates)[number]
export const reviewReasons = ['clause_dropped', 'not_above'] as const
export type ReviewReason = (typeof reviewReasons)[number]

/** What speaks for a proposal; see rules/similarity.ts. */
export const because = z.object({
  /** 0 … 1; orders proposals, is no probability. */
  score: z.number(),
  /** Phrases that both use, as the task writes them; at most five of `phraseCount`. */
  phrases: z.array(z.string()),
  phraseCount: z.number().int(),
  cites: z.array(z.string()),
  named: z.boolean(),
  addressed: z.boolean(),
  asksFor: z.string().nullable(),
})
export type BecauseView = z.infer<typeof because>

export const upperDocument = z.object({
  id: z.uuid(),
  type: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  date: z.iso.date().nullable(),
})

export const clauseLink = z.object({
  id: z.uuid(),
  state: z.enum(linkStates),
  origin: z.enum(['similarity', 'person']),
  version: z.number().int(),
  /** Null: the document as a whole carries the clause out. */
  task: z.object({ id: z.uuid(), text: z.string(), clausePath: z.string() }).nullable(),
  document: upperDocument,
  /** `heading` is null where the person may not read the document above. */
  clause: z.object({
    id: z.uuid(),
    path: z.string(),
    heading: z.string().nullable(),
    start: z.number().int(),
    end: z.number().int(),
  }),
  because: because.nullable(),
  reviewReason: z.enum(reviewReasons).nullable(),
  decidedBy: named.nullable(),
  decidedAt: instant.nullable(),
})
export type ClauseLink = z.infer<typeof clauseLink>

/** GET /directives/{id}/links: of the document's own tasks upward. */
export const linkList = z.object({
  items: z.array(clauseLink),
  /** Issued tasks of the document in the order of the text, to link by hand. */
  tasks: z.array(z.object({ id: z.uuid(), text: z.string(), clausePath: z.string() })),
  /** Documents above with clauses that the person may read. */
  uppers: z.array(upperDocument),
  may: z.object({ decide: z.boolean() }),
})

/** `taskId` null: the whole document. */
export const linkInput = z.object({ taskId: z.uuid().nullable(), clauseId: z.uuid() })
/** `clauseId`: accept, but for this clause of a document above instead of the one proposed. */
export const linkDecision = z.object({
  version: z.number().int(),
  state: z.enum(['accepted', 'refused']),
  clauseId: z.uuid().optional(),
})
/** `act` undoes everything that was done at once. */
export const linkActResult = z.object({ act: z.uuid(), links: z.array(clauseLink) })
export const linkUndo = z.object({ act: z.uuid() })

export const chainProblems = {
  'directives.chain_self': {
    status: 422,
    vi: 'Một văn bản không thể triển khai chính nó. Đề nghị chọn văn bản khác.',
    en: 'A document cannot carry itself out.',
  },
  'directives.link_not_found': {
    status: 404,
    vi: 'Không tìm thấy liên kết này; có thể đề xuất vừa được tính lại. Đề nghị tải lại trang.',
    en: 'This link was not found; it may have been reckoned anew. Reload the page.',
  },
  'directives.link_changed': {
    status: 409,
    vi: 'Liên kết này vừa được người khác xử lý. Đề nghị xem lại trạng thái hiện nay; thao tác vừa rồi chưa được ghi.',
    en: 'Someone has just decided on this link. Look at its present state; nothing was saved.',
  },
  'directives.link_own_clause': {
    status: 422,
    vi: 'Điều khoản này thuộc chính văn bản đã giao nhiệm vụ. Đề nghị chọn điều khoản của văn bản cấp trên.',
    en: 'The clause belongs to the same document. Choose one of a document above.',
  },
  'directives.link_not_above': {
    status: 422,
    vi: '{document} chưa được ghi nhận là văn bản mà văn bản này triển khai. Đề nghị xác nhận ở mục «Viện dẫn» trước khi liên kết điều khoản.',
    en: '{document} is not recorded as a document that this one carries out. Confirm that first.',
  },
  'directives.link_below': {
    status: 422,
    vi: 'Không ghi nhận được vì sẽ tạo vòng lặp: {document} đang triển khai chính văn bản này.',
    en: 'This would make a circle: {document} carries this document out.',
  },
  'directives.clause_not_found': {
    status: 404,
    vi: 'Không tìm thấy điều khoản này.',
    en: 'This clause was not found.',
  },
  'directives.link_undo_blocked': {
    status: 409,
    vi: 'Không hoàn tác được vì liên kết đã được xử lý tiếp sau đó.',
    en: 'It cannot be undone: the link was decided on again afterwards.',
  },
} satisfies ProblemCatalogue
