import * as z from 'zod/mini'
import { nonEmpty } from '../primitives.ts'

/** The kinds of facts.md §4.6, and those that a telephone call ends with; a kind is what a letter is for, not a text. */
export const letterKind = z.enum([
  'acknowledgement', 'answer', 'refusal', 'extension', 'forwarding', 'interim-notice', 'missing-information', 'settlement',
  'extension-notice', 'hearing-invitation', 'hearing-report', 'reaction-request', 'insurer-notice', 'complaint-for-signature',
  'callback-not-reached', 'accompanying-note', 'contact-reply',
])
export type LetterKind = z.infer<typeof letterKind>

/** Whether a word, for example out of an address, is a kind of letter. */
export function isLetterKind(word: string): word is LetterKind {
  return letterKind.options.some((kind) => kind === word)
}

export const letterSection = z.strictObject({
  id: nonEmpty,
  /** Heading above the section; absent where the text runs on without one. */
  heading: z.optional(nonEmpty),
  /** Markdown: paragraphs, lists, bold. `[…]` marks a blank the coordinator still has to fill. */
  text: z.string(),
  /** Element ids of the procedure's letter demands that this section is meant to cover. */
  covers: z.array(nonEmpty),
  /** `after-closing`: below the signature, as enclosures are; `own-sheet`: on a sheet of its own, to sign and send back. Absent: in the text. */
  place: z.optional(z.enum(['after-closing', 'own-sheet'])),
})
export type LetterSection = z.infer<typeof letterSection>
