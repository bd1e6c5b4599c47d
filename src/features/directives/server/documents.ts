/** Routes of documents: the list, one of them, its text and file, correcting the header, cards, the chain. */
import { z } from 'zod'
import { readCursor, writeCursor } from '../../../platform/server/cursor.ts'
import { appendEvent } from '../../../platform/server/events.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { binary, route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { problem } from '../../../platform/shared/problem.ts'
import { fold } from '../../../platform/shared/vietnamese.ts'
import type { Directive } from '../../../../directive/src/model.ts'
import * as contract from '../contract.ts'
import { titleNames } from '../rules/header.ts'
import { citationsOf, type CitationRow } from '../sql/citations.ts'
import * as sql from '../sql/documents.ts'
import { latestReading } from '../sql/reading.ts'
import { findDocument, peopleNamed, seerOf, unitsNamed } from './access.ts'
import { summaryOf } from './views.ts'

const anId = '00000000-0000-7000-8000-000000000001'
const byId = z.object({ id: z.uuid() })
const sample = () => ({ params: { id: anId } })
const placeOfDocument = z.tuple([z.iso.datetime(), z.uuid()])

const list = route(
  {
    method: 'get',
    path: '/directives',
    summary: 'Danh sách văn bản',
    access: 'signed-in',
    query: contract.listQuery,
    response: contract.documentList,
  },
  async ({ tx, scope, query }) => {
    const key = readCursor(query.cursor, placeOfDocument)
    const rows = await sql.listDocuments(tx, {
      ...(await seerOf(tx, scope)),
      state: query.state ?? null,
      type: query.type ?? null,
      issuer: query.issuer ?? null,
      year: query.year ?? null,
      text: query.text === undefined ? null : fold(query.text).replaceAll(/[\\%_]/g, String.raw`\$&`), // «100%» is searched as it stands
      before: key && new Date(key[0]),
      beforeId: key && key[1],
      limit: query.limit + 1,
    })
    const items = rows.slice(0, query.limit)
    const last = items.at(-1)
    return {
      items: items.map(summaryOf),
      next: rows.length > query.limit && last ? writeCursor([last.createdAt.toISOString(), last.id]) : null,
    }
  },
)

const detail = route(
  {
    method: 'get',
    path: '/directives/{id}',
    summary: 'Một văn bản: phần đầu, cấu trúc, viện dẫn, trạng thái',
    access: 'signed-in',
    params: byId,
    response: contract.documentDetail,
    sample,
  },
  async ({ tx, scope, params }) => detailOf(tx, scope, await findDocument(tx, scope, params.id)),
)

/** Everything of a document but its text. */
export async function detailOf(tx: Tx, scope: Scope, row: sql.DocumentRow): Promise<z.input<typeof contract.documentDetail>> {
  const { province } = scope
  const person = await peopleNamed(tx, scope, [row.leaderPersonId, row.createdBy])
  const unit = await unitsNamed(tx, scope, [row.ownerUnitId])
  const citations = await citationsOf(tx, { province, id: row.id })
  const untitled = await titlesWithheld(tx, scope, citations)
  const reading = (await latestReading.maybe(tx, { province, document: row.id }))?.directive as Directive | undefined
  const open = row.state === 'review' && row.assignment !== 'approved'
  return {
    ...summaryOf(row),
    version: row.version,
    place: row.place,
    signerName: row.signerName,
    signerPosition: row.signerPosition,
    issuerUnitId: row.issuerUnitId,
    arrivalNumber: row.arrivalNumber,
    arrivedOn: row.arrivedOn,
    publicSource: row.publicSource,
    withheld: row.withheld,
    ownerUnit: unit(row.ownerUnitId),
    leader: row.leaderPersonId === null ? null : person(row.leaderPersonId),
    createdBy: person(row.createdBy),
    file:
      row.fileSha256 && row.fileName && row.mediaType
        ? { name: row.fileName, mediaType: row.mediaType, format: row.format, pages: row.pages, byOcr: row.byOcr }
        : null,
    replacedBy: row.replacedBy,
    replaces: row.replaces,
    duplicateOf: row.duplicateOf,
    failure: row.failure,
    headerSpans: Object.fromEntries(
      Object.entries(reading?.header.spans ?? {}).map(([field, { start, end }]) => [field, { start, end }]),
    ),
    headerDoubts: reading?.header.doubts ?? [],
    clauses: await sql.clausesOf(tx, { province, id: row.id }),
    citations: citations.map(({ id, start, end, implements: carries, citedId, internal, ...cited }) => ({
      id,
      start,
      end,
      implements: carries,
      implementsProposed: !carries && titleNames(row.title, cited),
      document: { ...cited, title: internal && untitled.has(citedId) ? null : cited.title, id: citedId },
    })),
    indicators: reading?.indicators ?? [],
    may: {
      seeDrafts: scope.can('documents.review', row.ownerNode),
      seeLinks: scope.can('documents.read', row.ownerNode),
      review: open && row.assignment !== 'submitted' && scope.can('documents.review', row.ownerNode),
      submit: open && row.assignment !== 'submitted' && scope.can('documents.submit', row.ownerNode),
      approve: open && row.assignment === 'submitted' && scope.can('documents.approve', row.ownerNode),
    },
  }
}

