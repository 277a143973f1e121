import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAll } from '../../../electron/register/connection.ts'
import { openDossier, readNumber } from '../../../electron/register/dossiers.ts'
import { appendHappening, readEvents } from '../../../electron/register/events.ts'
import { recogniseCallers, recogniseComplaints, type CallerToRecognise } from '../../../electron/register/lists/recognition.ts'
import { closeRegister, type Register } from '../../../electron/register/register.ts'
import { askedOf } from '../../../shared/dossier/recognition/asked-caller.ts'
import type { Complainant, Complaint } from '../../../shared/dossier/complaint.ts'
import { foldDossier } from '../../../shared/dossier/fold.ts'
import { likenessOf } from '../../../shared/dossier/recognition/recognition.ts'
import { recognitionKeys } from '../../../shared/dossier/recognition/keys.ts'
import { understandAddress } from '../../../shared/dossier/understanding/address.ts'
import { understandName } from '../../../shared/dossier/understanding/name.ts'
import { chances } from '../../fixtures/endurance.ts'
import { fillRegister, movableEnvironment } from '../../fixtures/many-dossiers.ts'
import { closedRegister, complaintOf, openWithKey, procedureNamed, removeFolders, testEnvironment } from '../../fixtures/register.ts'

let register: Register
const numberOf = new Map<string, string>()

/** Opens a dossier for Inter, in Belgium, and remembers it by the words for it. */
function open(called: string, complainant: Complainant, changes: Partial<Complaint> = {}): string {
  const { dossierId, number } = openDossier(register, { complaint: complaintOf(called, { complainant, ...changes }), procedure: procedureNamed('inter') })
  numberOf.set(number, called)
  return dossierId
}
const person = (name: string, changes: Partial<Complainant> = {}): Complainant => ({ name: understandName(name)!, ...changes })

beforeAll(() => {
  register = openWithKey(closedRegister(0))
  open('de drempel', person('mevr. An van den Bosch', { phone: '0475 12 34 56', address: understandAddress('Kortestraat 32 bus 14, 9000 Gent', 'BE')! }), { subject: 'Drempel aan de sporthal' })
  open('de buurman', person('dhr. Jan Claes', { phone: '02 552 48 48', address: understandAddress('Kortestraat 32 bus 14, 9000 Gent', 'BE')! }))
  open('de bus', person('Piet Janssens', { email: 'Piet.J@voorbeeld.be', organisation: 'vzw De Deur' }))
  open('de moeder', { ...person('Lies Peeters', { phone: '0477 00 00 01' }), onBehalfOf: { name: 'Maria Wouters', consentSeen: false } })
  open('niemand', {}, { subject: 'Iemand zonder naam' })
})
afterAll(() => {
  closeRegister(register)
  removeFolders()
})

const nothing: CallerToRecognise = { name: '', organisation: '', phone: '', address: '', email: '', onBehalfOf: '', mentioned: [] }
/** Each dossier with how sure, and why. */
const found = (typed: Partial<CallerToRecognise>, country: 'BE' | 'NL' = 'BE') =>
  recogniseCallers(register, { ...nothing, ...typed }, country).map(({ row, certainty, reasons }) => `${numberOf.get(row.number) ?? row.subject}: ${certainty}, ${reasons.join(' ')}`)

