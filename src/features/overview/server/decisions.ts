/** «Cần quyết định», and what changed since the person last looked. */
import { deciders, type AuthorityAction } from '../../accounts/contract.ts'
import type { Tx } from '../../../platform/server/query.ts'
import { route } from '../../../platform/server/route.ts'
import type { Permission, Scope } from '../../../platform/server/scope.ts'
import { addDays, daysBetween, startOfDay, todayIn } from '../../../platform/shared/dates.ts'
import { changes, changesQuery, decisions, looked, type Decisions, type Figure } from '../contract.ts'
import { unitNames, unitsAt } from '../sql/counts.ts'
import * as sql from '../sql/decisions.ts'
import { brief, nodesOf } from './page.ts'

export const toDecide = route(
  {
    method: 'get',
    path: '/overview/decisions',
    summary: 'Việc cần quyết định',
    access: 'overview.read',
    remembered: true,
    response: decisions,
  },
  async ({ tx, scope }) => {
    const set = await sql.authorityRows(tx, { province: scope.province })
    const decides = (action: AuthorityAction): boolean => scope.grants.some((grant) => deciders(action, set).includes(grant.role))
    const nodes = (action: AuthorityAction, permission: Permission): Promise<number[]> =>
      decides(action) ? nodesOf(tx, scope, permission) : Promise.resolve([])
    const later = await nodes('task.assign_later', 'tasks.assign_later')
    return {
      assignments: await assignments(tx, scope, await nodes('assignment.approve', 'documents.approve')),
      reviews: await reviews(tx, scope, await nodes('report.accept', 'progress.review')),
      ...(await unclear(tx, scope, later)),
    }
  },
)

async function assignments(tx: Tx, scope: Scope, nodes: number[]): Promise<Decisions['assignments']> {
  if (nodes.length === 0) return null
  const rows = await sql.waitingAssignments(tx, { province: scope.province, nodes })
  return {
    count: { value: rows[0]?.total ?? 0, link: { path: '/assignments', query: {} } },
    items: rows.map(({ documentId, submittedById, submittedByName, submittedAt, total, ...document }) => {
      void total
      return {
        documentId,
        document,
        submittedBy: { id: submittedById, name: submittedByName ?? '–' },
        submittedAt: submittedAt.toISOString(),
        days: daysBetween(todayIn(submittedAt), scope.today),
      }
    }),
  }
}

async function reviews(tx: Tx, scope: Scope, nodes: number[]): Promise<Decisions['reviews']> {
  if (nodes.length === 0) return null
  const { province, today } = scope
  const { count } = await sql.countReviews.one(tx, { province, nodes })
  const rows = await sql.waitingReviews(tx, { province, nodes })
  const at = await unitsAt(tx, { province, ids: rows.map((row) => row.unitId) })
  const names = await unitNames(tx, { province, today, nodes: at.map((unit) => unit.node) })
  const nameOf = new Map(names.map((unit) => [unit.id, unit.name]))
  const items = rows.map((row) => {
    const submittedOn = todayIn(row.at)
    const unit = { id: row.unitId, name: nameOf.get(row.unitId) ?? '–' }
    return { ...brief(row, unit), reportId: row.reportId, submittedOn, days: daysBetween(submittedOn, today) }
  })
  return { count: { value: count, link: { path: '/reviews', query: {} } }, since: items[0]?.submittedOn ?? null, items }
}

async function unclear(tx: Tx, scope: Scope, nodes: number[]): Promise<Pick<Decisions, 'withoutLead' | 'withoutDeadline'>> {
  if (nodes.length === 0) return { withoutLead: null, withoutDeadline: null }
  const { lead, deadline } = await sql.countUnclear.one(tx, { province: scope.province, nodes })
  const of = (value: number, missing: 'lead' | 'deadline'): Figure => ({
    value,
    link: { path: '/tasks/unclear', query: { missing } },
  })
  return { withoutLead: of(lead, 'lead'), withoutDeadline: of(deadline, 'deadline') }
}

/** When the person last looked. */
export async function lookOf(tx: Tx, scope: Scope): Promise<Date | undefined> {
  return (await sql.lastLook.maybe(tx, { province: scope.province, person: scope.personId }))?.at
}

export const changed = route(
  {
    method: 'get',
    path: '/overview/changes',
    summary: 'Thay đổi từ lần xem trước',
    access: 'overview.read',
    query: changesQuery,
    // When one looked last is no event, and each person's own.
    remembered: async (tx, scope) => (await lookOf(tx, scope))?.toISOString() ?? '',
    response: changes,
  },
  async ({ tx, scope, query }) => {
    const { province, today } = scope
    const since = query.since === undefined ? await lookOf(tx, scope) : new Date(query.since)
    const from = since ?? startOfDay(addDays(today, -7))
    const nodes = await nodesOf(tx, scope, 'overview.read')
    const units = (await unitsAt(tx, { province, nodes })).map((unit) => unit.id)
    const counts = await sql.changesSince.one(tx, { province, units, since: from })
    const { count } = await sql.newlyOverdue.one(tx, { province, today, nodes, from: todayIn(from) })
    return { since: since?.toISOString() ?? null, from: from.toISOString(), ...counts, newlyOverdue: count }
  },
)

export const look = route(
  { method: 'put', path: '/overview/look', summary: 'Ghi nhận đã xem toàn cảnh', access: 'overview.read', response: looked },
  async ({ tx, scope }) => {
    await sql.markLook.run(tx, { province: scope.province, person: scope.personId, at: scope.now })
    return { at: scope.now.toISOString() }
  },
)
