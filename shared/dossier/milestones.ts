import * as z from 'zod/mini'

/**
 * The days that count in a dossier. An event reaches one or more milestones on a local date; deadlines start at one,
 * are met by others and lapse by others, so that a procedure can be written down without code.
 */
export const milestone = z.enum([
  'received',
  /** Sent or handed in by the complainant: the earlier of the date of sending and of receipt (facts.md §1.3). */
  'submitted',
  'receivedOrally',
  /** Written but not signed: Awb 9:4 does not apply yet, the promise of facts.md §1.5 does. */
  'receivedUnsigned',
  'signedTextReceived',
  'acknowledged',
  'admitted',
  'refusalDecided',
  'refused',
  'handlerAssigned',
  'complainantCalled',
  'callbackRequested',
  'calledBack',
  'informationRequested',
  'informationReceived',
  'serviceConsulted',
  'hearingRequested',
  'personConcernedHeard',
  'complainantHeard',
  'liabilityRecognised',
  'insurerNotified',
  'insurerConsulted',
  'interimNoticeSent',
  'extended',
  'answered',
  'settled',
  'withdrawn',
  'forwarded',
  /** The spoken complaint went out on paper, to be signed (Awb 9:4). */
  'signatureRequested',
  /** Several calls reached nobody, and a letter told so. */
  'callbackLetterSent',
  'complainantInvited',
  /** Decided, but it takes effect with the letter to the complainant. */
  'forwardingDecided',
  'settlementAgreed',
  /** Closed as no complaint. */
  'contactEnded',
  'appointmentMade',
  'consentSeen',
  /** Told in a conversation, before it is on paper. */
  'judgementTold',
])
export type Milestone = z.infer<typeof milestone>

/** The milestones after which nothing is due any more. */
export const closingMilestones = ['answered', 'refused', 'settled', 'withdrawn', 'forwarded', 'contactEnded'] as const satisfies readonly Milestone[]
