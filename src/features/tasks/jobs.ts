/** Opens the next period of recurring lines: members of groups, successors of merged units, heads, all as of the period's first day. */
import type { AppContext } from '../../platform/server/context.ts'
import { appendEvent } from '../../platform/server/events.ts'
import { newId } from '../../platform/server/ids.ts'
import type { Tx } from '../../platform/server/query.ts'
import { addDeltas, countTasks, type RollupDelta } from '../../platform/server/rollup.ts'
import { SYSTEM_PERSON, systemScope, type Scope } from '../../platform/server/scope.ts'
import { groupBy } from './rules/group.ts'
import { missingPeriods, type Period } from './rules/periods.ts'
import { registerOn, type LoadedDay } from './server/issue.ts'
import { insertChange } from './sql/later.ts'
import * as sql from './sql/lines.ts'

/** Looks once an hour, in every province with recurring lines. */
export async function openPeriods(ctx: AppContext): Promise<void> {
  const provinces = await ctx.db.transaction((tx) => sql.provincesWithRecurring(tx, {}))
  for (const { province } of provinces)
    await ctx.db.transaction((tx) => openPeriodsOf(tx, systemScope(province, ctx.clock.now())))
}

/** Opens what has begun by today and is not open yet; running again opens nothing twice. Returns how many occurrences were made. */
export async function openPeriodsOf(tx: Tx, scope: Scope): Promise<number> {
  const { province, today } = scope
  if (!(await sql.lockPeriods.one(tx, { province })).locked) return 0
  const lines = await sql.recurringLines(tx, { province })
  const days = new Map<string, LoadedDay>()
  const groups = [...new Set(lines.flatMap((line) => line.groupId ?? []))]
  const dayOf = async (day: string): Promise<LoadedDay> => {
    const known = days.get(day) ?? (await registerOn(tx, province, day, groups))
    days.set(day, known)
    return known
  }
  let made = 0
  // Lines of one task, role and group go together: the group is counted anew for each period.
  for (const together of groupBy(lines, (line) => `${line.taskId}/${line.role}/${line.groupId ?? line.id}`).values()) {
    const [first] = together
    if (!first) continue
    const last = together.map((line) => line.lastStart).sort()[0] ?? today
    let members = together
    for (const period of missingPeriods(first.recurrence, last, today)) {
      const opened = await openOne(tx, scope, members, period, await dayOf(period.start))
      members = opened.members
      made += opened.made
    }
  }
  const settled = await settleLeads(tx, scope, [...new Set(lines.map((line) => line.taskId))])
  if (made > 0 || settled > 0)
    await appendEvent(tx, scope, {
      kind: 'tasks.periods_opened',
      subject: { type: 'province', id: String(province) },
      data: { occurrences: made },
    })
  return made
}

/** Tasks whose last leading unit left wait for a lead again, those that gained one no longer do. Returns how many these were. */
async function settleLeads(tx: Tx, scope: Scope, tasks: string[]): Promise<number> {
  const changed = await sql.settleLeads(tx, { province: scope.province, tasks })
  for (const { issuer, kind, hasLead } of changed)
    if (kind === 'order') await countTasks(tx, scope, issuer, { withoutLead: hasLead ? -1 : 1 })
  return changed.length
}

type Change = 'member_joined' | 'member_left' | 'unit_succeeded'

/** One period of the lines of one task, role and group. */
async function openOne(
  tx: Tx,
  scope: Scope,
  lines: readonly sql.RecurringLine[],
  period: Period,
  day: LoadedDay,
): Promise<{ members: sql.RecurringLine[]; made: number }> {
  const members: sql.RecurringLine[] = []
  const take = async (line: sql.RecurringLine, unitId: string, change: Change, basis: string): Promise<void> => {
    if (members.some((member) => member.unitId === unitId) || lines.some((other) => other.unitId === unitId)) return
    const joined = await addMember(tx, scope, line, unitId, period)
    if (!joined) return
    members.push(joined)
    await record(tx, scope, joined, change, { unitId, period: period.label }, basis)
  }
  const [model] = lines
  const group = model?.groupId ? new Set(day.members(model.groupId)) : null
  for (const line of lines) {
    if (day.exists(line.unitId) && (group === null || group.has(line.unitId))) members.push(line)
    else await leave(tx, scope, line, period, day.exists(line.unitId))
  }
  for (const line of lines)
    if (!day.exists(line.unitId))
      for (const next of day.successors(line.unitId)) await take(line, next.unitId, 'unit_succeeded', next.basis)
  if (model && group)
    for (const unitId of group) await take(model, unitId, 'member_joined', `Danh mục đơn vị ngày ${period.start}`)
  return { members, made: await open(tx, scope, members, period, day) }
}

async function leave(tx: Tx, scope: Scope, line: sql.RecurringLine, period: Period, exists: boolean): Promise<void> {
  await sql.endObligation.run(tx, { province: scope.province, id: line.id, day: period.start })
  if (exists)
    await record(
      tx,
      scope,
      line,
      'member_left',
      { unitId: line.unitId, period: period.label },
      `Danh mục đơn vị ngày ${period.start}`,
    )
}

/** The line of a unit that takes part from this period on; null where it takes part in this role already. */
async function addMember(
  tx: Tx,
  scope: Scope,
  model: sql.RecurringLine,
  unitId: string,
  period: Period,
): Promise<sql.RecurringLine | null> {
  const { lastStart: _, documentNode: __, fieldNode: ___, ...kept } = model
  const line = { ...kept, id: newId(scope.now), unitId }
  const made = await sql.insertObligations(tx, {
    province: scope.province,
    day: period.start,
    now: scope.now,
    lines: JSON.stringify([line]),
  })
  return made.length === 0 ? null : { ...model, id: line.id, unitId }
}

async function open(
  tx: Tx,
  scope: Scope,
  members: readonly sql.RecurringLine[],
  period: Period,
  day: LoadedDay,
): Promise<number> {
  const rows = members.map((line) => ({
    id: newId(scope.now),
    obligationId: line.id,
    taskId: line.taskId,
    unitId: line.unitId,
    periodStart: period.start,
    periodLabel: period.label,
    due: period.due,
  }))
  const made = new Set(
    (await sql.insertOccurrences(tx, { province: scope.province, occurrences: JSON.stringify(rows) })).map((row) => row.id),
  )
  const deltas = members
    .filter((_, i) => made.has(rows[i]?.id ?? ''))
    .map((line): RollupDelta => ({
      unitNode: day.node(line.unitId),
      documentNode: line.documentNode,
      fieldNode: line.fieldNode,
      due: period.due,
      role: line.role,
      kind: line.kind,
      state: 'silent',
      lines: 1,
    }))
  await addDeltas(tx, scope, deltas)
  return deltas.length
}

async function record(
  tx: Tx,
  scope: Scope,
  line: sql.RecurringLine,
  action: Change,
  after: object,
  basis: string,
): Promise<void> {
  await insertChange.run(tx, {
    province: scope.province,
    id: newId(scope.now),
    task: line.taskId,
    obligation: line.id,
    action,
    before: null,
    after: JSON.stringify(after),
    basis,
    person: SYSTEM_PERSON,
    onBehalfOf: null,
    now: scope.now,
  })
}