describe('an earlier caller is found', () => {
  it.each(['van den Bosch', 'vandebosch', 'Vandenbosch', 'v.d. Bos', 'mevr. Van den Bos', 'bosch'])('by a name that sounds like it: %s', (name) => {
    expect(found({ name })).toEqual(['de drempel: perhaps, name'])
  })

  it.each(['0475 12 34 56', '+32475123456', '0032 475 12 34 56', '+32 (0)475/12.34.56', '0475123456 na 17 uur'])('by any way of writing the number: %s', (phone) => {
    expect(found({ phone })).toEqual(['de drempel: probably, phone'])
  })

  it('across the border, where the number is dialled otherwise', () => {
    expect(found({ phone: '+32 475 12 34 56' }, 'NL')).toEqual(['de drempel: probably, phone'])
  })

  it('from six digits or three letters on, while she is still typing', () => {
    expect([found({ phone: '0475 1' }), found({ phone: '0475 12' }), found({ name: 'jans' }), found({ name: 'wo' })]).toEqual([
      [], ['de drempel: perhaps, phone-begins'], ['de bus: perhaps, name-begins'], [],
    ])
  })

  it('surely enough when name and number, or name and address, agree', () => {
    expect(found({ name: 'An vandebosch', phone: '+32475123456' })).toEqual(['de drempel: probably, phone full-name'])
    expect(found({ name: 'van den Bos', address: 'Kortestr. 32/14, 9000 Gent' })).toEqual(['de drempel: probably, address name', 'de buurman: perhaps, address other-name'])
  })

  it('only perhaps when the number is known under another name', () => {
    expect(found({ name: 'Dirk Peters', phone: '0475 12 34 56' })).toEqual(['de drempel: perhaps, phone other-name', 'de moeder: perhaps, name other-given'])
  })

  it('only perhaps when a housemate with another first name has the number', () => {
    expect(found({ name: 'Tom van den Bosch', phone: '0475 12 34 56' })).toEqual(['de drempel: perhaps, phone name other-given'])
  })

  it('by e-mail and by organisation, whatever their capitals', () => {
    expect([found({ email: 'piet.j@VOORBEELD.be' }), found({ organisation: 'De Deur' })]).toEqual([['de bus: probably, email'], ['de bus: perhaps, organisation']])
  })

  it('when somebody spoke for the caller, and when the caller speaks for who called before', () => {
    expect(found({ name: 'Maria Wauters' })).toEqual(['de moeder: perhaps, spoken-for'])
    expect(found({ name: 'Maria Wouters', phone: '0477 00 00 01' })).toEqual(['de moeder: probably, phone spoken-for'])
    expect(found({ name: 'Koen Smets', onBehalfOf: 'Lies Peters' })).toEqual(['de moeder: perhaps, speaks-for'])
  })

  it('by a dossier number that is mentioned, before everybody else', () => {
    const [number] = [...numberOf].find(([, called]) => called === 'niemand')!
    expect(found({ mentioned: [number, '2020-9999'], phone: '0475 12 34 56' })).toEqual(['niemand: probably, mentioned', 'de drempel: probably, phone'])
  })
})

describe('nobody is found', () => {
  it.each([nothing, { name: 'van den' }, { name: 'wil anoniem blijven' }, { name: 'Onbekend' }, { phone: '04' }, { email: 'piet@' }, { address: '9000 Gent' }])('for %o', (typed) => {
    expect(found(typed)).toEqual([])
  })

  it('and nothing in a dossier changes because somebody was found', () => {
    const before = readNumber(register, recogniseCallers(register, { ...nothing, phone: '0475123456' }, 'BE')[0]!.row.dossierId)
    expect(before).toMatch(/^2026-\d{4}$/)
    expect(found({ phone: '0475123456' })).toEqual(['de drempel: probably, phone'])
  })
})

it('what was corrected is found by what it is now', () => {
  const dossierId = open('verhuisd', person('Rik Goossens', { phone: '03 000 00 01' }))
  appendHappening(register, { dossierId, expects: 1, happening: { type: 'detailsCorrected', changes: { complainant: person('Rik Maes', { phone: '0499 00 00 09' }) } } })
  expect([found({ name: 'Gosens' }), found({ phone: '0499000009' }), found({ name: 'Maas' })]).toEqual([[], ['verhuisd: probably, phone'], ['verhuisd: perhaps, name']])
})

