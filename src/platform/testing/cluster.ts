/** The one PostgreSQL of a test run, and a fresh database for each test file cloned from a migrated and seeded template. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { connectionSettings, openDatabase, type DatabaseAddress } from '../server/db.ts'
import { CLUSTER_USER } from '../server/embedded/cluster.ts'

/** Name of the template database. */
export const TEMPLATE = 'cotmoc_template'

/** What test files are told about the cluster. */
export interface TestCluster {
  readonly socketDir: string
  readonly port: number
}

/** Address of a database of the test cluster. */
export function testAddress(cluster: TestCluster, database: string): DatabaseAddress {
  return { ...cluster, user: CLUSTER_USER, database }
}

/** Clones the template. `drop` removes the clone. */
export async function cloneDatabase(cluster: TestCluster): Promise<{ address: DatabaseAddress; drop: () => Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await onMaintenance(cluster, `create database ${name} template ${TEMPLATE} strategy file_copy`)
  return { address: testAddress(cluster, name), drop: () => onMaintenance(cluster, `drop database ${name} with (force)`) }
}

/** Runs one statement on the maintenance database. */
export async function onMaintenance(cluster: TestCluster, sql: string): Promise<void> {
  const client = new pg.Client(connectionSettings(testAddress(cluster, 'postgres')))
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Opens the pool of a test. */
export function openTestDatabase(address: DatabaseAddress): ReturnType<typeof openDatabase> {
  return openDatabase({ address, connections: 8 })
}
