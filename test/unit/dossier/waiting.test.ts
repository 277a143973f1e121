import { describe, expect, it } from 'vitest'
import type { Happening } from '../../../shared/dossier/events.ts'
import { allowed } from '../../../shared/dossier/steps/allowed.ts'
import { waitsOf } from '../../../shared/dossier/waiting.ts'
import { complaint, dossier } from './history.ts'

const asked: Happening = { type: 'hearingRequested', on: '2026-11-18', person: 'R.H.' }
const started: Happening[] = [{ type: 'complaintAdmitted', on: '2026-11-16' }, { type: 'handlerAssigned', on: '2026-11-16', handler: { name: 'S.B.' } }]
const after = (...happenings: readonly Happening[]) => {
  const { state, procedure } = dossier('wil', complaint('2026-11-13', { form: 'signed' }), ...started, ...happenings)
  return waitsOf(state, procedure)
}

describe('whoever was asked and has not answered', () => {
  it('is asked again after five working days, then after three, then after two, and after that somebody decides', () => {
    expect(after(asked)).toEqual([{ reason: 'hearing', whom: 'R.H.', since: '2026-11-18', reminders: 0, followUpOn: '2026-11-25' }])
    expect(after(asked, { type: 'reminded', on: '2026-11-25' })).toMatchObject([{ reminders: 1, followUpOn: '2026-11-30' }])
    expect(after(asked, { type: 'reminded', on: '2026-11-25' }, { type: 'reminded', on: '2026-11-30' })).toMatchObject([{ reminders: 2, followUpOn: '2026-12-02' }])
  })

  it('never has a follow-up on a day on which nobody is there', () => {
    expect(after({ ...asked, on: '2026-12-18' })).toMatchObject([{ followUpOn: '2026-12-28' }])
  })

  it('is no longer waited for once he answered, was left out with a reason, or the dossier closed', () => {
    expect(after(asked, { type: 'heard', on: '2026-11-20', who: 'person-concerned', person: 'R.H.', account: 'Herkent het verhaal.' })).toEqual([])
    expect(after(asked, { type: 'hearingWaived', on: '2026-11-20', who: 'person-concerned', reason: 'Uit dienst.' })).toEqual([])
    expect(after(asked, { type: 'withdrawn', on: '2026-11-20' })).toEqual([])
  })

  it('one of two who answered leaves the other', () => {
    expect(after(asked, { ...asked, person: 'T.V.' }, { type: 'heard', on: '2026-11-20', who: 'person-concerned', person: 'R.H.', account: 'Herkent het verhaal.' })).toMatchObject([{ whom: 'T.V.' }])
  })

  it('a second person who is asked later has a term of his own', () => {
    expect(after(asked, { ...asked, person: 'T.V.', on: '2026-11-20' }).map(({ whom, followUpOn }) => [whom, followUpOn])).toEqual([['R.H.', '2026-11-25'], ['T.V.', '2026-11-27']])
  })

  it('a service that was asked is waited for until it answers, whatever capitals its name is typed in', () => {
    const question: Happening = { type: 'serviceConsulted', on: '2026-11-18', service: 'Dienst Inkomen' }
    expect(after(question)).toEqual([{ reason: 'service', whom: 'Dienst Inkomen', since: '2026-11-18', reminders: 0, followUpOn: '2026-11-25' }])
    expect(after(question, { ...question, service: 'balie' }).map(({ whom }) => whom)).toEqual(['Dienst Inkomen', 'balie'])
    expect(after(question, { ...question, on: '2026-11-24', service: 'dienst inkomen', answer: 'De stukken liggen er.' })).toEqual([])
    expect(after({ ...question, answer: 'De stukken liggen er.' })).toEqual([])
  })

  it('a reminder is of the question it was about, and of every question when it says nothing', () => {
    const two: Happening[] = [asked, { type: 'serviceConsulted', on: '2026-11-18', service: 'balie' }]
    const given = (...reminders: readonly Happening[]) => after(...two, ...reminders).map(({ reason, reminders: count }) => `${reason} ${count}`)
    expect(given({ type: 'reminded', on: '2026-11-25', about: 'service', whom: 'balie' })).toEqual(['hearing 0', 'service 1'])
    expect(given({ type: 'reminded', on: '2026-11-25' })).toEqual(['hearing 1', 'service 1'])
    const { state, procedure } = dossier('wil', complaint('2026-11-13', { form: 'signed' }), ...started, asked)
    const reminded = (about: 'hearing' | 'service') => allowed(state, { type: 'reminded', on: '2026-11-20', about }, procedure).map(({ code }) => code)
    expect([reminded('hearing'), reminded('service')]).toEqual([[], ['not-waiting']])
  })

  it('a letter that asks for a reaction waits for whoever reacts first', () => {
    const letter: Happening = { type: 'letterSent', on: '2026-11-18', kind: 'reaction-request', channel: 'letter' }
    expect(after(letter)).toEqual([{ reason: 'hearing', since: '2026-11-18', reminders: 0, followUpOn: '2026-11-25' }])
    expect(after(asked, letter).map(({ whom }) => whom)).toEqual(['R.H.'])
    expect(after(letter, { type: 'heard', on: '2026-11-20', who: 'person-concerned', person: 'R.H.', account: 'Herkent het verhaal.' })).toEqual([])
  })

  it('a complainant is waited for when invited to a talk, until it is agreed or held, and for the signature', () => {
    const invited: Happening = { type: 'letterSent', on: '2026-11-18', kind: 'hearing-invitation', channel: 'letter' }
    expect(after(invited)).toEqual([{ reason: 'talk', since: '2026-11-18', reminders: 0, followUpOn: '2026-12-02' }])
    expect(after(invited, { type: 'appointmentMade', on: '2026-11-20', talkOn: '2026-11-27' })).toEqual([])
    expect(after(invited, { type: 'hearingWaived', on: '2026-11-20', who: 'complainant', reason: 'Wil niet komen.' })).toEqual([])
    const { state, procedure } = dossier('wil', complaint('2026-11-13'), { type: 'letterSent', on: '2026-11-16', kind: 'complaint-for-signature', channel: 'letter' })
    expect(waitsOf(state, procedure)).toMatchObject([{ reason: 'signature', followUpOn: '2026-11-30' }])
  })

  it('a political body is waited for until the day of its sitting, then asked, and no longer once it decided (Zoersel)', () => {
    const ofCouncil: Happening = { type: 'decisionSought', on: '2026-11-18', body: 'de gemeenteraad', expectedOn: '2026-12-14' }
    const waits = (...happenings: readonly Happening[]) => {
      const { state, procedure } = dossier('zoersel', complaint('2026-11-13'), { type: 'complaintAdmitted', on: '2026-11-16' }, ...happenings)
      return waitsOf(state, procedure)
    }
    expect(waits(ofCouncil)).toEqual([{ reason: 'decision', whom: 'de gemeenteraad', since: '2026-11-18', reminders: 0, followUpOn: '2026-12-14' }])
    // A sitting that was put off is the day that counts; asking again after it begins a follow-up of its own.
    expect(waits(ofCouncil, { ...ofCouncil, on: '2026-12-10', expectedOn: '2026-12-21' })).toMatchObject([{ since: '2026-11-18', followUpOn: '2026-12-21' }])
    expect(waits(ofCouncil, { type: 'reminded', on: '2026-12-15', about: 'decision', whom: 'de gemeenteraad' })).toMatchObject([{ reminders: 1, followUpOn: '2026-12-22' }])
    expect(waits({ type: 'decisionSought', on: '2026-11-18', body: 'het college' })).toMatchObject([{ followUpOn: '2026-12-02' }])
    expect(waits(ofCouncil, { type: 'decisionSought', on: '2026-12-15', body: 'De gemeenteraad', decision: 'Het punt is goedgekeurd.' })).toEqual([])
    const { state, procedure } = dossier('inter', complaint('2026-11-13'))
    expect(allowed(state, ofCouncil, procedure)).toEqual([{ code: 'not-in-procedure' }])
  })

  it('a complainant has ten working days, and a question asked anew begins anew', () => {
    const question: Happening = { type: 'informationRequested', on: '2026-11-18', what: 'Welke dag was het?' }
    expect(after(question)).toEqual([{ reason: 'information', since: '2026-11-18', reminders: 0, followUpOn: '2026-12-02' }])
    expect(after(question, { type: 'informationReceived', on: '2026-11-20' })).toEqual([])
  })
})
