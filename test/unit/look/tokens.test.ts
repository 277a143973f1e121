import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrastOf, type Colour } from '../../../renderer/help/contrast.ts'

const renderer = join(import.meta.dirname, '..', '..', '..', 'renderer')
const tokens = readFileSync(join(renderer, 'components', 'tokens.css'), 'utf8')

/** The colours of one scheme: what light says, unless dark says otherwise. */
function coloursOf(scheme: 'light' | 'dark'): (name: string) => Colour {
  const block = (start: string) => tokens.slice(tokens.indexOf(start), tokens.indexOf('}', tokens.indexOf(start)))
  const source = block(scheme === 'light' ? '[data-sample-scheme="light"]' : '[data-sample-scheme="dark"]')
  return (name) => {
    const [, red, green, blue] = new RegExp(`--${name}: #(..)(..)(..);`).exec(source) ?? []
    if (red === undefined || green === undefined || blue === undefined) throw new Error(`No colour ${name} in ${scheme}`)
    return { red: parseInt(red, 16), green: parseInt(green, 16), blue: parseInt(blue, 16) }
  }
}

/** Every pair of text and ground that a screen may make. */
const texts: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ['ink', ['paper', 'sheet', 'sunk', 'accent-wash', 'late-wash', 'near-wash']],
  ['ink-2', ['paper', 'sheet', 'sunk', 'accent-wash']],
  ['ink-3', ['paper', 'sheet', 'sunk', 'accent-wash']],
  ['accent', ['paper', 'sheet', 'sunk', 'accent-wash']],
  ['on-accent', ['accent', 'accent-hover']],
  ['late', ['paper', 'sheet', 'sunk', 'late-wash', 'accent-wash']],
  ['near', ['paper', 'sheet', 'sunk', 'near-wash', 'accent-wash']],
]
const edges: readonly (readonly [edge: string, grounds: readonly string[]])[] = [
  ['edge', ['paper', 'sheet', 'sunk']],
  ['focus', ['paper', 'sheet', 'sunk', 'accent-wash']],
  ['ink', ['paper']],
]

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  const colour = coloursOf(scheme)

  test('every text can be read on every ground it is used on: at least 4.5 (WCAG 1.4.3)', () => {
    const tooFaint = texts.flatMap(([text, grounds]) =>
      grounds.flatMap((ground) => {
        const ratio = contrastOf(colour(text), colour(ground))
        return ratio < 4.5 ? [`${text} on ${ground}: ${ratio.toFixed(2)}`] : []
      }),
    )
    expect(tooFaint).toEqual([])
  })

  test('edges of controls and the focus ring can be seen: at least 3 (WCAG 1.4.11)', () => {
    const tooFaint = edges.flatMap(([edge, grounds]) =>
      grounds.flatMap((ground) => {
        const ratio = contrastOf(colour(edge), colour(ground))
        return ratio < 3 ? [`${edge} on ${ground}: ${ratio.toFixed(2)}`] : []
      }),
    )
    expect(tooFaint).toEqual([])
  })
})

test('contrast is the ratio of WCAG 2.2, in either order', () => {
  const black = { red: 0, green: 0, blue: 0 }
  const white = { red: 255, green: 255, blue: 255 }
  expect(contrastOf(black, white)).toBe(21)
  expect(contrastOf(white, black)).toBe(21)
  expect(contrastOf(white, white)).toBe(1)
  expect(contrastOf({ red: 118, green: 118, blue: 118 }, white)).toBeCloseTo(4.54, 2)
})
