import type { Procedure } from '../../procedure/schema.ts'
import { appointmentRuleId, isTalkDay } from '../deadlines/appointment.ts'
import { consentRuleId } from '../deadlines/consent.ts'
import type { Deadline } from '../deadlines/deadline.ts'
import { expectedRuleId } from '../deadlines/follow-up.ts'
import { extendablesOf } from '../deadlines/extension.ts'
import { waitingLetter } from './letter-rules.ts'
import { isBehindInsurerGate, type Situation } from './situation.ts'
import { stepRules } from './rules.ts'
import type { StepRule } from './rule.ts'
import type { DossierState } from '../state.ts'
import type { Blocker, Step } from './step.ts'

/**
 * What can be done next in a dossier, as its procedure allows it: first the few steps that bring it on, then the others,
 * each in the order in which a dossier normally goes. A step that cannot be done yet is there with what must come first.
 * In a closed dossier only reopening, notes, undoing and the sending of letters that were final are left.
 * @param deadlines of `deadlinesOf` for the same state and procedure.
 * @param today in the organisation's time zone.
 */
export function stepsOf(state: DossierState, deadlines: readonly Deadline[], procedure: Procedure, today: Temporal.PlainDate): readonly Step[] {
  const situation: Situation = { state, deadlines, procedure, today }
  const steps = stepRules
    .filter((rule) => isThere(rule, situation))
    .flatMap((rule) => {
      const place = placeOf(rule, situation)
      return place === undefined ? [] : [stepOf(rule, place, situation)]
    })
  return [...steps.filter(({ place }) => place === 'now'), ...steps.filter(({ place }) => place === 'more')]
}

/** Steps that bring on a request to be called back of which nothing more is known yet. */
const ofCallback: ReadonlySet<Step['id']> = new Set(['call-back', 'write-callback-not-reached', 'record-sent-letter'])

function placeOf(rule: StepRule, situation: Situation): Step['place'] | undefined {
  const place = rule.place(situation)
  return place === 'now' && situation.state.complaint.awaitsCall === true && !ofCallback.has(rule.id) ? 'more' : place
}

function isThere({ exists, whenClosed }: StepRule, { state, procedure }: Situation): boolean {
  if (exists?.(procedure) === false) return false
  return state.isClosed ? whenClosed !== undefined : whenClosed !== 'only'
}

function stepOf(rule: StepRule, place: Step['place'], situation: Situation): Step {
  const reaches = rule.reaches?.(situation)
  const waiting = rule.id === 'record-sent-letter' ? waitingLetter(situation)?.letterId : undefined
  return {
    id: rule.id,
    records: rule.records,
    place,
    blockers: blockersOf(rule, situation),
    ...(reaches === undefined ? {} : { reaches }),
    meets: reaches === undefined ? [] : metBy(reaches, situation),
    ...(rule.id === 'extend-term' ? { extendables: extendablesOf(situation) } : {}),
    ...(rule.kind === undefined ? {} : { kind: rule.kind }),
    ...(waiting === undefined ? {} : { letterId: waiting }),
  }
}

function blockersOf(rule: StepRule, situation: Situation): readonly Blocker[] {
  const waits = rule.passesInsurerGate !== true && isBehindInsurerGate(situation)
  return [...(waits ? [{ code: 'insurer-first' } as const] : []), ...(rule.blockers?.(situation) ?? [])]
}

/** The running deadlines that reaching this milestone would meet, first due first. */
function metBy(milestone: NonNullable<Step['reaches']>, { deadlines, procedure, today }: Situation): readonly string[] {
  const rules = new Set(procedure.deadlines.filter(({ metBy }) => metBy.includes(milestone)).map(({ id }) => id))
  if (milestone === 'consentSeen') rules.add(consentRuleId)
  if (milestone === 'answered') rules.add(expectedRuleId)
  if (milestone === 'complainantCalled' && deadlines.some((deadline) => isTalkDay(deadline, today))) rules.add(appointmentRuleId)
  return deadlines.filter(({ ruleId, state }) => state === 'running' && rules.has(ruleId)).map(({ ruleId }) => ruleId)
}
