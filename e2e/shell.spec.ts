import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectNoSidewaysScroll, settled, test } from './support/test.ts'
import { demoPeople, personFor } from './support/people.ts'

const DESK = { width: 1440, height: 900 }
const PHONE = { width: 360, height: 740 }
const people = () => demoPeople(process.env['COTMOC_E2E_DATA'] ?? '')

test.describe('the frame of every screen', () => {
  test('someone without a session is led to the sign-in page and back to where they wanted to go', async ({ page }) => {
    const { username, password } = personFor(people(), 'office_expert')
    await page.goto('/account?from=mail')
    await page.waitForURL(/\/sign-in\?return=/)
    await expect(page.getByText('Dữ liệu diễn tập.')).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('Tên đăng nhập').fill(username)
    await page.getByLabel(/^Mật khẩu/).fill(password)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/account/)
    await settled(page)
  })

  test('the first screen has its answers from its own page, and nothing moves once it stands', async ({ page, signIn }) => {
    await signIn('unit_officer')
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.addInitScript(() => {
      Object.assign(window, { moved: 0 })
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries() as (PerformanceEntry & { value: number })[])
          (window as unknown as { moved: number }).moved += shift.value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto('/my-work')
    await settled(page)
    expect(asked.filter((path) => /\/me$|\/health$|\/tasks\/mine$/.test(path))).toEqual([]) // /api/me
    expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBeLessThan(0.05)
    // Read once: the same place asks anew when it is opened again.
    await page.getByRole('navigation', { name: 'Các mục' }).getByRole('link', { name: 'Nhiệm vụ' }).click()
    await expect.poll(() => asked.some((path) => path.endsWith('/tasks'))).toBe(true)
  })

  for (const who of ['office_expert', 'leader', 'unit_head', 'admin']) {
    test(`every place of the role ${who} passes axe, breaks no policy, and fits 360 px`, async ({ page, signIn }) => {
      test.setTimeout(180_000)
      await signIn(who)
      await page.goto('/')
      await settled(page)
      for (const place of await placesShown(page)) {
        await page.setViewportSize(DESK)
        await page.goto(place)
        await settled(page)
        await expectAccessible(page)
        await page.setViewportSize(PHONE)
        await expectNoSidewaysScroll(page)
      }
      await expectAccessible(page)
    })
  }

  test('the keys reach everything: skip link, search, help of the keys, and the heading after a navigation', async ({
    page,
    signIn,
  }) => {
    await signIn('office_expert')
    await page.goto('/account')
    await settled(page)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Đến nội dung chính' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.locator('#main')).toBeFocused()

    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Phím tắt' })
    await expect(help).toContainText('Bảng phím tắt này')
    await page.keyboard.press('Escape')
    await expect(help).toBeHidden()

    await page.keyboard.press('/')
    await expect(page.getByRole('searchbox')).toBeFocused()
    await page.keyboard.type('?')
    await expect(help).toBeHidden()

    await page.getByRole('navigation', { name: 'Các mục' }).getByRole('link', { name: 'Việc của tôi' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(page).toHaveTitle(/ · Cột Mốc$/)
  })

  test('the language is chosen once and stays', async ({ page, signIn }) => {
    await signIn('office_expert')
    await page.goto('/account')
    await settled(page)
    await openPersonMenu(page)
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await openPersonMenu(page)
    await page.getByRole('button', { name: 'Tiếng Việt' }).click()
    await expect(page.getByRole('navigation', { name: 'Các mục' })).toBeVisible()
  })

  test('a server that cannot be reached is said, and the page goes on by itself when it is back', async ({ page, signIn }) => {
    await signIn('office_expert')
    await page.goto('/my-work')
    await settled(page)
    await page.route('**/api/**', (route) => route.abort('connectionrefused'))
    const banner = page.getByText('Mất kết nối với máy chủ.')
    await page.getByRole('navigation', { name: 'Các mục' }).getByRole('link', { name: 'Văn bản' }).click()
    await expect(banner).toBeVisible({ timeout: 20_000 })
    await page.unroute('**/api/**')
    await page.evaluate("window.dispatchEvent(new Event('online'))")
    await expect(banner).toBeHidden({ timeout: 20_000 })
  })

  test('signing out leads to the sign-in page, and Back shows nothing of before', async ({ page }) => {
    const { username, password } = personFor(people(), 'clerk')
    await page.goto('/sign-in')
    await page.getByLabel('Tên đăng nhập').fill(username)
    await page.getByLabel(/^Mật khẩu/).fill(password)
    await page.keyboard.press('Enter')
    await settled(page)
    await openPersonMenu(page)
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.waitForURL(/\/sign-in/)
    await page.goBack()
    await page.waitForURL(/\/sign-in/)
  })
})

test.describe('the policy of the page', () => {
  test('allows no inline script and no inline style, and is not kept by any cache', async ({ page }) => {
    const answer = await page.goto('/sign-in')
    const headers = answer?.headers() ?? {}
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'")
    expect(policy).toMatch(/style-src 'self' 'nonce-[^']+'/) // e.g. style-src 'self' 'nonce-3kWq'
    expect(policy).not.toContain("'unsafe-eval'")
    expect(headers['cache-control']).toBe('no-store')
    const nonce = await page.locator('meta[name="csp-nonce"]').getAttribute('content')
    expect(policy).toContain(`'nonce-${nonce}'`)
  })

  test('letters of Vietnamese come from the font of the server', async ({ page }) => {
    await page.goto('/sign-in')
    await settled(page)
    // check() is also true when no face of that name exists at all, so the faces themselves are looked at.
    const loaded = await page.evaluate<string[]>(
      "document.fonts.ready.then((fonts) => [...fonts].filter(({ status }) => status === 'loaded').map(({ unicodeRange }) => unicodeRange))",
    )
    expect(loaded.some((range) => range.includes('U+1EA0-1EF9'))).toBe(true)
  })
})

/** The addresses of the places that this person has. */
async function placesShown(page: Page): Promise<ReadonlySet<string>> {
  const links = await page.getByRole('navigation', { name: 'Các mục' }).getByRole('link').all()
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')))
  return new Set(addresses.filter((address) => address !== null && address !== '/') as string[])
}

/** The menu of the person at the top right: the button that bears the name. */
async function openPersonMenu(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button').last().click()
}
