import { describe, expect, test } from 'vitest'
import { blockerInWords, stepAgainst } from '../../../renderer/words/blockers.ts'
import { deadlineChanges } from '../../../renderer/words/deadline-changes.ts'
import { dayOf, eventInWords } from '../../../renderer/words/events.ts'
import { stepLabel, stepLetters } from '../../../renderer/words/steps.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import { complaint, digest, dossier, eventsOf, letterId, procedureOf, extended } from '../dossier/history.ts'

const wil = procedureOf('wil')
const ground = wil.admission.grounds.find(({ law }) => law !== undefined)!

describe('what happened, in words', () => {
  const rows: readonly (readonly [Happening, ReturnType<typeof eventInWords>, ReturnType<typeof eventInWords>])[] = [
    [
      { type: 'complaintReceived', procedure: { id: 'wil', version: 1 }, complaint: complaint('2026-11-11') },
      { what: 'Klacht ontvangen, via telefoon' },
      { what: 'Complaint received, by telephone' },
    ],
    [
      { type: 'complaintReceived', procedure: { id: 'wil', version: 1 }, complaint: complaint('2026-11-13', { channel: 'letter', form: 'signed' }) },
      { what: 'Klacht ontvangen, via brief', more: 'getekend' },
      { what: 'Complaint received, by letter', more: 'signed' },
    ],
    [
      { type: 'detailsCorrected', changes: { subject: 'Anders', complainant: {} }, reason: 'Verkeerd verstaan' },
      { what: 'Gegevens verbeterd', more: 'onderwerp, klager', quote: 'Verkeerd verstaan' },
      { what: 'Details corrected', more: 'subject, complainant', quote: 'Verkeerd verstaan' },
    ],
    [
      { type: 'recordingAdded', on: '2026-11-12', recordingId: letterId, about: 'call', startedAt: '2026-11-12T10:00:00Z', consentedAt: '2026-11-12T09:59:00Z', milliseconds: 247_000, digest },
      { what: 'Gesprek opgenomen', more: '04.07' },
      { what: 'Call recorded', more: '04.07' },
    ],
    [
      { type: 'recordingRemoved', on: '2027-01-04', recordingId: letterId, because: 'retention' },
      { what: 'Opname gewist', more: 'de bewaartermijn is voorbij' },
      { what: 'Recording erased', more: 'the time to keep it is over' },
    ],
    [
      { type: 'contactEnded', on: '2026-11-12', outcome: 'report-passed-on', to: 'dienst wegen', what: 'Lamp stuk.' },
      { what: 'Geen klacht: melding doorgegeven', more: 'dienst wegen', quote: 'Lamp stuk.' },
      { what: 'No complaint: report passed on', more: 'dienst wegen', quote: 'Lamp stuk.' },
    ],
    [{ type: 'contactEnded', on: '2026-11-12', outcome: 'line-broke' }, { what: 'Geen klacht: lijn viel weg' }, { what: 'No complaint: line broke' }],
    [
      { type: 'appointmentMade', on: '2026-11-12', talkOn: '2026-11-24', time: '14:00', where: 'kantoor' },
      { what: 'Gesprek afgesproken op di 24 november 2026', more: '14.00, kantoor' },
      { what: 'Talk agreed for Tue 24 November 2026', more: '14.00, kantoor' },
    ],
    [{ type: 'noteAdded', on: '2026-11-12', text: 'Belde opnieuw.' }, { what: 'Notitie', quote: 'Belde opnieuw.' }, { what: 'Note', quote: 'Belde opnieuw.' }],
    [
      { type: 'calledBack', on: '2026-11-12', reached: false },
      { what: 'Teruggebeld, niet bereikt' },
      { what: 'Called back, not reached' },
    ],
    [
      { type: 'complaintRefused', on: '2026-11-12', groundId: ground.id, reason: 'Er loopt bezwaar.', referredTo: 'de afdeling Bezwaar' },
      { what: 'Klacht wordt niet behandeld', more: `${ground.law!} · verwezen naar de afdeling Bezwaar`, quote: 'Er loopt bezwaar.' },
      { what: 'Complaint is not treated', more: `${ground.law!} · referred to de afdeling Bezwaar`, quote: 'Er loopt bezwaar.' },
    ],
    [
      { type: 'handlerAssigned', on: '2026-11-17', handler: { name: 'S.B.', role: 'klachtenbehandelaar' } },
      { what: 'S.B. aangewezen als behandelaar', more: 'klachtenbehandelaar' },
      { what: 'S.B. assigned as handler', more: 'klachtenbehandelaar' },
    ],
    [
      { type: 'heard', on: '2026-11-18', who: 'person-concerned', person: 'R.H.', account: 'Herkent het.' },
      { what: 'R.H. gehoord', more: 'betrokkene', quote: 'Herkent het.' },
      { what: 'R.H. heard', more: 'person concerned', quote: 'Herkent het.' },
    ],
    [
      { type: 'hearingWaived', on: '2026-11-18', who: 'complainant', reason: 'Alles staat in de klacht.' },
      { what: 'Besloten om de klager niet te horen', quote: 'Alles staat in de klacht.' },
      { what: 'Decided not to hear the complainant', quote: 'Alles staat in de klacht.' },
    ],
    [
      { type: 'termExtended', on: '2026-12-01', deadlineId: 'WIL-D4', reason: 'Op verzoek', consentUntil: '2027-02-01' },
      { what: 'Termijn verlengd: Antwoord, wettelijk', more: 'met instemming van de klager, tot en met ma 1 februari 2027', quote: 'Op verzoek' },
      { what: 'Term extended: Answer, by law', more: 'with the complainant’s consent, until Mon 1 February 2027', quote: 'Op verzoek' },
    ],
    [
      { type: 'termExtended', on: '2026-12-01', deadlineId: 'OLD-1', reason: 'Nader onderzoek' },
      { what: 'Beslist om te verlengen', more: 'geldt zodra de brief weg is', quote: 'Nader onderzoek' },
      { what: 'Decided to extend', more: 'takes effect once the letter is sent', quote: 'Nader onderzoek' },
    ],
    [
      { type: 'judged', on: '2026-12-01', judgement: 'partly-founded', findings: 'Gelezen.', reasons: 'Een deel klopt.' },
      { what: 'Oordeel: deels gegrond', quote: 'Een deel klopt.' },
      { what: 'Judgement: partly founded', quote: 'Een deel klopt.' },
    ],
    [
      { type: 'letterFinalised', on: '2026-11-12', letterId, kind: 'acknowledgement', sections: [], digest, incompleteBecause: 'Al gezegd aan de telefoon' },
      { what: 'Brief definitief: ontvangstbevestiging', more: 'niet volledig, met reden', quote: 'Al gezegd aan de telefoon' },
      { what: 'Letter final: acknowledgement', more: 'incomplete, with a reason', quote: 'Al gezegd aan de telefoon' },
    ],
    [
      { type: 'letterSent', on: '2026-11-12', kind: 'answer', channel: 'email' },
      { what: 'Verstuurd: antwoord', more: 'per e-mail' },
      { what: 'Sent: answer', more: 'by e-mail' },
    ],
    [
      { type: 'sentVersionKept', on: '2026-11-12', letterId, fileId: letterId, digest, isChanged: true },
      { what: 'Brief uit Word teruggegeven', more: 'met gewijzigde tekst; zo gaat hij weg' },
      { what: 'Letter given back from Word', more: 'with its text changed; it goes out like this' },
    ],
    [
      { type: 'forwarded', on: '2026-11-12', to: 'de gemeente', complainantTold: false },
      { what: 'Beslist om door te sturen naar de gemeente', more: 'klager weet het nog niet' },
      { what: 'Decided to forward to de gemeente', more: 'complainant was not told yet' },
    ],
    [
      { type: 'procedureChanged', on: '2026-11-12', procedure: { id: 'wil', version: 1002 }, reason: 'Zo is het beloofd' },
      { what: 'Verder onder eigen versie 2 van de procedure', quote: 'Zo is het beloofd' },
      { what: 'Goes on under own version 2 of the procedure', quote: 'Zo is het beloofd' },
    ],
    [{ type: 'procedureChanged', on: '2026-11-12', procedure: { id: 'wil', version: 1 } }, { what: 'Verder onder versie 1 van de procedure' }, { what: 'Goes on under version 1 of the procedure' }],
    [{ type: 'stepUndone', on: '2026-11-12', undoes: 2 }, { what: 'Stap teruggenomen' }, { what: 'Step taken back' }],
  ]

  test.each(rows)('%o', (happening, dutch, english) => {
    expect(eventInWords(happening, wil, 'nl')).toEqual(dutch)
    expect(eventInWords(happening, wil, 'en')).toEqual(english)
  })

  test('the acknowledgement is called as the organisation calls it', () => {
    const sent: Happening = { type: 'letterSent', on: '2026-11-12', kind: 'acknowledgement', channel: 'letter' }
    expect(eventInWords(sent, procedureOf('inter'), 'nl').what).toBe('Verstuurd: ontvangstmelding')
  })

  test('each line stands on the day on which it happened, a correction on the day it was made', () => {
    const events = eventsOf(wil, complaint('2026-11-11'), { type: 'noteAdded', on: '2026-11-12', text: 'x' }, { type: 'detailsCorrected', changes: {} })
    expect(events.map((event) => dayOf(event).toString())).toEqual(['2026-11-11', '2026-11-12', '2026-11-20'])
  })
})

