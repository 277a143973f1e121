import { call } from '@orpc/server'
import type { Page } from '@playwright/test'
import { router } from '../../electron/api/router.ts'
import { callLasts, callStory } from '../fixtures/call-story.ts'
import { patience, times } from '../fixtures/endurance.ts'
import { fillCallers } from '../fixtures/many-callers.ts'
import { procedureNamed } from '../fixtures/register.ts'
import { passphrase, test, typing, unlock, within as inRegister } from './call.ts'
import { watchCall } from './call-watch.ts'
import { expect } from './fixtures.ts'
import { percentile, startKeyLog, type KeyLog } from './key-log.ts'

const notes = (page: Page) => page.getByRole('textbox', { name: /^Notities/ })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const help = (page: Page) => page.getByRole('region', { name: 'Hulp bij het gesprek' })

/** Prints a target of peers.md §5.3 with what was measured, so that a reader of the run sees both. T3 is in journal.spec.ts. */
function measured(target: string, what: string, value: string, limit: string): void {
  console.log(`${target.padEnd(4)} ${what.padEnd(62)} ${value.padStart(12)}   (${limit})`)
}

/** Times are only held to their limit when the machine lets the page run; a stall of the machine is added to it. */
const within = async (log: KeyLog, limit: number) => limit + (await log.stall())

const words = callStory.join(' ').split(' ').length
/** The long form takes as long as the caller does; the short one types as fast as the page can hear. */
const isSpoken = times(0, 1) === 1
/** Milliseconds that a trained hand takes for a key. */
const perKey = 200

/** Types the story: at the pace at which it is told, or at once. */
async function typeStory(page: Page): Promise<void> {
  const text = callStory.join('\n')
  if (!isSpoken) return page.keyboard.type(text)
  const begun = Date.now()
  for (const [place, letter] of text.split('').entries()) {
    await page.keyboard.type(letter)
    const early = begun + ((place + 1) / text.length) * callLasts - Date.now()
    if (early > 0) await page.waitForTimeout(early)
  }
}

