import type { Procedure } from '../../procedure/schema.ts'
import { isTalkDay } from '../deadlines/appointment.ts'
import { contentRules, talkRules } from './content-rules.ts'
import type { Deadline } from '../deadlines/deadline.ts'
import { dueStateOn } from '../deadlines/deadlines.ts'
import { extendablesOf, extensionBlockers } from '../deadlines/extension.ts'
import { hearingsMissing } from '../contents/hearing.ts'
import type { Milestone } from '../milestones.ts'
import { reachedBySending } from '../reached.ts'
import { beforeJudgement, isBehindInsurerGate, isBeingHandled, unsentLetters, type Situation } from './situation.ts'
import { beforeSending, letterStep, waitingLetter, waitsForExtensionLetter } from './letter-rules.ts'
import type { StepRule } from './rule.ts'
import type { Step } from './step.ts'
import { waitsOf } from '../waiting.ts'

type Place = StepRule['place']

const more: Place = () => 'more'

/** In front when the condition holds, otherwise among the further steps. */
function nowIf(condition: (situation: Situation) => boolean): Place {
  return (situation) => (condition(situation) ? 'now' : 'more')
}

/** Only while the condition holds. */
function onlyWhile(condition: (situation: Situation) => boolean, place: Step['place']): Place {
  return (situation) => (condition(situation) ? place : undefined)
}

const has = ({ state }: Situation, milestone: Milestone) => state.milestones[milestone] !== undefined
const waitsForInsurer = ({ state }: Situation) => state.liability?.released === false
const waitsForHearing = ({ state, procedure }: Situation) => hearingsMissing(state, procedure).length > 0
const hasHearing = ({ steps }: Procedure) => steps.hearing !== 'none'
const hasInsurerGate = ({ steps }: Procedure) => steps.insurerGate
const hasCallbacks = ({ steps }: Procedure) => steps.callbackRequests

/** Judging and answering: what a dossier in treatment works towards; a refused one has nothing to judge. */
function goal(isReached: (situation: Situation) => boolean): Place {
  return (situation) => {
    if (has(situation, 'refusalDecided')) return undefined
    return isBeingHandled(situation) && !isReached(situation) ? 'now' : 'more'
  }
}

const judging = goal(({ state }) => state.verdict !== undefined)

function isNear(deadline: Deadline, { today, procedure }: Situation): boolean {
  return deadline.state === 'running' && dueStateOn(deadline, today, procedure) !== 'later'
}

const placeOfSentLetter: Place = (situation) => {
  if (unsentLetters(situation.state).length > 0) return 'now'
  if (situation.state.isClosed) return undefined
  return 'more'
}

const placeOfExtension: Place = (situation) => {
  // Decided already: its letter is what brings it on.
  if (waitsForExtensionLetter(situation)) return 'more'
  const extendable = extendablesOf(situation).map(({ deadlineId }) => deadlineId)
  if (situation.deadlines.some((deadline) => extendable.includes(deadline.ruleId) && isNear(deadline, situation))) return 'now'
  return extendable.length > 0 || extensionBlockers(situation).length > 0 ? 'more' : undefined
}

/** Letters and contact with the complainant. */
const contact: readonly StepRule[] = [
  {
    id: 'record-sent-letter',
    records: 'letterSent',
    place: placeOfSentLetter,
    reaches: (situation) => {
      const waiting = waitingLetter(situation)
      if (waiting !== undefined) return reachedBySending[waiting.kind]
      return has(situation, 'refusalDecided') ? 'refused' : undefined
    },
    blockers: (situation) => {
      const waiting = waitingLetter(situation)
      if (waiting !== undefined) return beforeSending(waiting.kind, situation)
      return isBehindInsurerGate(situation) ? [{ code: 'insurer-first' }] : []
    },
    // The letter to the insurer must go out; every other kind says for itself that it waits.
    passesInsurerGate: true,
    whenClosed: 'also',
  },
  letterStep('acknowledgement'),
  {
    id: 'call-complainant',
    records: 'complainantCalled',
    place: nowIf(({ deadlines, today }) =>
      deadlines.some((deadline) => deadline.state === 'running' && (deadline.subject === 'call' || isTalkDay(deadline, today))),
    ),
    reaches: () => 'complainantCalled',
  },
  {
    id: 'call-back',
    records: 'calledBack',
    exists: hasCallbacks,
    place: onlyWhile(({ state }) => state.callback !== undefined, 'now'),
    reaches: () => 'calledBack',
  },
]

