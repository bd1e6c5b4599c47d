/**
 * Measures what the first load of the office web app costs: the scripts and styles that dist/web/index.html asks for, with everything that
 * they import at once, gzip -9. Prints each and the sum; exits 1 when the scripts pass the budget.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const BUDGET_KB = 200
const folder = fileURLToPath(new URL('../dist/web/', import.meta.url))

/** Files of the first load: those named in the page, then what each script imports statically. */
async function firstLoad(): Promise<ReadonlyMap<string, number>> {
  const html = await readFile(path.join(folder, 'index.html'), 'utf8')
  const sizes = new Map<string, number>()
  // e.g. src="/assets/index-1a2b.js" and href="/assets/index-3c4d.css"
  const waiting = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '')
  while (waiting.length > 0) {
    const file = waiting.pop() ?? ''
    if (sizes.has(file)) continue
    const bytes = await readFile(path.join(folder, file))
    sizes.set(file, gzipSync(bytes, { level: 9 }).length / 1024)
    // e.g. import{a as b}from"./language-5e6f.js" — but not import("./gallery-7a8b.js"), which is loaded later
    for (const match of bytes.toString('utf8').matchAll(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g)) {
      waiting.push(path.posix.join(path.posix.dirname(file), match[1] ?? ''))
    }
  }
  return sizes
}

const sizes = [...(await firstLoad())].sort((a, b) => b[1] - a[1])
for (const [file, size] of sizes) console.log(`${size.toFixed(1).padStart(8)} KB  ${file}`)
const sum = (extension: string): number =>
  sizes.filter(([file]) => file.endsWith(extension)).reduce((all, [, size]) => all + size, 0)
console.log(
  `${sum('.js').toFixed(1).padStart(8)} KB  script of the first load (budget ${BUDGET_KB} KB), ${sum('.css').toFixed(1)} KB styles`,
)
if (sum('.js') > BUDGET_KB) {
  console.error(
    `The first load is ${(sum('.js') - BUDGET_KB).toFixed(1)} KB over its budget. Make screens lazy or drop a dependency.`,
  )
  process.exitCode = 1
}
