import type { Page } from '@playwright/test'
import { commands } from '../../shared/commands.ts'
import { test, unlock } from './call.ts'
import { expect, type Running } from './fixtures.ts'

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const keys = (page: Page) => page.getByRole('region', { name: 'Toegang' }).getByRole('listitem')

async function openSettings(open: () => Promise<Running>): Promise<Running> {
  const running = await open()
  await unlock(running.page)
  await running.page.evaluate(() => {
    location.hash = '#/instellingen'
  })
  await expect(running.page.getByRole('heading', { name: 'Instellingen', level: 1 })).toBeVisible()
  return running
}

test.describe('settings', () => {
  test('are saved as they are made, and are there the next time', async ({ prepare, open }) => {
    await prepare('wil')
    const { page, close } = await openSettings(open)
    await expect(page.getByRole('contentinfo')).toContainText('Elke wijziging wordt meteen bewaard.')
    await field(page, 'Rechtstreeks nummer').fill('030 000 00 12')
    await field(page, 'Op slot na').selectOption('nooit vanzelf')
    await expect(page.getByRole('contentinfo')).toContainText(/Bewaard om \d+\.\d\d\.\d\d\./)
    await field(page, 'Naam').fill('')
    await field(page, 'E-mailadres').focus()
    await expect(page.getByText('De vorige naam is gebleven.')).toBeVisible()
    await close()

    const again = await openSettings(open)
    await expect(field(again.page, 'Naam')).toHaveValue('K. Demaere')
    await expect(field(again.page, 'Rechtstreeks nummer')).toHaveValue('030 000 00 12')
    await expect(field(again.page, 'Op slot na')).toHaveValue('0')
  })

  test('change the language and the colours of every screen at once', async ({ prepare, open }) => {
    await prepare('wil')
    const { page } = await openSettings(open)
    await field(page, 'Taal van het scherm').selectOption('English')
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Main menu' })).toContainText('Today')
    await field(page, 'Colours').selectOption('dark')
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(23, 25, 27)')
  })

  test('let a colleague in with her own passphrase, and keep the last key', async ({ prepare, open }) => {
    await prepare('wil')
    const { page, close } = await openSettings(open)
    await expect(keys(page)).toHaveText([/Wachtzin van K\. Demaere.*hiermee is nu geopend/, /Herstelsleutel/])
    await page.getByRole('button', { name: 'Wachtzin voor een collega' }).click()
    await field(page, 'Naam van wie hem gebruikt').fill('S. Bogaert')
    await field(page, 'Wachtzin').fill('zeven rode fietsen bij het kanaal')
    await field(page, 'Wachtzin, nog een keer').fill('zeven rode fietsen bij het kanaal')
    await expect(page.getByText('Sterkte: sterk')).toBeVisible()
    await page.getByRole('radio', { name: /^coördinator/ }).check()
    await field(page, 'Wachtzin, nog een keer').press('Enter')
    await expect(page.getByText('De wachtzin is toegevoegd.')).toBeVisible()
    await expect(keys(page)).toHaveCount(3)

    for (const name of ['Herstelsleutel', 'Wachtzin van K. Demaere']) {
      await page.getByRole('button', { name: `Weghalen ${name}` }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Weghalen', exact: true }).click()
      await expect(page.getByText('De sleutel is weggehaald.')).toBeVisible()
    }
    await page.getByRole('button', { name: 'Weghalen Wachtzin van S. Bogaert' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Weghalen', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('Dit is de laatste sleutel die het register opent. Hij is blijven staan.')
    await close()

    const again = await open()
    await field(again.page, 'Wachtzin').fill('zeven rode fietsen bij het kanaal')
    await again.page.keyboard.press('Enter')
    await expect(again.page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible()
  })

  test('change a passphrase only for who knows the old one', async ({ prepare, open }) => {
    await prepare('wil')
    const { page, close } = await openSettings(open)
    await page.getByRole('button', { name: 'Mijn wachtzin wijzigen' }).click()
    await expect(field(page, 'Huidige wachtzin')).toBeFocused()
    await field(page, 'Huidige wachtzin').fill('een andere zin')
    await field(page, 'Wachtzin').fill('zeven rode fietsen bij het kanaal')
    await field(page, 'Wachtzin, nog een keer').fill('zeven rode fietsen bij het kanaal')
    await expect(page.getByText('Sterkte: sterk')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByText(/Deze wachtzin past niet\./)).toBeVisible()
    await field(page, 'Huidige wachtzin').fill('vier natte parapluus in de gang')
    await page.keyboard.press('Enter')
    await expect(page.getByText('De wachtzin is gewijzigd. De oude opent het register niet meer.')).toBeVisible()
    await close()

    const again = await open()
    await field(again.page, 'Wachtzin').fill('vier natte parapluus in de gang')
    await again.page.keyboard.press('Enter')
    await expect(again.page.getByText(/Deze wachtzin past niet\./)).toBeVisible()
    await field(again.page, 'Wachtzin').fill('zeven rode fietsen bij het kanaal')
    await again.page.keyboard.press('Enter')
    await expect(again.page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible()
  })

  test('give a new recovery key that cannot be left before it is kept', async ({ prepare, open }) => {
    await prepare('wil')
    const { page } = await openSettings(open)
    await page.getByRole('button', { name: 'Nieuwe herstelsleutel' }).click()
    await page.getByRole('button', { name: 'Nieuwe sleutel maken' }).click()
    const list = page.getByRole('list', { name: 'Herstelsleutel' })
    await expect(list.getByRole('listitem')).toHaveCount(8)
    await page.keyboard.press('Escape')
    await expect(list).toBeVisible()
    for (const [place, group] of (await list.getByRole('listitem').allTextContents()).entries()) {
      const box = field(page, `Groep ${place + 1}`)
      if (await box.isVisible()) await box.fill(group)
    }
    await page.getByRole('button', { name: 'Klaar' }).click()
    await expect(page.getByText('De nieuwe herstelsleutel geldt. Het oude blad opent niets meer.')).toBeVisible()
  })
})

test.describe('the frame', () => {
  test('finds a dossier and does what one types, by Ctrl K', async ({ prepare, open }) => {
    await prepare('wil', [{ name: 'Mevrouw F. van der Verzonnen', subject: 'Brief niet beantwoord' }])
    const { page } = await openSettings(open)
    await page.keyboard.press('Control+K')
    const box = page.getByRole('combobox', { name: 'Zoeken en doen' })
    await expect(box).toBeFocused()
    await page.keyboard.type('verzonnen')
    const found = page.getByRole('option', { name: /2026-0001 Mevrouw F\. van der Verzonnen Brief niet beantwoord/ })
    await expect(found).toHaveAttribute('aria-selected', 'true')
    await expect(box).toHaveAttribute('aria-activedescendant', await found.getAttribute('id').then(String))
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/#\/dossier\/[0-9a-f-]{36}$/)
    await expect(page.getByRole('toolbar').locator(':focus')).toHaveCount(1)

    // Every step that the dossier allows, also one that has no button.
    await page.keyboard.press('Control+K')
    await expect(box).toBeFocused()
    await page.keyboard.type('maatregel')
    await expect(page.getByRole('option', { name: 'Maatregel afspreken' })).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Maatregel afspreken' }).locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)

    await page.keyboard.press('Control+K')
    await expect(box).toBeFocused()
    await page.keyboard.type('stijlb')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Stijlblad', level: 1 })).toBeVisible()
  })

  test('finds every command of the menus by Ctrl K, also by another word for it, and a link never opens a second window', async ({ prepare, open, context }) => {
    await prepare('wil')
    const { page } = await openSettings(open)
    await page.keyboard.press('Control+K')
    const box = page.getByRole('combobox', { name: 'Zoeken en doen' })
    await expect(box).toBeFocused()
    // The list itself, and what only an act before it or an open text can offer, are not there to be found.
    const absent = new Set<string>(['search', 'undo', 'finish'])
    const menu = commands.filter((command) => 'menu' in command && !absent.has(command.id)).map(({ label }) => label.nl)
    const own = ['Spreekuur', 'Vrije dagen en afwezigheid', 'Procedures', 'Huisstijl', 'Standaardteksten', 'Eigen Word-sjabloon', 'Venstertest', 'Afdrukken en posten', 'Alle toetsen van Gehoor']
    const missing: string[] = []
    for (const label of [...menu, ...own]) {
      await box.fill(label)
      await expect(box).toHaveValue(label)
      if ((await page.getByRole('option').count()) === 0) missing.push(label)
    }
    expect(missing).toEqual([])
    await box.fill('vergrendelen')
    await expect(page.getByRole('option', { name: 'Register op slot zetten' })).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)

    const windows = context.pages().length
    await page.getByRole('link', { name: /^Lijst/ }).press('Control+Enter')
    await expect(page.getByRole('heading', { name: 'Dossiers', level: 1 })).toBeVisible()
    await page.getByRole('link', { name: /^Termijnen/ }).click({ button: 'middle' })
    await expect(page.getByRole('grid').first()).toBeVisible()
    expect(context.pages()).toHaveLength(windows)
  })

  test('tells the keys of the screen by F9, and walks through its zones by F4', async ({ prepare, open }) => {
    await prepare('wil')
    const { page } = await openSettings(open)
    await page.keyboard.press('F9')
    const overview = page.getByRole('dialog', { name: 'Toetsen van dit scherm' })
    await expect(overview).toContainText('F4Volgend vak')
    await expect(overview).toContainText('Ctrl KZoeken en doen')
    await page.keyboard.press('Escape')
    await expect(overview).toHaveCount(0)

    const own = page.getByRole('region', { name: 'U en uw organisatie' })
    const access = page.getByRole('region', { name: 'Toegang' })
    await page.keyboard.press('F4')
    await expect(own.locator(':focus')).toHaveCount(1)
    await field(page, 'E-mailadres').focus()
    await page.keyboard.press('F4')
    await expect(access.locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Shift+F4')
    await expect(field(page, 'E-mailadres')).toBeFocused()
  })

  test('underlines the letters of the menu while Alt is held', async ({ prepare, open }) => {
    await prepare('wil')
    const { page } = await openSettings(open)
    const underlined = () => page.getByRole('link', { name: /Lijst/ }).evaluate((link) =>
      [...link.querySelectorAll('span')].filter((span) => span.children.length === 0 && getComputedStyle(span).textDecorationLine === 'underline').map((span) => span.textContent),
    )
    expect(await underlined()).toEqual([])
    await page.keyboard.down('Alt')
    expect(await underlined()).toEqual(['j'])
    await page.keyboard.up('Alt')
    expect(await underlined()).toEqual([])
  })
})
