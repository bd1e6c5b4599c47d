/** Routes of lists: all tasks in reach, what my units owe, what has no lead or no deadline. */
import { z } from 'zod'
import { readCursor, writeCursor } from '../../../platform/server/cursor.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { addDays } from '../../../platform/shared/dates.ts'
import { fold } from '../../../platform/shared/vietnamese.ts'
import { SOON_DAYS } from '../../progress/contract/states.ts'
import * as contract from '../contract.ts'
import { planAnew } from '../sql/assignment.ts'
import { fieldsOf } from '../sql/fields.ts'
import { listedBy, listTasks, unclearTasks, type ListParams, type PageRow } from '../sql/lists.ts'
import { countMine, myDoneLines, myOpenLines, myWaitingLines, type MineRow } from '../sql/mine.ts'
import { tasksByIds } from '../sql/tasks.ts'
import { reachOf, type Reach } from './access.ts'
import { documentView, lineView, namesFor, summariesOf } from './views.ts'

const day = z.iso.date().nullable()
const placeOfTask = z.tuple([day, z.uuid()])
const placeOfLine = z.tuple([z.int32(), day, z.uuid()])

/** A page of tasks from the rows found; one row more than asked for says that there is a next page. */
async function pageOf(
  tx: Tx,
  scope: Scope,
  reach: Reach,
  rows: readonly PageRow[],
  limit: number,
): Promise<z.input<typeof contract.taskList>> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: await summariesOf(
      tx,
      scope,
      reach,
      shown.map((row) => row.id),
    ),
    next: rows.length > limit && last ? writeCursor([last.due, last.id]) : null,
  }
}

/** Node of the field that a list is narrowed by: 0 for «chưa phân lĩnh vực», −1 (no task's) for one that is not there, null for any. */
async function fieldNode(tx: Tx, scope: Scope, field: contract.TaskFilter['field']): Promise<number | null> {
  if (field === undefined) return null
  if (field === 'none') return 0
  return (await fieldsOf(tx, { province: scope.province })).find((one) => one.id === field)?.node ?? -1
}

/** What a list is narrowed by, as its statement takes it. */
export async function filtersOf(
  tx: Tx,
  scope: Scope,
  reach: Reach,
  query: contract.TaskFilter,
): Promise<Omit<ListParams, 'afterDue' | 'afterId' | 'limit'>> {
  return {
    province: scope.province,
    units: [...reach.units],
    unit: query.unit ?? null,
    document: query.document ?? null,
    kind: query.kind ?? null,
    field: await fieldNode(tx, scope, query.field),
    from: query.from ?? null,
    to: query.to ?? null,
    text: query.text === undefined ? null : fold(query.text).replaceAll(/[\\%_]/g, String.raw`\$&`), // «100%» is searched as it stands
    today: scope.today,
  }
}

const list = route(
  {
    method: 'get',
    path: '/tasks',
    summary: 'Danh sách nhiệm vụ',
    access: 'tasks.read',
    query: contract.taskQuery,
    response: contract.taskList,
  },
  async ({ tx, scope, query }) => {
    await planAnew(tx, {})
    const reach = await reachOf(tx, scope)
    const key = readCursor(query.cursor, placeOfTask)
    const find = (reach.everything ? listTasks.paged.everything : listTasks.paged.some)[listedBy(query)]
    const rows = await find(tx, {
      ...(await filtersOf(tx, scope, reach, query)),
      afterDue: key && key[0],
      afterId: key && key[1],
      limit: query.limit + 1,
    })
    return pageOf(tx, scope, reach, rows, query.limit)
  },
)

const unclear = route(
  {
    method: 'get',
    path: '/tasks/unclear',
    summary: 'Nhiệm vụ chưa rõ chủ trì hoặc không có thời hạn, để người có thẩm quyền ấn định',
    access: 'documents.read',
    query: contract.unclearQuery,
    response: contract.taskList,
    sample: () => ({ query: { missing: 'lead' } }),
  },
  async ({ tx, scope, query }) => {
    await planAnew(tx, {})
    const reach = await reachOf(tx, scope)
    const key = readCursor(query.cursor, placeOfTask)
    const rows = await unclearTasks[query.missing](tx, {
      province: scope.province,
      units: [...reach.units],
      afterDue: key && key[0],
      afterId: key && key[1],
      limit: query.limit + 1,
    })
    return pageOf(tx, scope, reach, rows, query.limit)
  },
)

const mine = route(
  {
    method: 'get',
    path: '/tasks/mine',
    summary: 'Việc của tôi: các đơn vị của tôi còn phải làm gì',
    access: 'signed-in',
    query: contract.mineQuery,
    response: contract.mineList,
  },
  async ({ tx, scope, query }) => {
    const { province, today } = scope
    const { own } = await reachOf(tx, scope)
    const units = [...own]
    const key = readCursor(query.cursor, placeOfLine)
    const find = { open: myOpenLines, waiting: myWaitingLines, done: myDoneLines }[query.show]
    const rows = await find(tx, {
      province,
      units,
      today,
      afterRank: key && key[0],
      afterDue: key && key[1],
      afterId: key && key[2],
      limit: query.limit + 1,
    })
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    const sortDay = { open: last?.due, waiting: last?.submittedOn, done: last?.completedOn }[query.show] ?? null
    return {
      items: await myLines(tx, scope, shown),
      next: rows.length > query.limit && last ? writeCursor([last.rank, sortDay, last.occurrenceId]) : null,
      counts: await countMine.one(tx, { province, units, today, soon: addDays(today, SOON_DAYS) }),
    }
  },
)

async function myLines(tx: Tx, scope: Scope, rows: readonly MineRow[]): Promise<contract.MyLine[]> {
  const tasks = await tasksByIds(tx, { province: scope.province, ids: [...new Set(rows.map((row) => row.taskId))] })
  const names = await namesFor(tx, scope, tasks, rows)
  const byId = new Map(tasks.map((task) => [task.id, task]))
  return rows.flatMap((row) => {
    const task = byId.get(row.taskId)
    if (!task) return []
    const { lastReport: _, ...line } = lineView(row, scope.today, names, undefined)
    return [
      {
        ...line,
        task: {
          id: task.id,
          text: task.text,
          clausePath: task.clausePath,
          document: documentView(task),
          issuer: names.unit(task.issuerUnitId),
          leader: task.leaderPersonId === null ? null : names.person(task.leaderPersonId),
        },
        next: nextOf(row),
        returnedReason: row.returnedReason,
        directed:
          row.directedId === null || row.directedWords === null || row.directedAt === null
            ? null
            : { id: row.directedId, words: row.directedWords, by: row.directedBy ?? '–', at: row.directedAt.toISOString() },
      },
    ]
  })
}

/** What the unit does next; a finished line waits for nothing and is shown as it is. */
function nextOf(row: MineRow): contract.MyLine['next'] {
  if (row.submittedOn !== null || row.completedOn !== null) return 'wait'
  if (row.returnedReason !== null) return 'answer'
  return row.percent === 100 ? 'complete' : 'report'
}

export const listRoutes = [list, unclear, mine]
