/** A scanned plan under review: its pages as pictures, the sentence of each task marked over them; on a phone cut out above the card. */
import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, settled, test } from './support/test.ts'

const PHONE = { width: 360, height: 740 }

/** Goes from the list to the scanned plan that waits for review in the exercise. */
async function goToScan(page: Page): Promise<void> {
  await page.goto('/documents?text=29/KH-UBND')
  await settled(page)
  await page
    .getByRole('link', { name: /29\/KH-UBND/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: '29/KH-UBND' })).toBeVisible()
}

/** Opens it at its first task. */
async function openScan(page: Page): Promise<void> {
  await goToScan(page)
  await expect(page.getByRole('article')).toBeVisible()
}

const pages = (page: Page) => page.getByRole('region', { name: 'Ảnh các trang văn bản' })
const proposals = (page: Page) => page.getByRole('region', { name: 'Nhiệm vụ được đề xuất' })
const marks = (page: Page) => page.locator('[data-chosen]')

/** Chooses the task that holds these words. */
async function choose(page: Page, words: string): Promise<void> {
  await proposals(page).getByRole('listitem').filter({ hasText: words }).first().click()
  await expect(page.getByRole('article')).toContainText(words)
}

/** The picture has come; the first one waits for the process that draws to start. */
async function shown(picture: Locator): Promise<void> {
  const width = () => picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)
  await expect.poll(width, { timeout: 20_000 }).toBeGreaterThan(0)
}

/** Where the middle of a mark lies on its picture. */
async function shareOf(mark: Locator, picture: Locator): Promise<{ x: number; y: number }> {
  const [inner, outer] = [await mark.boundingBox(), await picture.boundingBox()]
  if (!inner || !outer) throw new Error('nothing is drawn')
  return {
    x: (inner.x + inner.width / 2 - outer.x) / outer.width,
    y: (inner.y + inner.height / 2 - outer.y) / outer.height,
  }
}

