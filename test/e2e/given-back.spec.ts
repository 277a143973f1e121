import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPackage, textOfPart, writePackage } from '../../electron/letters/template/word-package.ts'
import { findings } from './axe.ts'
import { passphrase } from './call.ts'
import { expect } from './fixtures.ts'
import { judged, test } from './letters.ts'

test('a letter changed in Word is given back: she sees what changed, keeps it, and the correspondence says so', async ({ folder, open, prepareDossier, dossierNow }) => {
  const dossierId = await prepareDossier({ happenings: judged })
  const { page, close } = await open()
  await page.getByLabel('Wachtzin', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate((id) => { location.hash = `#/brief/${id}/answer` }, dossierId)
  await page.getByRole('button', { name: 'Definitief maken' }).first().press('Enter')
  await page.getByRole('radio', { name: /Nog niet/ }).check()
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+Enter')])
  const [exported, back] = [join(folder, 'brief.docx'), join(folder, 'brief terug.docx')]
  await download.saveAs(exported)
  await page.keyboard.press('Escape')

  // What Word does when she changes one word of the text and saves.
  const parts = new Map(readPackage(readFileSync(exported)))
  const text = textOfPart(parts.get('word/document.xml') ?? new Uint8Array())
  expect(text).toContain('Ze bleven liggen.')
  writeFileSync(back, writePackage(parts.set('word/document.xml', new TextEncoder().encode(text.replace('Ze bleven liggen.', 'Ze bleven helaas liggen.')))))

  await page.evaluate((id) => { location.hash = `#/brief/${id}/answer` }, dossierId)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Bestand teruggeven' }).press('Enter')])
  await chooser.setFiles(back)
  const dialog = page.getByRole('dialog', { name: 'Wat er in Word veranderde' })
  await expect(dialog.locator('ins')).toContainText('helaas')
  await expect(dialog.getByText(/alinea’s zijn gelijk gebleven/).first()).toBeVisible()
  const found = [...(await findings(page, 'what changed in Word'))]
  await dialog.getByRole('button', { name: 'Bewaren als wat er weggaat' }).press('Enter')
  await expect(page.getByText('Op vr 20 november 2026 gaf u deze brief uit Word terug, met gewijzigde tekst.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Voorbeeld' })).toContainText('Ze bleven helaas liggen.')
  found.push(...(await findings(page, 'a letter given back')))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Vastgelegd: op de post op vr 20 november 2026.')).toBeVisible()
  await page.evaluate((id) => { location.hash = `#/dossier/${id}` }, dossierId)
  await expect(page.getByRole('list', { name: /Correspondentie/ })).toContainText('aangepast in Word')
  expect(found).toEqual([])
  await close()
  expect((await dossierNow(dossierId)).state.letters.at(-1)).toMatchObject({ sentOn: '2026-11-20', sentVersion: { isChanged: true } })
})
