import * as z from 'zod/mini'
import { nonEmpty } from '../primitives.ts'

/** The kinds of facts.md §4.6; a kind is a letter that something is due for, not a text. */
export const letterKind = z.enum([
  'acknowledgement', 'answer', 'refusal', 'extension', 'forwarding', 'interim-notice', 'missing-information', 'settlement',
])
export type LetterKind = z.infer<typeof letterKind>

/** The kinds that Gehoor writes itself. */
export const writtenKinds = ['acknowledgement', 'answer'] as const satisfies readonly LetterKind[]
export type WrittenKind = (typeof writtenKinds)[number]

/** Whether a word, for example out of an address, is a kind that Gehoor writes. */
export function isWrittenKind(word: string): word is WrittenKind {
  return writtenKinds.some((kind) => kind === word)
}

export const letterSection = z.strictObject({
  id: nonEmpty,
  /** Heading above the section; absent where the text runs on without one. */
  heading: z.optional(nonEmpty),
  /** Markdown: paragraphs, lists, bold. `[…]` marks a blank the coordinator still has to fill. */
  text: z.string(),
  /** Element ids of the procedure's letter demands that this section is meant to cover. */
  covers: z.array(nonEmpty),
})
export type LetterSection = z.infer<typeof letterSection>
