import { describe, expect, test } from 'vitest'
import type { Complaint } from '../../../shared/dossier/complaint.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import type { Step } from '../../../shared/dossier/steps/step.ts'
import { stepsOf } from '../../../shared/dossier/steps/steps.ts'
import type { ProcedureId } from '../procedure/shipped.ts'
import { complaint, day, digest, dossier, letterId, otherLetterId, extended } from './history.ts'

function stepsAfter(id: ProcedureId, received: Complaint, today: string, ...happenings: readonly Happening[]): readonly Step[] {
  const { state, deadlines, procedure } = dossier(id, received, ...happenings)
  return stepsOf(state, deadlines, procedure, day(today))
}

/** A step in one line: what must come first, and what it would meet. */
function told({ id, blockers, meets }: Step): string {
  return `${id}${blockers.length === 0 ? '' : ` (${blockers.map(({ code }) => code).join(', ')})`}${meets.length === 0 ? '' : ` → ${meets.join(', ')}`}`
}

const now = (steps: readonly Step[]) => steps.filter(({ place }) => place === 'now').map(told)
const more = (steps: readonly Step[]) => steps.filter(({ place, kind }) => place === 'more' && (kind === undefined || kind === 'answer')).map(told)
const step = (steps: readonly Step[], id: Step['id']) => steps.find((each) => each.id === id)

const final = (kind: 'acknowledgement' | 'answer' | 'insurer-notice', on: string, id = letterId): Happening => ({ type: 'letterFinalised', on, letterId: id, kind, sections: [], digest })
const sent = (kind: 'acknowledgement' | 'answer', on: string, id = letterId): Happening => ({ type: 'letterSent', on, kind, channel: 'letter', letterId: id })
const assigned: Happening = { type: 'handlerAssigned', on: '2026-11-23', handler: { name: 'S.B.' } }
const admitted: Happening = { type: 'complaintAdmitted', on: '2026-11-23' }
const judged: Happening = { type: 'judged', on: '2026-11-30', findings: 'f', judgement: 'founded', reasons: 'r' }
const summarised: Happening = { type: 'heard', on: '2026-11-25', who: 'person-concerned', person: 'R.H.', account: 'Het was druk.' }

describe('a letter that tells what was decided otherwise since', () => {
  const letterOf = (kind: 'settlement' | 'refusal', on: string): Happening => ({ type: 'letterFinalised', on, letterId, kind, sections: [], digest })

  test('waits no longer for the post once the dossier is taken up again, so that the answer can go out', () => {
    const happenings: readonly Happening[] = [
      assigned, admitted, { type: 'settled', on: '2026-11-24', how: 'excuses' }, letterOf('settlement', '2026-11-24'), { type: 'withdrawn', on: '2026-11-25' },
      { type: 'reopened', on: '2026-11-27', reason: 'toch niet' }, judged, final('answer', '2026-11-30', otherLetterId),
    ]
    const { state } = dossier('inter', complaint('2026-11-20'), ...happenings)
    expect(state.letters.map(({ kind, isOvertaken }) => [kind, isOvertaken])).toEqual([['settlement', true], ['answer', undefined]])
    expect(step(stepsAfter('inter', complaint('2026-11-20'), '2026-11-30', ...happenings), 'record-sent-letter')).toMatchObject({ place: 'now', blockers: [], letterId: otherLetterId })
  })

  test('a refusal that was final and not sent is overtaken by admitting the complaint, and can be written anew after that', () => {
    const refused: Happening = { type: 'complaintRefused', on: '2026-11-23', groundId: 'INT-04', reason: 'reden' }
    const { state } = dossier('inter', complaint('2026-11-20'), refused, letterOf('refusal', '2026-11-23'), { type: 'complaintAdmitted', on: '2026-11-24' })
    expect(state.letters.map(({ kind, isOvertaken }) => [kind, isOvertaken])).toEqual([['refusal', true]])
    const again = stepsAfter('inter', complaint('2026-11-20'), '2026-11-24', refused, letterOf('refusal', '2026-11-23'), { ...refused, on: '2026-11-24' })
    expect(step(again, 'write-refusal')).toMatchObject({ place: 'now', blockers: [] })
  })
})

