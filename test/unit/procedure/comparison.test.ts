import { describe, expect, it } from 'vitest'
import { fieldOf, segmentsOf, valueAt, withValue } from '../../../shared/procedure/at-path.ts'
import { differencesOf } from '../../../shared/procedure/comparison.ts'
import { readProcedure } from '../../../shared/procedure/read.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import { asWritten, contentOf, idFor, isOwnVersion, procedureFile, shownVersion } from '../../../shared/procedure/version.ts'
import { procedureIds, shipped } from './shipped.ts'

const inter = shipped('inter')
const changed = (path: string, value: unknown): Procedure => withValue(inter, path, value) as Procedure
const told = (after: Procedure) => differencesOf(inter, after).map(({ kind, path, before, after: then, touchesLaw }) => [kind, path, before, then, touchesLaw])

describe('two versions of a procedure', () => {
  it.each(procedureIds)('%s and itself under another number say the same', (id) => {
    const one = shipped(id)
    expect(differencesOf(one, { ...structuredClone(one), id: 'kopie', version: 1001, basedOn: { id, version: 1 }, closingDays: ['2026-12-28'] })).toEqual([])
  })

  it('are read back as they were written, whatever days the register gives along', () => {
    const given = { ...structuredClone(inter), closingDays: ['2026-12-28'], absences: [{ from: '2026-12-21', until: '2027-01-04', deputy: 'J.W.' }] }
    expect([readProcedure(asWritten(given)), readProcedure(JSON.parse(procedureFile(given)))]).toEqual([{ ok: true, procedure: inter }, { ok: true, procedure: inter }])
  })

  it('differ in a remark as one thing, in both languages', () => {
    const remark = inter.remarks[0]
    expect(told(changed('remarks[0]', { ...remark, nl: 'Anders.', en: 'Anders.' }))).toEqual([['changed', 'remarks[0]', remark, { ...remark, nl: 'Anders.', en: 'Anders.' }, false]])
  })

  it('differ in a term as a whole, with what the law has to do with it', () => {
    const term = inter.deadlines[2]?.term
    expect(told(changed('deadlines[2].term.amount', 60))).toEqual([['changed', 'deadlines[2].term', term, { ...term, amount: 60 }, true]])
    const promised = changed('deadlines[2].kind', 'promised')
    expect(differencesOf(promised, withValue(promised, 'deadlines[2].term.amount', 60) as Procedure)).toMatchObject([{ path: 'deadlines[2].term', touchesLaw: false }])
  })

  it('differ in a text, a switch, an address that came or went, and a word in two languages as one', () => {
    expect(told(changed('organisation.website', 'inter.example'))).toEqual([['added', 'organisation.website', undefined, 'inter.example', false]])
    expect(told(changed('organisation.phone', undefined))).toEqual([['removed', 'organisation.phone', '011 26 50 30', undefined, false]])
    expect(told(changed('steps.forwarding', true))).toEqual([['changed', 'steps.forwarding', false, true, false]])
    expect(told(changed('deadlines[0].label', { nl: 'Bericht', en: 'Bericht' }))).toEqual([['changed', 'deadlines[0].label', { nl: 'Ontvangstmelding', en: 'Acknowledgement' }, { nl: 'Bericht', en: 'Bericht' }, false]])
    expect(told(changed('organisation.addressLines', ['Postbus 1']))).toEqual([['changed', 'organisation.addressLines', [], ['Postbus 1'], false]])
  })

  it('recognise a ground by what it is, not by its place', () => {
    const [first, second, ...others] = inter.admission.grounds
    expect(told(changed('admission.grounds[1]', undefined))).toEqual([['removed', 'admission.grounds[1]', second, undefined, false]])
    expect(told(changed('admission.grounds', [second, first, ...others]))).toEqual([['order', 'admission.grounds', undefined, undefined, false]])
    const own = { ...first, id: 'INT-10', text: 'iets anders' }
    const differences = differencesOf(inter, changed('admission.grounds', [own, first, { ...second, say: 'Anders.' }, ...others]))
    expect(differences.map(({ kind, path, item }) => [kind, path, item])).toEqual([
      ['added', 'admission.grounds[0]', own],
      ['changed', 'admission.grounds[2].say', { ...second, say: 'Anders.' }],
    ])
  })

  it('say when a required element of a letter that the law asks for goes, or a maximum is stretched', () => {
    const reasons = inter.letters.refusal?.elements.findIndex(({ id }) => id === 'reasons')
    expect(told(changed(`letters.refusal.elements[${reasons}].level`, 'customary'))).toEqual([['changed', `letters.refusal.elements[${reasons}].level`, 'required', 'customary', true]])
    expect(differencesOf(inter, changed(`letters.refusal.elements[${reasons}]`, undefined))).toMatchObject([{ kind: 'removed', touchesLaw: true }])
    expect([differencesOf(inter, changed('retention.complaintYears', 8)), differencesOf(inter, changed('retention.complaintYears', 3))].map(([one]) => one?.touchesLaw)).toEqual([true, false])
  })
})

describe('a path in a procedure', () => {
  it('reads and writes what problems point at, and leaves the rest as it was', () => {
    expect([segmentsOf('deadlines[3].term.unit'), fieldOf('letters.refusal.elements[2].id'), valueAt(inter, 'deadlines[0].term.amount'), valueAt(inter, 'deadlines[9].term')]).toEqual([['deadlines', 3, 'term', 'unit'], 'letters.refusal.elements[].id', 10, undefined])
    const written = withValue(inter, 'channels[0].value', '011 00 00 00') as Procedure
    expect([written.channels[0]?.value, written.channels[1] === inter.channels[1], inter.channels[0]?.value]).toEqual(['011 00 00 00', true, '011 26 50 30'])
    expect(withValue({}, 'deadlines[0].extension.amount', 3)).toEqual({ deadlines: [{ extension: { amount: 3 } }] })
    expect(withValue({ list: ['a', 'b'], name: 'x' }, 'list[0]', undefined)).toEqual({ list: ['b'], name: 'x' })
    expect(withValue({ list: ['a'], name: 'x' }, 'name', undefined)).toEqual({ list: ['a'] })
  })
})

describe('versions', () => {
  it('of her own and shipped ones have numbers that never meet, and are counted from 1', () => {
    expect([1, 1000, 1001, 1002].map((version) => [isOwnVersion(version), shownVersion(version)])).toEqual([[false, 1], [false, 1000], [true, 1], [true, 2]])
  })

  it.each(procedureIds)('of %s are read back from their file as they were', (id) => {
    const text = procedureFile({ ...shipped(id), closingDays: ['2026-12-28'] })
    expect(readProcedure(JSON.parse(text))).toEqual({ ok: true, procedure: shipped(id) })
    expect(Object.keys(contentOf(shipped(id)))).not.toContain('version')
  })

  it('get an id from their name that is a name of a file and not taken', () => {
    expect(['Ons Huis', 'Gemeente ’s-Éénhoven', '3de dienst', '!'].map((name) => idFor(name, ['ons-huis']))).toEqual(['ons-huis-2', 'gemeente-s-eenhoven', 'procedure-3de-dienst', 'procedure'])
  })
})
