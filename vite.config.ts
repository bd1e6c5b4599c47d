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
    chunkSizeWarningLimit: 700,
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': { target: 'http://127.0.0.1:8080', changeOrigin: false } } },
})
