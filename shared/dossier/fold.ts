import type { LetterKind } from '../letters/letter.ts'
import { assertNever } from '../primitives.ts'
import type { Complaint } from './complaint.ts'
import { contentsInState, emptyContents, isContent, takeContent, type ContentHappening, type Contents } from './contents/contents.ts'
import { DamagedHistory } from './damaged-history.ts'
import { writtenAnew } from './intake/definition.ts'
import type { DossierEvent, Happening, HappeningOf, HappeningType } from './events.ts'
import { areAllJudged, judgementOfWhole, wordsOfAll } from './contents/grievance.ts'
import { closingMilestones, type Milestone } from './milestones.ts'
import { openAfter } from './open-questions.ts'
import { reachedBy, reachedByReceipt, type Milestones } from './reached.ts'
import type { RecordingInState } from './contents/recording.ts'
import { statusOf } from './status.ts'
import type { Appointment, DossierState, EndedContact, Extension, FinalLetter, Handler, Hearing, OpenCallback, OpenQuestion, Reminder, Verdict } from './state.ts'

/**
 * What the events of one dossier add up to (DESIGN.md §2). The same events always give the same state; taking an event
 * back gives the state before it, apart from `length` and `undone`.
 * @param events all events of the dossier in the order of their numbers, 1, 2, 3 …
 * @throws DamagedHistory when nobody can have recorded these events in this order.
 */
export function foldDossier(dossierId: string, events: readonly DossierEvent[]): DossierState {
  const { first, counting, undone } = takeOutUndone(dossierId, events)
  const { procedure, complaint } = first
  const dossier: Growing = { procedure, complaint, milestones: {}, extensions: [], hearings: [], reminders: [], questions: [], waivers: [], letters: [], recordings: [], concerned: new Set(), contents: emptyContents(), wasReopened: false }
  for (const event of counting.slice(1)) {
    if (!take(dossier, event)) throw new DamagedHistory('unknown-letter', dossierId, event.sequence)
  }

  // The day of receipt and the form may be corrected at any time, so their milestones are worked out last.
  const milestones = earliestOf(dossier.milestones, reachedByReceipt(dossier.complaint))
  const closedOn = earliest(closingMilestones.map((milestone) => milestones[milestone]))
  const undoable = counting.slice(1).findLast(({ happening }) => !standsBeside(happening))?.sequence
  const { handler, callback, appointment, followUp, contact, refusal, liability, verdict, forwarding, settlement, interim, informationAsked } = dossier
  return {
    dossierId,
    procedure: dossier.procedure,
    complaint: dossier.complaint,
    status: statusOf({ ...dossier, milestones }),
    isClosed: closedOn !== undefined,
    ...(closedOn === undefined ? {} : { closedOn }),
    milestones,
    ...(handler === undefined ? {} : { handler }),
    ...(callback === undefined ? {} : { callback }),
    ...(appointment === undefined ? {} : { appointment }),
    ...(followUp === undefined ? {} : { followUp }),
    ...awaitedConsent(dossier.complaint, milestones),
    ...(contact === undefined ? {} : { contact }),
    ...(refusal === undefined ? {} : { refusal }),
    extensions: dossier.extensions,
    ...(dossier.pendingExtension === undefined ? {} : { pendingExtension: dossier.pendingExtension }),
    ...(dossier.reminders.length === 0 ? {} : { reminders: dossier.reminders }),
    ...(dossier.questions.length === 0 ? {} : { questions: dossier.questions }),
    hearings: dossier.hearings,
    ...personsConcerned(dossier),
    waivers: dossier.waivers,
    ...(liability === undefined ? {} : { liability }),
    ...(verdict === undefined ? {} : { verdict }),
    ...(forwarding === undefined ? {} : { forwarding }),
    ...(settlement === undefined ? {} : { settlement }),
    ...(interim === undefined ? {} : { interim }),
    ...(informationAsked === undefined ? {} : { informationAsked }),
    letters: dossier.letters,
    ...(dossier.recordings.length === 0 ? {} : { recordings: dossier.recordings }),
    ...contentsInState(dossier.contents),
    ...(dossier.hiddenFrom === undefined || dossier.hiddenFrom.length === 0 ? {} : { hiddenFrom: dossier.hiddenFrom }),
    ...(undoable === undefined ? {} : { undoable }),
    undone,
    length: events.length,
  }
}

