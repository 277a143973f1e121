import type { Page } from '@playwright/test'
import { findings } from './axe.ts'
import { test, passphrase, typing, unlock } from './call.ts'
import { expect } from './fixtures.ts'

const theirs = 'zeven rode fietsen bij het kanaal'
const keys = (page: Page) => page.getByRole('region', { name: 'Toegang' }).getByRole('listitem')
const go = (page: Page, hash: string) => page.evaluate((to) => void (location.hash = to), hash)

async function lockAndOpen(page: Page, typed: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Meer' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Op slot zetten' }).press('Enter')
  await expect(page.getByLabel('Wachtzin', { exact: true })).toBeFocused()
  await typing(page, `${typed}<Enter>`)
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible()
}

test('a dossier about a colleague is hidden from her, and whoever reads along begins nothing', async ({ prepare, open }) => {
  await prepare('wil', [
    { name: 'Mevrouw A. Modaal', phone: '06 00 00 01 11', subject: 'Onheus bejegend', withWhom: 'R. Haan', summary: 'R. Haan snauwde.' },
    { name: 'De heer P. Proef', phone: '06 00 00 01 12', subject: 'Formulier kwijt', summary: 'Twee keer opgestuurd.' },
  ])
  const { page } = await open()
  await unlock(page)
  await go(page, '#/instellingen')
  await page.getByRole('button', { name: 'Wachtzin voor een collega' }).click()
  await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1)
  await typing(page, 'R. Haan')
  await expect(page.getByRole('radio', { name: /^behandelaar/ })).toBeChecked()
  await page.getByLabel('Wachtzin', { exact: true }).fill(theirs)
  await page.getByLabel('Wachtzin, nog een keer').fill(theirs)
  expect(await findings(page, 'a colleague is let in')).toEqual([])
  await page.keyboard.press('Enter')
  await expect(keys(page).filter({ hasText: 'R. Haan' })).toContainText('behandelaar')

  // Her own name is in the complaint: the coordinator is told, and she is ticked to begin with.
  await page.keyboard.press('Alt+J')
  await page.getByRole('row').filter({ hasText: 'Onheus bejegend' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Modaal')
  await expect(page.getByText('De klacht gaat over R. Haan, die dit dossier kan zien.')).toBeVisible()
  await page.getByRole('button', { name: 'Wijzigen wie dit ziet' }).press('Enter')
  await expect(page.getByRole('checkbox', { name: 'R. Haan' })).toBeChecked()
  expect(await findings(page, 'who sees a dossier')).toEqual([])
  await page.getByRole('checkbox', { name: 'R. Haan' }).press('Enter')
  await expect(page.getByText('Verborgen voor R. Haan.')).toBeVisible()
  await expect(page.getByRole('region', { name: /^Verloop/ }).getByRole('listitem').first()).toContainText('Verborgen voor R. Haan')
  const address = page.url()

  // The other one becomes hers.
  await page.keyboard.press('Alt+J')
  await page.getByRole('row').filter({ hasText: 'Formulier kwijt' }).first().press('Enter')
  await expect(page.getByRole('toolbar').locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Z')
  await expect(page.getByLabel('Wie behandelt de klacht')).toBeFocused()
  await typing(page, 'R. Haan<Ctrl+Enter>')
  await expect(page.getByText(/^Vastgelegd: .*R. Haan/)).toBeVisible()

  await lockAndOpen(page, theirs)
  await go(page, '#/vandaag')
  const whose = page.getByRole('button', { name: 'Bij wie' })
  await expect(whose).toHaveText('Bij wie: iedereen')
  await whose.press('Enter')
  await page.getByRole('menuitemradio', { name: 'nog niemand' }).press('Enter')
  await expect(page.getByText('Er ligt voor de komende dagen niets dat nog niemand behandelt.')).toBeVisible()
  await whose.press('Enter')
  await page.getByRole('menuitemradio', { name: 'mij' }).press('Enter')
  await expect(page.getByRole('region', { name: /^(Te laat|Vandaag|Komende)/ }).getByRole('row').first()).toContainText('Proef')
  expect(await findings(page, 'my work')).toEqual([])
  // What she looks at is hers, and is there again.
  await lockAndOpen(page, theirs)
  await expect(whose).toHaveText('Bij wie: mij')
  await page.keyboard.press('Alt+J')
  await expect(page.getByRole('heading', { name: 'Dossiers' })).toBeVisible()
  await expect(page.getByText('1 open, van 1')).toBeVisible()
  await expect(page.getByText('Onheus bejegend')).toHaveCount(0)
  await page.goto(address)
  await expect(page.getByRole('alert')).toContainText('Dit dossier staat niet in het register.')
  await go(page, '#/instellingen')
  await expect(page.getByText('Deze instellingen wijzigt de klachtencoördinator.')).toBeVisible()
  await expect(page.getByLabel('Rechtstreeks nummer')).toBeDisabled()

  await lockAndOpen(page, passphrase)
  await go(page, '#/instellingen')
  await page.getByRole('button', { name: /^Rol van R\. Haan/ }).press('Enter')
  await page.getByRole('menuitemradio', { name: 'leest mee' }).press('Enter')
  await expect(page.getByText('R. Haan is vanaf nu: leest mee.')).toBeVisible()

  await lockAndOpen(page, theirs)
  await expect(page.getByRole('banner')).toContainText('u leest mee')
  await page.keyboard.press('F2')
  await expect(page.getByRole('heading', { name: 'U leest mee in dit register' })).toBeVisible()
  expect(await findings(page, 'reading along', ['light'])).toEqual([])
  await page.keyboard.press('Alt+J')
  await page.getByRole('row').filter({ hasText: 'Formulier kwijt' }).first().click()
  await expect(page.getByText('U leest mee. Een behandelaar of de coördinator doet de volgende stap.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^(Toevoegen|Uit de scanmap|Memo inspreken)/ })).toHaveCount(0)
})
