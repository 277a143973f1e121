import { describe, expect, test } from 'vitest'
import { stepsOf } from '../../../shared/dossier/steps/steps.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import { complaint, day, dossier } from './history.ts'

const forAnother = (consentSeen: boolean) => complaint('2026-11-20', { complainant: { onBehalfOf: { name: 'Mevrouw R. Bedacht', consentSeen } } })

/** The follow-up of the proof: due date and standing, and whether there is a step for it. */
function followUp(consentSeen: boolean, ...happenings: readonly Happening[]) {
  const { state, deadlines, procedure } = dossier('vlaamse-ombudsdienst', forAnother(consentSeen), ...happenings)
  const due = deadlines.find(({ subject }) => subject === 'consent')
  const step = stepsOf(state, deadlines, procedure, day('2026-11-24')).find(({ id }) => id === 'receive-consent')
  return [due === undefined ? undefined : `${due.dueOn} ${due.state}`, step?.place, step?.meets]
}

describe('the proof that a represented person consents', () => {
  test('is followed up when it is still to come: ten working days of the office, and a step that says it is there', () => {
    expect(followUp(false)).toEqual(['2026-12-04 running', 'now', ['consent']])
  })

  test('is followed up until it was seen', () => {
    expect(followUp(false, { type: 'consentSeen', on: '2026-11-25' })).toEqual(['2026-12-04 met', undefined, undefined])
  })

  test('asks for nothing when it was seen in the call, or when nobody is represented', () => {
    expect(followUp(true)).toEqual([undefined, undefined, undefined])
    expect(dossier('wil', complaint('2026-11-20')).deadlines.filter(({ subject }) => subject === 'consent')).toEqual([])
  })

  test('lapses with the dossier', () => {
    expect(followUp(false, { type: 'withdrawn', on: '2026-11-24' })).toEqual(['2026-12-04 lapsed', undefined, undefined])
  })

  test('of another person has to be seen anew', () => {
    const changes = { complainant: { onBehalfOf: { name: 'De heer T. Verzonnen', consentSeen: false } } }
    expect(followUp(true, { type: 'detailsCorrected', changes })).toEqual(['2026-12-04 running', 'now', ['consent']])
  })
})
