import type { Page } from '@playwright/test'
import { typing } from './call.ts'
import { expect, test } from './fixtures.ts'

test.use({ startAt: '2026-11-20T10:12:00Z', words: ['--demo'] })
test.beforeEach(() => test.setTimeout(180_000))

const list = (page: Page, name: RegExp) => page.getByRole('grid', { name })
const late = (page: Page) => list(page, /^Te laat/)

test.describe('today', () => {
  test('says in one line how the day stands, and puts the cursor on what is late', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vrijdag 20 november 2026')
    await expect(page.getByText('2 te laat, 6 voor vandaag. Het spreekuur duurt nog 1 uur en 18 minuten.')).toBeVisible()
    await expect(late(page).getByRole('row').first()).toBeFocused()
    await expect(late(page).getByRole('row').first()).toContainText('2 dagen te laat')
    await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toContainText('Vandaag2 te laat')
    await expect(list(page, /^Vandaag/)).toContainText('laatste postdag')
    await expect(list(page, /^Vandaag/)).toContainText('termijn eindigt wo 25 november')
    await page.keyboard.press('W')
    await expect(page.getByRole('dialog', { name: 'Waarom deze datum?' })).toContainText('De 6 weken eindigen op wo 18 november 2026.')
    await page.keyboard.press('Escape')
    await expect(late(page).getByRole('row').first()).toBeFocused()
    await page.keyboard.press('A')
    await expect(page).toHaveURL(/#\/brief\/.*\/answer$/)
  })

  test('calling back is one letter, one line and Ctrl Enter', async ({ page }) => {
    const callbacks = list(page, /^Terugbellen/)
    await expect(callbacks.getByRole('row')).toHaveCount(2)
    await expect(callbacks.getByRole('row').first()).toContainText('06 00 00 04 56')
    await page.keyboard.press('F4')
    await expect(callbacks.getByRole('row').first()).toBeFocused()
    await page.keyboard.press('T')
    const dialog = page.getByRole('dialog', { name: 'Terugbellen' })
    await expect(dialog.getByRole('radio', { name: 'ja' })).toBeFocused()
    await typing(page, '<Tab>Legde uit wanneer het vakantiegeld komt.<Ctrl+Enter>')
    await expect(callbacks.getByRole('row')).toHaveCount(1)
    await expect(callbacks).not.toContainText('06 00 00 04 56')
    await expect(page.getByText(/^2026-\d{4}\. Vastgelegd: Klager teruggebeld\./)).toContainText('“Terugbellen” is gehaald.')
  })

  test('a letter is posted with one key, and that is taken back with one other', async ({ page }) => {
    const post = list(page, /^Op de post te doen/)
    await expect(post.getByRole('row')).toContainText('Mevrouw S. El Voorbeeld')
    await post.getByRole('row').first().focus()
    await page.keyboard.press('P')
    await expect(page.getByText(/^Vastgelegd: antwoord van 2026-\d{4} is vandaag op de post\./)).toBeVisible()
    await expect(page.getByText('Er ligt geen brief klaar.')).toBeVisible()
    await page.keyboard.press('Control+Z')
    await expect(page.getByText(/^Teruggenomen: de brief van 2026-\d{4} is weer niet op de post\.$/)).toBeVisible()
    await expect(post.getByRole('row')).toContainText('Mevrouw S. El Voorbeeld')
  })

  test('a call that was not finished waits here and goes on where it stopped', async ({ page }) => {
    await expect(late(page).getByRole('row').first()).toBeFocused()
    await page.keyboard.press('F2')
    await expect(page).toHaveURL(/#\/gesprek\//)
    await page.keyboard.type('Vraagt waar het formulier bleef')
    await expect(page.getByRole('contentinfo')).toContainText('Bewaard om')
    await page.keyboard.press('Alt+V')
    const drafts = list(page, /^Open gesprekken/)
    await expect(drafts.getByRole('row')).toContainText('Naam onbekend')
    await expect(drafts.getByRole('row')).toContainText('Vraagt waar het formulier bleef')
    await drafts.getByRole('row').focus()
    await page.keyboard.press('G')
    await expect(page).toHaveURL(/#\/gesprek\//)
    await expect(page.getByText('Vraagt waar het formulier bleef').first()).toBeVisible()
  })
})
