import type { Complaint } from './complaint.ts'
import type { ContactOutcome } from './intake/contact.ts'
import type { DocumentInState } from './contents/document.ts'
import type { Judgement, OmbudsmanOutcome } from './events.ts'
import type { Grievance } from './contents/grievance.ts'
import type { Measure } from './contents/measure.ts'
import type { PersonInvolved } from './contents/people.ts'
import type { Milestone } from './milestones.ts'
import type { LetterKind, LetterSection } from '../letters/letter.ts'
import type { RecordingInState } from './contents/recording.ts'
import type { WaitReason } from './wait-reason.ts'

/** Where a dossier stands, in the order in which it normally goes; what was no complaint stands where it ended. */
export type Status =
  | 'awaiting-call' | 'received' | 'acknowledged' | 'in-treatment' | 'answer-ready' | 'answered' | 'refused' | 'settled' | 'withdrawn' | 'forwarded'
  | ContactOutcome

export interface Handler {
  readonly name: string
  readonly role?: string
  readonly phone?: string
  readonly email?: string
}

export interface FinalLetter {
  readonly letterId: string
  readonly kind: LetterKind
  readonly finalisedOn: string
  readonly sections: readonly LetterSection[]
  readonly addressLines?: readonly string[]
  readonly digest: string
  readonly sentOn?: string
  /** As she changed it in Word and gave it back; what goes out is this file. */
  readonly sentVersion?: { readonly fileId: string; readonly keptOn: string; readonly isChanged: boolean }
  /** Never sent, and the decision that it tells no longer stands: it is kept, and waits for nothing. */
  readonly isOvertaken?: true
}

export interface Verdict {
  readonly judgement: Judgement
  readonly findings: string
  readonly reasons: string
  readonly conclusions?: string
}

export interface Hearing {
  readonly on: string
  readonly who: 'complainant' | 'person-concerned'
  readonly person: string
  readonly account: string
}

export interface Extension {
  readonly deadlineId: string
  readonly on: string
  readonly reason: string
  readonly consentUntil?: string
}

/** A day, and where it is known the local wall-clock time (`HH:MM`) on it. */
export interface CallMoment {
  readonly on: string
  readonly time?: string | undefined
}

/** A call that reached nobody. */
export interface CallAttempt extends CallMoment {
  /** What was left as a message, or what else is worth knowing. */
  readonly discussed?: string
}

/** A request to be called back that is still open. */
export interface OpenCallback {
  /** Local date of the oldest request that is still open. */
  readonly requestedOn: string
  readonly requestedAt?: string
  readonly takenBy?: string
  readonly about?: string
  readonly reachable?: string
  /** The calls since then that reached nobody, oldest first. */
  readonly tried: readonly CallAttempt[]
  /** The moment agreed on for the next one. */
  readonly next?: CallMoment
}

/** A talk in person that was agreed; `keptOn` once the complainant was spoken to. */
export interface Appointment {
  readonly madeOn: string
  readonly talkOn: string
  /** `HH:MM`. */
  readonly time?: string
  readonly where?: string
  readonly keptOn?: string
}

/** Somebody was asked again on a local date; about which question, where that was said. */
export interface Reminder {
  readonly on: string
  readonly about?: WaitReason
  readonly whom?: string
}

/** A question to a colleague that was not answered yet, asked on a local date; `whom` where a name is known. */
export interface OpenQuestion {
  readonly of: 'person-concerned' | 'service' | 'political-body'
  readonly whom?: string
  readonly on: string
  /** The day on which an answer was said to come: the sitting of a council. */
  readonly expectedOn?: string
}

/** Why and how it ended as no complaint. */
export interface EndedContact {
  readonly outcome: ContactOutcome
  readonly what?: string
  readonly to?: string
  readonly groundId?: string
}

