import type { Page } from '@playwright/test'
import { call } from '@orpc/server'
import { router } from '../../electron/api/router.ts'
import type { RecordingView } from '../../shared/contract/views.ts'
import { findings } from './axe.ts'
import { passphrase, test, typing, unlock, within } from './call.ts'
import { expect } from './fixtures.ts'

const notes = (page: Page) => page.getByRole('textbox', { name: /^Notities/ })
const running = (page: Page) => page.getByRole('group', { name: 'Opname loopt' })
const place = (page: Page) => page.getByRole('slider', { name: 'Plaats in de opname' })
const recorded = (page: Page) => page.getByRole('timer', { name: 'Opgenomen' })

/** The recordings of a sheet or a dossier, read once the program has ended. */
function recordingsIn(folder: string, belongsTo: string): Promise<readonly RecordingView[]> {
  return within(folder, '2026-11-20T12:00:00Z', async (application) => {
    const context = { session: application.context.session }
    await call(router.register.unlock, { passphrase }, { context })
    return call(router.recordings.list, { belongsTo }, { context })
  })
}

const sheetOf = (page: Page) => /gesprek\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''

/** Asks for the microphone, says that the caller agrees, and begins, by keyboard. */
async function beginCall(page: Page): Promise<void> {
  await expect(notes(page)).toBeFocused()
  await typing(page, '<Alt+A>')
  const consent = page.getByRole('checkbox', { name: /De beller vindt het goed/ })
  await expect(consent).toBeFocused()
  await typing(page, '<Space>')
  await expect(consent).toBeChecked()
  await typing(page, '<Alt+A>')
  await expect(running(page)).toBeVisible()
  await expect(notes(page)).toBeFocused()
}

