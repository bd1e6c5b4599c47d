import { z } from 'zod'
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
  /** A card of a document that is not «Thường»: it says nothing of its content. */
  withheld: z.boolean(),
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
  /** Where the reader found a field of the header, by the reader's name of the field. */
  headerSpans: z.record(z.string(), z.object({ start: offset, end: offset })),
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
  may: z.object({
    /** Sees the proposals and what was done with them, also when they are locked. */
    seeDrafts: z.boolean(),
    /** Sees which clauses above its tasks carry out, and its coverage. */
    seeLinks: z.boolean(),
    review: z.boolean(),
    submit: z.boolean(),
    approve: z.boolean(),
  }),
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
