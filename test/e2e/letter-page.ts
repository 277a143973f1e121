import type { Download, Page } from '@playwright/test'
import mammoth from 'mammoth'
import { unlock } from './call.ts'
import { expect } from './fixtures.ts'

export const text = (page: Page) => page.getByRole('region', { name: 'Tekst van de brief' })
export const check = (page: Page) => page.getByRole('region', { name: 'Wat erin moet staan' })
export const sheet = (page: Page) => page.getByRole('region', { name: 'Voorbeeld' })
export const piece = (page: Page, name: string) => text(page).locator('[data-section]').and(page.getByRole('textbox', { name }))
export const saved = (page: Page) => page.getByRole('contentinfo').getByText(/Bewaard om \d+\.\d\d\.\d\d/)

/** Unlocks, and goes from the first row of Today to the letter that is due. */
export async function openDueLetter(page: Page, key: 'A' | 'O'): Promise<void> {
  await unlock(page)
  await expect(page.getByRole('row').first()).toBeFocused()
  await page.keyboard.press(key)
  await expect(text(page).locator('[data-section]').first()).toBeFocused()
}

/** Puts the cursor into a piece of the letter by Tab, as somebody without a mouse does. */
export async function tabTo(page: Page, name: string): Promise<void> {
  const field = piece(page, name)
  for (let press = 0; press < 20; press += 1) {
    if (await field.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(field).toBeFocused()
}

/** What stands in a Word document, and what its reader had to say about it. */
export async function wordText(download: Download): Promise<string> {
  const { value, messages } = await mammoth.extractRawText({ path: await download.path() })
  expect(messages).toEqual([])
  return value
}
