import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressLines, addressRemarks } from '../../../shared/letters/address.ts'
import { addressPoints, addressLineHeight, envelopeProfile, type EnvelopeId } from '../../../shared/letters/envelope.ts'
import { textWidth } from '../../../shared/letters/text-width.ts'
import { letterKind } from '../../../shared/letters/letter.ts'
import { times } from '../../fixtures/endurance.ts'
import { documentInput, documentOf } from '../../fixtures/letter-documents.ts'
import { complainants, procedureIds, procedureOf, type ComplainantId, type ProcedureId, type Scene } from '../../fixtures/letters.ts'

const run = promisify(execFile)

async function isThere(program: string, argument: string): Promise<boolean> {
  return run(program, [argument]).then(
    () => true,
    (error: { readonly code?: unknown }) => error.code !== 'ENOENT',
  )
}

const hasOffice = (await isThere('soffice', '--version')) && (await isThere('pdftotext', '-v'))
if (!hasOffice) console.log('Skipped: letters are not measured on paper, because LibreOffice (soffice) or pdftotext is not installed.')

interface Word {
  readonly text: string
  /** Millimetres from the left and top edge of the sheet. */
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const folder = mkdtempSync(join(tmpdir(), 'gehoor-print-'))
afterAll(() => rmSync(folder, { recursive: true }))

const envelopes = ['be-left', 'be-right', 'nl-left', 'none'] as const satisfies readonly EnvelopeId[]
const senders = ['inter', 'wil'] as const satisfies readonly ProcedureId[]
const who = ['person', 'organisation', 'unknown title', 'long name'] as const satisfies readonly ComplainantId[]
const addressed = envelopes.flatMap((envelope) => senders.flatMap((procedureId) => who.map((complainant) => [envelope, procedureId, complainant] as const)))
const isLong = times(0, 1) === 1
/** Every kind of letter, each at one organisation in turn; at night at all five, and to everybody. */
const everyKind = letterKind.options.flatMap((kind, place) => procedureIds
  .filter((_, turn) => isLong || turn === place % procedureIds.length)
  .flatMap((procedureId) => (isLong ? [...who, 'abroad' as const] : ['person' as const]).map((complainant) => [procedureId, kind, complainant] as const)))
const whole = procedureIds.flatMap((procedureId) => (['acknowledgement', 'answer'] as const).map((kind) => [procedureId, kind] as const))

const addressScene = (envelope: EnvelopeId, procedureId: ProcedureId, complainant: ComplainantId): Scene => ({ procedureId, kind: 'acknowledgement', complainant, settings: { envelope } })
const wholeScene = (procedureId: ProcedureId, kind: Scene['kind'], complainant: ComplainantId = 'person'): Scene => ({ procedureId, kind, complainant, settings: { envelope: procedureOf(procedureId).organisation.country === 'NL' ? 'nl-left' : 'be-left' } })

const nameOf = ({ procedureId, kind, complainant, settings }: Scene) => `${procedureId} ${kind} ${typeof complainant === 'string' ? complainant : ''} ${settings?.envelope ?? ''}`.trim().replaceAll(/ +/g, '-')

/** The sheets of a printed letter, as words with their place. */
async function sheetsOf(scene: Scene): Promise<readonly (readonly Word[])[]> {
  const { stdout } = await run('pdftotext', ['-bbox', join(folder, `${nameOf(scene)}.pdf`), '-'])
  const millimetres = (points: string | undefined) => (Number(points) * 25.4) / 72
  return stdout.split('<page ').slice(1).map((page) =>
    [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)].map(([, left, top, right, bottom, text = '']) => ({
      text: text.replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
      left: millimetres(left), top: millimetres(top), right: millimetres(right), bottom: millimetres(bottom),
    })),
  )
}

function addressOf(scene: Scene, words: readonly Word[]): readonly Word[] {
  const lines = documentInput(scene).addressLines
  // Without spaces, because a line may go on on the next behind a hyphen.
  const wanted = lines.join('').replaceAll(/\s/g, '')
  for (const start of words.keys()) {
    let said = ''
    for (let end = start; end < words.length && said.length < wanted.length; end++) {
      said += words[end]?.text ?? ''
      if (said === wanted) return words.slice(start, end + 1)
    }
  }
  return []
}

