import { call } from '@orpc/server'
import type { BrowserContext, Page } from '@playwright/test'
import { router } from '../../electron/api/router.ts'
import { emptySheet } from '../../shared/dossier/intake/sheet.ts'
import { findings } from './axe.ts'
import { passphrase, test, unlock, within } from './call.ts'
import { expect } from './fixtures.ts'

/**
 * Stands in for the messages of the machine and keeps what was shown. The Chromium of the tests has no screen, and answers `denied`
 * whatever permission it was given.
 */
async function keepMessages(context: BrowserContext, permission: 'granted' | 'default'): Promise<void> {
  await context.addInitScript((first) => {
    const shown: string[] = []
    let now = first
    class Message extends EventTarget {
      static get permission() {
        return now
      }
      static async requestPermission() {
        now = 'granted'
        return now
      }
      constructor(title: string, { body }: { readonly body: string }) {
        super()
        shown.push(`${title}: ${body}`)
      }
      close() {}
    }
    Object.assign(window, { Notification: Message, shownMessages: shown })
  }, permission)
}

const messages = (page: Page) => page.evaluate(() => (window as unknown as { shownMessages: string[] }).shownMessages)
const earlier = [{ name: 'Mevrouw F. van der Verzonnen', subject: 'Brief niet beantwoord', phone: '06 00 00 03 21' }]
const bell = (page: Page) => page.getByRole('link', { name: /^\d+ herinneringen?$/ })
const block = (page: Page) => page.getByRole('region', { name: /^Herinneringen/ })

test.describe('reminders', () => {
  test('show what came due while Gehoor was closed, by number and kind, and wait in a list until they were seen or put off', async ({ prepare, open, context }) => {
    await keepMessages(context, 'granted')
    await prepare('inter', earlier)
    const { page, close } = await open()
    await unlock(page)
    await expect(bell(page)).toBeVisible()
    await expect.poll(() => messages(page)).toHaveLength(1)
    const [message = ''] = await messages(page)
    expect(message).toMatch(/^Gehoor: Vandaag: \d+ te laat/)
    expect(message).toMatch(/wettelijke termijn|2026-0001: /)
    expect(message).not.toMatch(/Verzonnen|niet beantwoord|06 00/)
    await expect(page).toHaveTitle(/^\(\d+\) Vandaag – Gehoor$/)

    // By keyboard from anywhere: search, and the first row has focus.
    await page.keyboard.press('Alt+J')
    await page.keyboard.press('Control+K')
    await page.keyboard.type('herinneringen')
    await page.keyboard.press('Enter')
    const rows = block(page).getByRole('row')
    await expect(rows.first()).toBeFocused()
    expect(await findings(page, 'today with reminders')).toEqual([])
    const count = await rows.count()
    await page.keyboard.press('J')
    const dialog = page.getByRole('dialog', { name: 'Herinnering uitstellen' })
    await expect(dialog.getByRole('radio', { name: /Volgende werkdag ma 23 november 2026, 9\.00 uur/ })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText('Schrijf kort waarom, zodat u of een collega het later begrijpt.')
    expect(await findings(page, 'putting off a reminder')).toEqual([])
    await dialog.getByLabel('Waarom?').fill('De dienst belt maandag.')
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(rows).toHaveCount(count - 1)
    await expect(page.getByRole('region', { name: 'Wat er moet gebeuren' })).toContainText('herinnering uitgesteld tot ma 23 november 2026, 9.00 uur: De dienst belt maandag.')
    await rows.first().press('X')
    await expect(rows).toHaveCount(count - 2)
    await block(page).getByRole('button', { name: 'Alles gezien' }).press('Enter')
    await expect(block(page)).toHaveCount(0)
    await expect(bell(page)).toHaveCount(0)
    await close()

    const again = await open()
    await unlock(again.page)
    await expect(again.page.getByRole('heading', { name: /Vrijdag 20 november/ })).toBeVisible()
    await expect(again.page.getByText('herinnering uitgesteld tot')).not.toHaveCount(0)
    expect(await messages(again.page)).toEqual([])
    await again.page.getByRole('row', { name: /herinnering uitgesteld/ }).first().press('Enter')
    await expect(again.page.getByRole('region', { name: 'Termijnen', exact: true })).toContainText('De dienst belt maandag.')
  })

  test('wait until the sheet of a call is put away, and then come in one', async ({ prepare, open, context, folder }) => {
    await keepMessages(context, 'granted')
    await prepare('inter', earlier)
    const sheet = { ...emptySheet({ id: '01936f00-0000-7000-8000-00000000abcd', procedureId: 'inter', startedAt: '2026-11-20T10:00:00Z', channel: 'phone' }), notes: [{ at: '2026-11-20T10:00:00Z', text: 'Belt over de lift.' }], subject: 'Lift' }
    await within(folder, '2026-11-20T10:00:00Z', async (application) => {
      const asked = { context: { session: application.context.session } }
      await call(router.register.unlock, { passphrase }, asked)
      await call(router.drafts.save, sheet, asked)
    })
    const { page } = await open()
    await unlock(page)
    await expect(page).toHaveURL(/#\/gesprek\//)
    await page.keyboard.type(' De bel gaat ook niet.')
    // Another screen is no end of a call.
    await page.keyboard.press('Alt+V')
    await expect(page.getByRole('heading', { name: /Vrijdag 20 november/ })).toBeVisible()
    expect([await messages(page), await bell(page).count()]).toEqual([[], 0])
    await page.keyboard.press('F8')
    await expect(page.getByRole('textbox', { name: /^Notities/ })).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('button', { name: /^Bewaar als dossier/ })).toBeVisible()
    await page.keyboard.press('Alt+V')
    await expect(bell(page)).toBeVisible()
    await expect.poll(() => messages(page)).toHaveLength(1)
  })

  test('come at the times she chooses, and ask the machine for leave only at the press of a button', async ({ prepare, open, context }) => {
    await keepMessages(context, 'default')
    await prepare('inter', earlier)
    const { page } = await open()
    await unlock(page)
    await expect(bell(page)).toBeVisible()
    expect(await messages(page)).toEqual([])
    await page.evaluate(() => {
      location.hash = '#/instellingen'
    })
    const statutory = page.getByRole('group', { name: 'Wettelijke termijnen' })
    await statutory.getByLabel('Werkdagen vooraf').fill('een week')
    await statutory.getByLabel('Om', { exact: true }).focus()
    await expect(statutory).toContainText('Schrijf gehele getallen van 0 tot 60, hoogstens acht.')
    await statutory.getByLabel('Werkdagen vooraf').fill('10 en 3')
    await statutory.getByLabel('Om', { exact: true }).fill('14u30')
    await page.getByLabel('Samenvatting van de dag om').fill('')
    await page.getByRole('radio', { name: /Ook de naam van de klager/ }).check()
    await expect(page.getByRole('contentinfo')).toContainText(/Bewaard om/)
    expect(await findings(page, 'settings of reminders')).toEqual([])
    await page.getByRole('button', { name: 'Probeer een melding' }).press('Enter')
    await expect(page.getByText('De melding is verstuurd.')).toBeVisible()
    expect(await messages(page)).toEqual(['Gehoor: Zo ziet een herinnering van Gehoor eruit.'])

    await page.reload()
    await expect(statutory.getByLabel('Werkdagen vooraf')).toHaveValue('10, 3')
    await expect(statutory.getByLabel('Om', { exact: true })).toHaveValue('14.30')
    await expect(page.getByLabel('Samenvatting van de dag om')).toHaveValue('')
    await expect(page.getByRole('radio', { name: /Ook de naam van de klager/ })).toBeChecked()
  })
})
