import { readFileSync } from 'node:fs'
import { typing } from './call.ts'
import { expect } from './fixtures.ts'
import { check, openDueLetter, piece, saved, sheet, tabTo, text, wordText } from './letter-page.ts'
import { judged, test } from './letters.ts'

test.describe('an answer, by keyboard alone', () => {
  test('goes from Today through the text to a Word document, and meets its term', async ({ prepareDossier, dossierNow, open }) => {
    const dossierId = await prepareDossier({ happenings: judged })
    const { page, close } = await open()
    await openDueLetter(page, 'A')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Antwoord aan mevrouw S. El Voorbeeld')
    await expect(text(page)).toContainText('ma 23 november 2026, over 3 dagen')
    await expect(text(page)).toContainText('De laatste postdag was wo 18 november 2026. Geef de brief af.')
    await expect(check(page)).toContainText('Moet erin staan 6 van 6')

    await tabTo(page, 'Wat wij doen')
    await typing(page, '<Ctrl+End> Dat doet S.B.')
    await expect(saved(page)).toBeVisible()
    await expect(sheet(page).getByText(/Dat doet S\.B\./)).toBeVisible()
    await expect(sheet(page).getByText('CONCEPT', { exact: true })).toBeVisible()

    await page.keyboard.press('Control+Enter')
    const dialog = page.getByRole('dialog', { name: 'Antwoord definitief maken' })
    await expect(dialog).toContainText('Alles wat erin moet staan, staat erin.')
    await expect(dialog.getByRole('radio', { name: 'Vandaag, vr 20 november 2026' })).toBeFocused()
    const downloading = page.waitForEvent('download')
    await page.keyboard.press('Control+Enter')
    const document = await downloading
    expect(document.suggestedFilename()).toBe('2026-0001 antwoord.docx')
    const words = await wordText(document)
    expect(words).toContain('Mevrouw S. El Voorbeeld')
    expect(words).toContain('Vanaf 1 december kijkt een collega elke dag of er post is blijven liggen. Dat doet S.B.')
    expect(words).toContain('Geachte mevrouw El Voorbeeld,')
    expect(words).not.toMatch(/CONCEPT|\[…/)

    const outcome = page.getByRole('dialog', { name: 'Antwoord is definitief.' })
    await expect(outcome).toContainText('Vastgelegd: op de post op vr 20 november 2026.')
    await expect(outcome).toContainText('“Antwoord, zoals toegezegd in het gesprek” is gehaald.')
    await expect(outcome).toContainText('Het Word-document is opgeslagen.')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`#/dossier/${dossierId}$`))
    await close()

    const { state } = await dossierNow(dossierId)
    expect([state.status, state.closedOn, state.letters.map(({ kind, sentOn }) => [kind, sentOn])]).toEqual(['answered', '2026-11-20', [['answer', '2026-11-20']]])
  })

  test('a missing element is seen, gets its ready sentence with Alt N, and undo takes it out again', async ({ prepareDossier, open }) => {
    await prepareDossier({ happenings: judged })
    const { page } = await open()
    await openDueLetter(page, 'A')
    await tabTo(page, 'Naar de ombudsman')
    await typing(page, '<Ctrl+A><Delete>')
    await expect(check(page)).toContainText('Moet erin staan 4 van 6')
    await expect(check(page).getByText('Het stuk is nog leeg.')).toHaveCount(2)
    await expect(page.getByText('definitief maken, nog 2 onderdelen')).toBeVisible()

    await page.keyboard.press('Alt+N')
    await expect(check(page)).toContainText('Moet erin staan 6 van 6')
    await expect(piece(page, 'Naar de ombudsman')).toHaveText(/verzoekschrift indienen bij de Nationale ombudsman.*binnen een jaar/s)
    await expect(piece(page, 'Naar de ombudsman')).toBeFocused()
    await page.keyboard.press('Control+Z')
    await expect(piece(page, 'Naar de ombudsman')).toHaveText('')
    await page.keyboard.press('Control+Z')
    await expect(piece(page, 'Naar de ombudsman')).toHaveText(/Nationale ombudsman/)
    await page.keyboard.press('Control+Shift+Z')
    await expect(piece(page, 'Naar de ombudsman')).toHaveText('')
  })

  test('without a required element asks for the reason, waits for the post, and is the same document for ever', async ({ prepareDossier, dossierNow, open }) => {
    const dossierId = await prepareDossier({ happenings: judged })
    const { page, close } = await open()
    await openDueLetter(page, 'A')
    await tabTo(page, 'Wat wij doen')
    await typing(page, '<Ctrl+A><Delete>')
    await expect(check(page)).toContainText('Moet erin staan 5 van 6')
    await page.keyboard.press('Control+Enter')
    const dialog = page.getByRole('dialog', { name: 'Antwoord definitief maken' })
    await expect(dialog).toContainText('eventuele conclusies: wat wij doen')
    await expect(dialog.getByLabel('Waarom kan de brief zo weg?')).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByText('Schrijf op waarom dit in deze brief niet nodig is, of voeg het in.')).toBeVisible()
    await typing(page, 'Er verandert niets.<Tab><ArrowDown><ArrowDown>')
    await expect(dialog.getByRole('radio', { name: /^Nog niet/ })).toBeChecked()
    const first = page.waitForEvent('download')
    await page.keyboard.press('Control+Enter')
    const made = readFileSync(await (await first).path())
    await expect(page.getByRole('dialog', { name: 'Antwoord is definitief.' })).toContainText('De brief ligt klaar voor de post.')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#\/dossier\//)

    // Today offers it to be posted; its own screen has the text, the document and the post.
    await page.evaluate((id) => {
      location.hash = `#/brief/${id}/answer`
    }, dossierId)
    const final = page.getByRole('region', { name: 'Definitief' })
    await expect(final).toContainText('Definitief sinds vr 20 november 2026. Nog niet op de post.')
    await expect(text(page).getByRole('textbox')).toHaveCount(0)
    await expect(sheet(page).getByText('Geachte mevrouw El Voorbeeld,')).toBeVisible()
    const again = page.waitForEvent('download')
    await page.keyboard.press('Alt+W')
    expect(readFileSync(await (await again).path()).equals(made)).toBe(true)

    await page.keyboard.press('Control+Enter')
    await expect(final).toContainText('Vastgelegd: op de post op vr 20 november 2026. “Antwoord, zoals toegezegd in het gesprek” is gehaald.')
    await expect(final).toContainText('Verstuurd op vr 20 november 2026.')
    await close()
    const { events } = await dossierNow(dossierId)
    expect(events.slice(-2).map(({ happening }) => happening)).toMatchObject([
      { type: 'letterFinalised', kind: 'answer', incompleteBecause: 'Er verandert niets.' },
      { type: 'letterSent', kind: 'answer', channel: 'letter', on: '2026-11-20' },
    ])
  })

  test('with blanks is never made final: the dialog leads to each of them, and Alt ↓ too', async ({ prepareDossier, open }) => {
    await prepareDossier({ happenings: judged.slice(0, 3) })
    const { page } = await open()
    await openDueLetter(page, 'A')
    await expect(check(page)).toContainText('Nog niet definitief te maken')
    await expect(check(page)).toContainText('Leg eerst het oordeel vast.')
    await page.keyboard.press('Control+Enter')
    const dialog = page.getByRole('dialog', { name: 'Antwoord definitief maken' })
    await expect(dialog).toContainText('Vul eerst deze open plekken in.')
    await expect(dialog.getByRole('button', { name: 'Definitief maken' })).toHaveCount(0)
    await dialog.getByRole('button', { name: 'gegrond, deels gegrond, ongegrond of geen oordeel' }).focus()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('[… gegrond, deels gegrond, ongegrond of geen oordeel …]')
    await page.keyboard.type('gegrond')
    await expect(piece(page, 'oordeel')).toHaveText(/Uw klacht is gegrond\./)
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toMatch(/^\[… .* …\]$/)
    await expect(text(page).locator(':focus')).not.toHaveAccessibleName(/oordeel$/)
  })

  test('that was taken back is a concept again, with the words of the final letter', async ({ prepareDossier, open }) => {
    await prepareDossier({ happenings: judged })
    const { page } = await open()
    await openDueLetter(page, 'A')
    await tabTo(page, 'Wat wij doen')
    await typing(page, '<Ctrl+A>Wij bellen u volgende week.')
    await expect(saved(page)).toBeVisible()
    await typing(page, '<Ctrl+Enter><ArrowDown><ArrowDown><Ctrl+Enter>')
    await expect(page.getByRole('dialog', { name: 'Antwoord is definitief.' })).toBeVisible()
    await typing(page, '<Enter>')
    await expect(page).toHaveURL(/#\/dossier\//)
    await page.goBack()
    await page.getByRole('button', { name: 'Terugnemen en verder schrijven' }).focus()
    await page.keyboard.press('Enter')
    await expect(piece(page, 'Wat wij doen')).toHaveText('Wij bellen u volgende week.')
  })

  test('that went out is replaced by a new letter that says so, also when the dossier closed on it', async ({ prepareDossier, dossierNow, open }) => {
    const dossierId = await prepareDossier({ happenings: judged })
    const { page, close } = await open()
    await openDueLetter(page, 'A')
    await typing(page, '<Ctrl+Enter><Ctrl+Enter>')
    await expect(page.getByRole('dialog', { name: 'Antwoord is definitief.' })).toBeVisible()
    await page.keyboard.press('Enter')
    await page.evaluate((id) => {
      location.hash = `#/brief/${id}/answer`
    }, dossierId)
    const final = page.getByRole('region', { name: 'Definitief' })
    await expect(final).toContainText('Klopt er iets niet? Schrijf een nieuwe brief. Die zegt dat hij in de plaats van deze komt.')
    await page.keyboard.press('Alt+N')
    await expect(text(page).locator('[data-section]').first()).toHaveText(/^Deze brief komt in de plaats van onze brief van 20 november 2026\. Op maandag 12 oktober 2026 belde u ons\./)
    await expect(text(page).locator('[data-section]').first()).toBeFocused()
    await typing(page, '<Ctrl+Enter><Ctrl+Enter>')
    await expect(page.getByRole('dialog', { name: 'Antwoord is definitief.' })).toBeVisible()
    await close()
    const { state } = await dossierNow(dossierId)
    expect([state.isClosed, state.letters.map(({ kind, sentOn }) => [kind, sentOn])]).toEqual([true, [['answer', '2026-11-20'], ['answer', '2026-11-20']]])
  })

  test('of a dossier that somebody changed in the meantime is not made final before she has looked again', async ({ prepareDossier, dossierNow, open, shell }) => {
    test.skip(shell === 'electron', 'the second voice goes over the loopback')
    const dossierId = await prepareDossier({ happenings: judged })
    const { page, close } = await open()
    await openDueLetter(page, 'A')
    // Right before the letter is made, somebody else writes a note into the same dossier.
    await page.route('**/api/letters/finalise', async (route) => {
      const headers = { authorization: route.request().headers()['authorization'] ?? '' }
      const note = { dossierId, expects: judged.length + 1, happening: { type: 'noteAdded', on: '2026-11-20', text: 'De klager belde.' } }
      await page.request.post(new URL('/api/dossiers/record', page.url()).href, { headers, data: { json: note } })
      await route.continue()
    }, { times: 1 })
    await typing(page, '<Ctrl+Enter><Ctrl+Enter>')
    const dialog = page.getByRole('dialog', { name: 'Antwoord definitief maken' })
    await expect(dialog).toContainText('Dit dossier is ondertussen ergens anders gewijzigd. Uw tekst staat er nog.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog', { name: 'Antwoord is definitief.' })).toBeVisible()
    await close()
    const { events } = await dossierNow(dossierId)
    expect(events.slice(-3).map(({ happening }) => happening.type)).toEqual(['noteAdded', 'letterFinalised', 'letterSent'])
  })
})

