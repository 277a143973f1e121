import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonName } from '../../../shared/dossier/complaint.ts'
import { displayName, nameInSentence } from '../../../shared/dossier/display.ts'
import { understandName } from '../../../shared/dossier/understanding/name.ts'

/** Title, first name or initials, surname; a dash for what is not there. */
function told(name: PersonName | undefined): string {
  return name === undefined ? 'no name' : `${name.title} | ${name.given ?? '-'} | ${name.surname}`
}

describe('a name as it is typed', () => {
  test.each([
    ['Mevrouw F. van der Verzonnen', 'mevrouw | F. | van der Verzonnen'],
    ['mevr. Peeters', 'mevrouw | - | Peeters'],
    ['mevr Peeters', 'mevrouw | - | Peeters'],
    ['mw.Peeters', 'mevrouw | - | Peeters'],
    ['Mw A. ’t Hart', 'mevrouw | A. | ’t Hart'],
    ['dhr Jan Peeters', 'heer | Jan | Peeters'],
    ['dhr. J. Denkbeeld', 'heer | J. | Denkbeeld'],
    ['de heer P. van der Schijn', 'heer | P. | van der Schijn'],
    ['De  heer   Jan\tPeeters', 'heer | Jan | Peeters'],
    ['meneer Janssens', 'heer | - | Janssens'],
    ['Jan Peeters', 'unknown | Jan | Peeters'],
    ['Robin Bedenksel', 'unknown | Robin | Bedenksel'],
    ['Peeters', 'unknown | - | Peeters'],
    ['Peeters, Jan', 'unknown | Jan | Peeters'],
    ['Peeters, mevr. An', 'mevrouw | An | Peeters'],
    ['Peeters (mevr.)', 'mevrouw | - | Peeters'],
    ['Jan Peeters, dhr.', 'heer | Jan | Peeters'],
    ['Aa, J. van der', 'unknown | J. | van der Aa'],
    ['van der Aa, J.', 'unknown | J. | van der Aa'],
    ['F.Verzonnen', 'unknown | F. | Verzonnen'],
    ['Mevrouw S. El Voorbeeld', 'mevrouw | S. | El Voorbeeld'],
    ['An De Smet', 'unknown | An | De Smet'],
    ['De Smet', 'unknown | - | De Smet'],
    ['An D’Hondt', 'unknown | An | D’Hondt'],
    ['Jan-Willem de Vries-van der Berg', 'unknown | Jan-Willem | de Vries-van der Berg'],
    ['dr. An Peeters', 'unknown | dr. An | Peeters'],
    ['Heerema', 'unknown | - | Heerema'],
    ['Wil Jansen', 'unknown | Wil | Jansen'],
    ['de heer en mevrouw Peeters', 'unknown | de heer en mevrouw | Peeters'],
    ['familie Peeters', 'unknown | familie | Peeters'],
    ['van den Bosch', 'unknown | - | van den Bosch'],
    ['An v.d. Bosch', 'unknown | An | v.d. Bosch'],
    ['Van den Bosch', 'unknown | - | Van den Bosch'],
    ['Samira El Khatib', 'unknown | Samira | El Khatib'],
    ["Piet 't Hooft", "unknown | Piet | 't Hooft"],
    ["Sean O'Neill", "unknown | Sean | O'Neill"],
    ['An Peeters-De Smet', 'unknown | An | Peeters-De Smet'],
    ['mevr. Jansen - van Dijk', 'mevrouw | - | Jansen-van Dijk'],
  ])('%s', (typed, expected) => {
    expect(told(understandName(typed))).toBe(expected)
  })

  test('typed without a capital it gets them, but not its particles', () => {
    expect(['jan peeters', 'mevr. f. van der aa', "an d'hondt", 'jan-willem de vries-van der berg', 'samira el khatib', "sean o'neill", "'t hooft", 'ijsbrand ijzer', 'DHR JAN VAN DEN BOSCH', 'J.P. DE SMET', 'JP'].map((typed) => told(understandName(typed)))).toEqual([
      'unknown | Jan | Peeters', 'mevrouw | F. | van der Aa', "unknown | An | D'Hondt", 'unknown | Jan-Willem | de Vries-van der Berg',
      'unknown | Samira | El Khatib', "unknown | Sean | O'Neill", "unknown | - | 't Hooft", 'unknown | IJsbrand | IJzer', 'heer | Jan | van den Bosch', 'unknown | J.P. | de Smet', 'unknown | - | JP',
    ])
  })

  test.each(['', '   ', 'mevr.', 'de heer', 'anoniem', 'wil anoniem blijven', 'onbekend', 'geeft geen naam', 'Jan Peeters 0498 12 34 56', 'Peeters?', 'Peeters (zoon van)', 'a, b, c', ',', '...'])(
    '"%s" is no name',
    (typed) => {
      expect(understandName(typed)).toBeUndefined()
    },
  )

  test('whatever is typed, no word of a name is lost', () => {
    const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}]+/gu) ?? []
    const titles = new Set(['mevrouw', 'mevr', 'mvr', 'mw', 'mej', 'mejuffrouw', 'juffrouw', 'de', 'heer', 'dhr', 'meneer', 'mijnheer', 'mnr'])
    const part = fc.constantFrom('Jan', 'van', 'der', 'Aa', 'de', 'heer', 'mevr.', 'Peeters', ',', 'en', 'mevrouw', 'F.', "'t", 'Hart', 'Ödön', 'familie', 'O’Neill', 'ten')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 7 }), (parts) => {
        const typed = parts.join(' ')
        const name = understandName(typed)
        if (name === undefined) return
        const kept = words(`${name.given ?? ''} ${name.surname}`)
        expect(words(typed).filter((word) => !titles.has(word) && !kept.includes(word))).toEqual([])
      }),
    )
  })
})

describe('a complainant on the screen', () => {
  test.each([
    [{ name: { title: 'mevrouw', given: 'A.', surname: 'Modaal' } }, 'Mevrouw A. Modaal', 'mevrouw A. Modaal'],
    [{ name: { title: 'heer', given: 'P.', surname: 'van der Schijn' } }, 'De heer P. van der Schijn', 'de heer P. van der Schijn'],
    [{ name: { title: 'mevrouw', surname: 'van der Aa' } }, 'Mevrouw Van der Aa', 'mevrouw Van der Aa'],
    [{ name: { title: 'heer', surname: '’t Hart' } }, 'De heer ’t Hart', 'de heer ’t Hart'],
    [{ name: { title: 'unknown', given: 'Robin', surname: 'Bedenksel' } }, 'Robin Bedenksel', 'Robin Bedenksel'],
    [{ name: { title: 'unknown', given: 'de heer en mevrouw', surname: 'Peeters' } }, 'De heer en mevrouw Peeters', 'de heer en mevrouw Peeters'],
    [{ name: { title: 'unknown', surname: 'ijsbrandt' } }, 'IJsbrandt', 'IJsbrandt'],
    [{ name: { title: 'mevrouw', surname: 'Peeters' }, organisation: 'vzw De Deur' }, 'Mevrouw Peeters', 'mevrouw Peeters'],
    [{ organisation: 'vzw De Deur' }, 'vzw De Deur', 'vzw De Deur'],
    [{}, undefined, undefined],
  ] as const)('%o', (complainant, head, inSentence) => {
    expect([displayName(complainant), nameInSentence(complainant)]).toEqual([head, inSentence])
  })
})
