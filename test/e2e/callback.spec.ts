import { findings } from './axe.ts'
import { expect } from './fixtures.ts'
import { test, typing, unlock } from './call.ts'

test.describe('after the telephone hour', () => {
  // Ten past two in the afternoon of a Tuesday: customer service has answered.
  test.use({ startAt: '2026-11-24T13:10:00Z' })

  test('a call is a request to be called back, its ladder shows one action at a time, and the third call in vain leads to the letter', async ({ prepare, open }) => {
    await prepare('wil')
    const { page } = await open()
    await unlock(page)
    await typing(page, '<F2>Vraagt naar de nabetaling.')
    const help = page.getByRole('region', { name: 'Hulp bij het gesprek' })
    await typing(page, '<Alt+1>Mevrouw A. Modaal<Tab>0612345678<Tab>Nergensstraat 3, 1234 AB Voorbeeldstad<Alt+Shift+4>na 16 uur<Ctrl+Enter>')
    await expect(help.getByRole('radio', { name: /terugbellen/ })).toBeFocused()
    await expect(help.getByText('“De klachtencoördinator belt u terug, uiterlijk donderdag zesentwintig november.”')).toBeVisible()
    await typing(page, '<Tab>de nabetaling<Tab>klantenservice<Ctrl+Enter>')
    await expect(page.getByText(/wil teruggebeld worden$/)).toBeVisible()
    const people = page.getByRole('region', { name: 'Personen', exact: true })
    await expect(people).toContainText('poging 1 van 3')
    await expect(people).toContainText('vroeg di 24 november 14.10 uur om terug te bellen, aangenomen door klantenservice')

    await typing(page, '<Alt+V>')
    const row = page.getByRole('grid', { name: /^Terugbellen/ }).getByRole('row').first()
    for (const [time, next] of [['16.30', 'poging 2 van 3'], ['9.15', 'poging 3 van 3'], ['12.45', 'niet bereikt: schrijf de brief']] as const) {
      await row.focus()
      await page.keyboard.press('t')
      const dialog = page.getByRole('dialog', { name: 'Terugbellen' })
      await expect(dialog.getByRole('radio', { name: 'ja' })).toBeFocused()
      await typing(page, `<ArrowDown><Tab>voicemail<Tab><Tab>${time}<Ctrl+Enter>`)
      await expect(dialog).toBeHidden()
      await expect(row).toContainText(next)
    }
    expect(await findings(page, 'the ladder in Today')).toEqual([])

    await row.focus()
    await page.keyboard.press('t')
    await expect(page).toHaveURL(/#\/brief\/.*\/callback-not-reached$/)
    await expect(page.getByText(/24 november 2026 om 16\.30 uur/).first()).toBeAttached()
    await expect(page.getByText(/24 november 2026 om 12\.45 uur/).first()).toBeAttached()
  })
})

test('what was read back is kept with its time when it is written anew, a hard conversation has its card one key away, and what the caller needs goes on to the dossier', async ({ prepare, open }) => {
  await prepare('wil')
  const { page } = await open()
  await unlock(page)
  await typing(page, '<F2>Wacht op een nabetaling.<Alt+1>Mevrouw A. Modaal<Alt+4>a.modaal@voorbeeld.example<Alt+5>Nabetaling blijft uit<Alt+Shift+2>mevrouw T. Bedacht<Alt+I>Arabisch<Alt+S><Alt+J>')
  const reading = page.getByRole('region', { name: 'Om voor te lezen' })
  await expect(reading.getByText('De beller zei om 11.05 uur dat het klopt.')).toBeVisible()
  const help = page.getByRole('region', { name: 'Hulp bij het gesprek' })
  await expect(help.getByText('“De medewerker over wie u klaagt, mag op uw verhaal reageren.”')).toBeVisible()

  await reading.getByRole('textbox').focus()
  await typing(page, '<Ctrl+End> Sinds september.')
  await expect(reading.getByText('Opnieuw voorlezen?')).toBeVisible()
  await expect(reading.getByText(/^Om 11\.05 uur bevestigd: “U spreekt voor mevrouw T\. Bedacht\. .*Nabetaling blijft uit\.”$/)).toBeVisible()

  await page.keyboard.press('Alt+H')
  await expect(help.getByRole('radio', { name: 'Boos' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(help.getByText('“Ik wil u helpen. Dat kan niet als u scheldt.”')).toBeVisible()
  expect(await findings(page, 'a card for a hard conversation')).toEqual([])
  await page.keyboard.press('Alt+H')
  await expect(reading.getByRole('textbox')).toBeFocused()

  await page.keyboard.press('Alt+J')
  await expect(reading.getByText(/uur dat het klopt\.$/)).toBeVisible()
  await typing(page, '<Ctrl+Enter>')
  await expect(help.getByText('Toestemming van wie de klager vertegenwoordigt')).toBeVisible()
  await typing(page, '<Ctrl+Enter>')
  const matter = page.getByRole('region', { name: 'Klacht' }).first()
  await expect(matter).toContainText('Sinds september.')
  await expect(matter).toContainText(/Bevestigd op vr 20 november 2026, 11\.05 uur:/)
  await expect(page.getByText('Volmacht van mevrouw T. Bedacht')).toBeVisible()
  await expect(page.getByText('tolk nodig: Arabisch')).toBeVisible()
})
