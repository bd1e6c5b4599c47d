/** Evidence of a report: taking it in, and handing it out to those who may open the report. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { appendEvent } from '../../../platform/server/events.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { takeTurn } from '../../../platform/server/rollup.ts'
import { binary, files, route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { Problem, problem } from '../../../platform/shared/problem.ts'
import { evidenceLimits, fileList, reportStateWords, type EvidenceType } from '../contract.ts'
import { takeEvidence, type Evidence } from '../evidence.ts'
import type { LineRow } from '../sql/lines.ts'
import * as sql from '../sql/reports.ts'
import { findLine, mayOpen, mayReport } from './access.ts'
import { anId } from './reports.ts'
import { fileView, takesFiles } from './views.ts'

const byId = z.object({ id: z.uuid() })
const ofReport = z.object({ id: z.uuid(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }) // «9f86d081884c7d65…»

/** The report's line, if the person may add evidence to the report now. */
async function openForFiles(tx: Tx, scope: Scope, id: string): Promise<LineRow> {
  const known = await sql.reportKey.maybe(tx, { province: scope.province, id })
  const line = known && (await findLine(tx, scope, known.occurrenceId))
  if (!known || !line || !(await mayOpen(tx, scope, line))) throw problem('progress.report_not_found')
  if (!mayReport(scope, line)) throw problem('progress.not_sender')
  if (!takesFiles(known.state)) throw problem('progress.not_open', { params: { state: reportStateWords[known.state] } })
  return line
}

export const addFiles = route(
  {
    method: 'post',
    path: '/reports/{id}/files',
    summary: 'Gửi tệp minh chứng kèm báo cáo',
    access: 'progress.report',
    params: byId,
    body: files({ fields: z.object({}), maxFiles: evidenceLimits.filesPerSend }),
    response: fileList,
    ownTransaction: true,
    sample: () => ({ params: { id: anId } }),
  },
  async ({ ctx, scope, params, body }) => {
    await ctx.db.transaction((tx) => openForFiles(tx, scope, params.id))
    if (body.files.length === 0) throw problem('progress.no_files')
    const taken: Evidence[] = []
    try {
      // All are looked at before any is kept.
      for (const file of body.files) taken.push(await takeEvidence(file))
    } catch (error) {
      if (error instanceof Problem && error.code === 'progress.classified') {
        await ctx.db.transaction((tx) =>
          appendEvent(tx, scope, { kind: 'progress.file_refused', subject: { type: 'report', id: params.id } }),
        )
      }
      throw error
    }
    return ctx.db.transaction(async (tx) => {
      const line = await openForFiles(tx, scope, params.id)
      await takeTurn(tx, scope, [line.occurrenceId])
      // The report may have been decided on while the files were looked at.
      await openForFiles(tx, scope, params.id)
      await keep(tx, scope, ctx.files, params.id, line, taken)
      const row = await sql.reportById.one(tx, { province: scope.province, today: scope.today, id: params.id })
      return { files: row.files.map(fileView) }
    })
  },
)

interface Store {
  put(tx: Tx, province: number, bytes: Uint8Array, options: { mediaType: string }): Promise<{ sha256: string; size: number }>
}

/** Keeps what the report does not have yet; a file that is sent again adds nothing. */
async function keep(
  tx: Tx,
  scope: Scope,
  store: Store,
  report: string,
  line: LineRow,
  taken: readonly Evidence[],
): Promise<void> {
  const { province } = scope
  const known = await sql.fileKeys(tx, { province, report })
  const have = new Set(known.flatMap((file) => [file.sha256, file.sentSha256]))
  const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
  const added: string[] = []
  for (const { name, mediaType, bytes, sent } of taken) {
    const sentSha256 = hashOf(sent)
    if (have.has(sentSha256) || have.has(hashOf(bytes))) continue
    const { sha256, size } = await store.put(tx, province, bytes, { mediaType })
    await sql.insertFile.run(tx, {
      province,
      report,
      sha256,
      sentSha256,
      name,
      mediaType,
      size,
      by: scope.personId,
      at: scope.now,
    })
    have.add(sha256).add(sentSha256)
    added.push(sha256)
  }
  if (known.length + added.length > evidenceLimits.filesPerReport) {
    throw problem('progress.too_many_files', { params: { count: evidenceLimits.filesPerReport } })
  }
  if (added.length === 0) return
  await appendEvent(tx, scope, {
    kind: 'progress.files_added',
    subject: { type: 'occurrence', id: line.occurrenceId },
    data: { task: line.taskId, report, files: added },
  })
}

/** Pictures and PDF open in the browser, in a sandbox; everything else is saved. */
const shownInline: ReadonlySet<EvidenceType> = new Set<EvidenceType>(['image/jpeg', 'image/png', 'image/webp', 'application/pdf'])

export const readFile = route(
  {
    method: 'get',
    path: '/reports/{id}/files/{sha256}',
    summary: 'Mở tệp minh chứng',
    access: 'signed-in',
    params: ofReport,
    response: binary,
    sample: () => ({ params: { id: anId, sha256: '0'.repeat(64) } }),
  },
  async ({ tx, ctx, scope, params }) => {
    const known = await sql.reportKey.maybe(tx, { province: scope.province, id: params.id })
    const line = known && (await findLine(tx, scope, known.occurrenceId))
    if (!line || !(await mayOpen(tx, scope, line))) throw problem('progress.report_not_found')
    const file = await sql.fileOf.maybe(tx, { province: scope.province, report: params.id, sha256: params.sha256 })
    if (!file) throw problem('progress.file_not_found')
    const bytes = await ctx.files.read(scope.province, params.sha256)
    const way = shownInline.has(file.mediaType) ? 'inline' : 'attachment'
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mediaType,
        'content-disposition': `${way}; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
        'content-security-policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox",
        'x-content-type-options': 'nosniff',
        // The name is a hash of the content, yet whoever loses the right to it must not find it in a cache.
        'cache-control': 'private, no-store',
      },
    })
  },
)
