/**
 * Lets the web app carry only the styles of the Mantine pieces that it uses, each in the chunk of the screen that uses it: 11 KB instead of
 * 41 KB (gzip) before the first paint. Written as a Vite plugin so that nobody has to keep a list of pieces.
 */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'vite'

/** Pieces that others are built from. Mantine asks for them first and in this order, so they are loaded at once. */
const BASE = [
  'baseline',
  'default-css-variables',
  'global',
  'ScrollArea',
  'UnstyledButton',
  'VisuallyHidden',
  'Paper',
  'Popover',
  'CloseButton',
  'Group',
  'Loader',
  'Overlay',
  'ModalBase',
  'Input',
  'InlineInput',
  'Flex',
  'FloatingIndicator',
  'ActionIcon',
]

const NAME = 'virtual:mantine-styles'
const styles = path.dirname(createRequire(import.meta.url).resolve('@mantine/core/styles/baseline.css'))

/** Answers `import 'virtual:mantine-styles'`: everything while developing, the base for a build, whose other pieces bring their own. */
export function mantineStyles(): Plugin {
  let building = false
  return {
    name: 'cotmoc-mantine-styles',
    enforce: 'pre',
    configResolved: ({ command }) => {
      building = command === 'build'
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => {
      if (id !== `\0${NAME}`) return undefined
      const files = building ? BASE.map((piece) => `@mantine/core/styles/${piece}.layer.css`) : ['@mantine/core/styles.layer.css']
      return files.map((file) => `import '${file}'`).join('\n')
    },
    transform: (code, id) => {
      // The order in which chunks bring their styles is not ours, so the base stands in a layer below: a Button wins over its UnstyledButton.
      const base = /@mantine\/core\/styles\/(\w+)\.layer\.css$/.exec(id)?.[1] // …/styles/Paper.layer.css
      if (base !== undefined && BASE.includes(base))
        return { code: code.replaceAll('@layer mantine {', '@layer mantine.base {'), map: null }
      // Each piece has its class names in a file of its own: …/@mantine/core/esm/components/Button/Button.module.mjs
      const piece = building ? /@mantine\/core\/esm\/.*\/(\w+)\.module\.mjs$/.exec(id)?.[1] : undefined
      if (piece === undefined || BASE.includes(piece) || !existsSync(path.join(styles, `${piece}.layer.css`))) return undefined
      return { code: `import '@mantine/core/styles/${piece}.layer.css'\n${code}`, map: null }
    },
  }
}
