/**
 * The page that every address of the app gets: which files its screen needs, and the answers that the screen asks for first. A browser then
 * has its answers with the page instead of two round trips after the scripts. They are made by the same calls that the screen would make, as
 * the person whose cookie came with the request, and the page is in no cache.
 */
import type { Context } from 'hono'
import { sessionToken } from './session.ts'

/** A route of the app as scripts/screen-files.ts lists it. */
interface ListedScreen {
  readonly path: string
  readonly scripts: readonly string[]
  /** Calls below /api/p/{province} that the screen makes first: '/directives/$id/text'. */
  readonly asks: readonly string[]
  /** Shown without a person: sign-in, set-up. */
  readonly bare: boolean
}

/** A route's address by its steps, the elements that ask for its files, and its first calls. */
export interface Screen {
  readonly steps: readonly string[]
  readonly hints: string
  readonly asks: readonly string[]
  readonly bare: boolean
}

/** Reads the list that the build wrote. */
export function readScreens(list: string): readonly Screen[] {
  return (JSON.parse(list) as ListedScreen[]).map(({ path, scripts, asks, bare }) => ({
    steps: path.split('/'),
    hints: scripts.map((file) => `<link rel="modulepreload" fetchpriority="low" crossorigin href="/${file}">`).join(''),
    asks,
    bare,
  }))
}

/** The screen at an address; a route without parameters («/documents/new») before one with («/documents/$id»). */
export function screenAt(address: string, screens: readonly Screen[]): Screen | undefined {
  const steps = address.split('/')
  const parameters = (screen: Screen) => screen.steps.filter((step) => step.startsWith('$')).length
  const fitting = screens.filter(
    (screen) =>
      screen.steps.length === steps.length && screen.steps.every((step, at) => step.startsWith('$') || step === steps[at]),
  )
  return fitting.sort((a, b) => parameters(a) - parameters(b))[0]
}

/** How pages get answers: `call` is the application itself, `position` how far a province's changes are told (live.ts). */
export interface Answers {
  readonly call: (path: string, headers: Record<string, string>, env: unknown) => Response | Promise<Response>
  readonly position: (province: number) => Promise<number>
}

/** An answer longer than this is left to the browser's own call: the scripts wait for the end of the page. */
const LONGEST_ANSWER = 150_000

/** A page waits this long for its answers; whatever is late then, the browser asks for itself. */
const PATIENCE_MS = 400

/**
 * The answers for a page as `<script type="application/json">` elements, which no browser runs. Empty for a page that is only fetched and
 * not opened, so that nobody can read a page of answers from elsewhere.
 */
export async function answersFor(c: Context, screen: Screen | undefined, answers: Answers): Promise<string> {
  const parts: string[] = []
  const opened = (c.req.header('sec-fetch-dest') ?? 'document') === 'document' && c.req.header('sec-purpose') === undefined
  if (!opened) return ''
  const ask = async (path: string): Promise<string | null> => {
    const response = await answers.call(path, { cookie: c.req.header('cookie') ?? '' }, c.env)
    if (response.status !== 200) return null
    const text = await response.text()
    if (text.length <= LONGEST_ANSWER) parts.push(element(`data-answer="${attribute(path)}"`, text))
    return text
  }
  const late = new AbortController()
  const tooLate = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS)
    late.signal.addEventListener('abort', () => clearTimeout(timer))
  })
  const all = Promise.all([
    ask('/api/health'),
    screen?.bare || sessionToken(c) === undefined ? null : askAll(c, screen, answers, ask, parts),
  ])
  try {
    await Promise.race([all, tooLate])
  } finally {
    late.abort()
  }
  return parts.join('')
}

async function askAll(
  c: Context,
  screen: Screen | undefined,
  answers: Answers,
  ask: (path: string) => Promise<string | null>,
  parts: string[],
): Promise<void> {
  const me = await ask('/api/me')
  if (me === null || screen === undefined) return
  const { province } = JSON.parse(me) as { province: { id: number } }
  // Asked first: what changes while the answers are made is then told to the page again, and nothing is missed.
  const position = await answers.position(province.id)
  parts.push(element(`data-position="${position}"`, ''))
  const steps = c.req.path.split('/')
  await Promise.all(screen.asks.map((path) => ask(`/api/p/${province.id}${fillIn(path, screen.steps, steps)}`)))
}

/** «/directives/$id/text» with the step of the address that stands for $id. */
function fillIn(path: string, pattern: readonly string[], steps: readonly string[]): string {
  return path.replaceAll(/\$\w+/g, (name) => steps[pattern.indexOf(name)] ?? name)
}

/** «<» is written so that no text of an answer can end the element. */
function element(attributes: string, json: string): string {
  return `<script type="application/json" ${attributes}>${json.replaceAll('<', '\\u003c')}</script>`
}

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
