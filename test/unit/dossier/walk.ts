import * as fc from 'fast-check'
import { allowed } from '../../../shared/dossier/steps/allowed.ts'
import { deadlinesOf } from '../../../shared/dossier/deadlines/deadlines.ts'
import { judgement, type DossierEvent, type Happening } from '../../../shared/dossier/events.ts'
import { foldDossier } from '../../../shared/dossier/fold.ts'
import { openMeasures } from '../../../shared/dossier/contents/measure.ts'
import { personRole } from '../../../shared/dossier/contents/people.ts'
import type { DossierState } from '../../../shared/dossier/state.ts'
import type { Step } from '../../../shared/dossier/steps/step.ts'
import { stepsOf } from '../../../shared/dossier/steps/steps.ts'
import { letterKind } from '../../../shared/letters/letter.ts'
import { assertNever } from '../../../shared/primitives.ts'
import type { Procedure } from '../../../shared/procedure/schema.ts'
import type { ProcedureId } from '../procedure/shipped.ts'
import { complaint, day, digest, dossierId, eventsOf, procedureOf } from './history.ts'

// Random walks through a procedure: what somebody tries, kept when it is allowed, whatever comes of it.

/** What somebody tries some days on: one of the steps that are offered, or any happening at all; `which` chooses among letters, persons and grounds. */
interface Attempt {
  readonly step: number | undefined
  readonly what: Exclude<Happening['type'], 'complaintReceived'>
  readonly days: number
  readonly which: number
}

const kinds = [
  'detailsCorrected', 'noteAdded', 'complainantCalled', 'callbackRequested', 'calledBack', 'complaintAdmitted', 'complaintRefused', 'handlerAssigned',
  'signedTextReceived', 'informationRequested', 'informationReceived', 'serviceConsulted', 'hearingRequested', 'heard', 'hearingWaived', 'liabilityRecognised',
  'insurerNotified', 'insurerConsulted', 'insurerOverridden', 'termExtended', 'interimNoticeSent', 'judged', 'letterFinalised', 'letterSent', 'settled', 'withdrawn',
  'forwarded', 'reopened', 'stepUndone', 'reminded', 'followUpPlanned', 'grievancesListed', 'grievancesJudged', 'measurePlanned', 'measurePutOff', 'measureDone', 'measureDropped', 'documentShown',
  'personAdded', 'personRemoved', 'dossierLinked', 'dossierUnlinked', 'talkOffered', 'talkDeclined', 'statusAsked', 'broughtToOmbudsman', 'ombudsmanReplied', 'receivedFromBody',
  'decisionSought', 'judgementTold',
] as const satisfies readonly Attempt['what'][]

const attempt = fc.record({
  step: fc.option(fc.nat({ max: 999 }), { nil: undefined, freq: 4 }),
  what: fc.constantFrom(...kinds),
  days: fc.integer({ min: -1, max: 4 }),
  which: fc.nat({ max: 15 }),
})
const attempts = fc.array(attempt, { maxLength: 30, size: 'max' })
const forms = fc.constantFrom('oral', 'written', 'signed')
const start = fc.integer({ min: 0, max: 1500 }).map((days) => day('2025-06-01').add({ days }))