describe('WIL', () => {
  const received = complaint('2026-11-20')

  test('just after the call', () => {
    const steps = stepsAfter('wil', received, '2026-11-20')
    expect([now(steps), more(steps)]).toEqual([
      ['write-acknowledgement → WIL-D1', 'admit', 'refuse', 'assign-handler', 'write-complaint-for-signature'],
      [
        'record-sent-letter', 'call-complainant', 'offer-talk', 'forward', 'receive-signed-text', 'consult-service', 'request-information', 'receive-information',
        'request-hearing', 'record-hearing', 'waive-hearing', 'send-interim-notice', 'extend-term', 'judge (handler-first, hearing-first)',
        'write-answer (handler-first, hearing-first, verdict-first) → WIL-D4-oral', 'list-grievances', 'plan-measure', 'add-person', 'link-dossier', 'answer-status', 'receive-from-body',
        'bring-to-ombudsman', 'request-callback', 'plan-follow-up', 'make-appointment', 'settle', 'end-contact', 'withdraw', 'add-note', 'correct-details',
      ],
    ])
  })

  test('who wrote a letter is rung up', () => {
    const steps = stepsAfter('wil', complaint('2026-11-20', { channel: 'letter', form: 'signed' }), '2026-11-20')
    expect(now(steps)).toEqual(['write-acknowledgement → WIL-D1', 'call-complainant → WIL-D2', 'admit', 'refuse', 'assign-handler'])
  })

  test('acknowledged, admitted and assigned: the signature and the hearing are waited for', () => {
    const steps = stepsAfter('wil', received, '2026-11-24', final('acknowledgement', '2026-11-23'), sent('acknowledgement', '2026-11-23'), admitted, assigned)
    expect(now(steps)).toEqual(['receive-signed-text', 'request-hearing', 'record-hearing', 'judge (hearing-first)', 'write-answer (hearing-first, verdict-first) → WIL-D4-oral'])
  })

  test('a spoken complaint needs the account of the person concerned, a signed one that of both', () => {
    const oral = step(stepsAfter('wil', received, '2026-11-24', admitted, assigned), 'judge')?.blockers
    const signed = step(stepsAfter('wil', received, '2026-11-24', admitted, assigned, { type: 'signedTextReceived', on: '2026-11-24' }), 'judge')?.blockers
    expect([oral, signed]).toEqual([[{ code: 'hearing-first', who: ['person-concerned'] }], [{ code: 'hearing-first', who: ['complainant', 'person-concerned'] }]])
  })

  test.each<readonly [string, readonly Happening[], readonly string[]]>([
    ['the person concerned was heard', [summarised], ['judge', 'write-answer (verdict-first) → WIL-D4-oral']],
    ['the hearing was left out with a reason', [{ type: 'hearingWaived', on: '2026-11-25', who: 'person-concerned', reason: 'werkt hier niet meer' }], ['judge', 'write-answer (verdict-first) → WIL-D4-oral']],
    ['the complainant alone was heard', [{ type: 'heard', on: '2026-11-25', who: 'complainant', person: 'A. Modaal', account: 'x' }], ['judge (hearing-first)', 'write-answer (hearing-first, verdict-first) → WIL-D4-oral']],
    ['heard and judged', [summarised, judged], ['write-answer → WIL-D4-oral']],
  ])('%s', (_, happenings, expected) => {
    const steps = now(stepsAfter('wil', received, '2026-11-30', admitted, assigned, ...happenings))
    expect(steps.filter((line) => line.startsWith('judge') || line.startsWith('write-answer'))).toEqual(expected)
  })

  test('the hearing that is recorded is the one that misses, the person concerned first', () => {
    const reaches = (...happenings: readonly Happening[]) => step(stepsAfter('wil', complaint('2026-11-20', { form: 'signed' }), '2026-11-30', admitted, assigned, ...happenings), 'record-hearing')?.reaches
    expect([reaches(), reaches(summarised), reaches(summarised, { type: 'hearingWaived', on: '2026-11-26', who: 'complainant', reason: 'ziet ervan af' })]).toEqual([
      'personConcernedHeard', 'complainantHeard', 'personConcernedHeard',
    ])
  })

  test('the answer is final: sending it comes first, and meets every answer that is due', () => {
    const steps = stepsAfter('wil', received, '2026-12-01', { type: 'signedTextReceived', on: '2026-11-24' }, admitted, assigned, judged, final('answer', '2026-12-01', otherLetterId))
    expect([now(steps)[0], step(steps, 'record-sent-letter')?.letterId, step(steps, 'write-answer')]).toEqual(['record-sent-letter → WIL-D4-oral, WIL-D4', otherLetterId, undefined])
  })

  test('of two letters on the desk the oldest is sent first', () => {
    const steps = stepsAfter('wil', received, '2026-12-01', final('acknowledgement', '2026-11-23'), admitted, assigned, judged, final('answer', '2026-12-01', otherLetterId))
    expect([step(steps, 'record-sent-letter')?.letterId, step(steps, 'record-sent-letter')?.reaches]).toEqual([letterId, 'acknowledged'])
  })

  test('a callback that is open stands in front', () => {
    const steps = stepsAfter('wil', received, '2026-11-24', { type: 'callbackRequested', on: '2026-11-23' })
    expect([now(steps)[1], step(steps, 'request-callback')]).toEqual(['call-back → WIL-D3', undefined])
  })

  test('a refusal waits for its letter, and nothing is judged any more', () => {
    const steps = stepsAfter('wil', complaint('2026-11-20', { form: 'signed' }), '2026-11-24', { type: 'complaintRefused', on: '2026-11-24', groundId: 'AWB-98-1a', reason: 'al behandeld' })
    expect([now(steps), step(steps, 'judge'), step(steps, 'write-answer'), step(steps, 'refuse'), step(steps, 'admit')?.place]).toEqual([
      ['write-acknowledgement → WIL-D1', 'call-complainant → WIL-D2', 'write-refusal → WIL-D7'], undefined, undefined, undefined, 'more',
    ])
  })
})

