/** What the routes of the red thread share: documents as a person may know them, and tasks that he may see. */
import type { Tx } from '../../../platform/server/query.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import type { ThreadDocument, ThreadTask } from '../contract/chain.ts'
import { groupBy } from '../rules/group.ts'
import { seenLines } from '../rules/lines.ts'
import * as sql from '../sql/chain.ts'
import { unitsInReach } from '../sql/people.ts'
import type { ThreadRow } from '../sql/tasks.ts'
import { officesOf, type Reach } from './access.ts'
import { summariesOf } from './views.ts'

/** Most tasks that one list of the thread shows. */
export const MOST = 200

/** Whose documents the person reads: those of offices in reach, and those for which units in reach owe lines. */
export async function readerOf(tx: Tx, scope: Scope, reach: Reach): Promise<sql.Reader> {
  const { province } = scope
  const roots = scope.nodes('progress.report', 'belongs')
  const areas = scope.nodes('progress.report', 'area')
  const covered = roots.length + areas.length === 0 ? [] : await unitsInReach(tx, { province, roots, areas })
  return {
    province,
    person: scope.personId,
    offices: await officesOf(tx, scope),
    lineUnits: [...new Set([...reach.own, ...covered.map((row) => row.id)])],
  }
}

/** What a document is called is known to whoever carries it out; the title of an internal one only to its readers. */
export function documentView({ internal, ...row }: sql.DocumentRow): ThreadDocument {
  return { ...row, title: internal && !row.readable ? null : row.title }
}

/** The documents over a task as the person may know them: an internal one is named without its title to who may not read it. */
export async function namedThread(
  tx: Tx,
  scope: Scope,
  reach: Reach,
  thread: readonly ThreadRow[],
): Promise<Omit<ThreadRow, 'internal'>[]> {
  const ids = thread.filter((row) => row.internal).map((row) => row.id)
  const known = ids.length === 0 ? [] : await sql.documentsByIds(tx, { ...(await readerOf(tx, scope, reach)), ids })
  const titles = new Map(known.map((row) => [row.id, documentView(row).title]))
  return thread.map(({ internal, ...row }) => ({ ...row, title: internal ? (titles.get(row.id) ?? null) : row.title }))
}

/** Tasks in the order of the ids, as lists of the thread show them. */
export async function threadTasks(tx: Tx, scope: Scope, reach: Reach, ids: readonly string[]): Promise<ThreadTask[]> {
  return (await summariesOf(tx, scope, reach, ids.slice(0, MOST))).map(
    ({ id, document, clausePath, text, kind, leads, due, state, daysLate, periods, lines }) => ({
      id,
      document,
      clausePath,
      text,
      kind,
      leads,
      due,
      state,
      daysLate,
      periods,
      lines,
    }),
  )
}

/** A task with its hands, or those of them that the person sees. */
export interface SeenTask extends sql.TaskPlace {
  hands: { unitId: string; groupName: string | null; role: 'lead' | 'support' }[]
}

/** Of these tasks those that the person may see (as in the lists of tasks), in their order. */
export async function seenTasks(tx: Tx, scope: Scope, reach: Reach, places: readonly sql.TaskPlace[]): Promise<SeenTask[]> {
  const [units, own] = [new Set(reach.units), new Set(reach.own)]
  return (await tasksWithHands(tx, scope.province, places)).flatMap((task) => {
    const sees = seenLines(task.hands, units, own, reach.everything || units.has(task.issuerUnitId))
    return sees ? [{ ...task, hands: task.hands.filter(sees) }] : []
  })
}

/** The tasks with all their hands, whoever asks: for counts, not for names. */
export async function tasksWithHands(tx: Tx, province: number, places: readonly sql.TaskPlace[]): Promise<SeenTask[]> {
  if (places.length === 0) return []
  const rows = await sql.handsOf(tx, { province, tasks: places.map((place) => place.id) })
  const byTask = groupBy(rows, (row) => row.taskId)
  return places.map((place) => ({ ...place, hands: byTask.get(place.id) ?? [] }))
}
