import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { soundOf } from '../../../shared/dossier/understanding/name-sound.ts'

const sharesSound = (one: string, other: string) => soundOf(one).whole.some((sound) => soundOf(other).whole.includes(sound))

describe('names that are heard alike', () => {
  test.each([
    [['van den Bosch', 'Vandebosch', 'Vandenbosch', 'v.d. Bosch', 'Van den Bos', 'Bosch']],
    [['Janssens', 'Jansen', 'Janssen', 'Jansens', 'Janse']],
    [['Peeters', 'Peters', 'Peeter']],
    [['Hendrickx', 'Hendriks', 'Hendrix', 'Hendrik']],
    [['Claes', 'Klaas', 'Claessens', 'Klaassen']],
    [['De Vos', 'Devos', 'de Vos', 'Vos']],
    [['Verhaegen', 'Verhagen', 'Verhaeghe', 'Verhage']],
    [['Kuypers', 'Kuijpers', 'Kuipers', 'Cuypers']],
    [['De Smet', 'Desmet', 'de Smedt']],
    [['Van Dijk', 'van Dyck', 'Vandijck']],
    [['El Khatib', 'Elkhatib', 'el Katib']],
    [["'t Hooft", 't Hooft', '’t Hooft', 'Hooft']],
    [["O'Neill", 'O’Neil', 'ONeill']],
    [['Schmidt', 'Smit', 'Smidt', 'Smits']],
    [['de Vries', 'De Fries', 'Devries']],
    [['Vandenberghe', 'Van den Berg', 'van den Bergh']],
    [['Visser', 'Visscher', 'Vissers']],
    [['Çelik', 'Celik', 'Selik']],
    [['Reynders', 'Reijnders', 'Reinders']],
    [['Jacobs', 'Jacob', 'Jakops']],
    [['Wouters', 'Wauters']],
    [['De Witte', 'De Wit', 'Dewitte']],
    [['Bogaert', 'Bogaerts', 'Boogaard']],
    [['Peeters-De Smet', 'Peters - de Smedt']],
  ])('%j', ([first = '', ...others]) => {
    expect(others.filter((other) => !sharesSound(first, other))).toEqual([])
  })
})

test.each([['Peeters', 'Pieters'], ['Maes', 'Moens'], ['Bosch', 'Berg'], ['Jansen', 'Johansen'], ['De Smet', 'De Smul'], ['Kuipers', 'Kuiken'], ['Visser', 'Fischer'], ['Van Dijk', 'Van Dam']])(
  '%s and %s are two names',
  (one, other) => {
    expect(sharesSound(one, other)).toBe(false)
  },
)

test('a name is found by what was typed of it so far', () => {
  const names = ['van den Bosch', 'Dekker', 'Hendrickx', 'Verhoeven', 'Claes', 'Reijnders', 'El Khatib', 'Wouters']
  const begun = ['van den Bos', 'Dek', 'Hend', 'Verhoev', 'Cla', 'Reij', 'El Kha', 'Wou']
  expect(names.map((name, index) => soundOf(begun[index]!).begun.some((sound) => soundOf(name).whole.some((whole) => whole.startsWith(sound))))).toEqual(names.map(() => true))
})

test.each(['', 'van den', 'de', '...', '42'])('“%s” has no sound', (name) => {
  expect(soundOf(name)).toEqual({ whole: [], begun: [], written: [] })
})

test('capitals, accents and double letters are never heard', () => {
  const letters = fc.array(fc.constantFrom(...'abcdefghijklmnoprstuvwz'.split('')), { minLength: 3, maxLength: 9 }).map((letters) => letters.join(''))
  fc.assert(fc.property(letters, (name) => {
    expect(soundOf(name.toUpperCase())).toEqual(soundOf(name))
    expect(soundOf(name.replace('e', 'é'))).toEqual(soundOf(name))
  }))
})
