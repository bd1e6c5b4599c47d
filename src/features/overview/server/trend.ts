/** GET /overview/trend: twelve months of due days. */
import { route } from '../../../platform/server/route.ts'
import { trend } from '../contract.ts'
import { daysOfMonth, monthsUntil, trendOf } from '../rules/trend.ts'
import { monthCells } from '../sql/trend.ts'
import { nodesOf } from './page.ts'

export const months = route(
  {
    method: 'get',
    path: '/overview/trend',
    summary: 'Kết quả 12 tháng, theo tháng đến hạn',
    access: 'overview.read',
    remembered: true,
    response: trend,
  },
  async ({ tx, scope }) => {
    const [first = '', last = first] = [monthsUntil(scope.today)[0], monthsUntil(scope.today).at(-1)]
    const { dueFrom: from } = daysOfMonth(first)
    const { dueUntil: until } = daysOfMonth(last)
    const nodes = await nodesOf(tx, scope, 'overview.read')
    const cells = await monthCells(tx, { province: scope.province, today: scope.today, nodes, from, until })
    return { months: trendOf(cells, scope.today) }
  },
)
