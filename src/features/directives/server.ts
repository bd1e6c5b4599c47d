import { defineFeature } from '../../platform/server/route.ts'
import { problems } from './contract.ts'
import { readDocument } from './jobs.ts'
import { documentRoutes } from './server/documents.ts'
import { draftRoutes } from './server/drafts.ts'
import { headerRoutes } from './server/header.ts'
import { historyRoutes } from './server/history.ts'
import { linkRoutes } from './server/links.ts'
import { nameRoutes } from './server/names.ts'
import { reshapeRoutes } from './server/reshape.ts'
import { failLostScans } from './server/scans.ts'
import { uploadRoutes } from './server/upload.ts'

export const feature = defineFeature({
  name: 'directives',
  problems,
  routes: [
    ...uploadRoutes,
    ...headerRoutes,
    ...documentRoutes,
    ...linkRoutes,
    ...draftRoutes,
    ...reshapeRoutes,
    ...nameRoutes,
    ...historyRoutes,
  ],
  jobs: [readDocument],
  regular: [{ name: 'directives.lost_scans', everyMs: 60_000, run: failLostScans }],
})
