/**
 * Scans take minutes to recognise, and a stamp may be on any page. Until every page was looked at nothing of a scan is kept
 * but an empty row that says "being read"; its bytes stay in the memory of this process. If the process ends, the row
 * becomes «failed» and the sender sends the file again.
 */
import { DocumentRefused, type Reading } from '../../../platform/documents/convert.ts'
import type { AppContext } from '../../../platform/server/context.ts'
import { newId } from '../../../platform/server/ids.ts'
import { systemScope, type Scope } from '../../../platform/server/scope.ts'
import { Problem } from '../../../platform/shared/problem.ts'
import type { DocumentSummary } from '../contract.ts'
import { appendEvent } from '../../../platform/server/events.ts'
import * as sql from '../sql/reading.ts'
import { summaryById } from '../sql/documents.ts'
import { seerOf } from './access.ts'
import { insertEmpty, keep, recordRefusal, type Incoming } from './keep.ts'
import { readApart } from './read-apart.ts'
import { summaryOf } from './views.ts'

const HEARTBEAT_MS = 5000
const LOST_MS = 2 * 60_000
/** Bytes of so many scans at most lie in memory; they are recognised one after the other. */
const MAX_HELD = 5
const held = new WeakMap<AppContext, number>()

/** Whether one more scan may wait in the memory of this process. */
export function mayHold(ctx: AppContext): boolean {
  return (held.get(ctx) ?? 0) < MAX_HELD
}

/** The page that is being recognised, kept up by whoever reads. */
interface Seen {
  page: number
  of: number
}

/** Answers at once with the empty row and goes on in memory. */
export async function recogniseInMemory(
  ctx: AppContext,
  scope: Scope,
  incoming: Incoming,
  reading: Promise<Reading>,
  seen: Seen,
): Promise<{ outcome: 'reading'; document: DocumentSummary }> {
  const id = newId(scope.now)
  const document = await ctx.db.transaction(async (tx) => {
    await insertEmpty(tx, scope, id)
    return summaryOf(await summaryById.one(tx, { ...(await seerOf(tx, scope)), id }))
  })
  void finish(ctx, scope, id, incoming, reading, seen)
  return { outcome: 'reading', document }
}

async function finish(
  ctx: AppContext,
  scope: Scope,
  id: string,
  incoming: Incoming,
  reading: Promise<Reading>,
  seen: Seen,
): Promise<void> {
  held.set(ctx, (held.get(ctx) ?? 0) + 1)
  const heart = setInterval(() => void beat(ctx, scope, id, seen), HEARTBEAT_MS)
  try {
    const result = await reading
    const { header } = await readApart({ blocks: result.blocks, fileName: incoming.fileName, names: null })
    if (header.classification !== 'Thường') throw new DocumentRefused('classified')
    await ctx.db.transaction((tx) => keep(tx, ctx, scope, id, incoming, result, header))
  } catch (error) {
    await end(ctx, scope, id, error).catch((failure: unknown) => ctx.log.error('scan.not_ended', failure, { document: id }))
  } finally {
    clearInterval(heart)
    held.set(ctx, (held.get(ctx) ?? 1) - 1)
  }
}

/** Says that this process still has the scan. */
async function beat(ctx: AppContext, scope: Scope, document: string, { page, of }: Seen): Promise<void> {
  const progress = JSON.stringify({ stage: 'recognising', done: page, total: of, at: ctx.clock.now().toISOString() })
  await ctx.db
    .transaction((tx) => sql.setProgress.run(tx, { province: scope.province, document, progress }))
    .catch((error: unknown) => ctx.log.error('scan.no_heartbeat', error, { document }))
}

async function end(ctx: AppContext, scope: Scope, document: string, error: unknown): Promise<void> {
  const { province } = scope
  await ctx.db.transaction(async (tx) => {
    if (error instanceof DocumentRefused && error.code === 'classified') {
      await sql.forgetScan.run(tx, { province, document })
      await recordRefusal(tx, scope, 'server')
      return
    }
    const details = error instanceof Problem ? (error.details as { existing?: { id: string } } | undefined) : undefined
    const duplicateOf = details?.existing?.id ?? null
    await sql.setFailed.run(tx, { province, document, failure: failureOf(error, duplicateOf), duplicateOf })
    await appendEvent(tx, scope, { kind: 'directives.failed', subject: { type: 'document', id: document } })
  })
  if (!(error instanceof DocumentRefused) && !(error instanceof Problem)) ctx.log.error('scan.failed', error, { document })
}

function failureOf(error: unknown, duplicateOf: string | null): string {
  if (error instanceof DocumentRefused) return error.message
  if (duplicateOf !== null || (error instanceof Problem && error.code === 'directives.already_here'))
    return 'Đã có văn bản cùng cơ quan ban hành, số, ký hiệu và ngày. Tệp vừa gửi chưa được lưu; đề nghị mở văn bản đang có, hoặc gửi lại và chọn «Là bản thay thế».'
  return 'Chưa đọc được văn bản do sự cố của hệ thống; tệp chưa được lưu. Đề nghị tải lên lại.'
}

/** Rows whose scan no process holds any more become «failed», in words that say what to do. */
export async function failLostScans(ctx: AppContext): Promise<void> {
  const now = ctx.clock.now()
  const failure = 'Máy chủ đã khởi động lại khi đang nhận dạng chữ; tệp chưa được lưu. Đề nghị tải lên lại.'
  await ctx.db.transaction(async (tx) => {
    for (const { province } of await sql.provincesWithScans(tx, {})) {
      for (const { id } of await sql.failLostScans(tx, { province, before: new Date(now.getTime() - LOST_MS), failure }))
        await appendEvent(tx, systemScope(province, now), { kind: 'directives.failed', subject: { type: 'document', id } })
    }
  })
}
