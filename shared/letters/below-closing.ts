import type { LetterKind, LetterSection } from './letter.ts'
import { literalMarkdown } from './literal-markdown.ts'

/** Who gets a copy as a rule, and of which letters. */
export interface CopyTo {
  readonly names: readonly string[]
  readonly kinds: readonly LetterKind[]
}

/** What can stand below the name, each in a section of this id; first what comes with the letter, then who gets a copy (facts.md §4.1). */
export const belowClosing = ['enclosures', 'copies'] as const
export type BelowClosing = (typeof belowClosing)[number]

/** Whether this section says what is enclosed, or who gets a copy. */
export function isBelowClosing(sectionId: string): sectionId is BelowClosing {
  return belowClosing.some((each) => each === sectionId)
}

/** The sections with one more below the name: enclosures above copies, and both above a sheet to send back. */
export function withBelowClosing(sections: readonly LetterSection[], id: BelowClosing, text: string): readonly LetterSection[] {
  const section: LetterSection = { id, text, covers: [], place: 'after-closing' }
  const next = sections.findIndex((each) => each.place === 'own-sheet' || (id === 'enclosures' && each.id === 'copies'))
  return next === -1 ? [...sections, section] : [...sections.slice(0, next), section, ...sections.slice(next)]
}

/** The sections with "Kopie aan", where this kind of letter goes to others too as a rule. It can be changed letter by letter, like any other section. */
export function withCopies(sections: readonly LetterSection[], kind: LetterKind, copyTo: CopyTo | undefined): readonly LetterSection[] {
  if (copyTo === undefined || copyTo.names.length === 0 || !copyTo.kinds.includes(kind)) return sections
  const names = copyTo.names.map((name) => literalMarkdown(name))
  return withBelowClosing(sections, 'copies', names.length === 1 ? `Kopie aan: ${names.join('')}` : `Kopie aan:\n\n${names.map((name) => `- ${name}`).join('\n')}`)
}
