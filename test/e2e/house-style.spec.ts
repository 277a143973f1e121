import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import mammoth from 'mammoth'
import { findings } from './axe.ts'
import { passphrase } from './call.ts'
import { expect } from './fixtures.ts'
import { judged, test } from './letters.ts'

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const sheet = (page: Page) => page.getByRole('region', { name: 'Voorbeeld' })

/** One point, transparent. */
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64')

/** Gives the page the file that its chooser asks for. */
async function choose(page: Page, button: string, file: string, bytes: Buffer): Promise<void> {
  writeFileSync(file, bytes)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: button }).press('Enter')])
  await chooser.setFiles(file)
}

test('the house style is set with a letter beside it that follows, a colour nobody could read is not taken, and the next letter has it all', async ({ folder, open, prepareDossier }) => {
  const dossierId = await prepareDossier({ happenings: judged })
  const { page, close } = await open()
  await page.getByLabel('Wachtzin', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => { location.hash = '#/instellingen' })
  await page.getByRole('link', { name: /^Huisstijl/ }).press('Enter')
  await expect(sheet(page)).toContainText('Geachte mevrouw Voorbeeld,')

  await choose(page, 'Logo kiezen', join(folder, 'brief.png'), Buffer.from('%PDF-1.7 no picture'))
  await expect(page.getByText('Dit is geen PNG of JPEG. Kies een ander bestand.')).toBeVisible()
  await choose(page, 'Logo kiezen', join(folder, 'groot.png'), Buffer.concat([pixel, Buffer.alloc(300_001)]))
  await expect(page.getByText('Dit bestand is groter dan 300 kB.')).toBeVisible()
  await choose(page, 'Logo kiezen', join(folder, 'logo.png'), pixel)
  const logo = page.getByRole('img', { name: 'Het logo zoals het nu boven uw brieven komt' })
  await expect(logo).toBeVisible()
  expect(await logo.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(1)
  await expect(sheet(page).getByRole('img', { name: 'Logo' })).toBeVisible()
  await page.getByRole('button', { name: 'Logo weghalen' }).press('Enter')
  await expect(page.getByText('Nog geen logo.')).toBeVisible()
  await expect(sheet(page).getByRole('img', { name: 'Logo' })).toHaveCount(0)

  const subject = sheet(page).getByRole('heading', { name: 'Antwoord op uw klacht' })
  await field(page, 'Kleur').fill('#ffcc00')
  await expect(page.getByText('Letters in deze kleur zijn slecht te lezen op wit papier: het contrast is 1,5, en minstens 4,5 is nodig.')).toBeVisible()
  const found = [...(await findings(page, 'a pale colour', ['light']))]
  await expect(subject.locator('span')).toHaveCSS('color', 'rgb(0, 0, 0)')
  await page.getByRole('button', { name: /^Neem een donkerder tint/ }).press('Enter')
  await expect(field(page, 'Kleur')).toHaveValue('#8e7200')
  await expect(subject.locator('span')).toHaveCSS('color', 'rgb(142, 114, 0)')

  await choose(page, 'Handtekening kiezen', join(folder, 'handtekening.png'), pixel)
  await expect(sheet(page).getByRole('img', { name: 'Handtekening' })).toBeVisible()
  await field(page, 'Afzenderadres').fill('Postbus 0\n0000 AA Nergens\n')
  await field(page, 'Voet').fill('KvK 00000000\nwww.voorbeeld.example')
  await expect(sheet(page).locator('footer').first()).toContainText('KvK 00000000')
  await field(page, 'Voet').fill('Een regel die veel te breed is voor één blad. '.repeat(4))
  await expect(page.getByText(/is te breed voor één regel\. Maak hem korter\./)).toBeVisible()
  await field(page, 'Voet').fill('KvK 00000000')
  await field(page, 'Kopie aan').fill('mevrouw R. Peeters, diensthoofd')
  await expect(sheet(page)).toContainText('Kopie aan: mevrouw R. Peeters, diensthoofd')
  await expect(sheet(page)).toContainText('Retouradres: Postbus 0, 0000 AA Nergens')
  await field(page, 'Voorbeeld van').selectOption('tussenbericht')
  await expect(sheet(page)).not.toContainText('Kopie aan')
  await page.getByText(/^Bij welke brieven/).press('Enter')
  await page.getByRole('checkbox', { name: 'tussenbericht' }).check()
  await expect(sheet(page)).toContainText('Kopie aan: mevrouw R. Peeters, diensthoofd')
  await page.getByRole('radio', { name: /^Geen venster/ }).check()
  await expect(page.getByRole('contentinfo')).toContainText(/Bewaard om \d+\.\d\d\.\d\d\./)
  found.push(...(await findings(page, 'a whole house style')))

  await page.evaluate((id) => { location.hash = `#/brief/${id}/answer` }, dossierId)
  await expect(sheet(page)).toContainText('Kopie aan: mevrouw R. Peeters, diensthoofd')
  // What comes with this one letter stands above the copies, and is a blank until it was named.
  await expect(page.getByRole('button', { name: 'Kopie aan iemand' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Bijlage noemen' }).press('Enter')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('[… welke stukken erbij zitten …]')
  await page.keyboard.type('het advies van de commissie')
  await expect(sheet(page)).toContainText(/Bijlage: het advies van de commissie\s*Kopie aan: mevrouw R\. Peeters/)
  await expect(page.getByRole('contentinfo')).toContainText(/Bewaard om \d+\.\d\d\.\d\d/)
  found.push(...(await findings(page, 'enclosure and copy', ['light'])))
  const [document] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Alt+W')])
  const { value } = await mammoth.convertToHtml({ path: await document.path() })
  expect(value).toMatch(/Met vriendelijke groet,<br \/><img [^>]*alt="Handtekening van K\. Demaere"[^>]*><br \/>K\. Demaere/)
  expect(value).toContain('<p>Bijlage: het advies van de commissie</p><p>Kopie aan: mevrouw R. Peeters, diensthoofd</p>')

  await page.evaluate(() => { location.hash = '#/huisstijl' })
  await expect(field(page, 'Kleur')).toHaveValue('#8e7200')
  await expect(field(page, 'Afzenderadres')).toHaveValue('Postbus 0\n0000 AA Nergens')
  await expect(page.getByRole('radio', { name: /^Geen venster/ })).toBeChecked()
  expect(found).toEqual([])
  await close()
})
