import type { Page } from '@playwright/test'
import { findings } from './axe.ts'
import { test, typing, unlock } from './call.ts'
import { expect } from './fixtures.ts'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const help = (page: Page) => page.getByRole('region', { name: 'Hulp bij het gesprek' })
const exit = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) })

// Several whole calls in one story, on a machine that may be busy.
test.describe.configure({ timeout: 120_000 })

/** Ctrl K, once its field is there, and what to look for. */
async function find(page: Page, sought: string): Promise<void> {
  await page.keyboard.press('Control+K')
  await expect(page.getByRole('combobox', { name: 'Zoeken en doen' })).toBeFocused()
  await page.keyboard.type(sought)
}

/** Saves the sheet and waits until its dossier is there. */
async function saved(page: Page, status: string): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/#\/dossier\//)
  await expect(page.getByText(status, { exact: false }).first()).toBeVisible()
}

test('at Zoersel, which has no telephone: solved, answered, passed on, sent on, and one that becomes a complaint after all', async ({ prepare, open }) => {
  const register = await prepare('zoersel')
  const { page, close } = await open()
  await unlock(page)

  await typing(page, '<F2>Vuilniszak blijven liggen, wagen komt er nu aan.<Ctrl+Enter>')
  await expect(help(page).getByText(/Geen weg die de gemeente noemt\./)).toBeVisible()
  await expect(exit(page, 'klacht')).toBeFocused()
  await typing(page, 'O')
  await expect(exit(page, 'meteen opgelost')).toBeChecked()
  await expect(help(page).getByText('Er begint nu geen termijn.')).toBeVisible()
  await expect(help(page).getByText('Daarna hoeft er geen brief uit.')).toBeVisible()
  await saved(page, 'meteen opgelost, geen klacht')

  await typing(page, '<F2>Hoe laat is het loket open?<Ctrl+Enter>V<Tab>Tot vijf uur.')
  await saved(page, 'vraag beantwoord, geen klacht')

  // The chip lights up, she accepts it, and the exit is there.
  await typing(page, '<F2>Er is een put in de weg aan de Dreef.')
  await expect(help(page).getByText(/Fijn dat je dit meldt\./)).toBeVisible()
  await expect(help(page).getByText(/^Geen klacht: “je wil iets melden/)).toBeVisible()
  await typing(page, '<Alt+N><Ctrl+Enter>')
  await expect(exit(page, 'melding doorgegeven')).toBeFocused()
  await expect(field(page, 'Aan wie')).toHaveAttribute('placeholder', 'de dienst die de melding oplost')
  await typing(page, '<Tab>dienst wegen')
  await saved(page, 'melding doorgegeven, geen klacht')

  await typing(page, '<F2>Weggestuurd door de bibliotheek, nog niet met hen gesproken.<Ctrl+Enter>D')
  await page.keyboard.press('Control+Enter')
  await expect(field(page, 'Naar wie')).toBeFocused()
  await typing(page, 'bibliotheek')
  await saved(page, 'Weggestuurd door de bibliotheek')
  await expect(page.getByRole('button', { name: /doorsturen schrijven/ })).toBeVisible()

  await typing(page, '<F2>Gaat over een bus van De Lijn.<Ctrl+Enter>W<Tab>De Lijn')
  await saved(page, 'verwezen, geen klacht')

  // None of these fills the list of open dossiers; all are found.
  await page.keyboard.press('Alt+J')
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByRole('button', { name: /^Welke dossiers/ }).press('Enter')
  await page.getByRole('menuitemradio', { name: 'contacten zonder klacht' }).press('Enter')
  await expect(page.getByRole('row')).toHaveCount(5)
  await find(page, 'vijf uur')
  await page.getByRole('option', { name: /2026-0002/ }).click()
  await page.getByRole('button', { name: /Meer stappen/ }).press('Enter')
  await page.getByRole('row', { name: /Toch een klacht/ }).press('Enter')
  await page.getByRole('textbox', { name: 'Reden' }).fill('Belde terug: nooit antwoord gekregen.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Ontvangstmelding schrijven' })).toBeVisible()
  await close()

  const dossiers = await register.dossiers()
  expect(dossiers.map(({ events }) => events.slice(1).map(({ happening: { type, ...rest } }) => ({ type, ...rest })))).toEqual([
    [{ type: 'contactEnded', on: '2026-11-20', outcome: 'solved-at-once' }],
    [{ type: 'contactEnded', on: '2026-11-20', outcome: 'question-answered', what: 'Tot vijf uur.' }, { type: 'reopened', on: '2026-11-20', reason: 'Belde terug: nooit antwoord gekregen.' }],
    [{ type: 'contactEnded', on: '2026-11-20', outcome: 'report-passed-on', to: 'dienst wegen', groundId: 'ZOE-02' }],
    [{ type: 'forwarded', on: '2026-11-20', to: 'bibliotheek', complainantTold: true }],
    [{ type: 'contactEnded', on: '2026-11-20', outcome: 'referred', to: 'De Lijn' }],
  ])
})

