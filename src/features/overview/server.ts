/** «Toàn cảnh» as the server mounts it. */
import { defineFeature } from '../../platform/server/route.ts'
import { problems } from './contract.ts'
import { changed, look, toDecide } from './server/decisions.ts'
import { decided } from './server/directed.ts'
import { exportLines } from './server/export.ts'
import { fields } from './server/fields.ts'
import { documents, lines } from './server/lists.ts'
import { page } from './server/page.ts'
import { months } from './server/trend.ts'

export const feature = defineFeature({
  name: 'overview',
  problems,
  routes: [page, toDecide, lines, exportLines, documents, fields, months, changed, decided, look],
})