/** The attempt as a happening in this dossier: the letters, grounds and terms that there are, now and then one that is not. */
function happeningOf({ what, which }: Pick<Attempt, 'what' | 'which'>, on: string, state: DossierState, procedure: Procedure): Happening {
  const person = ['R.H.', 'An Peeters', 'S.B.'][which % 3]!
  const who = which % 2 === 0 ? 'person-concerned' : 'complainant'
  const kind = letterKind.options[which % letterKind.options.length]!
  const letter = state.letters[which % Math.max(1, state.letters.length)]
  switch (what) {
    case 'detailsCorrected':
      return { type: what, changes: which < 4 ? { form: (['oral', 'written', 'signed'] as const)[which % 3]! } : { receivedOn: on } }
    case 'noteAdded':
      return { type: what, on, text: 'notitie' }
    case 'calledBack':
      return { type: what, on, reached: which % 2 === 0 }
    case 'complaintRefused':
      return { type: what, on, groundId: procedure.admission.grounds[which]?.id ?? 'X', reason: 'reden' }
    case 'handlerAssigned':
      return { type: what, on, handler: { name: person } }
    case 'informationRequested':
      return { type: what, on, what: 'de brief' }
    case 'followUpPlanned':
      return { type: what, on, ...(which === 0 ? {} : { followUpOn: day(on).add({ days: which - 2 }).toString() }) }
    case 'serviceConsulted':
      // A service that was asked answers when it is asked again.
      return { type: what, on, service: 'balie', ...(state.questions?.some(({ of }) => of === 'service') === true ? { answer: 'de stukken' } : {}) }
    case 'decisionSought':
      // A body that was asked has decided when it is asked again.
      return { type: what, on, body: 'de gemeenteraad', ...(state.questions?.some(({ of }) => of === 'political-body') === true ? { decision: 'goedgekeurd' } : which > 8 ? { expectedOn: day(on).add({ days: which }).toString() } : {}) }
    case 'hearingRequested':
      return { type: what, on, person }
    case 'heard':
      return { type: what, on, who, person, account: 'zo ging het' }
    case 'hearingWaived':
      return { type: what, on, who, reason: 'reden' }
    case 'liabilityRecognised':
    case 'insurerOverridden':
    case 'interimNoticeSent':
    case 'reopened':
      return { type: what, on, reason: 'reden' }
    case 'insurerConsulted':
      return { type: what, on, outcome: 'ga door' }
    case 'termExtended': {
      const rule = procedure.deadlines[which % procedure.deadlines.length]!
      return { type: what, on, deadlineId: rule.id, reason: 'reden', ...(which > 5 ? { consentUntil: day(on).add({ days: 90 }).toString() } : {}) }
    }
    case 'judged':
      return { type: what, on, findings: 'f', judgement: 'founded', reasons: 'r' }
    case 'letterFinalised':
      return { type: what, on, letterId: newLetterId(state), kind: which % 2 === 0 ? 'acknowledgement' : kind, sections: [], digest }
    case 'letterSent':
      return letter === undefined || which > 5 ? { type: what, on, kind, channel: 'letter' } : { type: what, on, kind: letter.kind, channel: 'letter', letterId: letter.letterId }
    case 'settled':
      return { type: what, on, how: 'excuses' }
    case 'forwarded':
      return { type: what, on, to: 'gemeente', complainantTold: true }
    case 'contactEnded':
      return { type: what, on, outcome: 'question-answered' }
    case 'appointmentMade':
      return { type: what, on, talkOn: on }
    case 'procedureChanged':
      return { type: what, on, procedure: { id: procedure.id, version: which } }
    case 'stepUndone':
      return { type: what, on, undoes: which === 7 ? 1 : (state.undoable ?? 1) }
    case 'recordingAdded':
      return { type: what, on, recordingId: newLetterId(state), about: 'memo', startedAt: '2026-11-20T10:00:00Z', milliseconds: 1000, digest }
    case 'sentVersionKept':
      return { type: what, on, letterId: state.letters[0]?.letterId ?? newLetterId(state), fileId: newLetterId(state), digest, isChanged: which % 2 === 0 }
    case 'hiddenFrom':
      return { type: what, on, members: which % 2 === 0 ? [] : [{ id: newLetterId(state), name: person }] }
    case 'recordingRemoved':
      return { type: what, on, recordingId: newLetterId(state), because: 'not-needed' }
    case 'grievancesListed':
      return { type: what, on, grievances: Array.from({ length: 1 + (which % 3) }, (_, place) => ({ number: place + 1 + (which > 10 ? 3 : 0), text: `punt ${place + 1}` })) }
    case 'grievancesJudged':
      return { type: what, on, judgements: (state.grievances ?? [{ number: 1 }]).map(({ number }) => ({ number, judgement: judgement.options[(number + which) % 4]!, findings: 'f', reasons: 'r' })) }
    case 'measurePlanned':
      return { type: what, on, what: 'nieuwe uitleg', owner: 'J.W.', dueOn: day(on).add({ days: which }).toString(), isTold: which % 2 === 0, ...(which > 12 ? { grievance: 1 } : {}) }
    case 'measurePutOff':
      return { type: what, on, measure: measureOf(state), dueOn: day(on).add({ days: which }).toString(), reason: 'meer tijd' }
    case 'measureDone':
      return { type: what, on, measure: measureOf(state) }
    case 'measureDropped':
      return { type: what, on, measure: measureOf(state), reason: 'niet meer nodig' }
    case 'documentAdded':
      return { type: what, on, documentId: newLetterId(state), name: 'brief.pdf', mediaType: 'application/pdf', bytes: 10, digest, from: 'complainant', isInternal: which % 2 === 0 }
    case 'documentShown':
      return { type: what, on, documentId: state.documents?.[0]?.documentId ?? newLetterId(state), isInternal: which % 2 === 0 }
    case 'documentRemoved':
      return { type: what, on, documentId: state.documents?.[0]?.documentId ?? newLetterId(state), reason: 'verkeerd dossier' }
    case 'personAdded':
      return { type: what, on, name: person, role: personRole.options[which % personRole.options.length]! }
    case 'personRemoved':
      return { type: what, on, person: state.people?.[0]?.id ?? otherId }
    case 'dossierLinked':
      return { type: what, on, to: which === 7 ? dossierId : otherId }
    case 'dossierUnlinked':
      return { type: what, on, to: otherId }
    case 'statusAsked':
      return { type: what, on, channel: 'phone', answer: 'nog even' }
    case 'broughtToOmbudsman':
      return { type: what, on, body: 'de ombudsman' }
    case 'ombudsmanReplied':
      return { type: what, on, outcome: 'unfounded', text: 'geen opmerkingen' }
    case 'receivedFromBody':
      return { type: what, on, from: 'de gemeente' }
    case 'complainantCalled':
    case 'callbackRequested':
    case 'talkOffered':
    case 'talkDeclined':
    case 'complaintAdmitted':
    case 'signedTextReceived':
    case 'informationReceived':
    case 'insurerNotified':
    case 'withdrawn':
    case 'consentSeen':
    case 'reminded':
    case 'judgementTold':
      return { type: what, on }
    default:
      return assertNever(what)
  }
}

