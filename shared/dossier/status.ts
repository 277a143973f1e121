import type { Complaint } from './complaint.ts'
import type { Milestone } from './milestones.ts'
import type { Milestones } from './reached.ts'
import type { EndedContact, FinalLetter, Status, Verdict } from './state.ts'

/** What decides where a dossier stands. */
export interface Standing {
  readonly milestones: Readonly<Milestones>
  readonly letters: readonly FinalLetter[]
  readonly verdict?: Verdict
  readonly contact?: EndedContact
  readonly wasReopened: boolean
  readonly complaint: Pick<Complaint, 'awaitsCall'>
}

/** After one of these somebody is at work on the complaint, or decided not to be. */
const inTreatment: readonly Milestone[] = [
  'admitted', 'refusalDecided', 'forwardingDecided', 'settlementAgreed', 'handlerAssigned', 'informationReceived', 'serviceConsulted', 'hearingRequested',
  'personConcernedHeard', 'complainantHeard', 'liabilityRecognised',
]

/** Where a dossier stands, in one word. What closed it comes first; of two that did, the one that says most to the complainant. */
export function statusOf({ milestones, letters, verdict, contact, wasReopened, complaint }: Standing): Status {
  if (milestones.answered !== undefined) return 'answered'
  if (milestones.refused !== undefined) return 'refused'
  if (milestones.settled !== undefined) return 'settled'
  if (milestones.withdrawn !== undefined) return 'withdrawn'
  if (milestones.forwarded !== undefined) return 'forwarded'
  if (contact !== undefined) return contact.outcome
  if (letters.some(({ kind, sentOn }) => kind === 'answer' && sentOn === undefined)) return 'answer-ready'
  if (wasReopened || verdict !== undefined || inTreatment.some((milestone) => milestones[milestone] !== undefined)) return 'in-treatment'
  if (complaint.awaitsCall === true) return 'awaiting-call'
  return milestones.acknowledged === undefined ? 'received' : 'acknowledged'
}
