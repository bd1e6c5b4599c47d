/** The list behind a figure as a table for a spreadsheet, part by part. */
import { appendEvent } from '../../../platform/server/events.ts'
import type { AppContext } from '../../../platform/server/context.ts'
import { readAhead, streamCsv } from '../../../platform/server/download.ts'
import { binary, route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { CSV_MARK, csvLine } from '../../../platform/shared/csv.ts'
import { formatDate, todayIn } from '../../../platform/shared/dates.ts'
import { stateWords } from '../../tasks/contract.ts'
import { linesFilter, type LinesFilter } from '../contract.ts'
import { daysOfMonth } from '../rules/trend.ts'
import { PART, walks, walksOfField, type LineRow, type Narrowed } from '../sql/lines.ts'
import { fieldNodeOf } from './fields.ts'
import { lineView, rowsOf, unitsListed } from './lists.ts'
import { daysOf } from './page.ts'

const HEAD = csvLine([
  'Nhiệm vụ',
  'Văn bản',
  'Điều, khoản',
  'Đơn vị',
  'Vai trò',
  'Loại',
  'Kỳ',
  'Thời hạn',
  'Trạng thái',
  'Số ngày quá hạn',
  'Tỷ lệ (%)',
  'Báo cáo gần nhất',
])

export const exportLines = route(
  {
    method: 'get',
    path: '/overview/lines.csv',
    summary: 'Tải danh sách đầu việc về bảng tính (CSV), theo bộ lọc của danh sách',
    access: 'overview.read',
    query: linesFilter,
    response: binary,
    ownTransaction: true,
  },
  async ({ scope, query, ctx }) => {
    // Recorded before the first line leaves, whether or not the last one arrives.
    const { units, field } = await ctx.db.transaction(async (tx) => {
      const listed = await unitsListed(tx, scope, query)
      await appendEvent(tx, scope, {
        kind: 'overview.list_read',
        subject: { type: 'province', id: String(scope.province) },
        data: { filter: query },
      })
      return { units: listed.map((unit) => unit.id), field: await fieldNodeOf(tx, scope, query) }
    })
    const [year, month, day] = scope.today.split('-')
    const file = { name: `Danh sách đầu việc ${day}-${month}-${year}.csv`, plain: `danh-sach-dau-viec-${scope.today}.csv` }
    return streamCsv(parts(ctx, scope, units, field, query), file, ctx.log)
  },
)

/** Each part is read in a transaction of its own, while the one before is written. */
async function* parts(
  ctx: AppContext,
  scope: Scope,
  units: string[],
  field: number | null,
  query: LinesFilter,
): AsyncGenerator<string> {
  yield CSV_MARK + HEAD
  const month = query.month === undefined ? { dueFrom: null, dueUntil: null } : daysOfMonth(query.month)
  const part = { ...daysOf(scope), ...month, field, role: query.role ?? null, kind: query.kind ?? null }
  for (const ways of field === null ? walks : walksOfField) {
    const read = (last: LineRow | undefined): Promise<LineRow[]> => {
      const narrowed: Narrowed = { ...part, afterDue: last?.due ?? null, afterId: last?.occurrenceId ?? null }
      return ctx.db.transaction((tx) => rowsOf(tx, ways, query, units, narrowed))
    }
    const next = (rows: LineRow[]): LineRow | undefined => (rows.length === PART ? rows.at(-1) : undefined)
    yield* readAhead(read, next, (rows) => [rows.map((row) => lineOf(scope, row)).join('')])
  }
}

function lineOf(scope: Scope, row: LineRow): string {
  const { text, documentNumber, clausePath, unit, role, kind, periodLabel, due, state, silent, daysLate, percent } = lineView(
    scope,
    row,
  )
  return csvLine([
    text,
    documentNumber,
    clausePath,
    unit.name,
    role === 'lead' ? 'Chủ trì' : 'Phối hợp',
    kind === 'order' ? 'Chỉ đạo' : 'Đề nghị',
    periodLabel,
    due && formatDate(due),
    stateWords[state],
    daysLate,
    percent,
    silent || row.lastReportedAt === null ? 'Chưa có báo cáo nào' : formatDate(todayIn(row.lastReportedAt)),
  ])
}
