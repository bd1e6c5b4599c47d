/** Proves that each table is written by its owner only, and that SQL lives in `sql.ts`. Owners stand at the head of each migration. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { projectFiles, ROOT } from './run.ts'

/** Owner of each table, from lines such as «-- owner units: unit unit_version». */
export function readOwners(migrations: readonly string[]): { owners: ReadonlyMap<string, string>; faults: string[] } {
  // The list of applied migrations is made by the runner itself.
  const owners = new Map<string, string>([['migration', 'platform']])
  const faults: string[] = []
  for (const sql of migrations) {
    for (const [, feature = '', tables = ''] of sql.matchAll(/^-- owner (\w+): (.+)$/gm)) {
      // «-- owner units: unit closure»
      for (const table of tables.trim().split(/\s+/)) {
        const before = owners.get(table)
        if (before !== undefined) faults.push(`table ${table} has two owners: ${before}, ${feature}`)
        owners.set(table, feature)
      }
    }
  }
  for (const sql of migrations) {
    for (const [, table = ''] of sql.matchAll(/^create table (?:if not exists )?(\w+)/gm)) {
      // «create table unit (»
      if (!owners.has(table)) faults.push(`table ${table} has no owner`)
    }
  }
  return { owners, faults }
}

/** Tables that a text of SQL writes: «insert into unit», «update unit set», «delete from unit», «truncate unit»; not «for update of u». */
export function writtenTables(sql: string): string[] {
  const writes =
    /\b(?:insert\s+into|delete\s+from|merge\s+into|truncate(?:\s+table)?|(?<!\bfor\s|\bdo\s|\bkey\s|\bbefore\s|\bor\s)update(?:\s+only)?)\s+"?([a-z_]+)"?/gi
  return [...sql.matchAll(writes)].map((match) => (match[1] ?? '').toLowerCase())
}

/** Who a source file writes for: a feature's name, 'platform', or undefined where no SQL belongs. */
export function writerOf(file: string): string | undefined {
  const feature = /^src\/features\/([^/]+)\/sql(?:\.ts$|\/)/.exec(file) // «src/features/units/sql.ts»
  if (feature) return feature[1]
  if (/^src\/(platform\/server\/|commands\/sql\.ts$)/.test(file)) return 'platform' // «src/platform/server/jobs.ts»
  return undefined
}

/** Faults of the whole source tree. */
export async function checkTables(): Promise<string[]> {
  const migrations = await Promise.all((await projectFiles('migrations')).map(read))
  const { owners, faults } = readOwners(migrations)
  const found = [...faults]
  for (const file of await projectFiles('src')) {
    if (!/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file) || file.startsWith('src/platform/testing/')) continue // «sql.test.ts»
    const text = await read(file)
    const writer = writerOf(file)
    // «import { query, type Tx } from '../../platform/server/query.ts'»
    if (writer === undefined && /import \{[^}]*(?<!type )\bquery\b[^}]*\} from '[^']*server\/query\.ts'/.test(text)) {
      found.push(`${file}: SQL belongs in the feature's sql.ts`)
    }
    if (writer === undefined) continue
    for (const table of statements(text).flatMap(writtenTables)) {
      const owner = owners.get(table)
      if (owner === undefined) found.push(`${file}: writes ${table}, which no migration makes`)
      else if (owner !== writer) found.push(`${file}: writes ${table}, which belongs to ${owner}`)
    }
  }
  return found
}

/** Template and string literals of a source file: where its SQL is. Comments are no SQL. */
function statements(text: string): string[] {
  const code = text.replaceAll(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, '') // « * deletes from the list»
  return [...code.matchAll(/`[^`]*`|'[^'\n]*'/g)].map((match) => match[0]) // «`insert into unit …`»
}

function read(file: string): Promise<string> {
  return readFile(path.join(ROOT, file), 'utf8')
}