/** Whoever was asked or heard, and whoever was written down as the one it is about. */
function personsConcerned({ concerned, contents }: Growing): Pick<DossierState, 'personsConcerned'> {
  const named = contents.people.filter(({ role }) => role === 'person-concerned').map(({ name }) => name)
  const persons = [...new Set([...concerned, ...named])]
  return persons.length === 0 ? {} : { personsConcerned: persons }
}

/** A dossier while its events are being taken in. */
interface Growing {
  procedure: DossierState['procedure']
  complaint: Complaint
  milestones: Milestones
  handler?: Handler
  callback?: OpenCallback
  appointment?: Appointment
  followUp?: NonNullable<DossierState['followUp']>
  contact?: EndedContact
  refusal?: NonNullable<DossierState['refusal']>
  liability?: NonNullable<DossierState['liability']>
  verdict?: Verdict
  forwarding?: NonNullable<DossierState['forwarding']>
  settlement?: NonNullable<DossierState['settlement']>
  interim?: NonNullable<DossierState['interim']>
  informationAsked?: string
  pendingExtension?: Extension
  readonly extensions: Extension[]
  readonly hearings: Hearing[]
  readonly reminders: Reminder[]
  questions: readonly OpenQuestion[]
  readonly waivers: DossierState['waivers'][number][]
  readonly letters: FinalLetter[]
  readonly recordings: RecordingInState[]
  hiddenFrom?: DossierState['hiddenFrom']
  readonly concerned: Set<string>
  readonly contents: Contents
  wasReopened: boolean
}

/** What is no step of the coordinator and cannot be taken back: what was removed stays removed, and who sees a dossier is decided anew. */
const besides: ReadonlySet<HappeningType> = new Set(['recordingAdded', 'recordingRemoved', 'documentAdded', 'documentRemoved', 'hiddenFrom', 'sentVersionKept'])

function standsBeside({ type }: Happening): boolean {
  return besides.has(type)
}

/** Checks the numbers and takes back what was undone, which is always the last step that still counted. */
function takeOutUndone(dossierId: string, events: readonly DossierEvent[]) {
  const first = events[0]?.happening
  if (first === undefined) throw new DamagedHistory('empty', dossierId, 0)
  if (first.type !== 'complaintReceived') throw new DamagedHistory('no-complaint', dossierId, 1)
  const counting: DossierEvent[] = []
  const undone: number[] = []
  for (const [index, event] of events.entries()) {
    const { sequence, happening } = event
    if (event.dossierId !== dossierId) throw new DamagedHistory('other-dossier', dossierId, sequence)
    if (sequence !== index + 1) throw new DamagedHistory('sequence-gap', dossierId, sequence)
    if (happening.type === 'stepUndone') {
      const last = counting.findLastIndex((counted) => !standsBeside(counted.happening))
      if (last < 1 || counting[last]?.sequence !== happening.undoes) throw new DamagedHistory('unknown-undo', dossierId, sequence)
      counting.splice(last, 1)
      undone.push(happening.undoes)
    } else {
      if (happening.type === 'complaintReceived' && index > 0) throw new DamagedHistory('second-complaint', dossierId, sequence)
      counting.push(event)
    }
  }
  return { first, counting, undone: undone.toSorted((one, other) => one - other) }
}

