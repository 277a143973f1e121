import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { Document, Packer, Paragraph } from 'docx'
import { unzipSync } from 'fflate'
import { findings } from './axe.ts'
import { openDossier } from './demo.ts'
import { expect, test } from './fixtures.ts'

test.use({ startAt: '2026-11-20T10:12:00Z', words: ['--demo'] })
test.beforeEach(() => test.setTimeout(180_000))

const documents = (page: Page) => page.getByRole('region', { name: /^Documenten/ })
const mail = ['From: Mevrouw Modaal <a.modaal@voorbeeld.example>', 'To: klachten@wil.example', 'Subject: Niet teruggebeld', 'Date: Tue, 3 Nov 2026 10:00:00 +0100', 'Content-Type: text/html; charset=utf-8', '', '<p>Ik wacht nog <b>altijd</b>.</p><script>document.title = "gekaapt"</script><img src="https://nergens.example/volg.png">', ''].join('\r\n')

/** A picture of the screen beside the story, for whoever wants to look. */
async function look(page: Page, name: string): Promise<void> {
  if (process.env['GEHOOR_LOOK'] === undefined) return
  await page.screenshot({ path: join(process.env['GEHOOR_LOOK'], `${name}.png`), animations: 'disabled' })
}

/** Drops files anywhere on the screen, as a file manager does. */
async function drop(page: Page, files: readonly { readonly name: string; readonly type: string; readonly bytes: Buffer }[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (given) => {
      const data = new DataTransfer()
      for (const { name, type, base64 } of given) data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name, { type }))
      return data
    },
    files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString('base64') })),
  )
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
  await expect(page.getByText('Laat los om toe te voegen aan dit dossier')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

test('what the complainant sent is dropped into the dossier, looked at, kept from her or removed, and every act stays in the history', async ({ page, context }) => {
  const printed = await context.newPage()
  await printed.setContent('<h1>Beschikking van 3 november</h1>')
  const pdf = await printed.pdf()
  await printed.close()
  const word = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Verslag van het gesprek')] }] }))
  await openDossier(page, 'Modaal')
  await drop(page, [
    { name: 'beschikking.pdf', type: 'application/pdf', bytes: pdf },
    { name: 'scan.png', type: 'image/png', bytes: readFileSync(join(import.meta.dirname, '..', '..', 'resources', 'icons', '128x128.png')) },
    { name: 'bericht.eml', type: '', bytes: Buffer.from(mail) },
    { name: 'verslag.docx', type: '', bytes: word },
  ])
  await expect(page.getByRole('dialog', { name: '4 documenten toevoegen' })).toBeVisible()
  await look(page, 'documents-add')
  expect(await findings(page, 'adding')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(documents(page).getByText('4 documenten zijn toegevoegd en versleuteld bewaard.')).toBeVisible()
  await look(page, 'documents-block')

  const rows = documents(page).getByRole('row')
  await rows.filter({ hasText: 'beschikking.pdf' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('img', { name: 'Bladzijde 1 van 1: Beschikking van 3 november' })).toBeVisible()
  await expect(page.getByRole('dialog')).toContainText(/SHA-256 [0-9a-f]{64}/)
  await look(page, 'documents-pdf')
  expect(await findings(page, 'preview')).toEqual([])
  await page.keyboard.press('Escape')

  await rows.filter({ hasText: 'bericht.eml' }).focus()
  await page.keyboard.press('B')
  await expect(page.getByRole('dialog')).toContainText('Mevrouw Modaal <a.modaal@voorbeeld.example>')
  await expect(page.getByRole('dialog')).toContainText('Ik wacht nog altijd.')
  await expect(page.getByRole('dialog')).not.toContainText('gekaapt')
  await look(page, 'documents-mail')
  await page.keyboard.press('Escape')

  await rows.filter({ hasText: 'verslag.docx' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByText('Verslag van het gesprek')).toBeVisible()
  await look(page, 'documents-word')
  await page.getByRole('dialog').getByRole('button', { name: 'Wie mag het zien' }).click()
  await expect(page.getByRole('dialog', { name: 'Wie mag een document zien' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(rows.filter({ hasText: 'verslag.docx' })).toContainText('alleen wij')

  await rows.filter({ hasText: 'scan.png' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('img', { name: 'scan.png' })).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Verwijderen' }).click()
  await page.getByLabel('Waarom verwijdert u het').fill('Hoort bij een ander dossier')
  await page.getByRole('button', { name: 'Voorgoed verwijderen' }).click()
  await expect(documents(page).getByText('scan.png, verwijderd op vr 20 november 2026: Hoort bij een ander dossier')).toBeVisible()

  // By keyboard: only what is about documents.
  const history = page.getByRole('region', { name: /^Verloop/ })
  await history.getByRole('radio', { name: 'alles' }).focus()
  while (!(await history.getByRole('radio', { name: /documenten/ }).isChecked())) await page.keyboard.press('ArrowRight')
  await expect(history.getByRole('listitem')).toHaveText([/Document verwijderd/, /Document is voortaan alleen voor ons/, /verslag\.docx/, /bericht\.eml/, /scan\.png/, /beschikking\.pdf/])
  expect(await findings(page, 'dossier')).toEqual([])
  await look(page, 'documents-history')
})

test('files come in by pasting, by choosing and from the folder of the scanner, which is emptied; another dossier is linked, and seen from both', async ({ page }) => {
  const scanner = mkdtempSync(join(tmpdir(), 'gehoor-scanner-'))
  writeFileSync(join(scanner, 'scan 0017.txt'), 'Getekend op 19 november')
  await openDossier(page, 'Modaal')
  const rows = documents(page).getByRole('row')

  await page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File(['Schermafdruk'], 'schermafdruk.txt', { type: 'text/plain' }))
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(page.getByRole('dialog', { name: 'Document toevoegen' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(documents(page).getByText('1 document is toegevoegd en versleuteld bewaard.')).toBeVisible()

  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), documents(page).getByRole('button', { name: 'Toevoegen' }).press('Enter')])
  await chooser.setFiles([{ name: 'advies.txt', mimeType: 'text/plain', buffer: Buffer.from('Eigen advies') }, { name: 'schermafdruk.txt', mimeType: 'text/plain', buffer: Buffer.from('Schermafdruk') }])
  const adding = page.getByRole('dialog', { name: '2 documenten toevoegen' })
  await adding.getByRole('radio', { name: 'van ons' }).check()
  await page.keyboard.press('Control+Enter')
  // The same bytes are there already: said, and the other one is kept.
  await expect(adding).toContainText('schermafdruk.txt')
  await expect(adding.getByRole('alert')).toBeVisible()
  await look(page, 'documents-known')
  await page.keyboard.press('Escape')
  await expect(rows.filter({ hasText: 'advies.txt' })).toContainText('alleen wij')
  await expect(rows).toHaveCount(2)

  await documents(page).getByRole('button', { name: 'Uit de scanmap' }).press('Enter')
  const scans = page.getByRole('dialog')
  const folder = scans.getByRole('textbox')
  await expect(folder).toBeFocused()
  await folder.fill(join(scanner, 'bestaat-niet'))
  await page.keyboard.press('Enter')
  await expect(scans.getByRole('alert')).toBeVisible()
  await folder.fill(scanner)
  await page.keyboard.press('Enter')
  await expect(scans.getByRole('row', { name: /scan 0017\.txt/ })).toBeVisible()
  await look(page, 'documents-scans')
  expect(await findings(page, 'scans', ['light', 'dark'])).toEqual([])
  await scans.getByRole('row', { name: /scan 0017\.txt/ }).press('T')
  await expect(scans.getByRole('row')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(rows.filter({ hasText: 'scan 0017.txt' })).toBeVisible()
  expect(existsSync(join(scanner, 'scan 0017.txt'))).toBe(false)
  rmSync(scanner, { recursive: true })

  await expect(documents(page).getByRole('button', { name: 'Uit de scanmap' })).toBeFocused()
  await page.getByRole('toolbar').getByRole('button', { name: /^Meer stappen/ }).press('Enter')
  await page.getByRole('dialog').getByRole('row', { name: 'Ander dossier koppelen' }).press('Enter')
  const linking = page.getByRole('dialog', { name: 'Ander dossier koppelen' })
  await expect(linking.getByLabel('Welk dossier')).toBeFocused()
  await page.keyboard.insertText('O. Bedacht')
  await linking.getByRole('radio', { name: /O. Bedacht/ }).press('Space')
  await linking.getByLabel(/^Wat hebben ze/).fill('Zelfde loket')
  await look(page, 'links-dialog')
  expect(await findings(page, 'linking', ['light'])).toEqual([])
  await page.keyboard.press('Control+Enter')
  const links = page.getByRole('region', { name: /^Verwante dossiers/ })
  await expect(links.getByRole('listitem')).toContainText('Zelfde loket')
  await look(page, 'links-block')
  await links.getByRole('link').press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bedacht')
  await expect(links.getByRole('listitem')).toContainText('Modaal')
})

test('a complaint is split into points, each judged; the answer carries each judgement and measure, and a measure is watched after it', async ({ page }) => {
  await openDossier(page, 'Bedacht')
  const points = page.getByRole('region', { name: /^Klachtpunten/ })
  await points.getByRole('button', { name: 'Opsplitsen' }).click()
  await expect(page.getByLabel('Klachtpunten, elk op een eigen regel')).toHaveValue('Uw aanvraag ligt al twaalf weken bij ons.\nU kreeg daarover geen bericht.')
  await look(page, 'grievances-split')
  await page.keyboard.press('Control+Enter')
  await expect(points.getByRole('listitem')).toHaveCount(2)
  await points.getByRole('button', { name: 'Oordelen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Oordeel per klachtpunt' })
  for (const [place, judgement, found, why] of [[1, 'gegrond', 'De aanvraag lag stil.', 'Acht weken is het wettelijk maximum.'], [2, 'ongegrond', 'Er ging een bericht uit op 2 november.', 'Dat is op tijd.']] as const) {
    const group = dialog.getByRole('group', { name: new RegExp(`^Klachtpunt ${place}`) })
    await group.getByRole('radio', { name: judgement, exact: true }).check()
    await group.getByLabel('Wat hebt u onderzocht en gevonden').fill(found)
    await group.getByLabel('Waarom dit oordeel').fill(why)
  }
  await expect(dialog.getByText('De klacht als geheel wordt daarmee deels gegrond.')).toBeVisible()
  await look(page, 'grievances-judge')
  expect(await findings(page, 'judging')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(points).toContainText('geheel: deels gegrond')

  const measures = page.getByRole('region', { name: /^Maatregelen/ })
  await measures.getByRole('button', { name: 'Afspreken' }).click()
  await page.getByLabel('Wat gaat er gebeuren').fill('Elke vrijdag de oude aanvragen nakijken')
  await page.getByLabel('Klaar op').fill('18/12')
  await page.getByRole('radio', { name: 'ja' }).check()
  await page.getByRole('radio', { name: /^1\. Uw aanvraag/ }).check()
  await look(page, 'grievances-measure')
  await page.keyboard.press('Control+Enter')
  await expect(measures.getByRole('row')).toContainText('vr 18 december 2026')
  await expect(page.getByRole('button', { name: /Maatregel: Elke vrijdag de oude aanvragen nakijken/ })).toBeVisible()
  await look(page, 'grievances-done')
  expect(await findings(page, 'points')).toEqual([])

  await page.getByRole('button', { name: /Antwoord schrijven/ }).click()
  await expect(page.getByText('Uw klacht is').first()).toBeVisible()
  const text = await page.locator('textarea, [contenteditable="true"]').evaluateAll((fields) => fields.map((field) => ('value' in field ? String(field.value) : (field.textContent ?? ''))).join('\n'))
  for (const part of ['Punt 1. Uw aanvraag ligt al twaalf weken bij ons. Oordeel: gegrond.', 'Punt 2. U kreeg daarover geen bericht. Oordeel: ongegrond.', 'Acht weken is het wettelijk maximum.', 'Bij punt 1: Elke vrijdag de oude aanvragen nakijken. Wij doen dat uiterlijk op 18 december 2026.']) expect(text.replaceAll(/\s+/g, ' ')).toContain(part)
  await look(page, 'grievances-letter')
})

test('the whole file is put together for access: third parties unreadable, our own notes left out, printed or taken along in one zip', async ({ page }) => {
  await openDossier(page, 'Modaal')
  await page.keyboard.press('N')
  await page.getByRole('dialog').getByLabel('Notitie').fill('Let op: derde klacht dit jaar.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: /^Verloop/ }).getByRole('listitem').first()).toContainText('intern')
  await drop(page, [{ name: 'brief.txt', type: 'text/plain', bytes: Buffer.from('Geachte heer, mevrouw') }])
  await page.keyboard.press('Control+Enter')
  await expect(documents(page).getByText('1 document is toegevoegd en versleuteld bewaard.')).toBeVisible()
  await page.getByRole('link', { name: 'Het hele dossier' }).click()
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText('Afschrift voor onderzoek')
  await expect(sheet).toContainText('R.H.')
  await expect(sheet).not.toContainText('derde klacht')
  await page.getByRole('radio', { name: /de klager, die/ }).check()
  await expect(sheet).toContainText('[naam weggelaten]')
  await expect(sheet).not.toContainText('R.H.')
  await expect(sheet).toContainText('Mevrouw A. Modaal')
  await expect(sheet).toContainText('brief.txt')
  await look(page, 'whole-file')
  expect(await findings(page, 'whole file')).toEqual([])
  await page.setViewportSize({ width: 1093, height: 614 })
  await look(page, 'whole-file-small')
  await page.setViewportSize({ width: 1366, height: 768 })

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: /Afdrukken/ })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })

  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Alles in een zipbestand' }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toMatch(/^2026-\d{4} dossier\.zip$/)
  const files = unzipSync(readFileSync(await saved.path()))
  expect(Object.keys(files).map((name) => name.replace(/2026-\d{4}/g, 'NUMMER').replace(/\d{4}-\d{2}-\d{2}/g, 'DAG'))).toEqual(['NUMMER dossier.html', 'brieven/01 DAG NUMMER ontvangstbevestiging.docx', 'documenten/01 brief.txt'])
  const overview = Buffer.from(Object.values(files)[0] ?? []).toString()
  expect([overview.includes('R.H.'), overview.includes('[naam weggelaten]'), overview.includes('derde klacht'), overview.startsWith('<!doctype html>')]).toEqual([false, true, false, true])
  await expect(page.getByText('Buiten Gehoor is het niet versleuteld.')).toBeVisible()
})