describe('why a step must wait', () => {
  test.each([
    [{ code: 'hearing-first', who: ['person-concerned'] }, 'eerst wederhoor', 'Hoor eerst de betrokkene, of schrijf op waarom dat niet hoeft.'],
    [{ code: 'hearing-first', who: ['complainant'] }, 'eerst de klager horen', 'Hoor eerst de klager, of schrijf op waarom dat niet hoeft.'],
    [{ code: 'hearing-first', who: ['complainant', 'person-concerned'] }, 'eerst wederhoor', 'Hoor eerst de klager en de betrokkene, of schrijf op waarom dat niet hoeft.'],
    [{ code: 'hearing-first' }, 'eerst wederhoor', 'Hoor eerst de betrokkene, of schrijf op waarom dat niet hoeft.'],
    [{ code: 'term-expired', dueOn: '2026-11-19' }, 'termijn is voorbij', 'De termijn liep al af op do 19 november 2026. Verlengen kan alleen ervoor.'],
    [{ code: 'term-expired' }, 'termijn is voorbij', 'De termijn liep al af. Verlengen kan alleen ervoor.'],
    [{ code: 'in-the-future', latest: '2026-11-27' }, 'te ver vooruit', 'Die dag ligt te ver vooruit; het kan tot en met vr 27 november 2026.'],
    [{ code: 'before-receipt', receivedOn: '2026-11-11' }, 'te vroeg', 'Die dag ligt vóór de ontvangst van de klacht, wo 11 november 2026.'],
    [{ code: 'something-new' }, 'nu niet mogelijk', 'Deze stap kan nu nog niet.'],
  ])('%o', (blocker, short, long) => {
    expect(blockerInWords(blocker, 'nl')).toEqual({ short, long })
  })

  test('what takes it away is told where a step does', () => {
    expect(stepAgainst['hearing-first']).toBe('record-hearing')
    expect(stepAgainst['term-expired']).toBeUndefined()
  })
})

