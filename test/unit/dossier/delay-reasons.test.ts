import { expect, test } from 'vitest'
import { delayReasonsOf } from '../../../shared/dossier/deadlines/delay-reasons.ts'
import type { Happening } from '../../../shared/dossier/events.ts'
import { complaint, dossier } from './history.ts'

const asked: readonly Happening[] = [
  { type: 'informationRequested', on: '2026-11-18', what: 'Welke dag was het?' },
  { type: 'serviceConsulted', on: '2026-11-18', service: 'afvaldienst' },
  { type: 'decisionSought', on: '2026-11-18', body: 'de gemeenteraad' },
]
const reasons = (...happenings: readonly Happening[]) => {
  const { state, procedure } = dossier('zoersel', complaint('2026-11-13'), ...happenings)
  return delayReasonsOf(state, procedure)
}

test('Zoersel takes longer for its own three reasons, each as long as it is waited for, with the name of whoever was asked', () => {
  expect(reasons()).toEqual([])
  expect(reasons(...asked)).toEqual([
    'We hebben nog informatie van je nodig.', 'We overleggen nog met de betrokken dienst: afvaldienst.', 'Er is een beslissing nodig van een politiek orgaan: de gemeenteraad.',
  ])
  expect(reasons(...asked, { type: 'informationReceived', on: '2026-11-20' }, { type: 'serviceConsulted', on: '2026-11-20', service: 'afvaldienst', answer: 'De wagen was stuk.' })).toEqual([
    'Er is een beslissing nodig van een politiek orgaan: de gemeenteraad.',
  ])
})

test('an organisation that names no reasons gives none', () => {
  const { state, procedure } = dossier('inter', complaint('2026-11-13'), asked[0]!)
  expect(delayReasonsOf(state, procedure)).toEqual([])
})
