/** Live pages: what one person sends, another sees on the page that stands open before him. */
import { randomUUID } from 'node:crypto'
import { test } from './support/seats.ts'
import { expect, settled } from './support/test.ts'

const OFFICER = 'cb-na-linh'
/** The promise is two seconds; the middle one of three, since a machine that runs tests is busy. */
const PROMISE_MS = 2_000

test('a report appears on a page that stands open within two seconds; a page that was cut off catches up with one reading', async ({
  seat,
  baseURL,
}) => {
  const watcher = await seat(OFFICER)
  await watcher.goto('/my-work')
  await settled(watcher)
  const stream = watcher.waitForRequest(/\/changes(\?|$)/) // «/api/p/97/changes?since=12»
  await watcher.locator('a[href^="/lines/"]').first().click()
  await watcher.waitForURL(/\/lines\//)
  await watcher.reload()
  await stream
  await settled(watcher)
  const occurrenceId = new URL(watcher.url()).pathname.split('/').at(-1) ?? ''
  const sender = await seat(OFFICER)
  const { province } = (await (await sender.request.get('/api/me')).json()) as { province: { id: number } }
  const report = async (words: string): Promise<void> => {
    const sent = await sender.request.put(`/api/p/${province.id}/reports/${randomUUID()}`, {
      data: { occurrenceId, kind: 'progress', percent: 50, words },
      headers: { origin: baseURL ?? '' },
    })
    expect(sent.status(), await sent.text()).toBe(200)
  }

  const taken: number[] = []
  for (const nth of ['một', 'hai', 'ba']) {
    const words = `Tin báo trực tiếp thứ ${nth}`
    await report(words)
    const begun = Date.now()
    await expect(watcher.getByText(words)).toBeVisible({ timeout: 20_000 })
    taken.push(Date.now() - begun)
  }
  taken.sort((a, b) => a - b)
  expect(taken[1], `until the report stood on the page: ${taken.join(', ')} ms`).toBeLessThan(PROMISE_MS)

  const context = watcher.context()
  await context.setOffline(true)
  for (let i = 1; i <= 5; i += 1) await report(`Tin gửi khi mất mạng, lần ${i}`)
  const asked: string[] = []
  watcher.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (/\/lines\//.test(pathname) && request.resourceType() === 'fetch') asked.push(pathname) // «/api/p/97/lines/0198…»
  })
  await context.setOffline(false)
  await expect(watcher.getByText('Tin gửi khi mất mạng, lần 5')).toBeVisible({ timeout: 30_000 })
  expect(asked.length, `read again: ${asked.join(' ')}`).toBeLessThanOrEqual(3)
})
