/** The red thread: a proposal decided, a task followed up to the card at its top and down to its evidence, a clause down to its tasks, the coverage. */
import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, settled, test } from './support/test.ts'

const PHONE = { width: 360, height: 740 }

/** Opens a document of the exercise by its number. */
async function openDocument(page: Page, number: string): Promise<string> {
  await page.goto(`/documents?text=${encodeURIComponent(number)}`)
  await settled(page)
  await page.getByRole('link', { name: number }).first().click()
  await page.waitForURL(/\/documents\/[0-9a-f]{8}-/)
  await settled(page)
  return new URL(page.url()).pathname
}

test('an officer decides on a proposed link, walks the thread to its top, and reads the coverage, by mouse and by keys', async ({
  page,
  signIn,
}, info) => {
  await signIn('chuyen-vien')
  const notice = await openDocument(page, '61/TB-UBND')
  await page.goto(`${notice}?panel=chain`)
  const links = page
    .getByRole('region')
    .filter({ hasText: 'đề xuất chờ xem' })
    .or(page.locator('section', { hasText: 'đề xuất chờ xem' }))
    .first()
  await expect(links.getByText(/Vì trùng \d+ cụm từ: «/)).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: info.outputPath('links.png') })

  // A proposal is only that until a person accepts it, and the person can take it back.
  await page.getByRole('button', { name: 'Nhận', exact: true }).click()
  await expect(page.getByText('0 đề xuất chờ xem · 1 đã nhận')).toBeVisible()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.getByText('1 đề xuất chờ xem · 0 đã nhận')).toBeVisible()
  await page.getByRole('button', { name: 'Nhận', exact: true }).click()
  await expect(page.getByText('0 đề xuất chờ xem · 1 đã nhận')).toBeVisible()

  await page
    .getByRole('link', { name: /Giao Sở Xây dựng chủ trì.*rà soát các tuyến đường/ })
    .first()
    .click()
  await page.waitForURL(/\/tasks\//)
  await settled(page)
  const thread = page.getByRole('navigation', { name: 'Mạch chỉ đạo' })
  await expect(thread.getByRole('link', { name: 'II.1.a' })).toBeVisible()
  for (const step of ['Kết luận 45-KL/TW', 'Quyết định 318/QĐ-TTg', 'Kế hoạch 52/KH-UBND', 'Thông báo 61/TB-UBND'])
    await expect(thread.getByRole('link', { name: step })).toBeVisible()
  await expect(thread.getByText(/chỉ ghi số hiệu; bản giấy ở văn thư/)).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: info.outputPath('task.png') })

  // j goes from step to step; u goes to the top, where the thread ends.
  await page.keyboard.press('j')
  await expect(thread.getByRole('link', { name: 'Kết luận 45-KL/TW' })).toBeFocused()
  await page.keyboard.press('u')
  await expect(page.getByText('tra cứu tại văn thư. Mạch chỉ đạo dừng ở đây')).toBeVisible()
  await expect(page.getByRole('link', { name: /^https:/ })).toHaveAttribute('rel', 'noopener noreferrer')
  await expectAccessible(page)

  // From the clause of the plan down to the task that carries it out.
  await page.goBack()
  await thread.getByRole('link', { name: 'II.1.a' }).click()
  await page.waitForURL(/clause=/)
  await expect(page.getByRole('link', { name: /61\/TB-UBND · Giao Sở Xây dựng/ })).toBeVisible()
  await page.getByRole('link', { name: 'Độ phủ' }).click()
  await settled(page)
  await expect(page.getByRole('columnheader', { name: 'UBND các xã biên giới' })).toHaveCount(1)
  await expectAccessible(page)
  await page.screenshot({ path: info.outputPath('coverage.png') })
  await page.getByRole('link', { name: 'II.1.b: Cấp dưới 1' }).click()
  await expect(page.getByRole('heading', { name: 'Nhiệm vụ của điều khoản II.1.b' })).toBeFocused()
  await expect(page.getByRole('link', { name: /^08\/KH-UBND/ }).first()).toBeVisible()
  await expectAccessible(page)
})

