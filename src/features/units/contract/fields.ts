import { z } from 'zod'

/**
 * Fields (lĩnh vực) by which an office sorts documents and tasks. Paths are below `/api/p/{province}`. Which one a document or a task
 * carries is kept by the feature `tasks`.
 */
const words = z.array(z.string().trim().min(2).max(60)).max(60)

export const fieldRow = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Words that speak for the field; they make proposals, a person chooses. */
  words: z.array(z.string()),
  /** Place in lists, from 1. */
  ordinal: z.number().int(),
  /** A field out of use is not offered any more; what carries it keeps it. */
  inUse: z.boolean(),
  version: z.number().int(),
})
export type FieldRow = z.infer<typeof fieldRow>

/** GET /fields: those in use first. */
export const fieldList = z.object({ items: z.array(fieldRow) })

/** POST /fields */
export const fieldInput = z.object({ name: z.string().trim().min(2).max(100), words: words.default([]) })

/** PATCH /fields/{id}: only what is sent is changed; `version` is the one that the person saw. */
export const fieldChange = z.object({
  version: z.number().int(),
  name: z.string().trim().min(2).max(100).optional(),
  words: words.optional(),
  ordinal: z.number().int().min(1).max(999).optional(),
  inUse: z.boolean().optional(),
})
