import { defineConfig } from '@playwright/test'
import type { ProgramOptions } from '../e2e/fixtures.ts'
import base from '../playwright.config.ts'

/** `npm run screens`: pictures of the demo register for the documentation, on the day of the drawings. */
export default defineConfig<ProgramOptions>({
  ...base,
  testDir: '.',
  globalSetup: '../e2e/global-setup.ts',
  outputDir: '../results/screens',
  workers: 1,
  reporter: [['list']],
  projects: [{ name: 'browser', use: { shell: 'browser', words: ['--demo'], startAt: '2026-11-20T10:12:00Z' } }],
})
