/** The built web app: hashed files for ever, the page itself never from a cache and with a fresh nonce. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context, Handler } from 'hono'
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

/** A route's address by its steps, and the elements that ask for its files. */
interface Screen {
  readonly steps: readonly string[]
  readonly hints: string
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

/** Serves the files of `folder`, read once into memory; any other address that asks for a page gets the app, which knows its own pages. */
export async function serveWeb(folder: string = WEB_FOLDER): Promise<Handler> {
  if (!isBuilt(folder))
    return (c, next) =>
      c.req.path.startsWith('/api/')
        ? next()
        : c.text('Trang chưa được dựng. Đề nghị chạy "npm run build" rồi khởi động lại.', 503)
  const assets = await readAssets(folder)
  const page = new TextDecoder().decode(assets.get('/index.html')?.bytes)
  const screens = readScreens(assets)
  return (c, next) => {
    if (c.req.path.startsWith('/api/')) return next()
    const asset = assets.get(c.req.path)
    if (asset && c.req.path !== '/index.html') return sendAsset(c, asset)
    // An address with an extension is a file that is not there: «/assets/main-4fa1.js» of an earlier version.
    if (/\.[a-z0-9]+$/i.test(c.req.path) && c.req.path !== '/index.html') return c.text('Không tìm thấy tệp này.', 404)
    const nonce = randomBytes(16).toString('base64')
    c.header('content-security-policy', pagePolicy(nonce))
    c.header('cache-control', 'no-store')
    return c.html(page.replaceAll(NONCE_PLACE, nonce).replace('</head>', `${hintsFor(c.req.path, screens)}</head>`))
  }
}

/** What scripts/screen-files.ts wrote; an app that was built without it is served without hints. */
function readScreens(assets: ReadonlyMap<string, Asset>): readonly Screen[] {
  const list = assets.get('/screens.json')
  if (!list) return []
  const screens = JSON.parse(new TextDecoder().decode(list.bytes)) as { path: string; scripts: string[]; styles: string[] }[]
  return screens.map(({ path: address, scripts, styles }) => ({
    steps: address.split('/'),
    hints: [
      ...scripts.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
      ...styles.map((file) => `<link rel="preload" as="style" crossorigin href="/${file}">`),
    ].join(''),
  }))
}

/** The files of the screen at an address; a route without parameters («/documents/new») before one with («/documents/$id»). */
function hintsFor(address: string, screens: readonly Screen[]): string {
  const steps = address.split('/')
  const parameters = (screen: Screen) => screen.steps.filter((step) => step.startsWith('$')).length
  const fitting = screens.filter(
    (screen) =>
      screen.steps.length === steps.length && screen.steps.every((step, at) => step.startsWith('$') || step === steps[at]),
  )
  return fitting.sort((a, b) => parameters(a) - parameters(b))[0]?.hints ?? ''
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
