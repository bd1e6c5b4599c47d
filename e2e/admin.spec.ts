/** People and rights: someone new comes in by a link, acts for another, loses a session; the forms on a phone. */
import type { Page } from '@playwright/test'
import { demoPeople, personFor } from './support/people.ts'
import { test } from './support/seats.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, settled } from './support/test.ts'

const PHONE = { width: 360, height: 740 }
const PASSWORD = 'duong bien yen binh'

/** Chooses a unit by typing a part of its name without marks. */
async function chooseUnit(form: ReturnType<Page['getByRole']>, page: Page, typed: string, name: string): Promise<void> {
  await form.getByLabel('Đơn vị', { exact: true }).fill(typed)
  await page.getByRole('option', { name }).first().click()
}

/** The button at the top right that bears the person's name. */
async function openPersonMenu(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button').last().click()
}

test('an administrator adds an officer, who comes in by the link and sees the work of the unit', async ({ seat }) => {
  const admin = await seat('admin')
  await admin.goto('/admin/people')
  await settled(admin)
  await admin.getByRole('button', { name: 'Thêm người dùng' }).click()
  await expect(admin).toHaveURL(/add=true/)
  const username = `moi-${Date.now()}`
  await admin.getByLabel('Họ và tên').fill('Đàm Thị Mới')
  await admin.getByLabel('Tên đăng nhập', { exact: false }).first().fill(username)
  await admin.getByRole('button', { name: 'Lưu' }).click()
  const link = await admin.getByRole('status').locator('code').innerText()
  expect(link).toContain('/set-up/')
  await expectAccessible(admin)
  await admin.getByRole('button', { name: 'Thêm chức vụ' }).click()
  await settled(admin)

  const post = admin.getByRole('form', { name: 'Thêm chức vụ' })
  await chooseUnit(post, admin, 'xa na linh', 'Xã Nà Lĩnh')
  await post.getByLabel('Chức danh').fill('Công chức Kinh tế')
  await post.getByRole('button', { name: 'Thêm chức vụ' }).click()
  await expect(admin.getByText(/^Công chức Kinh tế – Xã Nà Lĩnh/)).toBeVisible()
  const grant = admin.getByRole('form', { name: 'Giao quyền' })
  await chooseUnit(grant, admin, 'xa na linh', 'Xã Nà Lĩnh')
  await grant.getByRole('button', { name: 'Giao quyền' }).click()
  await expect(admin.getByText(/^Cán bộ đơn vị – Xã Nà Lĩnh/)).toBeVisible()

  const newcomer = await seat(null)
  await newcomer.goto(new URL(link).pathname)
  await expect(newcomer.getByText(username)).toBeVisible()
  await newcomer.getByLabel('Mật khẩu', { exact: false }).first().fill(PASSWORD)
  await newcomer.getByLabel('Nhập lại mật khẩu', { exact: false }).fill(PASSWORD)
  await newcomer.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await expect(newcomer.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible()
  await expect(newcomer.getByRole('link', { name: /^Báo cáo/ }).first()).toBeVisible()

  const second = await seat(null)
  await second.goto(new URL(link).pathname)
  await expect(second.getByRole('alert'), 'the link works once').toBeVisible()
})

test('a chairman delegates, the deputy acts for him from the menu and back, and it ends when it is taken back', async ({
  seat,
}) => {
  const chairman = await seat('chu-tich')
  const deputy = await seat('pho-chu-tich')
  await deputy.goto('/account')
  await settled(deputy)
  const name = await deputy.getByRole('banner').getByRole('button').last().innerText()
  await chairman.goto('/account')
  await settled(chairman)
  const form = chairman.getByRole('form', { name: 'Ủy quyền' })
  await form.getByLabel('Người được ủy quyền').fill(name.split('\n').at(-1) ?? name)
  await chairman.getByRole('option').first().click()
  await form.getByLabel('Căn cứ', { exact: false }).fill('Giấy ủy quyền số 12/GUQ-UBND')
  await form.getByLabel('Đến hết ngày').fill('31/12/2027')
  await form.getByRole('button', { name: 'Ủy quyền' }).click()
  await expect(chairman.getByText(/Giấy ủy quyền số 12/)).toBeVisible()
  await expectAccessible(chairman)

  await deputy.reload()
  await settled(deputy)
  await openPersonMenu(deputy)
  await deputy.getByRole('button', { name: /thay mặt|thay cho|Làm việc thay/i }).click()
  await expect(deputy.getByRole('banner')).toContainText(/thay mặt/i)

  await chairman.getByRole('button', { name: 'Thu hồi' }).click()
  await expect(chairman.getByText(/đã thu hồi/)).toBeVisible()
  await deputy.goto('/account')
  await settled(deputy)
  await expect(deputy.getByRole('banner')).not.toContainText(/thay mặt/i)
})

test('a session left open elsewhere is ended from the account page, and that browser must sign in again', async ({ seat }) => {
  const { username, password } = personFor(demoPeople(process.env['COTMOC_E2E_DATA'] ?? ''), 'van-thu')
  const enter = async (): Promise<Page> => {
    const page = await seat(null)
    await page.goto('/sign-in?return=/account')
    await page.getByLabel('Tên đăng nhập').fill(username)
    await page.getByLabel(/^Mật khẩu/).fill(password)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' })).toBeVisible()
    return page
  }
  const left = await enter()
  const here = await enter()
  const ends = here.getByRole('button', { name: 'Kết thúc phiên' })
  await expect(ends.first()).toBeVisible()
  for (let open = await ends.count(); open > 0; open -= 1) {
    await ends.first().click()
    await expect(ends).toHaveCount(open - 1)
  }
  await left.reload()
  await left.waitForURL(/\/sign-in/)
})

for (const address of ['/admin', '/admin/people?add=true', '/admin/units?add=true', '/admin/authorities', '/account']) {
  test(`${address} fits a phone and passes axe`, async ({ seat }) => {
    const page = await seat('admin', { viewport: PHONE })
    await page.goto(address)
    await settled(page)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
}