test('a call is recorded after the caller agreed, marked, paused, played back and taken over by its dossier', async ({ prepare, open, folder }) => {
  await prepare('wil')
  const { page, close } = await open()
  await unlock(page)
  await typing(page, '<F2>Aanvraag van september.<Enter>')
  const zones = () => page.locator('main section[data-zone]').evaluateAll((all) => all.map((zone) => JSON.stringify(zone.getBoundingClientRect())))
  const before = await zones()

  await typing(page, '<Alt+A>')
  await expect(page.getByText(/^“Ik wil dit gesprek graag opnemen, .* zes weken nadat uw klacht is afgehandeld\. Vindt u dat goed\?/)).toBeVisible()
  // Without consent nothing begins, whatever is pressed.
  await page.getByRole('button', { name: /Neem op: eerst toestemming/ }).press('Enter')
  await expect(running(page)).toBeHidden()
  expect(await findings(page, 'consent is asked')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(notes(page)).toBeFocused()

  await beginCall(page)
  expect(await zones()).toEqual(before)
  await expect(page.getByRole('meter', { name: 'Geluid' })).toHaveAttribute('aria-valuetext', /^(?:stil|zacht|goed|te hard)$/)
  await expect(recorded(page)).toHaveText('00.02')
  await typing(page, '<Alt+C>hier wordt ze boos<Alt+U>')
  await expect(running(page)).toContainText('gepauzeerd')
  await typing(page, '<Enter>in de pauze')
  expect(await findings(page, 'recording')).toEqual([])
  // Less than two seconds is no pause for who looks for a moment afterwards.
  await page.waitForTimeout(2_500)
  const paused = await recorded(page).textContent()
  await typing(page, '<Alt+U>')
  await expect(recorded(page)).not.toHaveText(paused ?? '')
  await typing(page, '<Alt+A>')
  await expect(running(page)).toBeHidden()
  await expect(notes(page)).toHaveValue(/^Aanvraag van september\.\n\(opname 00\.0[23]\) hier wordt ze boos\nin de pauze$/)
  expect(await zones()).toEqual(before)

  // What was written while it ran leads to where it was said.
  await page.getByRole('button', { name: /^1 opname, 00\.0/ }).press('Enter')
  await page.getByRole('button', { name: /^Beluister: Opname/ }).press('Enter')
  await expect(page.getByRole('button', { name: 'Speel' })).toBeFocused()
  await page.getByRole('combobox', { name: 'Snelheid' }).selectOption('2 ×')
  await page.getByRole('button', { name: /^00\.0[1-3] .*hier wordt ze boos/ }).press('Enter')
  // Notes carry whole seconds, so playing begins up to a second before she marked it.
  await expect(place(page)).toHaveAttribute('aria-valuetext', /^00\.0[1-3] van 00\.0/)
  await place(page).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(place(page)).toHaveAttribute('aria-valuetext', /^00\.00 van/)
  await page.keyboard.press('Space')
  // To the end, twice as fast.
  await expect(place(page)).toHaveAttribute('aria-valuetext', /^(00\.0[2-9]) van \1$/)
  expect(await findings(page, 'listening')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(notes(page)).toBeFocused()

  await typing(page, '<Ctrl+Enter><Ctrl+Enter>')
  await expect(page).toHaveURL(/#\/dossier\/[0-9a-f-]{36}$/)
  const opnames = page.getByRole('region', { name: /^Opnames/ })
  await expect(opnames.getByText(/beller vond het goed om 11\.05 uur/)).toBeVisible()
  await expect(opnames.getByText('Wordt gewist 42 dagen na het sluiten van het dossier; op zijn vroegst op vr 1 januari 2027.')).toBeVisible()
  expect(await findings(page, 'dossier', ['light'])).toEqual([])
  const dossierId = page.url().slice(-36)
  await close()
  const [kept, ...others] = await recordingsIn(folder, dossierId)
  expect([kept?.about, kept?.isGoingOn, kept?.wasCutOff, kept?.runs.length, others]).toEqual(['call', false, false, 2, []])
})

test('a call that is killed in the middle loses at most two seconds, and plays after reopening', async ({ prepare, open, folder }) => {
  await prepare('zoersel')
  const first = await open()
  await unlock(first.page)
  // Not a word is typed: what was said is all there is.
  await typing(first.page, '<F2>')
  await beginCall(first.page)
  const sheetId = sheetOf(first.page)
  await expect(recorded(first.page)).toHaveText('00.05')
  await expect(recorded(first.page)).toHaveText('00.07')
  await first.kill()
  await first.page.close()

  const second = await open()
  await unlock(second.page)
  await expect(second.page).toHaveURL(new RegExp(`gesprek/${sheetId}$`))
  await second.page.getByRole('button', { name: /^1 opname, 00\.0[5-8]$/ }).click()
  await expect(second.page.getByText(/afgebroken, tot hier bewaard/)).toBeVisible()
  await second.page.getByRole('button', { name: /^Beluister: Opname/ }).click()
  await second.page.getByRole('button', { name: 'Speel' }).press('Enter')
  await expect(place(second.page)).toHaveAttribute('aria-valuetext', /^00\.02 van 00\.0[5-8]$/)
  // To the very end of what was saved.
  await place(second.page).press('End')
  await expect(place(second.page)).toHaveAttribute('aria-valuetext', /^(00\.0[5-8]) van \1$/)
  await second.close()
  const [kept] = await recordingsIn(folder, sheetId)
  expect([kept?.wasCutOff, kept?.isGoingOn, (kept?.milliseconds ?? 0) >= 7_000 - 2_000]).toEqual([true, false, true])
})

test('locking stops a recording and keeps it; on another screen it goes on and says so', async ({ prepare, open, folder }) => {
  await prepare('inter')
  const { page, close } = await open()
  await unlock(page)
  await typing(page, '<F2>Dorpszaal<Enter>')
  await beginCall(page)
  const sheetId = sheetOf(page)
  await typing(page, '<F2>Tweede beller')
  await expect(page.getByText('Er loopt een opname in een ander gesprek.')).toBeVisible()
  // There is one microphone: asking for it here takes it away nowhere.
  await page.keyboard.press('Alt+A')
  await expect(page.getByRole('checkbox', { name: /De beller vindt het goed/ })).toBeHidden()
  await page.keyboard.press('Alt+V')
  await expect(running(page)).toBeVisible()
  await expect(recorded(page)).toHaveText('00.03')
  await page.getByRole('button', { name: 'Meer' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Op slot zetten' }).press('Enter')
  await unlock(page)
  // The call that she looked at last comes back first.
  await expect(notes(page)).toHaveValue('Tweede beller')
  await page.goto(`${page.url().split('#')[0] ?? ''}#/gesprek/${sheetId}`)
  // The clock on the screen had just come to three seconds.
  await expect(page.getByRole('button', { name: /^1 opname, 00\.0[2-9]$/ })).toBeVisible()
  await close()
  const [kept] = await recordingsIn(folder, sheetId)
  expect([kept?.wasCutOff, kept?.isGoingOn]).toEqual([false, false])
})

test('a register that locks by itself while a call is recorded keeps what was said until then', async ({ prepare, open, folder }) => {
  await prepare('inter', [], { autoLockMinutes: 5 })
  const { page, close } = await open()
  await page.clock.install()
  await unlock(page)
  await typing(page, '<F2>Dorpszaal<Enter>')
  await beginCall(page)
  const sheetId = sheetOf(page)
  await expect(recorded(page)).not.toHaveText('00.00')
  await page.clock.fastForward('06:00')
  await expect(page.getByLabel('Wachtzin', { exact: true })).toBeFocused()
  await unlock(page)
  await page.goto(`${page.url().split('#')[0] ?? ''}#/gesprek/${sheetId}`)
  await expect(notes(page)).toHaveValue(/^Dorpszaal/)
  await expect(running(page)).toBeHidden()
  await expect(page.getByRole('button', { name: /^1 opname/ })).toBeVisible()
  await close()
  const [kept] = await recordingsIn(folder, sheetId)
  expect([kept?.wasCutOff, kept?.isGoingOn, (kept?.bytes ?? 0) > 0]).toEqual([false, false, true])
})

test('a memo is dictated while wrapping up and in the dossier; what is erased leaves the line that says so', async ({ prepare, open, folder }) => {
  await prepare('vlaamse-ombudsdienst')
  const { page, close } = await open()
  await unlock(page)
  await typing(page, '<F2>Paspoort te laat.<Ctrl+Enter>')
  await expect(page.getByRole('button', { name: /^Bewaar als dossier/ })).toBeVisible()
  await page.keyboard.press('Alt+A')
  const memo = page.getByRole('group', { name: 'Memo loopt' })
  await expect(memo).toBeVisible()
  await expect(recorded(page)).toHaveText('00.01')
  await page.keyboard.press('Alt+A')
  await expect(memo).toBeHidden()
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/#\/dossier\//)
  const opnames = page.getByRole('region', { name: /^Opnames/ })
  await expect(opnames.getByRole('listitem')).toHaveCount(1)

  await page.keyboard.press('Alt+A')
  await expect(memo).toBeVisible()
  await expect(recorded(page)).toHaveText('00.01')
  await page.keyboard.press('Alt+A')
  await expect(opnames.getByRole('button', { name: /^Wis: Memo/ })).toHaveCount(2)
  await opnames.getByRole('button', { name: /^Wis: Memo/ }).last().press('Enter')
  await expect(opnames.getByText(/wissen\? Dat kan niet ongedaan worden gemaakt\.$/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Houd haar' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(opnames.getByText('Memo, gewist op vr 20 november 2026: niet meer nodig')).toBeVisible()
  await expect(page.getByText('Opname gewist')).toBeVisible()
  const dossierId = page.url().slice(-36)
  await close()
  expect((await recordingsIn(folder, dossierId)).map(({ about }) => about)).toEqual(['memo'])
})

const troubles = [
  ['NotFoundError', 'Gehoor vindt geen microfoon.'],
  ['NotAllowedError', 'Gehoor mag de microfoon niet gebruiken.'],
  ['NotReadableError', 'Een ander programma houdt de microfoon bezet.'],
] as const

test('without a microphone everything else works, and each trouble has its sentence', async ({ prepare, open }) => {
  const register = await prepare('interforce')
  const { page, close } = await open()
  await unlock(page)
  await typing(page, '<F2>Dak lekt.<Enter>')
  for (const [name, sentence] of troubles) {
    await page.evaluate((refusal) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', refusal))
    }, name)
    await typing(page, '<Alt+A>')
    // The caller agreed once; after that one key begins.
    if (name === 'NotFoundError') await typing(page, '<Space><Alt+A>')
    await expect(page.getByRole('alert').getByText(sentence)).toBeVisible()
    if (name === 'NotFoundError') expect(await findings(page, 'no microphone', ['light'])).toEqual([])
    await page.getByRole('button', { name: 'Sluiten' }).click()
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
  await page.keyboard.press('Escape')
  await expect(notes(page)).toBeFocused()
  await typing(page, '<Ctrl+Enter><Ctrl+Enter>')
  await expect(page).toHaveURL(/#\/dossier\//)
  await close()
  expect((await register.dossiers()).length).toBe(1)
})

test('a microphone that is pulled out in the middle keeps what was said', async ({ prepare, open, folder }) => {
  await prepare('wil')
  const { page, close } = await open()
  await unlock(page)
  await page.evaluate(() => {
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    navigator.mediaDevices.getUserMedia = async (asked) => {
      const stream = await open(asked)
      Object.assign(window, { pullOut: () => {
        for (const track of stream.getTracks()) {
          track.stop()
          track.dispatchEvent(new Event('ended'))
        }
      } })
      return stream
    }
  })
  await typing(page, '<F2>Brief kwijt.<Enter>')
  await beginCall(page)
  const sheetId = sheetOf(page)
  await expect(recorded(page)).toHaveText('00.02')
  await page.evaluate(() => (window as unknown as { pullOut: () => void }).pullOut())
  await expect(page.getByRole('alert').getByText('De microfoon is losgeraakt. De opname is gestopt.')).toBeVisible()
  await close()
  const [kept] = await recordingsIn(folder, sheetId)
  expect([kept?.wasCutOff, (kept?.milliseconds ?? 0) > 1_000]).toEqual([false, true])
})
