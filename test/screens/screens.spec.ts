import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { test } from '../e2e/fixtures.ts'

const folder = join(import.meta.dirname, '..', '..', 'docs', 'look', 'built')
const patience = { timeout: 10_000 }

/** Waits for the fonts and the last answer, so that a picture never shows the fallback or a half-filled screen. */
async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => true))
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'initial' })
}

async function go(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, place)
}

async function takeCall(page: Page): Promise<void> {
  await page.keyboard.press('F2')
  const notes = page.getByRole('textbox').first()
  await notes.waitFor(patience)
  for (const line of ['Aanvraag bijzondere bijstand van september. Nog niets gehoord.', 'Vorige dinsdag zelf naar de balie geweest.', 'Wil excuses en weten waar de aanvraag blijft.']) {
    await page.keyboard.type(line)
    await page.keyboard.press('Enter')
  }
}

for (const scheme of ['light', 'dark'] as const) {
  const named = (base: string) => (scheme === 'light' ? base : `${base}-donker`)

  test.describe(scheme, () => {
    test.use({ colorScheme: scheme })

    test('the demo register', async ({ page }) => {
      test.setTimeout(120_000)
      await page.getByRole('button', { name: /Nieuw gesprek/ }).waitFor({ timeout: 60_000 })
      await picture(page, named('01-vandaag'))
      await go(page, '#/lijst')
      await picture(page, named('06-lijst'))
      await go(page, '#/hulp/stijl')
      await picture(page, named('08-stijl'))
      await go(page, '#/hulp/toetsen')
      await picture(page, named('09-toetsen'))
      await go(page, '#/instellingen')
      await picture(page, named('10-instellingen'))
      await takeCall(page)
      await picture(page, named('02-gesprek-wil'))
    })

    test.describe('before the register is open', () => {
      test.use({ words: [] })
      test('first run', async ({ page }) => {
        await page.getByRole('heading', { level: 1 }).waitFor(patience)
        await picture(page, named('07b-eerste-keer'))
      })
    })
  })
}
