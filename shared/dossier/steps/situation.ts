import type { Procedure } from '../../procedure/schema.ts'
import type { Deadline } from '../deadlines/deadline.ts'
import { hearingsMissing } from '../contents/hearing.ts'
import type { DossierState, FinalLetter } from '../state.ts'
import type { Blocker } from './step.ts'

/** Everything that decides whether a step makes sense now. */
export interface Situation {
  readonly state: DossierState
  readonly deadlines: readonly Deadline[]
  readonly procedure: Procedure
  readonly today: Temporal.PlainDate
}

/** Final letters that wait for the post, oldest first. */
export function unsentLetters({ letters }: DossierState): readonly FinalLetter[] {
  return letters.filter(({ sentOn, isOvertaken }) => sentOn === undefined && isOvertaken === undefined)
}

/** True once somebody who may handle the complaint is at work on it, so that a judgement is the next goal. */
export function isBeingHandled({ state, procedure }: Situation): boolean {
  const { admitted, refusalDecided } = state.milestones
  if (refusalDecided !== undefined) return false
  const isAdmitted = admitted !== undefined || procedure.admission.grounds.length === 0
  return isAdmitted && (state.handler !== undefined || !procedure.steps.separateHandler)
}

/** What every judgement waits for: a handler of its own, and both sides heard. */
export function beforeJudgement({ state, procedure }: Pick<Situation, 'state' | 'procedure'>): readonly Blocker[] {
  const missing = hearingsMissing(state, procedure)
  return [
    ...(procedure.steps.separateHandler && state.handler === undefined ? [{ code: 'handler-first' } as const] : []),
    ...(missing.length > 0 ? [{ code: 'hearing-first', who: missing } as const] : []),
  ]
}

/** What a final answer waits for. */
export function beforeAnswer(situation: Pick<Situation, 'state' | 'procedure'>): readonly Blocker[] {
  return [...beforeJudgement(situation), ...(situation.state.verdict === undefined ? [{ code: 'verdict-first' } as const] : [])]
}

/** True between the recognition of liability and the consultation of the insurer, or the reason to go on without it. */
export function isBehindInsurerGate({ state, procedure }: Pick<Situation, 'state' | 'procedure'>): boolean {
  return procedure.steps.insurerGate && state.liability?.released === false
}
