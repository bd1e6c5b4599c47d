/**
 * Keeps zod out of the web app. Screens take lists and types from a feature's contract.ts, whose schemas are calls that a bundler must
 * believe to have effects; they have none. Each initial value that is a call, or an object that may hold calls, becomes a function that is
 * called at once and marked pure, so that what no screen uses falls away: 28 KB (gzip) of the first load.
 */
import type { Plugin } from 'vite'

/** Vite plugin for builds. */
export function pureContracts(): Plugin {
  return {
    name: 'cotmoc-pure-contracts',
    apply: 'build',
    transform(code, id) {
      // e.g. src/features/tasks/contract.ts and src/features/directives/contract/drafts.ts
      if (!/\/src\/features\/[^/]+\/contract(\.ts|\/[^?]+\.ts)$/.test(id)) return undefined
      let marked = code
      for (const { start, end } of initialValues(this.parse(code)).reverse()) {
        marked = `${marked.slice(0, start)}/* @__PURE__ */ (() => (${marked.slice(start, end)}))()${marked.slice(end)}`
      }
      return { code: marked, map: null }
    },
  }
}

/** Places of the initial values that are calls or objects, in the order of the file. */
function initialValues(
  program: ReturnType<ThisParameterType<Extract<Plugin['transform'], (...values: never[]) => unknown>>['parse']>,
): Place[] {
  return program.body.flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    if (declaration?.type !== 'VariableDeclaration') return []
    return declaration.declarations.flatMap(({ init }) =>
      init?.type === 'CallExpression' || init?.type === 'ObjectExpression' ? [{ start: init.start, end: init.end }] : [],
    )
  })
}

interface Place {
  readonly start: number
  readonly end: number
}
