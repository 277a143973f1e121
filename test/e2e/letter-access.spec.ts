import { findings } from './axe.ts'
import { typing } from './call.ts'
import { expect } from './fixtures.ts'
import { check, openDueLetter, sheet, text } from './letter-page.ts'
import { judged, test } from './letters.ts'

test.describe('for everybody', () => {
  test('axe finds nothing on the letter, its dialog and the final letter', async ({ prepareDossier, open }) => {
    test.setTimeout(120_000)
    const dossierId = await prepareDossier({ happenings: judged })
    const { page } = await open()
    await page.getByLabel('Wachtzin', { exact: true }).waitFor()
    await typing(page, 'vier natte parapluus in de gang<Enter>')
    await expect(page.getByRole('row').first()).toBeFocused()
    await typing(page, '<A>')
    await expect(page.locator('section.docx').first()).toBeVisible()
    const look = () => findings(page, 'letter')
    expect(await look()).toEqual([])
    await page.locator('[data-section]').last().fill('')
    await page.waitForTimeout(400)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await look()).toEqual([])
    await typing(page, '<Escape><Ctrl+Z>')
    await page.waitForTimeout(400)
    await typing(page, '<Ctrl+Enter>')
    await expect(page.getByRole('dialog')).toBeVisible()
    await typing(page, '<ArrowDown><ArrowDown><Ctrl+Enter>')
    await expect(page.getByRole('dialog').getByRole('status')).toBeVisible()
    expect(await look()).toEqual([])
    await typing(page, '<Enter>')
    await page.evaluate((id) => {
      location.hash = `#/brief/${id}/answer`
    }, dossierId)
    await expect(page.locator('section.docx').first()).toBeVisible()
    expect(await look()).toEqual([])
  })

  test('at 200 % zoom nothing is cut off and the zones stand in reading order', async ({ prepareDossier, open }) => {
    await prepareDossier({ happenings: judged })
    const { page } = await open()
    await openDueLetter(page, 'A')
    await page.setViewportSize({ width: 683, height: 384 })
    const boxes = await Promise.all([text(page), check(page), sheet(page)].map((zone) => zone.boundingBox()))
    const [one, two, three] = boxes
    expect((one?.y ?? 0) < (two?.y ?? 0) && (two?.y ?? 0) < (three?.y ?? 0)).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  })
})
