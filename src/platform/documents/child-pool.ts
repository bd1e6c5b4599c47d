/** A few child processes that each do one task at a time, watched from outside: time, memory, abort. */
import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { DocumentRefused, isRefusalCode } from './refused.ts'

export interface ChildLimits {
  seconds: number
  /** Time without a sign of progress after which the process is killed. */
  stalledSeconds: number
  /** Resident memory beyond which the process is killed. */
  megabytes: number
}

export interface PoolOptions {
  size: number
  heapMegabytes: number
  /** Ends an idle process after this time; without it processes stay. */
  idleSeconds?: number
  /** So many tasks wait at most; another one is refused with {@link PoolFull}. Any number where it is not given. */
  waiting?: number
}

/** More tasks wait than may. */
export class PoolFull extends Error {}

interface Child {
  process: ChildProcess
  busy: boolean
  tasks: number
  idle?: NodeJS.Timeout
}

/** What a child sends: its result, its refusal, or progress. */
export type ChildMessage =
  | { kind: 'done'; result: unknown }
  | { kind: 'refused'; code: string; detail?: string }
  | { kind: 'failed'; message: string }
  | { kind: 'progress'; progress: unknown }

const WATCH_MS = 40
const TASKS_PER_CHILD = 200

export class ChildPool {
  private readonly script: URL
  private readonly options: PoolOptions
  private readonly children = new Set<Child>()
  private readonly waiting: ((child: Child) => void)[] = []

  constructor(script: URL, options: PoolOptions) {
    this.script = script
    this.options = options
  }

  /** Starts a process if none is there. */
  warm(): void {
    if (this.children.size === 0) this.start()
  }

  /**
   * Runs one task; rejects with `DocumentRefused` when a limit is reached, and kills the process then. A task given as a function is made when
   * its turn comes, so that those that wait hold no bytes. `signal` takes it out of the queue, or ends it.
   */
  async run(
    task: unknown,
    limits: ChildLimits,
    signal: AbortSignal | undefined,
    onProgress: ((message: unknown) => void) | undefined,
  ): Promise<unknown> {
    if (signal?.aborted) throw new DocumentRefused('aborted')
    const child = await this.take(signal)
    let made: unknown
    try {
      made = typeof task === 'function' ? await within(limits.seconds, task as () => Promise<unknown>) : task
      if (signal?.aborted) throw new DocumentRefused('aborted')
    } catch (error) {
      this.release(child)
      throw error
    }
    return this.work(child, made, limits, signal, onProgress)
  }

  async close(): Promise<void> {
    await Promise.all([...this.children].map((child) => this.kill(child)))
  }

