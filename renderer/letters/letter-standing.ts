import type { DossierView } from '../../shared/contract/views.ts'
import type { Deadline } from '../../shared/dossier/deadline.ts'
import { nextDue } from '../../shared/dossier/deadlines.ts'
import type { FinalLetter } from '../../shared/dossier/state.ts'
import type { Blocker } from '../../shared/dossier/step.ts'
import type { WrittenKind } from '../../shared/letters/letter.ts'

/** How a letter of one kind stands in a dossier. */
export type LetterStanding =
  /** It can be written; `blockers` keep it from being made final. */
  | { readonly kind: 'writing'; readonly blockers: readonly Blocker[]; readonly deadline?: Deadline }
  /** It is final and waits for the post. */
  | { readonly kind: 'waiting'; readonly letter: FinalLetter; readonly deadline?: Deadline }
  /** It went out, and another is not to be written as the dossier stands. */
  | { readonly kind: 'sent'; readonly letter: FinalLetter; readonly sentOn: string }

const steps = { acknowledgement: 'write-acknowledgement', answer: 'write-answer' } as const

/** What the letter screen shows for this kind of letter: the text to write, or the final letter. `deadline` is what it will meet. */
export function letterStanding({ state, steps: possible, deadlines }: Pick<DossierView, 'state' | 'steps' | 'deadlines'>, kind: WrittenKind): LetterStanding {
  const own = state.letters.filter((letter) => letter.kind === kind)
  const deadline = nextDue(deadlines.filter(({ subject }) => subjects[kind].includes(subject)))
  const due = deadline === undefined ? {} : { deadline }
  const waiting = own.findLast(({ sentOn }) => sentOn === undefined)
  if (waiting !== undefined) return { kind: 'waiting', letter: waiting, ...due }
  const step = possible.find(({ id }) => id === steps[kind])
  const sent = own.findLast(({ sentOn }) => sentOn !== undefined)
  if (step === undefined && sent?.sentOn !== undefined) return { kind: 'sent', letter: sent, sentOn: sent.sentOn }
  const closed: readonly Blocker[] = state.isClosed ? [{ code: 'dossier-closed' }] : []
  return { kind: 'writing', blockers: step?.blockers ?? closed, ...due }
}

/** The deadlines that each kind of letter meets when it goes out. */
const subjects: Readonly<Record<WrittenKind, readonly Deadline['subject'][]>> = {
  acknowledgement: ['acknowledgement', 'first-reaction'],
  answer: ['answer', 'reasoned-view'],
}