/** Takes one happening in; false when it is about a letter, a recording or anything else that this dossier does not have. */
function take(dossier: Growing, event: DossierEvent): boolean {
  const { happening, recordedAt } = event
  if (isContent(happening)) return takeContent(dossier.contents, happening, event) && weigh(dossier, happening)
  forget(dossier.milestones, startsAnew[happening.type] ?? [])
  overtake(dossier.letters, decidesAnew[happening.type] ?? [])
  // Each request to be called back has its own term; while one is open the oldest counts.
  if (happening.type === 'callbackRequested' && dossier.callback === undefined) forget(dossier.milestones, ['callbackRequested', 'calledBack'])
  const milestone = reachedBy(happening)
  if (milestone !== undefined && 'on' in happening) {
    dossier.milestones[milestone] = earliest([dossier.milestones[milestone], happening.on]) ?? happening.on
  }
  switch (happening.type) {
    case 'detailsCorrected':
      dossier.complaint = corrected(dossier.complaint, happening.changes, recordedAt)
      break
    case 'callbackRequested':
      dossier.callback ??= openCallback(happening)
      break
    case 'calledBack':
      if (happening.reached) {
        delete dossier.callback
        dossier.complaint = told(dossier.complaint, happening.on)
      } else if (dossier.callback !== undefined) dossier.callback = triedOnce(dossier.callback, happening)
      break
    case 'complaintAdmitted':
      dossier.complaint = told(dossier.complaint, happening.on)
      delete dossier.refusal
      break
    case 'complaintRefused':
      dossier.refusal = pick(happening, ['groundId', 'reason', 'referredTo'])
      break
    case 'handlerAssigned':
      dossier.handler = pick(happening.handler, ['name', 'role', 'phone', 'email'])
      break
    case 'hearingRequested':
      dossier.concerned.add(happening.person)
      dossier.questions = openAfter(dossier.questions, happening)
      break
    case 'heard':
      dossier.questions = openAfter(dossier.questions, happening)
      dossier.hearings.push(pick(happening, ['on', 'who', 'person', 'account']))
      if (happening.who === 'person-concerned') dossier.concerned.add(happening.person)
      else keepAppointment(dossier, happening.on)
      break
    case 'complainantCalled':
      dossier.complaint = told(dossier.complaint, happening.on)
      keepAppointment(dossier, happening.on)
      break
    case 'appointmentMade':
      dossier.appointment = { madeOn: happening.on, ...pick(happening, ['talkOn', 'time', 'where']) }
      break
    case 'followUpPlanned':
      if (happening.followUpOn === undefined) delete dossier.followUp
      else dossier.followUp = { plannedOn: happening.on, followUpOn: happening.followUpOn, ...pick(happening, ['about']) }
      break
    case 'contactEnded':
      dossier.contact = pick(happening, ['outcome', 'what', 'to', 'groundId'])
      break
    case 'reminded':
      dossier.reminders.push(pick(happening, ['on', 'about', 'whom']))
      break
    case 'hearingWaived':
      dossier.questions = openAfter(dossier.questions, happening)
      dossier.waivers.push(pick(happening, ['who', 'reason']))
      break
    case 'liabilityRecognised':
      if (dossier.liability?.released !== false) dossier.liability = { since: happening.on, reason: happening.reason, released: false }
      break
    case 'insurerConsulted':
    case 'insurerOverridden':
      if (dossier.liability !== undefined) dossier.liability = { ...dossier.liability, released: true }
      break
    case 'termExtended':
      if (happening.consentUntil === undefined) dossier.pendingExtension = pick(happening, ['deadlineId', 'on', 'reason'])
      else dossier.extensions.push(pick(happening, ['deadlineId', 'on', 'reason', 'consentUntil']))
      break
    case 'serviceConsulted':
    case 'decisionSought':
      dossier.questions = openAfter(dossier.questions, happening)
      break
    case 'judged':
      dossier.verdict = pick(happening, ['judgement', 'findings', 'reasons', 'conclusions'])
      break
    case 'letterFinalised':
      dossier.letters.push({ finalisedOn: happening.on, ...pick(happening, ['letterId', 'kind', 'sections', 'addressLines', 'digest']) })
      break
    case 'letterSent':
      dossier.questions = openAfter(dossier.questions, happening)
      takeEffect(dossier, happening)
      return markAsSent(dossier.letters, happening)
    case 'sentVersionKept':
      keepSentVersion(dossier.letters, happening)
      break
    case 'informationRequested':
      dossier.informationAsked = happening.what
      break
    case 'informationReceived':
      delete dossier.informationAsked
      break
    case 'interimNoticeSent':
      dossier.interim = pick(happening, ['reason', 'expectedOn'])
      break
    case 'settled':
      dossier.settlement = pick(happening, ['how', 'on'])
      break
    case 'forwarded':
      dossier.forwarding = pick(happening, ['to', 'on', 'complainantTold'])
      break
    case 'consentSeen':
      dossier.complaint = withConsent(dossier.complaint)
      break
    case 'procedureChanged':
      dossier.procedure = happening.procedure
      break
    case 'complaintReceived':
    case 'noteAdded':
    case 'signedTextReceived':
    case 'insurerNotified':
    case 'withdrawn':
    case 'judgementTold':
    case 'stepUndone':
      break
    case 'recordingAdded':
      dossier.recordings.push(pick(happening, ['recordingId', 'about', 'startedAt', 'consentedAt', 'milliseconds']))
      break
    case 'hiddenFrom':
      dossier.hiddenFrom = happening.members
      break
    case 'recordingRemoved':
      return markAsRemoved(dossier.recordings, happening)
    case 'reopened':
      delete dossier.refusal
      delete dossier.forwarding
      delete dossier.settlement
      delete dossier.contact
      dossier.wasReopened = true
      break
    default:
      assertNever(happening)
  }
  return true
}

