/** Finds a Chromium for the browser journeys; installs Debian's when this is root on Debian and there is none. */
import { existsSync } from 'node:fs'
import { run } from './run.ts'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

/** Path of the browser, or a sentence that says what to install. */
export async function findBrowser(): Promise<{ path: string } | { missing: string }> {
  const found = await present()
  if (found !== undefined) return { path: found }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium for the browser journeys …')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-q'], { env })
    const installed = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env })
    const now = await present()
    if (now !== undefined) return { path: now }
    console.log(installed.output.split('\n').slice(-5).join('\n'))
  }
  return {
    missing: 'The browser journeys need Chromium: run "apt-get install chromium" as root, or "npx playwright install chromium".',
  }
}

async function present(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test')
  return [...PLACES, chromium.executablePath()].find((file) => file !== '' && existsSync(file))
}
