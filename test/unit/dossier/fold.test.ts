import { describe, expect, test } from 'vitest'
import { DamagedHistory } from '../../../shared/dossier/damaged-history.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import { foldDossier } from '../../../shared/dossier/fold.ts'
import type { Status } from '../../../shared/dossier/state.ts'
import { shipped } from '../procedure/shipped.ts'
import { complaint, digest, dossier, dossierId, eventsOf, extended, forwarded, letterId, otherLetterId, settled } from './history.ts'

const wil = shipped('wil')
const final = (kind: 'acknowledgement' | 'answer', on: string, id = letterId): Happening => ({ type: 'letterFinalised', on, letterId: id, kind, sections: [], digest })
const sent = (kind: 'acknowledgement' | 'answer', on: string, id = letterId): Happening => ({ type: 'letterSent', on, kind, channel: 'letter', letterId: id })

describe('a dossier is its history', () => {
  test('a WIL complaint from the call to the letter in the envelope', () => {
    const story: readonly Happening[] = [
      { type: 'letterFinalised', on: '2026-11-16', letterId, kind: 'acknowledgement', sections: [{ id: 'opening', text: 'U belde ons.', covers: ['received-on'] }], digest },
      { type: 'letterSent', on: '2026-11-17', kind: 'acknowledgement', channel: 'letter', letterId },
      { type: 'signedTextReceived', on: '2026-11-13' },
      { type: 'complaintAdmitted', on: '2026-11-16' },
      { type: 'handlerAssigned', on: '2026-11-17', handler: { name: 'S.B.', role: 'klachtenbehandelaar' } },
      { type: 'hearingRequested', on: '2026-11-18', person: 'R.H.' },
      { type: 'heard', on: '2026-11-25', who: 'person-concerned', person: 'R.H.', account: 'Het was druk.' },
      { type: 'hearingWaived', on: '2026-11-26', who: 'complainant', reason: 'Mevrouw ziet ervan af.' },
      ...extended('WIL-D4', '2026-12-01'),
      { type: 'judged', on: '2026-12-03', findings: 'Drie keer doorverbonden.', judgement: 'partly-founded', reasons: 'Niemand nam het over.' },
      { type: 'letterFinalised', on: '2026-12-04', letterId: otherLetterId, kind: 'answer', sections: [], digest, incompleteBecause: 'volgt' },
    ]
    const received = complaint('2026-11-11')
    expect(foldDossier(dossierId, eventsOf(wil, received, ...story))).toEqual({
      dossierId,
      procedure: { id: 'wil', version: 1 },
      complaint: received,
      status: 'answer-ready',
      isClosed: false,
      milestones: {
        received: '2026-11-11',
        submitted: '2026-11-11',
        receivedOrally: '2026-11-11',
        acknowledged: '2026-11-17',
        signedTextReceived: '2026-11-13',
        admitted: '2026-11-16',
        handlerAssigned: '2026-11-17',
        hearingRequested: '2026-11-18',
        personConcernedHeard: '2026-11-25',
        extended: '2026-12-01',
      },
      handler: { name: 'S.B.', role: 'klachtenbehandelaar' },
      extensions: [{ deadlineId: 'WIL-D4', on: '2026-12-01', reason: 'nader onderzoek' }],
      hearings: [{ on: '2026-11-25', who: 'person-concerned', person: 'R.H.', account: 'Het was druk.' }],
      personsConcerned: ['R.H.'],
      waivers: [{ who: 'complainant', reason: 'Mevrouw ziet ervan af.' }],
      verdict: { judgement: 'partly-founded', findings: 'Drie keer doorverbonden.', reasons: 'Niemand nam het over.' },
      letters: [
        { letterId, kind: 'acknowledgement', finalisedOn: '2026-11-16', sections: [{ id: 'opening', text: 'U belde ons.', covers: ['received-on'] }], digest, sentOn: '2026-11-17' },
        { letterId: otherLetterId, kind: 'answer', finalisedOn: '2026-12-04', sections: [], digest },
      ],
      undoable: 13,
      undone: [],
      length: 13,
    })
  })

  test('a dossier of a moment ago holds only its complaint', () => {
    const received = complaint('2026-11-20', { channel: 'email', form: 'written' })
    expect(foldDossier(dossierId, eventsOf(wil, received))).toEqual({
      dossierId,
      procedure: { id: 'wil', version: 1 },
      complaint: received,
      status: 'received',
      isClosed: false,
      milestones: { received: '2026-11-20', submitted: '2026-11-20', receivedUnsigned: '2026-11-20' },
      extensions: [],
      hearings: [],
      waivers: [],
      letters: [],
      undone: [],
      length: 1,
    })
  })

  test('a milestone is the first day it was reached, in whatever order it was written down', () => {
    const { state } = dossier('wil', complaint('2026-11-11'), { type: 'complainantCalled', on: '2026-11-20' }, { type: 'complainantCalled', on: '2026-11-18' }, { type: 'complainantCalled', on: '2026-11-25' })
    expect(state.milestones.complainantCalled).toBe('2026-11-18')
  })

  test.each([
    ['acknowledgement', 'acknowledged'],
    ['answer', 'answered'],
    ['refusal', 'refused'],
    ['extension', 'extended'],
    ['forwarding', 'forwarded'],
    ['interim-notice', 'interimNoticeSent'],
    ['missing-information', 'informationRequested'],
    ['settlement', 'settled'],
    ['hearing-invitation', 'complainantInvited'],
    ['reaction-request', 'hearingRequested'],
    ['insurer-notice', 'insurerNotified'],
    ['complaint-for-signature', 'signatureRequested'],
    ['callback-not-reached', 'callbackLetterSent'],
  ] as const)('a letter of kind %s that was made elsewhere brings about %s', (kind, milestone) => {
    const { state } = dossier('wil', complaint('2026-11-11'), { type: 'letterSent', on: '2026-11-20', kind, channel: 'letter' })
    expect(state.milestones).toEqual({ received: '2026-11-11', submitted: '2026-11-11', receivedOrally: '2026-11-11', [milestone]: '2026-11-20' })
  })
})