test('a clause that orders something and that nobody does stands out, and its list is one click away', async ({
  page,
  signIn,
}) => {
  await signIn('chuyen-vien')
  const decision = await openDocument(page, '318/QĐ-TTg')
  await page.goto(`${decision}/coverage`)
  await settled(page)
  await page.getByText('Chưa có nhiệm vụ (1)').click()
  await expect(page.getByRole('row')).toHaveCount(2)
  await expect(page.getByRole('row', { name: /Bộ Quốc phòng/ })).toContainText('Chưa có nhiệm vụ')
  await expectAccessible(page)
})

test('the thread of a task is one sheet of paper', async ({ page, signIn }) => {
  await signIn('chuyen-vien')
  await page.goto('/tasks?q=' + encodeURIComponent('đổ bê tông tối thiểu'))
  await settled(page)
  await page
    .getByRole('link', { name: /đổ bê tông tối thiểu/ })
    .first()
    .click()
  await settled(page)
  await page.getByRole('link', { name: 'Xem riêng để in' }).click()
  await page.waitForURL(/\/thread$/)
  await expect(page.getByRole('link', { name: /^08\/KH-UBND/ })).toBeVisible()
  await expectAccessible(page)
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page[^s]/g) // «/Type /Page\n»
  expect(sheets).toHaveLength(1)
})

test('on a phone the thread, the links and the coverage are lists that fit', async ({ page, signIn }, info) => {
  await page.setViewportSize(PHONE)
  await signIn('chuyen-vien')
  const plan = await openDocument(page, '52/KH-UBND')
  await page.goto(`${plan}?panel=chain`)
  await expect(page.getByRole('heading', { name: 'Nhiệm vụ theo điều khoản' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.goto(`${plan}/coverage`)
  await settled(page)
  await expect(page.getByRole('table')).toHaveCount(0)
  await expect(page.getByText(/UBND các xã biên giới, chủ trì 1/).first()).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.screenshot({ path: info.outputPath('coverage-phone.png') })
  await page.getByRole('link', { name: /^II\.1\.b: Nhiệm vụ 1/ }).click()
  await page
    .getByRole('link', { name: /^08\/KH-UBND/ })
    .first()
    .click()
  await expect(page.getByRole('navigation', { name: 'Mạch chỉ đạo' }).getByRole('link', { name: 'II.1.b' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.screenshot({ path: info.outputPath('task-phone.png') })
})

test('who only carries tasks out reads them beside the text, and each one shows the sentence that orders it', async ({
  page,
  signIn,
}, info) => {
  await signIn('cb-na-linh')
  await openDocument(page, '52/KH-UBND')
  const tasks = page.getByRole('region', { name: 'Nhiệm vụ của văn bản này mà đơn vị mình thực hiện hoặc theo dõi' })
  const shown = tasks.getByRole('button')
  await expect.poll(() => shown.count()).toBeGreaterThan(3)
  await tasks.getByRole('button', { name: /II\.1\.b .*đổ bê tông tối thiểu/ }).click()
  await expect(page).toHaveURL(/start=\d+/)
  await expect(page.locator('p[data-chosen]', { hasText: 'đổ bê tông tối thiểu' })).toBeInViewport()
  await expect(tasks.getByRole('button', { pressed: true })).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Nhận', exact: true })).toHaveCount(0)
  await expectAccessible(page)
  await page.screenshot({ path: info.outputPath('readers-tasks.png') })
  await page.setViewportSize(PHONE)
  await settled(page)
  await expectNoSidewaysScroll(page)
  await page.screenshot({ path: info.outputPath('readers-tasks-phone.png') })
  await tasks.getByRole('link', { name: 'Mở nhiệm vụ' }).first().click()
  await page.waitForURL(/\/tasks\/[0-9a-f]{8}-/)
})
