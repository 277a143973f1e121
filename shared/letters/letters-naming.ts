import type { FinalLetter } from '../dossier/state.ts'
import { namesDate } from './names-date.ts'

/** The letters that went out and name one of these days, each with the day: what was told cannot be untold, only corrected. */
export function lettersNaming(letters: readonly FinalLetter[], days: readonly string[]): readonly { readonly letter: FinalLetter; readonly day: string }[] {
  return letters
    .filter(({ sentOn }) => sentOn !== undefined)
    .flatMap((letter) => [...new Set(days)].filter((day) => letter.sections.some(({ heading = '', text }) => namesDate(`${heading}\n${text}`, day))).map((day) => ({ letter, day })))
}