test.describe('the targets of a call (peers.md §5.3)', () => {
  test.describe.configure({ timeout: patience(1, 2 * callLasts) })

  test('a call of four minutes and 350 words, typed by keyboard alone, costs the typing of what was said', async ({ prepare, open }) => {
    const register = await prepare('wil', [{ name: 'Mevrouw F. van der Verzonnen', phone: '06 00 00 01 23', subject: 'Brief niet beantwoord' }])
    const { page, close } = await open()
    await unlock(page)
    expect(words).toBeGreaterThanOrEqual(350)
    const log = await startKeyLog(page)
    const watched = await watchCall(page)

    await typing(page, '<F2>D')
    await expect(notes(page)).toHaveValue('D')
    const first = await log.firstLetter()
    measured('T1', 'from the key on any screen to the first letter on the glass', `${Math.round(first)} ms`, '1 key, at most 300 ms')
    expect(first).toBeLessThanOrEqual(await within(log, 300))
    const { questions } = await watched()
    measured('T8', 'questions before the first free text', String(questions), '0')
    expect(questions).toBe(0)
    await page.keyboard.press('Backspace')

    await typeStory(page)
    await typing(page, '<Alt+1>mevrouw f. van der verzonnen<Tab>06 00 00 01 23<Tab>Nergensstraat 12, 1234 AB Nergens')
    await typing(page, '<Alt+5>Onvriendelijk behandeld aan de balie<Tab>vorige dinsdag<Tab>balie<Tab>lange man, bril<Tab>vernederd<Tab>excuses<Tab><Space>')
    await typing(page, '<Alt+Shift+4>na 17 uur<Alt+S><Alt+J><Ctrl+Enter>')
    await expect(help(page).getByRole('button', { name: /Bewaar/ })).toBeEnabled()
    const { dialogs, disabledSaves, blocking } = await watched()
    measured('T9', 'dialogs; refused fields; times that it could not be saved', `${dialogs}; ${blocking}; ${disabledSaves}`, '0; 0; 0')
    expect([dialogs, blocking, disabledSaves]).toEqual([0, 0, 0])
    await page.keyboard.press('Control+Enter')
    await expect(page).toHaveURL(/#\/dossier\//)

    const keys = await log.keys()
    // Enter between two lines belongs to the typing of what was said.
    const chords = keys.filter((key) => key !== 'text' && key !== 'Enter' && key !== 'Backspace')
    measured('T7', `keys of a complete intake, without the text itself (${words} words)`, String(chords.length), 'at most 40')
    measured('T7', 'mouse', String(await log.pointers()), '0')
    expect([chords.length <= 40, await log.pointers()]).toEqual([true, 0])
    // A watch that sees nothing would also count to 0: the dialog of a dossier is one.
    await expect(page.getByRole('button', { name: /Ontvangstbevestiging schrijven/ })).toBeFocused()
    await page.keyboard.press('n')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect((await watched()).dialogs).toBe(1)
    await close()
    const saved = (await register.dossiers()).at(-1)
    expect(saved?.state.complaint.notes.map(({ text }) => text)).toEqual(callStory)
  })

  test('wrapping up five sheets takes a trained hand less than two minutes each, and each keeps how long it took', async ({ prepare, open }) => {
    const register = await prepare('wil')
    const { page, close } = await open()
    await unlock(page)
    const caller = '<Tab>mevrouw F. Verzonnen<Tab>06 00 00 01 23<Tab>Nergensstraat 12, 1234 AB Nergens'
    const sheets = [
      ['Moest lang wachten aan de telefoon.', '<Ctrl+Enter><Alt+5>Lange wachttijd aan de telefoon<Alt+9>boos<Alt+0>excuses<Alt+S><Alt+J><Ctrl+Enter>'],
      ['Hoe laat is het loket open?', '<Ctrl+Enter>V<Tab>Tot vijf uur.<Ctrl+Enter>'],
      [`Wil iemand spreken over het vakantiegeld.${caller}`, '<Ctrl+Enter>T<Ctrl+Enter>'],
      ['Laat maar, zegt hij.', '<Ctrl+Enter>I<Ctrl+Enter>'],
      [`Niemand belt terug.${caller}<Tab><Tab>Nooit teruggebeld<Tab>vorige dinsdag`, '<Ctrl+Enter><Ctrl+Enter>'],
    ] as const
    const wrapUps: number[] = []
    for (const [told, wrapUp] of sheets) {
      await typing(page, `<F2>${told}`)
      const log = await startKeyLog(page)
      const begun = Date.now()
      await typing(page, wrapUp)
      await expect(page).toHaveURL(/#\/dossier\//)
      wrapUps.push(Date.now() - begun + (await log.keys()).length * perKey)
    }
    const slowest = Math.max(...wrapUps) / 1_000
    measured('T10', `wrap-up, the slowest of ${sheets.length}: program, and ${perKey} ms a key`, `${slowest.toFixed(1)} s`, 'at most 120 s')
    expect(slowest).toBeLessThanOrEqual(120)

    // The last of them is a complaint: its acknowledgement, from the dossier that the sheet became to the Word document.
    const log = await startKeyLog(page)
    await expect(page.getByRole('button', { name: /Ontvangstbevestiging schrijven/ })).toBeFocused()
    const begun = Date.now()
    await page.keyboard.press('o')
    await expect(page.getByRole('region', { name: 'Tekst van de brief' }).locator('[data-section]').first()).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog').getByRole('radio').first()).toBeFocused()
    const downloading = page.waitForEvent('download')
    await page.keyboard.press('Control+Enter')
    const { suggestedFilename } = await downloading.then((download) => ({ suggestedFilename: download.suggestedFilename() }))
    const took = Date.now() - begun
    const keys = (await log.keys()).length + 1
    measured('T11', 'keys, with the one that saves; time to the final acknowledgement', `${keys}; ${(took / 1_000).toFixed(1)} s`, 'at most 5; 3 s')
    expect(suggestedFilename).toMatch(/\.docx$/)
    expect(keys).toBeLessThanOrEqual(5)
    expect(took).toBeLessThanOrEqual(await within(log, 3_000))
    await close()

    const kept = (await register.dossiers()).map(({ state: { complaint: { callStartedAt, callEndedAt } } }) => [callStartedAt, callEndedAt])
    const whole = kept.filter(([from, to]) => from !== undefined && to !== undefined && from <= to)
    measured('T12', 'sheets whose beginning and end were kept without an act', `${whole.length} of ${kept.length}`, 'all')
    expect([whole.length, kept.length]).toEqual([sheets.length, sheets.length])
  })

  test('a sheet beside another, a record of one line, undo, and a text without a limit', async ({ prepare, open }) => {
    await prepare('zoersel')
    const { page } = await open()
    await unlock(page)
    const log = await startKeyLog(page)
    await typing(page, '<F2>Eerste beller.<F2>Tweede beller.<F8>')
    await expect(notes(page)).toHaveValue('Eerste beller.')
    expect((await log.keys()).filter((key) => key !== 'text')).toEqual(['F2', 'F2', 'F8'])
    measured('T2', 'keys for a new sheet beside another; for going back to it', '1; 1', '1; 1')

    // A pause begins a new step; moving the cursor does too, and costs no time.
    await page.keyboard.press('Alt+1')
    for (let step = 0; step < 110; step += 1) await typing(page, `${step % 10}<ArrowRight>`)
    await expect(field(page, 'Naam')).toHaveValue(/^\d{110}$/)
    for (let step = 0; step < 110; step += 1) await page.keyboard.press('Control+z')
    await expect(field(page, 'Naam')).toHaveValue('')
    await page.keyboard.press('F8')
    await expect(notes(page)).toHaveValue('Tweede beller.')
    measured('T17', 'steps undone in one sheet, the other untouched', '110', 'at least 100')

    const long = `${'x'.repeat(99)}\n`.repeat(500)
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(long)
    await expect(notes(page)).toHaveValue(long)
    measured('T14', 'characters pasted and kept', String(long.length), 'no limit')
    await expect(page.getByText(/Bewaard om/)).toBeVisible()

    const before = (await log.keys()).length
    await typing(page, '<F2>Belde over het riool.<Ctrl+Enter><Ctrl+Enter>')
    await expect(page).toHaveURL(/#\/dossier\//)
    const saving = (await log.keys()).slice(before).filter((key) => key !== 'text' && key !== 'F2')
    measured('T6', 'keys to keep a sheet with one line of text', String(saving.length), '2')
    expect(saving).toHaveLength(2)
  })

  test('letters that follow the key without a pause are all on the sheet', async ({ prepare, open }) => {
    await prepare('wil', [{ name: 'Mevrouw F. van der Verzonnen', phone: '06 00 00 01 23', subject: 'Brief niet beantwoord' }])
    const { page } = await open()
    await unlock(page)
    await expect(page.getByRole('row').first()).toBeFocused()
    await burst(page, 'opa belt over ons loket')
    await expect(notes(page)).toHaveValue('opa belt over ons loket')
    await burst(page, 'en nog een')
    await expect(notes(page)).toHaveValue('en nog een')
  })

  test('typing stays quick with 5,000 characters in the notes, the caller is in sight on every screen, and a crash costs no question', async ({ prepare, open }) => {
    await prepare('wil', [{ name: 'Mevrouw F. van der Verzonnen', phone: '06 00 00 01 23', subject: 'Brief niet beantwoord' }])
    const { page, kill } = await open()
    const unlocking = Date.now()
    await unlock(page)
    const unlocked = Date.now() - unlocking
    await page.keyboard.press('F2')
    const text = `${callStory.join('\n')}\n`.repeat(3)
    await page.keyboard.insertText(text.slice(0, 5_000))
    const delays = await delaysOf(page, callStory[0])
    await typing(page, '<Alt+1>mevrouw f. van der verzonnen<Tab>06 00 00 01 23')
    const earlier = help(page).getByText('Brief niet beantwoord').first()
    for (const [width, height] of [[1366, 768], [1093, 614]] as const) {
      await page.setViewportSize({ width, height })
      for (const part of [field(page, 'Naam'), field(page, 'Nummer'), field(page, 'Gewenst'), earlier]) {
        const box = await part.boundingBox()
        expect(box !== null && box.y >= 0 && box.y + box.height <= height, `${width} × ${height}`).toBe(true)
      }
    }
    measured('T15', 'caller, facts and earlier files in sight at 1366×768 and 125 %', 'all', 'always')
    await expect(page.getByText(/Bewaard om/)).toBeVisible()
    await kill()

    // What a letter costs on this machine in a page with nothing but a text area.
    await page.setContent('<textarea autofocus rows="30" cols="80"></textarea>')
    await page.locator('textarea').focus()
    await page.keyboard.insertText(text.slice(0, 5_000))
    const bare = await delaysOf(page, callStory[0])
    const [p95, most, reference] = [percentile(delays, 0.95), Math.max(...delays), percentile(bare, 0.95)]
    measured('T4', 'from a key to its letter on the glass, 5,000 characters, p95', `${p95.toFixed(1)} ms`, `at most 16 ms over a bare page, here ${reference.toFixed(1)} ms`)
    measured('T4', 'the same beyond what the bare page takes', `${(p95 - reference).toFixed(1)} ms`, 'at most 16 ms')
    measured('T4', 'the same, the slowest letter', `${most.toFixed(1)} ms`, 'at most 50 ms, on a quiet machine')
    expect(p95).toBeLessThanOrEqual(16 + reference)

    const again = await open()
    await expect(again.page.getByLabel('Wachtzin', { exact: true })).toBeFocused()
    const watched = await watchCall(again.page)
    const stalls = await startKeyLog(again.page)
    await again.page.keyboard.type(passphrase)
    const begun = Date.now()
    await again.page.keyboard.press('Enter')
    await expect(field(again.page, 'Nummer')).toBeFocused()
    const restart = Date.now() - begun
    measured('T16', 'from the passphrase to the same cursor after a kill', `${restart} ms`, 'at most 3,000 ms')
    // What opening a register takes beyond a second is the machine's, which then does other work.
    expect(restart).toBeLessThanOrEqual((await within(stalls, 3_000)) + Math.max(0, unlocked - 1_000))
    expect((await watched()).dialogs).toBe(0)
  })

  test('the register knows the caller while she still spells her name, and focus stays where she types', async ({ prepare, open, folder }) => {
    await prepare('wil')
    const count = times(2_000, 10_000)
    const rare = ['Fopstra', 'Rumpel', 'Tolvanen', 'Nagtegael', 'Quaghebeur'].map((surname, place) => ({ surname, phone: `06 117${place} 9${place}8${place}` }))
    await inRegister(folder, '2026-06-02T08:30:00Z', async ({ context: { session } }) => {
      await call(router.register.unlock, { passphrase }, { context: { session } })
      fillCallers(session.register!, { count, procedure: procedureNamed('wil'), rare })
    })
    const { page } = await open()
    await unlock(page)
    await page.keyboard.press('F2')
    await page.keyboard.type('Belt opnieuw.')
    const log = await startKeyLog(page)
    const watched = await watchCall(page)
    const shown: number[] = []
    for (const { surname, phone } of rare) {
      for (const [key, typed] of [['Alt+1', surname.slice(0, 3)], ['Alt+2', phone.replaceAll(' ', '').slice(0, 6)]] as const) {
        await page.keyboard.press(key)
        await page.keyboard.press('Control+a')
        shown.push(await hintAfter(page, typed, surname))
        const control = await page.evaluate(() => (document.activeElement as HTMLInputElement).value)
        expect(control.replaceAll(' ', '')).toBe(typed)
        await page.keyboard.press('Control+a')
        await page.keyboard.press('Delete')
        await expect(help(page).getByText(surname)).toHaveCount(0)
      }
    }
    const most = Math.max(...shown)
    measured('T5', `from the last key to the hint, ${count.toLocaleString('en')} persons, median of ${shown.length}; the slowest`, `${Math.round(percentile(shown, 0.5))}; ${Math.round(most)} ms`, 'at most 200 ms')
    expect(most).toBeLessThanOrEqual(await within(log, 200))
    expect((await watched()).dialogs).toBe(0)
  })

  test('the marks of 20 and 30 minutes are seen and not heard', async ({ prepare, open, context }) => {
    await prepare('wil')
    await context.clock.install()
    const { page } = await open()
    await unlock(page)
    await typing(page, '<F2>Vertelt rustig door.')
    // The next question is read aloud once she pauses; that is none of the marks.
    await expect(help(page).locator('[aria-current="step"]')).toHaveText('naam')
    const watched = await watchCall(page)
    const { cues } = procedureNamed('wil').script
    expect(cues.map(({ minutes }) => minutes)).toEqual([20, 30])
    const shown = () => Promise.all(cues.map(({ say }) => help(page).getByText(say).isVisible()))
    const seen: boolean[][] = []
    for (const forward of ['19:30', '00:45', '09:00', '01:00']) {
      await page.clock.fastForward(forward)
      await expect(page.getByRole('timer')).toHaveText(/\d\d\.\d\d/)
      seen.push(await shown())
    }
    const { sounds, announced, dialogs } = await watched()
    measured('T13', 'marks seen at 19.30, 20.15, 29.15 and 30.15; sounds', `${seen.map((marks) => marks.filter(Boolean).length).join(' ')}; ${sounds}`, '20 and 30 minutes, visual, silent')
    expect({ seen, sounds, announced, dialogs }).toEqual({ seen: [[false, false], [true, false], [true, false], [false, true]], sounds: 0, announced: [], dialogs: 0 })
    await typing(page, ' En verder.')
    await expect(notes(page)).toHaveValue('Vertelt rustig door. En verder.')
  })

  test('with a screen reader every control has a name, focus goes as the call is spoken, and every step is said', async ({ prepare, open }) => {
    await prepare('wil', [{ name: 'Mevrouw F. van der Verzonnen', phone: '06 00 00 01 23', subject: 'Brief niet beantwoord' }])
    const { page } = await open()
    await unlock(page)
    const watched = await watchCall(page)
    await page.keyboard.press('F2')
    await expect(notes(page)).toBeFocused()
    const stops: string[] = []
    for (let step = 0; step < 11; step += 1) {
      stops.push((await focusedName(page)).replace(/\..*/, ''))
      await page.keyboard.press('Tab')
    }
    expect(stops).toEqual(['Notities', 'Naam', 'Nummer', 'Adres', 'E-mail', 'Wat', 'Wanneer', 'Waar', 'Met wie', 'Gevolg', 'Gewenst'])
    await typing(page, '<Escape>Dan had u beter moeten opletten.<Alt+L><Alt+1>mevrouw f. van der verzonnen<Tab>06 00 00 01 23<Alt+5>Onvriendelijk behandeld')
    await expect(help(page).getByText('zelfde nummer, 2026')).toBeVisible()
    const during = await controls(page)
    await typing(page, '<Alt+S><Alt+J><Ctrl+Enter>')
    await expect(help(page).getByRole('button', { name: /Bewaar/ })).toBeVisible()
    const all = [...during, ...(await controls(page))]
    const nameless = all.filter(({ name }) => name === '')
    measured('T18', 'controls of the call and its wrap-up; without a name', `${all.length}; ${nameless.length}`, '0 without a name')
    expect(nameless).toEqual([])
    expect(all.length).toBeGreaterThan(60)
    const { announced } = await watched()
    measured('T18', 'steps that were said by themselves', String(announced.length), 'mark, caller, agreed, what is missing')
    for (const said of [/^Deze regel is letterlijk/, /^waarschijnlijk: zelfde nummer/, /^De beller zei om .* dat het klopt/, /^Er ontbre|^Alles wat nodig is/]) {
      expect(announced, String(said)).toContainEqual(expect.stringMatching(said))
    }
  })
})

/** F2 and letters, sent as fast as the machine takes them: nobody waits for the sheet to be there. */
async function burst(page: Page, text: string): Promise<void> {
  const client = await page.context().newCDPSession(page)
  const f2 = { key: 'F2', code: 'F2', windowsVirtualKeyCode: 113 }
  const press = (key: { readonly key: string; readonly text?: string }) => [
    client.send('Input.dispatchKeyEvent', { type: key.text === undefined ? 'rawKeyDown' : 'keyDown', ...key }),
    client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
  ]
  await Promise.all([...press(f2), ...text.split('').flatMap((letter) => press({ key: letter, text: letter }))])
  await client.detach()
}

/** For each letter of a text that is typed at a hurried pace, the milliseconds until it was painted. */
async function delaysOf(page: Page, text: string): Promise<readonly number[]> {
  const log = await startKeyLog(page)
  await page.keyboard.type(text, { delay: 25 })
  return log.delays()
}

/** Types, and gives the milliseconds from the last key until the help names somebody. */
async function hintAfter(page: Page, typed: string, surname: string): Promise<number> {
  const hint = await page.evaluateHandle((sought) => {
    const region = document.querySelector('[aria-label="Hulp bij het gesprek"]')!
    let pressed = 0
    const press = () => {
      pressed = performance.now()
    }
    window.addEventListener('keydown', press, true)
    const shown = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!region.textContent.includes(sought)) return
        observer.disconnect()
        window.removeEventListener('keydown', press, true)
        requestAnimationFrame(() => resolve(performance.now() - pressed))
      })
      observer.observe(region, { subtree: true, childList: true, characterData: true })
    })
    return { shown }
  }, surname)
  await page.keyboard.type(typed)
  return hint.evaluate(({ shown }) => shown)
}

interface Control {
  readonly role: string
  readonly name: string
}

/** Everything that can have focus, as the browser tells it to a screen reader. */
async function controls(page: Page): Promise<readonly Control[]> {
  const client = await page.context().newCDPSession(page)
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  await client.detach()
  return nodes
    .filter(({ ignored, properties }) => !ignored && properties?.some(({ name, value }) => name === 'focusable' && value.value === true) === true)
    .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? '').trim() }))
    .filter(({ role }) => !['RootWebArea', 'main'].includes(role))
}

async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const control = document.activeElement as HTMLInputElement
    return control.getAttribute('aria-label') ?? control.labels?.[0]?.textContent ?? ''
  })
}
