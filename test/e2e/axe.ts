import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
type Look = 'light' | 'dark' | 'forced colours'

/** For the screens that everybody sees every day. */
export const everyLook: readonly Look[] = ['light', 'dark', 'forced colours']

/**
 * What axe finds wrong with the page as it stands, each as one line with its place in the story. All rules are asked once;
 * colours are another matter in the dark, so there only those are asked again. In forced colours the colours are the reader's own:
 * what could differ there is what a screen hides or shows, which is asked of a few screens for all.
 */
export async function findings(page: Page, place: string, looks: readonly Look[] = ['light', 'dark']): Promise<readonly string[]> {
  const found: string[] = []
  for (const look of looks) {
    // Colours that are still on their way would be measured halfway.
    await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light', forcedColors: look === 'forced colours' ? 'active' : 'none', reducedMotion: 'reduce' })
    // The page has no frames, which is all that the other way of asking is for; it opens a second page each time.
    const axe = new AxeBuilder({ page }).setLegacyMode(true)
    const asked = { light: () => axe.withTags(tags), dark: () => axe.withRules(['color-contrast']), 'forced colours': () => axe.withTags(tags).disableRules(['color-contrast']) }[look]()
    const { violations } = await asked.analyze()
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html, any, all }) => `${place}, ${look}: ${id}: ${html.slice(0, 160)} ${[...any, ...all].map(({ message }) => message).join(' ').slice(0, 200)}`)))
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' })
  return found
}
