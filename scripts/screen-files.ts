/**
 * Lists which files each screen needs, for the server: it names them in the page that it sends for an address, so that a browser asks for
 * the screen's code together with the app's and not after it. On a slow phone line that is one round trip and half a second.
 */
import path from 'node:path'
import type { Plugin } from 'vite'

/** What the server reads: the address of a route («/documents/$id») and the files of its screen. */
export interface ScreenFiles {
  readonly path: string
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/** The file beside index.html that holds the list. */
export const SCREEN_FILES = 'screens.json'

type Hook = ThisParameterType<Extract<Plugin['transform'], (...values: never[]) => unknown>>
type Program = ReturnType<Hook['parse']>

/** Vite plugin for builds. */
export function screenFiles(): Plugin {
  /** Route address → the module of its screen. */
  const screens = new Map<string, string>()
  return {
    name: 'cotmoc-screen-files',
    apply: 'build',
    transform(code, id) {
      // e.g. src/features/tasks/web/routes.ts and src/platform/web/routes.tsx
      if (!/\/src\/(features\/[^/]+|platform)\/web\/routes\.tsx?$/.test(id)) return undefined
      for (const { address, module } of lazyScreens(this.parse(code)))
        screens.set(address, path.resolve(path.dirname(id), module))
      return undefined
    },
    generateBundle(_options, bundle) {
      const chunks = new Map(
        Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
      )
      const needs = (name: string, seen: Set<string>): Set<string> => {
        if (seen.has(name)) return seen
        seen.add(name)
        for (const next of chunks.get(name)?.imports ?? []) needs(next, seen)
        return seen
      }
      const all = [...chunks.values()]
      const first = needs(all.find((chunk) => chunk.isEntry)?.fileName ?? '', new Set())
      const list: ScreenFiles[] = [...screens].map(([address, module]) => {
        const chunk = all.find((one) => one.facadeModuleId === module)
        if (!chunk) this.error(`The screen of ${address} (${module}) is in no chunk of its own.`)
        const scripts = [...needs(chunk.fileName, new Set())].filter((name) => !first.has(name))
        const styles = scripts.flatMap((name) => [...(chunks.get(name)?.viteMetadata?.importedCss ?? [])])
        return { path: address, scripts, styles: [...new Set(styles)] }
      })
      this.emitFile({ type: 'asset', fileName: SCREEN_FILES, source: JSON.stringify(list) })
    },
  }
}

/** Each `{ path: '/tasks', component: lazyScreen(() => import('./task-list.tsx'), …) }` of a file of routes. */
function lazyScreens(program: Program): { address: string; module: string }[] {
  const found: { address: string; module: string }[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (typeof node !== 'object' || node === null) return
    const object = node as { type?: string; properties?: readonly Property[] }
    if (object.type === 'ObjectExpression') {
      const valueOf = (key: string) => object.properties?.find((property) => property.key?.name === key)?.value
      const address = (valueOf('path') as Literal | undefined)?.value
      const module = importedBy(valueOf('component'))
      if (typeof address === 'string' && module) found.push({ address, module })
    }
    Object.values(node).forEach(visit)
  }
  visit(program.body)
  return found
}

interface Property {
  readonly key?: { readonly name?: string }
  readonly value?: unknown
}

interface Literal {
  readonly value?: unknown
}

/** The address in the first `import('…')` below a node. */
function importedBy(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  const { type, source } = node as { type?: string; source?: Literal }
  if (type === 'ImportExpression' && typeof source?.value === 'string') return source.value
  for (const part of Object.values(node)) {
    const inside = importedBy(part)
    if (inside) return inside
  }
  return undefined
}
