import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { test, unlock } from './call.ts'
import { expect } from './fixtures.ts'

const passphrase = 'vier natte parapluus in de gang'
/** Deriving the keys of a register takes long on purpose, and longer on a busy machine. */
const patience = { timeout: 40_000 }
const menu = (page: Page) => page.getByRole('navigation', { name: 'Hoofdmenu' })
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })

/** The groups of the recovery key as they stand on the screen. */
const groupsOn = (page: Page) => page.getByRole('list', { name: 'Herstelsleutel' }).getByRole('listitem').allTextContents()

/** Types the two groups that are asked for, from where the key was written down. */
async function typeGroups(page: Page, groups: readonly string[]): Promise<void> {
  for (const [place, group] of groups.entries()) {
    const box = field(page, `Groep ${place + 1}`)
    if (await box.isVisible()) await box.fill(group.toLowerCase())
  }
}

async function tryPassphrase(page: Page, typed: string): Promise<void> {
  await field(page, 'Wachtzin').fill(typed)
  await page.keyboard.press('Enter')
}

test.describe('the first time', () => {
  test('a register is made by keyboard alone, and its recovery key opens it', async ({ open }) => {
    const { page, close } = await open()
    await expect(page.getByRole('heading', { name: 'Voor welke organisatie werkt u?' })).toBeVisible()
    await expect(page.getByText('Kies links een organisatie.')).toBeVisible()

    // An organisation has to be chosen: the button says so, and Enter does not go past it.
    await expect(page.getByRole('button', { name: 'Verder' })).toHaveAccessibleDescription(/kies eerst uw organisatie/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    const beside = page.getByRole('complementary')
    await expect(beside.getByRole('heading', { name: 'Uw procedure: Inter' })).toBeVisible()
    await expect(beside.getByText('binnen 10 dagen').first()).toBeVisible()
    await expect(beside.getByText('binnen 45 dagen')).toBeVisible()
    await expect(beside.getByText('Vlaamse Ombudsdienst')).toBeVisible()
    await page.keyboard.press('Enter')

    await expect(field(page, 'Uw naam')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByText('Vul uw naam in. Hij staat straks onder uw brieven.')).toBeVisible()
    await page.keyboard.type('K. Demaere')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Demaere2026')
    await expect(page.getByText('Uw naam of die van uw organisatie is gemakkelijk te raden.')).toBeVisible()
    await page.keyboard.press('Control+A')
    await page.keyboard.type(passphrase)
    await expect(page.getByText('Sterkte: sterk')).toBeVisible()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('vier natte parapluus')
    await page.keyboard.press('Enter')
    await expect(page.getByText('De twee wachtzinnen zijn niet gelijk.')).toBeVisible()
    await page.keyboard.type(' in de gang')
    await page.keyboard.press('Enter')

    await expect(page.getByRole('heading', { name: 'Druk uw herstelsleutel af' })).toBeVisible(patience)
    const groups = await groupsOn(page)
    expect(groups).toEqual(Array.from({ length: 8 }, () => expect.stringMatching(/^[2-9A-HJ-NP-RT-Z]{4}$/)))
    await page.getByRole('button', { name: 'Register openen' }).click()
    await expect(page.getByText(/Groep \d klopt niet\. Kijk op uw blad\./)).toHaveCount(2)
    await expect(menu(page)).toHaveCount(0)
    await typeGroups(page, groups)
    await page.keyboard.press('Enter')
    await expect(menu(page)).toBeVisible()
    await expect(page.getByRole('banner')).toContainText('Inter')
    await close()

    const again = await open()
    await again.page.getByRole('button', { name: 'Wachtzin vergeten' }).click()
    const key = field(again.page, 'Herstelsleutel')
    await expect(key).toBeFocused()
    await again.page.keyboard.type(`${groups.join('-').slice(0, -1)}${groups.join('').endsWith('2') ? '3' : '2'}`)
    await again.page.keyboard.press('Enter')
    await expect(again.page.getByText(/In deze herstelsleutel staat een typfout\. Er is niets gewijzigd of gewist\./)).toBeVisible()
    await key.fill(groups.join('').toLowerCase())
    await again.page.keyboard.press('Enter')
    await expect(menu(again.page)).toBeVisible()
    await expect(again.page.getByText('U kwam binnen met de herstelsleutel. Voeg nu een nieuwe wachtzin toe, en haal de vergeten wachtzin weg.')).toBeVisible()
    await expect(field(again.page, 'Naam')).toHaveValue('K. Demaere')
  })

  test('the sheet with the recovery key is all that is printed', async ({ page }) => {
    await expect(page.getByRole('radio').first()).toBeFocused()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await expect(field(page, 'Uw naam')).toBeFocused()
    await page.keyboard.type('K. Demaere')
    await field(page, 'Wachtzin').fill(passphrase)
    await field(page, 'Wachtzin, nog een keer').fill(passphrase)
    await expect(page.getByText('Sterkte: sterk')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Afdrukken' })).toBeFocused(patience)
    const groups = await groupsOn(page)
    await page.emulateMedia({ media: 'print' })
    const printed = await page.evaluate(() => document.body.innerText)
    expect(printed).toContain('Herstelsleutel van uw klachtenregister')
    expect(printed).toContain('Gemaakt op 20 november 2026')
    for (const group of groups) expect(printed).toContain(group)
    expect(printed).not.toContain('Typ ter controle')
    expect(printed).not.toContain(passphrase)
  })

  test('speaks English when asked, and remembers it', async ({ page }) => {
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByRole('heading', { name: 'Which organisation do you work for?' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Which organisation do you work for?' })).toBeVisible()
  })
})

test.describe('a register that is locked', () => {
  test('says what to do about a wrong passphrase, and after three points to the recovery key', async ({ prepare, open }) => {
    await prepare('wil')
    const { page } = await open()
    await expect(page.getByRole('heading', { name: /^Goede(morgen|middag|navond)$/ })).toBeVisible()
    const problem = page.locator('p', { hasText: 'Deze wachtzin past niet.' })
    for (const attempt of [1, 2, 3]) {
      await tryPassphrase(page, `verkeerd ${attempt}`)
      await expect(problem).toContainText('Er is niets gewijzigd of gewist.')
      await expect(problem).toContainText(attempt < 3 ? 'Kijk of Caps Lock uit staat' : 'neem het blad met de herstelsleutel')
      // What was typed is chosen, so that typing again replaces it.
      await expect(field(page, 'Wachtzin')).toBeFocused()
    }
    await page.keyboard.type(passphrase)
    await page.keyboard.press('Enter')
    await expect(menu(page)).toBeVisible()
  })

  test('shows what is typed only when asked, and says when Caps Lock is on', async ({ prepare, open }) => {
    await prepare('wil')
    const { page } = await open()
    const box = field(page, 'Wachtzin')
    await box.fill('geheim')
    await expect(box).toHaveAttribute('type', 'password')
    await page.getByRole('button', { name: 'toon' }).click()
    await expect(box).toHaveAttribute('type', 'text')
    await box.evaluate((input) => input.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', bubbles: true, modifierCapsLock: true })))
    await expect(page.getByText('Caps Lock staat aan.')).toBeVisible()
  })

  test('locks by command and by itself, and then nothing of it is left in the page', async ({ prepare, open }) => {
    await prepare('wil', [{ name: 'Mevrouw F. Onvergetelijk', subject: 'Brief niet beantwoord' }], { autoLockMinutes: 5 })
    const { page } = await open()
    await page.clock.install()
    await unlock(page)
    const find = async () => {
      await page.keyboard.press('Control+K')
      await page.keyboard.type('Onvergetelijk')
      await expect(page.getByRole('option', { name: /2026-0001 Mevrouw F\. Onvergetelijk/ })).toBeVisible()
    }
    await find()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Meer' }).click()
    await page.getByRole('menuitem', { name: 'Op slot zetten' }).click()
    await expect(field(page, 'Wachtzin')).toBeFocused()
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('Onvergetelijk')
    expect(page.url()).not.toContain('Onvergetelijk')

    await unlock(page)
    await find()
    await page.clock.fastForward('04:00')
    await expect(page.getByRole('option', { name: /Onvergetelijk/ })).toBeVisible()
    await page.clock.fastForward('02:00')
    await expect(field(page, 'Wachtzin')).toBeFocused()
    await expect(page.getByText('Onvergetelijk')).toHaveCount(0)
  })
})

test.describe('a register that does not open', () => {
  test('because a part of it is damaged gives a choice of backups, and comes back as it was', async ({ prepare, open, folder }) => {
    const register = await prepare('wil', [{ name: 'Mevrouw F. van der Verzonnen', subject: 'Brief niet beantwoord' }])
    const database = join(folder, 'register.db')
    const bytes = readFileSync(database)
    bytes.fill(0xa5, 3 * 4096, 4 * 4096)
    writeFileSync(database, bytes)

    const { page, close } = await open()
    await tryPassphrase(page, passphrase)
    await expect(page.getByRole('heading', { name: 'Een deel van het register is beschadigd' })).toBeVisible()
    await expect(page.getByText('Gehoor heeft niets gewist.')).toBeVisible()
    await expect(page.getByRole('radio', { name: /^Reservekopie van ma 1 juni 2026, 10\.30 uur De nieuwste goede kopie\. 1 dossier, nagekeken, geen fouten\.$/ })).toBeChecked()
    await expect(page.getByText('Het beschadigde bestand blijft bewaard')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByText('De kopie is teruggezet. Open het register met uw wachtzin.')).toBeVisible()
    await tryPassphrase(page, passphrase)
    await expect(menu(page)).toBeVisible()
    await close()
    expect((await register.dossiers()).map(({ number }) => number)).toEqual(['2026-0001'])
  })

  test('because it was made with a newer Gehoor is left alone', async ({ prepare, open, folder }) => {
    await prepare('wil')
    for (const keys of [join(folder, 'register.keys.json'), join(folder, 'backups', 'register.keys.json')]) {
      writeFileSync(keys, JSON.stringify({ ...(JSON.parse(readFileSync(keys, 'utf8')) as object), format: 99 }))
    }
    const before = statSync(join(folder, 'register.db')).mtimeMs
    const { page } = await open()
    await tryPassphrase(page, passphrase)
    await expect(page.getByRole('heading', { name: 'Dit register is nieuwer dan deze Gehoor' })).toBeVisible()
    await expect(page.getByText(/versie 99; deze kent tot 1.*Het is niet geopend en niet gewijzigd\./)).toBeVisible()
    await expect(page.getByText('Foutcode REGISTER_NEWER.')).toBeVisible()
    expect(statSync(join(folder, 'register.db')).mtimeMs).toBe(before)
  })

  test('because it is open already says where, and opens once the other is closed', async ({ prepare, open, shell }) => {
    test.skip(shell === 'electron', 'a second Electron only brings the first to the front')
    await prepare('wil')
    const first = await open()
    await unlock(first.page)
    const { page } = await open()
    await tryPassphrase(page, passphrase)
    await expect(page.getByRole('heading', { name: 'Gehoor is al open' })).toBeVisible()
    await expect(page.getByText(/Ga naar dat venster\./)).toBeVisible()
    await first.close()
    await expect(page.getByRole('button', { name: 'Opnieuw proberen' })).toBeFocused()
    await page.keyboard.press('Enter')
    await unlock(page)
  })

  test('because its folder may not be written in says so, and writes nothing', async ({ prepare, open, folder }) => {
    test.skip(process.platform === 'win32' || process.getuid?.() === 0, 'this account may write everywhere')
    await prepare('wil')
    chmodSync(folder, 0o500)
    try {
      const { page } = await open()
      await tryPassphrase(page, passphrase)
      await expect(page.getByRole('heading', { name: 'In deze map mag Gehoor niet schrijven' })).toBeVisible()
      await expect(page.getByText(/Het register is niet gewijzigd\./)).toBeVisible()
    } finally {
      chmodSync(folder, 0o700)
    }
  })
})

test.describe('a window without its program', () => {
  test('is told that it does not belong here when its address was used before', async ({ page, browser, shell }) => {
    test.skip(shell === 'electron', 'only the browser shell has an address')
    const stranger = await (await browser.newContext()).newPage()
    await stranger.goto(new URL(page.url()).origin)
    await expect(stranger.getByRole('heading', { name: 'Dit venster hoort niet bij Gehoor' })).toBeVisible()
    await expect(stranger.getByText('Uw register is veilig.')).toBeVisible()
    await stranger.context().close()
  })

  test('says so when the program is gone, and leaves the screen as it was', async ({ prepare, open, shell }) => {
    test.skip(shell === 'electron', 'the window of Electron goes with its program')
    await prepare('wil')
    const { page, kill } = await open()
    await unlock(page)
    const today = page.getByRole('heading', { name: /20 november 2026/ })
    await expect(today).toBeVisible()
    await expect(page.getByText(/worden gelezen/)).toHaveCount(0)
    await kill()
    const told = page.getByRole('alert').filter({ hasText: 'Het programma antwoordt niet' })
    await expect(told).toContainText('Wat bewaard was, is bewaard.')
    await expect(today).toBeVisible()
  })
})