test('an acknowledgement speaks with je where the organisation does, and can go by e-mail as the caller asked', async ({ prepareDossier, dossierNow, open }) => {
  const dossierId = await prepareDossier({
    procedureId: 'inter', settings: { envelope: 'be-right' },
    sheet: { startedAt: '2026-11-18T08:30:00Z', receivedOn: '18/11/2026', name: 'robin bedenksel', address: 'Langestraat 27c, 2980 Zoersel', email: 'robin@voorbeeld.example', replyBy: 'email' },
  })
  const { page, close } = await open()
  await openDueLetter(page, 'O')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ontvangstmelding aan Robin Bedenksel')
  await expect(check(page)).toContainText('De klager krijgt het antwoord per e-mail.')
  for (let press = 0; press < 6 && (await text(page).getByText('[…').count()) > 0; press += 1) await typing(page, '<Alt+ArrowDown>de klachtendienst')
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: 'Ontvangstmelding definitief maken' })
  await expect(dialog.getByLabel('Hoe gaat hij weg?')).toHaveValue('email')
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Control+Enter')
  const words = await wordText(await downloading)
  expect(words).toContain('Beste Robin Bedenksel,')
  expect(words).toMatch(/\bje\b/)
  await expect(page.getByRole('dialog', { name: 'Ontvangstmelding is definitief.' })).toContainText('“Ontvangstmelding” is gehaald.')
  await close()
  const { events } = await dossierNow(dossierId)
  expect(events.at(-1)?.happening).toMatchObject({ type: 'letterSent', kind: 'acknowledgement', channel: 'email' })
})
