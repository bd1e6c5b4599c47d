/** Rows → what the contract says. */
import type { Tx } from '../../../platform/server/query.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import type { DocumentSummary } from '../contract.ts'
import type { Draft } from '../contract/drafts.ts'
import { changedFrom, type ReadDraft } from '../rules/as-read.ts'
import type { StoredAssigned, StoredDraft } from '../rules/drafts.ts'
import type { SummaryRow } from '../sql/documents.ts'
import { draftsAsRead } from '../sql/drafts.ts'
import { registerGroups } from '../sql/register.ts'
import { peopleNamed, unitsNamed } from './access.ts'

export function summaryOf(row: SummaryRow): DocumentSummary {
  const { total, proposed, accepted, rejected, doubts } = row
  return {
    id: row.id,
    presence: row.presence,
    state: row.state,
    assignment: row.assignment,
    type: row.type,
    number: row.number,
    issuer: row.issuer,
    date: row.date,
    title: row.title,
    urgency: row.urgency,
    internal: row.internal,
    counts: { total, proposed, accepted, rejected, doubts },
    createdAt: row.createdAt.toISOString(),
  }
}

/** Drafts with the names of units, groups and people, as they are called today. */
export async function draftsOf(tx: Tx, scope: Scope, rows: readonly StoredDraft[]): Promise<Draft[]> {
  const bodies = rows.flatMap((row) => row.bodies)
  const unit = await unitsNamed(
    tx,
    scope,
    bodies.flatMap((body) => [body.unitId, ...body.candidates]),
  )
  const person = await peopleNamed(tx, scope, [
    ...rows.flatMap((row) => [row.changedBy, row.deadlineAssigned?.by]),
    ...bodies.map((body) => body.by),
  ])
  const groups = bodies.some((body) => body.groupId)
    ? await registerGroups(tx, { province: scope.province, today: scope.today })
    : []
  const group = new Map(groups.map((row) => [row.id, row]))
  const firsts = await asReadOf(tx, scope, rows)
  const assigned = (by: StoredAssigned | null) => by && { by: by.by, byName: person(by.by).name, at: by.at, basis: by.basis }
  return rows.map((row) => ({
    id: row.id,
    clausePath: row.clausePath,
    ordinal: row.ordinal,
    origin: row.origin,
    state: row.state,
    text: row.text,
    start: row.start,
    end: row.end,
    bodies: row.bodies.map((body) => ({
      role: body.role,
      name: body.name,
      unitId: body.unitId,
      unitName: body.unitId && unit(body.unitId).name,
      groupId: body.groupId,
      groupName: body.groupId && (group.get(body.groupId)?.name ?? null),
      memberCount: body.groupId ? (group.get(body.groupId)?.members ?? 0) : null,
      kind: body.kind,
      candidates: body.candidates.map(unit),
      origin: body.origin,
      assigned: body.by && body.at && body.basis ? assigned({ by: body.by, at: body.at, basis: body.basis }) : null,
    })),
    deadline: row.deadline,
    deadlineOrigin: row.deadlineOrigin,
    deadlineAssigned: assigned(row.deadlineAssigned),
    deliverable: row.deliverable,
    kind: row.kind,
    closing: row.closing,
    rule: row.rule,
    doubts: row.doubts,
    version: row.version,
    changedBy: row.changedBy === null ? null : person(row.changedBy),
    changedAt: row.changedAt?.toISOString() ?? null,
    asRead: changedFrom(row, firsts.get(row.id) ?? []),
  }))
}

/** What was read in the document, by draft, for those that somebody has touched. All drafts are of one document. */
async function asReadOf(tx: Tx, scope: Scope, rows: readonly StoredDraft[]): Promise<Map<string, ReadDraft[]>> {
  const byDraft = new Map<string, ReadDraft[]>()
  const changed = rows.filter((row) => row.changedBy !== null)
  const [first] = changed
  if (!first) return byDraft
  const ids = changed.map((row) => row.id)
  for (const { id, ...read } of await draftsAsRead(tx, { province: scope.province, document: first.documentId, ids }))
    byDraft.set(id, [...(byDraft.get(id) ?? []), read])
  return byDraft
}
