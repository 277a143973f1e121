import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { differenceInWords, valueInWords } from '../../../renderer/words/procedure-differences.ts'
import { fieldName, procedureFields } from '../../../renderer/words/procedure-fields.ts'
import { problemInWords } from '../../../renderer/words/procedure-problems.ts'
import { withValue } from '../../../shared/procedure/at-path.ts'
import { differencesOf } from '../../../shared/procedure/comparison.ts'
import { readProcedure } from '../../../shared/procedure/read.ts'
import { procedureSchema, type Procedure } from '../../../shared/procedure/schema.ts'
import { shipped } from '../procedure/shipped.ts'

const inter = shipped('inter')
const wil = shipped('wil')
const said = (before: Procedure, after: Procedure) => differencesOf(before, after).map((difference) => [differenceInWords(difference, 'nl'), differenceInWords(difference, 'en')])
const change = (before: Procedure, path: string, value: unknown) => said(before, withValue(before, path, value) as Procedure)

interface Node {
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
}

/** Every field that a procedure can have; a text in two languages is one field. */
function fieldsOf(node: Node, path = ''): readonly string[] {
  if (node.properties !== undefined) {
    const names = Object.keys(node.properties)
    return names.join(',') === 'nl,en' ? [path] : names.flatMap((name) => fieldsOf(node.properties?.[name] ?? {}, path === '' ? name : `${path}.${name}`))
  }
  return node.items === undefined ? [path] : fieldsOf(node.items, node.items.properties === undefined ? path : `${path}[]`)
}

describe('the fields of a procedure', () => {
  it('each have a name of their own, in both languages', () => {
    const names = fieldsOf(z.toJSONSchema(procedureSchema) as Node).filter((field) => !/^(?:id|version|basedOn\..*|remarks\[\](?:\.nl|\.en)?)$/.test(field)).map((field) => field.replace(/^letters\.[^.]+/, 'letters.*'))
    expect(names.length).toBeGreaterThan(150)
    const known = new Set(Object.keys(procedureFields.nl))
    const isNamed = (field: string) => known.has(field) || field.startsWith('onward[].term.')
    expect([...new Set(names)].filter((field) => !isNamed(field))).toEqual([])
    expect(Object.keys(procedureFields.en)).toEqual(Object.keys(procedureFields.nl))
  })

  it('that are not named themselves are called by what they are part of', () => {
    expect([fieldName('deadlines[3].term.amount', procedureFields.nl), fieldName('onward[0].term.amount', procedureFields.nl), fieldName('letters.refusal.elements[2].label.nl', procedureFields.nl)]).toEqual(['Aantal', 'Termijn', 'Wat erin staat'])
  })
})