test('at WIL: an objection instead, a call back, withdrawn, the line broke, and a complaint that goes out to be signed', async ({ prepare, open }) => {
  const register = await prepare('wil')
  const { page, close } = await open()
  await unlock(page)

  await typing(page, '<F2>Aanvraag is afgewezen, wil meer uitkering.')
  await expect(help(page).getByText(/^“Tegen een besluit kunt u bezwaar maken\./)).toBeVisible()
  await typing(page, '<Alt+N><Ctrl+Enter>')
  await expect(exit(page, 'bezwaar of beroep')).toBeFocused()
  await saved(page, 'bezwaar of beroep, geen klacht')

  await typing(page, '<F2>Vakantiegeld.<Tab>De heer P. van der Schijn<Tab>06 00 00 04 56<Ctrl+Enter>T')
  await expect(help(page).getByText('Alles wat nodig is, staat er.')).toBeVisible()
  await saved(page, 'Vakantiegeld')
  await expect(page.getByRole('button', { name: 'Terugbellen', exact: true })).toBeVisible()

  await typing(page, '<F2>Laat maar, zegt hij.<Ctrl+Enter>I')
  await saved(page, 'ingetrokken')

  await typing(page, '<F2>Begint over de balie, dan stilte.<Tab><Tab>06 00 00 01 23<Ctrl+Enter>L')
  await expect(help(page).getByText('Er is een nummer: bel terug.')).toBeVisible()
  await saved(page, 'lijn viel weg, geen klacht')
  // A slip of the finger: one key, and it is a complaint like any other.
  await page.keyboard.press('Control+Z')
  await page.getByRole('button', { name: 'Terugnemen' }).press('Enter')
  await expect(page.getByText('lijn viel weg, geen klacht')).toBeHidden()

  await typing(page, '<F2>Onvriendelijk behandeld.<Tab>mevrouw F. Verzonnen<Tab><Tab>Nergensstraat 12, 1234 AB Nergens<Ctrl+Enter>')
  await expect(help(page).getByText('Daarna schrijven: ontvangstbevestiging en klacht op papier om te ondertekenen.')).toBeVisible()
  await saved(page, 'Onvriendelijk behandeld')
  await page.getByRole('button', { name: /Klacht op papier om te ondertekenen/ }).press('Enter')
  await expect(page).toHaveURL(/complaint-for-signature$/)
  await close()

  const dossiers = await register.dossiers()
  expect(dossiers.map(({ state, events }) => [state.status, events.slice(1).map(({ happening }) => happening.type)])).toEqual([
    ['objection-instead', ['contactEnded']],
    ['awaiting-call', ['callbackRequested']],
    ['withdrawn', ['withdrawn']],
    ['received', ['contactEnded', 'stepUndone']],
    ['received', []],
  ])
  expect(dossiers[0]?.state.contact).toEqual({ outcome: 'objection-instead', to: 'bezwaar bij WIL; hoe, staat in het besluit', groundId: 'WIL-G1' })
  expect(dossiers[1]?.deadlines.find(({ ruleId }) => ruleId === 'WIL-D3')?.dueOn).toBe('2026-11-24')
})

