/** The fence in the browser on a photograph: recognised on this machine, and nothing of it sent. */
import type { Page } from '@playwright/test'
import { expect, settled, test } from './support/test.ts'

/** A page of paper as a photograph: a letterhead, perhaps a stamp, and some lines. Drawn with the fonts of the open page. */
async function photograph(page: Page, stamp: string | null): Promise<Buffer> {
  const address = await page.evaluate((words) => {
    const canvas = document.createElement('canvas')
    canvas.width = 1240
    canvas.height = 1754
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('no canvas')
    const write = (text: string, x: number, y: number, font: string): void => {
      pen.font = `${font} 'Be Vietnam Pro'`
      pen.fillText(text, x, y)
    }
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.fillStyle = '#000'
    write('ỦY BAN NHÂN DÂN', 130, 140, '600 32px')
    write('TỈNH SƠN HÀ', 190, 190, '600 32px')
    write('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 560, 140, '600 28px')
    write('Độc lập - Tự do - Hạnh phúc', 650, 190, '600 28px')
    if (words) write(words, 170, 330, '600 60px')
    for (let i = 0; i < 16; i += 1)
      write(`Các đơn vị phát dọn đường lên cột mốc, đợt ${i + 1} trong năm.`, 110, 480 + i * 60, '400 34px')
    return canvas.toDataURL('image/png')
  }, stamp)
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}

/** Every write of the page to the register of documents. */
function writes(page: Page): string[] {
  const sent: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (request.method() === 'POST' && /\/directives(\/refusals)?$/.test(pathname))
      sent.push(pathname.replace(/^.*\/directives/, '/directives')) // «/api/p/97/directives»
  })
  return sent
}

test('a photograph with a stamp of secrecy is recognised here and never leaves this machine; only the refusal is told', async ({
  page,
  signIn,
}) => {
  await signIn('office_expert')
  await page.goto('/documents/new')
  await settled(page)
  const sent = writes(page)
  await page.getByLabel('Thường (không có dấu mật)').check()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'anh-chup-01.png', mimeType: 'image/png', buffer: await photograph(page, 'TUYỆT MẬT') })
  await expect(page.getByRole('heading', { name: 'Văn bản này không được gửi đi' })).toBeVisible({ timeout: 60_000 })
  await expect.poll(() => sent).toEqual(['/directives/refusals'])
})

test('a photograph with a stamp of secrecy is no evidence: the report goes without it, and nothing offers to send it again', async ({
  page,
  signIn,
}) => {
  await signIn('cb-na-linh')
  await page.goto('/my-work')
  await settled(page)
  await page.locator('a[href^="/lines/"]').first().click()
  await page.waitForURL(/\/lines\//) // «/lines/0198…»
  await settled(page)
  const sent: string[] = []
  page.on('request', (request) => {
    if (/\/files$/.test(new URL(request.url()).pathname)) sent.push(request.url()) // «/api/p/97/reports/…/files»
  })
  const form = page.getByRole('form', { name: 'Gửi báo cáo' })
  await form.locator('input[type=file][multiple]').setInputFiles([
    { name: 'anh-chup-02.png', mimeType: 'image/png', buffer: await photograph(page, 'TUYỆT MẬT') },
    { name: 'ke-hoach-mat.txt', mimeType: 'text/plain', buffer: Buffer.from('MẬT\nPhương án của cụm') },
    { name: 'danh-sach.txt', mimeType: 'text/plain', buffer: Buffer.from('Thôn Nà Pùng: 14 hộ nhận tự quản') },
  ])
  await form.getByLabel('Kết quả, việc đã làm').fill('Gửi kèm danh sách hộ')
  await form.getByRole('button', { name: 'Gửi báo cáo' }).click()
  const note = page.getByRole('status').filter({ hasText: 'Đã nhận báo cáo lúc' })
  await expect(note).toContainText('2 tệp chưa gửi được', { timeout: 60_000 })
  await expect(note.getByText(/^(anh-chup-02.png|ke-hoach-mat.txt): .*không chữ nào rời khỏi máy này/)).toHaveCount(2)
  await expect(note.getByRole('button', { name: 'Gửi lại tệp' })).toHaveCount(0)
  await expect(page.getByRole('article').first().getByRole('link', { name: 'danh-sach.txt' })).toBeVisible()
  expect(sent, 'one file went out').toHaveLength(1)
})
