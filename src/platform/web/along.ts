/** Answers that the server sent inside the page (server/page.ts), so that the first screen need not ask for them. Each is used once. */

const answers = new Map<string, string>()
let position: number | null = null
let came = false

/** Takes the answers out of the page. Called once, before the first call. */
export function takeInAnswers(page: Document): void {
  for (const sent of page.querySelectorAll<HTMLScriptElement>('script[data-answer]'))
    answers.set(sent.dataset['answer'] ?? '', sent.text)
  const told = page.querySelector<HTMLScriptElement>('script[data-position]')
  if (told) position = Number(told.dataset['position'])
  came = answers.size > 0
  for (const sent of page.querySelectorAll('script[type="application/json"]')) sent.remove()
}

/** Whether the page brought its answers, so that the first screen can be drawn whole; false once it is. */
export function answersCame(): boolean {
  return came
}

/** Called when the first screen stands: what it did not take is older than what the server would say. */
export function firstStands(): void {
  came = false
  answers.clear()
}

/** The answer to a call, if it came with the page. Any act makes the others old: who asks, or what there is to see, may be another now. */
export function sentAnswer(request: Request): Response | undefined {
  if (request.method !== 'GET') answers.clear()
  const { pathname, search } = new URL(request.url)
  const text = answers.get(pathname + search)
  if (text === undefined) return undefined
  answers.delete(pathname + search)
  return new Response(text, { headers: { 'content-type': 'application/json' } })
}

/** How far the changes were told when the answers were made; null when none came, or when it was taken already. */
export function takePosition(): number | null {
  const taken = position
  position = null
  return taken
}
