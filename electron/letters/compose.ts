import { join } from 'node:path'
import { letterData, type LetterInput } from './letter-data.ts'
import { fillStandardText, type FilledText } from './standard-text.ts'

/**
 * A letter from the standard text of its procedure, filled with the facts of the dossier: the subject and the sections with
 * the elements they cover. What only the coordinator can know is a blank, `[… wat het onderzoek heeft opgeleverd …]`.
 * @throws Error naming file, line and column when the standard text is damaged; no text of a dossier is in it.
 */
export function composeLetter(input: LetterInput): FilledText {
  return fillStandardText(join(input.resources, 'letters'), input, letterData(input))
}
