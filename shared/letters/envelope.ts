import type { Settings } from '../contract/views.ts'

/** Millimetres from the left and from the top edge of an A4 sheet. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type EnvelopeId = Settings['envelope']

/** Where an address must stand on the sheet for one kind of window envelope; all figures in millimetres (facts.md §4.3). */
export interface EnvelopeProfile {
  readonly id: EnvelopeId
  /** Top left corner of the first address line. */
  readonly address: { readonly x: number; readonly y: number }
  /** The window as it lies over the sheet in a DL envelope; absent without a window. */
  readonly window?: Rectangle
  /** What stays visible however the folded sheet slides about, in DL, C5/6 and where it is meant for it C5 too. */
  readonly safe?: Rectangle
  /** Left margin of the whole letter, so that the address stands in line with the text or with a column of it. */
  readonly leftMargin: number
  /** Nothing but the address and a return line may be visible in the window, wherever the sheet slides: the sender's details end above this. */
  readonly senderUntil: number
  /** The reference line begins here, below all that a window may show. */
  readonly referenceAt: number
  /** Address lines that fit. */
  readonly maxLines: number
  /** Where a return line begins that is visible with the address; absent where nothing but the address may be (facts.md §4.1, §4.2). */
  readonly returnLineAt?: number
  /** Where the sheet is folded, from the top edge; absent where no fold is needed. */
  readonly foldAt?: number
}

/** A4, and how far text keeps from the right edge of it, in millimetres (facts.md §4.1: 10 to 20). */
export const sheetWidth = 210
export const rightMargin = 20

/** Distance from one address line to the next: 11 points on 5 mm, as the Belgian post asks (facts.md §4.1). */
export const addressLineHeight = 5

/** Type size of the address, in points: bpost wants 11 or 12, PostNL 10 to 12 (facts.md §4.1, §4.2). */
export const addressPoints = 11

/** The strictest of DL, C5/6 and C5 with a DIN-left window, folded at 99 or 105 mm (table of facts.md §4.3). */
const safeOnTheLeft: Rectangle = { x: 20, y: 57, width: 71, height: 27 }

/** About 10 cm down (NBN Z 01-002, facts.md §4.1); in C5 a DIN-left window can show the sheet down to 102 mm. */
const referenceAt = 103

/** DIN-left, 90 × 45 mm, 20 mm from the left and 15 mm from the bottom of a DL envelope. */
const windowOnTheLeft: Rectangle = { x: 20, y: 50, width: 90, height: 45 }

const profiles = {
  /** Belgium, window on the left: the place of NBN Z 01-002, 33 mm from the left and 59 mm from the top (facts.md §4.1). */
  'be-left': {
    address: { x: 33, y: 59 },
    window: windowOnTheLeft,
    safe: safeOnTheLeft,
    leftMargin: 33,
    senderUntil: 39,
    referenceAt,
    maxLines: 5,
    foldAt: 105,
  },
  /**
   * Belgium, window on the right: 100 × 45 mm, 20 mm from the right and from the bottom. The trade figure is not from a
   * standard (facts.md §4.3), so the address keeps 6 mm from the left edge of what C5/6 leaves visible; 115 mm is also
   * where the third column of the Belgian reference line begins.
   */
  'be-right': {
    address: { x: 115, y: 50 },
    window: { x: 100, y: 45, width: 100, height: 45 },
    safe: { x: 109, y: 49, width: 81, height: 30 },
    leftMargin: 33,
    senderUntil: 34,
    referenceAt,
    maxLines: 5,
    foldAt: 99,
  },
  /** Netherlands, window on the left: the address under a return line that is visible with it (facts.md §4.2). */
  'nl-left': {
    address: { x: 25, y: 58 },
    window: windowOnTheLeft,
    safe: safeOnTheLeft,
    leftMargin: 25,
    senderUntil: 39,
    referenceAt,
    maxLines: 5,
    returnLineAt: 52.5,
    foldAt: 105,
  },
} as const satisfies Record<Exclude<EnvelopeId, 'none'>, Omit<EnvelopeProfile, 'id'>>

/**
 * The profile with this id. Without a window the address stands where the letters of the country have it, and all lines fit
 * that the post accepts: 7 in Belgium, 6 in the Netherlands (facts.md §4.1, §4.2).
 */
export function envelopeProfile(id: EnvelopeId, country: 'BE' | 'NL'): EnvelopeProfile {
  if (id !== 'none') return { id, ...profiles[id] }
  const { address, leftMargin, senderUntil } = profiles[country === 'BE' ? 'be-left' : 'nl-left']
  return { id, address, leftMargin, senderUntil, referenceAt, maxLines: country === 'BE' ? 7 : 6 }
}

/** How wide an address line may be, in millimetres: to the edge of what is surely visible, or 15 mm from the paper's edge (bpost, facts.md §4.1). */
export function addressWidth({ address, safe }: EnvelopeProfile): number {
  return (safe === undefined ? sheetWidth - 15 : safe.x + safe.width) - address.x
}
