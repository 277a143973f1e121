import type { Page } from '@playwright/test'
import { typing } from './call.ts'
import { expectFocusOnSteps, openDossier } from './demo.ts'
import { expect, test } from './fixtures.ts'

// Friday 20 November 2026, 11.12 in Utrecht; sixty made-up dossiers, of which the dates count back from today.
test.use({ startAt: '2026-11-20T10:12:00Z', words: ['--demo'] })
// Making sixty dossiers through the program's own questions takes a while on a busy machine.
test.beforeEach(() => test.setTimeout(180_000))

const history = (page: Page) => page.getByRole('region', { name: /^Verloop/ }).getByRole('listitem')
/** On the screen; the page that can be printed says the same. */
const terms = (page: Page) => page.getByRole('region', { name: /^Termijnen, klacht/ })
const deadline = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(name) })
const focused = (page: Page) => page.locator(':focus')
const question = (page: Page, name: string | RegExp) => page.getByRole('dialog').getByLabel(name)

/** Goes to a step that is behind “Meer stappen”. */
async function moreStep(page: Page, name: string): Promise<void> {
  await page.keyboard.press('M')
  const rows = page.getByRole('dialog').getByRole('row')
  await expect(rows.first()).toBeFocused()
  const names = await rows.allTextContents()
  for (let place = names.findIndex((text) => text.startsWith(name)); place > 0; place -= 1) await page.keyboard.press('ArrowDown')
  await expect(focused(page)).toContainText(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name })).toBeVisible()
}

