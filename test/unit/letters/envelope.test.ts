import { describe, expect, it } from 'vitest'
import { addressLineHeight, addressWidth, envelopeProfile, type Rectangle } from '../../../shared/letters/envelope.ts'

/** Envelopes of facts.md §4.3: width and height, panel to which the sheet is folded, and the window from left and bottom. */
const left = { fromLeft: 20, width: 90, height: 45 }
const envelopes = {
  'DL folded at 105': { width: 220, height: 110, panel: 105, window: { ...left, fromBottom: 15 } },
  'DL folded at 99': { width: 220, height: 110, panel: 99, window: { ...left, fromBottom: 15 } },
  'C5/6 folded at 99': { width: 229, height: 114, panel: 99, window: { ...left, fromBottom: 15 } },
  'C5 folded in two': { width: 229, height: 162, panel: 148.5, window: { ...left, fromBottom: 60 } },
  'DL with a right window': { width: 220, height: 110, panel: 99, window: { fromLeft: 100, width: 100, height: 45, fromBottom: 20 } },
  'C5/6 with a right window': { width: 229, height: 114, panel: 99, window: { fromLeft: 109, width: 100, height: 45, fromBottom: 20 } },
}

/** What stays visible however the sheet slides: it may lie against either side. */
function alwaysVisible({ width, height, panel, window }: (typeof envelopes)[keyof typeof envelopes]): Rectangle {
  const top = height - window.fromBottom - window.height
  return {
    x: window.fromLeft,
    y: top,
    width: window.fromLeft + window.width - (width - 210) - window.fromLeft,
    height: top + window.height - (height - panel) - top,
  }
}

/** Everything that can come into view from top to bottom: the sheet may lie against the lower or against the upper edge. */
function everVisible({ height, panel, window }: (typeof envelopes)[keyof typeof envelopes]) {
  const top = height - window.fromBottom - window.height
  return { from: top - (height - panel), until: top + window.height }
}

function within(inner: Rectangle, outer: Rectangle): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height
}

const meantFor = {
  'be-left': ['DL folded at 105', 'DL folded at 99', 'C5/6 folded at 99', 'C5 folded in two'],
  'nl-left': ['DL folded at 105', 'DL folded at 99', 'C5/6 folded at 99', 'C5 folded in two'],
  'be-right': ['DL with a right window', 'C5/6 with a right window'],
} as const

const pairs = (['be-left', 'nl-left', 'be-right'] as const).flatMap((id) => meantFor[id].map((envelope) => [id, envelope] as const))

describe('A window envelope', () => {
  it.each(pairs)('%s: what is called safe is visible in %s', (id, envelope) => {
    const { safe } = envelopeProfile(id, 'BE')
    expect(safe && within(safe, alwaysVisible(envelopes[envelope]))).toBe(true)
  })

  it.each(pairs)('%s: neither the sender nor the reference line can come into view in %s', (id, envelope) => {
    const { senderUntil, referenceAt } = envelopeProfile(id, 'BE')
    const { from, until } = everVisible(envelopes[envelope])
    expect({ senderIsHidden: senderUntil <= from, referenceIsHidden: referenceAt >= until }).toEqual({ senderIsHidden: true, referenceIsHidden: true })
  })

  it.each(['be-left', 'nl-left', 'be-right'] as const)('%s: a full address stands inside what is safe, in line with the text or to the right of it', (id) => {
    const { address, safe, maxLines, leftMargin } = envelopeProfile(id, 'NL')
    const block = { x: address.x, y: address.y, width: addressWidth(envelopeProfile(id, 'NL')), height: maxLines * addressLineHeight }
    expect({ isSafe: safe && within(block, safe), startsInText: address.x >= leftMargin }).toEqual({ isSafe: true, startsInText: true })
  })

  it('stands where the norm has it: 33 and 59 mm in Belgium', () => {
    expect([envelopeProfile('be-left', 'BE').address, envelopeProfile('be-right', 'BE').address, envelopeProfile('nl-left', 'NL').address]).toEqual([
      { x: 33, y: 59 }, { x: 115, y: 50 }, { x: 25, y: 58 },
    ])
  })

  it('is not needed: then the post sets the number of lines, seven in Belgium and six in the Netherlands', () => {
    const without = (country: 'BE' | 'NL') => envelopeProfile('none', country)
    expect([without('BE'), without('NL')]).toEqual([
      { id: 'none', address: { x: 33, y: 59 }, leftMargin: 33, senderUntil: 39, referenceAt: 103, maxLines: 7 },
      { id: 'none', address: { x: 25, y: 58 }, leftMargin: 25, senderUntil: 39, referenceAt: 103, maxLines: 6 },
    ])
  })
})
