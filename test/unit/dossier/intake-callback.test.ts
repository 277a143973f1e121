import { describe, expect, test } from 'vitest'
import { allowedInOrder } from '../../../shared/dossier/steps/allowed.ts'
import type { DossierEvent, Happening } from '../../../shared/dossier/events.ts'
import { foldDossier } from '../../../shared/dossier/fold.ts'
import { callBackSheet, toldWhenCalledBack } from '../../../shared/dossier/intake/callback.ts'
import { complaintOf } from '../../../shared/dossier/intake/complaint.ts'
import { exitOf, exitsFor } from '../../../shared/dossier/intake/exit.ts'
import { emptySheet, intakeSheet, type IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import { takenOn } from '../../../shared/dossier/recognition/taken-over.ts'
import { shipped } from '../procedure/shipped.ts'
import { day } from './history.ts'

const wil = shipped('wil')
const [dossierId, sheetId] = ['019aa0c0-0000-7000-8000-000000000001', '019aa0c0-0000-7000-8000-000000000002']
const asked: IntakeSheet = {
  ...emptySheet({ id: dossierId, procedureId: 'wil', startedAt: '2026-11-20T14:05:00Z', channel: 'phone' }),
  exit: 'callback', name: 'mevrouw A. Modaal', phone: '06 12345678', address: 'Nergensstraat 3, 1234 AB Voorbeeldstad', interpreter: 'Arabisch',
  notes: [{ at: '2026-11-20T14:05:10Z', text: 'Vraagt naar de nabetaling.' }], exitWhat: 'de nabetaling', reachable: 'na 16 uur', takenBy: 'klantenservice',
}

/** The history of somebody who wants to be called back, and what came after. */
function history(...since: readonly Happening[]): readonly DossierEvent[] {
  const today = day('2026-11-20')
  const [complaint, exit] = [complaintOf(asked, wil, today), exitOf(asked, wil, today)]
  if (!complaint.ok || !exit.ok) throw new Error('The request does not stand')
  const happenings: readonly Happening[] = [{ type: 'complaintReceived', procedure: { id: 'wil', version: wil.version }, complaint: complaint.complaint }, ...exit.since, ...since]
  return happenings.map((happening, place) => ({ id: dossierId, dossierId, sequence: place + 1, recordedAt: '2026-11-20T14:10:00Z', timeZone: wil.timeZone, recordedBy: 'K.D.', happening }))
}
const begun = (events: readonly DossierEvent[]) => ({ number: '2026-0042', events, state: foldDossier(dossierId, events) })
const start = { id: sheetId, startedAt: '2026-11-23T09:00:00Z' }

describe('the sheet of a call back', () => {
  test('holds the caller and what it is about, each detail marked until it is confirmed', () => {
    const sheet = callBackSheet(start, begun(history()))
    expect(intakeSheet.safeParse(sheet).success).toBe(true)
    expect([sheet.name, sheet.phone, sheet.address, sheet.subject, sheet.reachable, sheet.interpreter, sheet.notes]).toEqual([
      'Mevrouw A. Modaal', '06 12 34 56 78', 'Nergensstraat 3, 1234 AB Voorbeeldstad', 'de nabetaling', 'na 16 uur', 'Arabisch', [],
    ])
    expect(takenOn(sheet).map(({ field, number, confirmedOn }) => [field, number, confirmedOn])).toEqual([
      ['name', '2026-0042', '2026-11-20'], ['phone', '2026-0042', '2026-11-20'], ['address', '2026-0042', '2026-11-20'],
    ])
    expect(exitsFor(sheet, wil)).not.toContain('callback')
    expect(exitsFor(sheet, wil)).not.toContain('line-broke')
  })

  test('goes on counting from the day of a complaint that was received before', () => {
    const events = history({ type: 'calledBack', on: '2026-11-20', reached: true }, { type: 'callbackRequested', on: '2026-11-21', about: 'hoe het staat' })
    expect(callBackSheet(start, begun(events))).toMatchObject({ subject: 'hoe het staat', receivedOn: '2026-11-20' })
  })
})

describe('what was told on it', () => {
  const told: Partial<IntakeSheet> = { notes: [{ at: '2026-11-23T09:01:00Z', text: 'De nabetaling van juni is er nog niet.' }], when: 'vorige dinsdag', effect: 'huur te laat', phone: '06 87654321', callEndedAt: '2026-11-23T09:06:00Z' }
  const keep = (more: Partial<IntakeSheet>, events = history()) => {
    const before = begun(events)
    const sheet = { ...callBackSheet(start, before), ...more }
    const understood = toldWhenCalledBack(sheet, before.state, wil, day('2026-11-23'))
    return understood.ok ? understood.happenings : understood.problems
  }

  test('is added to the dossier in which it was asked: spoken to, told, and its terms begin that day', () => {
    const events = history()
    const happenings = keep(told) as readonly Happening[]
    expect(happenings.map(({ type }) => type)).toEqual(['calledBack', 'detailsCorrected'])
    expect(happenings[0]).toEqual({ type: 'calledBack', on: '2026-11-23', time: '10:00', reached: true, call: { sheetId, startedAt: start.startedAt, endedAt: '2026-11-23T09:06:00Z' } })
    expect(allowedInOrder(events, happenings, wil, day('2026-11-23'))).toEqual([])
    const after = foldDossier(dossierId, [...events, ...happenings.map((happening, place) => ({ ...events[0]!, sequence: events.length + place + 1, happening }))])
    expect(after.complaint.notes.map(({ text }) => text)).toEqual(['Vraagt naar de nabetaling.', 'De nabetaling van juni is er nog niet.'])
    expect([after.status, after.complaint.receivedOn, after.callback, after.complaint.complainant.phone, after.complaint.happened.on]).toEqual(['received', '2026-11-23', undefined, '06 87 65 43 21', '2026-11-17'])
    expect(after.complaint.complainant).not.toHaveProperty('unconfirmed')
    expect([after.complaint.callStartedAt, after.complaint.callEndedAt]).toEqual([start.startedAt, '2026-11-23T09:06:00Z'])
  })

  test('changes nothing that was not spoken of', () => {
    const events = history({ type: 'calledBack', on: '2026-11-20', reached: true }, { type: 'callbackRequested', on: '2026-11-21' })
    expect(keep({}, events).map((one) => ('type' in one ? one.type : one))).toEqual(['calledBack'])
  })

  test('ends as every call may end', () => {
    expect((keep({ ...told, exit: 'question-answered', exitWhat: 'Komt deze week.' }) as readonly Happening[]).at(-1)).toMatchObject({ type: 'contactEnded', outcome: 'question-answered', what: 'Komt deze week.' })
    expect(keep({ ...told, exit: 'forwarded' })).toEqual([{ field: 'exitTo', code: 'nobody-named' }])
  })

  test('is a talk like any other when the request was answered in the meantime', () => {
    expect((keep(told, history({ type: 'calledBack', on: '2026-11-21', reached: true })) as readonly Happening[])[0]).toMatchObject({ type: 'complainantCalled', on: '2026-11-23' })
  })

  test('cannot be added to a dossier that is closed', () => {
    const events = history({ type: 'withdrawn', on: '2026-11-21' })
    expect(allowedInOrder(events, keep(told) as readonly Happening[], wil, day('2026-11-23'))).toEqual([{ code: 'dossier-closed' }])
  })
})
