/** «Độ phủ»: clauses as rows, units as columns, what nobody carries out, and the days waited at each step. */
import { z } from 'zod'
import type { Tx } from '../../../platform/server/query.ts'
import { route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { problem } from '../../../platform/shared/problem.ts'
import * as contract from '../contract/chain.ts'
import { coverageTable, orderingClauses, waitsAt } from '../rules/coverage.ts'
import { planAnew } from '../sql/assignment.ts'
import * as sql from '../sql/chain.ts'
import { reachOf, unitsNamed } from './access.ts'
import { documentView, readerOf, seenTasks, tasksWithHands, threadTasks } from './chain.ts'
import { findReadable, linksInto } from './thread.ts'

const show = route(
  {
    method: 'get',
    path: '/directives/{id}/coverage',
    summary: 'Độ phủ: điều khoản nào có đơn vị nào làm, điều khoản nào chưa có nhiệm vụ, chờ ở khâu nào bao nhiêu ngày',
    access: 'documents.read',
    params: z.object({ id: z.uuid() }),
    response: contract.coverage,
    sample: () => ({ params: { id: '00000000-0000-7000-8000-000000000001' } }),
  },
  async ({ tx, scope, params }) => {
    await planAnew(tx, {})
    const reach = await reachOf(tx, scope)
    const reader = await readerOf(tx, scope, reach)
    const document = await findReadable(tx, reader, params.id)
    const { province } = scope
    const key = { province, document: document.id }
    // Who only owes a line of it would take the clauses of all others for empty.
    if (!(await sql.keptBy.one(tx, { ...key, offices: reader.offices })).kept) throw problem('access.forbidden')
    const clauses = await sql.clausesInOrder(tx, key)
    const places = (await sql.orderedPlaces(tx, key)).map((row) => row.start)
    // Its office keeps the whole document: what others work on is counted, lest it be taken for work of nobody. Named is only what he sees.
    const own = await tasksWithHands(tx, province, await sql.tasksOfDocument(tx, key))
    const seen = new Set((await seenTasks(tx, scope, reach, own)).map((task) => task.id))
    const links = await linksInto(
      tx,
      scope,
      reach,
      reader,
      clauses.map((clause) => clause.id),
    )
    const table = coverageTable(clauses, orderingClauses(clauses, places), own, links)
    const inClauses = new Set(clauses.map((clause) => clause.id))
    const unled = own.filter((task) => !task.hands.some((hand) => hand.role === 'lead'))
    const outside = own.filter((task) => task.clauseId === null || !inClauses.has(task.clauseId))
    const named = (tasks: readonly { id: string }[]) =>
      threadTasks(
        tx,
        scope,
        reach,
        tasks.filter((task) => seen.has(task.id)).map((task) => task.id),
      )
    return {
      document: documentView(document),
      today: scope.today,
      columns: await namedColumns(tx, scope, table.columns),
      rows: table.rows,
      totals: table.totals,
      unseen: own.length - seen.size + links.filter((link) => !link.seen).length,
      withoutLead: await named(unled),
      outside: await named(outside),
      waits: await waits(tx, scope, reader, document),
    }
  },
)

async function namedColumns(tx: Tx, scope: Scope, columns: readonly { key: string; tasks: number }[]) {
  const unit = await unitsNamed(
    tx,
    scope,
    columns.filter(({ key }) => !key.startsWith('g:')).map(({ key }) => key),
  )
  return columns.map(({ key, tasks }) => ({ key, name: key.startsWith('g:') ? key.slice(2) : unit(key).name, tasks }))
}

/** The document asked about and those that carry it out directly, as far as the person may open them. */
async function waits(tx: Tx, scope: Scope, reader: sql.Reader, document: sql.DocumentRow): Promise<contract.DocumentWaits[]> {
  const { province, today } = scope
  const lower = (await sql.documentsBelow(tx, { ...reader, document: document.id })).filter((row) => row.readable)
  const all = [document, ...lower]
  const rows = new Map((await sql.waitsOf(tx, { province, documents: all.map((row) => row.id) })).map((row) => [row.id, row]))
  return all.flatMap((row) => {
    const found = rows.get(row.id)
    if (!found) return []
    const passed = {
      signed: found.signedOn,
      received: found.receivedOn,
      issued: found.issuedOn,
      // While one task has nobody to lead it, the document is not wholly given.
      assigned: found.tasks > 0 && found.withoutLead === 0 ? found.assignedOn : null,
      reported: found.reportedOn,
    }
    const after = row.id === document.id || !document.date || !row.date ? null : daysBetween(document.date, row.date)
    // Nothing more is waited for of a card, nor of a document whose orders all go to others.
    const closed = row.presence !== 'full' || (found.tasks === 0 && found.pending === 0)
    return [{ document: documentView(row), daysAfterUpper: after, steps: waitsAt(passed, today, closed) }]
  })
}

function daysBetween(from: string, to: string): number | null {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
  return days < 0 ? null : days
}

export const coverageRoutes = [show]
