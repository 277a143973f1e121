import type { Complaint } from './complaint.ts'
import type { Judgement } from './events.ts'
import type { Milestone } from './milestones.ts'
import type { LetterKind, LetterSection } from '../letters/letter.ts'

/** Where a dossier stands, in the order in which it normally goes. */
export type Status = 'received' | 'acknowledged' | 'in-treatment' | 'answer-ready' | 'answered' | 'refused' | 'settled' | 'withdrawn' | 'forwarded'

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
  readonly digest: string
  readonly sentOn?: string
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

/** What the events of one dossier add up to; plain data, so that it can cross the wire and be compared whole. */
export interface DossierState {
  readonly dossierId: string
  readonly procedure: { readonly id: string; readonly version: number }
  readonly complaint: Complaint
  readonly status: Status
  readonly isClosed: boolean
  /** The first local date on which each milestone was reached, after undone events are left out. */
  readonly milestones: Readonly<Partial<Record<Milestone, string>>>
  readonly handler?: Handler
  readonly refusal?: { readonly groundId: string; readonly reason: string; readonly referredTo?: string }
  readonly extensions: readonly Extension[]
  readonly hearings: readonly Hearing[]
  readonly waivers: readonly { readonly who: 'complainant' | 'person-concerned'; readonly reason: string }[]
  readonly liability?: { readonly since: string; readonly released: boolean }
  readonly verdict?: Verdict
  readonly letters: readonly FinalLetter[]
  /** Number of the last event that still counts and can be undone; absent when only the complaint itself stands. */
  readonly undoable?: number
  readonly undone: readonly number[]
  /** Number of events, undone ones included: what the next append must expect. */
  readonly length: number
}
