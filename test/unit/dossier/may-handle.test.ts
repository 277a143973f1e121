import { describe, expect, test } from 'vitest'
import { mayHandle } from '../../../shared/dossier/steps/may-handle.ts'
import { complaint, dossier } from './history.ts'

/** Whether a colleague may handle a complaint about somebody described in these words. */
const may = (withWhom: string, name: string) => mayHandle({ complaint: complaint('2026-11-20', { happened: { withWhom } }) }, name)

describe('nobody handles a complaint about himself', () => {
  test.each([
    ['An Peeters', 'An Peeters'],
    ['mevrouw Peeters van de balie', 'An Peeters'],
    ['A. Peeters', 'An Peeters'],
    ['An Peeters', 'A. Peeters'],
    ['met an peeters aan de balie', 'Mevrouw An PEETERS'],
    ['Adviseur T.V.', 'T.V.'],
    ['dhr Jan van der Aa', 'Jan van der Aa'],
    ['van der Aa', 'Jan van der Aa'],
    ['José Núñez', 'Jose Nunez'],
    ['eerst Jan Janssens, daarna An Peeters', 'Peeters, An'],
    ['Peeters', 'An Peeters'],
  ])('"%s" is %s', (withWhom, name) => {
    expect(may(withWhom, name)).toBe(false)
  })

  test.each([
    ['Jan Peeters', 'An Peeters'],
    ['J. Peeters', 'An Peeters'],
    ['Naam niet bekend, lange man, bril', 'S.B.'],
    ['R.H., klantenservice', 'S.B.'],
    ['', 'An Peeters'],
    ['An Peeters', 'An Peetersen'],
    ['de balie', ''],
    ['plan B', 'B.'],
  ])('"%s" is not %s', (withWhom, name) => {
    expect(may(withWhom, name)).toBe(true)
  })

  test('whoever was asked for an account or gave one is concerned too', () => {
    const { state } = dossier(
      'wil', complaint('2026-11-20'),
      { type: 'hearingRequested', on: '2026-11-23', person: 'R.H.' },
      { type: 'heard', on: '2026-11-24', who: 'person-concerned', person: 'An Peeters', account: 'x' },
      { type: 'heard', on: '2026-11-24', who: 'complainant', person: 'A. Modaal', account: 'x' },
    )
    expect([state.personsConcerned, mayHandle(state, 'R.H.'), mayHandle(state, 'A. Peeters'), mayHandle(state, 'A. Modaal')]).toEqual([['R.H.', 'An Peeters'], false, false, true])
  })
})
