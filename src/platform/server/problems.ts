/** The platform's own problems, the table from constraint names to problems, and how any error becomes an answer. */
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { z } from 'zod'
import { fillSentence, Problem, problem, type ProblemCatalogue, type ProblemEntry } from '../shared/problem.ts'
import type { Log } from './log.ts'

/** Problems that any call may meet. */
export const platformProblems = {
  'request.invalid': {
    status: 422,
    vi: 'Thông tin gửi lên chưa đúng. Đề nghị xem lại các mục được đánh dấu.',
    en: 'Some of the information sent is not right. Please look at the marked fields.',
  },
  'request.unreadable': {
    status: 400,
    vi: 'Không đọc được nội dung gửi lên nên chưa ghi nhận. Đề nghị gửi lại.',
    en: 'The content sent could not be read and was not recorded. Please send it again.',
  },
  'request.too_large': {
    status: 413,
    vi: 'Nội dung gửi lên lớn hơn {megabytes} MB nên chưa được nhận. Đề nghị nén hoặc tách nhỏ rồi gửi lại.',
    en: 'The content sent is larger than {megabytes} MB and was not taken. Please compress or split it.',
  },
  'request.wrong_type': {
    status: 415,
    vi: 'Hệ thống không nhận loại nội dung này; chưa có gì được ghi.',
    en: 'This type of content is not taken; nothing was recorded.',
  },
  'request.foreign_origin': {
    status: 403,
    vi: 'Yêu cầu không đến từ trang của hệ thống nên không được thực hiện. Đề nghị mở lại trang rồi thực hiện lại.',
    en: 'The request did not come from a page of this system and was not carried out. Please open the page again.',
  },
  'request.too_many': {
    status: 429,
    vi: 'Có quá nhiều yêu cầu trong thời gian ngắn; yêu cầu vừa rồi chưa được thực hiện. Đề nghị thử lại sau {seconds} giây.',
    en: 'Too many requests in a short time; the last one was not carried out. Please try again in {seconds} seconds.',
  },
  'request.busy': {
    status: 503,
    vi: 'Hệ thống đang nhận nhiều tệp cùng lúc nên nội dung vừa gửi chưa được ghi. Đề nghị gửi lại sau ít phút.',
    en: 'Many files are being received at the moment and what was sent was not kept. Please send it again in some minutes.',
  },
  'request.timeout': {
    status: 503,
    vi: 'Yêu cầu cần quá nhiều thời gian và đã dừng lại. Đề nghị tải lại trang để xem kết quả trước khi thực hiện lại.',
    en: 'The request took too long and was stopped. Please reload the page and look at the result before trying again.',
  },
  'request.not_found': { status: 404, vi: 'Không tìm thấy nội dung này.', en: 'This was not found.' },
  'request.conflict': {
    status: 409,
    vi: 'Nội dung vừa được người khác thay đổi; yêu cầu chưa được thực hiện. Đề nghị tải lại trang rồi thực hiện lại.',
    en: 'This was just changed by someone else and the request was not carried out. Please reload and try again.',
  },
  'request.duplicate': { status: 409, vi: 'Nội dung này đã có trong hệ thống.', en: 'This is already in the system.' },
  'request.inconsistent': {
    status: 422,
    vi: 'Nội dung gửi lên không khớp với nội dung đang có nên chưa được ghi. Đề nghị tải lại trang rồi thực hiện lại.',
    en: 'What was sent does not fit what is on record and was not recorded. Please reload and try again.',
  },
  'access.signed_out': { status: 401, vi: 'Đề nghị đăng nhập để tiếp tục.', en: 'Please sign in to continue.' },
  'access.forbidden': {
    status: 403,
    vi: 'Tài khoản này chưa được giao quyền thực hiện việc này. Nếu cần, đề nghị liên hệ quản trị hệ thống.',
    en: 'This account has not been given the right to do this. If it is needed, please ask the administrator.',
  },
  'files.missing': {
    status: 500,
    vi: 'Tệp đã được ghi nhận nhưng chưa tìm thấy trong kho lưu trữ. Đề nghị báo quản trị hệ thống.',
    en: 'The file is in the register but not in the store. Please tell the system administrator.',
  },
  'server.failed': {
    status: 500,
    vi: 'Hệ thống gặp sự cố, yêu cầu chưa được thực hiện. Đề nghị thử lại; nếu chưa được, báo quản trị hệ thống mã sự cố {request}.',
    en: 'Something failed and the request was not carried out. Please try again; if it fails again, tell the administrator incident {request}.',
  },
} satisfies ProblemCatalogue

const byConstraint = new Map<string, string>()

