/** Wrong passwords lock an account for a while; names that nobody has are locked just so, so that the answer does not tell which exist. */
import type { AppContext } from '../../platform/server/context.ts'
import { problem } from '../../platform/shared/problem.ts'

const FREE_TRIES = 5
/** Names that nobody has are remembered up to so many, in the memory of one process. */
const MAX_NAMES = 10_000

interface Tries {
  readonly failedAttempts: number
  readonly lockedUntil: Date | null
}

/** 1 minute after the fifth wrong try, then 2, 4 … up to an hour. */
export function lockMinutes(attempts: number): number {
  return attempts < FREE_TRIES ? 0 : Math.min(60, 2 ** (attempts - FREE_TRIES))
}

/** Until when an account is locked after so many wrong tries; null: not yet. */
export function lockedUntil(attempts: number, now: Date): Date | null {
  const minutes = lockMinutes(attempts)
  return minutes ? new Date(now.getTime() + minutes * 60_000) : null
}

/** Throws accounts.locked while the lock holds. */
export function refuseLocked(tries: Tries | undefined, now: Date): void {
  const left = (tries?.lockedUntil?.getTime() ?? 0) - now.getTime()
  if (left > 0) throw problem('accounts.locked', { params: { minutes: Math.ceil(left / 60_000) } })
}

const nobodies = new WeakMap<AppContext, Map<string, Tries>>()

/** Wrong tries of a name that nobody has. */
export function triesOfNobody(ctx: AppContext, username: string): Tries | undefined {
  return nobodies.get(ctx)?.get(username)
}

/** Counts one more wrong try of a name that nobody has. */
export function noteNobody(ctx: AppContext, username: string, now: Date): void {
  const names = nobodies.get(ctx) ?? new Map<string, Tries>()
  nobodies.set(ctx, names)
  const failedAttempts = (names.get(username)?.failedAttempts ?? 0) + 1
  if (names.size >= MAX_NAMES && !names.has(username)) names.clear()
  names.set(username, { failedAttempts, lockedUntil: lockedUntil(failedAttempts, now) })
}
