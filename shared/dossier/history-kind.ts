import type { HappeningType } from './events.ts'

export const historyKinds = ['letters', 'talks', 'notes', 'documents', 'terms', 'course'] as const
/** What a line of the history is about; `course`: the steps of the procedure themselves. */
export type HistoryKind = (typeof historyKinds)[number]

const kinds = {
  complaintReceived: 'course', detailsCorrected: 'course', noteAdded: 'notes', complainantCalled: 'talks', callbackRequested: 'talks', calledBack: 'talks', complaintAdmitted: 'course',
  complaintRefused: 'course', handlerAssigned: 'course', signedTextReceived: 'letters', informationRequested: 'letters', informationReceived: 'letters', serviceConsulted: 'talks',
  hearingRequested: 'talks', heard: 'talks', hearingWaived: 'talks', liabilityRecognised: 'course', insurerNotified: 'letters', insurerConsulted: 'talks', insurerOverridden: 'course',
  termExtended: 'terms', interimNoticeSent: 'terms', judged: 'course', letterFinalised: 'letters', letterSent: 'letters', settled: 'course', withdrawn: 'course', forwarded: 'course',
  reopened: 'course', stepUndone: 'course', contactEnded: 'course', appointmentMade: 'talks', recordingAdded: 'talks', recordingRemoved: 'talks', consentSeen: 'documents', reminded: 'terms',
  grievancesListed: 'course', grievancesJudged: 'course', measurePlanned: 'terms', measurePutOff: 'terms', measureDone: 'terms', measureDropped: 'terms', documentAdded: 'documents',
  documentShown: 'documents', documentRemoved: 'documents', personAdded: 'course', personRemoved: 'course', dossierLinked: 'course', dossierUnlinked: 'course', talkOffered: 'talks',
  procedureChanged: 'course', followUpPlanned: 'terms', talkDeclined: 'talks', statusAsked: 'talks', broughtToOmbudsman: 'letters', ombudsmanReplied: 'letters', receivedFromBody: 'letters',
  hiddenFrom: 'course', sentVersionKept: 'letters', decisionSought: 'talks', judgementTold: 'talks',
} as const satisfies Record<HappeningType, HistoryKind>

/** Under which kind a happening is found in the history. */
export function historyKindOf(type: HappeningType): HistoryKind {
  return kinds[type]
}
