import type { LetterKind } from '../../letters/letter.ts'
import type { Procedure } from '../../procedure/schema.ts'
import type { Milestone } from '../milestones.ts'
import { nextRung } from '../intake/callback-ladder.ts'
import type { Happening, HappeningType } from '../events.ts'
import { isSpoken } from '../intake/sheet.ts'
import { blockersOfExtension } from '../deadlines/extension.ts'
import { reachedBySending } from '../reached.ts'
import { beforeAnswer, isBehindInsurerGate, isBeingHandled, unsentLetters, type Situation } from './situation.ts'
import type { FinalLetter } from '../state.ts'
import type { StepRule } from './rule.ts'
import type { Blocker, Step } from './step.ts'

/** When a kind of letter can be written; how it is sent is one step for all kinds. */
interface LetterRule {
  readonly exists?: (procedure: Procedure) => boolean
  /** Undefined while such a letter makes no sense. */
  readonly place: (situation: Situation) => Step['place'] | undefined
  readonly blockers?: (situation: Situation) => readonly Blocker[]
  readonly passesInsurerGate?: true
  readonly whenClosed?: 'also'
}

const has = ({ state }: Situation, milestone: Milestone) => state.milestones[milestone] !== undefined
const isWaiting = ({ state }: Situation, kind: LetterKind) => unsentLetters(state).some((letter) => letter.kind === kind)
const hasHearing = ({ steps }: Procedure) => steps.hearing !== 'none'
const lastSent = ({ state }: Situation, kind: LetterKind) => state.letters.findLast((letter) => letter.kind === kind && letter.sentOn !== undefined)

/** A decision that takes effect with its letter: in front until it went out. */
function decided(isDecided: (situation: Situation) => boolean, done: Milestone, first: Blocker): Pick<LetterRule, 'place' | 'blockers'> {
  return {
    place: (situation) => (isDecided(situation) && !has(situation, done) ? 'now' : undefined),
    blockers: (situation) => (isDecided(situation) ? [] : [first]),
  }
}

const isExtending = ({ state }: Situation) => state.pendingExtension !== undefined || state.extensions.length > 0

/** The letter must go out while the term still runs: an extension that is told afterwards is none. */
function beforeExtensionLetter({ state, deadlines, procedure, today }: Situation): readonly Blocker[] {
  const pending = state.pendingExtension
  return pending === undefined ? [{ code: 'extension-first' }] : blockersOfExtension({ type: 'termExtended', ...pending, on: today.toString() }, { deadlines, procedure })
}

/** True while an extension was decided and its letter can still go out in time. */
export function waitsForExtensionLetter(situation: Situation): boolean {
  return situation.state.pendingExtension !== undefined && beforeExtensionLetter(situation).length === 0
}

