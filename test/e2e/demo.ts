import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** Focus stands on one of the steps that can be done now. */
export async function expectFocusOnSteps(page: Page): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('toolbar').locator(':focus')).toHaveCount(1)
}

/** Opens a dossier of the demo by its complainant, by keyboard: the list, its search field, Enter. */
export async function openDossier(page: Page, complainant: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Alt+J')
  await expect(page.getByRole('heading', { name: 'Dossiers' })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type(complainant)
  await expect(page.getByText('1 dossier', { exact: true })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-row]:focus')).toContainText(complainant)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(complainant)
  await expectFocusOnSteps(page)
}
