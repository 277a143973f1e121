import type { Locator, Page } from '@playwright/test'
import type { Inputs } from '../../shared/contract/contract.ts'
import { test as story, unlock } from './call.ts'
import { expect, type Running } from './fixtures.ts'

/**
 * Deadlines of a dossier as its screen lists them: the name with the sign of its kind in front, and how it stands. Law is `§`, a
 * given word `”`, an own target has no sign. `ma 4 januari 2027` runs; the distance stands behind it only on its day and when it is late.
 */
export type Terms = Readonly<Record<string, string>>

/** Answers to the questions of a step, by label, in the order in which Tab reaches them; what is not named stays as it lies ready. */
export type Answers = Readonly<Record<string, string>>

/** How a sheet is opened for each way in: a key, or what to look for. */
const waysIn = { phone: 'F2', letter: 'Shift+F2', email: 'E-mail invoeren', form: 'Formulier invoeren', portal: 'klantenportaal invoeren' } as const

export interface Letter {
  /** What must stand in its text. */
  readonly says?: readonly (string | RegExp)[]
  readonly lacks?: readonly (string | RegExp)[]
  /** Words for a piece of the text, by its name; they take the place of what stands there. */
  readonly writes?: Answers
  /** Words for the blanks that the text leaves open, in their order. */
  readonly blanks?: readonly string[]
  /** Address above a letter to somebody else. */
  readonly to?: string
  /** Day on which it goes, as typed; absent: today. */
  readonly on?: string
  /** The way that must be proposed, as the list of ways says. */
  readonly goesBy?: string
  /** Another way than the one proposed. */
  readonly by?: string
}

/** One complaint from the first word to the last letter, on as many days as it takes, by keyboard. */
export interface Told {
  readonly page: () => Page
  /** A later day: the program is closed, opened and unlocked, and the dossier is found by its number. */
  readonly on: (day: string, time?: string) => Promise<void>
  /** Opens a sheet for this way in and fills it in: keys in angle brackets, everything else is text; saves it, and waits for its dossier. */
  readonly enter: (way: keyof typeof waysIn, script: string) => Promise<void>
  readonly step: (name: string, answers?: Answers) => Promise<void>
  /** Writes a letter, or goes on with the one that a step led to, and makes it final. */
  readonly letter: (name: string, letter?: Letter) => Promise<void>
  /** Leaves the letter that a step led to for later. */
  readonly putAside: (name: string) => Promise<void>
  /** Compares the whole list: it is as it was at the last look, but for these. */
  readonly due: (changed?: Terms) => Promise<void>
}

interface DaysFixtures {
  /** A story at an organisation, in an empty register. */
  readonly tell: (procedureId: string, settings?: Inputs['settings']['save']) => Promise<Told>
}

