/** `cotmoc start`, and what it shares with `cotmoc demo`. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { readConfig, type Config } from '../platform/server/config.ts'
import { createLog, type Log } from '../platform/server/log.ts'
import { openStore, startServer, type OpenedStore, type RunningServer } from '../platform/server/main.ts'
import { isBuiltFromHere } from '../platform/server/static.ts'
import { firstAdminLink } from '../features/accounts/people.ts'

/** Prints a line for the person at the keyboard. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Serves an installation until it is told to stop. Prints the set-up link while there is nobody yet. */
export async function start(): Promise<number> {
  const config = readConfig('./data/main')
  const [store] = await together(openStore(config), buildWhenMissing(config))
  const link = await store.db.transaction((tx) => firstAdminLink(tx, new Date()))
  const server = await serving(config, store, createLog())
  say(`Cột Mốc đang chạy tại ${server.url}`)
  if (link !== undefined) say(`Chưa có tài khoản nào. Thiết lập lần đầu (đường dẫn dùng một lần): ${server.url}${link}`)
  return untilStopped(server)
}

/** Waits for both; when one fails, the other is let go before the failure is passed on. */
export async function together(opening: Promise<OpenedStore>, building: Promise<void>): Promise<[OpenedStore]> {
  const [store, built] = await Promise.allSettled([opening, building])
  if (store.status === 'rejected') throw store.reason
  if (built.status === 'rejected') {
    await store.value.close()
    throw built.reason
  }
  return [store.value]
}

/** Starts answering; lets the store go when that fails. */
export async function serving(config: Config, store: OpenedStore, log: Log): Promise<RunningServer> {
  try {
    return await startServer(config, store, { log })
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Builds the web app in a process of its own, so that seeding and building use a core each. */
export async function buildWhenMissing(config: Config): Promise<void> {
  if (!config.buildWhenMissing || (await isBuiltFromHere())) return
  say('Đang dựng trang web (lần đầu, hoặc sau khi cập nhật) …')
  const script = fileURLToPath(new URL('../../scripts/build.ts', import.meta.url))
  const child = spawn(process.execPath, [script, '--quiet'], { stdio: 'inherit' })
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve))
  if (code !== 0) throw new Error(`building the web app failed (exit ${code})`)
  say('Đã dựng xong trang web.')
}

/** Ctrl-C reaches npm and us, and npm passes it on: what comes this soon after the first signal is the same one. */
const SAME_SIGNAL_MS = 2000

/** Resolves to 0 when the server has stopped after SIGTERM or SIGINT; a later second signal ends it at once. */
export function untilStopped(server: RunningServer): Promise<number> {
  return new Promise((resolve, reject) => {
    let first: number | undefined
    const stop = (): void => {
      if (first !== undefined) {
        if (performance.now() - first > SAME_SIGNAL_MS) process.exit(130)
        return
      }
      first = performance.now()
      say('\nĐang dừng: trả lời nốt các yêu cầu dở dang …')
      server.stop().then(() => resolve(0), reject)
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  })
}
