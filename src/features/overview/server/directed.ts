/** GET /overview/directed: what was decided, by whom, and about whose late work nothing was decided yet. */
import type { Tx } from '../../../platform/server/query.ts'
import { route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { addDays, startOfDay } from '../../../platform/shared/dates.ts'
import { deciders } from '../../accounts/contract.ts'
import { directed, type Decision } from '../contract/directed.ts'
import { unitNames, unitsAt } from '../sql/counts.ts'
import { authorityRows } from '../sql/decisions.ts'
import * as sql from '../sql/directed.ts'
import { lookOf } from './decisions.ts'
import { nodesOf } from './page.ts'

export const decided = route(
  {
    method: 'get',
    path: '/overview/directed',
    summary: 'Đã chỉ đạo: quyết định từ lần xem trước, và chỉ đạo gần nhất về việc quá hạn của từng đơn vị',
    access: 'overview.read',
    // When one looked last is no event, and each person's own.
    remembered: async (tx, scope) => (await lookOf(tx, scope))?.toISOString() ?? '',
    response: directed,
  },
  async ({ tx, scope }) => {
    const { province, today } = scope
    const since = await lookOf(tx, scope)
    const from = since ?? startOfDay(addDays(today, -7))
    const nodes = await nodesOf(tx, scope, 'overview.read')
    const units = await unitsAt(tx, { province, nodes })
    const rows = await sql.decisionsSince(tx, { province, units: units.map((unit) => unit.id), since: from })
    const late = await sql.lateUnits(tx, { province, today, nodes })
    const last = await sql.lastDecisions(tx, { province, today, units: late.map((unit) => unit.id) })
    const named = await unitNames(tx, { province, today, nodes })
    const nameOf = new Map(named.map((unit) => [unit.id, unit.name]))
    const view = await decisionView(tx, scope, [...rows, ...last])
    const lastOf = new Map(last.map((row) => [row.unitId, row]))
    return {
      since: since?.toISOString() ?? null,
      from: from.toISOString(),
      items: rows.map((row) => ({
        ...view(row),
        id: row.id,
        subject: row.subject,
        units: row.unitIds.map((id) => nameOf.get(id) ?? '–'),
      })),
      more: (rows[0]?.total ?? 0) - rows.length,
      late: late.map(({ id }) => {
        const row = lastOf.get(id)
        return { unit: { id, name: nameOf.get(id) ?? '–' }, last: row ? view(row) : null }
      }),
      may: { direct: await mayDirect(tx, scope) },
    }
  },
)

/** Whether the person holds, anywhere, a role that the table of authorities lets direct. */
async function mayDirect(tx: Tx, scope: Scope): Promise<boolean> {
  const roles = deciders('task.direct', await authorityRows(tx, { province: scope.province }))
  return scope.grants.some((grant) => roles.includes(grant.role))
}

/** Names of those who decided, as answers carry a decision. */
async function decisionView(tx: Tx, scope: Scope, rows: readonly sql.DecisionRow[]): Promise<(row: sql.DecisionRow) => Decision> {
  const people = [...new Set(rows.map((row) => row.personId))]
  const found = await sql.decidersNamed(tx, { province: scope.province, today: scope.today, people })
  const byId = new Map(found.map((person) => [person.id, person]))
  return ({ kind, at, personId, words, occurrenceId, taskId, documentId }) => ({
    kind,
    at: at.toISOString(),
    person: byId.get(personId)?.name ?? '–',
    title: byId.get(personId)?.title ?? null,
    words: words === '' ? null : words,
    occurrenceId,
    taskId,
    documentId,
  })
}
