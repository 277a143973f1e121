import { join } from 'node:path'
import { withCopies } from '../../shared/letters/below-closing.ts'
import type { TextFault } from '../../shared/letters/text-fault.ts'
import { letterData, type LetterInput } from './letter-data.ts'
import { fillStandardText, type FilledText } from './standard-text.ts'

/**
 * A letter from the standard text of its procedure, filled with the facts of the dossier: the subject and the sections with
 * the elements they cover, and who gets a copy as a rule. What only the coordinator can know is a blank, `[… wat het onderzoek heeft opgeleverd …]`.
 * `fault`: her own text is damaged there, and the shipped one stands in its place.
 * @throws Error naming file, line and column when the standard text is damaged; no text of a dossier is in it.
 */
export function composeLetter(input: LetterInput): FilledText & { readonly fault?: TextFault } {
  const filled = fillStandardText(join(input.resources, 'letters'), input, letterData(input), input.ownTexts)
  return { ...filled, sections: withCopies(filled.sections, input.kind, input.settings.copyTo) }
}