describe('extending a term', () => {
  const signed = complaint('2026-02-20', { channel: 'letter', form: 'signed' })
  const both = ['complainant', 'person-concerned']

  test.each<readonly [string, string, readonly Happening[], Partial<Step> | undefined]>([
    ['long before the end', '2026-03-02', [], { place: 'more', blockers: [], extendables: [{ deadlineId: 'WIL-D4', until: '2026-05-01', byConsent: false, notify: both as never }] }],
    ['when the last posting day is near', '2026-03-31', [], { place: 'now', blockers: [], extendables: [{ deadlineId: 'WIL-D4', until: '2026-05-01', byConsent: false, notify: both as never }] }],
    ['on the last day itself', '2026-04-07', [], { place: 'now', blockers: [], extendables: [{ deadlineId: 'WIL-D4', until: '2026-05-01', byConsent: false, notify: both as never }] }],
    ['after the end, only if the complainant agrees', '2026-04-08', [], { place: 'now', blockers: [], extendables: [{ deadlineId: 'WIL-D4', byConsent: true, notify: both as never }] }],
    ['a second time, only if the complainant agrees', '2026-04-08', extended('WIL-D4', '2026-04-01'), { place: 'more', blockers: [], extendables: [{ deadlineId: 'WIL-D4', byConsent: true, notify: both as never }] }],
    ['not once the complaint was answered', '2026-04-08', [{ type: 'letterSent', on: '2026-04-03', kind: 'answer', channel: 'letter' }], undefined],
  ])('WIL, %s', (_, today, happenings, expected) => {
    const found = step(stepsAfter('wil', signed, today, ...happenings), 'extend-term')
    expect(found && { place: found.place, blockers: found.blockers, extendables: found.extendables }).toEqual(expected)
  })

  test.each<readonly [string, string, readonly Happening[], Step['blockers']]>([
    ['once', '2026-12-01', [], []],
    ['not twice', '2027-01-11', extended('INT-D3', '2026-12-28'), [{ code: 'already-extended' }]],
    ['not after the end', '2027-01-05', [], [{ code: 'term-expired', dueOn: '2027-01-04' }]],
  ])('Inter, %s', (_, today, happenings, blockers) => {
    expect(step(stepsAfter('inter', complaint('2026-11-20'), today, ...happenings), 'extend-term')?.blockers).toEqual(blockers)
  })

  test('Zoersel knows no extension', () => {
    expect(step(stepsAfter('zoersel', complaint('2026-11-20'), '2026-11-24'), 'extend-term')).toBeUndefined()
  })
})

