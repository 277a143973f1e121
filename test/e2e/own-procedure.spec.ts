import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { findings } from './axe.ts'
import { test, unlock } from './call.ts'
import { expect } from './fixtures.ts'

const shippedInter = readFileSync(join(import.meta.dirname, '../../resources/procedures/inter.json'), 'utf8')

const go = (page: Page, place: string) => page.evaluate((hash) => { location.hash = hash }, place)
const answerTerm = (page: Page) => page.getByRole('region', { name: 'Schriftelijk antwoord' })
const beside = (page: Page) => page.getByRole('region', { name: 'Fouten, verschillen en versies' })
const parts = (page: Page) => page.getByRole('navigation', { name: 'Onderdelen' })

/** Gives a file to the next question for one. */
async function choose(page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Bestand kiezen' }).press('Enter')])
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

test('she shortens a term, sees what that comes to, puts it in force, and moves a running dossier knowingly', async ({ prepare, open }) => {
  await prepare('inter', [{ name: 'Mevrouw S. El Voorbeeld', notes: [{ at: '2026-06-01T08:30:00Z', text: 'De helling ontbreekt nog altijd' }], subject: 'Helling' }])
  const first = await open()
  let { page } = first
  await unlock(page)
  await go(page, '#/instellingen')
  await page.getByRole('link', { name: 'Procedure bekijken en aanpassen' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inter')
  await parts(page).getByRole('link', { name: 'Termijnen' }).press('Enter')
  await expect(answerTerm(page)).toContainText('Komt de klacht vandaag binnen? Dan uiterlijk ma 4 januari 2027, over 45 dagen. Een brief moet uiterlijk di 29 december 2026 op de post. Na verlenging uiterlijk do 18 februari 2027.')
  await expect(page.getByRole('button', { name: /In gebruik nemen: niets gewijzigd/ })).toBeVisible()

  // A slip is told at its field and beside the form; the key that finishes leads to it.
  const amount = answerTerm(page).getByLabel('Aantal', { exact: true })
  await amount.fill('')
  await expect(answerTerm(page)).toContainText('Vul een heel getal in.')
  await expect(answerTerm(page)).toContainText('Het voorbeeld komt zodra deze termijn klopt.')
  await expect(beside(page)).toContainText('Termijnen: Aantal')
  await expect(parts(page).getByRole('link', { name: /Termijnen/ })).toContainText('1 fout')
  await parts(page).getByRole('link', { name: 'Gegevens' }).press('Enter')
  await expect(page.getByLabel('Naam van de procedure')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(amount).toBeFocused()
  await page.keyboard.type('30')
  await expect(answerTerm(page)).toContainText('Dan uiterlijk zo 20 december 2026, over 30 dagen.')
  await expect(beside(page)).toContainText('Termijn “Schriftelijk antwoord” (INT-D3), duur: 45 kalenderdagen wordt 30 kalenderdagen')
  await expect(beside(page)).toContainText('Dit raakt wat de wet vraagt.')
  await answerTerm(page).getByLabel('Eindigt het op een vrije dag').selectOption('het schuift naar de volgende werkdag')
  await expect(answerTerm(page)).toContainText('Dan uiterlijk ma 21 december 2026, over 31 dagen.')
  await page.getByLabel('Voorbeelddag').fill('1/12/2026')
  await expect(answerTerm(page)).toContainText('Komt de klacht op di 1 december 2026 binnen? Dan uiterlijk do 31 december 2026')
  await page.keyboard.press('Control+z')
  await expect(answerTerm(page)).toContainText('de dag blijft staan')
  const found = [...(await findings(page, 'a procedure being adapted'))]

  // What was typed is there again after a power cut.
  await expect(page.getByText(/Bewaard om/)).toBeVisible()
  await first.kill()
  const second = await open()
  page = second.page
  await unlock(page)
  await go(page, '#/procedures')
  await expect(page.getByRole('row', { name: /^Inter / })).toContainText('versie 1 geldt · voor nieuwe klachten · er is een concept')
  await page.getByRole('row', { name: /^Inter / }).press('Enter')
  await expect(beside(page)).toContainText('45 kalenderdagen wordt 30 kalenderdagen')
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: 'In gebruik nemen?' })
  await expect(dialog).toContainText('Eén ding wordt anders. Het ene lopende dossier houdt zijn versie')
  await expect(dialog).toContainText('Eén verandering raakt wat de wet vraagt.')
  found.push(...(await findings(page, 'before it is put in force', ['light'])))
  await dialog.getByRole('button', { name: 'In gebruik nemen' }).press('Enter')
  await expect(page.getByText('Vanaf nu geldt eigen versie 1 voor nieuwe klachten. 1 lopend dossier houdt zijn versie.')).toBeVisible()
  await expect(beside(page)).toContainText('eigen versie 1, geldt nu')

  // The running dossier keeps its version until she moves it, having seen what that changes.
  await page.getByRole('link', { name: 'Bekijk wat er schuift' }).press('Enter')
  const row = page.getByRole('listitem').filter({ hasText: '2026-0001' })
  await expect(row).toContainText('Mevrouw S. El Voorbeeld')
  await expect(row).toContainText('Schriftelijk antwoord: do 16 juli 2026 wordt wo 1 juli 2026')
  await expect(page.getByRole('button', { name: /0 dossiers verplaatsen: kies eerst dossiers/ })).toBeVisible()
  await row.getByRole('checkbox').press('Space')
  await page.getByLabel('Waarom').fill('Zo beloofd aan de klager')
  found.push(...(await findings(page, 'what a move changes')))
  await page.getByRole('button', { name: '1 dossier verplaatsen' }).press('Enter')
  await expect(page.getByText('1 dossier loopt nu onder eigen versie 1.')).toBeVisible()
  await expect(page.getByText('Alle lopende dossiers volgen de versie die geldt.')).toBeVisible()
  await page.getByRole('button', { name: 'Ongedaan maken' }).press('Enter')
  await expect(page.getByText('Ongedaan gemaakt: de dossiers volgen weer hun vorige versie.')).toBeVisible()
  await row.getByRole('checkbox').press('Space')
  await page.getByLabel('Waarom').fill('Zo beloofd aan de klager')
  await page.getByRole('button', { name: '1 dossier verplaatsen' }).press('Enter')
  await expect(page.getByText('1 dossier loopt nu onder eigen versie 1.')).toBeVisible()

  // Its history says so, and it can be taken back there like any step.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Voorbeeld')
  await page.getByRole('dialog').getByText('Mevrouw S. El Voorbeeld').first().click()
  await expect(page.getByText('procedure Inter, eigen versie 1')).toBeVisible()
  await expect(page.getByText('Verder onder eigen versie 1 van de procedure').first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await page.getByRole('dialog').getByRole('button', { name: /terugnemen|Terugnemen|Ongedaan/ }).first().press('Enter')
  await expect(page.getByText('procedure Inter, versie 1')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Er geldt een andere versie' })).toBeVisible()

  // Back to the shipped one in one act, and back again.
  await go(page, '#/procedures/inter')
  await page.getByRole('button', { name: 'Terug naar de meegeleverde' }).press('Enter')
  await expect(page.getByText('Vanaf nu geldt versie 1 voor nieuwe klachten.')).toBeVisible()
  await page.getByRole('button', { name: 'Ongedaan maken' }).press('Enter')
  await expect(beside(page)).toContainText('eigen versie 1, geldt nu')
  expect(found).toEqual([])
  await second.close()
})

test('a procedure comes out of a file with its mistakes told by line, goes into one, and is copied under another name', async ({ prepare, open }) => {
  await prepare('inter')
  const { page, close } = await open()
  await unlock(page)
  await go(page, '#/procedures')
  await page.getByRole('button', { name: 'Inlezen uit een bestand' }).press('Enter')
  const reading = page.getByRole('dialog', { name: 'Procedure inlezen' })
  await choose(page, 'inter.json', shippedInter.replace('"amount": 45, "unit"', '"amount": -45, "unit"').replace('"tone": "je"', '"tone": "jij"'))
  await expect(reading).toContainText('In inter.json zitten 2 fouten. Er is niets ingelezen.')
  await expect(reading).toContainText('Dit kan hier niet. Kies een van: je, u.')
  await expect(reading).toContainText(/regel 18, teken 3 · tone/)
  await expect(reading).toContainText('Vul minstens 0 in.')
  const found = [...(await findings(page, 'a file with mistakes', ['light']))]
  await choose(page, 'inter.json', shippedInter.replace('"postalWorkingDays": 3', '"postalWorkingDays": 4'))
  await expect(reading).toContainText('Inter is er al. Het bestand wordt een concept')
  await reading.getByRole('button', { name: 'Inlezen' }).press('Enter')
  await expect(beside(page)).toContainText('Zoveel werkdagen voor de post: 3 wordt 4')

  // A ground is taken out with what spoke of it, and undo brings it back.
  await parts(page).getByRole('link', { name: 'Gronden' }).press('Enter')
  await page.getByText('INT-08 · een ongegronde klacht').press('Enter')
  await page.getByRole('button', { name: 'INT-08 · een ongegronde klacht verwijderen' }).press('Enter')
  await expect(beside(page)).toContainText('Grond “een ongegronde klacht” (INT-08): weg')
  await expect(page.getByRole('button', { name: 'Grond toevoegen' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('INT-08 · een ongegronde klacht')).toBeVisible()
  await page.getByRole('button', { name: 'Grond toevoegen' }).press('Enter')
  await expect(page.locator('input:focus, textarea:focus')).toHaveValue('')
  await page.keyboard.type('een klacht over het weer')
  await expect(page.getByText('INT-10 · een klacht over het weer')).toBeVisible()
  await expect(parts(page).getByRole('link', { name: /Gronden/ })).toContainText('2 fouten')
  await page.getByLabel('Vraag aan de beller').last().fill('Gaat het over het weer?')
  await page.getByLabel('Wat u zegt').last().fill('Over het weer gaan wij niet.')
  await expect(beside(page)).toContainText('Grond “een klacht over het weer” (INT-10): erbij')

  await page.getByRole('button', { name: 'Concept weggooien' }).press('Enter')
  await expect(page.getByText('Het concept is weg.')).toBeVisible()
  await expect(beside(page)).toContainText('Er is geen verschil.')
  await page.getByRole('button', { name: 'Ongedaan maken' }).press('Enter')
  await expect(beside(page)).toContainText('Grond “een klacht over het weer” (INT-10): erbij')

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Bewaren als bestand' }).press('Enter')])
  expect([download.suggestedFilename(), JSON.parse(readFileSync(await download.path(), 'utf8'))]).toEqual(['inter.json', JSON.parse(shippedInter)])
  await page.getByRole('button', { name: 'Kopie onder een andere naam' }).press('Enter')
  await page.getByLabel('Naam van de organisatie').last().fill('Inter Noord')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inter Noord')
  await expect(beside(page)).toContainText('Naam zoals op een brief: “Inter” wordt “Inter Noord”')
  for (const part of ['Wegen en uren', 'Stappen', 'Gronden', 'Gesprek', 'Brieven', 'Verder en bewaren', 'Gegevens']) {
    await parts(page).getByRole('link', { name: part }).press('Enter')
    await expect(parts(page).getByRole('link', { name: part })).toHaveAttribute('aria-current', 'page')
    found.push(...(await findings(page, part, ['light'])))
  }
  // How the text is read, and when somebody last laid it beside its sources.
  await page.locator('summary', { hasText: 'Precies één jaar oud is nog op tijd.' }).press('Enter')
  await page.locator('details[open]').getByLabel('Opmerking').fill('Een jaar en een dag is te laat.')
  await expect(beside(page)).toContainText('Opmerking “Een jaar en een dag is te laat.”: andere tekst')
  await page.getByLabel('Laatst nagekeken').fill('3/6/2026')
  await expect(beside(page)).toContainText('Laatst nagekeken: “2026-11-20” wordt “2026-06-03”')
  await page.getByRole('button', { name: 'Vandaag nagekeken' }).press('Enter')
  await expect(page.getByLabel('Laatst nagekeken')).toHaveValue(/^\d{1,2}\/\d{1,2}\/2026$/)
  await page.getByRole('button', { name: 'Niet meer gebruiken' }).press('Enter')
  await expect(page.getByRole('grid', { name: 'Procedures' }).getByRole('row')).toHaveCount(5)
  found.push(...(await findings(page, 'the list of procedures')))
  expect(found).toEqual([])
  await close()
})
