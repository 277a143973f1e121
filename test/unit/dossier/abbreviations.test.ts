import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expandedAt, firstAbbreviations, readAbbreviations, writtenAbbreviations } from '../../../shared/dossier/understanding/abbreviations.ts'

/** Types up to the bar, and shows where the cursor then stands. */
function typed(before: string): string {
  const offset = before.indexOf('|')
  const text = before.replace('|', '')
  const expanded = expandedAt(text, offset, firstAbbreviations)
  return expanded === undefined ? 'as typed' : `${expanded.text.slice(0, expanded.offset)}|${expanded.text.slice(expanded.offset)}`
}

describe('an abbreviation is written out', () => {
  test.each([
    ['kl |', 'klager |'],
    ['Kl |', 'Klager |'],
    ['de kl |', 'de klager |'],
    ['sprak met mdw.|', 'sprak met medewerker.|'],
    ['nbr\n|', 'niet bereikt\n|'],
    ['(kl)|', '(klager)|'],
    ['kl |belde', 'klager |belde'],
    ['eerst kl, |', 'as typed'],
    ['eerst kl,|', 'eerst klager,|'],
  ])('%s', (before, after) => {
    expect(typed(before)).toBe(after)
  })

  test.each(['kl|', 'klok |', 'inkl |', 'KL |', 'kl2 |', 'e-kl |', "'kl |", 'www.kl |', 'naam@kl |', '|', ' |', 'lk |'])('“%s” stays as it was typed', (before) => {
    expect(typed(before)).toBe('as typed')
  })

  test('never changes anything but the word before the cursor', () => {
    const piece = fc.constantFrom('kl', 'mdw', 'klok', ' ', '.', '\n', 'x', '-', 'tgb', '’')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(30), (pieces, place) => {
        const text = pieces.join('')
        const offset = Math.min(place, text.length)
        const expanded = expandedAt(text, offset, firstAbbreviations)
        if (expanded === undefined) return
        expect(expanded.text.slice(expanded.offset)).toBe(text.slice(offset))
        const known = firstAbbreviations.find(({ long }) => expanded.text.slice(0, expanded.offset - 1).endsWith(long))!
        expect(expanded.text.slice(0, expanded.offset - 1 - known.long.length)).toBe(text.slice(0, offset - 1 - known.short.length))
      }),
    )
  })
})

test('the list is typed one to a line, and what cannot be read is told', () => {
  expect(readAbbreviations('kl = klager\n\nwz.: werkzoekende\nkl = klant\nzomaar iets\n= leeg')).toEqual({
    abbreviations: [{ short: 'wz', long: 'werkzoekende' }, { short: 'kl', long: 'klant' }],
    unread: ['zomaar iets', '= leeg'],
  })
  expect(readAbbreviations(writtenAbbreviations(firstAbbreviations))).toEqual({ abbreviations: firstAbbreviations, unread: [] })
})