/** What the points of the complaint do to the judgement of the whole, which belongs to the points that were judged. */
function weigh(dossier: Growing, happening: ContentHappening): boolean {
  if (happening.type !== 'grievancesListed' && happening.type !== 'grievancesJudged') return true
  const { grievances } = dossier.contents
  const conclusions = happening.type === 'grievancesJudged' ? happening.conclusions : dossier.verdict?.conclusions
  delete dossier.verdict
  if (!areAllJudged(grievances)) return true
  const judgement = judgementOfWhole(grievances.flatMap(({ finding }) => (finding === undefined ? [] : [finding.judgement])))
  dossier.verdict = { judgement, findings: wordsOfAll(grievances, 'findings'), reasons: wordsOfAll(grievances, 'reasons'), ...(conclusions === undefined ? {} : { conclusions }) }
  return true
}

/** What begins again: a question asked anew, a decision changed, a dossier taken up once more. */
const startsAnew: Readonly<Partial<Record<HappeningType, readonly Milestone[]>>> = {
  informationRequested: ['informationReceived'],
  complaintAdmitted: ['refusalDecided'],
  complaintRefused: ['admitted'],
  reopened: [...closingMilestones, 'refusalDecided', 'forwardingDecided', 'settlementAgreed'],
}

/** Which letters tell something that stands no longer, if they were not sent before this. */
const decidesAnew: Readonly<Partial<Record<HappeningType, readonly LetterKind[]>>> = {
  complaintAdmitted: ['refusal'],
  complaintRefused: ['refusal'],
  forwarded: ['forwarding'],
  settled: ['settlement'],
  termExtended: ['extension'],
  reopened: ['refusal', 'forwarding', 'settlement'],
}

function overtake(letters: FinalLetter[], kinds: readonly LetterKind[]): void {
  for (const [index, letter] of letters.entries()) {
    if (letter.sentOn === undefined && kinds.includes(letter.kind)) letters[index] = { ...letter, isOvertaken: true }
  }
}

function forget(milestones: Milestones, which: readonly Milestone[]): void {
  for (const milestone of which) delete milestones[milestone]
}

/** Speaking to the complainant on the day of the talk, or later, is what an appointment was for; a call before it is another talk. */
function keepAppointment(dossier: Growing, on: string): void {
  const { appointment } = dossier
  if (appointment !== undefined && appointment.keptOn === undefined && on >= appointment.talkOn) dossier.appointment = { ...appointment, keptOn: on }
}

/** A proof that was seen only later had to be asked for too. */
function awaitedConsent({ complainant: { onBehalfOf }, receivedOn }: Complaint, { consentSeen }: Milestones): Pick<DossierState, 'consent'> {
  if (onBehalfOf === undefined || (onBehalfOf.consentSeen && consentSeen === undefined)) return {}
  return { consent: { of: onBehalfOf.name, since: receivedOn } }
}

function withConsent(complaint: Complaint): Complaint {
  const { onBehalfOf } = complaint.complainant
  if (onBehalfOf === undefined) return complaint
  return { ...complaint, complainant: { ...complaint.complainant, onBehalfOf: { ...onBehalfOf, consentSeen: true } } }
}

