/** A stretch of a paragraph that both have, that only the final letter has, or only the file that came back. */
export interface ComparedPiece {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** How the text of a letter changed in Word. */
export interface TextComparison {
  /** True when all words are the same; how they look may differ. */
  readonly isSame: boolean
  /** Paragraphs in the order of reading; one that is the same has one piece. */
  readonly paragraphs: readonly { readonly isSame: boolean; readonly pieces: readonly ComparedPiece[] }[]
}
