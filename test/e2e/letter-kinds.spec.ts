import type { Page } from '@playwright/test'
import { findings } from './axe.ts'
import { typing, unlock } from './call.ts'
import { expect } from './fixtures.ts'
import { test } from './letters.ts'

const text = (page: Page) => page.getByRole('region', { name: 'Tekst van de brief' })
const check = (page: Page) => page.getByRole('region', { name: 'Wat erin moet staan' })
const sheet = (page: Page) => page.getByRole('region', { name: 'Voorbeeld' })
const letters = (page: Page) => page.getByRole('region', { name: /^Brieven/ })
const correspondence = (page: Page) => page.getByRole('region', { name: /^Correspondentie/ })

async function openDossier(page: Page, dossierId: string): Promise<void> {
  await unlock(page)
  await page.evaluate((id) => { location.hash = `#/dossier/${id}` }, dossierId)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('El Voorbeeld')
  await expect(page.getByRole('toolbar').locator(':focus')).toHaveCount(1)
}

test.describe('a letter with which a decision takes effect', () => {
  test('an extension is written in one act, leaves the day where it was while it is a concept, and moves it when it is sent', async ({ prepareDossier, dossierNow, open }) => {
    const dossierId = await prepareDossier({ procedureId: 'inter', settings: { envelope: 'be-left' }, sheet: { email: 's.elvoorbeeld@voorbeeld.example', replyBy: 'email' } })
    const { page, close } = await open()
    await openDossier(page, dossierId)
    await page.keyboard.press('E')
    await page.getByRole('dialog').getByLabel('Waarom is er meer tijd nodig').fill('We wachten op het plaatsbezoek.')
    await page.keyboard.press('Control+Enter')

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bericht over de verlenging aan mevrouw S. El Voorbeeld')
    await expect(text(page)).toContainText('uiterlijk op donderdag 26 november 2026')
    await expect(text(page)).toContainText('uiterlijk op zondag 10 januari 2027')
    await expect(text(page)).toContainText('We wachten op het plaatsbezoek.')
    const found = [...(await findings(page, 'the letter of extension'))]

    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: /Schriftelijk antwoord ?wordt zo 10 januari 2027 zodra de brief over de verlenging weg is do 26 november 2026/ })).toBeVisible()
    await expect(page.getByRole('toolbar').locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Y')
    await expect(text(page).locator('[data-section]').first()).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toContainText('Alles wat erin moet staan, staat erin.')
    const downloading = page.waitForEvent('download')
    await page.keyboard.press('Control+Enter')
    expect((await downloading).suggestedFilename()).toBe('2026-0001 bericht van verlenging.docx')
    await expect(page.getByRole('dialog')).toContainText('is nu zo 10 januari 2027 (was do 26 november 2026)')
    await page.keyboard.press('Enter')

    await expect(correspondence(page).getByRole('listitem').first()).toContainText('Verstuurd: bericht over de verlenging')
    found.push(...(await findings(page, 'the dossier with its correspondence')))
    await page.evaluate((id) => { location.hash = `#/brief/${id}/extension` }, dossierId)
    const mailing = page.waitForEvent('download')
    await page.getByRole('button', { name: 'E-mail klaarzetten' }).press('Enter')
    expect((await mailing).suggestedFilename()).toBe('2026-0001 bericht van verlenging.eml')
    expect(found).toEqual([])
    await close()
    const { state, deadlines } = await dossierNow(dossierId)
    expect([state.extensions.map(({ on }) => on), deadlines.find(({ ruleId }) => ruleId === 'INT-D3')?.dueOn]).toEqual([['2026-11-20'], '2027-01-10'])
  })
})

test.describe('a letter to somebody else', () => {
  test('asks a service for its side without the name of who does not want that, at an address written above it', async ({ prepareDossier, dossierNow, open }) => {
    const dossierId = await prepareDossier({
      procedureId: 'vlaamse-ombudsdienst',
      settings: { envelope: 'be-left' },
      sheet: { hideNameFromService: true, withWhom: 'Dienst Verzinsels' },
      happenings: [{ type: 'complaintAdmitted', on: '2026-10-13' }, { type: 'handlerAssigned', on: '2026-10-13', handler: { name: 'S.B.', phone: '02 000 00 01' } }],
    })
    const { page, close } = await open()
    await openDossier(page, dossierId)
    await letters(page).getByRole('button', { name: 'Brief schrijven' }).press('Enter')
    const choice = page.getByRole('dialog', { name: 'Welke brief?' })
    await expect(choice.getByRole('row').first()).toBeFocused()
    const found = [...(await findings(page, 'choosing a letter'))]
    await choice.getByRole('row', { name: 'Vraag om een reactie' }).press('Enter')

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vraag om een reactie aan Dienst Verzinsels')
    await expect(text(page)).toContainText('De klager wil de eigen naam niet bekendmaken.')
    await check(page).getByLabel('Adres boven de brief').fill('Dienst Verzinsels\nFantasielaan 1\n1000 Brussel')
    await page.keyboard.press('Tab')
    await expect(sheet(page)).toContainText('Fantasielaan 1')
    await expect(sheet(page)).toContainText('Geachte collega,')
    found.push(...(await findings(page, 'a letter to a service')))

    const first = text(page).locator('[data-section]').first()
    await first.focus()
    await typing(page, '<Ctrl+End> Het gaat om mevrouw El Voorbeeld.')
    await expect(check(page)).toContainText('De naam van de klager staat erin. De klager wil dat niet.')
    await page.keyboard.press('Control+Z')
    await expect(check(page)).not.toContainText('De naam van de klager staat erin.')

    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toContainText('Alles wat erin moet staan, staat erin.')
    const downloading = page.waitForEvent('download')
    await page.keyboard.press('Control+Enter')
    await downloading
    await page.keyboard.press('Enter')
    await expect(correspondence(page)).toContainText('Verstuurd: vraag om een reactie')
    expect(found).toEqual([])
    await close()
    const { state } = await dossierNow(dossierId)
    expect(state.letters.map(({ kind, addressLines }) => [kind, addressLines])).toEqual([['reaction-request', ['Dienst Verzinsels', 'Fantasielaan 1', '1000 Brussel']]])
    expect([JSON.stringify(state.letters).includes('El Voorbeeld'), state.milestones.hearingRequested]).toEqual([false, '2026-11-20'])
  })
})
