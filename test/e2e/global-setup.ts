import { unpackChromium } from './chromium.ts'

/** Unpacks the browser once, before any worker starts: workers that unpack at the same time get in each other's way. */
export default async function setup(): Promise<void> {
  // On systems that the bundled browser is not made for, Playwright finds the machine's own Chrome.
  process.env['GEHOOR_TEST_CHROMIUM'] = process.platform === 'linux' && process.arch === 'x64' ? await unpackChromium() : ''
}
