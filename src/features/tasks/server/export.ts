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
import { seenLines } from '../rules/lines.ts'
import { lineState, taskState } from '../rules/states.ts'
import { planAnew } from '../sql/assignment.ts'
import { exportLines, type ExportLine } from '../sql/export.ts'
import { listedBy, listTasks, type ExportTask } from '../sql/lists.ts'
import { reachOf, unitsNamed, type NameOf, type Reach } from './access.ts'
import { filtersOf } from './lists.ts'

/** Tasks that are read at a time: so many that lines are better read through than looked up one by one. */
const PART = 10_000
/** Tasks of one piece, some 250 KB of text: made in milliseconds. */
const PIECE = 1000

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
  'Đầu việc quá hạn của kỳ trước',
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

/** Rows of one part, as they were read: the lines in the order of their tasks. */
interface Part {
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
    const find = (reach.everything ? ways.everything : ways.some)[listedBy(query)]
    const read = (last: ExportTask | undefined): Promise<Part> =>
      ctx.db.transaction(async (tx) => {
        await planAnew(tx, {})
        const after = { afterDue: last?.due ?? null, afterId: last?.id ?? null, limit: PART }
        return partOf(tx, scope, await find(tx, { ...(await filtersOf(tx, scope, reach, query)), ...after }))
      })
    yield* readAhead(
      read,
      ({ tasks }) => (tasks.length === PART ? tasks.at(-1) : undefined),
      (part) => textOf(part, seen, scope.today, day),
    )
  }
}

async function partOf(tx: Tx, scope: Scope, tasks: readonly ExportTask[]): Promise<Part> {
  const lines = await exportLines(tx, { province: scope.province, today: scope.today, ids: tasks.map((task) => task.id) })
  const units = new Set([...tasks.map((task) => task.issuerUnitId), ...lines.map((line) => line.unitId)])
  return { tasks, lines, unit: await unitsNamed(tx, scope, units) }
}

function* textOf({ tasks, lines, unit }: Part, seen: Seen, today: string, day: DayWriter): Generator<string> {
  let text = ''
  let next = 0
  for (const [i, task] of tasks.entries()) {
    const first = next
    while (lines[next]?.place === i + 1) next += 1
    text += lineOf(task, lines.slice(first, next), seen, today, unit, day)
    if ((i + 1) % PIECE > 0) continue
    yield text
    text = ''
  }
  yield text
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

/** One task as a line of the table; counts are over the lines (of the newest period) that the person sees, leads are named to everyone who sees the task. */
function lineOf(
  task: ExportTask,
  all: readonly ExportLine[],
  { units, own, everything }: Seen,
  today: string,
  unit: NameOf,
  day: DayWriter,
): string {
  const sees = seenLines(all, units, own, everything || units.has(task.issuerUnitId))
  const lines: { role: ExportLine['role']; state: contract.LineState; daysLate: number }[] = []
  const counts = { lines: 0, done: 0, waiting: 0, overdue: 0, silent: 0, earlier: 0 }
  let reported: string | null = null
  for (const line of all) {
    if (sees === null || !sees(line)) continue
    const { role, kind, due, reportedOn, submittedOn, completedOn } = line
    const { state, silent, daysLate } = lineState({ kind, due, submittedOn, completedOn, firstReportedAt: reportedOn }, today)
    lines.push({ role, state, daysLate })
    if (!line.newest) {
      counts.earlier += 1
      continue
    }
    counts.lines += 1
    if (state === 'done_on_time' || state === 'done_late') counts.done += 1
    else if (state === 'waiting' || state === 'overdue') counts[state] += 1
    if (silent) counts.silent += 1
    if (reportedOn !== null && (reported === null || reportedOn > reported)) reported = reportedOn
  }
  const named = (role: ExportLine['role'], of: (line: ExportLine) => boolean): string => {
    const names = new Set<string>()
    for (const line of all) if (line.role === role && of(line)) names.add(unit(line.unitId).name)
    return [...names].join('; ')
  }
  const { state, daysLate } = taskState(lines)
  return csvLine([
    task.text,
    task.kind === 'order' ? 'Chỉ đạo' : 'Đề nghị',
    task.documentNumber ?? task.documentType,
    task.documentDate && day(task.documentDate),
    task.clausePath,
    unit(task.issuerUnitId).name,
    named('lead', () => true),
    named('support', sees ?? (() => false)),
    task.due ? day(task.due) : task.deadlineText,
    contract.stateWords[state],
    daysLate,
    counts.lines,
    counts.done,
    counts.waiting,
    counts.overdue,
    counts.silent,
    reported ? day(reported) : contract.silenceWords,
    counts.earlier,
  ])
}