const rules: Readonly<Record<LetterKind, LetterRule>> = {
  acknowledgement: { place: (situation) => (has(situation, 'acknowledged') ? undefined : 'now') },
  answer: {
    place: (situation) => {
      if (has(situation, 'refusalDecided')) return undefined
      return isBeingHandled(situation) ? 'now' : 'more'
    },
    blockers: beforeAnswer,
  },
  refusal: {
    exists: ({ admission }) => admission.grounds.length > 0,
    ...decided(({ state }) => state.refusal !== undefined, 'refused', { code: 'refusal-first' }),
  },
  forwarding: { exists: ({ steps }) => steps.forwarding, ...decided(({ state }) => state.forwarding !== undefined, 'forwarded', { code: 'forwarding-first' }) },
  settlement: decided(({ state }) => state.settlement !== undefined, 'settled', { code: 'settlement-first' }),
  extension: {
    exists: ({ deadlines }) => deadlines.some(({ extension }) => extension !== undefined),
    place: (situation) => (waitsForExtensionLetter(situation) ? 'now' : undefined),
    blockers: beforeExtensionLetter,
  },
  'extension-notice': {
    exists: ({ deadlines }) => deadlines.some(({ extension }) => extension?.notify.includes('person-concerned') === true),
    place: (situation) => (isExtending(situation) && lastSent(situation, 'extension-notice') === undefined ? 'now' : undefined),
    blockers: (situation) => (isExtending(situation) ? [] : [{ code: 'extension-first' }]),
  },
  'missing-information': { place: () => 'more' },
  'interim-notice': { place: () => 'more' },
  'hearing-invitation': { exists: hasHearing, place: () => 'more' },
  'hearing-report': {
    exists: hasHearing,
    place: ({ state }) => (state.hearings.length > 0 ? 'more' : undefined),
    blockers: ({ state }) => (state.hearings.length > 0 ? [] : [{ code: 'hearing-first' }]),
  },
  'reaction-request': {
    exists: ({ steps }) => steps.hearing !== 'none' || steps.consultService || steps.mayHideNameFromService,
    place: () => 'more',
  },
  'insurer-notice': {
    exists: ({ steps }) => steps.insurerGate,
    place: ({ state }) => (state.liability === undefined ? undefined : 'more'),
    blockers: ({ state }) => (state.liability === undefined ? [{ code: 'liability-first' }] : []),
    passesInsurerGate: true,
  },
  'complaint-for-signature': {
    exists: ({ steps }) => steps.signOralComplaint,
    // A spoken complaint only has the term of the law once it is signed (Awb 9:4; facts.md §0.1): it goes out with the first letter.
    place: (situation) => {
      if (has(situation, 'signedTextReceived')) return undefined
      return has(situation, 'receivedOrally') && !has(situation, 'signatureRequested') && !has(situation, 'acknowledged') ? 'now' : 'more'
    },
    passesInsurerGate: true,
  },
  'callback-not-reached': {
    exists: ({ steps }) => steps.callbackRequests,
    place: ({ state: { callback }, procedure }) => {
      if (callback === undefined || callback.tried.length === 0) return undefined
      return nextRung(callback, procedure).does === 'write' ? 'now' : 'more'
    },
    blockers: ({ state: { callback } }) => (callback === undefined || callback.tried.length === 0 ? [{ code: 'calls-first' }] : []),
    passesInsurerGate: true,
  },
  'accompanying-note': { place: () => 'more', whenClosed: 'also' },
  'contact-reply': {
    // Who was spoken to heard it; who wrote hears nothing until somebody writes back.
    place: (situation) => {
      if (situation.state.contact === undefined) return undefined
      return isSpoken(situation.state.complaint.channel) || lastSent(situation, 'contact-reply') !== undefined ? 'more' : 'now'
    },
    blockers: ({ state }) => (state.contact === undefined ? [{ code: 'contact-first' }] : []),
    whenClosed: 'also',
  },
}

/** What keeps a letter of this kind from being made final, whether it makes sense now or not. */
export function beforeLetter(kind: LetterKind, situation: Situation): readonly Blocker[] {
  return rules[kind].exists?.(situation.procedure) === false ? [{ code: 'not-in-procedure' }] : (rules[kind].blockers?.(situation) ?? [])
}

/** Letters that give a decision its effect: without the decision, or after its term, sending them has none. */
const decisions: ReadonlySet<LetterKind> = new Set(['refusal', 'forwarding', 'settlement', 'extension'])

/** What must come before a letter of this kind goes out, wherever it was made; `today` is the day on which it goes. */
export function beforeSending(kind: LetterKind, situation: Situation): readonly Blocker[] {
  const waits = rules[kind].passesInsurerGate !== true && isBehindInsurerGate(situation)
  return [...(waits ? [{ code: 'insurer-first' } as const] : []), ...(decisions.has(kind) ? (rules[kind].blockers?.(situation) ?? []) : [])]
}

/** The letter whose sending is recorded next: the oldest that may go out, or else the oldest; undefined when none waits. */
export function waitingLetter(situation: Situation): FinalLetter | undefined {
  const waiting = unsentLetters(situation.state)
  return waiting.find(({ kind }) => beforeSending(kind, situation).length === 0) ?? waiting[0]
}

/** The step of writing a letter of this kind. While one of the kind is final and waits for the post, no other is written. */
export function letterStep(kind: LetterKind): StepRule {
  const { place, ...rule } = rules[kind]
  const reaches = reachedBySending[kind]
  return {
    id: `write-${kind}`,
    records: 'letterFinalised',
    kind,
    ...rule,
    place: (situation) => (isWaiting(situation, kind) ? undefined : place(situation)),
    ...(reaches === undefined ? {} : { reaches: () => reaches }),
  }
}

const lettersOfDecisions: Readonly<Partial<Record<HappeningType, LetterKind>>> = {
  complaintRefused: 'refusal',
  forwarded: 'forwarding',
  settled: 'settlement',
  termExtended: 'extension',
}

/** The letter with which a decision takes effect; undefined for what needs none, and for an extension to which the complainant agreed in writing. */
export function letterOfDecision(happening: Happening): LetterKind | undefined {
  return happening.type === 'termExtended' && happening.consentUntil !== undefined ? undefined : lettersOfDecisions[happening.type]
}