describe.skipIf(!hasOffice)('On paper', () => {
  beforeAll(async () => {
    const scenes = [...addressed.map((each) => addressScene(...each)), ...whole.map((each) => wholeScene(...each)), ...everyKind.map((each) => wholeScene(...each))]
    const paths = await Promise.all([...new Map(scenes.map((scene) => [nameOf(scene), scene])).values()].map(async (scene) => {
      const path = join(folder, `${nameOf(scene)}.docx`)
      writeFileSync(path, await documentOf(scene))
      return path
    }))
    // A profile folder of its own, so that an office that is open does not take the work.
    // A hundred at a time: of more it silently leaves some out.
    for (let from = 0; from < paths.length; from += 100) {
      await run('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, ...paths.slice(from, from + 100)], { maxBuffer: 1e8 })
    }
  }, 900_000)

  it.each(addressed)('%s, %s: the address of the %s begins within a millimetre of its place, line under line', async (envelope, procedureId, complainant) => {
    const scene = addressScene(envelope, procedureId, complainant)
    const { address } = envelopeProfile(envelope, procedureOf(procedureId).organisation.country)
    const words = addressOf(scene, (await sheetsOf(scene))[0] ?? [])
    const lines = addressLines(complainants[complainant], procedureOf(procedureId).organisation.country)
    const firsts = words.filter((word, index) => index === 0 || word.top > (words[index - 1]?.top ?? 0) + 1)
    expect(firsts.length).toBeGreaterThanOrEqual(lines.length)
    expect(firsts.filter(({ left, top }, index) => Math.abs(left - address.x) >= 1 || Math.abs(top - address.y - index * addressLineHeight) >= 1)).toEqual([])
  })

  it.each(everyKind)('%s: the address above the %s of the %s stands within a millimetre of its place, whoever it goes to', async (procedureId, kind, complainant) => {
    const scene = wholeScene(procedureId, kind, complainant)
    const input = documentInput(scene)
    const { address, maxLines } = envelopeProfile(input.settings.envelope, procedureOf(procedureId).organisation.country)
    const sheets = await sheetsOf(scene)
    const words = addressOf(scene, sheets[0] ?? [])
    const firsts = words.filter((word, index) => index === 0 || word.top > (words[index - 1]?.top ?? 0) + 1)
    // No line is lost: one that is too wide goes on on the next, and more than fit the window are told on the screen.
    expect(firsts.length).toBeGreaterThanOrEqual(Math.min(input.addressLines.length, maxLines))
    expect(firsts.filter(({ left, top }, index) => Math.abs(left - address.x) >= 1 || Math.abs(top - address.y - index * addressLineHeight) >= 1)).toEqual([])
    expect(sheets.length).toBeLessThanOrEqual(2)
  })

  it.each(addressed.filter(([envelope]) => envelope !== 'none'))('%s, %s: all of the address of the %s stays visible in the window, or it was told that there are too many lines, and nothing else but a return line comes into view', async (envelope, procedureId, complainant) => {
    const scene = addressScene(envelope, procedureId, complainant)
    const { safe, window, senderUntil, referenceAt } = envelopeProfile(envelope, procedureOf(procedureId).organisation.country)
    if (safe === undefined || window === undefined) throw new Error('a window has a place')
    const sheet = (await sheetsOf(scene))[0] ?? []
    const address = addressOf(scene, sheet)
    expect(address.length).toBeGreaterThan(0)
    const { country } = procedureOf(procedureId).organisation
    const told = addressRemarks(complainants[complainant], envelopeProfile(envelope, country), country)
    expect(address.filter(({ left, top, right }) => left < safe.x || top < safe.y || right > safe.x + safe.width)).toEqual([])
    // The box of a word reaches half a millimetre below the tail of its letters.
    expect(Math.max(...address.map(({ bottom }) => bottom)) - 0.5 > safe.y + safe.height).toBe(told.includes('too-many-lines'))
    const printedLines = address.filter((word, index) => index === 0 || word.top > (address[index - 1]?.top ?? 0) + 1).length
    expect(printedLines > addressLines(complainants[complainant], country).length).toBe(told.includes('line-too-long'))
    const others = sheet.filter((word) => !address.includes(word) && word.bottom > senderUntil && word.top < referenceAt && word.right > window.x - 20 && word.left < window.x + window.width)
    expect(others.map(({ text }) => text).join(' ')).toBe(envelope === 'nl-left' ? 'Retouradres: Verzinstraat 1, 1000 Voorbeeldegem' : '')
  })

  it.each(who)('the first line to the %s is as wide as it was thought to be when the address was checked', async (complainant) => {
    const scene = addressScene('none', 'inter', complainant)
    const line = addressLines(complainants[complainant], 'BE')[0] ?? ''
    const words = addressOf(scene, (await sheetsOf(scene))[0] ?? []).slice(0, line.split(' ').length)
    expect(words.length).toBe(line.split(' ').length)
    const printed = (words.at(-1)?.right ?? 0) - (words[0]?.left ?? 0)
    expect(Math.abs(printed - textWidth(line, addressPoints))).toBeLessThan(0.5)
  })

  it.each(whole)('the letter of %s, %s, takes two sheets at most, ends with the signature and never has a heading at the foot', async (procedureId, kind) => {
    const sheets = await sheetsOf(wholeScene(procedureId, kind))
    const headings = new Set(documentInput(wholeScene(procedureId, kind)).sections.map(({ heading }) => heading))
    const foots = sheets.map((words) => {
      const lowest = Math.max(...words.map(({ bottom }) => bottom))
      return words.filter(({ bottom }) => bottom > lowest - 1).map(({ text }) => text).join(' ')
    })
    expect(sheets.length).toBeLessThanOrEqual(2)
    expect(foots.at(-1)).toBe(procedureOf(procedureId).organisation.coordinatorTitle)
    expect(foots.filter((foot) => headings.has(foot))).toEqual([])
  })

  it('a second sheet says where it belongs', async () => {
    const sheets = await sheetsOf(wholeScene('wil', 'answer'))
    const tops = sheets.map((words) => words.filter(({ top }) => top < 20).map(({ text }) => text).join(' '))
    expect(tops[1]).toBe('Werk en Inkomen Lekstroom · ons kenmerk 2026-0042 · 8 december 2026 blad 2')
  })

  it('the sheet is marked where it is folded, at 105 mm', async () => {
    const base = join(folder, 'fold')
    await run('pdftoppm', ['-r', '254', '-f', '1', '-l', '1', '-gray', '-singlefile', join(folder, `${nameOf(wholeScene('wil', 'answer'))}.pdf`), base])
    const picture = readFileSync(`${base}.pgm`)
    const [, width = '0', height = '0'] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString('latin1')) ?? []
    const pixels = picture.subarray(picture.length - Number(width) * Number(height))
    // Ten dots to the millimetre: what is dark 7 mm from the left edge, where no text comes.
    const dark = Array.from({ length: Number(height) }, (_, row) => row).filter((row) => (pixels[row * Number(width) + 70] ?? 255) < 200)
    expect(dark.map((row) => Math.round(row / 10))).toEqual(dark.map(() => 105))
    expect(dark.length).toBeGreaterThan(0)
  })
})
