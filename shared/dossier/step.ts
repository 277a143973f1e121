import type { Milestone } from './milestones.ts'
import type { HappeningType } from './events.ts'

/** What a coordinator can do next in a dossier; each leads to one event, or to a letter screen. */
export type StepId =
  | 'write-acknowledgement' | 'admit' | 'refuse' | 'assign-handler' | 'call-complainant' | 'request-callback' | 'call-back'
  | 'receive-signed-text' | 'request-information' | 'receive-information' | 'consult-service' | 'request-hearing'
  | 'record-hearing' | 'waive-hearing' | 'recognise-liability' | 'notify-insurer' | 'consult-insurer' | 'override-insurer'
  | 'extend-term' | 'send-interim-notice' | 'judge' | 'write-answer' | 'record-sent-letter' | 'settle' | 'withdraw'
  | 'forward' | 'reopen' | 'add-note' | 'correct-details' | 'undo'

/** Why a step cannot be done now. */
export type Blocker =
  | { readonly code: 'insurer-first' }
  | { readonly code: 'hearing-first' }
  | { readonly code: 'handler-first' }
  | { readonly code: 'verdict-first' }
  | { readonly code: 'dossier-closed' }
  | { readonly code: 'already-extended' }
  | { readonly code: 'term-expired'; readonly dueOn: string }

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
}
