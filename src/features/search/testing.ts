/** For tests of what is found: the index as it stands once it has caught up with all that was committed. */
import { query } from '../../platform/server/query.ts'
import type { TestApp } from '../../platform/testing/app.ts'
import { followAll } from './server/follow.ts'

const behind = query<object, { behind: boolean }>(
  'testing.search_behind',
  `select exists (select 1 from province p left join search_follow f on f.province_id = p.id
     where f.province_id is null or not f.built or exists (select 1 from event e where e.province_id = p.id and e.tx >= f.horizon)) as behind`,
)

/** Follows until nothing is left; transactions of other tests on the same cluster may hold the horizon back for a moment. */
export async function catchUp(app: Pick<TestApp, 'db'>): Promise<void> {
  do await followAll(app)
  while ((await app.db.transaction((tx) => behind.one(tx, {}))).behind)
}
