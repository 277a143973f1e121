import { describe, expect, it } from 'vitest'
import type { Complainant } from '../../../shared/dossier/complaint.ts'
import { addressLines, addressRemarks } from '../../../shared/letters/address.ts'
import { envelopeProfile } from '../../../shared/letters/envelope.ts'

const mevrouw = { title: 'mevrouw', given: 'S.', surname: 'El Voorbeeld' } as const
const heer = { title: 'heer', given: 'Pieter', surname: 'van der Schijn' } as const
const robin = { title: 'unknown', given: 'Robin', surname: 'Bedenksel' } as const

const cases: readonly (readonly [what: string, from: 'BE' | 'NL', who: Complainant, lines: readonly string[]])[] = [
  ['a person in Belgium has the town in capitals behind one space', 'BE', { name: mevrouw, address: { street: 'Kortestraat 32', postcode: '9000', town: 'Gent' } }, ['Mevrouw S. El Voorbeeld', 'Kortestraat 32', '9000 GENT']],
  ['a person in the Netherlands has two spaces before the town', 'NL', { name: heer, address: { street: 'Bedenkplein 8', postcode: '1234AB', town: 'Rotterdam' } }, ['De heer Pieter van der Schijn', 'Bedenkplein 8', '1234 AB  ROTTERDAM']],
  ['a person whose form of address is unknown has only the name', 'BE', { name: robin, address: { street: 'Langestraat 27C', postcode: '2980', town: 'Zoersel' } }, ['Robin Bedenksel', 'Langestraat 27 c', '2980 ZOERSEL']],
  ['in Belgium the person stands before the organisation', 'BE', { name: heer, organisation: 'Zonder Drempel vzw', address: { street: 'Kortestraat 32', postcode: '9000', town: 'Gent' } }, ['De heer Pieter van der Schijn', 'Zonder Drempel vzw', 'Kortestraat 32', '9000 GENT']],
  ['in the Netherlands the person stands under the organisation', 'NL', { name: heer, organisation: 'Stichting Drempel', address: { street: 'Bedenkplein 8', postcode: '1234 ab', town: 'Rotterdam' } }, ['Stichting Drempel', 'T.a.v. de heer Pieter van der Schijn', 'Bedenkplein 8', '1234 AB  ROTTERDAM']],
  ['an organisation without a contact stands alone', 'NL', { organisation: 'Stichting Drempel', address: { street: 'Bedenkplein 8', postcode: '1234 AB', town: 'Rotterdam' } }, ['Stichting Drempel', 'Bedenkplein 8', '1234 AB  ROTTERDAM']],
  ['a box written with a slash is written in full', 'BE', { name: mevrouw, address: { street: 'Kortestraat 32/14', postcode: '9000', town: 'Gent' } }, ['Mevrouw S. El Voorbeeld', 'Kortestraat 32 bus 14', '9000 GENT']],
  ['so is one with b., behind a house letter and a comma', 'BE', { name: mevrouw, address: { street: 'Kortestraat 32A, b. 14', postcode: 'B-9000', town: 'Gent' } }, ['Mevrouw S. El Voorbeeld', 'Kortestraat 32 a bus 14', '9000 GENT']],
  ['a house letter b is no box', 'BE', { name: mevrouw, address: { street: 'Kortestraat 32 B', postcode: '9000', town: 'Gent' } }, ['Mevrouw S. El Voorbeeld', 'Kortestraat 32 b', '9000 GENT']],
  ['a Dutch house number keeps its addition', 'NL', { name: mevrouw, address: { street: 'Keizersgracht 12-3', postcode: '1234 AB', town: 'Amsterdam' } }, ['Mevrouw S. El Voorbeeld', 'Keizersgracht 12-3', '1234 AB  AMSTERDAM']],
  ['a foreign country stands last in capitals', 'BE', { name: mevrouw, address: { street: 'Bedenkplein 8', postcode: '1234 AB', town: 'Rotterdam', country: 'Nederland' } }, ['Mevrouw S. El Voorbeeld', 'Bedenkplein 8', '1234 AB  ROTTERDAM', 'NEDERLAND']],
  ['a Belgian box is written in full from the Netherlands too', 'NL', { name: mevrouw, address: { street: 'Kortestraat 32/14', postcode: '9000', town: 'Gent', country: 'België' } }, ['Mevrouw S. El Voorbeeld', 'Kortestraat 32 bus 14', '9000 GENT', 'BELGIË']],
  ['a slash in a third country is left alone', 'BE', { name: mevrouw, address: { street: 'Hauptstraße 3/5', postcode: '10115', town: 'Berlin', country: 'Duitsland' } }, ['Mevrouw S. El Voorbeeld', 'Hauptstraße 3/5', '10115 BERLIN', 'DUITSLAND']],
  ['the own country is not named', 'BE', { name: mevrouw, address: { street: 'Kortestraat 32', postcode: '9000', town: 'Gent', country: 'BELGIË' } }, ['Mevrouw S. El Voorbeeld', 'Kortestraat 32', '9000 GENT']],
  ['a town with an accent keeps it', 'BE', { name: mevrouw, address: { street: 'Rue Haute 1', postcode: '4000', town: 'Liège' } }, ['Mevrouw S. El Voorbeeld', 'Rue Haute 1', '4000 LIÈGE']],
  ['without a postcode the town stands alone', 'NL', { name: mevrouw, address: { street: 'Bedenkplein 8', town: 'Rotterdam' } }, ['Mevrouw S. El Voorbeeld', 'Bedenkplein 8', 'ROTTERDAM']],
  ['an address that could not be taken apart is used as it was told', 'NL', { name: mevrouw, addressAsTold: 'achter de kerk, Voorbeeldstad' }, ['Mevrouw S. El Voorbeeld', 'achter de kerk', 'Voorbeeldstad']],
  ['couples are named as they were', 'BE', { name: { title: 'unknown', given: 'de heer en mevrouw', surname: 'Peeters' } }, ['De heer en mevrouw Peeters']],
  ['nothing is known of an anonymous caller', 'BE', {}, []],
]

