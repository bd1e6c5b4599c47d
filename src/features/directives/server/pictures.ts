/** Pictures of pages: drawn once from the original, then kept as a stored file beside it. */
import { DocumentRefused, drawPage } from '../../../platform/documents/convert.ts'
import type { AppContext } from '../../../platform/server/context.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { problem } from '../../../platform/shared/problem.ts'
import * as sql from '../sql/pages.ts'

/** One page of a stored original at one width in pixels. */
export interface PageOfFile {
  readonly document: string
  readonly number: number
  readonly width: number
  readonly quarters: number
  readonly lean: number
  readonly format: 'pdf' | 'image'
  /** The original. */
  readonly original: string
  /** The picture, where it was drawn before. */
  readonly sha256: string | null
}

interface Picture {
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** Two people who open a page at once wait for one drawing. */
const drawing = new WeakMap<AppContext, Map<string, Promise<Picture>>>()

/** The kept picture, or one drawn now. Throws 'directives.page_not_drawn'. */
export async function drawnPicture(ctx: AppContext, scope: Scope, page: PageOfFile): Promise<Picture> {
  if (page.sha256 !== null) return { sha256: page.sha256, bytes: await ctx.files.read(scope.province, page.sha256) }
  const running = drawing.get(ctx) ?? new Map<string, Promise<Picture>>()
  drawing.set(ctx, running)
  const key = `${scope.province}/${page.document}/${page.number}/${page.width}`
  const there = running.get(key)
  if (there) return there
  const made = draw(ctx, scope, page).finally(() => running.delete(key))
  running.set(key, made)
  return made
}

async function draw(ctx: AppContext, { province }: Scope, page: PageOfFile): Promise<Picture> {
  const { document, number, width, quarters, lean, format } = page
  const original = await ctx.files.read(province, page.original)
  const drawn = await drawPage({ bytes: original, format, page: number, width, quarters, lean }).catch((error: unknown) => {
    if (!(error instanceof DocumentRefused)) throw error
    throw problem('directives.page_not_drawn', { params: { page: number }, details: { reason: error.code } })
  })
  const sha256 = await ctx.db.transaction(async (tx) => {
    const stored = await ctx.files.put(tx, province, drawn.webp, { mediaType: 'image/webp' })
    const rows = await sql.insertPicture.run(tx, { province, document, number, width, sha256: stored.sha256 })
    // another server drew it meanwhile
    if (rows === 0) await ctx.files.release(tx, province, stored.sha256)
    return stored.sha256
  })
  return { sha256, bytes: drawn.webp }
}
