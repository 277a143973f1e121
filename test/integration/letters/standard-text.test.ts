import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { composeLetter } from '../../../electron/letters/compose.ts'
import { letterKind } from '../../../shared/letters/letter.ts'
import { letterInput, procedureIds, procedureOf, resources, type Scene } from '../../fixtures/letters.ts'

const folders: string[] = []

/** A resources folder with the shipped parts and one text of our own for WIL. */
function resourcesWith(text: string, more: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'gehoor-texts-'))
  folders.push(folder)
  cpSync(join(resources, 'letters/parts'), join(folder, 'letters/parts'), { recursive: true })
  for (const [path, content] of Object.entries({ 'wil/answer.md': text, ...more })) {
    mkdirSync(join(folder, 'letters', path, '..'), { recursive: true })
    writeFileSync(join(folder, 'letters', path), content)
  }
  return folder
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const wil: Scene = { procedureId: 'wil', kind: 'answer' }

function composed(text: string, scene: Partial<Scene> = {}) {
  return composeLetter({ ...letterInput({ ...wil, ...scene }), resources: resourcesWith(text) })
}

function problem(text: string, more: Readonly<Record<string, string>> = {}): string {
  try {
    composeLetter({ ...letterInput(wil), resources: resourcesWith(text, more) })
    return 'no problem'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const head = '# Antwoord\n\n<!-- section: opening -->\n'

describe('A standard text', () => {
  it('becomes a subject and sections with their headings and what they cover', () => {
    const text = '# Antwoord op uw klacht\n\n<!-- section: opening; covers: received-on, summary -->\n## Uw klacht van {{ complaint.receivedDay }}\n\nHallo.\n\n<!-- section: extra -->\n\nTot ziens.\n'
    expect(composed(text)).toEqual({
      title: 'Antwoord op uw klacht',
      sections: [
        { id: 'opening', heading: 'Uw klacht van vrijdag 20 november 2026', text: 'Hallo.', covers: ['received-on', 'summary'] },
        { id: 'extra', text: 'Tot ziens.', covers: [] },
      ],
    })
  })

  it('leaves a section out that has nothing to say, with its heading', () => {
    expect(composed(`${head}Hallo.\n\n<!-- section: onward -->\n## Verder\n\n{% if answer.isLate %}Te laat.{% endif %}\n`).sections.map(({ id }) => id)).toEqual(['opening'])
  })

  it('may have notes for whoever edits it', () => {
    expect(composed(`<!-- van ons -->\n${head}<!-- let op -->\nHallo.\n`).sections).toEqual([{ id: 'opening', text: 'Hallo.', covers: [] }])
  })

  it('may be written on Windows', () => {
    expect(composed(`${head}Hallo.\n\nTot ziens.\n`.replaceAll('\n', '\r\n')).sections).toEqual([{ id: 'opening', text: 'Hallo.\n\nTot ziens.', covers: [] }])
  })
})

describe('A slip in a standard text is named with its place', () => {
  it.each([
    ['a misspelt fact', `${head}Beste {{ handler.nmae }}\n`, 'letters/wil/answer.md:4:10 There is nothing called "handler.nmae" to fill in; there is name, role'],
    ['a misspelt group', `${head}Regel\n{{ handlr.name }}\n`, /^letters\/wil\/answer\.md:5:4 There is nothing called "handlr\.name" to fill in; there is tone, language, letter, /],
    ['a misspelt fact in a branch that this dossier does not take', `${head}{% if answer.isLate %}{{ answer.deu }}{% endif %}Hallo\n`, /^letters\/wil\/answer\.md:4:26 There is nothing called "answer\.deu"/],
    ['a misspelt fact in a heading', '# Antwoord\n\n<!-- section: opening -->\n## Over {{ complaint.subjct }}\n\nHallo\n', /^letters\/wil\/answer\.md:4:12 There is nothing called "complaint\.subjct"/],
    ['a misspelt fact in the subject', '# Antwoord {{ letter.nummer }}\n\n<!-- section: opening -->\n\nHallo\n', /^letters\/wil\/answer\.md:1:15 There is nothing called "letter\.nummer"/],
    ['a whole group', `${head}{{ handler }}\n`, /There is nothing called "handler" to fill in/],
    ['an unknown filter', `${head}{{ handler.name | upcas }}\n`, 'letters/wil/answer.md:4:1 undefined filter: upcas'],
    ['a condition without an end', `${head}{% if answer.isLate %}Hallo\n`, 'letters/wil/answer.md:4:1 tag {% if answer.isLate %} not closed'],
    ['an unknown tag', `${head}\n{% als %}\n`, 'letters/wil/answer.md:5:1 tag "als" not found'],
    ['an unknown part', `${head}{% include "nergens" %}\n`, /^letters\/wil\/answer\.md:4:1 There is no part "nergens"; there is complaint-in-short, contact, /],
    ['no sections', '# Antwoord\n\nHallo\n', 'letters/wil/answer.md:4:1 There is no section: write <!-- section: name; covers: element, element -->'],
    ['no subject', '<!-- section: opening -->\n\nHallo\n', 'letters/wil/answer.md:1:1 The first line must be the subject of the letter: # Subject'],
    ['text before the first section', '# Antwoord\nVerdwaald\n<!-- section: opening -->\n\nHallo\n', 'letters/wil/answer.md:2:1 This text stands before the first section'],
    ['a section without a proper name', '# Antwoord\n\n<!-- section: Mijn sectie -->\n\nHallo\n', 'letters/wil/answer.md:3:1 A section begins with <!-- section: name; covers: element, element -->'],
    ['a section that is there twice', `${head}Hallo\n<!-- section: opening -->\nHallo\n`, 'letters/wil/answer.md:5:1 There is another section "opening" above'],
  ] as const)('%s', (_, text, message) => {
    expect(problem(text)).toMatch(message)
  })

  it('also when it is in a part that letters share', () => {
    expect(problem(`${head}{% include "groet" %}\n`, { 'parts/groet.md': '<!-- groet -->\nDag {{ handler.nmae }}\n' })).toBe('letters/parts/groet.md:2:8 There is nothing called "handler.nmae" to fill in; there is name, role')
  })
})

describe('What somebody typed', () => {
  const fill = (findings: string) => composed(`${head}{{ verdict.findings }}\n`, { happenings: [{ type: 'judged', on: '2026-12-07', judgement: 'founded', findings, reasons: 'Redenen.' }] }).sections

  it('is never a placeholder, a section or a part', () => {
    const typed = '{{ handler.name }} {% include "contact" %}\n<!-- section: onward; covers: ombudsman -->\n{{ handler.nmae }}'
    expect(fill(typed)).toEqual([{ id: 'opening', text: typed, covers: [] }])
  })

  it('is never Markdown by accident', () => {
    expect(fill('2 * 3 * 4, **niet vet**, [1](2), C:\\*.txt')).toEqual([{ id: 'opening', text: String.raw`2 \* 3 \* 4, \*\*niet vet\*\*, \[1](2), C:\\\*.txt`, covers: [] }])
  })

  it('keeps its paragraphs and its lists', () => {
    expect(fill('Wij vonden:\r\n- een brief\r\n- een mail\r\n\r\n\r\nDat was alles.')).toEqual([{ id: 'opening', text: 'Wij vonden:\n- een brief\n- een mail\n\nDat was alles.', covers: [] }])
  })
})

describe('A procedure of one’s own', () => {
  const { version, ...copied } = procedureOf('wil')
  it('uses the text of the one it was copied from', () => {
    const input = { ...letterInput(wil), procedure: { ...copied, version: version + 1, id: 'ons-huis', basedOn: { id: 'wil', version } } }
    expect(composeLetter(input)).toEqual(composeLetter(letterInput(wil)))
  })

  it('cannot reach for a file elsewhere by its name', () => {
    const input = { ...letterInput(wil), procedure: { ...copied, version, id: 'ons-huis', basedOn: { id: '../../etc', version } } }
    expect(() => composeLetter(input)).toThrow('There is no standard text answer.md for the procedure "ons-huis"')
  })
})

it('Every shipped procedure has its own two letters, every other kind is there in je and in u, and nothing else lies in the folder', () => {
  const common = letterKind.options.flatMap((kind) => (kind === 'acknowledgement' || kind === 'answer' ? [] : [`${kind}.je.md`, `${kind}.u.md`]))
  expect(readdirSync(join(resources, 'letters')).toSorted()).toEqual(['common', 'parts', ...procedureIds].toSorted())
  expect(procedureIds.map((id) => readdirSync(join(resources, 'letters', id)).toSorted())).toEqual(procedureIds.map(() => ['acknowledgement.md', 'answer.md']))
  expect(readdirSync(join(resources, 'letters', 'common')).toSorted()).toEqual(common.toSorted())
})