test('at Inter the notes light up the year within 300 ms; declined it writes nothing, accepted it fills the refusal; a talk is agreed', async ({ prepare, open }) => {
  const register = await prepare('inter')
  const { page, close } = await open()
  await unlock(page)
  const measured: number[] = []
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await typing(page, '<F2>dat was vorig jaar in maar')
    await page.evaluate(() => {
      const told = window as unknown as { lit?: number }
      addEventListener('input', () => {
        const began = performance.now()
        const look = () => {
          if (document.querySelector('main section button[aria-pressed="true"]')?.textContent === 'ouder dan een jaar') told.lit = performance.now() - began
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }, { once: true })
    })
    await page.keyboard.type('t')
    await page.waitForFunction(() => (window as unknown as { lit?: number }).lit !== undefined)
    measured.push(await page.evaluate(() => (window as unknown as { lit?: number }).lit ?? Number.NaN))
    await expect(help(page).getByText('Behandelen mag, moet niet: “feiten die langer dan 1 jaar geleden plaatsvonden” (Bestuursdecreet art. II.77, § 1, 4° b)')).toBeVisible()
    await expect(help(page).getByText('uiterste dag 31 maart 2026')).toBeVisible()
    await page.evaluate(() => { delete (window as unknown as { lit?: number }).lit })
    // The first is declined, the second accepted, the third leads to a talk.
    if (attempt === 0) await typing(page, '<Alt+X><Ctrl+Enter>')
    if (attempt === 1) await typing(page, '<Tab>Jan Peeters<Alt+N><Ctrl+Enter>')
    if (attempt === 2) await typing(page, '<Ctrl+Enter>A<Tab>dinsdag 14u<Tab>kantoor Hasselt')
    await saved(page, 'dat was vorig jaar in maart')
    if (attempt === 1) {
      await page.getByRole('button', { name: /Niet behandelen/ }).press('Enter')
      await expect(page.getByRole('radio', { name: 'feiten die langer dan 1 jaar geleden plaatsvonden' })).toBeChecked()
      await page.keyboard.press('Escape')
    }
  }
  console.log(`Chip lit after ${measured.map((value) => Math.round(value)).join(', ')} ms (target 300)`)
  // The middle one: a busy machine slows one, and "vorig jaar" alone may light the chip a word earlier.
  expect(measured.toSorted((one, other) => one - other)[1]).toBeLessThan(300)
  await page.keyboard.press('Alt+V')
  await expect(page.getByText('Gesprek met de klager, 14.00, kantoor Hasselt')).toBeVisible()
  await close()

  const [declined, accepted, talk] = await register.dossiers()
  expect([declined?.state.complaint.groundsSeen, accepted?.state.complaint.groundsSeen]).toEqual([{}, { 'INT-07': 'applies' }])
  expect(talk?.state.appointment).toEqual({ madeOn: '2026-11-20', talkOn: '2026-11-24', time: '14:00', where: 'kantoor Hasselt' })
})

test('two complaints of one call: the marked lines move, the caller stays, and each dossier shows the other', async ({ prepare, open }) => {
  const register = await prepare('wil')
  const { page, close } = await open()
  await unlock(page)
  await typing(page, '<F2>Onvriendelijk aan de balie.<Enter>Brief van juni nooit beantwoord.<Tab>mevrouw F. Verzonnen<Tab>06 00 00 01 23<Escape><Shift+Home><Alt+P>')
  const notes = page.getByRole('textbox', { name: /^Notities/ })
  await expect(notes).toHaveValue('Brief van juni nooit beantwoord.')
  await expect(notes).toBeFocused()
  await expect(field(page, 'Naam')).toHaveValue('mevrouw F. Verzonnen')
  await typing(page, '<Ctrl+Enter><Ctrl+Enter>')
  await expect(notes).toHaveValue('Onvriendelijk aan de balie.')
  await typing(page, '<Ctrl+Enter>')
  await saved(page, 'Onvriendelijk aan de balie')
  await expect(page.getByRole('link', { name: '2026-0001' })).toBeVisible()
  await close()
  const [second, first] = await register.dossiers()
  expect(second?.state.complaint.sameCallAs).toBe(first?.state.dossierId)
  expect([second, first].map((each) => each?.sameCall.map(({ number }) => number))).toEqual([['2026-0002'], ['2026-0001']])
  expect([second, first].map((each) => each?.state.complaint.complainant.name?.surname)).toEqual(['Verzonnen', 'Verzonnen'])
})

