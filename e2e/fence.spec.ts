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
