import { describe, expect, it } from 'vitest'
import type { Complainant } from '../../../shared/dossier/complaint.ts'
import { closingOf, salutationOf } from '../../../shared/letters/salutation.ts'

type Name = NonNullable<Complainant['name']>
const name = (title: Name['title'], surname: string, given?: string): Complainant => ({ name: { title, surname, ...(given === undefined ? {} : { given }) } })

const cases: readonly (readonly [who: Complainant, tone: 'je' | 'u', salutation: string])[] = [
  [name('mevrouw', 'Jansen', 'A.'), 'u', 'Geachte mevrouw Jansen,'],
  [name('heer', 'Vermeulen', 'Jan'), 'je', 'Geachte heer Vermeulen,'],
  [name('mevrouw', 'van der Aa', 'A.'), 'u', 'Geachte mevrouw Van der Aa,'],
  [name('heer', 'De Clerk'), 'je', 'Geachte heer De Clerk,'],
  [name('heer', "'t Hart", 'M.'), 'u', "Geachte heer 't Hart,"],
  [name('heer', "d'Ancona"), 'u', "Geachte heer D'Ancona,"],
  [name('mevrouw', 'ijzerman'), 'u', 'Geachte mevrouw IJzerman,'],
  [name('mevrouw', 'dr. Peeters'), 'u', 'Geachte mevrouw Peeters,'],
  [name('heer', 'el Voorbeeld'), 'u', 'Geachte heer El Voorbeeld,'],
  [name('unknown', 'Bedenksel', 'Robin'), 'u', 'Geachte heer of mevrouw Bedenksel,'],
  [name('unknown', 'Bedenksel', 'Robin'), 'je', 'Beste Robin Bedenksel,'],
  [name('unknown', 'van Niemandsland', 'Robin'), 'je', 'Beste Robin van Niemandsland,'],
  [name('unknown', 'Bedenksel', 'R.'), 'je', 'Geachte heer of mevrouw Bedenksel,'],
  [name('unknown', 'van Niemandsland', 'R.J.'), 'je', 'Geachte heer of mevrouw Van Niemandsland,'],
  [name('unknown', 'Peeters', 'de heer en mevrouw'), 'je', 'Geachte heer en mevrouw Peeters,'],
  [name('unknown', 'van Dam', 'familie'), 'u', 'Geachte familie Van Dam,'],
  [{ organisation: 'Zonder Drempel vzw' }, 'je', 'Geachte heer of mevrouw,'],
  [{}, 'u', 'Geachte heer of mevrouw,'],
]

describe('A letter begins', () => {
  it.each(cases)('to %j in a letter that says "%s" with "%s"', (who, tone, salutation) => {
    expect(salutationOf(who, tone)).toBe(salutation)
  })
})

describe('A letter ends', () => {
  it('with one greeting in the Netherlands and with more in Flanders', () => {
    expect([closingOf('nl-NL'), closingOf('nl-BE')]).toEqual(['Met vriendelijke groet,', 'Met vriendelijke groeten,'])
  })
})
