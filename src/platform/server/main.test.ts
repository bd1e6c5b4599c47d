/** The server as a whole, on a socket: its own database, pages, headers, stopping. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { silentLog } from './log.ts'
import { openStore, startServer, type RunningServer } from './main.ts'
import { securityHeaders } from './security.ts'
import { serveWeb } from './static.ts'

let folder: string
let server: RunningServer
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'cm-main-'))
  const config = readConfig(path.join(folder, 'data'), { PORT: '0', COTMOC_BUILD: 'never' })
  server = await startServer(config, await openStore(config), { log: silentLog })
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('an empty installation answers that it is well, and describes its API as OpenAPI 3.1', async () => {
  expect(await (await fetch(`${server.url}/api/health`)).json()).toEqual({ status: 'ok' })
  const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as { openapi: string; paths: object }
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths)).toContain('/api/p/{province}/changes')
})

test('an address that does not exist is told so in the form of every refusal', async () => {
  const answer = await fetch(`${server.url}/api/nowhere`)
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({ code: 'request.not_found', status: 404 })
})

test('answers of the API carry headers that leave nothing to a browser', async () => {
  const { headers } = await fetch(`${server.url}/api/health`)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('a sender who lies about the length of a body, or never sends it, does not stop others', async () => {
  const { port } = new URL(server.url)
  const slow = connect(Number(port), '127.0.0.1')
  slow.write('POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{')
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200)
  slow.destroy()
})

test('a page gets a fresh nonce each time and is never kept; hashed files are kept for ever and come compressed', async () => {
  const web = path.join(folder, 'web')
  mkdirSync(path.join(web, 'assets'), { recursive: true })
  writeFileSync(
    path.join(web, 'index.html'),
    '<meta name="csp-nonce" content="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>',
  )
  writeFileSync(path.join(web, 'assets', 'main-1a2b.js'), 'let a = 1')
  writeFileSync(path.join(web, 'assets', 'main-1a2b.js.gz'), gzipSync('let a = 1'))
  const app = new Hono()
  app.use(securityHeaders(true))
  app.get('*', await serveWeb(web))
  const page = await app.request('/tasks/1')
  const nonce = /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1] ?? ''
  expect(await page.text()).toBe(`<meta name="csp-nonce" content="${nonce}"><style nonce="${nonce}"></style>`)
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(page.headers.get('strict-transport-security')).toContain('max-age')
  expect((await app.request('/')).headers.get('content-security-policy')).not.toContain(nonce)
  const file = await app.request('/assets/main-1a2b.js', { headers: { 'accept-encoding': 'gzip' } })
  expect(file.headers.get('cache-control')).toContain('immutable')
  expect(file.headers.get('content-encoding')).toBe('gzip')
  expect((await app.request('/assets/main-0000.js')).status).toBe(404)
})

function writeScreens(name: string): string {
  const web = path.join(folder, name)
  mkdirSync(web, { recursive: true })
  writeFileSync(path.join(web, 'index.html'), '<head></head><body></body>')
  const screens = [
    { path: '/documents/$id', scripts: ['assets/one-1a.js'], asks: ['/directives/$id', '/directives/$id/text'], bare: false },
    { path: '/documents/new', scripts: ['assets/new-2b.js'], asks: [], bare: false },
    { path: '/sign-in', scripts: [], asks: [], bare: true },
  ]
  writeFileSync(path.join(web, 'screens.json'), JSON.stringify(screens))
  return web
}

test('the page of an address names the files of its screen, a screen of fixed words before one with a parameter', async () => {
  const app = new Hono()
  app.get('*', await serveWeb(writeScreens('hinting')))
  const pageOf = async (address: string) => (await app.request(address)).text()
  expect(await pageOf('/documents/17')).toBe(
    '<head><link rel="modulepreload" fetchpriority="low" crossorigin href="/assets/one-1a.js"></head><body></body>',
  )
  expect(await pageOf('/documents/new')).toContain('href="/assets/new-2b.js"')
  expect(await pageOf('/documents/new')).not.toContain('one-1a')
  expect(await pageOf('/nowhere')).toBe('<head></head><body></body>')
})

test('a page carries the answers that its screen asks for, made as the person who opens it, and is in no cache', async () => {
  const app = new Hono()
  const asked: string[] = []
  const given: Record<string, string> = {
    '/api/health': '{"status":"ok"}',
    '/api/me': '{"province":{"id":97}}',
    '/api/p/97/directives/17': '{"title":"</script><b>"}',
  }
  app.get(
    '*',
    await serveWeb(writeScreens('answering'), {
      call: (address, { cookie }) => {
        asked.push(`${address} ${cookie}`)
        const text = given[address]
        return text === undefined ? new Response('{}', { status: 403 }) : new Response(text)
      },
      position: () => Promise.resolve(12),
    }),
  )
  const open = (address: string, headers: Record<string, string> = { cookie: 'cotmoc_session=abc' }) =>
    app.request(address, { headers })
  const page = await open('/documents/17')
  expect(page.headers.get('cache-control')).toBe('no-store')
  const html = await page.text()
  expect(html).toContain('<script type="application/json" data-position="12"></script>')
  expect(html).toContain('data-answer="/api/p/97/directives/17">{"title":"\\u003c/script>\\u003cb>"}</script>')
  // What was refused is not there, and no cookie but the caller's own was used.
  expect(html).not.toContain('data-answer="/api/p/97/directives/17/text"')
  expect(asked.every((call) => call.endsWith(' cotmoc_session=abc'))).toBe(true)

  asked.length = 0
  const onlyHealth = '<body><script type="application/json" data-answer="/api/health">{"status":"ok"}</script></body>'
  expect(await (await open('/documents/17', {})).text()).toContain(onlyHealth)
  expect(await (await open('/sign-in')).text()).toContain(onlyHealth)
  expect(asked.map((call) => call.split(' ')[0])).toEqual(['/api/health', '/api/health'])
  // Fetched by a script and not opened.
  expect(await (await open('/documents/17', { cookie: 'cotmoc_session=abc', 'sec-fetch-dest': 'empty' })).text()).toContain(
    '<body></body>',
  )
})

test('a page does not wait for an answer that is slow', async () => {
  const app = new Hono()
  app.get(
    '*',
    await serveWeb(writeScreens('waiting'), {
      call: (address) => (address === '/api/health' ? new Response('{}') : new Promise<Response>(() => undefined)),
      position: () => Promise.resolve(0),
    }),
  )
  const page = await app.request('/documents/17', { headers: { cookie: 'cotmoc_session=abc' } })
  expect(await page.text()).toContain('data-answer="/api/health"')
})

test('a wrong setting stops the start with its name', () => {
  expect(() => readConfig(folder, { PORT: 'eighty', PUBLIC_URL: 'nowhere' })).toThrow(/PORT[\s\S]*PUBLIC_URL/)
})

test('what is stopped lets go of its data, and the next start finds what was written', async () => {
  const dataDir = path.join(folder, 'second')
  const config = readConfig(dataDir, { PORT: '0', COTMOC_BUILD: 'never' })
  for (const round of [1, 2]) {
    const store = await openStore(config)
    const running = await startServer(config, store, { log: silentLog })
    const { rows } = await store.db.transaction((tx) =>
      tx.send({
        text: `insert into setting values (0, 'round', to_jsonb(1)) on conflict (province_id, name) do update set value = to_jsonb(2) returning value`,
      }),
    )
    expect(rows).toEqual([{ value: round }])
    await running.stop()
    expect(existsSync(path.join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false)
  }
})
