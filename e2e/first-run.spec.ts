/** An empty installation: one link, one page, and the way on to the first document. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, expectAccessible, expectNoSidewaysScroll, settled, test } from './support/test.ts'

const PORT = 8378
const STARTS_WITHIN = 80_000

const data = mkdtempSync(path.join(tmpdir(), 'cotmoc-first-'))
let server: ChildProcess | undefined

/** Starts the server on empty data; gives the set-up link that it prints. */
async function startEmpty(): Promise<string> {
  const child = spawn(process.execPath, ['src/cli.ts', 'start'], {
    env: { ...process.env, PORT: String(PORT), HOST: '127.0.0.1', COTMOC_DATA: data },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  server = child
  let printed = ''
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready: ${printed}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      // e.g. http://127.0.0.1:8378/set-up/9fK2
      const link = /http:\/\/\S+\/set-up\/\S+/.exec(printed)?.[0]
      if (link) resolve(link)
    })
  })
}

test.afterAll(async () => {
  if (server && server.exitCode === null) {
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    await ended
  }
  await rm(data, { recursive: true, force: true })
})

test('the first administrator sets up the province, sees its communes, and is told who takes in the first document', async ({
  page,
}, info) => {
  test.setTimeout(STARTS_WITHIN + 40_000)
  const link = await startEmpty()
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1, name: 'Thiết lập lần đầu' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.screenshot({ path: info.outputPath('set-up.png'), fullPage: true })

  await page.getByLabel('Họ và tên').fill('Phùng Thị Quản')
  await page.getByLabel('Tên đăng nhập', { exact: false }).fill('quan-tri')
  await page.getByLabel('Mật khẩu', { exact: false }).first().fill('mot cau de nho')
  await page.getByLabel('Nhập lại mật khẩu', { exact: false }).fill('mot cau de nho')
  await page.getByLabel('Tên tỉnh', { exact: false }).fill('tỉnh Lạng Sơn')
  await page.getByLabel('Mã tỉnh', { exact: false }).fill('20')
  await page.getByLabel(/^Lạng Sơn: 65 xã/).check()
  await page.getByRole('button', { name: 'Bắt đầu sử dụng' }).click()

  // The province with its 65 communes is made first.
  await expect(page.getByRole('heading', { level: 1, name: 'Quản trị' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Văn bản đầu tiên')).toBeVisible()
  await page.setViewportSize({ width: 1440, height: 900 })
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Xem danh mục đơn vị' }).click()
  await settled(page)
  await expect(page.getByText(/^\d+ đơn vị, trong đó 11 xã, phường biên giới/)).toBeVisible()
  await page.goBack()
  await page.getByRole('link', { name: 'Thêm người của Văn phòng UBND tỉnh' }).click()
  await expect(page.getByLabel('Họ và tên')).toBeVisible()

  await page.goto(link)
  await expect(page.getByRole('alert'), 'the link works once').toBeVisible()
})
