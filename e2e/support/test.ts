/**
 * The base of the browser journeys: a page that fails the test when the Content-Security-Policy was violated or a script threw, signing in
 * by role, and the checks that every screen must pass.
 */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type Cookie, type Page } from '@playwright/test'
import { demoPeople, personFor } from './people.ts'

export { expect } from '@playwright/test'

/** What a journey can use besides Playwright's own. */
export interface Fixtures {
  /** Signs in as the first person of a role ('office_expert', …) or by user name, without the sign-in page. */
  signIn: (who: string) => Promise<void>
}

// One sign-in a person for the whole run: the server counts tries, and hashing is slow on purpose.
const sessions = new Map<string, Cookie[]>()

export const test = base.extend<Fixtures & { watch: void }>({
  watch: [
    async ({ page }, use) => {
      const faults = watchFaults(page)
      await use()
      expect(faults, 'violations of the Content-Security-Policy and uncaught errors').toEqual([])
    },
    { auto: true },
  ],
  signIn: async ({ context, baseURL }, use) => {
    await use(async (who) => {
      const person = personFor(demoPeople(process.env['COTMOC_E2E_DATA'] ?? ''), who)
      const known = sessions.get(person.username)
      if (known) return context.addCookies(known)
      const answer = await context.request.post('/api/session', {
        data: { username: person.username, password: person.password },
        headers: { origin: baseURL ?? '' },
      })
      expect(answer.status(), `${person.username} may sign in`).toBe(200)
      sessions.set(person.username, await context.cookies())
    })
  },
})

/** Collects violations of the Content-Security-Policy and uncaught errors of a page, from now on. */
export function watchFaults(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Content Security Policy')) faults.push(message.text())
  })
  return faults
}

/** Waits until the screen shows its heading and reads nothing more. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect(page.getByRole('status', { name: /Đang đọc/ })).toHaveCount(0)
}

/** Every rule of axe over the whole page. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const shown = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  expect(shown, `axe on ${page.url()}`).toEqual([])
}

/** Nothing is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
  expect(over, `${page.url()} is wider than the window by`).toBeLessThanOrEqual(0)
}
