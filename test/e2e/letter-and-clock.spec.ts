import { test } from './days.ts'
import { expect } from './fixtures.ts'

const answer = '§ Schriftelijk antwoord'
const acknowledgement = '§ Ontvangstmelding'
const refusal = '§ Bericht met reden, als we de klacht niet behandelen'

// peers.md §4 nr. 3 (letter and clock in one act), and what Clarra asks when the first day changes: update what, and who was told otherwise?
test('an extension warns of a day without post and is nothing without its letter in time; another day of receipt tells beforehand what moves and who was told', async ({ tell }) => {
  const { page, on, enter, step, letter, putAside, due } = await tell('inter')
  await on('2026-10-05')
  await enter('phone', 'Helling ontbreekt.<Alt+1>Mevrouw R. Bedenksel<Alt+3>Nergensstraat 12, 1000 Brussel<Alt+5>Helling ontbreekt<Ctrl+Enter>')
  await due({ [acknowledgement]: 'do 15 oktober 2026', [refusal]: 'do 15 oktober 2026', [answer]: 'do 19 november 2026' })
  await step('In behandeling nemen')
  await letter('Ontvangstmelding', { says: ['uiterlijk op donderdag 19 november 2026'] })
  await due({ [acknowledgement]: 'gehaald, ma 5 oktober 2026', [refusal]: 'vervallen, ma 5 oktober 2026' })

  // It came on Friday after all: seen before it is recorded, with the letter that named the other day.
  await page().keyboard.press('M')
  await page().getByRole('dialog').getByRole('row', { name: 'Gegevens verbeteren' }).press('Enter')
  const correcting = page().getByRole('dialog', { name: 'Gegevens verbeteren' })
  await correcting.getByLabel('Ontvangen op').fill('2/10/2026')
  await expect(correcting).toContainText('“Schriftelijk antwoord” is nu ma 16 november 2026 (was do 19 november 2026).')
  await expect(correcting).toContainText('Blijft gelden: Ontvangstmelding.')
  await expect(correcting).toContainText('De brief “ontvangstmelding” van ma 5 oktober 2026 noemt nog do 19 november 2026. Laat de klager de nieuwe dag weten.')
  await page().keyboard.press('Escape')
  await expect(correcting).toBeHidden()
  await due()

  // Ninety days end on Sunday 3 January 2027, after New Year: nothing is posted then, and nothing is settled before the letter went.
  await on('2026-11-10')
  await page().keyboard.press('M')
  await page().getByRole('dialog').getByRole('row', { name: 'Termijn verlengen' }).press('Enter')
  const extending = page().getByRole('dialog', { name: 'Termijn verlengen' })
  await expect(extending).toContainText('Zondag 3 januari 2027 is een dag zonder post. Veilige datum: donderdag 31 december 2026.')
  await page().keyboard.press('Escape')
  await expect(extending).toBeHidden()
  await step('Termijn verlengen', { 'Waarom is er meer tijd nodig': 'We wachten op het verslag.' })
  await expect(page().getByText('Zondag 3 januari 2027 is een dag zonder post. Veilige datum: donderdag 31 december 2026.')).toBeVisible()
  await putAside('Bericht over de verlenging')
  await due({ [answer]: 'do 19 november 2026; wordt zo 3 januari 2027 zodra de brief over de verlenging weg is' })

  // On the day after the last, it is too late: for the letter that lies there, and for another.
  await on('2026-11-20')
  await due({ [answer]: 'do 19 november 2026, 1 dag te laat; niet verlengd: de brief ging niet op tijd weg' })
  await expect(page().getByRole('toolbar').getByRole('button', { name: /^Bericht over de verlenging schrijven/ })).toHaveCount(0)
  await page().keyboard.press('M')
  await expect(page().getByRole('dialog').getByRole('row', { name: /^Termijn verlengen/ })).toContainText('De termijn liep al af')
})
