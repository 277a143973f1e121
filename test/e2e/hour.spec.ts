import type { Page } from '@playwright/test'
import { findings } from './axe.ts'
import { test, typing, unlock } from './call.ts'
import { expect } from './fixtures.ts'

/** Makes the letter final that the one row of a call asks for, and leaves it lying. */
async function makeFinal(page: Page, caller: RegExp): Promise<void> {
  await page.getByRole('grid', { name: /^Gesprekken van het spreekuur/ }).getByRole('row', { name: caller }).focus()
  await page.keyboard.press('x')
  await expect(page).toHaveURL(/#\/brief\/.*\/settlement$/)
  await expect(page.getByRole('region', { name: 'Tekst van de brief' }).getByRole('textbox').first()).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('radio', { name: /^Nog niet/ }).press('Space')
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Control+Enter')
  await downloading
  await page.getByRole('button', { name: 'Naar het dossier' }).press('Enter')
  await expect(page).toHaveURL(/#\/dossier\//)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/#\/spreekuur\/afsluiten$/)
}

test.describe('the telephone hour', () => {
  test.describe.configure({ timeout: 180_000 })

  test('is quiet while it runs; closing it lists what was said and promised, prints all letters at once and records what really went', async ({ prepare, open, shell }) => {
    const register = await prepare('wil', [], { envelope: 'nl-left', senderAddress: ['Postbus 000', '1234 AA Voorbeeldstad'] })
    const { page, close } = await open()
    await unlock(page)
    // The screen takes the focus when it comes: a menu that was opened before would close again.
    await expect(page.getByRole('main')).toBeFocused()
    await page.getByRole('button', { name: 'Meer' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Spreekuur, en afsluiten' }).press('Enter')
    await expect(page.getByText('De telefoon gaat? Druk op F2 en typ.')).toBeVisible()
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([/^Terugbellen/])

    for (const [name, address, subject] of [
      ['mevrouw A. Modaal', 'Nergensstraat 12, 3511 AB Voorbeeldstad', 'Brief kwijt'],
      ['de heer J. Denkbeeld', 'Nergensstraat 9, 3511 AB Voorbeeldstad', 'Onvriendelijk behandeld'],
    ] as const) {
      await typing(page, `<F2>Vertelt rustig.<Alt+1>${name}<Alt+3>${address}<Alt+5>${subject}<Ctrl+Enter>O<Tab>De brief is opnieuw verstuurd.<Ctrl+Enter>`)
      await expect(page).toHaveURL(/#\/dossier\//)
    }
    await typing(page, '<F2>Vraagt naar de nabetaling.<Alt+1>de heer P. van der Schijn<Tab>0600000456<Ctrl+Enter>T<Tab>de nabetaling<Ctrl+Enter>')
    await expect(page).toHaveURL(/#\/dossier\//)

    await page.evaluate(() => {
      location.hash = '#/spreekuur'
    })
    await page.getByRole('button', { name: 'Sluit het uur af' }).press('Enter')
    const calls = page.getByRole('grid', { name: /^Gesprekken van het spreekuur/ })
    await expect(calls.getByRole('row')).toHaveCount(3)
    await expect(calls.locator('[data-summary]')).toHaveText([/Vertelt rustig/, /Vertelt rustig/, /Vraagt naar de nabetaling/])
    await expect(page.getByText('2 brieven', { exact: true })).toBeVisible()
    await expect(calls.getByText('brief: bevestiging van de oplossing, nog te schrijven')).toHaveCount(2)
    await expect(calls.getByText('toegezegd: terugbellen uiterlijk di 24 november 2026')).toBeVisible()
    await expect(page.getByRole('grid', { name: /^Terugbellen/ }).getByRole('row')).toHaveCount(1)
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([/^Gesprekken van het spreekuur/, /^Open gesprekken/, /^Terugbellen/, /^Op de post te doen/])
    // Nothing becomes final by itself: a letter that was not finished is not there to be printed.
    await expect(page.getByText('Er ligt geen brief klaar.')).toBeVisible()
    await makeFinal(page, /Modaal/)
    await makeFinal(page, /Denkbeeld/)
    await expect(calls.getByText('brief: bevestiging van de oplossing, klaar voor de post')).toHaveCount(2)
    expect(await findings(page, 'closing the hour')).toEqual([])

    await page.getByRole('grid', { name: /^Op de post te doen/ }).getByRole('row').first().press('Shift+P')
    const letters = page.locator('[data-letter]')
    const boxes = page.getByRole('checkbox')
    await expect(page.getByText('2 brieven, 2 vellen en de postlijst')).toBeVisible()
    // Number 9 comes before number 12 of the same street.
    await expect(boxes).toHaveCount(2)
    await expect(letters).toHaveText([/.*/, /.*/])
    expect(await letters.evaluateAll((all) => all.map((each) => each.getAttribute('data-letter')))).toEqual(['2026-0002', '2026-0001'])
    await expect(page.getByRole('region', { name: 'Postlijst' }).getByRole('row')).toHaveText([/Datum/, /20 november 2026.*2026-0002.*VOORBEELDSTAD/, /20 november 2026.*2026-0001.*VOORBEELDSTAD/])
    await expect(page.getByRole('region', { name: 'Postlijst' })).not.toContainText(/Modaal|Denkbeeld/)
    expect(await findings(page, 'printing all letters')).toEqual([])
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', String(Number(document.body.getAttribute('data-printed')) + 1))
    })
    await page.getByRole('button', { name: 'Alles afdrukken' }).press('Enter')
    await expect(page.locator('body')).toHaveAttribute('data-printed', '1')
    if (shell === 'browser') {
      await page.emulateMedia({ media: 'print' })
      await expect(page.getByRole('banner')).toBeHidden()
      await expect(boxes.first()).toBeHidden()
      const tops = await page.locator('[data-letter], [aria-label="Postlijst"]').evaluateAll((all) => all.map((each) => [each.getAttribute('data-letter') ?? 'register', each.getBoundingClientRect().top] as const))
      expect(tops.toSorted(([, one], [, other]) => one - other).map(([what]) => what)).toEqual(['2026-0002', '2026-0001', 'register'])
      const pdf = await page.pdf({ preferCSSPageSize: true })
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(3)
      await page.emulateMedia({ media: 'screen' })
    }

    if (shell === 'browser') {
      // The program does not answer: nothing was recorded of any of them, and the same key tries again.
      await page.route('**/api/letters/post', (route) => route.abort(), { times: 1 })
      await page.keyboard.press('Control+Enter')
      await expect(page.getByRole('alert')).toBeVisible()
      await expect(boxes).toHaveCount(2)
      await page.keyboard.press('Control+Enter')
      await expect(page.getByText('Vastgelegd: 2 brieven zijn vandaag op de post.')).toBeVisible()
      await expect(boxes).toHaveCount(0)
      await page.keyboard.press('Control+Z')
      await expect(page.getByText('Teruggenomen: 2 brieven zijn weer niet op de post.')).toBeVisible()
      await expect(boxes).toHaveCount(2)
      // A letter that cannot be shown is not printed, and is not ticked as if it were.
      const wanted: string[] = []
      await page.route('**/api/letters/document', (route) => {
        const letter = route.request().postData() ?? ''
        if (!wanted.includes(letter)) wanted.push(letter)
        return wanted.indexOf(letter) === 1 ? route.abort() : route.fallback()
      })
      await page.keyboard.press('Escape')
      await page.getByRole('grid', { name: /^Op de post te doen/ }).getByRole('row').first().press('Shift+P')
      await expect(page.getByText(/^De brief van 2026-000[12] kon niet getoond worden en wordt niet afgedrukt\./)).toBeVisible()
      await expect(page.getByRole('button', { name: '1 van 2 afdrukken' })).toBeVisible()
      await expect(letters).toHaveCount(1)
      await page.unroute('**/api/letters/document')
      await page.keyboard.press('Escape')
      await page.getByRole('grid', { name: /^Op de post te doen/ }).getByRole('row').first().press('Shift+P')
      await expect(page.getByRole('button', { name: 'Alles afdrukken' })).toBeVisible()
      await expect(letters).toHaveCount(2)
    }

    // One stays behind; the other is recorded, and can be taken back.
    await boxes.nth(1).press('Space')
    await expect(page.getByRole('button', { name: '1 van 2 afdrukken' })).toBeVisible()
    await expect(letters).toHaveCount(1)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Vastgelegd: 1 brief is vandaag op de post. 1 brief bleef liggen.')).toBeVisible()
    await expect(boxes).toHaveCount(1)
    await page.keyboard.press('Control+Z')
    await expect(page.getByText('Teruggenomen: 1 brief is weer niet op de post.')).toBeVisible()
    await expect(boxes).toHaveCount(2)
    await page.keyboard.press('Control+Enter')
    await expect(boxes).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(/#\/spreekuur\/afsluiten$/)
    const post = page.getByRole('grid', { name: /^Op de post te doen/ })
    await expect(post.getByRole('row')).toHaveText([/vr 27 november.*Bevestiging van de oplossing.*Modaal/])
    await page.getByRole('button', { name: 'Terug naar het spreekuur' }).press('Enter')
    await expect(page.getByText('De telefoon gaat? Druk op F2 en typ.')).toBeVisible()
    await close()

    const dossiers = await register.dossiers()
    expect(dossiers.map(({ state, deadlines }) => [state.complaint.complainant.name?.surname, state.letters.map(({ sentOn }) => sentOn ?? 'lies ready'), deadlines.some((deadline) => deadline.state === 'running')])).toEqual([
      ['Modaal', ['lies ready'], true],
      ['Denkbeeld', ['2026-11-20'], false],
      ['van der Schijn', [], true],
    ])
  })
})

test.describe('after the telephone hour', () => {
  // Twenty-five to one on a Friday: the hour ended at half past twelve.
  test.use({ startAt: '2026-11-20T11:35:00Z' })

  test('a call is not one of the hour, and stands under other calls when the day is closed', async ({ prepare, open }) => {
    await prepare('wil')
    const { page } = await open()
    await unlock(page)
    await typing(page, '<F2>Vertelt alles toch.<Alt+1>de heer J. Denkbeeld<Alt+5>Brief kwijt<Ctrl+Enter>K<Ctrl+Enter>')
    await expect(page).toHaveURL(/#\/dossier\//)
    await page.evaluate(() => {
      location.hash = '#/spreekuur'
    })
    await expect(page.getByRole('heading', { level: 1, name: 'Het spreekuur afsluiten' })).toBeVisible()
    const others = page.getByRole('grid', { name: /^Andere gesprekken/ })
    await expect(others.getByRole('row')).toHaveText([/De heer J\. Denkbeeld · Brief kwijt/])
    await expect(page.getByRole('grid', { name: /^Gesprekken van het spreekuur/ })).toHaveCount(0)
    expect(await findings(page, 'closing after the hour')).toEqual([])
  })
})
