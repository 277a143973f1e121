import { describe, expect, test } from 'vitest'
import { countContacts } from '../../../shared/dossier/intake/contact-count.ts'
import { contactExit, type ContactExit } from '../../../shared/dossier/intake/contact.ts'
import { understandDayAhead } from '../../../shared/dossier/understanding/day-ahead.ts'
import type { DossierEvent, Happening } from '../../../shared/dossier/events.ts'
import { nextDue } from '../../../shared/dossier/deadlines/deadlines.ts'
import { exitOf, exitsFor, suggestedExit, suggestedReferral } from '../../../shared/dossier/intake/exit.ts'
import { emptySheet, type IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import { procedureIds, shipped, type ProcedureId } from '../procedure/shipped.ts'
import { complaint, day, dossier, eventsOf, procedureOf, told } from './history.ts'

const today = day('2026-11-20')
const on = '2026-11-20'
const blank = emptySheet({ id: '019aa0c0-0000-7000-8000-000000000001', procedureId: 'wil', startedAt: '2026-11-20T10:05:00Z', channel: 'phone' })
const sheet = (more: Partial<IntakeSheet>): IntakeSheet => ({ ...blank, subject: 'Onderwerp', ...more })
const recorded = (id: ProcedureId, more: Partial<IntakeSheet>) => exitOf(sheet(more), shipped(id), today)

describe('what is offered', () => {
  test.each(procedureIds)('%s leaves out what its procedure does not know', (id) => {
    const left = contactExit.options.filter((exit) => !exitsFor({ channel: 'phone' }, shipped(id)).includes(exit))
    const expected: Record<ProcedureId, readonly ContactExit[]> = {
      inter: ['forwarded', 'callback'],
      interforce: ['objection-instead', 'forwarded', 'callback'],
      'vlaamse-ombudsdienst': ['objection-instead', 'callback'],
      wil: [],
      zoersel: ['objection-instead', 'callback'],
    }
    expect(left).toEqual(expected[id])
  })

  test('a letter has no line that breaks', () => {
    expect(exitsFor({ channel: 'letter' }, shipped('wil'))).not.toContain('line-broke')
    expect(recorded('wil', { channel: 'letter', exit: 'line-broke' })).toEqual({ ok: false, problems: [{ field: 'exit', code: 'exit-not-offered' }] })
  })
})

describe('what the sheet suggests', () => {
  const suggested = (id: ProcedureId, more: Partial<IntakeSheet>) => suggestedExit(sheet(more), shipped(id), today)
  const notes = (text: string) => [{ at: '2026-11-20T10:06:00Z', text }]

  test.each<readonly [string, ProcedureId, Partial<IntakeSheet>, ContactExit]>([
    ['nothing accepted is a complaint', 'zoersel', { notes: notes('Put in de weg') }, 'complaint'],
    ['a service not spoken to, but not accepted as a reason', 'zoersel', { discussedBefore: 'no' }, 'complaint'],
    ['a question', 'zoersel', { groundsSeen: { 'ZOE-01': 'applies' } }, 'question-answered'],
    ['a report', 'zoersel', { groundsSeen: { 'ZOE-02': 'applies' } }, 'report-passed-on'],
    ['a suggestion is passed on like a report', 'zoersel', { groundsSeen: { 'ZOE-03': 'applies' } }, 'report-passed-on'],
    ['solved at once', 'zoersel', { groundsSeen: { 'ZOE-04': 'applies' } }, 'solved-at-once'],
    ['the service first, which Zoersel sends on', 'zoersel', { groundsSeen: { 'ZOE-05': 'applies' } }, 'forwarded'],
    ['another body', 'zoersel', { groundsSeen: { 'ZOE-06': 'applies' } }, 'referred'],
    ['policy', 'inter', { groundsSeen: { 'INT-03': 'applies' } }, 'referred'],
    ['of a ground with two signals the one that was heard', 'inter', { groundsSeen: { 'INT-02': 'applies' }, notes: notes('Er is zwerfvuil aan de bushalte.') }, 'report-passed-on'],
    ['of a ground with two signals the first, when nothing was heard', 'inter', { groundsSeen: { 'INT-02': 'applies' } }, 'question-answered'],
    ['a decision at WIL', 'wil', { groundsSeen: { 'WIL-G1': 'applies' } }, 'objection-instead'],
    ['a reason to refuse is decided in the dossier', 'wil', { groundsSeen: { 'AWB-98-1b': 'applies' } }, 'complaint'],
    ['a ground that was waved away', 'wil', { groundsSeen: { 'WIL-G1': 'does-not-apply' } }, 'complaint'],
    ['social media, which becomes a complaint once somebody can be reached', 'vlaamse-ombudsdienst', { channel: 'social', groundsSeen: { 'VO-G4': 'applies' } }, 'complaint'],
  ])('%s', (_, id, more, exit) => {
    expect(suggested(id, more)).toBe(exit)
  })

  test('to whom, as the ground says', () => {
    expect([suggestedReferral(sheet({ groundsSeen: { 'WIL-G1': 'applies' } }), shipped('wil')), suggestedReferral(sheet({}), shipped('wil'))]).toEqual([
      'bezwaar bij WIL; hoe, staat in het besluit', undefined,
    ])
  })
})

describe('what is recorded', () => {
  test.each<readonly [string, ProcedureId, Partial<IntakeSheet>, readonly Happening[]]>([
    ['a complaint: nothing beside it', 'wil', {}, []],
    ['solved at once at WIL: a complaint that is settled (Awb 9:5)', 'wil', { exit: 'solved-at-once', exitWhat: ' Nieuwe afspraak gemaakt. ' }, [{ type: 'settled', on, how: 'Nieuwe afspraak gemaakt.' }]],
    ['solved at once without a word', 'inter', { exit: 'solved-at-once' }, [{ type: 'settled', on, how: 'Meteen opgelost.' }]],
    ['solved at once at Zoersel: no complaint (ZOE-04)', 'zoersel', { exit: 'solved-at-once', groundsSeen: { 'ZOE-04': 'applies' } }, [{ type: 'contactEnded', on, outcome: 'solved-at-once', groundId: 'ZOE-04' }]],
    ['a question', 'inter', { exit: 'question-answered', exitWhat: 'Open tot vijf uur.' }, [{ type: 'contactEnded', on, outcome: 'question-answered', what: 'Open tot vijf uur.' }]],
    ['a report', 'zoersel', { exit: 'report-passed-on', exitTo: 'dienst wegen', exitWhat: 'Lamp stuk', groundsSeen: { 'ZOE-02': 'applies', 'ZOE-08': 'applies' } }, [{ type: 'contactEnded', on, outcome: 'report-passed-on', what: 'Lamp stuk', to: 'dienst wegen', groundId: 'ZOE-02' }]],
    ['an objection', 'wil', { exit: 'objection-instead', exitTo: 'bezwaar bij WIL' }, [{ type: 'contactEnded', on, outcome: 'objection-instead', to: 'bezwaar bij WIL' }]],
    ['referred', 'interforce', { exit: 'referred', exitTo: 'de verhuurder' }, [{ type: 'contactEnded', on, outcome: 'referred', to: 'de verhuurder' }]],
    ['forwarded while she is on the line', 'zoersel', { exit: 'forwarded', exitTo: 'jeugddienst' }, [{ type: 'forwarded', on, to: 'jeugddienst', complainantTold: true }]],
    ['forwarded, and the writer must still be told (Awb 2:3)', 'wil', { channel: 'letter', exit: 'forwarded', exitTo: 'gemeente' }, [{ type: 'forwarded', on, to: 'gemeente', complainantTold: false }]],
    ['to call back', 'wil', { exit: 'callback', reachable: 'na 14 uur' }, [{ type: 'callbackRequested', on, time: '11:05', about: 'Onderwerp', reachable: 'na 14 uur' }]],
    ['to call back, taken by somebody else', 'wil', { exit: 'callback', takenBy: 'klantenservice' }, [{ type: 'callbackRequested', on, time: '11:05', about: 'Onderwerp', takenBy: 'klantenservice' }]],
    ['an appointment', 'inter', { exit: 'appointment', exitOn: 'dinsdag 14u30', exitTo: 'kantoor Hasselt' }, [{ type: 'appointmentMade', on, talkOn: '2026-11-24', time: '14:30', where: 'kantoor Hasselt' }]],
    ['withdrawn', 'wil', { exit: 'withdrawn', exitWhat: 'Laat maar.' }, [{ type: 'withdrawn', on, reason: 'Laat maar.' }]],
    ['the line broke', 'wil', { exit: 'line-broke' }, [{ type: 'contactEnded', on, outcome: 'line-broke' }]],
  ])('%s', (_, id, more, since) => {
    expect(recorded(id, more)).toEqual({ ok: true, since })
  })

  test.each<readonly [string, Partial<IntakeSheet>, string, string]>([
    ['forwarded to nobody', { exit: 'forwarded', exitTo: '  ' }, 'exitTo', 'nobody-named'],
    ['an appointment without a day', { exit: 'appointment' }, 'exitOn', 'no-day-named'],
    ['an appointment about a day', { exit: 'appointment', exitOn: 'eind december' }, 'exitOn', 'no-day-named'],
    ['an appointment on a day that has passed', { exit: 'appointment', exitOn: '3 november 2026' }, 'exitOn', 'talk-in-the-past'],
  ])('%s is asked for', (_, more, field, code) => {
    expect(recorded('wil', more)).toEqual({ ok: false, problems: [{ field, code }] })
  })
})

test.each<readonly [string, string | undefined, string | undefined]>([
  ['dinsdag 14u', '2026-11-24', '14:00'], ['vrijdag', '2026-11-27', undefined], ['vandaag 16u', '2026-11-20', '16:00'], ['morgen', '2026-11-21', undefined],
  ['3/12', '2026-12-03', undefined], ['3 november', '2027-11-03', undefined], ['3 november 2026', '2026-11-03', undefined], ['na de middag', undefined, undefined],
])('"%s" lies ahead', (typed, expected, time) => {
  const understood = understandDayAhead(typed, today)
  expect([understood?.on?.toString(), understood?.time]).toEqual([expected, time])
})

describe('what was no complaint', () => {
  const asked: Happening = { type: 'contactEnded', on, outcome: 'question-answered', what: 'Uitgelegd.' }

  test('owes nothing, and stands where it ended', () => {
    const { state, deadlines } = dossier('wil', complaint(on), asked)
    expect([state.status, state.isClosed, state.contact, nextDue(deadlines)]).toEqual(['question-answered', true, { outcome: 'question-answered', what: 'Uitgelegd.' }, undefined])
  })

  test('is a complaint after all once it is reopened, with its terms from the day it came in', () => {
    const { state, deadlines } = dossier('wil', complaint(on), asked, { type: 'reopened', on: '2026-11-23', reason: 'Toch ontevreden.' })
    expect([state.status, state.isClosed, state.contact, nextDue(deadlines)?.dueOn]).toEqual(['in-treatment', false, undefined, '2026-11-27'])
  })

  test('can be found out later too, while nobody took it up', () => {
    const { state, deadlines } = dossier('wil', complaint(on), { type: 'callbackRequested', on }, { type: 'contactEnded', on: '2026-11-23', outcome: 'question-answered' })
    expect([state.status, nextDue(deadlines)]).toEqual(['question-answered', undefined])
  })
})

describe('a talk that was agreed', () => {
  const talk: Happening = { type: 'appointmentMade', on, talkOn: '2026-11-24', time: '14:00', where: 'kantoor Hasselt' }
  const line = (...more: readonly Happening[]) => dossier('inter', complaint(on), talk, ...more).deadlines.filter(({ ruleId }) => ruleId === 'appointment').map(told)

  test('is due on its day, with the hour and the place', () => {
    const { deadlines } = dossier('inter', complaint(on), talk)
    expect(deadlines.find(({ ruleId }) => ruleId === 'appointment')?.label).toEqual({ nl: 'Gesprek met de klager, 14.00, kantoor Hasselt', en: 'Talk with the complainant, 14.00, kantoor Hasselt' })
    expect(line()).toEqual(['appointment 2026-11-24 running'])
  })

  test('is kept by speaking to the complainant on that day, not by a call before it', () => {
    expect(line({ type: 'complainantCalled', on: '2026-11-23' })).toEqual(['appointment 2026-11-24 running'])
    expect(line({ type: 'complainantCalled', on: '2026-11-24' })).toEqual(['appointment 2026-11-24 met 2026-11-24'])
    expect(line({ type: 'heard', on: '2026-11-25', who: 'complainant', person: 'A. Modaal', account: 'zo' })).toEqual(['appointment 2026-11-24 met-late 2026-11-25'])
  })

  test('moves when another is agreed, and goes with the complaint', () => {
    expect(line({ type: 'appointmentMade', on: '2026-11-23', talkOn: '2026-12-01' })).toEqual(['appointment 2026-12-01 running'])
    expect(line({ type: 'withdrawn', on: '2026-11-23' })).toEqual(['appointment 2026-11-24 lapsed 2026-11-23'])
  })
})

describe('counting the contacts of a year', () => {
  const history = (id: ProcedureId, receivedOn: string, more: Parameters<typeof complaint>[1], ...happenings: readonly Happening[]): readonly DossierEvent[] =>
    eventsOf(procedureOf(id), complaint(receivedOn, more), ...happenings)
  const later = (events: readonly DossierEvent[]): readonly DossierEvent[] => events.map((event, index) => (index === 0 ? event : { ...event, recordedAt: '2026-11-25T09:00:00Z' }))

  test('each by how it ended, complaints apart from what was none', () => {
    const histories = [
      history('wil', on, {}),
      history('wil', on, { channel: 'letter', form: 'signed' }),
      history('wil', '2025-12-31', {}),
      history('wil', on, {}, { type: 'settled', on, how: 'Meteen opgelost.' }),
      later(history('wil', on, {}, { type: 'settled', on: '2026-11-25', how: 'Excuses.' })),
      history('wil', on, {}, { type: 'contactEnded', on, outcome: 'objection-instead', groundId: 'WIL-G1' }),
      later(history('wil', on, {}, { type: 'contactEnded', on: '2026-11-25', outcome: 'question-answered' })),
      history('zoersel', on, {}, { type: 'contactEnded', on, outcome: 'report-passed-on', groundId: 'ZOE-02' }),
      history('zoersel', on, {}, { type: 'contactEnded', on, outcome: 'report-passed-on', groundId: 'ZOE-02' }, { type: 'reopened', on, reason: 'Toch.' }),
      history('zoersel', on, {}, { type: 'contactEnded', on, outcome: 'report-passed-on', groundId: 'ZOE-02' }, { type: 'stepUndone', on, undoes: 2 }),
      history('wil', on, {}, { type: 'callbackRequested', on }),
      history('inter', on, { channel: 'visit' }, { type: 'appointmentMade', on, talkOn: '2026-11-24' }),
      history('zoersel', on, { channel: 'email', form: 'written' }, { type: 'forwarded', on, to: 'jeugddienst', complainantTold: false }),
      history('wil', on, {}, { type: 'withdrawn', on }),
    ]
    expect(countContacts(histories, 2026)).toEqual({
      contacts: 13,
      notComplaints: 3,
      complaints: 10,
      byExit: {
        complaint: 5, 'solved-at-once': 1, 'question-answered': 1, 'report-passed-on': 1, 'objection-instead': 1, referred: 0,
        forwarded: 1, callback: 1, appointment: 1, withdrawn: 1, 'line-broke': 0,
      },
      byChannel: { phone: 7, letter: 1, email: 1, form: 0, portal: 0, visit: 1, social: 0 },
      byForm: { oral: 8, written: 1, signed: 1 },
      byGround: { 'WIL-G1': 1, 'ZOE-02': 1 },
    })
  })

  test('nobody called', () => {
    const { contacts, complaints, byGround } = countContacts([], 2026)
    expect([contacts, complaints, byGround]).toEqual([0, 0, {}])
  })
})

describe('a call outside the telephone hour of WIL', () => {
  const at = (startedAt: string, more: Partial<IntakeSheet> = {}) =>
    suggestedExit({ ...emptySheet({ id: '01890000-0000-7000-8000-000000000001', procedureId: 'wil', startedAt, channel: 'phone' }), name: 'Modaal', ...more }, shipped('wil'), Temporal.PlainDate.from(startedAt.slice(0, 10)))

  test('is a request to be called back by itself, also on a holiday', () => {
    expect([at('2026-11-20T12:00:00Z'), at('2026-12-25T09:00:00Z')]).toEqual(['callback', 'callback'])
  })

  test('is a complaint within the hour, or once more was told than such a request needs', () => {
    expect([at('2026-11-20T10:05:00Z'), at('2026-11-20T12:00:00Z', { wish: 'excuses' })]).toEqual(['complaint', 'complaint'])
  })
})
