/** The last sheet of a document as it was laid out, which may run on below its edge; in pixels. */
export interface Measured {
  /** Number of its first block within the document. */
  readonly first: number
  /** Where the text of a sheet must end. */
  readonly limit: number
  readonly blocks: readonly {
    readonly bottom: number
    /** It must stand on one sheet with the block below it: a heading, the greeting. */
    readonly keepsNext: boolean
    /** A table cannot begin a sheet here. */
    readonly canBegin: boolean
  }[]
}

/** Half a pixel over the edge is rounding. */
const tolerance = 0.5

/**
 * Number, within the document, of the block with which the next sheet must begin: the first that is over the edge, with what must
 * stay with it. Undefined when everything fits, or nothing can be moved.
 */
export function nextSheetBegins({ first, limit, blocks }: Measured): number | undefined {
  const over = blocks.findIndex(({ bottom }) => bottom > limit + tolerance)
  if (over === -1) return undefined
  let begins = over
  while (begins > 0 && blocks[begins - 1]?.keepsNext === true) begins -= 1
  // Kept together from the top of the sheet on, it would never fit: then it is cut where it is full.
  if (begins === 0) begins = over
  return begins > 0 && blocks[begins]?.canBegin === true ? first + begins : undefined
}