it('whoever is asked about, what is found is what a patient reader finds in all dossiers', () => {
  const environment = movableEnvironment(testEnvironment())
  const many = openWithKey({ ...closedRegister(0), environment })
  fillRegister(many, environment, { count: 240, procedures: [procedureNamed('inter')], until: Temporal.PlainDate.from('2026-11-20') })
  const dossiers = readAll<{ serial: number; id: string; number: string }>(many.connection, 'SELECT serial, dossier_id AS id, number FROM dossier').map(({ serial, id, number }) => {
    const state = foldDossier(id, readEvents(many, id))
    return { serial, number, caller: state.complaint.complainant, keys: recognitionKeys(state.complaint, state.isClosed, 'BE') }
  })
  const chance = chances(5)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(chance() * items.length)]!
  const wrongly = (text: string) => (chance() < 0.5 ? text : text.slice(0, 3 + Math.floor(chance() * text.length)))
  for (let round = 0; round < 150; round += 1) {
    const [one, other] = [pick(dossiers).caller, pick(dossiers).caller]
    const typed: CallerToRecognise = {
      ...nothing,
      name: chance() < 0.8 ? wrongly(`${one.name?.given ?? ''} ${one.name?.surname ?? ''}`.trim()) : '',
      phone: chance() < 0.6 ? wrongly((chance() < 0.5 ? one : other).phone ?? '') : '',
      address: chance() < 0.5 ? `${one.address?.street ?? ''}, 1234 AB Voorbeeldstad` : '',
      onBehalfOf: chance() < 0.2 ? (other.name?.surname ?? '') : '',
      mentioned: chance() < 0.1 ? [pick(dossiers).number] : [],
    }
    const asked = askedOf(typed, 'BE')
    const patient = dossiers.flatMap(({ serial, number, keys }) => {
      const likeness = likenessOf({ ...asked, isMentioned: typed.mentioned.includes(number) }, keys)
      return likeness === undefined ? [] : [{ serial, number, ...likeness }]
    })
    const order = (certainty: string) => (certainty === 'probably' ? 0 : 1)
    const expected = patient.toSorted((one, other) => order(one.certainty) - order(other.certainty) || other.score - one.score || other.serial - one.serial).slice(0, 12)
    expect({ typed, found: recogniseCallers(many, typed, 'BE').map(({ row, reasons }) => [row.number, reasons]) }).toEqual({ typed, found: expected.map(({ number, reasons }) => [number, reasons]) })
  }
  closeRegister(many)
}, 60_000)

describe('a like complaint', () => {
  const like = (told: Partial<Parameters<typeof recogniseComplaints>[1]>) =>
    recogniseComplaints(register, { subject: '', where: '', withWhom: '', ...told }).map(({ row, reasons }) => `${numberOf.get(row.number) ?? ''}: ${reasons.join(' ')}`)

  it('is pointed at by words of its subject, place and day together, while it is open', () => {
    const dossierId = open('de stoep', {}, { subject: 'Trottoir al maanden stuk', happened: { where: 'Kerkstraat', withWhom: 'dienst wegen', on: '2026-11-10' } })
    expect([
      like({ subject: 'Stukken trottoir' }), like({ subject: 'Trottoir ligt stuk' }), like({ subject: 'Trottoir gevaarlijk', withWhom: 'de dienst Wegen' }),
      like({ subject: 'trottoir', on: '2026-11-11' }), like({ withWhom: 'dienst wegen' }), like({ subject: 'Brief kwijt', where: 'Dorp' }), like({}),
    ]).toEqual([[], ['de stoep: subject'], ['de stoep: subject place'], ['de stoep: subject day'], [], [], []])
    appendHappening(register, { dossierId, expects: 1, happening: { type: 'withdrawn', on: '2026-11-20' } })
    expect(like({ subject: 'Trottoir ligt stuk' })).toEqual([])
  })
})

describe('while a name is being spelt', () => {
  it('from three letters on as they are written, also where they sound like two, and before whoever only sounds so', () => {
    open('de lange klank', person('Tom Peeters'))
    open('de q', person('Els Quaghebeur'))
    open('de k', person('Bo Kaagman'))
    expect([found({ name: 'Qua' }), found({ name: 'Pee' }), found({ name: 'Quag' }), found({ name: 'Pete' }), found({ name: 'Qu' })]).toEqual([
      ['de q: perhaps, name-begins'],
      ['de lange klank: perhaps, name-begins', 'de moeder: perhaps, name-begins'],
      ['de q: perhaps, name-begins', 'de k: perhaps, sound-begins'],
      ['de lange klank: perhaps, sound-begins', 'de moeder: perhaps, sound-begins'],
      [],
    ])
  })

  it('by a short name that was said to its end', () => {
    open('de korte naam', person('Mei Li'))
    expect([found({ name: 'Li' }), found({ name: 'mevrouw Mei Lie' })]).toEqual([['de korte naam: perhaps, name'], ['de korte naam: perhaps, full-name']])
  })
})
