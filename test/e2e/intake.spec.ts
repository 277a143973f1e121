import type { Page } from '@playwright/test'
import { findings } from './axe.ts'
import { test, typing, unlock } from './call.ts'
import { procedureNamed } from '../fixtures/register.ts'
import { expect } from './fixtures.ts'

const notes = (page: Page) => page.getByRole('textbox', { name: /^Notities/ })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true }).or(page.getByRole('combobox', { name, exact: true }))

// A whole call takes a hundred keys and more; on a busy machine that is most of a minute.
test.describe.configure({ timeout: 120_000 })

/** A call as one hears it at WIL, from the first word to the last question. */
const wilCall =
  'Aanvraag bijzondere bijstand van september. Nog niets gehoord.<Enter>' +
  'Vorige dinsdag zelf naar de balie geweest.<Enter>' +
  'Dan had u maar beter moeten opletten.<Alt+L><Enter>' +
  'Is het ook niet eens met de verlaging. Denkt aan bezw' +
  '<Tab>mevrouw f. van der verzonnen<Tab>06 00 00 01 23<Tab>Nergensstraat 12, 1234 AB Nergens<Tab>' +
  '<Tab>Onvriendelijk behandeld aan de balie<Tab>vorige dinsdag<Tab>balie<Tab>lange man, bril<Tab>vernederd<Tab>excuses' +
  '<Tab><Space><Alt+Shift+4>na 17 uur'

