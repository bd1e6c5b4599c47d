/** From a plan on the desk to issued tasks: the fence, the review with the keys, two editors at once, submit and approve; also on a phone. */
import type { Browser, BrowserContext, Locator, Page } from '@playwright/test'
import { typeset, type Paper } from '../src/demo/paper.ts'
import { demoPeople, personFor } from './support/people.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, settled, test, watchFaults } from './support/test.ts'

const PHONE = { width: 360, height: 740 }
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const orders = [
  'Sở Xây dựng chủ trì, phối hợp với Sở Tài chính khảo sát các đoạn đường tuần tra bị sạt lở, báo cáo Ủy ban nhân dân tỉnh trước ngày 30/11/2027.',
  'Sở Nông nghiệp và Môi trường chủ trì cung cấp cây giống cho các hộ nhận tự quản, hoàn thành trước ngày 31/3/2027.',
  'UBND các xã biên giới rà soát các đoạn tự quản, cập nhật danh sách hộ; báo cáo kết quả trước ngày 25 hằng tháng.',
  'Ban Quản lý rừng Khau Tằm chủ trì trồng bổ sung 12 km tre dọc đường biên, hoàn thành trong quý IV/2027.',
  'Sở Tài chính cân đối kinh phí thực hiện, trình Ủy ban nhân dân tỉnh trước ngày 15/12/2027; đồng thời hướng dẫn các xã thanh toán.',
]

/** A plan that no other journey uses: its number is its own. */
function plan(number: string, tasks: readonly string[] = orders): Paper {
  return {
    agency: ['ỦY BAN NHÂN DÂN', 'TỈNH SƠN HÀ'],
    number,
    placeAndDate: 'Sơn Hà, ngày 12 tháng 01 năm 2027',
    type: 'KẾ HOẠCH',
    title: 'Quản lý, bảo vệ các đoạn đường biên tự quản năm 2027',
    body: [
      'Để giữ gìn các đoạn đường biên tự quản, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Phân công rõ người, rõ việc, rõ thời hạn.',
      'II. NHIỆM VỤ',
      ...tasks.map((words, i) => `${i + 1}. ${words}`),
      'III. TỔ CHỨC THỰC HIỆN',
      'Các sở, ngành, Ủy ban nhân dân các xã căn cứ Kế hoạch này triển khai thực hiện.',
    ],
    recipients: ['Các sở, ngành;', 'UBND các xã biên giới;', 'Lưu: VT.'],
    signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Nông Đức Chính' },
  }
}

/** Takes a plan in through the page and waits until its review is open. Gives its address. */
async function takeIn(page: Page, paper: Paper): Promise<string> {
  await page.goto('/documents/new')
  await settled(page)
  await page.getByLabel('Thường (không có dấu mật)').check()
  await page.locator('input[type=file]').setInputFiles({
    name: `Ke-hoach-${paper.number.replace('/', '-')}.docx`,
    mimeType: DOCX,
    buffer: Buffer.from(await typeset(paper)),
  })
  await page.waitForURL(/\/documents\/[0-9a-f]{8}-/)
  await expect(page.getByRole('heading', { level: 1, name: paper.number })).toBeVisible()
  await expect(card(page)).toBeVisible()
  return new URL(page.url()).pathname
}

/** The chosen card. */
const card = (page: Page) => page.getByRole('article')
/** The column of the proposals. */
const proposals = (page: Page) => page.getByRole('region', { name: 'Nhiệm vụ được đề xuất' })
/** One of the counters over the cards. */
const counter = (page: Page, words: string) => page.getByRole('button', { name: new RegExp(`^\\d+ ${words}$`) })

/** Where something stands in the window, in pixels. */
async function box(what: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const found = await what.boundingBox()
  if (!found) throw new Error('it is not on the screen')
  return found
}