test('a letter, a message on social media and a visit are entered on the same sheet, each with its own questions', async ({ prepare, open }) => {
  const register = await prepare('vlaamse-ombudsdienst')
  const { page, close } = await open()
  await unlock(page)
  await typing(page, '<Shift+F2>Dossier ligt al twee jaar stil.')
  await expect(page.getByRole('timer')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Wat er staat' })).toBeVisible()
  await expect(help(page).getByText('Neem naam, adres en nummer over.')).toBeVisible()
  await typing(page, '<Tab>16/11<Tab>18/11<Tab>De heer R. Erfgoed')
  await expect(page.getByText('vr 20 november 2026').first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Wat wordt dit?' })).toBeVisible()
  await expect(exit(page, 'lijn viel weg')).toHaveCount(0)
  await saved(page, 'Dossier ligt al twee jaar stil')
  for (const date of ['wo 18 november 2026, via brief', 'ma 16 november 2026', 'vr 20 november 2026']) await expect(page.getByText(date, { exact: true }).first()).toBeVisible()

  // Who wrote a question gets an answer in writing, though it is no complaint.
  await typing(page, '<Shift+F2>Tot hoe laat is de dienst open?<Alt+1>De heer R. Erfgoed<Alt+3>Nergensstraat 9, 1000 Brussel<Ctrl+Enter>V<Tab>Tot vijf uur.')
  await expect(help(page).getByText('Daarna schrijven: antwoord op een bericht.')).toBeVisible()
  await saved(page, 'vraag beantwoord, geen klacht')
  await page.getByRole('button', { name: 'Antwoord op een bericht schrijven' }).press('Enter')
  await expect(page).toHaveURL(/contact-reply$/)
  await expect(page.getByRole('region', { name: 'Tekst van de brief' })).toContainText('Tot vijf uur.')
  expect(await findings(page, 'an answer to who wrote', ['light'])).toEqual([])

  await find(page, 'sociale')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /^Wat er staat/ })).toBeFocused()
  await typing(page, 'Bus rijdt niet, klaagt op een berichtenmuur.')
  await expect(help(page).getByText(/^Vraag in een privébericht/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(help(page).getByText('Telefoonnummer of e-mailadres: vraag het in een privébericht')).toBeVisible()
  await saved(page, 'Bus rijdt niet')

  await page.keyboard.press('Alt+V')
  await expect(page.getByRole('heading', { name: 'Kwam er iets anders dan een gesprek?' })).toBeVisible()
  await page.getByRole('button', { name: 'E-mail invoeren' }).press('Enter')
  await expect(page.getByRole('combobox', { name: 'Kwam binnen' })).toHaveValue('email')

  await find(page, 'bezoek')
  await page.keyboard.press('Enter')
  await expect(help(page).getByText(/^Welkom, ik ben K\. Demaere/)).toBeVisible()
  await close()
  const [letter, , social] = await register.dossiers()
  expect([letter, social].map((each) => [each?.state.complaint.channel, each?.state.complaint.form, each?.state.complaint.submittedOn, each?.state.complaint.receivedOn])).toEqual([
    ['letter', 'written', '2026-11-16', '2026-11-18'], ['social', 'written', undefined, '2026-11-20'],
  ])
})

test('has nothing for axe to find: wrapping up with its exits, and the other ways in on Today', async ({ prepare, open }) => {
  await prepare('wil')
  const { page } = await open()
  await unlock(page)
  await expect(page.getByRole('heading', { name: 'Kwam er iets anders dan een gesprek?' })).toBeVisible()
  expect(await findings(page, 'Today')).toEqual([])
  await typing(page, '<F2>Aanvraag is afgewezen.')
  await expect(help(page).getByText(/^“Tegen een besluit/)).toBeVisible()
  await typing(page, '<Alt+N><Ctrl+Enter>')
  expect(await findings(page, 'wrapping up')).toEqual([])
  await typing(page, 'D')
  expect(await findings(page, 'forwarding', ['light'])).toEqual([])
})
