import { defineFeature } from '../../platform/server/route.ts'
import { problems } from './contract.ts'
import { openPeriods } from './jobs.ts'
import { assignmentRoutes } from './server/assignment.ts'
import { coverageRoutes } from './server/coverage.ts'
import { fieldRoutes, followField } from './server/fields.ts'
import { taskRoutes } from './server/detail.ts'
import { exportList } from './server/export.ts'
import { listRoutes } from './server/lists.ts'
import { threadRoutes } from './server/thread.ts'

export const feature = defineFeature({
  name: 'tasks',
  problems,
  routes: [...assignmentRoutes, ...listRoutes, exportList, ...taskRoutes, ...fieldRoutes, ...threadRoutes, ...coverageRoutes],
  jobs: [followField],
  regular: [{ name: 'tasks.open_periods', everyMs: 60 * 60_000, run: openPeriods }],
})
