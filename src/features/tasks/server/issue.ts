/** Makes tasks of accepted drafts: lines for each addressee, members of groups counted on the day, one delta a line. All in one transaction. */
import { newId } from '../../../platform/server/ids.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { addDeltas, countTasks, type RollupDelta } from '../../../platform/server/rollup.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { fold } from '../../../platform/shared/vietnamese.ts'
import { innermostClauses, planTask, type DayRegister, type PlannedLine, type PlannedTask } from '../rules/lines.ts'
import { acceptedDrafts, clausesOf, insertTasks, type AcceptedDraft, type IssuedDocument } from '../sql/assignment.ts'
import { documentFieldNode } from '../sql/fields.ts'
import { groupMembersOn, insertObligations, insertOccurrences, successionsUntil, unitsOn } from '../sql/lines.ts'

/** Rows of one statement; JSON of this many stays far below what a parameter may hold. */
const BATCH = 2000

/** The register on a day, with the node of each unit. */
export interface LoadedDay extends DayRegister {
  node(unitId: string): number
  exists(unitId: string): boolean
  /** Units that carry on the work of one that ended, and on what basis. */
  successors(unitId: string): { unitId: string; basis: string }[]
}

/** Loads the register as it stands on `day`, with the members of the groups named. */
export async function registerOn(tx: Tx, province: number, day: string, groups: readonly string[]): Promise<LoadedDay> {
  const units = new Map((await unitsOn(tx, { province, day })).map((unit) => [unit.id, unit]))
  const after = new Map<string, { unitId: string; basis: string }[]>()
  for (const { predecessor, successor, basis } of await successionsUntil(tx, { province, day }))
    after.set(predecessor, [...(after.get(predecessor) ?? []), { unitId: successor, basis }])
  const members = new Map<string, string[]>()
  const rows = groups.length === 0 ? [] : await groupMembersOn(tx, { province, groups: [...groups], day })
  for (const { groupId, unitId } of rows) members.set(groupId, [...(members.get(groupId) ?? []), unitId])

  const successors = (unitId: string, depth = 0): { unitId: string; basis: string }[] =>
    depth > 20
      ? []
      : (after.get(unitId) ?? []).flatMap((next) => (units.has(next.unitId) ? [next] : successors(next.unitId, depth + 1)))
  return {
    carrier: (id) => {
      if (units.has(id)) return id
      const next = [...new Set(successors(id).map((one) => one.unitId))]
      return next.length === 1 ? (next[0] ?? null) : null
    },
    members: (id) => members.get(id) ?? [],
    asked: (id) => ['party', 'front', 'central'].includes(units.get(id)?.system ?? ''),
    node: (id) => units.get(id)?.node ?? 0,
    exists: (id) => units.has(id),
    successors: (id) => successors(id),
  }
}

/** What issuing makes, or would make. */
export interface IssuePlan {
  drafts: { draft: AcceptedDraft; task: PlannedTask }[]
  day: LoadedDay
}

/** Plans every accepted draft of a document that is no task yet. */
export async function planIssue(tx: Tx, scope: Scope, document: string): Promise<IssuePlan> {
  const drafts = await acceptedDrafts(tx, { province: scope.province, document })
  const groups = [...new Set(drafts.flatMap((draft) => draft.bodies.flatMap((body) => body.groupId ?? [])))]
  const day = await registerOn(tx, scope.province, scope.today, groups)
  return { drafts: drafts.map((draft) => ({ draft, task: planTask(draft.bodies, draft.deadline, day, scope.today) })), day }
}

