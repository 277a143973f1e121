import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayAddress } from '../../../shared/dossier/display.ts'
import { understandAddress, type HomeCountry } from '../../../shared/dossier/understanding/address.ts'

const nl = 'NL' as const
const be = 'BE' as const

describe('an address as it is typed', () => {
  test.each<readonly [string, HomeCountry, object]>([
    ['Nergensstraat 12, 1234 AB Plaats', nl, { street: 'Nergensstraat 12', postcode: '1234 AB', town: 'Plaats' }],
    ['Nergensstraat 12, 1234ab Plaats', nl, { street: 'Nergensstraat 12', postcode: '1234 AB', town: 'Plaats' }],
    ['nergensstraat 12 1234ab plaats', nl, { street: 'Nergensstraat 12', postcode: '1234 AB', town: 'Plaats' }],
    ['Stadsplein 1B\n3431 LZ Nieuwegein', nl, { street: 'Stadsplein 1B', postcode: '3431 LZ', town: 'Nieuwegein' }],
    ['Plein 1944 12 6511 JA Nijmegen', nl, { street: 'Plein 1944 12', postcode: '6511 JA', town: 'Nijmegen' }],
    ['Nergensstraat 12, NL-1234 AB Plaats', nl, { street: 'Nergensstraat 12', postcode: '1234 AB', town: 'Plaats' }],
    ['Kortestraat 32 bus 14 9000 Gent', be, { street: 'Kortestraat 32 bus 14', postcode: '9000', town: 'Gent' }],
    ['Kortestraat 32/14, 9000 Gent', be, { street: 'Kortestraat 32 bus 14', postcode: '9000', town: 'Gent' }],
    ['Kortestraat 32 b14, 9000 Gent', be, { street: 'Kortestraat 32 bus 14', postcode: '9000', town: 'Gent' }],
    ['Kortestraat 32 bte 14, B-9000 Gent', be, { street: 'Kortestraat 32 bus 14', postcode: '9000', town: 'Gent' }],
    ['Kortestraat 32\nbus 14\n9000 Gent', be, { street: 'Kortestraat 32 bus 14', postcode: '9000', town: 'Gent' }],
    ['Langestraat 27 c, 9000 Gent', be, { street: 'Langestraat 27 c', postcode: '9000', town: 'Gent' }],
    ['Steenweg 1234 9000 Gent', be, { street: 'Steenweg 1234', postcode: '9000', town: 'Gent' }],
    ['Dorp 5, 3665 As', be, { street: 'Dorp 5', postcode: '3665', town: 'As' }],
    ['Dorp 5, 3665 AS', be, { street: 'Dorp 5', postcode: '3665', town: 'AS' }],
    ['9000 Gent, Kortestraat 32', be, { street: 'Kortestraat 32', postcode: '9000', town: 'Gent' }],
    ['Huis De Linde, Dreef 3, 2980 Zoersel', be, { street: 'Huis De Linde, Dreef 3', postcode: '2980', town: 'Zoersel' }],
    ['p/a Peeters, Dreef 3, 2980 Zoersel', be, { street: 'p/a Peeters, Dreef 3', postcode: '2980', town: 'Zoersel' }],
    ['Nergensstraat 12, Plaats', nl, { street: 'Nergensstraat 12', town: 'Plaats' }],
  ])('%s (%s)', (typed, country, expected) => {
    expect(understandAddress(typed, country)).toEqual(expected)
  })

  test.each<readonly [string, HomeCountry, object]>([
    ['Nergensstraat 12, 1234 AB Plaats', be, { street: 'Nergensstraat 12', postcode: '1234 AB', town: 'Plaats', country: 'NEDERLAND' }],
    ['Kortestraat 32, 9000 Gent, België', nl, { street: 'Kortestraat 32', postcode: '9000', town: 'Gent', country: 'BELGIË' }],
    ['Kortestraat 32, 9000 Gent, belgie', be, { street: 'Kortestraat 32', postcode: '9000', town: 'Gent' }],
    ['Musterstraße 5, D-50667 Köln, Duitsland', nl, { street: 'Musterstraße 5', postcode: '50667', town: 'Köln', country: 'DUITSLAND' }],
    ['Hauptstr. 3/5, 50667 Köln, Duitsland', be, { street: 'Hauptstr. 3/5', postcode: '50667', town: 'Köln', country: 'DUITSLAND' }],
    ['Hauptstr. 3/5, D-50667 Köln', nl, { street: 'Hauptstr. 3/5', postcode: '50667', town: 'Köln', country: 'DUITSLAND' }],
    ['12 rue Haute, L-1718 Luxembourg', be, { street: '12 rue Haute', postcode: '1718', town: 'Luxembourg', country: 'LUXEMBURG' }],
    ['Dorpsstraat 3/5, 1234 AB Plaats', nl, { street: 'Dorpsstraat 3/5', postcode: '1234 AB', town: 'Plaats' }],
    ['Kortestraat 32/14, 9000 Gent, België', nl, { street: 'Kortestraat 32 bus 14', postcode: '9000', town: 'Gent', country: 'BELGIË' }],
    ['10 Downing Street\nLondon SW1A 2AA\nVerenigd Koninkrijk', be, { street: '10 Downing Street', town: 'London SW1A 2AA', country: 'VERENIGD KONINKRIJK' }],
  ])('abroad: %s (%s)', (typed, country, expected) => {
    expect(understandAddress(typed, country)).toEqual(expected)
  })

  test.each<readonly [string, string, HomeCountry]>([
    ['nothing', '', nl],
    ['a street alone', 'Nergensstraat 12', nl],
    ['no town yet, as it is being typed', 'Nergensstraat 12, 1234 AB', nl],
    ['a town alone', '9000 Gent', be],
    ['words', 'weet ze niet uit het hoofd', be],
    ['a postcode that is never given out', 'Dorp 1, 2018 SA Haarlem', nl],
    ['something that would be lost behind the town', 'Kortestraat 27, 9000 Gent, tweede verdieping', be],
    ['a country alone', 'Duitsland', nl],
    ['a foreign town alone', 'Köln, Duitsland', nl],
  ])('not taken apart: %s', (_, typed, country) => {
    expect(understandAddress(typed, country)).toBeUndefined()
  })

  test('whatever is typed, nothing of it is lost', () => {
    const signs = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => word.match(/\p{L}+|\p{N}+/gu) ?? [])
    const part = fc.constantFrom('Kortestraat', '32', 'bus', '14', ',', '9000', 'Gent', '1234', 'AB', 'Plaats', '\n', 'p/a', '27', 'c', 'Köln')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), fc.constantFrom(be, nl), (parts, country) => {
        const typed = parts.join(' ')
        const address = understandAddress(typed, country)
        if (address === undefined) return
        expect(signs(Object.values(address).join(' '))).toEqual(expect.arrayContaining(signs(typed)))
      }),
    )
  })
})

test.each([
  [{ address: { street: 'Kortestraat 32 bus 14', postcode: '9000', town: 'Gent' } }, 'Kortestraat 32 bus 14, 9000 Gent'],
  [{ address: { street: 'Nergensstraat 12', town: 'Plaats' } }, 'Nergensstraat 12, Plaats'],
  [{ address: { street: 'High Street 1', town: 'London SW1A 2AA', country: 'VERENIGD KONINKRIJK' } }, 'High Street 1, London SW1A 2AA, Verenigd Koninkrijk'],
  [{ addressAsTold: 'Nergensstraat 12\n1234 AB' }, 'Nergensstraat 12, 1234 AB'],
  [{}, undefined],
] as const)('%o on one line', (complainant, expected) => {
  expect(displayAddress(complainant)).toBe(expected)
})
