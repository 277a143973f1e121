import type { LetterKind } from '../../letters/letter.ts'
import type { DossierState, FinalLetter } from '../state.ts'

/** Kinds of which a second one says something new. */
const repeatable: ReadonlySet<LetterKind> = new Set([
  'missing-information', 'interim-notice', 'hearing-invitation', 'hearing-report', 'reaction-request', 'callback-not-reached', 'accompanying-note', 'extension', 'extension-notice',
])

/** The letter that another of this kind would take the place of, which it says: the last that went out. A closed dossier takes such a letter too. */
export function replacedLetter({ letters }: Pick<DossierState, 'letters'>, kind: LetterKind): (FinalLetter & { readonly sentOn: string }) | undefined {
  if (repeatable.has(kind)) return undefined
  const last = letters.findLast((letter) => letter.kind === kind && letter.sentOn !== undefined)
  return last?.sentOn === undefined ? undefined : { ...last, sentOn: last.sentOn }
}
