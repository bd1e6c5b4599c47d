/** `cotmoc bench [NAME]`: runs bench/NAME.ts, or says what can be measured. */
import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../../bench/', import.meta.url))

/** Resolves to the exit code of the measurement. */
export async function bench([name, ...args]: string[]): Promise<number> {
  const names = (await readdir(FOLDER)).filter((file) => file.endsWith('.ts')).map((file) => path.basename(file, '.ts'))
  if (name === undefined || !names.includes(name)) {
    process.stdout.write(`Có thể đo: ${names.join(', ')}\n`)
    return name === undefined ? 0 : 2
  }
  const child = spawn(process.execPath, [path.join(FOLDER, `${name}.ts`), ...args], { stdio: 'inherit' })
  return new Promise((resolve, reject) => child.once('error', reject).once('exit', (code) => resolve(code ?? 1)))
}
