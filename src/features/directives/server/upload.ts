/** Taking a document in: the fence, then duplicates, then the store, then the job that reads it. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { DocumentRefused, toBlocks, type Progress } from '../../../platform/documents/convert.ts'
import type { AppContext } from '../../../platform/server/context.ts'
import { newId } from '../../../platform/server/ids.ts'
import { constraintProblem } from '../../../platform/server/problems.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { files, route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { problem, type Problem } from '../../../platform/shared/problem.ts'
import * as contract from '../contract.ts'
import * as sql from '../sql/documents.ts'
import { listRefusals } from '../sql/reading.ts'
import { peopleNamed, seerOf } from './access.ts'
import { insertEmpty, keep, recordRefusal, type Incoming } from './keep.ts'
import { readApart } from './read-apart.ts'
import { mayHold, recogniseInMemory } from './scans.ts'
import { summaryOf } from './views.ts'

constraintProblem('document_bytes_unique', 'directives.already_here')
constraintProblem('document_key_unique', 'directives.key_taken')

/** A text document is ready long before this; what takes longer is a scan, which goes on in memory after the answer. */
const WAIT_MS = 15_000

const upload = route(
  {
    method: 'post',
    path: '/directives',
    summary: 'Đưa văn bản vào hệ thống: tệp hoặc nội dung dán; chỉ nhận độ mật «Thường»',
    access: 'documents.upload',
    body: files({ fields: contract.uploadFields, maxFiles: 1 }),
    response: contract.uploadResult,
    ownTransaction: true,
  },
  async ({ body, scope, ctx }) => {
    // Nothing of the document is looked at, kept or logged before the sender's own declaration is.
    if (body.fields.classification !== 'Thường') throw await refuse(ctx, scope, 'server')
    const incoming = incomingOf(body)
    const there = await ctx.db.transaction((tx) => existing(tx, scope, incoming.bytes))
    if (there) return { outcome: 'existing' as const, document: there }
    return takeIn(ctx, scope, incoming)
  },
)

function incomingOf(body: {
  fields: Incoming['fields']
  files: readonly { name: string; mediaType: string; bytes: Uint8Array }[]
}): Incoming {
  const [file] = body.files
  const { fields } = body
  if (file && file.bytes.length > 0)
    return { bytes: file.bytes, fileName: file.name, mediaType: file.mediaType || 'application/octet-stream', fields }
  if (!fields.text || fields.text.trim() === '') throw problem('directives.no_content')
  return {
    bytes: new TextEncoder().encode(fields.text),
    fileName: `${fields.title ?? 'Nội dung dán'}.txt`,
    mediaType: 'text/plain',
    fields,
  }
}

/** One refusal: by whom and when. It is kept although the call is refused; of the document there is nothing. */
async function refuse(ctx: AppContext, scope: Scope, seenBy: 'browser' | 'server'): Promise<Problem> {
  await ctx.db.transaction((tx) => recordRefusal(tx, scope, seenBy))
  return problem('directives.classified')
}

/** The document of the same bytes, shown and not doubled; 409 where this person may not see it. */
async function existing(tx: Tx, scope: Scope, bytes: Uint8Array): Promise<contract.DocumentSummary | null> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const there = await sql.idByBytes.maybe(tx, { province: scope.province, sha256 })
  if (!there) return null
  const row = await sql.summaryById.maybe(tx, { ...(await seerOf(tx, scope)), id: there.id })
  if (!row) throw problem('directives.already_here')
  return summaryOf(row)
}

type Answer = z.input<typeof contract.uploadResult>

async function takeIn(ctx: AppContext, scope: Scope, incoming: Incoming): Promise<Answer> {
  const stop = new AbortController()
  const seen = { page: 0, of: 0 }
  const onProgress = ({ page, of }: Progress): void => void Object.assign(seen, { page, of })
  const reading = toBlocks(incoming.bytes, { fileName: incoming.fileName, onProgress, signal: stop.signal })
  const ready = await Promise.race([
    reading.then(
      (result) => ({ result }),
      (error: unknown) => ({ error }),
    ),
    after(WAIT_MS),
  ])
  if (ready === undefined) {
    if (mayHold(ctx)) return recogniseInMemory(ctx, scope, incoming, reading, seen)
    stop.abort()
    throw problem('directives.busy')
  }
  if ('error' in ready) throw await refusalOf(ctx, scope, ready.error)
  const { header } = await readApart({ blocks: ready.result.blocks, fileName: incoming.fileName, names: null }).catch(
    async (error: unknown) => {
      throw await refusalOf(ctx, scope, error)
    },
  )
  if (header.classification !== 'Thường') throw await refuse(ctx, scope, 'server')
  try {
    return await ctx.db.transaction(async (tx) => {
      const id = newId(scope.now)
      await insertEmpty(tx, scope, id)
      await keep(tx, ctx, scope, id, incoming, ready.result, header)
      return { outcome: 'reading' as const, document: await summary(tx, scope, id) }
    })
  } catch (error) {
    // Sent twice at the same moment: the second one is shown the first.
    const there = await ctx.db.transaction((tx) => existing(tx, scope, incoming.bytes))
    if (!there) throw error
    return { outcome: 'existing', document: there }
  }
}

async function summary(tx: Tx, scope: Scope, id: string): Promise<contract.DocumentSummary> {
  return summaryOf(await sql.summaryById.one(tx, { ...(await seerOf(tx, scope)), id }))
}

function after(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms).unref())
}

/** What a failed reading is told as; a classified one leaves its refusal. */
async function refusalOf(ctx: AppContext, scope: Scope, error: unknown): Promise<unknown> {
  if (!(error instanceof DocumentRefused)) return error
  if (error.code === 'classified') return refuse(ctx, scope, 'server')
  return problem('directives.unreadable', { params: { sentence: error.message }, details: { reason: error.code } })
}

const refusedInBrowser = route(
  {
    method: 'post',
    path: '/directives/refusals',
    summary: 'Ghi nhận một lần từ chối văn bản mang độ mật ngay tại trình duyệt (không có nội dung nào được gửi)',
    access: 'documents.upload',
    response: z.object({ id: z.uuid() }),
    status: 201,
  },
  async ({ tx, scope }) => ({ id: await recordRefusal(tx, scope, 'browser') }),
)

const refusals = route(
  {
    method: 'get',
    path: '/directives/refusals',
    summary: 'Các lần từ chối văn bản mang độ mật: ai, khi nào',
    access: 'security.read',
    response: contract.refusalList,
  },
  async ({ tx, scope }) => {
    const rows = await listRefusals(tx, { province: scope.province })
    const person = await peopleNamed(
      tx,
      scope,
      rows.map((row) => row.personId),
    )
    return {
      items: rows.map((row) => ({ id: row.id, person: person(row.personId), at: row.at.toISOString(), seenBy: row.seenBy })),
    }
  },
)

export const uploadRoutes = [upload, refusedInBrowser, refusals]
