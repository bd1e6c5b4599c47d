/** The built web app: hashed files for ever, the page itself never from a cache and with a fresh nonce. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context, Handler } from 'hono'
import { answersFor, readScreens, screenAt, type Answers } from './page.ts'
import { pagePolicy, SCRIPT_POLICY } from './security.ts'

/** Folder that scripts/build.ts fills. */
export const WEB_FOLDER = fileURLToPath(new URL('../../../dist/web/', import.meta.url))

/** What the page's markup holds where the nonce belongs. */
const NONCE_PLACE = '__CSP_NONCE__'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.gz': 'application/gzip',
  '.txt': 'text/plain; charset=utf-8',
}

interface Asset {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly encoded: ReadonlyMap<'br' | 'gzip', Uint8Array<ArrayBuffer>>
}

/** True when the web app has been built. */
export function isBuilt(folder: string = WEB_FOLDER): boolean {
  return existsSync(path.join(folder, 'index.html'))
}

/** Where the web app is made from: after an update of these the built pages are of yesterday. */
const WEB_SOURCES = ['src', 'directive/src', 'vite.config.ts', 'package-lock.json']

/** True when the web app has been built from the sources that are here now. */
export async function isBuiltFromHere(): Promise<boolean> {
  if (!isBuilt()) return false
  const built = (await stat(path.join(WEB_FOLDER, 'index.html'))).mtimeMs
  const root = path.join(WEB_FOLDER, '..', '..')
  const files = await Promise.all(
    WEB_SOURCES.map(async (source) => {
      const at = path.join(root, source)
      if (!existsSync(at)) return []
      if (!(await stat(at)).isDirectory()) return [at]
      const below = await readdir(at, { recursive: true, withFileTypes: true })
      return below.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
    }),
  )
  const times = await Promise.all(files.flat().map(async (file) => (await stat(file)).mtimeMs))
  return times.every((time) => time <= built)
}

/**
 * Serves the files of `folder`, read once into memory; any other address that asks for a page gets the app, which knows its own pages. With
 * `answers` the page carries what its screen asks for first.
 */
export async function serveWeb(folder: string = WEB_FOLDER, answers?: Answers): Promise<Handler> {
  if (!isBuilt(folder))
    return (c, next) =>
      c.req.path.startsWith('/api/')
        ? next()
        : c.text('Trang chưa được dựng. Đề nghị chạy "npm run build" rồi khởi động lại.', 503)
  const assets = await readAssets(folder)
  const page = new TextDecoder().decode(assets.get('/index.html')?.bytes)
  const list = assets.get('/screens.json')
  // An app that was built without the list is served without hints.
  const screens = list ? readScreens(new TextDecoder().decode(list.bytes)) : []
  return async (c, next) => {
    if (c.req.path.startsWith('/api/')) return next()
    const asset = assets.get(c.req.path)
    if (asset && c.req.path !== '/index.html') return sendAsset(c, asset)
    // An address with an extension is a file that is not there: «/assets/main-4fa1.js» of an earlier version.
    if (/\.[a-z0-9]+$/i.test(c.req.path) && c.req.path !== '/index.html') return c.text('Không tìm thấy tệp này.', 404)
    const nonce = randomBytes(16).toString('base64')
    c.header('content-security-policy', pagePolicy(nonce))
    c.header('cache-control', 'no-store')
    const screen = screenAt(c.req.path, screens)
    const html = page.replaceAll(NONCE_PLACE, nonce).replace('</head>', () => `${screen?.hints ?? ''}</head>`)
    if (!answers) return c.html(html)
    const sent = await answersFor(c, screen, answers)
    return sendPage(
      c,
      html.replace('</body>', () => `${sent}</body>`),
    )
  }
}

async function sendPage(c: Context, html: string): Promise<Response> {
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.html(html) // «gzip, deflate, br»
  c.header('content-type', TYPES['.html'])
  c.header('content-encoding', 'gzip')
  c.header('vary', 'accept-encoding')
  return c.body(new Uint8Array(await promisify(gzip)(html, { level: 5 })))
}

function sendAsset(c: Context, asset: Asset): Response {
  const accepted = c.req.header('accept-encoding') ?? ''
  const encoding = (['br', 'gzip'] as const).find((name) => accepted.includes(name) && asset.encoded.has(name))
  c.header('content-type', asset.type)
  if (asset.type.startsWith('text/javascript')) c.header('content-security-policy', SCRIPT_POLICY)
  c.header('vary', 'accept-encoding')
  // Names below /assets/ carry a hash of the content.
  c.header('cache-control', c.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (encoding) c.header('content-encoding', encoding)
  return c.body((encoding && asset.encoded.get(encoding)) ?? asset.bytes)
}

async function readAssets(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  const bytesOf = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const name of names) bytesOf.set(name, new Uint8Array(await readFile(name)))
  const assets = new Map<string, Asset>()
  for (const [name, bytes] of bytesOf) {
    const compressedTwin = /\.(br|gz)$/.exec(name) // «assets/main-4fa1.js.br»
    if (compressedTwin && bytesOf.has(name.slice(0, -compressedTwin[0].length))) continue
    const encoded = new Map<'br' | 'gzip', Uint8Array<ArrayBuffer>>()
    const br = bytesOf.get(`${name}.br`)
    const gzip = bytesOf.get(`${name}.gz`)
    if (br) encoded.set('br', br)
    if (gzip) encoded.set('gzip', gzip)
    const address = `/${path.relative(folder, name).split(path.sep).join('/')}`
    assets.set(address, { type: TYPES[path.extname(name)] ?? 'application/octet-stream', bytes, encoded })
  }
  return assets
}
