import type { LetterKind } from '../letters/letter.ts'
import { assertNever } from '../primitives.ts'
import type { Complaint } from './complaint.ts'
import { isContent } from './contents/contents.ts'
import type { Happening } from './events.ts'
import type { Milestone } from './milestones.ts'

/** Local dates by milestone. */
export type Milestones = Partial<Record<Milestone, string>>

/** What sending a letter of each kind brings about; undefined when it only tells. */
export const reachedBySending = {
  acknowledgement: 'acknowledged',
  answer: 'answered',
  refusal: 'refused',
  extension: 'extended',
  forwarding: 'forwarded',
  'interim-notice': 'interimNoticeSent',
  'missing-information': 'informationRequested',
  settlement: 'settled',
  'extension-notice': undefined,
  'hearing-invitation': 'complainantInvited',
  'hearing-report': undefined,
  'reaction-request': 'hearingRequested',
  'insurer-notice': 'insurerNotified',
  'complaint-for-signature': 'signatureRequested',
  'callback-not-reached': 'callbackLetterSent',
  'accompanying-note': undefined,
  'contact-reply': undefined,
} as const satisfies Record<LetterKind, Milestone | undefined>

/** The first day that is taken for a day of receipt; an earlier one is a slip of the pen. */
export const earliestReceipt = '1950-01-01'

/**
 * The milestones of the complaint itself, which move when its dates or form are corrected. Which of the three forms it
 * came in decides under Dutch law which terms run (Awb 9:4; facts.md §0.1).
 */
export function reachedByReceipt({ form, receivedOn, submittedOn, awaitsCall }: Complaint): Milestones {
  if (awaitsCall === true) return {}
  const submitted = submittedOn !== undefined && submittedOn < receivedOn ? submittedOn : receivedOn
  const milestones = { received: receivedOn, submitted }
  switch (form) {
    case 'oral':
      return { ...milestones, receivedOrally: receivedOn }
    case 'written':
      return { ...milestones, receivedUnsigned: receivedOn }
    case 'signed':
      return { ...milestones, signedTextReceived: receivedOn }
    default:
      return assertNever(form)
  }
}

/** The milestone that a happening reaches on its own date; undefined when it reaches none, and for the complaint itself. */
export function reachedBy(happening: Happening): Milestone | undefined {
  if (isContent(happening)) return undefined
  switch (happening.type) {
    case 'complainantCalled':
    case 'callbackRequested':
    case 'handlerAssigned':
    case 'signedTextReceived':
    case 'informationRequested':
    case 'informationReceived':
    case 'serviceConsulted':
    case 'hearingRequested':
    case 'liabilityRecognised':
    case 'insurerNotified':
    case 'insurerConsulted':
    case 'interimNoticeSent':
    case 'withdrawn':
    case 'contactEnded':
    case 'appointmentMade':
    case 'consentSeen':
    case 'judgementTold':
      return happening.type
    // What is told to the complainant in writing takes effect with the letter that tells it (`reachedBySending`).
    case 'settled':
      return 'settlementAgreed'
    case 'forwarded':
      return 'forwardingDecided'
    case 'calledBack':
      return happening.reached ? 'calledBack' : undefined
    case 'complaintAdmitted':
      return 'admitted'
    case 'complaintRefused':
      return 'refusalDecided'
    case 'heard':
      return happening.who === 'complainant' ? 'complainantHeard' : 'personConcernedHeard'
    case 'termExtended':
      return happening.consentUntil === undefined ? undefined : 'extended'
    case 'letterSent':
      return reachedBySending[happening.kind]
    case 'complaintReceived':
    case 'detailsCorrected':
    case 'noteAdded':
    case 'reminded':
    case 'followUpPlanned':
    case 'hearingWaived':
    case 'insurerOverridden':
    case 'judged':
    case 'decisionSought':
    case 'letterFinalised':
    case 'reopened':
    case 'stepUndone':
    case 'recordingAdded':
    case 'recordingRemoved':
    case 'sentVersionKept':
    case 'hiddenFrom':
    case 'procedureChanged':
      return undefined
    default:
      return assertNever(happening)
  }
}