describe('what differs, in words', () => {
  it.each<[string, Procedure, readonly [string, unknown], readonly [string, string]]>([
    ['a shorter term', inter, ['deadlines[2].term.amount', 30], ['Termijn “Schriftelijk antwoord” (INT-D3), duur: 45 kalenderdagen wordt 30 kalenderdagen', 'Term “Written answer” (INT-D3), length: 45 calendar days becomes 30 calendar days']],
    ['a term that rolls', inter, ['deadlines[2].term.roll', 'next'], ['Termijn “Schriftelijk antwoord” (INT-D3), duur: “de dag blijft staan” wordt “het schuift naar de volgende werkdag”', 'Term “Written answer” (INT-D3), length: “the day stays” becomes “it moves to the next working day”']],
    ['another start', inter, ['deadlines[0].from', 'submitted'], ['Termijn “Ontvangstmelding” (INT-D1), telt vanaf: “klacht ontvangen” wordt “klacht ingediend”', 'Term “Acknowledgement” (INT-D1), counts from: “complaint received” becomes “complaint submitted”']],
    ['a telephone number', inter, ['organisation.phone', '011 00 00 00'], ['Telefoon: “011 26 50 30” wordt “011 00 00 00”', 'Telephone: “011 26 50 30” becomes “011 00 00 00”']],
    ['a switch', inter, ['steps.forwarding', true], ['Klachten voor een ander worden doorgestuurd: nee wordt ja', 'Complaints for somebody else are forwarded: no becomes yes']],
    ['a ground that is gone', inter, ['admission.grounds[0]', undefined], ['Grond “anoniem ingediende klachten” (INT-01): weg', 'Ground “anoniem ingediende klachten” (INT-01): gone']],
    ['days', wil, ['hours[0].days', [1, 2]], [expect.stringContaining('wordt maandag, dinsdag') as string, expect.stringContaining('becomes Monday, Tuesday') as string]],
    ['a longer sentence', inter, ['admission.grounds[0].say', 'x'.repeat(200)], ['Grond “anoniem ingediende klachten” (INT-01), wat u zegt: andere tekst', 'Ground “anoniem ingediende klachten” (INT-01), what you say: another text']],
    ['an element of a letter', inter, ['letters.refusal.elements[2].level', 'customary'], ['Brief “bericht dat de klacht niet behandeld wordt”, onderdeel “de reden”, hoe streng: “moet erin” wordt “hoort erbij”', expect.stringContaining('how strict: “must be there” becomes “belongs there”') as string]],
    ['a number that was absent', inter, ['nearWorkingDays', 3], ['Zoveel werkdagen vooraf waarschuwen: nu 3', 'Warn so many working days ahead: now 3']],
  ])('%s', (_what, before, [path, value], sentences) => {
    expect(change(before, path, value)).toEqual([sentences])
  })

  it('never shows a name of the file', () => {
    const other = { ...wil, name: 'Anders', tone: 'je', hours: [], channels: [], complaintTypes: [{ id: 'X', text: 'Iets' }], onward: [], referrals: [], remarks: [], admission: { needs: [], grounds: [] }, steps: inter.steps, script: inter.script, letters: inter.letters, retention: inter.retention, deadlines: inter.deadlines } as unknown as Procedure
    const sentences = said(wil, other).flat()
    expect(sentences.length).toBeGreaterThan(60)
    expect(sentences.filter((sentence) => /undefined|\[object|\[\]|[a-z][A-Z][a-z]+:/.test(sentence))).toEqual([])
  })

  it('shows a value as the form does', () => {
    expect([valueInWords('deadlines[].metBy', ['answered', 'settled'], 'nl'), valueInWords('admission.grounds[].signal', 'court', 'nl'), valueInWords('organisation.addressLines', [], 'nl')]).toEqual(['“antwoord verstuurd”, “oplossing bevestigd”', '“rechtszaak”', 'niets'])
  })
})

describe('what is wrong with a procedure, in words', () => {
  it.each<[string, string, unknown, string]>([
    ['an empty name', 'organisation.name', ' ', 'Vul dit in.'],
    ['an empty number', 'deadlines[0].term.amount', null, 'Vul een heel getal in.'],
    ['a negative number', 'postalWorkingDays', -1, 'Vul minstens 0 in.'],
    ['a term of a law without its article', 'deadlines[0].law', undefined, 'Noem het wetsartikel: wat de wet vraagt, moet na te kijken zijn.'],
    ['a term that is met by its start', 'deadlines[0].metBy', ['received'], '“klacht ontvangen” begint deze termijn en haalt ze meteen. Kies iets anders.'],
    ['a mark that exists', 'admission.grounds[8].id', 'INT-01', 'Het kenmerk “INT-01” bestaat al. Geef elk een eigen kenmerk.'],
    ['a time that is none', 'hours', [{ what: 'office', days: [1], from: '9 uur', until: '12:00' }], 'Dit kan Gehoor niet lezen. Schrijf een tijd als 08:30.'],
    ['no way to meet it', 'deadlines[0].metBy', [], 'Kies er minstens één.'],
  ])('%s', (_what, path, value, sentence) => {
    const reading = readProcedure(withValue(inter, path, value))
    expect(reading.ok ? [] : reading.problems.map((problem) => problemInWords(problem, 'nl'))).toEqual([sentence])
  })
})