/** What began as a wish to be called back is a complaint from the day on which it was told. */
function told({ awaitsCall, ...complaint }: Complaint, on: string): Complaint {
  return awaitsCall === true ? { ...complaint, receivedOn: on } : complaint
}

function openCallback(request: HappeningOf<'callbackRequested'>): OpenCallback {
  const { on, time } = request
  return { requestedOn: on, ...(time === undefined ? {} : { requestedAt: time }), ...pick(request, ['takenBy', 'about', 'reachable']), tried: [] }
}

/** One call more that reached nobody; the moment for the next one is that of the last call, or none. */
function triedOnce(callback: OpenCallback, call: HappeningOf<'calledBack'>): OpenCallback {
  const tried = [...callback.tried, pick(call, ['on', 'time', 'discussed'])]
  return { ...pick(callback, ['requestedOn', 'requestedAt', 'takenBy', 'about', 'reachable']), tried, ...pick(call, ['next']) }
}

/** What was decided before and waited for this letter. */
function takeEffect(dossier: Growing, { kind, on }: HappeningOf<'letterSent'>): void {
  if (kind === 'callback-not-reached') delete dossier.callback
  if (kind !== 'extension' || dossier.pendingExtension === undefined) return
  dossier.extensions.push({ ...dossier.pendingExtension, on })
  delete dossier.pendingExtension
}

function markAsSent(letters: FinalLetter[], { letterId, kind, on }: HappeningOf<'letterSent'>): boolean {
  if (letterId === undefined) return true
  const index = letters.findIndex((letter) => letter.letterId === letterId && letter.kind === kind)
  const letter = letters[index]
  if (letter === undefined) return false
  letters[index] = { ...letter, sentOn: letter.sentOn ?? on }
  return true
}

/** The newest that she gave back counts. A letter that was made a concept again has nothing to keep. */
function keepSentVersion(letters: FinalLetter[], { letterId, fileId, on, isChanged }: HappeningOf<'sentVersionKept'>): void {
  const index = letters.findIndex((letter) => letter.letterId === letterId)
  const letter = letters[index]
  if (letter !== undefined) letters[index] = { ...letter, sentVersion: { fileId, keptOn: on, isChanged } }
}

function markAsRemoved(recordings: RecordingInState[], { recordingId, on, because }: HappeningOf<'recordingRemoved'>): boolean {
  const index = recordings.findIndex((recording) => recording.recordingId === recordingId)
  const recording = recordings[index]
  if (recording === undefined) return false
  recordings[index] = { ...recording, removed: recording.removed ?? { on, because } }
  return true
}

/**
 * The complaint after a correction. What is given replaces what was there, whole: a corrected complainant is the whole
 * complainant. What is absent stays. Another summary is not the one that was confirmed, unless it was confirmed with it.
 * @param at instant of the correction.
 */
export function corrected(complaint: Complaint, changes: HappeningOf<'detailsCorrected'>['changes'], at?: string): Complaint {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  if (changes.summary === undefined || changes.summary === complaint.summary) return { ...complaint, ...given }
  const { summaryConfirmedAt: _confirmed, readBack: _read, summaryChangedAt: _changed, ...rest } = complaint
  return { ...rest, ...writtenAnew(complaint, changes.summary, at), ...given }
}

/** The named properties that are there; an absent one stays absent instead of becoming undefined. */
function pick<From extends object, Key extends keyof From>(from: From, keys: readonly Key[]): Present<Pick<From, Key>> {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]])) as Present<Pick<From, Key>>
}
type Present<From> = { [Key in keyof From]: From extends Record<Key, From[Key]> ? From[Key] : Exclude<From[Key], undefined> }

function earliestOf(one: Milestones, other: Milestones): Milestones {
  const both: Milestones = { ...other }
  for (const [milestone, on] of Object.entries(one) as [Milestone, string][]) both[milestone] = earliest([both[milestone], on]) ?? on
  return both
}

/** Local dates in ISO form sort as text. */
function earliest(dates: readonly (string | undefined)[]): string | undefined {
  return dates.filter((date) => date !== undefined).toSorted()[0]
}
