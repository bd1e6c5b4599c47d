/**
 * Takes the pictures of the manual: starts the demo on data of its own, signs in as the person of each role, and writes each page at the
 * size of a desk and of a phone into docs/screenshots/.
 *
 * node scripts/screenshots.ts [NAME …]     only those whose name begins so
 * COTMOC_URL and COTMOC_DATA together      use a demo that already runs, whose folder holds demo-accounts.json
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import type { DemoAccount } from '../src/demo/people.ts'
import { findBrowser } from './check/browser.ts'
import { ROOT } from './check/run.ts'

/** One picture. Add a line for a new screen; `prepare` clicks what the address alone does not show. */
interface Shot {
  readonly name: string
  /** Role or user name of the demo; nobody for the sign-in page. */
  readonly who?: string
  readonly path: string
  readonly prepare?: (page: Page) => Promise<void>
}

const shots: readonly Shot[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'my-work', who: 'unit_head', path: '/my-work' },
  { name: 'overview', who: 'leader', path: '/overview' },
  { name: 'documents', who: 'office_expert', path: '/documents' },
  { name: 'tasks', who: 'office_expert', path: '/tasks' },
  { name: 'tasks-late', who: 'office_chief', path: '/tasks?state=overdue' },
  { name: 'review', who: 'office_expert', path: '/documents', prepare: openFirst },
  { name: 'search', who: 'office_expert', path: '/search?q=duong+kiem+tra' },
  { name: 'task', who: 'unit_head', path: '/tasks', prepare: openFirst },
  {
    name: 'thread',
    who: 'office_expert',
    path: '/tasks?state=overdue',
    prepare: async (page) => {
      await openFirst(page)
      await follow(page, 'a[href$="/thread"]')
    },
  },
  { name: 'coverage', who: 'office_expert', path: '/overview', prepare: (page) => follow(page, 'a[href$="/coverage"]') },
  { name: 'admin', who: 'admin', path: '/admin' },
  { name: 'units', who: 'admin', path: '/admin/units' },
  { name: 'people', who: 'admin', path: '/admin/people' },
]

const SIZES = [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
]
const OUT = path.join(ROOT, 'docs', 'screenshots')
const PORT = 8378

/** Opens the first row of the list with the keys, as a person would. */
async function openFirst(page: Page): Promise<void> {
  const before = page.url()
  await page.locator('tr[data-index="0"]').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.href !== before)
}

/** Opens the first link that fits, once it is there. */
async function follow(page: Page, link: string): Promise<void> {
  const before = page.url()
  await page.locator(link).first().click()
  await page.waitForURL((url) => url.href !== before)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** A demo that answers, and how to end it. */
interface Demo {
  readonly url: string
  readonly people: readonly DemoAccount[]
  stop(): Promise<void>
}

async function accounts(data: string): Promise<readonly DemoAccount[]> {
  return JSON.parse(await readFile(path.join(data, 'demo-accounts.json'), 'utf8')) as DemoAccount[]
}

async function openDemo(): Promise<Demo> {
  const { COTMOC_URL, COTMOC_DATA } = process.env
  if (COTMOC_URL && COTMOC_DATA) return { url: COTMOC_URL, people: await accounts(COTMOC_DATA), stop: () => Promise.resolve() }
  const data = await mkdtemp(path.join(tmpdir(), 'cotmoc-screenshots-'))
  const url = `http://127.0.0.1:${PORT}`
  const server = spawn(process.execPath, ['src/cli.ts', 'demo'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(PORT), HOST: '127.0.0.1', COTMOC_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (bytes: Buffer) => bytes.toString('utf8').includes(url) && resolve())
    server.on('exit', (code) => reject(new Error(`The demo ended with ${code} before it answered.`)))
  })
  const stop = async (): Promise<void> => {
    server.kill('SIGTERM')
    if (server.exitCode === null) await once(server, 'exit')
    await rm(data, { recursive: true, force: true })
  }
  return { url, people: await accounts(data), stop }
}

/** A picture in every size, as its person. */
async function take(browser: Browser, demo: Demo, shot: Shot): Promise<void> {
  for (const viewport of SIZES) {
    const context = await browser.newContext({
      baseURL: demo.url,
      viewport,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
    })
    if (shot.who !== undefined) {
      const person = demo.people.find(({ username, role }) => username === shot.who || role === shot.who)
      if (!person) throw new Error(`${shot.name}: the exercise province has nobody with the role or user name ${shot.who}.`)
      const { username, password } = person
      const answer = await context.request.post('/api/session', { data: { username, password }, headers: { origin: demo.url } })
      if (!answer.ok()) throw new Error(`${username} could not sign in: ${answer.status()}`)
    }
    const page = await context.newPage()
    await page.goto(shot.path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await quiet(page)
    await shot.prepare?.(page)
    await quiet(page)
    await page.screenshot({ path: path.join(OUT, `${shot.name}-${viewport.width}.png`) })
    await context.close()
  }
  console.log(shot.name)
}

/** Until fonts are there and no call is open but the stream of changes, which never ends. */
async function quiet(page: Page): Promise<void> {
  const open = new Set<string>()
  page.on('request', (request) => request.url().endsWith('/changes') || open.add(request.url()))
  page.on('requestfinished', (request) => open.delete(request.url()))
  page.on('requestfailed', (request) => open.delete(request.url()))
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  await page.waitForTimeout(600)
  while (open.size > 0) await page.waitForTimeout(100)
}

const found = await findBrowser()
if ('missing' in found) throw new Error(found.missing)
const wanted = process.argv.slice(2)
await mkdir(OUT, { recursive: true })
const demo = await openDemo()
const browser = await chromium.launch({ executablePath: found.path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
try {
  for (const shot of shots) {
    if (wanted.length === 0 || wanted.some((name) => shot.name.startsWith(name))) await take(browser, demo, shot)
  }
} finally {
  await browser.close()
  await demo.stop()
}