describe('where a dossier stands', () => {
  const told = { type: 'judged', on: '2026-11-23', findings: 'f', judgement: 'founded', reasons: 'r' } as const
  test.each<readonly [string, Status, readonly Happening[]]>([
    ['nothing but the complaint', 'received', []],
    ['a note changes nothing', 'received', [{ type: 'noteAdded', on: '2026-11-21', text: 'belt weer' }]],
    ['the acknowledgement is final but lies on the desk', 'received', [final('acknowledgement', '2026-11-21')]],
    ['the acknowledgement went out', 'acknowledged', [final('acknowledgement', '2026-11-21'), sent('acknowledgement', '2026-11-23')]],
    ['admitted', 'in-treatment', [{ type: 'complaintAdmitted', on: '2026-11-23' }]],
    ['refused, but the letter must still go out', 'in-treatment', [{ type: 'complaintRefused', on: '2026-11-23', groundId: 'AWB-98-1a', reason: 'al behandeld' }]],
    ['judged', 'in-treatment', [told]],
    ['the answer is final but lies on the desk', 'answer-ready', [told, final('answer', '2026-11-24')]],
    ['the answer went out', 'answered', [told, final('answer', '2026-11-24'), sent('answer', '2026-11-25')]],
    ['the refusal went out', 'refused', [{ type: 'letterSent', on: '2026-11-25', kind: 'refusal', channel: 'letter' }]],
    ['settled', 'settled', settled('2026-11-25')],
    ['solved, but not confirmed yet', 'in-treatment', [{ type: 'settled', on: '2026-11-25', how: 'excuses' }]],
    ['to be sent on, but the complainant not told yet', 'in-treatment', [{ type: 'forwarded', on: '2026-11-25', to: 'gemeente', complainantTold: false }]],
    ['withdrawn', 'withdrawn', [{ type: 'withdrawn', on: '2026-11-25' }]],
    ['forwarded', 'forwarded', forwarded('2026-11-25')],
    ['withdrawn while the answer was in the post', 'answered', [{ type: 'withdrawn', on: '2026-11-25' }, { type: 'letterSent', on: '2026-11-24', kind: 'answer', channel: 'letter' }]],
    ['reopened', 'in-treatment', [...settled('2026-11-25'), { type: 'reopened', on: '2026-11-27', reason: 'toch niet' }]],
  ])('%s: %s', (_, status, happenings) => {
    expect(dossier('wil', complaint('2026-11-20'), ...happenings).state.status).toBe(status)
  })

  test('it closed on the first day that something closed it', () => {
    const { state } = dossier('wil', complaint('2026-11-20'), { type: 'withdrawn', on: '2026-11-25' }, { type: 'letterSent', on: '2026-11-24', kind: 'answer', channel: 'letter' })
    expect([state.isClosed, state.closedOn]).toEqual([true, '2026-11-24'])
  })
})

