/** Several people at once, each at a browser of his own: for journeys in which one sees what another does. */
import type { BrowserContext, BrowserContextOptions, Cookie, Page } from '@playwright/test'
import { demoPeople, personFor } from './people.ts'
import { expect, test as base, watchFaults } from './test.ts'

/** Takes a seat for a person (role or user name, null: nobody yet) on a device. Gives its page; the test's end closes it. */
export type TakeSeat = (who: string | null, device?: BrowserContextOptions) => Promise<Page>

// One sign-in a person for the whole run: the server counts tries, and hashing is slow on purpose.
const sessions = new Map<string, Cookie[]>()

export const test = base.extend<{ seat: TakeSeat }>({
  seat: async ({ browser, baseURL }, use) => {
    const taken: { context: BrowserContext; faults: string[] }[] = []
    await use(async (who, device = {}) => {
      const context = await browser.newContext({ baseURL, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...device })
      if (who !== null) await enter(context, who, baseURL ?? '')
      const page = await context.newPage()
      taken.push({ context, faults: watchFaults(page) })
      return page
    })
    const faults = taken.flatMap((seat) => seat.faults)
    for (const { context } of taken) await context.close()
    expect(faults, 'violations of the Content-Security-Policy and uncaught errors').toEqual([])
  },
})

async function enter(context: BrowserContext, who: string, origin: string): Promise<void> {
  const { username, password } = personFor(demoPeople(process.env['COTMOC_E2E_DATA'] ?? ''), who)
  const known = sessions.get(username)
  if (known) return context.addCookies(known)
  const answer = await context.request.post('/api/session', { data: { username, password }, headers: { origin } })
  expect(answer.status(), `${username} may sign in`).toBe(200)
  sessions.set(username, await context.cookies())
}
