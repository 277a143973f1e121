import { describe, expect, test } from 'vitest'
import { nextSheetBegins, type Measured } from '../../../renderer/letters/paper/sheet-breaks.ts'

type Block = Measured['blocks'][number]

const text = (bottom: number): Block => ({ bottom, keepsNext: false, canBegin: true })
const heading = (bottom: number): Block => ({ ...text(bottom), keepsNext: true })
const table = (bottom: number): Block => ({ ...text(bottom), canBegin: false })
const sheet = (...blocks: readonly Block[]): Measured => ({ first: 10, limit: 1000, blocks })

describe('the next sheet begins', () => {
  test.each<[string, Measured, number | undefined]>([
    ['nowhere when everything fits', sheet(text(400), text(1000)), undefined],
    ['nowhere for what is over the edge by rounding', sheet(text(400), text(1000.4)), undefined],
    ['with the first paragraph that is over the edge', sheet(text(400), text(990), text(1001), text(1100)), 12],
    ['with the heading of that paragraph', sheet(text(400), heading(990), text(1020)), 11],
    ['with everything that must stay together: the last paragraph, the greeting and the name', sheet(text(400), heading(900), heading(950), text(1050)), 11],
    ['where the sheet is full when all of it must stay together', sheet(heading(400), heading(900), text(1050)), 12],
    ['nowhere within a table', sheet(text(400), table(1200)), undefined],
    ['nowhere when one paragraph alone is longer than a sheet', sheet(text(1500)), undefined],
  ])('%s', (_, measured, expected) => {
    expect(nextSheetBegins(measured)).toBe(expected)
  })
})