describe('corrections', () => {
  test('another day of receipt and another form move the milestones of the receipt', () => {
    const { state } = dossier(
      'wil', complaint('2026-11-20', { channel: 'letter', form: 'written', submittedOn: '2026-11-18' }),
      { type: 'detailsCorrected', changes: { receivedOn: '2026-11-19', form: 'signed' }, reason: 'handtekening op de achterkant' },
    )
    expect([state.milestones, state.complaint.receivedOn, state.complaint.subject]).toEqual([
      { received: '2026-11-19', submitted: '2026-11-18', signedTextReceived: '2026-11-19' }, '2026-11-19', 'Drie keer doorverbonden',
    ])
  })

  test('a corrected group replaces the whole group', () => {
    const { state } = dossier('wil', complaint('2026-11-20', { complainant: { phone: '06 00 00 01 23', email: 'a@voorbeeld.example' } }), {
      type: 'detailsCorrected', changes: { complainant: { phone: '06 00 00 09 87' } },
    })
    expect(state.complaint.complainant).toEqual({ phone: '06 00 00 09 87' })
  })

  test('what a correction leaves undefined stays as it was', () => {
    const { state } = dossier('wil', complaint('2026-11-20'), { type: 'detailsCorrected', changes: { subject: undefined, summary: 'Kort.' } })
    expect([state.complaint.subject, state.complaint.summary]).toEqual(['Drie keer doorverbonden', 'Kort.'])
  })

  test('a signature that came later counts from when it came', () => {
    const { state } = dossier('wil', complaint('2026-11-11'), { type: 'signedTextReceived', on: '2026-11-13' })
    expect(state.milestones).toEqual({ received: '2026-11-11', submitted: '2026-11-11', receivedOrally: '2026-11-11', signedTextReceived: '2026-11-13' })
  })
})

describe('a change of mind', () => {
  const refused: Happening = { type: 'complaintRefused', on: '2026-11-23', groundId: 'AWB-98-1a', reason: 'al behandeld' }
  const admitted: Happening = { type: 'complaintAdmitted', on: '2026-11-24' }

  test('admitting takes back a refusal, and the other way round', () => {
    const first = dossier('wil', complaint('2026-11-20'), refused, admitted).state
    const second = dossier('wil', complaint('2026-11-20'), admitted, refused).state
    expect([first, second].map(({ refusal, milestones }) => [refusal?.groundId, milestones.admitted, milestones.refusalDecided])).toEqual([
      [undefined, '2026-11-24', undefined], ['AWB-98-1a', undefined, '2026-11-23'],
    ])
  })

  test('reopening forgets how it closed and why it was refused, and keeps what was done', () => {
    const { state } = dossier(
      'wil', complaint('2026-11-20'),
      { type: 'letterSent', on: '2026-11-21', kind: 'acknowledgement', channel: 'letter' }, refused,
      { type: 'letterSent', on: '2026-11-24', kind: 'refusal', channel: 'letter' }, { type: 'reopened', on: '2026-12-01', reason: 'nieuwe feiten' },
    )
    expect([state.isClosed, state.refusal, state.milestones]).toEqual([
      false, undefined, { received: '2026-11-20', submitted: '2026-11-20', receivedOrally: '2026-11-20', acknowledged: '2026-11-21' },
    ])
  })

  test('information asked for once more has not come yet; the first request stays the first', () => {
    const { state } = dossier(
      'interforce', complaint('2026-11-20'),
      { type: 'informationRequested', on: '2026-11-23', what: 'factuur' }, { type: 'informationReceived', on: '2026-11-25' }, { type: 'informationRequested', on: '2026-11-26', what: 'foto' },
    )
    expect([state.milestones.informationRequested, state.milestones.informationReceived]).toEqual(['2026-11-23', undefined])
  })
})

