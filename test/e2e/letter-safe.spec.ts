import { typing } from './call.ts'
import { expect } from './fixtures.ts'
import { openDueLetter, piece, saved, tabTo } from './letter-page.ts'
import { judged, test } from './letters.ts'

test.describe('nothing of a letter is lost', () => {
  test('half a second after the last letter it is on the disk, and comes back after a kill', async ({ prepareDossier, open }) => {
    await prepareDossier({ happenings: judged })
    const { page, kill } = await open()
    await openDueLetter(page, 'A')
    await tabTo(page, 'Uw klacht')
    await typing(page, '<Ctrl+A>U schreef ons drie keer.')
    await page.waitForTimeout(500)
    await kill()
    await page.close()
    const { page: next } = await open()
    await openDueLetter(next, 'A')
    await expect(piece(next, 'Uw klacht')).toHaveText('U schreef ons drie keer.')
  })

  test('starting over gives the standard text, and undo her own', async ({ prepareDossier, open }) => {
    await prepareDossier({ happenings: judged })
    const { page } = await open()
    await openDueLetter(page, 'A')
    await tabTo(page, 'Uw klacht')
    const standard = await piece(page, 'Uw klacht').textContent()
    await typing(page, '<Ctrl+A>Mijn eigen woorden.')
    await expect(saved(page)).toBeVisible()
    await page.getByRole('button', { name: 'Opnieuw beginnen' }).focus()
    await page.keyboard.press('Enter')
    await expect(piece(page, 'Uw klacht')).toHaveText(standard ?? '')
    await expect(page.getByText('De standaardtekst staat er weer. Uw eigen tekst komt terug met Ctrl Z.')).toBeVisible()
    await page.keyboard.press('Control+Z')
    await expect(piece(page, 'Uw klacht')).toHaveText('Mijn eigen woorden.')
    await expect(saved(page)).toBeVisible()
  })
})
