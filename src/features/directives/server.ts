import { defineFeature } from '../../platform/server/route.ts'
import { cardProblems } from './contract/cards.ts'
import { chainProblems } from './contract/chain.ts'
import { problems } from './contract/problems.ts'
import { readDocument } from './jobs.ts'
import { cardRoutes } from './server/cards.ts'
import { clauseLinkRoutes } from './server/clause-links.ts'
import { documentRoutes } from './server/documents.ts'
import { draftRoutes } from './server/drafts.ts'
import { headerRoutes } from './server/header.ts'
import { historyRoutes } from './server/history.ts'
import { linkRoutes } from './server/links.ts'
import { nameRoutes } from './server/names.ts'
import { pageRoutes } from './server/pages.ts'
import { reshapeRoutes } from './server/reshape.ts'
import { failLostScans } from './server/scans.ts'
import { suggestJob } from './server/suggest.ts'
import { uploadRoutes } from './server/upload.ts'

export const feature = defineFeature({
  name: 'directives',
  problems: { ...problems, ...chainProblems, ...cardProblems },
  routes: [
    ...uploadRoutes,
    ...cardRoutes,
    ...headerRoutes,
    ...documentRoutes,
    ...pageRoutes,
    ...linkRoutes,
    ...clauseLinkRoutes,
    ...draftRoutes,
    ...reshapeRoutes,
    ...nameRoutes,
    ...historyRoutes,
  ],
  jobs: [readDocument, suggestJob],
  regular: [{ name: 'directives.lost_scans', everyMs: 60_000, run: failLostScans }],
})
