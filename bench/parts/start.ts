/** How long a server takes from its start to its first answer, with the embedded database and the data that are there. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import http from 'node:http'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { round, type Result } from './load.ts'

const TIMES = 5
const PORT = '8155'

/** Starts and stops `cotmoc start` five times on the data folder. */
export async function start(dataDir: string, size: number): Promise<Result[]> {
  const times: number[] = []
  for (let i = 0; i < TIMES; i += 1) times.push(await startOnce(dataDir))
  times.sort((a, b) => a - b)
  const [p50 = NaN, most = NaN] = [times[Math.floor(TIMES / 2)], times.at(-1)]
  const note = `${TIMES} starts; p95 is the longest`
  return [
    { name: 'start', size, as: 'nobody', clients: 1, p50_ms: round(p50), p95_ms: round(most), per_s: round(1000 / p50), note },
  ]
}

async function startOnce(dataDir: string): Promise<number> {
  const started = performance.now()
  const cli = path.join(import.meta.dirname, '..', '..', 'src', 'cli.ts')
  const env = { ...process.env, COTMOC_DATA: dataDir, COTMOC_BUILD: 'never', PORT }
  const child = spawn(process.execPath, [cli, 'start'], { env, stdio: 'ignore' })
  const ended = once(child, 'exit')
  try {
    while (!(await answers())) {
      if (child.exitCode !== null) throw new Error(`cotmoc start ended with ${child.exitCode}`)
      await wait(5)
    }
    return performance.now() - started
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

function answers(): Promise<boolean> {
  return new Promise((resolve) => {
    http
      .get(`http://127.0.0.1:${PORT}/api/health`, { agent: false }, (answer) => {
        answer.resume()
        resolve(answer.statusCode === 200)
      })
      .on('error', () => resolve(false)) // not listening yet
  })
}
