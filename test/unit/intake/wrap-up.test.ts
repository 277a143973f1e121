import { describe, expect, test } from 'vitest'
import { callerAsked, complaintAsked } from '../../../renderer/intake/help/earlier.ts'
import { endingOf } from '../../../renderer/intake/ending/ending.ts'
import { gapsOf } from '../../../renderer/intake/ending/wrap-up.ts'
import { emptySheet, type IntakeSheet } from '../../../shared/dossier/intake/sheet.ts'
import { lettersAfter } from '../../../shared/letters/letters-after.ts'
import { shipped, type ProcedureId } from '../procedure/shipped.ts'

const at = '2026-11-20T10:05:00Z'
const today = Temporal.PlainDate.from('2026-11-20')
const blank = emptySheet({ id: '0198d7c2-0000-7000-8000-000000000001', procedureId: 'wil', startedAt: at, channel: 'phone' })
const told: IntakeSheet = { ...blank, notes: [{ at, text: 'Onvriendelijk behandeld.' }] }
const whole: IntakeSheet = {
  ...told,
  name: 'Mevrouw F. Verzonnen',
  phone: '06 00 00 01 23',
  address: 'Nergensstraat 12, 1234 AB Nergens',
  subject: 'Onvriendelijk behandeld',
  when: 'vorige dinsdag',
  withWhom: 'lange man, bril',
  summary: 'Zo was het.',
  summaryConfirmedAt: at,
  informed: Object.fromEntries(shipped('wil').script.inform.map(({ id }) => [id, at])),
}

function gaps(sheet: IntakeSheet, procedureId: ProcedureId = 'wil') {
  return gapsOf(sheet, shipped(procedureId), today).map(({ code, level, field }) => [code, level, field])
}

describe('wrapping up', () => {
  test('an empty sheet needs one line of story, and nothing else is said about it', () => {
    expect(gaps(blank)).toEqual([['nothing-told', 'blocks', 'notes']])
  })

  test('a story alone can be saved; what is missing is named, the needed before the asked', () => {
    expect(gaps(told)).toEqual([
      ['name', 'required', 'name'],
      ['no-way-back', 'required', 'address'],
      ['phone', 'asked', 'phone'],
      ['happened-on', 'asked', 'when'],
      ['person-concerned', 'asked', 'withWhom'],
      ['subject', 'asked', 'subject'],
      ['not-read-back', 'asked', 'summary'],
    ])
  })

  test('a whole call misses nothing', () => {
    expect(gaps(whole)).toEqual([])
  })

  test('an answer by letter needs an address, one by e-mail an e-mail address', () => {
    expect(gaps({ ...whole, address: '', replyBy: 'letter' })).toEqual([['no-letter-address', 'required', 'address']])
    expect(gaps({ ...whole, replyBy: 'email' })).toEqual([['no-reply-email', 'required', 'email']])
    expect(gaps({ ...whole, address: '', email: 'f@voorbeeld.example' })).toEqual([])
    expect(gaps({ ...whole, address: '', replyBy: 'phone' })).toEqual([])
  })

  test('a letter must have its date, address and signature in the Netherlands; nobody reads it back', () => {
    const letter: IntakeSheet = { ...whole, channel: 'letter', form: 'written', address: 'Nergensstraat 12' }
    const { summaryConfirmedAt: _, ...unread } = letter
    expect(gaps(unread)).toEqual([
      ['address', 'required', 'address'],
      ['sent-on', 'required', 'submittedOn'],
      ['signature', 'required', undefined],
    ])
  })

  test('a date that cannot be is the one thing that must be mended first', () => {
    expect(gaps({ ...whole, receivedOn: '30 februari 2026' })).toEqual([['not-a-date', 'blocks', 'receivedOn']])
    expect(gaps({ ...whole, receivedOn: '1 december 2026' })).toEqual([['in-the-future', 'blocks', 'receivedOn']])
  })

  test('an organisation that complains is somebody too, and whoever speaks for another is asked for consent', () => {
    const sheet: IntakeSheet = { ...whole, name: '', organisation: 'vzw De Deur', where: 'dienst Burgerzaken', onBehalfOf: 'haar moeder' }
    expect(gaps(sheet, 'vlaamse-ombudsdienst').filter(([, level]) => level === 'required')).toEqual([['consent', 'required', 'onBehalfOf']])
  })
})

describe('what the register is asked while she types', () => {
  test('nothing, before there is anything to go by', () => {
    expect([callerAsked(told), complaintAsked(told, today)]).toEqual([undefined, undefined])
  })

  test('the details as they stand, and every dossier number that was said', () => {
    expect(callerAsked({ ...told, name: 'Ve', notes: [{ at, text: 'Kreeg 2026-0019 als nummer, en 2025-0098.' }] })).toEqual({
      procedureId: 'wil', name: 'Ve', organisation: '', phone: '', address: '', email: '', onBehalfOf: '', mentioned: ['2026-0019', '2025-0098'],
    })
  })

  test('the day of the facts only when it was named exactly', () => {
    expect([complaintAsked(whole, today), complaintAsked({ ...whole, when: 'begin maart' }, today)]).toEqual([
      { procedureId: 'wil', subject: 'Onvriendelijk behandeld', where: '', withWhom: 'lange man, bril', on: '2026-11-17' },
      { procedureId: 'wil', subject: 'Onvriendelijk behandeld', where: '', withWhom: 'lange man, bril' },
    ])
  })
})

