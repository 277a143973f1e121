import { describe, expect, test } from 'vitest'
import { changeSheet } from '../../../renderer/intake/sheet.ts'
import type { Complainant } from '../../../shared/dossier/complaint.ts'
import { complaintOf } from '../../../shared/dossier/intake/complaint.ts'
import { emptySheet, intakeSheet, type IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import { confirmed, detailsConfirmedOn, stillUnconfirmed, takenOn, takeOver } from '../../../shared/dossier/recognition/taken-over.ts'
import { addressRemarks } from '../../../shared/letters/address.ts'
import { envelopeProfile } from '../../../shared/letters/envelope.ts'
import { shipped } from '../procedure/shipped.ts'

const blank: IntakeSheet = {
  ...emptySheet({ id: '0198d7c2-0000-7000-8000-000000000001', procedureId: 'inter', startedAt: '2026-11-20T10:05:00Z', channel: 'phone' }),
  notes: [{ at: '2026-11-20T10:05:00Z', text: 'Drempel is er nog.' }],
}
const earlier: Complainant = {
  name: { title: 'mevrouw', given: 'An', surname: 'van den Bosch' },
  phone: '0475 12 34 56',
  email: 'an@voorbeeld.example',
  address: { street: 'Kortestraat 32 bus 14', postcode: '9000', town: 'Gent' },
}
const from = { number: '2026-0001', complainant: earlier, confirmedOn: '2026-06-01' }
const marks = (sheet: IntakeSheet) => takenOn(sheet).map(({ field }) => field)
const take = (sheet: IntakeSheet, source: Parameters<typeof takeOver>[1] = from) => changeSheet(sheet, takeOver(sheet, source))

describe('details of an older dossier', () => {
  test('fill what is empty, each marked with the day on which it was last confirmed', () => {
    const sheet = take({ ...blank, phone: '0499 00 00 01' })
    expect([sheet.name, sheet.phone, sheet.address, sheet.email]).toEqual(['Mevrouw An van den Bosch', '0499 00 00 01', 'Kortestraat 32 bus 14, 9000 Gent', 'an@voorbeeld.example'])
    expect(sheet.takenOver).toEqual([
      { field: 'name', value: 'Mevrouw An van den Bosch', confirmedOn: '2026-06-01', number: '2026-0001' },
      { field: 'address', value: 'Kortestraat 32 bus 14, 9000 Gent', confirmedOn: '2026-06-01', number: '2026-0001' },
      { field: 'email', value: 'an@voorbeeld.example', confirmedOn: '2026-06-01', number: '2026-0001' },
    ])
    expect(intakeSheet.safeParse(sheet).success).toBe(true)
  })

  test('put a name that sounds like what was typed in its full spelling, and leave another name alone', () => {
    expect([take({ ...blank, name: 'vandebosch' }).name, take({ ...blank, name: 'Peeters' }).name]).toEqual(['Mevrouw An van den Bosch', 'Peeters'])
  })

  test('are confirmed one by one, and typing something else is hearing it in this call', () => {
    const sheet = take(blank)
    expect(marks(sheet)).toEqual(['name', 'phone', 'address', 'email'])
    const once = changeSheet(sheet, confirmed(sheet, 'address'))
    expect([marks(once), once.address]).toEqual([['name', 'phone', 'email'], sheet.address])
    expect(marks(changeSheet(once, { phone: '0499 00 00 01' }))).toEqual(['name', 'email'])
    expect(changeSheet(once, { name: '', phone: '', email: '' })).not.toHaveProperty('takenOver')
  })

  test('taken twice change nothing the second time', () => {
    const sheet = take(blank)
    expect(takeOver(sheet, from)).toEqual({})
  })

  test('that were never confirmed keep the day and the dossier from which they first came', () => {
    const older = { ...earlier, unconfirmed: [{ field: 'address' as const, confirmedOn: '2024-02-01', number: '2024-0007' }] }
    expect(take(blank, { ...from, complainant: older }).takenOver?.map(({ field, confirmedOn, number }) => [field, confirmedOn, number])).toEqual([
      ['name', '2026-06-01', '2026-0001'], ['phone', '2026-06-01', '2026-0001'], ['address', '2024-02-01', '2024-0007'], ['email', '2026-06-01', '2026-0001'],
    ])
  })
})

describe('what nobody confirmed', () => {
  const opened = (sheet: IntakeSheet) => {
    const understood = complaintOf(sheet, shipped('inter'))
    return understood.ok ? understood.complaint.complainant : undefined
  }
  const remarks = (complainant: Complainant) => addressRemarks(complainant, envelopeProfile('be-left', 'BE'), 'BE')

  test('is told by the dossier, and warned of by the letter until it is confirmed', () => {
    const complainant = opened(take(blank))!
    expect(complainant.unconfirmed).toEqual(['name', 'phone', 'address', 'email'].map((field) => ({ field, confirmedOn: '2026-06-01', number: '2026-0001' })))
    expect(remarks(complainant)).toEqual(['not-confirmed'])
    const sheet = take(blank)
    const asked = ['name', 'address'].reduce((before, field) => changeSheet(before, confirmed(before, field as 'name' | 'address')), sheet)
    expect(remarks(opened(asked)!)).toEqual([])
  })

  test('stays marked when something else in the dossier is corrected, and not when it is itself', () => {
    const complainant = opened(take(blank))!
    expect(stillUnconfirmed(complainant, { ...complainant, phone: '0499 00 00 01' }).unconfirmed?.map(({ field }) => field)).toEqual(['name', 'address', 'email'])
  })

  test('dates from the complaint, or from the last correction of its details', () => {
    const event = (sequence: number, recordedAt: string, complainant?: Complainant) => ({
      id: '0198d7c2-0000-7000-8000-000000000001', dossierId: '0198d7c2-0000-7000-8000-000000000002', sequence, recordedAt, timeZone: 'Europe/Brussels', recordedBy: 'K.D.',
      happening: { type: 'detailsCorrected' as const, changes: complainant === undefined ? { subject: 'Drempel' } : { complainant } },
    })
    const events = [event(2, '2026-06-30T22:30:00Z', earlier), event(3, '2026-08-01T08:00:00Z')]
    expect([detailsConfirmedOn(events, [], '2026-06-01'), detailsConfirmedOn(events, [2], '2026-06-01')]).toEqual(['2026-07-01', '2026-06-01'])
  })
})
