/** The product's database inside the embedded cluster, and the lock that lets one server at a time have a data folder. */
import pg from 'pg'
import { connectionSettings, type DatabaseAddress } from '../db.ts'
import { startCluster, type Cluster, type ClusterOptions } from './cluster.ts'
import { EmbeddedError } from './error.ts'

/** The embedded database, ready to connect to. */
export interface EmbeddedDatabase {
  readonly cluster: Cluster
  readonly address: DatabaseAddress
  /** Lets go of it; stops PostgreSQL when this process has the data folder to itself. */
  close(): Promise<void>
}

const DATABASE = 'cotmoc'
const OWNER_LOCK = 7_260_002

/**
 * Starts (or adopts) the cluster and makes the database. With `shared` a second process may attach to a running server (commands such as
 * `cotmoc user`); without, the data folder must be free: throws {@link EmbeddedError} that says so plainly.
 */
export async function openEmbedded(options: ClusterOptions & { shared?: boolean }): Promise<EmbeddedDatabase> {
  const cluster = await startCluster(options)
  await createDatabase(cluster.address('postgres'), DATABASE)
  const address = cluster.address(DATABASE)
  // Held as long as this process lives and let go by the kernel when it is killed: no lock file can outlive its owner.
  const lock = new pg.Client(connectionSettings(address))
  lock.on('error', () => undefined) // the cluster was stopped under us; whoever uses the pool is told there
  await lock.connect()
  await lock.query('set idle_session_timeout = 0')
  const { rows } = await lock.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [OWNER_LOCK])
  const mine = rows[0]?.mine === true
  if (!mine && options.shared !== true) {
    await lock.end()
    throw new EmbeddedError(
      `Cột Mốc đang chạy trên thư mục dữ liệu ${options.dataDir}. Mỗi thư mục chỉ phục vụ một máy chủ; đề nghị dùng máy chủ đang chạy, dừng nó trước, hoặc chọn thư mục khác bằng biến COTMOC_DATA.`,
    )
  }
  return {
    cluster,
    address,
    close: async () => {
      await lock.end()
      if (mine) await cluster.stop()
    },
  }
}

/** Makes a database unless it exists. */
export async function createDatabase(address: DatabaseAddress, name: string): Promise<void> {
  const client = new pg.Client(connectionSettings(address))
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } catch (error) {
    // 42P04 (or 23505 in a race): someone else made it a moment ago.
    if (!(error instanceof pg.DatabaseError && ['42P04', '23505'].includes(error.code ?? ''))) throw error
  } finally {
    await client.end()
  }
}
