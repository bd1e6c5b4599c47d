/** The list of tasks as a table for a spreadsheet, part by part. */
import { appendEvent } from '../../../platform/server/events.ts'
import type { AppContext } from '../../../platform/server/context.ts'
import { readAhead, streamCsv } from '../../../platform/server/download.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { binary, route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { CSV_MARK, csvLine } from '../../../platform/shared/csv.ts'
import { formatDate } from '../../../platform/shared/dates.ts'
import * as contract from '../contract.ts'
import { groupBy } from '../rules/group.ts'
import { seenLines } from '../rules/lines.ts'
import { lineState, taskState } from '../rules/states.ts'
import { planAnew } from '../sql/assignment.ts'
import { exportLines, exportTasks, type ExportLine, type ExportTask } from '../sql/export.ts'
import { listTasks, type PageRow } from '../sql/lists.ts'
import { reachOf, unitsNamed, type NameOf, type Reach } from './access.ts'
import { filtersOf } from './lists.ts'

/** Tasks of one part: some 600 KB of text, made in tens of milliseconds. */
const PART = 2000

const HEAD = csvLine([
  'Nhiệm vụ',
  'Loại',
  'Văn bản',
  'Ngày văn bản',
  'Điều, khoản',
  'Cơ quan giao',
  'Chủ trì',
  'Phối hợp',
  'Thời hạn',
  'Trạng thái',
  'Số ngày quá hạn',
  'Số đầu việc',
  'Hoàn thành',
  'Chờ xác nhận',
  'Quá hạn',
  'Chưa có báo cáo nào',
  'Báo cáo gần nhất',
])

export const exportList = route(
  {
    method: 'get',
    path: '/tasks.csv',
    summary: 'Tải danh sách nhiệm vụ về bảng tính (CSV), theo bộ lọc của danh sách',
    access: 'tasks.read',
    query: contract.taskFilter,
    response: binary,
    ownTransaction: true,
  },
  async ({ scope, query, ctx }) => {
    // Recorded before the first line leaves, whether or not the last one arrives.
    const reach = await ctx.db.transaction(async (tx) => {
      await appendEvent(tx, scope, {
        kind: 'tasks.list_read',
        subject: { type: 'province', id: String(scope.province) },
        data: { filter: { ...query, text: undefined } },
        // Words that were searched for may name a person.
        ...(query.text === undefined ? {} : { personal: { text: query.text } }),
      })
      return reachOf(tx, scope)
    })
    const [year, month, day] = scope.today.split('-')
    const file = { name: `Danh sách nhiệm vụ ${day}-${month}-${year}.csv`, plain: `danh-sach-nhiem-vu-${scope.today}.csv` }
    return streamCsv(parts(ctx, scope, reach, query), file, ctx.log)
  },
)

/** Rows of one part, as they were read. */
interface Part {
  readonly found: readonly PageRow[]
  readonly tasks: readonly ExportTask[]
  readonly lines: readonly ExportLine[]
  readonly unit: NameOf
}

/** First the tasks with a day, in its order, then those without. While a part is written the next one is read. */
async function* parts(ctx: AppContext, scope: Scope, reach: Reach, query: contract.TaskFilter): AsyncGenerator<string> {
  yield CSV_MARK + HEAD
  const day = dayWriter()
  const seen = { units: new Set(reach.units), own: new Set(reach.own), everything: reach.everything }
  for (const ways of [listTasks.dated, listTasks.undated]) {
    const find = (reach.everything ? ways.everything : ways.some)[query.state ?? 'any']
    const read = (last: PageRow | undefined): Promise<Part> =>
      ctx.db.transaction(async (tx) => {
        await planAnew(tx, {})
        const after = { afterDue: last?.due ?? null, afterId: last?.id ?? null, limit: PART }
        return partOf(tx, scope, await find(tx, { ...(await filtersOf(tx, scope, reach, query)), ...after }))
      })
    yield* readAhead(
      read,
      ({ found }) => (found.length === PART ? found.at(-1) : undefined),
      (part) => textOf(part, seen, scope.today, day),
    )
  }
}

async function partOf(tx: Tx, scope: Scope, found: readonly PageRow[]): Promise<Part> {
  const wanted = { province: scope.province, ids: found.map((row) => row.id) }
  const [tasks, lines] = await Promise.all([exportTasks(tx, wanted), exportLines(tx, wanted)])
  const units = new Set([...tasks.map((task) => task.issuerUnitId), ...lines.map((line) => line.unitId)])
  return { found, tasks, lines, unit: await unitsNamed(tx, scope, units) }
}

function textOf({ tasks, lines, unit }: Part, seen: Seen, today: string, day: DayWriter): string {
  const byTask = groupBy(lines, (line) => String(line.place))
  return tasks.map((task, i) => lineOf(task, byTask.get(String(i + 1)) ?? [], seen, today, unit, day)).join('')
}

/** Writes a day as offices do; a table has few different ones, so each is worked out once. */
type DayWriter = (day: string) => string
function dayWriter(): DayWriter {
  const written = new Map<string, string>()
  return (day) => {
    const known = written.get(day) ?? formatDate(day)
    written.set(day, known)
    return known
  }
}

interface Seen {
  readonly units: ReadonlySet<string>
  readonly own: ReadonlySet<string>
  readonly everything: boolean
}

/** One task as a line of the table; counts are over the lines that the person sees, leads are named to everyone who sees the task. */
function lineOf(
  task: ExportTask,
  all: readonly ExportLine[],
  { units, own, everything }: Seen,
  today: string,
  unit: NameOf,
  day: DayWriter,
): string {
  const sees = seenLines(all, units, own, everything || units.has(task.issuerUnitId)) ?? (() => false)
  const lines = all.filter(sees).map((line) => ({ ...line, ...lineState({ ...line, firstReportedAt: line.reportedOn }, today) }))
  const named = (from: readonly ExportLine[], role: string): string =>
    [...new Set(from.filter((line) => line.role === role).map((line) => unit(line.unitId).name))].join('; ')
  const count = (has: (line: (typeof lines)[number]) => boolean): number => lines.filter(has).length
  const { state, daysLate } = taskState(lines)
  const reported = lines.reduce<string | null>(
    (last, { reportedOn }) => (reportedOn !== null && (last === null || reportedOn > last) ? reportedOn : last),
    null,
  )
  return csvLine([
    task.text,
    task.kind === 'order' ? 'Chỉ đạo' : 'Đề nghị',
    task.documentNumber ?? task.documentType,
    task.documentDate && day(task.documentDate),
    task.clausePath,
    unit(task.issuerUnitId).name,
    named(all, 'lead'),
    named(lines, 'support'),
    task.due ? day(task.due) : task.deadlineText,
    contract.stateWords[state],
    daysLate,
    lines.length,
    count((line) => line.state === 'done_on_time' || line.state === 'done_late'),
    count((line) => line.state === 'waiting'),
    count((line) => line.state === 'overdue'),
    count((line) => line.silent),
    reported ? day(reported) : contract.silenceWords,
  ])
}