test.describe('a dossier', () => {
  test('opens on what can be done now, and tells why each date falls on its day', async ({ page }) => {
    await expect(page.getByRole('row').first()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/2026-\d{4}De heer J\. Denkbeeld/)
    await expect(focused(page)).toHaveText(/Termijn verlengen/)
    await expect(page.getByText('2 dagen te laat').first()).toBeVisible()

    await page.keyboard.press('W')
    const answer = deadline(page, 'Antwoord, wettelijk')
    await expect(answer).toHaveAttribute('aria-expanded', 'true')
    await expect(terms(page).getByText('wo 7 oktober 2026, getekende klacht ontvangen')).toBeVisible()
    await expect(terms(page).getByText('6 weken, Awb 9:11, lid 1')).toBeVisible()
    await expect(page.getByRole('img', { name: /^6 weken na ontvangst van de getekende klacht op woensdag 7 oktober 2026\. De 6 weken eindigen op wo 18 november 2026/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(answer).toHaveAttribute('aria-expanded', 'false')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vrijdag 20 november 2026')

    await openDossier(page, 'Modaal')
    await deadline(page, 'Ontvangstbevestiging').focus()
    await page.keyboard.press('ArrowDown')
    await expect(focused(page)).toHaveAccessibleName(/Gesprek met de klager/)
    await page.keyboard.press('End')
    await expect(focused(page)).toHaveAccessibleName(/Antwoord, zoals toegezegd in het gesprek/)
    await page.keyboard.press('Enter')
    await expect(terms(page).getByText('De 6 weken eindigen op')).toBeVisible()
    await expect(terms(page).getByText(/Een brief moet uiterlijk .* op de post\./)).toBeVisible()
  })

  test('a step is done by keyboard, shows in the history and in the deadlines, and can be taken back', async ({ page }) => {
    await openDossier(page, 'Ergens')
    await expect(focused(page)).toHaveText(/Ontvangstbevestiging schrijven/)
    await page.keyboard.press('B')
    await expect(page.getByRole('dialog', { name: 'Klager bellen' })).toContainText('Daarmee is gehaald: Gesprek met de klager.')
    await typing(page, 'Hij heeft het formulier nog.<Ctrl+Enter>')
    await expect(page.getByText('Vastgelegd: Klager gesproken. “Gesprek met de klager” is gehaald.')).toBeVisible()
    await expect(history(page).first()).toContainText('Klager gesproken')
    await expect(history(page).first()).toContainText('Hij heeft het formulier nog.')
    await expect(deadline(page, 'Gesprek met de klager')).toContainText('gehaald, vr 20 november 2026')
    await expectFocusOnSteps(page)

    await page.keyboard.press('Control+Z')
    await expect(page.getByRole('dialog')).toContainText('U neemt terug: Klager gesproken.')
    await typing(page, 'Verkeerde klager<Ctrl+Enter>')
    await expect(page.getByText('Teruggenomen: Klager gesproken. “Gesprek met de klager” loopt weer, tot en met vr 20 november 2026.')).toBeVisible()
    await expect(history(page).first()).toContainText('teruggenomen: Verkeerde klager')
    await expect(history(page).first().locator('s')).toHaveText('Klager gesproken')
  })

  test('what was typed into a step outlives Escape, and what is missing is told at its question', async ({ page }) => {
    await openDossier(page, 'Wellicht')
    await page.keyboard.press('N')
    await typing(page, 'Belde nog eens, klinkt ongerust.<Escape>')
    await expectFocusOnSteps(page)
    await page.keyboard.press('N')
    await expect(question(page, 'Notitie')).toHaveValue('Belde nog eens, klinkt ongerust.')
    await page.keyboard.press('Control+Enter')
    await expect(history(page).first()).toContainText('Belde nog eens, klinkt ongerust.')
    await expectFocusOnSteps(page)
    await page.keyboard.press('N')
    await expect(question(page, 'Notitie')).toHaveValue('')
    await page.keyboard.press('Escape')

    const before = await history(page).count()
    await moreStep(page, 'Informatie vragen')
    await question(page, 'Wanneer').fill('eens in de winter')
    await page.keyboard.press('Control+Enter')
    await expect(question(page, 'Wat ontbreekt er')).toBeFocused()
    await expect(question(page, 'Wat ontbreekt er')).toHaveAccessibleDescription('Vul dit nog in.')
    await expect(question(page, 'Wanneer')).toHaveAccessibleDescription(/Deze dag ken ik niet\./)
    await question(page, 'Wanneer').fill('1/9')
    await question(page, 'Wat ontbreekt er').fill('De brief van oktober')
    await page.keyboard.press('Control+Enter')
    await expect(question(page, 'Wanneer')).toHaveAccessibleDescription(/Die dag ligt vóór de ontvangst van de klacht/)
    await page.keyboard.press('Escape')
    await expect(history(page)).toHaveCount(before)
  })

  test('a step that must wait says for what, and each step before it opens the way', async ({ page }) => {
    await openDossier(page, 'Niemandsland')
    await expect(page.getByRole('button', { name: /^Antwoord schrijven: eerst wederhoor/ })).toHaveAttribute('aria-disabled', 'true')
    await moreStep(page, 'Behandelaar aanwijzen')
    await typing(page, 'medewerker balie<Ctrl+Enter>')
    await expect(question(page, 'Wie behandelt de klacht')).toHaveAccessibleDescription(/^De klacht gaat over deze persoon\. Iemand anders moet haar behandelen\./)
    await page.keyboard.press('Escape')

    await expectFocusOnSteps(page)
    await page.keyboard.press('H')
    await question(page, 'de betrokkene').check()
    await expect(question(page, 'Naam')).toHaveValue('medewerker balie')
    await question(page, 'Wat zei hij of zij, kort').fill('Het was druk en hij reageerde te kort.')
    await page.keyboard.press('Control+Enter')
    await expect(history(page).first()).toContainText('medewerker balie gehoord')
    await expectFocusOnSteps(page)
    await moreStep(page, 'Niet horen, met reden')
    await question(page, 'Waarom hoeft dat niet').fill('Alles staat in de klacht.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('button', { name: /^Antwoord schrijven: eerst een oordeel/ })).toBeVisible()

    await expectFocusOnSteps(page)
    await page.keyboard.press('G')
    await question(page, /^gegrond$/).check()
    await question(page, 'Wat hebt u onderzocht en gevonden').fill('Gesprek met de medewerker.')
    await question(page, 'Waarom dit oordeel').fill('Zo spreken wij niemand aan.')
    await page.keyboard.press('Control+Enter')
    await expect(history(page).first()).toContainText('Oordeel: gegrond')
    await expect(page.getByRole('button', { name: /^Antwoord schrijven/ })).not.toHaveAttribute('aria-disabled')
    await expectFocusOnSteps(page)
    await page.keyboard.press('A')
    await expect(page).toHaveURL(/#\/brief\/.*\/answer$/)
  })

  test('an extension moves the date, corrected details show, and the old ones stay in the history', async ({ page }) => {
    await openDossier(page, 'Bedacht')
    await page.keyboard.press('E')
    await expect(page.getByRole('dialog')).toContainText('Laat dit schriftelijk weten aan de klager en de betrokkene')
    await question(page, 'Waarom is er meer tijd nodig').fill('De stukken van de afdeling komen later.')
    await page.keyboard.press('Control+Enter')
    // It takes effect with its letter, which comes next.
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Bericht over de verlenging')
    await page.keyboard.press('Control+Enter')
    const downloading = page.waitForEvent('download')
    await page.getByRole('dialog').getByRole('button', { name: /^Definitief maken/ }).click()
    await downloading
    await expect(page.getByText(/“Antwoord, wettelijk” is nu .* \(was wo 25 november 2026\)\./)).toBeVisible()
    await page.keyboard.press('Enter')
    await expectFocusOnSteps(page)
    await deadline(page, 'Antwoord, wettelijk').press('W')
    await expect(terms(page).getByText('De termijn is één keer verlengd tot 10 weken in totaal, geteld vanaf dezelfde dag.')).toBeVisible()

    await page.keyboard.press('Escape')
    await page.getByRole('toolbar').getByRole('button').first().focus()
    await moreStep(page, 'Gegevens verbeteren')
    await question(page, /^Telefoon/).fill('06 00 00 03 22')
    await question(page, 'Onderwerp').fill('Aanvraag duurt langer dan twaalf weken')
    await page.keyboard.press('Control+Enter')
    await expect(history(page).first()).toContainText('Gegevens verbeterd')
    await expect(page.getByRole('region', { name: 'Personen', exact: true })).toContainText('06 00 00 03 22')
    await expect(page.getByText('Aanvraag duurt langer dan twaalf weken').first()).toBeVisible()
  })

  test('a change that came first is told, what was typed stays, and the step can be done again', async ({ page, shell }) => {
    test.skip(shell === 'electron', 'the second writer comes in over the loopback server')
    await openDossier(page, 'Wellicht')
    const dossierId = page.url().split('/').at(-1) ?? ''
    let isFirst = true
    await page.route('**/api/dossiers/record', async (route) => {
      if (isFirst) {
        isFirst = false
        const { json } = route.request().postDataJSON() as { json: { expects: number } }
        const happening = { type: 'noteAdded', on: '2026-11-20', text: 'Van een andere laptop.' }
        await route.fetch({ postData: { json: { dossierId, expects: json.expects, happening } } })
      }
      await route.continue()
    })
    await page.keyboard.press('N')
    await typing(page, 'Mijn eigen notitie.<Ctrl+Enter>')
    await expect(page.getByRole('dialog')).toContainText('Dit dossier is ondertussen ergens anders gewijzigd. Wat u typte, staat er nog.')
    await expect(question(page, 'Notitie')).toHaveValue('Mijn eigen notitie.')
    await expect(history(page).first()).toContainText('Van een andere laptop.')
    await page.keyboard.press('Control+Enter')
    await expect(history(page).first()).toContainText('Mijn eigen notitie.')
  })

  test('a letter that went out opens again, and a dossier that does not exist loses nothing', async ({ page, shell }) => {
    test.skip(shell === 'electron', 'the browser shell saves the document as a download')
    await openDossier(page, 'Modaal')
    await page.getByRole('grid', { name: /Brieven/ }).getByRole('row').first().focus()
    const download = page.waitForEvent('download')
    await page.keyboard.press('W')
    expect((await download).suggestedFilename()).toMatch(/^2026-\d{4} ontvangstbevestiging\.docx$/)
    await expect(page.getByText('De brief is opgeslagen. Open hem in Word.')).toBeVisible()

    await page.evaluate(() => {
      location.hash = '#/dossier/019aa0c0-0000-7000-8000-000000000042'
    })
    await expect(page.getByRole('alert')).toContainText('Dit dossier staat niet in het register. Er is niets gewist. Zoek het op nummer of naam in de lijst.')
  })
})