const otherId = '019aa0c0-0000-7000-8000-000000000041'
const measureOf = (state: DossierState) => openMeasures(state)[0]?.id ?? otherId
const newLetterId = ({ length }: DossierState) => `019aa0c0-0000-7000-8000-${String(length).padStart(12, '0')}`

/** A history and the day on which it stands still. */
export interface Walk {
  readonly events: readonly DossierEvent[]
  readonly today: Temporal.PlainDate
}

/** Everything that was tried and allowed, one after the other, at the organisation given. */
function walk(id: ProcedureId, receivedOn: Temporal.PlainDate, form: 'oral' | 'written' | 'signed', tried: readonly Attempt[]): Walk {
  const procedure = procedureOf(id)
  let events: readonly DossierEvent[] = eventsOf(procedure, complaint(receivedOn.toString(), { form, happened: { withWhom: 'R.H.' } }))
  let today = receivedOn
  for (const attempt of tried) {
    const on = today.add({ days: attempt.days })
    if (attempt.days > 0) today = on
    const state = foldDossier(dossierId, events)
    const step = stepTried(attempt, state, procedure, today)
    const happening = step === undefined ? happeningOf(attempt, on.toString(), state, procedure) : recording(step, on.toString(), state, procedure)
    if (allowed(state, happening, procedure, today).length === 0) events = append(events, happening)
  }
  return { events, today }
}

const back = new Set<Step['id']>(['settle', 'withdraw', 'forward', 'undo', 'end-contact'])

/** Steps that close a dossier or go back are mostly left alone, so that walks get somewhere. */
function stepTried({ step, which }: Attempt, state: DossierState, procedure: Procedure, today: Temporal.PlainDate): Step | undefined {
  if (step === undefined) return undefined
  const offered = stepsOf(state, deadlinesOf(state, procedure), procedure, today).filter(({ id, blockers }) => blockers.length === 0 && (which === 7 || !back.has(id)))
  return offered[step % Math.max(1, offered.length)]
}

/** One more event at the end of a history. */
export function append(events: readonly DossierEvent[], happening: Happening): readonly DossierEvent[] {
  const sequence = events.length + 1
  return [...events, { ...events[0]!, id: `019aa0c0-0000-7000-8000-${String(sequence).padStart(12, '0')}`, sequence, happening }]
}

/** Walks of one organisation, beginning on any day of some four years. */
export const walks = (id: ProcedureId): fc.Arbitrary<Walk> => fc.tuple(start, forms, attempts).map(([receivedOn, form, tried]) => walk(id, receivedOn, form, tried))

/** What a coordinator would record who takes this step today. */
export function recording({ id, kind, records, reaches, letterId, extendables }: Step, on: string, state: DossierState, procedure: Procedure): Happening {
  const fresh = newLetterId(state)
  if (kind !== undefined) return { type: 'letterFinalised', on, letterId: fresh, kind, sections: [], digest }
  if (id === 'assign-handler') return { type: 'handlerAssigned', on, handler: { name: 'K. de Vreemde' } }
  if (id === 'record-hearing') return { type: 'heard', on, who: reaches === 'complainantHeard' ? 'complainant' : 'person-concerned', person: 'R.H.', account: 'x' }
  if (id === 'record-sent-letter') {
    const waiting = state.letters.find((letter) => letter.letterId === letterId)
    if (waiting !== undefined) return { type: 'letterSent', on, kind: waiting.kind, channel: 'letter', letterId: waiting.letterId }
    return { type: 'letterSent', on, kind: reaches === 'refused' ? 'refusal' : 'interim-notice', channel: 'letter' }
  }
  if (id === 'extend-term') {
    const [extendable] = extendables ?? []
    const deadlineId = extendable?.deadlineId ?? procedure.deadlines.find(({ extension }) => extension !== undefined)!.id
    const dueOn = deadlinesOf(state, procedure).find(({ ruleId }) => ruleId === deadlineId)?.dueOn ?? on
    return { type: 'termExtended', on, deadlineId, reason: 'onderzoek', ...(extendable?.byConsent === true ? { consentUntil: day(dueOn).add({ days: 30 }).toString() } : {}) }
  }
  return happeningOf({ what: records as Attempt['what'], which: 0 }, on, state, procedure)
}
