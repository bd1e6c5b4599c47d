import { z } from 'zod'

/**
 * Which field (lĩnh vực) a document and its tasks carry. Paths are below `/api/p/{province}`. The list of fields is the register's
 * (`GET /fields`, feature `units`). Null is «chưa phân lĩnh vực»: a state of its own, never filled by a guess.
 */
const named = z.object({ id: z.uuid(), name: z.string() })

/** A field that words speak for; a person accepts it or not. */
export const fieldProposal = z.object({ field: named, because: z.array(z.string()) })
export type FieldProposal = z.infer<typeof fieldProposal>

/** GET /directives/{id}/field */
export const documentField = z.object({
  field: named.nullable(),
  /** Only while the document has none. */
  proposal: fieldProposal.nullable(),
  /** Tasks of the document that were given a field of their own. */
  ownTasks: z.number().int(),
  /** Newest first. */
  history: z.array(
    z.object({
      before: named.nullable(),
      after: named.nullable(),
      person: named,
      onBehalfOf: named.nullable(),
      at: z.iso.datetime(),
    }),
  ),
  may: z.object({ choose: z.boolean() }),
})
export type DocumentField = z.infer<typeof documentField>

/** PUT /directives/{id}/field: `seen` is the field that the person saw before. Its tasks follow, but for those with one of their own. */
export const documentFieldInput = z.object({ seen: z.uuid().nullable(), fieldId: z.uuid().nullable() })

/** PUT /tasks/{id}/field: null: as the document. */
export const taskFieldInput = z.object({ version: z.number().int(), fieldId: z.uuid().nullable() })

/** Narrows a list: a field's id, or 'none' for «chưa phân lĩnh vực». */
export const fieldFilter = z.union([z.uuid(), z.literal('none')]).optional()
