/**
 * PostgreSQL 17 from npm, made, started, adopted and stopped by us (docs/decisions/0001-embedded-postgresql.md). It listens on a unix
 * socket in a private folder only; commits are fsynced.
 */
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { connectionSettings, type DatabaseAddress } from '../db.ts'
import { findBinaries, type Binaries } from './binaries.ts'
import { EmbeddedError } from './error.ts'
import { giveTo, machineCapabilities, NAMESPACE_ARGS, place, type Capabilities, type Placement } from './placement.ts'

/** A running cluster. */
export interface Cluster {
  readonly placement: Placement
  /** True when it was running already: left by a killed parent, or another process of ours has it. */
  readonly adopted: boolean
  readonly pid: number
  readonly socketDir: string
  address(database: string): DatabaseAddress
  /** Stops it cleanly (open transactions are rolled back) and waits until it is gone. */
  stop(): Promise<void>
}

/** Choices for {@link startCluster}. */
export interface ClusterOptions {
  readonly dataDir: string
  readonly machine?: Capabilities
  readonly binaries?: Binaries
  /** More settings of PostgreSQL, 'name=value'. */
  readonly settings?: readonly string[]
}

/** Role and first database. */
export const CLUSTER_USER = 'cotmoc'
const PORT = 5432
const START_MS = 120_000
const LET_GO_MS = 15_000
const ENVIRONMENT = { PATH: '/usr/bin:/bin', TZ: 'UTC', LC_ALL: 'C' }
const SOCKET_PREFIX = 'cotmoc-pg-'

/** Starts the cluster of a data folder, or adopts it when it runs. Throws {@link EmbeddedError} with a sentence for the operator. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const machine = options.machine ?? machineCapabilities()
  const placement = place(options.dataDir, options.binaries ?? findBinaries(), machine)
  const running = readPidFile(placement.pgData)
  if (running && (await answers(running.socketDir))) return clusterOf(placement, running.pid, running.socketDir, true)
  if (running && !isPostgres(running.pid)) forget(placement.pgData, running.socketDir)
  if (!existsSync(placement.pgData)) initialise(placement)
  return launch(placement, options)
}

function clusterOf(placement: Placement, pid: number, socketDir: string, adopted: boolean): Cluster {
  return {
    placement,
    adopted,
    pid,
    socketDir,
    address: (database) => ({ socketDir, port: PORT, user: CLUSTER_USER, database }),
    stop: () => stopCluster(pid, socketDir),
  }
}

/** Command line that runs a program of PostgreSQL the way the placement asks for. */
function commandOf(
  placement: Placement,
  program: string,
  args: readonly string[],
): { file: string; args: string[]; options: object } {
  const file = path.join(placement.binaries.root, 'bin', program)
  if (placement.mode === 'namespace') return { file: 'unshare', args: [...NAMESPACE_ARGS, file, ...args], options: {} }
  if (placement.mode === 'account') return { file, args: [...args], options: { uid: placement.uid, gid: placement.uid } }
  return { file, args: [...args], options: {} }
}

/** Makes the data folder aside and moves it into place, so that a kill in the middle leaves nothing half made. */
function initialise(placement: Placement): void {
  const partial = `${placement.pgData}.new`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { recursive: true, mode: 0o700 })
  if (placement.mode === 'account') chownSync(partial, placement.uid, placement.uid)
  const { file, args, options } = commandOf(placement, 'initdb', [
    `--pgdata=${partial}`,
    `--username=${CLUSTER_USER}`,
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=vi',
    '--no-instructions',
  ])
  const done = spawnSync(file, args, {
    ...options,
    cwd: '/',
    env: ENVIRONMENT,
    encoding: 'utf8',
  })
  if (done.status !== 0) {
    throw new EmbeddedError(
      `Không tạo được cơ sở dữ liệu trong ${placement.pgData}:\n${done.error?.message ?? done.stderr.trim()}`,
    )
  }
  renameSync(partial, placement.pgData)
}

/** Starts PostgreSQL; waits for a killed one whose last processes still let go of the data, and adopts one that was quicker. */
async function launch(placement: Placement, options: ClusterOptions): Promise<Cluster> {
  const until = performance.now() + LET_GO_MS
  for (;;) {
    const started = await launchOnce(placement, options)
    if (!('failure' in started)) return started
    const rival = await rivalOf(placement.pgData)
    if (rival) return clusterOf(placement, rival.pid, rival.socketDir, true)
    const words = tail(started.log)
    // «lock file "postmaster.pid" already exists», «pre-existing shared memory block … is still in use»
    if (!/lock file|shared memory block/.test(words) || performance.now() > until) {
      throw new EmbeddedError(`Cơ sở dữ liệu không khởi động được. Nhật ký: ${started.log}\n${words}`, { cause: started.failure })
    }
    await wait(50)
  }
}

