import { describe, expect, it } from 'vitest'
import type { Happening } from '../../../shared/dossier/events.ts'
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

  it('a complainant has ten working days, and a question asked anew begins anew', () => {
    const question: Happening = { type: 'informationRequested', on: '2026-11-18', what: 'Welke dag was het?' }
    expect(after(question)).toEqual([{ reason: 'information', since: '2026-11-18', reminders: 0, followUpOn: '2026-12-02' }])
    expect(after(question, { type: 'informationReceived', on: '2026-11-20' })).toEqual([])
  })
})
