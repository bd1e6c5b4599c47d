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
  /** The route's `staticData.asks` and `staticData.bare`. */
  readonly asks: readonly string[]
  readonly bare: boolean
}

/** The file beside index.html that holds the list. */
export const SCREEN_FILES = 'screens.json'

type Hook = ThisParameterType<Extract<Plugin['transform'], (...values: never[]) => unknown>>
type Program = ReturnType<Hook['parse']>

/** Vite plugin for builds. */
export function screenFiles(): Plugin {
  /** Route address → the module of its screen, and what its static data says. */
  const screens = new Map<string, Pick<ScreenFiles, 'asks' | 'bare'> & { readonly module: string }>()
  return {
    name: 'cotmoc-screen-files',
    apply: 'build',
    transform(code, id) {
      // e.g. src/features/tasks/web/routes.ts and src/platform/web/routes.tsx
      if (!/\/src\/(features\/[^/]+|platform)\/web\/routes\.tsx?$/.test(id)) return undefined
      for (const { address, module, ...rest } of lazyScreens(this.parse(code)))
        screens.set(address, { module: path.resolve(path.dirname(id), module), ...rest })
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
      const list: ScreenFiles[] = [...screens].map(([address, { module, asks, bare }]) => {
        const chunk = all.find((one) => one.facadeModuleId === module) ?? all.find((one) => one.moduleIds.includes(module))
        if (!chunk) this.error(`The screen of ${address} (${module}) is in no chunk.`)
        const scripts = [...needs(chunk.fileName, new Set())].filter((name) => !first.has(name))
        return { path: address, scripts, asks, bare }
      })
      this.emitFile({ type: 'asset', fileName: SCREEN_FILES, source: JSON.stringify(list) })
    },
  }
}

/** Each `{ path: '/tasks', component: lazyScreen(() => import('./task-list.tsx'), …) }` of a file of routes. */
function lazyScreens(program: Program): Found[] {
  const found: Found[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (typeof node !== 'object' || node === null) return
    const address = (valueOf(node, 'path') as Literal | undefined)?.value
    const module = importedBy(valueOf(node, 'component'))
    if (typeof address === 'string' && module) {
      const data = valueOf(node, 'staticData')
      const { elements = [] } = (valueOf(data, 'asks') ?? {}) as { elements?: readonly Literal[] }
      const asks = elements.map(({ value }) => {
        if (typeof value !== 'string') throw new Error(`What the screen of ${address} asks for first must be literal texts.`)
        return value
      })
      found.push({ address, module, asks, bare: (valueOf(data, 'bare') as Literal | undefined)?.value === true })
    }
    Object.values(node).forEach(visit)
  }
  visit(program.body)
  return found
}

interface Found extends Pick<ScreenFiles, 'asks' | 'bare'> {
  readonly address: string
  readonly module: string
}

/** The value under a key when the node is an object that is written out. */
function valueOf(node: unknown, key: string): unknown {
  const object = (node ?? {}) as { type?: string; properties?: readonly Property[] }
  if (object.type !== 'ObjectExpression') return undefined
  return object.properties?.find((property) => property.key?.name === key)?.value
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