describe('the callback that is open', () => {
  test('the oldest request counts, and every call that reached nobody', () => {
    const { state } = dossier(
      'wil', complaint('2026-11-11'),
      { type: 'callbackRequested', on: '2026-11-16', about: 'stand van zaken', reachable: 'na 10 uur' }, { type: 'calledBack', on: '2026-11-17', time: '10:15', reached: false, discussed: 'voicemail', next: { on: '2026-11-17', time: '16:30' } },
      { type: 'callbackRequested', on: '2026-11-18' }, { type: 'calledBack', on: '2026-11-18', reached: false },
    )
    expect([state.callback, state.milestones.callbackRequested, state.milestones.calledBack]).toEqual([
      { requestedOn: '2026-11-16', about: 'stand van zaken', reachable: 'na 10 uur', tried: [{ on: '2026-11-17', time: '10:15', discussed: 'voicemail' }, { on: '2026-11-18' }] }, '2026-11-16', undefined,
    ])
  })

  test('the moment agreed on for the next call is that of the last one, and who took the request is kept', () => {
    const { state } = dossier(
      'wil', complaint('2026-11-11'), { type: 'callbackRequested', on: '2026-11-16', time: '13:40', takenBy: 'klantenservice' },
      { type: 'calledBack', on: '2026-11-17', reached: false, next: { on: '2026-11-18', time: '16:30' } },
    )
    expect(state.callback).toEqual({
      requestedOn: '2026-11-16', requestedAt: '13:40', takenBy: 'klantenservice', tried: [{ on: '2026-11-17' }], next: { on: '2026-11-18', time: '16:30' },
    })
  })

  test('it is closed when somebody was reached', () => {
    const { state } = dossier('wil', complaint('2026-11-11'), { type: 'callbackRequested', on: '2026-11-16' }, { type: 'calledBack', on: '2026-11-17', reached: true, discussed: 'alles' })
    expect([state.callback, state.milestones.calledBack]).toEqual([undefined, '2026-11-17'])
  })
})

describe('the insurer', () => {
  const recognised: Happening = { type: 'liabilityRecognised', on: '2026-11-23', reason: 'schade' }
  test.each<readonly [string, boolean, readonly Happening[]]>([
    ['recognised', false, [recognised]],
    ['notified only', false, [recognised, { type: 'insurerNotified', on: '2026-11-23' }]],
    ['consulted', true, [recognised, { type: 'insurerConsulted', on: '2026-11-24', outcome: 'ga door' }]],
    ['gone on without, with a reason', true, [recognised, { type: 'insurerOverridden', on: '2026-11-24', reason: 'niet bereikbaar' }]],
    ['recognised once more while it was open', false, [recognised, { ...recognised, on: '2026-11-25' }]],
  ])('%s', (_, released, happenings) => {
    expect(dossier('interforce', complaint('2026-11-20'), ...happenings).state.liability).toEqual({ since: '2026-11-23', reason: 'schade', released })
  })

  test('a new ground for liability closes the gate again', () => {
    const { state } = dossier('interforce', complaint('2026-11-20'), recognised, { type: 'insurerConsulted', on: '2026-11-24', outcome: 'ga door' }, { ...recognised, on: '2026-11-26' })
    expect(state.liability).toEqual({ since: '2026-11-26', reason: 'schade', released: false })
  })

  test('a consultation without anything recognised is only a consultation', () => {
    const { state } = dossier('interforce', complaint('2026-11-20'), { type: 'insurerConsulted', on: '2026-11-24', outcome: 'geen dekking nodig' })
    expect([state.liability, state.milestones.insurerConsulted]).toEqual([undefined, '2026-11-24'])
  })
})