/** Cited documents that are «lưu hành nội bộ» and not this person's to read: they are named without their titles, as in the chain. */
async function titlesWithheld(tx: Tx, scope: Scope, citations: readonly CitationRow[]): Promise<Set<string>> {
  const ids = citations.filter(({ internal, title }) => internal && title !== null).map(({ citedId }) => citedId)
  if (ids.length === 0) return new Set()
  const rows = await sql.headersByIds(tx, { ...(await seerOf(tx, scope)), ids })
  return new Set(rows.filter((row) => !row.seen).map((row) => row.id))
}

const text = route(
  {
    method: 'get',
    path: '/directives/{id}/text',
    summary: 'Nội dung văn bản theo khối',
    access: 'signed-in',
    params: byId,
    response: contract.documentBlocks,
    sample,
  },
  async ({ tx, scope, params }) => {
    await findDocument(tx, scope, params.id)
    const row = await sql.documentText.maybe(tx, { province: scope.province, id: params.id })
    return { blocks: row?.blocks ?? [] }
  },
)

const progress = route(
  {
    method: 'get',
    path: '/directives/{id}/progress',
    summary: 'Việc đọc văn bản đang đến đâu',
    access: 'signed-in',
    params: byId,
    response: contract.readingProgress,
    sample,
  },
  async ({ tx, scope, params }) => {
    const row = await findDocument(tx, scope, params.id)
    const waiting =
      row.state === 'reading'
        ? ({ stage: 'waiting', done: 0, total: 0 } as const)
        : ({ stage: 'done', done: 1, total: 1 } as const)
    return { state: row.state, ...(row.progress ?? waiting), failure: row.failure }
  },
)

const file = route(
  {
    method: 'get',
    path: '/directives/{id}/file',
    summary: 'Tải tệp gốc (việc tải được ghi lại)',
    access: 'signed-in',
    params: byId,
    response: binary,
    sample,
  },
  async ({ tx, scope, params, ctx }) => {
    const row = await findDocument(tx, scope, params.id)
    if (!row.fileSha256 || row.state === 'failed') throw problem('directives.no_file')
    const bytes = await ctx.files.read(scope.province, row.fileSha256)
    await appendEvent(tx, scope, { kind: 'directives.file_read', subject: { type: 'document', id: row.id } })
    // Always a download and never a page: what is in the file is not ours to run.
    const name = encodeURIComponent(row.fileName ?? 'van-ban')
    return new Response(Buffer.from(bytes), {
      headers: {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${name}`,
        'x-content-type-options': 'nosniff',
      },
    })
  },
)

export const documentRoutes = [list, detail, text, progress, file]
