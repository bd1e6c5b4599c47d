/**
 * `npm run check`: types per tier, import rules, table ownership, purity, lint, format, API types. Prints one line a step and ends with
 * exit code 1 when one fails. All steps run, so that one look shows everything.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { apiTypes } from './build.ts'
import { checkImports } from './check/imports.ts'
import { checkMachineWords } from './check/machine-words.ts'
import { checkPurity } from './check/purity.ts'
import { ROOT, run } from './check/run.ts'
import { checkTables } from './check/tables.ts'

/** One thing that is proved. Resolves to the faults found. */
interface Step {
  readonly name: string
  readonly faults: () => Promise<string[]>
}

const program = (name: string, file: string, args: readonly string[]): Step => ({
  name,
  faults: async () => {
    const { code, output } = await run(file, args)
    return code === 0 ? [] : [output || `${file} ended with ${code}`]
  },
})

const steps: readonly Step[] = [
  program('types of each tier', 'tsc', ['--build', '--pretty', 'false']),
  { name: 'import rules', faults: checkImports },
  { name: 'table ownership', faults: checkTables },
  { name: 'pure files', faults: checkPurity },
  program('lint', 'oxlint', ['--type-aware', '--format', 'unix']),
  program('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
  { name: 'types of the API', faults: checkApiTypes },
  { name: 'no word of a machine', faults: checkMachineWords },
]

async function checkApiTypes(): Promise<string[]> {
  const written = await readFile(path.join(ROOT, 'src/platform/web/schema.d.ts'), 'utf8')
  return written === (await apiTypes())
    ? []
    : ['src/platform/web/schema.d.ts is not what the routes say; run "npm run build -- --types"']
}

/** Runs every step. Returns how many passed and failed. */
export async function checkAll(): Promise<{ passed: number; failed: number }> {
  let failed = 0
  for (const step of steps) {
    const started = performance.now()
    const faults = await step.faults()
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${step.name} (${seconds} s)`)
    for (const fault of faults) console.log(fault.replaceAll(/^/gm, '     '))
    if (faults.length > 0) failed += 1
  }
  return { passed: steps.length - failed, failed }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await checkAll()
  process.exitCode = failed === 0 ? 0 : 1
}
