import type { LetterKind, LetterSection } from './letter.ts'
import { literalMarkdown } from './literal-markdown.ts'

/** Who gets a copy as a rule, and of which letters. */
export interface CopyTo {
  readonly names: readonly string[]
  readonly kinds: readonly LetterKind[]
}

/** The section of a letter that says who gets a copy; it can be changed letter by letter, like any other. */
export const copySectionId = 'copies'

/**
 * The sections with "Kopie aan" below the enclosures, and above a sheet to send back (facts.md §4.1), where this kind of letter
 * goes to others too.
 */
export function withCopies(sections: readonly LetterSection[], kind: LetterKind, copyTo: CopyTo | undefined): readonly LetterSection[] {
  if (copyTo === undefined || copyTo.names.length === 0 || !copyTo.kinds.includes(kind)) return sections
  const names = copyTo.names.map((name) => literalMarkdown(name))
  const text = names.length === 1 ? `Kopie aan: ${names.join('')}` : `Kopie aan:\n\n${names.map((name) => `- ${name}`).join('\n')}`
  const copies: LetterSection = { id: copySectionId, text, covers: [], place: 'after-closing' }
  const sheet = sections.findIndex(({ place }) => place === 'own-sheet')
  return sheet === -1 ? [...sections, copies] : [...sections.slice(0, sheet), copies, ...sections.slice(sheet)]
}
