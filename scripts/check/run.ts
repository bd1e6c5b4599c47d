/** Runs a program and keeps what it says. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the whole project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What a program said and how it ended. */
export interface RunResult {
  readonly code: number
  readonly output: string
}

/** Runs one of the project's own programs (node_modules/.bin first). `echo` shows its words as they come. */
export function run(
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; echo?: boolean } = {},
): Promise<RunResult> {
  const bin = path.join(ROOT, 'node_modules', '.bin')
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const take = (chunk: Buffer): void => {
      output += chunk.toString()
      if (options.echo) process.stdout.write(chunk)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output: output.trim() }))
  })
}

/** Files that git tracks or would track, below the given folders, relative to the project. */
export async function projectFiles(...folders: string[]): Promise<string[]> {
  const { output } = await run('git', [
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
    '--deduplicate',
    '--',
    ...folders,
  ])
  const { output: deleted } = await run('git', ['ls-files', '--deleted', '--', ...folders])
  const gone = new Set(deleted.split('\n'))
  return output.split('\n').filter((file) => file !== '' && !gone.has(file))
}
