/**
 * Builds what browsers load into dist/web and compresses it beforehand. With `--types` it writes the types of the API
 * (src/platform/web/schema.d.ts) from the routes instead.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WEB = path.join(ROOT, 'dist', 'web')
const SCHEMA = path.join(ROOT, 'src', 'platform', 'web', 'schema.d.ts')

/** Text of src/platform/web/schema.d.ts as the routes of this moment ask for. */
export async function apiTypes(): Promise<string> {
  const { allFeatures } = await import('../src/platform/server/app.ts')
  const { createHub } = await import('../src/platform/server/live.ts')
  const { openApiDocument } = await import('../src/platform/server/openapi.ts')
  const { default: openapiTS, astToString } = await import('openapi-typescript')
  const document = JSON.stringify(openApiDocument(allFeatures(createHub())))
  return `/* Written by "npm run build -- --types" from the routes; do not edit. */\n\n${astToString(await openapiTS(document))}`
}

/** Builds the web app; `quiet` prints nothing but failures. */
export async function buildWeb(quiet: boolean): Promise<void> {
  const { build } = await import('vite')
  await build({
    root: path.join(ROOT, 'src/platform/web'),
    configFile: path.join(ROOT, 'vite.config.ts'),
    logLevel: quiet ? 'error' : 'info',
  })
  await compressAll(WEB)
}

/** Puts `.br` and `.gz` beside each text file of the folder that is worth it. */
async function compressAll(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(js|mjs|css|svg|json|wasm|webmanifest)$/.test(entry.name)) // «main-4fa1.js»
    .map((entry) => path.join(entry.parentPath, entry.name))
  await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(file)
      if (bytes.length < 1024) return
      // The best costs seconds for the recogniser's megabytes, which few load.
      const quality = bytes.length > 1_000_000 ? 9 : constants.BROTLI_MAX_QUALITY
      const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
      await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, { params }))
      await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }))
    }),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--types')) {
    await writeFile(SCHEMA, await apiTypes())
  } else {
    await buildWeb(process.argv.includes('--quiet'))
  }
}
