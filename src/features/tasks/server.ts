import { defineFeature } from '../../platform/server/route.ts'
import { problems } from './contract.ts'
import { openPeriods } from './jobs.ts'
import { assignmentRoutes } from './server/assignment.ts'
import { taskRoutes } from './server/detail.ts'
import { listRoutes } from './server/lists.ts'

export const feature = defineFeature({
  name: 'tasks',
  problems,
  routes: [...assignmentRoutes, ...listRoutes, ...taskRoutes],
  regular: [{ name: 'tasks.open_periods', everyMs: 60 * 60_000, run: openPeriods }],
})