/** Interforce 1.5. */
const insurer: readonly StepRule[] = [
  {
    id: 'notify-insurer',
    records: 'insurerNotified',
    exists: hasInsurerGate,
    place: onlyWhile((situation) => situation.state.liability !== undefined && !has(situation, 'insurerNotified'), 'now'),
    reaches: () => 'insurerNotified',
    passesInsurerGate: true,
  },
  {
    id: 'consult-insurer',
    records: 'insurerConsulted',
    exists: hasInsurerGate,
    place: onlyWhile(waitsForInsurer, 'now'),
    reaches: () => 'insurerConsulted',
    passesInsurerGate: true,
  },
  {
    id: 'override-insurer',
    records: 'insurerOverridden',
    exists: hasInsurerGate,
    place: onlyWhile(waitsForInsurer, 'more'),
    passesInsurerGate: true,
  },
]

/** Whether it is treated, and by whom. */
const admission: readonly StepRule[] = [
  {
    id: 'admit',
    records: 'complaintAdmitted',
    place: (situation) => {
      if (has(situation, 'admitted')) return undefined
      return has(situation, 'refusalDecided') || situation.procedure.admission.grounds.length === 0 ? 'more' : 'now'
    },
    reaches: () => 'admitted',
  },
  {
    id: 'refuse',
    records: 'complaintRefused',
    exists: ({ admission }) => admission.grounds.length > 0,
    place: (situation) => {
      if (has(situation, 'refusalDecided')) return undefined
      return has(situation, 'admitted') ? 'more' : 'now'
    },
    reaches: () => 'refusalDecided',
  },
  {
    id: 'forward',
    records: 'forwarded',
    exists: ({ steps }) => steps.forwarding,
    // Where some complaints belong to the service first, sending them on is an everyday exit (facts.md §1.3, §1.4).
    place: nowIf((situation) => !has(situation, 'admitted') && !has(situation, 'forwardingDecided') && situation.procedure.admission.grounds.some(({ effect }) => effect === 'first-elsewhere')),
    reaches: () => 'forwardingDecided',
  },
  {
    id: 'assign-handler',
    records: 'handlerAssigned',
    place: nowIf((situation) => situation.procedure.steps.separateHandler && situation.state.handler === undefined && !has(situation, 'refusalDecided')),
    reaches: () => 'handlerAssigned',
  },
]

const investigation: readonly StepRule[] = [
  {
    id: 'receive-signed-text',
    records: 'signedTextReceived',
    exists: ({ steps }) => steps.signOralComplaint,
    // It goes out with the acknowledgement and is waited for after that.
    place: (situation) => {
      if (has(situation, 'signedTextReceived')) return undefined
      return has(situation, 'acknowledged') || has(situation, 'signatureRequested') ? 'now' : 'more'
    },
    reaches: () => 'signedTextReceived',
    passesInsurerGate: true,
  },
  {
    id: 'consult-service',
    records: 'serviceConsulted',
    // Also while an answer is still to come: it is recorded by the same step.
    place: nowIf((situation) => situation.state.questions?.some(({ of }) => of === 'service') === true || (situation.procedure.steps.consultService && isBeingHandled(situation) && !has(situation, 'serviceConsulted'))),
    reaches: () => 'serviceConsulted',
  },
  {
    id: 'seek-decision',
    records: 'decisionSought',
    exists: ({ steps }) => steps.politicalDecision === true,
    // As with a service: what was decided is recorded by the same step.
    place: nowIf((situation) => situation.state.questions?.some(({ of }) => of === 'political-body') === true),
  },
  { id: 'request-information', records: 'informationRequested', place: more, reaches: () => 'informationRequested' },
  {
    id: 'receive-information',
    records: 'informationReceived',
    place: nowIf((situation) => has(situation, 'informationRequested') && !has(situation, 'informationReceived')),
    reaches: () => 'informationReceived',
    passesInsurerGate: true,
  },
  {
    id: 'request-hearing',
    records: 'hearingRequested',
    exists: hasHearing,
    place: nowIf((situation) => waitsForHearing(situation) && isBeingHandled(situation) && !has(situation, 'hearingRequested')),
    reaches: () => 'hearingRequested',
  },
  {
    id: 'record-hearing',
    records: 'heard',
    exists: hasHearing,
    place: nowIf((situation) => waitsForHearing(situation) && isBeingHandled(situation)),
    reaches: ({ state, procedure }) => (hearingsMissing(state, procedure).at(-1) === 'complainant' ? 'complainantHeard' : 'personConcernedHeard'),
  },
  { id: 'waive-hearing', records: 'hearingWaived', exists: hasHearing, place: onlyWhile(waitsForHearing, 'more') },
  {
    id: 'recognise-liability',
    records: 'liabilityRecognised',
    exists: hasInsurerGate,
    place: onlyWhile((situation) => !waitsForInsurer(situation), 'more'),
    reaches: () => 'liabilityRecognised',
    passesInsurerGate: true,
  },
]

