/** Child process: draws pages of stored documents as pictures. */
import { serve } from './child-serve.ts'
import { drawOnePage, type DrawTask } from './draw-page.ts'

serve((task) => drawOnePage(task as DrawTask))
