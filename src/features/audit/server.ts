import { z } from 'zod'
import { appendEvent } from '../../platform/server/events.ts'
import type { Tx } from '../../platform/server/query.ts'
import { binary, defineFeature, route } from '../../platform/server/route.ts'
import type { Scope } from '../../platform/server/scope.ts'
import { verifyLinks } from '../../platform/server/sealer.ts'
import { addDays, startOfDay, todayIn } from '../../platform/shared/dates.ts'
import { problem } from '../../platform/shared/problem.ts'
import {
  chainQuery,
  chainStatus,
  checkInput,
  checkResult,
  eventList,
  eventsQuery,
  exportQuery,
  kindList,
  personalData,
  problems,
  type AuditEvent,
  type EventFilters,
} from './contract.ts'
import { csvHead, eventLine, kindWords } from './rules.ts'
import * as sql from './sql.ts'

const byId = z.object({ id: z.uuid() })
const anId = '00000000-0000-7000-8000-000000000001'
const MAX_EXPORT = 50_000
const PAGE = 5_000
const DAYS = 31

function view(row: sql.EventRow): AuditEvent {
  const named = (id: string | null, name: string | null): { id: string; name: string } | null =>
    id === null ? null : { id, name: name ?? '–' }
  return {
    id: row.id,
    at: row.at.toISOString(),
    kind: row.kind,
    kindWords: kindWords[row.kind] ?? row.kind,
    subject: { type: row.subjectType, id: row.subjectId },
    person: named(row.personId, row.personName),
    onBehalfOf: named(row.onBehalfId, row.onBehalfName),
    data: row.data,
    personal: row.personal,
    position: row.position,
  }
}

/** Events that fit the filters, newest first, before an event. Days are days in Viet Nam, both included. */
function find(tx: Tx, scope: Scope, filters: EventFilters, before: string | null, limit: number): Promise<sql.EventRow[]> {
  const ofOne = filters.subjectType !== undefined && filters.subjectId !== undefined
  return (ofOne ? sql.eventsOfSubject : sql.events)(tx, {
    province: scope.province,
    kind: filters.kind ?? null,
    person: filters.person ?? null,
    subjectType: filters.subjectType ?? null,
    subjectId: filters.subjectId ?? null,
    from: filters.from === undefined ? null : startOfDay(filters.from),
    to: filters.to === undefined ? null : startOfDay(addDays(filters.to, 1)),
    before,
    limit,
  })
}

const events = route(
  {
    method: 'get',
    path: '/audit/events',
    summary: 'Nhật ký thay đổi',
    access: 'audit.read',
    query: eventsQuery,
    response: eventList,
  },
  async ({ tx, scope, query: { cursor, limit, ...filters } }) => {
    const before = z
      .uuid()
      .nullable()
      .safeParse(cursor ?? null)
    if (!before.success) throw problem('request.invalid', { details: [{ path: 'query.cursor', message: 'Không hợp lệ' }] })
    const rows = await find(tx, scope, filters, before.data, limit + 1)
    const shown = rows.slice(0, limit)
    return { items: shown.map(view), next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
  },
)

const exported = route(
  {
    method: 'get',
    path: '/audit/events.csv',
    summary: 'Xuất nhật ký ra tệp CSV',
    access: 'audit.read',
    query: exportQuery,
    response: binary,
  },
  async ({ tx, scope, query }) => {
    const parts = [csvHead]
    let count = 0
    for (let before: string | null = null; ;) {
      const rows: sql.EventRow[] = await find(tx, scope, query, before, PAGE)
      count += rows.length
      if (count > MAX_EXPORT) throw problem('audit.export_too_large', { params: { count: MAX_EXPORT } })
      parts.push(...rows.map((row) => eventLine(view(row))))
      before = rows.at(-1)?.id ?? null
      if (rows.length < PAGE) break
    }
    await appendEvent(tx, scope, {
      kind: 'audit.exported',
      subject: { type: 'audit', id: 'events' },
      data: { events: count, ...query },
    })
    return new Response(parts.join(''), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="nhat-ky-${scope.today}.csv"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    })
  },
)

const kinds = route(
  { method: 'get', path: '/audit/kinds', summary: 'Các loại sự kiện', access: 'audit.read', response: kindList },
  () => Promise.resolve({ items: Object.entries(kindWords).map(([kind, words]) => ({ kind, words })) }),
)

const personal = route(
  {
    method: 'get',
    path: '/audit/events/{id}/personal',
    summary: 'Dữ liệu cá nhân của một sự kiện; việc xem được ghi lại',
    access: 'audit.read',
    params: byId,
    response: personalData,
    sample: () => ({ params: { id: anId } }),
  },
  async ({ tx, scope, params }) => {
    const event = await sql.eventById.maybe(tx, { province: scope.province, id: params.id })
    if (!event) throw problem('audit.event_not_found')
    const payload = await sql.personalOf.maybe(tx, { province: scope.province, id: params.id })
    if (!payload) throw problem('audit.no_personal')
    await appendEvent(tx, scope, {
      kind: 'audit.personal_read',
      subject: { type: 'event', id: params.id },
      data: { of: event.kind },
    })
    return { id: params.id, personal: JSON.parse(payload.personal) as unknown }
  },
)

const chain = route(
  {
    method: 'get',
    path: '/audit/chain',
    summary: 'Mã đầu chuỗi nhật ký theo ngày',
    access: 'audit.read',
    query: chainQuery,
    response: chainStatus,
  },
  async ({ tx, scope, query }) => {
    const { province } = scope
    const head = await sql.chainHead.maybe(tx, { province })
    const until = query.before ?? addDays(scope.today, 1)
    const newest = (await sql.lastBefore.maybe(tx, { province, at: startOfDay(until) }))?.at
    const to = newest === undefined ? until : addDays(todayIn(newest), 1)
    const from = addDays(to, -DAYS)
    const days = await sql.chainDays(tx, { province, from: startOfDay(from), to: startOfDay(to) })
    const older = await sql.lastBefore.maybe(tx, { province, at: startOfDay(from) })
    return {
      sealed: head?.position ?? 0,
      pending: head?.pending ?? 0,
      head: head && head.position > 0 ? head.hash.toString('hex') : null,
      days: days.map((row) => ({ ...row, head: row.head.toString('hex') })),
      next: older ? from : null,
    }
  },
)

const checkDay = route(
  {
    method: 'post',
    path: '/audit/chain/check',
    summary: 'Kiểm tra lại chuỗi nhật ký của một ngày',
    access: 'audit.read',
    body: checkInput,
    response: checkResult,
    sample: () => ({ body: { day: '2026-03-02' } }),
  },
  async ({ tx, scope, body }) => {
    const { province } = scope
    const between = { from: startOfDay(body.day), to: startOfDay(addDays(body.day, 1)) }
    const { first, last, events: count } = await sql.linksBetween.one(tx, { province, ...between })
    const brokenAt = first === null || last === null ? null : await verifyLinks(tx, province, first - 1, last)
    await appendEvent(tx, scope, {
      kind: 'audit.chain_checked',
      subject: { type: 'audit', id: 'chain' },
      data: { day: body.day, brokenAt },
    })
    return { day: body.day, events: count, whole: brokenAt === null, brokenAt }
  },
)

export const feature = defineFeature({ name: 'audit', problems, routes: [events, exported, kinds, personal, chain, checkDay] })