  private work(
    child: Child,
    task: unknown,
    limits: ChildLimits,
    signal: AbortSignal | undefined,
    onProgress: ((message: unknown) => void) | undefined,
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const end = (finish: () => void, kill: boolean): void => {
        clearTimeout(clock)
        clearTimeout(stalled)
        clearInterval(watch)
        signal?.removeEventListener('abort', abort)
        child.process.off('message', listen)
        child.process.off('exit', gone)
        if (kill) void this.kill(child)
        else this.release(child)
        finish()
      }
      const refuse = (code: 'timeout' | 'memory' | 'aborted') => (): void => end(() => reject(new DocumentRefused(code)), true)
      const abort = refuse('aborted')
      const gone = (): void => end(() => reject(new DocumentRefused('memory', 'process ended')), true)
      const listen = (message: ChildMessage): void => {
        if (message.kind === 'progress') {
          stalled.refresh()
          if (message.progress !== null) onProgress?.(message.progress)
        } else if (message.kind === 'done') end(() => resolve(message.result), false)
        else if (message.kind === 'refused' && isRefusalCode(message.code))
          end(() => reject(new DocumentRefused(message.code as never, message.detail)), false)
        else end(() => reject(new DocumentRefused('damaged', message.kind === 'failed' ? message.message : undefined)), false)
      }
      const clock = setTimeout(refuse('timeout'), limits.seconds * 1000)
      const stalled = setTimeout(refuse('timeout'), limits.stalledSeconds * 1000)
      const watch = setInterval(() => {
        if (residentMegabytes(child.process.pid) > limits.megabytes) refuse('memory')()
      }, WATCH_MS)
      signal?.addEventListener('abort', abort, { once: true })
      child.process.on('message', listen)
      child.process.on('exit', gone)
      child.process.send(task as never)
    })
  }

  private take(signal: AbortSignal | undefined): Promise<Child> {
    const free =
      [...this.children].find((child) => !child.busy) ?? (this.children.size < this.options.size ? this.start() : undefined)
    if (!free) return this.wait(signal)
    clearTimeout(free.idle)
    free.busy = true
    free.process.ref()
    free.process.channel?.ref()
    return Promise.resolve(free)
  }

  private wait(signal: AbortSignal | undefined): Promise<Child> {
    if (this.waiting.length >= (this.options.waiting ?? Infinity)) return Promise.reject(new PoolFull())
    return new Promise((resolve, reject) => {
      const turn = (child: Child): void => {
        signal?.removeEventListener('abort', leave)
        resolve(child)
      }
      const leave = (): void => {
        this.waiting.splice(this.waiting.indexOf(turn), 1)
        reject(new DocumentRefused('aborted'))
      }
      signal?.addEventListener('abort', leave, { once: true })
      this.waiting.push(turn)
    })
  }

  private release(child: Child): void {
    child.tasks++
    if (child.tasks >= TASKS_PER_CHILD || !child.process.connected) {
      void this.kill(child)
      return
    }
    const next = this.waiting.shift()
    if (next) return next(child)
    child.busy = false
    // an idle process keeps neither the server nor a command line alive
    child.process.unref()
    child.process.channel?.unref()
    if (this.options.idleSeconds) child.idle = setTimeout(() => void this.kill(child), this.options.idleSeconds * 1000).unref()
  }

  private start(): Child {
    const process = fork(this.script, {
      serialization: 'advanced',
      execArgv: [
        `--max-old-space-size=${this.options.heapMegabytes}`,
        '--max-semi-space-size=16',
        '--disable-warning=ExperimentalWarning',
      ],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { PATH: globalThis.process.env.PATH ?? '' },
    })
    const child: Child = { process, busy: false, tasks: 0 }
    process.on('error', () => this.children.delete(child))
    process.on('exit', () => this.forget(child))
    this.children.add(child)
    process.unref()
    process.channel?.unref()
    return child
  }

  private forget(child: Child): void {
    if (!this.children.delete(child)) return
    clearTimeout(child.idle)
    if (this.waiting.length && this.children.size < this.options.size) {
      const fresh = this.start()
      fresh.busy = true
      this.waiting.shift()?.(fresh)
    }
  }

  private kill(child: Child): Promise<void> {
    child.busy = true
    if (child.process.exitCode !== null || child.process.signalCode !== null) {
      this.forget(child)
      return Promise.resolve()
    }
    return new Promise((resolve) => {
      child.process.once('exit', () => resolve())
      child.process.ref()
      child.process.kill('SIGKILL')
    })
  }
}

/** What the function makes; a source that is silent must not hold a process. */
async function within(seconds: number, make: () => Promise<unknown>): Promise<unknown> {
  let clock: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    clock = setTimeout(() => reject(new DocumentRefused('timeout')), seconds * 1000)
  })
  try {
    return await Promise.race([make(), late])
  } finally {
    clearTimeout(clock)
  }
}

/** Resident memory of a process, where the system tells (Linux); 0 elsewhere, where the heap limit alone holds. */
function residentMegabytes(pid: number | undefined): number {
  if (pid === undefined || process.platform !== 'linux') return 0
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    return (pages * 4096) / 1024 / 1024
  } catch {
    return 0 // ended between two looks
  }
}
