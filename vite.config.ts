import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { pureContracts } from './scripts/pure-contracts.ts'
import { mantineStyles } from './scripts/mantine-styles.ts'
import { screenFiles } from './scripts/screen-files.ts'

/**
 * Asks the browser for the two font files that the first paint needs (regular, Latin and Vietnamese) while it still reads the page,
 * so that words do not change their width after they are shown.
 */
function preloadFonts(): Plugin {
  return {
    name: 'cotmoc-preload-fonts',
    transformIndexHtml(_html, { bundle }) {
      return (
        Object.keys(bundle ?? {})
          // e.g. assets/be-vietnam-pro-vietnamese-400-normal-Bx1.woff2
          .filter((file) => /be-vietnam-pro-(latin|vietnamese)-400-normal.*\.woff2$/.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
            injectTo: 'head' as const,
          }))
      )
    },
  }
}

/** Puts the Vietnamese model of the recogniser where it looks for it by name: /ocr/vie.traineddata.gz. */
function recogniserModel(): Plugin {
  return {
    name: 'cotmoc-recogniser-model',
    generateBundle() {
      const model = createRequire(import.meta.url).resolve('@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz')
      this.emitFile({ type: 'asset', fileName: 'ocr/vie.traineddata.gz', source: readFileSync(model) })
    },
  }
}

/**
 * Few files rather than small ones: over HTTP/1.1 a browser fetches six at a time, and on a slow phone line each further round costs more than
 * what a file too much would. What the first load needs is one file; what several screens share is gathered by who uses it.
 */
const chunkGroups = [
  { name: 'app', tags: ['$initial' as const], priority: 9 },
  // e.g. src/platform/web/ui/PageHeader.tsx and @tanstack/query-core/build/modern/infiniteQueryObserver.js
  {
    name: 'kit',
    test: /\/platform\/shared\/|\/web\/ui\/(?!DataTable|UnitPicker|DateField|Toasts)|\/@tanstack\/(react-)?query|\/@mantine\/(hooks|core\/esm\/(core|utils))\//,
    minShareCount: 6,
    priority: 8,
  },
  // e.g. @mantine/core/esm/components/PasswordInput/PasswordInput.mjs
  {
    name: 'forms',
    test: /\/components\/(PasswordInput|Stack|Textarea)\/|\/web\/sign-in\.ts|\/accounts\.module\.css/,
    minShareCount: 2,
    priority: 7,
  },
  // What appears over a screen: short words, dialogs, panels. e.g. react-remove-scroll/dist/es2015/Combination.js
  {
    name: 'over',
    test: /\/@mantine\/notifications\/|\/react-remove-scroll|\/react-transition-group\/|\/components\/(Portal|Transition|Overlay)\//,
    priority: 6,
  },
  // e.g. @tanstack/virtual-core/dist/esm/index.js
  { name: 'table', test: /\/web\/ui\/DataTable|\/@tanstack\/(react-virtual|virtual-core)\//, minShareCount: 2, priority: 5 },
  // e.g. @mantine/core/esm/components/Combobox/Combobox.mjs
  {
    name: 'fields',
    test: /\/web\/ui\/(UnitPicker|DateField)|\/components\/(Combobox|Popover|Select)\/|\/@floating-ui\//,
    minShareCount: 2,
    priority: 4,
  },
  { name: 'shared', minShareCount: 2, maxModuleSize: 60_000, entriesAware: true, entriesAwareMergeThreshold: 15_000 },
]

/** The office web app. `vite` serves it for development and passes calls on to a running server; `vite build` writes dist/web. */
export default defineConfig({
  root: 'src/platform/web',
  plugins: [react(), pureContracts(), mantineStyles(), preloadFonts(), screenFiles(), recogniserModel()],
  build: {
    outDir: '../../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The Content-Security-Policy allows fonts and images from the server only: nothing is inlined as a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // All styles are 31 KB (gzip): one file waits for one round trip, where the pieces of a screen would wait for several.
    cssCodeSplit: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: { codeSplitting: { groups: chunkGroups }, chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js` },
    },
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': { target: 'http://127.0.0.1:8080', changeOrigin: false } } },
})
