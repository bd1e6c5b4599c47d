/** «Tiến độ» as the server mounts it. */
import { defineFeature } from '../../platform/server/route.ts'
import { problems } from './contract/problems.ts'
import { putDirection } from './server/directions.ts'
import { addFiles, readFile } from './server/files.ts'
import { lineReports, oneLine, reviews } from './server/lines.ts'
import { accept, giveBack, withdraw } from './server/reports.ts'
import { putReport } from './server/send.ts'
import { comments, putComment, taskTimeline } from './server/talk.ts'

export const feature = defineFeature({
  name: 'progress',
  problems,
  routes: [
    putReport,
    withdraw,
    accept,
    giveBack,
    addFiles,
    readFile,
    oneLine,
    lineReports,
    reviews,
    putComment,
    putDirection,
    comments,
    taskTimeline,
  ],
})