/** Writes tasks, obligations, occurrences and deltas. Returns how many tasks and lines were made. */
export async function issue(
  tx: Tx,
  scope: Scope,
  document: IssuedDocument,
  plan: IssuePlan,
): Promise<{ tasks: number; lines: number }> {
  const ids = new Map(plan.drafts.map(({ draft }) => [draft.id, newId(scope.now)]))
  const field = (await documentFieldNode.maybe(tx, { province: scope.province, document: document.id }))?.node ?? null
  const made = await writeTasks(tx, scope, { ...document, field }, plan, ids)
  const lines = plan.drafts
    .map(({ draft, task }) => ({ taskId: ids.get(draft.id) ?? '', task }))
    .filter(({ taskId }) => made.has(taskId))
    .flatMap(({ taskId, task }) => task.lines.map((line, ordinal) => ({ line, ordinal, task, id: newId(scope.now), taskId })))
  for (const part of batches(lines)) await writeLines(tx, scope, part)
  const deltas = lines.map(({ line, task }): RollupDelta => ({
    unitNode: plan.day.node(line.unitId),
    documentNode: document.node,
    fieldNode: field ?? 0,
    due: task.first.due,
    role: line.role,
    kind: line.kind,
    state: 'silent',
    lines: 1,
  }))
  await addDeltas(tx, scope, deltas)
  const orders = plan.drafts.filter(({ draft }) => draft.kind === 'order' && made.has(ids.get(draft.id) ?? ''))
  await countTasks(tx, scope, document.issuerUnitId ?? document.ownerUnitId, {
    tasks: made.size,
    withoutLead: orders.filter(({ task }) => !hasLead(task)).length,
    withoutDeadline: orders.filter(({ draft }) => draft.deadline === null).length,
  })
  return { tasks: made.size, lines: lines.length }
}

async function writeTasks(
  tx: Tx,
  scope: Scope,
  document: IssuedDocument & { field: number | null },
  { drafts }: IssuePlan,
  ids: ReadonlyMap<string, string>,
): Promise<Set<string>> {
  const { province, now, personId: person } = scope
  const made = new Set<string>()
  const places = drafts.map(({ draft }) => draft.start)
  const clauses = innermostClauses(await clausesOf(tx, { province, document: document.id }), places)
  for (const part of batches(drafts)) {
    const tasks = part.map(({ draft, task }) => taskRow(draft, task, ids.get(draft.id) ?? '', clauses.get(draft.start) ?? null))
    const issuer = document.issuerUnitId ?? document.ownerUnitId
    const act = { province, document: document.id, field: document.field, issuer, leader: document.leaderPersonId, person, now }
    for (const { id } of await insertTasks(tx, { ...act, tasks: JSON.stringify(tasks) })) made.add(id)
  }
  return made
}

interface LineToWrite {
  id: string
  taskId: string
  ordinal: number
  line: PlannedLine
  task: PlannedTask
}

async function writeLines(tx: Tx, scope: Scope, part: readonly LineToWrite[]): Promise<void> {
  const { province, now } = scope
  const obligations = part.map(({ line, ordinal, task, id, taskId }) => ({
    ...line,
    ordinal,
    id,
    taskId,
    recurrence: task.recurrence,
  }))
  await insertObligations.run(tx, { province, day: scope.today, now, lines: JSON.stringify(obligations) })
  const occurrences = part.map(({ line, task, id, taskId }) => ({
    id: newId(now),
    obligationId: id,
    taskId,
    unitId: line.unitId,
    periodStart: task.first.start,
    periodLabel: task.first.label,
    due: task.first.due,
  }))
  await insertOccurrences.run(tx, { province, occurrences: JSON.stringify(occurrences) })
}

/** Whether some unit leads the task from the start. */
export const hasLead = (task: PlannedTask): boolean => task.lines.some((line) => line.role === 'lead')

function taskRow(draft: AcceptedDraft, task: PlannedTask, id: string, clauseId: string | null) {
  const { id: draftId, bodies: _, ...kept } = draft
  return {
    ...kept,
    id,
    draftId,
    clauseId,
    folded: fold(draft.text),
    unresolved: task.unresolved,
    due: task.due,
    startsOn: task.startsOn,
    hasLead: hasLead(task),
  }
}

function* batches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += BATCH) yield all.slice(at, at + BATCH)
}
