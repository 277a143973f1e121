import { describe, expect, it } from 'vitest'
import { readColour } from '../../../renderer/house-style/read-colour.ts'
import { settingsChange } from '../../../shared/contract/contract.ts'
import { withCopies } from '../../../shared/letters/below-closing.ts'
import { envelopeProfile } from '../../../shared/letters/envelope.ts'
import { tooWideForFooter } from '../../../shared/letters/footer.ts'
import type { LetterSection } from '../../../shared/letters/letter.ts'
import { contrastOnPaper, isReadableOnPaper, readableOnPaper } from '../../../shared/letters/paper-colour.ts'

describe('A colour on paper', () => {
  it('stands out as the guidelines for the web count it', () => {
    const contrasts = ['#000000', '#ffffff', '#777777', '#767676', '#1a4f8b', '#ffcc00'].map((colour) => Number(contrastOnPaper(colour).toFixed(2)))
    expect(contrasts).toEqual([21, 1, 4.48, 4.54, 8.28, 1.51])
  })

  it.each(['#ffcc00', '#e2001a', '#00a3e0', '#7fbf3f', '#f0f0f0', '#ffffff'])('%s becomes as little darker as is needed', (colour) => {
    const darker = readableOnPaper(colour)
    expect(isReadableOnPaper(darker)).toBe(true)
    expect(contrastOnPaper(darker)).toBeLessThan(contrastOnPaper(colour) >= 4.5 ? contrastOnPaper(colour) + 0.01 : 4.75)
  })

  it('that reads well stays what it is', () => expect(readableOnPaper('#1a4f8b')).toBe('#1a4f8b'))

  it('is understood as a style guide writes it', () => {
    expect(['', ' #1A4F8B ', '1a4f8b', '#abc', 'rgb(26, 79, 139)', '26 79 139', 'blauw', '#12345', 'rgb(300, 0, 0)'].map(readColour)).toEqual([
      { kind: 'none' }, ...Array.from({ length: 2 }, () => ({ kind: 'colour', colour: '#1a4f8b' })), { kind: 'colour', colour: '#aabbcc' },
      ...Array.from({ length: 2 }, () => ({ kind: 'colour', colour: '#1a4f8b' })), ...Array.from({ length: 3 }, () => ({ kind: 'unknown' })),
    ])
  })

  it('that nobody could read, or that is no colour, never gets into the settings', () => {
    const isTaken = (houseColour: string) => settingsChange.safeParse({ houseColour }).success
    expect(['#1a4f8b', '', '#ffcc00', '#1A4F8B', 'blue', '#1a4f8b;'].map(isTaken)).toEqual([true, true, false, false, false, false])
  })
})

describe('A line at the foot of a sheet', () => {
  const line = 'Werk en Inkomen Lekstroom · Bezoekadres: Verzinstraat 1, 1234 AB Voorbeeldstad · KvK 00000000 · www.voorbeeld.example'
  it('that fits beside a Dutch margin may be too wide beside a Belgian one', () => {
    const lines = ['Kort', line, `${line} · ${line}`]
    expect([tooWideForFooter(lines, envelopeProfile('nl-left', 'NL')), tooWideForFooter(lines, envelopeProfile('be-left', 'BE'))]).toEqual([[lines[2]], [line, lines[2]]])
  })
})

describe('Who gets a copy', () => {
  const section = (id: string, place?: LetterSection['place']): LetterSection => ({ id, text: 'Tekst.', covers: [], ...(place === undefined ? {} : { place }) })
  const sections = [section('opening'), section('enclosures', 'after-closing'), section('slip', 'own-sheet')]

  it('stands below the enclosures and above a sheet to send back', () => {
    const copied = withCopies(sections, 'answer', { names: ['mevrouw R. Peeters, diensthoofd'], kinds: ['answer'] })
    expect(copied.map(({ id, place, text }) => [id, place, text])).toEqual([
      ['opening', undefined, 'Tekst.'], ['enclosures', 'after-closing', 'Tekst.'], ['copies', 'after-closing', 'Kopie aan: mevrouw R. Peeters, diensthoofd'], ['slip', 'own-sheet', 'Tekst.'],
    ])
  })

  it('is a list where there are more, each as it was typed', () => {
    expect(withCopies([], 'refusal', { names: ['R. *Peeters*', '[dienst](x) wegen'], kinds: ['answer', 'refusal'] })[0]?.text).toBe('Kopie aan:\n\n- R. \\*Peeters\\*\n- \\[dienst](x) wegen')
  })

  it('stands in no letter of another kind, and nowhere when nobody was named', () => {
    expect([withCopies(sections, 'extension', { names: ['A.'], kinds: ['answer'] }), withCopies(sections, 'answer', { names: [], kinds: ['answer'] }), withCopies(sections, 'answer', undefined)]).toEqual([sections, sections, sections])
  })
})
