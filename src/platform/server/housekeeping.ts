/** The platform's own regular work: folding roll-up deltas into cells, and taking away files that nothing points to. */
import { provincesAtWork } from './provinces.ts'
import { compactAll } from './rollup.ts'
import { defineFeature, type Feature } from './route.ts'

const SECOND = 1000
const HOUR = 3600 * SECOND

/** Mounted like any feature. */
export const housekeeping: Feature = defineFeature({
  name: 'housekeeping',
  problems: {},
  routes: [],
  regular: [
    { name: 'rollup.compact', everyMs: SECOND, run: (ctx) => compactAll(ctx.db) },
    {
      name: 'files.purge',
      everyMs: HOUR,
      run: async (ctx) => {
        for (const province of await ctx.db.transaction(provincesAtWork))
          await ctx.db.transaction((tx) => ctx.files.purge(tx, province))
      },
    },
  ],
})
