/** The work itself: a commune reports from a phone, the office answers, the leader's figures follow; nothing typed is lost or doubled. */
import type { Page } from '@playwright/test'
import { test } from './support/seats.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, settled } from './support/test.ts'

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }
const OFFICER = 'cb-na-linh'

/** A line as `GET /tasks/mine` answers, as far as the journeys need it. */
interface OwedLine {
  occurrenceId: string
  role: string
  kind: string
  state: string
  next: string
  task: { id: string }
}

/** What the API answers to the person of this page. */
async function read<T>(page: Page, path: string): Promise<T> {
  const session = (await (await page.request.get('/api/me')).json()) as { province: { id: number } }
  const answer = await page.request.get(`/api/p/${session.province.id}${path}`)
  expect(answer.status(), path).toBe(200)
  return (await answer.json()) as T
}

/** Lead lines of the officer's unit that are under way, in time and ordered: the first that no other journey has finished. */
async function openLines(page: Page): Promise<OwedLine[]> {
  const { items } = await read<{ items: OwedLine[] }>(page, '/tasks/mine?limit=50')
  const lines = items.filter((line) => line.role === 'lead' && line.kind === 'order' && line.state === 'in_progress')
  expect(lines.length, 'the exercise has lines under way').toBeGreaterThan(0)
  return lines
}

type Header = Record<string, { value: number }>

/** The figures of the leader's first sentence. */
async function figures(page: Page): Promise<Record<string, number>> {
  const { header } = await read<{ header: Header }>(page, '/overview')
  const told = ['total', 'doneOnTime', 'doneLate', 'waiting', 'open', 'silent', 'overdue']
  return Object.fromEntries(told.map((name) => [name, header[name]?.value ?? -1]))
}

const form = (page: Page) => page.getByRole('form', { name: 'Gửi báo cáo' })
const reports = (page: Page) => page.getByRole('article')

/** Writes a report and sends it. */
async function send(page: Page, kind: 'Tiến độ' | 'Hoàn thành', words: string): Promise<void> {
  // The radio itself is drawn by its label.
  await form(page).getByText(kind, { exact: true }).click()
  await form(page).getByLabel('Kết quả, việc đã làm').fill(words)
  await form(page)
    .getByRole('button', { name: /^Gửi báo cáo/ })
    .click()
  await expect(page.getByRole('status').filter({ hasText: 'Đã nhận báo cáo lúc' })).toBeVisible()
}

test('a commune reports from a phone, the office returns and then accepts, and the figures change exactly', async ({
  seat,
}, info) => {
  const officer = await seat(OFFICER, PHONE)
  const office = await seat('office_expert')
  const leader = await seat('leader')
  const [line] = await openLines(officer)
  const before = await figures(leader)
  const address = `/lines/${line?.occurrenceId}`

  await office.goto(address)
  await settled(office)
  await leader.goto('/overview')
  await settled(leader)
  await officer.goto('/my-work')
  await settled(officer)
  await officer.locator(`a[href="${address}"]`).tap()
  await settled(officer)
  await expectNoSidewaysScroll(officer)
  await expectAccessible(officer)

  await form(officer).getByText('75 %', { exact: true }).tap()
  await form(officer)
    .locator('input[type=file][multiple]')
    .setInputFiles({ name: 'hien-truong.jpg', mimeType: 'image/jpeg', buffer: await officer.screenshot({ type: 'jpeg' }) })
  await expect(form(officer).getByText('hien-truong.jpg')).toBeVisible()
  // The words in the picture are recognised first, on this device: slow where the machine is busy.
  await expect(form(officer).getByText('Đang kiểm tra dấu mật')).toBeHidden({ timeout: 60_000 })
  await officer.screenshot({ path: info.outputPath('report-phone.png'), fullPage: true })
  await send(officer, 'Tiến độ', 'Đã rà soát 3 đoạn, còn 1 đoạn chờ thống nhất với xã bạn')
  // The office's page was open all along: nobody reloads it.
  await expect(reports(office).first()).toContainText('còn 1 đoạn chờ thống nhất')
  await expect(reports(office).first()).toContainText('75 %')
  await expect(reports(office).first().getByRole('link', { name: 'hien-truong.jpg' })).toBeVisible()
  expect(await figures(leader)).toEqual(before)

  await send(officer, 'Hoàn thành', 'Đã rà soát xong cả 4 đoạn')
  await expect(reports(office).first().getByRole('button', { name: 'Chấp nhận' })).toBeVisible()
  expect(await figures(leader)).toEqual({ ...before, open: (before['open'] ?? 0) - 1, waiting: (before['waiting'] ?? 0) + 1 })

  await office.keyboard.press('r')
  await office.getByLabel(/^Lý do trả lại/).fill('Đề nghị kèm biên bản thống nhất với các thôn')
  await office.getByRole('button', { name: 'Trả lại' }).last().click()
  await expect(form(officer).getByText('Đề nghị kèm biên bản thống nhất với các thôn')).toBeVisible()
  expect(await figures(leader)).toEqual(before)

  await send(officer, 'Hoàn thành', 'Đã bổ sung biên bản thống nhất với 4 thôn')
  await expect(reports(office).first()).toContainText('Đã bổ sung biên bản')
  await office.keyboard.press('a')
  await expect(reports(office).first()).toContainText('Đã chấp nhận')
  await expect(form(officer)).toBeHidden()
  await expect(office.getByRole('status').filter({ hasText: /Báo cáo tiếp theo|Không còn báo cáo nào chờ/ })).toBeVisible()
  const after = { ...before, open: (before['open'] ?? 0) - 1, doneOnTime: (before['doneOnTime'] ?? 0) + 1 }
  expect(await figures(leader)).toEqual(after)
  await expect(leader.getByRole('link', { name: `${after.doneOnTime} đúng hạn`, exact: true })).toBeVisible()

  await office.goto(`/tasks/${line?.task.id}`)
  await settled(office)
  await expect(office.getByText('Đề nghị kèm biên bản thống nhất với các thôn')).toBeVisible()
  await expectAccessible(office)
})

