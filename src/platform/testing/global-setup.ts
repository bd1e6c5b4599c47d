/** Starts PostgreSQL once for the whole test run, migrates and seeds the template database, and takes everything away at the end. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { createApp } from '../server/app.ts'
import { connectionSettings } from '../server/db.ts'
import { findBinaries } from '../server/embedded/binaries.ts'
import { startCluster } from '../server/embedded/cluster.ts'
import { migrate } from '../server/migrate.ts'
import { silentLog } from '../server/log.ts'
import { onMaintenance, openTestDatabase, TEMPLATE, testAddress, type TestCluster } from './cluster.ts'
import { testConfig } from './app.ts'
import { seedPeople } from './people.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: TestCluster
  }
}

/** Instant at which the template's people are made. */
const SEEDED_AT = new Date('2026-01-01T00:00:00Z')

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cotmoc-test-'))
  // COTMOC_TEST_POSTGRES names another npm package of PostgreSQL (an older major) for the second round.
  const other = process.env['COTMOC_TEST_POSTGRES']
  const cluster = await startCluster({
    dataDir: folder,
    binaries: other === undefined ? findBinaries() : findBinaries(other),
    // A test run survives no power cut, so it need not pay for one; the tests of durability start clusters of their own.
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=256MB'],
  })
  const shared: TestCluster = { socketDir: cluster.socketDir, port: 5432 }
  await makeTemplate(shared, folder)
  project.provide('cluster', shared)
  return async () => {
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function makeTemplate(cluster: TestCluster, folder: string): Promise<void> {
  await onMaintenance(cluster, `create database ${TEMPLATE}`)
  const address = testAddress(cluster, TEMPLATE)
  const client = new pg.Client(connectionSettings(address))
  await client.connect()
  await migrate(client)
  await client.end()
  const db = openTestDatabase(address)
  const app = await createApp({ config: testConfig(folder), db, log: silentLog, clock: { now: () => SEEDED_AT } })
  await seedPeople(app.ctx)
  await db.close()
}
