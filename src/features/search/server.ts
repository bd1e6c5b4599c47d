import { defineFeature, route } from '../../platform/server/route.ts'
import { problems, searchAnswer, searchQuery } from './contract.ts'
import { find } from './server/find.ts'
import { followAll } from './server/follow.ts'

const search = route(
  {
    method: 'get',
    path: '/search',
    summary: 'Tìm văn bản, điều khoản, nhiệm vụ, đơn vị trong phạm vi được xem',
    access: 'signed-in',
    query: searchQuery,
    response: searchAnswer,
    sample: () => ({ query: { q: 'duong' } }),
  },
  ({ tx, scope, query, ctx }) => find(tx, scope, ctx.db, query),
)

export const feature = defineFeature({
  name: 'search',
  problems,
  routes: [search],
  regular: [{ name: 'search.follow', everyMs: 1000, run: followAll }],
})
