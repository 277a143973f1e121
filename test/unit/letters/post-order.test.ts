import { describe, expect, test } from 'vitest'
import { byPlace, placeOfLines } from '../../../shared/letters/post-order.ts'

describe('the order of the addresses of a batch', () => {
  test('is read from the lines behind the window, of both countries, with or without an organisation above', () => {
    expect([
      ['Mevrouw A. Modaal', 'Nergensstraat 12', '3511 AB  VOORBEELDSTAD'],
      ['De heer J. Denkbeeld', 'Voorbeeld vzw', 'Kortestraat 32 bus 14', '9000 GENT'],
      ['Mevrouw K. Nergens', 'Musterweg 4', '50667 KÖLN', 'DUITSLAND'],
      ['R.H.', 'Postbus 000', '1234 AA Voorbeeldstad'],
      ['Klantenservice', 'eerste verdieping'],
      ['Klantenservice'],
      [],
    ].map(placeOfLines)).toEqual([
      { line: '3511 AB  VOORBEELDSTAD', postcode: '3511AB', town: 'VOORBEELDSTAD', street: 'Nergensstraat 12' },
      { line: '9000 GENT', postcode: '9000', town: 'GENT', street: 'Kortestraat 32 bus 14' },
      { line: '50667 KÖLN', postcode: '50667', town: 'KÖLN', street: 'Musterweg 4' },
      { line: '1234 AA Voorbeeldstad', postcode: '1234AA', town: 'Voorbeeldstad', street: 'Postbus 000' },
      { line: 'eerste verdieping', postcode: '', town: 'eerste verdieping', street: 'Klantenservice' },
      { line: '', postcode: '', town: '', street: '' },
      { line: '', postcode: '', town: '', street: '' },
    ])
  })

  test('goes by postcode, then street, then house number as a number; what has no postcode comes last', () => {
    const place = (postcode: string, street: string) => ({ postcode, street, town: 'VOORBEELDSTAD' })
    const places = [place('', 'Aalstraat 1'), place('9000', 'Kortestraat 12'), place('3511AB', 'Zandweg 1'), place('9000', 'Kortestraat 9'), place('9000', 'Achterweg 70')]
    expect(places.toSorted(byPlace).map(({ street }) => street)).toEqual(['Zandweg 1', 'Achterweg 70', 'Kortestraat 9', 'Kortestraat 12', 'Aalstraat 1'])
  })
})
