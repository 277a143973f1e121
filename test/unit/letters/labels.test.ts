import { describe, expect, it } from 'vitest'
import { addressLineHeight } from '../../../shared/letters/envelope.ts'
import { envelopes, mostEnvelopeLines } from '../../../shared/letters/envelopes.ts'
import { labelPlace, labelSheets, labelsOn, layLabels } from '../../../shared/letters/label-sheets.ts'

describe('Labels', () => {
  it('have as many on a sheet as stands on the box', () => {
    expect(labelSheets.map((sheet) => [sheet.name, labelsOn(sheet)])).toEqual([['Avery L7160', 21], ['Avery L7163', 14], ['Avery L7159', 24], ['Avery L7162', 16]])
  })

  it.each(labelSheets.map((sheet) => [sheet.name, sheet] as const))('of %s lie within the sheet, in its middle, and never over each other', (_, sheet) => {
    const places = Array.from({ length: labelsOn(sheet) }, (__, index) => labelPlace(sheet, index))
    const last = places.at(-1)
    expect([210 - (last!.x + last!.width) - sheet.left, 297 - (last!.y + last!.height) - sheet.top].map((rest) => Math.abs(rest) < 0.2)).toEqual([true, true])
    const over = places.flatMap((one, index) => places.slice(index + 1).filter((other) => one.x < other.x + other.width - 0.01 && other.x < one.x + one.width - 0.01 && one.y < other.y + other.height - 0.01 && other.y < one.y + one.height - 0.01))
    expect(over).toEqual([])
  })

  it('begin at the first label that is left on a sheet that was used for a part, row by row, and go on on the next sheet', () => {
    const [sheet] = labelSheets
    const pages = layLabels(Array.from({ length: 20 }, (_, index) => index), sheet!, 20)
    expect(pages.map((page) => page.map((item) => item ?? '.').join(' '))).toEqual([`${'. '.repeat(19)}0 1`, `${Array.from({ length: 18 }, (_, index) => index + 2).join(' ')} . . .`])
    expect(labelPlace(sheet!, 4)).toEqual({ x: 7.25 + 66, y: 15.15 + 38.1, width: 63.5, height: 38.1 })
  })

  it('make no sheet where there is nothing to print, and begin at one when the number makes no sense', () => {
    const [sheet] = labelSheets
    expect([layLabels([], sheet!, 5), layLabels(['a'], sheet!, 0)[0]?.[0], layLabels(['a'], sheet!, 99)[0]?.[20]]).toEqual([[], 'a', 'a'])
  })
})

describe('Envelopes', () => {
  it.each(envelopes.map((envelope) => [envelope.id, envelope] as const))('%s keep the address where the post wants it', (_, { width, height, address }) => {
    expect([address.y >= 40, address.y + mostEnvelopeLines * addressLineHeight <= height - 30, address.x + 80 <= width - 15]).toEqual([true, true, true])
  })
})
