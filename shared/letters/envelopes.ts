/** An envelope without a window to print on; millimetres, lying as it goes through the printer. */
export interface Envelope {
  readonly id: 'dl' | 'c5-6' | 'c5' | 'c4'
  readonly width: number
  readonly height: number
  /** Top left corner of the first address line. */
  readonly address: { readonly x: number; readonly y: number }
}

/** Lines that fit below the corner of the address, 5 mm each. */
export const mostEnvelopeLines = 6

/**
 * The address stands in the right half: at least 15 mm from the right edge, 30 mm above the lower one and 40 mm below the upper
 * one, where the stamp and the sorting machine have their places (bpost, facts.md §4.1).
 */
export const envelopes: readonly Envelope[] = [
  { id: 'dl', width: 220, height: 110, address: { x: 110, y: 48 } },
  { id: 'c5-6', width: 229, height: 114, address: { x: 115, y: 52 } },
  { id: 'c5', width: 229, height: 162, address: { x: 115, y: 90 } },
  { id: 'c4', width: 324, height: 229, address: { x: 180, y: 130 } },
]
