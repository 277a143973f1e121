import type { Page } from '@playwright/test'
import { findings } from './axe.ts'
import { expect, test } from './fixtures.ts'

test.use({ startAt: '2026-11-20T10:12:00Z', words: ['--demo'] })
test.beforeEach(() => test.setTimeout(180_000))

async function goToFreeDays(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Meer' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Vrije dagen en afwezigheid' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vrije dagen')
}

const dayRow = (page: Page, name: RegExp) => page.getByRole('grid', { name: 'Feestdagen en sluitingsdagen' }).getByRole('row', { name })

test.describe('days off', () => {
  test('a list of closing days is read, shows what moves before it does, and can be taken away again', async ({ page }) => {
    await goToFreeDays(page)
    await expect(dayRow(page, /vr 25 december 2026 Eerste Kerstdag/)).toContainText('feestdag, kalender NL-WORK')
    await expect(dayRow(page, /vr 7 mei 2027 Gelijkgestelde dag/)).toContainText('telt alleen voor wettelijke termijnen')
    await page.getByRole('button', { name: 'Sluitingsdagen toevoegen' }).press('Enter')
    const adding = page.getByRole('dialog', { name: 'Sluitingsdagen toevoegen' })
    await expect(adding.getByLabel('Dagen')).toBeFocused()
    await page.keyboard.type('datum;naam\n23/11/2026;brugdag\n1/6/2026 voorbij')
    await expect(adding).toContainText('1 dag gelezen.')
    await expect(adding).toContainText('Regel 3: “1/6/2026 voorbij” is al voorbij en verandert niets meer.')
    await adding.getByRole('button', { name: 'Bekijk wat er schuift' }).press('Enter')
    const impact = page.getByRole('dialog', { name: 'Wat schuift er?' })
    await expect(impact).toContainText('Er komt 1 sluitingsdag bij.')
    await expect(impact).toContainText('Er is nog niets bewaard.')
    const told = impact.getByRole('listitem').filter({ hasText: 'Mevrouw I. Wellicht' })
    await expect(told).toContainText('Gesprek met de klager: ma 23 november 2026 wordt di 24 november 2026 · reeds meegedeeld in: ontvangstbevestiging')
    await expect(told.getByRole('checkbox')).not.toBeChecked()
    await impact.getByRole('button', { name: 'Geen', exact: true }).press('Enter')
    await expect(impact.getByRole('checkbox', { checked: true })).toHaveCount(0)
    await impact.getByRole('button', { name: 'Alle', exact: true }).press('Enter')
    await impact.getByRole('button', { name: 'Bewaren' }).press('Enter')
    await expect(dayRow(page, /ma 23 november 2026 brugdag/)).toContainText('sluitingsdag van WIL')

    await page.keyboard.press('Alt+M')
    const day = page.locator('[data-day="2026-11-23"]')
    await expect(day).toContainText('gesloten: brugdag')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(page.locator('[data-day]:focus')).toHaveAccessibleName(/^maandag 23 november 2026\. gesloten: brugdag\. geen postdag/)

    await goToFreeDays(page)
    await dayRow(page, /ma 23 november 2026 brugdag/).focus()
    await page.keyboard.press('X')
    await expect(page.getByRole('dialog', { name: 'Wat schuift er?' })).toContainText('maandag 23 november 2026 wordt weer een gewone werkdag.')
    await page.getByRole('button', { name: 'Bewaren' }).press('Enter')
    await expect(dayRow(page, /ma 23 november 2026/)).toHaveCount(0)
  })

  test('during an absence everything that falls due is listed with who stands in, and the calendar says so', async ({ page }) => {
    await goToFreeDays(page)
    await page.getByRole('button', { name: 'Afwezigheid toevoegen' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Afwezigheid toevoegen' })
    await expect(dialog.getByLabel('Eerste dag')).toBeFocused()
    await page.keyboard.type('21/12/2026')
    await dialog.getByLabel('Laatste dag').fill('20/12/2026')
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText('De laatste dag ligt vóór de eerste.')
    await dialog.getByLabel('Laatste dag').fill('4/1/2027')
    await dialog.getByLabel('Wie neemt waar').fill('J.W.')
    await page.keyboard.press('Enter')
    const away = page.getByRole('region', { name: 'Afwezigheid', exact: true })
    await expect(away).toContainText('ma 21 december 2026 t/m ma 4 januari 2027')
    await expect(away.getByRole('row').filter({ hasText: 'ma 28 december' }).first()).toContainText('waarneming: J.W.')
    await page.keyboard.press('Alt+M')
    await expect(page.locator('[data-day="2026-12-28"]')).toContainText('afwezig, waarneming: J.W.')
    await goToFreeDays(page)
    expect(await findings(page, 'days off')).toEqual([])
    await away.getByRole('button', { name: 'Weghalen' }).press('Enter')
    await expect(away).toContainText('Geen afwezigheid gepland.')
  })
})
