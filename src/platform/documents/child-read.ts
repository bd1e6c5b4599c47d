/** Child process: reads one document at a time, without OCR. */
import { serve } from './child-serve.ts'
import { loadPdfLibrary } from './pdf.ts'
import { readBytes } from './read-bytes.ts'

serve((task, progress) => readBytes((task as { bytes: Uint8Array }).bytes, progress))

// while nobody waits, so that the first PDF is read as fast as the next
setTimeout(() => void loadPdfLibrary(), 400).unref()
