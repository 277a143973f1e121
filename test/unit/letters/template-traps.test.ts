import { zipSync } from 'fflate/browser'
import { describe, expect, it } from 'vitest'
import { checkTemplate } from '../../../electron/letters/template/check-template.ts'
import { readDocument } from '../../../electron/letters/template/read-template.ts'
import { templateLetter } from '../../../electron/letters/template/template-letter.ts'
import { readPackage } from '../../../electron/letters/template/word-package.ts'
import type { LetterSection } from '../../../shared/letters/letter.ts'
import { documentInput } from '../../fixtures/letter-documents.ts'
import { p, picture, wordFile } from '../../fixtures/templates/word-file.ts'

const input = documentInput({ procedureId: 'wil', kind: 'answer' })
const section = (text: string): LetterSection => ({ id: 'only', text, covers: [] })

/** The paragraphs of the body after filling in, and what was found when the template was added. */
function filled(body: string, change: Partial<typeof input> = {}): readonly string[] {
  const letter = templateLetter(wordFile({ body }), { ...input, sections: [section('Eerste alinea.\n\nTweede alinea.')], ...change })
  return readDocument(letter).texts.filter(({ where }) => where === 'body').flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
}
const faults = (body: string, more: Parameters<typeof wordFile>[0] | object = {}) => checkTemplate(wordFile({ body, ...more })).faults

describe('The traps of filling in Word documents, each known from a library that fell into it', () => {
  it('an empty run within a field leaves no piece of it behind (docx#2855)', () => {
    expect(filled('<w:p><w:r><w:t>{{</w:t></w:r><w:r></w:r><w:r><w:t></w:t></w:r><w:r><w:t>aanhef</w:t></w:r><w:r/><w:r><w:t>}}</w:t></w:r></w:p>')).toEqual(['Geachte mevrouw El Voorbeeld,'])
  })

  it('the text of the letter named twice is told when the template is added, and nothing of either place is lost (docx#3504)', () => {
    const body = [p('Boven'), p('{{tekst}}'), p('Midden'), p('{{tekst}}'), p('Onder')].join('')
    expect(faults(body)).toEqual([{ code: 'twice', name: 'tekst' }])
    expect(filled(body)).toEqual(['Boven', 'Eerste alinea.', 'Tweede alinea.', 'Midden', 'Eerste alinea.', 'Tweede alinea.', 'Onder'])
  })

  it('the same field twice in one paragraph is filled in twice (docx#2267, docx#2726)', () => {
    expect(filled(p('{{ons-kenmerk}} en {{ons-kenmerk}}'))).toEqual(['2026-0042 en 2026-0042'])
    expect(filled('<w:p><w:r><w:t>{{datum}}{{dat</w:t></w:r><w:r><w:t>um}}{{datum}}</w:t></w:r></w:p>')).toEqual(['8 december 20268 december 20268 december 2026'])
  })

  it.each(['{{ aanhef }}', '{{\u00A0aanhef\u00A0}}', '{{Aanhef}}', '{{AANHEF}}'])('%s, with spaces or capitals, is the same field (docx#3112)', (written) => {
    expect(filled(p(written))).toEqual(['Geachte mevrouw El Voorbeeld,'])
  })

  it('the text of the letter within a sentence is told when the template is added, and the words around it are not lost', () => {
    const body = p('Voor ', '{{tekst}}', ' na')
    expect(faults(body)).toEqual([{ code: 'not-alone', name: 'tekst', where: 'body' }])
    expect(filled(body)).toEqual(['Eerste alinea.', 'Voor Tweede alinea. na'])
  })

  it('what the complainant wrote is never filled in itself, whatever it looks like', () => {
    expect(filled(p('{{tekst}}'), { sections: [section('Er stond {{aanhef}} en {{adres}}.')] })).toEqual(['Er stond {{aanhef}} en {{adres}}.'])
    expect(filled(p('{{adres}}'), { addressLines: ['{{tekst}}', 'A & B <c>'] })).toEqual(['{{tekst}}\nA & B <c>'])
  })

  it('the lines of an address are lines', () => {
    expect(filled(p('Aan: {{adres}}.'), { addressLines: ['Mevrouw A', 'Straat 1'] })).toEqual(['Aan: Mevrouw A\nStraat 1.'])
  })

  it('a condition, which nothing fills in, is told and left as it is (docx#2326)', () => {
    expect(faults([p('{{#if adres}}'), p('{{tekst}}')].join(''))).toEqual([{ code: 'unknown-field', name: '#if adres', where: 'body' }])
    expect(filled(p('{{#if adres}} {{datum}}'))).toEqual(['{{#if adres}} 8 december 2026'])
  })
})

