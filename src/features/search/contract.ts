import { z } from 'zod'
import type { ProblemCatalogue } from '../../platform/shared/problem.ts'

/**
 * The call of the search over everything. A person finds only what he could open: documents and their clauses as in «Văn bản», tasks as in
 * «Nhiệm vụ», units as in the register. There are no counts: not even a number tells of what he may not see.
 */

export const searchKinds = ['document', 'clause', 'task', 'unit'] as const
export type SearchKind = (typeof searchKinds)[number]

/** Text with the stretches that were sought, [from, to) in UTF-16 units, in order. */
const markedText = z.object({ text: z.string(), marks: z.array(z.object({ from: z.number().int(), to: z.number().int() })) })
export type MarkedText = z.infer<typeof markedText>

const day = z.iso.date()
/** A document as it is called: type, number and day; null parts are not known. */
const documentLabel = z.object({
  id: z.uuid(),
  type: z.string().nullable(),
  number: z.string().nullable(),
  date: day.nullable(),
})
export type DocumentLabel = z.infer<typeof documentLabel>

export const documentHit = z.object({
  ...documentLabel.shape,
  issuer: z.string().nullable(),
  /** card: thẻ văn bản ngoài hệ thống; stub: cited, not at hand. */
  presence: z.enum(['full', 'card', 'stub']),
  /** Type, number and title. */
  name: markedText,
  /** Words of the text that were found, where the name holds none. */
  said: markedText.nullable(),
})
export const clauseHit = z.object({
  id: z.uuid(),
  path: z.string(),
  document: documentLabel,
  said: markedText,
  /** Where its own words stand in the text of the document. */
  start: z.number().int(),
  end: z.number().int(),
})
export const taskHit = z.object({
  id: z.uuid(),
  said: markedText,
  clausePath: z.string(),
  due: day.nullable(),
  /** Null where the person may see the task and not its document. */
  document: documentLabel.nullable(),
})
export const unitHit = z.object({
  id: z.uuid(),
  name: markedText,
  /** The other name by which it was found. */
  also: markedText.nullable(),
  kind: z.string(),
  superior: z.string().nullable(),
})

const group = <T extends z.ZodType>(hit: T) => z.object({ hits: z.array(hit), more: z.boolean() })

/** Hits by kind, the best first; `more` says that there are others. */
export const searchAnswer = z.object({
  /** False while the index is made anew: hits may be missing. */
  whole: z.boolean(),
  /** False where nothing that was typed is a letter or a digit. */
  understood: z.boolean(),
  document: group(documentHit),
  clause: group(clauseHit),
  task: group(taskHit),
  unit: group(unitHit),
})
export type SearchAnswer = z.infer<typeof searchAnswer>
export type DocumentHit = z.infer<typeof documentHit>
export type ClauseHit = z.infer<typeof clauseHit>
export type TaskHit = z.infer<typeof taskHit>
export type UnitHit = z.infer<typeof unitHit>

/** Longer than any title; what is pasted beyond it is refused in words. */
export const LONGEST_QUESTION = 200

export const searchQuery = z.object({
  q: z.string().trim().max(LONGEST_QUESTION),
  /** One kind only, for «Xem thêm». */
  kind: z.enum(searchKinds).optional(),
  /** Hits of each kind. */
  limit: z.coerce.number().int().min(1).max(50).default(5),
})

export const problems = {} satisfies ProblemCatalogue
