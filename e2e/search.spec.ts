/** One search over everything: while typing, on its page, by keys, on a phone. */
import { test } from './support/seats.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, settled } from './support/test.ts'

const PHONE = { width: 360, height: 740 }

test('a word typed without marks shows the best hits below the box, and Enter, j and Enter open the clause in its document', async ({
  seat,
}) => {
  const page = await seat('office_expert')
  await page.goto('/account')
  await settled(page)
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (/\/p\/\d+\/search$/.test(pathname)) asked.push(searchParams.get('q') ?? '') // «/api/p/97/search»
  })
  await page.keyboard.press('/')
  const box = page.getByRole('searchbox')
  await expect(box).toBeFocused()
  await page.keyboard.type('duong kiem tra', { delay: 20 })
  const tasks = page.getByRole('search').getByRole('group', { name: 'Nhiệm vụ' })
  await expect(tasks.getByRole('link').first()).toContainText(/đường kiểm tra/i)
  expect(asked.length, 'asked when the typing rests, not with each key').toBeLessThanOrEqual(3)
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('search').getByRole('link').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(tasks).toHaveCount(0)

  await box.fill('duong kiem tra')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=duong\+kiem\+tra/)
  await expect(page.getByRole('heading', { level: 1, name: 'Tìm kiếm' })).toBeFocused()
  const clauses = page.getByRole('region', { name: 'Điều, khoản, điểm' })
  await expect(clauses.locator('mark').first()).toHaveText(/đường kiểm tra/i)
  await expectAccessible(page)
  await page.keyboard.press('j')
  await expect(page.getByRole('main').locator('[data-row-link]').first()).toBeFocused()

  await clauses.getByRole('link').first().focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/documents\/.*start=/)
  await settled(page)
  await page.goBack()
  await expect(page).toHaveURL(/\/search\?q=duong\+kiem\+tra/)
  await expect(clauses.locator('mark').first()).toBeVisible()
})

test('an officer of a commune finds his own tasks and nothing of others; what is not there is said in words', async ({
  seat,
}) => {
  const page = await seat('cb-na-linh')
  await page.goto('/search?q=xyzzy')
  await settled(page)
  await expect(page.getByText('Không tìm thấy nội dung nào cho «xyzzy»')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/search?q=%25')
  await expect(page.getByText('Đề nghị gõ ít nhất một chữ cái hoặc chữ số.')).toBeVisible()
})

test('a text pasted whole is sought by its beginning, not refused', async ({ page, signIn }) => {
  await signIn('office_expert')
  await page.goto(`/search?q=${encodeURIComponent('đổ bê tông tối thiểu 30 km đường kiểm tra cột mốc '.repeat(10))}`)
  await settled(page)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('link', { name: /đổ bê tông tối thiểu/ }).first()).toBeVisible()
})

test('on a phone typing leads to a page of its own, and the words stay in the box', async ({ seat }) => {
  const page = await seat('office_expert', { viewport: PHONE })
  await page.goto('/account')
  await settled(page)
  const box = page.getByRole('searchbox')
  await box.click()
  await page.keyboard.type('cột mốc', { delay: 20 })
  await expect(page).toHaveURL(/\/search\?q=c/)
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible()
  await expect(box).toBeFocused()
  await expect(box).toHaveValue('cột mốc')
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').locator('[data-row-link]').first()).toBeFocused()
})