export const test = story.extend<DaysFixtures>({
  tell: async ({ prepare, open }, use) => {
    let running: Running | undefined
    await use(async (procedureId, settings = {}) => {
      await prepare(procedureId, [], { senderAddress: ['Voorbeeldplein 1', '1000 Voorbeeldstad'], ...settings })
      let number: string | undefined
      let terms: Terms = {}
      const page = () => {
        if (running === undefined) throw new Error('The story begins with a day')
        return running.page
      }
      return {
        page,
        on: async (day, time = '10:05') => {
          await running?.close()
          running = await open(`${day}T${time}:00Z`)
          await unlock(running.page)
          if (number !== undefined) await openDossier(running.page, number)
        },
        enter: async (way, script) => {
          await openSheet(page(), waysIn[way])
          await quickly(page(), script)
          await page().keyboard.press('Control+Enter')
          await expect(page()).toHaveURL(/#\/dossier\//)
          await expectOnSteps(page())
          number = /\d{4}-\d{4}/.exec(await page().getByRole('heading', { level: 1 }).innerText())?.[0]
        },
        step: (name, answers) => doStep(page(), name, answers),
        letter: (name, letter) => writeLetter(page(), name, letter),
        putAside: (name) => putAside(page(), name),
        due: (changed = {}) => {
          terms = { ...terms, ...changed }
          return expectTerms(page(), terms)
        },
      }
    })
  },
})

/** Presses keys and puts in text at once, as from the clipboard: a story of weeks need not wait for its typist. */
export async function quickly(page: Page, script: string): Promise<void> {
  for (const part of script.split(/(<[A-Z][A-Za-z0-9+]*>)/)) {
    if (/^<.+>$/.test(part)) await page.keyboard.press(part.slice(1, -1).replace('Ctrl', 'Control'))
    else if (part.length === 1) await page.keyboard.press(part)
    else if (part !== '') await page.keyboard.insertText(part)
  }
}

async function openSheet(page: Page, way: string): Promise<void> {
  if (way.endsWith('F2')) await page.keyboard.press(way)
  else {
    await searchAndDo(page)
    await quickly(page, `${way}<Enter>`)
  }
  await expect(page.getByRole('textbox', { name: /^(Notities|Wat er staat)/ })).toBeFocused()
}

async function searchAndDo(page: Page): Promise<void> {
  await page.keyboard.press('Control+K')
  await expect(page.getByRole('combobox', { name: 'Zoeken en doen' })).toBeFocused()
}

async function openDossier(page: Page, number: string): Promise<void> {
  await searchAndDo(page)
  await page.keyboard.insertText(number)
  // Closed ones are found too.
  await expect(page.getByRole('option', { name: number, selected: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/dossier\//)
  await expectOnSteps(page)
}

const steps = (page: Page) => page.getByRole('toolbar')

async function expectOnSteps(page: Page): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(steps(page).locator(':focus')).toHaveCount(1)
}

/** Takes a step that stands in front by its letter, and any other from the list behind “Meer stappen”. */
async function takeStep(page: Page, name: string): Promise<void> {
  await expectOnSteps(page)
  const button = steps(page).getByRole('button', { name, exact: true })
  if ((await button.count()) === 0) return chooseMore(page, name)
  const letter = await button.getAttribute('aria-keyshortcuts')
  if (letter !== null) return page.keyboard.press(letter)
  for (let press = 0; press < 12 && !(await isFocused(button)); press += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
}

async function chooseMore(page: Page, name: string): Promise<void> {
  await page.keyboard.press('M')
  await chooseRow(page, 'Wat er nog kan', name)
}

/** Walks down a list that opened to the row with this first line, and takes it. */
async function chooseRow(page: Page, list: string, name: string): Promise<void> {
  const rows = page.getByRole('dialog', { name: list }).getByRole('row')
  await expect(rows.first()).toBeFocused()
  const passed: string[] = []
  for (let press = 0; press < 50; press += 1) {
    const here = await page.evaluate(() => (document.activeElement as HTMLElement).innerText.split('\n')[0]?.trim() ?? '')
    if (here === name) return page.keyboard.press('Enter')
    if (passed.at(-1) === here) break
    passed.push(here)
    await page.keyboard.press('ArrowDown')
    // Focus moves when the list is drawn again; below the last row it stays.
    await page.waitForFunction((before) => (document.activeElement as HTMLElement).innerText.split('\n')[0]?.trim() !== before, here, { timeout: 15_000 }).catch(() => {})
  }
  throw new Error(`${list} has no ${name}; it has ${passed.join(', ')}`)
}

async function doStep(page: Page, name: string, answers: Answers = {}): Promise<void> {
  await takeStep(page, name)
  const dialog = page.getByRole('dialog', { name, exact: true })
  await expect(dialog.locator(':focus')).toHaveCount(1)
  for (const [label, value] of Object.entries(answers)) await answer(page, label, value)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
}

/** Goes to a question by Tab and answers it, whatever kind it is. */
async function answer(page: Page, label: string, value: string): Promise<void> {
  const kind = await tabTo(page, label)
  if (kind === 'text') return quickly(page, `<Ctrl+A>${value}`)
  if (kind === 'select') return page.keyboard.type(value)
  for (let press = 0; press < 20; press += 1) {
    const chosen = await page.evaluate(() => (document.activeElement as HTMLInputElement).checked && document.activeElement?.closest('label')?.querySelector('b')?.textContent)
    if (chosen === value) return
    await page.keyboard.press(chosen === false ? 'Space' : 'ArrowDown')
  }
  throw new Error(`No choice ${value} for ${label}`)
}

/** Presses Tab until the field with this label has focus. */
async function tabTo(page: Page, label: string): Promise<'text' | 'select' | 'choice'> {
  const passed: string[] = []
  for (let press = 0; press < 40; press += 1) {
    const { name, kind } = await page.evaluate(() => {
      const field = document.activeElement as HTMLInputElement
      const text = field.type === 'radio' ? field.closest('fieldset')?.querySelector('legend')?.textContent : field.labels?.[0]?.textContent ?? field.getAttribute('aria-label')
      return { name: text ?? '', kind: field.type === 'radio' ? ('choice' as const) : field.tagName === 'SELECT' ? ('select' as const) : ('text' as const) }
    })
    if (name === label || name === `${label} (mag leeg)`) return kind
    passed.push(name)
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${label}; it passed ${passed.join(', ')}`)
}

const isFocused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement)

/** The text of a letter, once its screen is there. */
async function openText(page: Page, name: string): Promise<Locator> {
  const text = page.getByRole('region', { name: 'Tekst van de brief' })
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(text.locator('[data-section]').first()).toBeFocused()
  return text
}

async function putAside(page: Page, name: string): Promise<void> {
  await openText(page, name)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/#\/dossier\//)
  await expectOnSteps(page)
}

async function writeLetter(page: Page, name: string, { says = [], lacks = [], writes = {}, blanks = [], to, on, goesBy, by }: Letter = {}): Promise<void> {
  if (!page.url().includes('#/brief/')) {
    const label = `${name} schrijven`
    if ((await steps(page).getByRole('button', { name: label, exact: true }).count()) > 0) await takeStep(page, label)
    else {
      await expectOnSteps(page)
      await chooseMore(page, 'Brief schrijven')
      await chooseRow(page, 'Welke brief?', name)
    }
  }
  const text = await openText(page, name)
  for (const [label, words] of Object.entries(writes)) {
    await tabTo(page, label)
    await quickly(page, `<Ctrl+A>${words}`)
  }
  for (const words of blanks) {
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toMatch(/^\[… .* …\]$/)
    await page.keyboard.insertText(words)
  }
  const written = (await text.locator('[data-section]').allInnerTexts()).join('\n')
  for (const words of says) expect(written, name).toMatch(words instanceof RegExp ? words : new RegExp(escaped(words)))
  for (const words of lacks) expect(written, name).not.toMatch(words instanceof RegExp ? words : new RegExp(escaped(words)))
  if (to !== undefined) await answer(page, 'Adres boven de brief', to)
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: `${name} definitief maken` })
  await expect(dialog).toContainText('Alles wat erin moet staan, staat erin.')
  if (on !== undefined) {
    await quickly(page, '<ArrowDown>')
    await answer(page, 'Op de post op', on)
  }
  if (goesBy !== undefined) await expect(dialog.getByLabel('Hoe gaat hij weg?').locator('option:checked')).toHaveText(goesBy)
  if (by !== undefined) await answer(page, 'Hoe gaat hij weg?', by)
  const downloading = page.waitForEvent('download', { timeout: 30_000 })
  await page.keyboard.press('Control+Enter')
  await downloading
  await expect(page.getByRole('dialog', { name: `${name} is definitief.` })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/dossier\//)
  await expectOnSteps(page)
}

/** The whole list of deadlines is this and nothing else. */
async function expectTerms(page: Page, expected: Terms): Promise<void> {
  const read = async () => {
    const rows = await page.locator('[data-deadline] > button').evaluateAll((buttons) =>
      buttons.map((row) => {
        const [sign, name, due] = [...row.children].map((part) => part as HTMLElement)
        const pending = name?.querySelector('small')?.textContent
        const label = [sign?.textContent, name?.firstChild?.textContent].filter((part) => part !== '').join(' ')
        const standing = (due?.textContent ?? '').replace(/, over \d+ dagen$/, '')
        return `${label}: ${pending === undefined || pending === null ? standing : `${standing}; ${pending}`}`
      }),
    )
    return rows.toSorted()
  }
  await expect.poll(read, { intervals: [50, 100, 200] }).toEqual(Object.entries(expected).map(([name, standing]) => `${name}: ${standing}`).toSorted())
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
