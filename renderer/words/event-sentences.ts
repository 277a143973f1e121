import type { Complaint } from '../../shared/dossier/complaint.ts'
import type { RecordingAbout, RemovalReason } from '../../shared/dossier/contents/recording.ts'
import type { Party } from '../../shared/dossier/contents/hearing.ts'
import type { ChannelKind } from '../../shared/procedure/schema.ts'
import type { Words } from './language.tsx'

interface EventSentences {
  readonly complaintReceived: (channel: string) => string
  readonly signed: string
  readonly detailsCorrected: string
  readonly noteAdded: string
  readonly complainantCalled: string
  readonly callbackRequested: string
  readonly calledBack: string
  readonly calledInVain: string
  readonly triedAgain: (moment: string) => string
  /** Whole minutes. */
  readonly lasted: (minutes: number) => string
  readonly complaintAdmitted: string
  readonly complaintRefused: string
  readonly referredTo: (to: string) => string
  readonly handlerAssigned: (name: string) => string
  readonly signedTextReceived: string
  readonly informationRequested: string
  readonly informationReceived: string
  readonly serviceConsulted: (service: string) => string
  readonly decisionSought: (body: string) => string
  readonly decisionTaken: (body: string) => string
  readonly judgementTold: string
  readonly hearingRequested: (person: string) => string
  readonly heard: (person: string) => string
  readonly party: Readonly<Record<Party, string>>
  readonly hearingWaived: (party: string) => string
  readonly liabilityRecognised: string
  readonly allWaits: string
  readonly insurerNotified: string
  readonly insurerConsulted: string
  readonly insurerOverridden: string
  readonly termExtended: string
  readonly termExtendedFor: (label: string) => string
  readonly extensionDecided: (label: string | undefined) => string
  readonly withLetter: string
  readonly withConsent: (date: string) => string
  readonly interimNoticeSent: string
  readonly expected: (date: string) => string
  readonly judged: (judgement: string) => string
  readonly letterFinalised: (letter: string) => string
  readonly incomplete: string
  readonly letterSent: (letter: string) => string
  readonly sentVersionKept: string
  readonly sameWords: string
  readonly otherWords: string
  readonly by: Readonly<Record<ChannelKind, string>>
  readonly settled: string
  readonly withdrawn: string
  readonly forwarded: (to: string) => string
  readonly told: string
  readonly notTold: string
  readonly contactEnded: (outcome: string) => string
  readonly appointmentMade: (date: string) => string
  readonly followUpPlanned: (date: string) => string
  readonly followUpEnded: string
  readonly consentSeen: string
  readonly reminded: string
  readonly procedureChanged: (version: string) => string
  readonly reopened: string
  readonly stepUndone: string
  readonly recordingAdded: Readonly<Record<RecordingAbout, string>>
  readonly recordingRemoved: string
  readonly hiddenFrom: (names: string) => string
  readonly hiddenFromNobody: string
  readonly removedBecause: Readonly<Record<RemovalReason, string>>
  /** What a correction can be about. */
  readonly details: Readonly<Partial<Record<keyof Complaint, string>>>
}

