import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { within } from './call.ts'
import { unpackChromium } from './chromium.ts'
import { demoMoment } from './fixtures.ts'

/** What stories need once, before any worker starts: workers that make it at the same time get in each other's way. */
export default async function setup(): Promise<() => Promise<void>> {
  // On systems that the bundled browser is not made for, Playwright finds the machine's own Chrome.
  process.env['GEHOOR_TEST_CHROMIUM'] = process.platform === 'linux' && process.arch === 'x64' ? await unpackChromium() : ''
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-demo-'))
  await within(folder, demoMoment, async () => {}, { isDemo: true })
  process.env['GEHOOR_TEST_DEMO'] = folder
  return () => rm(folder, { recursive: true, force: true })
}
