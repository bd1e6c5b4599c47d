/**
 * Where the database's files lie and as whom PostgreSQL runs. PostgreSQL refuses uid 0, so root needs one of three ways:
 *
 * - `namespace`: inside a user namespace that shows root as uid 65534. Files stay root's; works below folders that only root may enter.
 * - `account`: as uid 65534, where that account can reach the programs (else a copy of them) and the data.
 * - `account` with everything below /var/lib/cotmoc, where even the data folder cannot be reached.
 *
 * The owner of an existing data folder tells the way taken before. Everyone else simply runs as himself.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { copyBinaries, type Binaries } from './binaries.ts'
import { EmbeddedError } from './error.ts'

/** The account that stands for nobody on Linux. */
export const NOBODY = 65534

/** What this process may do on this machine; tests put their own in. */
export interface Capabilities {
  readonly uid: number
  /** True when `unshare --user` may show root as another account. */
  canUseNamespace(): boolean
  /** True when account `uid` may read and enter `file` (a program is tried by running it). */
  canReach(uid: number, file: string): boolean
  /** Folder for what cannot stay in the data folder. */
  readonly sharedFolder: string
}

/** As whom PostgreSQL runs, and where. */
export interface Placement {
  readonly mode: 'self' | 'namespace' | 'account'
  /** Account that owns the data files, as seen from outside. */
  readonly uid: number
  readonly binaries: Binaries
  /** PostgreSQL's data folder (PGDATA). */
  readonly pgData: string
}

/** What the machine really allows. */
export function machineCapabilities(): Capabilities {
  return {
    uid: process.getuid?.() ?? -1,
    canUseNamespace: () => spawnSync('unshare', [...NAMESPACE_ARGS, 'true'], { stdio: 'ignore' }).status === 0,
    canReach: (uid, file) => {
      const program = statSync(file).isFile()
      const run = program
        ? spawnSync(file, ['--version'], { uid, gid: uid, cwd: '/', stdio: 'ignore' })
        : spawnSync('ls', [file], { uid, gid: uid, cwd: '/', stdio: 'ignore' })
      return run.status === 0
    },
    sharedFolder: '/var/lib/cotmoc',
  }
}

/** Arguments of `unshare` that show root as nobody. */
export const NAMESPACE_ARGS = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`]

const MARKER = 'postgres.location'

/** Decides for the data folder `dataDir`, which is made when missing. Throws {@link EmbeddedError} when the files belong to someone else. */
export function place(dataDir: string, binaries: Binaries, machine: Capabilities): Placement {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const marker = path.join(dataDir, MARKER)
  const pgData = existsSync(marker) ? readFileSync(marker, 'utf8').trim() : path.join(dataDir, 'postgres')
  const owner = existsSync(pgData) ? statSync(pgData).uid : undefined

  if (machine.uid !== 0) {
    if (owner !== undefined && owner !== machine.uid && machine.uid >= 0) {
      throw new EmbeddedError(
        `Thư mục dữ liệu ${dataDir} thuộc tài khoản khác của máy (mã ${owner}). Đề nghị chạy bằng tài khoản đó, hoặc chọn thư mục khác bằng biến COTMOC_DATA.`,
      )
    }
    return { mode: 'self', uid: machine.uid, binaries, pgData }
  }
  const rootsOwn = owner === undefined || owner === 0
  if (rootsOwn && machine.canUseNamespace()) return { mode: 'namespace', uid: 0, binaries, pgData }
  return placeAsAccount(dataDir, pgData, rootsOwn ? NOBODY : owner, binaries, machine)
}

function placeAsAccount(dataDir: string, pgData: string, uid: number, binaries: Binaries, machine: Capabilities): Placement {
  const programs = machine.canReach(uid, path.join(binaries.root, 'bin', 'postgres'))
    ? binaries
    : copyBinaries(binaries, machine.sharedFolder)
  if (existsSync(pgData) && statSync(pgData).uid === 0) giveTo(pgData, uid)
  // The account must pass through the data folder, not list it.
  chmodSync(dataDir, statSync(dataDir).mode | 0o011)
  const parent = path.dirname(pgData)
  if (passable(parent, uid, machine)) return { mode: 'account', uid, binaries: programs, pgData }
  if (existsSync(pgData)) {
    throw new EmbeddedError(
      `Tài khoản ${uid} chưa vào được thư mục dữ liệu ${dataDir}. Đề nghị cho phép đi qua các thư mục cha (chmod o+x), hoặc chọn thư mục khác bằng biến COTMOC_DATA.`,
    )
  }
  const name = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16)
  const elsewhere = path.join(machine.sharedFolder, name)
  mkdirSync(elsewhere, { recursive: true, mode: 0o711 })
  for (const folder of [machine.sharedFolder, elsewhere]) chmodSync(folder, 0o711)
  writeFileSync(path.join(dataDir, MARKER), `${path.join(elsewhere, 'postgres')}\n`)
  return { mode: 'account', uid, binaries: programs, pgData: path.join(elsewhere, 'postgres') }
}

/** Tries with a folder of the account's own inside `parent`, since `parent` itself need not be readable. */
function passable(parent: string, uid: number, machine: Capabilities): boolean {
  const probe = path.join(parent, 'postgres.probe')
  mkdirSync(probe, { recursive: true, mode: 0o700 })
  chownSync(probe, uid, uid)
  return machine.canReach(uid, probe)
}

/** Gives a folder and all in it to an account. */
export function giveTo(target: string, uid: number): void {
  chownSync(target, uid, uid)
  if (!lstatSync(target).isDirectory()) return
  for (const entry of readdirSync(target)) giveTo(path.join(target, entry), uid)
}
