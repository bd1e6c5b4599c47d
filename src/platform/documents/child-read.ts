/** Child process: reads one document at a time, without OCR. */
import { readBytes } from './read-bytes.ts'
import { serve } from './child-serve.ts'

serve(async (task) => readBytes((task as { bytes: Uint8Array }).bytes))
