/**
 * Starts one of the project's TypeScript files with the pinned Node, whatever Node runs this file (≥ 20).
 * npm links the pinned Node as `node_modules/.bin/node`, but not every version of npm does (9.2, Debian's own, does not),
 * and an older Node cannot run TypeScript.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const RUNS_TYPESCRIPT = 24

/** Runs `file` (from the project's folder) with these arguments; this process ends as that one does. */
export async function launch(file, args) {
  const program = path.join(ROOT, file)
  if (Number(process.versions.node.split('.')[0]) >= RUNS_TYPESCRIPT) {
    process.argv.splice(1, process.argv.length, program, ...args)
    await import(pathToFileURL(program).href)
    return
  }
  const node = path.join(ROOT, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (!existsSync(node)) {
    process.stderr.write(
      `Cột Mốc cần Node ${RUNS_TYPESCRIPT}; máy này chạy ${process.version}. Chạy «npm ci» (Linux x64, arm64) hoặc cài Node ${RUNS_TYPESCRIPT}.\n` +
        `Cột Mốc needs Node ${RUNS_TYPESCRIPT}; this is ${process.version}. Run npm ci (Linux x64, arm64) or install Node ${RUNS_TYPESCRIPT}.\n`,
    )
    process.exitCode = 1
    return
  }
  await handOver(node, [program, ...args])
}

/** The programs that it starts in turn find the same Node first. */
function handOver(node, args) {
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env['PATH'] ?? ''}` }
  const child = spawn(node, args, { stdio: 'inherit', env })
  // Ctrl+C at a terminal reaches the whole group; a signal sent to this process alone is passed on.
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      process.exitCode = code ?? 1
      resolve()
    })
  })
}

const [, self, file, ...args] = process.argv
if (self && path.resolve(self) === fileURLToPath(import.meta.url) && file) await launch(file, args)