async function launchOnce(
  placement: Placement,
  { dataDir, settings = [] }: ClusterOptions,
): Promise<Cluster | { failure: Error; log: string }> {
  const socketDir = makeSocketDir(placement)
  const log = openLog(dataDir)
  const fixed = [
    'listen_addresses=',
    `unix_socket_directories=${socketDir}`,
    `port=${PORT}`,
    'max_connections=200',
    'timezone=UTC',
    // Pages lie in memory or on a disk without arms: looking a row up costs little more than reading on.
    'random_page_cost=1.1',
    // Our statements are many and short: compiling one costs more than it ever saves.
    'jit=off',
  ]
  const args = ['-D', placement.pgData, ...[...fixed, ...settings].flatMap((setting) => ['-c', setting])]
  const command = commandOf(placement, 'postgres', args)
  // A group of its own: Ctrl-C reaches us only, and we stop the database when the last answer is out.
  const stdio = ['ignore', log.fd, log.fd] as const
  const child = spawn(command.file, command.args, {
    ...command.options,
    cwd: '/',
    detached: true,
    stdio: [...stdio],
    env: ENVIRONMENT,
  })
  closeSync(log.fd)
  let failure: Error | undefined
  child.once('error', (error) => (failure = error))
  child.once('exit', (code) => (failure ??= new Error(`exit ${code}`)))
  child.unref()

  const until = performance.now() + START_MS
  while (!(await answers(socketDir))) {
    if (performance.now() > until) failure ??= new Error('no answer')
    if (failure) {
      removeSocketDir(socketDir)
      return { failure, log: log.file }
    }
    await wait(20)
  }
  return clusterOf(placement, child.pid ?? 0, socketDir, false)
}

/** When two of us start at once, PostgreSQL's own lock lets one through; the other one waits here until that one answers. */
async function rivalOf(pgData: string): Promise<{ pid: number; socketDir: string } | undefined> {
  for (const until = performance.now() + START_MS; performance.now() < until;) {
    const running = readPidFile(pgData)
    if (!running || !isPostgres(running.pid)) return undefined
    if (await answers(running.socketDir)) return running
    await wait(20)
  }
  return undefined
}

/** A short path, since a socket's may not be longer than 107 bytes; private to the account that runs PostgreSQL. */
function makeSocketDir(placement: Placement): string {
  const base = tmpdir().length <= 60 && existsSync(tmpdir()) ? tmpdir() : '/tmp'
  const folder = mkdtempSync(path.join(base, SOCKET_PREFIX))
  chmodSync(folder, 0o700)
  if (placement.mode === 'account') giveTo(folder, placement.uid)
  return folder
}

/**
 * Clears what a killed cluster left. Its number may meanwhile be that of another program (after a restart of the machine or of a container),
 * which PostgreSQL would take for a running server.
 */
function forget(pgData: string, socketDir: string): void {
  rmSync(path.join(pgData, 'postmaster.pid'), { force: true })
  removeSocketDir(socketDir)
}

/** Takes a socket's folder away, if it is one of ours. */
function removeSocketDir(folder: string): void {
  if (path.basename(folder).startsWith(SOCKET_PREFIX)) rmSync(folder, { recursive: true, force: true })
}

const MAX_LOG = 10 * 1024 * 1024

function openLog(dataDir: string): { fd: number; file: string } {
  const file = path.join(dataDir, 'postgres.log')
  if (existsSync(file) && statSync(file).size > MAX_LOG) renameSync(file, `${file}.1`)
  return { fd: openSync(file, 'a', 0o600), file }
}

function tail(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-5).join('\n')
}

/** Process and socket folder of the cluster that last ran on a data folder. */
function readPidFile(pgData: string): { pid: number; socketDir: string } | undefined {
  const file = path.join(pgData, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const [pid, socketDir] = [Number(lines[0]), lines[4]?.trim()]
  return pid > 0 && socketDir ? { pid, socketDir } : undefined
}

/** True when a server behind the socket takes connections. */
async function answers(socketDir: string): Promise<boolean> {
  if (!existsSync(path.join(socketDir, `.s.PGSQL.${PORT}`))) return false
  const client = new pg.Client(connectionSettings({ socketDir, port: PORT, user: CLUSTER_USER, database: 'postgres' }))
  client.on('error', () => undefined) // it may break between the two lines below; the next try tells
  try {
    await client.connect()
    await client.end()
    return true
  } catch (error) {
    if (error instanceof Error) return false // refused, or still starting up
    throw error
  }
}

async function stopCluster(pid: number, socketDir: string): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGINT')
  while (isAlive(pid)) await wait(10)
  removeSocketDir(socketDir)
}

/** True when the process runs and, where the system tells, is a PostgreSQL that has not ended. */
function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return isAlive(pid)
  let words: string
  try {
    words = readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
  return /^Name:\s+(postgres|unshare)$/m.test(words) && !/^State:\s+Z/m.test(words) // «Name:	postgres», «State:	Z (zombie)»
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
