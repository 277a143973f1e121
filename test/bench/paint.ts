import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { chromiumArguments, unpackChromium } from '../e2e/chromium.ts'
import { passphrase } from '../fixtures/register.ts'
import { median, type Measurement } from './measurement.ts'
import { openProgram, type RunningProgram } from './register/program.ts'
import { fillLarge } from './register/fill-large.ts'

/** Enough for 60,000 deadlines; a smaller number shows that the bench works. */
const dossiers = Number(process.env['GEHOOR_BENCH_DOSSIERS'] ?? 20_000)
const repeats = 15

/**
 * From a key that goes down to the frame that shows everything it asked for, in the real page over the real program: the question, the
 * answer over the wire, and the painting. Beside it the same for a page with one word on it. Needs `npm run build`.
 */
export async function bench(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-bench-'))
  let program: RunningProgram | undefined
  let browser: Browser | undefined
  try {
    fillLarge(join(folder, 'large'), dossiers, Temporal.PlainDate.from('2026-11-20'))
    program = await openProgram(join(folder, 'large'))
    browser = await chromium.launch({ executablePath: await unpackChromium(), args: chromiumArguments })
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'nl-BE', timezoneId: 'Europe/Brussels' })
    const blank = await blankPage(await context.newPage())
    const page = await context.newPage()
    await page.goto(program.address)
    await unlock(page)
    return await measured(page, blank)
  } finally {
    await browser?.close()
    await program?.end()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Keys that bring the calendar somewhere it was not yet, and the one that is measured. */
const turns: readonly { readonly name: string; readonly before: readonly string[]; readonly key: string }[] = [
  { name: 'Today', before: ['Alt+m'], key: 'Alt+v' },
  { name: 'the calendar, opened', before: ['Alt+v'], key: 'Alt+m' },
  { name: 'eight weeks', before: ['4', 'PageUp', 'PageUp'], key: '2' },
  { name: 'week', before: ['3', 'ArrowUp', 'ArrowUp'], key: '1' },
  { name: 'month', before: ['1', 'PageUp'], key: '3' },
  { name: 'the month before, in the month', before: ['3'], key: 'PageUp' },
  { name: 'year', before: ['3', 'PageUp'], key: '4' },
  { name: 'list', before: ['4', 'ArrowUp'], key: '5' },
]

async function measured(page: Page, blank: Page): Promise<Measurement[]> {
  const bare = await times(blank, Array.from({ length: repeats }, () => ({ before: [], key: 'a' })))
  const reference = `one word on a blank page ${median(bare).toFixed(0)} ms`
  const found: Measurement[] = []
  await page.keyboard.press('Alt+m')
  await settled(page)
  for (const { name, before, key } of turns) {
    const taken = await times(page, Array.from({ length: repeats }, () => ({ before, key })))
    found.push({ name: `paint: ${name}`, measured: median(taken), unit: 'ms', target: '< 100', reference: `slowest ${Math.max(...taken).toFixed(0)}; ${reference}` })
  }
  return found
}

/** Milliseconds from each measured key to the frame after it that owes nothing any more. */
async function times(page: Page, presses: readonly { readonly before: readonly string[]; readonly key: string }[]): Promise<readonly number[]> {
  await page.bringToFront()
  const taken: number[] = []
  for (const { before, key } of presses) {
    for (const each of before) {
      await page.keyboard.press(each)
      await settled(page)
    }
    await page.evaluate(watchNextKey)
    await page.keyboard.press(key)
    taken.push(await page.evaluate(() => window.painted ?? Promise.reject(new Error('Nothing was pressed'))))
  }
  return taken
}

declare global {
  interface Window {
    /** Resolves with how long the key that is measured took to be painted whole. */
    painted?: Promise<number>
  }
}

/** Runs in the page: owes nothing when there is a heading, it is another one, and nothing says that it is still being read. */
function watchNextKey(): void {
  const heading = () => document.querySelector('h1')?.textContent ?? ''
  const before = heading()
  window.painted = new Promise((resolve) => {
    window.addEventListener('keydown', ({ timeStamp, key }) => {
      if (key === 'Alt') return
      const look = () => {
        const isDone = heading() !== '' && heading() !== before && document.querySelector('[data-reading]') === null
        if (!isDone) {
          requestAnimationFrame(look)
          return
        }
        // A message that is sent before the painting arrives after it.
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve(performance.now() - timeStamp))
        port1.start()
        port2.postMessage(0)
      }
      requestAnimationFrame(look)
    }, { capture: true })
  })
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('h1') !== null && document.querySelector('[data-reading]') === null)
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

/** A page on which every key changes one word. */
async function blankPage(page: Page): Promise<Page> {
  await page.setContent('<h1>0</h1>')
  await page.evaluate(() => {
    let count = 0
    window.addEventListener('keydown', () => {
      const heading = document.querySelector('h1')
      if (heading !== null) heading.textContent = String((count += 1))
    })
  })
  return page
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Wachtzin', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor({ timeout: 120_000 })
  await settled(page)
}