/** A second person in a browser of his own. */
async function another(
  browser: Browser,
  baseURL: string,
  role: string,
): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const person = personFor(demoPeople(process.env['COTMOC_E2E_DATA'] ?? ''), role)
  const context = await browser.newContext({ baseURL, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  const answer = await context.request.post('/api/session', {
    data: { username: person.username, password: person.password },
    headers: { origin: baseURL },
  })
  expect(answer.status(), `${person.username} may sign in`).toBe(200)
  const page = await context.newPage()
  return { context, page, faults: watchFaults(page) }
}

test.describe('taking a document in', () => {
  test('a classified document stays on this machine, and the page says what to do on paper', async ({ page, signIn }, info) => {
    await signIn('office_expert')
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(new URL(request.url()).pathname)
    })
    await page.goto('/documents/new')
    await settled(page)
    await expectAccessible(page)
    await page.screenshot({ path: info.outputPath('take-in.png') })

    await page.locator('input[type=file]').setInputFiles({
      name: 'Phương án.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('MẬT\nỦY BAN NHÂN DÂN TỈNH SƠN HÀ\nSố: 05/PA-UBND\nPHƯƠNG ÁN\nNội dung diễn tập'),
    })
    await expect(page.getByText('Tệp chưa được gửi')).toBeVisible()
    await page.getByLabel('Thường (không có dấu mật)').click()
    await expect(page.getByRole('heading', { name: 'Văn bản này không được gửi đi' })).toBeFocused()
    await expectAccessible(page)
    await page.screenshot({ path: info.outputPath('refused.png') })
    expect(sent.filter((path) => path.endsWith('/directives'))).toEqual([])
    expect(sent.filter((path) => path.endsWith('/refusals'))).toHaveLength(1)

    await page.getByRole('button', { name: 'Đưa văn bản khác vào' }).click()
    // Passing over the levels with the arrow keys says nothing yet: the page tells what to do, and only the button records it.
    await page.getByLabel('Thường (không có dấu mật)').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByLabel('Tối mật')).toBeChecked()
    await expect(page.getByRole('heading', { name: 'Văn bản mang độ mật không được đưa vào hệ thống' })).toBeVisible()
    await expectAccessible(page)
    await page.screenshot({ path: info.outputPath('classified.png') })
    expect(sent.filter((path) => path.endsWith('/refusals'))).toHaveLength(1)
    await page.getByRole('button', { name: 'Ghi nhận không đưa vào' }).click()
    await expect(page.getByRole('heading', { name: 'Văn bản này không được gửi đi' })).toBeFocused()
    expect(sent.filter((path) => path.endsWith('/refusals'))).toHaveLength(2)
    expect(sent.filter((path) => path.endsWith('/directives'))).toEqual([])
  })

  test('a file offered under a level of secrecy is refused without being sent', async ({ page, signIn }) => {
    await signIn('office_expert')
    const sent: string[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(new URL(request.url()).pathname)
    })
    await page.goto('/documents/new')
    await settled(page)
    await page.getByLabel('Mật', { exact: true }).check()
    await page.locator('input[type=file]').setInputFiles({
      name: 'Phu luc.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Phụ lục diễn tập'),
    })
    await expect(page.getByRole('heading', { name: 'Văn bản này không được gửi đi' })).toBeFocused()
    expect(sent.filter((path) => path.endsWith('/directives'))).toEqual([])
    expect(sent.filter((path) => path.endsWith('/refusals'))).toHaveLength(1)
  })

  test('the same file sent twice is shown, not doubled', async ({ page, signIn }) => {
    await signIn('office_expert')
    const where = await takeIn(page, plan('901/KH-UBND'))
    const buffer = Buffer.from(await typeset(plan('901/KH-UBND')))
    await page.goto('/documents/new')
    await page.getByLabel('Thường (không có dấu mật)').check()
    // The clock inside a .docx makes bytes differ; the very same text is what «the same bytes» means for a pasted document.
    expect(buffer.length).toBeGreaterThan(1000)
    await page.getByRole('button', { name: 'Dán nội dung thay cho tệp' }).click()
    const words = [
      'UBND TỈNH SƠN HÀ',
      'Số: 902/KH-UBND',
      'Sơn Hà, ngày 12 tháng 01 năm 2027',
      'KẾ HOẠCH',
      'Bảo vệ đường biên',
      'II. NHIỆM VỤ',
      `1. ${orders[0]}`,
    ].join('\n')
    await page.getByLabel('Nội dung văn bản').fill(words)
    await page.getByRole('button', { name: 'Đưa nội dung vào' }).click()
    await page.waitForURL((url) => /\/documents\/[0-9a-f]{8}-/.test(url.pathname) && url.pathname !== where)
    const first = new URL(page.url()).pathname
    await page.goto('/documents/new')
    await page.getByLabel('Thường (không có dấu mật)').check()
    await page.getByRole('button', { name: 'Dán nội dung thay cho tệp' }).click()
    await page.getByLabel('Nội dung văn bản').fill(words)
    await page.getByRole('button', { name: 'Đưa nội dung vào' }).click()
    await expect(page.getByRole('heading', { name: 'Văn bản này đã có trong hệ thống' })).toBeVisible()
    await page.getByRole('link', { name: 'Mở văn bản đó' }).click()
    await expect(page).toHaveURL(new RegExp(first))
  })
})

