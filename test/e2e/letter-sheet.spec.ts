import { typing } from './call.ts'
import { expect } from './fixtures.ts'
import { check, openDueLetter, sheet, tabTo, text } from './letter-page.ts'
import { judged, test } from './letters.ts'

test.describe('the sheet', () => {
  test('follows the text, stays where it was scrolled to, and shows the window of the envelope at its place', async ({ prepareDossier, open }) => {
    await prepareDossier({ happenings: judged })
    const { page } = await open()
    await openDueLetter(page, 'A')
    const first = sheet(page).locator('section.docx').first()
    await expect(first).toBeVisible()
    const places = await first.evaluate((element) => {
      const millimetre = element.getBoundingClientRect().width / 210
      const placeOf = (selector: string) => {
        const own = element.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
        const paper = element.getBoundingClientRect()
        return [own.left - paper.left, own.top - paper.top, own.width, own.height].map((pixels) => Math.round(pixels / millimetre))
      }
      return { window: placeOf('.window'), address: placeOf('.docx_letteraddress').slice(0, 2) }
    })
    // Dutch envelope, window on the left: 90 × 45 mm, 20 mm from the left and 50 from the top; the address at 25 and 58.
    expect(places).toEqual({ window: [20, 50, 90, 45], address: [25, 58] })

    const scrollTop = () => sheet(page).evaluate((element) => element.scrollTop)
    await sheet(page).evaluate((element) => {
      element.scrollTop = 200
    })
    await tabTo(page, 'Uw klacht')
    await typing(page, '<Ctrl+End> En nog een zin.')
    await expect(sheet(page).getByText(/En nog een zin\./)).toBeVisible()
    expect(await scrollTop()).toBe(200)
  })

  test('that is full goes on on a next one, with its number in the head', async ({ prepareDossier, open }) => {
    await prepareDossier({ happenings: judged })
    const { page } = await open()
    await openDueLetter(page, 'A')
    await tabTo(page, 'Uw klacht')
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText('\n\nDit is nog een alinea met genoeg woorden voor meer dan één regel van de brief, zodat het blad vol raakt.'.repeat(14))
    await expect(sheet(page)).toContainText('Blad 1 van 2')
    await expect(check(page)).toContainText('brief is 2 bladen lang')
    const second = sheet(page).locator('section.docx').nth(1)
    await expect(second.locator('header')).toContainText(/ons kenmerk 2026-0001 · 20 november 2026\s+blad 2/)
    const heights = await sheet(page).locator('section.docx').evaluateAll((pages) => pages.map((each) => Math.round((each.getBoundingClientRect().height / each.getBoundingClientRect().width) * 210)))
    expect(heights).toEqual([297, 297])
  })

  test('grows with Alt Z, and prints alone', async ({ prepareDossier, open }) => {
    await prepareDossier({ happenings: judged })
    const { page } = await open()
    await openDueLetter(page, 'A')
    const width = () => sheet(page).locator('section.docx').first().evaluate((element) => element.getBoundingClientRect().width)
    await expect(sheet(page).locator('section.docx').first()).toBeVisible()
    const before = await width()
    await page.keyboard.press('Alt+Z')
    await expect.poll(width).toBeGreaterThan(before * 1.5)
    await page.keyboard.press('Alt+Z')
    await expect.poll(width).toBeCloseTo(before, 0)
    await page.emulateMedia({ media: 'print' })
    await expect(text(page)).toBeHidden()
    await expect(check(page)).toBeHidden()
    await expect(page.getByRole('banner')).toBeHidden()
    await expect(sheet(page).getByText('Geachte mevrouw El Voorbeeld,')).toBeVisible()
  })

  test('comes out of the printer on as many sheets as it shows', async ({ prepareDossier, open, shell }) => {
    test.skip(shell === 'electron', 'only a browser without a window prints into a file')
    await prepareDossier({ happenings: judged })
    const { page } = await open()
    await openDueLetter(page, 'A')
    for (const extra of [0, 14]) {
      await tabTo(page, 'Uw klacht')
      await page.keyboard.press('Control+End')
      await page.keyboard.insertText('\n\nDit is nog een alinea met genoeg woorden voor meer dan één regel van de brief, zodat het blad vol raakt.'.repeat(extra))
      if (extra > 0) await expect(check(page)).toContainText('brief is 2 bladen lang')
      await expect(sheet(page).locator('section.docx').first()).toBeVisible()
      const shown = await sheet(page).locator('section.docx').count()
      const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(printed.match(/\/Type\s*\/Page\b/g)?.length).toBe(shown)
    }
  })
})
