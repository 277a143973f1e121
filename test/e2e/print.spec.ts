import { execFile } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { envelopeProfile } from '../../shared/letters/envelope.ts'
import { labelPlace, labelSheets } from '../../shared/letters/label-sheets.ts'
import { findings } from './axe.ts'
import { passphrase } from './call.ts'
import { expect } from './fixtures.ts'
import { judged, test } from './letters.ts'

interface Printed {
  readonly pages: readonly { readonly width: number; readonly height: number }[]
  readonly words: readonly { readonly text: string; readonly page: number; readonly left: number; readonly top: number }[]
}

/** What comes out of the printer, measured in millimetres; undefined where nothing can read a PDF. */
async function printed(page: Page, file: string): Promise<Printed | undefined> {
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }))
  if (!existsSync('/usr/bin/pdftotext')) return undefined
  const { stdout } = await promisify(execFile)('pdftotext', ['-bbox', file, '-'])
  const millimetres = (points: string | undefined) => (Number(points) * 25.4) / 72
  const sheets = stdout.split('<page ').slice(1)
  return {
    pages: sheets.map((sheet) => ({ width: millimetres(/width="([\d.]+)"/.exec(sheet)?.[1]), height: millimetres(/height="([\d.]+)"/.exec(sheet)?.[1]) })),
    words: sheets.flatMap((sheet, number) => [...sheet.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</g)].map(([, left, top, text]) => ({ text: text ?? '', page: number + 1, left: millimetres(left), top: millimetres(top) }))),
  }
}

const near = (one: number, other: number, by: number) => Math.abs(one - other) <= by

test('addresses come out of the printer on the label she began at, on an envelope, and the window test in its place to the millimetre', async ({ folder, open, prepareDossier }) => {
  const dossierId = await prepareDossier({ happenings: judged })
  const { page, close } = await open()
  await page.getByLabel('Wachtzin', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate((id) => { location.hash = `#/brief/${id}/answer` }, dossierId)
  await page.getByRole('button', { name: 'Definitief maken' }).first().press('Enter')
  await page.getByRole('radio', { name: /Nog niet/ }).check()
  await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+Enter')])
  await page.evaluate(() => { location.hash = '#/post' })
  await expect(page.getByText(/1 brief, \d vel/)).toBeVisible()

  const sheets = Number(/, (\d) vel/.exec(await page.getByText(/1 brief, \d vel/).innerText())?.[1])
  const letters = await printed(page, join(folder, 'letters.pdf'))
  // No empty sheet before, between or after the letter and the register.
  if (letters !== undefined) expect([letters.pages.length, letters.words.find(({ text }) => text === 'Bedenkplein')?.page, letters.words.find(({ text }) => text === 'Postlijst')?.page]).toEqual([sheets + 1, 1, sheets + 1])

  await page.getByLabel('Afdrukken', { exact: true }).selectOption('labels')
  await page.getByLabel('Begin bij etiket').fill('5')
  await expect(page.getByText('1 etiket op 1 vel')).toBeVisible()
  const found = [...(await findings(page, 'labels'))]
  const labels = await printed(page, join(folder, 'labels.pdf'))
  const place = labelPlace(labelSheets[0]!, 4)
  const street = labels?.words.find(({ text }) => text === 'Bedenkplein')
  if (labels !== undefined) {
    expect(labels.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[210, 297]])
    expect(street !== undefined && near(street.left, place.x + 4, 1) && street.top > place.y && street.top < place.y + place.height).toBe(true)
  }

  await page.getByLabel('Afdrukken', { exact: true }).selectOption('envelopes')
  await page.getByLabel('Enveloppe', { exact: true }).selectOption('c5')
  await expect(page.getByText('1 enveloppe', { exact: true })).toBeVisible()
  const envelope = await printed(page, join(folder, 'envelope.pdf'))
  const first = envelope?.words.find(({ text }) => text === 'Mevrouw')
  if (envelope !== undefined) {
    expect(envelope.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[229, 162]])
    expect(first !== undefined && near(first.left, 115, 1) && near(first.top, 90, 2)).toBe(true)
  }

  await page.evaluate(() => { location.hash = '#/venstertest' })
  for (const [id, title] of [['be-left', 'België, venster links'], ['be-right', 'België, venster rechts'], ['nl-left', 'Nederland, venster links'], ['none', 'geen venster']] as const) {
    await page.getByRole('radio', { name: new RegExp(title) }).check()
    await expect(page.getByRole('img', { name: new RegExp(title) })).toBeVisible()
    const sheet = await printed(page, join(folder, `${id}.pdf`))
    const { address } = envelopeProfile(id, 'NL')
    const begin = sheet?.words.find(({ text }) => text === 'Mevrouw')
    if (sheet !== undefined) expect([id, sheet.pages.length, begin !== undefined && near(begin.left, address.x, 1) && near(begin.top, address.y, 1)]).toEqual([id, 1, true])
  }
  found.push(...(await findings(page, 'the window test')))
  expect(found).toEqual([])
  await close()
})
