import { ApiProblem } from '../../../platform/web/api.ts'
import { pick } from '../../../platform/web/language.ts'
import { text } from '../text.ts'

/**
 * Looks for marks of secrecy on this machine before a byte is sent: in the file's name and text layers at once, in scans by recognising the
 * first and the last page. Throws ApiProblem 'directives.classified'. What cannot be opened here is left to the server, which looks again.
 */
export async function checkInBrowser(file: File, onPage: (at: number, of: number) => void): Promise<void> {
  const { precheck } = await import('./precheck.ts')
  const found = await precheck(file, onPage)
  if (found) throw new ApiProblem('directives.classified', 0, pick(text).refusedWhat)
}
