import type { Page } from '@playwright/test'
import { everyLook, findings } from './axe.ts'
import { expect, test } from './fixtures.ts'

test.use({ startAt: '2026-11-20T10:12:00Z', words: ['--demo'] })
test.beforeEach(() => test.setTimeout(240_000))

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((place) => {
    location.hash = place
  }, hash)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Opens the first dossier of Today: a late one, with letters, a hearing and a judgement. */
async function openFirst(page: Page): Promise<void> {
  await goTo(page, '#/vandaag')
  await page.locator('[data-row]').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('toolbar').locator(':focus')).toHaveCount(1)
}

for (const language of ['nl', 'en'] as const) {
  test(`${language === 'nl' ? 'axe finds nothing on' : 'nothing goes wrong in English on'} Today, the list, a dossier and its dialogs`, async ({ page }) => {
    const heard: string[] = []
    page.on('console', (message) => heard.push(message.text()))
    page.on('pageerror', (error) => heard.push(error.message))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    if (language === 'en') {
      await goTo(page, '#/instellingen')
      await page.getByLabel('Taal van het scherm').selectOption('English')
      await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
    }
    const found: string[] = []
    const look = async (place: string, looks?: typeof everyLook) => {
      // Another language changes words, not roles or colours.
      if (language === 'nl') found.push(...(await findings(page, place, looks)))
    }

    await goTo(page, '#/vandaag')
    await expect(page.locator('[data-row]:focus')).toHaveCount(1)
    await look('today', everyLook)
    await page.keyboard.press('W')
    await expect(page.getByRole('dialog').getByRole('img').last()).toBeVisible()
    await look('why, from today')
    await page.keyboard.press('Escape')

    await goTo(page, '#/lijst')
    await expect(page.locator('[data-row]:focus')).toHaveCount(1)
    await look('list')
    await page.getByRole('button', { name: /^(Welke dossiers|Which files)/ }).press('Enter')
    await expect(page.getByRole('menu')).toBeVisible()
    await look('choosing in the list')
    await page.keyboard.press('Escape')
    await page.getByRole('searchbox').fill('xyzzy')
    await expect(page.getByText(/“xyzzy”/)).toBeVisible()
    await look('nothing found')

    await openFirst(page)
    await page.keyboard.press('W')
    await expect(page.getByRole('button', { expanded: true })).toBeVisible()
    await look('dossier with why', everyLook)
    for (const letter of ['M', 'E', 'G']) {
      await page.getByRole('toolbar').locator('[tabindex="0"]').focus()
      await page.keyboard.press(letter)
      await expect(page.getByRole('dialog')).toBeVisible()
      // What is missing is told at its place only after a try.
      await page.keyboard.press('Control+Enter')
      await look(`dialog of ${letter}`)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    await page.keyboard.press('Control+Z')
    await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('s').first()).toBeVisible()
    await look('taken back')
    expect(found).toEqual([])
    expect(heard).toEqual([])
  })
}

for (const width of [683, 341]) {
  test.describe(`${width} px wide, as at ${width === 683 ? 200 : 400} %`, () => {
    test.use({ viewport: { width, height: 384 } })

    test('everything stacks, nothing has to be scrolled sideways, and nothing is cut (WCAG 1.4.10)', async ({ page }) => {
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const found: string[] = []
      const look = async (place: string) => {
        found.push(
          ...(await page.evaluate((where) => {
            const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth
            const cut = [...document.querySelectorAll('main *')].filter((element) => {
              const { overflowX, textOverflow } = getComputedStyle(element)
              return textOverflow === 'ellipsis' && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
            })
            return [...(sideways > 0 ? [`${where}: ${sideways} px too wide`] : []), ...cut.map((element) => `${where}: cut: ${element.textContent.slice(0, 60)}`)]
          }, place)),
        )
      }
      await look('today')
      await goTo(page, '#/lijst')
      await expect(page.locator('[data-row]').first()).toBeVisible()
      await look('list')
      await openFirst(page)
      await look('dossier')
      await page.keyboard.press('W')
      await expect(page.getByRole('button', { expanded: true })).toBeVisible()
      await look('why')
      await page.keyboard.press('N')
      await expect(page.getByRole('dialog')).toBeVisible()
      await look('dialog')
      expect(found).toEqual([])
    })
  })
}

test('the whole way through a dossier is possible with Tab, and whatever has focus can be seen to have it', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await openFirst(page)
  const stops: string[] = []
  const unseen: string[] = []
  for (let press = 0; press < 40; press += 1) {
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return undefined
      const style = getComputedStyle(element)
      const hasRing = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
      const box = element.getBoundingClientRect()
      const bar = document.querySelector('footer')?.getBoundingClientRect()
      return { name: `${element.tagName} ${element.textContent.slice(0, 120)}`, isSeen: hasRing && (bar === undefined || box.top < bar.top) }
    })
    if (stop === undefined || stops.includes(stop.name)) break
    stops.push(stop.name)
    if (!stop.isSeen) unseen.push(stop.name)
    await page.keyboard.press('Tab')
  }
  expect(unseen).toEqual([])
  expect(stops.some((name) => name.includes('Termijn verlengen'))).toBe(true)
  expect(stops.some((name) => name.includes('Waarom deze datum?'))).toBe(true)
  expect(stops.some((name) => name.includes('Openen in Word'))).toBe(true)
})