describe('undo', () => {
  const admitted: Happening = { type: 'complaintAdmitted', on: '2026-11-23' }
  const undo = (undoes: number): Happening => ({ type: 'stepUndone', on: '2026-11-30', undoes })

  test('takes the last step back and offers the one before it', () => {
    const { state } = dossier('wil', complaint('2026-11-20'), admitted, { type: 'complainantCalled', on: '2026-11-24' }, undo(3))
    const before = dossier('wil', complaint('2026-11-20'), admitted).state
    expect(state).toEqual({ ...before, undone: [3], length: 4 })
  })

  test('goes back step by step to the complaint, and no further', () => {
    const { state } = dossier('wil', complaint('2026-11-20'), admitted, { type: 'complainantCalled', on: '2026-11-24' }, undo(3), undo(2))
    expect([state.undoable, state.undone, state.milestones.admitted]).toEqual([undefined, [2, 3], undefined])
  })

  test('a sent letter comes back to the desk before it stops being final', () => {
    const once = dossier('wil', complaint('2026-11-20'), final('acknowledgement', '2026-11-21'), sent('acknowledgement', '2026-11-23'), undo(3)).state
    const twice = dossier('wil', complaint('2026-11-20'), final('acknowledgement', '2026-11-21'), sent('acknowledgement', '2026-11-23'), undo(3), undo(2)).state
    expect([once.letters.map(({ sentOn }) => sentOn), once.milestones.acknowledged, twice.letters]).toEqual([[undefined], undefined, []])
  })
})

describe('a history that nobody can have recorded is damage', () => {
  const good = eventsOf(wil, complaint('2026-11-20'), { type: 'complaintAdmitted', on: '2026-11-23' }, { type: 'noteAdded', on: '2026-11-24', text: 'x' })
  const [first, second, third] = good
  const more = (happening: Happening) => eventsOf(wil, complaint('2026-11-20'), { type: 'complaintAdmitted', on: '2026-11-23' }, happening)

  test.each([
    ['no events at all', [], 'empty', 0],
    ['a number missing', [first!, third!], 'sequence-gap', 3],
    ['a number twice', [first!, first!], 'sequence-gap', 1],
    ['out of order', [first!, third!, second!], 'sequence-gap', 3],
    ['not beginning with the complaint', [second!], 'no-complaint', 1],
    ['a second complaint', [first!, { ...second!, happening: first!.happening }], 'second-complaint', 2],
    ['an event of another dossier', [first!, { ...second!, dossierId: letterId }], 'other-dossier', 2],
    ['undoing what is not there', more({ type: 'stepUndone', on: '2026-11-30', undoes: 9 }), 'unknown-undo', 3],
    ['undoing the complaint', more({ type: 'stepUndone', on: '2026-11-30', undoes: 1 }), 'unknown-undo', 3],
    ['undoing another than the last', eventsOf(wil, complaint('2026-11-20'), good[1]!.happening, good[2]!.happening, { type: 'stepUndone', on: '2026-11-30', undoes: 2 }), 'unknown-undo', 4],
    ['undoing the same twice', eventsOf(wil, complaint('2026-11-20'), good[1]!.happening, { type: 'stepUndone', on: '2026-11-30', undoes: 2 }, { type: 'stepUndone', on: '2026-11-30', undoes: 2 }), 'unknown-undo', 4],
    ['sending a letter as another kind than it was', eventsOf(wil, complaint('2026-11-20'), final('acknowledgement', '2026-11-21'), sent('answer', '2026-11-24')), 'unknown-letter', 3],
    ['sending a letter that was never final', more(sent('answer', '2026-11-24')), 'unknown-letter', 3],
  ] as const)('%s', (_, events, damage, sequence) => {
    expect(() => foldDossier(dossierId, events)).toThrow(new DamagedHistory(damage, dossierId, sequence))
  })

  test('the message holds no word of the dossier', () => {
    const damaged = new DamagedHistory('sequence-gap', dossierId, 7)
    expect([damaged.name, damaged.message]).toEqual(['DamagedHistory', `The history of dossier ${dossierId} is damaged at event 7: sequence-gap`])
  })
})
