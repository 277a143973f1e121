import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { call } from '@orpc/server'
import { chromium, type Browser, type Page } from '@playwright/test'
import { router } from '../../electron/api/router.ts'
import { emptySheet } from '../../shared/dossier/intake/sheet.ts'
import { chromiumArguments, unpackChromium } from '../e2e/chromium.ts'
import { openTestApplication } from '../fixtures/application.ts'
import { passphrase } from '../fixtures/register.ts'
import { millisecondsOf, type Measurement } from './measurement.ts'
import { openProgram, type RunningProgram } from './register/program.ts'

/** As many as issue 5 asks for; a smaller number shows that the bench works. */
const letters = Number(process.env['GEHOOR_BENCH_LETTERS'] ?? 500)
const day = '2026-11-20'

/**
 * A batch that lies ready for the post: asked for, recorded and taken back, each in one question to a real register; then the page
 * with all their sheets on it. Needs `npm run build`.
 */
export async function bench(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-bench-'))
  try {
    const ofRegister = await inRegister(join(folder, 'register'))
    return [...ofRegister, ...(await onThePage(join(folder, 'register')))]
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function inRegister(folder: string): Promise<readonly Measurement[]> {
  const application = await openTestApplication({ folder })
  const context = { session: application.context.session }
  try {
    await call(router.register.create, { procedureId: 'wil', coordinatorName: 'K. Demaere', passphrase, language: 'nl' }, { context })
    for (let count = 1; count <= letters; count++) {
      const sheet = emptySheet({ id: `01936f00-0000-7000-9000-${String(count).padStart(12, '0')}`, procedureId: 'wil', startedAt: `${day}T08:30:00Z`, channel: 'phone' })
      const { dossierId } = await call(router.dossiers.open, { ...sheet, name: 'mevrouw A. Modaal', address: `Voorbeeldstraat ${count}, ${1000 + (count % 9000)} AB Voorbeeldstad`, subject: 'Niet teruggebeld' }, { context })
      await call(router.letters.finalise, { dossierId, kind: 'acknowledgement', expects: 1, channel: 'letter', incompleteBecause: 'Meting' }, { context })
    }
    const ids = () => call(router.letters.waiting, {}, { context }).then((waiting) => waiting.letters.map(({ letter }) => letter.letterId))
    const asking = await millisecondsOf(ids)
    const waiting = await ids()
    if (waiting.length !== letters) throw new Error(`Only ${waiting.length} letters wait`)
    let posted: readonly { readonly dossierId: string; readonly undoes: number }[] = []
    const posting = await millisecondsOf(async () => (posted = await call(router.letters.post, { letters: waiting, on: day }, { context })))
    const back = await millisecondsOf(() => call(router.letters.takePostBack, { posted: [...posted] }, { context }))
    return [
      { name: `${letters} letters wait: asked for, with address and term`, measured: asking, unit: 'ms' },
      { name: `${letters} letters on the post, one act`, measured: posting, unit: 'ms' },
      { name: `${letters} letters taken back, one act`, measured: back, unit: 'ms' },
    ]
  } finally {
    await application.close()
  }
}

async function onThePage(folder: string): Promise<readonly Measurement[]> {
  let program: RunningProgram | undefined
  let browser: Browser | undefined
  try {
    program = await openProgram(folder)
    browser = await chromium.launch({ executablePath: await unpackChromium(), args: [...chromiumArguments, '--enable-precise-memory-info'] })
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'nl-BE', timezoneId: 'Europe/Brussels' })
    const page = await context.newPage()
    await page.goto(program.address)
    await page.getByLabel('Wachtzin', { exact: true }).fill(passphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor()
    const listed = await millisecondsOf(async () => {
      await page.evaluate(() => { location.hash = '#/post' })
      await page.getByRole('checkbox').nth(letters - 1).waitFor()
    })
    const made = await millisecondsOf(() => page.waitForFunction((all) => document.querySelectorAll('[data-letter]').length === all, letters, { timeout: 600_000, polling: 250 }))
    const ticks = []
    for (let turn = 0; turn < 5; turn++) ticks.push(await tick(page))
    const megabytes = await page.evaluate(() => ((performance as unknown as { readonly memory?: { readonly usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0) / 1e6)
    return [
      { name: `${letters} letters: the screen, from the key to the whole list`, measured: listed, unit: 'ms' },
      { name: `${letters} letters: all sheets made, while the screen can be used`, measured: made / 1000, unit: 's' },
      { name: `${letters} letters: a tick, painted, with all sheets there`, measured: Math.max(...ticks), unit: 'ms', reference: 'the slowest of five' },
      { name: `${letters} letters: memory of the page's own objects`, measured: megabytes, unit: 'MB' },
    ]
  } finally {
    await browser?.close()
    await program?.end()
  }
}

/** Milliseconds from a tick to the frame that shows it. */
function tick(page: Page): Promise<number> {
  return page.evaluate(() => new Promise<number>((resolve) => {
    const begun = performance.now()
    document.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => resolve(performance.now() - begun))
      port1.start()
      port2.postMessage(0)
    })
  }))
}
