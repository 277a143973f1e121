import type { StepId } from '../../../shared/dossier/steps/step.ts'
import type { LetterToPost, NextDue } from '../../../shared/contract/views.ts'
import type { Rung } from '../../../shared/dossier/intake/callback-ladder.ts'
import type { LetterKind } from '../../../shared/letters/letter.ts'
import type { DeadlineSubject } from '../../../shared/procedure/schema.ts'
import { assertNever } from '../../../shared/primitives.ts'
import { stepLetters } from '../../words/steps.ts'

/** The one next step of something that is due. */
export type TodayAction =
  | { readonly does: 'write'; readonly kind: LetterKind; readonly letter: string; readonly words: 'acknowledge' | 'answer' | 'writeAfterCalls' }
  | { readonly does: 'post'; readonly waiting: LetterToPost; readonly letter: string; readonly words: 'post' }
  | { readonly does: 'step'; readonly step: StepId; readonly letter: string; readonly words: 'call' | 'talk' | 'consent' | 'callBack' | 'notice' | 'insurer' | 'askInformation' | 'followUp' | 'measure' }
  | { readonly does: 'open'; readonly letter: string; readonly words: 'decide' }

/** What brings this on. */
export function actionFor({ due, waiting, rung }: { readonly due: NextDue; readonly waiting?: LetterToPost; readonly rung?: Rung }): TodayAction {
  if (waiting !== undefined) return { does: 'post', waiting, letter: letterOf('record-sent-letter'), words: 'post' }
  // After the last call in vain it is the letter that comes next; it has the key that calling had.
  if (rung?.does === 'write') return { does: 'write', kind: 'callback-not-reached', letter: letterOf('call-back'), words: 'writeAfterCalls' }
  return forSubject(due.subject)
}

function forSubject(subject: DeadlineSubject): TodayAction {
  switch (subject) {
    case 'acknowledgement':
    case 'first-reaction':
      return { does: 'write', kind: 'acknowledgement', letter: letterOf('write-acknowledgement'), words: 'acknowledge' }
    case 'answer':
    case 'reasoned-view':
    case 'expected-answer':
      return { does: 'write', kind: 'answer', letter: letterOf('write-answer'), words: 'answer' }
    case 'refusal':
      return { does: 'open', letter: letterOf('refuse'), words: 'decide' }
    case 'call':
      return step('call-complainant', 'call')
    case 'appointment':
      return step('call-complainant', 'talk')
    case 'consent':
      return step('receive-consent', 'consent')
    case 'follow-up':
      return step('plan-follow-up', 'followUp')
    case 'callback':
      return step('call-back', 'callBack')
    case 'missing-information':
      return step('request-information', 'askInformation')
    case 'interim-notice':
      return step('send-interim-notice', 'notice')
    case 'insurer':
      return step('notify-insurer', 'insurer')
    case 'measure':
      return step('complete-measure', 'measure')
    default:
      return assertNever(subject)
  }
}

function step(id: StepId, words: Extract<TodayAction, { does: 'step' }>['words']): TodayAction {
  return { does: 'step', step: id, letter: letterOf(id), words }
}

function letterOf(id: StepId): string {
  // Some are seldom a next step in a dossier, so they have a letter only here: asking for information or for a proof, another day.
  return stepLetters[id] ?? (id === 'plan-follow-up' ? 'F' : 'I')
}
