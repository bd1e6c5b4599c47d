/** A task that is owed again each month: what was late stays late, earlier months are folded; and a list says what it is a list of. */
import { expect, expectAccessible, expectNoSidewaysScroll, settled, test } from './support/test.ts'

const PHONE = { width: 360, height: 740 }
/** Ten screens of a phone for eleven communes over eleven months. */
const LONGEST_ON_A_PHONE = 10 * PHONE.height

test('a monthly task says how many months are late, and shows the newest one open with the earlier ones folded', async ({
  page,
  signIn,
}, info) => {
  await signIn('leader')
  await page.goto(`/tasks?q=${encodeURIComponent('báo cáo kết quả tuyên truyền')}`)
  await settled(page)
  const row = page.getByRole('row').filter({ hasText: 'trước ngày 20 hằng tháng' }).first()
  await expect(row).toContainText(/còn \d+ kỳ quá hạn, lâu nhất tháng \d+\/\d{4}/)
  await expect(row).toContainText(/Tháng \d+\/\d{4}: \d+\/\d+ xong/)
  await row.getByRole('link').first().click()
  await settled(page)
  await expect(page.getByText(/Còn \d+ kỳ quá hạn, lâu nhất tháng \d+\/\d{4}/)).toBeVisible()
  await expect(page.getByText('Không có thời hạn')).toHaveCount(0)
  await expect(page.getByText(/«trước ngày 20 hằng tháng»/)).toBeVisible()

  const folded = page.locator('details').filter({ has: page.locator('summary', { hasText: /^Tháng \d+\/\d{4}: / }) })
  expect(await folded.count()).toBeGreaterThan(5)
  const late = folded.filter({ hasText: 'quá hạn: ' }).first()
  await expect(late.locator('summary'), 'whoever is late is named while it is folded').toContainText(/quá hạn: (Xã|Phường) /)
  await expect(late.getByRole('listitem').first()).toBeHidden()
  await late.locator('summary').click({ position: { x: 5, y: 5 } })
  await expect(late.getByRole('listitem').first()).toBeVisible()
  await expectAccessible(page)

  await page.setViewportSize(PHONE)
  await page.reload()
  await settled(page)
  await expect(folded.first()).toBeVisible()
  await expectNoSidewaysScroll(page)
  expect(await page.evaluate<number>('document.documentElement.scrollHeight')).toBeLessThan(LONGEST_ON_A_PHONE)
  await page.screenshot({ path: info.outputPath('monthly-phone.png'), fullPage: true })
})

test('the list behind a figure says state, role and unit, and gives each narrowing back', async ({ page, signIn }, info) => {
  await signIn('leader')
  await page.goto('/overview')
  await settled(page)
  const late = page
    .getByRole('region', { name: /^Quá hạn/ })
    .getByRole('listitem')
    .first()
  const unit = await late.getByRole('link').first().innerText()
  await late.getByRole('link', { name: /chủ trì/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Quá hạn · chủ trì · ${unit}`)
  const narrowed = page.getByRole('group', { name: 'Đang lọc' })
  await expect(narrowed.getByRole('button')).toHaveCount(3)
  await expectAccessible(page)
  await narrowed.getByRole('button', { name: `Bỏ lọc: ${unit}` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quá hạn · chủ trì')
  await expect(page).not.toHaveURL(/unit=/)
  await page.setViewportSize(PHONE)
  await expectNoSidewaysScroll(page)
  await page.screenshot({ path: info.outputPath('list-phone.png') })
})

test('what is asked, not ordered, is marked in the list of tasks', async ({ page, signIn }) => {
  await signIn('leader')
  await page.goto('/tasks')
  await settled(page)
  const rows = page.getByRole('row').filter({ has: page.getByRole('cell') })
  await expect(rows.first()).toBeVisible()
  const asked = rows.filter({ has: page.getByRole('link', { name: /^Đề nghị: / }) })
  expect(await asked.count()).toBeGreaterThan(0)
  expect(await asked.count()).toBeLessThan(await rows.count())
})

test('on a phone what is late of a silent unit stands on one line beside its name', async ({ page, signIn }) => {
  await page.setViewportSize(PHONE)
  await signIn('leader')
  await page.goto('/overview')
  await settled(page)
  const row = page
    .getByRole('region', { name: /^Chưa có báo cáo nào/ })
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: /\d+ quá hạn/ }) })
    .first()
  const [name, late] = [row.getByRole('link').first(), row.getByRole('link', { name: /\d+ quá hạn/ })]
  const [nameBox, lateBox] = [await name.boundingBox(), await late.boundingBox()]
  expect(lateBox!.height).toBeLessThan(40)
  expect(Math.abs(lateBox!.y + lateBox!.height / 2 - (nameBox!.y + nameBox!.height / 2))).toBeLessThan(lateBox!.height)
})
