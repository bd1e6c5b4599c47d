import { z } from 'zod'

/** The pages of a PDF or photo: their sizes, where their words stand, and their pictures. Offsets as in `contract.ts`. */

const offset = z.number().int().min(0)

export const pageParams = z.object({ id: z.uuid(), page: z.coerce.number().int().min(1).max(100_000) })

/** desk: 1200 pixels across; phone: 800. */
export const pictureSizes = ['desk', 'phone'] as const
export const pictureQuery = z.object({ size: z.enum(pictureSizes).default('desk') })

export const pageSheet = z.object({
  /** From 1, as in the file. */
  number: z.number().int(),
  /** Size in points as it is shown; only their ratio matters. That of A4 where the document was read before sizes were kept. */
  width: z.number(),
  height: z.number(),
  /** The words were recognised in a picture. */
  scanned: z.boolean(),
  /** First and last character on the page; null where it holds no words, or its places were not kept. */
  start: offset.nullable(),
  end: offset.nullable(),
})
export type PageSheet = z.infer<typeof pageSheet>

/** `placed`: it is known where the words stand. False for documents read before that was kept. */
export const documentPages = z.object({ placed: z.boolean(), pages: z.array(pageSheet) })
export type DocumentPages = z.infer<typeof documentPages>

/**
 * Six numbers a word: start and end in the document's text; left, top, right, bottom in ten-thousandths of the page's width and
 * height. `rules/places.ts` makes rectangles of them.
 */
export const pageWords = z.object({ words: z.array(z.number().int()) })