describe('Adding a template', () => {
  const withText = p('{{tekst}}')

  it('tells a misspelt field with what it was probably meant to be', () => {
    expect(faults([withText, p('{{aanheff}}, {{onskenmrk}}, {{iets heel anders}}')].join(''))).toEqual([
      { code: 'unknown-field', name: 'aanheff', where: 'body', nearest: 'aanhef' },
      { code: 'unknown-field', name: 'onskenmrk', where: 'body', nearest: 'ons-kenmerk' },
      { code: 'unknown-field', name: 'iets heel anders', where: 'body' },
    ])
  })

  it('tells which fields a letter usually has and this one will not', () => {
    expect(checkTemplate(wordFile({ body: [withText, p('{{aanhef}} {{datum}}')].join('') }))).toEqual({
      fields: ['tekst', 'aanhef', 'datum'], missing: ['adres', 'onderwerp', 'ons-kenmerk', 'groet', 'ondertekenaar', 'bijlagen'], faults: [], remarks: [],
    })
  })

  it.each([
    ['is opened only', p('Beste {{aanhef, dank u'), [{ code: 'loose-braces', name: 'Beste {{aanhef, dank u', where: 'body' }]],
    ['is closed only', p('Beste aanhef}}'), [{ code: 'loose-braces', name: 'Beste aanhef}}', where: 'body' }]],
    ['goes on in the next paragraph', p('{{aan') + p('hef}}'), [{ code: 'loose-braces', name: '{{aan', where: 'body' }, { code: 'loose-braces', name: 'hef}}', where: 'body' }]],
  ])('tells a field that %s', (_, body, expected) => {
    expect(faults(withText + body)).toEqual(expected)
  })

  it('tells that the text of the letter is missing, or stands in a header', () => {
    expect(faults(p('{{aanhef}}'))).toEqual([{ code: 'no-text', name: 'tekst' }])
    expect(faults(`${p('niets')}<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>`, { headers: [withText] })).toEqual([{ code: 'wrong-place', name: 'tekst', where: 'header' }])
  })

  it('tells a field where nothing can be filled in: in the description of a picture or in a remark', () => {
    expect(faults(`${withText}<w:p><w:r><w:pict><v:shape alt="{{afzender}}"/></w:pict></w:r></w:p>`)).toEqual([{ code: 'out-of-reach', name: 'afzender', where: 'body' }])
    expect(faults(withText, { comments: `<w:comment w:id="0">${p('hier {{aanhef}}')}</w:comment>` })).toEqual([{ code: 'out-of-reach', name: 'aanhef' }])
  })

  it('sees fields between other brackets, as Word itself and other programs write them', () => {
    expect(checkTemplate(wordFile({ body: [withText, p('«Aanhef» [datum] &lt;&lt;onderwerp&gt;&gt; {adres} [iets]')].join('') })).remarks).toEqual(
      ['aanhef', 'datum', 'onderwerp', 'adres'].map((name) => ({ code: 'other-brackets', name })),
    )
  })

  it.each([
    ['an old .doc, or a document behind a password', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'no-docx'],
    ['a picture', new Uint8Array(picture), 'no-docx'],
    ['an empty file', new Uint8Array(), 'no-docx'],
    ['another zip file', zipSync({ 'a.txt': new Uint8Array(3) }), 'no-docx'],
    ['a workbook', zipSync({ '[Content_Types].xml': new TextEncoder().encode('<Types xmlns="x"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'), 'xl/workbook.xml': new Uint8Array(1) }), 'no-docx'],
    ['a document that ends halfway', wordFile({ body: p('{{tekst}}') }).slice(0, 900), 'damaged'],
    ['a document of which the text is broken', wordFile({ body: '<w:p><w:r>' }), 'damaged'],
    ['a document with a program in it', zipSync({ '[Content_Types].xml': new TextEncoder().encode('<Types xmlns="x"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>') }), 'has-macros'],
    ['a file that unpacks to more than any letter', zipSync({ 'word/huge.xml': new Uint8Array(70_000_000) }), 'too-big'],
  ])('refuses %s with its reason', (_, bytes, code) => {
    expect(checkTemplate(bytes)).toEqual({ fields: [], missing: [], faults: [{ code }], remarks: [] })
  })
})

