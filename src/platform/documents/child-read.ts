/** Child process: reads one document at a time, without OCR. */
import { readBytes } from './read-bytes.ts'
import { serve } from './child-serve.ts'

serve((task, progress) => readBytes((task as { bytes: Uint8Array }).bytes, progress))
