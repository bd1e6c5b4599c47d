/** GET /overview/fields: what becomes of the lines of each field. */
import type { Tx } from '../../../platform/server/query.ts'
import { route } from '../../../platform/server/route.ts'
import type { Scope } from '../../../platform/server/scope.ts'
import { problem } from '../../../platform/shared/problem.ts'
import { byField, type LinesFilter } from '../contract.ts'
import { fieldRows, idleFields } from '../rules/fields.ts'
import * as sql from '../sql/fields.ts'
import { nodesOf } from './page.ts'

/** So few units are read one by one; of more, whichever is fewer: the units, or those that the whole province has besides. */
const FEW_UNITS = 12

/** How the cells of these units are read with as few rows as possible. */
export async function readingOf(tx: Tx, scope: Scope, nodes: number[]): Promise<sql.FieldReading> {
  const one = { nodes, cellNodes: nodes, signs: nodes.map(() => 1) }
  if (nodes.length <= FEW_UNITS) return one
  const others = (await sql.otherNodes.one(tx, { province: scope.province, nodes })).nodes
  return others.length < nodes.length ? { nodes, cellNodes: [0, ...others], signs: [1, ...others.map(() => -1)] } : one
}

/** Node of the field that a list is narrowed by: 0 for «chưa phân lĩnh vực», −1 (no line's) for one that is not there, null for any. */
export async function fieldNodeOf(tx: Tx, scope: Scope, query: LinesFilter): Promise<number | null> {
  if (query.field === undefined) return null
  // Cells by field keep neither the document nor the day of what is done.
  if (query.document !== undefined || query.month !== undefined)
    throw problem('request.invalid', {
      details: [{ path: 'query.field', message: 'Không lọc theo lĩnh vực cùng với văn bản hoặc tháng' }],
    })
  if (query.field === 'none') return 0
  const fields = await sql.fieldNames(tx, { province: scope.province })
  return fields.find((field) => field.id === query.field)?.node ?? -1
}

export const fields = route(
  {
    method: 'get',
    path: '/overview/fields',
    summary: 'Kết quả theo lĩnh vực',
    access: 'overview.read',
    remembered: true,
    response: byField,
  },
  async ({ tx, scope }) => {
    const { province, today } = scope
    const nodes = await nodesOf(tx, scope, 'overview.read')
    const cells = await sql.fieldCells(tx, { province, today, ...(await readingOf(tx, scope, nodes)) })
    const names = await sql.fieldNames(tx, { province })
    return { items: fieldRows(cells, names), idle: idleFields(cells, names) }
  },
)