describe('A filled template', () => {
  it('makes a letter in the name of the organisation, not of whoever made the template', () => {
    const core = new TextDecoder().decode(readPackage(templateLetter(wordFile({ body: p('{{tekst}}') }), input)).get('docProps/core.xml'))
    expect(['<dc:title>Antwoord op uw klacht</dc:title>', '<dc:creator>Werk en Inkomen Lekstroom</dc:creator>', '<dc:subject>Dossier 2026-0042</dc:subject>', '2026-12-08T12:00:00Z'].filter((piece) => !core.includes(piece))).toEqual([])
    expect(core).not.toContain('communicatie')
  })

  it('frees a content control that would be filled again from elsewhere when Word opens it', () => {
    const bound = '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{0}"/><w:text/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>{{onderwerp}}</w:t></w:r></w:p></w:sdtContent></w:sdt>'
    const other = bound.replace('{{onderwerp}}', 'blijft gebonden')
    const letter = new TextDecoder().decode(readPackage(templateLetter(wordFile({ body: bound + other + p('{{tekst}}') }), input)).get('word/document.xml'))
    expect(letter.match(/dataBinding/g)?.length).toBe(1)
  })

  it('leaves no empty line where a field has nothing, unless something must stand there', () => {
    const { website: _, ...organisation } = input.procedure.organisation
    const change = { procedure: { ...input.procedure, organisation } }
    expect(filled([p('voor'), p('{{website}}'), p('na {{website}}')].join(''), change)).toEqual(['voor', 'na '])
    expect(filled('<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p><w:r><w:t>{{website}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>', change)).toEqual([''])
  })

  it('puts enclosures at the end where the template names no place for them', () => {
    expect(filled(p('{{tekst}}') + p('Groeten'), { sections: [section('Tekst.'), { ...section('Bijlage: kopie'), place: 'after-closing' }] })).toEqual(['Tekst.', 'Groeten', 'Bijlage: kopie'])
  })

  it('says CONCEPT until it is final: at its own field, else with the subject, else above the text', () => {
    const concept = { isFinal: false }
    expect(filled(p('{{concept}}') + p('{{onderwerp}}') + p('einde'), concept)).toEqual(['CONCEPT', 'Antwoord op uw klacht', 'einde'])
    expect(filled(p('{{onderwerp}}'), concept)).toEqual(['CONCEPT – Antwoord op uw klacht'])
    expect(filled(p('{{tekst}}'), concept)[0]).toBe('CONCEPT')
    expect(filled(p('{{concept}}') + p('{{onderwerp}}') + p('einde'))).toEqual(['Antwoord op uw klacht', 'einde'])
  })

  it('cannot be final with a blank in it', () => {
    expect(() => filled(p('{{tekst}}'), { sections: [section('Op [… datum …] belde u.')] })).toThrow('A final letter has a blank left')
  })

  it('keeps what hangs in the paragraph of the text: a bookmark, a picture, the end of a section', () => {
    const letter = new TextDecoder().decode(readPackage(templateLetter(wordFile({ body: '<w:p><w:pPr><w:sectPr><w:cols w:num="2"/></w:sectPr></w:pPr><w:bookmarkStart w:id="3" w:name="x"/><w:r><w:pict/><w:t>{{tekst}}</w:t></w:r><w:bookmarkEnd w:id="3"/></w:p>' }), { ...input, sections: [section('Een.\n\nTwee.')] })).get('word/document.xml'))
    expect(letter).toMatch(/Een\..*<w:pPr><w:sectPr><w:cols w:num="2"\/><\/w:sectPr><\/w:pPr><w:bookmarkStart w:id="3" w:name="x"\/><w:r><w:pict\/>.*Twee\..*<w:bookmarkEnd w:id="3"\/>/s)
  })
})
