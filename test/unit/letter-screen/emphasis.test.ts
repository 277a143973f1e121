import { describe, expect, test } from 'vitest'
import { emphasisIn, toggleBold } from '../../../renderer/letters/emphasis.ts'

/** A text with its selection drawn in it: `Uw |klacht| is gegrond.` */
function drawn(text: string): { readonly text: string; readonly start: number; readonly end: number } {
  const [before = '', chosen = '', behind = ''] = text.split('|')
  return { text: before + chosen + behind, start: before.length, end: before.length + chosen.length }
}

function bold(text: string): string {
  const given = drawn(text)
  const { text: made, start, end } = toggleBold(given.text, given)
  return `${made.slice(0, start)}|${made.slice(start, end)}|${made.slice(end)}`
}

describe('Ctrl+B', () => {
  test.each([
    ['makes what is chosen bold', 'Uw klacht is |gegrond|.', 'Uw klacht is **|gegrond|**.'],
    ['takes the word at the cursor when nothing is chosen', 'Uw klacht is geg||rond.', 'Uw klacht is **|gegrond|**.'],
    ['leaves spaces at the ends outside, where stars would be stars', 'Uw klacht |is gegrond |.', 'Uw klacht **|is gegrond|** .'],
    ['takes the bold away again', 'Uw klacht is **|gegrond|**.', 'Uw klacht is |gegrond|.'],
    ['takes it away from a part of it too', 'Uw klacht is **deels |gegrond|**.', 'Uw klacht is |deels gegrond|.'],
    ['does nothing between two spaces', 'Uw || klacht', 'Uw || klacht'],
    ['does nothing over a line end, because bold ends with its paragraph', 'een| alinea\n\ntwee| alinea', 'een| alinea\n\ntwee| alinea'],
  ])('%s', (_, given, made) => {
    expect(bold(given)).toBe(made)
  })
})

describe('bold in a final letter', () => {
  test('is shown without its stars; other stars stay', () => {
    expect(emphasisIn('Uw klacht is **gegrond**. Niet ** los ** en 2*3.')).toEqual([
      { piece: 'Uw klacht is ', isBold: false, start: 0, end: 13 },
      { piece: 'gegrond', isBold: true, start: 13, end: 24 },
      { piece: '. Niet ** los ** en 2*3.', isBold: false, start: 24, end: 48 },
    ])
    expect(emphasisIn('')).toEqual([])
    expect(emphasisIn('**Alles**')).toEqual([{ piece: 'Alles', isBold: true, start: 0, end: 9 }])
  })
})
