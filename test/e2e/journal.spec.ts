import type { Page } from '@playwright/test'
import { chances, patience, times } from '../fixtures/endurance.ts'
import { test, typing, unlock } from './call.ts'
import { expect } from './fixtures.ts'
import { startKeyLog, type TypedLetter } from './key-log.ts'

const notes = (page: Page) => page.getByRole('textbox', { name: /^Notities/ })
const cursorIn = (page: Page) => notes(page).evaluate((area) => (area as HTMLTextAreaElement).selectionStart)

/** T3 of peers.md: a letter is on the disk so many milliseconds after it was typed, whatever happens then. */
const mostLost = 250

const story = 'De beller vertelt dat zij vorige dinsdag aan de balie stond en dat niemand haar te woord wilde staan. '

/** A program that was killed while somebody typed: what should have been safe by then, and what was typed since. */
interface Killed {
  readonly at: number
  readonly letters: readonly TypedLetter[]
  readonly before: string
  /** How long the page stood still for the machine. */
  readonly stall: number
}

test.describe('the journal of a call', () => {
  const count = times(3, 50)
  test.describe.configure({ timeout: patience(count, 20_000) })

  test(`killed while she types, ${count} times: every sheet and the cursor come back without a question, and at most ${mostLost} ms of typing is lost`, async ({ prepare, open }) => {
    await prepare('wil')
    const chance = chances(count)
    const lost: number[] = []
    const late: string[] = []
    let killed: Killed | undefined
    for (let round = 0; round <= count; round += 1) {
      const { page, kill, close } = await open()
      await unlock(page)
      if (killed === undefined) await typing(page, `<F2>${story.repeat(3)}<F2>`)
      await expect(notes(page)).toBeFocused()
      await expect(page.getByRole('dialog')).toBeHidden()
      const came = await notes(page).inputValue()
      expect(await cursorIn(page)).toBe(came.length)
      if (killed !== undefined) {
        const lostNow = lostOf(killed, came)
        lost.push(lostNow)
        // What a busy machine takes from the whole page is not the journal's.
        if (lostNow > mostLost + killed.stall) late.push(`round ${round}: ${lostNow} ms, of which the page stood still for ${Math.round(killed.stall)}`)
        await page.keyboard.press('F8')
        await expect(notes(page)).toHaveValue(story.repeat(3))
        await page.keyboard.press('F8')
        await expect(notes(page)).toHaveValue(came)
      }
      if (round === count) {
        await close()
        break
      }
      const log = await startKeyLog(page)
      const typed = page.keyboard.type(story.repeat(10), { delay: 12 }).catch(() => {})
      await page.waitForTimeout(200 + chance() * 1_500)
      const at = Date.now()
      await kill()
      killed = { at, letters: await log.letters(), before: came, stall: await log.stall() }
      await page.close()
      await typed
    }
    console.log(`T3  killed ${count} times while typing: at most ${Math.max(...lost)} ms of typing lost (at most ${mostLost})`)
    expect(lost).toHaveLength(count)
    expect(late).toEqual([])
  })
})

/** Milliseconds of typing before the end that did not come back; what came back must be the beginning of what was typed. */
function lostOf({ at, letters, before }: Killed, came: string): number {
  expect(`${before}${story.repeat(10)}`.startsWith(came), 'what came back is what was typed').toBe(true)
  expect(letters.length, 'somebody was typing').toBeGreaterThan(3)
  const firstLost = letters.find((letter) => letter.length > came.length && letter.at <= at)
  return firstLost === undefined ? 0 : at - firstLost.at
}