test.describe('a scan under review', () => {
  test('shows its pages as pictures with the sentence of the chosen task marked and in sight', async ({ page, signIn }, info) => {
    await signIn('office_expert')
    await openScan(page)
    const first = pages(page).getByRole('img', { name: 'Trang 1/2' })
    await shown(first)
    await choose(page, 'khảo sát các đoạn đường')
    await expect(marks(page)).toHaveCount(3)
    await expect(marks(page).first()).toBeInViewport()
    await expectAccessible(page)
    await page.screenshot({ path: info.outputPath('scan.png') })

    // The place on the picture leads back to the task.
    await choose(page, 'cân đối kinh phí')
    await expect(marks(page)).toHaveCount(2)
    const there = await shareOf(marks(page).first(), first)
    await choose(page, 'tổng hợp báo cáo')
    await expect(marks(page).first()).toBeInViewport()
    await pages(page).evaluate((pane) => pane.scrollTo({ top: 0 }))
    const size = (await first.boundingBox()) ?? { width: 0, height: 0 }
    await first.locator('..').click({ position: { x: there.x * size.width, y: there.y * size.height } })
    await expect(page.getByRole('article')).toContainText('cân đối kinh phí')
  })

  test('is compared with its recognised words by one switch, which the address keeps and this browser remembers', async ({
    page,
    signIn,
  }, info) => {
    await signIn('office_expert')
    await openScan(page)
    await page.getByText('Chữ nhận dạng', { exact: true }).click()
    await expect(page).toHaveURL(/view=text/)
    const words = page.getByRole('region', { name: 'Văn bản' })
    await expect(words).toContainText('MỤC ĐÍCH, YÊU CẦU')
    await page.screenshot({ path: info.outputPath('words.png') })
    // Adding a task by selecting works among the words.
    const known = await proposals(page).getByRole('listitem').count()
    await words.locator('[data-at]').filter({ hasText: 'Mọi đoạn đường lên cột mốc' }).selectText()
    await page.keyboard.press('n')
    await expect(page.getByRole('textbox', { name: 'Nội dung nhiệm vụ' })).toHaveValue(/Mọi đoạn đường lên cột mốc/)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('article')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Nội dung nhiệm vụ' })).toHaveCount(0)
    await expect(proposals(page).getByRole('listitem')).toHaveCount(known)

    await openScan(page)
    await expect(words).toBeVisible()
    await page.getByText('Ảnh trang', { exact: true }).click()
    await expect(page).toHaveURL(/view=pages/)
    await expect(page.getByText('chuyển sang «Chữ nhận dạng»')).toBeVisible()
    await shown(pages(page).getByRole('img', { name: 'Trang 1/2' }))
  })

  test('marks where a field of the head was read', async ({ page, signIn }) => {
    await signIn('office_expert')
    await openScan(page)
    await page.getByRole('link', { name: /Phần đầu/ }).click()
    await page.getByRole('textbox', { name: 'Số, ký hiệu' }).focus()
    await expect(marks(page)).toHaveCount(1)
    expect((await shareOf(marks(page), pages(page).getByRole('img').first())).y).toBeLessThan(0.2)
  })

  test('says where it cannot mark the sentence, and offers to load a picture again that did not come', async ({
    page,
    signIn,
  }, info) => {
    await signIn('office_expert')
    // As a document answers that was read before the places of words were kept.
    await page.route('**/directives/*/pages', async (route) => {
      const answer = await route.fetch()
      const { pages: sheets } = (await answer.json()) as { pages: object[] }
      await route.fulfill({
        response: answer,
        json: { placed: false, pages: sheets.map((sheet) => ({ ...sheet, start: null, end: null })) },
      })
    })
    let broken = true
    await page.route('**/pages/2/picture?*', (route) => (broken ? route.abort() : route.continue()))
    await openScan(page)
    await shown(pages(page).getByRole('img', { name: 'Trang 1/2' }))
    await expect(page.getByText('câu đang chọn không được tô trên ảnh')).toBeVisible()
    await expect(marks(page)).toHaveCount(0)
    await pages(page).evaluate((pane) => pane.scrollTo({ top: pane.scrollHeight }))
    await expect(pages(page).getByText('Chưa hiển thị được ảnh trang 2.')).toBeVisible()
    await expectAccessible(page)
    await page.screenshot({ path: info.outputPath('unplaced.png') })
    broken = false
    await pages(page).getByRole('button', { name: 'Tải lại ảnh' }).click()
    await shown(pages(page).getByRole('img', { name: 'Trang 2/2' }))
  })

  test('in which the machine found no task says so and asks for the pages to be read, never that nothing is to be done', async ({
    page,
    signIn,
  }, info) => {
    await signIn('office_expert')
    // As a scan answers of whose words no task could be made.
    await page.route('**/directives/*/drafts?*', async (route) => {
      const answer = await route.fetch()
      const { counts } = (await answer.json()) as { counts: object }
      const none = Object.fromEntries(Object.keys(counts).map((key) => [key, 0]))
      await route.fulfill({ response: answer, json: { items: [], next: null, counts: none } })
    })
    // From the list: an address that is opened brings its answers inside the page.
    await goToScan(page)
    await expect(page.getByText('Máy chưa nhận ra nhiệm vụ nào trong bản quét')).toBeVisible()
    await expect(page.getByText('đề nghị đọc lại ảnh trang')).toBeVisible()
    await expect(page.getByText('không phải làm gì')).toBeHidden()
    await expectAccessible(page)
    await page.screenshot({ path: info.outputPath('nothing-found.png') })
    await page.getByRole('button', { name: 'Thêm việc' }).click()
    await expect(page.getByRole('dialog', { name: 'Thêm nhiệm vụ' })).toBeVisible()
    await page.keyboard.press('Escape')

    await page.setViewportSize(PHONE)
    await page.getByRole('button', { name: 'Xem ảnh trang' }).click()
    await shown(pages(page).getByRole('img', { name: 'Trang 1/2' }))
    await expectNoSidewaysScroll(page)
  })

  test('on a phone the sentence is cut out of its page above the card, with the recognised words below', async ({
    page,
    signIn,
  }, info) => {
    await page.setViewportSize(PHONE)
    await signIn('office_expert')
    await openScan(page)
    const crop = page.getByRole('region', { name: 'Câu trên ảnh trang' })
    await shown(crop.getByRole('img').first())
    const said = page.getByLabel('Văn bản', { exact: true })
    await expect(said).toContainText('Sở Xây dựng chủ trì')
    const [above, below] = [await crop.boundingBox(), await said.boundingBox()]
    expect(above && below && above.y + above.height <= below.y).toBe(true)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await page.screenshot({ path: info.outputPath('phone.png') })
    await page.getByRole('button', { name: 'Phóng to ảnh' }).click()
    await expectNoSidewaysScroll(page)

    await page.getByRole('button', { name: 'Xem cả văn bản' }).click()
    await expect(pages(page).getByRole('img', { name: 'Trang 1/2' })).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await page.screenshot({ path: info.outputPath('phone-pages.png') })
  })
})
