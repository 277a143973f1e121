import type { DossierView } from '../../shared/contract/views.ts'
import type { Deadline } from '../../shared/dossier/deadlines/deadline.ts'
import { nextDue } from '../../shared/dossier/deadlines/deadlines.ts'
import { meetsBySending } from '../../shared/dossier/steps/letter-meets.ts'
import { beforeLetter } from '../../shared/dossier/steps/letter-rules.ts'
import { unsentLetters } from '../../shared/dossier/steps/situation.ts'
import type { FinalLetter } from '../../shared/dossier/state.ts'
import type { Blocker } from '../../shared/dossier/steps/step.ts'
import type { LetterKind } from '../../shared/letters/letter.ts'
import type { Procedure } from '../../shared/procedure/schema.ts'

/** How a letter of one kind stands in a dossier. */
export type LetterStanding =
  /** It can be written; `blockers` keep it from being made final. */
  | { readonly kind: 'writing'; readonly blockers: readonly Blocker[]; readonly deadline?: Deadline }
  /** It is final and waits for the post. */
  | { readonly kind: 'waiting'; readonly letter: FinalLetter; readonly deadline?: Deadline }
  /** It went out, and another is not to be written as the dossier stands. */
  | { readonly kind: 'sent'; readonly letter: FinalLetter; readonly sentOn: string }

interface Standing {
  readonly view: Pick<DossierView, 'state' | 'steps' | 'deadlines'>
  readonly procedure: Procedure
  readonly today: Temporal.PlainDate
}

/** What the letter screen shows for this kind of letter: the text to write, or the final letter. `deadline` is what it will meet. */
export function letterStanding({ view: { state, steps, deadlines }, procedure, today }: Standing, kind: LetterKind): LetterStanding {
  const own = state.letters.filter((letter) => letter.kind === kind)
  const deadline = nextDue(deadlines.filter(({ ruleId }) => meetsBySending(kind, ruleId, procedure)))
  const due = deadline === undefined ? {} : { deadline }
  const waiting = unsentLetters(state).findLast((letter) => letter.kind === kind)
  if (waiting !== undefined) return { kind: 'waiting', letter: waiting, ...due }
  const step = steps.find((each) => each.kind === kind)
  const sent = own.findLast(({ sentOn }) => sentOn !== undefined)
  if (step === undefined && sent?.sentOn !== undefined) return { kind: 'sent', letter: sent, sentOn: sent.sentOn }
  const otherwise: readonly Blocker[] = state.isClosed ? [{ code: 'dossier-closed' }] : beforeLetter(kind, { state, deadlines, procedure, today })
  return { kind: 'writing', blockers: step?.blockers ?? otherwise, ...due }
}

/** What the screen shows for a letter that takes the place of the one that went out: a new one to write, also in a closed dossier. */
export function replacementStanding({ view: { state, deadlines }, procedure, today }: Standing, kind: LetterKind): Extract<LetterStanding, { kind: 'writing' }> {
  return { kind: 'writing', blockers: state.isClosed ? [] : beforeLetter(kind, { state, deadlines, procedure, today }) }
}
