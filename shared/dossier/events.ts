import * as z from 'zod/mini'
import { instant, localDate, nonEmpty, uuid } from '../primitives.ts'
import { channelKind, clockTimePattern } from '../procedure/schema.ts'
import { letterKind, letterSection } from '../letters/letter.ts'
import { complaint } from './complaint.ts'
import { contactOutcome } from './intake/contact.ts'
import { waitReason } from './wait-reason.ts'
import { documentSource } from './contents/document.ts'
import { personRole } from './contents/people.ts'

const on = localDate
/** Local wall-clock time of the organisation, `HH:MM`. */
const time = z.optional(z.string().check(z.regex(clockTimePattern)))
const staffMember = z.strictObject({
  name: nonEmpty,
  role: z.optional(nonEmpty),
  phone: z.optional(nonEmpty),
  email: z.optional(nonEmpty),
})

/** The sheet on which a talk was written down, and how long it took. */
const call = z.optional(z.strictObject({ sheetId: uuid, startedAt: instant, endedAt: z.optional(instant) }))

export const judgement = z.enum(['founded', 'partly-founded', 'unfounded', 'no-finding'])
export type Judgement = z.infer<typeof judgement>

export const ombudsmanOutcome = z.enum(['question', 'advice', 'founded', 'partly-founded', 'unfounded', 'no-finding', 'not-treated'])
/** What came back from the ombudsman: a question to us, an advice, or a view of the matter. */
export type OmbudsmanOutcome = z.infer<typeof ombudsmanOutcome>

/**
 * Everything that can happen in a dossier, told as facts in the past tense. An event is never changed: a mistake is
 * mended by another event. A new kind of event is added at the end; a released shape is never edited, because registers
 * on disk hold it for ever.
 */