test.describe('the review', () => {
  test('is done with the keys alone: doubts first, accept, reject, undo, correct, split, merge, add', async ({
    page,
    signIn,
  }, info) => {
    await signIn('office_expert')
    await takeIn(page, plan('911/KH-UBND'))
    await page.screenshot({ path: info.outputPath('review.png') })
    await expectAccessible(page)
    // The unclear name comes first although it stands fourth in the text.
    await expect(card(page)).toContainText('Khau Tằm')
    await expect(card(page)).toContainText('chưa xác định được đơn vị')
    const waiting = Number(/\d+/.exec((await counter(page, 'chưa xem').textContent()) ?? '')?.[0])

    await page.keyboard.press('j')
    await expect(card(page)).not.toContainText('Khau Tằm')
    await page.keyboard.press('k')
    await expect(card(page)).toContainText('Khau Tằm')

    await page.keyboard.press('a')
    await expect(counter(page, 'đã nhận')).toContainText('1')
    await page.keyboard.press('x')
    await expect(counter(page, 'không phải việc')).toContainText('1')
    await page.keyboard.press('u')
    await expect(counter(page, 'không phải việc')).toBeHidden()
    await expect(counter(page, 'chưa xem')).toContainText(String(waiting - 1))
    await page.reload()
    await expect(counter(page, 'đã nhận')).toContainText('1')

    // A deadline that the document does not have needs a basis and is marked «ấn định sau».
    await page.keyboard.press('e')
    const due = page.getByRole('textbox', { name: 'Thời hạn' })
    // What no calendar has is said while it is typed, and no basis is asked for it; a day before the document is pointed out.
    await due.fill('31/2/2027')
    await expect(page.getByText('Tháng 2/2027 không có ngày 31.')).toBeVisible()
    await expect(page.getByLabel(/Căn cứ ấn định/)).toBeHidden()
    await due.fill('01/01/1990')
    await expect(page.getByText('Sớm hơn ngày ban hành văn bản (12/01/2027)')).toBeVisible()
    await due.fill('cuối tháng 6/2027')
    await expect(page.getByText('→ đến hết thứ Tư, 30/06/2027')).toBeVisible()
    await expect(page.getByText('Sớm hơn ngày ban hành')).toBeHidden()
    await due.fill('quý II/2028')
    await expect(page.getByText('→ đến hết thứ Sáu, 30/06/2028')).toBeVisible()
    await page.reload()
    await expect(page.getByText('Đã mở lại nội dung đang soạn dở.')).toBeVisible()
    await expect(due).toHaveValue('quý II/2028')
    await page.getByLabel(/Căn cứ ấn định: quý II\/2028/).fill('Ý kiến của Chủ tịch tại giao ban ngày 14/01/2027')
    await page.screenshot({ path: info.outputPath('edit.png') })
    await expectAccessible(page)
    await page.keyboard.press('Control+Enter')
    await expect(counter(page, 'đã nhận')).toContainText('2')
    await page.getByRole('textbox', { name: 'Lọc theo chữ' }).fill('so xay dung')
    await page.getByRole('textbox', { name: 'Lọc theo chữ' }).press('Escape')
    await page.keyboard.press('u')
    await expect(counter(page, 'đã nhận')).toContainText('1')
  })

  test('splits at a break, merges back, and makes a task of selected words', async ({ page, signIn }, info) => {
    await signIn('office_expert')
    await takeIn(page, plan('912/KH-UBND'))
    const filter = page.getByRole('textbox', { name: 'Lọc theo chữ' })
    await page.keyboard.press('/')
    await filter.fill('can doi kinh phi')
    await filter.press('Enter')
    await proposals(page).getByRole('listitem').filter({ hasText: 'cân đối kinh phí' }).first().click()
    await expect(card(page)).toContainText('cân đối kinh phí')
    await page.keyboard.press('s')
    await expect(page.getByRole('dialog', { name: 'Tách nhiệm vụ' })).toBeVisible()
    await page.screenshot({ path: info.outputPath('split.png') })
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'thành hai' })).toBeVisible()
    await filter.fill('huong dan cac xa')
    await filter.press('Enter')
    await proposals(page).getByRole('listitem').first().click()
    await page.keyboard.press('m')
    await expect(page.getByRole('status').filter({ hasText: 'Đã gộp' })).toBeVisible()
    await page.keyboard.press('/')
    await filter.press('Escape')

    const proposed = await counter(page, 'chưa xem').textContent()
    const line = page.locator('[data-at]').filter({ hasText: 'Để giữ gìn các đoạn đường biên' })
    await line.selectText()
    await page.keyboard.press('n')
    await expect(page.getByRole('form')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Nội dung nhiệm vụ' })).toHaveValue(/Để giữ gìn các đoạn/)
    // Left with Esc, nothing was added; saved, it is there and says who added it.
    await page.keyboard.press('Escape')
    await expect(page.getByRole('form')).toBeHidden()
    await expect(counter(page, 'chưa xem')).toHaveText(proposed ?? '')
    await page.keyboard.press('/')
    await filter.fill('giu gin cac doan')
    await expect(proposals(page).getByRole('listitem')).toHaveCount(0)
    await filter.press('Escape')
    await line.selectText()
    await page.keyboard.press('n')
    await page.getByRole('button', { name: 'Chỉ lưu' }).click()
    await expect(card(page)).toContainText('do người thêm')
    await page.keyboard.press('x')
    await expect(counter(page, 'không phải việc')).toContainText('1')
  })

  test('letters typed before the proposals are read or while a form opens decide nothing', async ({ page, signIn }) => {
    await signIn('office_expert')
    const where = await takeIn(page, plan('914/KH-UBND'))
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.route('**/directives/*/drafts?*', async (route) => {
      await held
      await route.continue()
    })
    // As when the proposals are too many to come with the page: e.g. <script type="application/json" data-answer="…/drafts?…">{…}</script>
    const brought = /<script type="application\/json" data-answer="[^"]*\/drafts[^"]*">[^<]*<\/script>/
    await page.route(`**${where}`, async (route) => {
      const answer = await route.fetch()
      const { 'content-encoding': _, ...headers } = answer.headers()
      await route.fulfill({ status: answer.status(), headers, body: (await answer.text()).replace(brought, '') })
    })
    await page.goto(where)
    await expect(page.getByRole('region', { name: 'Văn bản' })).toContainText('MỤC ĐÍCH')
    await page.keyboard.type('exaxam')
    release()
    await expect(card(page)).toBeVisible()
    await expect(counter(page, 'đã nhận')).toContainText('0')
    await expect(counter(page, 'không phải việc')).toBeHidden()

    await page.reload()
    await expect(card(page)).toBeVisible()
    await page.keyboard.type('exaxam')
    await page.getByRole('form').getByRole('button', { name: 'Bỏ qua' }).click()
    await expect(card(page)).toBeVisible()
    await expect(counter(page, 'đã nhận')).toContainText('0')
    await expect(counter(page, 'không phải việc')).toBeHidden()
  })

  test('a document that holds no task is kept for look-up, and nothing is offered to be issued', async ({
    page,
    signIn,
  }, info) => {
    await signIn('office_expert')
    const where = await takeIn(page, plan('915/KH-UBND', orders.slice(0, 1)))
    const waiting = Number(/\d+/.exec((await counter(page, 'chưa xem').textContent()) ?? '')?.[0])
    for (let n = 1; n <= waiting; n++) {
      await page.keyboard.press('x')
      await expect(counter(page, 'không phải việc')).toContainText(String(n))
    }
    await expect(page.getByText('văn bản được giữ trong hệ thống để tra cứu')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Giao nhiệm vụ' })).toBeDisabled()
    await expectAccessible(page)
    await page.screenshot({ path: info.outputPath('look-up.png') })
    await page.goto(`${where}/assign`)
    await expect(page.getByText('Văn bản được giữ trong hệ thống để tra cứu.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Trình giao nhiệm vụ' })).toBeHidden()
  })

  test('the form of a task whose lead has a very long name keeps both columns and its buttons in sight', async ({
    page,
    signIn,
  }, info) => {
    await signIn('office_expert')
    const name = 'Ban Quản lý dự án đầu tư xây dựng các công trình hạ tầng kỹ thuật vùng biên giới cửa khẩu Khau Tằm'
    await takeIn(page, plan('916/KH-UBND', [`${name} chủ trì, phối hợp với Sở Xây dựng sửa đường tuần tra trong quý IV/2027.`]))
    await expect(card(page)).toContainText(name)
    await page.keyboard.press('e')
    const form = page.getByRole('form')
    const chip = form.getByTitle(name)
    await expect(chip).toContainText(name)
    const [frame, lead, support] = [await box(form), await box(chip), await box(form.getByRole('textbox', { name: 'Phối hợp' }))]
    expect(lead.width, 'the name is written in lines of words').toBeGreaterThan(lead.height)
    expect((await box(form.getByTitle('Sở Xây dựng'))).width, 'a short name has a short chip').toBeLessThan(lead.width)
    expect(lead.x + lead.width, 'the chip ends before the second column').toBeLessThanOrEqual(support.x)
    expect(support.x + support.width, 'the second column ends inside the form').toBeLessThanOrEqual(frame.x + frame.width)
    expect(frame.x + frame.width, 'the form ends inside the window').toBeLessThanOrEqual(1440)
    await expect(form.getByRole('button', { name: 'Lưu và nhận' })).toBeInViewport({ ratio: 1 })
    await expectAccessible(page)
    await page.screenshot({ path: info.outputPath('long-name.png') })
  })

  test('tasks of one clause are told apart on the cards and on the page that is approved', async ({ page, signIn }, info) => {
    await signIn('office_expert')
    const two = `${orders[0]} ${orders[1]}`
    const where = await takeIn(page, plan('917/KH-UBND', [two, orders[4] ?? '']))
    await page.getByRole('button', { name: /^Nhận cả \d+ việc đã rõ$/ }).click()
    await expect(proposals(page).getByRole('listitem').filter({ hasText: 'II.1 · việc 1' })).toContainText('khảo sát các đoạn')
    await expect(proposals(page).getByRole('listitem').filter({ hasText: 'II.1 · việc 2' })).toContainText('cung cấp cây giống')
    await page.goto(`${where}/assign`)
    const issued = page.getByRole('table', { name: 'Các nhiệm vụ sẽ được giao' })
    await expect(issued.getByRole('row').filter({ hasText: 'cung cấp cây giống' })).toContainText('II.1 · việc 2')
    const places = await issued.getByRole('link').allTextContents()
    expect(new Set(places).size, places.join(', ')).toBe(places.length)
    await page.screenshot({ path: info.outputPath('told-apart.png') })
  })

  test('two windows of one person are not called two people', async ({ page, signIn }, info) => {
    await signIn('office_expert')
    const where = await takeIn(page, plan('918/KH-UBND'))
    const other = await page.context().newPage()
    await other.goto(where)
    await expect(card(other)).toBeVisible()
    await page.keyboard.press('e')
    await page.getByRole('textbox', { name: 'Sản phẩm' }).fill('Báo cáo khảo sát')
    await other.keyboard.press('e')
    await other.getByRole('textbox', { name: 'Sản phẩm' }).fill('Biên bản nghiệm thu')
    await other.getByRole('button', { name: 'Chỉ lưu' }).click()
    await expect(card(other)).toContainText('Biên bản nghiệm thu')
    await other.close()
    await page.getByRole('button', { name: 'Chỉ lưu' }).click()
    const dialog = page.getByRole('dialog', { name: 'Chính mình đã sửa nhiệm vụ này ở cửa sổ khác' })
    await expect(dialog).toContainText('Biên bản nghiệm thu')
    await expect(dialog).toContainText('Báo cáo khảo sát')
    await page.screenshot({ path: info.outputPath('own-windows.png') })
    await dialog.getByRole('button', { name: 'Ghi bản ở cửa sổ này' }).click()
    await expect(card(page)).toContainText('Báo cáo khảo sát')
  })

  test('two editors see each other and neither overwrites the other', async ({ page, signIn, browser, baseURL }, info) => {
    await signIn('office_expert')
    const where = await takeIn(page, plan('913/KH-UBND'))
    const chief = await another(browser, baseURL ?? '', 'office_chief')
    await chief.page.goto(where)
    await expect(card(chief.page)).toBeVisible()
    await expect(page.getByText(/cũng đang xem văn bản này/)).toBeVisible({ timeout: 30_000 })

    // Both open the same task; the chief saves first.
    await page.keyboard.press('e')
    await page.getByRole('textbox', { name: 'Sản phẩm' }).fill('Báo cáo khảo sát')
    await chief.page.keyboard.press('e')
    await chief.page.getByRole('textbox', { name: 'Sản phẩm' }).fill('Biên bản nghiệm thu')
    await chief.page.getByRole('button', { name: 'Chỉ lưu' }).click()
    await expect(card(chief.page)).toContainText('Biên bản nghiệm thu')

    await page.keyboard.press('Control+Enter')
    const dialog = page.getByRole('dialog', { name: 'Hai người cùng sửa một nhiệm vụ' })
    await expect(dialog).toContainText('Biên bản nghiệm thu')
    await expect(dialog).toContainText('Báo cáo khảo sát')
    await page.screenshot({ path: info.outputPath('conflict.png') })
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Ghi bản của tôi' }).click()
    await expect(dialog).toBeHidden()
    // The other sees it without asking.
    await expect(card(chief.page)).toContainText('Báo cáo khảo sát', { timeout: 15_000 })
    expect(chief.faults).toEqual([])
    await chief.context.close()
  })
})

