import { assertNever } from '../../primitives.ts'
import { awayOn } from '../deadlines/absence.ts'
import { waysOut } from '../../letters/ways-out.ts'
import type { Procedure } from '../../procedure/schema.ts'
import type { Complaint } from '../complaint.ts'
import { contentBlockers } from './content-rules.ts'
import { isContent } from '../contents/contents.ts'
import { deadlinesOf } from '../deadlines/deadlines.ts'
import type { DossierEvent, Happening, HappeningOf } from '../events.ts'
import { blockersOfExtension } from '../deadlines/extension.ts'
import { corrected, foldDossier } from '../fold.ts'
import { beforeLetter, beforeSending } from './letter-rules.ts'
import { mayHandle } from './may-handle.ts'
import type { Milestone } from '../milestones.ts'
import { earliestReceipt, reachedByReceipt } from '../reached.ts'
import { replacedLetter } from './replaces-letter.ts'
import { beforeJudgement, isBehindInsurerGate, unsentLetters } from './situation.ts'
import type { DossierState } from '../state.ts'
import { stepRules } from './rules.ts'
import type { Blocker } from './step.ts'
import { waitsOf } from '../waiting.ts'

/** Days after today that a happening may be dated: a letter may be marked as sent for the day on which the post goes. */
const daysAhead = 7

/** Years that the complainant can agree to wait, counted from the due date; more is a slip of the pen. */
const yearsOfConsent = 5

/**
 * Whether a happening may be appended to a dossier now: everything that speaks against it, empty when it may. To be asked
 * before every append, because a fold takes what is recorded for true. It asks more of our own steps than of facts that
 * happened elsewhere: a letter that went out is recorded, whatever should have come before it.
 * @param today in the organisation's time zone; without it dates up to ten years after receipt pass.
 */
export function allowed(state: DossierState, happening: Happening, procedure: Procedure, today?: Temporal.PlainDate): readonly Blocker[] {
  const rules = stepRules.filter(({ records, kind }) => records === happening.type && (happening.type !== 'letterFinalised' || kind === happening.kind))
  // Another version is weighed for all dossiers at once, in the settings (`lostInProcedure`); it is no step of a dossier.
  if (rules.length === 0) return [{ code: happening.type === 'procedureChanged' ? 'not-in-procedure' : 'already-received' }]
  if (rules.every(({ exists }) => exists?.(procedure) === false)) return [{ code: 'not-in-procedure' }]
  const closed = closedBlockers(state, happening, rules[0]?.whenClosed)
  if (closed.length > 0) return closed
  const waits = rules.every(({ passesInsurerGate }) => passesInsurerGate !== true) && isBehindInsurerGate({ state, procedure })
  const latest = (today ?? tenYearsAfter(state.complaint)).add({ days: daysAhead }).toString()
  return [
    ...(waits ? [{ code: 'insurer-first' } as const] : []),
    ...dateBlockers(state, happening, latest),
    ...ownBlockers(state, happening, procedure, today),
  ]
}

/** What speaks against several happenings of one act, each after those before it: the first that may not is told. */
export function allowedInOrder(events: readonly DossierEvent[], happenings: readonly Happening[], procedure: Procedure, today: Temporal.PlainDate): readonly Blocker[] {
  const [first] = events
  if (first === undefined) return []
  const provisional = happenings.map((happening, place): DossierEvent => ({ ...first, sequence: events.length + place + 1, happening }))
  for (const [place, happening] of happenings.entries()) {
    const blockers = allowed(foldDossier(first.dossierId, [...events, ...provisional.slice(0, place)]), happening, procedure, today)
    if (blockers.length > 0) return blockers
  }
  return []
}

function tenYearsAfter({ receivedOn }: Complaint): Temporal.PlainDate {
  return Temporal.PlainDate.from(receivedOn).add({ years: 10 })
}

function closedBlockers(state: DossierState, happening: Happening, whenClosed: 'also' | 'only' | undefined): readonly Blocker[] {
  if (!state.isClosed) return whenClosed === 'only' ? [{ code: 'not-closed' }] : []
  // A mistake in what went out can be put right at any time: the letter says which one it takes the place of.
  if (happening.type === 'letterFinalised' && replacedLetter(state, happening.kind) !== undefined) return []
  const isWaitingLetter = happening.type !== 'letterSent' || unsentLetters(state).some(({ letterId }) => letterId === happening.letterId)
  return whenClosed === undefined || !isWaitingLetter ? [{ code: 'dossier-closed' }] : []
}

function dateBlockers({ complaint }: DossierState, happening: Happening, latest: string): readonly Blocker[] {
  if (!('on' in happening)) return []
  const { on } = happening
  if (on < complaint.receivedOn) return [{ code: 'before-receipt', receivedOn: complaint.receivedOn }]
  return on > latest ? [{ code: 'in-the-future', latest }] : []
}

