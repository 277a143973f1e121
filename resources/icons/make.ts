import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumArguments, unpackChromium } from '../../test/e2e/chromium.ts'

/** Draws the icon in every size that a system asks for, from `gehoor.svg`; run it again when the drawing changes. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const drawing = readFileSync(join(import.meta.dirname, 'gehoor.svg'), 'utf8')
const browser = await chromium.launch({ executablePath: await unpackChromium(), args: chromiumArguments })
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`)
  await page.screenshot({ path: join(import.meta.dirname, `${size}x${size}.png`), omitBackground: true })
  await page.close()
}
await browser.close()
