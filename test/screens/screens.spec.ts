import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { test } from '../e2e/call.ts'

const folder = join(import.meta.dirname, '..', '..', 'docs', 'look', 'built')
const patience = { timeout: 10_000 }

/** Waits for the fonts and the last answer, so that a picture never shows the fallback or a half-filled screen. */
async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => true))
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'initial' })
}

/** What comes out of the printer, as a picture of its first sheet; left out where pdftoppm is not installed. */
async function printed(page: Page, name: string): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'gehoor-print-'))
  try {
    const file = join(work, 'sheet.pdf')
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }))
    spawnSync('pdftoppm', ['-r', '80', '-png', '-singlefile', file, join(folder, name)])
  } finally {
    rmSync(work, { recursive: true })
  }
}

async function go(page: Page, place: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, place)
}

async function openDossier(page: Page, complainant: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(complainant)
  await page.getByRole('dialog').getByText(complainant).first().click(patience)
  await page.getByRole('heading', { level: 1, name: complainant }).waitFor(patience)
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
      await page.getByText('De heer O. Bedacht').first().waitFor(patience)
      await picture(page, named('06-lijst'))
      await openDossier(page, 'De heer O. Bedacht')
      await page.keyboard.press('w')
      await picture(page, named('03-dossier'))
      await go(page, `${await page.evaluate(() => location.hash)}/geheel`)
      await page.getByRole('article').waitFor(patience)
      await picture(page, named('03b-hele-dossier'))
      await openDossier(page, 'De heer O. Bedacht')
      await page.keyboard.press('m')
      await page.getByRole('dialog').getByRole('row', { name: 'Klachtpunten opsplitsen' }).waitFor(patience)
      await picture(page, named('03c-meer-stappen'))
      await page.keyboard.press('Escape')
      await openDossier(page, 'De heer J. Denkbeeld')
      await go(page, `${await page.evaluate(() => location.hash.replace('dossier', 'brief'))}/answer`)
      await page.getByRole('textbox').first().waitFor(patience)
      await page.waitForTimeout(2000)
      await picture(page, named('05-brief'))
      await go(page, '#/termijnen')
      await page.getByRole('grid').first().waitFor(patience)
      for (const [key, name] of [['2', '04-termijnen'], ['1', '04b-week'], ['3', '04c-maand'], ['4', '04d-jaar'], ['5', '04e-lijst']] as const) {
        await page.keyboard.press(key)
        await picture(page, named(name))
        if (scheme === 'light' && key === '1') await printed(page, '04g-week-afdruk')
        if (scheme === 'light' && key === '3') await printed(page, '04h-maand-afdruk')
      }
      await page.keyboard.press('2')
      await page.keyboard.press('Shift+?')
      await picture(page, named('04f-wat-als'))
      await page.keyboard.press('Escape')
      if (scheme === 'light') {
        await page.keyboard.press('ArrowLeft')
        await page.keyboard.press('ArrowLeft')
        await page.keyboard.press('w')
        await page.getByRole('dialog').getByRole('img').first().waitFor(patience)
        await printed(page, '04i-waarom-afdruk')
        await page.keyboard.press('Escape')
      }
      await go(page, '#/vrije-dagen')
      await picture(page, named('11-vrije-dagen'))
      await page.getByRole('button', { name: 'Afwezigheid toevoegen' }).press('Enter')
      await page.keyboard.type('30/11/2026')
      await page.getByLabel('Laatste dag').fill('11/12/2026')
      await page.getByLabel('Wie neemt waar').fill('J.W.')
      await page.keyboard.press('Enter')
      await page.getByRole('radio', { name: 'vooraf' }).first().press('Space')
      await page.getByRole('radio', { name: 'waarneming' }).nth(1).press('Space')
      await picture(page, named('11b-afwezigheid'))
      if (scheme === 'light') await printed(page, '11c-overdracht-afdruk')
      await page.keyboard.press('Escape')
      await go(page, '#/hulp/stijl')
      await picture(page, named('08-stijl'))
      await go(page, '#/hulp/toetsen')
      await picture(page, named('09-toetsen'))
      await go(page, '#/instellingen')
      await picture(page, named('10-instellingen'))
      await go(page, '#/huisstijl')
      await page.locator('section.docx').first().waitFor(patience)
      await picture(page, named('13-huisstijl'))
      await go(page, '#/procedures/zoersel')
      for (const [part, name] of [['Termijnen', '12-procedure-termijnen'], ['Gronden', '12b-procedure-gronden'], ['Verder en bewaren', '12c-procedure-bewaren']] as const) {
        await page.getByRole('navigation', { name: 'Onderdelen' }).getByRole('link', { name: part }).press('Enter', patience)
        await page.evaluate(() => { for (const item of [...document.querySelectorAll('details')].slice(0, 1)) item.open = true })
        await picture(page, named(name))
      }
      await takeCall(page)
      await picture(page, named('02-gesprek-wil'))
    })

    test.describe('before the register is open', () => {
      test.use({ words: [] })
      test('first run', async ({ page }) => {
        await page.getByRole('heading', { level: 1 }).waitFor(patience)
        await page.keyboard.press('Space')
        await picture(page, named('07b-eerste-keer'))
      })

      test('unlocking, and a damaged register', async ({ prepare, open, folder: register }) => {
        await prepare('wil', [{ name: 'Mevrouw F. van der Verzonnen', subject: 'Brief niet beantwoord' }])
        const database = join(register, 'register.db')
        const bytes = readFileSync(database)
        bytes.fill(0xa5, 3 * 4096, 4 * 4096)
        writeFileSync(database, bytes)
        const { page, close } = await open()
        await page.getByLabel('Wachtzin', { exact: true }).waitFor(patience)
        await picture(page, named('07-ontgrendelen'))
        await page.keyboard.type('vier natte parapluus in de gang')
        await page.keyboard.press('Enter')
        await page.getByRole('radio').first().waitFor(patience)
        await picture(page, named('07c-register-beschadigd'))
        await close()
      })
    })
  })
}
