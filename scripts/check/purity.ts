/** Proves that pure files ask neither the clock nor chance: whoever calls them says what day it is. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import ts from 'typescript'
import { projectFiles, ROOT } from './run.ts'

/** Files of the pure tiers: «directive/src/read.ts», «src/features/tasks/rules/state.ts», «src/platform/shared/dates.ts». */
export const PURE = /^(directive\/src\/|src\/platform\/shared\/|src\/features\/[^/]+\/(contract|rules|policy|text)(\.ts$|\/))/

/** Places in a source text that read the clock or chance. */
export function impurities(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const name = impureName(node)
    if (name) found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${name} in a pure file`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function impureName(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0) return 'new Date()'
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()'
  if (!ts.isPropertyAccessExpression(node)) return undefined
  const text = node.getText()
  return ['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues'].includes(text)
    ? text
    : undefined
}

/** Faults of the whole source tree. */
export async function checkPurity(): Promise<string[]> {
  const files = (await projectFiles('directive/src', 'src')).filter((file) => PURE.test(file) && !/\.test\.tsx?$/.test(file)) // «dates.test.ts»
  const found = await Promise.all(files.map(async (file) => impurities(file, await readFile(path.join(ROOT, file), 'utf8'))))
  return found.flat()
}