const judgement: readonly StepRule[] = [
  {
    id: 'send-interim-notice',
    records: 'interimNoticeSent',
    place: nowIf((situation) => situation.deadlines.some((deadline) => deadline.subject === 'interim-notice' && isNear(deadline, situation))),
    reaches: () => 'interimNoticeSent',
  },
  {
    id: 'extend-term',
    records: 'termExtended',
    exists: ({ deadlines }) => deadlines.some(({ extension }) => extension !== undefined),
    place: placeOfExtension,
    blockers: extensionBlockers,
  },
  { id: 'judge', records: 'judged', place: (situation) => (situation.state.grievances === undefined ? judging(situation) : undefined), blockers: beforeJudgement },
  { id: 'judge-grievances', records: 'grievancesJudged', place: (situation) => (situation.state.grievances === undefined ? undefined : judging(situation)), blockers: beforeJudgement },
  {
    id: 'tell-judgement',
    records: 'judgementTold',
    exists: ({ steps }) => steps.talkFirst,
    place: (situation) => {
      const { state } = situation
      if (state.verdict === undefined) return undefined
      return has(situation, 'judgementTold') || state.talk?.declinedOn !== undefined ? 'more' : 'now'
    },
    blockers: ({ state }) => (state.verdict === undefined ? [{ code: 'verdict-first' }] : []),
    reaches: () => 'judgementTold',
  },
  letterStep('answer'),
]

/** Letters without which a decision has no effect. */
const decisions: readonly StepRule[] = [
  letterStep('refusal'), letterStep('forwarding'), letterStep('settlement'), letterStep('extension'), letterStep('extension-notice'), letterStep('callback-not-reached'),
]

/** Letters that fit more than once. */
const furtherLetters: readonly StepRule[] = [
  letterStep('missing-information'), letterStep('reaction-request'), letterStep('hearing-invitation'), letterStep('hearing-report'), letterStep('interim-notice'),
  letterStep('complaint-for-signature'), letterStep('insurer-notice'), letterStep('accompanying-note'), letterStep('contact-reply'),
]

const rest: readonly StepRule[] = [
  {
    id: 'request-callback',
    records: 'callbackRequested',
    exists: hasCallbacks,
    place: onlyWhile(({ state }) => state.callback === undefined, 'more'),
    reaches: () => 'callbackRequested',
    passesInsurerGate: true,
  },
  {
    id: 'receive-consent',
    records: 'consentSeen',
    place: onlyWhile(({ state }) => state.complaint.complainant.onBehalfOf?.consentSeen === false, 'now'),
    reaches: () => 'consentSeen',
    passesInsurerGate: true,
  },
  { id: 'remind', records: 'reminded', place: onlyWhile(({ state, procedure }) => waitsOf(state, procedure).length > 0, 'more'), passesInsurerGate: true },
  { id: 'plan-follow-up', records: 'followUpPlanned', place: more, passesInsurerGate: true },
  { id: 'make-appointment', records: 'appointmentMade', place: more, reaches: () => 'appointmentMade' },
  { id: 'settle', records: 'settled', place: more, reaches: () => 'settlementAgreed' },
  // What somebody already answers for as a complaint is not made undone by calling it something else.
  { id: 'end-contact', records: 'contactEnded', place: onlyWhile((situation) => !has(situation, 'admitted') && !has(situation, 'refusalDecided'), 'more'), reaches: () => 'contactEnded' },
  { id: 'withdraw', records: 'withdrawn', place: more, reaches: () => 'withdrawn', passesInsurerGate: true },
  { id: 'add-note', records: 'noteAdded', place: more, passesInsurerGate: true, whenClosed: 'also' },
  { id: 'correct-details', records: 'detailsCorrected', place: more, passesInsurerGate: true },
  { id: 'reopen', records: 'reopened', place: more, passesInsurerGate: true, whenClosed: 'only' },
  {
    id: 'undo',
    records: 'stepUndone',
    place: onlyWhile(({ state }) => state.undoable !== undefined, 'more'),
    passesInsurerGate: true,
    whenClosed: 'also',
  },
]

/** Every step, in the order in which a dossier normally goes. */
export const stepRules: readonly StepRule[] = [...contact, ...talkRules, ...decisions, ...insurer, ...admission, ...investigation, ...judgement, ...furtherLetters, ...contentRules, ...rest]
