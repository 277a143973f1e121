import { describe, expect, test } from 'vitest'
import { allowed } from '../../../shared/dossier/steps/allowed.ts'
import type { Complaint } from '../../../shared/dossier/complaint.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import type { Blocker } from '../../../shared/dossier/steps/step.ts'
import type { ProcedureId } from '../procedure/shipped.ts'
import { complaint, day, digest, dossier, extended, letterId, otherLetterId } from './history.ts'

const received = complaint('2026-11-20')
const today = '2026-11-27'

/** What stands in the way of a happening after others, at the organisation given. */
function blockers(id: ProcedureId, happening: Happening, before: readonly Happening[] = [], first: Complaint = received): readonly Blocker[] {
  const { state, procedure } = dossier(id, first, ...before)
  return allowed(state, happening, procedure, day(today))
}

const on = '2026-11-24'
const assigned: Happening = { type: 'handlerAssigned', on, handler: { name: 'S.B.' } }
const heard: Happening = { type: 'heard', on, who: 'person-concerned', person: 'R.H.', account: 'x' }
const judged: Happening = { type: 'judged', on, findings: 'f', judgement: 'founded', reasons: 'r' }
const finalAnswer: Happening = { type: 'letterFinalised', on, letterId, kind: 'answer', sections: [], digest }
const finalAcknowledgement: Happening = { ...finalAnswer, kind: 'acknowledgement' }
const sentAcknowledgement: Happening = { type: 'letterSent', on, kind: 'acknowledgement', channel: 'letter', letterId }
const liability: Happening = { type: 'liabilityRecognised', on, reason: 'schade' }
const withdrawn: Happening = { type: 'withdrawn', on }

describe('what may be recorded', () => {
  test.each<readonly [string, ProcedureId, Happening, readonly Happening[]]>([
    ['a note', 'inter', { type: 'noteAdded', on, text: 'belt weer' }, []],
    ['a call on the day of receipt itself', 'wil', { type: 'complainantCalled', on: '2026-11-20' }, []],
    ['an acknowledgement made final', 'wil', finalAcknowledgement, []],
    ['an acknowledgement sent on the day it became final', 'wil', sentAcknowledgement, [finalAcknowledgement]],
    ['a letter made elsewhere', 'wil', { type: 'letterSent', on, kind: 'interim-notice', channel: 'email' }, []],
    ['an answer that went out elsewhere, whatever should have come before it', 'wil', { type: 'letterSent', on, kind: 'answer', channel: 'letter' }, []],
    ['a letter that goes with Monday’s post', 'wil', { ...sentAcknowledgement, on: '2026-11-30' }, [finalAcknowledgement]],
    ['an answer after a judgement', 'wil', finalAnswer, [assigned, heard, judged]],
    ['admitting at an organisation without grounds', 'interforce', { type: 'complaintAdmitted', on }, []],
    ['another handler', 'wil', { type: 'handlerAssigned', on, handler: { name: 'J.W.' } }, [assigned]],
    ['a note in a closed dossier', 'wil', { type: 'noteAdded', on, text: 'nog gebeld' }, [withdrawn]],
    ['reopening a closed dossier', 'wil', { type: 'reopened', on, reason: 'toch' }, [withdrawn]],
    ['a letter that replaces one that went out, in a closed dossier', 'wil', { ...finalAcknowledgement, letterId: otherLetterId }, [finalAcknowledgement, sentAcknowledgement, withdrawn]],
    ['sending a letter that was final when the dossier closed', 'wil', sentAcknowledgement, [finalAcknowledgement, withdrawn]],
    ['undoing the last step', 'wil', { type: 'stepUndone', on, undoes: 2 }, [withdrawn]],
    ['a second acknowledgement, once the first went out', 'wil', { ...finalAcknowledgement, letterId: otherLetterId }, [finalAcknowledgement, sentAcknowledgement]],
    ['the letter to the insurer, while he was not consulted', 'interforce', { ...sentAcknowledgement, kind: 'insurer-notice' }, [liability, { ...finalAnswer, kind: 'insurer-notice' }]],
    ['a letter to the insurer that was made elsewhere', 'interforce', { type: 'letterSent', on, kind: 'insurer-notice', channel: 'email' }, [liability]],
    ['what the complainant does while the insurer is waited for', 'interforce', { type: 'informationReceived', on }, [liability]],
  ])('%s', (_, id, happening, before) => {
    expect(blockers(id, happening, before)).toEqual([])
  })
})

