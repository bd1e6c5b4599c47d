import { existsSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../testing/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const put = (text: string, province = 97): Promise<{ sha256: string; size: number }> =>
  app.db.transaction((tx) => app.ctx.files.put(tx, province, bytes(text), { mediaType: 'text/plain' }))
const release = (sha256: string): Promise<void> => app.db.transaction((tx) => app.ctx.files.release(tx, 97, sha256))
const purge = (): Promise<number> => app.db.transaction((tx) => app.ctx.files.purge(tx, 97))

test('a file is read back as it was stored, and is stored once for the same content', async () => {
  const [first, second] = [await put('Kế hoạch'), await put('Kế hoạch')]
  expect(second).toEqual(first)
  expect(new TextDecoder().decode(await app.ctx.files.read(97, first.sha256))).toBe('Kế hoạch')
  const { sha256 } = first
  expect(existsSync(path.join(app.ctx.config.dataDir, 'files', '97', sha256.slice(0, 2), sha256))).toBe(true)
})

test('a province does not see the files of another, even when it knows the hash', async () => {
  const { sha256 } = await put('của tỉnh khác', 98)
  await expect(app.ctx.files.read(97, sha256)).rejects.toMatchObject({ code: 'files.missing' })
})

test('the bytes stay while a record points to them and go with the last one', async () => {
  const { sha256 } = await put('hai nơi dùng')
  await put('hai nơi dùng')
  await release(sha256)
  expect(await purge()).toBe(0)
  expect(await app.ctx.files.read(97, sha256)).toHaveLength(bytes('hai nơi dùng').length)
  await release(sha256)
  expect(await purge()).toBe(1)
  await expect(app.ctx.files.read(97, sha256)).rejects.toMatchObject({ code: 'files.missing' })
})

test('a file that is stored again while it is being purged is there afterwards', async () => {
  const { sha256 } = await put('vừa xóa vừa thêm')
  await release(sha256)
  let added: Promise<unknown> | undefined
  await app.db.transaction(async (tx) => {
    await app.ctx.files.purge(tx, 97)
    added = put('vừa xóa vừa thêm') // waits for the row that the purge has deleted
    await tx.send({ text: 'select pg_sleep(0.05)' })
  })
  await added
  expect(await app.ctx.files.read(97, sha256)).toHaveLength(bytes('vừa xóa vừa thêm').length)
})
