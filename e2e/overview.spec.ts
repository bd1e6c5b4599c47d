/** The leader's five minutes: every figure is a door, what is unfolded stays, the keys walk the rows, a phone shows it all. */
import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, settled, test } from './support/test.ts'

const PHONE = { width: 360, height: 740 }
/** Five screens of a phone: what a leader scrolls through in five minutes. */
const LONGEST_ON_A_PHONE = 5 * PHONE.height

const section = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) })

async function openOverview(page: Page, address = '/overview'): Promise<void> {
  await page.goto(address)
  await settled(page)
  await expect(section(page, 'Quá hạn').getByRole('listitem').first()).toBeVisible()
}

test('every figure of the first sentence opens a list exactly as long as the figure, and Back returns', async ({
  page,
  signIn,
}) => {
  await signIn('leader')
  await openOverview(page)
  const sentence = page.getByRole('main').locator('header')
  // e.g. «33 quá hạn (12 đơn vị)»; the first link counts tasks, whose list has no total.
  const doors = sentence.getByRole('link').filter({ hasText: /^\d/ })
  const figures = (await doors.allInnerTexts()).map((words) => Number(words.replaceAll('.', '').match(/^\d+/)?.[0])).slice(1)
  expect(figures.length).toBeGreaterThan(3)
  for (const [index, figure] of figures.entries()) {
    await doors.nth(index + 1).click()
    await expect(page.getByText(new RegExp(`^${figure} đầu việc`))).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: 'Toàn cảnh' })).toBeVisible()
  }
})

test('the units beyond the first five unfold, and stay so when one comes back from a list', async ({ page, signIn }) => {
  await signIn('leader')
  await openOverview(page)
  const late = section(page, 'Quá hạn')
  await expect(late.getByRole('listitem')).toHaveCount(5)
  await late.getByRole('button', { name: /^Xem tất cả \d+ đơn vị/ }).click()
  await expect(page).toHaveURL(/late=all/)
  const shown = await late.getByRole('listitem').count()
  expect(shown).toBeGreaterThan(5)

  await late.getByRole('listitem').nth(5).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/overview\/lines\?.*filter=overdue/)
  await settled(page)
  await page.goBack()
  await expect(late.getByRole('listitem')).toHaveCount(shown)
  await late.getByRole('button', { name: 'Thu gọn' }).click()
  await expect(late.getByRole('listitem')).toHaveCount(5)
})

test('a figure says where it comes from, to the keyboard and to the pointer, and Esc takes the words away', async ({
  page,
  signIn,
}) => {
  await signIn('leader')
  await openOverview(page)
  const [first, second] = [0, 1].map((at) => page.getByRole('main').locator('header').getByRole('link').nth(at))
  const tip = page.getByRole('tooltip')
  await first!.focus()
  await expect(tip).toContainText('Nguồn:')
  await expect(first!).toHaveAccessibleDescription(/^Nguồn:/)
  await page.keyboard.press('Escape')
  await expect(tip).toBeHidden()
  await second!.hover()
  await expect(tip).toBeVisible()
  await tip.hover()
  await expect(tip, 'the words stay while the pointer is on them').toBeVisible()
  await page.getByRole('heading', { level: 1 }).hover()
  await expect(tip).toBeHidden()
})

test('the same order to many communes is one row that names how many', async ({ page, signIn }) => {
  await signIn('leader')
  await openOverview(page)
  const soon = section(page, 'Đến hạn trong 7 ngày')
  const rows = soon.getByRole('listitem')
  await expect(rows.first()).toBeVisible()
  const sentences = await rows.getByRole('link').allInnerTexts()
  expect(new Set(sentences).size).toBe(sentences.length)
})

test('j and k walk the rows from list to list, and Enter opens one', async ({ page, signIn }) => {
  await signIn('leader')
  await openOverview(page)
  const links = section(page, 'Quá hạn').getByRole('listitem')
  await page.keyboard.press('j')
  await expect(links.nth(0).getByRole('link').first()).toBeFocused()
  await page.keyboard.press('j')
  await expect(links.nth(1).getByRole('link').first()).toBeFocused()
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/overview\/lines/)
})

test('on a phone it fits the width, is five screens at most, and passes axe', async ({ page, signIn }, info) => {
  await page.setViewportSize(PHONE)
  await signIn('leader')
  await openOverview(page)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  const height = await page.evaluate<number>('document.documentElement.scrollHeight')
  expect(height).toBeLessThan(LONGEST_ON_A_PHONE)
  await page.screenshot({ path: info.outputPath('overview-phone.png'), fullPage: true })
})

test('the communes as a table have the same figures as the tiles', async ({ page, signIn }) => {
  await signIn('leader')
  await openOverview(page)
  const communes = section(page, 'Xã, phường')
  const tile = communes.getByRole('link').filter({ hasText: 'quá hạn' }).first()
  const name = await tile.locator('b').innerText()
  const figure = (await tile.innerText()).match(/(\d+) quá hạn/)?.[1] // «2 quá hạn»
  await communes.getByRole('button', { name: 'Xem dạng bảng' }).click()
  const row = communes.getByRole('row').filter({ hasText: name })
  await expect(row.getByRole('cell').nth(3)).toContainText(`${figure}`)
})

test('twelve months as bars name their figures, open the list of a month, and are the same as a table', async ({
  page,
  signIn,
}) => {
  await signIn('leader')
  await openOverview(page)
  const trend = section(page, 'Mười hai tháng')
  const months = trend.getByRole('link')
  await expect(months).toHaveCount(12)
  const told = await months.evaluateAll((bars) => bars.map((bar) => bar.getAttribute('aria-label') ?? ''))
  const [, month = '', figure = ''] = told.join('\n').match(/(tháng \d+\/\d+): ([1-9]\d*) đầu việc/) ?? [] // «tháng 10/2026: 24 đầu việc»
  await trend.getByRole('link', { name: `${month}: ${figure} đầu việc` }).click()
  await expect(page.getByText(new RegExp(`^${figure} đầu việc`))).toBeVisible()
  await page.goBack()
  await trend.getByRole('button', { name: 'Xem dạng bảng' }).click()
  await expect(page).toHaveURL(/trend=table/)
  await expect(trend.getByRole('row').filter({ hasText: month }).getByRole('cell').nth(1).getByRole('link')).toHaveText(figure)
  await expectAccessible(page)
})
