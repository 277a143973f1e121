import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDossier, readNumber } from '../../../electron/register/dossiers.ts'
import { appendHappening } from '../../../electron/register/events.ts'
import { recogniseCallers, recogniseComplaints, type CallerToRecognise } from '../../../electron/register/recognition.ts'
import { closeRegister, type Register } from '../../../electron/register/register.ts'
import type { Complainant, Complaint } from '../../../shared/dossier/complaint.ts'
import { understandAddress } from '../../../shared/dossier/understand-address.ts'
import { understandName } from '../../../shared/dossier/understand-name.ts'
import { closedRegister, complaintOf, openWithKey, procedureNamed, removeFolders } from '../../fixtures/register.ts'

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