describe('the names of steps', () => {
  test('each letter does one thing, and none of the letters of the screen itself', () => {
    // A complaint is judged as a whole or by its points, never both.
    const { 'judge-grievances': byPoint, ...others } = stepLetters
    const letters = Object.values(others)
    expect(byPoint).toBe(others.judge)
    expect(new Set(letters).size).toBe(letters.length)
    expect(letters.filter((letter) => ['W', 'M', 'F', 'T'].includes(letter))).toEqual(['T'])
  })

  test('letters go by their name', () => {
    expect(stepLabel('write-acknowledgement', procedureOf('inter'), 'nl')).toBe('Ontvangstmelding schrijven')
    expect(stepLabel('record-sent-letter', procedureOf('wil'), 'nl', 'answer')).toBe('Antwoord op de post')
    expect(stepLabel('record-sent-letter', procedureOf('wil'), 'nl')).toBe('Verstuurde brief vastleggen')
  })
})

describe('what a step did to the deadlines', () => {
  const received = complaint('2026-11-13', { channel: 'letter', form: 'signed' })
  const acknowledged: Happening = { type: 'letterSent', on: '2026-11-17', kind: 'acknowledgement', channel: 'letter' }
  const admitted: Happening = { type: 'complaintAdmitted', on: '2026-11-16' }
  const before = dossier('wil', received)

  test('a letter that was sent meets what waited for it', () => {
    expect(deadlineChanges(before.deadlines, dossier('wil', received, acknowledged).deadlines, 'nl')).toEqual(['“Ontvangstbevestiging” is gehaald.'])
  })

  test('taking it back makes it run again', () => {
    expect(deadlineChanges(dossier('wil', received, acknowledged).deadlines, before.deadlines, 'nl')).toEqual(['“Ontvangstbevestiging” loopt weer, tot en met vr 20 november 2026.'])
  })

  test('an extension moves one date and begins another', () => {
    const [inTreatment, longer] = [dossier('wil', received, admitted).deadlines, dossier('wil', received, admitted, ...extended('WIL-D4', '2026-11-20')).deadlines]
    expect(deadlineChanges(inTreatment, longer, 'nl')).toEqual([
      '“Antwoord binnen zes weken, ook na verlenging” loopt nu, tot en met vr 25 december 2026.',
      '“Antwoord, wettelijk” is nu vr 22 januari 2027 (was ma 28 december 2026).',
    ])
    expect(deadlineChanges(longer, inTreatment, 'en')).toEqual([
      '“Answer, by law” is now Mon 28 December 2026 (was Fri 22 January 2027).',
      '“Answer within six weeks, even after an extension” no longer runs.',
    ])
  })

  test('a withdrawn complaint asks nothing more', () => {
    expect(deadlineChanges(before.deadlines, dossier('wil', received, { type: 'withdrawn', on: '2026-11-18' }).deadlines, 'nl')).toEqual([
      '“Ontvangstbevestiging” hoeft niet meer.',
      '“Gesprek met de klager” hoeft niet meer.',
      '“Bericht met reden, als wij de klacht niet behandelen” hoeft niet meer.',
      '“Antwoord, wettelijk” hoeft niet meer.',
    ])
  })

  test('nothing moved, nothing told', () => {
    expect(deadlineChanges(before.deadlines, dossier('wil', received, { type: 'noteAdded', on: '2026-11-18', text: 'x' }).deadlines, 'nl')).toEqual([])
  })
})
