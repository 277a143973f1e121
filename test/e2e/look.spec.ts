import { writeFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { everyLook, findings } from './axe.ts'
import { test } from './call.ts'
import { expect } from './fixtures.ts'

const passphrase = 'vier natte parapluus in de gang'
/** Deriving the keys of a register takes long on purpose, and longer on a busy machine. */
const patience = { timeout: 40_000 }
/** Everything that the page says to its console; the content security policy says its refusals there. */
function listenTo(page: Page): readonly string[] {
  const heard: string[] = []
  page.on('console', (message) => {
    if (message.type() !== 'log' && !message.text().includes('status of 401')) heard.push(message.text())
  })
  page.on('pageerror', (error) => heard.push(error.message))
  return heard
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((place) => {
    location.hash = place
  }, hash)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

async function unlockWith(page: Page): Promise<void> {
  await page.getByRole('textbox').first().fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation').first()).toBeVisible()
}

// Another language changes words, not roles or colours.
for (const language of ['nl', 'en'] as const) {
  test(`axe finds nothing on the start screens in ${language}`, async ({ open }) => {
    const { page } = await open()
    const heard = listenTo(page)
    await expect(page.getByRole('radio').first()).toBeFocused()
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
    expect(await findings(page, 'here', language === 'nl' ? everyLook : ['light'])).toEqual([])
    await page.getByRole('radio').nth(3).check()
    expect(await findings(page, 'here', language === 'nl' ? everyLook : ['light'])).toEqual([])

    await page.keyboard.press('Enter')
    await page.getByRole('textbox').nth(1).fill('kat')
    await page.keyboard.press('Enter')
    expect(await findings(page, 'here', language === 'nl' ? everyLook : ['light'])).toEqual([])

    await page.getByRole('textbox').nth(0).fill('K. Demaere')
    for (const place of [1, 2]) await page.getByRole('textbox').nth(place).fill(passphrase)
    await expect(page.getByText(/Sterkte: sterk|Strength: strong/)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('list', { name: /Herstelsleutel|Recovery key/ })).toBeVisible(patience)
    await page.getByRole('button', { name: /Register openen|Open the register/ }).click()
    expect(await findings(page, 'here', language === 'nl' ? everyLook : ['light'])).toEqual([])
    expect(heard).toEqual([])
  })
}

test('axe finds nothing while the register is locked or damaged', async ({ prepare, open, folder }) => {
  await prepare('inter', [{ name: 'Mevrouw F. van der Verzonnen', subject: 'Brief niet beantwoord' }])
  const bytes = readFileSync(join(folder, 'register.db'))
  bytes.fill(0xa5, 3 * 4096, 4 * 4096)
  writeFileSync(join(folder, 'register.db'), bytes)
  const { page } = await open()
  const heard = listenTo(page)
  expect(await findings(page, 'here', everyLook)).toEqual([])
  await page.getByRole('textbox').fill('verkeerd')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Deze wachtzin past niet')).toBeVisible()
  expect(await findings(page, 'here', everyLook)).toEqual([])
  await page.getByRole('button', { name: /vergeten/ }).click()
  expect(await findings(page, 'here', everyLook)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('textbox').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio').first()).toBeVisible()
  expect(await findings(page, 'here', everyLook)).toEqual([])
  expect(heard.filter((message) => !message.includes('status of 500'))).toEqual([])
})

test('axe finds nothing on settings, help and their dialogs', async ({ prepare, open }) => {
  test.setTimeout(120_000)
  await prepare('zoersel', [{ name: 'Mevrouw F. van der Verzonnen', subject: 'Brief niet beantwoord' }])
  const { page } = await open()
  const heard = listenTo(page)
  await unlockWith(page)
  for (const place of ['#/hulp/stijl', '#/hulp/toetsen', '#/instellingen']) {
    await goTo(page, place)
    expect(await findings(page, place, everyLook), place).toEqual([])
  }
  await page.getByRole('button', { name: /Wachtzin voor een collega/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await findings(page, 'here', everyLook)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('F9')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await findings(page, 'here', everyLook)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+K')
  await expect(page.getByRole('combobox').last()).toBeFocused()
  expect(await findings(page, 'here', everyLook)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Meer', exact: true }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  expect(await findings(page, 'here', everyLook)).toEqual([])
  expect(heard).toEqual([])
})

test.describe('at 200 % and 400 %', () => {
  for (const width of [683, 341]) {
    test.describe(`${width} px wide`, () => {
      test.use({ viewport: { width, height: 384 } })

      test('every screen stacks and nothing has to be scrolled sideways (WCAG 1.4.10)', async ({ prepare, open }) => {
        await prepare('wil')
        const { page } = await open()
        const tooWide = async (place: string) => {
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
          return wide > 0 ? [`${place}: ${wide} px`] : []
        }
        const found = await tooWide('unlock')
        await unlockWith(page)
        for (const place of ['#/instellingen', '#/hulp/toetsen', '#/hulp/stijl']) {
          await goTo(page, place)
          found.push(...(await tooWide(place)))
        }
        expect(found).toEqual([])
      })
    })
  }
})

test('whatever has focus can be seen to have it, and is not hidden under the key bar', async ({ prepare, open }) => {
  test.setTimeout(120_000)
  await prepare('wil')
  const { page } = await open()
  await unlockWith(page)
  await goTo(page, '#/instellingen')
  const unseen: string[] = []
  let first = ''
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab')
    const state = await page.evaluate(() => {
      const focused = document.activeElement
      if (focused === null || focused === document.body) return undefined
      const ringOf = (element: Element) => {
        const style = getComputedStyle(element)
        return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
      }
      const around: Element[] = []
      for (let element: Element | null = focused; element !== null && around.length < 3; element = element.parentElement) around.push(element)
      const box = focused.getBoundingClientRect()
      const bar = document.querySelector('footer')?.getBoundingClientRect()
      const isUnder = bar !== undefined && box.top >= bar.top
      return { name: `${focused.tagName} ${focused.textContent.slice(0, 40)} ${focused.getAttribute('name') ?? focused.id}`, hasRing: around.some(ringOf), isUnder }
    })
    if (state === undefined || state.name === first) break
    if (first === '') first = state.name
    if (!state.hasRing || state.isUnder) unseen.push(JSON.stringify(state))
  }
  expect(first).not.toBe('')
  expect(unseen).toEqual([])
})

test.describe('with less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })
  test('nothing moves', async ({ prepare, open }) => {
    await prepare('wil')
    const { page } = await open()
    await unlockWith(page)
    await goTo(page, '#/hulp/stijl')
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element)
        return transitionDuration.split(', ').some((duration) => Number.parseFloat(duration) > 0) || animationName !== 'none'
      }).length,
    )
    expect(moving).toBe(0)
  })
})
