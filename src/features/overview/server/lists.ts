/** The list behind each figure, and the chain of documents. */
import type { Tx } from '../../../platform/server/query.ts'
import { route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { problem } from '../../../platform/shared/problem.ts'
import { deriveState } from '../../progress/contract/states.ts'
import {
  chain,
  linesQuery,
  overviewLines,
  type ChainDocument,
  type LinesQuery,
  type OverviewLine,
  type OverviewLines,
} from '../contract.ts'
import { chainOrder, figure } from '../rules.ts'
import { chainOf, documentNode, documentsOfFew, documentsOfMany, unitNames, unitsAt } from '../sql/counts.ts'
import { daysOfMonth } from '../rules/trend.ts'
import {
  countInDocument,
  countInMonth,
  countInUnits,
  FETCHED_OF_FIELD,
  linesOf,
  linesOfField,
  type CountParams,
  type LineRow,
  type Narrowed,
  type Ways,
} from '../sql/lines.ts'
import { countInField } from '../sql/fields.ts'
import { fieldNodeOf, readingOf } from './fields.ts'
import { brief, daysOf, nodesOf } from './page.ts'

/** Up to so many units it is cheaper to read all their cells than to look at each document. */
const FEW_UNITS = 12

/** Units whose lines are listed: those in scope or the person's own, or the one that was asked for among them. */
export async function unitsListed(
  tx: Tx,
  scope: Scope,
  query: Pick<LinesQuery, 'own' | 'unit'>,
): Promise<{ id: string; node: number }[]> {
  const all =
    query.own === 'true'
      ? scope.units.map(({ id, node }) => ({ id, node }))
      : await unitsAt(tx, { province: scope.province, nodes: await nodesOf(tx, scope, 'overview.read') })
  if (query.unit === undefined) return all
  const one = all.filter((unit) => unit.id === query.unit)
  if (one.length === 0) throw problem('overview.unit_not_found')
  return one
}

export const lines = route(
  {
    method: 'get',
    path: '/overview/lines',
    summary: 'Danh sách đầu việc đứng sau một con số của Toàn cảnh',
    access: 'overview.read',
    query: linesQuery,
    remembered: true,
    response: overviewLines,
  },
  async ({ tx, scope, query }) => {
    const field = await fieldNodeOf(tx, scope, query)
    const units = await unitsListed(tx, scope, query)
    const days = daysOf(scope)
    const part = { role: query.role ?? null, kind: query.kind ?? null }
    const node =
      query.document === undefined ? null : await documentNode.maybe(tx, { province: scope.province, document: query.document })
    // A document that is not there has no lines, and no node that a count could mistake for "any".
    const unit = query.unit === undefined ? null : await nameOf(tx, scope, units)
    if (node === undefined) return { items: [], next: null, total: 0, unit, document: null }
    const after = readCursor(query.cursor)
    const month = query.month === undefined ? { dueFrom: null, dueUntil: null } : daysOfMonth(query.month)
    const narrowed = { ...days, ...part, ...month, field, afterDue: after?.due ?? null, afterId: after?.id ?? null }
    const rows = await rowsOf(
      tx,
      field === null ? linesOf : linesOfField,
      query,
      units.map((unit) => unit.id),
      narrowed,
    )
    const counted = { ...days, ...part, nodes: units.map((unit) => unit.node), document: node?.node ?? null }
    const total =
      field === null
        ? await countOf(tx, query, counted)
        : (await countInField[query.filter].one(tx, { ...counted, field, ...(await readingOf(tx, scope, counted.nodes)) })).count
    const shown = rows.slice(0, field === null ? query.limit : Math.min(query.limit, FETCHED_OF_FIELD - 1))
    const last = shown.at(-1)
    return {
      items: shown.map((row) => lineView(scope, row)),
      next: rows.length > shown.length && last ? writeCursor(last) : null,
      total,
      unit,
      document: node && { id: node.id, type: node.type, number: node.number },
    }
  },
)

/** The one unit that a list was narrowed to, by its name. */
async function nameOf(tx: Tx, scope: Scope, units: readonly { node: number }[]): Promise<OverviewLines['unit']> {
  const [unit] = await unitNames(tx, { ...daysOf(scope), nodes: units.map(({ node }) => node) })
  return unit ? { id: unit.id, name: unit.name } : null
}

/** How many lines there are in all, from the roll-up. */
async function countOf(tx: Tx, { filter, document, month }: LinesQuery, counted: CountParams): Promise<number> {
  const { count } =
    month === undefined
      ? await (document === undefined ? countInUnits : countInDocument)[filter].one(tx, counted)
      : await countInMonth[filter].one(tx, { ...counted, ...daysOfMonth(month) })
  return count
}

/** The way to the lines that suits what was asked for. */
export function rowsOf(
  tx: Tx,
  ways: Ways,
  { filter, document }: Pick<LinesQuery, 'filter' | 'document'>,
  units: string[],
  narrowed: Narrowed,
): Promise<LineRow[]> {
  if (document !== undefined) return ways.document[filter](tx, { ...narrowed, units, document })
  const [unit] = units
  return unit !== undefined && units.length === 1
    ? ways.unit[filter](tx, { ...narrowed, unit })
    : ways.many[filter](tx, { ...narrowed, units })
}

/** A line of the list with its state today. */
export function lineView(scope: Scope, row: LineRow): OverviewLine {
  const facts = {
    kind: row.kind,
    due: row.due,
    firstReportedAt: row.firstReportedAt?.toISOString() ?? null,
    submittedOn: row.submittedOn,
    completedOn: row.completedOn,
  }
  const { state, silent, daysLate } = deriveState(facts, scope.today)
  return {
    ...brief(row, { id: row.unitId, name: row.unitName }),
    role: row.role,
    kind: row.kind,
    periodLabel: row.periodLabel,
    state,
    silent,
    daysLate,
    percent: row.percent,
    lastReportedAt: row.lastReportedAt?.toISOString() ?? null,
  }
}

const writeCursor = (row: LineRow): string => Buffer.from(`${row.due ?? ''}|${row.occurrenceId}`).toString('base64url')

function readCursor(cursor: string | undefined): { due: string | null; id: string } | null {
  if (cursor === undefined) return null
  // «2026-03-10|0198a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b»; nothing before the bar: a line without a due day
  const key = /^(\d{4}-\d{2}-\d{2})?\|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
    Buffer.from(cursor, 'base64url').toString(),
  )
  const [, due, id] = key ?? []
  if (id === undefined) throw problem('request.invalid', { details: [{ path: 'query.cursor', message: 'Không hợp lệ' }] })
  return { due: due ?? null, id }
}

