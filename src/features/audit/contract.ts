import { z } from 'zod'
import type { ProblemCatalogue } from '../../platform/shared/problem.ts'

/**
 * The calls of «Nhật ký»: every change, who made it, in whose name, and whether the chain of hashes still holds. Paths are below
 * `/api/p/{province}`. Days are 'YYYY-MM-DD' in Asia/Ho_Chi_Minh. Opening the personal data of an event, and taking the list out of the
 * system, are events themselves.
 */

const day = z.iso.date()
const instant = z.iso.datetime()
const named = z.object({ id: z.uuid(), name: z.string() })

const filters = {
  /** 'progress.reported', or the part before the dot for all of a feature. */
  kind: z
    .string()
    .regex(/^[a-z_]+(?:\.[a-z_]+)?$/) // «progress.reported», «tasks»
    .optional(),
  subjectType: z.string().max(60).optional(),
  subjectId: z.string().max(200).optional(),
  /** Who acted, or in whose name. */
  person: z.uuid().optional(),
  from: day.optional(),
  to: day.optional(),
}
export const eventsQuery = z.object({
  ...filters,
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const exportQuery = z.object(filters)
export type EventFilters = z.output<typeof exportQuery>

export const auditEvent = z.object({
  id: z.uuid(),
  at: instant,
  kind: z.string(),
  /** The kind in words, where the product knows them. */
  kindWords: z.string(),
  subject: z.object({ type: z.string(), id: z.string() }),
  /** Null: the server itself. */
  person: named.nullable(),
  onBehalfOf: named.nullable(),
  data: z.record(z.string(), z.unknown()),
  /** none: there never was any; kept: may be opened; erased: deleted at a person's request, the chain stays whole. */
  personal: z.enum(['none', 'kept', 'erased']),
  /** Place in the chain; null for the moment until it is sealed. */
  position: z.number().int().nullable(),
})
export type AuditEvent = z.infer<typeof auditEvent>

/** Newest first. */
export const eventList = z.object({ items: z.array(auditEvent), next: z.string().nullable() })

/** GET /audit/events/{id}/personal; reading it is recorded. */
export const personalData = z.object({ id: z.uuid(), personal: z.unknown() })

/** GET /audit/kinds: kinds that occur, for the filter. */
export const kindList = z.object({ items: z.array(z.object({ kind: z.string(), words: z.string() })) })

/** GET /audit/chain: head of the chain at the end of each day, newest first, as printed on reports. */
export const chainStatus = z.object({
  sealed: z.number().int(),
  /** Events that wait for the sealer. */
  pending: z.number().int(),
  head: z.string().nullable(),
  days: z.array(z.object({ day, position: z.number().int(), events: z.number().int(), head: z.string() })),
  next: day.nullable(),
})
export const chainQuery = z.object({ before: day.optional() })

/** POST /audit/chain/check: works the hashes of a day out again. */
export const checkInput = z.object({ day })
export const checkResult = z.object({
  day,
  events: z.number().int(),
  whole: z.boolean(),
  /** First place where the chain does not hold; null where it does. */
  brokenAt: z.number().int().nullable(),
})

export const problems = {
  'audit.event_not_found': {
    status: 404,
    vi: 'Không tìm thấy sự kiện này trong nhật ký.',
    en: 'This event is not in the record.',
  },
  'audit.no_personal': {
    status: 404,
    vi: 'Sự kiện này không có dữ liệu cá nhân, hoặc dữ liệu đã được xóa theo đề nghị.',
    en: 'The event has no personal data, or it was erased on request.',
  },
  'audit.export_too_large': {
    status: 422,
    vi: 'Kết quả lọc có hơn {count} sự kiện. Đề nghị chọn khoảng ngày ngắn hơn rồi xuất lại.',
    en: 'The filter matches more than {count} events. Choose a shorter period.',
  },
} satisfies ProblemCatalogue
