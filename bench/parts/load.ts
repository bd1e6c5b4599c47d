/** Has the sender send, and reckons what it cost whom. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Job, Outcome } from './sender.ts'

/** One line of the table. Times in ms. */
export interface Result {
  readonly name: string
  /** Lines owed in the province. */
  readonly size: number
  /** Who asks: 'leader' or 'head' (of one department). */
  readonly as: string
  readonly clients: number
  readonly p50_ms: number
  readonly p95_ms: number
  readonly per_s: number
  /** Answers other than 200. */
  readonly refused?: number
  /** CPU time an answer, by whose it is; missing where the system does not tell. */
  readonly cpu_ms?: { readonly server: number; readonly database?: number; readonly sender: number }
  /** What else the case found: rows, bytes, memory. */
  readonly note?: string
}

const at = (sorted: readonly number[], share: number): number =>
  round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN)

/** To hundredths. */
export const round = (value: number): number => Math.round(value * 100) / 100

/** CPU time of PostgreSQL, all processes below the postmaster, in ms; undefined without /proc. */
export function databaseCpuMs(postmaster: number): number | undefined {
  try {
    let ticks = 0
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue // «4711»
      const fields = statOf(name)
      // Fields after the name: state, ppid (1), … utime (11), stime (12), cutime (13), cstime (14); the postmaster's c-times are of children that ended.
      if (Number(name) === postmaster) ticks += sum(fields, [11, 12, 13, 14])
      else if (Number(fields[1]) === postmaster) ticks += sum(fields, [11, 12])
    }
    return ticks * 10
  } catch {
    return undefined // no /proc: the figure is left out of the table
  }
}

const sum = (fields: readonly string[], places: readonly number[]): number =>
  places.reduce((total, place) => total + Number(fields[place] ?? 0), 0)

/** Fields of /proc/{pid}/stat after the name; none for a process that has just ended. */
function statOf(pid: string): string[] {
  try {
    const text = readFileSync(path.join('/proc', pid, 'stat'), 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

/** Sends the job from a process of its own and returns what came of it, with the CPU time of server and database meanwhile. */
export async function load(
  job: Job,
  postmaster: number,
): Promise<Outcome & { serverMs: number; databaseMs: number | undefined }> {
  const child = fork(path.join(import.meta.dirname, 'sender.ts'))
  try {
    await once(child, 'spawn')
    const cpu = process.cpuUsage()
    const before = databaseCpuMs(postmaster)
    child.send(job)
    const [outcome] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [null])])) as [Outcome | null]
    if (outcome === null) throw new Error('the sender ended before it answered')
    const { user, system } = process.cpuUsage(cpu)
    const after = databaseCpuMs(postmaster)
    return {
      ...outcome,
      serverMs: (user + system) / 1000,
      databaseMs: before === undefined || after === undefined ? undefined : after - before,
    }
  } finally {
    child.disconnect()
    child.kill()
  }
}

/** The outcome as a line of the table. */
export function resultOf(
  what: Pick<Result, 'name' | 'size' | 'as' | 'clients' | 'note'>,
  outcome: Awaited<ReturnType<typeof load>>,
): Result {
  const count = outcome.times.length
  const refused = Object.values(outcome.refused).reduce((total, n) => total + n, 0)
  return {
    ...what,
    p50_ms: at(outcome.times, 0.5),
    p95_ms: at(outcome.times, 0.95),
    per_s: round(count / outcome.seconds),
    ...(refused > 0 ? { refused, note: JSON.stringify(outcome.refused) } : {}),
    cpu_ms: {
      server: round(outcome.serverMs / count),
      ...(outcome.databaseMs === undefined ? {} : { database: round(outcome.databaseMs / count) }),
      sender: round(outcome.cpuMs / count),
    },
  }
}