describe('Interforce', () => {
  const received = complaint('2026-11-20', { channel: 'email', form: 'written' })
  const liability: Happening = { type: 'liabilityRecognised', on: '2026-11-24', reason: 'schade aan het dak' }

  test('without grounds there is nothing to refuse; somebody must take it up', () => {
    expect(now(stepsAfter('interforce', received, '2026-11-20'))).toEqual(['write-acknowledgement → IF-D1', 'assign-handler'])
  })

  test('once liability is thinkable every step of our own waits for the insurer', () => {
    const steps = stepsAfter('interforce', received, '2026-11-24', assigned, liability)
    const waiting = steps.filter(({ blockers }) => blockers.some(({ code }) => code === 'insurer-first')).map(({ id }) => id)
    const free = steps.filter(({ blockers }) => blockers.length === 0).map(({ id }) => id)
    expect({ waiting, free }).toEqual({
      waiting: [
        'write-acknowledgement', 'offer-talk', 'request-hearing', 'record-hearing', 'judge', 'write-answer', 'record-sent-letter', 'call-complainant', 'admit', 'assign-handler',
        'consult-service', 'request-information', 'waive-hearing', 'send-interim-notice', 'write-missing-information', 'write-reaction-request', 'write-hearing-invitation',
        'write-interim-notice', 'write-accompanying-note', 'plan-measure', 'make-appointment', 'settle', 'end-contact',
      ],
      free: [
        'notify-insurer', 'consult-insurer', 'override-insurer', 'receive-information', 'write-insurer-notice', 'list-grievances', 'add-person', 'link-dossier', 'answer-status',
        'receive-from-body', 'plan-follow-up', 'withdraw', 'add-note', 'correct-details', 'undo',
      ],
    })
  })

  test('the letter to the insurer is the one that goes out before he was consulted', () => {
    const steps = stepsAfter('interforce', received, '2026-11-24', assigned, liability, final('insurer-notice', '2026-11-24'))
    expect(steps.find(({ id }) => id === 'record-sent-letter')).toMatchObject({ place: 'now', blockers: [], meets: ['IF-D6'] })
  })

  test.each<readonly [string, Happening]>([
    ['consulted', { type: 'insurerConsulted', on: '2026-11-25', outcome: 'ga door' }],
    ['passed over with a reason', { type: 'insurerOverridden', on: '2026-11-25', reason: 'niet bereikbaar' }],
  ])('the insurer %s: on with it', (_, happening) => {
    const steps = stepsAfter('interforce', received, '2026-11-25', assigned, liability, happening)
    expect(steps.filter(({ blockers }) => blockers.some(({ code }) => code === 'insurer-first'))).toEqual([])
  })

  test('the notice that the week is too short stands in front when the week is nearly over', () => {
    const place = (today: string) => step(stepsAfter('interforce', received, today, assigned), 'send-interim-notice')
    expect([place('2026-11-25')?.place, place('2026-11-26')?.place, place('2026-11-26')?.meets]).toEqual(['more', 'now', ['IF-D4']])
  })

  test('a judgement is rather told in a talk, which keeps the promise of a week; the answer puts it on paper (1.6)', () => {
    const toTell = (...happenings: readonly Happening[]) => step(stepsAfter('interforce', received, '2026-11-30', assigned, summarised, ...happenings), 'tell-judgement')
    const offered: readonly Happening[] = [{ type: 'talkOffered', on: '2026-11-24' }, { type: 'talkDeclined', on: '2026-11-24' }]
    expect([toTell(), toTell(judged)?.place, toTell(judged)?.meets, toTell(...offered, judged)?.place]).toEqual([undefined, 'now', ['IF-D3', 'IF-D4'], 'more'])
    const { state, deadlines } = dossier('interforce', received, assigned, summarised, { ...judged, on: '2026-11-26' }, { type: 'judgementTold', on: '2026-11-26', reaction: 'Wil het ook op papier.' })
    expect([state.isClosed, deadlines.filter(({ ruleId }) => ['IF-D3', 'IF-D4', 'IF-D5'].includes(ruleId)).map(({ ruleId, state: standing }) => `${ruleId} ${standing}`).toSorted()]).toEqual([
      false, ['IF-D3 met', 'IF-D4 met', 'IF-D5 running'],
    ])
    expect(step(stepsAfter('inter', received, '2026-11-30', admitted, assigned, judged), 'tell-judgement')).toBeUndefined()
  })

  test('an answer needs the written summary of what the colleague said', () => {
    const blockers = (...happenings: readonly Happening[]) => step(stepsAfter('interforce', received, '2026-11-30', assigned, ...happenings), 'write-answer')?.blockers.map(({ code }) => code)
    expect([blockers(judged), blockers(judged, summarised)]).toEqual([['hearing-first'], []])
  })
})

