import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { exampleTemplate } from '../../electron/letters/template/example-template.ts'
import { letterInput } from '../fixtures/letters.ts'
import { a4, p, wordFile } from '../fixtures/templates/word-file.ts'
import { findings } from './axe.ts'
import { passphrase } from './call.ts'
import { expect } from './fixtures.ts'
import { judged, test } from './letters.ts'

/** Gives the page the file that its chooser asks for. */
async function choose(page: Page, button: string, file: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: button }).press('Enter')])
  await chooser.setFiles(file)
}

test('a template of her own is checked with her, seen with an invented letter, used for the next letter, and put aside again', async ({ folder, open, prepareDossier }) => {
  const dossierId = await prepareDossier({ happenings: judged })
  const [broken, mended] = [join(folder, 'huisbrief.docx'), join(folder, 'huisbrief 2.docx')]
  writeFileSync(broken, wordFile({ body: ['Onze Dienst', '{{adres}}', '{{datum}}, kenmerk {{ons-kenmerk}}', '{{onderwerp}}', '{{aanheff}}', '{{tekst}}', '{{groet}}', '{{ondertekenaar}}'].map((text) => p(text)).join('') + `<w:sectPr>${a4}</w:sectPr>` }))
  writeFileSync(mended, await exampleTemplate(letterInput({ procedureId: 'wil', kind: 'answer' })))
  const { page, close } = await open()
  await page.getByLabel('Wachtzin', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => { location.hash = '#/instellingen' })
  await page.getByRole('link', { name: 'Een eigen Word-sjabloon gebruiken' }).press('Enter')
  await expect(page.getByText('Brieven van WIL hebben nu de opmaak van Gehoor.')).toBeVisible()
  const found = [...(await findings(page, 'no template yet'))]

  await choose(page, 'Sjabloon kiezen', broken)
  await expect(page.getByText('Er is geen veld {{aanheff}}.')).toBeVisible()
  await expect(page.getByText('Bedoelt u {{aanhef}}?')).toBeVisible()
  const preview = page.getByRole('region', { name: 'Voorbeeld' })
  await expect(preview).toContainText('Onze Dienst')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: /Dit sjabloon gebruiken/ })).toHaveAttribute('aria-disabled', 'true')
  found.push(...(await findings(page, 'a template with a fault')))

  await choose(page, 'Opnieuw kiezen', mended)
  await expect(page.getByText('Het sjabloon is in orde.')).toBeVisible()
  await expect(preview).toContainText('Geachte mevrouw Voorbeeld,')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Nieuwe brieven worden met dit sjabloon gemaakt.')).toBeVisible()
  await expect(page.getByText('Brieven van WIL worden gemaakt met huisbrief 2.docx (versie 1, vr 20 november 2026).')).toBeVisible()
  found.push(...(await findings(page, 'a template in use')))

  await page.evaluate((id) => { location.hash = `#/brief/${id}/answer` }, dossierId)
  await expect(page.getByRole('region', { name: 'Voorbeeld' })).toContainText('Geachte mevrouw El Voorbeeld,')
  await page.evaluate(() => { location.hash = '#/sjabloon' })
  await page.getByRole('button', { name: 'Terug naar de opmaak van Gehoor' }).press('Enter')
  await expect(page.getByText('Nieuwe brieven hebben weer de opmaak van Gehoor.')).toBeVisible()
  await page.getByText('Eerdere versies', { exact: true }).press('Enter')
  await page.getByRole('button', { name: /Weer gebruiken/ }).first().press('Enter')
  await expect(page.getByText('Brieven van WIL worden gemaakt met huisbrief 2.docx (versie 3, vr 20 november 2026).')).toBeVisible()
  expect(found).toEqual([])
  await close()
})
