/** Counts calls in the memory of one process: enough to make guessing slow; the accounts feature's lock-out is what holds across servers. */

/** Says how many seconds to wait, or 0 when the call may go on. */
export type RateLimiter = (key: string, perMinute: number, now: number) => number

const WINDOW_MS = 60_000
const MAX_KEYS = 50_000

/** A limiter with fixed windows of one minute. `now` is in milliseconds. */
export function createRateLimiter(): RateLimiter {
  const windows = new Map<string, { start: number; count: number }>()
  return (key, perMinute, now) => {
    const current = windows.get(key)
    if (!current || now - current.start >= WINDOW_MS) {
      if (windows.size >= MAX_KEYS) forgetOld(windows, now)
      windows.set(key, { start: now, count: 1 })
      return 0
    }
    current.count += 1
    return current.count > perMinute ? Math.ceil((current.start + WINDOW_MS - now) / 1000) : 0
  }
}

function forgetOld(windows: Map<string, { start: number; count: number }>, now: number): void {
  for (const [key, window] of windows) if (now - window.start >= WINDOW_MS) windows.delete(key)
  if (windows.size >= MAX_KEYS) windows.clear()
}