export const happening = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('complaintReceived'),
    procedure: z.strictObject({ id: nonEmpty, version: z.int() }),
    complaint,
  }),
  z.strictObject({ type: z.literal('detailsCorrected'), changes: z.partial(complaint), reason: z.optional(nonEmpty) }),
  z.strictObject({
    type: z.literal('noteAdded'),
    on,
    text: nonEmpty,
    /** True for what the complainant may see; absent: a note of our own. */
    mayBeSeen: z.optional(z.boolean()),
  }),
  z.strictObject({ type: z.literal('complainantCalled'), on, discussed: z.optional(nonEmpty), call }),
  z.strictObject({
    type: z.literal('callbackRequested'),
    on,
    time,
    about: z.optional(nonEmpty),
    reachable: z.optional(nonEmpty),
    /** Who answered the telephone, when that was somebody else than the coordinator. */
    takenBy: z.optional(nonEmpty),
  }),
  z.strictObject({
    type: z.literal('calledBack'),
    on,
    time,
    reached: z.boolean(),
    discussed: z.optional(nonEmpty),
    /** When it will be tried again, for a call that reached nobody. */
    next: z.optional(z.strictObject({ on: localDate, time })),
    call,
  }),
  z.strictObject({ type: z.literal('complaintAdmitted'), on }),
  z.strictObject({
    type: z.literal('complaintRefused'),
    on,
    groundId: nonEmpty,
    reason: nonEmpty,
    referredTo: z.optional(nonEmpty),
  }),
  z.strictObject({ type: z.literal('handlerAssigned'), on, handler: staffMember }),
  z.strictObject({ type: z.literal('signedTextReceived'), on }),
  z.strictObject({ type: z.literal('informationRequested'), on, what: nonEmpty }),
  z.strictObject({ type: z.literal('informationReceived'), on, what: z.optional(nonEmpty) }),
  z.strictObject({ type: z.literal('serviceConsulted'), on, service: nonEmpty, answer: z.optional(nonEmpty) }),
  z.strictObject({ type: z.literal('hearingRequested'), on, person: nonEmpty }),
  z.strictObject({
    type: z.literal('heard'),
    on,
    who: z.enum(['complainant', 'person-concerned']),
    person: nonEmpty,
    account: nonEmpty,
  }),
  z.strictObject({
    type: z.literal('hearingWaived'),
    on,
    who: z.enum(['complainant', 'person-concerned']),
    reason: nonEmpty,
  }),
  z.strictObject({ type: z.literal('liabilityRecognised'), on, reason: nonEmpty }),
  z.strictObject({ type: z.literal('insurerNotified'), on }),
  z.strictObject({ type: z.literal('insurerConsulted'), on, outcome: nonEmpty }),
  z.strictObject({ type: z.literal('insurerOverridden'), on, reason: nonEmpty }),
  z.strictObject({
    type: z.literal('termExtended'),
    on,
    deadlineId: nonEmpty,
    reason: nonEmpty,
    /** Only with the complainant's written consent (Awb 9:11 lid 3): the agreed last day. */
    consentUntil: z.optional(localDate),
  }),
  z.strictObject({ type: z.literal('interimNoticeSent'), on, reason: nonEmpty, expectedOn: z.optional(localDate) }),
  z.strictObject({
    type: z.literal('judged'),
    on,
    findings: nonEmpty,
    judgement,
    reasons: nonEmpty,
    conclusions: z.optional(nonEmpty),
  }),
  z.strictObject({
    type: z.literal('letterFinalised'),
    on,
    letterId: uuid,
    kind: letterKind,
    sections: z.array(letterSection),
    /** The lines above a letter to somebody else than the complainant. */
    addressLines: z.optional(z.array(nonEmpty)),
    /** SHA-256 of the .docx as it was exported, lower-case hexadecimal. */
    digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    /** Given when a required element is missing and the coordinator made it final all the same. */
    incompleteBecause: z.optional(nonEmpty),
    /** Version of the organisation's own Word template in which it was made. */
    template: z.optional(z.int().check(z.gte(1))),
  }),
  z.strictObject({
    type: z.literal('letterSent'),
    on,
    kind: letterKind,
    channel: channelKind,
    /** Absent for a letter made outside Gehoor. */
    letterId: z.optional(uuid),
  }),
  z.strictObject({ type: z.literal('settled'), on, how: nonEmpty }),
  z.strictObject({ type: z.literal('withdrawn'), on, reason: z.optional(nonEmpty) }),
  z.strictObject({ type: z.literal('forwarded'), on, to: nonEmpty, complainantTold: z.boolean() }),
  z.strictObject({ type: z.literal('reopened'), on, reason: nonEmpty }),
  /** Takes back the event with this number; only the last one that still counts. */
  z.strictObject({ type: z.literal('stepUndone'), on, undoes: z.int().check(z.gte(1)), reason: z.optional(nonEmpty) }),
  /** It was no complaint: closed without the terms of one, found and counted all the same. */
  z.strictObject({
    type: z.literal('contactEnded'),
    on,
    outcome: contactOutcome,
    /** How it was solved, what was answered or passed on. */
    what: z.optional(nonEmpty),
    /** The body or service that got it, or to which the caller was referred. */
    to: z.optional(nonEmpty),
    /** The ground that made it no complaint, where one was ticked. */
    groundId: z.optional(nonEmpty),
  }),
  /** A talk in person on a later day; another one takes its place. */
  z.strictObject({
    type: z.literal('appointmentMade'),
    on,
    /** The day of the talk. */
    talkOn: localDate,
    /** Local wall-clock time, `HH:MM`. */
    time: z.optional(z.string().check(z.regex(clockTimePattern))),
    where: z.optional(nonEmpty),
  }),
  /** Spoken words were kept with the dossier; the sound itself stands beside the history, so that it can be removed. */
  z.strictObject({
    type: z.literal('recordingAdded'),
    on,
    recordingId: uuid,
    about: z.enum(['call', 'memo']),
    startedAt: instant,
    /** When the caller agreed to it; always there for a call. */
    consentedAt: z.optional(instant),
    milliseconds: z.int().check(z.gte(0)),
    /** End of the digest chain over its pieces, lower-case hexadecimal. */
    digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  }),
  /** Its sound is gone for good; this line is the proof of that, and holds nothing of what was said. */
  z.strictObject({ type: z.literal('recordingRemoved'), on, recordingId: uuid, because: z.enum(['retention', 'consent-withdrawn', 'not-needed']) }),
  /** The proof that the represented person consents was seen. */
  z.strictObject({ type: z.literal('consentSeen'), on }),
  /** Whoever had not answered yet was asked again; of which question, and whom, where more than one was open. */
  z.strictObject({ type: z.literal('reminded'), on, about: z.optional(waitReason), whom: z.optional(nonEmpty) }),
  /** Goes on under another version of its procedure; the same organisation, so that its zone and its letters stay. */
  z.strictObject({ type: z.literal('procedureChanged'), on, procedure: z.strictObject({ id: nonEmpty, version: z.int() }), reason: z.optional(nonEmpty) }),
  /** The day on which she wants to look at it again, in place of any before; without a day there is none any more. */
  z.strictObject({ type: z.literal('followUpPlanned'), on, followUpOn: z.optional(localDate), about: z.optional(nonEmpty) }),
  /** The points that are judged one by one; each listing takes the place of the one before. A number is never given to another point. */
  z.strictObject({ type: z.literal('grievancesListed'), on, grievances: z.array(z.strictObject({ number: z.int().check(z.gte(1)), text: nonEmpty })).check(z.maxLength(40)) }),
  /** The judgement of each point; that of the whole follows (`judgementOfWhole`). */
  z.strictObject({
    type: z.literal('grievancesJudged'),
    on,
    judgements: z.array(z.strictObject({ number: z.int().check(z.gte(1)), judgement, findings: nonEmpty, reasons: nonEmpty })).check(z.minLength(1), z.maxLength(40)),
    conclusions: z.optional(nonEmpty),
  }),
  /** Something that will be done because of the complaint; it is named by the id of this event. */
  z.strictObject({
    type: z.literal('measurePlanned'),
    on,
    what: nonEmpty,
    owner: nonEmpty,
    dueOn: localDate,
    /** Whether the answer tells it. */
    isTold: z.boolean(),
    /** The number of the point it is for. */
    grievance: z.optional(z.int().check(z.gte(1))),
  }),
  z.strictObject({ type: z.literal('measurePutOff'), on, measure: uuid, dueOn: localDate, owner: z.optional(nonEmpty), reason: nonEmpty }),
  z.strictObject({ type: z.literal('measureDone'), on, measure: uuid, how: z.optional(nonEmpty) }),
  z.strictObject({ type: z.literal('measureDropped'), on, measure: uuid, reason: nonEmpty }),
  /** A file was put in the dossier; its bytes stand beside the history, so that they can be removed. */
  z.strictObject({
    type: z.literal('documentAdded'),
    on,
    documentId: uuid,
    name: nonEmpty,
    mediaType: nonEmpty,
    bytes: z.int().check(z.gte(0)),
    /** SHA-256 of the file, lower-case hexadecimal. */
    digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    from: documentSource,
    /** True for what the complainant does not get to see. */
    isInternal: z.boolean(),
    about: z.optional(nonEmpty),
  }),
  /** Whether the complainant gets to see it was decided anew. */
  z.strictObject({ type: z.literal('documentShown'), on, documentId: uuid, isInternal: z.boolean() }),
  /** Its bytes are gone for good; this line is the proof of that. */
  z.strictObject({ type: z.literal('documentRemoved'), on, documentId: uuid, reason: nonEmpty }),
  z.strictObject({ type: z.literal('personAdded'), on, name: nonEmpty, role: personRole, contact: z.optional(nonEmpty), about: z.optional(nonEmpty) }),
  z.strictObject({ type: z.literal('personRemoved'), on, person: uuid, reason: z.optional(nonEmpty) }),
  /** Another dossier has to do with this one; it is seen from both. */
  z.strictObject({ type: z.literal('dossierLinked'), on, to: uuid, why: z.optional(nonEmpty) }),
  z.strictObject({ type: z.literal('dossierUnlinked'), on, to: uuid }),
  /** A talk in person was offered (Interforce 1.6); `appointmentMade` is the yes to it. */
  z.strictObject({ type: z.literal('talkOffered'), on }),
  z.strictObject({ type: z.literal('talkDeclined'), on, reason: z.optional(nonEmpty) }),
  /** Somebody asked how it stands, and was told. */
  z.strictObject({ type: z.literal('statusAsked'), on, channel: channelKind, answer: nonEmpty }),
  z.strictObject({ type: z.literal('broughtToOmbudsman'), on, body: nonEmpty, about: z.optional(nonEmpty) }),
  z.strictObject({ type: z.literal('ombudsmanReplied'), on, outcome: ombudsmanOutcome, text: nonEmpty }),
  /** Another body sent the complaint on to us. */
  z.strictObject({ type: z.literal('receivedFromBody'), on, from: nonEmpty, reference: z.optional(nonEmpty) }),
  /** Which members of the team do not see this dossier from now on, as they are called today; none: everybody sees it. */
  z.strictObject({ type: z.literal('hiddenFrom'), on, members: z.array(z.strictObject({ id: uuid, name: nonEmpty })) }),
  /** The letter as she changed it in Word and sent it; the file stands beside that of the final letter, which stays. */
  z.strictObject({
    type: z.literal('sentVersionKept'),
    on,
    letterId: uuid,
    fileId: uuid,
    /** SHA-256 of the file as she gave it back, lower-case hexadecimal. */
    digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    /** Whether its text differs from that of the final letter. */
    isChanged: z.boolean(),
  }),
  /** A political body has to decide something first (Zoersel); with a decision it is the answer to that. */
  z.strictObject({ type: z.literal('decisionSought'), on, body: nonEmpty, expectedOn: z.optional(localDate), decision: z.optional(nonEmpty) }),
  /** The judgement was told in a conversation; the letter that puts it on paper is the answer (Interforce 1.6). */
  z.strictObject({ type: z.literal('judgementTold'), on, reaction: z.optional(nonEmpty) }),
])
/** What happened, without the register's envelope around it. */
export type Happening = z.infer<typeof happening>
export type HappeningType = Happening['type']
export type HappeningOf<Type extends HappeningType> = Extract<Happening, { type: Type }>

export const dossierEvent = z.strictObject({
  id: uuid,
  dossierId: uuid,
  /** 1, 2, 3 … within the dossier, without gaps. */
  sequence: z.int().check(z.gte(1)),
  recordedAt: instant,
  /** IANA zone in which the local dates of this event were decided. */
  timeZone: nonEmpty,
  /** The key slot's label of the person who recorded it. */
  recordedBy: nonEmpty,
  happening,
})
/** One line of a dossier's history, as the register keeps it (its digest stands beside it in the register). */
export type DossierEvent = z.infer<typeof dossierEvent>
