import { ApiProblem } from '../../../platform/web/api.ts'
import { looksClassified } from '../../../platform/web/fence.ts'
import { pick } from '../../../platform/web/language.ts'
import { text } from '../text.ts'

/** Keeps a file with a mark of secrecy on this machine; `onPage` hears of each page recognised. Throws ApiProblem 'directives.classified'. */
export async function checkInBrowser(file: File, onPage: (at: number, of: number) => void): Promise<void> {
  if (await looksClassified(file, onPage)) throw new ApiProblem('directives.classified', 0, pick(text).refusedWhat)
}
