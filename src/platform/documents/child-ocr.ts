/** Child process: recognises scans; apart from the reading processes, since it needs far more memory and time. */
import { serve } from './child-serve.ts'
import { recogniseDocument, type OcrTask } from './ocr.ts'

serve((task, progress) => recogniseDocument(task as OcrTask, progress))