test('a plan is reviewed, submitted by the officer, returned once, and approved by the chief', async ({
  page,
  signIn,
  browser,
  baseURL,
}, info) => {
  await signIn('office_expert')
  const where = await takeIn(page, plan('921/KH-UBND'))
  await page.keyboard.press('a')
  await page.getByRole('button', { name: /^Nhận cả \d+ việc đã rõ$/ }).click()
  await expect(counter(page, 'chưa xem')).toContainText('0')
  await expect(page.getByText('Đã rà soát hết.')).toBeVisible()
  await page.keyboard.press('Shift+G')
  await page.waitForURL(`**${where}/assign`)
  await settled(page)
  await expectAccessible(page)
  await page.screenshot({ path: info.outputPath('assign.png') })
  await page.getByRole('button', { name: 'Trình giao nhiệm vụ' }).click()
  await expect(page.getByText(/đang chờ duyệt/).first()).toBeVisible()

  const chief = await another(browser, baseURL ?? '', 'office_chief')
  await chief.page.goto('/documents')
  await settled(chief.page)
  await chief.page.screenshot({ path: info.outputPath('waiting.png') })
  await expectAccessible(chief.page)
  await chief.page
    .getByRole('region', { name: /chờ duyệt giao nhiệm vụ/ })
    .getByRole('link', { name: /921/ })
    .click()
  // What he approves stands there in words, not only in figures.
  const issued = chief.page.getByRole('table', { name: 'Các nhiệm vụ sẽ được giao' })
  await expect(issued).toContainText('khảo sát các đoạn đường tuần tra bị sạt lở')
  await expect(issued).toContainText('Sở Xây dựng')
  await expect(issued).toContainText('30/11/2027')
  await chief.page.screenshot({ path: info.outputPath('to-approve.png'), fullPage: true })
  await chief.page.getByRole('button', { name: 'Trả lại' }).click()
  await chief.page.getByLabel(/Lý do trả lại/).fill('Đề nghị rà lại nhiệm vụ của Ban Quản lý rừng.')
  await chief.page.getByRole('button', { name: 'Trả lại' }).last().click()
  await expect(chief.page.getByText(/trả lại lúc .*rà lại nhiệm vụ/).first()).toBeVisible()

  await expect(page.getByText(/trả lại lúc/).first()).toBeVisible({ timeout: 15_000 })
  await page.getByRole('button', { name: 'Trình giao nhiệm vụ' }).click()
  await expect(chief.page.getByRole('button', { name: 'Duyệt và giao nhiệm vụ' })).toBeVisible({ timeout: 15_000 })
  await chief.page.screenshot({ path: info.outputPath('approve.png') })
  await expectAccessible(chief.page)
  await chief.page.getByRole('button', { name: 'Duyệt và giao nhiệm vụ' }).click()
  await expect(chief.page.getByRole('link', { name: 'Xem các nhiệm vụ đã giao' })).toBeVisible()
  await chief.page.screenshot({ path: info.outputPath('issued.png') })
  await page.goto(where)
  await expect(page.getByText('Nhiệm vụ đã được giao; dự thảo chỉ để xem.')).toBeVisible()
  expect(chief.faults).toEqual([])
  await chief.context.close()
})

