import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blackOut } from '../../../shared/dossier/contents/black-out.ts'

const blackedOut = '[naam weggelaten]'

describe('names that must not be read', () => {
  test.each([
    ['R.H. van de klantenservice zei het.', ['R.H.'], `${blackedOut} van de klantenservice zei het.`],
    ['Ik sprak met mevrouw Peeters, en later met AN PEETERS.', ['mevrouw An Peeters'], `Ik sprak met mevrouw ${blackedOut}, en later met ${blackedOut}.`],
    ['Peeters-Janssens is iemand anders dan Peetersen.', ['An Peeters'], `${blackedOut}-Janssens is iemand anders dan Peetersen.`],
    ['De heer van den Bosch en Van den  Bosch.', ['de heer J. van den Bosch'], `De heer ${blackedOut} en ${blackedOut}.`],
    ['(A+B) mag blijven; a.b niet.', ['A.B'], `(A+B) mag blijven; ${blackedOut} niet.`],
    ['Niemand genoemd.', [], 'Niemand genoemd.'],
    ['Niemand genoemd.', ['', '  '], 'Niemand genoemd.'],
  ] as const)('%s', (text, names, readable) => {
    expect(blackOut(text, names, blackedOut)).toBe(readable)
  })

  test('a name is found again in nothing that is left, wherever it stood', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{4,9}$/)
    fc.assert(fc.property(word, fc.array(fc.lorem({ maxCount: 4 }), { maxLength: 4 }), (name, around) => {
      const text = around.flatMap((each) => [each, name]).join(' ')
      expect(blackOut(text, [name], blackedOut).split(/[^\p{L}]+/u)).not.toContain(name)
    }))
  })
})