test.describe('a call by keyboard alone', () => {
  test('at WIL becomes a dossier with every word, its times and its terms', async ({ prepare, open }) => {
    const register = await prepare('wil', [{ name: 'Mevrouw F. van der Verzonnen', phone: '06 00 00 01 23', subject: 'Brief niet beantwoord' }])
    const { page, close } = await open()
    await unlock(page)

    await page.keyboard.press('F2')
    await expect(notes(page)).toBeFocused()
    await typing(page, wilCall)

    const help = page.getByRole('region', { name: 'Hulp bij het gesprek' })
    await expect(help.getByText('“U krijgt een ontvangstbevestiging, uiterlijk vrijdag zevenentwintig november. U krijgt antwoord, uiterlijk donderdag eenendertig december.”')).toBeVisible()
    await expect(help.getByRole('region', { name: 'Wanneer hoort de beller van ons?' }).getByRole('listitem')).toHaveText([
      /vr 27 november 2026, over 7 dagen.*bevestiging, 5 werkdagen/,
      /do 31 december 2026, over 41 dagen.*antwoord, 6 weken/,
      /ma 4 januari 2027, over 45 dagen.*als getekend/,
    ])
    await expect(help.getByText('“Tegen een besluit kunt u bezwaar maken. In de brief staat hoe, en tot wanneer. Hoe u bent behandeld, neem ik op als klacht.”')).toBeVisible()
    await expect(help.getByText('Verwijs naar bezwaar bij WIL; hoe, staat in het besluit.')).toBeVisible()
    await expect(help.getByRole('button', { name: '2026-0001' })).toBeVisible()
    await expect(help.getByText('zelfde nummer, 2026')).toBeVisible()

    await page.keyboard.press('Alt+S')
    const summary = page.getByRole('textbox', { name: 'Om voor te lezen' })
    await expect(summary).toHaveValue(
      'Uw klacht gaat over: Onvriendelijk behandeld aan de balie. Het gebeurde op dinsdag 17 november. Plaats: balie. ' +
        'Met wie: lange man, bril. Wat het voor u betekende: vernederd. U wilt: excuses.',
    )
    await typing(page, '<Alt+J><Alt+Z><Alt+Z><Alt+Z><Alt+X><Ctrl+Enter>')
    await expect(help.getByText('Alles wat nodig is, staat er.')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page).toHaveURL(/#\/dossier\/[0-9a-f-]{36}$/)
    await close()

    const [, saved] = await register.dossiers()
    expect(saved?.number).toBe('2026-0002')
    expect(saved?.state.complaint).toEqual({
      channel: 'phone',
      form: 'oral',
      receivedOn: '2026-11-20',
      callStartedAt: expect.stringMatching(/^2026-11-20T10:05/),
      callEndedAt: expect.stringMatching(/^2026-11-20T10:0/),
      complainant: {
        name: { title: 'mevrouw', given: 'F.', surname: 'van der Verzonnen' },
        phone: '06 00 00 01 23',
        address: { street: 'Nergensstraat 12', postcode: '1234 AB', town: 'Nergens' },
        reachable: 'na 17 uur',
      },
      notes: [
        { at: expect.any(String), text: 'Aanvraag bijzondere bijstand van september. Nog niets gehoord.' },
        { at: expect.any(String), text: 'Vorige dinsdag zelf naar de balie geweest.' },
        { at: expect.any(String), text: 'Dan had u maar beter moeten opletten.', verbatim: true },
        { at: expect.any(String), text: 'Is het ook niet eens met de verlaging. Denkt aan bezw' },
      ],
      subject: 'Onvriendelijk behandeld aan de balie',
      summary: expect.stringContaining('Uw klacht gaat over'),
      summaryConfirmedAt: expect.stringMatching(/^2026-11-20T10:/),
      happened: { when: 'vorige dinsdag', on: '2026-11-17', where: 'balie', withWhom: 'lange man, bril', effect: 'vernederd', wish: 'excuses' },
      discussedBefore: 'yes',
      informed: procedureNamed('wil').script.inform.map(({ id, say }) => ({ id, say, at: expect.any(String) })),
      groundsSeen: {},
    })
    expect(saved?.deadlines.filter(({ state }) => state === 'running').map(({ ruleId, dueOn }) => [ruleId, dueOn])).toEqual([
      ['WIL-D1', '2026-11-27'],
      ['WIL-D4-oral', '2027-01-01'],
    ])
    expect(await register.drafts()).toEqual([])
  })

  test('at Inter speaks to the caller with je, and says the dates of the decree', async ({ prepare, open }) => {
    await prepare('inter')
    const { page } = await open()
    await unlock(page)
    await page.keyboard.press('F2')
    const help = page.getByRole('region', { name: 'Hulp bij het gesprek' })
    await expect(help.getByText('Klachtendienst, met K. Demaere. Vertel het maar.')).toBeVisible()
    await typing(page, 'Advies over de dorpszaal. Dat was in maart 2025, mails niet beantwoord.')
    await expect(help.getByText('Mag ik je naam en een nummer, voor als de lijn wegvalt?')).toBeVisible()
    await expect(help.getByText('“Je krijgt een ontvangstmelding, uiterlijk maandag dertig november. Je krijgt schriftelijk antwoord, uiterlijk maandag vier januari.”')).toBeVisible()
    await expect(help.getByText('na één verlenging')).toBeVisible()

    await typing(page, '<Tab>Robin Bedenksel<Tab>0400 00 00 12<Tab><Tab><Tab>Geen verslag<Tab>maart 2025')
    await expect(help.getByRole('button', { name: 'ouder dan een jaar' })).toHaveAttribute('aria-pressed', 'true')
    await expect(help.getByText(/Dit gebeurde langer dan een jaar geleden\./)).toBeVisible()
    await page.keyboard.press('Alt+N')
    await expect(help.getByRole('button', { name: 'Geldt', exact: true })).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('Control+Z')
    await expect(help.getByRole('button', { name: 'Geldt', exact: true })).toHaveAttribute('aria-pressed', 'false')
    await expect(field(page, 'Wanneer')).toBeFocused()
  })

  test('needs no more than one line of text and three keys', async ({ prepare, open }) => {
    const register = await prepare('zoersel')
    const { page, close } = await open()
    await unlock(page)
    await typing(page, '<F2>Belde over het rioolwerk, wil geen naam geven.<Ctrl+Enter>')
    await expect(page.getByText('Naam van de klager')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page).toHaveURL(/#\/dossier\//)
    await close()
    const [saved] = await register.dossiers()
    expect([saved?.state.complaint.subject, saved?.state.complaint.complainant]).toEqual(['Belde over het rioolwerk, wil geen naam geven', {}])
  })

  test('an empty sheet cannot be saved, says what it needs, and goes without a word', async ({ prepare, open }) => {
    const register = await prepare('wil')
    const { page, close } = await open()
    await unlock(page)
    await typing(page, '<F2><Ctrl+Enter><Ctrl+Enter>')
    await expect(page.getByText('Er staat nog niets op dit blad: typ één regel')).toBeVisible()
    await expect(notes(page)).toBeFocused()
    await page.keyboard.press('Alt+V')
    await expect(page.getByRole('navigation', { name: 'Open gesprekken' })).toBeHidden()
    await close()
    expect([await register.dossiers(), await register.drafts()]).toEqual([[], []])
  })
})

test.describe('nothing is lost', () => {
  test('half a second after the last letter it is on the disk, and comes back after a kill with the cursor where it was', async ({ prepare, open }) => {
    const register = await prepare('wil')
    const { page, kill } = await open()
    await unlock(page)
    await typing(page, '<F2>Eerste regel.<Enter>Tweede regel.<Tab>Verzonnen<Tab><Tab><Tab><Tab>Onvriendelijk<Tab><Tab>Balie boven<ArrowLeft><ArrowLeft><ArrowLeft><ArrowLeft><ArrowLeft>')
    await page.waitForTimeout(500)
    await kill()

    const [draft] = await register.drafts()
    expect(draft?.sheet).toMatchObject({ name: 'Verzonnen', subject: 'Onvriendelijk', where: 'Balie boven', cursor: { field: 'where', offset: 6 } })
    expect(draft?.sheet.notes.map(({ text }) => text)).toEqual(['Eerste regel.', 'Tweede regel.'])

    const again = await open()
    await unlock(again.page)
    await expect(field(again.page, 'Waar')).toBeFocused()
    await again.page.keyboard.type('[hier]')
    await expect(field(again.page, 'Waar')).toHaveValue('Balie [hier]boven')
    await expect(notes(again.page)).toHaveValue('Eerste regel.\nTweede regel.')
  })

  test('a page that is closed in the middle of a word keeps the word', async ({ prepare, open }) => {
    const register = await prepare('wil')
    const { page, kill } = await open()
    await unlock(page)
    await typing(page, '<F2>Balie, half woo')
    await expect(notes(page)).toHaveValue('Balie, half woo')
    await page.goto('about:blank')
    // What a page sends as it goes away outlives it; the page that comes back knows nothing but what was kept.
    await page.goBack()
    await expect(notes(page)).toHaveValue('Balie, half woo')
    await kill()
    const [draft] = await register.drafts()
    expect(draft?.sheet.notes.map(({ text }) => text)).toEqual(['Balie, half woo'])
  })

  test('while the program cannot save, the words stay on the screen, it says so, and it goes on by itself', async ({ prepare, open }) => {
    const register = await prepare('wil')
    const { page, kill } = await open()
    await unlock(page)
    await page.route('**/api/drafts/save', (route) => route.abort())
    await typing(page, '<F2>De schijf doet niet mee.')
    await expect(page.getByRole('alert')).toHaveText(/Bewaren lukt nog niet\. Wat u typt, staat hier nog\./)
    await expect(notes(page)).toHaveValue('De schijf doet niet mee.')
    await page.unroute('**/api/drafts/save')
    await expect(page.getByText(/Bewaard om 11\.0\d\.\d\d/)).toBeVisible()
    await kill()
    expect((await register.drafts()).map(({ sheet }) => sheet.notes[0]?.text)).toEqual(['De schijf doet niet mee.'])
  })

  test('locking keeps every sheet, and unlocking goes on where she was', async ({ prepare, open }) => {
    await prepare('wil')
    const { page } = await open()
    await unlock(page)
    await typing(page, '<F2>Wordt zo vergrendeld.')
    await page.getByRole('button', { name: 'Meer' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Op slot zetten' }).press('Enter')
    await unlock(page)
    await expect(notes(page)).toBeFocused()
    await expect(notes(page)).toHaveValue('Wordt zo vergrendeld.')
  })

  test('a sheet that was thrown away can be brought back', async ({ prepare, open }) => {
    const register = await prepare('wil')
    const { page, kill } = await open()
    await unlock(page)
    await typing(page, '<F2>Toch wel nodig.<Ctrl+Enter>')
    await page.getByRole('button', { name: 'Gooi dit blad weg' }).press('Enter')
    await expect(page.getByText('Blad weggegooid.')).toBeVisible()
    await page.getByRole('button', { name: 'Haal terug' }).press('Enter')
    await expect(notes(page)).toHaveValue('Toch wel nodig.')
    await page.waitForTimeout(500)
    await kill()
    expect((await register.drafts()).map(({ sheet }) => sheet.notes[0]?.text)).toEqual(['Toch wel nodig.'])
  })
})

test.describe('several calls', () => {
  test('are one key apart, each with its own words, cursor and undo', async ({ prepare, open }) => {
    await prepare('wil')
    const { page } = await open()
    await unlock(page)
    await typing(page, '<F2>Eerste beller.<Tab>Een')
    await page.waitForTimeout(1_000)
    await typing(page, '<F2>Tweede beller.')
    await expect(page.getByRole('navigation', { name: 'Open gesprekken' }).getByRole('link')).toHaveText([/in de wacht 0?\d+\.\d\d.*Een/, /Tweede beller/])

    await page.keyboard.press('F8')
    await expect(field(page, 'Naam')).toBeFocused()
    await page.keyboard.type('tje')
    await expect(field(page, 'Naam')).toHaveValue('Eentje')
    await page.keyboard.press('Shift+F8')
    await expect(notes(page)).toBeFocused()
    await page.keyboard.press('Control+Z')
    await expect(notes(page)).toHaveValue('')
    await page.keyboard.press('F8')
    await expect(field(page, 'Naam')).toHaveValue('Eentje')
    await expect(notes(page)).toHaveValue('Eerste beller.')
  })

  test('a line that was taken out comes back with the time at which it was said', async ({ prepare, open }) => {
    const register = await prepare('wil')
    const { page, kill } = await open()
    await unlock(page)
    await typing(page, '<F2>Een.<Enter>Twee.<Alt+L>')
    await page.waitForTimeout(1_200)
    await typing(page, '<Shift+Home><Backspace><Backspace>')
    await expect(notes(page)).toHaveValue('Een.')
    await page.keyboard.press('Control+Z')
    await expect(notes(page)).toHaveValue('Een.\nTwee.')
    await page.keyboard.press('Control+Y')
    await expect(notes(page)).toHaveValue('Een.')
    await page.keyboard.press('Control+Z')
    await page.waitForTimeout(500)
    await kill()
    const [draft] = await register.drafts()
    const [one, two] = draft?.sheet.notes ?? []
    expect([one?.text, two?.text, two?.verbatim]).toEqual(['Een.', 'Twee.', true])
    expect(Date.parse(two?.at ?? '') - Date.parse(one?.at ?? '')).toBeLessThanOrEqual(1_000)
  })
})

test('a letter is entered on the same sheet, and its month counts from the day on it', async ({ prepare, open }) => {
  const register = await prepare('zoersel')
  const { page, close } = await open()
  await unlock(page)
  await typing(page, '<F2>Brief: container al drie weken niet geleegd.<Tab>dhr Jan Peeters<Tab><Tab>Kortestraat 32 bus 14, 2980 Zoersel')
  await page.getByRole('combobox', { name: 'Kwam binnen' }).selectOption('brief')
  await expect(page.getByRole('timer')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Afzender', exact: true })).toBeVisible()
  await field(page, 'Verstuurd').focus()
  await typing(page, '16/11/2026<Tab>18 november')
  await expect(page.getByText('ma 16 november 2026')).toBeVisible()
  await expect(page.getByText('wo 16 december 2026, over 26 dagen')).toBeVisible()
  await typing(page, '<Ctrl+Enter>')
  await page.getByRole('combobox', { name: 'Soort klacht' }).selectOption('het niet, het niet tijdig of het niet correct uitvoeren van een handeling of prestatie')
  await typing(page, '<Ctrl+Enter>')
  await expect(page).toHaveURL(/#\/dossier\//)
  await close()
  const [saved] = await register.dossiers()
  expect(saved?.state.complaint).toMatchObject({ channel: 'letter', form: 'written', receivedOn: '2026-11-18', submittedOn: '2026-11-16', type: 'ZOE-T3' })
  expect(saved?.deadlines.map(({ ruleId, dueOn }) => [ruleId, dueOn])).toContainEqual(['ZOE-D2', '2026-12-16'])
})

test.describe('the screen', () => {
  const sizes = [
    { name: '1366 × 768', width: 1366, height: 768 },
    { name: '1280 × 800', width: 1280, height: 800 },
    { name: '125 %', width: 1093, height: 614 },
  ] as const

  test('does not move, cut or scroll as a whole, from the first letter to the last', async ({ prepare, open }) => {
    await prepare('wil', [{ name: 'Mevrouw F. van der Verzonnen', phone: '06 00 00 01 23', subject: 'Brief niet beantwoord' }])
    const { page } = await open()
    await unlock(page)
    await page.keyboard.press('F2')
    const seen = async () => {
      const found: Record<string, unknown> = {}
      for (const { name, width, height } of sizes) {
        await page.setViewportSize({ width, height })
        found[name] = { places: await places(page), cut: await cut(page) }
      }
      return found
    }
    const before = await seen()
    await typing(page, wilCall)
    await expect(page.getByText('zelfde nummer, 2026')).toBeVisible()
    const after = await seen()
    expect(after).toEqual(before)
    expect(sizes.map(({ name }) => after[name])).toEqual(sizes.map(() => expect.objectContaining({ cut: [] })))
  })

  test('shows a long address and a long e-mail address whole, wherever the cursor is', async ({ prepare, open }) => {
    await prepare('wil')
    const { page } = await open()
    await unlock(page)
    const [address, email] = ['Burgemeester van der Nergenslaan 128 bus 14, 1234 AB Voorbeeldstad', 'francoise.van.der.verzonnen-zonderling@voorbeeldorganisatie.example']
    await typing(page, `<F2>Lange adressen.<Alt+3>${address}<Tab>${email}<Escape>`)
    await expect(notes(page)).toBeFocused()
    for (const { name, width, height } of sizes) {
      await page.setViewportSize({ width, height })
      const fits = await page.evaluate(() => [...document.querySelectorAll<HTMLTextAreaElement>('main textarea')].filter(({ value }) => value !== '').map((area) => area.scrollHeight <= area.clientHeight + 1 && area.scrollWidth <= area.clientWidth + 1))
      expect(fits, name).toEqual([true, true, true])
      expect(await cut(page), name).toEqual([])
    }
    // Lines that are pasted stand behind each other; Enter goes on to the next field.
    await page.keyboard.press('Alt+3')
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText('Nergensstraat 12\n1234 AB Nergens')
    await expect(field(page, 'Adres')).toHaveValue('Nergensstraat 12, 1234 AB Nergens')
    await page.keyboard.press('Enter')
    await expect(field(page, 'E-mail')).toBeFocused()
  })

  test('shows every word in forced colours', async ({ prepare, open }) => {
    await prepare('wil')
    const { page } = await open()
    await page.emulateMedia({ forcedColors: 'active' })
    await unlock(page)
    await typing(page, '<F2>Leesbaar.')
    const area = await notes(page).boundingBox()
    const line = { x: (area?.x ?? 0) + 68, y: area?.y ?? 0, width: 80, height: 26 }
    const written = await page.screenshot({ clip: line })
    await typing(page, '<Ctrl+A><Delete><Escape>')
    expect(written.equals(await page.screenshot({ clip: line }))).toBe(false)
  })

  test('at 200 % stands in one column and cuts nothing', async ({ prepare, open }) => {
    await prepare('wil')
    const { page } = await open()
    await page.setViewportSize({ width: 683, height: 384 })
    await unlock(page)
    await typing(page, `<F2>${wilCall}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(683)
    expect(await cut(page)).toEqual([])
  })

  test('has nothing for axe to find', async ({ prepare, open }) => {
    await prepare('wil', [{ name: 'Mevrouw F. van der Verzonnen', phone: '06 00 00 01 23', subject: 'Brief niet beantwoord' }])
    const { page } = await open()
    const look = async () => expect(await findings(page, 'call')).toEqual([])
    await unlock(page)
    await typing(page, `<F2>${wilCall}<Alt+S>`)
    await expect(page.getByText('zelfde nummer, 2026')).toBeVisible()
    await look()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('button', { name: /Bewaar als dossier/ })).toBeVisible()
    await look()
  })

  test('every field is reached with Tab in the order of speaking, each has its own key, and F4 walks the zones', async ({ prepare, open }) => {
    await prepare('wil')
    const { page } = await open()
    await unlock(page)
    await page.keyboard.press('F2')
    const reached: string[] = []
    for (let step = 0; step < 22; step += 1) {
      reached.push(await page.evaluate(() => document.activeElement?.closest('[role="radiogroup"]')?.firstElementChild?.textContent ?? (document.activeElement as HTMLInputElement).labels?.[0]?.textContent ?? document.activeElement?.getAttribute('aria-label')?.split('.')[0] ?? ''))
      await page.keyboard.press('Tab')
    }
    expect(reached).toEqual([
      'Notities', 'Naam', 'Nummer', 'Adres', 'E-mail', 'Wat', 'Wanneer', 'Waar', 'Met wie', 'Gevolg', 'Gewenst',
      'Al besproken', 'Loopt er', 'Voor wie', 'Organisatie', 'Bereikbaar', 'Antwoord', 'Tolk', 'Nodig', 'Op papier', 'Kwam binnen', 'Ontvangen',
    ])
    for (const [keys, name] of [['Alt+1', 'Naam'], ['Alt+0', 'Gewenst'], ['Alt+Shift+4', 'Bereikbaar'], ['Alt+6', 'Wanneer']] as const) {
      await page.keyboard.press(keys)
      await expect(field(page, name)).toBeFocused()
    }
    await page.keyboard.press('Alt+Shift+5')
    await expect(page.getByRole('radio', { name: 'brief' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(notes(page)).toBeFocused()
    await page.keyboard.press('F4')
    await expect(page.getByRole('region', { name: 'Beller en feiten' }).locator(':focus')).toHaveCount(1)
  })
})

/** Where the zones and the blocks that may not move begin, in whole pixels. */
async function places(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const still = [...document.querySelectorAll('main > section, main h2')].filter((part) => part.textContent !== 'Om voor te lezen')
    return still.map((part) => {
      const { left, top } = part.getBoundingClientRect()
      return `${part.getAttribute('aria-label') ?? part.textContent} ${Math.round(left)},${Math.round(top)}`
    })
  })
}

/** What is wider or higher than the place it has, apart from what is meant to: the notes, what comes after the facts, and what has an ellipsis. */
async function cut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const hides = (overflow: string) => overflow !== 'visible'
    return [...document.querySelectorAll('html, body, main, main *')]
      .filter((part) => {
        const style = getComputedStyle(part)
        if (part.clientHeight <= 1 || part.matches('textarea, input, select, [role="img"], [data-scrolls]') || part.querySelector('textarea[aria-label^="Notities"]') !== null) return false
        if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') return false
        return (hides(style.overflowY) && part.scrollHeight > part.clientHeight + 1) || (hides(style.overflowX) && part.scrollWidth > part.clientWidth + 1)
      })
      .map((part) => `${part.tagName} ${part.className}: ${part.scrollWidth}×${part.scrollHeight} in ${part.clientWidth}×${part.clientHeight}`)
  })
}