/** Says which problem a broken database constraint is: `constraintProblem('account_username_unique', 'accounts.username_taken')`. */
export function constraintProblem(constraint: string, code: string): void {
  const before = byConstraint.get(constraint)
  if (before !== undefined && before !== code) throw new Error(`constraint ${constraint} is both ${before} and ${code}`)
  byConstraint.set(constraint, code)
}

/** Codes that {@link constraintProblem} refers to, for the test of the catalogue. */
export function constraintCodes(): string[] {
  return [...byConstraint.values()]
}

/** One catalogue of everything that can go wrong. Throws Error when a code is declared twice. */
export function joinCatalogues(catalogues: readonly ProblemCatalogue[]): ReadonlyMap<string, ProblemEntry> {
  const joined = new Map<string, ProblemEntry>()
  for (const catalogue of catalogues) {
    for (const [code, entry] of Object.entries(catalogue)) {
      if (joined.has(code)) throw new Error(`problem ${code} is declared twice`)
      joined.set(code, entry)
    }
  }
  return joined
}

/** Body of every refusal. */
export interface ProblemBody {
  readonly code: string
  readonly status: number
  readonly message: string
  readonly details?: unknown
}

/** Turns whatever was thrown into an answer. What is not a known problem is logged and told as 'server.failed' without particulars. */
export function answerProblem(c: Context, catalogue: ReadonlyMap<string, ProblemEntry>, log: Log, thrown: unknown): Response {
  const known = toProblem(thrown)
  const request = String(c.get('requestId') ?? '')
  const entry = known && catalogue.get(known.code)
  if (!known || !entry || entry.status === 500)
    log.error('request.failed', thrown, { request, route: String(c.get('route') ?? ''), method: c.req.method })
  const shown = known && entry ? known : problem('server.failed', { params: { request } })
  const { status, vi, en } = entry ?? platformProblems['server.failed']
  const body: ProblemBody = {
    code: shown.code,
    status,
    message: fillSentence(prefersEnglish(c) ? en : vi, shown.params),
    ...(shown.details === undefined ? {} : { details: shown.details }),
  }
  return c.json(body, status as ContentfulStatusCode)
}

function prefersEnglish(c: Context): boolean {
  const wanted = c.req.header('accept-language') ?? ''
  const english = wanted.search(/\ben\b/i) // «en-GB,en;q=0.9,vi;q=0.5»
  const vietnamese = wanted.search(/\bvi\b/i) // «vi-VN,vi;q=0.9»
  return english >= 0 && (vietnamese < 0 || english < vietnamese)
}

/** Classes of PostgreSQL errors (SQLSTATE) that are the caller's affair and have no constraint of their own in the table. */
const bySqlState: Readonly<Record<string, string>> = {
  '23505': 'request.duplicate',
  '23P01': 'request.duplicate',
  '23503': 'request.inconsistent',
  '23514': 'request.inconsistent',
  '40001': 'request.conflict',
  '40P01': 'request.conflict',
  '57014': 'request.timeout',
}

function toProblem(thrown: unknown): Problem | undefined {
  if (thrown instanceof Problem) return thrown
  if (!(thrown instanceof Error)) return undefined
  const { code, constraint } = thrown as Error & { code?: unknown; constraint?: unknown }
  const mapped =
    (typeof constraint === 'string' && byConstraint.get(constraint)) || (typeof code === 'string' && bySqlState[code])
  return mapped ? problem(mapped, { cause: thrown }) : undefined
}

/** Checks a value against a schema; throws 'request.invalid' with the places and Vietnamese messages. */
export function check<S extends z.ZodType>(schema: S, value: unknown, place: string): z.output<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) {
    if (holdsUnstorable(parsed.data))
      throw problem('request.invalid', { details: [{ path: place, message: 'Có ký tự không ghi lại được.' }] })
    return parsed.data
  }
  const details = parsed.error.issues.map((issue) => ({
    path: [place, ...issue.path.map(String)].join('.'),
    message: issue.message,
  }))
  throw problem('request.invalid', { details })
}

/** U+0000, or half of a surrogate pair: what PostgreSQL keeps in no text. */
const UNSTORABLE = /\u0000|\p{Surrogate}/u // «Kế hoạch\u0000»

/** Whether a text of that kind is anywhere in the value. Without recursion: what was sent may be nested as deep as it likes. */
function holdsUnstorable(value: unknown): boolean {
  const left: unknown[] = [value]
  while (left.length > 0) {
    const part = left.pop()
    if (typeof part === 'string' && UNSTORABLE.test(part)) return true
    if (typeof part === 'object' && part !== null) for (const inner of Object.values(part)) left.push(inner)
  }
  return false
}
