/** Proves the import rules: no breach in the tree, every source file was looked at, and a planted breach of each rule is caught. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectFiles, ROOT, run } from './run.ts'

const CONFIG = path.join(ROOT, '.dependency-cruiser.cjs')
const FOLDERS = ['src', 'directive/src', 'scripts', 'bench', 'e2e']

interface Cruise {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[]
  }
}

/** Faults of the whole source tree. */
export async function checkImports(): Promise<string[]> {
  const files = (await projectFiles(...FOLDERS)).filter((file) => /\.tsx?$/.test(file)) // «src/cli.ts»
  const { summary, modules } = await cruise(ROOT, files)
  const seen = new Set(modules.map((module) => module.source))
  const unseen = files.filter((file) => !seen.has(file))
  return [
    ...summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`),
    ...(unseen.length > 0 ? [`${unseen.length} of ${files.length} source files were not looked at, such as ${unseen[0]}`] : []),
    ...(await uncaught()),
  ]
}

async function cruise(cwd: string, files: readonly string[]): Promise<Cruise> {
  const { output } = await run('depcruise', ['--config', CONFIG, '--output-type', 'json', ...files], { cwd })
  try {
    return JSON.parse(output) as Cruise
  } catch (cause) {
    throw new Error(`dependency-cruiser said no JSON:\n${output.slice(0, 2000)}`, { cause })
  }
}

/** One breach of each rule, as files of a small tree. */
const BREACHES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no-cycle': { 'src/platform/server/a.ts': "import './b.ts'", 'src/platform/server/b.ts': "import './a.ts'" },
  'features-meet-at-contracts': {
    'src/features/one/server.ts': "import '../two/sql.ts'",
    'src/features/two/sql.ts': 'export {}',
  },
  'platform-knows-no-feature': {
    'src/platform/server/http.ts': "import '../../features/two/contract.ts'",
    'src/features/two/contract.ts': 'export {}',
  },
  'sql-only-from-the-server-side': {
    'src/features/three/rules.ts': "import './sql.ts'",
    'src/features/three/sql.ts': 'export {}',
  },
  'directive-stands-alone': { 'directive/src/read.ts': "import 'node:fs'" },
  'shared-stands-on-nothing': { 'src/platform/shared/dates.ts': "import 'node:os'" },
  'web-and-server-apart': { 'src/features/four/web.tsx': "import './server.ts'", 'src/features/four/server.ts': 'export {}' },
  'server-never-web': { 'src/features/five/server.ts': "import './web.tsx'", 'src/features/five/web.tsx': 'export {}' },
  'declared-packages-only': { 'src/platform/server/c.ts': "import 'left-pad'" },
  'everything-resolves': { 'src/platform/server/d.ts': "import './not-there.ts'" },
  'no-test-in-the-product': { 'src/platform/server/e.ts': "import './e.test.ts'", 'src/platform/server/e.test.ts': 'export {}' },
}

/** Rules that let their planted breach pass. */
async function uncaught(): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cotmoc-breach-'))
  try {
    for (const name of ['package.json', 'tsconfig.base.json', 'tsconfig.web.json'])
      await cp(path.join(ROOT, name), path.join(folder, name))
    const files = Object.assign({}, ...Object.values(BREACHES)) as Record<string, string>
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
      await writeFile(path.join(folder, file), `${text}\n`)
    }
    const { summary } = await cruise(folder, Object.keys(files))
    const caught = new Set(summary.violations.map((violation) => violation.rule.name))
    return Object.keys(BREACHES)
      .filter((rule) => !caught.has(rule))
      .map((rule) => `a planted breach of ${rule} was not caught`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