export const documents = route(
  {
    method: 'get',
    path: '/overview/documents',
    summary: 'Chuỗi văn bản: mỗi văn bản triển khai văn bản nào, sau bao nhiêu ngày, kết quả đến đâu',
    access: 'overview.read',
    remembered: true,
    response: chain,
  },
  async ({ tx, scope }) => {
    const { province, today } = scope
    const nodes = await nodesOf(tx, scope, 'overview.read')
    const counts = await (nodes.length > FEW_UNITS ? documentsOfMany : documentsOfFew)(tx, { province, today, nodes })
    const countsOf = new Map(counts.map((row) => [row.id, row]))
    const readNodes = await nodesOf(tx, scope, 'documents.read')
    const lineNodes = [...(await nodesOf(tx, scope, 'progress.report')), ...scope.units.map((unit) => unit.node)]
    const rows = await chainOf(tx, { province, documents: [...countsOf.keys()], readNodes, lineNodes })
    const items = chainOrder(rows.map((row) => ({ ...row, signedOn: row.date }))).map(
      ({ document, parent, depth, days }): ChainDocument => {
        const { parents, signedOn, kept, ...shown } = document
        void parents
        void signedOn
        const own = countsOf.get(document.id)
        return { document: shown, parent: parent && { id: parent.id, days }, depth, counts: own ? figures(own) : null, kept }
      },
    )
    return { items, more: Math.max(0, counts[0]?.more ?? 0) }
  },
)

function figures(row: {
  id: string
  total: number
  done: number
  overdue: number
  quiet: number
}): NonNullable<ChainDocument['counts']> {
  const of = (value: number, filter: 'all' | 'done' | 'overdue' | 'quiet'): ReturnType<typeof figure> =>
    figure(value, { filter, document: row.id, kind: 'order' })
  return {
    total: of(row.total, 'all'),
    done: of(row.done, 'done'),
    overdue: of(row.overdue, 'overdue'),
    quiet: of(row.quiet, 'quiet'),
  }
}
