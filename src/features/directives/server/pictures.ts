/** Pictures of pages: drawn once from the original, then kept as a stored file beside it. */
import { DocumentRefused, drawPage, PoolFull } from '../../../platform/documents/convert.ts'
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

/** A picture that is being made, for whoever asked for it meanwhile. */
interface Making {
  readonly picture: Promise<Picture>
  /** One more waits for it, until his signal comes. */
  join(signal: AbortSignal): void
}

/** Two people who open a page at once wait for one drawing. */
const drawing = new WeakMap<AppContext, Map<string, Making>>()

/**
 * The kept picture, or one drawn now. `signal` says that the caller waits no more: a drawing that nobody waits for leaves the queue, one that
 * has begun is finished and kept. Throws 'directives.page_not_drawn', 'directives.pages_busy'.
 */
export async function drawnPicture(ctx: AppContext, scope: Scope, page: PageOfFile, signal: AbortSignal): Promise<Picture> {
  if (page.sha256 !== null) return { sha256: page.sha256, bytes: await ctx.files.read(scope.province, page.sha256) }
  const running = drawing.get(ctx) ?? new Map<string, Making>()
  drawing.set(ctx, running)
  const key = `${scope.province}/${page.document}/${page.number}/${page.width}`
  const making = running.get(key) ?? make(ctx, scope, page, () => running.delete(key))
  running.set(key, making)
  making.join(signal)
  return making.picture
}

function make(ctx: AppContext, scope: Scope, page: PageOfFile, onEnd: () => void): Making {
  const unwanted = new AbortController()
  let waiting = 0
  let begun = false
  const begin = (): void => void (begun = true)
  const leave = (): void => {
    waiting -= 1
    if (waiting > 0 || begun) return
    onEnd() // whoever comes now begins anew
    unwanted.abort()
  }
  return {
    picture: draw(ctx, scope, page, begin, unwanted.signal).finally(() => {
      if (!unwanted.signal.aborted) onEnd()
    }),
    join: (signal) => {
      waiting += 1
      if (signal.aborted) leave()
      else signal.addEventListener('abort', leave, { once: true })
    },
  }
}

async function draw(
  ctx: AppContext,
  { province }: Scope,
  page: PageOfFile,
  begin: () => void,
  unwanted: AbortSignal,
): Promise<Picture> {
  const { document, number, width, quarters, lean, format } = page
  const task = async () => {
    begin()
    return { bytes: await ctx.files.read(province, page.original), format, page: number, width, quarters, lean }
  }
  const drawn = await drawPage(task, unwanted).catch((error: unknown) => {
    if (error instanceof PoolFull) throw problem('directives.pages_busy')
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