/** The lines of a dossier's history; `events.ts` puts them together. */
export const eventSentences: Words<EventSentences> = {
  nl: {
    complaintReceived: (channel) => `Klacht ontvangen, via ${channel}`,
    signed: 'getekend',
    detailsCorrected: 'Gegevens verbeterd',
    noteAdded: 'Notitie',
    complainantCalled: 'Klager gesproken',
    callbackRequested: 'Klager vroeg om terug te bellen',
    calledBack: 'Klager teruggebeld',
    calledInVain: 'Teruggebeld, niet bereikt',
    triedAgain: (moment) => `opnieuw ${moment}`,
    lasted: (minutes) => (minutes < 1 ? 'minder dan een minuut' : minutes === 1 ? '1 minuut' : `${minutes} minuten`),
    complaintAdmitted: 'Klacht in behandeling genomen',
    complaintRefused: 'Klacht wordt niet behandeld',
    referredTo: (to) => `verwezen naar ${to}`,
    handlerAssigned: (name) => `${name} aangewezen als behandelaar`,
    signedTextReceived: 'Getekende klacht ontvangen',
    informationRequested: 'Informatie gevraagd',
    informationReceived: 'Informatie ontvangen',
    serviceConsulted: (service) => `Bevraagd: ${service}`,
    decisionSought: (body) => `Wacht op een beslissing van ${body}`,
    decisionTaken: (body) => `Beslissing van ${body}`,
    judgementTold: 'Oordeel verteld in een gesprek',
    hearingRequested: (person) => `Reactie gevraagd aan ${person}`,
    heard: (person) => `${person} gehoord`,
    party: { complainant: 'klager', 'person-concerned': 'betrokkene' },
    hearingWaived: (party) => `Besloten om ${party} niet te horen`,
    liabilityRecognised: 'Aansprakelijkheid is denkbaar',
    allWaits: 'alles wacht op overleg met de verzekeraar',
    insurerNotified: 'Verzekeraar ingelicht',
    insurerConsulted: 'Met de verzekeraar overlegd',
    insurerOverridden: 'Doorgegaan zonder de verzekeraar',
    termExtended: 'Termijn verlengd',
    termExtendedFor: (label) => `Termijn verlengd: ${label}`,
    extensionDecided: (label) => (label === undefined ? 'Beslist om te verlengen' : `Beslist om te verlengen: ${label}`),
    withLetter: 'geldt zodra de brief weg is',
    withConsent: (date) => `met instemming van de klager, tot en met ${date}`,
    interimNoticeSent: 'Tussenbericht verstuurd',
    expected: (date) => `antwoord verwacht op ${date}`,
    judged: (judgement) => `Oordeel: ${judgement}`,
    letterFinalised: (letter) => `Brief definitief: ${letter}`,
    incomplete: 'niet volledig, met reden',
    letterSent: (letter) => `Verstuurd: ${letter}`,
    sentVersionKept: 'Brief uit Word teruggegeven',
    sameWords: 'met dezelfde tekst',
    otherWords: 'met gewijzigde tekst; zo gaat hij weg',
    by: { phone: 'per telefoon', letter: 'per post', email: 'per e-mail', form: 'via het formulier', portal: 'via het klantenportaal', visit: 'persoonlijk', social: 'via sociale media' },
    settled: 'Opgelost naar wens van de klager',
    withdrawn: 'Klacht ingetrokken',
    forwarded: (to) => `Beslist om door te sturen naar ${to}`,
    told: 'klager weet het',
    notTold: 'klager weet het nog niet',
    contactEnded: (outcome) => `Geen klacht: ${outcome}`,
    appointmentMade: (date) => `Gesprek afgesproken op ${date}`,
    followUpPlanned: (date) => `Opnieuw te bekijken op ${date}`,
    followUpEnded: 'Bekeken, geen opvolgdatum meer',
    consentSeen: 'Volmacht gezien',
    reminded: 'Herinnerd wie nog niet antwoordde',
    procedureChanged: (version) => `Verder onder ${version} van de procedure`,
    reopened: 'Dossier heropend',
    stepUndone: 'Stap teruggenomen',
    recordingAdded: { call: 'Gesprek opgenomen', memo: 'Memo ingesproken' },
    recordingRemoved: 'Opname gewist',
    hiddenFrom: (names) => `Verborgen voor ${names}`,
    hiddenFromNobody: 'Weer zichtbaar voor iedereen',
    removedBecause: { retention: 'de bewaartermijn is voorbij', 'consent-withdrawn': 'de beller trok de toestemming in', 'not-needed': 'niet meer nodig' },
    details: {
      channel: 'kanaal', form: 'vorm', receivedOn: 'dag van ontvangst', submittedOn: 'dag van verzending', complainant: 'klager', subject: 'onderwerp',
      summary: 'samenvatting', happened: 'wat er gebeurde', type: 'soort klacht', replyBy: 'antwoord per', notes: 'notities', informed: 'wat verteld is', hideNameFromService: 'naam niet noemen', proceedings: 'loopt er iets', summaryConfirmedAt: 'voorgelezen en bevestigd',
    },
  },
  en: {
    complaintReceived: (channel) => `Complaint received, by ${channel}`,
    signed: 'signed',
    detailsCorrected: 'Details corrected',
    noteAdded: 'Note',
    complainantCalled: 'Spoke with the complainant',
    callbackRequested: 'Complainant asked to be called back',
    calledBack: 'Complainant called back',
    calledInVain: 'Called back, not reached',
    triedAgain: (moment) => `again ${moment}`,
    lasted: (minutes) => (minutes < 1 ? 'less than a minute' : minutes === 1 ? '1 minute' : `${minutes} minutes`),
    complaintAdmitted: 'Complaint admitted',
    complaintRefused: 'Complaint is not treated',
    referredTo: (to) => `referred to ${to}`,
    handlerAssigned: (name) => `${name} assigned as handler`,
    signedTextReceived: 'Signed complaint received',
    informationRequested: 'Information requested',
    informationReceived: 'Information received',
    serviceConsulted: (service) => `Asked: ${service}`,
    decisionSought: (body) => `Waits for a decision of ${body}`,
    decisionTaken: (body) => `Decision of ${body}`,
    judgementTold: 'Judgement told in a talk',
    hearingRequested: (person) => `Account requested from ${person}`,
    heard: (person) => `${person} heard`,
    party: { complainant: 'complainant', 'person-concerned': 'person concerned' },
    hearingWaived: (party) => `Decided not to hear ${party}`,
    liabilityRecognised: 'Liability is thinkable',
    allWaits: 'all waits for the insurer',
    insurerNotified: 'Insurer informed',
    insurerConsulted: 'Consulted the insurer',
    insurerOverridden: 'Went on without the insurer',
    termExtended: 'Term extended',
    termExtendedFor: (label) => `Term extended: ${label}`,
    extensionDecided: (label) => (label === undefined ? 'Decided to extend' : `Decided to extend: ${label}`),
    withLetter: 'takes effect once the letter is sent',
    withConsent: (date) => `with the complainant’s consent, until ${date}`,
    interimNoticeSent: 'Interim notice sent',
    expected: (date) => `answer expected on ${date}`,
    judged: (judgement) => `Judgement: ${judgement}`,
    letterFinalised: (letter) => `Letter final: ${letter}`,
    incomplete: 'incomplete, with a reason',
    letterSent: (letter) => `Sent: ${letter}`,
    sentVersionKept: 'Letter given back from Word',
    sameWords: 'with the same text',
    otherWords: 'with its text changed; it goes out like this',
    by: { phone: 'by telephone', letter: 'by post', email: 'by e-mail', form: 'by the form', portal: 'through the customer portal', visit: 'in person', social: 'through social media' },
    settled: 'Settled as the complainant wished',
    withdrawn: 'Complaint withdrawn',
    forwarded: (to) => `Decided to forward to ${to}`,
    told: 'complainant was told',
    notTold: 'complainant was not told yet',
    contactEnded: (outcome) => `No complaint: ${outcome}`,
    appointmentMade: (date) => `Talk agreed for ${date}`,
    followUpPlanned: (date) => `To be looked at again on ${date}`,
    followUpEnded: 'Looked at, no follow-up date any more',
    consentSeen: 'Proof of consent seen',
    reminded: 'Reminded who had not answered yet',
    procedureChanged: (version) => `Goes on under ${version} of the procedure`,
    reopened: 'File reopened',
    stepUndone: 'Step taken back',
    recordingAdded: { call: 'Call recorded', memo: 'Memo dictated' },
    recordingRemoved: 'Recording erased',
    hiddenFrom: (names) => `Hidden from ${names}`,
    hiddenFromNobody: 'Visible to everybody again',
    removedBecause: { retention: 'the time to keep it is over', 'consent-withdrawn': 'the caller withdrew consent', 'not-needed': 'no longer needed' },
    details: {
      channel: 'channel', form: 'form', receivedOn: 'day of receipt', submittedOn: 'day of sending', complainant: 'complainant', subject: 'subject',
      summary: 'summary', happened: 'what happened', type: 'kind of complaint', replyBy: 'reply by', notes: 'notes', informed: 'what was told', hideNameFromService: 'do not name', proceedings: 'what is running', summaryConfirmedAt: 'read back and confirmed',
    },
  },
}
