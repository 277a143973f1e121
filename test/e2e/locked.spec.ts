import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { findings } from './axe.ts'
import { passphrase, test, typing, unlock } from './call.ts'
import { expect } from './fixtures.ts'

const notes = (page: Page) => page.getByRole('textbox', { name: /^Notities/ })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

/** Files of the folder in which one of these words can be read. */
function filesSaying(folder: string, words: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => words.some((word) => readFileSync(join(folder, name)).includes(word)))
}

test.describe('the telephone rings while the register is locked', () => {
  test.describe.configure({ timeout: 120_000 })

  test('F2 opens an empty sheet; its words are sealed, survive a kill, and are an ordinary call once it is unlocked', async ({ prepare, open, folder }) => {
    const register = await prepare('wil', [{ name: 'Mevrouw F. van der Verzonnen', phone: '06 00 00 01 23', subject: 'Brief niet beantwoord' }])
    const first = await open()
    await expect(first.page.getByLabel('Wachtzin', { exact: true })).toBeFocused()
    await typing(first.page, '<F2>Kattenluikje klemt.<Enter>Ik weet u wonen.<Alt+G><Alt+1>mevrouw Lelievaart<Tab>06 00 00 01 23')
    await expect(field(first.page, 'Nummer')).toBeFocused()
    await expect(first.page.getByText(/Bewaard om 11\.05/)).toBeVisible()
    // Nothing of the register: no earlier dossier of this number, no list, no term.
    await expect(first.page.getByText('Brief niet beantwoord')).toHaveCount(0)
    await expect(first.page.getByRole('navigation')).toHaveCount(0)
    await typing(first.page, '<F2>Nog een beller.<Ctrl+Enter>')
    await expect(first.page.getByText('2 gesprekken staan klaar voor als u opent')).toBeVisible()
    await expect(first.page.getByText('Nog een beller.')).toHaveCount(0)
    await first.kill()
    expect(filesSaying(folder, ['Kattenluikje', 'Lelievaart', 'Nog een beller'])).toEqual([])

    const { page, close } = await open()
    await expect(page.getByText('2 gesprekken staan klaar voor als u opent')).toBeVisible()
    await unlock(page)
    await expect(page.getByRole('navigation', { name: 'Open gesprekken' }).getByRole('link')).toHaveText([/Mevrouw Lelievaart/, /Nog een beller/])
    await expect(notes(page)).toHaveValue('Nog een beller.')
    await page.keyboard.press('F8')
    await expect(notes(page)).toHaveValue('Kattenluikje klemt.\nIk weet u wonen.')
    await expect(field(page, 'Nummer')).toBeFocused()
    await expect(page.getByText('misschien: zelfde nummer, andere naam')).toBeVisible()
    await close()
    const kept = await register.drafts()
    expect(kept.map(({ sheet }) => [sheet.procedureId, sheet.name, sheet.notes.map(({ text, abusive }) => [text, abusive ?? false])])).toEqual([
      ['wil', 'mevrouw Lelievaart', [['Kattenluikje klemt.', false], ['Ik weet u wonen.', true]]],
      ['wil', '', [['Nog een beller.', false]]],
    ])
  })

  test('the register is opened beside the call, which goes on without losing a letter', async ({ prepare, open }) => {
    const register = await prepare('wil')
    const { page, close } = await open()
    await expect(page.getByLabel('Wachtzin', { exact: true })).toBeFocused()
    await typing(page, '<F2>Zin voor het openen.')
    await page.getByLabel('Wachtzin', { exact: true }).focus()
    await page.keyboard.type(passphrase)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.keyboard.type(' En erna.')
    await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible()
    await expect(notes(page)).toBeFocused()
    await page.keyboard.type(' Klaar.')
    await expect(notes(page)).toHaveValue('Zin voor het openen. En erna. Klaar.')
    await close()
    expect((await register.drafts()).map(({ sheet }) => sheet.notes.map(({ text }) => text))).toEqual([['Zin voor het openen. En erna. Klaar.']])
  })

  test('a wrong passphrase is said beside the call, and its sheet has nothing for axe to find', async ({ prepare, open }) => {
    await prepare('inter')
    const { page } = await open()
    await expect(page.getByLabel('Wachtzin', { exact: true })).toBeFocused()
    await typing(page, '<F2>Een beller.')
    await page.getByLabel('Wachtzin', { exact: true }).focus()
    await typing(page, 'niet deze zin<Enter>')
    await expect(page.getByText('Deze wachtzin past niet.')).toBeVisible()
    await expect(notes(page)).toHaveValue('Een beller.')
    expect(await findings(page, 'locked call')).toEqual([])
    await page.keyboard.press('F9')
    await expect(page.getByRole('dialog').getByText('Naar een veld')).toBeVisible()
  })
})
