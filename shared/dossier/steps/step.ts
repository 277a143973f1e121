import type { Milestone } from '../milestones.ts'
import { isLetterKind, type LetterKind } from '../../letters/letter.ts'
import type { HappeningType } from '../events.ts'

/** Writing a letter of this kind. */
export type WriteStepId = `write-${LetterKind}`

/** The kind of letter that a step writes; undefined for every other step. */
export function letterOfStep(id: StepId): LetterKind | undefined {
  const kind = id.startsWith('write-') ? id.slice('write-'.length) : ''
  return isLetterKind(kind) ? kind : undefined
}

/** What a coordinator can do next in a dossier; each leads to one event, or to a letter screen. */
export type StepId =
  | WriteStepId | 'admit' | 'refuse' | 'assign-handler' | 'call-complainant' | 'request-callback' | 'call-back'
  | 'receive-signed-text' | 'request-information' | 'receive-information' | 'consult-service' | 'request-hearing'
  | 'record-hearing' | 'waive-hearing' | 'recognise-liability' | 'notify-insurer' | 'consult-insurer' | 'override-insurer'
  | 'extend-term' | 'send-interim-notice' | 'judge' | 'record-sent-letter' | 'settle' | 'withdraw'
  | 'forward' | 'reopen' | 'add-note' | 'correct-details' | 'undo' | 'end-contact' | 'make-appointment' | 'receive-consent' | 'remind'
  | 'plan-follow-up'
  | 'list-grievances' | 'judge-grievances' | 'plan-measure' | 'complete-measure' | 'put-off-measure' | 'drop-measure' | 'show-document'
  | 'add-person' | 'remove-person' | 'link-dossier' | 'unlink-dossier' | 'offer-talk' | 'decline-talk' | 'answer-status'
  | 'bring-to-ombudsman' | 'record-ombudsman-reply' | 'receive-from-body' | 'seek-decision' | 'tell-judgement'

/**
 * Why a step cannot be done now, or why a happening cannot be recorded. The first group names what must come first, the
 * second what is over, the third what is wrong with the happening itself; dates are local dates.
 */
export type Blocker =
  | { readonly code: 'insurer-first' }
  /** `who`: those who were neither heard nor left out with a reason. */
  | { readonly code: 'hearing-first'; readonly who?: readonly ('complainant' | 'person-concerned')[] }
  | { readonly code: 'handler-first' }
  | { readonly code: 'verdict-first' }
  /** A letter of refusal needs the decision, with its ground, before it. */
  | { readonly code: 'refusal-first' }
  /** A letter of extension needs the extension of the term before it. */
  | { readonly code: 'extension-first' }
  | { readonly code: 'forwarding-first' }
  | { readonly code: 'settlement-first' }
  /** Only what ended as no complaint is answered so. */
  | { readonly code: 'contact-first' }
  | { readonly code: 'liability-first' }
  /** Nobody rang in vain yet. */
  | { readonly code: 'calls-first' }
  | { readonly code: 'dossier-closed' }
  | { readonly code: 'not-closed' }
  | { readonly code: 'already-extended' }
  | { readonly code: 'term-expired'; readonly dueOn: string }
  /** A final letter of this kind was not sent yet: send it, or undo it. */
  | { readonly code: 'already-final' }
  | { readonly code: 'already-sent' }
  /** A letter does not leave by telephone or by what everybody can read. */
  | { readonly code: 'not-in-writing' }
  | { readonly code: 'already-received' }
  | { readonly code: 'not-in-procedure' }
  | { readonly code: 'not-extendable' }
  | { readonly code: 'consent-not-later'; readonly dueOn: string }
  | { readonly code: 'not-undoable' }
  | { readonly code: 'unknown-letter' }
  | { readonly code: 'unknown-ground' }
  | { readonly code: 'handler-is-concerned' }
  | { readonly code: 'before-receipt'; readonly receivedOn: string }
  | { readonly code: 'before-finalised'; readonly finalisedOn: string }
  | { readonly code: 'in-the-future'; readonly latest: string }
  /** A day of receipt before anybody who can read this was at work. */
  | { readonly code: 'impossible-date' }
  | { readonly code: 'submitted-after-receipt' }
  /** A talk that is agreed for a day that has passed. */
  | { readonly code: 'talk-before-appointment' }
  /** A call or talk promised for a day on which the coordinator is away. */
  | { readonly code: 'away'; readonly until: string; readonly deputy: string }
  /** A day to look at it again that has passed. */
  | { readonly code: 'follow-up-before' }
  /** Nobody was asked anything that is still open. */
  | { readonly code: 'not-waiting' }
  /** The complaint has points: each gets a judgement of its own. */
  | { readonly code: 'judge-each' }
  /** The judgements are not those of the points as they stand. */
  | { readonly code: 'other-grievances' }
  | { readonly code: 'unknown-measure' }
  | { readonly code: 'unknown-document' }
  | { readonly code: 'unknown-person' }
  | { readonly code: 'measure-before-planned' }
  | { readonly code: 'same-dossier' }
  | { readonly code: 'not-linked' }
  | { readonly code: 'talk-not-offered' }
  | { readonly code: 'not-at-ombudsman' }
  /** The corrected day of receipt lies after something that was already done. */
  | { readonly code: 'receipt-after-steps'; readonly firstOn: string }

export type BlockerCode = Blocker['code']

/** What `extend-term` can do for one deadline. */
export interface Extendable {
  readonly deadlineId: string
  /** Last day after the one extension; absent when only the complainant's written consent helps, until the day agreed. */
  readonly until?: string
  readonly byConsent: boolean
  /** Who must be told in writing. */
  readonly notify: readonly ('complainant' | 'person-concerned')[]
}

export interface Step {
  readonly id: StepId
  /** The event this step records; a letter step records `letterFinalised` and `letterSent`. */
  readonly records: HappeningType
  /** `now`: one of the few that bring the dossier on; `more`: possible, under "more steps". */
  readonly place: 'now' | 'more'
  readonly blockers: readonly Blocker[]
  /** Milestone that this step reaches, when it reaches one. */
  readonly reaches?: Milestone
  /** Ids of the deadlines that this step would meet. */
  readonly meets: readonly string[]
  /** For `extend-term` only. */
  readonly extendables?: readonly Extendable[]
  /** For the writing of a letter: its kind. */
  readonly kind?: LetterKind
  /** For `record-sent-letter` only: the final letter that waits, oldest first; absent for a letter made elsewhere. */
  readonly letterId?: string
}