describe('the other organisations', () => {
  test('Inter: coordinator and handler are two people, so nothing is judged before one is assigned', () => {
    const before = step(stepsAfter('inter', complaint('2026-11-20'), '2026-11-24', admitted), 'judge')
    const after = step(stepsAfter('inter', complaint('2026-11-20'), '2026-11-24', admitted, assigned), 'judge')
    expect([before, after].map((found) => [found?.place, found?.blockers])).toEqual([['more', [{ code: 'handler-first' }]], ['now', []]])
  })

  test('Zoersel: the coordinator may handle it herself, and asks the service', () => {
    expect(now(stepsAfter('zoersel', complaint('2026-11-20'), '2026-11-24', admitted))).toEqual([
      'write-acknowledgement → ZOE-D1', 'consult-service', 'judge', 'write-answer (verdict-first) → ZOE-D1, ZOE-D2',
    ])
  })

  test('the Vlaamse Ombudsdienst: sending on to the right service is an everyday exit', () => {
    expect(now(stepsAfter('vlaamse-ombudsdienst', complaint('2026-11-20'), '2026-11-20'))).toEqual([
      'write-acknowledgement → VO-D1', 'admit', 'refuse', 'forward', 'assign-handler',
    ])
  })

  test('only WIL knows callbacks, signatures and hearings with a report; only Interforce an insurer', () => {
    const special: readonly Step['id'][] = ['request-callback', 'receive-signed-text', 'record-hearing', 'recognise-liability', 'forward', 'refuse']
    const offered = (id: ProcedureId) => special.filter((wanted) => step(stepsAfter(id, complaint('2026-11-20'), '2026-11-24'), wanted) !== undefined)
    expect({ inter: offered('inter'), interforce: offered('interforce'), zoersel: offered('zoersel'), ombudsdienst: offered('vlaamse-ombudsdienst'), wil: offered('wil') }).toEqual({
      inter: ['refuse'],
      interforce: ['record-hearing', 'recognise-liability'],
      zoersel: ['forward', 'refuse'],
      ombudsdienst: ['forward', 'refuse'],
      wil: ['request-callback', 'receive-signed-text', 'record-hearing', 'forward', 'refuse'],
    })
  })
})

describe('a closed dossier', () => {
  const keptWith = ['plan-measure', 'add-person', 'link-dossier', 'answer-status', 'bring-to-ombudsman']

  test('can be reopened, noted on and undone', () => {
    expect(stepsAfter('wil', complaint('2026-11-20'), '2026-11-30', { type: 'withdrawn', on: '2026-11-25' }).map(told)).toEqual(['write-accompanying-note', ...keptWith, 'add-note', 'reopen', 'undo'])
  })

  test('and a letter that was final before can still be sent', () => {
    const steps = stepsAfter('wil', complaint('2026-11-20'), '2026-11-30', final('acknowledgement', '2026-11-24'), { type: 'withdrawn', on: '2026-11-25' })
    expect(steps.map(told)).toEqual(['record-sent-letter', 'write-accompanying-note', ...keptWith, 'add-note', 'reopen', 'undo'])
  })

  test('a dossier with nothing but its complaint has nothing to undo', () => {
    expect(step(stepsAfter('wil', complaint('2026-11-20'), '2026-11-20'), 'undo')).toBeUndefined()
  })
})