describe('what may not', () => {
  test.each<readonly [string, ProcedureId, Happening, readonly Happening[], readonly Blocker[]]>([
    ['before the complaint came in', 'wil', { type: 'complainantCalled', on: '2026-11-19' }, [], [{ code: 'before-receipt', receivedOn: '2026-11-20' }]],
    ['in the far future', 'wil', { type: 'complainantCalled', on: '2027-11-24' }, [], [{ code: 'in-the-future', latest: '2026-12-04' }]],
    ['sent before it was final', 'wil', { ...sentAcknowledgement, on: '2026-11-23' }, [finalAcknowledgement], [{ code: 'before-finalised', finalisedOn: '2026-11-24' }]],
    ['an answer by telephone: it is given in writing', 'inter', { type: 'letterSent', on, kind: 'answer', channel: 'phone' }, [], [{ code: 'not-in-writing' }]],
    ['a letter through a portal that the organisation does not have', 'wil', { ...sentAcknowledgement, channel: 'portal' }, [finalAcknowledgement], [{ code: 'not-in-writing' }]],
    ['telling a judgement that nobody gave', 'interforce', { type: 'judgementTold', on }, [assigned, heard], [{ code: 'verdict-first' }]],
    ['telling a judgement before the insurer was consulted', 'interforce', { type: 'judgementTold', on }, [assigned, heard, judged, liability], [{ code: 'insurer-first' }]],
    ['sending a letter nobody knows', 'wil', sentAcknowledgement, [], [{ code: 'unknown-letter' }]],
    ['sending a letter as another kind', 'wil', { ...sentAcknowledgement, kind: 'answer' }, [finalAcknowledgement], [{ code: 'unknown-letter' }]],
    ['sending a letter twice', 'wil', sentAcknowledgement, [finalAcknowledgement, sentAcknowledgement], [{ code: 'already-sent' }]],
    ['a second final letter while the first lies there', 'wil', { ...finalAcknowledgement, letterId: otherLetterId }, [finalAcknowledgement], [{ code: 'already-final' }]],
    ['the same letter final twice', 'wil', { ...finalAcknowledgement, kind: 'acknowledgement' }, [finalAcknowledgement, sentAcknowledgement], [{ code: 'already-final' }]],
    ['a letter of refusal without a decision', 'wil', { type: 'letterSent', on, kind: 'refusal', channel: 'letter' }, [], [{ code: 'refusal-first' }]],
    ['a letter of extension without an extension', 'wil', { type: 'letterSent', on, kind: 'extension', channel: 'letter' }, [], [{ code: 'extension-first' }]],
    ['an answer without anything before it', 'wil', finalAnswer, [], [{ code: 'handler-first' }, { code: 'hearing-first', who: ['person-concerned'] }, { code: 'verdict-first' }]],
    ['a judgement before the hearing', 'interforce', judged, [assigned], [{ code: 'hearing-first', who: ['person-concerned'] }]],
    ['a judgement by nobody', 'inter', judged, [], [{ code: 'handler-first' }]],
    ['a final letter while the insurer was not consulted', 'interforce', finalAcknowledgement, [liability], [{ code: 'insurer-first' }]],
    ['a letter sent while the insurer was not consulted', 'interforce', sentAcknowledgement, [finalAcknowledgement, liability], [{ code: 'insurer-first' }]],
    ['an answer made elsewhere while the insurer was not consulted', 'interforce', { type: 'letterSent', on, kind: 'answer', channel: 'letter' }, [liability], [{ code: 'insurer-first' }]],
    ['a handler the complaint is about', 'wil', { type: 'handlerAssigned', on, handler: { name: 'R.H.' } }, [heard], [{ code: 'handler-is-concerned' }]],
    ['a ground the procedure does not have', 'wil', { type: 'complaintRefused', on, groundId: 'INT-01', reason: 'x' }, [], [{ code: 'unknown-ground' }]],
    ['a refusal where there are no grounds', 'interforce', { type: 'complaintRefused', on, groundId: 'X', reason: 'x' }, [], [{ code: 'not-in-procedure' }]],
    ['an insurer where there is none', 'wil', liability, [], [{ code: 'not-in-procedure' }]],
    ['the complaint itself once more', 'wil', { type: 'complaintReceived', procedure: { id: 'wil', version: 1 }, complaint: received }, [], [{ code: 'already-received' }]],
    ['reopening what is open', 'wil', { type: 'reopened', on, reason: 'x' }, [], [{ code: 'not-closed' }]],
    ['a step in a closed dossier', 'wil', { type: 'complaintAdmitted', on }, [withdrawn], [{ code: 'dossier-closed' }]],
    ['correcting a closed dossier', 'wil', { type: 'detailsCorrected', changes: { subject: 'x' } }, [withdrawn], [{ code: 'dossier-closed' }]],
    ['a first letter of its kind in a closed dossier', 'wil', finalAnswer, [finalAcknowledgement, sentAcknowledgement, withdrawn], [{ code: 'dossier-closed' }]],
    ['another letter in a closed dossier', 'wil', { type: 'letterSent', on, kind: 'answer', channel: 'letter' }, [finalAcknowledgement, withdrawn], [{ code: 'dossier-closed' }]],
    ['undoing another than the last step', 'wil', { type: 'stepUndone', on, undoes: 2 }, [assigned, withdrawn], [{ code: 'not-undoable' }]],
    ['undoing the complaint', 'wil', { type: 'stepUndone', on, undoes: 1 }, [], [{ code: 'not-undoable' }]],
  ])('%s', (...[, id, happening, before, expected]) => {
    expect(blockers(id, happening, before)).toEqual(expected)
  })
})