test('what must be told before the caller hangs up is named until each sentence was said; a call that was not read back had no moment for it', () => {
  const { informed, summaryConfirmedAt: _confirmed, ...quiet } = whole
  const first = Object.keys(informed ?? {})[0] ?? ''
  expect(gaps({ ...whole, informed: { [first]: at } })).toEqual([['not-informed', 'asked', undefined]])
  expect(gaps(quiet)).toEqual([['not-read-back', 'asked', 'summary']])
})

test('what came from an older dossier and was not confirmed is named at the end of the call, and stops nobody', () => {
  const taken = { field: 'address' as const, value: whole.address, confirmedOn: '2026-06-01', number: '2026-0001' }
  expect(gaps({ ...whole, takenOver: [taken] })).toContainEqual(['not-confirmed', 'asked', 'address'])
})

describe('wrapping up what is no complaint', () => {
  test.each<readonly [string, ProcedureId, Partial<IntakeSheet>, ReturnType<typeof gaps>]>([
    ['a question needs nothing more', 'wil', { exit: 'question-answered' }, []],
    ['its answer alone is enough to save it', 'wil', { notes: [], exit: 'question-answered', exitWhat: 'Tot vijf uur.' }, []],
    ['a question in a letter is answered in writing, so somebody must be written to', 'wil', { channel: 'letter', form: 'written', exit: 'question-answered' }, [['name', 'required', 'name'], ['no-way-back', 'required', 'address']]],
    ['forwarding needs somebody, and a way to tell the caller', 'wil', { exit: 'forwarded' }, [
      ['nobody-named', 'blocks', 'exitTo'], ['name', 'required', 'name'], ['no-way-back', 'required', 'address'],
    ]],
    ['calling back needs a number', 'wil', { exit: 'callback' }, [['phone', 'required', 'phone']]],
    ['with a number nothing', 'wil', { exit: 'callback', phone: '06 00 00 01 23' }, []],
    ['a talk needs a day', 'inter', { exit: 'appointment', name: 'Jan Peeters', email: 'jan@voorbeeld.invalid' }, [['no-day-named', 'blocks', 'exitOn']]],
    ['solved at once is confirmed by letter at WIL', 'wil', { exit: 'solved-at-once', name: 'Jan Peeters' }, [['no-way-back', 'required', 'address']]],
    ['and is nothing more at Zoersel', 'zoersel', { exit: 'solved-at-once' }, []],
    ['what cannot be chosen here blocks', 'zoersel', { exit: 'callback', phone: '1' }, [['exit-not-offered', 'blocks', undefined]]],
  ])('%s', (_, id, more, expected) => {
    expect(gaps({ ...told, ...more }, id)).toEqual(expected)
  })

  test('who posted in public must be reached in person (VO-G4)', () => {
    expect(gaps({ ...told, channel: 'social', form: 'written' }, 'vlaamse-ombudsdienst')).toContainEqual(['no-direct-contact', 'required', 'phone'])
    expect(gaps({ ...told, channel: 'social', form: 'written', email: 'jan@voorbeeld.invalid' }, 'vlaamse-ombudsdienst').map(([code]) => code)).not.toContain('no-direct-contact')
  })
})

describe('the ending that is saved', () => {
  test('is what she chose, whatever the sheet suggests', () => {
    const { suggested, ending } = endingOf({ ...told, groundsSeen: { 'WIL-G1': 'applies' }, exit: 'complaint' }, shipped('wil'), today)
    expect([suggested, ending.exit, ending.exitTo]).toEqual(['objection-instead', 'complaint', ''])
  })

  test('is what the sheet suggests where she chose nothing, with the referral of the ground', () => {
    const { suggested, ending } = endingOf({ ...told, groundsSeen: { 'WIL-G1': 'applies' } }, shipped('wil'), today)
    expect([suggested, ending.exit, ending.exitTo]).toEqual(['objection-instead', 'objection-instead', 'bezwaar bij WIL; hoe, staat in het besluit'])
  })

  test('keeps the name she typed', () => {
    expect(endingOf({ ...told, exit: 'referred', exitTo: 'de wijkagent' }, shipped('zoersel'), today).ending.exitTo).toBe('de wijkagent')
  })
})

test.each<readonly [ProcedureId, IntakeSheet['form'], IntakeSheet['exit'], readonly string[]]>([
  ['wil', 'oral', undefined, ['acknowledgement', 'complaint-for-signature']],
  ['wil', 'signed', 'complaint', ['acknowledgement']],
  ['inter', 'oral', 'complaint', ['acknowledgement']],
  ['wil', 'oral', 'solved-at-once', ['settlement']],
  ['zoersel', 'oral', 'solved-at-once', []],
  ['zoersel', 'written', 'forwarded', ['forwarding']],
  ['inter', 'oral', 'appointment', ['acknowledgement']],
  ['wil', 'oral', 'question-answered', []],
  ['wil', 'oral', 'withdrawn', []],
  ['wil', 'written', 'question-answered', ['contact-reply']],
  ['wil', 'signed', 'objection-instead', ['contact-reply']],
  ['zoersel', 'written', 'solved-at-once', ['contact-reply']],
  ['zoersel', 'written', 'report-passed-on', ['contact-reply']],
  ['inter', 'written', 'referred', ['contact-reply']],
  ['inter', 'written', 'withdrawn', []],
])('at %s, %s, %s ends with %o', (id, form, exit, letters) => {
  expect(lettersAfter({ form, channel: form === 'oral' ? 'phone' : 'letter', ...(exit === undefined ? {} : { exit }) }, shipped(id))).toEqual(letters)
})
