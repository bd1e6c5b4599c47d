/**
 * Brings the schema up to date: numbered files of `migrations/`, each once, in order, under an advisory lock. Forward only: a file that was
 * applied and has changed since stops the start.
 */
import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'

/** Folder of the product's migrations. */
export const MIGRATIONS = fileURLToPath(new URL('../../../migrations/', import.meta.url))

const LOCK = 7_260_001

/** Applies what is missing, on a connection of its own. Returns the names applied. Throws Error when the history does not match. */
export async function migrate(client: pg.Client, folder: string = MIGRATIONS): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort() // «0001-platform.sql»
  await client.query('select pg_advisory_lock($1)', [LOCK])
  try {
    await client.query(
      'create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from migration')
    const applied = new Map(rows.map((row) => [row.name, row.checksum]))
    const unknown = rows.filter((row) => !files.includes(row.name)).map((row) => row.name)
    if (unknown.length > 0)
      throw new Error(`Cơ sở dữ liệu mới hơn phần mềm này (có ${unknown.join(', ')}). Đề nghị dùng phiên bản mới hơn.`)
    const done: string[] = []
    for (const name of files) {
      const sql = await readFile(path.join(folder, name), 'utf8')
      if (await applyOne(client, name, sql, applied.get(name))) done.push(name)
    }
    return done
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK])
  }
}

async function applyOne(client: pg.Client, name: string, sql: string, before: string | undefined): Promise<boolean> {
  const checksum = createHash('sha256').update(sql).digest('hex')
  if (before === checksum) return false
  if (before !== undefined) throw new Error(`Tệp ${name} đã được áp dụng nhưng nội dung đã thay đổi từ đó.`)
  await client.query('begin')
  try {
    await client.query('set local statement_timeout = 0')
    await client.query(sql)
    await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
    return true
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Không áp dụng được ${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
