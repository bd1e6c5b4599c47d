/** For tests of what is found: the index as it stands once it has caught up with all that was committed. */
import type { TestApp } from '../../platform/testing/app.ts'
import { followAll } from './server/follow.ts'
import { isBehind } from './sql/follow.ts'

/** Follows until nothing is left; transactions of other tests on the same cluster may hold the horizon back for a moment. */
export async function catchUp({ ctx }: Pick<TestApp, 'ctx'>): Promise<void> {
  do await followAll(ctx)
  while ((await ctx.db.transaction((tx) => isBehind.one(tx, {}))).behind)
}