describe('extending', () => {
  const signed = complaint('2026-10-01', { form: 'signed' })
  const extend = (more: Partial<Extract<Happening, { type: 'termExtended' }>> = {}): Happening => ({ type: 'termExtended', on: '2026-11-06', deadlineId: 'WIL-D4', reason: 'onderzoek', ...more })

  test.each<readonly [string, Happening, readonly Happening[], readonly Blocker[]]>([
    ['in time', extend(), [], []],
    ['on the last day', extend({ on: '2026-11-12' }), [], []],
    ['a day too late', extend({ on: '2026-11-13' }), [], [{ code: 'term-expired', dueOn: '2026-11-12' }]],
    ['again, before its letter went out', extend(), [extend()], []],
    ['twice', extend(), extended('WIL-D4', '2026-11-06'), [{ code: 'already-extended' }]],
    ['further, to a day that was agreed', extend({ on: '2026-11-20', consentUntil: '2027-01-15' }), extended('WIL-D4', '2026-11-06'), []],
    ['too late, to a day that was agreed', extend({ on: '2026-11-20', consentUntil: '2027-01-15' }), [], []],
    ['to a day that is no later', extend({ consentUntil: '2026-11-12' }), [], [{ code: 'consent-not-later', dueOn: '2026-11-12' }]],
    ['to the next century', extend({ consentUntil: '2126-11-12' }), [], [{ code: 'in-the-future', latest: '2031-11-12' }]],
    ['a term that knows no extension', extend({ deadlineId: 'WIL-D1' }), [], [{ code: 'not-extendable' }]],
    ['a term that does not exist', extend({ deadlineId: 'INT-D3' }), [], [{ code: 'not-extendable' }]],
    ['a term that does not run: nothing was spoken', extend({ deadlineId: 'WIL-D4-oral' }), [], [{ code: 'not-extendable' }]],
  ])('%s', (_, happening, before, expected) => {
    expect(blockers('wil', happening, before, signed)).toEqual(expected)
  })

  test('where consent changes nothing it cannot be recorded either', () => {
    expect(blockers('inter', { type: 'termExtended', on, deadlineId: 'INT-D3', reason: 'x', consentUntil: '2027-06-01' })).toEqual([{ code: 'not-extendable' }])
  })
})

describe('correcting the day of receipt', () => {
  const letter = complaint('2026-11-20', { channel: 'letter', form: 'signed', submittedOn: '2026-11-18' })
  const called: Happening = { type: 'complainantCalled', on: '2026-11-24' }

  test.each<readonly [string, Partial<Complaint>, readonly Happening[], readonly Blocker[]]>([
    ['to an earlier day', { receivedOn: '2026-11-19' }, [called], []],
    ['to a later day that leaves the steps where they are', { receivedOn: '2026-11-24' }, [called], []],
    ['to a day after something was done', { receivedOn: '2026-11-25' }, [called], [{ code: 'receipt-after-steps', firstOn: '2026-11-24' }]],
    ['not at all, but of something else, though a signature stands before it', { subject: 'Anders' }, [{ type: 'signedTextReceived', on: '2026-11-20' }, { type: 'detailsCorrected', changes: { receivedOn: '2026-11-21' } }, { type: 'detailsCorrected', changes: { form: 'oral' } }], []],
    ['to tomorrow', { receivedOn: '2026-11-28' }, [], [{ code: 'in-the-future', latest: '2026-11-27' }]],
    ['to the days of Napoleon', { receivedOn: '1815-06-18', submittedOn: '1815-06-17' }, [], [{ code: 'impossible-date' }]],
    ['to before it was sent', { receivedOn: '2026-11-17' }, [], [{ code: 'submitted-after-receipt' }]],
    ['of nothing but the subject', { subject: 'Brief kwijt' }, [called], []],
  ])('%s', (_, changes, before, expected) => {
    expect(blockers('wil', { type: 'detailsCorrected', changes }, before, letter)).toEqual(expected)
  })
})

test('without a today only what lies more than ten years ahead is refused', () => {
  const { state, procedure } = dossier('wil', received)
  const ahead = (date: string) => allowed(state, { type: 'complainantCalled', on: date }, procedure).map(({ code }) => code)
  expect([ahead('2030-01-01'), ahead('2206-11-24')]).toEqual([[], ['in-the-future']])
})