/** What speaks against this very happening, apart from its date. */
function ownBlockers(state: DossierState, happening: Happening, procedure: Procedure, today: Temporal.PlainDate | undefined): readonly Blocker[] {
  if (isContent(happening)) return contentBlockers(state, happening, procedure)
  switch (happening.type) {
    case 'detailsCorrected':
      return correctionBlockers(state, corrected(state.complaint, happening.changes), today ?? tenYearsAfter(state.complaint))
    case 'complaintRefused':
      return procedure.admission.grounds.some(({ id }) => id === happening.groundId) ? [] : [{ code: 'unknown-ground' }]
    case 'handlerAssigned':
      return mayHandle(state, happening.handler.name) ? [] : [{ code: 'handler-is-concerned' }]
    case 'termExtended':
      return extensionBlockersOf(state, happening, procedure)
    case 'judged':
      return [...(state.grievances === undefined ? [] : [{ code: 'judge-each' } as const]), ...beforeJudgement({ state, procedure })]
    case 'judgementTold':
      return state.verdict === undefined ? [{ code: 'verdict-first' }] : []
    case 'letterFinalised':
      return finalBlockers(state, happening, procedure, today)
    case 'letterSent':
      return sentBlockers(state, happening, procedure)
    case 'stepUndone':
      return happening.undoes === state.undoable ? [] : [{ code: 'not-undoable' }]
    case 'complaintReceived':
    case 'noteAdded':
    case 'complainantCalled':
    case 'callbackRequested':
    case 'complaintAdmitted':
    case 'signedTextReceived':
    case 'informationRequested':
    case 'informationReceived':
    case 'serviceConsulted':
    case 'decisionSought':
    case 'hearingRequested':
    case 'heard':
    case 'hearingWaived':
    case 'liabilityRecognised':
    case 'insurerNotified':
    case 'insurerConsulted':
    case 'insurerOverridden':
    case 'interimNoticeSent':
    case 'settled':
    case 'withdrawn':
    case 'forwarded':
    case 'reopened':
    case 'contactEnded':
    case 'recordingAdded':
    case 'recordingRemoved':
    case 'sentVersionKept':
    case 'hiddenFrom':
    case 'consentSeen':
    case 'procedureChanged':
      return []
    case 'reminded':
      return waitsOf(state, procedure).some(({ reason, whom }) => (happening.about ?? reason) === reason && (happening.whom ?? whom) === whom) ? [] : [{ code: 'not-waiting' }]
    case 'followUpPlanned':
      return happening.followUpOn !== undefined && happening.followUpOn < happening.on ? [{ code: 'follow-up-before' }] : []
    case 'calledBack':
      return happening.next === undefined ? [] : whileAway(happening.next.on, procedure)
    case 'appointmentMade':
      // Whoever handles the dossier may hold the talk.
      return happening.talkOn < happening.on ? [{ code: 'talk-before-appointment' }] : state.handler === undefined ? whileAway(happening.talkOn, procedure) : []
    default:
      return assertNever(happening)
  }
}

/** Nobody waits for a call from somebody who is not there (peers.md §4 nr. 13). */
function whileAway(on: string, { absences }: Procedure): readonly Blocker[] {
  const away = awayOn(on, absences)
  return away === undefined ? [] : [{ code: 'away', until: away.until, deputy: away.deputy }]
}

/** Somebody may have asked to be called, and been called, before there was a complaint. */
const beforeComplaint: ReadonlySet<string> = new Set<Milestone>(['callbackRequested', 'calledBack'])

/** A corrected day of receipt must leave every later step where it is: after receipt. */
function correctionBlockers({ milestones, complaint }: DossierState, { receivedOn, submittedOn }: Complaint, today: Temporal.PlainDate): readonly Blocker[] {
  const ofReceipt = reachedByReceipt(complaint)
  const later = Object.entries({ ...milestones, ...ofReceipt }).filter(([milestone]) => !(milestone in ofReceipt) && !beforeComplaint.has(milestone))
  const firstOn = later.map(([, on]) => on).toSorted()[0]
  const latest = today.toString()
  return [
    ...(receivedOn < earliestReceipt ? [{ code: 'impossible-date' } as const] : []),
    ...(receivedOn > latest ? [{ code: 'in-the-future', latest } as const] : []),
    ...(submittedOn !== undefined && submittedOn > receivedOn ? [{ code: 'submitted-after-receipt' } as const] : []),
    // Other details may be corrected whatever the days are.
    ...(firstOn !== undefined && receivedOn !== complaint.receivedOn && receivedOn > firstOn ? [{ code: 'receipt-after-steps', firstOn } as const] : []),
  ]
}

function extensionBlockersOf(state: DossierState, extended: HappeningOf<'termExtended'>, procedure: Procedure): readonly Blocker[] {
  const deadlines = deadlinesOf(state, procedure)
  const blockers = blockersOfExtension(extended, { deadlines, procedure })
  const dueOn = deadlines.find(({ ruleId }) => ruleId === extended.deadlineId)?.dueOn
  if (blockers.length > 0 || dueOn === undefined || extended.consentUntil === undefined) return blockers
  const latest = Temporal.PlainDate.from(dueOn).add({ years: yearsOfConsent }).toString()
  return extended.consentUntil > latest ? [{ code: 'in-the-future', latest }] : []
}

function finalBlockers(state: DossierState, { letterId, kind }: HappeningOf<'letterFinalised'>, procedure: Procedure, today: Temporal.PlainDate | undefined): readonly Blocker[] {
  const isWaiting = unsentLetters(state).some((letter) => letter.kind === kind) || state.letters.some((letter) => letter.letterId === letterId)
  return [...(isWaiting ? [{ code: 'already-final' } as const] : []), ...beforeLetter(kind, { state, procedure, deadlines: deadlinesOf(state, procedure), today: today ?? tenYearsAfter(state.complaint) })]
}

function sentBlockers(state: DossierState, { letterId, kind, on, channel }: HappeningOf<'letterSent'>, procedure: Procedure): readonly Blocker[] {
  if (!waysOut(procedure).includes(channel)) return [{ code: 'not-in-writing' }]
  const first = beforeSending(kind, { state, procedure, deadlines: deadlinesOf(state, procedure), today: Temporal.PlainDate.from(on) })
  if (first.length > 0 || letterId === undefined) return first
  const letter = state.letters.find((known) => known.letterId === letterId && known.kind === kind)
  if (letter === undefined) return [{ code: 'unknown-letter' }]
  if (letter.sentOn !== undefined) return [{ code: 'already-sent' }]
  return on < letter.finalisedOn ? [{ code: 'before-finalised', finalisedOn: letter.finalisedOn }] : []
}