/** What the events of one dossier add up to; plain data, so that it can cross the wire and be compared whole. */
export interface DossierState {
  readonly dossierId: string
  /** The version it goes by: the one it was opened under, until it was moved to another. */
  readonly procedure: { readonly id: string; readonly version: number }
  readonly complaint: Complaint
  readonly status: Status
  readonly isClosed: boolean
  /** Local date on which the dossier closed: the first of its closing milestones. Absent while it is open. */
  readonly closedOn?: string
  /**
   * The first local date on which each milestone was reached, after undone events are left out. A second callback request
   * starts anew once the first was answered; reopening forgets how the dossier had closed.
   */
  readonly milestones: Readonly<Partial<Record<Milestone, string>>>
  readonly handler?: Handler
  readonly callback?: OpenCallback
  readonly appointment?: Appointment
  /** The day of her own on which she wants to look at it again. */
  readonly followUp?: { readonly plannedOn: string; readonly followUpOn: string; readonly about?: string }
  /** The proof of consent that had to be asked for, with the day of receipt; absent when it was seen at once or nobody is represented. */
  readonly consent?: { readonly of: string; readonly since: string }
  /** Set when it was no complaint; gone again when it is reopened as one. */
  readonly contact?: EndedContact
  readonly refusal?: { readonly groundId: string; readonly reason: string; readonly referredTo?: string }
  readonly extensions: readonly Extension[]
  /** Decided, but without effect until its letter went out, before the term ended (Awb 9:11 lid 2; facts.md §1.1 INT-D4). */
  readonly pendingExtension?: Extension
  /** When whoever had not answered was asked again, oldest first; absent when nobody was. */
  readonly reminders?: readonly Reminder[]
  /** What colleagues were asked and did not answer yet, oldest first; absent when there is nothing. */
  readonly questions?: readonly OpenQuestion[]
  readonly hearings: readonly Hearing[]
  /** Persons the complaint is about who were asked for their account or gave it; see `mayHandle`. */
  readonly personsConcerned?: readonly string[]
  readonly waivers: readonly { readonly who: 'complainant' | 'person-concerned'; readonly reason: string }[]
  readonly liability?: { readonly since: string; readonly reason: string; readonly released: boolean }
  readonly verdict?: Verdict
  /** The last decision to send the complaint on. */
  readonly forwarding?: { readonly to: string; readonly on: string; readonly complainantTold: boolean }
  /** How it was solved as the complainant wished. */
  readonly settlement?: { readonly how: string; readonly on: string }
  /** Why it takes longer, and until when. */
  readonly interim?: { readonly reason: string; readonly expectedOn?: string }
  /** What the complainant was asked for and did not give yet. */
  readonly informationAsked?: string
  readonly letters: readonly FinalLetter[]
  /** Spoken words, oldest first, removed ones included; absent when there never were any. */
  readonly recordings?: readonly RecordingInState[]
  /** The points of the complaint, in their order; absent where it is judged as a whole. */
  readonly grievances?: readonly Grievance[]
  /** The highest number that a point ever had; absent when there never were any. */
  readonly lastGrievance?: number
  /** Measures and follow-ups, oldest first. */
  readonly measures?: readonly Measure[]
  /** Files, oldest first, removed ones included. */
  readonly documents?: readonly DocumentInState[]
  readonly people?: readonly PersonInvolved[]
  /** Dossiers that this one was linked to; links that were made from the other side are in the view. */
  readonly links?: readonly { readonly to: string; readonly why?: string }[]
  /** A talk in person that was offered, and whether the complainant declined. */
  readonly talk?: { readonly offeredOn: string; readonly declinedOn?: string; readonly reason?: string }
  readonly ombudsman?: {
    readonly body: string
    readonly since: string
    readonly about?: string
    readonly reply?: { readonly on: string; readonly outcome: OmbudsmanOutcome; readonly text: string }
  }
  /** The body that sent the complaint on to us. */
  readonly receivedFrom?: { readonly from: string; readonly on: string; readonly reference?: string }
  /** Members of the team who do not see this dossier; absent when everybody does. */
  readonly hiddenFrom?: readonly { readonly id: string; readonly name: string }[]
  /** Number of the last event that still counts and can be undone; absent when only the complaint itself stands. */
  readonly undoable?: number
  readonly undone: readonly number[]
  /** Number of events, undone ones included: what the next append must expect. */
  readonly length: number
}
