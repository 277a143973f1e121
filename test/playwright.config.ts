import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { chromiumArguments } from './e2e/chromium.ts'
import type { ProgramOptions } from './e2e/fixtures.ts'

const executablePath = process.env['GEHOOR_TEST_CHROMIUM'] ?? ''

/** One set of stories, told in both shells. */
export default defineConfig<ProgramOptions>({
  testDir: 'e2e',
  globalSetup: './e2e/global-setup.ts',
  outputDir: 'results/e2e',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  // Deriving a key takes half a second on purpose, and many times that on a machine that does other work.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // A story has real time in it: sound, kills, a clock. What passes only the second time is named at the end (run.ts).
  retries: 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: join(import.meta.dirname, 'results', 'e2e.json') }]],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    // Recording every story for the one that fails costs a sixth of the time; `--trace on` tells one again with it.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { args: chromiumArguments, ...(executablePath === '' ? {} : { executablePath }) },
    ...(executablePath === '' ? { channel: 'chrome' } : {}),
  },
  projects: [
    { name: 'browser', use: { shell: 'browser' } },
    { name: 'electron', use: { shell: 'electron' } },
  ],
})