test('what was typed is there after a reload, and sending again after a lost answer is one report', async ({ seat }) => {
  const page = await seat(OFFICER)
  const [line] = await openLines(page)
  await page.goto(`/lines/${line?.occurrenceId}`)
  await settled(page)
  const known = await reports(page).count()

  await form(page).getByLabel('Kết quả, việc đã làm').fill('Đã họp thôn lần hai')
  // The server hears it, the answer is lost on the way back.
  await page.route('**/api/p/*/reports/*', async (route) => {
    await route.fetch()
    await route.abort('connectionreset')
  })
  await form(page).getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(form(page).getByRole('alert')).toContainText('vẫn giữ trên máy này')
  await page.unroute('**/api/p/*/reports/*')

  await page.reload()
  await settled(page)
  await expect(form(page).getByLabel('Kết quả, việc đã làm')).toHaveValue('Đã họp thôn lần hai')
  await form(page).getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Đã nhận báo cáo lúc' })).toBeVisible()
  await expect(reports(page)).toHaveCount(known + 1)
  await expect(form(page).getByLabel('Kết quả, việc đã làm')).toHaveValue('')
})

test('a report changed after a lost answer shows both, and can go as a report of its own', async ({ seat }) => {
  const page = await seat(OFFICER)
  const [line] = await openLines(page)
  await page.goto(`/lines/${line?.occurrenceId}`)
  await settled(page)
  const known = await reports(page).count()
  await form(page).getByLabel('Kết quả, việc đã làm').fill('Đã phát 20 tờ rơi')
  await page.route('**/api/p/*/reports/*', async (route) => {
    await route.fetch()
    await route.abort('connectionreset')
  })
  await form(page).getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(form(page).getByRole('alert')).toBeVisible()
  await page.unroute('**/api/p/*/reports/*')

  await form(page).getByLabel('Kết quả, việc đã làm').fill('Đã phát 120 tờ rơi')
  await form(page).getByRole('button', { name: 'Gửi báo cáo' }).click()
  const both = form(page).getByRole('alert')
  await expect(both).toContainText('Đã phát 20 tờ rơi')
  await expect(both).toContainText('Đã phát 120 tờ rơi')
  await both.getByRole('button', { name: 'Gửi thành báo cáo mới' }).click()
  await expect(reports(page)).toHaveCount(known + 2)
})

test('a file that cannot be evidence is refused before it is sent, and holds up nothing', async ({ seat }) => {
  const page = await seat(OFFICER)
  const [line] = await openLines(page)
  await page.goto(`/lines/${line?.occurrenceId}`)
  await settled(page)
  await form(page)
    .locator('input[type=file][multiple]')
    .setInputFiles([
      { name: 'phim.mp4', mimeType: 'video/mp4', buffer: Buffer.from('phim') },
      { name: 'so-lieu.txt', mimeType: 'text/plain', buffer: Buffer.from('Thôn Nà Pùng: 12 hộ nhận tự quản') },
    ])
  await expect(form(page).getByRole('alert')).toContainText('phim.mp4')
  await send(page, 'Tiến độ', 'Gửi danh sách hộ nhận tự quản')
  await expect(reports(page).first().getByRole('link', { name: 'so-lieu.txt' })).toBeVisible()
  await expect(reports(page).first()).not.toContainText('phim.mp4')
})

