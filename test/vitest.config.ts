import { dirname, join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** `unit`: shared rules and other pure code; `integration`: real files, SQLite, processes, servers and documents. */
export default defineConfig({
  root: dirname(import.meta.dirname),
  // Resolving the package `electron` outside its runtime would start a download; every test sees the one fake instead.
  resolve: { alias: { electron: join(import.meta.dirname, 'fixtures', 'electron.ts') } },
  test: {
    // On two cores vitest would leave one idle.
    maxWorkers: 2,
    projects: [
      // Pure code, which leaves nothing behind for the next file: loading it once instead of for each file halves the time.
      { extends: true, test: { name: 'unit', isolate: false, include: ['test/unit/**/*.test.{ts,tsx}'], testTimeout: 60_000 } },
      { extends: true, test: { name: 'integration', include: ['test/integration/**/*.test.{ts,tsx}'], testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
})