describe('The address above a letter', () => {
  it.each(cases)('%s', (_, from, who, lines) => {
    expect(addressLines(who, from)).toEqual(lines)
  })

  it.each(cases)('%s, and has no line that is empty or has a comma', (_, from, who) => {
    expect(addressLines(who, from).filter((line) => line.trim() === '' || /[,;]/.test(line))).toEqual([])
  })
})

describe('An address for a window', () => {
  const left = envelopeProfile('be-left', 'BE')
  const short = { street: 'Kortestraat 32', postcode: '9000', town: 'Gent' }

  it('fits when it has a name, a street and a town', () => {
    expect(addressRemarks({ name: mevrouw, address: short }, left, 'BE')).toEqual([])
  })

  it('of somebody who is not known says so', () => {
    expect(addressRemarks({}, left, 'BE')).toEqual(['no-name', 'no-address'])
  })

  it('as it was told asks to be looked at', () => {
    expect(addressRemarks({ name: mevrouw, addressAsTold: 'achter de kerk' }, left, 'BE')).toEqual(['address-as-told'])
  })

  it('counts the lines that a long one takes', () => {
    const three = { name: mevrouw, organisation: 'Vereniging voor het behoud van de oude dorpskern en omgeving vzw', address: { ...short, street: 'Burgemeester Verstraetenlaan 128 bus 14' } }
    expect(addressLines(three, 'BE').length).toBe(4)
    expect(addressRemarks(three, left, 'BE')).toEqual(['too-many-lines', 'line-too-long'])
  })

  it('must not have more lines than the window shows', () => {
    const told = { name: mevrouw, addressAsTold: 'Huis De Linde\nKamer 4\nKortestraat 32\n9000 Gent\nBELGIË' }
    expect(addressRemarks(told, left, 'NL')).toEqual(['address-as-told', 'too-many-lines'])
    expect(addressRemarks(told, envelopeProfile('none', 'BE'), 'NL')).toEqual(['address-as-told'])
  })

  it('should not have a line that is wider than what is surely visible: 58 mm in a left window, 75 mm in a right one', () => {
    const wide = { name: mevrouw, address: { ...short, street: 'Burgemeester Verstraetenlaan 128 bus 14' } }
    expect(addressRemarks(wide, left, 'BE')).toEqual(['line-too-long'])
    expect(addressRemarks(wide, envelopeProfile('be-right', 'BE'), 'BE')).toEqual([])
    const wider = { name: mevrouw, address: { ...short, street: 'Burgemeester Jan Baptist Verstraetenlaan 128 bus 14' } }
    expect(addressRemarks(wider, envelopeProfile('be-right', 'BE'), 'BE')).toEqual(['line-too-long'])
  })
})
