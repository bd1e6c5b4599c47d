/** Proves that the repository names no machine that it happened to be made on, and that the lock file names no address to download from. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { projectFiles, ROOT } from './run.ts'

/** Faults of all tracked text. */
export async function checkMachineWords(): Promise<string[]> {
  const found: string[] = []
  const lock = await readFile(path.join(ROOT, 'package-lock.json'), 'utf8')
  if (/"resolved": "http/.test(lock)) found.push('package-lock.json names download addresses') // «"resolved": "https://…»
  for (const file of await projectFiles('.')) {
    if (!/\.(ts|tsx|json|md|sql|sh|yml|css|html|txt)$/.test(file) || file === 'package-lock.json') continue // «docs/operations.md»
    const text = await readFile(path.join(ROOT, file), 'utf8')
    const line = text.split('\n').findIndex((each) => /(^|[\s"'`(])\/(home|r[o]ot|Users)\//.test(each)) // «/home/an/cotmoc»
    if (line >= 0) found.push(`${file}:${line + 1}: names a folder of one machine`)
  }
  return found
}
