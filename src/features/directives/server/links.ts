/** Routes of the chain: which document carries which out. */
import { z } from 'zod'
import { appendEvent } from '../../../platform/server/events.ts'
import { newId } from '../../../platform/server/ids.ts'
import { route } from '../../../platform/server/route.ts'
import { problem } from '../../../platform/shared/problem.ts'
import * as contract from '../contract.ts'
import { chainOf } from '../sql/chain.ts'
import * as citations from '../sql/citations.ts'
import * as sql from '../sql/documents.ts'
import { findDocument, seerOf } from './access.ts'
import { refuseCycle, relink } from './chain.ts'
import { detailOf } from './documents.ts'
import { askForSuggestions } from './suggest.ts'
import { summaryOf } from './views.ts'

const anId = '00000000-0000-7000-8000-000000000001'
const byId = z.object({ id: z.uuid() })

const cite = route(
  {
    method: 'post',
    path: '/directives/{id}/citations',
    summary: 'Ghi nhận văn bản được viện dẫn hoặc được triển khai',
    access: 'signed-in',
    params: byId,
    body: contract.citationInput,
    response: contract.documentDetail,
    sample: () => ({ params: { id: anId }, body: { citedId: anId, implements: true } }),
  },
  async ({ tx, scope, params, body }) => {
    const row = await findDocument(tx, scope, params.id)
    scope.require('documents.review', row.ownerNode)
    const cited = await findDocument(tx, scope, body.citedId)
    const { province } = scope
    if (body.implements) await refuseCycle(tx, province, cited.id, row.id)
    const { id } = await citations.insertCitation.one(tx, {
      province,
      id: newId(scope.now),
      document: row.id,
      cited: cited.id,
      start: null,
      end: null,
      rule: 'person',
      implements: body.implements,
    })
    if (body.implements) {
      await relink(tx, scope)
      await askForSuggestions(tx, province, row.id)
    }
    await appendEvent(tx, scope, {
      kind: 'directives.cited',
      subject: { type: 'document', id: row.id },
      data: { citation: id, cited: cited.id, implements: body.implements },
    })
    return detailOf(tx, scope, await findDocument(tx, scope, row.id))
  },
)

const markImplements = route(
  {
    method: 'put',
    path: '/directives/{id}/citations/{citation}',
    summary: 'Xác nhận văn bản này triển khai văn bản được viện dẫn',
    access: 'signed-in',
    params: z.object({ id: z.uuid(), citation: z.uuid() }),
    body: z.object({ implements: z.boolean() }),
    response: contract.documentDetail,
    sample: () => ({ params: { id: anId, citation: anId }, body: { implements: true } }),
  },
  async ({ tx, scope, params, body }) => {
    const row = await findDocument(tx, scope, params.id)
    scope.require('documents.review', row.ownerNode)
    const changed = await citations.setImplements.maybe(tx, {
      province: scope.province,
      document: row.id,
      id: params.citation,
      implements: body.implements,
    })
    if (!changed) throw problem('directives.not_found')
    if (body.implements) {
      await refuseCycle(tx, scope.province, changed.citedId, row.id)
      await askForSuggestions(tx, scope.province, row.id)
    }
    await relink(tx, scope)
    await appendEvent(tx, scope, {
      kind: 'directives.cited',
      subject: { type: 'document', id: row.id },
      data: { citation: params.citation, cited: changed.citedId, implements: body.implements },
    })
    return detailOf(tx, scope, await findDocument(tx, scope, row.id))
  },
)

const chain = route(
  {
    method: 'get',
    path: '/directives/{id}/chain',
    summary: 'Chuỗi văn bản: cấp trên được triển khai, cấp dưới triển khai',
    access: 'signed-in',
    params: byId,
    response: contract.chain,
    sample: () => ({ params: { id: anId } }),
  },
  async ({ tx, scope, params }) => {
    await findDocument(tx, scope, params.id)
    const links = await chainOf(tx, { province: scope.province, id: params.id })
    const rows = await sql.headersByIds(tx, { ...(await seerOf(tx, scope)), ids: links.map((link) => link.id) })
    const byDocument = new Map(rows.map((row) => [row.id, row]))
    // Whoever carries a document out may know what stands over it, not what other offices are preparing below it.
    const part = (above: boolean) =>
      links
        .filter((link) => link.above === above)
        .flatMap((link) => {
          const row = byDocument.get(link.id)
          if (!row || (!row.seen && !above)) return []
          return [{ ...summaryOf(row), ...(row.internal && !row.seen ? { title: null } : {}), depth: link.depth }]
        })
    return { upper: part(true).reverse(), lower: part(false) }
  },
)

export const linkRoutes = [cite, markImplements, chain]