test('on a phone one task at a time, its sentence above it, everything within 360 px', async ({ page, signIn }, info) => {
  await page.setViewportSize(PHONE)
  await signIn('office_expert')
  const where = await takeIn(page, plan('931/KH-UBND'))
  await expect(page.getByText(/^Việc 1\//)).toBeVisible()
  await expect(page.locator('blockquote mark')).toContainText('Khau Tằm')
  for (const tab of await page.getByRole('navigation', { name: 'Nội dung rà soát' }).getByRole('link').all())
    await expect(tab).toBeInViewport({ ratio: 1 })
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.screenshot({ path: info.outputPath('phone.png'), fullPage: true })
  await page.getByRole('button', { name: 'Nhận', exact: true }).click()
  await expect(counter(page, 'đã nhận')).toContainText('1')
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(counter(page, 'đã nhận')).toContainText('0')
  await page.getByRole('button', { name: 'Xem cả văn bản' }).click()
  await expect(page.getByRole('region', { name: 'Văn bản' })).toContainText('MỤC ĐÍCH')
  await expectNoSidewaysScroll(page)
  for (const panel of ['Phần đầu', 'Viện dẫn', 'Chỉ tiêu', 'Diễn biến']) {
    await page.getByRole('navigation', { name: 'Nội dung rà soát' }).getByRole('link', { name: panel }).click()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  }
  await page.goto(`${where}/assign`)
  await settled(page)
  await expectNoSidewaysScroll(page)
  await page.screenshot({ path: info.outputPath('phone-assign.png'), fullPage: true })
  await page.goto('/documents')
  await settled(page)
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
  await page.screenshot({ path: info.outputPath('phone-documents.png') })
  // What she may not decide is no matter for her list.
  await expect(page.getByRole('region', { name: /chờ duyệt giao nhiệm vụ/ })).toBeHidden()
  await expect(page.getByLabel('Loại văn bản')).toBeHidden()
  await page.getByRole('button', { name: 'Lọc' }).click()
  await page.getByLabel('Loại văn bản').selectOption('Kế hoạch')
  await expect(page.getByRole('button', { name: 'Lọc (1)' })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})
