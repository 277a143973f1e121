import type { Page } from '@playwright/test'
import { findings } from './axe.ts'
import { typing, unlock } from './call.ts'
import { expect } from './fixtures.ts'
import { test } from './letters.ts'

const box = (page: Page) => page.getByLabel('Tekst van de brief, met invulvelden')
const preview = (page: Page) => page.getByRole('region', { name: 'Voorbeeld' })

test('a standard text becomes her own, shows a slip at its place, and goes back to the shipped one', async ({ prepareDossier, open }) => {
  const dossierId = await prepareDossier({})
  const { page, close } = await open()
  await unlock(page)
  await page.evaluate(() => { location.hash = '#/instellingen' })
  await page.getByRole('link', { name: 'Standaardteksten aanpassen' }).press('Enter')
  const letters = page.getByRole('grid', { name: 'Brieven' })
  await expect(letters.getByRole('row')).toHaveCount(16)
  await letters.getByRole('row', { name: 'Ontvangstbevestiging', exact: true }).press('Enter')
  await expect(preview(page)).toContainText('Wij hebben uw klacht ontvangen en gaan ermee aan de slag.')
  const found = [...(await findings(page, 'a standard text'))]

  await box(page).focus()
  await typing(page, '<Ctrl+End> Tot ziens, {{ coordinator.naam }}.')
  await expect(page.getByText('Er is geen invulveld “coordinator.naam”. Bedoelt u coordinator.name?')).toBeVisible()
  await expect(preview(page)).toContainText('Er zit een fout in de tekst. Dit is de meegeleverde.')
  await expect(page.getByText('Nog niet bewaard')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Bewaard, maar er zit een fout in.')).toBeVisible()
  await expect(letters.getByRole('row', { name: /^Ontvangstbevestiging/ })).toContainText('eigen tekst, heeft een fout')

  await page.evaluate((id) => { location.hash = `#/brief/${id}/acknowledgement` }, dossierId)
  await expect(page.getByText(/Uw eigen standaardtekst heeft een fout \(Regel \d+, teken \d+\.\)\. De meegeleverde tekst staat er\./)).toBeVisible()
  await page.getByRole('link', { name: 'Tekst verbeteren' }).press('Enter')
  await page.getByRole('button', { name: 'Ga erheen' }).press('Enter')
  await expect(box(page)).toBeFocused()
  await box(page).fill((await box(page).inputValue()).replace('coordinator.naam', 'coordinator.name'))
  await expect(preview(page)).toContainText('Tot ziens, K. Demaere.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Bewaard. De volgende brief begint hiermee.')).toBeVisible()
  found.push(...(await findings(page, 'a text of her own')))

  await page.evaluate((id) => { location.hash = `#/brief/${id}/acknowledgement` }, dossierId)
  await expect(page.getByRole('region', { name: 'Tekst van de brief' })).toContainText('Tot ziens, K. Demaere.')
  await page.evaluate(() => { location.hash = '#/teksten/wil/acknowledgement' })
  await page.getByRole('button', { name: 'Terug naar de meegeleverde tekst' }).press('Enter')
  await expect(page.getByText('De meegeleverde tekst geldt weer.')).toBeVisible()
  await expect(box(page)).not.toHaveValue(/Tot ziens/)

  // Also the texts of an organisation that is not hers now, of the same kind of letter, and a passage as that one says it.
  await page.getByLabel('Organisatie', { exact: true }).selectOption('Inter')
  await expect(page).toHaveURL(/#\/teksten\/inter\/acknowledgement$/)
  await expect(letters.getByRole('row', { name: 'Ontvangstmelding', exact: true })).toBeVisible()
  await expect(preview(page)).toContainText('je klacht')
  await page.getByRole('grid', { name: 'Stukken' }).getByRole('row').first().press('Enter')
  await expect(page).toHaveURL(/#\/teksten\/parts\//)
  await expect(page.getByLabel('Organisatie', { exact: true })).toHaveValue('inter')
  expect(found).toEqual([])
  await close()
})
