import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { test, typing, unlock } from './call.ts'
import { expect } from './fixtures.ts'

const notes = (page: Page) => page.getByRole('textbox', { name: /^Notities/ })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true }).or(page.getByRole('combobox', { name, exact: true }))
const earlier = (page: Page) => page.getByRole('region', { name: /^Eerdere dossiers/ })

test.describe.configure({ timeout: 120_000 })

const callers = [
  { name: 'mevr. An van den Bosch', phone: '0475 12 34 56', address: 'Kortestraat 32 bus 14, 9000 Gent', email: 'an@voorbeeld.example', subject: 'Drempel aan de sporthal', where: 'sporthal' },
  { name: 'dhr. Jan Claes', phone: '02 552 48 48', subject: 'Formulier is niet leesbaar' },
]

test.describe('who is calling', () => {
  test('is found by any way to write the name or the number, with why, and nothing is linked', async ({ prepare, open }) => {
    const register = await prepare('inter', callers)
    const { page, close } = await open()
    await unlock(page)
    await typing(page, '<F2>Belt weer over de drempel.<Tab>')
    for (const name of ['van den Bosch', 'vandebosch']) {
      await typing(page, `<Ctrl+A>${name}`)
      await expect(earlier(page).getByRole('listitem')).toHaveText(['2026-0001misschien Mevrouw An van den Boschzelfde naam, 2026'])
      await expect(field(page, 'Naam')).toBeFocused()
    }
    await typing(page, '<Ctrl+A><Delete><Tab>')
    for (const phone of ['0475 12 34 56', '+32475123456', '0032 475/12 34 56']) {
      await typing(page, `<Ctrl+A>${phone}`)
      await expect(earlier(page).getByRole('listitem')).toHaveText(['2026-0001waarschijnlijk Drempel aan de sporthalzelfde nummer, 2026'])
      await expect(field(page, 'Nummer')).toBeFocused()
    }
    await expect(page.getByText('waarschijnlijk: zelfde nummer')).toBeVisible()

    await typing(page, '<Alt+1>Dirk Peeters')
    await expect(earlier(page).getByRole('listitem')).toHaveText(['2026-0001misschien Mevrouw An van den Boschzelfde nummer, andere naam, 2026'])
    await typing(page, '<Ctrl+Enter><Ctrl+Enter>')
    await expect(page).toHaveURL(/#\/dossier\//)
    await close()
    const saved = (await register.dossiers()).at(-1)
    expect(saved?.state.complaint.complainant).toEqual({ name: { title: 'unknown', given: 'Dirk', surname: 'Peeters' }, phone: '0475 12 34 56' })
  })

  test('is read beside the call, taken over with a mark, confirmed key by key, and what was not is told by the letter, also after a crash', async ({ prepare, open }) => {
    const register = await prepare('inter', callers)
    const { page, kill } = await open()
    await unlock(page)
    await typing(page, '<F2>De drempel is er nog.<Tab>vandebosch<Tab>0475123456')
    await expect(page.getByText('0475 12 34 56', { exact: true })).toBeVisible()
    await expect(earlier(page).getByRole('listitem')).toHaveCount(1)
    await page.keyboard.press('Alt+O')
    const beside = page.getByRole('region', { name: 'Dossier 2026-0001' })
    await expect(beside.getByText('Kortestraat 32 bus 14, 9000 Gent')).toBeVisible()
    await expect(beside.getByRole('definition').filter({ hasText: '1 juni 2026' })).toBeVisible()
    await expect(field(page, 'Nummer')).toBeFocused()
    await look(page, 'beside')

    await page.keyboard.press('Alt+N')
    await expect(field(page, 'Naam')).toHaveValue('Mevrouw An van den Bosch')
    await expect(field(page, 'Adres')).toHaveValue('Kortestraat 32 bus 14, 9000 Gent')
    await expect(field(page, 'Nummer')).toHaveValue('0475123456')
    await expect(field(page, 'Adres')).toHaveAccessibleDescription(/uit 2026-0001, laatst bevestigd op 1 juni 2026/)
    await page.keyboard.press('Control+Z')
    await expect(field(page, 'Naam')).toHaveValue('vandebosch')
    await page.keyboard.press('Control+Y')
    await typing(page, '<Escape><Alt+K>')
    await expect(field(page, 'Naam')).not.toHaveAccessibleDescription(/laatst bevestigd/)
    await look(page, 'marked')
    await page.waitForTimeout(500)
    await kill()

    const again = await open()
    await unlock(again.page)
    await expect(field(again.page, 'Adres')).toHaveAccessibleDescription(/laatst bevestigd op 1 juni 2026/)
    await typing(again.page, '<Alt+4><Alt+K><Ctrl+Enter>')
    await expect(again.page.getByText('Uit een ouder dossier: klopt dit nog? Alt K bevestigt')).toHaveCount(1)
    await again.page.keyboard.press('Control+Enter')
    await expect(again.page).toHaveURL(/#\/dossier\//)
    const dossierId = again.page.url().split('/').at(-1)
    await again.page.goto(`${again.page.url().split('#')[0]}#/brief/${dossierId}/acknowledgement`)
    await expect(again.page.getByText('Naam of adres komt uit een ouder dossier en is niet bevestigd. Vraag na of het nog klopt.')).toBeVisible()
    await again.page.goto(`${again.page.url().split('#')[0]}#/dossier/${dossierId}`)
    await expect(again.page.getByText('Klopt dit nog?')).toBeVisible()
    await look(again.page, 'dossier')
    await again.page.getByRole('button', { name: 'Ja, alles klopt nog' }).press('Enter')
    await expect(again.page.getByText('Klopt dit nog?')).toBeHidden()
    await again.close()
    const saved = (await register.dossiers()).at(-1)
    const opened = saved?.events[0]?.happening
    expect(opened?.type === 'complaintReceived' ? opened.complaint.complainant.unconfirmed : undefined).toEqual([{ field: 'address', confirmedOn: '2026-06-01', number: '2026-0001' }])
    expect(saved?.state.complaint.complainant).not.toHaveProperty('unconfirmed')
  })

  test('an open dossier that looks like the same complaint is pointed at, quietly', async ({ prepare, open }) => {
    await prepare('inter', callers)
    const { page } = await open()
    await unlock(page)
    await typing(page, '<F2>Nog iemand.<Alt+5>Drempel nog niet weg<Alt+7>sporthal')
    const alike = page.getByRole('region', { name: 'Beller en feiten' }).getByRole('button', { name: /2026-0001/ })
    await expect(alike).toHaveAccessibleName('2026-0001 Drempel aan de sporthal, zelfde woorden, zelfde plaats of dienst')
    await expect(field(page, 'Waar')).toBeFocused()
    await page.keyboard.press('Alt+O')
    await expect(page.getByRole('region', { name: 'Dossier 2026-0001' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Gegevens overnemen' })).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('region', { name: 'Dossier 2026-0001' })).toBeHidden()
    await expect(notes(page)).toBeFocused()
  })
})

test.describe('type as you hear it', () => {
  test('abbreviations are written out and one undo takes that back; names complete from a list that grows by typing on', async ({ prepare, open }) => {
    await prepare('inter')
    const { page } = await open()
    await unlock(page)
    await typing(page, '<F2>Kl zegt dat de mdw ')
    await expect(notes(page)).toHaveValue('Klager zegt dat de medewerker ')
    await page.keyboard.press('Control+Z')
    await expect(notes(page)).toHaveValue('Klager zegt dat de mdw ')
    await page.keyboard.type('niet luisterde. Inkl. klokken.')
    await expect(notes(page)).toHaveValue('Klager zegt dat de mdw niet luisterde. Inkl. klokken.')

    await typing(page, '<Alt+7>Balie Werk<ArrowDown><ArrowDown>')
    const list = page.getByRole('listbox', { name: 'Uit de eigen lijst' })
    await expect(list.getByRole('option', { selected: true })).toHaveText('“Balie Werk” op de lijst zettenals dienst')
    await page.keyboard.press('Enter')
    await expect(list).toBeHidden()
    await expect(field(page, 'Waar')).toHaveValue('Balie Werk')

    await typing(page, '<Alt+8>bal')
    await expect(list.getByRole('option')).toHaveText(['Balie Werkdienst'])
    await page.keyboard.press('ArrowDown')
    await expect(list.getByRole('option')).toHaveText(['Balie Werkdienst', '“bal” op de lijst zettenals medewerker', '“bal” op de lijst zettenals dienst', '“bal” op de lijst zettenals afdeling'])
    await look(page, 'completing')
    await page.keyboard.press('Escape')
    await expect(list).toBeHidden()
    await expect(field(page, 'Met wie')).toBeFocused()
    await typing(page, ' van vroeger, bal<ArrowDown>')
    await expect(field(page, 'Met wie')).toHaveAttribute('aria-activedescendant', /.+/)
    await page.keyboard.press('Enter')
    await expect(field(page, 'Met wie')).toHaveValue('bal van vroeger, Balie Werk')
    await page.keyboard.press('Enter')
    await expect(field(page, 'Gevolg')).toBeFocused()
  })

  test('her own lists and abbreviations are looked after in the settings', async ({ prepare, open }) => {
    await prepare('inter')
    const { page } = await open()
    await unlock(page)
    await page.goto(`${page.url().split('#')[0]}#/instellingen`)
    await page.getByLabel('Diensten').fill('dienst Wegen\nBalie Werk\n')
    await page.getByLabel('Afkortingen').fill('wz = werkzoekende\nzomaar iets')
    await page.getByLabel('Medewerkers').fill('S.B., balie')
    await page.getByLabel('Afdelingen').focus()
    await expect(page.getByText('Deze regel is niet te lezen en niet bewaard: “zomaar iets”. Schrijf: kort = lang.')).toBeVisible()
    await look(page, 'lists')
    await typing(page, '<F2>Een wz belt.')
    await expect(notes(page)).toHaveValue('Een werkzoekende belt.')
    await typing(page, '<Alt+8>weg')
    await expect(page.getByRole('listbox').getByRole('option').first()).toHaveText('dienst Wegendienst')

    // A handler comes from the same list, and a new one is put in it by typing on.
    await typing(page, '<Escape><Ctrl+Enter><Ctrl+Enter>')
    await expect(page).toHaveURL(/#\/dossier\//)
    const handlerDialog = page.getByRole('dialog', { name: 'Behandelaar aanwijzen' })
    const handler = handlerDialog.getByRole('combobox', { name: 'Wie behandelt de klacht' })
    await page.getByRole('button', { name: 'Behandelaar aanwijzen' }).press('Enter')
    await expect(handler).toBeFocused()
    await typing(page, 's.b<ArrowDown>')
    const list = handlerDialog.getByRole('listbox', { name: 'Uit de eigen lijst' })
    await expect(list.getByRole('option', { selected: true })).toHaveText('S.B., baliemedewerker')
    await look(page, 'handler')
    await page.keyboard.press('Escape')
    await expect(list).toBeHidden()
    await expect(handler).toBeFocused()
    await typing(page, '<ArrowDown><ArrowDown><Enter>')
    await expect(handler).toHaveValue('S.B.')
    await expect(handlerDialog.getByRole('textbox', { name: /^Functie/ })).toHaveValue('balie')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('S.B. aangewezen als behandelaar').first()).toBeVisible()
    await page.getByRole('button', { name: /Meer stappen/ }).press('Enter')
    await page.getByRole('row', { name: /Behandelaar aanwijzen/ }).press('Enter')
    await expect(handler).toBeFocused()
    await typing(page, '<Ctrl+A>T. Bedacht<ArrowDown><ArrowDown><Enter>')
    await expect(page.getByText('Staat nu op de eigen lijst.')).toBeAttached()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('T. Bedacht aangewezen als behandelaar').first()).toBeVisible()
  })
})

/** Nothing for axe, and a picture for who asks for it. */
async function look(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))).toEqual([])
  const folder = process.env['GEHOOR_PICTURES']
  if (folder === undefined) return
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const [width, height] of [[1366, 768], [1093, 614]] as const) {
      await page.setViewportSize({ width, height })
      await page.screenshot({ path: `${folder}/${name}-${colorScheme}-${width}.png` })
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 720 })
}
