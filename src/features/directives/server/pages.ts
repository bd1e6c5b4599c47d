/** Routes of the pages: sizes, words in their places, pictures. Whoever may read the document may see them, nobody else. */
import { z } from 'zod'
import { PLACES_VERSION } from '../../../platform/documents/page-places.ts'
import { appendEvent } from '../../../platform/server/events.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { binary, route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { problem } from '../../../platform/shared/problem.ts'
import * as contract from '../contract/pages.ts'
import type { DocumentRow } from '../sql/documents.ts'
import * as sql from '../sql/pages.ts'
import { findDocument } from './access.ts'
import { drawnPicture, type PageOfFile } from './pictures.ts'

const anId = '00000000-0000-7000-8000-000000000001'
const A4 = { width: 595, height: 842 }
const PIXELS = { desk: 1200, phone: 800 } as const

const list = route(
  {
    method: 'get',
    path: '/directives/{id}/pages',
    summary: 'Các trang của văn bản .pdf hoặc ảnh chụp',
    access: 'signed-in',
    params: z.object({ id: z.uuid() }),
    response: contract.documentPages,
    sample: () => ({ params: { id: anId } }),
  },
  async ({ tx, scope, params }) => {
    const row = await findDocument(tx, scope, params.id)
    const rows = await sql.pagesOf(tx, { province: scope.province, document: row.id })
    if (rows.length > 0) return { placed: true, pages: rows }
    // read before places were kept, or without pages
    const count = hasPages(row) ? (row.pages ?? 1) : 0
    const bare = { ...A4, scanned: row.byOcr, start: null, end: null }
    return { placed: false, pages: Array.from({ length: count }, (_, i) => ({ ...bare, number: i + 1 })) }
  },
)

const words = route(
  {
    method: 'get',
    path: '/directives/{id}/pages/{page}/words',
    summary: 'Vị trí các chữ trên một trang',
    access: 'signed-in',
    params: contract.pageParams,
    response: contract.pageWords,
    sample: () => ({ params: { id: anId, page: '1' } }),
  },
  async ({ tx, scope, params }) => {
    const row = await findDocument(tx, scope, params.id)
    refuseBeyond(row, params.page)
    const key = { province: scope.province, document: row.id, number: params.page, version: PLACES_VERSION }
    return { words: (await sql.wordsOfPage.maybe(tx, key))?.words ?? [] }
  },
)

const picture = route(
  {
    method: 'get',
    path: '/directives/{id}/pages/{page}/picture',
    summary: 'Ảnh một trang (việc xem được ghi lại)',
    access: 'signed-in',
    params: contract.pageParams,
    query: contract.pictureQuery,
    response: binary,
    // Drawing takes a moment and must not hold a connection.
    ownTransaction: true,
    sample: () => ({ params: { id: anId, page: '1' } }),
  },
  async ({ scope, params, query, ctx, c, late }) => {
    const width = PIXELS[query.size]
    const page = await ctx.db.transaction((tx) => lookAt(tx, scope, params.id, params.page, width))
    if (page.sha256 !== null && c.req.header('if-none-match') === etagOf(page.sha256))
      return new Response(null, { status: 304, headers: headersOf(page.sha256) })
    const { sha256, bytes } = await drawnPicture(ctx, scope, page, AbortSignal.any([late, c.req.raw.signal]))
    return new Response(Buffer.from(bytes), { headers: { ...headersOf(sha256), 'content-type': 'image/webp' } })
  },
)

const etagOf = (sha256: string): string => `"${sha256}"`

/** The browser may keep the picture but asks each time whether this person may still see it. */
function headersOf(sha256: string): Record<string, string> {
  return { etag: etagOf(sha256), 'cache-control': 'private, no-cache', 'content-disposition': 'inline' }
}

/** What is needed to send or draw a picture of the page; records that the person looks at the document. */
async function lookAt(tx: Tx, scope: Scope, id: string, number: number, width: number): Promise<PageOfFile> {
  const row = await findDocument(tx, scope, id)
  const { province, personId: person, today: day } = scope
  const { format, sha256: original } = refuseBeyond(row, number)
  const first = await sql.insertLook.run(tx, { province, document: row.id, person, day })
  if (first > 0) await appendEvent(tx, scope, { kind: 'directives.pages_read', subject: { type: 'document', id: row.id } })
  const key = { province, document: row.id, number }
  const turn = (await sql.turnOfPage.maybe(tx, key)) ?? { quarters: 0, lean: 0 }
  const kept = await sql.pagePicture.maybe(tx, { ...key, width })
  return { document: row.id, number, width, ...turn, format, original, sha256: kept?.sha256 ?? null }
}

/** Whether the file has pages that can be drawn, and is kept. */
function hasPages(row: DocumentRow): boolean {
  return row.fileSha256 !== null && row.state !== 'failed' && (row.format === 'pdf' || row.format === 'image')
}

/** Throws for a document without pages and for a page behind its last one. */
function refuseBeyond(row: DocumentRow, number: number): { format: 'pdf' | 'image'; sha256: string } {
  const { format, fileSha256: sha256 } = row
  if (!hasPages(row) || sha256 === null || (format !== 'pdf' && format !== 'image')) throw problem('directives.no_pages')
  const pages = row.pages ?? 1
  if (number > pages) throw problem('directives.no_page', { params: { pages, page: number } })
  return { format, sha256 }
}

export const pageRoutes = [list, words, picture]
