/** `cotmoc demo`: an exercise province with people for each role. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { seedDemo, type DemoAccount } from '../demo/seed.ts'
import { createApp } from '../platform/server/app.ts'
import { readConfig, type Config } from '../platform/server/config.ts'
import { quietLog, silentLog } from '../platform/server/log.ts'
import { bringUpToDate, openStore, type OpenedStore } from '../platform/server/main.ts'
import { buildWhenMissing, say, serving, together, untilStopped } from './serve.ts'
import * as sql from './sql.ts'

/** Serves the exercise province, which is made at the first start. Prints who may sign in. */
export async function demo(): Promise<number> {
  const config = readConfig('./data/demo')
  const started = performance.now()
  const [store] = await together(openDemo(config), buildWhenMissing(config))
  const server = await serving(config, store, quietLog())
  const accounts = JSON.parse(await readFile(accountsFile(config), 'utf8')) as DemoAccount[]
  say(accountTable(accounts))
  say(
    `\nDữ liệu diễn tập, không dùng cho công việc thật. Sẵn sàng sau ${((performance.now() - started) / 1000).toFixed(1)} giây.`,
  )
  say(`Mở trình duyệt tại: ${server.url}`)
  return untilStopped(server)
}

async function openDemo(config: Config): Promise<OpenedStore> {
  const store = await openStore(config)
  try {
    const { seeded } = await store.db.transaction((tx) => sql.seededMark.one(tx, {}))
    if (seeded && existsSync(accountsFile(config))) return store
    const { present } = await store.db.transaction((tx) => sql.strangers.one(tx, {}))
    if (present) {
      throw new Error('Cấu hình không hợp lệ: cơ sở dữ liệu này đã có dữ liệu thật, không nạp dữ liệu diễn tập vào đó.')
    }
    // Exercise data that was cut off in the middle is begun anew on an empty schema.
    await empty(store)
    await seed(config, store)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

async function seed(config: Config, store: OpenedStore): Promise<void> {
  await store.db.transaction((tx) => sql.markBegun.run(tx, {}))
  const app = await createApp({ config, db: store.db, log: silentLog })
  say('Đang tạo dữ liệu diễn tập …')
  const accounts = await seedDemo(app.ctx, (line) => say(`  ${line}`))
  await mkdir(config.dataDir, { recursive: true })
  await writeFile(accountsFile(config), `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
  await store.db.transaction((tx) => sql.markSeeded.run(tx, {}))
  while ((await app.seal()).length > 0 || (await app.runJobs()) > 0) continue
}

async function empty({ db }: OpenedStore): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.send({ text: 'drop schema public cascade' })
    await tx.send({ text: 'create schema public' })
  })
  await bringUpToDate(db)
}

function accountsFile(config: Config): string {
  return path.join(config.dataDir, 'demo-accounts.json')
}

function accountTable(accounts: readonly DemoAccount[]): string {
  const head = ['Tên đăng nhập', 'Mật khẩu', 'Chức danh', 'Đơn vị']
  const rows = [head, ...accounts.map(({ username, password, title, unit }) => [username, password, title, unit])]
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()).join('\n')
}