test('a share or a quantity that cannot be read is said beside its field, and never becomes another number', async ({ seat }) => {
  const page = await seat(OFFICER)
  const [line] = await openLines(page)
  await page.goto(`/lines/${line?.occurrenceId}`)
  await settled(page)
  await form(page).getByLabel('Kết quả, việc đã làm').fill('Đã đổ bê tông')
  const share = form(page).getByLabel('Tỷ lệ hoàn thành (%)')
  await share.pressSequentially('7,5')
  await expect(share).toHaveValue('7,5')
  await expect(form(page).getByText('Tỷ lệ là số nguyên từ 0 đến 100')).toBeVisible()
  await expect(form(page).getByRole('button', { name: /^Gửi báo cáo/ })).toBeDisabled()
  await share.fill('8')
  await form(page).getByLabel('Khối lượng').fill('12.5')
  await expect(form(page).getByText('dấu phẩy cho phần lẻ')).toBeVisible()
  await form(page).getByLabel('Khối lượng').fill('1.250,5')
  await form(page).getByLabel('Đơn vị tính').fill('m')
  await expectAccessible(page)
  await form(page)
    .getByRole('button', { name: /^Gửi báo cáo/ })
    .click()
  await expect(page.getByRole('status').filter({ hasText: 'Đã nhận báo cáo lúc' })).toBeVisible()
  await expect(reports(page).first()).toContainText('1.250,5 m')
  await expect(reports(page).first()).toContainText('8 %')
})

test('someone whose unit owes nothing of it finds neither the line nor a form', async ({ seat }) => {
  const officer = await seat(OFFICER)
  const [line] = await openLines(officer)
  const outsider = await seat('cv-tai-chinh')
  await outsider.goto(`/lines/${line?.occurrenceId}`)
  await expect(outsider.getByRole('alert')).toContainText(/Không tìm thấy (nhiệm vụ|việc) này/)
  await expect(form(outsider)).toHaveCount(0)
})

test('a list of tasks keeps its filter, its keys and its place when one comes back', async ({ page, signIn }) => {
  await signIn('office_expert')
  await page.goto('/tasks')
  await settled(page)
  const rows = page.getByRole('row').filter({ has: page.getByRole('cell') })
  await expect(rows.first()).toBeVisible()
  const all = await rows.count()
  await page.getByLabel('Từ khóa').fill('xa bien gioi')
  await expect(page).toHaveURL(/q=xa/)
  await expect.poll(() => rows.count()).toBeLessThan(all)
  const found = await rows.count()
  expect(found).toBeGreaterThan(0)
  await page.getByLabel('Từ khóa').blur()
  await page.keyboard.press('j')
  await expect(page.locator('tr:focus')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/tasks\/[0-9a-f]{8}-/)
  await settled(page)
  await page.goBack()
  await expect(page.getByLabel('Từ khóa')).toHaveValue('xa bien gioi')
  await expect(rows).toHaveCount(found)
})

test('after a decision the next report that waits is one step away', async ({ page, signIn }) => {
  await signIn('office_expert')
  await page.goto('/my-work')
  await page
    .getByRole('region', { name: 'Chờ tôi quyết định' })
    .getByRole('link', { name: /^\d+ báo cáo hoàn thành chờ xác nhận$/ })
    .click()
  await page.waitForURL(/\/reviews/) // «/reviews»
  await settled(page)
  await page.locator('a[href^="/lines/"]').first().click()
  await page.waitForURL(/\/lines\//) // «/lines/0198…»
  await settled(page)
  const first = page.url()
  await page.getByRole('button', { name: 'Chấp nhận' }).click()
  await page.getByRole('link', { name: 'Báo cáo tiếp theo ›' }).click()
  await expect.poll(() => page.url()).not.toBe(first)
  await expect(page.getByRole('button', { name: 'Chấp nhận' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Báo cáo tiếp theo ›' })).toHaveCount(0)
})

test('a session that ends while one types leads to a sign-in page that says so, and the words are there afterwards', async ({
  seat,
}) => {
  const page = await seat(OFFICER)
  const [line] = await openLines(page)
  await page.goto(`/lines/${line?.occurrenceId}`)
  await settled(page)
  const cookies = await page.context().cookies()
  await form(page).getByLabel('Kết quả, việc đã làm').fill('Đã kiểm đếm 9 cột mốc')
  await page.context().clearCookies()
  await form(page).getByRole('button', { name: 'Gửi báo cáo' }).click()
  await page.waitForURL(/\/sign-in/)
  await expect(page.getByText('Phiên đăng nhập đã kết thúc.')).toBeVisible()
  await expectAccessible(page)
  await page.context().addCookies(cookies)
  await page.goto(`/lines/${line?.occurrenceId}`)
  await settled(page)
  await expect(form(page).getByLabel('Kết quả, việc đã làm')).toHaveValue('Đã kiểm đếm 9 cột mốc')
})

test('tasks without a lead fit the narrowest phone, and a task that is not there offers no second try', async ({ seat }) => {
  const page = await seat('office_expert', { viewport: { width: 320, height: 640 } })
  await page.goto('/tasks/unclear')
  await settled(page)
  await expectNoSidewaysScroll(page)
  await page.goto('/tasks/00000000-0000-4000-8000-000000000000')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Thử lại' })).toHaveCount(0)
  await expect(page.getByRole('alert').getByRole('link', { name: 'Về trang đầu' })).toBeVisible()
})
